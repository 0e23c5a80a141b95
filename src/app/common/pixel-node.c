#include "app/common/pixel-node.h"

#include <math.h>

static cairo_surface_t *
paint (float width, float height, int scale, FfDrawFunc draw, gconstpointer data)
{
  cairo_surface_t *pixels = cairo_image_surface_create (
      CAIRO_FORMAT_ARGB32, (int) ceilf (width) * scale, (int) ceilf (height) * scale);
  cairo_t *cr;

  cairo_surface_set_device_scale (pixels, scale, scale);
  cr = cairo_create (pixels);
  draw (cr, data);
  cairo_destroy (cr);
  return pixels;
}

/* What DRAW makes of DATA, called once, from 0, 0 on; SCALE is that of the widget that will show it. (transfer full) */
GskRenderNode *
ff_pixel_node_new (float width, float height, int scale, FfDrawFunc draw, gconstpointer data)
{
  GskRenderNode *node = gsk_cairo_node_new (&GRAPHENE_RECT_INIT (0, 0, width, height));
  cairo_surface_t *pixels = paint (width, height, scale, draw, data);
  cairo_t *cr = gsk_cairo_node_get_draw_context (node);

  cairo_set_source_surface (cr, pixels, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (pixels);
  return node;
}
