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
  guint32 color, ground; /* 0xRRGGBB */
} Contrast;

typedef void (*ContrastFound) (const Contrast *found, gpointer user_data);

/* Each text that is drawn in NATIVE, a window or a popover. */
void contrast_measure (GtkWidget *native, ContrastFound found, gpointer user_data);
