#include "diagram/render.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>
#include <librsvg/rsvg.h>
#include <math.h>

/* The most that cairo holds in one picture, on either side. */
#define MAX_SIDE 32767

/* A4 at 96 dpi is 794 × 1123 pixels; PDF counts in 72nds of an inch. */
#define POINTS_PER_PIXEL 0.75

/* A picture that was read, with its own size in pixels. */
typedef struct
{
  RsvgHandle *handle;
  double width, height;
} Picture;

static void
picture_clear (Picture *self)
{
  g_clear_object (&self->handle);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Picture, picture_clear)

static gboolean
picture_read (Picture *self, GBytes *svg, GError **error)
{
  gsize size;
  gconstpointer data = g_bytes_get_data (svg, &size);

  self->handle = rsvg_handle_new_from_data (data, size, error);
  if (self->handle == NULL)
    return FALSE;
  rsvg_handle_set_dpi (self->handle, 96);
  if (rsvg_handle_get_intrinsic_size_in_pixels (self->handle, &self->width, &self->height)
      && self->width > 0 && self->height > 0)
    return TRUE;
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                       _ ("The picture says no size in pixels."));
  return FALSE;
}

static gboolean
picture_draw (Picture *self, cairo_t *cr, double width, double height, GError **error)
{
  return rsvg_handle_render_document (self->handle, cr, &(RsvgRectangle){ 0, 0, width, height },
                                      error);
}

static gboolean
check_status (cairo_status_t status, GError **error)
{
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, cairo_status_to_string (status));
  return FALSE;
}

static cairo_surface_t *
picture_render (Picture *self, double scale, GError **error)
{
  double width = ceil (self->width * scale - 1e-6);
  double height = ceil (self->height * scale - 1e-6);
  cairo_surface_t *surface;
  cairo_t *cr;
  gboolean ok;

  if (width < 1 || height < 1 || width > MAX_SIDE || height > MAX_SIDE)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                   /* Translators: width and height in pixels, then the most there can be */
                   _ ("A picture of %.0f × %.0f pixels is too large; %d is the most on a side."),
                   width, height, MAX_SIDE);
      return NULL;
    }
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cr = cairo_create (surface);
  ok = check_status (cairo_status (cr), error) && picture_draw (self, cr, width, height, error);
  cairo_destroy (cr);
  if (!ok)
    g_clear_pointer (&surface, cairo_surface_destroy);
  return surface;
}

/* The picture in its own size in pixels times SCALE, on whatever ground it has. (transfer full) */
cairo_surface_t *
ff_render_svg (GBytes *svg, double scale, GError **error)
{
  g_auto (Picture) picture = { NULL };

  return picture_read (&picture, svg, error) ? picture_render (&picture, scale, error) : NULL;
}

static cairo_status_t
append_bytes_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* The picture as a PNG file, SCALE times its own size; a long one, of many and long texts, as large as
 * there can be. (transfer full) */
GBytes *
ff_render_png (GBytes *svg, double scale, GError **error)
{
  g_auto (Picture) picture = { NULL };
  g_autoptr (GByteArray) out = g_byte_array_new ();
  cairo_surface_t *surface;
  cairo_status_t status;

  if (!picture_read (&picture, svg, error))
    return NULL;
  scale = MIN (scale, MAX_SIDE / MAX (picture.width, picture.height));
  surface = picture_render (&picture, scale, error);
  if (surface == NULL)
    return NULL;
  status = cairo_surface_write_to_png_stream (surface, append_bytes_cb, out);
  cairo_surface_destroy (surface);
  if (!check_status (status, error))
    return NULL;
  return g_byte_array_free_to_bytes (g_steal_pointer (&out));
}

static gboolean
draw_page (cairo_surface_t *surface, cairo_t *cr, GBytes *svg, GError **error)
{
  g_auto (Picture) picture = { NULL };
  double width;
  double height;

  if (!picture_read (&picture, svg, error))
    return FALSE;
  width = picture.width * POINTS_PER_PIXEL;
  height = picture.height * POINTS_PER_PIXEL;
  cairo_pdf_surface_set_size (surface, width, height);
  if (!picture_draw (&picture, cr, width, height, error))
    return FALSE;
  cairo_show_page (cr);
  return check_status (cairo_status (cr), error);
}

/* The pictures as one PDF file, each on a page of its size. (transfer full) */
GBytes *
ff_render_pdf (GBytes *const *pages, guint n_pages, GError **error)
{
  g_autoptr (GByteArray) out = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append_bytes_cb, out, 595, 842);
  cairo_t *cr = cairo_create (surface);
  gboolean ok = TRUE;

  for (guint i = 0; ok && i < n_pages; i++)
    ok = draw_page (surface, cr, pages[i], error);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  ok = ok && check_status (cairo_surface_status (surface), error);
  cairo_surface_destroy (surface);
  return ok ? g_byte_array_free_to_bytes (g_steal_pointer (&out)) : NULL;
}
