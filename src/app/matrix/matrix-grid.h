/* The grid of roles and weights: a scrollable that keeps real, named, focusable widgets only for the
 * cells and heads in view. GtkColumnView knows focus and recycling for rows alone. */
#pragma once

#include "app/common/session.h"
#include "app/matrix/matrix-cell.h"
#include "app/matrix/matrix-model.h"

G_BEGIN_DECLS

#define FF_TYPE_MATRIX_GRID (ff_matrix_grid_get_type ())
G_DECLARE_FINAL_TYPE (FfMatrixGrid, ff_matrix_grid, FF, MATRIX_GRID, GtkWidget)

void ff_matrix_grid_set_session (FfMatrixGrid *self, FfSession *session);
void ff_matrix_grid_take_model (FfMatrixGrid *self, FfMatrixModel *model);

/* Row -1 is the column heads, column -1 the row heads. */
void ff_matrix_grid_set_cursor (FfMatrixGrid *self, int row, int column, gboolean extend);
void ff_matrix_grid_get_cursor (FfMatrixGrid *self, int *row, int *column);
GtkWidget *ff_matrix_grid_get_item (FfMatrixGrid *self, int row, int column);
guint ff_matrix_grid_count_cells (FfMatrixGrid *self);
void ff_matrix_grid_edit_role (FfMatrixGrid *self, const char *id);
void ff_matrix_grid_edit_competency (FfMatrixGrid *self, const char *id);

G_END_DECLS
