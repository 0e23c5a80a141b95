/* The comparison: roles side by side, their kites, the differences, and what is between each pair. */
#include "diagram/comparison-parts.h"
#include "diagram/sheaf.h"
#include "diagram/type.h"

#include <glib/gi18n-lib.h>

#define MARGIN          40 /* of the picture by itself */
#define COLUMN_GAP      28
#define PICTURE         72
#define SMALL_PICTURE   52
#define NARROW_COLUMN   230
#define KITE_SIZE       300
#define SMALL_KITE_SIZE 236 /* where the words come first */
#define CHIP            18
#define MAX_WEIGHTED    8
#define SECTION         30
#define UPRIGHT_SIDES   3 /* for more, the page lies */

static const FfFont title_font = { FF_TYPE_HEADING, 700, 0 };
static const FfFont name_font = { FF_TYPE_SUBHEADING, 700, 0 };
static const FfFont definition_font = { FF_TYPE_NOTE, 400, 0 };
static const FfFont why_font = { FF_TYPE_SMALL, 400, 0 };
static const FfFont item_font = { FF_TYPE_NOTE, 400, 0 };

typedef FfComparisonView Comparison;

static double
column_x (const Comparison *self, guint index)
{
  return self->margin + index * (self->column + COLUMN_GAP);
}

