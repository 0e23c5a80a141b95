/* What diagram/svg.h writes, painted with cairo and Pango: no other SVG. Where librsvg reads all of SVG anew
 * for each picture, this knows the few shapes that there are, and takes a third of its time. */
#pragma once

#include <cairo.h>
#include <gio/gio.h>

G_BEGIN_DECLS

gboolean ff_paint_measure (GBytes *svg, double *width, double *height, GError **error);
gboolean ff_paint (GBytes *svg, cairo_t *cr, double scale, GError **error);

G_END_DECLS
