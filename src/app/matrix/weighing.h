/* The road by which weights are set in the window: it stops at the limit of primaries and asks. */
#pragma once

#include "app/common/session.h"

G_BEGIN_DECLS

void ff_weighing_weigh (FfSession *session, GtkWidget *origin, const FfCell *cells, guint n,
                        FfWeight weight);
void ff_weighing_weigh_each (FfSession *session, GtkWidget *origin, const FfCell *cells,
                             const FfWeight *weights, guint n);

G_END_DECLS
