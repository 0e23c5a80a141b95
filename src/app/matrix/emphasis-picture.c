/* The small quadrant picture of a role's emphasis: four squares as on the board, each with its number of
 * primaries. A decided primary quadrant is filled, another emphasised one outlined over its tint; while
 * the result is provisional nothing is filled. */
#include "app/matrix/emphasis-picture.h"

#include <math.h>

#define SQUARE 22
#define GAP    2
#define SIDE   (2 * SQUARE + GAP)
#define RADIUS 4

struct _FfEmphasisPicture
{
  GtkWidget parent_instance;

  FfEmphasis emphasis;
};

G_DEFINE_FINAL_TYPE (FfEmphasisPicture, ff_emphasis_picture, GTK_TYPE_WIDGET)

typedef struct
{
  GdkRGBA strong, tint, hairline, paper, soft;
} Colors;

static void
lookup (GtkWidget *widget, const char *name, GdkRGBA *color)
{
  GtkStyleContext *context = gtk_widget_get_style_context (widget);

  if (!gtk_style_context_lookup_color (context, name, color))
    gtk_style_context_get_color (context, color);
}

static void
lookup_colors (GtkWidget *widget, FfQuadrant quadrant, Colors *colors)
{
  static const char *const strong[] = { "ff_internal_strategic", "ff_external_strategic",
                                        "ff_internal_tactical", "ff_external_tactical" };
  static const char *const tint[] = { "ff_internal_strategic_tint", "ff_external_strategic_tint",
                                      "ff_internal_tactical_tint", "ff_external_tactical_tint" };

  lookup (widget, strong[quadrant], &colors->strong);
  lookup (widget, tint[quadrant], &colors->tint);
  lookup (widget, "ff_hairline", &colors->hairline);
  lookup (widget, "ff_paper", &colors->paper);
  lookup (widget, "ff_soft", &colors->soft);
}

/* Internal is on the right and strategic on top in every language: it is a picture of the axes. */
static void
get_square (FfQuadrant quadrant, graphene_rect_t *square)
{
  float x = ff_quadrant_is_internal (quadrant) ? SQUARE + GAP : 0;
  float y = ff_quadrant_is_strategic (quadrant) ? 0 : SQUARE + GAP;

  graphene_rect_init (square, x, y, SQUARE, SQUARE);
}

static void
append_count (GtkWidget *widget, GtkSnapshot *snapshot, const graphene_rect_t *square, guint count,
              const GdkRGBA *color)
{
  g_autofree char *text = g_strdup_printf ("%u", count);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, text);
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (
      snapshot, &GRAPHENE_POINT_INIT (roundf (square->origin.x + (SQUARE - width) / 2.0f),
                                      roundf (square->origin.y + (SQUARE - height) / 2.0f)));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

static void
append_square (GtkSnapshot *snapshot, const GskRoundedRect *shape, const GdkRGBA *fill,
               const GdkRGBA *border, float border_width)
{
  const float widths[] = { border_width, border_width, border_width, border_width };

  if (fill != NULL)
    {
      gtk_snapshot_push_rounded_clip (snapshot, shape);
      gtk_snapshot_append_color (snapshot, fill, &shape->bounds);
      gtk_snapshot_pop (snapshot);
    }
  gtk_snapshot_append_border (snapshot, shape, widths,
                              (GdkRGBA[]){ *border, *border, *border, *border });
}

static void
snapshot_quadrant (FfEmphasisPicture *self, GtkSnapshot *snapshot, FfQuadrant quadrant)
{
  const FfEmphasis *emphasis = &self->emphasis;
  gboolean hollow = emphasis->provisional;
  guint count = emphasis->counts[FF_WEIGHT_PRIMARY][quadrant];
  graphene_rect_t square;
  GskRoundedRect shape;
  Colors colors;
  const GdkRGBA *text;

  get_square (quadrant, &square);
  gsk_rounded_rect_init_from_rect (&shape, &square, RADIUS);
  lookup_colors (GTK_WIDGET (self), quadrant, &colors);
  text = &colors.soft;
  if (ff_emphasis_get_primary (emphasis) == quadrant)
    {
      append_square (snapshot, &shape, hollow ? NULL : &colors.strong, &colors.strong, 2.5f);
      text = hollow ? &colors.strong : &colors.paper;
    }
  else if (emphasis->emphasised & FF_QUADRANT_BIT (quadrant))
    {
      append_square (snapshot, &shape, hollow ? NULL : &colors.tint, &colors.strong, 1.25f);
      text = &colors.strong;
    }
  else
    append_square (snapshot, &shape, NULL, &colors.hairline, 1);
  if (count > 0)
    append_count (GTK_WIDGET (self), snapshot, &square, count, text);
}

static void
ff_emphasis_picture_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  for (FfQuadrant quadrant = 0; quadrant < FF_N_QUADRANTS; quadrant++)
    snapshot_quadrant (FF_EMPHASIS_PICTURE (widget), snapshot, quadrant);
}

static void
ff_emphasis_picture_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                             int *minimum, int *natural, int *minimum_baseline,
                             int *natural_baseline)
{
  *minimum = *natural = SIDE;
}

static void
ff_emphasis_picture_class_init (FfEmphasisPictureClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = ff_emphasis_picture_snapshot;
  widget_class->measure = ff_emphasis_picture_measure;
  gtk_widget_class_set_css_name (widget_class, "emphasispicture");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
ff_emphasis_picture_init (FfEmphasisPicture *self)
{
}

void
ff_emphasis_picture_set_emphasis (FfEmphasisPicture *self, const FfEmphasis *emphasis)
{
  self->emphasis = *emphasis;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
