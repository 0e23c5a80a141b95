/* An SVG as a GdkPaintable. The texture is kept for the bytes, the size and the scale factor that it was
 * drawn for, so that scrolling or blinking cursors beside it cost nothing. */
#include "app/common/svg-picture.h"

#include "diagram/render.h"

#include <librsvg/rsvg.h>
#include <math.h>

/* More pixels than this are not drawn, whatever the zoom: 128 MiB. */
#define MAX_PIXELS (32.0 * 1024 * 1024)

struct _FfSvgPaintable
{
  GObject parent_instance;
  GBytes *svg;
  double width, height; /* its own size; 0 where there is nothing to show */
  gboolean as_others;   /* drawn by librsvg */
  int scale_factor;
  GdkTexture *texture;
  int texture_width; /* in device pixels, as asked for */
  guint renders;
};

static GdkTexture *
texture_take_surface (cairo_surface_t *surface)
{
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  int stride = cairo_image_surface_get_stride (surface);
  g_autoptr (GBytes) pixels = NULL;

  cairo_surface_flush (surface);
  pixels = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface),
                                       (gsize) stride * height,
                                       (GDestroyNotify) cairo_surface_destroy, surface);
  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, pixels, stride);
}

static GdkTexture *
draw_by_librsvg (GBytes *svg, int width, int height, GError **error)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (svg, &size);
  RsvgHandle *handle = rsvg_handle_new_from_data (data, size, error);
  cairo_surface_t *surface;
  cairo_t *cr;

  if (handle == NULL)
    return NULL;
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cr = cairo_create (surface);
  if (!rsvg_handle_render_document (handle, cr, &(RsvgRectangle){ 0, 0, width, height }, error))
    g_clear_pointer (&surface, cairo_surface_destroy);
  cairo_destroy (cr);
  g_object_unref (handle);
  return surface != NULL ? texture_take_surface (surface) : NULL;
}

static int
find_sharpest_scale (void)
{
  GdkDisplay *display = gdk_display_get_default ();
  GListModel *monitors = display != NULL ? gdk_display_get_monitors (display) : NULL;
  int scale = 1;

  for (guint i = 0; monitors != NULL && i < g_list_model_get_n_items (monitors); i++)
    {
      g_autoptr (GdkMonitor) monitor = g_list_model_get_item (monitors, i);

      scale = MAX (scale, gdk_monitor_get_scale_factor (monitor));
    }
  return scale;
}

static GdkTexture *
ensure_texture (FfSvgPaintable *self, double width)
{
  int scale = self->scale_factor > 0 ? self->scale_factor : find_sharpest_scale ();
  double pixels = width * scale;
  g_autoptr (GError) error = NULL;

  pixels = MIN (pixels, sqrt (MAX_PIXELS * self->width / self->height));
  if (self->texture != NULL && self->texture_width == (int) ceil (pixels))
    return self->texture;

  g_clear_object (&self->texture);
  self->texture_width = (int) ceil (pixels);
  self->texture = self->as_others
                      ? draw_by_librsvg (self->svg, self->texture_width,
                                         (int) ceil (pixels * self->height / self->width), &error)
                      : ff_svg_to_texture (self->svg, pixels / self->width, &error);
  self->renders++;
  if (self->texture == NULL)
    g_warning ("A picture could not be drawn: %s", error->message);
  return self->texture;
}

static void
ff_svg_paintable_snapshot (GdkPaintable *paintable, GdkSnapshot *snapshot, double width,
                           double height)
{
  FfSvgPaintable *self = FF_SVG_PAINTABLE (paintable);
  GdkTexture *texture;

  if (self->width <= 0 || self->height <= 0 || width < 1 || height < 1)
    return;
  texture = ensure_texture (self, width);
  if (texture != NULL)
    gtk_snapshot_append_texture (snapshot, texture, &GRAPHENE_RECT_INIT (0, 0, width, height));
}

static int
ff_svg_paintable_get_intrinsic_width (GdkPaintable *paintable)
{
  return (int) ceil (FF_SVG_PAINTABLE (paintable)->width);
}

static int
ff_svg_paintable_get_intrinsic_height (GdkPaintable *paintable)
{
  return (int) ceil (FF_SVG_PAINTABLE (paintable)->height);
}

static double
ff_svg_paintable_get_intrinsic_aspect_ratio (GdkPaintable *paintable)
{
  FfSvgPaintable *self = FF_SVG_PAINTABLE (paintable);

  return self->height > 0 ? self->width / self->height : 0;
}

