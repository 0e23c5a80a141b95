/* The board as it is on screen: quadrants, notes, and, below them, what is not placed yet. */
#include "diagram/board-private.h"
#include "diagram/parts.h"
#include "diagram/sheaf.h"
#include "diagram/type.h"

#include <glib/gi18n-lib.h>

#define WIDTH        1120
#define BOARD_HEIGHT 740
#define MARGIN       40
#define FOOT         28

/* Notes are not drawn narrower than this while a larger board can hold them. */
#define READABLE_NOTE 104
static const double sizes[] = { 1, 1.25, 1.5, 2, 2.5, 3 };

/* method.md, "Checks": quadrant-thin. */
#define ENOUGH 3

#define WANTED_GAP    14
#define WANTED_ASPECT 0.49 /* of a note, height to width */

#define TITLE_HEIGHT 70
#define CHIP_HEIGHT  26
#define CHIP_WIDTH   250

/* On a page, notes may be so much smaller than on the board before they are set out anew. */
#define READABLE_SCALE 0.6

static const FfFont title_font = { FF_TYPE_HEADING, 700, 0 };
static const FfFont heading_font = { FF_TYPE_NAME, 600, 0 };
static const FfFont axis_font = { FF_TYPE_NOTE, 600, 1.2 };
static const FfFont small_font = { FF_TYPE_NOTE, 400, 0 };

typedef FfBoardPicture Board;

static FfRect
moved (FfRect rect, double dy)
{
  rect.y += dy;
  return rect;
}

FfWeight
ff_board_weight_of (const Board *self, const FfCompetency *competency)
{
  return self->role != NULL ? ff_map_get_choice (self->role->weights, competency->base.id)
                            : FF_WEIGHT_UNRATED;
}

/* What a weight looks like, right of the title. */
static void
draw_legend (Board *self)
{
  double x = self->width - MARGIN;

  for (int weight = FF_N_WEIGHTS - 1; weight >= 0; weight--)
    {
      double width = ff_text_measure (small_font, ff_weight_name (weight));

      x -= width;
      ff_svg_label (self->svg, x, MARGIN + 16, width + 1, FF_ALIGN_START, small_font,
                    self->palette->soft, ff_weight_name (weight));
      x -= 26;
      ff_draw_weight (self->svg, self->palette, weight, FF_QUADRANT_NONE,
                      (FfRect){ x, MARGIN + 2, 19, 19 });
      x -= 18;
    }
}

/* What stands over the board. (transfer full) */
char *
ff_board_make_title (const Board *self)
{
  const FfSettings *settings = ff_content_get_settings (self->content);
  const char *title = settings->title[0] != '\0' ? settings->title : _ ("Competency board");

  if (self->role == NULL)
    return g_strdup (title);
  /* Translators: a project's title, then a role's name */
  return g_strdup_printf (_ ("%s · weights of %s"), title, self->role->name);
}

static void
draw_title (Board *self)
{
  double width = self->width - 2 * MARGIN - (self->role != NULL ? 340 : 0);
  g_autofree char *line = ff_board_make_title (self);

  ff_svg_begin_part (self->svg, FF_PART_TITLE, NULL, NULL);
  ff_svg_label (self->svg, MARGIN, MARGIN + 19, width, FF_ALIGN_START, title_font,
                self->palette->ink, line);
  ff_svg_end (self->svg);
  if (self->role != NULL)
    draw_legend (self);
}

static void
draw_axes (Board *self)
{
  double middle_x = self->width / 2;
  double middle_y = self->top + self->height / 2;
  const char *soft = self->palette->soft;

  /* The names of the quadrants say where they are. */
  ff_svg_begin_part (self->svg, FF_PART_HIDDEN, NULL, NULL);
  ff_svg_label (self->svg, MARGIN, self->top + 24, self->width - 2 * MARGIN, FF_ALIGN_MIDDLE,
                axis_font, soft, _ ("STRATEGIC · quarters"));
  ff_svg_label (self->svg, MARGIN, self->top + self->height - 16, self->width - 2 * MARGIN,
                FF_ALIGN_MIDDLE, axis_font, soft, _ ("TACTICAL · weeks"));
  ff_svg_label_up (self->svg, 28, middle_y, self->height - 2 * MARGIN, axis_font, soft,
                   _ ("EXTERNAL · customers, market"));
  ff_svg_label_up (self->svg, 2 * middle_x - 18, middle_y, self->height - 2 * MARGIN, axis_font,
                   soft, _ ("INTERNAL · inside the product team"));
  ff_svg_end (self->svg);
}

