/* What a job description and an interview have in common: how the role stands in each quadrant. */
#pragma once

#include "core/method/analysis.h"
#include "text/outline-pack.h"

G_BEGIN_DECLS

typedef struct
{
  FfQuadrant quadrant;
  const char *standing; /* in the pack's words: "the heart of the role" */
  FfDepth depth;        /* that the role needs there */
  guint minutes;        /* of an interview */
} FfOutlineQuadrant;

/* All four, the weightiest first. MINUTES, a multiple of FF_OUTLINE_STEP and FF_OUTLINE_MIN_MINUTES or more,
 * are divided among them. */
void ff_outline_list_quadrants (FfOutlineQuadrant *list, const FfOutlinePack *pack,
                                const FfEmphasis *emphasis, guint minutes);

/* Nobody keeps time closer than this. */
#define FF_OUTLINE_STEP 5
/* Two questions in each quadrant. */
#define FF_OUTLINE_MIN_STEPS   2
#define FF_OUTLINE_MIN_MINUTES (FF_N_QUADRANTS * FF_OUTLINE_MIN_STEPS * FF_OUTLINE_STEP)

G_END_DECLS
