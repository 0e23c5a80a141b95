/* The view of roles and weights. */
#pragma once

#include "app/common/session.h"

G_BEGIN_DECLS

#define FF_TYPE_MATRIX_VIEW (ff_matrix_view_get_type ())
G_DECLARE_FINAL_TYPE (FfMatrixView, ff_matrix_view, FF, MATRIX_VIEW, GtkWidget)

GtkWidget *ff_matrix_view_new (FfSession *session);
/* Gives the focus to what the view is for; FALSE where there is nothing of it yet. */
gboolean ff_matrix_view_focus_content (GtkWidget *view);

G_END_DECLS
