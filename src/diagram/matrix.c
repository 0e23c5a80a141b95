/* The matrix: competencies as rows, by quadrant; roles as columns; a chip for each weight. */
#include "diagram/matrix-private.h"

#include "core/verbs/verbs.h"
#include "diagram/parts.h"
#include "diagram/sheaf.h"
#include "diagram/type.h"

#include <glib/gi18n-lib.h>

#define MARGIN       40
#define NAME_WIDTH   290
#define COLUMN_WIDTH 124
#define NARROW_WIDTH 104
#define WIDE_COLUMNS 6
#define MIN_WIDTH    720

/* On a page the columns share what the names leave; few leave more to the names. */
#define PAGE_NAME_WIDTH 226
#define PAGE_COLUMNS    6
#define PAGE_ROW_HEIGHT 30
#define PAGE_MAX_COLUMN 112

#define HEAD_HEIGHT 148
#define NAME_HEIGHT 52
#define BAND_HEIGHT 32
#define ROW_HEIGHT  36
#define CHIP        24
#define NAME_ROOM   50 /* a row is as high as its name needs, up to this */
#define NAME_PAD    4
#define PICTURE     44

static const FfFont title_font = { FF_TYPE_HEADING, 700, 0 };
static const FfFont role_font = { FF_TYPE_TEXT, 600, 0 };
static const FfFont count_font = { FF_TYPE_SMALL, 400, 0 };
static const FfFont band_font = { FF_TYPE_TEXT, 600, 0 };
static const FfFont name_font = { FF_TYPE_TEXT, 400, 0 };

static double
column_x (const FfMatrix *self, guint column)
{
  return self->margin + self->name_width + (column - self->first) * self->column_width;
}

static double
inner_width (const FfMatrix *self)
{
  return self->width - 2 * self->margin;
}

static double
table_width (const FfMatrix *self)
{
  return self->is_page ? self->name_width + self->columns * self->column_width : inner_width (self);
}

/* What the counts of a column say, one below the other. */
static void
draw_counts (FfMatrix *self, const FfEmphasis *emphasis, double x, double top)
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
draw_head (FfMatrix *self, guint column, double top)
{
  const FfRole *role = self->roles[column];
  const FfEmphasis *emphasis = ff_analysis_get_emphasis (self->analysis, role->base.id);
  g_autofree char *explanation = ff_analysis_explain (self->analysis, role->base.id);
  FfRect bounds = { column_x (self, column), top, self->column_width, HEAD_HEIGHT };
  g_autoptr (FfLines) name = NULL;

  ff_svg_begin_part (self->svg, FF_PART_COLUMN_HEAD, NULL, &bounds);
  name = ff_text_fit (role_font, 8, role->name, bounds.width - 12, NAME_HEIGHT, 1.25);
  ff_svg_lines (self->svg, name, bounds.x + 6,
                top + NAME_HEIGHT - name->size * name->font.size * 1.25, bounds.width - 12, 1.25,
                FF_ALIGN_MIDDLE, self->palette->ink);
  draw_counts (self, emphasis, bounds.x, top + NAME_HEIGHT + 4);
  ff_svg_begin_part (self->svg, FF_PART_IMAGE, explanation, NULL);
  ff_draw_emphasis (self->svg, self->palette, emphasis,
                    (FfRect){ bounds.x + (bounds.width - PICTURE) / 2, top + NAME_HEIGHT + 42,
                              PICTURE, PICTURE });
  ff_svg_end (self->svg);
  ff_svg_end (self->svg);
}

/* AGAIN where it stands over what goes on from the page before. */
static void
draw_band (FfMatrix *self, FfQuadrant quadrant, double top, gboolean again)
{
  gboolean placed = quadrant != FF_QUADRANT_NONE;
  const char *name = placed ? ff_quadrant_name (quadrant) : _ ("Not placed");
  guint count = ff_analysis_count_in_quadrant (self->analysis, quadrant);
  FfRect band = { self->margin, top, table_width (self), BAND_HEIGHT };
  g_autofree char *text = NULL;

  if (again)
    /* Translators: what goes on from the page before */
    text = g_strdup_printf (_ ("%s, continued"), name);
  else
    /* Translators: a quadrant, or "Not placed"; how many competencies are there */
    text = g_strdup_printf (_ ("%s · %u"), name, count);
  ff_svg_begin_part (self->svg, FF_PART_HIDDEN, NULL, NULL); /* the rows' group has this name */
  ff_svg_rect (self->svg, band, 6,
               (FfPaint){ .fill = placed ? self->palette->tint[quadrant] : self->palette->panel });
  ff_svg_label (self->svg, band.x + 12, top + 21, band.width - 24, FF_ALIGN_START, band_font,
                placed ? self->palette->strong[quadrant] : self->palette->soft, text);
  ff_svg_end (self->svg);
}

