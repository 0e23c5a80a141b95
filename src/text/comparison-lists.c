#include "text/comparison-lists.h"

#include "text/html.h"
#include "text/markdown.h"

#include <glib/gi18n-lib.h>

/* competency, quadrant, a column a side with P, S, B or nothing, and gap. (transfer full) */
GBytes *
ff_csv_from_comparison (const FfSides *sides, FfCsvStyle style)
{
  g_autoptr (FfCsvWriter) csv = ff_csv_writer_new (style);

  ff_csv_writer_text (csv, "competency");
  ff_csv_writer_text (csv, "quadrant");
  for (guint i = 0; i < sides->n; i++)
    ff_csv_writer_text (csv, sides->sides[i].role->name);
  ff_csv_writer_text (csv, "gap");
  ff_csv_writer_end_row (csv);
  for (guint i = 0; i < ff_sides_get_n_differences (sides); i++)
    {
      const FfDifference *difference = ff_sides_get_difference (sides, i);
      FfQuadrant quadrant = difference->competency->quadrant;

      ff_csv_writer_text (csv, difference->competency->name);
      ff_csv_writer_text (csv, quadrant != FF_QUADRANT_NONE ? ff_quadrant_ids[quadrant] : "");
      for (guint j = 0; j < sides->n; j++)
        ff_csv_writer_text (csv, ff_weight_letter (difference->weights[j]));
      ff_csv_writer_number (csv, difference->gap);
      ff_csv_writer_end_row (csv);
    }
  return ff_csv_writer_finish (csv);
}

static const char *
quadrant_words (FfQuadrant quadrant)
{
  return quadrant == FF_QUADRANT_NONE ? _ ("Not placed") : ff_quadrant_name (quadrant);
}

/* (transfer full) */
static char *
make_pair_title (const FfSides *sides, guint a, guint b)
{
  /* Translators: two roles that are compared. */
  return g_strdup_printf (_ ("%1$s and %2$s"), sides->sides[a].role->name,
                          sides->sides[b].role->name);
}

/* All that is said of a pair, in one paragraph. (transfer full) */
static char *
make_pair_words (const FfSidePair *pair)
{
  g_autofree char *overlap = ff_side_pair_describe_overlap (pair);
  g_autofree char *distance = ff_side_pair_describe_distance (pair);
  g_autofree char *quadrants = ff_side_pair_describe_quadrants (pair);
  g_autofree char *rules = ff_side_pair_describe_rules (pair);

  return g_strjoin (" ", overlap, distance, quadrants, rules,
                    pair->same_role_suspected ? ff_side_pair_describe_suspicion () : NULL, NULL);
}

static void
append_cell (GString *out, const char *text)
{
  g_string_append (out, " ");
  ff_markdown_append (out, text);
  g_string_append (out, " |");
}

static void
append_table (const FfSides *sides, GString *out)
{
  g_string_append_c (out, '|');
  append_cell (out, _ ("Competency"));
  append_cell (out, _ ("Quadrant"));
  for (guint i = 0; i < sides->n; i++)
    append_cell (out, sides->sides[i].role->name);
  append_cell (out, _ ("Gap"));
  g_string_append (out, "\n| --- | --- |");
  for (guint i = 0; i < sides->n; i++)
    g_string_append (out, " :-: |");
  g_string_append (out, " --: |\n");
  for (guint i = 0; i < ff_sides_get_n_differences (sides); i++)
    {
      const FfDifference *difference = ff_sides_get_difference (sides, i);

      g_string_append_c (out, '|');
      append_cell (out, difference->competency->name);
      append_cell (out, quadrant_words (difference->competency->quadrant));
      for (guint j = 0; j < sides->n; j++)
        append_cell (out, ff_weight_letter (difference->weights[j]));
      g_string_append_printf (out, " %u |\n", difference->gap);
    }
}

static void
append_rules (const FfSides *sides, const FfSidePair *pair, guint a, guint b, GString *out)
{
  const FfRole *roles[] = { sides->sides[a].role, sides->sides[b].role };

  for (guint i = 0; pair->boundary != NULL && i < pair->boundary->rules->len; i++)
    {
      const FfRule *rule = pair->boundary->rules->pdata[i];

      g_string_append (out, "\n### ");
      ff_markdown_append (out, rule->topic);
      g_string_append (out, "\n\n");
      for (guint j = 0; j < G_N_ELEMENTS (roles); j++)
        {
          const char *owned = ff_map_get_text (rule->owns, roles[j]->base.id);

          if (owned == NULL)
            continue;
          g_string_append (out, "- **");
          ff_markdown_append (out, roles[j]->name);
          g_string_append (out, "** ");
          ff_markdown_append (out, owned);
          g_string_append_c (out, '\n');
        }
    }
}

