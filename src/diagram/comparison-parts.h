/* The parts of a comparison below its pictures. */
#pragma once

#include "diagram/comparison-private.h"

G_BEGIN_DECLS

double ff_comparison_draw_heading (const FfSidesDrawing *self, double x, double top, double width,
                                   const char *text);
double ff_comparison_draw_table (const FfSidesDrawing *self, double x, double top, double width,
                                 gboolean hide_equal);
double ff_comparison_draw_pairs (const FfSidesDrawing *self, double x, double top, double width);

G_END_DECLS
