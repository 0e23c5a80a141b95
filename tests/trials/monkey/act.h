/* What the monkey does next: a kind and four numbers of 0..1, drawn before anything on the screen is
 * looked at. The same seed so draws the same acts, whatever the program makes of them. An act is one input
 * or several: a click is one, a word is one for each letter. */
#pragma once

#include <glib.h>

typedef enum
{
  ACT_CLICK_WIDGET,
  ACT_CLICK_POINT,
  ACT_DOUBLE_CLICK,
  ACT_RIGHT_CLICK,
  ACT_DRAG,
  ACT_DRAG_ESCAPED,
  ACT_WANDER,
  ACT_SCROLL,
  ACT_KEY,
  ACT_SHORTCUT,
  ACT_ACCELERATOR,
  ACT_TEXT,
  ACT_PASTE,
  ACT_ESCAPE,
  ACT_RESIZE,
  ACT_STYLE,
  ACT_PAUSE,
  N_ACTS,
} ActKind;

typedef struct
{
  ActKind kind;
  double a, b, c, d;
} Act;

extern const char *const act_names[N_ACTS];

Act act_draw (GRand *rand);
guint act_pick (double part, guint n); /* one of 0..n-1 */
