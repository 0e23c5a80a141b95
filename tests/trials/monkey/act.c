#include "act.h"

const char *const act_names[N_ACTS] = {
  [ACT_CLICK_WIDGET] = "click",
  [ACT_CLICK_POINT] = "click at",
  [ACT_DOUBLE_CLICK] = "double click",
  [ACT_RIGHT_CLICK] = "right click",
  [ACT_DRAG] = "drag",
  [ACT_DRAG_ESCAPED] = "drag and Escape",
  [ACT_WANDER] = "wander",
  [ACT_SCROLL] = "scroll",
  [ACT_KEY] = "key",
  [ACT_SHORTCUT] = "shortcut",
  [ACT_ACCELERATOR] = "accelerator",
  [ACT_TEXT] = "type",
  [ACT_PASTE] = "paste",
  [ACT_ESCAPE] = "Escape",
  [ACT_RESIZE] = "resize",
  [ACT_STYLE] = "style",
  [ACT_PAUSE] = "pause",
};

/* How often each comes, in thousandths: what edits most, what only looks less, what ends things least. */
static const guint weights[N_ACTS] = {
  [ACT_CLICK_WIDGET] = 200, [ACT_CLICK_POINT] = 60, [ACT_DOUBLE_CLICK] = 30,
  [ACT_RIGHT_CLICK] = 20,   [ACT_DRAG] = 80,        [ACT_DRAG_ESCAPED] = 10,
  [ACT_WANDER] = 30,        [ACT_SCROLL] = 40,      [ACT_KEY] = 200,
  [ACT_SHORTCUT] = 120,     [ACT_ACCELERATOR] = 35, [ACT_TEXT] = 100,
  [ACT_PASTE] = 10,         [ACT_ESCAPE] = 50,      [ACT_RESIZE] = 8,
  [ACT_STYLE] = 2,          [ACT_PAUSE] = 5,
};

static ActKind
draw_kind (GRand *rand)
{
  guint left = g_rand_int_range (rand, 0, 1000);
  ActKind kind = 0;

  for (; kind + 1 < N_ACTS && left >= weights[kind]; kind++)
    left -= weights[kind];
  return kind;
}

/* As many numbers are drawn for each kind, so that a change of one does not shift all that follow. */
Act
act_draw (GRand *rand)
{
  Act act = { draw_kind (rand), 0 };

  act.a = g_rand_double (rand);
  act.b = g_rand_double (rand);
  act.c = g_rand_double (rand);
  act.d = g_rand_double (rand);
  return act;
}

guint
act_pick (double part, guint n)
{
  return MIN ((guint) (part * n), n - 1);
}