static double
inner_width (const Comparison *self)
{
  return self->width - 2 * self->margin;
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

/* The quadrant picture, and why it looks so: beside it, or below it in a narrow column. */
static double
draw_emphasis (const Comparison *self, guint index, double top)
{
  const FfSide *side = &self->base.sides->sides[index];
  gboolean is_narrow = self->column < NARROW_COLUMN;
  double picture = is_narrow ? SMALL_PICTURE : PICTURE;
  double x = column_x (self, index);
  double text_x = is_narrow ? x : x + picture + 12;
  double text_top = is_narrow ? top + picture + 6 : top - 2;
  double room = self->column - (text_x - x);
  g_autofree char *why = ff_analysis_explain (side->analysis, side->role->base.id);
  g_autoptr (FfLines) lines = ff_text_fit (why_font, is_narrow ? 9 : 7.5, why, room, PICTURE + 20,
                                           1.32);
  double bottom;

  ff_svg_begin_part (self->base.svg, FF_PART_HIDDEN, NULL, NULL); /* the words say the same */
  ff_draw_emphasis (self->base.svg, self->base.palette, side->emphasis,
                    (FfRect){ x, top, picture, picture });
  ff_svg_end (self->base.svg);
  bottom = ff_svg_lines (self->base.svg, lines, text_x, text_top, room, 1.32, FF_ALIGN_LEFT,
                         self->base.palette->ink);
  return MAX (bottom, top + picture) + 22;
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
  ff_svg_begin_part (self->base.svg, FF_PART_LIST, NULL, NULL);
  for (guint i = 0; i < shown; i++)
    {
      const FfCompetency *competency = found->pdata[i];
      g_autoptr (FfLines) name = ff_text_fit (item_font, 9, competency->name, room, 34, 1.3);
      double height = MAX (name->size * name->font.size * 1.3, CHIP);

      ff_svg_begin_part (self->base.svg, FF_PART_ITEM, NULL, NULL);
      ff_svg_begin_part (self->base.svg, FF_PART_HIDDEN, NULL, NULL); /* the heading says it */
      ff_draw_weight (self->base.svg, palette, weight, competency->quadrant,
                      (FfRect){ x, top, CHIP, CHIP });
      ff_svg_end (self->base.svg);
      ff_svg_lines (self->base.svg, name, x + CHIP + 10,
                    top + (height - name->size * name->font.size * 1.3) / 2, room, 1.3,
                    FF_ALIGN_LEFT, palette->ink);
      ff_svg_end (self->base.svg);
      top += height + 7;
    }
  ff_svg_end (self->base.svg);
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

/* The blocks. */

static double
draw_title (gpointer view, gconstpointer item, double top)
{
  const Comparison *self = view;
  g_autofree char *names = ff_sides_join_names (self->base.sides);
  g_autoptr (FfLines) lines = ff_text_fit (title_font, 13, names, inner_width (self), 66, 1.25);
  double y = ff_comparison_draw_heading (&self->base, self->margin, top, inner_width (self),
                                         _ ("COMPARISON"));

  ff_svg_begin_part (self->base.svg, FF_PART_TITLE, NULL, NULL);
  y = ff_svg_lines (self->base.svg, lines, self->margin, y - 4, inner_width (self), 1.25,
                    FF_ALIGN_LEFT, self->base.palette->ink)
      + 14;
  ff_svg_end (self->base.svg);
  ff_svg_rect (self->base.svg, (FfRect){ self->margin, y, inner_width (self), 1 }, 0,
               (FfPaint){ .fill = self->base.palette->hairline });
  return y + 20;
}

static double
draw_heads (gpointer view, gconstpointer item, double top)
{
  return draw_columns (view, top, draw_head);
}

static double
draw_emphases (gpointer view, gconstpointer item, double top)
{
  return draw_columns (view, top, draw_emphasis);
}

static double
draw_all_primaries (gpointer view, gconstpointer item, double top)
{
  return draw_columns (view, top, draw_primaries);
}

static double
draw_all_secondaries (gpointer view, gconstpointer item, double top)
{
  return draw_columns (view, top, draw_secondaries);
}

static double
draw_kites (gpointer view, gconstpointer item, double top)
{
  const Comparison *self = view;

  top = draw_columns (self, top, draw_kite) + 6;
  return ff_draw_quadrant_legend (&self->base, self->margin, top, inner_width (self)) + 10;
}

static double
draw_overlaid (gpointer view, gconstpointer item, double top)
{
  const Comparison *self = view;
  double size = ff_overlaid_kites_size (&self->base,
                                        self->with_rules ? KITE_SIZE : SMALL_KITE_SIZE);
  double kites = size + 2 * FF_KITE_SIDE_WIDTH;

  ff_svg_begin (self->base.svg, _ ("Where the depth lies"), NULL);
  top = ff_comparison_draw_heading (&self->base, self->margin, top, inner_width (self),
                                    _ ("WHERE THE DEPTH LIES"));
  top = ff_draw_overlaid_kites (&self->base, (self->width - kites) / 2, top, size) + 8;
  ff_svg_end (self->base.svg);
  return top;
}

static void
comparison_init (Comparison *self, const FfSides *sides, const FfDiagramOptions *options)
{
  self->base.sides = sides;
  self->base.palette = ff_palette_get (options->theme);
  self->parts = options->parts != 0 ? options->parts : FF_COMPARISON_CARDS | FF_COMPARISON_OVERLAID;
  self->hide_equal = options->hide_equal;
  self->with_rules = TRUE;
}

/* Fewer roles get wider columns. */
static void
comparison_init_picture (Comparison *self, const FfSides *sides, const FfDiagramOptions *options)
{
  static const double columns[] = { 366, 290, 240, 214 };

  comparison_init (self, sides, options);
  self->row_height = 34;
  self->margin = MARGIN;
  self->column = columns[sides->n - 2];
  self->width = 2 * MARGIN + sides->n * (self->column + COLUMN_GAP) - COLUMN_GAP;
}

/* As wide as the paper, which lies for many. */
void
ff_comparison_init_pages (FfComparisonView *self, const FfSides *sides,
                          const FfDiagramOptions *options)
{
  comparison_init (self, sides, options);
  self->size = ff_page_size (options->paper, sides->n > UPRIGHT_SIDES);
  self->row_height = 29;
  self->margin = FF_PAGE_MARGIN;
  self->width = self->size.width;
  self->column = (self->size.inner + COLUMN_GAP) / sides->n - COLUMN_GAP;
}

/* (transfer full) */
FfFlow *
ff_comparison_make_flow (FfComparisonView *self)
{
  FfFlow *flow = ff_flow_new (&self->base.svg, self, self->width);

  ff_flow_add (flow, draw_title, NULL, NULL, 0);
  ff_flow_keep (flow);
  ff_flow_add (flow, draw_heads, NULL, NULL, 0);
  if (!self->with_rules)
    ff_comparison_add_pairs (self, flow, 22);
  if ((self->parts & FF_COMPARISON_CARDS) != 0)
    {
      ff_flow_add (flow, draw_emphases, NULL, NULL, 20);
      ff_flow_add (flow, draw_all_primaries, NULL, NULL, 4);
      ff_flow_add (flow, draw_all_secondaries, NULL, NULL, 0);
    }
  if ((self->parts & FF_COMPARISON_KITES) != 0)
    ff_flow_add (flow, draw_kites, NULL, NULL, 20);
  if ((self->parts & FF_COMPARISON_OVERLAID) != 0)
    ff_flow_add (flow, draw_overlaid, NULL, NULL, self->with_rules ? 6 : 22);
  ff_comparison_add_table (self, flow, SECTION - 12);
  if (self->with_rules)
    ff_comparison_add_pairs (self, flow, SECTION);
  return flow;
}

GBytes *
ff_diagram_comparison (FfAnalysis *analysis, const char *const *role_ids,
                       const FfDiagramOptions *options)
{
  g_autoptr (FfSides) sides = ff_sides_new (analysis, role_ids);
  Comparison self = { { NULL } };
  g_autofree char *names = ff_sides_join_names (sides);
  g_autofree char *title = NULL;
  g_autofree char *description = NULL;
  g_autoptr (FfFlow) flow = NULL;
  g_autoptr (FfSvg) svg = NULL;
  double bottom;

  g_return_val_if_fail (sides->n >= 2, NULL);

  comparison_init_picture (&self, sides, options);
  /* Translators: a list of roles */
  title = g_strdup_printf (_ ("Comparison: %s"), names);
  description = g_strdup_printf (/* Translators: numbers of competencies */
                                 _ ("Competencies: %u, of which equal: %u."),
                                 ff_sides_get_n_differences (sides), ff_sides_count_equal (sides));
  flow = ff_comparison_make_flow (&self);
  svg = ff_svg_new ("comparison", self.width, title, description);
  bottom = ff_flow_draw_endless (flow, svg, MARGIN);
  return ff_svg_finish (svg, bottom + MARGIN, self.base.palette->paper);
}

GPtrArray *
ff_pages_comparison (FfAnalysis *analysis, const char *const *role_ids,
                     const FfDiagramOptions *options)
{
  const char *title = ff_content_get_settings (ff_analysis_get_content (analysis))->title;
  g_autoptr (FfSides) sides = ff_sides_new (analysis, role_ids);
  g_autoptr (FfSheaf) sheaf = ff_sheaf_new (options, title);
  g_autofree char *names = ff_sides_join_names (sides);
  g_autoptr (FfFlow) flow = NULL;
  Comparison self = { { NULL } };

  g_return_val_if_fail (sides->n >= 2, NULL);

  ff_comparison_init_pages (&self, sides, options);
  flow = ff_comparison_make_flow (&self);
  ff_sheaf_add_flow (sheaf, "comparison", names, flow, self.size, FF_SHEAF_END);
  return ff_sheaf_finish (sheaf);
}
