#include "diagram/render.h"

#include "core/text/plain.h"
#include "diagram/paint.h"
#include "diagram/pixels.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>
#include <math.h>

/* The most that cairo holds in one picture, on either side. */
#define MAX_SIDE 32767
/* The most pixels of one picture: four bytes each, a little under 1 GiB. */
#define MAX_PIXELS 250e6

/* A4 at 96 dpi is 794 × 1123 pixels; PDF counts in 72nds of an inch. */
#define POINTS_PER_PIXEL 0.75

/* A PDF says when it was made; ours always says the same. */
#define NO_TIME "2000-01-01T00:00:00Z"

/* A picture, with its own size in pixels. */
typedef struct
{
  GBytes *svg;
  double width, height;
} Picture;

static gboolean
picture_read (Picture *self, GBytes *svg, GError **error)
{
  self->svg = svg;
  return ff_paint_measure (svg, &self->width, &self->height, error);
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
  ok = check_status (cairo_status (cr), error) && ff_paint (self->svg, cr, scale, error);
  cairo_destroy (cr);
  if (!ok)
    g_clear_pointer (&surface, cairo_surface_destroy);
  return surface;
}

/* How large the picture says it is, in pixels. FALSE where it is none. */
gboolean
ff_render_measure (GBytes *svg, double *width, double *height)
{
  Picture picture;

  if (!picture_read (&picture, svg, NULL))
    return FALSE;
  *width = picture.width;
  *height = picture.height;
  return TRUE;
}

/* The picture in its own size in pixels times SCALE, on whatever ground it has. (transfer full) */
cairo_surface_t *
ff_render_svg (GBytes *svg, double scale, GError **error)
{
  Picture picture;

  return picture_read (&picture, svg, error) ? picture_render (&picture, scale, error) : NULL;
}

static cairo_status_t
append_bytes_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* The largest scale up to SCALE at which there can be such a picture. */
static double
limit_scale (const Picture *self, double scale)
{
  scale = MIN (scale, MAX_SIDE / MAX (self->width, self->height));
  return MIN (scale, sqrt (MAX_PIXELS / (self->width * self->height)));
}

/* The picture as a PNG file, SCALE times its own size; a long one, of many and long texts, as large as
 * there can be. REAL_SCALE, which may be NULL, is what it came to. (transfer full) */
GBytes *
ff_render_png (GBytes *svg, double scale, double *real_scale, GError **error)
{
  Picture picture;
  cairo_surface_t *surface;
  GBytes *png;

  if (!picture_read (&picture, svg, error))
    return NULL;
  scale = limit_scale (&picture, scale);
  if (real_scale != NULL)
    *real_scale = scale;
  surface = picture_render (&picture, scale, error);
  if (surface == NULL)
    return NULL;
  png = ff_pixels_write_png (surface, error);
  cairo_surface_destroy (surface);
  return png;
}

/* Draws the picture into a page WIDTH × HEIGHT of CR's units: as large as it goes in, in its middle, and
 * no larger than it is itself where a unit is a 72nd of an inch. */
gboolean
ff_render_page (GBytes *svg, cairo_t *cr, double width, double height, GError **error)
{
  Picture picture;
  double scale;
  gboolean ok;

  if (!picture_read (&picture, svg, error))
    return FALSE;
  scale = MIN (MIN (width / picture.width, height / picture.height), POINTS_PER_PIXEL);
  cairo_save (cr);
  cairo_translate (cr, (width - scale * picture.width) / 2, (height - scale * picture.height) / 2);
  ok = ff_paint (svg, cr, scale, error);
  cairo_restore (cr);
  return ok && check_status (cairo_status (cr), error);
}

static gboolean
draw_page (cairo_surface_t *surface, cairo_t *cr, GBytes *svg, GError **error)
{
  Picture picture;
  double width;
  double height;

  if (!picture_read (&picture, svg, error))
    return FALSE;
  width = picture.width * POINTS_PER_PIXEL;
  height = picture.height * POINTS_PER_PIXEL;
  cairo_pdf_surface_set_size (surface, width, height);
  if (!ff_paint (svg, cr, POINTS_PER_PIXEL, error))
    return FALSE;
  cairo_show_page (cr);
  return check_status (cairo_status (cr), error);
}

/* Only what was said: no name of whoever made it, and no time, so that the same pages are the same
 * bytes. */
static void
set_metadata (cairo_surface_t *surface, const FfRenderJob *job)
{
  g_autofree char *title = job->title != NULL ? ff_text_make_plain (job->title) : NULL;

  if (title != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, NO_TIME);
}

/* An entry a page; those within a section below that of the section. */
static void
add_outline (cairo_surface_t *surface, GPtrArray *pages)
{
  int section = CAIRO_PDF_OUTLINE_ROOT;

  for (guint i = 0; i < pages->len; i++)
    {
      const FfPage *page = pages->pdata[i];
      g_autofree char *title = ff_text_make_plain (page->title);
      g_autofree char *place = g_strdup_printf ("page=%u pos=[0 0]", i + 1);
      int entry = cairo_pdf_surface_add_outline (
          surface, page->level > 0 ? section : CAIRO_PDF_OUTLINE_ROOT, title, place, 0);

      if (page->level == 0)
        section = entry;
    }
}

static gboolean
draw_pages (cairo_surface_t *surface, cairo_t *cr, GPtrArray *pages, const FfRenderJob *job,
            GError **error)
{
  for (guint i = 0; i < pages->len; i++)
    {
      const FfPage *page = pages->pdata[i];

      if (job->progress != NULL)
        job->progress (i, pages->len, job->progress_data);
      if (g_cancellable_set_error_if_cancelled (job->cancellable, error)
          || !draw_page (surface, cr, page->svg, error))
        return FALSE;
    }
  if (job->progress != NULL)
    job->progress (pages->len, pages->len, job->progress_data);
  return !g_cancellable_set_error_if_cancelled (job->cancellable, error);
}

/* PAGES, an array of FfPage, as one PDF file, each page of its picture's size. JOB may be NULL.
 * (transfer full) */
GBytes *
ff_render_pdf (GPtrArray *pages, const FfRenderJob *job, GError **error)
{
  static const FfRenderJob plain = { NULL };
  g_autoptr (GByteArray) out = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append_bytes_cb, out, 595, 842);
  cairo_t *cr = cairo_create (surface);
  gboolean ok;

  job = job != NULL ? job : &plain;
  set_metadata (surface, job);
  ok = draw_pages (surface, cr, pages, job, error);
  if (ok)
    add_outline (surface, pages);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  ok = ok && check_status (cairo_surface_status (surface), error);
  cairo_surface_destroy (surface);
  return ok ? g_byte_array_free_to_bytes (g_steal_pointer (&out)) : NULL;
}
