/* A drop-down of the four quadrants and none of them. */
#pragma once

#include "core/record/values.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void ff_quadrant_choice_fill (GtkDropDown *drop_down, const char *none);
void ff_quadrant_choice_set (GtkDropDown *drop_down, FfQuadrant quadrant);
FfQuadrant ff_quadrant_choice_get (GtkDropDown *drop_down);

G_END_DECLS
