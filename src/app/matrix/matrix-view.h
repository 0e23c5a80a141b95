/* The view of roles and weights. */
#pragma once

#include "app/common/session.h"

G_BEGIN_DECLS

#define FF_TYPE_MATRIX_VIEW (ff_matrix_view_get_type ())
G_DECLARE_FINAL_TYPE (FfMatrixView, ff_matrix_view, FF, MATRIX_VIEW, GtkWidget)

GtkWidget *ff_matrix_view_new (FfSession *session);

G_END_DECLS
