/* Carries an input out on what is on the screen. */
#pragma once

#include "act.h"

#include <adwaita.h>

/* Letters of other scripts, one beyond 16 bits, a mark that combines, one that turns the direction, and
 * blanks of no and of full width. */
#define HAND_CHARACTERS                                                                            \
  "\u00e9\u00df\u0416\u0639\u05d9\u8bbf\ud55c\U0001f600\u0301\u202e\u200b\u00a0\u2028"

/* How many single inputs it came to: strokes, clicks, drags. SAID gets what was done, for whoever has to
 * find out afterwards. */
guint hand_do (GtkApplication *application, const Act *act, GString *said);
