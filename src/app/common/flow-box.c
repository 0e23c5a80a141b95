#include "app/common/flow-box.h"

static gboolean (*focus) (GtkWidget *widget, GtkDirectionType direction);
static void (*constructed) (GObject *object);

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

/* Signals of a class that is not ours can only be stopped box by box. */
static void
constructed_with_handler (GObject *object)
{
  constructed (object);
  g_signal_connect (object, "move-cursor", G_CALLBACK (move_cursor_cb), NULL);
}

void
ff_flow_box_watch (void)
{
  GtkWidgetClass *klass = g_type_class_ref (GTK_TYPE_FLOW_BOX);

  focus = klass->focus;
  klass->focus = focus_when_laid_out;
  constructed = G_OBJECT_CLASS (klass)->constructed;
  G_OBJECT_CLASS (klass)->constructed = constructed_with_handler;
}
