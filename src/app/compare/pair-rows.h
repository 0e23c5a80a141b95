/* What is between each pair of sides: a row a pair, that opens to its quadrants and boundary rules. */
#pragma once

#include "core/method/sides.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void ff_pair_rows_fill (GtkListBox *list, const FfSides *sides);

G_END_DECLS
