/* The board by keyboard: arrows move the focus, with Ctrl the note to the next quadrant, with Shift the
 * note a little. All of it only while a note has the focus, so that the tray's entry keeps its keys. */
#include "app/board/board-private.h"

#include "app/common/latin-keys.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* In parts of the quadrant's room. */
#define NUDGE 0.04

/* How much a step aside counts against a step in the wanted direction. */
#define ASIDE 2.0

typedef struct
{
  int dx, dy;
} Step;

static void
get_center (FfBoard *self, FfNote *note, double *x, double *y)
{
  const FfRect *home = &ff_board_get_slot (self, note)->home;

  *x = home->x + home->width / 2;
  *y = home->y + home->height / 2;
}

/* The nearest note in the direction of STEP, or NULL. */
static FfNote *
find_neighbour (FfBoard *self, FfNote *from, Step step)
{
  g_autoptr (GPtrArray) notes = ff_board_list_notes (self);
  FfNote *nearest = NULL;
  double best = INFINITY;
  double from_x, from_y;

  get_center (self, from, &from_x, &from_y);
  for (guint i = 0; i < notes->len; i++)
    {
      double x, y, ahead, aside;

      get_center (self, notes->pdata[i], &x, &y);
      ahead = step.dx * (x - from_x) + step.dy * (y - from_y);
      aside = fabs (step.dx != 0 ? y - from_y : x - from_x);
      if (notes->pdata[i] == from || ahead < 1 || ahead + ASIDE * aside >= best)
        continue;
      best = ahead + ASIDE * aside;
      nearest = notes->pdata[i];
    }
  return nearest;
}

static gboolean
focus_cb (GtkWidget *widget, GVariant *arguments, gpointer unused)
{
  FfBoard *self = FF_BOARD (widget);
  FfNote *focused = ff_board_get_focused (self);
  FfNote *neighbour;
  Step step;

  if (focused == NULL)
    return GDK_EVENT_PROPAGATE;
  g_variant_get (arguments, "(ii)", &step.dx, &step.dy);
  neighbour = find_neighbour (self, focused, step);
  if (neighbour != NULL)
    ff_board_focus_note (self, neighbour);
  else if (ff_note_get_quadrant (focused) == FF_QUADRANT_NONE && step.dy < 0)
    ff_tray_pane_focus_entry (self->tray);
  else
    gtk_widget_error_bell (widget);
  return GDK_EVENT_STOP;
}

static gboolean
shift_quadrant_cb (GtkWidget *widget, GVariant *arguments, gpointer unused)
{
  FfBoard *self = FF_BOARD (widget);
  FfNote *focused = ff_board_get_focused (self);
  g_autoptr (GPtrArray) notes = NULL;
  FfQuadrant quadrant;
  Step step;

  if (focused == NULL)
    return GDK_EVENT_PROPAGATE;
  quadrant = ff_note_get_quadrant (focused);
  if (quadrant == FF_QUADRANT_NONE)
    {
      ff_board_announce (self, "%s", _ ("Press 1 to 4 to choose a quadrant, or ? to be asked"));
      return GDK_EVENT_STOP;
    }
  g_variant_get (arguments, "(ii)", &step.dx, &step.dy);
  quadrant = ff_quadrant_from_sides (
      step.dx != 0 ? step.dx > 0 : ff_quadrant_is_internal (quadrant),
      step.dy != 0 ? step.dy < 0 : ff_quadrant_is_strategic (quadrant));
  if (quadrant == ff_note_get_quadrant (focused))
    {
      gtk_widget_error_bell (widget);
      return GDK_EVENT_STOP;
    }
  notes = ff_board_list_meant (self, focused);
  ff_board_move (self, notes, quadrant);
  return GDK_EVENT_STOP;
}

/* Where NOTE is in its quadrant, also where tidying put it. */
static FfPlacement
get_placement (FfBoard *self, FfNote *note)
{
  const FfRect *home = &ff_board_get_slot (self, note)->home;
  FfPlacement placement = { ff_note_get_id (note), ff_note_get_quadrant (note), NAN, NAN };

  if (placement.quadrant != FF_QUADRANT_NONE)
    ff_board_layout_place_at (self->layout, placement.quadrant, home->x - self->ground.origin.x,
                              home->y - self->ground.origin.y, &placement.x, &placement.y);
  return placement;
}

static gboolean
nudge_cb (GtkWidget *widget, GVariant *arguments, gpointer unused)
{
  FfBoard *self = FF_BOARD (widget);
  FfNote *focused = ff_board_get_focused (self);
  g_autoptr (GPtrArray) notes = NULL;
  g_autofree FfPlacement *placements = NULL;
  g_autofree char *gesture = NULL;
  GError *error = NULL;
  FfEdit *edit;
  guint n = 0;
  Step step;

  if (focused == NULL || self->layout == NULL)
    return GDK_EVENT_PROPAGATE;
  g_variant_get (arguments, "(ii)", &step.dx, &step.dy);
  notes = ff_board_list_meant (self, focused);
  placements = g_new0 (FfPlacement, notes->len);
  for (guint i = 0; i < notes->len; i++)
    {
      FfPlacement placement = get_placement (self, notes->pdata[i]);

      if (placement.quadrant == FF_QUADRANT_NONE)
        continue;
      placement.x = CLAMP (placement.x + step.dx * NUDGE, 0, 1);
      placement.y = CLAMP (placement.y - step.dy * NUDGE, 0, 1);
      placements[n++] = placement;
    }
  if (n == 0)
    return GDK_EVENT_STOP;
  edit = ff_verb_place_competencies (ff_board_get_project (self), placements, n, &error);
  gesture = g_strdup_printf ("board-nudge-%u", self->nudges);
  if (edit != NULL)
    ff_edit_set_gesture (edit, gesture);
  ff_session_commit (self->session, widget, edit, error);
  return GDK_EVENT_STOP;
}

