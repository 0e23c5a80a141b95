/* The parts of a comparison below its pictures: the differences as a table, and what is said of each
 * pair. Each returns its bottom. */
#include "diagram/comparison-parts.h"

#include <glib/gi18n-lib.h>

#define ROW_HEIGHT     34
#define HEAD_HEIGHT    46
#define QUADRANT_WIDTH 150
#define GAP_WIDTH      56
#define CELL_WIDTH     64
#define CHIP           22

static const FfFont head_font = { 11, 600, 0 };
static const FfFont name_font = { 13, 400, 0 };
static const FfFont small_font = { 11.5, 400, 0 };
static const FfFont gap_font = { 13, 700, 0 };
static const FfFont pair_font = { 14, 600, 0 };
static const FfFont text_font = { 12.5, 400, 0 };
static const FfFont topic_font = { 12.5, 600, 0 };

double
ff_comparison_draw_heading (const FfSidesDrawing *self, double x, double top, double width,
                            const char *text)
{
  ff_svg_label (self->svg, x, top + 11, width, FF_ALIGN_LEFT, ff_font_kicker, self->palette->soft,
                text);
  return top + 26;
}

static double
name_width (const FfSidesDrawing *self, double width)
{
  return width - QUADRANT_WIDTH - GAP_WIDTH - self->sides->n * CELL_WIDTH;
}

static double
cell_x (const FfSidesDrawing *self, double x, double width, guint index)
{
  return x + name_width (self, width) + QUADRANT_WIDTH + index * CELL_WIDTH;
}

static double
draw_table_head (const FfSidesDrawing *self, double x, double top, double width)
{
  double baseline = top + HEAD_HEIGHT - 16;

  ff_svg_label (self->svg, x, baseline, name_width (self, width) - 16, FF_ALIGN_LEFT, head_font,
                self->palette->soft, _ ("Competency"));
  ff_svg_label (self->svg, x + name_width (self, width), baseline, QUADRANT_WIDTH - 12,
                FF_ALIGN_LEFT, head_font, self->palette->soft, _ ("Quadrant"));
  for (guint i = 0; i < self->sides->n; i++)
    ff_draw_side_letter (
        self, i,
        (FfRect){ cell_x (self, x, width, i) + (CELL_WIDTH - 20) / 2.0, baseline - 15, 20, 20 });
  ff_svg_label (self->svg, x + width - GAP_WIDTH, baseline, GAP_WIDTH, FF_ALIGN_RIGHT, head_font,
                self->palette->soft, _ ("Gap"));
  ff_svg_rect (self->svg, (FfRect){ x, top + HEAD_HEIGHT - 4, width, 1 }, 0,
               (FfPaint){ .fill = self->palette->hairline });
  return top + HEAD_HEIGHT;
}

static void
draw_row (const FfSidesDrawing *self, const FfDifference *difference, double x, double top,
          double width)
{
  FfQuadrant quadrant = difference->competency->quadrant;
  FfRect bounds = { x, top, width, ROW_HEIGHT };
  gboolean is_placed = quadrant != FF_QUADRANT_NONE;
  double middle = top + ROW_HEIGHT / 2.0;
  double room = name_width (self, width) - 16;
  g_autoptr (FfLines) name = ff_text_fit (name_font, 8.5, difference->competency->name, room, 32,
                                          1.22);
  g_autofree char *gap = g_strdup_printf ("%u", difference->gap);

  ff_svg_begin (self->svg, difference->competency->name, &bounds);
  ff_svg_lines (self->svg, name, x, middle - name->size * name->font.size * 0.61, room, 1.22,
                FF_ALIGN_LEFT, self->palette->ink);
  ff_svg_label (self->svg, x + name_width (self, width), middle + 4, QUADRANT_WIDTH - 12,
                FF_ALIGN_LEFT, small_font,
                is_placed ? self->palette->strong[quadrant] : self->palette->soft,
                is_placed ? ff_quadrant_name (quadrant) : _ ("Not placed"));
  for (guint i = 0; i < self->sides->n; i++)
    ff_draw_weight (self->svg, self->palette, difference->weights[i], quadrant,
                    (FfRect){ cell_x (self, x, width, i) + (CELL_WIDTH - CHIP) / 2.0,
                              middle - CHIP / 2.0, CHIP, CHIP });
  ff_svg_label (self->svg, x + width - GAP_WIDTH, middle + 4.5, GAP_WIDTH, FF_ALIGN_RIGHT, gap_font,
                difference->gap > 0 ? self->palette->ink : self->palette->soft, gap);
  ff_svg_end (self->svg);
}

