/* What the pictures of work and of the hiring plan share: bars by quadrant. */
#pragma once

#include "diagram/paper.h"
#include "diagram/parts.h"

G_BEGIN_DECLS

/* One bar: a part of a whole, of which the rest may be marked. */
typedef struct
{
  FfQuadrant quadrant;
  double share;      /* drawn full */
  double mark;       /* drawn as a line over the bar, NAN for none */
  double rest;       /* drawn outlined after SHARE, 0 for none */
  gboolean at_risk;  /* whether the rest is framed */
  const char *label; /* at the start */
  const char *value; /* at the end: the same in numbers */
} FfPlanBar;

#define FF_PLAN_BAR_HEIGHT  24
#define FF_PLAN_LABEL_WIDTH 140
#define FF_PLAN_VALUE_WIDTH 140 /* for two numbers in words */
#define FF_PLAN_VALUE_SHORT 76  /* for two numbers */

void ff_plan_draw_bar (FfSvg *svg, const FfPalette *palette, const FfPlanBar *bar,
                       double value_width, FfRect box);

G_END_DECLS
