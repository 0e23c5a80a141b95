/* Contrast as WCAG 2.1 has it, between colours as 0xRRGGBB; what is above the last eight bits is left out. */
#pragma once

#include <glib.h>

double wcag_get_ratio (guint32 one, guint32 other);
/* At level AA: 4.5, for large text 3. SIZE is in pixels, 96 an inch. */
double wcag_get_demanded (double size, gboolean is_bold);
