/* The table of differences: competency, quadrant, the weight of each side, and the gap; the largest gap
 * first. */
#pragma once

#include "core/method/sides.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define FF_TYPE_DIFFERENCE_TABLE (ff_difference_table_get_type ())
G_DECLARE_FINAL_TYPE (FfDifferenceTable, ff_difference_table, FF, DIFFERENCE_TABLE, GtkWidget)

void ff_difference_table_show (FfDifferenceTable *self, const FfSides *sides, gboolean hide_equal);
guint ff_difference_table_get_n_rows (FfDifferenceTable *self);

G_END_DECLS
