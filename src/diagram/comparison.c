/* The comparison: roles side by side, their kites, the differences, and what is between each pair. */
#include "diagram/comparison-parts.h"

#include <glib/gi18n-lib.h>

#define MARGIN       40
#define COLUMN_GAP   28
#define PICTURE      72
#define KITE_SIZE    300
#define CHIP         18
#define MAX_WEIGHTED 8
#define SECTION      30

static const FfFont title_font = { 24, 700, 0 };
static const FfFont name_font = { 17, 700, 0 };
static const FfFont definition_font = { 12.5, 400, 0 };
static const FfFont why_font = { 11.5, 400, 0 };
static const FfFont item_font = { 12.5, 400, 0 };

typedef struct
{
  FfSidesDrawing base;
  double width;
  double column; /* of a role, without the gap */
} Comparison;

static double
column_x (const Comparison *self, guint index)
{
  return MARGIN + index * (self->column + COLUMN_GAP);
}

static double
inner_width (const Comparison *self)
{
  return self->width - 2 * MARGIN;
}

/* Key, name and definition, from TOP; returns the bottom. */
static double
draw_head (const Comparison *self, guint index, double top)
{
  const FfPalette *palette = self->base.palette;
  const FfRole *role = self->base.sides->sides[index].role;
  double x = column_x (self, index);
  g_autoptr (FfLines) name = ff_text_fit (name_font, 11, role->name, self->column, 68, 1.25);
  g_autoptr (FfLines) definition = ff_text_break (definition_font, role->definition, self->column,
                                                  6);

  ff_draw_side_key (&self->base, index, x, top + 9);
  top = ff_svg_lines (self->base.svg, name, x, top + 24, self->column, 1.25, FF_ALIGN_LEFT,
                      palette->ink);
  return ff_svg_lines (self->base.svg, definition, x, top + 4, self->column, 1.42, FF_ALIGN_LEFT,
                       palette->soft);
}

/* The quadrant picture, and why it looks so. */
static double
draw_emphasis (const Comparison *self, guint index, double top)
{
  const FfSide *side = &self->base.sides->sides[index];
  double x = column_x (self, index);
  double room = self->column - PICTURE - 12;
  g_autofree char *why = ff_analysis_explain (side->analysis, side->role->base.id);
  g_autoptr (FfLines) lines = ff_text_fit (why_font, 7.5, why, room, PICTURE + 20, 1.32);

  ff_draw_emphasis (self->base.svg, self->base.palette, side->emphasis,
                    (FfRect){ x, top, PICTURE, PICTURE });
  ff_svg_lines (self->base.svg, lines, x + PICTURE + 12, top - 2, room, 1.32, FF_ALIGN_LEFT,
                self->base.palette->ink);
  return top + PICTURE + 24;
}

/* The competencies of one weight of a role, in quadrant order; those not placed come last. */
static GPtrArray *
list_weighted (const FfSide *side, FfWeight weight)
{
  GPtrArray *all = ff_analysis_get_content (side->analysis)->lists[FF_COMPETENCIES];
  GPtrArray *found = g_ptr_array_new ();

  for (int q = 0; q <= FF_N_QUADRANTS; q++)
    for (guint i = 0; i < all->len; i++)
      {
        const FfCompetency *competency = all->pdata[i];
        int place = competency->quadrant == FF_QUADRANT_NONE ? FF_N_QUADRANTS
                                                             : (int) competency->quadrant;

        if (place == q
            && ff_map_get_choice (side->role->weights, competency->base.id) == (int) weight)
          g_ptr_array_add (found, all->pdata[i]);
      }
  return found;
}

static double
draw_weighted (const Comparison *self, guint index, FfWeight weight, double top)
{
  const FfPalette *palette = self->base.palette;
  double x = column_x (self, index);
  double room = self->column - CHIP - 10;
  g_autoptr (GPtrArray) found = list_weighted (&self->base.sides->sides[index], weight);
  guint shown = MIN (found->len, MAX_WEIGHTED);

  top = ff_comparison_draw_heading (&self->base, x, top, self->column,
                                    weight == FF_WEIGHT_PRIMARY ? _ ("PRIMARY") : _ ("SECONDARY"));
  for (guint i = 0; i < shown; i++)
    {
      const FfCompetency *competency = found->pdata[i];
      g_autoptr (FfLines) name = ff_text_fit (item_font, 9, competency->name, room, 34, 1.3);
      double height = MAX (name->size * name->font.size * 1.3, CHIP);

      ff_draw_weight (self->base.svg, palette, weight, competency->quadrant,
                      (FfRect){ x, top, CHIP, CHIP });
      ff_svg_lines (self->base.svg, name, x + CHIP + 10,
                    top + (height - name->size * name->font.size * 1.3) / 2, room, 1.3,
                    FF_ALIGN_LEFT, palette->ink);
      top += height + 7;
    }
  if (found->len != shown || found->len == 0)
    {
      g_autofree char *more
          /* Translators: how many things are left out */
          = g_strdup_printf (ngettext ("and %u more", "and %u more", found->len - shown),
                             found->len - shown);

      ff_svg_label (self->base.svg, x, top + 12, self->column, FF_ALIGN_LEFT, why_font,
                    palette->soft, found->len == 0 ? _ ("none") : more);
      top += 22;
    }
  return top + 10;
}

