/* The roles of the project in a row, each with the small picture of its emphasis, to choose one. */
#pragma once

#include "app/common/session.h"

G_BEGIN_DECLS

#define FF_TYPE_ROLE_STRIP (ff_role_strip_get_type ())
G_DECLARE_FINAL_TYPE (FfRoleStrip, ff_role_strip, FF, ROLE_STRIP, GtkWidget)

/* Property "role" (string, nullable), with notify: the chosen one. It is the session's role where that
 * has a card, and else the first that has one. */
void ff_role_strip_set_session (FfRoleStrip *self, FfSession *session);
const char *ff_role_strip_get_role (FfRoleStrip *self);
void ff_role_strip_step (FfRoleStrip *self, int steps);
gboolean ff_role_strip_can_step (FfRoleStrip *self, int steps);
void ff_role_strip_refresh (FfRoleStrip *self);
guint ff_role_strip_get_n_roles (FfRoleStrip *self);

G_END_DECLS
