/* The project stands in the picture's <metadata>, which nobody draws, as the text of one element:
 *
 *   <metadata><project xmlns="urn:fourfold:project">{ "format": "fourfold-project", … }</project></metadata>
 *
 * its JSON escaped as XML wants it. A program that writes the picture again may give the element a prefix. */
#include "core/file/picture.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define ELEMENT   "project"
#define NAMESPACE "urn:fourfold:project"
#define LAST_TAG  "</svg>"

/* Whether BYTES are XML rather than JSON. */
gboolean
ff_picture_is (GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  gsize start = size >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;

  while (start < size && g_ascii_isspace (data[start]))
    start++;
  return start < size && data[start] == '<';
}

/* SVG, one of our own, with CONTENT in it. (transfer full) */
GBytes *
ff_picture_embed (GBytes *svg, const FfContent *content)
{
  g_autoptr (GBytes) project = ff_format_write (content);
  g_autofree char *escaped = NULL;
  gsize size, project_size;
  const char *data = g_bytes_get_data (svg, &size);
  const char *json;
  const char *end = g_strrstr_len (data, size, LAST_TAG);
  GString *out = g_string_sized_new (size);

  g_return_val_if_fail (end != NULL, NULL);
  json = g_bytes_get_data (project, &project_size);
  escaped = g_markup_escape_text (json, project_size);
  g_string_append_len (out, data, end - data);
  g_string_append (out, "<metadata><" ELEMENT " xmlns=\"" NAMESPACE "\">");
  g_string_append (out, escaped);
  g_string_append (out, "</" ELEMENT "></metadata>\n");
  g_string_append_len (out, end, data + size - end);
  return g_string_free_to_bytes (out);
}

typedef struct
{
  guint in_metadata; /* how many of these are open */
  guint in_project;
  GString *json;
} Search;

static gboolean
is_named (const char *element, const char *name)
{
  const char *colon = strrchr (element, ':');

  return g_str_equal (colon != NULL ? colon + 1 : element, name);
}

static void
start_cb (GMarkupParseContext *context, const char *element, const char **names,
          const char **values, gpointer user_data, GError **error)
{
  Search *search = user_data;

  if (is_named (element, "metadata"))
    search->in_metadata++;
  else if (search->in_metadata > 0 && is_named (element, ELEMENT))
    search->in_project++;
}

static void
end_cb (GMarkupParseContext *context, const char *element, gpointer user_data, GError **error)
{
  Search *search = user_data;

  if (is_named (element, "metadata"))
    search->in_metadata--;
  else if (search->in_metadata > 0 && is_named (element, ELEMENT))
    search->in_project--;
}

static void
text_cb (GMarkupParseContext *context, const char *text, gsize length, gpointer user_data,
         GError **error)
{
  Search *search = user_data;

  if (search->in_project == 1)
    g_string_append_len (search->json, text, length);
}

/* The bytes of the project in the picture SVG. (transfer full) */
GBytes *
ff_picture_extract (GBytes *svg, GError **error)
{
  static const GMarkupParser parser = { start_cb, end_cb, text_cb, NULL, NULL };
  g_autoptr (GString) json = g_string_new (NULL);
  Search search = { 0, 0, json };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (
      &parser, G_MARKUP_TREAT_CDATA_AS_TEXT, &search, NULL);
  g_autoptr (GError) fault = NULL;
  gsize size;
  const char *data = g_bytes_get_data (svg, &size);

  if (!g_markup_parse_context_parse (context, data, size, &fault)
      || !g_markup_parse_context_end_parse (context, &fault))
    {
      g_set_error (error, FF_FORMAT_ERROR, FF_FORMAT_ERROR_SYNTAX,
                   /* Translators: what is wrong with a file that should be a picture */
                   _ ("neither a project nor a picture with one in it: %s"), fault->message);
      return NULL;
    }
  if (json->len == 0)
    {
      g_set_error_literal (error, FF_FORMAT_ERROR, FF_FORMAT_ERROR_INVALID,
                           _ ("a picture without a project in it; only one that was exported with "
                              "its project can be opened"));
      return NULL;
    }
  return g_bytes_new (json->str, json->len);
}

/* The project that BYTES are, or that is in the picture that they are; FILE_NAME is named in errors.
 * (transfer full) */
FfContent *
ff_picture_read (GBytes *bytes, const char *file_name, GError **error)
{
  g_autoptr (GBytes) project = NULL;

  if (!ff_picture_is (bytes))
    return ff_format_read (bytes, file_name, error);
  project = ff_picture_extract (bytes, error);
  if (project != NULL)
    return ff_format_read (project, file_name, error);
  g_prefix_error (error, "%s: ", file_name);
  return NULL;
}