/* The count, with a tick from three on; below, in words what is wanted. */
static void
draw_count (Board *self, FfQuadrant quadrant, FfRect rect)
{
  guint count = ff_analysis_count_in_quadrant (self->analysis, quadrant);
  const char *strong = self->palette->strong[quadrant];
  double right = rect.x + rect.width - 20;
  double baseline = rect.y + 29;
  g_autofree char *text = NULL;
  double width;

  if (count >= ENOUGH)
    text = g_strdup_printf ("%u", count);
  else
    /* Translators: how many competencies are in a quadrant, and that three are wanted */
    text = g_strdup_printf (_ ("%u · 3 or more wanted"), count);
  width = ff_svg_label (self->svg, rect.x + rect.width / 2, baseline, rect.width / 2 - 20,
                        FF_ALIGN_RIGHT, count >= ENOUGH ? heading_font : small_font, strong, text);
  if (count >= ENOUGH)
    ff_draw_tick (self->svg, right - width - 20, baseline, 15, strong);
}

/* The places of the notes that a quadrant wants and has none of. */
static void
draw_wanted (Board *self, FfQuadrant quadrant)
{
  FfRect area = moved (ff_board_layout_get_area (self->layout, quadrant), self->top);
  double width = (area.width - (ENOUGH - 1) * WANTED_GAP) / ENOUGH;

  for (guint i = 0; i < ENOUGH; i++)
    ff_svg_rect (
        self->svg,
        (FfRect){ area.x + i * (width + WANTED_GAP), area.y, width, width * WANTED_ASPECT }, 9,
        (FfPaint){ NULL, self->palette->strong[quadrant], 1, "4 5" });
}

static void
draw_quadrant (Board *self, FfQuadrant quadrant)
{
  FfRect rect = moved (ff_board_layout_get_quadrant (self->layout, quadrant), self->top);

  ff_svg_begin_part (self->svg, FF_PART_HIDDEN, NULL, NULL); /* the list has this name */
  ff_svg_rect (self->svg, rect, 14, (FfPaint){ .fill = self->palette->tint[quadrant] });
  ff_svg_label (self->svg, rect.x + 20, rect.y + 29, rect.width / 2 - 24, FF_ALIGN_START,
                heading_font, self->palette->strong[quadrant], ff_quadrant_name (quadrant));
  draw_count (self, quadrant, rect);
  if (ff_analysis_count_in_quadrant (self->analysis, quadrant) == 0)
    draw_wanted (self, quadrant);
  ff_svg_end (self->svg);
}

/* The weight in the note's foot: the word, where there is room, and the letter. Returns the height. */
static double
draw_note_foot (Board *self, const FfCompetency *competency, FfRect rect, double pad)
{
  FfWeight weight = ff_board_weight_of (self, competency);
  const char *ink = ff_weight_ink (self->palette, weight, competency->quadrant);
  FfFont letter = { CLAMP (rect.height * 0.13, 7, 12), 700, 0 };
  FfFont word = { letter.size, 400, 0 };
  double baseline = rect.y + rect.height - pad * 0.8;
  double width;

  if (weight == FF_WEIGHT_UNRATED)
    return 0;
  width = ff_svg_label (self->svg, rect.x + rect.width / 2, baseline, rect.width / 2 - pad,
                        FF_ALIGN_RIGHT, letter, ink, ff_weight_letter (weight));
  ff_svg_label (self->svg, rect.x + pad, baseline, rect.width - 2 * pad - width - 4, FF_ALIGN_START,
                word, ink, ff_weight_name (weight));
  return letter.size * 1.3;
}

void
ff_board_draw_note (Board *self, const FfCompetency *competency, FfRect rect)
{
  FfWeight weight = ff_board_weight_of (self, competency);
  double pad = CLAMP (rect.height * 0.14, 3, 13);
  FfFont font = { CLAMP (rect.height * 0.165, 6, 15), 600, 0 };
  gboolean placed = competency->quadrant != FF_QUADRANT_NONE;
  FfRect shade = moved (rect, 3);
  double foot;
  g_autoptr (FfLines) lines = NULL;

  ff_svg_rect (self->svg, shade, 9,
               (FfPaint){ .fill = placed ? self->palette->shade[competency->quadrant]
                                         : self->palette->hairline });
  ff_svg_rect (self->svg, rect, 9,
               ff_weight_paint (self->palette, weight, competency->quadrant, self->palette->paper));
  foot = draw_note_foot (self, competency, rect, pad);
  lines = ff_text_fit (font, MIN (font.size, 8), competency->name, rect.width - 2 * pad,
                       rect.height - 2 * pad - foot, 1.28);
  ff_svg_lines (self->svg, lines, rect.x + pad, rect.y + pad, rect.width - 2 * pad, 1.28,
                FF_ALIGN_START,
                weight == FF_WEIGHT_PRIMARY ? self->palette->on_strong : self->palette->ink);
}

