#include "diagram/pixels.h"

#include <png.h>

/* Of zlib's nine: as quick as the first, and a little smaller. */
#define LEVEL 3

/* Pixels in memory, each a whole number: alpha, red, green, blue from the top, multiplied by alpha. */
typedef struct
{
  const guchar *data;
  int width, height, stride;
} Pixels;

static const guint32 *
get_row (const Pixels *self, int y)
{
  return (const guint32 *) (gconstpointer) (self->data + (gsize) y * self->stride);
}

static gboolean
is_opaque (const Pixels *self)
{
  guint32 all = 0xff000000;

  for (int y = 0; y < self->height && all >> 24 == 0xff; y++)
    for (int x = 0; x < self->width; x++)
      all &= get_row (self, y)[x] | 0xffffff;
  return all >> 24 == 0xff;
}

static guchar
divide (guint part, guint alpha)
{
  return alpha == 0 ? 0 : (part * 255 + alpha / 2) / alpha;
}

/* Rows as PNG has them, in bytes: red, green, blue, and alpha where there is any. */
static void
convert_opaque (const guint32 *from, int width, guchar *to)
{
  for (int x = 0; x < width; x++, to += 3)
    {
      to[0] = from[x] >> 16;
      to[1] = from[x] >> 8;
      to[2] = from[x];
    }
}

static void
convert_with_alpha (const guint32 *from, int width, guchar *to)
{
  for (int x = 0; x < width; x++, to += 4)
    {
      guint alpha = from[x] >> 24;

      to[0] = divide (from[x] >> 16 & 0xff, alpha);
      to[1] = divide (from[x] >> 8 & 0xff, alpha);
      to[2] = divide (from[x] & 0xff, alpha);
      to[3] = alpha;
    }
}

static void
append_cb (png_structp png, png_bytep data, png_size_t length)
{
  g_byte_array_append (png_get_io_ptr (png), data, length);
}

static void
flush_cb (png_structp png)
{
}

static void
fail_cb (png_structp png, png_const_charp message)
{
  g_set_error_literal (png_get_error_ptr (png), G_IO_ERROR, G_IO_ERROR_FAILED, message);
  png_longjmp (png, 1);
}

static void
warn_cb (png_structp png, png_const_charp message)
{
  g_debug ("libpng: %s", message);
}

/* Everything that may fail, and then jumps away. */
static void
write_pixels (png_structp png, png_infop info, const Pixels *pixels, guchar *row)
{
  gboolean opaque = is_opaque (pixels);

  png_set_compression_level (png, LEVEL);
  png_set_filter (png, PNG_FILTER_TYPE_BASE, PNG_FILTER_NONE);
  png_set_IHDR (png, info, pixels->width, pixels->height, 8,
                opaque ? PNG_COLOR_TYPE_RGB : PNG_COLOR_TYPE_RGB_ALPHA, PNG_INTERLACE_NONE,
                PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  png_write_info (png, info);
  for (int y = 0; y < pixels->height; y++)
    {
      (opaque ? convert_opaque : convert_with_alpha) (get_row (pixels, y), pixels->width, row);
      png_write_row (png, row);
    }
  png_write_end (png, info);
}

/* SURFACE, an image of CAIRO_FORMAT_ARGB32, as a file. (transfer full) */
GBytes *
ff_pixels_write_png (cairo_surface_t *surface, GError **error)
{
  Pixels pixels = { cairo_image_surface_get_data (surface), cairo_image_surface_get_width (surface),
                    cairo_image_surface_get_height (surface),
                    cairo_image_surface_get_stride (surface) };
  g_autoptr (GByteArray) out = g_byte_array_new ();
  g_autofree guchar *row = g_malloc (4 * (gsize) pixels.width);
  g_autoptr (GError) failure = NULL;
  png_structp png = png_create_write_struct (PNG_LIBPNG_VER_STRING, &failure, fail_cb, warn_cb);
  png_infop info = png_create_info_struct (png);

  cairo_surface_flush (surface);
  png_set_write_fn (png, out, append_cb, flush_cb);
  if (setjmp (png_jmpbuf (png)) == 0)
    write_pixels (png, info, &pixels, row);
  png_destroy_write_struct (&png, &info);
  if (failure == NULL)
    return g_byte_array_free_to_bytes (g_steal_pointer (&out));
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}
