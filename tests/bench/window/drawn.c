#include "bench/window/drawn.h"

#include "core/record/values.h"

#define HEAD_WIDTH   260
#define HEAD_HEIGHT  60
#define COLUMN_WIDTH 132
#define ROW_HEIGHT   44
#define PADDING      8

typedef struct
{
  int n_rows, n_columns;
  int offset; /* of the rows */
} Grid;

static void
draw_plain_cb (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer unused)
{
  static double shade;

  shade = shade > 0.5 ? 0.2 : 0.8;
  cairo_set_source_rgb (cr, shade, shade, shade);
  cairo_paint (cr);
}

GtkWidget *
drawn_plain_new (void)
{
  GtkWidget *area = gtk_drawing_area_new ();

  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (area), draw_plain_cb, NULL, NULL);
  return area;
}

static void
draw_text (cairo_t *cr, PangoLayout *layout, int x, int y, const char *text)
{
  pango_layout_set_text (layout, text, -1);
  cairo_move_to (cr, x + PADDING, y + PADDING);
  pango_cairo_show_layout (cr, layout);
}

static void
draw_cells (Grid *self, cairo_t *cr, PangoLayout *layout, int row, int y, int width)
{
  for (int column = 0; column < self->n_columns; column++)
    {
      int x = HEAD_WIDTH + column * COLUMN_WIDTH;
      FfWeight weight = (FfWeight) ((row + column) % FF_N_WEIGHTS);

      if (x > width)
        return;
      cairo_rectangle (cr, x + COLUMN_WIDTH / 2.0 - 22, y + 9, 44, 26);
      cairo_stroke (cr);
      draw_text (cr, layout, x + COLUMN_WIDTH / 2 - 14, y + 5, ff_weight_letter (weight));
    }
}

static void
draw_grid_cb (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer user_data)
{
  Grid *self = user_data;
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (area), NULL);
  int first = self->offset / ROW_HEIGHT;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_set_source_rgb (cr, 0.1, 0.1, 0.1);
  for (int column = 0; column < self->n_columns && HEAD_WIDTH + column * COLUMN_WIDTH < width;
       column++)
    {
      g_autofree char *name = g_strdup_printf ("Role %d", column);

      draw_text (cr, layout, HEAD_WIDTH + column * COLUMN_WIDTH, 0, name);
    }
  cairo_rectangle (cr, 0, HEAD_HEIGHT, width, height - HEAD_HEIGHT);
  cairo_clip (cr);
  for (int row = first; row < self->n_rows; row++)
    {
      int y = HEAD_HEIGHT + row * ROW_HEIGHT - self->offset;
      g_autofree char *name = g_strdup_printf ("Topic%c planning %d", 'a' + row % 16, row);

      if (y > height)
        return;
      draw_text (cr, layout, 0, y, name);
      draw_cells (self, cr, layout, row, y, width);
    }
}

GtkWidget *
drawn_grid_new (guint n_rows, guint n_columns)
{
  GtkWidget *area = gtk_drawing_area_new ();
  Grid *grid = g_new0 (Grid, 1);

  grid->n_rows = (int) n_rows;
  grid->n_columns = (int) n_columns;
  g_object_set_data (G_OBJECT (area), "grid", grid);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (area), draw_grid_cb, grid, g_free);
  return area;
}

void
drawn_grid_scroll (GtkWidget *area, int by)
{
  Grid *grid = g_object_get_data (G_OBJECT (area), "grid");

  grid->offset = MAX (0, grid->offset + by);
  gtk_widget_queue_draw (area);
}
