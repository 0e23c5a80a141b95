#include "diagram/paint.h"

#include "diagram/text.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-font.h>
#include <string.h>

/* An attribute of the element that is read. */
typedef struct
{
  const char **names;
  const char **values;
} Attributes;

/* A <text>, from its beginning to its end. */
typedef struct
{
  double x, y;
  gboolean is_upright; /* else it runs upwards */
  FfFont font;
  gboolean is_rtl;
  double share; /* of its width that lies left of X */
  char *fill;
  GString *text; /* NULL where none is open */
} Text;

typedef struct
{
  cairo_t *cr;         /* NULL where it is only measured */
  PangoLayout *layout; /* from the first text on: where there is none, no fonts need be there */
  char *families;
  double width, height; /* as the picture says */
  guint depth;
  Text text;
} Painter;

static void
text_clear (Text *self)
{
  if (self->text != NULL)
    g_string_free (g_steal_pointer (&self->text), TRUE);
  g_clear_pointer (&self->fill, g_free);
}

static const char *
get_text (const Attributes *self, const char *name)
{
  for (guint i = 0; self->names[i] != NULL; i++)
    if (g_str_equal (self->names[i], name))
      return self->values[i];
  return NULL;
}

static double
get_number (const Attributes *self, const char *name, double otherwise)
{
  const char *text = get_text (self, name);

  return text != NULL ? g_ascii_strtod (text, NULL) : otherwise;
}

static gboolean
is_drawn (const char *color)
{
  return color != NULL && !g_str_equal (color, "none");
}

/* COLOR is "#rrggbb". */
static void
set_color (cairo_t *cr, const char *color)
{
  guint rgb = g_ascii_strtoull (color + 1, NULL, 16);

  cairo_set_source_rgb (cr, (rgb >> 16 & 0xff) / 255.0, (rgb >> 8 & 0xff) / 255.0,
                        (rgb & 0xff) / 255.0);
}

/* DASHES are two lengths, or NULL. */
static void
set_dashes (cairo_t *cr, const char *dashes)
{
  double lengths[2];
  char *next;

  if (dashes == NULL)
    {
      cairo_set_dash (cr, NULL, 0, 0);
      return;
    }
  lengths[0] = g_ascii_strtod (dashes, &next);
  lengths[1] = g_ascii_strtod (next, NULL);
  cairo_set_dash (cr, lengths, 2, 0);
}

/* Fills and strokes the current path. */
static void
paint_path (cairo_t *cr, const Attributes *attributes)
{
  const char *fill = get_text (attributes, "fill");
  const char *stroke = get_text (attributes, "stroke");

  if (is_drawn (fill))
    {
      set_color (cr, fill);
      cairo_fill_preserve (cr);
    }
  if (is_drawn (stroke))
    {
      set_color (cr, stroke);
      set_dashes (cr, get_text (attributes, "stroke-dasharray"));
      cairo_set_line_width (cr, get_number (attributes, "stroke-width", 1));
      cairo_stroke_preserve (cr);
    }
  cairo_new_path (cr);
}

static void
add_round_rect (cairo_t *cr, double x, double y, double width, double height, double radius)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, x + width - radius, y + radius, radius, -G_PI_2, 0);
  cairo_arc (cr, x + width - radius, y + height - radius, radius, 0, G_PI_2);
  cairo_arc (cr, x + radius, y + height - radius, radius, G_PI_2, G_PI);
  cairo_arc (cr, x + radius, y + radius, radius, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
}

static void
paint_rect (Painter *self, const Attributes *attributes)
{
  double x = get_number (attributes, "x", 0);
  double y = get_number (attributes, "y", 0);
  double width = get_number (attributes, "width", 0);
  double height = get_number (attributes, "height", 0);
  double radius = MIN (get_number (attributes, "rx", 0), MIN (width, height) / 2);

  if (width <= 0 || height <= 0)
    return;
  if (radius > 0)
    add_round_rect (self->cr, x, y, width, height, radius);
  else
    cairo_rectangle (self->cr, x, y, width, height);
  cairo_set_line_join (self->cr, CAIRO_LINE_JOIN_MITER);
  cairo_set_line_cap (self->cr, CAIRO_LINE_CAP_BUTT);
  paint_path (self->cr, attributes);
}

