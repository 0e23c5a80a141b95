/* The boundaries view: which pairs of roles need rules, a map of them, and the rules of the chosen pair. */
#pragma once

#include "app/common/session.h"

G_BEGIN_DECLS

#define FF_TYPE_BOUNDARIES_VIEW (ff_boundaries_view_get_type ())
G_DECLARE_FINAL_TYPE (FfBoundariesView, ff_boundaries_view, FF, BOUNDARIES_VIEW, GtkWidget)

GtkWidget *ff_boundaries_view_new (FfSession *session);

G_END_DECLS
