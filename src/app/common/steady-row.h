/* Children in a row, as a box lays them, but as wide for every height. A box asks each child how narrow it could be for a
 * height, and a label that wraps answers by laying its text out again and again: in a stack, hundreds of times a frame.
 * Here each child has its natural width, and one that expands, or is alone, what is left. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define FF_TYPE_STEADY_ROW (ff_steady_row_get_type ())
G_DECLARE_FINAL_TYPE (FfSteadyRow, ff_steady_row, FF, STEADY_ROW, GtkLayoutManager)

void ff_steady_row_set_spacing (FfSteadyRow *self, int spacing);
GtkWidget *ff_steady_row_create_box (int spacing);

G_END_DECLS
