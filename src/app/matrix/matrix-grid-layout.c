/* Where everything in the grid is. Columns are reckoned from the reading side and mirrored at the end, so
 * that only two functions know of right-to-left. */
#include "app/common/text-scale.h"
#include "app/matrix/matrix-grid-private.h"

#include <glib/gi18n-lib.h>

/* Below this width the heads are narrower, so that two roles still fit on a telephone. All widths are for texts of
 * usual size. */
#define NARROW 560

#define COLUMN_WIDTH        132
#define NARROW_COLUMN_WIDTH 112
#define MAX_COLUMN_WIDTH    172 /* few columns share the room, up to here */
#define MIN_HEAD_WIDTH      130
#define MAX_HEAD_WIDTH      300
#define ROW_PADDING         18 /* of a name in one line */
#define ROW_PADDING_TWO     8  /* in two */
#define HEADING_PADDING     14
#define SCROLL_END          12 /* room below the last row */

static gboolean
is_rtl (FfMatrixGrid *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

static int
get_content_width (FfMatrixGrid *self)
{
  return ff_matrix_model_get_n_columns (self->model) * self->column_width;
}

static int
get_row_y (FfMatrixGrid *self, int row)
{
  return row * self->row_height
         + ((int) ff_matrix_model_get_group (self->model, row) + 1) * self->heading_height;
}

static int
get_content_height (FfMatrixGrid *self)
{
  return ff_matrix_model_get_n_rows (self->model) * self->row_height
         + (int) self->model->n_groups * self->heading_height + SCROLL_END;
}

static int
get_scroll_y (FfMatrixGrid *self)
{
  GtkAdjustment *adjustment = self->adjustments[GTK_ORIENTATION_VERTICAL];

  return adjustment != NULL ? (int) gtk_adjustment_get_value (adjustment) : 0;
}

/* How far the columns are scrolled, from the reading side. */
static int
get_scroll_x (FfMatrixGrid *self)
{
  GtkAdjustment *adjustment = self->adjustments[GTK_ORIENTATION_HORIZONTAL];

  if (adjustment == NULL)
    return 0;
  if (is_rtl (self))
    return (int) (gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment)
                  - gtk_adjustment_get_value (adjustment));
  return (int) gtk_adjustment_get_value (adjustment);
}

static GdkRectangle
mirror (FfMatrixGrid *self, GdkRectangle rect)
{
  if (is_rtl (self))
    rect.x = gtk_widget_get_width (GTK_WIDGET (self)) - rect.x - rect.width;
  return rect;
}

/* The part of the grid that the items of BAND are seen in. */
GdkRectangle
ff_matrix_grid_get_area (FfMatrixGrid *self, FfMatrixBand band)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  GdkRectangle area = { self->head_width, self->head_height, MAX (0, width - self->head_width),
                        MAX (0, height - self->head_height) };

  if (band == FF_MATRIX_ROW_HEADS)
    {
      area.x = 0;
      area.width = self->head_width;
    }
  else if (band == FF_MATRIX_COLUMN_HEADS)
    {
      area.y = 0;
      area.height = self->head_height;
    }
  return mirror (self, area);
}

/* What all cells cover sideways, of the part that they are seen in. */
GdkRectangle
ff_matrix_grid_get_cells_area (FfMatrixGrid *self)
{
  GdkRectangle area = {
    self->head_width,
    self->head_height,
    MAX (0, MIN (get_content_width (self) - get_scroll_x (self),
                 gtk_widget_get_width (GTK_WIDGET (self)) - self->head_width)),
    MAX (0, gtk_widget_get_height (GTK_WIDGET (self)) - self->head_height),
  };

  return mirror (self, area);
}

/* Where a place is now, in the widget's coordinates; perhaps out of view. */
GdkRectangle
ff_matrix_grid_get_rect (FfMatrixGrid *self, int row, int column)
{
  GdkRectangle rect = { 0, 0, self->head_width, self->head_height };

  if (column >= 0)
    {
      rect.x = self->head_width + column * self->column_width - get_scroll_x (self);
      rect.width = self->column_width;
    }
  if (row >= 0)
    {
      rect.y = self->head_height + get_row_y (self, row) - get_scroll_y (self);
      rect.height = self->row_height;
    }
  return mirror (self, rect);
}

/* The band of a group, which ends with the last column. */
GdkRectangle
ff_matrix_grid_get_heading_rect (FfMatrixGrid *self, guint group)
{
  int first = (int) self->model->groups[group].first;
  int end = self->head_width + get_content_width (self) - get_scroll_x (self);
  GdkRectangle rect = {
    0,
    self->head_height + get_row_y (self, first) - self->heading_height - get_scroll_y (self),
    MIN (end, gtk_widget_get_width (GTK_WIDGET (self))),
    self->heading_height,
  };

  return mirror (self, rect);
}