/* What a note says to whoever cannot see it. (transfer full) */
char *
ff_board_name_note (const Board *self, const FfCompetency *competency)
{
  FfWeight weight = ff_board_weight_of (self, competency);
  gboolean placed = competency->quadrant != FF_QUADRANT_NONE;
  const char *place = placed ? ff_quadrant_name (competency->quadrant) : _ ("Not placed");

  if (weight == FF_WEIGHT_UNRATED)
    /* Translators: a competency, then its quadrant */
    return g_strdup_printf (_ ("%s, %s"), competency->name, place);
  /* Translators: a competency, its quadrant, its weight */
  return g_strdup_printf (_ ("%s, %s, %s"), competency->name, place, ff_weight_name (weight));
}

/* The notes of one quadrant, as a list. */
static void
draw_notes (Board *self, FfQuadrant quadrant)
{
  GPtrArray *competencies = self->content->lists[FF_COMPETENCIES];
  guint count = ff_analysis_count_in_quadrant (self->analysis, quadrant);
  /* Translators: a quadrant, and how many competencies are in it */
  g_autofree char *name = g_strdup_printf (_ ("%s · %u"), ff_quadrant_name (quadrant), count);

  ff_svg_begin_part (self->svg, FF_PART_LIST, name, NULL);
  for (guint i = 0; i < competencies->len; i++)
    {
      const FfCompetency *competency = competencies->pdata[i];
      g_autofree char *title = NULL;
      FfRect rect;

      if (competency->quadrant != quadrant
          || !ff_board_layout_get_note (self->layout, competency->base.id, &rect))
        continue;
      rect = moved (rect, self->top);
      title = ff_board_name_note (self, competency);
      ff_svg_begin_part (self->svg, FF_PART_ITEM, NULL, NULL);
      ff_svg_begin_part (self->svg, FF_PART_IMAGE, title, &rect);
      ff_board_draw_note (self, competency, rect);
      ff_svg_end (self->svg);
      ff_svg_end (self->svg);
    }
  ff_svg_end (self->svg);
}

/* A chip for each competency without a quadrant, in rows. Returns the bottom. */
static double
draw_unplaced (Board *self, double top)
{
  GPtrArray *competencies = self->content->lists[FF_COMPETENCIES];
  guint count = ff_analysis_count_in_quadrant (self->analysis, FF_QUADRANT_NONE);
  g_autofree char *heading = g_strdup_printf (/* Translators: how many competencies */
                                              _ ("NOT PLACED YET · %u"), count);
  double x = MARGIN;

  if (count == 0)
    return top;
  ff_svg_begin_part (self->svg, FF_PART_LIST, heading, NULL);
  ff_svg_begin_part (self->svg, FF_PART_HIDDEN, NULL, NULL);
  ff_svg_label (self->svg, MARGIN, top + 14, self->width - 2 * MARGIN, FF_ALIGN_START,
                ff_font_kicker, self->palette->soft, heading);
  ff_svg_end (self->svg);
  top += 28;
  for (guint i = 0; i < competencies->len; i++)
    {
      const FfCompetency *competency = competencies->pdata[i];
      g_autoptr (FfLines) line = NULL;
      FfRect chip = { x, top, 0, CHIP_HEIGHT };

      if (competency->quadrant != FF_QUADRANT_NONE)
        continue;
      ff_svg_begin_part (self->svg, FF_PART_ITEM, NULL, NULL);
      line = ff_text_break (small_font, competency->name, CHIP_WIDTH - 24, 1);
      chip.width = 24 + (line->size > 0 ? ff_text_measure (small_font, line->texts[0]) : 0);
      if (chip.x + chip.width > self->width - MARGIN)
        {
          chip.x = x = MARGIN;
          chip.y = top += CHIP_HEIGHT + 8;
        }
      ff_svg_rect (self->svg, chip, 6,
                   (FfPaint){ self->palette->panel, self->palette->soft, 1, "4 3" });
      ff_svg_lines (self->svg, line, chip.x + 12, chip.y + (CHIP_HEIGHT - 16) / 2,
                    chip.width - 24 + 0.5, 16.0 / 12, FF_ALIGN_START, self->palette->ink);
      x += chip.width + 8;
      ff_svg_end (self->svg);
    }
  ff_svg_end (self->svg);
  return top + CHIP_HEIGHT + 12;
}

