/* Pixels as a PNG file, by libpng: cairo's own writer tries every filter on every row, which takes these
 * flat pictures five times as long and makes them larger. */
#pragma once

#include <cairo.h>
#include <gio/gio.h>

G_BEGIN_DECLS

GBytes *ff_pixels_write_png (cairo_surface_t *surface, GError **error);

G_END_DECLS
