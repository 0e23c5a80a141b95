/* The pointer on the grid: clicks, drags over cells, and the other button. */
#include "app/matrix/matrix-grid-private.h"

static void
drag_begun_cb (GtkGestureDrag *gesture, double x, double y, FfMatrixGrid *self)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (
      GTK_EVENT_CONTROLLER (gesture));
  int row, column;

  self->has_pressed = FALSE;
  if (!ff_matrix_grid_cell_at (self, x, y, FALSE, &row, &column))
    {
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
      return;
    }
  self->has_pressed = !(state & GDK_SHIFT_MASK);
  ff_matrix_grid_set_cursor (self, row, column, (state & GDK_SHIFT_MASK) != 0);
}

static void
dragged_cb (GtkGestureDrag *gesture, double dx, double dy, FfMatrixGrid *self)
{
  double x, y;
  int row, column;

  gtk_gesture_drag_get_start_point (gesture, &x, &y);
  if (!ff_matrix_grid_cell_at (self, x + dx, y + dy, TRUE, &row, &column))
    return;
  if (row == self->row && column == self->column)
    return;
  self->has_pressed = FALSE;
  ff_matrix_grid_set_cursor (self, row, column, TRUE);
}

static void
released_cb (GtkGestureDrag *gesture, double dx, double dy, FfMatrixGrid *self)
{
  if (self->has_pressed)
    ff_matrix_grid_cycle (self);
  self->has_pressed = FALSE;
}

static void
cancelled_cb (GtkGesture *gesture, GdkEventSequence *sequence, FfMatrixGrid *self)
{
  self->has_pressed = FALSE;
}

/* A click cycles the cell; a drag over several selects them. */
static void
add_drag (FfMatrixGrid *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (drag), GDK_BUTTON_PRIMARY);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (drag_begun_cb), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (dragged_cb), self);
  g_signal_connect (drag, "drag-end", G_CALLBACK (released_cb), self);
  g_signal_connect (drag, "cancel", G_CALLBACK (cancelled_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}

/* A press on a head: it gets the focus, twice opens its details; the other button does so at once, and
 * offers the weights on a cell. */
static void
pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, FfMatrixGrid *self)
{
  guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture));
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  for (FfMatrixBand band = 0; picked != NULL && band < FF_MATRIX_N_BANDS; band++)
    for (guint i = 0; i < self->bands[band].items->len; i++)
      {
        FfMatrixItem item = g_array_index (self->bands[band].items, FfMatrixItem, i);
        FfMatrixRange range;

        if (picked != item.widget && !gtk_widget_is_ancestor (picked, item.widget))
          continue;
        if (band == FF_MATRIX_CELLS && button != GDK_BUTTON_SECONDARY)
          return;
        ff_matrix_grid_get_selection (self, &range);
        if (item.row < range.first_row || item.row >= range.last_row
            || item.column < range.first_column || item.column >= range.last_column)
          ff_matrix_grid_set_cursor (self, item.row, item.column, FALSE);
        if (band == FF_MATRIX_CELLS)
          ff_matrix_grid_open_context_menu (self);
        else if (n_press == 2 || button == GDK_BUTTON_SECONDARY)
          ff_matrix_grid_edit_head (self);
        return;
      }
}

/* Clicks on heads, and the other button on anything. */
static void
add_clicks (FfMatrixGrid *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

void
ff_matrix_grid_add_pointer (FfMatrixGrid *self)
{
  add_drag (self);
  add_clicks (self);
}
