/* Roles and competencies moved among their like, and removed. */
#pragma once

#include "app/common/session.h"

G_BEGIN_DECLS

gboolean ff_reordering_can_move_role (FfProject *project, const char *id, int step);
gboolean ff_reordering_can_move_competency (FfProject *project, const char *id, int step);
void ff_reordering_move_role (FfSession *session, GtkWidget *origin, const char *id, int step);
void ff_reordering_move_competency (FfSession *session, GtkWidget *origin, const char *id,
                                    int step);
void ff_reordering_remove (FfSession *session, GtkWidget *origin, FfList list, const char *id);

G_END_DECLS
