/* What the files of the grid share: matrix-grid.c is the widget, -layout where everything is and which
 * widgets exist, -cursor the focus and the selection, -actions what can be done at the cursor. */
#pragma once

#include "app/matrix/competency-popover.h"
#include "app/matrix/matrix-grid.h"
#include "app/matrix/role-popover.h"

G_BEGIN_DECLS

typedef enum
{
  FF_MATRIX_CELLS,
  FF_MATRIX_ROW_HEADS,
  FF_MATRIX_COLUMN_HEADS,
  FF_MATRIX_N_BANDS,
} FfMatrixBand;

/* A widget that stands for a place of the grid. */
typedef struct
{
  GtkWidget *widget;
  int row, column;
} FfMatrixItem;

/* The places of one kind that have a widget, and the widgets that wait for one. */
typedef struct
{
  GArray *items;    /* FfMatrixItem */
  GPtrArray *spare; /* GtkWidget, hidden children of the grid */
} FfMatrixItems;

/* Rows from .. to - 1, columns likewise. */
typedef struct
{
  int first_row, last_row;
  int first_column, last_column;
} FfMatrixRange;

struct _FfMatrixGrid
{
  GtkWidget parent_instance;

  FfSession *session;
  FfMatrixModel *model;
  FfMatrixItems bands[FF_MATRIX_N_BANDS];
  GtkWidget *headings[FF_N_QUADRANTS + 1];
  GtkWidget *corner;

  GtkAdjustment *adjustments[2]; /* by GtkOrientation */
  GtkScrollablePolicy policies[2];
  int column_width, row_height, heading_height, head_width, head_height;
  gboolean is_placed; /* the first allocation has been done */

  int row, column; /* the cursor: what has, or would get, the focus */
  int anchor_row, anchor_column;
  gboolean has_pressed; /* the pointer went down on a cell, and may mean a click */

  FfRolePopover *role_popover;
  FfCompetencyPopover *competency_popover;
  GtkWidget *context_menu;
};

/* -layout */
void ff_matrix_grid_sync (FfMatrixGrid *self, int width, int height);
void ff_matrix_grid_layout (FfMatrixGrid *self, int width, int height);
void ff_matrix_grid_update_metrics (FfMatrixGrid *self);
void ff_matrix_grid_update_headings (FfMatrixGrid *self);
void ff_matrix_grid_rebind (FfMatrixGrid *self);
GdkRectangle ff_matrix_grid_get_area (FfMatrixGrid *self, FfMatrixBand band);
GdkRectangle ff_matrix_grid_get_cells_area (FfMatrixGrid *self);
GdkRectangle ff_matrix_grid_get_rect (FfMatrixGrid *self, int row, int column);
GdkRectangle ff_matrix_grid_get_heading_rect (FfMatrixGrid *self, guint group);
gboolean ff_matrix_grid_cell_at (FfMatrixGrid *self, double x, double y, gboolean clamp, int *row,
                                 int *column);
void ff_matrix_grid_scroll_to (FfMatrixGrid *self, int row, int column);
int ff_matrix_grid_get_page_rows (FfMatrixGrid *self);

/* -items: which places have a widget */
void ff_matrix_grid_sync_band (FfMatrixGrid *self, FfMatrixBand band, const FfMatrixRange *range);
FfMatrixItem *ff_matrix_grid_find_item (FfMatrixGrid *self, int row, int column);

/* -cursor */
void ff_matrix_grid_install_cursor (GtkWidgetClass *widget_class);
void ff_matrix_grid_show_selection (FfMatrixGrid *self);
void ff_matrix_grid_get_selection (FfMatrixGrid *self, FfMatrixRange *range);
gboolean ff_matrix_grid_is_on_cell (FfMatrixGrid *self);

/* -actions */
void ff_matrix_grid_install_actions (GtkWidgetClass *widget_class);
void ff_matrix_grid_follow_letters (FfMatrixGrid *self);
void ff_matrix_grid_cycle (FfMatrixGrid *self);
gboolean ff_matrix_grid_edit_head (FfMatrixGrid *self);
void ff_matrix_grid_open_context_menu (FfMatrixGrid *self);

/* -pointer */
void ff_matrix_grid_add_pointer (FfMatrixGrid *self);

/* -clipboard */
void ff_matrix_grid_copy (FfMatrixGrid *self);
void ff_matrix_grid_paste (FfMatrixGrid *self);

G_END_DECLS
