/* The upper half of a card: the quadrant picture, and why it looks so, in words and bars. */
#include "diagram/card-private.h"
#include "diagram/type.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define PICTURE_X    78
#define CELL_WIDTH   168
#define CELL_GAP     6
#define CELL_PAD     14
#define PICTURE_TOP  52 /* below the hairline */
#define HEADING_RISE 25 /* of the headings above the picture */
#define AXIS_HEIGHT  22

#define WHY_X         472
#define BAR_X         (WHY_X + 130)
#define BAR_WIDTH     96
#define BAR_HEIGHT    9
#define LEGEND_HEIGHT 44

/* method.md, "Emphasis": what is aimed at; marks, not a test. */
#define TARGET_PRIMARY        0.50
#define TARGET_SECONDARY_LOW  0.25
#define TARGET_SECONDARY_HIGH 0.30

static const FfFont quadrant_font = { FF_TYPE_NOTE, 600, 0 };
static const FfFont standing_font = { FF_TYPE_TINY, 700, 1.2 };
static const FfFont count_font = { FF_TYPE_TEXT, 400, 0 };
static const FfFont axis_font = { FF_TYPE_TINY, 400, 0 };
static const FfFont why_font = { FF_TYPE_TEXT, 400, 0 };
static const FfFont bar_font = { FF_TYPE_SMALL, 400, 0 };
static const FfFont legend_font = { FF_TYPE_TINY, 400, 0 };

static double
why_width (const FfCard *self)
{
  return FF_PAGE_MARGIN + self->page.inner - WHY_X;
}

static const char *
standing_word (const FfCard *self, FfQuadrant quadrant)
{
  switch (ff_standing_of (self->emphasis, quadrant))
    {
    case FF_STANDING_PRIMARY: return _ ("PRIMARY");
    case FF_STANDING_SECONDARY: return _ ("SECONDARY");
    case FF_STANDING_SHARED: return _ ("EMPHASIS");
    case FF_STANDING_OPEN:
      return (self->emphasis->primary & FF_QUADRANT_BIT (quadrant)) != 0 ? _ ("PRIMARY? TIED")
                                                                         : _ ("SECONDARY? TIED");
    case FF_STANDING_PLAIN: break;
    }
  return "";
}

/* "3 of 4 primaries"; in the plain quadrants what there is, by letter. (transfer full) */
static char *
count_words (const FfCard *self, FfQuadrant quadrant)
{
  const FfEmphasis *emphasis = self->emphasis;
  guint total = emphasis->totals[FF_WEIGHT_PRIMARY];
  GString *out;

  if (ff_standing_of (emphasis, quadrant) != FF_STANDING_PLAIN)
    return g_strdup_printf (/* Translators: primaries here, and in all */
                            ngettext ("%u of %u primary", "%u of %u primaries", total),
                            emphasis->counts[FF_WEIGHT_PRIMARY][quadrant], total);
  out = g_string_new (NULL);
  for (int weight = 0; weight < FF_N_WEIGHTS; weight++)
    if (emphasis->counts[weight][quadrant] > 0)
      g_string_append_printf (out, "%s%u %s", out->len > 0 ? " · " : "",
                              emphasis->counts[weight][quadrant], ff_weight_letter (weight));
  return g_string_free (out, FALSE);
}

static void
draw_cell (FfCard *self, FfQuadrant quadrant, FfRect cell)
{
  FfStanding standing = ff_standing_of (self->emphasis, quadrant);
  gboolean is_plain = standing == FF_STANDING_PLAIN;
  gboolean is_provisional = self->emphasis->provisional && !is_plain;
  gboolean is_filled = standing == FF_STANDING_PRIMARY && !is_provisional;
  const char *ink = is_filled ? self->palette->on_strong : self->palette->ink;
  const char *strong = is_filled ? self->palette->on_strong : self->palette->strong[quadrant];
  g_autofree char *count = count_words (self, quadrant);
  double left = cell.x + CELL_PAD;
  double width = cell.width - CELL_PAD;
  double top = cell.y + CELL_PAD - (cell.height < 100 ? 5 : 1);
  double bottom = cell.y + cell.height;
  g_autoptr (FfLines) name = NULL;

  ff_svg_begin (self->svg, ff_quadrant_name (quadrant), &cell);
  ff_svg_rect (self->svg, cell, 10,
               ff_standing_paint (self->palette, standing, quadrant, is_provisional, 1.5));
  name = ff_text_fit (quadrant_font, 9, ff_quadrant_name (quadrant), width - 4, 18, 1.3);
  ff_svg_begin_part (self->svg, FF_PART_HIDDEN, NULL, NULL); /* the group has this name */
  ff_svg_lines (self->svg, name, left, top, width - 4, 1.3, FF_ALIGN_START,
                is_plain ? self->palette->soft : ink);
  ff_svg_end (self->svg);
  if (is_provisional)
    ff_svg_label (self->svg, left, top + 28, width - 8, FF_ALIGN_START, axis_font,
                  self->palette->soft, _ ("provisional"));
  ff_svg_label (self->svg, left, bottom - 31, width - 8, FF_ALIGN_START, standing_font, strong,
                standing_word (self, quadrant));
  ff_svg_label (self->svg, left, bottom - 12, width - 8, FF_ALIGN_START,
                is_plain ? bar_font : count_font, is_plain ? self->palette->soft : ink, count);
  ff_svg_end (self->svg);
}

