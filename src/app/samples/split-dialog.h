/* Where someone's time went, typed in: the lighter way beside work samples. */
#pragma once

#include "app/common/session.h"

G_BEGIN_DECLS

void ff_split_dialog_present (FfSession *session, GtkWidget *origin, const char *id);

G_END_DECLS
