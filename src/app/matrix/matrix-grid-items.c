/* Which places of the grid have a widget: those in view, and the one of the cursor, which keeps the focus
 * while it is scrolled away. Widgets that leave the view are given to the places that enter it. */
#include "app/matrix/matrix-grid-private.h"

#include "app/matrix/column-head.h"
#include "app/matrix/row-head.h"

static GtkWidget *
create_widget (FfMatrixGrid *self, FfMatrixBand band)
{
  GtkWidget *widget;

  switch (band)
    {
    case FF_MATRIX_CELLS:
      widget = ff_matrix_cell_new ();
      /* Below the heads, which lie over what is scrolled under them. */
      gtk_widget_insert_after (widget, GTK_WIDGET (self), NULL);
      return widget;
    case FF_MATRIX_ROW_HEADS: widget = ff_row_head_new (); break;
    case FF_MATRIX_COLUMN_HEADS: widget = ff_column_head_new (); break;
    case FF_MATRIX_N_BANDS:
    default: g_assert_not_reached ();
    }
  gtk_widget_insert_before (widget, GTK_WIDGET (self), self->corner);
  return widget;
}

static void
bind_cell (FfMatrixGrid *self, const FfMatrixItem *item)
{
  ff_matrix_cell_bind (FF_MATRIX_CELL (item->widget),
                       ff_matrix_model_get_role (self->model, item->column),
                       ff_matrix_model_get_competency (self->model, item->row),
                       ff_matrix_model_get_weight (self->model, item->row, item->column));
  ff_matrix_cell_set_place (FF_MATRIX_CELL (item->widget), item->row, item->column);
}

static void
bind_column_head (FfMatrixGrid *self, const FfMatrixItem *item)
{
  const FfRole *role = ff_matrix_model_get_role (self->model, item->column);
  FfEmphasis emphasis;

  ff_emphasis_of_role (&emphasis, role, self->model->places);
  ff_column_head_bind (FF_COLUMN_HEAD (item->widget), role, &emphasis);
}

static void
bind_item (FfMatrixGrid *self, FfMatrixBand band, const FfMatrixItem *item)
{
  switch (band)
    {
    case FF_MATRIX_CELLS: bind_cell (self, item); break;
    case FF_MATRIX_ROW_HEADS:
      ff_row_head_bind (FF_ROW_HEAD (item->widget),
                        ff_matrix_model_get_competency (self->model, item->row));
      break;
    case FF_MATRIX_COLUMN_HEADS: bind_column_head (self, item); break;
    case FF_MATRIX_N_BANDS:
    default: g_assert_not_reached ();
    }
}

static gboolean
range_contains (const FfMatrixRange *range, int row, int column)
{
  return row >= range->first_row && row < range->last_row && column >= range->first_column
         && column < range->last_column;
}

static FfMatrixBand
get_band (int row, int column)
{
  if (row < 0)
    return FF_MATRIX_COLUMN_HEADS;
  return column < 0 ? FF_MATRIX_ROW_HEADS : FF_MATRIX_CELLS;
}

/* Takes the widgets of places outside RANGE away, and marks in TAKEN the places that have one. */
static void
release_items (FfMatrixGrid *self, FfMatrixBand band, const FfMatrixRange *range, guint8 *taken)
{
  FfMatrixItems *items = &self->bands[band];
  int width = range->last_column - range->first_column;

  for (guint i = items->items->len; i-- > 0;)
    {
      FfMatrixItem *item = &g_array_index (items->items, FfMatrixItem, i);

      if (range_contains (range, item->row, item->column))
        taken[(item->row - range->first_row) * width + item->column - range->first_column] = TRUE;
      else if (item->row != self->row || item->column != self->column)
        {
          g_ptr_array_add (items->spare, item->widget);
          g_array_remove_index_fast (items->items, i);
        }
    }
}

static void
add_item (FfMatrixGrid *self, FfMatrixBand band, int row, int column)
{
  FfMatrixItems *items = &self->bands[band];
  FfMatrixItem item = { NULL, row, column };

  if (items->spare->len > 0)
    item.widget = g_ptr_array_steal_index_fast (items->spare, items->spare->len - 1);
  else
    item.widget = create_widget (self, band);
  gtk_widget_set_visible (item.widget, TRUE);
  bind_item (self, band, &item);
  g_array_append_val (items->items, item);
}

/* Gives every place in RANGE, and the cursor's where it is in BAND, a widget, and no other place. */
void
ff_matrix_grid_sync_band (FfMatrixGrid *self, FfMatrixBand band, const FfMatrixRange *range)
{
  FfMatrixItems *items = &self->bands[band];
  int width = MAX (0, range->last_column - range->first_column);
  int height = MAX (0, range->last_row - range->first_row);
  g_autofree guint8 *taken = g_new0 (guint8, width * height + 1);

  release_items (self, band, range, taken);
  for (int i = 0; i < width * height; i++)
    {
      if (!taken[i])
        add_item (self, band, range->first_row + i / width, range->first_column + i % width);
    }
  if (get_band (self->row, self->column) == band
      && ff_matrix_grid_find_item (self, self->row, self->column) == NULL
      && self->row < ff_matrix_model_get_n_rows (self->model)
      && self->column < ff_matrix_model_get_n_columns (self->model))
    add_item (self, band, self->row, self->column);
  for (guint i = 0; i < items->spare->len; i++)
    gtk_widget_set_visible (g_ptr_array_index (items->spare, i), FALSE);
}

FfMatrixItem *
ff_matrix_grid_find_item (FfMatrixGrid *self, int row, int column)
{
  GArray *items = self->bands[get_band (row, column)].items;

  for (guint i = 0; i < items->len; i++)
    {
      FfMatrixItem *item = &g_array_index (items, FfMatrixItem, i);

      if (item->row == row && item->column == column)
        return item;
    }
  return NULL;
}

/* Shows the model in the widgets there are; places that are gone lose theirs. */
void
ff_matrix_grid_rebind (FfMatrixGrid *self)
{
  int rows = ff_matrix_model_get_n_rows (self->model);
  int columns = ff_matrix_model_get_n_columns (self->model);

  for (FfMatrixBand band = 0; band < FF_MATRIX_N_BANDS; band++)
    for (guint i = self->bands[band].items->len; i-- > 0;)
      {
        FfMatrixItem *item = &g_array_index (self->bands[band].items, FfMatrixItem, i);

        if (item->row < rows && item->column < columns)
          {
            bind_item (self, band, item);
            continue;
          }
        gtk_widget_set_visible (item->widget, FALSE);
        g_ptr_array_add (self->bands[band].spare, item->widget);
        g_array_remove_index_fast (self->bands[band].items, i);
      }
}

/* The widget of a place in view, or NULL. */
GtkWidget *
ff_matrix_grid_get_item (FfMatrixGrid *self, int row, int column)
{
  FfMatrixItem *item = ff_matrix_grid_find_item (self, row, column);

  return item != NULL ? item->widget : NULL;
}

/* How many cells have a widget. */
guint
ff_matrix_grid_count_cells (FfMatrixGrid *self)
{
  return self->bands[FF_MATRIX_CELLS].items->len + self->bands[FF_MATRIX_CELLS].spare->len;
}
