/* A role of the comparison in words: what it is, where its emphasis lies, its primaries and secondaries. */
#pragma once

#include "core/method/sides.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *ff_side_card_new (const FfSides *sides, guint index);
GtkWidget *ff_weight_chip_new (void);
void ff_weight_chip_show (GtkWidget *chip, FfWeight weight, FfQuadrant quadrant);

G_END_DECLS
