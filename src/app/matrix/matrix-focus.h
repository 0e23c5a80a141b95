/* One role at a time, one competency at a time. */
#pragma once

#include "app/common/session.h"

G_BEGIN_DECLS

#define FF_TYPE_MATRIX_FOCUS (ff_matrix_focus_get_type ())
G_DECLARE_FINAL_TYPE (FfMatrixFocus, ff_matrix_focus, FF, MATRIX_FOCUS, GtkWidget)

void ff_matrix_focus_set_session (FfMatrixFocus *self, FfSession *session);
void ff_matrix_focus_start (FfMatrixFocus *self, const char *role_id);
void ff_matrix_focus_update (FfMatrixFocus *self);

G_END_DECLS
