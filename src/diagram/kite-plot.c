/* Kites: where the depth of a role lies, as a shape over the four quadrants. The axes run to the corners
 * of the board, and always to 100%, so that all kites can be held against each other. A role is told by
 * line, marker and letter; its hue only helps. */
#include "diagram/comparison-private.h"
#include "diagram/type.h"

#include <glib/gi18n-lib.h>

#define MARKER   4.5
#define CELL_GAP 4

static const FfFont tick_font = { FF_TYPE_TINY, 400, 0 };
static const FfFont letter_font = { FF_TYPE_SMALL, 700, 0 };

static const char *const dashes[] = { NULL, "9 5", "2 4", "11 4 2 4", "5 3" };

/* "A" is the first side. */
const char *
ff_side_letter (guint index)
{
  static const char *const letters[] = { "A", "B", "C", "D", "E" };

  return letters[index % G_N_ELEMENTS (letters)];
}

static void
draw_polygon (const FfSidesDrawing *self, double x, double y, const double *offsets, guint n,
              FfPaint paint)
{
  double points[2 * 12];

  for (guint i = 0; i < n; i++)
    {
      points[2 * i] = x + MARKER * offsets[2 * i];
      points[2 * i + 1] = y + MARKER * offsets[2 * i + 1];
    }
  ff_svg_path (self->svg, points, n, paint);
}

/* A disc, a square, a diamond, a triangle, a cross. */
void
ff_draw_side_marker (const FfSidesDrawing *self, guint index, double x, double y)
{
  static const double diamond[] = { 0, -1.3, 1.3, 0, 0, 1.3, -1.3, 0, 0, -1.3 };
  static const double triangle[] = { 0, -1.3, 1.2, 0.9, -1.2, 0.9, 0, -1.3 };
  static const double cross[] = { -1, -1, 1, 1, 0, 0, 1, -1, -1, 1 };
  const char *hue = self->palette->series[index];
  FfRect box = { x - MARKER, y - MARKER, 2 * MARKER, 2 * MARKER };
  FfPaint filled = { hue, self->palette->paper, 1, NULL };

  switch (index)
    {
    case 0: ff_svg_rect (self->svg, box, MARKER, filled); break;
    case 1: ff_svg_rect (self->svg, box, 1, filled); break;
    case 2: draw_polygon (self, x, y, diamond, 5, filled); break;
    case 3: draw_polygon (self, x, y, triangle, 4, filled); break;
    default: draw_polygon (self, x, y, cross, 5, (FfPaint){ NULL, hue, 2.2, NULL }); break;
    }
}

void
ff_draw_side_letter (const FfSidesDrawing *self, guint index, FfRect box)
{
  FfFont font = { box.height * 0.62, 700, 0 };

  ff_svg_rect (self->svg, box, box.height / 3.5,
               (FfPaint){ self->palette->paper, self->palette->series[index], 1.5, NULL });
  ff_svg_label (self->svg, box.x, box.y + box.height / 2 + 0.36 * font.size, box.width,
                FF_ALIGN_MIDDLE, font, self->palette->series[index], ff_side_letter (index));
}

/* Letter, line and marker of a side. */
void
ff_draw_side_key (const FfSidesDrawing *self, guint index, double x, double middle)
{
  FfPaint line = { NULL, self->palette->series[index], 2.2, dashes[index] };

  ff_draw_side_letter (self, index, (FfRect){ x, middle - 9, 18, 18 });
  ff_svg_line (self->svg, x + 25, middle, x + 57, middle, line);
  ff_draw_side_marker (self, index, x + 41, middle);
}

/* Where on the plot SHARE of the way to the quadrant's corner is. */
static void
locate (FfRect plot, FfQuadrant quadrant, double share, double *x, double *y)
{
  double half = plot.width / 2;

  *x = plot.x + half + (ff_quadrant_is_internal (quadrant) ? 1 : -1) * share * half;
  *y = plot.y + half + (ff_quadrant_is_strategic (quadrant) ? -1 : 1) * share * half;
}

static FfRect
get_cell (FfRect plot, FfQuadrant quadrant)
{
  double side = (plot.width - CELL_GAP) / 2;

  return (FfRect){ plot.x + (ff_quadrant_is_internal (quadrant) ? side + CELL_GAP : 0),
                   plot.y + (ff_quadrant_is_strategic (quadrant) ? 0 : side + CELL_GAP), side,
                   side };
}

static gboolean
lies_in (FfRect box, FfRect outer)
{
  return box.x >= outer.x && box.y >= outer.y && box.x + box.width <= outer.x + outer.width
         && box.y + box.height <= outer.y + outer.height;
}

static void
draw_ground (const FfSidesDrawing *self, FfRect plot)
{
  for (int q = 0; q < FF_N_QUADRANTS; q++)
    ff_svg_rect (self->svg, get_cell (plot, q), 8, (FfPaint){ .fill = self->palette->tint[q] });
}

/* The four axes, and squares at 25, 50 and 75%; numbers below the plot. */
static void
draw_scale (const FfSidesDrawing *self, FfRect plot)
{
  double half = plot.width / 2;
  double x, y;

  for (int q = 0; q < FF_N_QUADRANTS; q++)
    {
      locate (plot, q, 0.97, &x, &y);
      ff_svg_line (self->svg, plot.x + half, plot.y + half, x, y,
                   (FfPaint){ NULL, self->palette->shade[q], 1, NULL });
    }
  for (guint percent = 25; percent <= 100; percent += 25)
    {
      double reach = half * percent / 100;
      /* Translators: a number of hundredths */
      g_autofree char *text = g_strdup_printf (_ ("%u%%"), percent);

      if (percent < 100)
        ff_svg_rect (self->svg,
                     (FfRect){ plot.x + half - reach, plot.y + half - reach, 2 * reach, 2 * reach },
                     0, (FfPaint){ NULL, self->palette->hairline, 1, NULL });
      if (percent % 50 == 0)
        ff_svg_label (self->svg, plot.x + half + reach - 32, plot.y + plot.height + 13, 32,
                      FF_ALIGN_RIGHT, tick_font, self->palette->soft, text);
    }
}

