/* What several pictures share: weights, quadrants and emphasis as small drawn signs, each told by
 * fill, border and letter, so that colour is never the only sign. */
#pragma once

#include "core/method/analysis.h"
#include "diagram/palette.h"
#include "diagram/svg.h"

G_BEGIN_DECLS

/* Headings of sections: small capitals, as the translators write them. */
extern const FfFont ff_font_kicker;

/* Where all of a text is said: no text has more lines. */
#define FF_ALL_LINES        1000
#define FF_TEXT_LINE_HEIGHT 1.38

double ff_draw_text (FfSvg *svg, FfFont font, const char *fill, const char *text, double x,
                     double top, double width);
double ff_draw_kicker (FfSvg *svg, const FfPalette *palette, const char *text, double x, double top,
                       double width);

void ff_draw_weight (FfSvg *svg, const FfPalette *palette, FfWeight weight, FfQuadrant quadrant,
                     FfRect box);
void ff_draw_tick (FfSvg *svg, double x, double baseline, double size, const char *stroke);
void ff_draw_emphasis (FfSvg *svg, const FfPalette *palette, const FfEmphasis *emphasis,
                       FfRect box);
FfPaint ff_weight_paint (const FfPalette *palette, FfWeight weight, FfQuadrant quadrant,
                         const char *plain);
const char *ff_weight_ink (const FfPalette *palette, FfWeight weight, FfQuadrant quadrant);

/* The places of the quadrants in a picture, from the top left, row by row. */
extern const FfQuadrant ff_quadrants_as_drawn[FF_N_QUADRANTS];

/* How a quadrant stands in a role's emphasis. */
typedef enum
{
  FF_STANDING_PLAIN,
  FF_STANDING_PRIMARY,
  FF_STANDING_SECONDARY,
  FF_STANDING_OPEN,   /* tied for primary, or for secondary */
  FF_STANDING_SHARED, /* of a generalist */
} FfStanding;

FfStanding ff_standing_of (const FfEmphasis *emphasis, FfQuadrant quadrant);
FfPaint ff_standing_paint (const FfPalette *palette, FfStanding standing, FfQuadrant quadrant,
                           gboolean provisional, double stroke_width);

double ff_draw_empty (FfSvg *svg, const FfPalette *palette, double x, double top, double width,
                      const char *what, const char *hint);

const FfRole **ff_list_roles (const FfContent *content, const char *const *ids, guint *n);

G_END_DECLS
