#include "read-document.h"

#include <gio/gio.h>
#include <string.h>

typedef struct
{
  GString *text;
  GString *shape;   /* the elements but for what is within a text */
  guint level;      /* of the last heading */
  guint n_titles;   /* h1 */
  guint svg;        /* how deep in a picture */
  GHashTable *ids;  /* all there are */
  GPtrArray *links; /* ids that are linked to */
  gboolean has_lang;
} Page;

static void
check_heading (Page *self, guint level)
{
  g_assert_cmpuint (level, <=, self->level + 1);
  self->level = level;
  self->n_titles += level == 1;
}

static void
check_attribute (Page *self, const char *tag, const char *name, const char *value)
{
  g_assert_false (g_str_has_prefix (name, "on"));
  g_assert_cmpstr (name, !=, "src");
  if (g_str_equal (name, "id"))
    {
      g_assert_true (g_hash_table_add (self->ids, g_strdup (value)));
    }
  else if (g_str_equal (name, "href"))
    {
      g_assert_cmpstr (tag, ==, "a");
      g_assert_cmpint (value[0], ==, '#');
      g_ptr_array_add (self->links, g_strdup (value + 1));
    }
}

static void
start_cb (GMarkupParseContext *context, const char *tag, const char **names, const char **values,
          gpointer user_data, GError **error)
{
  static const char *const tags[] = {
    "html", "head", "meta",  "title", "style", "body", "main", "section", "h1",     "h2",     "h3",
    "h4",   "h5",   "h6",    "p",     "ul",    "ol",   "li",   "div",     "span",   "strong", "a",
    "abbr", "nav",  "table", "thead", "tbody", "tr",   "th",   "td",      "figure", NULL
  };
  Page *self = user_data;
  gboolean has_scope = FALSE;
  gboolean has_label = FALSE;

  for (guint i = 0; names[i] != NULL; i++)
    {
      check_attribute (self, tag, names[i], values[i]);
      has_scope = has_scope || g_str_equal (names[i], "scope");
      has_label = has_label || (g_str_equal (names[i], "aria-label") && *values[i] != '\0');
      self->has_lang = self->has_lang || g_str_equal (names[i], "lang");
    }
  if (self->svg > 0 || g_str_equal (tag, "svg"))
    {
      self->svg++;
      return;
    }
  if (!g_strv_contains (tags, tag))
    g_error ("<%s> in a page", tag);
  if (g_str_equal (tag, "th"))
    g_assert_true (has_scope);
  if (g_str_equal (tag, "figure"))
    g_assert_true (has_label);
  if (tag[0] == 'h' && g_ascii_isdigit (tag[1]))
    check_heading (self, tag[1] - '0');
}

static void
end_cb (GMarkupParseContext *context, const char *tag, gpointer user_data, GError **error)
{
  Page *self = user_data;

  if (self->svg > 0)
    self->svg--;
  g_string_append_c (self->text, '\n');
}

static void
text_cb (GMarkupParseContext *context, const char *text, gsize length, gpointer user_data,
         GError **error)
{
  const char *tag = g_markup_parse_context_get_element (context);

  if (!g_str_equal (tag, "style"))
    g_string_append_len (((Page *) user_data)->text, text, length);
}

static void
parse (const GMarkupParser *parser, const char *data, gsize size, gpointer user_data)
{
  GMarkupParseContext *context = g_markup_parse_context_new (parser, 0, user_data, NULL);
  g_autoptr (GError) error = NULL;

  g_markup_parse_context_parse (context, data, size, &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);
  g_markup_parse_context_free (context);
}

char *
read_page (GBytes *html)
{
  static const GMarkupParser parser = { start_cb, end_cb, text_cb, NULL, NULL };
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) links = g_ptr_array_new_with_free_func (g_free);
  Page page = { .text = g_string_new (NULL), .ids = ids, .links = links };

  parse (&parser, g_bytes_get_data (html, NULL), g_bytes_get_size (html), &page);
  g_assert_cmpuint (page.n_titles, ==, 1);
  g_assert_true (page.has_lang);
  for (guint i = 0; i < links->len; i++)
    g_assert_true (g_hash_table_contains (ids, links->pdata[i]));
  return g_string_free (page.text, FALSE);
}

/* What stands within a text. */
static const char *const pieces[] = { "text", "strong", "softbreak", "link", NULL };

static void
markdown_start_cb (GMarkupParseContext *context, const char *tag, const char **names,
                   const char **values, gpointer user_data, GError **error)
{
  Page *self = user_data;

  if (!g_strv_contains (pieces, tag) || g_str_equal (tag, "strong"))
    g_string_append_printf (self->shape, "%s ", tag);
  g_assert_false (g_str_has_prefix (tag, "html"));
  g_assert_cmpstr (tag, !=, "image");
  g_assert_cmpstr (tag, !=, "block_quote");
  g_assert_cmpstr (tag, !=, "thematic_break");
  g_assert_cmpstr (tag, !=, "code");
  for (guint i = 0; names[i] != NULL; i++)
    {
      if (g_str_equal (tag, "heading") && g_str_equal (names[i], "level"))
        check_heading (self, values[i][0] - '0');
      /* addresses become links whatever is written (markdown.c); nothing else does */
      if (g_str_equal (names[i], "destination") && !g_str_has_prefix (values[i], "mailto:")
          && !g_str_has_prefix (values[i], "xmpp:"))
        g_assert_cmpint (values[i][0], ==, '#');
    }
}