/* The row at Y below the column heads, counted in the content; the nearest where a heading is there. */
static int
row_at (FfMatrixGrid *self, int y)
{
  int row = 0;

  for (guint i = 0; i < self->model->n_groups; i++)
    {
      int first = (int) self->model->groups[i].first;
      int inside = (y - get_row_y (self, first)) / self->row_height;

      if (i > 0 && y < get_row_y (self, first) - self->heading_height)
        break;
      row = first + CLAMP (inside, 0, (int) self->model->groups[i].size - 1);
    }
  return row;
}

/* The cell at a point of the widget. With CLAMP, the nearest one, for a drag that has left the cells. */
gboolean
ff_matrix_grid_cell_at (FfMatrixGrid *self, double x, double y, gboolean clamp, int *row,
                        int *column)
{
  GdkRectangle area = ff_matrix_grid_get_area (self, FF_MATRIX_CELLS);
  int rows = ff_matrix_model_get_n_rows (self->model);
  int columns = ff_matrix_model_get_n_columns (self->model);
  int from_start;
  GdkRectangle rect;

  if (rows == 0 || columns == 0)
    return FALSE;
  from_start = (int) (is_rtl (self) ? area.x + area.width - x : x - area.x) + get_scroll_x (self);
  *column = CLAMP (from_start / self->column_width, 0, columns - 1);
  *row = row_at (self, (int) y - area.y + get_scroll_y (self));
  rect = ff_matrix_grid_get_rect (self, *row, *column);
  return clamp
         || (gdk_rectangle_contains_point (&rect, (int) x, (int) y)
             && gdk_rectangle_contains_point (&area, (int) x, (int) y));
}

int
ff_matrix_grid_get_page_rows (FfMatrixGrid *self)
{
  return MAX (1, ff_matrix_grid_get_area (self, FF_MATRIX_CELLS).height / self->row_height - 1);
}

static void
configure (FfMatrixGrid *self, GtkOrientation orientation, int size, int page)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];
  double value, upper = MAX (size, page);

  if (adjustment == NULL)
    return;
  value = CLAMP (gtk_adjustment_get_value (adjustment), 0, upper - page);
  /* A right-to-left grid begins at its right end, and keeps its distance from there. */
  if (orientation == GTK_ORIENTATION_HORIZONTAL && is_rtl (self))
    value = upper - page - (self->is_placed ? MIN (get_scroll_x (self), upper - page) : 0);
  g_object_freeze_notify (G_OBJECT (adjustment));
  gtk_adjustment_configure (adjustment, value, 0, upper, self->row_height, page * 0.9, page);
  g_object_thaw_notify (G_OBJECT (adjustment));
}

static void
get_visible_range (FfMatrixGrid *self, FfMatrixRange *range)
{
  GdkRectangle area = ff_matrix_grid_get_area (self, FF_MATRIX_CELLS);
  int rows = ff_matrix_model_get_n_rows (self->model);
  int columns = ff_matrix_model_get_n_columns (self->model);
  /* As many at every scroll position, so that widgets change places and none comes or goes. */
  int n_rows = MIN (rows, area.height / self->row_height + 2);
  int n_columns = MIN (columns, area.width / self->column_width + 2);

  range->first_row = rows > 0 ? MIN (row_at (self, get_scroll_y (self)), rows - n_rows) : 0;
  range->last_row = range->first_row + n_rows;
  range->first_column = MIN (MAX (0, get_scroll_x (self)) / self->column_width,
                             columns - n_columns);
  range->last_column = range->first_column + n_columns;
}

static void
sync_column_heads (FfMatrixGrid *self)
{
  GArray *items = self->bands[FF_MATRIX_COLUMN_HEADS].items;
  FfMatrixRange range;
  int minimum, height = self->heading_height;

  get_visible_range (self, &range);
  range.first_row = -1;
  range.last_row = 0;
  ff_matrix_grid_sync_band (self, FF_MATRIX_COLUMN_HEADS, &range);
  gtk_widget_measure (self->corner, GTK_ORIENTATION_VERTICAL, self->head_width, &minimum, NULL,
                      NULL, NULL);
  height = MAX (height, minimum);
  for (guint i = 0; i < items->len; i++)
    {
      gtk_widget_measure (g_array_index (items, FfMatrixItem, i).widget, GTK_ORIENTATION_VERTICAL,
                          self->column_width, NULL, &minimum, NULL, NULL);
      height = MAX (height, minimum);
    }
  /* It only grows: the cells do not jump while columns of longer names come and go. */
  self->head_height = MAX (self->head_height, height);
}

static void
sync_rows (FfMatrixGrid *self)
{
  FfMatrixRange range, heads;

  get_visible_range (self, &range);
  ff_matrix_grid_sync_band (self, FF_MATRIX_CELLS, &range);
  heads = range;
  heads.first_column = -1;
  heads.last_column = 0;
  ff_matrix_grid_sync_band (self, FF_MATRIX_ROW_HEADS, &heads);
}

static void
allocate (GtkWidget *widget, const GdkRectangle *rect)
{
  int minimum;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  gtk_widget_size_allocate (
      widget, &(GdkRectangle){ rect->x, rect->y, MAX (minimum, rect->width), rect->height }, -1);
}

