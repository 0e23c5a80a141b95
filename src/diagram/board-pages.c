/* The notes of a board that is too large for a page: in rows, quadrant by quadrant. */
#include "diagram/board-private.h"
#include "diagram/parts.h"
#include "diagram/type.h"

#include <glib/gi18n-lib.h>

#define PER_ROW     4
#define NOTE_HEIGHT 70
#define NOTE_GAP    12
#define PAD         14
#define HEADING     42

static const FfFont title_font = { FF_TYPE_HEADING, 700, 0 };
static const FfFont heading_font = { FF_TYPE_NAME, 600, 0 };

/* Some notes of one quadrant, side by side. */
typedef struct
{
  const FfCompetency *notes[PER_ROW];
  FfQuadrant quadrant;
} Row;

static double
draw_title (gpointer view, gconstpointer item, double top)
{
  FfBoardPicture *self = view;
  g_autofree char *title = ff_board_make_title (self);
  g_autoptr (FfLines) lines = ff_text_fit (title_font, FF_TYPE_TEXT, title, self->size.inner, 62,
                                           1.25);

  ff_svg_begin_part (self->svg, FF_PART_TITLE, NULL, NULL);
  top = ff_svg_lines (self->svg, lines, FF_PAGE_MARGIN, top, self->size.inner, 1.25, FF_ALIGN_START,
                      self->palette->ink);
  ff_svg_end (self->svg);
  return top;
}

static const char *
name_of (FfQuadrant quadrant)
{
  return quadrant != FF_QUADRANT_NONE ? ff_quadrant_name (quadrant) : _ ("Not placed");
}

static void
draw_ground (FfBoardPicture *self, FfQuadrant quadrant, double top, double height)
{
  gboolean placed = quadrant != FF_QUADRANT_NONE;

  ff_svg_rect (self->svg, (FfRect){ FF_PAGE_MARGIN, top, self->size.inner, height }, 0,
               (FfPaint){ .fill = placed ? self->palette->tint[quadrant] : self->palette->panel });
}

static double
draw_heading (FfBoardPicture *self, FfQuadrant quadrant, double top, const char *text)
{
  gboolean placed = quadrant != FF_QUADRANT_NONE;

  ff_svg_begin_part (self->svg, FF_PART_HIDDEN, NULL, NULL); /* the list has this name */
  draw_ground (self, quadrant, top, HEADING);
  ff_svg_label (self->svg, FF_PAGE_MARGIN + PAD, top + 27, self->size.inner - 2 * PAD,
                FF_ALIGN_LEFT, heading_font,
                placed ? self->palette->strong[quadrant] : self->palette->soft, text);
  ff_svg_end (self->svg);
  return top + HEADING;
}

static double
draw_quadrant (gpointer view, gconstpointer item, double top)
{
  FfBoardPicture *self = view;
  const Row *row = item;
  guint count = ff_analysis_count_in_quadrant (self->analysis, row->quadrant);
  /* Translators: a quadrant, and how many competencies are in it */
  g_autofree char *text = g_strdup_printf (_ ("%s · %u"), name_of (row->quadrant), count);

  return draw_heading (self, row->quadrant, top, text);
}

static double
draw_quadrant_again (gpointer view, gconstpointer item, double top)
{
  const Row *row = item;
  /* Translators: what goes on from the page before */
  g_autofree char *text = g_strdup_printf (_ ("%s, continued"), name_of (row->quadrant));

  return draw_heading (view, row->quadrant, top, text);
}

static void
draw_note (FfBoardPicture *self, const FfCompetency *competency, FfRect rect)
{
  g_autofree char *name = ff_board_name_note (self, competency);

  ff_svg_begin_part (self->svg, FF_PART_ITEM, NULL, NULL);
  ff_svg_begin_part (self->svg, FF_PART_IMAGE, name, &rect);
  ff_board_draw_note (self, competency, rect);
  ff_svg_end (self->svg);
  ff_svg_end (self->svg);
}

static double
draw_row (gpointer view, gconstpointer item, double top)
{
  FfBoardPicture *self = view;
  const Row *row = item;
  double width = (self->size.inner - 2 * PAD - (PER_ROW - 1) * NOTE_GAP) / PER_ROW;

  draw_ground (self, row->quadrant, top, NOTE_HEIGHT + NOTE_GAP);
  for (guint i = 0; i < PER_ROW && row->notes[i] != NULL; i++)
    draw_note (self, row->notes[i],
               (FfRect){ FF_PAGE_MARGIN + PAD + i * (width + NOTE_GAP), top, width, NOTE_HEIGHT });
  return top + NOTE_HEIGHT + NOTE_GAP;
}

static void
add_quadrant (FfBoardPicture *self, FfFlow *flow, FfQuadrant quadrant)
{
  GPtrArray *competencies = self->content->lists[FF_COMPETENCIES];
  Row row = { .quadrant = quadrant };
  Row *heading = g_memdup2 (&row, sizeof row);
  guint n = 0;

  ff_flow_set_head (flow, draw_quadrant_again, heading, 0);
  ff_flow_set_part (flow, FF_PART_LIST, name_of (quadrant));
  ff_flow_add (flow, draw_quadrant, heading, g_free, 18);
  ff_flow_keep (flow);
  for (guint i = 0; i < competencies->len; i++)
    {
      const FfCompetency *competency = competencies->pdata[i];

      if (competency->quadrant != quadrant)
        continue;
      row.notes[n++] = competency;
      if (n < PER_ROW)
        continue;
      ff_flow_add (flow, draw_row, g_memdup2 (&row, sizeof row), g_free, 0);
      row = (Row){ .quadrant = quadrant };
      n = 0;
    }
  if (n > 0)
    ff_flow_add (flow, draw_row, g_memdup2 (&row, sizeof row), g_free, 0);
}

/* (transfer full) */
FfFlow *
ff_board_make_flow (FfBoardPicture *self)
{
  FfFlow *flow = ff_flow_new (&self->svg, self, self->size.width);

  ff_flow_add (flow, draw_title, NULL, NULL, 0);
  ff_flow_keep (flow);
  for (int i = 0; i < FF_N_QUADRANTS; i++)
    if (ff_analysis_count_in_quadrant (self->analysis, ff_quadrants_as_drawn[i]) > 0)
      add_quadrant (self, flow, ff_quadrants_as_drawn[i]);
  if (ff_analysis_count_in_quadrant (self->analysis, FF_QUADRANT_NONE) > 0)
    add_quadrant (self, flow, FF_QUADRANT_NONE);
  return flow;
}