static void
markdown_end_cb (GMarkupParseContext *context, const char *tag, gpointer user_data, GError **error)
{
  if (!g_strv_contains (pieces, tag))
    g_string_append_c (((Page *) user_data)->text, '\n');
}

/* Between the elements there are line ends of no meaning. */
static void
markdown_text_cb (GMarkupParseContext *context, const char *text, gsize length, gpointer user_data,
                  GError **error)
{
  const char *tag = g_markup_parse_context_get_element (context);

  if (g_str_equal (tag, "text") || g_str_equal (tag, "code_block"))
    g_string_append_len (((Page *) user_data)->text, text, length);
}

char *
read_markdown_document (GBytes *markdown, char **shape)
{
  static const GMarkupParser parser = { markdown_start_cb, markdown_end_cb, markdown_text_cb, NULL,
                                        NULL };
  g_autofree char *program = g_find_program_in_path ("cmark-gfm");
  g_autoptr (GSubprocess) reader = NULL;
  g_autoptr (GBytes) xml = NULL;
  g_autoptr (GError) error = NULL;
  Page page = { .text = NULL };

  if (program == NULL)
    return NULL;
  reader = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error,
                             program, "--unsafe", "-e", "table", "-e", "autolink", "-e",
                             "strikethrough", "-e", "tasklist", "-t", "xml", NULL);
  g_assert_no_error (error);
  g_subprocess_communicate (reader, markdown, NULL, &xml, NULL, &error);
  g_assert_no_error (error);
  page.text = g_string_new (NULL);
  page.shape = g_string_new (NULL);
  parse (&parser, g_bytes_get_data (xml, NULL), g_bytes_get_size (xml), &page);
  g_assert_cmpuint (page.n_titles, ==, 1);
  if (shape != NULL)
    *shape = g_string_free (page.shape, FALSE);
  else
    g_string_free (page.shape, TRUE);
  return g_string_free (page.text, FALSE);
}

char *
find_mermaid (GBytes *markdown)
{
  static const char open[] = "```mermaid\n";
  g_autofree char *text = g_strndup (g_bytes_get_data (markdown, NULL),
                                     g_bytes_get_size (markdown));
  const char *start = strstr (text, open);
  const char *end = start != NULL ? strstr (start, "\n```\n") : NULL;

  if (end == NULL)
    return NULL;
  start += strlen (open);
  return g_strndup (start, end + 1 - start);
}

/* "#35;" is a character. */
static char *
decode (const char *label)
{
  GString *out = g_string_new (NULL);

  while (*label != '\0')
    if (*label == '#')
      {
        char *end;

        g_string_append_unichar (out, g_ascii_strtoull (label + 1, &end, 10));
        g_assert_cmpint (*end, ==, ';');
        label = end + 1;
      }
    else
      g_string_append_c (out, *label++);
  return g_string_free (out, FALSE);
}

/* What the renderer looks for in every line before it reads it (mermaid.c). */
static void
check_line (const char *line)
{
  static const char *const traps[] = { "%%", "style[^\"]*:\\S*#.*;", "<", "&", NULL };

  for (guint i = 0; traps[i] != NULL; i++)
    if (g_regex_match_simple (traps[i], line, 0, 0))
      g_error ("%s", line);
}

char *
read_mermaid (const char *chart)
{
#define TEXT       "\"([^\"`\\\\][^\"]*)\""
#define COORDINATE "(0|1|0\\.[0-9]+)"
  static const char point[] = "^    " TEXT ": \\[" COORDINATE ", " COORDINATE "\\]$";
  static const char *const statements[] = { "^quadrantChart$",
                                            "^    x-axis " TEXT " --> " TEXT "$",
                                            "^    y-axis " TEXT " --> " TEXT "$",
                                            "^    quadrant-1 " TEXT "$",
                                            "^    quadrant-2 " TEXT "$",
                                            "^    quadrant-3 " TEXT "$",
                                            "^    quadrant-4 " TEXT "$" };
  g_autoptr (GRegex) regex = g_regex_new (point, 0, 0, NULL);
  g_auto (GStrv) lines = g_strsplit (chart, "\n", -1);
  GString *out = g_string_new (NULL);
  guint n = g_strv_length (lines);

  g_assert_cmpuint (n, >, G_N_ELEMENTS (statements));
  g_assert_cmpstr (lines[n - 1], ==, "");
  for (guint i = 0; i < n - 1; i++)
    {
      g_autoptr (GMatchInfo) match = NULL;

      check_line (lines[i]);
      if (i < G_N_ELEMENTS (statements))
        g_assert_true (g_regex_match_simple (statements[i], lines[i], 0, 0));
      else if (!g_regex_match (regex, lines[i], 0, &match))
        g_error ("no point: %s", lines[i]);
      else
        {
          g_autofree char *label = g_match_info_fetch (match, 1);
          g_autofree char *x = g_match_info_fetch (match, 2);
          g_autofree char *y = g_match_info_fetch (match, 3);
          g_autofree char *text = decode (label);

          g_string_append_printf (out, "%s: %s %s\n", text, x, y);
        }
    }
  return g_string_free (out, FALSE);
#undef TEXT
#undef COORDINATE
}