static void
draw_cell (FfMatrix *self, const FfCompetency *competency, guint column, double top, double height)
{
  const FfRole *role = self->roles[column];
  FfWeight weight = ff_map_get_choice (role->weights, competency->base.id);
  double x = column_x (self, column) + (self->column_width - CHIP) / 2;
  double y = top + (height - CHIP) / 2;
  g_autofree char *title = NULL;

  /* Translators: a competency, a role, the weight */
  title = g_strdup_printf (_ ("%s, %s: %s"), competency->name, role->name, ff_weight_name (weight));
  ff_svg_begin_part (self->svg, FF_PART_CELL, NULL, NULL);
  ff_svg_begin_part (self->svg, FF_PART_IMAGE, title, NULL);
  ff_draw_weight (self->svg, self->palette, weight, competency->quadrant,
                  (FfRect){ x, y, CHIP, CHIP });
  ff_svg_end (self->svg);
  ff_svg_end (self->svg);
}

typedef struct
{
  const FfCompetency *competency;
  guint first, columns; /* of the roles */
  gboolean is_first;    /* below a band */
} Row;

/* The roles that stand on one page. */
static void
choose_columns (FfMatrix *self, guint first, guint columns)
{
  self->first = first;
  self->columns = columns;
}

static double
draw_row (gpointer view, gconstpointer item, double top)
{
  FfMatrix *self = view;
  const Row *row = item;
  double width = self->name_width - 28;
  g_autoptr (FfLines) name = ff_text_fit (name_font, FF_TYPE_TINY, row->competency->name, width,
                                          NAME_ROOM, 1.2);
  double text = name->size * name->font.size * 1.2;
  double height = MAX (self->row_height, text + 2 * NAME_PAD);
  FfRect bounds;

  choose_columns (self, row->first, row->columns);
  bounds = (FfRect){ self->margin, top, table_width (self), height };
  ff_svg_begin_part (self->svg, FF_PART_ROW, NULL, &bounds);
  if (!row->is_first)
    ff_svg_line (self->svg, self->margin + 12, top + 0.5, self->margin + table_width (self) - 12,
                 top + 0.5, (FfPaint){ NULL, self->palette->hairline, 1, NULL });
  ff_svg_begin_part (self->svg, FF_PART_ROW_HEAD, NULL, NULL);
  ff_svg_lines (self->svg, name, self->margin + 12, top + (height - text) / 2, width, 1.2,
                FF_ALIGN_LEFT, self->palette->ink);
  ff_svg_end (self->svg);
  for (guint i = 0; i < row->columns; i++)
    draw_cell (self, row->competency, row->first + i, top, height);
  ff_svg_end (self->svg);
  return top + height;
}

/* A quadrant's band, and the columns below it. */
typedef struct
{
  FfQuadrant quadrant;
  guint first, columns;
} Band;

static double
draw_band_block (gpointer view, gconstpointer item, double top)
{
  const Band *band = item;

  choose_columns (view, band->first, band->columns);
  draw_band (view, band->quadrant, top, FALSE);
  return top + BAND_HEIGHT;
}

static double
draw_heads (gpointer view, gconstpointer item, double top)
{
  FfMatrix *self = view;
  const Band *band = item;

  choose_columns (self, band->first, band->columns);
  ff_svg_begin_part (self->svg, FF_PART_ROW, NULL, NULL);
  ff_svg_begin_part (self->svg, FF_PART_COLUMN_HEAD, _ ("Competency"), NULL);
  ff_svg_end (self->svg);
  for (guint i = 0; i < band->columns; i++)
    draw_head (self, band->first + i, top);
  ff_svg_end (self->svg);
  return top + HEAD_HEIGHT;
}

/* What stands over the rows that go on on another page. */
static double
draw_heads_again (gpointer view, gconstpointer item, double top)
{
  const Band *band = item;

  top = band->columns > 0 ? draw_heads (view, item, top) + 8 : top;
  draw_band (view, band->quadrant, top, TRUE);
  return top + BAND_HEIGHT;
}

