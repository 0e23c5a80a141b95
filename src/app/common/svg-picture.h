/* An SVG as something GTK can show: painted as sharp as the screen, and drawn again only when
 * its bytes or its size on the screen change. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define FF_TYPE_SVG_PAINTABLE (ff_svg_paintable_get_type ())
G_DECLARE_FINAL_TYPE (FfSvgPaintable, ff_svg_paintable, FF, SVG_PAINTABLE, GObject)

FfSvgPaintable *ff_svg_paintable_new (GBytes *svg);
/* As other programs show the file: drawn by librsvg and not by what painted the rest. */
FfSvgPaintable *ff_svg_paintable_new_as_others (GBytes *svg);
GBytes *ff_svg_paintable_get_svg (FfSvgPaintable *self);
void ff_svg_paintable_set_svg (FfSvgPaintable *self, GBytes *svg);
/* Device pixels to a pixel; 0, the default, is that of the sharpest monitor. */
void ff_svg_paintable_set_scale_factor (FfSvgPaintable *self, int scale_factor);
/* How often the SVG was drawn so far. */
guint ff_svg_paintable_get_renders (FfSvgPaintable *self);

GdkTexture *ff_svg_to_texture (GBytes *svg, double scale, GError **error);
/* The texts of the root's <title> and <desc>, "" where it has none. */
void ff_svg_read_texts (GBytes *svg, char **title, char **description);

G_END_DECLS
