/* The card as it will be printed: the exported SVG on screen. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define FF_TYPE_PAPER_VIEW (ff_paper_view_get_type ())
G_DECLARE_FINAL_TYPE (FfPaperView, ff_paper_view, FF, PAPER_VIEW, GtkWidget)

/* A zoom of 0 fits the width there is. */
#define FF_PAPER_VIEW_FIT 0.0

/* Property "zoom" (double), with notify, and "scale" (double, read-only): how large the picture is at
 * the moment, 1 being its own size, with notify. */
GtkWidget *ff_paper_view_new (void);
void ff_paper_view_set_svg (FfPaperView *self, GBytes *svg);
GBytes *ff_paper_view_get_svg (FfPaperView *self);
double ff_paper_view_get_zoom (FfPaperView *self);
void ff_paper_view_set_zoom (FfPaperView *self, double zoom);
void ff_paper_view_zoom_by (FfPaperView *self, int steps);
gboolean ff_paper_view_can_zoom_by (FfPaperView *self, int steps);
double ff_paper_view_get_scale (FfPaperView *self);
const char *ff_paper_view_get_title (FfPaperView *self);
const char *ff_paper_view_get_description (FfPaperView *self);
guint ff_paper_view_get_renders (FfPaperView *self);

G_END_DECLS
