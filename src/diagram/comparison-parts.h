/* The parts of a comparison below its pictures. */
#pragma once

#include "diagram/comparison-private.h"

G_BEGIN_DECLS

double ff_comparison_draw_heading (const FfSidesDrawing *self, double x, double top, double width,
                                   const char *text);
void ff_comparison_add_table (FfComparisonView *self, FfFlow *flow, double gap);
void ff_comparison_add_pairs (FfComparisonView *self, FfFlow *flow, double gap);

G_END_DECLS
