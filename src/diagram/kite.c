/* A kite, or several laid over each other, with the numbers around it; and the picture of it alone. */
#include "diagram/comparison-private.h"
#include "diagram/sheaf.h"
#include "diagram/type.h"

#include <glib/gi18n-lib.h>

#define MARGIN     28
#define PLOT_SIZE  320
#define SMALL_SIZE 208
#define COLUMN     256
#define PER_ROW    3
#define LARGEST    1.5 /* on a page */
#define NAME_HIGH  34  /* of a quadrant, at most */
#define NUMBER     19  /* from one number to the next */
#define NUMBERS    5   /* from the name to the numbers */

static const FfFont title_font = { FF_TYPE_HEADING, 700, 0 };
static const FfFont name_font = { FF_TYPE_NOTE, 600, 0 };
static const FfFont number_font = { FF_TYPE_NOTE, 400, 0 };
static const FfFont letter_font = { FF_TYPE_SMALL, 700, 0 };
static const FfFont legend_font = { FF_TYPE_TINY, 400, 0 };

/* (transfer full) */
static char *
format_share (const FfSidesDrawing *self, guint index, FfQuadrant quadrant)
{
  double share = ff_emphasis_get_depth_share (self->sides->sides[index].emphasis, quadrant);

  /* Translators: a number of hundredths */
  return g_strdup_printf (_ ("%u%%"), (guint) (100 * share + 0.5));
}

/* A quadrant's name, and below it the share of each side. */
static void
draw_numbers (const FfSidesDrawing *self, FfQuadrant quadrant, double x, double top, double width)
{
  g_autoptr (FfLines) name = ff_text_fit (name_font, 9, ff_quadrant_name (quadrant), width,
                                          NAME_HIGH, 1.3);

  ff_svg_begin (self->svg, ff_quadrant_name (quadrant), NULL);
  top = ff_svg_lines (self->svg, name, x, top, width, 1.3, FF_ALIGN_LEFT,
                      self->palette->strong[quadrant])
        + NUMBERS;
  for (guint i = 0; i < self->sides->n; i++, top += NUMBER)
    {
      g_autofree char *share = format_share (self, i, quadrant);

      ff_draw_side_marker (self, i, x + 6, top + 8);
      ff_svg_label (self->svg, x + 16, top + 12, 14, FF_ALIGN_MIDDLE, letter_font,
                    self->palette->series[i], ff_side_letter (i));
      ff_svg_label (self->svg, x + 36, top + 12, width - 36, FF_ALIGN_LEFT, number_font,
                    self->palette->ink, share);
    }
  ff_svg_end (self->svg);
}

double
ff_overlaid_kites_size (const FfSidesDrawing *self, double size)
{
  return MAX (size, 2 * (NAME_HIGH + NUMBERS + self->sides->n * NUMBER));
}

double
ff_draw_overlaid_kites (const FfSidesDrawing *self, double x, double top, double size)
{
  FfRect plot = { x + FF_KITE_SIDE_WIDTH, top, size, size };
  double right = plot.x + size + 16;

  for (int i = 0; i < FF_N_QUADRANTS; i++)
    draw_numbers (self, ff_quadrants_as_drawn[i], i % 2 == 0 ? x : right,
                  top + (i / 2) * (size / 2 + 2) + 4, FF_KITE_SIDE_WIDTH - 16);
  ff_draw_kites (self, 0, self->sides->n, plot);
  return top + size + FF_KITE_TICKS_HEIGHT;
}

