#include "diagram/parts.h"

#include "diagram/type.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

const FfFont ff_font_kicker = { FF_TYPE_SMALL, 700, 1.6 };

#define EMPTY_PAD 24

const FfQuadrant ff_quadrants_as_drawn[FF_N_QUADRANTS] = { FF_QUADRANT_EXTERNAL_STRATEGIC,
                                                           FF_QUADRANT_INTERNAL_STRATEGIC,
                                                           FF_QUADRANT_EXTERNAL_TACTICAL,
                                                           FF_QUADRANT_INTERNAL_TACTICAL };

static const char *
strong_of (const FfPalette *palette, FfQuadrant quadrant)
{
  return quadrant == FF_QUADRANT_NONE ? palette->soft : palette->strong[quadrant];
}

/* Primary is filled, secondary outlined, baseline dashed; without a weight, PLAIN and no border. */
FfPaint
ff_weight_paint (const FfPalette *palette, FfWeight weight, FfQuadrant quadrant, const char *plain)
{
  const char *strong = strong_of (palette, quadrant);

  switch (weight)
    {
    case FF_WEIGHT_PRIMARY: return (FfPaint){ .fill = strong };
    case FF_WEIGHT_SECONDARY: return (FfPaint){ plain, strong, 2, NULL };
    case FF_WEIGHT_BASELINE: return (FfPaint){ plain, palette->soft, 1, "4 3" };
    case FF_WEIGHT_UNRATED:
    case FF_N_WEIGHTS: break;
    }
  return (FfPaint){ .fill = plain };
}

/* The colour of a letter on that paint. */
const char *
ff_weight_ink (const FfPalette *palette, FfWeight weight, FfQuadrant quadrant)
{
  if (weight == FF_WEIGHT_PRIMARY)
    return palette->on_strong;
  return weight == FF_WEIGHT_SECONDARY ? strong_of (palette, quadrant) : palette->soft;
}

/* A chip with the letter; a small ring where not rated. */
void
ff_draw_weight (FfSvg *svg, const FfPalette *palette, FfWeight weight, FfQuadrant quadrant,
                FfRect box)
{
  FfFont font = { box.width * 0.58, 700, 0 };
  FfPaint paint = ff_weight_paint (palette, weight, quadrant, NULL);
  double middle = box.y + box.height / 2;

  if (weight == FF_WEIGHT_UNRATED)
    {
      FfRect ring = { box.x + box.width / 2 - 3, middle - 3, 6, 6 };

      ff_svg_rect (svg, ring, 3, (FfPaint){ NULL, palette->hairline, 1.5, NULL });
      return;
    }
  if (weight == FF_WEIGHT_SECONDARY)
    {
      paint.fill = quadrant == FF_QUADRANT_NONE ? NULL : palette->tint[quadrant];
      paint.stroke_width = 1.5;
    }
  else if (weight == FF_WEIGHT_BASELINE)
    paint.dashes = "3 2.5";
  ff_svg_rect (svg, box, box.width / 4, paint);
  ff_svg_label (svg, box.x, middle + 0.36 * font.size, box.width, FF_ALIGN_MIDDLE, font,
                ff_weight_ink (palette, weight, quadrant), ff_weight_letter (weight));
}

/* The sign of "enough": no font is asked whether it has one. */
void
ff_draw_tick (FfSvg *svg, double x, double baseline, double size, const char *stroke)
{
  double points[] = { x,
                      baseline - 0.36 * size,
                      x + 0.3 * size,
                      baseline - 0.06 * size,
                      x + 0.85 * size,
                      baseline - 0.68 * size };

  ff_svg_path (svg, points, 3, (FfPaint){ NULL, stroke, 0.15 * size, NULL });
}

FfStanding
ff_standing_of (const FfEmphasis *emphasis, FfQuadrant quadrant)
{
  FfQuadrantSet bit = FF_QUADRANT_BIT (quadrant);

  if (emphasis->shape == FF_SHAPE_GENERALIST)
    return (emphasis->emphasised & bit) != 0 ? FF_STANDING_SHARED : FF_STANDING_PLAIN;
  if ((emphasis->primary & bit) != 0)
    return ff_emphasis_get_primary (emphasis) == quadrant ? FF_STANDING_PRIMARY : FF_STANDING_OPEN;
  if ((emphasis->secondary & bit) != 0)
    return ff_emphasis_get_secondary (emphasis) == quadrant ? FF_STANDING_SECONDARY
                                                            : FF_STANDING_OPEN;
  return FF_STANDING_PLAIN;
}

/* Filled for the primary quadrant, tinted and outlined for the others that count, dashed where a tie is
 * open; hollow and dashed throughout while provisional. */
FfPaint
ff_standing_paint (const FfPalette *palette, FfStanding standing, FfQuadrant quadrant,
                   gboolean provisional, double stroke_width)
{
  const char *strong = palette->strong[quadrant];
  const char *tint = provisional ? NULL : palette->tint[quadrant];
  const char *dashes = provisional ? "5 3" : NULL;

  switch (standing)
    {
    case FF_STANDING_PRIMARY:
      return provisional ? (FfPaint){ NULL, strong, 2 * stroke_width, dashes }
                         : (FfPaint){ .fill = strong };
    case FF_STANDING_SECONDARY:
    case FF_STANDING_SHARED: return (FfPaint){ tint, strong, stroke_width, dashes };
    case FF_STANDING_OPEN: return (FfPaint){ tint, strong, stroke_width, "2 3" };
    case FF_STANDING_PLAIN: break;
    }
  return (FfPaint){ palette->panel, palette->hairline, 1, NULL };
}

