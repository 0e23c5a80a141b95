#include "wcag.h"

#include <math.h>

static double
get_linear (guint32 byte)
{
  double value = byte / 255.0;

  return value <= 0.04045 ? value / 12.92 : pow ((value + 0.055) / 1.055, 2.4);
}

static double
get_luminance (guint32 color)
{
  return 0.2126 * get_linear (color >> 16 & 255) + 0.7152 * get_linear (color >> 8 & 255)
         + 0.0722 * get_linear (color & 255);
}

double
wcag_get_ratio (guint32 one, guint32 other)
{
  double a = get_luminance (one);
  double b = get_luminance (other);

  return (MAX (a, b) + 0.05) / (MIN (a, b) + 0.05);
}

/* Large is 18 pt, or 14 pt where bold; there are 4/3 pixels in a point. */
double
wcag_get_demanded (double size, gboolean is_bold)
{
  double points = size * 0.75;
  gboolean is_large = points >= 18 || (is_bold && points >= 14);

  return is_large ? 3.0 : 4.5;
}
