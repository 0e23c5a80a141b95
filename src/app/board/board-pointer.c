/* What the pointer does on the board: select, drag notes, draw a band around them. One gesture does it
 * all, so that a click, a drag and a band can never be two of them at once. */
#include "app/board/board-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

gboolean
ff_board_is_moving (FfBoard *self, FfNote *note)
{
  return self->pointer.mode == FF_POINTER_MOVING
         && g_ptr_array_find (self->pointer.notes, note, NULL);
}

static void
show_target (FfBoard *self, gboolean has_target, FfQuadrant target)
{
  self->pointer.has_target = has_target;
  self->pointer.target = target;
  for (int quadrant = 0; quadrant < FF_N_QUADRANTS; quadrant++)
    ff_quadrant_pane_set_target (self->panes[quadrant], has_target && target == quadrant);
  ff_tray_pane_set_target (self->tray, has_target && target == FF_QUADRANT_NONE);
}

static void
finish (FfBoard *self)
{
  FfPointer *pointer = &self->pointer;

  if (pointer->mode == FF_POINTER_MOVING)
    {
      for (guint i = 0; i < pointer->notes->len; i++)
        ff_note_set_raised (pointer->notes->pdata[i], FALSE);
      gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
      show_target (self, FALSE, FF_QUADRANT_NONE);
    }
  ff_board_forget_still (self);
  g_clear_pointer (&pointer->notes, g_ptr_array_unref);
  pointer->note = NULL;
  pointer->mode = FF_POINTER_IDLE;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* Puts everything back as it was when the button went down. */
void
ff_board_cancel_pointer (FfBoard *self)
{
  if (self->pointer.mode == FF_POINTER_IDLE)
    return;
  finish (self);
  if (self->drag != NULL)
    gtk_event_controller_reset (GTK_EVENT_CONTROLLER (self->drag));
}

/* Whether a press at WIDGET belongs to a control on the board. */
static gboolean
is_control (FfBoard *self, GtkWidget *widget)
{
  for (; widget != NULL && widget != GTK_WIDGET (self); widget = gtk_widget_get_parent (widget))
    {
      if (GTK_IS_BUTTON (widget) || GTK_IS_MENU_BUTTON (widget) || GTK_IS_EDITABLE (widget)
          || GTK_IS_SCROLLBAR (widget))
        return TRUE;
    }
  return FALSE;
}

static FfNote *
note_at (FfBoard *self, double x, double y)
{
  GtkWidget *widget = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  return widget != NULL && FF_IS_NOTE (widget) ? FF_NOTE (widget) : NULL;
}

static void
press_note (FfBoard *self, FfNote *note)
{
  self->pointer.note = note;
  self->pointer.toggled = TRUE;
  if (self->pointer.extend)
    ff_note_set_selected (note, !ff_note_get_selected (note));
  else if (!ff_note_get_selected (note))
    ff_board_select_only (self, note);
  else
    self->pointer.toggled = FALSE;
  ff_board_focus_note (self, note);
}

static void
drag_begin_cb (GtkGestureDrag *gesture, double x, double y, FfBoard *self)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (
      GTK_EVENT_CONTROLLER (gesture));
  GtkWidget *widget = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);
  FfNote *note = note_at (self, x, y);

  if (is_control (self, widget))
    {
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
      return;
    }
  self->pointer = (FfPointer){
    .mode = FF_POINTER_PRESSED,
    .extend = (state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK)) != 0,
    .from_x = x,
    .from_y = y,
    .x = x,
    .y = y,
  };
  if (note != NULL)
    press_note (self, note);
}

static void
start_moving (FfBoard *self)
{
  FfPointer *pointer = &self->pointer;

  if (!ff_note_get_selected (pointer->note))
    ff_note_set_selected (pointer->note, TRUE);
  pointer->notes = ff_board_list_selected (self);
  pointer->mode = FF_POINTER_MOVING;
  for (guint i = 0; i < pointer->notes->len; i++)
    ff_note_set_raised (pointer->notes->pdata[i], TRUE);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "grabbing");
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
start_banding (FfBoard *self)
{
  if (!self->pointer.extend)
    ff_board_select_only (self, NULL);
  self->pointer.notes = ff_board_list_selected (self);
  self->pointer.mode = FF_POINTER_BANDING;
}

