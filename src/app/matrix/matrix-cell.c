/* One weight in the grid. It draws itself: a cell is one widget, so that a screen full of them is cheap,
 * and a leaf to assistive technology, which reads its name, "API design, Technical PM: primary". */
#include "app/matrix/matrix-cell.h"

#include "app/common/pixel-node.h"
#include "app/matrix/matrix-model.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define CHIP_WIDTH  44
#define CHIP_HEIGHT 26
#define CHIP_MARGIN 5
#define CHIP_RADIUS 6
#define DOT_RADIUS  2.5f

struct _FfMatrixCell
{
  GtkWidget parent_instance;

  PangoLayout *letter;
  char *label;
  FfWeight weight;
  FfQuadrant quadrant;
  int row, column;
};

G_DEFINE_FINAL_TYPE (FfMatrixCell, ff_matrix_cell, GTK_TYPE_WIDGET)

static void
lookup (GtkWidget *widget, const char *name, GdkRGBA *color)
{
  GtkStyleContext *context = gtk_widget_get_style_context (widget);

  if (!gtk_style_context_lookup_color (context, name, color))
    gtk_style_context_get_color (context, color);
}

static void
append_letter (GtkSnapshot *snapshot, PangoLayout *letter, const graphene_rect_t *chip,
               const GdkRGBA *color)
{
  int width, height;

  pango_layout_get_pixel_size (letter, &width, &height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (
      snapshot, &GRAPHENE_POINT_INIT (roundf (chip->origin.x + (chip->size.width - width) / 2),
                                      roundf (chip->origin.y + (chip->size.height - height) / 2)));
  gtk_snapshot_append_layout (snapshot, letter, color);
  gtk_snapshot_restore (snapshot);
}

/* What the dashes look like depends on this. */
typedef struct
{
  float width, height;
  GdkRGBA color;
  int scale;
} Dashes;

static void
stroke_dashes (cairo_t *cr, gconstpointer data)
{
  static const double lengths[] = { 3, 3 };
  const Dashes *dashes = data;
  double width = dashes->width, height = dashes->height;
  double inset = 0.75, radius = CHIP_RADIUS - inset;

  gdk_cairo_set_source_rgba (cr, &dashes->color);
  cairo_set_line_width (cr, 1.25);
  cairo_set_dash (cr, lengths, G_N_ELEMENTS (lengths), 0);
  cairo_arc (cr, width - inset - radius, inset + radius, radius, -G_PI_2, 0);
  cairo_arc (cr, width - inset - radius, height - inset - radius, radius, 0, G_PI_2);
  cairo_arc (cr, inset + radius, height - inset - radius, radius, G_PI_2, G_PI);
  cairo_arc (cr, inset + radius, inset + radius, radius, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
  cairo_stroke (cr);
}

/* Stroked once for all the cells that look the same: most of a matrix is baseline. */
static void
append_dashes (GtkWidget *widget, GtkSnapshot *snapshot, const graphene_rect_t *chip,
               const GdkRGBA *color)
{
  static GskRenderNode *node;
  static Dashes drawn;
  Dashes wanted = { chip->size.width, chip->size.height, *color,
                    gtk_widget_get_scale_factor (widget) };

  if (node == NULL || memcmp (&drawn, &wanted, sizeof wanted) != 0)
    {
      g_clear_pointer (&node, gsk_render_node_unref);
      node = ff_pixel_node_new (wanted.width, wanted.height, wanted.scale, stroke_dashes, &wanted);
      drawn = wanted;
    }
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &chip->origin);
  gtk_snapshot_append_node (snapshot, node);
  gtk_snapshot_restore (snapshot);
}

static void
append_filled (GtkSnapshot *snapshot, const GskRoundedRect *shape, const GdkRGBA *color)
{
  gtk_snapshot_push_rounded_clip (snapshot, shape);
  gtk_snapshot_append_color (snapshot, color, &shape->bounds);
  gtk_snapshot_pop (snapshot);
}

/* Draws WEIGHT as the chip it has everywhere: primary filled, secondary outlined, baseline dashed, and a
 * dot where nothing is rated yet. The hue is the widget's colour. */
void
ff_matrix_snapshot_weight (GtkWidget *widget, GtkSnapshot *snapshot, FfWeight weight,
                           PangoLayout *letter, const graphene_rect_t *chip)
{
  static const float widths[] = { 2, 2, 2, 2 };
  graphene_point_t centre;
  GskRoundedRect shape;
  GdkRGBA hue, paper, soft;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &hue);
  graphene_rect_get_center (chip, &centre);
  lookup (widget, "ff_paper", &paper);
  lookup (widget, "ff_soft", &soft);
  gsk_rounded_rect_init_from_rect (&shape, chip, CHIP_RADIUS);
  switch (weight)
    {
    case FF_WEIGHT_PRIMARY:
      append_filled (snapshot, &shape, &hue);
      append_letter (snapshot, letter, chip, &paper);
      break;
    case FF_WEIGHT_SECONDARY:
      gtk_snapshot_append_border (snapshot, &shape, widths, (GdkRGBA[]){ hue, hue, hue, hue });
      append_letter (snapshot, letter, chip, &hue);
      break;
    case FF_WEIGHT_BASELINE:
      append_dashes (widget, snapshot, chip, &soft);
      append_letter (snapshot, letter, chip, &soft);
      break;
    case FF_WEIGHT_UNRATED:
    case FF_N_WEIGHTS:
    default:
      soft.alpha *= 0.55f;
      gsk_rounded_rect_init_from_rect (&shape,
                                       &GRAPHENE_RECT_INIT (centre.x - DOT_RADIUS,
                                                            centre.y - DOT_RADIUS, 2 * DOT_RADIUS,
                                                            2 * DOT_RADIUS),
                                       DOT_RADIUS);
      append_filled (snapshot, &shape, &soft);
      break;
    }
}

