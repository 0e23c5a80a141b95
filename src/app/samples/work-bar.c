/* What was seen is a bar in the quadrant's colour; what is expected is the frame that it should fill. */
#include "app/samples/work-bar.h"

#define HEIGHT    18
#define MIN_WIDTH 60
#define INSET     4 /* of the bar within the frame */
#define FRAME     1.5f
#define TRACK     0.10f

struct _FfWorkBar
{
  GtkWidget parent_instance;
  double observed;
  double expected;
};

G_DEFINE_FINAL_TYPE (FfWorkBar, ff_work_bar, GTK_TYPE_WIDGET)

static void
ff_work_bar_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                     int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? MIN_WIDTH : HEIGHT;
}

/* SHARE of the width, from the side where reading begins. */
static graphene_rect_t
make_rect (GtkWidget *widget, double share, float inset)
{
  float width = gtk_widget_get_width (widget);
  float length = CLAMP (share, 0, 1) * width;
  gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  return GRAPHENE_RECT_INIT (is_rtl ? width - length : 0, inset, length,
                             gtk_widget_get_height (widget) - 2 * inset);
}

static void
ff_work_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  FfWorkBar *self = FF_WORK_BAR (widget);
  graphene_rect_t track = make_rect (widget, 1, INSET);
  graphene_rect_t bar = make_rect (widget, self->observed, INSET);
  graphene_rect_t expected = make_rect (widget, self->expected, FRAME / 2);
  GskRoundedRect frame;
  GdkRGBA color;
  GdkRGBA faint;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  faint = color;
  faint.alpha *= TRACK;
  gtk_snapshot_append_color (snapshot, &faint, &track);
  gtk_snapshot_append_color (snapshot, &color, &bar);
  if (self->expected <= 0)
    return;
  gsk_rounded_rect_init_from_rect (&frame, &expected, 3);
  gtk_snapshot_append_border (snapshot, &frame, (float[]){ FRAME, FRAME, FRAME, FRAME },
                              (GdkRGBA[]){ color, color, color, color });
}

static void
ff_work_bar_class_init (FfWorkBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = ff_work_bar_measure;
  widget_class->snapshot = ff_work_bar_snapshot;
  gtk_widget_class_set_css_name (widget_class, "workbar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
ff_work_bar_init (FfWorkBar *self)
{
}

GtkWidget *
ff_work_bar_new (FfQuadrant quadrant)
{
  GtkWidget *self = g_object_new (FF_TYPE_WORK_BAR, NULL);

  gtk_widget_add_css_class (self, ff_quadrant_ids[quadrant]);
  return self;
}

void
ff_work_bar_show (FfWorkBar *self, double observed, double expected)
{
  self->observed = observed;
  self->expected = expected;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
