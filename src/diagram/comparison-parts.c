/* The parts of a comparison below its pictures: the differences as a table, and what is said of each
 * pair. Each is a list of blocks. */
#include "diagram/comparison-parts.h"

#include "diagram/type.h"

#include <glib/gi18n-lib.h>

#define HEAD_HEIGHT    46
#define QUADRANT_WIDTH 150
#define GAP_WIDTH      56
#define CELL_WIDTH     64
#define CHIP           22
#define NAME_ROOM      50
#define NAME_PAD       3
#define PAIR_INDENT    52 /* two letters stand in it */

static const FfFont head_font = { FF_TYPE_SMALL, 600, 0 };
static const FfFont name_font = { FF_TYPE_TEXT, 400, 0 };
static const FfFont small_font = { FF_TYPE_SMALL, 400, 0 };
static const FfFont gap_font = { FF_TYPE_TEXT, 700, 0 };
static const FfFont pair_font = { FF_TYPE_NAME, 600, 0 };
static const FfFont text_font = { FF_TYPE_NOTE, 400, 0 };
static const FfFont topic_font = { FF_TYPE_NOTE, 600, 0 };

double
ff_comparison_draw_heading (const FfSidesDrawing *self, double x, double top, double width,
                            const char *text)
{
  ff_svg_begin_part (self->svg, FF_PART_HEADING, NULL, NULL);
  ff_svg_label (self->svg, x, top + 11, width, FF_ALIGN_LEFT, ff_font_kicker, self->palette->soft,
                text);
  ff_svg_end (self->svg);
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
inner_width (const FfComparisonView *self)
{
  return self->width - 2 * self->margin;
}

static double
draw_table_head (gpointer view, gconstpointer item, double top)
{
  const FfComparisonView *self = view;
  const FfSidesDrawing *base = &self->base;
  double x = self->margin;
  double width = inner_width (self);
  double baseline = top + HEAD_HEIGHT - 16;

  ff_svg_begin_part (base->svg, FF_PART_ROW, NULL, NULL);
  ff_svg_begin_part (base->svg, FF_PART_COLUMN_HEAD, NULL, NULL);
  ff_svg_label (base->svg, x, baseline, name_width (base, width) - 16, FF_ALIGN_LEFT, head_font,
                base->palette->soft, _ ("Competency"));
  ff_svg_end (base->svg);
  ff_svg_begin_part (base->svg, FF_PART_COLUMN_HEAD, NULL, NULL);
  ff_svg_label (base->svg, x + name_width (base, width), baseline, QUADRANT_WIDTH - 12,
                FF_ALIGN_LEFT, head_font, base->palette->soft, _ ("Quadrant"));
  ff_svg_end (base->svg);
  for (guint i = 0; i < base->sides->n; i++)
    {
      FfRect box = { cell_x (base, x, width, i) + (CELL_WIDTH - 20) / 2.0, baseline - 15, 20, 20 };

      ff_svg_begin_part (base->svg, FF_PART_COLUMN_HEAD, base->sides->sides[i].role->name, NULL);
      ff_draw_side_letter (base, i, box);
      ff_svg_end (base->svg);
    }
  ff_svg_begin_part (base->svg, FF_PART_COLUMN_HEAD, NULL, NULL);
  ff_svg_label (base->svg, x + width - GAP_WIDTH, baseline, GAP_WIDTH, FF_ALIGN_RIGHT, head_font,
                base->palette->soft, _ ("Gap"));
  ff_svg_end (base->svg);
  ff_svg_end (base->svg);
  ff_svg_rect (base->svg, (FfRect){ x, top + HEAD_HEIGHT - 4, width, 1 }, 0,
               (FfPaint){ .fill = base->palette->hairline });
  return top + HEAD_HEIGHT;
}

/* As high as the name needs, and HEIGHT at least. Returns the bottom. */
static double
draw_row (const FfSidesDrawing *self, const FfDifference *difference, double x, double top,
          double width, double height)
{
  FfQuadrant quadrant = difference->competency->quadrant;
  gboolean is_placed = quadrant != FF_QUADRANT_NONE;
  double room = name_width (self, width) - 16;
  g_autoptr (FfLines) name = ff_text_fit (name_font, FF_TYPE_TINY, difference->competency->name,
                                          room, NAME_ROOM, 1.22);
  double text = name->size * name->font.size * 1.22;
  FfRect bounds = { x, top, width, MAX (height, text + 2 * NAME_PAD) };
  double middle = top + bounds.height / 2;
  g_autofree char *gap = g_strdup_printf ("%u", difference->gap);

  ff_svg_begin_part (self->svg, FF_PART_ROW, NULL, &bounds);
  ff_svg_begin_part (self->svg, FF_PART_ROW_HEAD, NULL, NULL);
  ff_svg_lines (self->svg, name, x, middle - text / 2, room, 1.22, FF_ALIGN_LEFT,
                self->palette->ink);
  ff_svg_end (self->svg);
  ff_svg_begin_part (self->svg, FF_PART_CELL, NULL, NULL);
  ff_svg_label (self->svg, x + name_width (self, width), middle + 4, QUADRANT_WIDTH - 12,
                FF_ALIGN_LEFT, small_font,
                is_placed ? self->palette->strong[quadrant] : self->palette->soft,
                is_placed ? ff_quadrant_name (quadrant) : _ ("Not placed"));
  ff_svg_end (self->svg);
  for (guint i = 0; i < self->sides->n; i++)
    {
      FfRect chip = { cell_x (self, x, width, i) + (CELL_WIDTH - CHIP) / 2.0, middle - CHIP / 2.0,
                      CHIP, CHIP };

      ff_svg_begin_part (self->svg, FF_PART_CELL, NULL, NULL);
      ff_svg_begin_part (self->svg, FF_PART_IMAGE, ff_weight_name (difference->weights[i]), NULL);
      ff_draw_weight (self->svg, self->palette, difference->weights[i], quadrant, chip);
      ff_svg_end (self->svg);
      ff_svg_end (self->svg);
    }
  ff_svg_begin_part (self->svg, FF_PART_CELL, NULL, NULL);
  ff_svg_label (self->svg, x + width - GAP_WIDTH, middle + 4.5, GAP_WIDTH, FF_ALIGN_RIGHT, gap_font,
                difference->gap > 0 ? self->palette->ink : self->palette->soft, gap);
  ff_svg_end (self->svg);
  ff_svg_end (self->svg);
  return top + bounds.height;
}

static double
draw_difference (gpointer view, gconstpointer item, double top)
{
  const FfComparisonView *self = view;

  return draw_row (&self->base, item, self->margin, top, inner_width (self), self->row_height);
}

static double
draw_table_title (gpointer view, gconstpointer item, double top)
{
  const FfComparisonView *self = view;

  return ff_comparison_draw_heading (&self->base, self->margin, top, inner_width (self),
                                     _ ("DIFFERENCES, BY GAP"));
}

/* On the pages that follow it says whose table goes on. */
static double
draw_table_again (gpointer view, gconstpointer item, double top)
{
  const FfComparisonView *self = view;
  g_autofree char *names = ff_sides_join_names (self->base.sides);
  /* Translators: what goes on from the page before */
  g_autofree char *text = g_strdup_printf (_ ("%s, continued"), names);

  ff_svg_label (self->base.svg, self->margin, top + 12, inner_width (self), FF_ALIGN_LEFT,
                head_font, self->base.palette->soft, text);
  return draw_table_head (view, item, top + 10);
}

static double
draw_hidden (gpointer view, gconstpointer item, double top)
{
  const FfComparisonView *self = view;
  guint equal = ff_sides_count_equal (self->base.sides);
  g_autofree char *hidden = g_strdup_printf (ngettext ("%u competency is equal and not shown",
                                                       "%u competencies are equal and not shown",
                                                       equal),
                                             equal);

  ff_svg_label (self->base.svg, self->margin, top + 18, inner_width (self), FF_ALIGN_LEFT,
                small_font, self->base.palette->soft, hidden);
  return top + 26;
}

static double
draw_nothing (gpointer view, gconstpointer item, double top)
{
  const FfComparisonView *self = view;

  return ff_draw_empty (self->base.svg, self->base.palette, self->margin, top, inner_width (self),
                        _ ("There are no competencies yet."),
                        _ ("Each competency gets a row, and in it what it is to each role."));
}

/* By gap, the largest first; what is equal is counted where it is hidden. */
void
ff_comparison_add_table (FfComparisonView *self, FfFlow *flow, double gap)
{
  guint n = ff_sides_get_n_differences (self->base.sides);
  guint equal = ff_sides_count_equal (self->base.sides);
  guint shown = self->hide_equal ? n - equal : n;

  ff_flow_add (flow, draw_table_title, NULL, NULL, gap);
  ff_flow_keep (flow);
  ff_flow_set_whole (flow, FF_PART_TABLE, _ ("Differences"));
  if (shown > 0)
    {
      ff_flow_add (flow, draw_table_head, NULL, NULL, -14);
      ff_flow_keep (flow);
      ff_flow_set_head (flow, draw_table_again, NULL, 0);
    }
  if (n == 0)
    ff_flow_add (flow, draw_nothing, NULL, NULL, 0);
  for (guint i = 0; i < shown; i++)
    ff_flow_add (flow, draw_difference, (gpointer) ff_sides_get_difference (self->base.sides, i),
                 NULL, 0);
  ff_flow_set_whole (flow, FF_PART_PLAIN, NULL);
  if (self->hide_equal && equal > 0)
    ff_flow_add (flow, draw_hidden, NULL, NULL, 0);
  ff_flow_set_head (flow, NULL, NULL, 0);
}

static double
draw_text (const FfSidesDrawing *self, FfFont font, const char *text, double x, double top,
           double width, guint max_lines, const char *fill)
{
  g_autoptr (FfLines) lines = ff_text_break (font, text, width, max_lines);

  return ff_svg_lines (self->svg, lines, x, top, width, 1.42, FF_ALIGN_LEFT, fill);
}

/* Two sides, and one of the rules between them. */
typedef struct
{
  guint a, b;
  const FfRule *rule;
} PairItem;

static double
draw_rule (gpointer view, gconstpointer item, double top)
{
  const FfComparisonView *self = view;
  const PairItem *pair = item;
  const guint indexes[] = { pair->a, pair->b };
  double x = self->margin + PAIR_INDENT;
  double width = inner_width (self) - PAIR_INDENT;

  ff_svg_begin (self->base.svg, pair->rule->topic, NULL);
  top = draw_text (&self->base, topic_font, pair->rule->topic, x, top, width, 2,
                   self->base.palette->ink);
  for (guint i = 0; i < G_N_ELEMENTS (indexes); i++)
    {
      const FfRole *role = self->base.sides->sides[indexes[i]].role;
      const char *owned = ff_map_get_text (pair->rule->owns, role->base.id);
      g_autofree char *text = NULL;

      if (owned == NULL)
        continue;
      /* Translators: a role, and what it owns */
      text = g_strdup_printf (_ ("%s: %s"), role->name, owned);
      top = draw_text (&self->base, text_font, text, x, top, width, 4, self->base.palette->soft);
    }
  ff_svg_end (self->base.svg);
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
  g_autoptr (FfLines) lines = ff_text_fit (pair_font, 10, names, width - PAIR_INDENT, 38, 1.3);

  ff_draw_side_letter (self, a, (FfRect){ x, top, 18, 18 });
  ff_draw_side_letter (self, b, (FfRect){ x + 22, top, 18, 18 });
  return ff_svg_lines (self->svg, lines, x + PAIR_INDENT, top, width - PAIR_INDENT, 1.3,
                       FF_ALIGN_LEFT, self->palette->ink);
}

static double
draw_pair (gpointer view, gconstpointer item, double top)
{
  const FfComparisonView *self = view;
  const FfSidesDrawing *base = &self->base;
  const PairItem *indexes = item;
  double x = self->margin + PAIR_INDENT;
  double width = inner_width (self) - PAIR_INDENT;
  FfSidePair pair;
  g_autofree char *overlap = NULL;
  g_autofree char *distance = NULL;
  g_autofree char *quadrants = NULL;
  g_autofree char *rules = NULL;
  g_autofree char *words = NULL;

  ff_sides_compare (base->sides, indexes->a, indexes->b, &pair);
  overlap = ff_side_pair_describe_overlap (&pair);
  distance = ff_side_pair_describe_distance (&pair);
  quadrants = ff_side_pair_describe_quadrants (&pair);
  rules = ff_side_pair_describe_rules (&pair);
  words = g_strjoin (" ", overlap, distance, quadrants, rules, NULL);

  ff_svg_begin (base->svg, NULL, NULL);
  top = draw_pair_head (base, indexes->a, indexes->b, self->margin, top, inner_width (self)) + 2;
  top = draw_text (base, text_font, words, x, top, width, 5, base->palette->ink);
  if (pair.same_role_suspected)
    top = draw_text (base, topic_font, ff_side_pair_describe_suspicion (), x, top, width, 3,
                     base->palette->ink);
  ff_svg_end (base->svg);
  return top;
}

static double
draw_pairs_title (gpointer view, gconstpointer item, double top)
{
  const FfComparisonView *self = view;

  return ff_comparison_draw_heading (&self->base, self->margin, top, inner_width (self),
                                     _ ("PAIR BY PAIR"));
}

static void
add_pair (FfComparisonView *self, FfFlow *flow, guint a, guint b, double gap)
{
  PairItem item = { a, b, NULL };
  FfSidePair pair;

  ff_sides_compare (self->base.sides, a, b, &pair);
  ff_flow_add (flow, draw_pair, g_memdup2 (&item, sizeof item), g_free, gap);
  for (guint i = 0; self->with_rules && pair.boundary != NULL && i < pair.boundary->rules->len; i++)
    {
      item.rule = pair.boundary->rules->pdata[i];
      if (i == 0)
        ff_flow_keep (flow);
      ff_flow_add (flow, draw_rule, g_memdup2 (&item, sizeof item), g_free, 5);
    }
}

/* What is said of each pair, with its boundary rules. */
void
ff_comparison_add_pairs (FfComparisonView *self, FfFlow *flow, double gap)
{
  gboolean is_first = TRUE;

  ff_flow_set_part (flow, FF_PART_GROUP, _ ("Overlap, distance and boundaries"));
  ff_flow_add (flow, draw_pairs_title, NULL, NULL, gap);
  ff_flow_keep (flow);
  for (guint a = 0; a < self->base.sides->n; a++)
    for (guint b = a + 1; b < self->base.sides->n; b++)
      {
        add_pair (self, flow, a, b, is_first ? 0 : 16);
        is_first = FALSE;
      }
  ff_flow_set_part (flow, FF_PART_PLAIN, NULL);
}
