/* The card as it will be printed: the exported SVG on screen. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define FF_TYPE_PAPER (ff_paper_get_type ())
G_DECLARE_FINAL_TYPE (FfPaper, ff_paper, FF, PAPER, GtkWidget)

/* A zoom of 0 fits the width there is. */
#define FF_PAPER_FIT 0.0

/* Property "zoom" (double), with notify, and "scale" (double, read-only): how large the picture is at
 * the moment, 1 being its own size, with notify. */
GtkWidget *ff_paper_new (void);
void ff_paper_set_svg (FfPaper *self, GBytes *svg);
GBytes *ff_paper_get_svg (FfPaper *self);
double ff_paper_get_zoom (FfPaper *self);
void ff_paper_set_zoom (FfPaper *self, double zoom);
void ff_paper_zoom_by (FfPaper *self, int steps);
gboolean ff_paper_can_zoom_by (FfPaper *self, int steps);
double ff_paper_get_scale (FfPaper *self);
const char *ff_paper_get_title (FfPaper *self);
const char *ff_paper_get_description (FfPaper *self);
guint ff_paper_get_renders (FfPaper *self);

G_END_DECLS