static void
paintable_iface_init (GdkPaintableInterface *iface)
{
  iface->snapshot = ff_svg_paintable_snapshot;
  iface->get_intrinsic_width = ff_svg_paintable_get_intrinsic_width;
  iface->get_intrinsic_height = ff_svg_paintable_get_intrinsic_height;
  iface->get_intrinsic_aspect_ratio = ff_svg_paintable_get_intrinsic_aspect_ratio;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (FfSvgPaintable, ff_svg_paintable, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (GDK_TYPE_PAINTABLE, paintable_iface_init))

static void
ff_svg_paintable_finalize (GObject *object)
{
  FfSvgPaintable *self = FF_SVG_PAINTABLE (object);

  g_clear_pointer (&self->svg, g_bytes_unref);
  g_clear_object (&self->texture);
  G_OBJECT_CLASS (ff_svg_paintable_parent_class)->finalize (object);
}

static void
ff_svg_paintable_class_init (FfSvgPaintableClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ff_svg_paintable_finalize;
}

static void
ff_svg_paintable_init (FfSvgPaintable *self)
{
}

FfSvgPaintable *
ff_svg_paintable_new (GBytes *svg)
{
  FfSvgPaintable *self = g_object_new (FF_TYPE_SVG_PAINTABLE, NULL);

  ff_svg_paintable_set_svg (self, svg);
  return self;
}

FfSvgPaintable *
ff_svg_paintable_new_as_others (GBytes *svg)
{
  FfSvgPaintable *self = ff_svg_paintable_new (svg);

  self->as_others = TRUE;
  return self;
}

/* (nullable) */
GBytes *
ff_svg_paintable_get_svg (FfSvgPaintable *self)
{
  g_return_val_if_fail (FF_IS_SVG_PAINTABLE (self), NULL);

  return self->svg;
}

/* SVG (nullable): NULL shows nothing. Equal bytes change nothing. */
void
ff_svg_paintable_set_svg (FfSvgPaintable *self, GBytes *svg)
{
  double width = self->width, height = self->height;

  g_return_if_fail (FF_IS_SVG_PAINTABLE (self));

  if (svg == self->svg || (svg != NULL && self->svg != NULL && g_bytes_equal (svg, self->svg)))
    return;
  g_clear_pointer (&self->svg, g_bytes_unref);
  g_clear_object (&self->texture);
  self->width = self->height = 0;
  if (svg != NULL)
    {
      self->svg = g_bytes_ref (svg);
      ff_render_measure (svg, &self->width, &self->height);
    }
  if (width != self->width || height != self->height)
    gdk_paintable_invalidate_size (GDK_PAINTABLE (self));
  gdk_paintable_invalidate_contents (GDK_PAINTABLE (self));
}

void
ff_svg_paintable_set_scale_factor (FfSvgPaintable *self, int scale_factor)
{
  g_return_if_fail (FF_IS_SVG_PAINTABLE (self));

  if (self->scale_factor == scale_factor)
    return;
  self->scale_factor = scale_factor;
  gdk_paintable_invalidate_contents (GDK_PAINTABLE (self));
}

guint
ff_svg_paintable_get_renders (FfSvgPaintable *self)
{
  g_return_val_if_fail (FF_IS_SVG_PAINTABLE (self), 0);

  return self->renders;
}

GdkTexture *
ff_svg_to_texture (GBytes *svg, double scale, GError **error)
{
  cairo_surface_t *surface = ff_render_svg (svg, scale, error);

  return surface != NULL ? texture_take_surface (surface) : NULL;
}

typedef struct
{
  guint depth;
  GString *texts[2]; /* title, description */
  GString *open;     /* the one being read */
} TextReader;

static void
start_element_cb (GMarkupParseContext *context, const char *name, const char **keys,
                  const char **values, gpointer user_data, GError **error)
{
  TextReader *reader = user_data;

  reader->depth++;
  if (reader->depth == 2 && g_str_equal (name, "title"))
    reader->open = reader->texts[0];
  else if (reader->depth == 2 && g_str_equal (name, "desc"))
    reader->open = reader->texts[1];
}

static void
end_element_cb (GMarkupParseContext *context, const char *name, gpointer user_data, GError **error)
{
  TextReader *reader = user_data;

  if (reader->depth-- == 2)
    reader->open = NULL;
}

static void
text_cb (GMarkupParseContext *context, const char *text, gsize length, gpointer user_data,
         GError **error)
{
  TextReader *reader = user_data;

  if (reader->open != NULL)
    g_string_append_len (reader->open, text, length);
}

void
ff_svg_read_texts (GBytes *svg, char **title, char **description)
{
  static const GMarkupParser parser = { start_element_cb, end_element_cb, text_cb };
  TextReader reader = { .texts = { g_string_new (NULL), g_string_new (NULL) } };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, &reader, NULL);
  gsize size;
  const char *data = g_bytes_get_data (svg, &size);

  g_markup_parse_context_parse (context, data, size, NULL);
  *title = g_strstrip (g_string_free (reader.texts[0], FALSE));
  *description = g_strstrip (g_string_free (reader.texts[1], FALSE));
}
