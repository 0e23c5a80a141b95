#include "app/boundaries/side-by-side.h"

#define ROOM 460 /* from this width on side by side */
#define GAP  12

struct _FfSideBySide
{
  GtkWidget parent_instance;
  GtkWidget *sides[2];
};

G_DEFINE_FINAL_TYPE (FfSideBySide, ff_side_by_side, GTK_TYPE_WIDGET)

static int
measure_height (GtkWidget *side, int width)
{
  int height;

  gtk_widget_measure (side, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  return height;
}

static GtkSizeRequestMode
ff_side_by_side_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure_width (FfSideBySide *self, int *minimum, int *natural)
{
  *minimum = 0;
  for (guint i = 0; i < 2; i++)
    {
      int least;

      gtk_widget_measure (self->sides[i], GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      *minimum = MAX (*minimum, least);
    }
  *natural = MAX (*minimum, ROOM);
}

static void
ff_side_by_side_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                         int *natural, int *minimum_baseline, int *natural_baseline)
{
  FfSideBySide *self = FF_SIDE_BY_SIDE (widget);
  int half = (for_size - GAP) / 2;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (self, minimum, natural);
  else if (for_size >= ROOM)
    *minimum = *natural = MAX (measure_height (self->sides[0], half),
                               measure_height (self->sides[1], half));
  else
    {
      int width;
      int unused;

      measure_width (self, &width, &unused);
      width = MAX (width, for_size);
      *minimum = *natural = measure_height (self->sides[0], width) + GAP
                            + measure_height (self->sides[1], width);
    }
}

static void
ff_side_by_side_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  FfSideBySide *self = FF_SIDE_BY_SIDE (widget);
  int half = (width - GAP) / 2;
  int first = measure_height (self->sides[0], width);
  guint left = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL ? 1 : 0;

  if (width >= ROOM)
    for (guint i = 0; i < 2; i++)
      gtk_widget_size_allocate (
          self->sides[i], &(GtkAllocation){ i == left ? 0 : width - half, 0, half, height }, -1);
  else
    {
      gtk_widget_size_allocate (self->sides[0], &(GtkAllocation){ 0, 0, width, first }, -1);
      gtk_widget_size_allocate (
          self->sides[1], &(GtkAllocation){ 0, first + GAP, width, MAX (height - first - GAP, 0) },
          -1);
    }
}

static void
ff_side_by_side_dispose (GObject *object)
{
  FfSideBySide *self = FF_SIDE_BY_SIDE (object);

  for (guint i = 0; i < 2; i++)
    g_clear_pointer (&self->sides[i], gtk_widget_unparent);
  G_OBJECT_CLASS (ff_side_by_side_parent_class)->dispose (object);
}

static void
ff_side_by_side_class_init (FfSideBySideClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ff_side_by_side_dispose;
  widget_class->get_request_mode = ff_side_by_side_get_request_mode;
  widget_class->measure = ff_side_by_side_measure;
  widget_class->size_allocate = ff_side_by_side_size_allocate;
}

static void
ff_side_by_side_init (FfSideBySide *self)
{
}

GtkWidget *
ff_side_by_side_new (GtkWidget *start, GtkWidget *end)
{
  FfSideBySide *self = g_object_new (FF_TYPE_SIDE_BY_SIDE, NULL);

  self->sides[0] = start;
  self->sides[1] = end;
  gtk_widget_set_parent (start, GTK_WIDGET (self));
  gtk_widget_set_parent (end, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}