/* By gap, the largest first; what is equal is counted where it is hidden. */
double
ff_comparison_draw_table (const FfSidesDrawing *self, double x, double top, double width,
                          gboolean hide_equal)
{
  guint n = ff_sides_get_n_differences (self->sides);
  guint equal = ff_sides_count_equal (self->sides);
  g_autofree char *hidden = NULL;

  ff_svg_begin (self->svg, _ ("Differences"), NULL);
  top = ff_comparison_draw_heading (self, x, top, width, _ ("DIFFERENCES, BY GAP"));
  if (n > (hide_equal ? equal : 0))
    top = draw_table_head (self, x, top - 14, width);
  for (guint i = 0; i < n; i++)
    {
      const FfDifference *difference = ff_sides_get_difference (self->sides, i);

      if (hide_equal && difference->gap == 0)
        break;
      draw_row (self, difference, x, top, width);
      top += ROW_HEIGHT;
    }
  if (hide_equal && equal > 0)
    {
      hidden = g_strdup_printf (ngettext ("%u competency is equal and not shown",
                                          "%u competencies are equal and not shown", equal),
                                equal);
      ff_svg_label (self->svg, x, top + 18, width, FF_ALIGN_LEFT, small_font, self->palette->soft,
                    hidden);
      top += 26;
    }
  ff_svg_end (self->svg);
  return top;
}

static double
draw_text (const FfSidesDrawing *self, FfFont font, const char *text, double x, double top,
           double width, guint max_lines, const char *fill)
{
  g_autoptr (FfLines) lines = ff_text_break (font, text, width, max_lines);

  return ff_svg_lines (self->svg, lines, x, top, width, 1.42, FF_ALIGN_LEFT, fill);
}

static double
draw_rule (const FfSidesDrawing *self, const FfRule *rule, guint a, guint b, double x, double top,
           double width)
{
  const guint indexes[] = { a, b };

  top = draw_text (self, topic_font, rule->topic, x, top + 5, width, 2, self->palette->ink);
  for (guint i = 0; i < G_N_ELEMENTS (indexes); i++)
    {
      const FfRole *role = self->sides->sides[indexes[i]].role;
      const char *owned = ff_map_get_text (rule->owns, role->base.id);
      g_autofree char *text = NULL;

      if (owned == NULL)
        continue;
      /* Translators: a role, and what it owns */
      text = g_strdup_printf (_ ("%s: %s"), role->name, owned);
      top = draw_text (self, text_font, text, x, top, width, 4, self->palette->soft);
    }
  return top;
}

/* The letters of two sides, and their names behind them. */
static double
draw_pair_head (const FfSidesDrawing *self, guint a, guint b, double x, double top, double width)
{
  g_autofree char *names
      /* Translators: two roles that are compared. */
      = g_strdup_printf (_ ("%1$s and %2$s"), self->sides->sides[a].role->name,
                         self->sides->sides[b].role->name);
  g_autoptr (FfLines) lines = ff_text_fit (pair_font, 10, names, width - 52, 38, 1.3);

  ff_draw_side_letter (self, a, (FfRect){ x, top, 18, 18 });
  ff_draw_side_letter (self, b, (FfRect){ x + 22, top, 18, 18 });
  return ff_svg_lines (self->svg, lines, x + 52, top, width - 52, 1.3, FF_ALIGN_LEFT,
                       self->palette->ink);
}

static double
draw_pair (const FfSidesDrawing *self, guint a, guint b, double x, double top, double width)
{
  FfSidePair pair;
  g_autofree char *overlap = NULL;
  g_autofree char *distance = NULL;
  g_autofree char *quadrants = NULL;
  g_autofree char *rules = NULL;
  g_autofree char *words = NULL;

  ff_sides_compare (self->sides, a, b, &pair);
  overlap = ff_side_pair_describe_overlap (&pair);
  distance = ff_side_pair_describe_distance (&pair);
  quadrants = ff_side_pair_describe_quadrants (&pair);
  rules = ff_side_pair_describe_rules (&pair);
  words = g_strjoin (" ", overlap, distance, quadrants, rules, NULL);

  ff_svg_begin (self->svg, NULL, NULL);
  top = draw_pair_head (self, a, b, x, top, width) + 2;
  top = draw_text (self, text_font, words, x + 52, top, width - 52, 5, self->palette->ink);
  if (pair.same_role_suspected)
    top = draw_text (self, topic_font, ff_side_pair_describe_suspicion (), x + 52, top, width - 52,
                     3, self->palette->ink);
  for (guint i = 0; pair.boundary != NULL && i < pair.boundary->rules->len; i++)
    top = draw_rule (self, pair.boundary->rules->pdata[i], a, b, x + 52, top, width - 52);
  ff_svg_end (self->svg);
  return top + 16;
}

/* What is said of each pair, with its boundary rules. */
double
ff_comparison_draw_pairs (const FfSidesDrawing *self, double x, double top, double width)
{
  ff_svg_begin (self->svg, _ ("Overlap, distance and boundaries"), NULL);
  top = ff_comparison_draw_heading (self, x, top, width, _ ("PAIR BY PAIR"));
  for (guint a = 0; a < self->sides->n; a++)
    for (guint b = a + 1; b < self->sides->n; b++)
      top = draw_pair (self, a, b, x, top, width);
  ff_svg_end (self->svg);
  return top;
}
