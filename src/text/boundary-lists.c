#include "text/boundary-lists.h"

#include "core/method/pair-list.h"
#include "text/html.h"
#include "text/markdown.h"

#include <glib/gi18n-lib.h>

static const char *
get_kind_name (FfRuleKind kind)
{
  switch (kind)
    {
    case FF_RULE_DECISION: return _ ("decision");
    case FF_RULE_DOCUMENT: return _ ("document");
    case FF_RULE_MEETING: return _ ("meeting");
    case FF_RULE_OTHER: break;
    }
  return _ ("other");
}

/* (transfer full) */
static char *
make_title (const FfListedPair *pair)
{
  /* Translators: two roles */
  return g_strdup_printf (_ ("%s and %s"), pair->roles[0]->name, pair->roles[1]->name);
}

static const char *
get_owns (const FfListedPair *pair, const FfRule *rule, guint side)
{
  return ff_map_get_text (rule->owns, pair->roles[side]->base.id);
}

static void
append_line (GString *out, const char *before, const char *text, const char *after)
{
  g_string_append (out, before);
  ff_markdown_append (out, text);
  g_string_append (out, after);
}

/* A point of a list: "- **Growth PM** the text". */
static void
append_point (GString *out, const char *name, const char *text)
{
  if (*text == '\0')
    return;
  append_line (out, "- **", name, "** ");
  append_line (out, "", text, "\n");
}

static void
append_rule (GString *out, const FfListedPair *pair, const FfRule *rule)
{
  append_line (out, "\n### ", rule->topic, " (");
  append_line (out, "", get_kind_name (rule->kind), ")\n\n");
  for (guint i = 0; i < 2; i++)
    append_point (out, pair->roles[i]->name, get_owns (pair, rule, i));
  append_point (out, _ ("On overlap"), rule->overlap);
  append_point (out, _ ("Escalation"), rule->escalation);
}

GBytes *
ff_boundaries_to_markdown (FfAnalysis *analysis)
{
  g_autoptr (GArray) pairs = ff_pair_list_new (analysis);
  const FfSettings *settings = ff_content_get_settings (ff_analysis_get_content (analysis));
  GString *out = g_string_new (NULL);

  append_line (out, "# ", _ ("Boundaries between roles"), "\n");
  if (*settings->title != '\0')
    append_line (out, "\n", settings->title, "\n");
  for (guint i = 0; i < pairs->len; i++)
    {
      const FfListedPair *pair = &g_array_index (pairs, FfListedPair, i);
      g_autofree char *title = make_title (pair);
      g_autofree char *reason = ff_listed_pair_get_reason (pair);

      append_line (out, "\n## ", title, "\n");
      append_line (out, "\n", reason, "\n");
      for (guint j = 0; j < pair->rules; j++)
        append_rule (out, pair, pair->boundary->rules->pdata[j]);
      if (pair->rules == 0)
        append_line (out, "\n", _ ("No rules yet"), "\n");
    }
  return g_string_free_to_bytes (out);
}

static void
write_table_head (FfHtml *html, const FfListedPair *pair)
{
  ff_html_begin (html, "thead", NULL);
  ff_html_begin (html, "tr", NULL);
  ff_html_heading_cell (html, "col", _ ("Topic"));
  ff_html_heading_cell (html, "col", _ ("Kind"));
  ff_html_heading_cell (html, "col", pair->roles[0]->name);
  ff_html_heading_cell (html, "col", pair->roles[1]->name);
  ff_html_heading_cell (html, "col", _ ("On overlap"));
  ff_html_heading_cell (html, "col", _ ("Escalation"));
  ff_html_end (html, "tr");
  ff_html_end (html, "thead");
}

static void
write_table (FfHtml *html, const FfListedPair *pair)
{
  ff_html_begin (html, "table", NULL);
  write_table_head (html, pair);
  ff_html_begin (html, "tbody", NULL);
  for (guint i = 0; i < pair->rules; i++)
    {
      const FfRule *rule = pair->boundary->rules->pdata[i];

      ff_html_begin (html, "tr", NULL);
      ff_html_heading_cell (html, "row", rule->topic);
      ff_html_text (html, "td", NULL, get_kind_name (rule->kind));
      ff_html_text (html, "td", NULL, get_owns (pair, rule, 0));
      ff_html_text (html, "td", NULL, get_owns (pair, rule, 1));
      ff_html_text (html, "td", NULL, rule->overlap);
      ff_html_text (html, "td", NULL, rule->escalation);
      ff_html_end (html, "tr");
    }
  ff_html_end (html, "tbody");
  ff_html_end (html, "table");
}

GBytes *
ff_boundaries_to_html (FfAnalysis *analysis)
{
  g_autoptr (GArray) pairs = ff_pair_list_new (analysis);
  const FfSettings *settings = ff_content_get_settings (ff_analysis_get_content (analysis));
  g_autoptr (FfHtml) html = ff_html_new (_ ("Boundaries between roles"));

  ff_html_text (html, "h1", NULL, _ ("Boundaries between roles"));
  if (*settings->title != '\0')
    ff_html_text (html, "p", "soft", settings->title);
  for (guint i = 0; i < pairs->len; i++)
    {
      const FfListedPair *pair = &g_array_index (pairs, FfListedPair, i);
      g_autofree char *title = make_title (pair);
      g_autofree char *reason = ff_listed_pair_get_reason (pair);

      ff_html_begin (html, "section", NULL);
      ff_html_text (html, "h2", NULL, title);
      ff_html_text (html, "p", "soft", reason);
      if (pair->rules > 0)
        write_table (html, pair);
      else
        ff_html_text (html, "p", NULL, _ ("No rules yet"));
      ff_html_end (html, "section");
    }
  return ff_html_finish (html);
}

/* A row a rule; a pair without rules has none. */
GBytes *
ff_boundaries_to_csv (FfAnalysis *analysis, FfCsvStyle style)
{
  g_autoptr (GArray) pairs = ff_pair_list_new (analysis);
  g_autoptr (FfCsvWriter) csv = ff_csv_writer_new (style);

  ff_csv_writer_row (csv, "role 1", "role 2", "topic", "kind", "role 1 owns", "role 2 owns",
                     "overlap", "escalation", NULL);
  for (guint i = 0; i < pairs->len; i++)
    {
      const FfListedPair *pair = &g_array_index (pairs, FfListedPair, i);

      for (guint j = 0; j < pair->rules; j++)
        {
          const FfRule *rule = pair->boundary->rules->pdata[j];

          ff_csv_writer_row (csv, pair->roles[0]->name, pair->roles[1]->name, rule->topic,
                             ff_rule_kind_ids[rule->kind], get_owns (pair, rule, 0),
                             get_owns (pair, rule, 1), rule->overlap, rule->escalation, NULL);
        }
    }
  return ff_csv_writer_finish (csv);
}