double
ff_draw_small_kite (const FfSidesDrawing *self, guint index, double x, double top, double size)
{
  FfRect plot = { x, top + FF_KITE_CORNERS, size, size };
  double bottom = plot.y + size + FF_KITE_TICKS_HEIGHT;

  for (int i = 0; i < FF_N_QUADRANTS; i++)
    {
      FfQuadrant quadrant = ff_quadrants_as_drawn[i];
      g_autofree char *share = format_share (self, index, quadrant);
      /* Translators: the short name of a quadrant, and a percentage. */
      g_autofree char *text = g_strdup_printf (_ ("%1$s %2$s"), ff_quadrant_short_name (quadrant),
                                               share);

      ff_svg_label (self->svg, i % 2 == 0 ? x + 2 : x + size / 2,
                    i / 2 == 0 ? top + 13 : bottom + 13, size / 2 - 2,
                    i % 2 == 0 ? FF_ALIGN_LEFT : FF_ALIGN_RIGHT, number_font,
                    self->palette->strong[quadrant], text);
    }
  ff_draw_kites (self, index, 1, plot);
  return bottom + FF_KITE_CORNERS;
}

double
ff_draw_quadrant_legend (const FfSidesDrawing *self, double x, double top, double width)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (FfLines) lines = NULL;

  for (int q = 0; q < FF_N_QUADRANTS; q++)
    /* Translators: the short name of a quadrant, and its name. */
    g_string_append_printf (text, _ ("%1$s%2$s: %3$s"), q > 0 ? " · " : "",
                            ff_quadrant_short_name (q), ff_quadrant_name (q));
  lines = ff_text_fit (legend_font, 8, text->str, width, 30, 1.4);
  return ff_svg_lines (self->svg, lines, x, top, width, 1.4, FF_ALIGN_LEFT, self->palette->soft);
}

/* Which line is whose, two in a row. Returns the bottom. */
static double
draw_legend (const FfSidesDrawing *self, double x, double top, double width)
{
  double column = width / 2;

  for (guint i = 0; i < self->sides->n; i++)
    {
      double left = x + (i % 2) * column;
      double y = top + i / 2 * 26;

      ff_draw_side_key (self, i, left, y + 11);
      ff_svg_label (self->svg, left + FF_SIDE_KEY_WIDTH + 6, y + 15,
                    column - FF_SIDE_KEY_WIDTH - 18, FF_ALIGN_LEFT, number_font, self->palette->ink,
                    self->sides->sides[i].role->name);
    }
  return top + (self->sides->n + 1) / 2 * 26;
}

/* One below the other, PER_ROW in a row. Returns the bottom. */
static double
draw_apart (const FfSidesDrawing *self, double top)
{
  double bottom = top;

  for (guint i = 0; i < self->sides->n; i++)
    {
      double x = MARGIN + (i % PER_ROW) * COLUMN;
      double y = i % PER_ROW == 0 ? bottom : top;
      double end;
      g_autoptr (FfLines) name = ff_text_fit (name_font, 9, self->sides->sides[i].role->name,
                                              SMALL_SIZE - FF_SIDE_KEY_WIDTH - 6, 34, 1.25);

      top = y;
      ff_svg_begin (self->svg, self->sides->sides[i].role->name, NULL);
      ff_draw_side_key (self, i, x, y + 17);
      ff_svg_lines (self->svg, name, x + FF_SIDE_KEY_WIDTH + 6,
                    y + 17 - name->size * name->font.size * 0.625,
                    SMALL_SIZE - FF_SIDE_KEY_WIDTH - 6, 1.25, FF_ALIGN_LEFT, self->palette->ink);
      end = ff_draw_small_kite (self, i, x, y + 40, SMALL_SIZE) + 14;
      bottom = MAX (bottom, end);
      ff_svg_end (self->svg);
    }
  return ff_draw_quadrant_legend (self, MARGIN, bottom,
                                  MIN (self->sides->n, PER_ROW) * COLUMN - 24);
}

/* A kite picture. */
typedef struct
{
  FfSidesDrawing base;
  gboolean apart;
  double inner; /* between the margins */
  char *names;
  FfPageSize size; /* of a page */
} KitePicture;

