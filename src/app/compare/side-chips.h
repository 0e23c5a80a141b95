/* The sides as a row of chips: the letter of each, and what moves and removes it. */
#pragma once

#include "core/method/sides.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *ff_side_letter_new (guint index);
void ff_side_chips_fill (GtkBox *box, const FfSides *sides);

G_END_DECLS
