/* A picture that is drawn once and then shown from its pixels: the software renderer draws any other node anew in each
 * frame in which something near it moves. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef void (*FfDrawFunc) (cairo_t *cr, gconstpointer data);

GskRenderNode *ff_pixel_node_new (float width, float height, int scale, FfDrawFunc draw,
                                  gconstpointer data);

G_END_DECLS