/* Draws PART of all columns from the same top; returns the lowest bottom. */
static double
draw_columns (const Comparison *self, double top,
              double (*part) (const Comparison *self, guint index, double top))
{
  double bottom = top;

  for (guint i = 0; i < self->base.sides->n; i++)
    {
      double end;

      ff_svg_begin (self->base.svg, self->base.sides->sides[i].role->name, NULL);
      end = part (self, i, top);
      bottom = MAX (bottom, end);
      ff_svg_end (self->base.svg);
    }
  return bottom;
}

static double
draw_primaries (const Comparison *self, guint index, double top)
{
  return draw_weighted (self, index, FF_WEIGHT_PRIMARY, top);
}

static double
draw_secondaries (const Comparison *self, guint index, double top)
{
  return draw_weighted (self, index, FF_WEIGHT_SECONDARY, top);
}

static double
draw_kite (const Comparison *self, guint index, double top)
{
  return ff_draw_small_kite (&self->base, index, column_x (self, index), top,
                             MIN (self->column, 260));
}

static double
draw_pictures (const Comparison *self, FfComparisonParts parts, double top)
{
  double kites = KITE_SIZE + 2 * FF_KITE_SIDE_WIDTH;

  if ((parts & FF_COMPARISON_CARDS) != 0)
    {
      top = draw_columns (self, top, draw_emphasis) + 4;
      top = draw_columns (self, top, draw_primaries);
      top = draw_columns (self, top, draw_secondaries);
    }
  if ((parts & FF_COMPARISON_KITES) != 0)
    {
      top = draw_columns (self, top, draw_kite) + 6;
      top = ff_draw_quadrant_legend (&self->base, MARGIN, top, inner_width (self)) + 10;
    }
  if ((parts & FF_COMPARISON_OVERLAID) != 0)
    {
      ff_svg_begin (self->base.svg, _ ("Where the depth lies"), NULL);
      top = ff_comparison_draw_heading (&self->base, MARGIN, top + 6, inner_width (self),
                                        _ ("WHERE THE DEPTH LIES"));
      top = ff_draw_overlaid_kites (&self->base, (self->width - kites) / 2, top, KITE_SIZE) + 8;
      ff_svg_end (self->base.svg);
    }
  return top;
}

static double
draw_title (const Comparison *self, const char *names)
{
  g_autoptr (FfLines) lines = ff_text_fit (title_font, 13, names, inner_width (self), 66, 1.25);
  double y = ff_comparison_draw_heading (&self->base, MARGIN, MARGIN, inner_width (self),
                                         _ ("COMPARISON"));

  y = ff_svg_lines (self->base.svg, lines, MARGIN, y - 4, inner_width (self), 1.25, FF_ALIGN_LEFT,
                    self->base.palette->ink)
      + 14;
  ff_svg_rect (self->base.svg, (FfRect){ MARGIN, y, inner_width (self), 1 }, 0,
               (FfPaint){ .fill = self->base.palette->hairline });
  return y + 20;
}

/* Fewer roles get wider columns. */
static void
comparison_init (Comparison *self, const FfSides *sides, const FfDiagramOptions *options)
{
  static const double columns[] = { 366, 290, 240, 214 };

  self->base.sides = sides;
  self->base.palette = ff_palette_get (options->theme);
  self->column = columns[sides->n - 2];
  self->width = 2 * MARGIN + sides->n * (self->column + COLUMN_GAP) - COLUMN_GAP;
}

GBytes *
ff_diagram_comparison (FfAnalysis *analysis, const char *const *role_ids,
                       const FfDiagramOptions *options)
{
  g_autoptr (FfSides) sides = ff_sides_new (analysis, role_ids);
  FfComparisonParts parts = options->parts != 0 ? options->parts
                                                : FF_COMPARISON_CARDS | FF_COMPARISON_OVERLAID;
  Comparison self = { { NULL } };
  g_autofree char *names = ff_sides_join_names (sides);
  g_autofree char *title = NULL;
  g_autofree char *description = NULL;
  g_autoptr (FfSvg) svg = NULL;
  double y;

  g_return_val_if_fail (sides->n >= 2, NULL);

  comparison_init (&self, sides, options);
  /* Translators: a list of roles */
  title = g_strdup_printf (_ ("Comparison: %s"), names);
  description = g_strdup_printf (/* Translators: numbers of competencies */
                                 _ ("Competencies: %u, of which equal: %u."),
                                 ff_sides_get_n_differences (sides), ff_sides_count_equal (sides));
  svg = self.base.svg = ff_svg_new ("comparison", self.width, title, description);
  y = draw_title (&self, names);
  y = draw_columns (&self, y, draw_head) + 20;
  y = draw_pictures (&self, parts, y);
  y = ff_comparison_draw_table (&self.base, MARGIN, y + SECTION - 12, inner_width (&self),
                                options->hide_equal);
  y = ff_comparison_draw_pairs (&self.base, MARGIN, y + SECTION, inner_width (&self));
  return ff_svg_finish (svg, y + MARGIN - 16, self.base.palette->paper);
}