static const FfQuadrant around[] = { FF_QUADRANT_EXTERNAL_STRATEGIC, FF_QUADRANT_INTERNAL_STRATEGIC,
                                     FF_QUADRANT_INTERNAL_TACTICAL, FF_QUADRANT_EXTERNAL_TACTICAL };

static void
draw_outline (const FfSidesDrawing *self, guint index, FfRect plot, gboolean is_alone)
{
  const FfEmphasis *emphasis = self->sides->sides[index].emphasis;
  double points[2 * (FF_N_QUADRANTS + 1)];
  FfPaint paint = { NULL, self->palette->series[index], 2.2, dashes[index] };

  if (emphasis->depth_total == 0)
    return;
  for (int i = 0; i <= FF_N_QUADRANTS; i++)
    {
      FfQuadrant quadrant = around[i % FF_N_QUADRANTS];

      locate (plot, quadrant, ff_emphasis_get_depth_share (emphasis, quadrant), &points[2 * i],
              &points[2 * i + 1]);
    }
  if (is_alone)
    ff_svg_path (self->svg, points, FF_N_QUADRANTS + 1, (FfPaint){ .fill = self->palette->track });
  ff_svg_path (self->svg, points, FF_N_QUADRANTS + 1, paint);
}

static gboolean
is_free (GArray *taken, FfRect box)
{
  for (guint i = 0; i < taken->len; i++)
    {
      FfRect *other = &g_array_index (taken, FfRect, i);

      if (box.x < other->x + other->width && other->x < box.x + box.width
          && box.y < other->y + other->height && other->y < box.y + box.height)
        return FALSE;
    }
  return TRUE;
}

/* The letter of a side beside its marker, where there is room: outwards first, then around it. The
 * numbers say it all once more, so a letter without room may be missing. */
static void
draw_letter (const FfSidesDrawing *self, guint index, FfRect plot, FfQuadrant quadrant, double x,
             double y, GArray *taken)
{
  double out_x = ff_quadrant_is_internal (quadrant) ? 1 : -1;
  double out_y = ff_quadrant_is_strategic (quadrant) ? -1 : 1;
  const double places[][2]
      = { { out_x, out_y },  { out_x, 0 },  { 0, out_y },  { out_x, -out_y },
          { -out_x, out_y }, { -out_x, 0 }, { 0, -out_y }, { -out_x, -out_y } };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      FfRect box = { x + 12 * places[i][0] - 6, y + 13 * places[i][1] - 8, 12, 16 };

      if (!lies_in (box, get_cell (plot, quadrant)) || !is_free (taken, box))
        continue;
      ff_svg_label (self->svg, box.x, box.y + 12, box.width, FF_ALIGN_MIDDLE, letter_font,
                    self->palette->series[index], ff_side_letter (index));
      g_array_append_val (taken, box);
      return;
    }
}

static void
draw_corners (const FfSidesDrawing *self, guint first, guint n, FfRect plot)
{
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (FfRect));

  for (int pass = 0; pass < 2; pass++)
    for (guint i = first; i < first + n; i++)
      for (int q = 0; q < FF_N_QUADRANTS; q++)
        {
          double share = ff_emphasis_get_depth_share (self->sides->sides[i].emphasis, q);
          double x, y;
          FfRect box;

          if (share <= 0)
            continue;
          locate (plot, q, share, &x, &y);
          box = (FfRect){ x - MARKER, y - MARKER, 2 * MARKER, 2 * MARKER };
          if (pass == 1)
            draw_letter (self, i, plot, q, x, y, taken);
          else
            {
              ff_draw_side_marker (self, i, x, y);
              g_array_append_val (taken, box);
            }
        }
}

static gboolean
has_depth (const FfSidesDrawing *self, guint first, guint n)
{
  for (guint i = first; i < first + n; i++)
    if (self->sides->sides[i].emphasis->depth_total > 0)
      return TRUE;
  return FALSE;
}

/* In the middle of a plot that no line is in. */
static void
draw_no_depth (const FfSidesDrawing *self, FfRect plot)
{
  FfRect box = { plot.x + plot.width / 6, plot.y + plot.height / 2 - 26, plot.width * 2 / 3, 52 };
  FfFont font = { FF_TYPE_NOTE, 400, 0 };
  g_autoptr (FfLines) lines = ff_text_fit (font, 8, _ ("Nothing is primary or secondary yet."),
                                           box.width - 20, box.height - 10, 1.35);

  ff_svg_rect (self->svg, box, 10,
               (FfPaint){ self->palette->paper, self->palette->soft, 1, "4 3" });
  ff_svg_lines (self->svg, lines, box.x + 10,
                box.y + (box.height - lines->size * lines->font.size * 1.35) / 2, box.width - 20,
                1.35, FF_ALIGN_MIDDLE, self->palette->ink);
}

void
ff_draw_kites (const FfSidesDrawing *self, guint first, guint n, FfRect plot)
{
  /* The numbers beside it say the same. */
  ff_svg_begin_part (self->svg, FF_PART_HIDDEN, NULL, NULL);
  draw_ground (self, plot);
  draw_scale (self, plot);
  for (guint i = first + n; i > first; i--)
    draw_outline (self, i - 1, plot, n == 1);
  draw_corners (self, first, n, plot);
  if (!has_depth (self, first, n))
    draw_no_depth (self, plot);
  ff_svg_end (self->svg);
}