static void
draw_picture (FfCard *self, double top)
{
  double cell = self->rhythm->cell;
  double middle_x = PICTURE_X + CELL_WIDTH + CELL_GAP / 2;
  double middle_y = top + cell + CELL_GAP / 2;
  double bottom = top + 2 * cell + CELL_GAP;
  const char *soft = self->palette->soft;

  ff_svg_begin_part (self->svg, FF_PART_HIDDEN, NULL, NULL);
  ff_svg_label (self->svg, middle_x - 100, top - 8, 200, FF_ALIGN_MIDDLE, axis_font, soft,
                _ ("strategic"));
  ff_svg_label (self->svg, middle_x - 100, bottom + 15, 200, FF_ALIGN_MIDDLE, axis_font, soft,
                _ ("tactical"));
  ff_svg_label_up (self->svg, PICTURE_X - 9, middle_y, cell, axis_font, soft, _ ("external"));
  ff_svg_label_up (self->svg, PICTURE_X + 2 * CELL_WIDTH + CELL_GAP + 17, middle_y, cell, axis_font,
                   soft, _ ("internal"));
  ff_svg_end (self->svg);
  for (int i = 0; i < FF_N_QUADRANTS; i++)
    {
      FfRect rect = { PICTURE_X + (i % 2) * (CELL_WIDTH + CELL_GAP),
                      top + (i / 2) * (cell + CELL_GAP), CELL_WIDTH, cell };

      draw_cell (self, ff_quadrants_as_drawn[i], rect);
    }
}

/* The explanation without the role's name, which stands at the top of the card. (transfer full) */
static char *
make_why (const FfCard *self)
{
  g_autofree char *explanation = ff_analysis_explain (self->analysis, self->role->base.id);
  g_autofree char *prefix = g_strconcat (self->role->name, ": ", NULL);
  const char *rest = explanation;
  GString *out = g_string_new (NULL);

  if (g_str_has_prefix (explanation, prefix))
    rest += strlen (prefix);
  if (*rest != '\0')
    {
      g_string_append_unichar (out, g_unichar_totitle (g_utf8_get_char (rest)));
      g_string_append_printf (out, "%s.", g_utf8_next_char (rest));
    }
  return g_string_free (out, FALSE);
}

/* A line at half for the primary quadrant, a bracket from 25 to 30% for the secondary one. */
static void
draw_target (FfCard *self, FfQuadrant quadrant, double top)
{
  FfPaint paint = { NULL, self->palette->ink, 1.5, NULL };
  double above = top - 3;
  double below = top + BAR_HEIGHT + 3;
  double low = BAR_X + TARGET_SECONDARY_LOW * BAR_WIDTH;
  double high = BAR_X + TARGET_SECONDARY_HIGH * BAR_WIDTH;
  double half = BAR_X + TARGET_PRIMARY * BAR_WIDTH;

  if (ff_emphasis_get_primary (self->emphasis) == quadrant)
    ff_svg_line (self->svg, half, above, half, below, paint);
  else if (ff_emphasis_get_secondary (self->emphasis) == quadrant)
    {
      ff_svg_line (self->svg, low, above, low, below, paint);
      ff_svg_line (self->svg, high, above, high, below, paint);
      ff_svg_line (self->svg, low, below, high, below, paint);
    }
}

