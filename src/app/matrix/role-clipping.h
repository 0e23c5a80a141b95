/* Roles that are copied and pasted, also between projects, with what they weigh. */
#pragma once

#include "app/common/session.h"

G_BEGIN_DECLS

/* ORIGIN is the widget that was used; its window gets the toast. */
void ff_role_clipping_copy (FfSession *session, GtkWidget *origin, const char *role);
/* Adds the roles of EXCERPT (nullable), and goes to the first of them. */
void ff_role_clipping_put (FfSession *session, GtkWidget *origin, const FfContent *excerpt);

G_END_DECLS
