/* One text in the table of samples. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What all cells of one table share: a table has some 200 rows of widgets, of which a tenth is in view, and asks each
 * for its size. */
typedef struct
{
  GtkWidget *port;  /* what cells are seen through */
  int line_height;  /* of its font, in pixels; 0 until measured */
  int letter_width; /* the middling one's, in units of Pango */
} FfCellRoom;

#define FF_TYPE_SAMPLE_CELL (ff_sample_cell_get_type ())
G_DECLARE_FINAL_TYPE (FfSampleCell, ff_sample_cell, FF, SAMPLE_CELL, GtkWidget)

GtkWidget *ff_sample_cell_new (FfCellRoom *room, int letters, gboolean at_end);
void ff_sample_cell_show (FfSampleCell *self, const char *text);
gboolean ff_sample_cell_is_blank (FfSampleCell *self); /* it was out of view, and drew nothing */

G_END_DECLS
