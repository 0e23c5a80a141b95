/* The sheet that shows a card. It is the exported SVG itself, so what is seen is what is published; it
 * asks for the height that its width implies, and reads its name from the SVG's title and desc. */
#include "app/cards/paper-view.h"

#include "app/common/svg-picture.h"

#include <math.h>

#define MIN_WIDTH 160

static const double zoom_levels[] = { 0.5, 0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3 };

struct _FfPaperView
{
  GtkWidget parent_instance;
  FfSvgPaintable *paintable;
  double zoom;
  double scale;
  char *title;
  char *description;
  guint notify_source;
};

G_DEFINE_FINAL_TYPE (FfPaperView, ff_paper_view, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_ZOOM,
  PROP_SCALE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static double
get_width (FfPaperView *self)
{
  return MAX (1, gdk_paintable_get_intrinsic_width (GDK_PAINTABLE (self->paintable)));
}

static double
get_height (FfPaperView *self)
{
  return MAX (1, gdk_paintable_get_intrinsic_height (GDK_PAINTABLE (self->paintable)));
}

/* Told after the frame: a label that shows the scale must not ask for another size in the middle of
 * allocating this one. */
static gboolean
notify_scale_cb (gpointer user_data)
{
  FfPaperView *self = user_data;

  self->notify_source = 0;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SCALE]);
  return G_SOURCE_REMOVE;
}

static void
set_scale (FfPaperView *self, double scale)
{
  if (fabs (scale - self->scale) < 0.0005)
    return;
  self->scale = scale;
  if (self->notify_source == 0)
    self->notify_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, notify_scale_cb, self, NULL);
}

static GtkSizeRequestMode
ff_paper_view_get_request_mode (GtkWidget *widget)
{
  return FF_PAPER_VIEW (widget)->zoom == FF_PAPER_VIEW_FIT ? GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH
                                                           : GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
ff_paper_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                       int *natural, int *minimum_baseline, int *natural_baseline)
{
  FfPaperView *self = FF_PAPER_VIEW (widget);
  double ratio = get_height (self) / get_width (self);

  if (self->zoom != FF_PAPER_VIEW_FIT)
    *minimum = *natural = (int) ceil (
        self->zoom
        * (orientation == GTK_ORIENTATION_HORIZONTAL ? get_width (self) : get_height (self)));
  else if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MIN_WIDTH;
      *natural = MAX (MIN_WIDTH, (int) get_width (self));
    }
  else
    *minimum = *natural = (int) ceil (ratio * (for_size > 0 ? for_size : MIN_WIDTH));
}

static void
ff_paper_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  FfPaperView *self = FF_PAPER_VIEW (widget);

  set_scale (self, self->zoom != FF_PAPER_VIEW_FIT ? self->zoom : width / get_width (self));
}

static void
ff_paper_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  FfPaperView *self = FF_PAPER_VIEW (widget);
  double width = floor (self->scale * get_width (self));
  double height = width * get_height (self) / get_width (self);
  int left = MAX (0, (gtk_widget_get_width (widget) - (int) width) / 2);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (left, 0));
  gdk_paintable_snapshot (GDK_PAINTABLE (self->paintable), snapshot, width, height);
  gtk_snapshot_restore (snapshot);
}

static void
scale_factor_cb (GtkWidget *widget)
{
  ff_svg_paintable_set_scale_factor (FF_PAPER_VIEW (widget)->paintable,
                                     gtk_widget_get_scale_factor (widget));
}

