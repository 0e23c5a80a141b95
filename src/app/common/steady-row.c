#include "app/common/steady-row.h"

struct _FfSteadyRow
{
  GtkLayoutManager parent_instance;
  int spacing;
};

G_DEFINE_FINAL_TYPE (FfSteadyRow, ff_steady_row, GTK_TYPE_LAYOUT_MANAGER)

static GtkWidget *
find_visible (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static GtkWidget *
get_first (GtkWidget *widget)
{
  return find_visible (gtk_widget_get_first_child (widget));
}

static GtkWidget *
get_next (GtkWidget *child)
{
  return find_visible (gtk_widget_get_next_sibling (child));
}

/* Whether CHILD has what the others leave: one that expands, or has nothing beside it. */
static gboolean
takes_rest (GtkWidget *child)
{
  GtkWidget *first = get_first (gtk_widget_get_parent (child));

  return gtk_widget_get_hexpand (child) || (child == first && get_next (child) == NULL);
}

static void
measure_width (GtkWidget *child, int *minimum, int *natural)
{
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, minimum, natural, NULL, NULL);
}

/* What is left of WIDTH for the child that expands. */
static int
get_rest (FfSteadyRow *self, GtkWidget *widget, int width)
{
  int rest = width + self->spacing;

  for (GtkWidget *child = get_first (widget); child != NULL; child = get_next (child))
    {
      int natural = 0;

      if (!takes_rest (child))
        measure_width (child, NULL, &natural);
      rest -= natural + self->spacing;
    }
  return MAX (0, rest);
}

static int
get_width (GtkWidget *child, int rest)
{
  int minimum, natural;

  measure_width (child, &minimum, &natural);
  return takes_rest (child) ? MAX (minimum, rest) : natural;
}

static GtkSizeRequestMode
ff_steady_row_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure_widths (FfSteadyRow *self, GtkWidget *widget, int *minimum, int *natural)
{
  *minimum = *natural = -self->spacing;
  for (GtkWidget *child = get_first (widget); child != NULL; child = get_next (child))
    {
      int least, most;

      measure_width (child, &least, &most);
      *minimum += (takes_rest (child) ? least : most) + self->spacing;
      *natural += most + self->spacing;
    }
  *minimum = MAX (0, *minimum);
  *natural = MAX (0, *natural);
}

static void
ff_steady_row_measure (GtkLayoutManager *manager, GtkWidget *widget, GtkOrientation orientation,
                       int for_size, int *minimum, int *natural, int *minimum_baseline,
                       int *natural_baseline)
{
  FfSteadyRow *self = FF_STEADY_ROW (manager);
  int rest;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      measure_widths (self, widget, minimum, natural);
      return;
    }
  *minimum = *natural = 0;
  rest = get_rest (self, widget, MAX (0, for_size));
  for (GtkWidget *child = get_first (widget); child != NULL; child = get_next (child))
    {
      int least, most;

      gtk_widget_measure (child, orientation, for_size < 0 ? -1 : get_width (child, rest), &least,
                          &most, NULL, NULL);
      *minimum = MAX (*minimum, least);
      *natural = MAX (*natural, most);
    }
}

static void
ff_steady_row_allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height,
                        int baseline)
{
  FfSteadyRow *self = FF_STEADY_ROW (manager);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int rest = get_rest (self, widget, width);
  int from = 0;

  for (GtkWidget *child = get_first (widget); child != NULL; child = get_next (child))
    {
      int own = get_width (child, rest);

      gtk_widget_size_allocate (
          child, &(GtkAllocation){ rtl ? width - from - own : from, 0, own, height }, -1);
      from += own + self->spacing;
    }
}

static void
ff_steady_row_class_init (FfSteadyRowClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->get_request_mode = ff_steady_row_get_request_mode;
  manager_class->measure = ff_steady_row_measure;
  manager_class->allocate = ff_steady_row_allocate;
}

static void
ff_steady_row_init (FfSteadyRow *self)
{
}

void
ff_steady_row_set_spacing (FfSteadyRow *self, int spacing)
{
  g_return_if_fail (FF_IS_STEADY_ROW (self));

  self->spacing = spacing;
  gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (self));
}

/* A box that lays its children out so. */
GtkWidget *
ff_steady_row_create_box (int spacing)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkLayoutManager *row = g_object_new (FF_TYPE_STEADY_ROW, NULL);

  ff_steady_row_set_spacing (FF_STEADY_ROW (row), spacing);
  gtk_widget_set_layout_manager (box, row);
  return box;
}
