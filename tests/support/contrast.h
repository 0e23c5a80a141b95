/* The contrast of texts, as WCAG 2.1 measures it, of what a window really draws: a text's colour is that of its
 * render node, with all opacities above it; its ground is the colour most seen around its letters. */
#pragma once

#include <gtk/gtk.h>

typedef struct
{
  GtkWidget *widget; /* that the text is seen in */
  double ratio;      /* 1 to 21 */
  double size;       /* of its letters, in pixels, 96 an inch */
  gboolean is_bold;
  GdkRGBA color, ground;
} Contrast;

typedef void (*ContrastFound) (const Contrast *found, gpointer user_data);

double contrast_get_ratio (const GdkRGBA *one, const GdkRGBA *other);
double contrast_get_demanded (const Contrast *self); /* by WCAG, level AA */
/* Each text that is drawn in NATIVE, a window or a popover. */
void contrast_measure (GtkWidget *native, ContrastFound found, gpointer user_data);
