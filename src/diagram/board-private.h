/* The board as a picture, and as notes by quadrant where it is too large for a page. */
#pragma once

#include "core/method/analysis.h"
#include "diagram/flow.h"
#include "diagram/palette.h"
#include "diagram/paper.h"

G_BEGIN_DECLS

typedef struct
{
  FfSvg *svg; /* that is drawn on */
  const FfPalette *palette;
  FfAnalysis *analysis;
  const FfContent *content;
  const FfRole *role; /* whose weights are shown, or NULL */
  FfBoardLayout *layout;
  double top; /* of the layout in the picture */
  double width, height;
  FfPageSize size; /* of a page */
  double scale;    /* of the whole board on it */
} FfBoardPicture;

FfWeight ff_board_weight_of (const FfBoardPicture *self, const FfCompetency *competency);
char *ff_board_make_title (const FfBoardPicture *self);
char *ff_board_name_note (const FfBoardPicture *self, const FfCompetency *competency);
void ff_board_draw_note (FfBoardPicture *self, const FfCompetency *competency, FfRect rect);
FfFlow *ff_board_make_flow (FfBoardPicture *self);

G_END_DECLS