/* The competencies of a quadrant under its name; nothing where there are none. */
static void
add_quadrant (FfMatrix *self, FfFlow *flow, Band place, double gap)
{
  GPtrArray *competencies = self->content->lists[FF_COMPETENCIES];
  Band *band = g_memdup2 (&place, sizeof place);
  gboolean is_first = TRUE;

  ff_flow_set_head (flow, draw_heads_again, band, 2);
  ff_flow_set_part (flow, FF_PART_ROWS,
                    place.quadrant != FF_QUADRANT_NONE ? ff_quadrant_name (place.quadrant)
                                                       : _ ("Not placed"));
  ff_flow_add (flow, draw_band_block, band, g_free, gap);
  ff_flow_keep (flow);
  for (guint i = 0; i < competencies->len; i++)
    {
      Row row = { competencies->pdata[i], place.first, place.columns, is_first };

      if (row.competency->quadrant != place.quadrant)
        continue;
      ff_flow_add (flow, draw_row, g_memdup2 (&row, sizeof row), g_free, is_first ? 2 : 0);
      is_first = FALSE;
    }
}

/* What the letters and the small pictures mean. */
static double
draw_legend (gpointer view, gconstpointer item, double top)
{
  FfMatrix *self = view;
  double x = self->margin + 12;

  for (int weight = 0; weight < FF_N_WEIGHTS; weight++)
    {
      ff_draw_weight (self->svg, self->palette, weight, FF_QUADRANT_NONE,
                      (FfRect){ x, top, 18, 18 });
      x += 24;
      x += ff_svg_label (self->svg, x, top + 13, 140, FF_ALIGN_START, count_font,
                         self->palette->soft, ff_weight_name (weight))
           + 20;
    }
  ff_svg_label (self->svg, x, top + 13, self->width - self->margin - x, FF_ALIGN_START, count_font,
                self->palette->soft,
                _ ("hollow and dashed: provisional, not all is rated or placed"));
  return top + 18;
}

static double
draw_no_roles (gpointer view, gconstpointer item, double top)
{
  FfMatrix *self = view;

  return ff_draw_empty (self->svg, self->palette, self->margin, top, inner_width (self),
                        _ ("There are no roles yet."),
                        _ ("Each role gets a column, and in it a weight for every competency."));
}

static double
draw_no_competencies (gpointer view, gconstpointer item, double top)
{
  FfMatrix *self = view;

  return ff_draw_empty (self->svg, self->palette, self->margin, top, inner_width (self),
                        _ ("There are no competencies yet."),
                        _ ("Each competency gets a row, under the quadrant that it is in."));
}

static double
draw_title (gpointer view, gconstpointer item, double top)
{
  FfMatrix *self = view;
  g_autoptr (FfLines) lines = ff_text_fit (title_font, FF_TYPE_TEXT, self->title,
                                           inner_width (self), 62, 1.25);

  ff_svg_begin_part (self->svg, FF_PART_TITLE, NULL, NULL);
  top = ff_svg_lines (self->svg, lines, self->margin, top, inner_width (self), 1.25, FF_ALIGN_START,
                      self->palette->ink);
  ff_svg_end (self->svg);
  return top;
}

/* COLUMNS roles from FIRST on, and all competencies. */
static void
add_table (FfMatrix *self, FfFlow *flow, guint first, guint columns)
{
  static const FfQuadrant order[] = { FF_QUADRANT_INTERNAL_STRATEGIC,
                                      FF_QUADRANT_EXTERNAL_STRATEGIC, FF_QUADRANT_INTERNAL_TACTICAL,
                                      FF_QUADRANT_EXTERNAL_TACTICAL, FF_QUADRANT_NONE };
  Band place = { FF_QUADRANT_NONE, first, columns };
  gboolean is_first = TRUE;

  ff_flow_set_whole (flow, FF_PART_TABLE, self->title);
  if (columns > 0)
    {
      ff_flow_set_part (flow, FF_PART_ROWS, _ ("Roles"));
      ff_flow_add (flow, draw_heads, g_memdup2 (&place, sizeof place), g_free, 20);
      ff_flow_keep (flow);
    }
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      place.quadrant = order[i];
      if (ff_analysis_count_in_quadrant (self->analysis, place.quadrant) == 0)
        continue;
      add_quadrant (self, flow, place, is_first && columns == 0 ? 20 : 8);
      is_first = FALSE;
    }
  ff_flow_set_whole (flow, FF_PART_PLAIN, NULL);
  ff_flow_set_head (flow, NULL, NULL, 0);
}

