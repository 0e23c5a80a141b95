/* The ground of a quadrant: its colour, its heading that explains itself, how many notes it has. The
 * notes lie on it but belong to the board. */
#pragma once

#include "core/record/values.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Fewer notes than this and a quadrant is too thin to tell roles apart. */
#define FF_QUADRANT_MIN_NOTES 3

#define FF_TYPE_QUADRANT_PANE (ff_quadrant_pane_get_type ())
G_DECLARE_FINAL_TYPE (FfQuadrantPane, ff_quadrant_pane, FF, QUADRANT_PANE, GtkWidget)

/* Property "quadrant" (int, construct only). Signal "tidy". */
FfQuadrant ff_quadrant_pane_get_quadrant (FfQuadrantPane *self);
void ff_quadrant_pane_set_count (FfQuadrantPane *self, guint count);
void ff_quadrant_pane_set_target (FfQuadrantPane *self, gboolean target);
int ff_quadrant_pane_measure_heading (FfQuadrantPane *self, int width);
void ff_quadrant_pane_focus_title (FfQuadrantPane *self);

G_END_DECLS
