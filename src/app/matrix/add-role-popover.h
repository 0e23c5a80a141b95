/* Adds a role: one of one's own, or one to start from. */
#pragma once

#include "app/common/session.h"

G_BEGIN_DECLS

#define FF_TYPE_ADD_ROLE_POPOVER (ff_add_role_popover_get_type ())
G_DECLARE_FINAL_TYPE (FfAddRolePopover, ff_add_role_popover, FF, ADD_ROLE_POPOVER, GtkPopover)

void ff_add_role_popover_set_session (FfAddRolePopover *self, FfSession *session);

G_END_DECLS
