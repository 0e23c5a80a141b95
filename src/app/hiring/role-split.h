/* Asks which quadrants go to which of two candidate roles, and makes them from one. */
#pragma once

#include "app/common/session.h"

G_BEGIN_DECLS

void ff_role_split_present (FfSession *session, GtkWidget *origin, const char *role);

G_END_DECLS