GBytes *
ff_comparison_to_markdown (const FfSides *sides)
{
  g_autofree char *names = ff_sides_join_names (sides);
  GString *out = g_string_new ("# ");

  ff_markdown_append (out, names);
  g_string_append (out, "\n\n");
  append_table (sides, out);
  for (guint a = 0; a < sides->n; a++)
    for (guint b = a + 1; b < sides->n; b++)
      {
        FfSidePair pair;
        g_autofree char *title = make_pair_title (sides, a, b);
        g_autofree char *words = NULL;

        ff_sides_compare (sides, a, b, &pair);
        words = make_pair_words (&pair);
        g_string_append (out, "\n## ");
        ff_markdown_append (out, title);
        g_string_append (out, "\n\n");
        ff_markdown_append (out, words);
        g_string_append_c (out, '\n');
        append_rules (sides, &pair, a, b, out);
      }
  return g_string_free_to_bytes (out);
}

static void
write_table (const FfSides *sides, FfHtml *html)
{
  ff_html_begin (html, "table", NULL);
  ff_html_begin (html, "thead", NULL);
  ff_html_begin (html, "tr", NULL);
  ff_html_heading_cell (html, "col", _ ("Competency"));
  ff_html_heading_cell (html, "col", _ ("Quadrant"));
  for (guint i = 0; i < sides->n; i++)
    ff_html_heading_cell (html, "col", sides->sides[i].role->name);
  ff_html_heading_cell (html, "col", _ ("Gap"));
  ff_html_end (html, "tr");
  ff_html_end (html, "thead");
  ff_html_begin (html, "tbody", NULL);
  for (guint i = 0; i < ff_sides_get_n_differences (sides); i++)
    {
      const FfDifference *difference = ff_sides_get_difference (sides, i);
      g_autofree char *gap = g_strdup_printf ("%u", difference->gap);

      ff_html_begin (html, "tr", NULL);
      ff_html_heading_cell (html, "row", difference->competency->name);
      ff_html_text (html, "td", NULL, quadrant_words (difference->competency->quadrant));
      for (guint j = 0; j < sides->n; j++)
        ff_html_text (html, "td", NULL, ff_weight_name (difference->weights[j]));
      ff_html_text (html, "td", NULL, gap);
      ff_html_end (html, "tr");
    }
  ff_html_end (html, "tbody");
  ff_html_end (html, "table");
}

static void
write_rules (const FfSides *sides, const FfSidePair *pair, guint a, guint b, FfHtml *html)
{
  const FfRole *roles[] = { sides->sides[a].role, sides->sides[b].role };

  for (guint i = 0; pair->boundary != NULL && i < pair->boundary->rules->len; i++)
    {
      const FfRule *rule = pair->boundary->rules->pdata[i];

      ff_html_text (html, "h3", NULL, rule->topic);
      for (guint j = 0; j < G_N_ELEMENTS (roles); j++)
        {
          const char *owned = ff_map_get_text (rule->owns, roles[j]->base.id);
          g_autofree char *text = NULL;

          if (owned == NULL)
            continue;
          /* Translators: a role, and what it owns */
          text = g_strdup_printf (_ ("%s: %s"), roles[j]->name, owned);
          ff_html_text (html, "p", NULL, text);
        }
    }
}

GBytes *
ff_comparison_to_html (const FfSides *sides)
{
  g_autofree char *names = ff_sides_join_names (sides);
  g_autoptr (FfHtml) html = ff_html_new (names);

  ff_html_text (html, "h1", NULL, names);
  write_table (sides, html);
  for (guint a = 0; a < sides->n; a++)
    for (guint b = a + 1; b < sides->n; b++)
      {
        FfSidePair pair;
        g_autofree char *title = make_pair_title (sides, a, b);
        g_autofree char *words = NULL;

        ff_sides_compare (sides, a, b, &pair);
        words = make_pair_words (&pair);
        ff_html_begin (html, "section", NULL);
        ff_html_text (html, "h2", NULL, title);
        ff_html_text (html, "p", NULL, words);
        write_rules (sides, &pair, a, b, html);
        ff_html_end (html, "section");
      }
  return ff_html_finish (html);
}
