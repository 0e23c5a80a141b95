/* The matrix: competencies as rows, by quadrant; roles as columns; a chip for each weight. */
#include "core/verbs/verbs.h"
#include "diagram/parts.h"

#include <glib/gi18n-lib.h>

#define MARGIN       40
#define NAME_WIDTH   290
#define COLUMN_WIDTH 124
#define NARROW_WIDTH 104
#define WIDE_COLUMNS 6
#define MIN_WIDTH    720

#define TITLE_HEIGHT 44
#define HEAD_HEIGHT  148
#define NAME_HEIGHT  52
#define BAND_HEIGHT  32
#define ROW_HEIGHT   36
#define CHIP         24
#define PICTURE      44

static const FfFont title_font = { 22, 700, 0 };
static const FfFont role_font = { 13.5, 600, 0 };
static const FfFont count_font = { 11, 400, 0 };
static const FfFont band_font = { 13, 600, 0 };
static const FfFont name_font = { 13, 400, 0 };

typedef struct
{
  FfSvg *svg;
  const FfPalette *palette;
  FfAnalysis *analysis;
  const FfContent *content;
  const FfRole **roles;
  guint n_roles;
  double width;
  double column_width;
} Matrix;

static double
column_x (const Matrix *self, guint column)
{
  return MARGIN + NAME_WIDTH + column * self->column_width;
}

/* What the counts of a column say, one below the other. */
static void
draw_counts (Matrix *self, const FfEmphasis *emphasis, double x, double top)
{
  guint primaries = emphasis->totals[FF_WEIGHT_PRIMARY];
  g_autofree char *primary = NULL;
  g_autofree char *rated = NULL;
  g_autoptr (FfLines) first = NULL;
  g_autoptr (FfLines) second = NULL;

  /* Translators: primaries given, and how many a role may have */
  primary = g_strdup_printf (_ ("%u of %u primaries"), primaries, FF_MAX_PRIMARIES);
  /* Translators: competencies rated, and how many there are */
  rated = g_strdup_printf (_ ("%u of %u rated"), emphasis->rated, emphasis->competencies);
  first = ff_text_fit (count_font, 8, primary, self->column_width - 8, 15, 1.3);
  second = ff_text_fit (count_font, 8, rated, self->column_width - 8, 15, 1.3);
  ff_svg_lines (self->svg, first, x + 4, top, self->column_width - 8, 1.3, FF_ALIGN_MIDDLE,
                self->palette->soft);
  ff_svg_lines (self->svg, second, x + 4, top + 16, self->column_width - 8, 1.3, FF_ALIGN_MIDDLE,
                self->palette->soft);
}

/* Name, counts, and the emphasis; all heads are equally high. */
static void
draw_head (Matrix *self, guint column, double top)
{
  const FfRole *role = self->roles[column];
  const FfEmphasis *emphasis = ff_analysis_get_emphasis (self->analysis, role->base.id);
  g_autofree char *explanation = ff_analysis_explain (self->analysis, role->base.id);
  FfRect bounds = { column_x (self, column), top, self->column_width, HEAD_HEIGHT };
  g_autoptr (FfLines) name = NULL;

  ff_svg_begin (self->svg, explanation, &bounds);
  name = ff_text_fit (role_font, 9, role->name, bounds.width - 12, NAME_HEIGHT, 1.25);
  ff_svg_lines (self->svg, name, bounds.x + 6,
                top + NAME_HEIGHT - name->size * name->font.size * 1.25, bounds.width - 12, 1.25,
                FF_ALIGN_MIDDLE, self->palette->ink);
  draw_counts (self, emphasis, bounds.x, top + NAME_HEIGHT + 4);
  ff_draw_emphasis (self->svg, self->palette, emphasis,
                    (FfRect){ bounds.x + (bounds.width - PICTURE) / 2, top + NAME_HEIGHT + 42,
                              PICTURE, PICTURE });
  ff_svg_end (self->svg);
}

static void
draw_band (Matrix *self, FfQuadrant quadrant, double top)
{
  gboolean placed = quadrant != FF_QUADRANT_NONE;
  guint count = ff_analysis_count_in_quadrant (self->analysis, quadrant);
  FfRect band = { MARGIN, top, self->width - 2 * MARGIN, BAND_HEIGHT };
  g_autofree char *text = NULL;

  /* Translators: a quadrant, or "Not placed"; how many competencies are there */
  text = g_strdup_printf (_ ("%s · %u"), placed ? ff_quadrant_name (quadrant) : _ ("Not placed"),
                          count);
  ff_svg_rect (self->svg, band, 6,
               (FfPaint){ .fill = placed ? self->palette->tint[quadrant] : self->palette->panel });
  ff_svg_label (self->svg, band.x + 12, top + 21, band.width - 24, FF_ALIGN_START, band_font,
                placed ? self->palette->strong[quadrant] : self->palette->soft, text);
}

static void
draw_cell (Matrix *self, const FfCompetency *competency, guint column, double top)
{
  const FfRole *role = self->roles[column];
  FfWeight weight = ff_map_get_choice (role->weights, competency->base.id);
  double x = column_x (self, column) + (self->column_width - CHIP) / 2;
  g_autofree char *title = NULL;

  /* Translators: a competency, a role, the weight */
  title = g_strdup_printf (_ ("%s, %s: %s"), competency->name, role->name, ff_weight_name (weight));
  ff_svg_begin (self->svg, title, NULL);
  ff_draw_weight (self->svg, self->palette, weight, competency->quadrant,
                  (FfRect){ x, top + (ROW_HEIGHT - CHIP) / 2, CHIP, CHIP });
  ff_svg_end (self->svg);
}