/* All of the matrix; so many roles a page as PER_PAGE says, shared out evenly. (transfer full) */
static FfFlow *
make_flow (FfMatrix *self, guint per_page)
{
  FfFlow *flow = ff_flow_new (&self->svg, self, self->width);
  guint groups = MAX ((self->n_roles + per_page - 1) / per_page, 1);
  guint first = 0;

  ff_flow_add (flow, draw_title, NULL, NULL, 0);
  ff_flow_keep (flow);
  if (self->n_roles == 0)
    ff_flow_add (flow, draw_no_roles, NULL, NULL, 20);
  if (self->content->lists[FF_COMPETENCIES]->len == 0)
    ff_flow_add (flow, draw_no_competencies, NULL, NULL, 20);
  for (guint i = 0; i < groups; i++)
    {
      guint columns = (self->n_roles - first + groups - i - 1) / (groups - i);

      if (i > 0)
        ff_flow_break (flow);
      add_table (self, flow, first, columns);
      first += columns;
    }
  if (self->n_roles == 0)
    return flow;
  ff_flow_keep (flow); /* the legend never stands alone */
  ff_flow_add (flow, draw_legend, NULL, NULL, 16);
  return flow;
}

static void
matrix_init (FfMatrix *self, FfAnalysis *analysis, const FfDiagramOptions *options)
{
  self->analysis = analysis;
  self->content = ff_analysis_get_content (analysis);
  self->palette = ff_palette_get (options->theme);
  self->roles = ff_list_roles (self->content, options->roles, &self->n_roles);
  self->title = ff_content_get_settings (self->content)->title;
  if (self->title[0] == '\0')
    self->title = _ ("Roles and weights");
}

/* For the picture by itself: as wide as the roles need. */
static void
matrix_init_picture (FfMatrix *self, FfAnalysis *analysis, const FfDiagramOptions *options)
{
  matrix_init (self, analysis, options);
  self->margin = MARGIN;
  self->name_width = NAME_WIDTH;
  self->row_height = ROW_HEIGHT;
  self->column_width = self->n_roles <= WIDE_COLUMNS ? COLUMN_WIDTH : NARROW_WIDTH;
  self->width = MAX (2 * MARGIN + NAME_WIDTH + self->n_roles * self->column_width, MIN_WIDTH);
}

/* For pages: as wide as the paper. */
void
ff_matrix_init_pages (FfMatrix *self, FfAnalysis *analysis, const FfDiagramOptions *options)
{
  guint groups;
  guint columns;

  matrix_init (self, analysis, options);
  self->is_page = TRUE;
  self->size = ff_page_size (options->paper, FALSE);
  self->width = self->size.width;
  self->margin = FF_PAGE_MARGIN;
  self->row_height = PAGE_ROW_HEIGHT;
  groups = MAX ((self->n_roles + PAGE_COLUMNS - 1) / PAGE_COLUMNS, 1);
  columns = (self->n_roles + groups - 1) / groups;
  self->column_width = MIN ((inner_width (self) - PAGE_NAME_WIDTH) / MAX (columns, 1),
                            PAGE_MAX_COLUMN);
  self->name_width = inner_width (self) - columns * self->column_width;
}

void
ff_matrix_clear (FfMatrix *self)
{
  g_free (self->roles);
}

/* (transfer full) */
FfFlow *
ff_matrix_make_pages (FfMatrix *self)
{
  return make_flow (self, PAGE_COLUMNS);
}

GBytes *
ff_diagram_matrix (FfAnalysis *analysis, const FfDiagramOptions *options)
{
  FfMatrix self = { NULL };
  g_autofree char *description = NULL;
  g_autoptr (FfFlow) flow = NULL;
  g_autoptr (FfSvg) svg = NULL;
  double bottom;

  matrix_init_picture (&self, analysis, options);
  description
      /* Translators: numbers of competencies and of roles */
      = g_strdup_printf (
          _ ("Weights; competencies: %u, roles: %u. Primary, secondary or baseline."),
          self.content->lists[FF_COMPETENCIES]->len, self.n_roles);
  flow = make_flow (&self, MAX (self.n_roles, 1));
  svg = ff_svg_new ("matrix", self.width, self.title, description);
  bottom = ff_flow_draw_endless (flow, svg, MARGIN - 4);
  ff_matrix_clear (&self);
  return ff_svg_finish (svg, bottom + MARGIN, self.palette->paper);
}

GPtrArray *
ff_pages_matrix (FfAnalysis *analysis, const FfDiagramOptions *options)
{
  g_autoptr (FfSheaf) sheaf = NULL;
  g_autoptr (FfFlow) flow = NULL;
  FfMatrix self = { NULL };
  GPtrArray *pages;

  ff_matrix_init_pages (&self, analysis, options);
  sheaf = ff_sheaf_new (options, self.title);
  flow = ff_matrix_make_pages (&self);
  ff_sheaf_add_flow (sheaf, "matrix", _ ("Roles and weights"), flow, self.size, FF_SHEAF_END);
  pages = ff_sheaf_finish (sheaf);
  ff_matrix_clear (&self);
  return pages;
}