static void
ff_paper_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  FfPaperView *self = FF_PAPER_VIEW (object);

  switch (id)
    {
    case PROP_ZOOM: g_value_set_double (value, self->zoom); break;
    case PROP_SCALE: g_value_set_double (value, self->scale); break;
    default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
ff_paper_view_dispose (GObject *object)
{
  FfPaperView *self = FF_PAPER_VIEW (object);

  g_clear_handle_id (&self->notify_source, g_source_remove);
  G_OBJECT_CLASS (ff_paper_view_parent_class)->dispose (object);
}

static void
ff_paper_view_finalize (GObject *object)
{
  FfPaperView *self = FF_PAPER_VIEW (object);

  g_clear_object (&self->paintable);
  g_free (self->title);
  g_free (self->description);
  G_OBJECT_CLASS (ff_paper_view_parent_class)->finalize (object);
}

static void
ff_paper_view_class_init (FfPaperViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = ff_paper_view_get_property;
  object_class->dispose = ff_paper_view_dispose;
  object_class->finalize = ff_paper_view_finalize;
  widget_class->get_request_mode = ff_paper_view_get_request_mode;
  widget_class->measure = ff_paper_view_measure;
  widget_class->size_allocate = ff_paper_view_size_allocate;
  widget_class->snapshot = ff_paper_view_snapshot;

  properties[PROP_ZOOM] = g_param_spec_double ("zoom", NULL, NULL, 0, 10, FF_PAPER_VIEW_FIT, flags);
  properties[PROP_SCALE] = g_param_spec_double ("scale", NULL, NULL, 0, 100, 1, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "paper");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
ff_paper_view_init (FfPaperView *self)
{
  self->scale = 1;
  self->title = g_strdup ("");
  self->description = g_strdup ("");
  self->paintable = ff_svg_paintable_new (NULL);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_START);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  g_signal_connect_object (self->paintable, "invalidate-contents",
                           G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->paintable, "invalidate-size", G_CALLBACK (gtk_widget_queue_resize),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (scale_factor_cb), NULL);
  scale_factor_cb (GTK_WIDGET (self));
}

GtkWidget *
ff_paper_view_new (void)
{
  return g_object_new (FF_TYPE_PAPER_VIEW, NULL);
}

/* SVG (nullable): NULL is an empty sheet. */
void
ff_paper_view_set_svg (FfPaperView *self, GBytes *svg)
{
  g_return_if_fail (FF_IS_PAPER_VIEW (self));

  ff_svg_paintable_set_svg (self->paintable, svg);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->description, g_free);
  if (svg != NULL)
    ff_svg_read_texts (svg, &self->title, &self->description);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, ff_paper_view_get_title (self),
      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, ff_paper_view_get_description (self), -1);
}

/* (nullable) (transfer none) */
GBytes *
ff_paper_view_get_svg (FfPaperView *self)
{
  g_return_val_if_fail (FF_IS_PAPER_VIEW (self), NULL);

  return ff_svg_paintable_get_svg (self->paintable);
}

double
ff_paper_view_get_zoom (FfPaperView *self)
{
  g_return_val_if_fail (FF_IS_PAPER_VIEW (self), FF_PAPER_VIEW_FIT);

  return self->zoom;
}

void
ff_paper_view_set_zoom (FfPaperView *self, double zoom)
{
  g_return_if_fail (FF_IS_PAPER_VIEW (self));
  g_return_if_fail (zoom >= 0);

  if (zoom == self->zoom)
    return;
  self->zoom = zoom;
  gtk_widget_set_halign (GTK_WIDGET (self),
                         zoom == FF_PAPER_VIEW_FIT ? GTK_ALIGN_FILL : GTK_ALIGN_CENTER);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOM]);
}

/* The next level beyond the size the picture has now, or 0. */
static double
find_level (FfPaperView *self, int steps)
{
  int n = G_N_ELEMENTS (zoom_levels);

  for (int i = 0; steps > 0 && i < n; i++)
    if (zoom_levels[i] > self->scale + 0.005)
      return zoom_levels[i];
  for (int i = n - 1; steps < 0 && i >= 0; i--)
    if (zoom_levels[i] < self->scale - 0.005)
      return zoom_levels[i];
  return 0;
}

gboolean
ff_paper_view_can_zoom_by (FfPaperView *self, int steps)
{
  g_return_val_if_fail (FF_IS_PAPER_VIEW (self), FALSE);

  return find_level (self, steps) > 0;
}

/* One level larger where STEPS is above 0, smaller where below. */
void
ff_paper_view_zoom_by (FfPaperView *self, int steps)
{
  double level;

  g_return_if_fail (FF_IS_PAPER_VIEW (self));

  level = find_level (self, steps);
  if (level > 0)
    ff_paper_view_set_zoom (self, level);
}

double
ff_paper_view_get_scale (FfPaperView *self)
{
  g_return_val_if_fail (FF_IS_PAPER_VIEW (self), 1);

  return self->scale;
}

const char *
ff_paper_view_get_title (FfPaperView *self)
{
  g_return_val_if_fail (FF_IS_PAPER_VIEW (self), "");

  return self->title != NULL ? self->title : "";
}

const char *
ff_paper_view_get_description (FfPaperView *self)
{
  g_return_val_if_fail (FF_IS_PAPER_VIEW (self), "");

  return self->description != NULL ? self->description : "";
}

guint
ff_paper_view_get_renders (FfPaperView *self)
{
  g_return_val_if_fail (FF_IS_PAPER_VIEW (self), 0);

  return ff_svg_paintable_get_renders (self->paintable);
}