/* The letter of a standing, for the small picture. */
static const char *
standing_letter (const FfEmphasis *emphasis, FfQuadrant quadrant)
{
  switch (ff_standing_of (emphasis, quadrant))
    {
    case FF_STANDING_PRIMARY: return ff_weight_letter (FF_WEIGHT_PRIMARY);
    case FF_STANDING_SECONDARY: return ff_weight_letter (FF_WEIGHT_SECONDARY);
    case FF_STANDING_OPEN: return "?";
    case FF_STANDING_SHARED:
    case FF_STANDING_PLAIN: break;
    }
  return "";
}

/* The four quadrants in little. */
void
ff_draw_emphasis (FfSvg *svg, const FfPalette *palette, const FfEmphasis *emphasis, FfRect box)
{
  double gap = box.width / 16;
  double side = (box.width - gap) / 2;
  FfFont font = { side * 0.56, 700, 0 };

  for (int i = 0; i < FF_N_QUADRANTS; i++)
    {
      FfQuadrant quadrant = ff_quadrants_as_drawn[i];
      FfStanding standing = ff_standing_of (emphasis, quadrant);
      gboolean is_filled = standing == FF_STANDING_PRIMARY && !emphasis->provisional;
      FfRect cell = { box.x + (i % 2) * (side + gap), box.y + (i / 2) * (side + gap), side, side };
      FfPaint paint = ff_standing_paint (palette, standing, quadrant, emphasis->provisional,
                                         side / 16);

      if (paint.dashes != NULL)
        paint.dashes = standing == FF_STANDING_OPEN ? "1.5 2" : "3 2";
      ff_svg_rect (svg, cell, side / 5, paint);
      ff_svg_label (svg, cell.x, cell.y + side / 2 + 0.36 * font.size, side, FF_ALIGN_MIDDLE, font,
                    is_filled ? palette->on_strong : palette->strong[quadrant],
                    standing_letter (emphasis, quadrant));
    }
}

/* A place where something will be: WHAT is missing, and HINT says what brings it. Returns the bottom. */
double
ff_draw_empty (FfSvg *svg, const FfPalette *palette, double x, double top, double width,
               const char *what, const char *hint)
{
  FfFont what_font = { FF_TYPE_NAME, 600, 0 };
  FfFont hint_font = { FF_TYPE_NOTE, 400, 0 };
  double inner = width - 2 * EMPTY_PAD;
  g_autoptr (FfLines) first = ff_text_break (what_font, what, inner, 2);
  g_autoptr (FfLines) second = ff_text_break (hint_font, hint, inner, 3);
  FfRect box = { x, top, width, 2 * EMPTY_PAD };
  double y;

  box.height += first->size * what_font.size * 1.35 + second->size * hint_font.size * 1.42;
  ff_svg_rect (svg, box, 10, (FfPaint){ palette->panel, palette->hairline, 1, "5 4" });
  y = ff_svg_lines (svg, first, x + EMPTY_PAD, top + EMPTY_PAD, inner, 1.35, FF_ALIGN_MIDDLE,
                    palette->ink);
  ff_svg_lines (svg, second, x + EMPTY_PAD, y, inner, 1.42, FF_ALIGN_MIDDLE, palette->soft);
  return top + box.height;
}

/* The roles with IDS, in that order; all that are not external where IDS is NULL. Unknown ids are left
 * out. (transfer container) */
const FfRole **
ff_list_roles (const FfContent *content, const char *const *ids, guint *n)
{
  GPtrArray *all = content->lists[FF_ROLES];
  GPtrArray *roles = g_ptr_array_new ();

  for (guint i = 0; ids == NULL && i < all->len; i++)
    if (!((const FfRole *) all->pdata[i])->external)
      g_ptr_array_add (roles, all->pdata[i]);
  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    if (ff_content_role (content, ids[i]) != NULL)
      g_ptr_array_add (roles, (gpointer) ff_content_role (content, ids[i]));
  *n = roles->len;
  return (const FfRole **) g_ptr_array_free (roles, FALSE);
}

/* All of TEXT, from TOP down; returns the bottom. */
double
ff_draw_text (FfSvg *svg, FfFont font, const char *fill, const char *text, double x, double top,
              double width)
{
  g_autoptr (FfLines) lines = ff_text_break (font, text, width, FF_ALL_LINES);

  return ff_svg_lines (svg, lines, x, top, width, FF_TEXT_LINE_HEIGHT, FF_ALIGN_START, fill);
}

/* The heading of a section; returns the bottom. */
double
ff_draw_kicker (FfSvg *svg, const FfPalette *palette, const char *text, double x, double top,
                double width)
{
  ff_svg_begin_part (svg, FF_PART_HEADING, NULL, NULL);
  top = ff_draw_text (svg, ff_font_kicker, palette->soft, text, x, top, width);
  ff_svg_end (svg);
  return top;
}
