/* SVG to pixels and pages, by librsvg. */
#pragma once

#include <cairo.h>
#include <gio/gio.h>

G_BEGIN_DECLS

cairo_surface_t *ff_render_svg (GBytes *svg, double scale, GError **error);
GBytes *ff_render_png (GBytes *svg, double scale, GError **error);
GBytes *ff_render_pdf (GBytes *const *pages, guint n_pages, GError **error);

G_END_DECLS
