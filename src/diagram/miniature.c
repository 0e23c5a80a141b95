#include "diagram/miniature.h"

#include "diagram/palette.h"
#include "diagram/svg.h"

/* Of the board, for the labels of its axes, which are not drawn here. */
#define BOARD_MARGIN 40
#define MARGIN       14
#define INSET        (BOARD_MARGIN - MARGIN)

#define NOTE_RADIUS     7
#define NOTE_SHADE      6
#define QUADRANT_RADIUS 16

/* A bar in the place of a quadrant's name. */
#define NAME_INSET  20
#define NAME_HEIGHT 12
#define NAME_WIDTH  0.36 /* of the quadrant's */

/* A note is at least so high that it can be seen where the picture is 128 pixels wide. */
#define LEAST_HEIGHT 8

typedef struct
{
  const FfContent *content;
  const FfPalette *palette;
  FfBoardLayout *layout;
  FfSvg *svg;
} Miniature;

static FfRect
inset (FfRect rect)
{
  rect.x -= INSET;
  rect.y -= INSET;
  return rect;
}

static void
draw_note (Miniature *self, FfQuadrant quadrant, FfRect rect)
{
  rect.height = MAX (rect.height, LEAST_HEIGHT);
  ff_svg_rect (self->svg, rect, NOTE_RADIUS, (FfPaint){ .fill = self->palette->shade[quadrant] });
  rect.height -= MIN (NOTE_SHADE, rect.height / 6);
  ff_svg_rect (self->svg, rect, NOTE_RADIUS, (FfPaint){ .fill = self->palette->tint[quadrant] });
}

static void
draw_quadrant (Miniature *self, FfQuadrant quadrant)
{
  FfRect rect = inset (ff_board_layout_get_quadrant (self->layout, quadrant));
  FfRect name = { rect.x + NAME_INSET, rect.y + NAME_INSET, rect.width * NAME_WIDTH, NAME_HEIGHT };

  ff_svg_rect (self->svg, rect, QUADRANT_RADIUS,
               (FfPaint){ .fill = self->palette->strong[quadrant] });
  ff_svg_rect (self->svg, name, NAME_HEIGHT / 2,
               (FfPaint){ .fill = self->palette->shade[quadrant] });
}

static void
draw_notes (Miniature *self)
{
  GPtrArray *competencies = self->content->lists[FF_COMPETENCIES];

  for (guint i = 0; i < competencies->len; i++)
    {
      const FfCompetency *competency = competencies->pdata[i];
      FfRect rect;

      if (ff_board_layout_get_note (self->layout, competency->base.id, &rect))
        draw_note (self, competency->quadrant, inset (rect));
    }
}

/* The board of CONTENT, FF_MINIATURE_WIDTH × FF_MINIATURE_HEIGHT. (transfer full) */
GBytes *
ff_diagram_miniature (const FfContent *content)
{
  Miniature self = { content, ff_palette_get (FF_THEME_LIGHT) };
  g_autoptr (FfBoardLayout) layout = ff_board_layout_new (content, FF_MINIATURE_WIDTH + 2 * INSET,
                                                          FF_MINIATURE_HEIGHT + 2 * INSET);
  g_autoptr (FfSvg) svg = ff_svg_new ("miniature", FF_MINIATURE_WIDTH, "", "");

  self.layout = layout;
  self.svg = svg;
  for (int q = 0; q < FF_N_QUADRANTS; q++)
    draw_quadrant (&self, q);
  draw_notes (&self);
  return ff_svg_finish (svg, FF_MINIATURE_HEIGHT, self.palette->paper);
}
