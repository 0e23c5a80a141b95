/* What is on which page, and how to read it all. */
#include "diagram/handbook-private.h"
#include "diagram/type.h"

#include <glib/gi18n-lib.h>

#define ENTRY_HEIGHT  27
#define WITHIN_HEIGHT 23
#define INDENT        20
#define NUMBER        44

#define FIELD_WIDTH 372
#define CELL_GAP    6
#define CELL_HEIGHT 98
#define WEIGHTS_X   (FIELD_WIDTH + 32)
#define CHIP        20

static const FfFont entry_font = { FF_TYPE_TEXT, 600, 0 };
static const FfFont within_font = { FF_TYPE_TEXT, 400, 0 };
static const FfFont text_font = { FF_TYPE_NOTE, 400, 0 };
static const FfFont word_font = { FF_TYPE_NOTE, 600, 0 };
static const FfFont axis_font = { FF_TYPE_TINY, 400, 0 };

static double
draw_title (gpointer view, gconstpointer item, double top)
{
  return ff_handbook_draw_heading (view, _ ("Contents"), top);
}

/* A title and its page; a hairline under each section's. */
static double
draw_entry (gpointer view, gconstpointer item, double top)
{
  FfHandbook *self = view;
  const FfLeaf *leaf = item;
  gboolean is_section = ff_leaf_get_level (leaf) == 0;
  double height = is_section ? ENTRY_HEIGHT : WITHIN_HEIGHT;
  double indent = is_section ? 0 : INDENT;
  FfRect bounds = { FF_PAGE_MARGIN, top, self->size.inner, height };
  FfFont font = is_section ? entry_font : within_font;
  const char *ink = is_section ? self->palette->ink : self->palette->soft;
  g_autofree char *number = g_strdup_printf ("%u", ff_sheaf_get_number (self->sheaf, leaf));

  ff_svg_begin_part (self->svg, FF_PART_ITEM, NULL, &bounds);
  if (is_section)
    ff_svg_line (self->svg, bounds.x, top + 0.5, bounds.x + bounds.width, top + 0.5,
                 (FfPaint){ NULL, self->palette->hairline, 1, NULL });
  ff_svg_label (self->svg, FF_PAGE_MARGIN + indent, top + height - 9,
                self->size.inner - indent - NUMBER - 12, FF_ALIGN_LEFT, font, ink,
                ff_leaf_get_title (leaf));
  ff_svg_label (self->svg, FF_PAGE_MARGIN + self->size.inner - NUMBER, top + height - 9, NUMBER,
                FF_ALIGN_RIGHT, font, ink, number);
  ff_svg_end (self->svg);
  return top + height;
}

static double
draw_how_title (gpointer view, gconstpointer item, double top)
{
  return ff_handbook_draw_heading (view, _ ("How to read it"), top);
}

static double
draw_text (const FfHandbook *self, FfFont font, const char *fill, const char *text, double x,
           double top, double width)
{
  g_autoptr (FfLines) lines = ff_text_break (font, text, width, 12);

  return ff_svg_lines (self->svg, lines, x, top, width, 1.42, FF_ALIGN_START, fill);
}

/* What work there is in a quadrant, in a sentence. */
static const char *
describe_quadrant (FfQuadrant quadrant)
{
  switch (quadrant)
    {
    case FF_QUADRANT_INTERNAL_STRATEGIC:
      return _ ("Where the product goes over quarters: direction, order, goals.");
    case FF_QUADRANT_EXTERNAL_STRATEGIC:
      return _ ("What the market will want over quarters: insight, position, price.");
    case FF_QUADRANT_INTERNAL_TACTICAL:
      return _ ("What the team builds in these weeks: contracts, cases, trade-offs.");
    case FF_QUADRANT_EXTERNAL_TACTICAL:
      return _ ("What customers meet in these weeks: launches, trials, support.");
    case FF_QUADRANT_NONE:
    case FF_N_QUADRANTS: break;
    }
  return "";
}

