/* The geometry of the board, the same on screen and in the exported SVG: where the quadrants and the
 * notes are, and what a point on the board means. Lengths are in pixels, y downwards. */
#pragma once

#include "core/kinds/content.h"

G_BEGIN_DECLS

typedef struct
{
  double x, y, width, height;
} FfRect;

typedef struct _FfBoardLayout FfBoardLayout;

#define FF_BOARD_HEADING 48 /* of a quadrant, at the top: its name and its count */

/* Lays out the placed competencies of CONTENT on a board of WIDTH × HEIGHT, margins for the axis labels
 * included. Notes have one size, which shrinks where a quadrant is too full. Notes without a place of
 * their own are tidied: in rows, without overlap, where room is. */
FfBoardLayout *ff_board_layout_new (const FfContent *content, double width, double height);
/* The same, where the headings of quadrants need HEADING: on a screen with large text. */
FfBoardLayout *ff_board_layout_new_with_heading (const FfContent *content, double width,
                                                 double height, double heading);
void ff_board_layout_free (FfBoardLayout *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FfBoardLayout, ff_board_layout_free)

FfRect ff_board_layout_get_quadrant (FfBoardLayout *self, FfQuadrant quadrant);
/* The part of a quadrant that notes may take: the quadrant less its heading and padding. */
FfRect ff_board_layout_get_area (FfBoardLayout *self, FfQuadrant quadrant);
FfRect ff_board_layout_get_note_size (FfBoardLayout *self); /* x and y are 0 */
gboolean ff_board_layout_get_note (FfBoardLayout *self, const char *competency, FfRect *rect);

/* The quadrant at a point. A point on or near an axis line counts for the side that the pointer came
 * from: FROM_X and FROM_Y are where the movement began. */
FfQuadrant ff_board_layout_quadrant_at (FfBoardLayout *self, double x, double y, double from_x,
                                        double from_y);
/* The place 0..1 in QUADRANT of a note whose top left corner is at NOTE_X and NOTE_Y, kept inside. */
void ff_board_layout_place_at (FfBoardLayout *self, FfQuadrant quadrant, double note_x,
                               double note_y, double *x, double *y);

G_END_DECLS
