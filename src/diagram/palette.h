/* The chosen colours of the pictures, light and dark. */
#pragma once

#include "core/record/values.h"
#include "diagram/diagram.h"

G_BEGIN_DECLS

#define FF_PALETTE_N_SERIES 5

/* Text on the ground it is used on has a contrast of 4.5 : 1 or more; the four strong hues have
 * nearly equal lightness, so that no quadrant looks more important. */
typedef struct
{
  const char *ink;       /* text */
  const char *soft;      /* second text */
  const char *hairline;  /* rules, outlines of what is plain */
  const char *paper;     /* the ground, and the notes */
  const char *panel;     /* a quiet ground within the page */
  const char *track;     /* behind a bar */
  const char *on_strong; /* text on a strong hue */
  const char *strong[FF_N_QUADRANTS];
  const char *tint[FF_N_QUADRANTS];
  const char *shade[FF_N_QUADRANTS];       /* under a note on the tint */
  const char *series[FF_PALETTE_N_SERIES]; /* compared roles: none is the hue of a quadrant */
} FfPalette;

const FfPalette *ff_palette_get (FfTheme theme);

G_END_DECLS