static void
draw_bar (FfCard *self, FfQuadrant quadrant, double middle)
{
  const FfEmphasis *emphasis = self->emphasis;
  guint total = emphasis->depth_total;
  guint percent = total > 0 ? (200 * emphasis->depth[quadrant] + total) / (2 * total) : 0;
  double share = ff_emphasis_get_depth_share (emphasis, quadrant);
  FfRect track = { BAR_X, middle - BAR_HEIGHT / 2.0, BAR_WIDTH, BAR_HEIGHT };
  FfRect bar = track;
  /* Translators: a number of hundredths */
  g_autofree char *number = g_strdup_printf (_ ("%u%%"), percent);
  g_autoptr (FfLines) name = ff_text_fit (bar_font, 8, ff_quadrant_name (quadrant),
                                          BAR_X - WHY_X - 8, 16, 1.3);

  ff_svg_lines (self->svg, name, WHY_X, middle - name->font.size * 0.65, BAR_X - WHY_X - 8, 1.3,
                FF_ALIGN_START, self->palette->ink);
  ff_svg_rect (self->svg, track, BAR_HEIGHT / 2.0, (FfPaint){ .fill = self->palette->track });
  bar.width = MAX (share * BAR_WIDTH, BAR_HEIGHT);
  if (share > 0)
    ff_svg_rect (self->svg, bar, BAR_HEIGHT / 2.0,
                 (FfPaint){ .fill = self->palette->strong[quadrant] });
  draw_target (self, quadrant, track.y);
  ff_svg_label (self->svg, BAR_X + BAR_WIDTH, middle + 4.2,
                WHY_X + why_width (self) - BAR_X - BAR_WIDTH, FF_ALIGN_RIGHT, bar_font,
                self->palette->soft, number);
}

/* The deepest quadrant first; equal ones in quadrant order. */
static void
draw_bars (FfCard *self, double top, double pitch)
{
  FfQuadrant order[FF_N_QUADRANTS] = { 0, 1, 2, 3 };

  for (int i = 1; i < FF_N_QUADRANTS; i++)
    for (int j = i; j > 0 && self->emphasis->depth[order[j]] > self->emphasis->depth[order[j - 1]];
         j--)
      {
        FfQuadrant swapped = order[j];

        order[j] = order[j - 1];
        order[j - 1] = swapped;
      }
  for (int i = 0; i < FF_N_QUADRANTS; i++)
    draw_bar (self, order[i], top + (i + 0.5) * pitch);
}

static void
draw_why (FfCard *self, double top, double bottom)
{
  g_autofree char *why = make_why (self);
  double pitch = self->rhythm->cell / 4.9;
  double bars = bottom - LEGEND_HEIGHT - FF_N_QUADRANTS * pitch;
  g_autoptr (FfLines) text = NULL;
  g_autoptr (FfLines) legend = NULL;

  text = ff_text_fit (why_font, 9.5, why, why_width (self), bars - top - 8, 1.42);
  ff_svg_lines (self->svg, text, WHY_X, top, why_width (self), 1.42, FF_ALIGN_START,
                self->palette->ink);
  draw_bars (self, bars, pitch);
  if (self->emphasis->primary == 0)
    return;
  legend = ff_text_fit (legend_font, 8.5,
                        /* xgettext:no-c-format */
                        _ ("Depth counts 2 for each primary, 1 for each secondary. The marks: 50% "
                           "is aimed at in the primary quadrant, 25–30% in the secondary."),
                        why_width (self), LEGEND_HEIGHT - 4, 1.3);
  ff_svg_lines (self->svg, legend, WHY_X, bottom - LEGEND_HEIGHT + 6, why_width (self), 1.3,
                FF_ALIGN_START, self->palette->soft);
}

void
ff_card_draw_emphasis (FfCard *self)
{
  double top = self->y + PICTURE_TOP;
  double bottom = top + 2 * self->rhythm->cell + CELL_GAP;
  FfFont font = ff_font_kicker;

  self->y = bottom + AXIS_HEIGHT;
  if (ff_svg_is_silent (self->svg))
    return;
  ff_svg_begin (self->svg, _ ("Emphasis"), NULL);
  ff_svg_begin_part (self->svg, FF_PART_HEADING, NULL, NULL);
  ff_svg_label (self->svg, FF_PAGE_MARGIN, top - HEADING_RISE, 130, FF_ALIGN_START, font,
                self->palette->soft, _ ("EMPHASIS"));
  ff_svg_end (self->svg);
  draw_picture (self, top);
  ff_svg_begin_part (self->svg, FF_PART_HEADING, NULL, NULL);
  ff_svg_label (self->svg, WHY_X, top - HEADING_RISE, why_width (self), FF_ALIGN_START, font,
                self->palette->soft, _ ("WHY"));
  ff_svg_end (self->svg);
  draw_why (self, top - 6, bottom + 8);
  ff_svg_end (self->svg);
}
