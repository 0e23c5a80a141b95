/* Side by side or stacked, by the width that is given. The least width it asks for is always that of
 * the stack, so that a window can be made narrow while the children still stand side by side. */
#include "app/common/reflow-box.h"

#include "app/common/text-scale.h"

/* From this width on the children stand side by side; all these are for texts of usual size. */
#define SIDE_BY_SIDE_WIDTH 720
#define END_WIDTH          400
#define END_SHARE          0.42
#define END_MAX_WIDTH      520

struct _FfReflowBox
{
  GtkWidget parent_instance;
  GtkWidget *start;
  GtkWidget *end;
  gboolean stacked;
  guint notify_source;
};

G_DEFINE_FINAL_TYPE (FfReflowBox, ff_reflow_box, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_START,
  PROP_END,
  PROP_STACKED,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static gboolean
is_narrow (FfReflowBox *self, int width)
{
  return width < ff_scale_with_text (GTK_WIDGET (self), SIDE_BY_SIDE_WIDTH);
}

static int
get_end_width (FfReflowBox *self, int width)
{
  double scale = ff_text_scale (GTK_WIDGET (self));

  return (int) CLAMP (width * END_SHARE, END_WIDTH * scale * 4 / 5, END_MAX_WIDTH * scale);
}

static gboolean
notify_stacked_cb (gpointer user_data)
{
  FfReflowBox *self = user_data;

  self->notify_source = 0;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STACKED]);
  return G_SOURCE_REMOVE;
}

/* Told after allocating, since whoever hears of it will change sizes. */
static void
set_stacked (FfReflowBox *self, gboolean stacked)
{
  if (stacked == self->stacked)
    return;
  self->stacked = stacked;
  if (self->notify_source == 0)
    self->notify_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, notify_stacked_cb, self, NULL);
}

static GtkSizeRequestMode
ff_reflow_box_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure_height (FfReflowBox *self, int width, int *minimum, int *natural)
{
  gboolean stacked = width >= 0 && is_narrow (self, width);
  int end_width = width < 0 || stacked ? width : get_end_width (self, width);
  int start_width = width < 0 || stacked ? width : width - end_width;
  int start_min, start_nat, end_min, end_nat;

  gtk_widget_measure (self->start, GTK_ORIENTATION_VERTICAL, start_width, &start_min, &start_nat,
                      NULL, NULL);
  gtk_widget_measure (self->end, GTK_ORIENTATION_VERTICAL, end_width, &end_min, &end_nat, NULL,
                      NULL);
  *minimum = stacked ? start_min + end_min : MAX (start_min, end_min);
  *natural = stacked ? start_nat + end_nat : MAX (start_nat, end_nat);
}

static void
ff_reflow_box_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                       int *natural, int *minimum_baseline, int *natural_baseline)
{
  FfReflowBox *self = FF_REFLOW_BOX (widget);
  int start_min, start_nat, end_min, end_nat;

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      measure_height (self, for_size, minimum, natural);
      return;
    }
  gtk_widget_measure (self->start, orientation, -1, &start_min, &start_nat, NULL, NULL);
  gtk_widget_measure (self->end, orientation, -1, &end_min, &end_nat, NULL, NULL);
  *minimum = MAX (start_min, end_min);
  *natural = MAX (SIDE_BY_SIDE_WIDTH, start_nat + MAX (END_WIDTH, end_nat));
}

/* What START has of HEIGHT in the stack: all that it would like, as long as the least is left for the end. */
static int
get_start_height (FfReflowBox *self, int width, int height)
{
  int start_min, start_nat, end_min;

  gtk_widget_measure (self->start, GTK_ORIENTATION_VERTICAL, width, &start_min, &start_nat, NULL,
                      NULL);
  gtk_widget_measure (self->end, GTK_ORIENTATION_VERTICAL, width, &end_min, NULL, NULL, NULL);
  return MAX (start_min, MIN (start_nat, height - end_min));
}

static void
ff_reflow_box_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  FfReflowBox *self = FF_REFLOW_BOX (widget);
  gboolean stacked = is_narrow (self, width);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkAllocation start = { 0, 0, width, height }, end = { 0, 0, width, height };

  if (stacked)
    {
      start.height = get_start_height (self, width, height);
      end.y = start.height;
      end.height = height - start.height;
    }
  else
    {
      end.width = get_end_width (self, width);
      start.width = width - end.width;
      start.x = mirrored ? end.width : 0;
      end.x = mirrored ? 0 : start.width;
    }
  gtk_widget_size_allocate (self->start, &start, -1);
  gtk_widget_size_allocate (self->end, &end, -1);
  set_stacked (self, stacked);
}

static void
set_child (FfReflowBox *self, GtkWidget **place, GtkWidget *child)
{
  g_clear_pointer (place, gtk_widget_unparent);
  *place = child;
  if (child != NULL)
    gtk_widget_insert_before (child, GTK_WIDGET (self), place == &self->start ? self->end : NULL);
}

static void
ff_reflow_box_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  FfReflowBox *self = FF_REFLOW_BOX (object);

  switch (id)
    {
    case PROP_START: g_value_set_object (value, self->start); break;
    case PROP_END: g_value_set_object (value, self->end); break;
    case PROP_STACKED: g_value_set_boolean (value, self->stacked); break;
    default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
ff_reflow_box_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  FfReflowBox *self = FF_REFLOW_BOX (object);

  switch (id)
    {
    case PROP_START: set_child (self, &self->start, g_value_get_object (value)); break;
    case PROP_END: set_child (self, &self->end, g_value_get_object (value)); break;
    default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
ff_reflow_box_dispose (GObject *object)
{
  FfReflowBox *self = FF_REFLOW_BOX (object);

  g_clear_handle_id (&self->notify_source, g_source_remove);
  g_clear_pointer (&self->start, gtk_widget_unparent);
  g_clear_pointer (&self->end, gtk_widget_unparent);
  G_OBJECT_CLASS (ff_reflow_box_parent_class)->dispose (object);
}

static void
ff_reflow_box_class_init (FfReflowBoxClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = ff_reflow_box_get_property;
  object_class->set_property = ff_reflow_box_set_property;
  object_class->dispose = ff_reflow_box_dispose;
  widget_class->get_request_mode = ff_reflow_box_get_request_mode;
  widget_class->measure = ff_reflow_box_measure;
  widget_class->size_allocate = ff_reflow_box_size_allocate;

  properties[PROP_START] = g_param_spec_object ("start", NULL, NULL, GTK_TYPE_WIDGET,
                                                G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_END] = g_param_spec_object ("end", NULL, NULL, GTK_TYPE_WIDGET,
                                              G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_STACKED] = g_param_spec_boolean ("stacked", NULL, NULL, FALSE,
                                                   G_PARAM_READABLE | G_PARAM_STATIC_STRINGS
                                                       | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ff_reflow_box_init (FfReflowBox *self)
{
}

gboolean
ff_reflow_box_get_stacked (FfReflowBox *self)
{
  g_return_val_if_fail (FF_IS_REFLOW_BOX (self), FALSE);

  return self->stacked;
}
