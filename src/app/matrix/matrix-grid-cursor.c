/* The cursor of the grid and the rectangle between it and the anchor: by keys and by the pointer. */
#include "app/matrix/matrix-grid-private.h"

#include <math.h>

static gboolean
has_cells (FfMatrixGrid *self)
{
  return ff_matrix_model_get_n_rows (self->model) > 0
         && ff_matrix_model_get_n_columns (self->model) > 0;
}

gboolean
ff_matrix_grid_is_on_cell (FfMatrixGrid *self)
{
  return has_cells (self) && self->row >= 0 && self->column >= 0;
}

/* The selected cells: the rectangle from the anchor to the cursor; none where the cursor is on a head. */
void
ff_matrix_grid_get_selection (FfMatrixGrid *self, FfMatrixRange *range)
{
  *range = (FfMatrixRange){ 0 };
  if (!ff_matrix_grid_is_on_cell (self))
    return;
  range->first_row = MIN (self->row, self->anchor_row);
  range->last_row = MAX (self->row, self->anchor_row) + 1;
  range->first_column = MIN (self->column, self->anchor_column);
  range->last_column = MAX (self->column, self->anchor_column) + 1;
}

/* Marks the selected cells, where they are more than the one that has the focus ring. */
void
ff_matrix_grid_show_selection (FfMatrixGrid *self)
{
  GArray *items = self->bands[FF_MATRIX_CELLS].items;
  FfMatrixRange range;
  gboolean is_one;

  ff_matrix_grid_get_selection (self, &range);
  is_one = range.last_row - range.first_row == 1 && range.last_column - range.first_column == 1;
  for (guint i = 0; i < items->len; i++)
    {
      FfMatrixItem *item = &g_array_index (items, FfMatrixItem, i);

      ff_matrix_cell_set_selected (
          FF_MATRIX_CELL (item->widget),
          !is_one && item->row >= range.first_row && item->row < range.last_row
              && item->column >= range.first_column && item->column < range.last_column);
    }
}

/* Moves the cursor and the focus, and what is in view with it; with EXTEND the anchor stays. */
void
ff_matrix_grid_set_cursor (FfMatrixGrid *self, int row, int column, gboolean extend)
{
  GtkWidget *widget = GTK_WIDGET (self);
  FfMatrixItem *item;

  self->row = CLAMP (row, -1, ff_matrix_model_get_n_rows (self->model) - 1);
  self->column = CLAMP (column, -1, ff_matrix_model_get_n_columns (self->model) - 1);
  /* There is nothing to focus where both heads meet. */
  if (self->row < 0 && self->column < 0)
    self->row = ff_matrix_model_get_n_rows (self->model) > 0 ? 0 : -1;
  if (!extend || !ff_matrix_grid_is_on_cell (self) || self->anchor_row < 0
      || self->anchor_column < 0)
    {
      self->anchor_row = self->row;
      self->anchor_column = self->column;
    }
  if (gtk_widget_get_width (widget) > 0)
    {
      ff_matrix_grid_scroll_to (self, self->row, self->column);
      ff_matrix_grid_sync (self, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
    }
  gtk_widget_queue_allocate (widget);
  item = ff_matrix_grid_find_item (self, self->row, self->column);
  if (item != NULL)
    gtk_widget_grab_focus (item->widget);
}

void
ff_matrix_grid_get_cursor (FfMatrixGrid *self, int *row, int *column)
{
  *row = self->row;
  *column = self->column;
}

static gboolean
move_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  FfMatrixGrid *self = FF_MATRIX_GRID (widget);
  int down, along;
  gboolean extend;
  int row, column;

  g_variant_get (arguments, "(iib)", &down, &along, &extend);
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    along = -along;
  row = self->row + down;
  column = self->column + along;
  /* A selection is of cells: it ends where the heads begin. */
  if (extend && (row < 0 || column < 0))
    return TRUE;
  /* Neither an arrow nor the heads lead out of the grid: Tab does. */
  if (!(row < 0 && column < 0))
    ff_matrix_grid_set_cursor (self, row, column, extend);
  return TRUE;
}

static gboolean
page_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  FfMatrixGrid *self = FF_MATRIX_GRID (widget);
  int pages;
  gboolean extend;

  g_variant_get (arguments, "(ib)", &pages, &extend);
  ff_matrix_grid_set_cursor (self, MAX (0, self->row + pages * ff_matrix_grid_get_page_rows (self)),
                             self->column, extend);
  return TRUE;
}