/* The four quadrants, each with what is in it. */
static void
draw_quadrants (FfHandbook *self, double top)
{
  double width = (FIELD_WIDTH - CELL_GAP) / 2.0;

  for (int i = 0; i < FF_N_QUADRANTS; i++)
    {
      FfQuadrant quadrant = ff_quadrants_as_drawn[i];
      FfRect cell = { FF_PAGE_MARGIN + (i % 2) * (width + CELL_GAP),
                      top + (i / 2) * (CELL_HEIGHT + CELL_GAP), width, CELL_HEIGHT };
      g_autoptr (FfLines) text = NULL;
      double y;

      ff_svg_begin (self->svg, ff_quadrant_name (quadrant), &cell);
      ff_svg_rect (self->svg, cell, 10, (FfPaint){ .fill = self->palette->tint[quadrant] });
      y = draw_text (self, word_font, self->palette->strong[quadrant], ff_quadrant_name (quadrant),
                     cell.x + 12, cell.y + 9, width - 24);
      text = ff_text_fit (text_font, 8, describe_quadrant (quadrant), width - 24,
                          cell.y + cell.height - y - 10, 1.42);
      ff_svg_lines (self->svg, text, cell.x + 12, y + 2, width - 24, 1.42, FF_ALIGN_START,
                    self->palette->ink);
      ff_svg_end (self->svg);
    }
}

static const char *
describe_weight (FfWeight weight)
{
  switch (weight)
    {
    case FF_WEIGHT_PRIMARY: return _ ("Essential: the role is an expert here.");
    case FF_WEIGHT_SECONDARY: return _ ("Important: solid, without being the expert.");
    case FF_WEIGHT_BASELINE: return _ ("Useful: every role can do it, none is told by it.");
    case FF_WEIGHT_UNRATED:
    case FF_N_WEIGHTS: break;
    }
  return "";
}

/* The three weights, and what they make of a role. */
static double
draw_weights (FfHandbook *self, double top)
{
  double x = FF_PAGE_MARGIN + WEIGHTS_X;
  double width = self->size.inner - WEIGHTS_X;

  for (int weight = 0; weight < FF_N_WEIGHTS; weight++)
    {
      double y;

      ff_draw_weight (self->svg, self->palette, weight, FF_QUADRANT_NONE,
                      (FfRect){ x, top + 3, CHIP, CHIP });
      y = draw_text (self, word_font, self->palette->ink, ff_weight_name (weight), x + CHIP + 12,
                     top, width - CHIP - 12);
      top = draw_text (self, text_font, self->palette->soft, describe_weight (weight),
                       x + CHIP + 12, y, width - CHIP - 12)
            + 8;
    }
  return draw_text (self, text_font, self->palette->ink,
                    _ ("The quadrant with most primaries is what a role is about; the next one "
                       "supports it. Where they lie over three or four, the role is a "
                       "generalist."),
                    x, top + 4, width);
}

static double
draw_how (gpointer view, gconstpointer item, double top)
{
  FfHandbook *self = view;
  double field = top + 2 * CELL_HEIGHT + CELL_GAP;
  double bottom;

  draw_quadrants (self, top);
  ff_svg_label (self->svg, FF_PAGE_MARGIN, field + 18, FIELD_WIDTH, FF_ALIGN_LEFT, axis_font,
                self->palette->soft, _ ("left: external · right: internal"));
  ff_svg_label (self->svg, FF_PAGE_MARGIN, field + 33, FIELD_WIDTH, FF_ALIGN_LEFT, axis_font,
                self->palette->soft, _ ("above: strategic, quarters · below: tactical, weeks"));
  bottom = draw_weights (self, top);
  return MAX (bottom, field + 40);
}

FfFlow *
ff_handbook_make_contents (FfHandbook *self)
{
  FfFlow *flow = ff_flow_new (&self->svg, self, self->size.width);
  g_autoptr (GPtrArray) leaves = ff_sheaf_list_beginnings (self->sheaf);

  ff_flow_add (flow, draw_title, NULL, NULL, 0);
  ff_flow_keep (flow);
  ff_flow_set_part (flow, FF_PART_LIST, _ ("Contents"));
  /* The cover is not in it. */
  for (guint i = 1; i < leaves->len; i++)
    ff_flow_add (flow, draw_entry, leaves->pdata[i], NULL, i > 1 ? 0 : 14);
  ff_flow_set_part (flow, FF_PART_PLAIN, NULL);
  ff_flow_add (flow, draw_how_title, NULL, NULL, 40);
  ff_flow_keep (flow);
  ff_flow_add (flow, draw_how, NULL, NULL, 16);
  return flow;
}