static void
allocate_all (FfMatrixGrid *self)
{
  GdkRectangle rect = mirror (self, (GdkRectangle){ 0, 0, self->head_width, self->head_height });

  for (FfMatrixBand band = 0; band < FF_MATRIX_N_BANDS; band++)
    for (guint i = 0; i < self->bands[band].items->len; i++)
      {
        FfMatrixItem *item = &g_array_index (self->bands[band].items, FfMatrixItem, i);
        GdkRectangle place = ff_matrix_grid_get_rect (self, item->row, item->column);

        allocate (item->widget, &place);
      }
  allocate (self->corner, &rect);
  for (guint i = 0; i < self->model->n_groups; i++)
    {
      rect = ff_matrix_grid_get_heading_rect (self, i);
      allocate (self->headings[i], &rect);
    }
}

static void
choose_widths (FfMatrixGrid *self, int width)
{
  double scale = ff_text_scale (GTK_WIDGET (self));
  double minimum = scale * (width < NARROW * scale ? NARROW_COLUMN_WIDTH : COLUMN_WIDTH);
  int columns = MAX (1, ff_matrix_model_get_n_columns (self->model));
  double least = MIN (MIN_HEAD_WIDTH * scale, MAX (MIN_HEAD_WIDTH, width * 0.4));

  self->head_width = CLAMP (width * 28 / 100, least, MAX_HEAD_WIDTH * scale);
  self->column_width = CLAMP ((width - self->head_width) / columns, minimum,
                              MAX_COLUMN_WIDTH * scale);
}

/* Gives every place in view a widget, for a grid of this size and where it is scrolled to. */
void
ff_matrix_grid_sync (FfMatrixGrid *self, int width, int height)
{
  choose_widths (self, width);
  configure (self, GTK_ORIENTATION_HORIZONTAL, get_content_width (self),
             MAX (0, width - self->head_width));
  self->is_placed = TRUE;
  sync_column_heads (self);
  configure (self, GTK_ORIENTATION_VERTICAL, get_content_height (self),
             MAX (0, height - self->head_height));
  sync_rows (self);
  ff_matrix_grid_show_selection (self);
}

/* Lays the grid out. */
void
ff_matrix_grid_layout (FfMatrixGrid *self, int width, int height)
{
  ff_matrix_grid_sync (self, width, height);
  allocate_all (self);
}

/* Measures what follows from the font. */
void
ff_matrix_grid_update_metrics (FfMatrixGrid *self)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), "Äg");
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);
  self->row_height = MAX (height * 3 / 2 + ROW_PADDING, height * 2 + ROW_PADDING_TWO);
  self->heading_height = height + HEADING_PADDING;
  self->head_height = 0;
}

/* Names the headings of the groups that the model has, and hides the others. */
void
ff_matrix_grid_update_headings (FfMatrixGrid *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->headings); i++)
    {
      const FfMatrixGroup *group = &self->model->groups[i];
      GtkWidget *heading = self->headings[i];
      g_autofree char *text = NULL;

      gtk_widget_set_visible (heading, i < self->model->n_groups);
      if (i >= self->model->n_groups)
        continue;
      /* Translators: a quadrant, and how many competencies are in it. */
      text = g_strdup_printf (_ ("%s  %u"), ff_matrix_quadrant_name (group->quadrant), group->size);
      gtk_label_set_label (GTK_LABEL (heading), text);
      gtk_widget_set_css_classes (
          heading,
          (const char *[]){ "matrix-heading", ff_matrix_quadrant_class (group->quadrant), NULL });
    }
}

static double
keep_in_view (double value, double page, double from, double to)
{
  if (to > value + page)
    value = to - page;
  return MIN (value, from);
}

/* Scrolls as little as brings a place into view. */
void
ff_matrix_grid_scroll_to (FfMatrixGrid *self, int row, int column)
{
  GdkRectangle area = ff_matrix_grid_get_area (self, FF_MATRIX_CELLS);

  if (row >= 0 && self->adjustments[GTK_ORIENTATION_VERTICAL] != NULL)
    {
      int y = get_row_y (self, row);
      /* The first row of a quadrant brings its heading along. */
      gboolean is_first = self->model->groups[ff_matrix_model_get_group (self->model, row)].first
                          == (guint) row;

      gtk_adjustment_set_value (self->adjustments[GTK_ORIENTATION_VERTICAL],
                                keep_in_view (get_scroll_y (self), area.height,
                                              y - (is_first ? self->heading_height : 0),
                                              y + self->row_height));
    }
  if (column >= 0 && self->adjustments[GTK_ORIENTATION_HORIZONTAL] != NULL)
    {
      GtkAdjustment *adjustment = self->adjustments[GTK_ORIENTATION_HORIZONTAL];
      int x = column * self->column_width;
      double start = keep_in_view (get_scroll_x (self), area.width, x, x + self->column_width);

      if (is_rtl (self))
        start = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment)
                - start;
      gtk_adjustment_set_value (adjustment, start);
    }
}
