#include "app/common/flow-box.h"

static gboolean (*focus) (GtkWidget *widget, GtkDirectionType direction);

/* An arrow walks as many children up or down as stand on a line. Before the first layout that is none, and the walk has
 * no end: the program would stand still. */
static gboolean
is_laid_out (GtkFlowBox *self)
{
  GtkFlowBoxChild *first = gtk_flow_box_get_child_at_index (self, 0);

  return first == NULL || gtk_widget_get_width (GTK_WIDGET (first)) > 0;
}

static gboolean
focus_when_laid_out (GtkWidget *widget, GtkDirectionType direction)
{
  gboolean is_vertical = direction == GTK_DIR_UP || direction == GTK_DIR_DOWN;

  return (!is_vertical || is_laid_out (GTK_FLOW_BOX (widget))) && focus (widget, direction);
}

static void
move_cursor_cb (GtkFlowBox *self)
{
  if (!is_laid_out (self))
    g_signal_stop_emission_by_name (self, "move-cursor");
}

static gboolean
mapped_cb (GSignalInvocationHint *hint, guint n_values, const GValue *values, gpointer unused)
{
  GObject *widget = g_value_get_object (&values[0]);

  if (GTK_IS_FLOW_BOX (widget)
      && g_signal_handler_find (widget, G_SIGNAL_MATCH_FUNC, 0, 0, NULL, move_cursor_cb, NULL) == 0)
    g_signal_connect (widget, "move-cursor", G_CALLBACK (move_cursor_cb), NULL);
  return TRUE;
}

void
ff_flow_box_watch (void)
{
  GtkWidgetClass *klass = g_type_class_ref (GTK_TYPE_FLOW_BOX);

  focus = klass->focus;
  klass->focus = focus_when_laid_out;
  g_signal_add_emission_hook (g_signal_lookup ("map", GTK_TYPE_WIDGET), 0, mapped_cb, NULL, NULL);
}
