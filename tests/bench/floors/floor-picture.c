/* The least that a picture of sixteen labels needs: fonts found, texts measured with Pango, shapes drawn with
 * cairo or written by hand, bytes put into a file. Nothing is read and nothing is placed.
 *
 * floor-picture svg|png|pdf|nothing FILE [TIMES] */
#include <cairo-pdf.h>
#include <glib.h>
#include <pango/pangocairo.h>
#include <png.h>
#include <stdio.h>
#include <string.h>

#define WIDTH  820
#define HEIGHT 860

static const char *const labels[] = {
  "Market positioning",     "Product vision",      "User research",        "Pricing and packaging",
  "Platform strategy",      "Roadmap planning",    "Developer experience", "Stakeholder alignment",
  "Experimentation design", "Funnel optimization", "Acquisition channels", "Customer interviews",
  "Integration design",     "Backlog management",  "Technical trade-offs", "Specification writing",
};

/* Where label I stands, in four columns. */
static void
place (guint i, double *x, double *y)
{
  *x = 30 + i % 4 * 195;
  *y = 80 + i / 4 * 195;
}

static PangoLayout *
create_layout (void)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  PangoFontDescription *font = pango_font_description_from_string ("Cantarell, DejaVu Sans 10");
  PangoLayout *layout = pango_layout_new (context);

  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  g_object_unref (context);
  return layout;
}

static void
write_svg (PangoLayout *layout, const char *path)
{
  g_autoptr (GString) svg = g_string_new (NULL);

  g_string_append_printf (svg,
                          "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\">\n",
                          WIDTH, HEIGHT);
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      PangoRectangle logical;
      double x, y;

      place (i, &x, &y);
      pango_layout_set_text (layout, labels[i], -1);
      pango_layout_get_pixel_extents (layout, NULL, &logical);
      g_string_append_printf (
          svg,
          "<rect x=\"%g\" y=\"%g\" width=\"%d\" height=\"40\" fill=\"#e4eff8\"/>\n"
          "<text x=\"%g\" y=\"%g\">%s</text>\n",
          x, y, logical.width + 10, x + 5, y + 24, labels[i]);
    }
  g_string_append (svg, "</svg>\n");
  g_file_set_contents_full (path, svg->str, svg->len, G_FILE_SET_CONTENTS_NONE, 0666, NULL);
}

static void
draw (cairo_t *cr, PangoLayout *layout)
{
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      double x, y;

      place (i, &x, &y);
      cairo_set_source_rgb (cr, 0.9, 0.94, 0.97);
      cairo_rectangle (cr, x, y, 180, 40);
      cairo_fill (cr);
      cairo_set_source_rgb (cr, 0, 0, 0);
      cairo_move_to (cr, x + 5, y + 10);
      pango_layout_set_text (layout, labels[i], -1);
      pango_cairo_show_layout (cr, layout);
    }
}

static void
write_png (PangoLayout *layout, const char *path)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  FILE *file = fopen (path, "wb");
  png_structp png = png_create_write_struct (PNG_LIBPNG_VER_STRING, NULL, NULL, NULL);
  png_infop info = png_create_info_struct (png);

  draw (cr, layout);
  cairo_surface_flush (surface);
  png_init_io (png, file);
  png_set_compression_level (png, 1);
  png_set_filter (png, PNG_FILTER_TYPE_BASE, PNG_FILTER_NONE);
  png_set_IHDR (png, info, WIDTH, HEIGHT, 8, PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE,
                PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  png_write_info (png, info);
  png_set_bgr (png);
  png_set_filler (png, 0, PNG_FILLER_AFTER);
  for (int y = 0; y < HEIGHT; y++)
    png_write_row (png, cairo_image_surface_get_data (surface)
                            + y * cairo_image_surface_get_stride (surface));
  png_write_end (png, info);
  png_destroy_write_struct (&png, &info);
  fclose (file);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
write_pdf (PangoLayout *layout, const char *path)
{
  cairo_surface_t *surface = cairo_pdf_surface_create (path, 595, 842);
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, 0.72, 0.72);
  draw (cr, layout);
  cairo_show_page (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

int
main (int argc, char **argv)
{
  const char *kind = argc > 1 ? argv[1] : "nothing";
  int times = argc > 3 ? atoi (argv[3]) : 1;
  PangoLayout *layout;

  if (argc < 3)
    return g_str_equal (kind, "nothing") ? 0 : 2;
  layout = create_layout ();
  for (int i = 0; i < times; i++)
    {
      g_autofree char *path = times > 1 ? g_strdup_printf ("%s-%d", argv[2], i)
                                        : g_strdup (argv[2]);

      if (g_str_equal (kind, "svg"))
        write_svg (layout, path);
      else if (g_str_equal (kind, "png"))
        write_png (layout, path);
      else
        write_pdf (layout, path);
    }
  g_object_unref (layout);
  return 0;
}
