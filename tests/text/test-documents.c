/* Texts that would be more than text: each stands in Markdown and HTML as nothing but itself. */
#include "core/document/document.h"
#include "core/text/plain.h"
#include "core/verbs/boundary-verbs.h"
#include "hostile-texts.h"
#include "text/boundary-lists.h"
#include "text/documents.h"
#include "text/html.h"
#include "text/markdown.h"

#include <string.h>

typedef struct
{
  GString *text;
} Read;

static void
text_cb (GMarkupParseContext *context, const char *text, gsize length, gpointer user_data,
         GError **error)
{
  g_string_append_len (((Read *) user_data)->text, text, length);
}

static char *
read_xml (GBytes *bytes)
{
  static const GMarkupParser parser = { .text = text_cb };
  Read read = { g_string_new (NULL) };
  GMarkupParseContext *context = g_markup_parse_context_new (&parser, 0, &read, NULL);
  g_autoptr (GError) error = NULL;
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  g_markup_parse_context_parse (context, data, size, &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);
  g_markup_parse_context_free (context);
  return g_string_free (read.text, FALSE);
}

static void
test_html (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (hostile_texts); i++)
    {
      g_autoptr (FfHtml) html = ff_html_new (hostile_texts[i], "en");
      g_autofree char *expected = ff_text_make_plain (hostile_texts[i]);
      g_autoptr (GBytes) bytes = NULL;
      g_autofree char *text = NULL;
      const char *first;

      ff_html_text (html, "p", "soft", hostile_texts[i]);
      bytes = ff_html_finish (html);
      text = read_xml (bytes);
      first = strstr (text, expected);
      g_assert_nonnull (first);
      /* in the title and in the paragraph */
      g_assert_nonnull (strstr (first + 1, expected));
      g_assert_null (strstr (g_bytes_get_data (bytes, NULL), "<script"));
      g_assert_null (strstr (g_bytes_get_data (bytes, NULL), "<img"));
    }
}

/* What a reader of Markdown makes of escaped text, where every sign is escaped but those that can mean
 * nothing. test-views.c asks a reader of Markdown whether that is so. */
static char *
read_markdown (const char *text)
{
  static const struct
  {
    const char *entity;
    char sign;
  } entities[] = { { "&lt;", '<' },  { "&gt;", '>' },  { "&amp;", '&' }, { "&quot;", '"' },
                   { "&#58;", ':' }, { "&#64;", '@' }, { "&#46;", '.' } };
  GString *out = g_string_new (NULL);

  while (*text != '\0')
    {
      gboolean found = FALSE;

      for (guint i = 0; i < G_N_ELEMENTS (entities) && !found; i++)
        if (g_str_has_prefix (text, entities[i].entity))
          {
            g_string_append_c (out, entities[i].sign);
            text += strlen (entities[i].entity);
            found = TRUE;
          }
      if (found)
        continue;
      if (*text == '\\')
        g_assert_true (g_ascii_ispunct (*++text));
      else
        g_assert_true (!g_ascii_ispunct (*text) || strchr (",;?%/():.-", *text) != NULL);
      g_string_append_c (out, *text++);
    }
  return g_string_free (out, FALSE);
}

static void
test_markdown (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (hostile_texts); i++)
    {
      g_autoptr (GString) out = g_string_new (NULL);
      g_autofree char *expected = ff_text_make_plain (hostile_texts[i]);
      g_autofree char *read = NULL;

      ff_markdown_append (out, hostile_texts[i]);
      g_assert_null (strchr (out->str, '\n'));
      read = read_markdown (out->str);
      g_assert_cmpstr (read, ==, expected);
    }
}

/* A project with one pair, whose every text is TEXT. */
static FfProject *
make_project (const char *text)
{
  FfProject *project = ff_project_new (NULL);
  FfRuleDraft draft = { text, FF_RULE_MEETING, { text, text }, text, "Ask Ana Example" };

  ff_project_commit (project, ff_verb_add_role (project, text, NULL));
  ff_project_commit (project, ff_verb_add_role (project, "Other", NULL));
  {
    const char *a = ff_row_get_id (ff_table_get_row (ff_project_get_table (project, FF_ROLES), 0));
    const char *b = ff_row_get_id (ff_table_get_row (ff_project_get_table (project, FF_ROLES), 1));

    ff_project_commit (project, ff_verb_add_rules (project, a, b, &draft, 1, NULL));
    ff_project_commit (
        project, ff_verb_set_adjacent (project, a, b, FF_ADJACENT_ON, "For Ben Example", NULL));
  }
  return project;
}

static void
test_boundaries (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (hostile_texts); i++)
    {
      g_autoptr (FfProject) project = make_project (hostile_texts[i]);
      FfAnalysis *analysis = ff_project_get_analysis (project);
      g_autoptr (GBytes) html = ff_documents_boundaries (analysis, FF_TEXT_HTML, NULL);
      g_autoptr (GBytes) csv = ff_boundaries_to_csv (analysis, FF_CSV_GUARDED);
      g_autofree char *text = read_xml (html);
      g_autofree char *plain = ff_text_make_plain (hostile_texts[i]);

      g_assert_nonnull (strstr (text, plain));
      g_assert_cmpint (strncmp (g_bytes_get_data (csv, NULL), "role 1,role 2,", 14), ==, 0);
    }
}

/* A candidate reads neither the author's reasons nor whom to turn to. */
static void
test_candidate (void)
{
  g_autoptr (FfProject) project = make_project ("Release notes");
  FfContent *content = ff_analysis_get_content (ff_project_get_analysis (project));

  for (FfEdition edition = FF_EDITION_INTERNAL; edition <= FF_EDITION_CANDIDATE; edition++)
    {
      g_autoptr (FfAnalysis) analysis = ff_analysis_new_for_edition (content, edition,
                                                                     "2026-11-21");
      g_autoptr (GBytes) html = ff_documents_boundaries (analysis, FF_TEXT_HTML, NULL);
      g_autoptr (GBytes) markdown = ff_documents_boundaries (analysis, FF_TEXT_MARKDOWN, NULL);
      g_autoptr (GBytes) csv = ff_boundaries_to_csv (analysis, FF_CSV_RAW);
      gboolean with_notes = edition == FF_EDITION_INTERNAL;
      GBytes *all[] = { html, markdown, csv };

      for (guint i = 0; i < G_N_ELEMENTS (all); i++)
        {
          gsize size;
          const char *data = g_bytes_get_data (all[i], &size);

          g_assert_nonnull (g_strstr_len (data, size, "Release notes"));
          g_assert_cmpint (g_strstr_len (data, size, "Ana Example") != NULL, ==, with_notes);
          if (i < 2)
            g_assert_cmpint (g_strstr_len (data, size, "Ben Example") != NULL, ==, with_notes);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/documents/html", test_html);
  g_test_add_func ("/documents/markdown", test_markdown);
  g_test_add_func ("/documents/boundaries", test_boundaries);
  g_test_add_func ("/documents/candidate", test_candidate);
  return g_test_run ();
}