/* "Mx y Lx y …" */
static void
paint_lines (Painter *self, const Attributes *attributes)
{
  const char *p = get_text (attributes, "d");

  while (p != NULL && *p != '\0')
    {
      gboolean is_first = *p == 'M';
      char *next;
      double x = g_ascii_strtod (p + 1, &next);
      double y = g_ascii_strtod (next, &next);

      if (is_first)
        cairo_move_to (self->cr, x, y);
      else
        cairo_line_to (self->cr, x, y);
      p = *next == ' ' ? next + 1 : next;
    }
  cairo_set_line_join (self->cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_cap (self->cr, CAIRO_LINE_CAP_ROUND);
  paint_path (self->cr, attributes);
}

/* "translate(x y)", and " scale(s)" behind it in a frame. */
static void
read_transform (const char *transform, double *x, double *y, double *scale)
{
  char *next;

  *x = g_ascii_strtod (transform + strlen ("translate("), &next);
  *y = g_ascii_strtod (next, &next);
  *scale = g_str_has_prefix (next, ") scale(") ? g_ascii_strtod (next + strlen (") scale("), NULL)
                                               : 1;
}

/* What is drawn until the end of the group, which is moved by its transform where it has one. */
static void
begin_group (Painter *self, const Attributes *attributes)
{
  const char *transform = get_text (attributes, "transform");
  double x, y, scale;

  cairo_save (self->cr);
  if (transform == NULL)
    return;
  read_transform (transform, &x, &y, &scale);
  cairo_translate (self->cr, x, y);
  cairo_scale (self->cr, scale, scale);
}

/* How much of a text's width lies left of its anchor. */
static double
get_share (const char *anchor, gboolean is_rtl)
{
  if (anchor == NULL)
    return is_rtl ? 1 : 0;
  return g_str_equal (anchor, "middle") ? 0.5 : is_rtl ? 0 : 1;
}

static void
begin_text (Painter *self, const Attributes *attributes)
{
  const char *transform = get_text (attributes, "transform");
  Text *text = &self->text;
  double scale;

  text->is_upright = transform == NULL;
  text->x = get_number (attributes, "x", 0);
  text->y = get_number (attributes, "y", 0);
  if (transform != NULL)
    read_transform (transform, &text->x, &text->y, &scale);
  text->font.size = get_number (attributes, "font-size", 16);
  text->font.weight = get_number (attributes, "font-weight", 400);
  text->font.spacing = get_number (attributes, "letter-spacing", 0);
  text->is_rtl = get_text (attributes, "direction") != NULL;
  text->share = get_share (get_text (attributes, "text-anchor"), text->is_rtl);
  text->fill = g_strdup (get_text (attributes, "fill"));
  text->text = g_string_new (NULL);
}

/* Whether letters of it are pictures of their own, as emoji are. */
static gboolean
has_colors (PangoLayout *layout)
{
  GSList *runs = pango_layout_get_line_readonly (layout, 0)->runs;
  FcBool is_color = FcFalse;

  for (; runs != NULL && !is_color; runs = runs->next)
    {
      PangoGlyphItem *run = runs->data;

      FcPatternGetBool (pango_fc_font_get_pattern (PANGO_FC_FONT (run->item->analysis.font)),
                        FC_COLOR, 0, &is_color);
    }
  return is_color;
}

/* Pixels are filled along the letters' outlines, for cairo would move letters to whole pixels; what has no
 * outlines, and what goes on paper, where it is to be found and copied, are letters. */
static void
show_layout (Painter *self)
{
  gboolean is_paper = cairo_surface_get_type (cairo_get_target (self->cr))
                      != CAIRO_SURFACE_TYPE_IMAGE;

  if (is_paper || has_colors (self->layout))
    {
      pango_cairo_show_layout (self->cr, self->layout);
      return;
    }
  pango_cairo_layout_path (self->cr, self->layout);
  cairo_fill (self->cr);
}

static void
ensure_layout (Painter *self)
{
  if (self->layout != NULL)
    return;
  self->layout = ff_text_layout_new ();
  pango_layout_set_auto_dir (self->layout, FALSE);
}

static void
set_direction (PangoLayout *layout, gboolean is_rtl)
{
  PangoDirection direction = is_rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR;

  pango_context_set_base_dir (pango_layout_get_context (layout), direction);
  pango_layout_context_changed (layout);
}

static void
end_text (Painter *self)
{
  Text *text = &self->text;
  double scale = text->font.size / FF_TEXT_SIZE;
  PangoRectangle logical;

  cairo_save (self->cr);
  cairo_translate (self->cr, text->x, text->y);
  if (!text->is_upright)
    cairo_rotate (self->cr, -G_PI_2);
  cairo_scale (self->cr, scale, scale);
  set_color (self->cr, text->fill);
  ensure_layout (self);
  set_direction (self->layout, text->is_rtl);
  ff_text_layout_set (self->layout, self->families, text->font, text->text->str);
  pango_layout_get_extents (self->layout, NULL, &logical);
  cairo_move_to (self->cr, -text->share * logical.width / PANGO_SCALE,
                 -(double) pango_layout_get_baseline (self->layout) / PANGO_SCALE);
  show_layout (self);
  cairo_restore (self->cr);
  text_clear (text);
}

static void
begin_picture (Painter *self, const Attributes *attributes)
{
  self->width = get_number (attributes, "width", 0);
  self->height = get_number (attributes, "height", 0);
}

static void
start_element_cb (GMarkupParseContext *context, const char *name, const char **names,
                  const char **values, gpointer user_data, GError **error)
{
  static const struct
  {
    const char *name;
    void (*start) (Painter *self, const Attributes *attributes);
  } elements[] = {
    { "text", begin_text },  { "g", begin_group }, { "rect", paint_rect },
    { "path", paint_lines }, { "title", NULL },    { "desc", NULL },
  };
  Painter *self = user_data;
  Attributes attributes = { names, values };

  if (self->depth++ == 0)
    {
      begin_picture (self, &attributes);
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (elements); i++)
    if (g_str_equal (name, elements[i].name))
      {
        if (self->cr != NULL && elements[i].start != NULL)
          elements[i].start (self, &attributes);
        return;
      }
  g_set_error (error, G_MARKUP_ERROR, G_MARKUP_ERROR_UNKNOWN_ELEMENT, "<%s>", name);
}

static void
end_element_cb (GMarkupParseContext *context, const char *name, gpointer user_data, GError **error)
{
  Painter *self = user_data;

  self->depth--;
  if (self->cr == NULL)
    return;
  if (g_str_equal (name, "text"))
    end_text (self);
  else if (g_str_equal (name, "g"))
    cairo_restore (self->cr);
}

static void
text_cb (GMarkupParseContext *context, const char *text, gsize length, gpointer user_data,
         GError **error)
{
  Painter *self = user_data;

  if (self->text.text != NULL)
    g_string_append_len (self->text.text, text, length);
}

/* Reads SVG from its beginning to its end, and paints it where there is something to paint on. */
static gboolean
read_svg (Painter *self, GBytes *svg, GError **error)
{
  static const GMarkupParser parser
      = { .start_element = start_element_cb, .end_element = end_element_cb, .text = text_cb };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, self, NULL);
  gsize size;
  const char *data = g_bytes_get_data (svg, &size);

  return g_markup_parse_context_parse (context, data, size, error)
         && g_markup_parse_context_end_parse (context, error);
}

/* How large the picture says it is, in pixels. FALSE where it is none that we write. */
gboolean
ff_paint_measure (GBytes *svg, double *width, double *height, GError **error)
{
  Painter self = { NULL };

  if (!read_svg (&self, svg, error))
    return FALSE;
  *width = self.width;
  *height = self.height;
  if (self.width > 0 && self.height > 0)
    return TRUE;
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                       _ ("The picture says no size in pixels."));
  return FALSE;
}

/* Paints the picture, SCALE times as large as it says. */
gboolean
ff_paint (GBytes *svg, cairo_t *cr, double scale, GError **error)
{
  Painter self = { .cr = cr };
  g_auto (GStrv) families = g_strsplit (FF_FONT_STACK, "'", -1);
  gboolean ok;

  self.families = g_strjoinv ("", families);
  cairo_save (cr);
  cairo_scale (cr, scale, scale);
  ok = read_svg (&self, svg, error);
  cairo_restore (cr);
  text_clear (&self.text);
  g_clear_object (&self.layout);
  g_free (self.families);
  return ok;
}