static void
update_target (FfBoard *self)
{
  const FfPointer *pointer = &self->pointer;
  double left = self->ground.origin.x;
  double top = self->ground.origin.y;
  FfQuadrant target;

  if (!gtk_widget_contains (GTK_WIDGET (self), pointer->x, pointer->y))
    show_target (self, FALSE, FF_QUADRANT_NONE);
  else if (ff_board_is_in_tray (self, pointer->x, pointer->y))
    show_target (self, TRUE, FF_QUADRANT_NONE);
  else
    {
      target = ff_board_layout_quadrant_at (self->layout, pointer->x - left, pointer->y - top,
                                            pointer->from_x - left, pointer->from_y - top);
      show_target (self, target != FF_QUADRANT_NONE, target);
    }
}

static void
update_band (FfBoard *self)
{
  const FfPointer *pointer = &self->pointer;
  g_autoptr (GPtrArray) notes = ff_board_list_notes (self);
  graphene_rect_t band;

  graphene_rect_init (&band, pointer->from_x, pointer->from_y, pointer->x - pointer->from_x,
                      pointer->y - pointer->from_y);
  graphene_rect_normalize (&band);
  for (guint i = 0; i < notes->len; i++)
    {
      graphene_rect_t bounds;
      gboolean meets = gtk_widget_compute_bounds (notes->pdata[i], GTK_WIDGET (self), &bounds)
                       && (ff_note_get_quadrant (notes->pdata[i]) != FF_QUADRANT_NONE
                           || graphene_rect_intersection (&bounds, &self->tray_room, &bounds))
                       && graphene_rect_intersection (&bounds, &band, NULL);

      ff_note_set_selected (notes->pdata[i],
                            meets || g_ptr_array_find (pointer->notes, notes->pdata[i], NULL));
    }
}

static void
drag_update_cb (GtkGestureDrag *gesture, double offset_x, double offset_y, FfBoard *self)
{
  FfPointer *pointer = &self->pointer;

  /* After an edit there are no places until the next frame; the motion after that finds them. */
  if (pointer->mode == FF_POINTER_IDLE || self->layout == NULL)
    return;
  pointer->x = pointer->from_x + offset_x;
  pointer->y = pointer->from_y + offset_y;
  if (pointer->mode == FF_POINTER_PRESSED)
    {
      if (!gtk_drag_check_threshold (GTK_WIDGET (self), pointer->from_x, pointer->from_y,
                                     pointer->x, pointer->y))
        return;
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
      if (pointer->note != NULL)
        start_moving (self);
      else
        start_banding (self);
    }
  if (pointer->mode == FF_POINTER_MOVING)
    {
      update_target (self);
      ff_board_arrange_moving (self);
      gtk_widget_queue_draw (GTK_WIDGET (self));
    }
  else
    {
      update_band (self);
      gtk_widget_queue_draw (GTK_WIDGET (self));
    }
}

/* Whether the middle of RECT lies in AREA: a note of several that would be pushed in from outside is
 * tidied instead, or all of them would end in one pile. */
static gboolean
has_middle_in (FfRect area, FfRect rect)
{
  double x = rect.x + rect.width / 2;
  double y = rect.y + rect.height / 2;

  return x >= area.x && x <= area.x + area.width && y >= area.y && y <= area.y + area.height;
}

static void
drop (FfBoard *self)
{
  FfPointer *pointer = &self->pointer;
  FfQuadrant target = pointer->target;
  g_autoptr (GPtrArray) notes = g_ptr_array_ref (pointer->notes);
  g_autofree FfPlacement *placements = g_new0 (FfPlacement, notes->len);

  for (guint i = 0; i < notes->len; i++)
    {
      FfRect rect = ff_board_get_dragged_rect (self, notes->pdata[i]);

      rect.x -= self->ground.origin.x;
      rect.y -= self->ground.origin.y;
      placements[i] = (FfPlacement){ ff_note_get_id (notes->pdata[i]), target, NAN, NAN };
      if (target != FF_QUADRANT_NONE
          && (notes->len == 1
              || has_middle_in (ff_board_layout_get_area (self->layout, target), rect)))
        ff_board_layout_place_at (self->layout, target, rect.x, rect.y, &placements[i].x,
                                  &placements[i].y);
    }
  finish (self);
  ff_board_place (self, placements, notes->len);
  /* What was dropped lies on top of what it may cover, and is what the pointer meets there. */
  for (guint i = 0; i < notes->len; i++)
    gtk_widget_insert_before (notes->pdata[i], GTK_WIDGET (self), NULL);
}