static void
kite_init (KitePicture *self, const FfSides *sides, const FfDiagramOptions *options)
{
  self->base.sides = sides;
  self->base.palette = ff_palette_get (options->theme);
  self->apart = (options->parts & FF_COMPARISON_KITES) != 0 && sides->n > 1;
  self->inner = self->apart ? MIN (sides->n, PER_ROW) * COLUMN - (COLUMN - SMALL_SIZE)
                            : PLOT_SIZE + 2 * FF_KITE_SIDE_WIDTH;
  self->names = ff_sides_join_names (sides);
}

/* All of it; returns how high it is. */
static double
draw_picture (KitePicture *self)
{
  g_autoptr (FfLines) lines = ff_text_fit (title_font, FF_TYPE_NOTE, self->names, self->inner, 60,
                                           1.25);
  double y = ff_svg_lines (self->base.svg, lines, MARGIN, MARGIN - 4, self->inner, 1.25,
                           FF_ALIGN_LEFT, self->base.palette->ink)
             + 16;

  if (self->apart)
    y = draw_apart (&self->base, y);
  else
    {
      y = ff_draw_overlaid_kites (&self->base, MARGIN, y, PLOT_SIZE) + 12;
      y = draw_legend (&self->base, MARGIN, y, self->inner);
    }
  return y + MARGIN - 6;
}

GBytes *
ff_diagram_kite (FfAnalysis *analysis, const char *const *role_ids, const FfDiagramOptions *options)
{
  g_autoptr (FfSides) sides = ff_sides_new (analysis, role_ids);
  KitePicture self = { { NULL } };
  g_autofree char *names = NULL;
  g_autofree char *title = NULL;
  g_autoptr (FfSvg) svg = NULL;
  double height;

  g_return_val_if_fail (sides->n > 0, NULL);

  kite_init (&self, sides, options);
  names = self.names;
  /* Translators: a list of roles */
  title = g_strdup_printf (_ ("Where the depth lies: %s"), names);
  svg = self.base.svg = ff_svg_new ("kite", self.inner + 2 * MARGIN, title,
                                    _ ("Share of depth in each quadrant; depth counts 2 for each "
                                       "primary, 1 for each secondary."));
  height = draw_picture (&self);
  return ff_svg_finish (svg, height, self.base.palette->paper);
}

/* In the middle of the page, as large as there is room for, within reason. */
static void
draw_on_page (gpointer view, gconstpointer item, FfSvg *svg)
{
  KitePicture *self = view;
  double width = self->inner + 2 * MARGIN;
  double room = self->size.bottom - FF_PAGE_HEAD;
  g_autoptr (FfSvg) silent = ff_svg_new ("silent", width, "", "");
  double height;
  double scale;

  ff_svg_set_silent (silent, TRUE);
  self->base.svg = silent;
  height = draw_picture (self);
  scale = MIN (MIN ((self->size.inner + 2 * MARGIN) / width, room / height), LARGEST);
  self->base.svg = svg;
  ff_svg_begin_frame (svg, (self->size.width - scale * width) / 2,
                      FF_PAGE_HEAD - MARGIN + (room - scale * height) / 3, scale);
  draw_picture (self);
  ff_svg_end_frame (svg);
}

GPtrArray *
ff_pages_kite (FfAnalysis *analysis, const char *const *role_ids, const FfDiagramOptions *options)
{
  const char *title = ff_content_get_settings (ff_analysis_get_content (analysis))->title;
  g_autoptr (FfSides) sides = ff_sides_new (analysis, role_ids);
  g_autoptr (FfSheaf) sheaf = ff_sheaf_new (options, title);
  g_autofree char *names = NULL;
  KitePicture self = { { NULL } };

  g_return_val_if_fail (sides->n > 0, NULL);

  kite_init (&self, sides, options);
  names = self.names;
  self.size = ff_page_size (options->paper, TRUE);
  ff_sheaf_add_page (sheaf, "kite", names, 0, draw_on_page, &self, NULL, self.size);
  return ff_sheaf_finish (sheaf);
}