static gboolean
select_all_cb (GtkWidget *widget, GVariant *arguments, gpointer unused)
{
  FfBoard *self = FF_BOARD (widget);
  g_autoptr (GPtrArray) notes = ff_board_list_notes (self);

  if (ff_board_get_focused (self) == NULL)
    return GDK_EVENT_PROPAGATE;
  for (guint i = 0; i < notes->len; i++)
    ff_note_set_selected (notes->pdata[i], TRUE);
  ff_board_announce (self, ngettext ("%u note selected", "%u notes selected", notes->len),
                     notes->len);
  return GDK_EVENT_STOP;
}

static gboolean
toggle_selected_cb (GtkWidget *widget, GVariant *arguments, gpointer unused)
{
  FfBoard *self = FF_BOARD (widget);
  FfNote *focused = ff_board_get_focused (self);

  if (focused == NULL)
    return GDK_EVENT_PROPAGATE;
  ff_note_set_selected (focused, !ff_note_get_selected (focused));
  return GDK_EVENT_STOP;
}

/* Escape with nothing being dragged. */
static gboolean
select_none_cb (GtkWidget *widget, GVariant *arguments, gpointer unused)
{
  g_autoptr (GPtrArray) selected = ff_board_list_selected (FF_BOARD (widget));

  if (selected->len == 0)
    return GDK_EVENT_PROPAGATE;
  ff_board_select_only (FF_BOARD (widget), NULL);
  return GDK_EVENT_STOP;
}

/* Down from the entry goes to the tray's first note. */
static gboolean
enter_tray (FfBoard *self)
{
  g_autoptr (GPtrArray) notes = ff_board_list_notes (self);

  if (!ff_tray_pane_has_focused_entry (self->tray))
    return GDK_EVENT_PROPAGATE;
  for (guint i = 0; i < notes->len; i++)
    {
      if (ff_note_get_quadrant (notes->pdata[i]) != FF_QUADRANT_NONE)
        continue;
      ff_board_focus_note (self, notes->pdata[i]);
      return GDK_EVENT_STOP;
    }
  return GDK_EVENT_PROPAGATE;
}

static gboolean
down_cb (GtkWidget *widget, GVariant *arguments, gpointer unused)
{
  return enter_tray (FF_BOARD (widget)) || focus_cb (widget, arguments, NULL);
}

void
ff_board_install_keys (GtkWidgetClass *klass)
{
  static const struct
  {
    guint key, keypad;
    Step step;
  } arrows[] = {
    { GDK_KEY_Left, GDK_KEY_KP_Left, { -1, 0 } },
    { GDK_KEY_Right, GDK_KEY_KP_Right, { 1, 0 } },
    { GDK_KEY_Up, GDK_KEY_KP_Up, { 0, -1 } },
    { GDK_KEY_Down, GDK_KEY_KP_Down, { 0, 1 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (arrows); i++)
    {
      const guint keys[] = { arrows[i].key, arrows[i].keypad };
      Step step = arrows[i].step;

      for (guint k = 0; k < G_N_ELEMENTS (keys); k++)
        {
          gtk_widget_class_add_binding (klass, keys[k], 0, step.dy > 0 ? down_cb : focus_cb, "(ii)",
                                        step.dx, step.dy);
          gtk_widget_class_add_binding (klass, keys[k], GDK_CONTROL_MASK, shift_quadrant_cb, "(ii)",
                                        step.dx, step.dy);
          gtk_widget_class_add_binding (klass, keys[k], GDK_SHIFT_MASK, nudge_cb, "(ii)", step.dx,
                                        step.dy);
        }
    }
  gtk_widget_class_add_binding (klass, GDK_KEY_a, GDK_CONTROL_MASK, select_all_cb, NULL);
  gtk_widget_class_add_binding (klass, GDK_KEY_space, 0, toggle_selected_cb, NULL);
  gtk_widget_class_add_binding (klass, GDK_KEY_space, GDK_CONTROL_MASK, toggle_selected_cb, NULL);
  gtk_widget_class_add_binding (klass, GDK_KEY_Escape, 0, select_none_cb, NULL);
}

/* The digits where the layout has others. */
void
ff_board_follow_digits (FfBoard *self)
{
  static const FfLatinKey digits[] = { { GDK_KEY_1, "note.move-internal-strategic" },
                                       { GDK_KEY_2, "note.move-external-strategic" },
                                       { GDK_KEY_3, "note.move-internal-tactical" },
                                       { GDK_KEY_4, "note.move-external-tactical" },
                                       { GDK_KEY_0, "note.move-tray" },
                                       { 0 } };

  ff_latin_keys_follow (GTK_WIDGET (self), digits);
}
