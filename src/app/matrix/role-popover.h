/* The details of a role, at the head of its column. */
#pragma once

#include "app/common/session.h"

G_BEGIN_DECLS

#define FF_TYPE_ROLE_POPOVER (ff_role_popover_get_type ())
G_DECLARE_FINAL_TYPE (FfRolePopover, ff_role_popover, FF, ROLE_POPOVER, GtkPopover)

GtkWidget *ff_role_popover_new (FfSession *session);
void ff_role_popover_open (FfRolePopover *self, const char *role_id);

G_END_DECLS
