/* The contrast of every text of every exported picture, light and dark: at least 4.5 : 1, for large text 3 : 1, on
 * each colour that makes up a tenth of the ground under it. */
#include "example.h"

#include "export/export.h"
#include "support/wcag.h"

#include <librsvg/rsvg.h>
#include <string.h>

#define TODAY "2026-11-26"

static const char *const roles[] = { "generalist-pm", "technical-pm", "growth-pm", NULL };

typedef struct
{
  const char *name;
  double lowest;
  guint n_texts;
  RsvgHandle *handle; /* with texts that are called text-0, text-1 … */
  RsvgRectangle page;
  cairo_surface_t *ground; /* without them */
} Picture;

static gboolean
name_text_cb (const GMatchInfo *match, GString *out, gpointer n_texts)
{
  g_string_append_printf (out, "<text id=\"text-%u\" ", (*(guint *) n_texts)++);
  return FALSE;
}

static RsvgHandle *
name_texts (const char *svg)
{
  g_autoptr (GRegex) beginning = g_regex_new ("<text ", 0, 0, NULL);
  guint n_texts = 0;
  g_autofree char *named = g_regex_replace_eval (beginning, svg, -1, 0, 0, name_text_cb, &n_texts,
                                                 NULL);
  RsvgHandle *handle = rsvg_handle_new_from_data ((const guint8 *) named, strlen (named), NULL);

  g_assert_nonnull (handle);
  rsvg_handle_set_dpi (handle, 96);
  return handle;
}

/* By librsvg, which hides texts and leaves the rest where it is. */
static cairo_surface_t *
draw_ground (const char *svg)
{
  g_autoptr (GRegex) beginning = g_regex_new ("<text ", 0, 0, NULL);
  g_autofree char *hidden = g_regex_replace_literal (beginning, svg, -1, 0,
                                                     "<text visibility=\"hidden\" ", 0, NULL);
  RsvgHandle *handle = rsvg_handle_new_from_data ((const guint8 *) hidden, strlen (hidden), NULL);
  RsvgRectangle page = { 0 };
  cairo_surface_t *surface;
  cairo_t *cr;

  g_assert_nonnull (handle);
  g_assert_true (rsvg_handle_get_intrinsic_size_in_pixels (handle, &page.width, &page.height));
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) page.width, (int) page.height);
  cr = cairo_create (surface);
  g_assert_true (rsvg_handle_render_document (handle, cr, &page, NULL));
  cairo_destroy (cr);
  g_object_unref (handle);
  cairo_surface_flush (surface);
  return surface;
}

/* The lowest contrast of COLOR with what is under BOX. */
static double
get_contrast (cairo_surface_t *ground, RsvgRectangle box, guint32 color)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
  const guchar *pixels = cairo_image_surface_get_data (ground);
  int right = MIN (box.x + box.width, cairo_image_surface_get_width (ground));
  int bottom = MIN (box.y + box.height, cairo_image_surface_get_height (ground));
  double lowest = 21;
  guint n_pixels = 0;
  GHashTableIter iter;
  gpointer pixel, count;

  for (int y = MAX (0, box.y); y < bottom; y++)
    for (int x = MAX (0, box.x); x < right; x++, n_pixels++)
      {
        const guchar *row = pixels + (gsize) y * cairo_image_surface_get_stride (ground);

        pixel = GUINT_TO_POINTER (((const guint32 *) row)[x]);
        count = g_hash_table_lookup (counts, pixel);
        g_hash_table_insert (counts, pixel, GUINT_TO_POINTER (GPOINTER_TO_UINT (count) + 1));
      }
  g_assert_cmpuint (n_pixels, >, 0);
  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &pixel, &count))
    if (GPOINTER_TO_UINT (count) * 10 >= n_pixels)
      lowest = MIN (lowest, wcag_get_ratio (color, GPOINTER_TO_UINT (pixel)));
  return lowest;
}

/* A number or a colour of an element, from its attributes. */
static guint64
read_attribute (const char *element, const char *name, guint base)
{
  const char *end = strchr (element, '>');
  const char *found = g_strstr_len (element, end - element, name);

  return found != NULL ? g_ascii_strtoull (found + strlen (name), NULL, base) : 0;
}

static void
measure_text (Picture *self, const char *element)
{
  g_autofree char *id = g_strdup_printf ("#text-%u", self->n_texts);
  guint32 color = read_attribute (element, " fill=\"#", 16);
  guint size = read_attribute (element, " font-size=\"", 10);
  gboolean is_bold = read_attribute (element, " font-weight=\"", 10) >= 700;
  RsvgRectangle box;
  double ratio;

  g_assert_cmpuint (size, >, 0);
  g_assert_true (
      rsvg_handle_get_geometry_for_layer (self->handle, id, &self->page, &box, NULL, NULL));
  ratio = get_contrast (self->ground, box, color);
  self->lowest = MIN (self->lowest, ratio);
  self->n_texts++;
  if (ratio < wcag_get_demanded (size, is_bold))
    {
      g_test_message ("%s: %.2f for #%06x, %.40s", self->name, ratio, color,
                      strchr (element, '>') + 1);
      g_test_fail ();
    }
}

static void
measure_page (Picture *self, GBytes *svg)
{
  g_autofree char *text = g_strndup (g_bytes_get_data (svg, NULL), g_bytes_get_size (svg));
  guint n_before = self->n_texts;

  self->handle = name_texts (text);
  self->ground = draw_ground (text);
  self->page = (RsvgRectangle){ 0, 0, cairo_image_surface_get_width (self->ground),
                                cairo_image_surface_get_height (self->ground) };
  self->n_texts = 0;
  for (const char *element = text; (element = strstr (element, "<text ")) != NULL; element++)
    measure_text (self, element);
  self->n_texts += n_before;
  g_object_unref (self->handle);
  cairo_surface_destroy (self->ground);
}

static void
measure_view (FfContent *content, FfView view, FfTheme theme)
{
  g_autoptr (FfExport) request = ff_export_new (view, FF_FORMAT_SVG);
  g_autoptr (GPtrArray) pages = NULL;
  g_autoptr (GError) error = NULL;
  Picture picture = { .name = ff_views[view].id, .lowest = 21 };

  request->theme = theme;
  if (ff_views[view].roles == FF_ROLES_MAY_ONE || ff_views[view].roles == FF_ROLES_MUST_ONE)
    ff_export_set_role (request, roles[1]);
  if (ff_views[view].roles >= FF_ROLES_SIDES)
    ff_export_set_roles (request, roles);
  pages = ff_export_draw (request, content, TODAY, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < pages->len; i++)
    measure_page (&picture, pages->pdata[i]);
  g_test_message ("%s: %u texts, lowest contrast %.2f", picture.name, picture.n_texts,
                  picture.lowest);
  g_assert_cmpuint (picture.n_texts, >, 10);
}

static void
test_theme (gconstpointer theme)
{
  g_autoptr (FfContent) content = example_load ();

  for (FfView view = 0; view < FF_N_VIEWS; view++)
    if (ff_view_has_format (view, FF_FORMAT_SVG))
      measure_view (content, view, GPOINTER_TO_INT (theme));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/export/contrast/light", GINT_TO_POINTER (FF_THEME_LIGHT), test_theme);
  g_test_add_data_func ("/export/contrast/dark", GINT_TO_POINTER (FF_THEME_DARK), test_theme);
  return g_test_run ();
}