static void
draw_row (Matrix *self, const FfCompetency *competency, double top, gboolean is_first)
{
  FfRect bounds = { MARGIN, top, self->width - 2 * MARGIN, ROW_HEIGHT };
  double width = NAME_WIDTH - 28;
  g_autoptr (FfLines) name = ff_text_fit (name_font, 8.5, competency->name, width, 34, 1.22);
  double height = name->size * name->font.size * 1.22;

  ff_svg_begin (self->svg, NULL, &bounds);
  if (!is_first)
    ff_svg_line (self->svg, MARGIN + 12, top + 0.5, self->width - MARGIN - 12, top + 0.5,
                 (FfPaint){ NULL, self->palette->hairline, 1, NULL });
  ff_svg_lines (self->svg, name, MARGIN + 12, top + (ROW_HEIGHT - height) / 2, width, 1.22,
                FF_ALIGN_LEFT, self->palette->ink);
  for (guint column = 0; column < self->n_roles; column++)
    draw_cell (self, competency, column, top);
  ff_svg_end (self->svg);
}

/* The competencies of a quadrant under its name; nothing where there are none. Returns the bottom. */
static double
draw_quadrant (Matrix *self, FfQuadrant quadrant, double top)
{
  GPtrArray *competencies = self->content->lists[FF_COMPETENCIES];
  gboolean is_first = TRUE;

  if (ff_analysis_count_in_quadrant (self->analysis, quadrant) == 0)
    return top;
  ff_svg_begin (self->svg,
                quadrant != FF_QUADRANT_NONE ? ff_quadrant_name (quadrant) : _ ("Not placed"),
                NULL);
  draw_band (self, quadrant, top);
  top += BAND_HEIGHT + 2;
  for (guint i = 0; i < competencies->len; i++)
    {
      const FfCompetency *competency = competencies->pdata[i];

      if (competency->quadrant != quadrant)
        continue;
      draw_row (self, competency, top, is_first);
      is_first = FALSE;
      top += ROW_HEIGHT;
    }
  ff_svg_end (self->svg);
  return top + 8;
}

/* What the letters and the small pictures mean. Returns the bottom. */
static double
draw_legend (Matrix *self, double top)
{
  double x = MARGIN + 12;

  for (int weight = 0; weight < FF_N_WEIGHTS; weight++)
    {
      ff_draw_weight (self->svg, self->palette, weight, FF_QUADRANT_NONE,
                      (FfRect){ x, top, 18, 18 });
      x += 24;
      x += ff_svg_label (self->svg, x, top + 13, 140, FF_ALIGN_START, count_font,
                         self->palette->soft, ff_weight_name (weight))
           + 20;
    }
  ff_svg_label (self->svg, x, top + 13, self->width - MARGIN - x, FF_ALIGN_START, count_font,
                self->palette->soft,
                _ ("hollow and dashed: provisional, not all is rated or placed"));
  return top + 18;
}

static double
draw_empty (Matrix *self, double top, const char *text)
{
  ff_svg_label (self->svg, MARGIN, top + 20, self->width - 2 * MARGIN, FF_ALIGN_START, name_font,
                self->palette->soft, text);
  return top + 36;
}

static double
draw_table (Matrix *self, double top)
{
  gboolean has_rows = self->content->lists[FF_COMPETENCIES]->len > 0;

  if (self->n_roles == 0)
    top = draw_empty (self, top, _ ("There are no roles yet."));
  if (!has_rows)
    top = draw_empty (self, top, _ ("There are no competencies yet."));
  for (guint column = 0; column < self->n_roles; column++)
    draw_head (self, column, top);
  if (self->n_roles > 0)
    top += HEAD_HEIGHT + 8;
  for (int q = 0; q < FF_N_QUADRANTS; q++)
    top = draw_quadrant (self, q, top);
  return draw_quadrant (self, FF_QUADRANT_NONE, top);
}

static void
matrix_init (Matrix *self, FfAnalysis *analysis, const FfDiagramOptions *options)
{
  self->analysis = analysis;
  self->content = ff_analysis_get_content (analysis);
  self->palette = ff_palette_get (options->theme);
  self->roles = ff_list_roles (self->content, options->roles, &self->n_roles);
  self->column_width = self->n_roles <= WIDE_COLUMNS ? COLUMN_WIDTH : NARROW_WIDTH;
  self->width = MAX (2 * MARGIN + NAME_WIDTH + self->n_roles * self->column_width, MIN_WIDTH);
}

GBytes *
ff_diagram_matrix (FfAnalysis *analysis, const FfDiagramOptions *options)
{
  Matrix self = { NULL };
  g_autofree const FfRole **roles = NULL;
  g_autofree char *description = NULL;
  g_autoptr (FfSvg) svg = NULL;
  const char *title;
  double bottom;

  matrix_init (&self, analysis, options);
  roles = self.roles;
  title = ff_content_get_settings (self.content)->title;
  if (title[0] == '\0')
    title = _ ("Roles and weights");
  description
      /* Translators: numbers of competencies and of roles */
      = g_strdup_printf (
          _ ("Weights; competencies: %u, roles: %u. Primary, secondary or baseline."),
          self.content->lists[FF_COMPETENCIES]->len, self.n_roles);
  svg = self.svg = ff_svg_new ("matrix", self.width, title, description);
  ff_svg_label (svg, MARGIN, MARGIN + 19, self.width - 2 * MARGIN, FF_ALIGN_START, title_font,
                self.palette->ink, title);
  bottom = draw_table (&self, MARGIN + TITLE_HEIGHT);
  bottom = draw_legend (&self, bottom + 8);
  return ff_svg_finish (svg, bottom + MARGIN, self.palette->paper);
}
