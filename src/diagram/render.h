/* What diagram/svg.h writes as pixels and pages. */
#pragma once

#include "diagram/pages.h"

#include <cairo.h>
#include <gio/gio.h>

G_BEGIN_DECLS

/* DONE of TOTAL pages are drawn. */
typedef void (*FfRenderProgress) (guint done, guint total, gpointer user_data);

/* What a published document says of itself, and who waits for it; all may be NULL. */
typedef struct
{
  const char *title;
  GCancellable *cancellable; /* asked before each page */
  FfRenderProgress progress; /* called in the thread that draws */
  gpointer progress_data;
} FfRenderJob;

gboolean ff_render_measure (GBytes *svg, double *width, double *height);
cairo_surface_t *ff_render_svg (GBytes *svg, double scale, GError **error);
GBytes *ff_render_png (GBytes *svg, double scale, double *real_scale, GError **error);
GBytes *ff_render_pdf (GPtrArray *pages, const FfRenderJob *job, GError **error);
gboolean ff_render_page (GBytes *svg, cairo_t *cr, double width, double height, GError **error);

G_END_DECLS