/* "Internal · Strategic: 4; …", for whoever cannot see the picture. */
static char *
describe (FfAnalysis *analysis)
{
  GString *out = g_string_new (NULL);

  for (int q = 0; q < FF_N_QUADRANTS; q++)
    g_string_append_printf (out,
                            /* Translators: a quadrant, and how many competencies are in it */
                            _ ("%s: %u; "), ff_quadrant_name (q),
                            ff_analysis_count_in_quadrant (analysis, q));
  g_string_append_printf (out,
                          /* Translators: how many competencies */
                          _ ("not placed: %u."),
                          ff_analysis_count_in_quadrant (analysis, FF_QUADRANT_NONE));
  return g_string_free (out, FALSE);
}

/* The smallest board whose notes can be read. */
static void
choose_size (Board *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_clear_pointer (&self->layout, ff_board_layout_free);
      self->width = WIDTH * sizes[i];
      self->height = BOARD_HEIGHT * sizes[i];
      self->layout = ff_board_layout_new (self->content, self->width, self->height);
      if (ff_board_layout_get_note_size (self->layout).width >= READABLE_NOTE)
        return;
    }
}

static void
board_init (Board *self, FfAnalysis *analysis, const FfDiagramOptions *options)
{
  self->analysis = analysis;
  self->content = ff_analysis_get_content (analysis);
  self->palette = ff_palette_get (options->theme);
  self->role = options->role != NULL ? ff_content_role (self->content, options->role) : NULL;
  self->top = TITLE_HEIGHT;
  choose_size (self);
}

/* All of the board; returns how high it is. */
static double
draw_board (Board *self)
{
  draw_title (self);
  draw_axes (self);
  for (int i = 0; i < FF_N_QUADRANTS; i++)
    {
      FfQuadrant quadrant = ff_quadrants_as_drawn[i];

      draw_quadrant (self, quadrant);
      draw_notes (self, quadrant);
    }
  return draw_unplaced (self, self->top + self->height) + FOOT - 12;
}

GBytes *
ff_diagram_board (FfAnalysis *analysis, const FfDiagramOptions *options)
{
  Board self = { NULL };
  const char *name = ff_content_get_settings (ff_analysis_get_content (analysis))->title;
  /* Translators: a project's title */
  g_autofree char *title = g_strdup_printf (_ ("%s: competency board"), name);
  g_autofree char *description = describe (analysis);
  g_autoptr (FfSvg) svg = NULL;
  double height;

  board_init (&self, analysis, options);
  svg = self.svg = ff_svg_new ("board", self.width,
                               name[0] != '\0' ? title : _ ("Competency board"), description);
  height = draw_board (&self);
  ff_board_layout_free (self.layout);
  return ff_svg_finish (svg, height, self.palette->paper);
}

/* On a page: made smaller as a whole, in the middle. */
static void
draw_on_page (gpointer view, gconstpointer item, FfSvg *svg)
{
  Board *self = view;

  self->svg = svg;
  ff_svg_begin_frame (svg, (self->size.width - self->scale * self->width) / 2, 0, self->scale);
  draw_board (self);
  ff_svg_end_frame (svg);
}

/* How small the whole board has to be for a page. */
static double
find_scale (Board *self)
{
  g_autoptr (FfSvg) silent = ff_svg_new ("silent", self->width, "", "");
  double height;

  ff_svg_set_silent (silent, TRUE);
  self->svg = silent;
  height = draw_board (self);
  return MIN (self->size.width / self->width, (self->size.bottom - FF_PAGE_FOOT_GAP) / height);
}

GPtrArray *
ff_pages_board (FfAnalysis *analysis, const FfDiagramOptions *options)
{
  const char *title = ff_content_get_settings (ff_analysis_get_content (analysis))->title;
  g_autoptr (FfSheaf) sheaf = ff_sheaf_new (options, title);
  g_autoptr (FfFlow) flow = NULL;
  Board self = { NULL };
  GPtrArray *pages;

  board_init (&self, analysis, options);
  self.size = ff_page_size (options->paper, TRUE);
  self.scale = find_scale (&self);
  if (self.scale >= READABLE_SCALE)
    ff_sheaf_add_page (sheaf, "board", _ ("Competency board"), 0, draw_on_page, &self, NULL,
                       self.size);
  else
    {
      self.size = ff_page_size (options->paper, FALSE);
      flow = ff_board_make_flow (&self);
      ff_sheaf_add_flow (sheaf, "board", _ ("Competency board"), flow, self.size, FF_SHEAF_END);
    }
  pages = ff_sheaf_finish (sheaf);
  ff_board_layout_free (self.layout);
  return pages;
}