static void
drag_end_cb (GtkGestureDrag *gesture, double offset_x, double offset_y, FfBoard *self)
{
  FfPointer *pointer = &self->pointer;

  if (pointer->mode == FF_POINTER_MOVING && pointer->has_target)
    {
      drop (self);
      return;
    }
  if (pointer->mode == FF_POINTER_PRESSED && !pointer->extend)
    {
      if (pointer->note == NULL || !pointer->toggled)
        ff_board_select_only (self, pointer->note);
    }
  if (pointer->mode != FF_POINTER_IDLE)
    finish (self);
}

static void
drag_cancel_cb (GtkGesture *gesture, GdkEventSequence *sequence, FfBoard *self)
{
  if (self->pointer.mode != FF_POINTER_IDLE)
    finish (self);
}

/* In the capture phase, and before whatever has the focus sees the key. */
static gboolean
escape_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state,
           FfBoard *self)
{
  if (key != GDK_KEY_Escape || self->pointer.mode < FF_POINTER_MOVING)
    return GDK_EVENT_PROPAGATE;
  if (self->pointer.mode == FF_POINTER_MOVING)
    ff_board_announce (self, "%s", _ ("Not moved"));
  ff_board_cancel_pointer (self);
  return GDK_EVENT_STOP;
}

static void
released_cb (GtkGestureClick *gesture, int n_press, double x, double y, FfBoard *self)
{
  FfNote *note = note_at (self, x, y);
  const char *id = note != NULL ? ff_note_get_id (note) : NULL;
  gboolean again = id != NULL && g_strcmp0 (id, self->clicked) == 0;

  if (n_press == 2 && again)
    g_signal_emit_by_name (note, "rename");
  else
    {
      g_free (self->clicked);
      self->clicked = g_strdup (id);
    }
}

static void
menu_pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, FfBoard *self)
{
  FfNote *note = note_at (self, x, y);

  if (note == NULL && is_control (self, gtk_widget_pick (GTK_WIDGET (self), x, y, 0)))
    return;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  if (note == NULL)
    {
      ff_board_open_ground_menu (self, x, y);
      return;
    }
  if (!ff_note_get_selected (note))
    ff_board_select_only (self, note);
  ff_board_focus_note (self, note);
  g_signal_emit_by_name (note, "menu");
}

static gboolean
scrolled_cb (GtkEventControllerScroll *controller, double dx, double dy, FfBoard *self)
{
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (controller));
  double room = self->tray_room.size.height;
  double x, y;

  if (event == NULL || gtk_adjustment_get_upper (self->scroll) <= room
      || !gdk_event_get_position (event, &x, &y) || !gtk_widget_get_child_visible (self->scrollbar))
    return GDK_EVENT_PROPAGATE;
  gtk_widget_translate_coordinates (GTK_WIDGET (gtk_widget_get_native (GTK_WIDGET (self))),
                                    GTK_WIDGET (self), x, y, &x, &y);
  if (!ff_board_is_in_tray (self, x, y))
    return GDK_EVENT_PROPAGATE;
  gtk_adjustment_set_value (self->scroll,
                            gtk_adjustment_get_value (self->scroll)
                                + dy * gtk_adjustment_get_step_increment (self->scroll));
  return GDK_EVENT_STOP;
}

void
ff_board_init_pointer (FfBoard *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkEventController *escape = gtk_event_controller_key_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (
      GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *menu = gtk_gesture_click_new ();

  self->drag = gtk_gesture_drag_new ();
  g_signal_connect (self->drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect (self->drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect (self->drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  g_signal_connect (self->drag, "cancel", G_CALLBACK (drag_cancel_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (self->drag));

  g_signal_connect (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
  gtk_gesture_group (click, self->drag);

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (menu), GDK_BUTTON_SECONDARY);
  g_signal_connect (menu, "pressed", G_CALLBACK (menu_pressed_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (menu));

  gtk_event_controller_set_propagation_phase (escape, GTK_PHASE_CAPTURE);
  g_signal_connect (escape, "key-pressed", G_CALLBACK (escape_cb), self);
  gtk_widget_add_controller (widget, escape);

  g_signal_connect (scroll, "scroll", G_CALLBACK (scrolled_cb), self);
  gtk_widget_add_controller (widget, scroll);
}