/* To the first or last cell of the row, or, with ALL, of the grid. */
static gboolean
edge_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  FfMatrixGrid *self = FF_MATRIX_GRID (widget);
  gboolean last, all, extend;
  int row = self->row;

  g_variant_get (arguments, "(bbb)", &last, &all, &extend);
  if (all)
    row = last ? G_MAXINT : 0;
  ff_matrix_grid_set_cursor (self, row, last ? G_MAXINT : 0, extend);
  return TRUE;
}

static gboolean
select_all_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  FfMatrixGrid *self = FF_MATRIX_GRID (widget);

  if (!has_cells (self))
    return FALSE;
  self->anchor_row = self->anchor_column = 0;
  ff_matrix_grid_set_cursor (self, G_MAXINT, G_MAXINT, TRUE);
  return TRUE;
}

static gboolean
collapse_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  FfMatrixGrid *self = FF_MATRIX_GRID (widget);

  if (self->row == self->anchor_row && self->column == self->anchor_column)
    return FALSE;
  ff_matrix_grid_set_cursor (self, self->row, self->column, FALSE);
  return TRUE;
}

static void
add_move (GtkWidgetClass *widget_class, guint key, guint keypad_key, int down, int along)
{
  const guint keys[] = { key, keypad_key };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      gtk_widget_class_add_binding (widget_class, keys[i], 0, move_cb, "(iib)", down, along, FALSE);
      gtk_widget_class_add_binding (widget_class, keys[i], GDK_SHIFT_MASK, move_cb, "(iib)", down,
                                    along, TRUE);
    }
}

static void
add_page_and_edge (GtkWidgetClass *widget_class, gboolean extend)
{
  GdkModifierType shift = extend ? GDK_SHIFT_MASK : 0;
  const struct
  {
    guint key;
    gboolean last;
  } edges[] = { { GDK_KEY_Home, FALSE },
                { GDK_KEY_KP_Home, FALSE },
                { GDK_KEY_End, TRUE },
                { GDK_KEY_KP_End, TRUE } };

  for (guint i = 0; i < G_N_ELEMENTS (edges); i++)
    {
      gtk_widget_class_add_binding (widget_class, edges[i].key, shift, edge_cb, "(bbb)",
                                    edges[i].last, FALSE, extend);
      gtk_widget_class_add_binding (widget_class, edges[i].key, shift | GDK_CONTROL_MASK, edge_cb,
                                    "(bbb)", edges[i].last, TRUE, extend);
    }
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Page_Up, shift, page_cb, "(ib)", -1, extend);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Page_Up, shift, page_cb, "(ib)", -1,
                                extend);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Page_Down, shift, page_cb, "(ib)", 1, extend);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Page_Down, shift, page_cb, "(ib)", 1,
                                extend);
}

/* Tab enters the grid at the cursor, and leaves it from anywhere. */
static gboolean
ff_matrix_grid_focus (GtkWidget *widget, GtkDirectionType direction)
{
  if (gtk_widget_get_focus_child (widget) != NULL)
    return FALSE;
  return gtk_widget_grab_focus (widget);
}

static gboolean
ff_matrix_grid_grab_focus (GtkWidget *widget)
{
  FfMatrixGrid *self = FF_MATRIX_GRID (widget);
  FfMatrixItem *item = ff_matrix_grid_find_item (self, self->row, self->column);

  return item != NULL && gtk_widget_grab_focus (item->widget);
}

void
ff_matrix_grid_install_cursor (GtkWidgetClass *widget_class)
{
  widget_class->focus = ff_matrix_grid_focus;
  widget_class->grab_focus = ff_matrix_grid_grab_focus;
  add_move (widget_class, GDK_KEY_Up, GDK_KEY_KP_Up, -1, 0);
  add_move (widget_class, GDK_KEY_Down, GDK_KEY_KP_Down, 1, 0);
  add_move (widget_class, GDK_KEY_Left, GDK_KEY_KP_Left, 0, -1);
  add_move (widget_class, GDK_KEY_Right, GDK_KEY_KP_Right, 0, 1);
  add_page_and_edge (widget_class, FALSE);
  add_page_and_edge (widget_class, TRUE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_a, GDK_CONTROL_MASK, select_all_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, collapse_cb, NULL);
}
