/* Navigation and guide in one: the views in the method's order, each with the state of its step. */
#pragma once

#include "app/common/session.h"

G_BEGIN_DECLS

#define FF_TYPE_SIDEBAR (ff_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (FfSidebar, ff_sidebar, FF, SIDEBAR, GtkWidget)

void ff_sidebar_set_session (FfSidebar *self, FfSession *session);
void ff_sidebar_select (FfSidebar *self, const char *view);
void ff_sidebar_focus_step (FfSidebar *self);

G_END_DECLS
