#include "text/html.h"

#include "core/text/plain.h"
#include "text/inline-svg.h"

#include <gio/gio.h>

#define STYLE "/org/fourfold/Fourfold/styles/document.css"

struct _FfHtml
{
  GString *out;
  GPtrArray *open; /* tags, the innermost last */
  guint n_pictures;
};

/* Scripts and requests are refused by the browser, whatever a text may bring in. */
static const char policy[] = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/* TEXT for an element or an attribute in double quotes. */
void
ff_html_escape (GString *out, const char *text)
{
  g_autofree char *plain = ff_text_make_plain (text);

  for (const char *p = plain; *p != '\0'; p++)
    switch (*p)
      {
      case '&': g_string_append (out, "&amp;"); break;
      case '<': g_string_append (out, "&lt;"); break;
      case '>': g_string_append (out, "&gt;"); break;
      case '"': g_string_append (out, "&quot;"); break;
      case '\'': g_string_append (out, "&#39;"); break;
      default: g_string_append_c (out, *p); break;
      }
}

/* A piece of a document, to be inserted into one. (transfer full) */
FfHtml *
ff_html_new_part (void)
{
  FfHtml *self = g_new0 (FfHtml, 1);

  self->out = g_string_new (NULL);
  self->open = g_ptr_array_new ();
  return self;
}

/* The style sheet is ours and has neither "<" nor "&", so that it is the same text in HTML and XML. */
static void
append_style (FfHtml *self)
{
  g_autoptr (GBytes) style = g_resources_lookup_data (STYLE, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  g_assert (style != NULL); /* compiled in */
  g_string_append (self->out, "<style>\n");
  g_string_append_len (self->out, g_bytes_get_data (style, NULL), g_bytes_get_size (style));
  g_string_append (self->out, "</style>\n");
}

/* LANGUAGE is the code of the language that our own words are in. */
FfHtml *
ff_html_new (const char *title, const char *language)
{
  FfHtml *self = ff_html_new_part ();

  g_string_append (self->out,
                   "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"");
  ff_html_escape (self->out, language);
  g_string_append (self->out, "\">\n<head>\n<meta charset=\"utf-8\"/>\n");
  g_string_append_printf (
      self->out, "<meta http-equiv=\"Content-Security-Policy\" content=\"%s\"/>\n", policy);
  g_string_append (self->out,
                   "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
                   "<meta name=\"color-scheme\" content=\"light dark\"/>\n");
  ff_html_text (self, "title", NULL, title);
  append_style (self);
  g_string_append (self->out, "</head>\n<body>\n<main>\n");
  return self;
}

void
ff_html_free (FfHtml *self)
{
  if (self->out != NULL)
    g_string_free (self->out, TRUE);
  g_ptr_array_unref (self->open);
  g_free (self);
}

static void
append_attribute (GString *out, const char *name, const char *value)
{
  if (value == NULL)
    return;
  g_string_append_printf (out, " %s=\"", name);
  ff_html_escape (out, value);
  g_string_append_c (out, '"');
}

/* What is inline stands on the line of its text. */
static gboolean
is_inline (const char *tag)
{
  static const char *const tags[] = { "strong", "span", "a", "abbr", NULL };

  return g_strv_contains (tags, tag);
}

void
ff_html_begin (FfHtml *self, const char *tag, ...)
{
  va_list attributes;
  const char *name;

  g_ptr_array_add (self->open, (gpointer) tag);
  g_string_append_printf (self->out, "<%s", tag);
  va_start (attributes, tag);
  while ((name = va_arg (attributes, const char *)) != NULL)
    append_attribute (self->out, name, va_arg (attributes, const char *));
  va_end (attributes);
  g_string_append_c (self->out, '>');
}

/* Ends what was begun last. */
void
ff_html_end (FfHtml *self)
{
  const char *tag = g_ptr_array_steal_index (self->open, self->open->len - 1);

  g_string_append_printf (self->out, "</%s>%s", tag, is_inline (tag) ? "" : "\n");
}

void
ff_html_append (FfHtml *self, const char *text)
{
  ff_html_escape (self->out, text);
}

void
ff_html_text (FfHtml *self, const char *tag, const char *class, const char *text)
{
  ff_html_begin (self, tag, "class", class, NULL);
  ff_html_append (self, text);
  ff_html_end (self);
}

void
ff_html_heading_cell (FfHtml *self, const char *scope, const char *text)
{
  ff_html_begin (self, "th", "scope", scope, NULL);
  ff_html_append (self, text);
  ff_html_end (self);
}

/* A picture of ours, which is well-formed and escaped already. */
void
ff_html_picture (FfHtml *self, GBytes *svg, const char *class)
{
  ff_html_begin (self, "div", "class", class, NULL);
  ff_append_inline_svg (self->out, svg, ++self->n_pictures);
  ff_html_end (self);
}

/* Where the next element will stand, for ff_html_insert (). */
gsize
ff_html_get_position (FfHtml *self)
{
  return self->out->len;
}

void
ff_html_insert (FfHtml *self, gsize position, FfHtml *part)
{
  g_string_insert_len (self->out, position, part->out->str, part->out->len);
}

/* The document. The writer is spent then. (transfer full) */
GBytes *
ff_html_finish (FfHtml *self)
{
  g_warn_if_fail (self->open->len == 0);
  g_string_append (self->out, "</main>\n</body>\n</html>\n");
  return g_string_free_to_bytes (g_steal_pointer (&self->out));
}
