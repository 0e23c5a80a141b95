#include "app/hiring/part-bar.h"

#define HEIGHT      8
#define MIN_WIDTH   40
#define TRACK_ALPHA 0.18

struct _FfPartBar
{
  GtkWidget parent_instance;
  double share;
};

G_DEFINE_FINAL_TYPE (FfPartBar, ff_part_bar, GTK_TYPE_WIDGET)

static void
ff_part_bar_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                     int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_VERTICAL ? HEIGHT : MIN_WIDTH;
}

static void
append_bar (GtkSnapshot *snapshot, const graphene_rect_t *bounds, const GdkRGBA *color)
{
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, bounds, HEIGHT / 2.0);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, color, bounds);
  gtk_snapshot_pop (snapshot);
}

/* A share that is there at all is seen. */
static void
ff_part_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  FfPartBar *self = FF_PART_BAR (widget);
  double width = gtk_widget_get_width (widget);
  double top = (gtk_widget_get_height (widget) - HEIGHT) / 2.0;
  double filled = self->share > 0 ? MAX (self->share * width, 2) : 0;
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GdkRGBA color;
  GdkRGBA track;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  track = color;
  track.alpha *= TRACK_ALPHA;
  append_bar (snapshot, &GRAPHENE_RECT_INIT (0, top, width, HEIGHT), &track);
  if (filled > 0)
    append_bar (snapshot, &GRAPHENE_RECT_INIT (mirrored ? width - filled : 0, top, filled, HEIGHT),
                &color);
}

static void
ff_part_bar_class_init (FfPartBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = ff_part_bar_measure;
  widget_class->snapshot = ff_part_bar_snapshot;
  gtk_widget_class_set_css_name (widget_class, "partbar");
  /* The number beside it says the same. */
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
ff_part_bar_init (FfPartBar *self)
{
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

GtkWidget *
ff_part_bar_new (void)
{
  return g_object_new (FF_TYPE_PART_BAR, NULL);
}

void
ff_part_bar_set_share (FfPartBar *self, double share)
{
  g_return_if_fail (FF_IS_PART_BAR (self));

  self->share = CLAMP (share, 0, 1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