static void
ff_matrix_cell_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  FfMatrixCell *self = FF_MATRIX_CELL (widget);
  float width = MIN (CHIP_WIDTH, gtk_widget_get_width (widget) - 2 * CHIP_MARGIN);
  float height = MIN (CHIP_HEIGHT, gtk_widget_get_height (widget) - 2 * CHIP_MARGIN);
  graphene_rect_t chip = GRAPHENE_RECT_INIT (roundf ((gtk_widget_get_width (widget) - width) / 2),
                                             roundf ((gtk_widget_get_height (widget) - height) / 2),
                                             width, height);

  if (self->letter == NULL)
    self->letter = gtk_widget_create_pango_layout (widget, ff_weight_letter (self->weight));
  ff_matrix_snapshot_weight (widget, snapshot, self->weight, self->letter, &chip);
}

/* The grid gives each cell its size, whatever it holds. */
static void
ff_matrix_cell_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                        int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = 0;
}

static void
ff_matrix_cell_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  FfMatrixCell *self = FF_MATRIX_CELL (widget);

  GTK_WIDGET_CLASS (ff_matrix_cell_parent_class)->css_changed (widget, change);
  g_clear_object (&self->letter);
  gtk_widget_queue_draw (widget);
}

static void
ff_matrix_cell_finalize (GObject *object)
{
  FfMatrixCell *self = FF_MATRIX_CELL (object);

  g_clear_object (&self->letter);
  g_free (self->label);
  G_OBJECT_CLASS (ff_matrix_cell_parent_class)->finalize (object);
}

static void
weigh_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FfMatrixCell *self = FF_MATRIX_CELL (widget);

  gtk_widget_activate_action (widget, "matrix.weigh-at", "(iis)", self->row, self->column,
                              strchr (name, '.') + 1);
}

/* Without parameters, so that assistive technology lists them and can do them. */
static void
install_actions (GtkWidgetClass *widget_class)
{
  static const char *const actions[] = { "weight.primary", "weight.secondary", "weight.baseline",
                                         "weight.unrated" };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i], NULL, weigh_action);
}

static void
ff_matrix_cell_class_init (FfMatrixCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ff_matrix_cell_finalize;
  widget_class->snapshot = ff_matrix_cell_snapshot;
  widget_class->measure = ff_matrix_cell_measure;
  widget_class->css_changed = ff_matrix_cell_css_changed;
  install_actions (widget_class);
  gtk_widget_class_set_css_name (widget_class, "matrixcell");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID_CELL);
}

static void
ff_matrix_cell_init (FfMatrixCell *self)
{
  self->weight = FF_WEIGHT_UNRATED;
  self->quadrant = FF_QUADRANT_NONE;
  self->row = self->column = -1;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), ff_matrix_quadrant_class (self->quadrant));
}

GtkWidget *
ff_matrix_cell_new (void)
{
  return g_object_new (FF_TYPE_MATRIX_CELL, NULL);
}

static void
set_quadrant (FfMatrixCell *self, FfQuadrant quadrant)
{
  if (self->quadrant == quadrant)
    return;
  gtk_widget_remove_css_class (GTK_WIDGET (self), ff_matrix_quadrant_class (self->quadrant));
  gtk_widget_add_css_class (GTK_WIDGET (self), ff_matrix_quadrant_class (quadrant));
  self->quadrant = quadrant;
}

void
ff_matrix_cell_bind (FfMatrixCell *self, const FfRole *role, const FfCompetency *competency,
                     FfWeight weight)
{
  /* Translators: the name of a cell: competency, role, weight, as in "API design, Technical PM: primary". */
  g_autofree char *label = g_strdup_printf (_ ("%s, %s: %s"), competency->name, role->name,
                                            ff_weight_name (weight));

  if (g_strcmp0 (self->label, label) != 0)
    {
      gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                      -1);
      g_free (self->label);
      self->label = g_steal_pointer (&label);
    }
  set_quadrant (self, competency->quadrant);
  if (self->weight != weight)
    {
      self->weight = weight;
      g_clear_object (&self->letter);
      gtk_widget_queue_draw (GTK_WIDGET (self));
    }
}

/* ROW and COLUMN count from 0; assistive technology is told them as people count. */
void
ff_matrix_cell_set_place (FfMatrixCell *self, int row, int column)
{
  if (self->row == row && self->column == column)
    return;
  self->row = row;
  self->column = column;
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_ROW_INDEX, row + 1,
                                  GTK_ACCESSIBLE_RELATION_COL_INDEX, column + 1, -1);
}

void
ff_matrix_cell_set_selected (FfMatrixCell *self, gboolean selected)
{
  GtkWidget *widget = GTK_WIDGET (self);

  if (gtk_widget_has_css_class (widget, "selected") == selected)
    return;
  if (selected)
    gtk_widget_add_css_class (widget, "selected");
  else
    gtk_widget_remove_css_class (widget, "selected");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, selected, -1);
}

FfWeight
ff_matrix_cell_get_weight (FfMatrixCell *self)
{
  return self->weight;
}

const char *
ff_matrix_cell_get_label (FfMatrixCell *self)
{
  return self->label;
}
