/* `show FILE adjacency`. */
#include "cli/show.h"

#include "text/text-table.h"

#include <glib/gi18n-lib.h>

static gboolean
is_shown (const FfShow *self, const FfPair *pair)
{
  return ff_show_has_role (self, pair->roles[0]) && ff_show_has_role (self, pair->roles[1]);
}

static const char *
get_relation_name (FfRelation relation)
{
  switch (relation)
    {
    case FF_RELATION_REQUIRED: return _ ("rules needed");
    case FF_RELATION_SUGGESTED: return _ ("rules suggested");
    case FF_RELATION_NONE: break;
    }
  return _ ("not adjacent");
}

static void
add_pair (FfTextTable *table, const FfPair *pair)
{
  g_autofree char *names = g_strdup_printf ("%s – %s", pair->roles[0]->name, pair->roles[1]->name);
  g_autofree char *shared = ff_quadrant_set_in_words (pair->shared);

  ff_text_table_add (table, names);
  ff_text_table_add (table, get_relation_name (pair->relation));
  ff_text_table_add_number (table, pair->rules);
  ff_text_table_add (table, pair->shared != 0 ? shared : "–");
}

static void
write_text (const FfShow *self, GString *out)
{
  g_autoptr (FfTextTable) table = ff_text_table_new ("llrl");
  gboolean any = FALSE;

  ff_text_table_add (table, _ ("Roles"));
  ff_text_table_add (table, _ ("Relation"));
  ff_text_table_add (table, _ ("Rules"));
  ff_text_table_add (table, _ ("Shared quadrants"));
  /* What needs rules first. */
  for (int relation = FF_RELATION_REQUIRED; relation >= FF_RELATION_NONE; relation--)
    for (guint i = 0; i < ff_analysis_get_n_pairs (self->analysis); i++)
      {
        const FfPair *pair = ff_analysis_get_pair (self->analysis, i);

        if (pair->relation != relation || !is_shown (self, pair))
          continue;
        add_pair (table, pair);
        any = TRUE;
      }
  if (any)
    ff_text_table_append_to (table, out, 0);
  else
    g_string_append_printf (out, "%s\n", _ ("There are no two roles to hold side by side."));
}

static void
write_json (const FfShow *self, FfJsonWriter *json)
{
  ff_json_writer_begin_object (json);
  ff_json_writer_member (json, "pairs");
  ff_json_writer_begin_array (json, FALSE);
  for (guint i = 0; i < ff_analysis_get_n_pairs (self->analysis); i++)
    {
      const FfPair *pair = ff_analysis_get_pair (self->analysis, i);

      if (!is_shown (self, pair))
        continue;
      ff_json_writer_begin_object (json);
      ff_json_writer_member (json, "roles");
      ff_json_writer_begin_array (json, TRUE);
      ff_json_writer_text (json, pair->roles[0]->base.id);
      ff_json_writer_text (json, pair->roles[1]->base.id);
      ff_json_writer_end (json);
      ff_json_member_text (json, "relation", ff_relation_ids[pair->relation]);
      ff_json_member_quadrants (json, "shared", pair->shared);
      ff_json_member_count (json, "rules", pair->rules);
      ff_json_writer_end (json);
    }
  ff_json_writer_end (json);
  ff_json_writer_end (json);
}

static void
write_csv (const FfShow *self, FfCsvWriter *csv)
{
  ff_csv_writer_row (csv, "role", "other", "relation", "shared", "rules", NULL);
  for (guint i = 0; i < ff_analysis_get_n_pairs (self->analysis); i++)
    {
      const FfPair *pair = ff_analysis_get_pair (self->analysis, i);
      g_autofree char *shared = ff_show_quadrants (pair->shared, ";");

      if (!is_shown (self, pair))
        continue;
      ff_csv_writer_text (csv, pair->roles[0]->base.id);
      ff_csv_writer_text (csv, pair->roles[1]->base.id);
      ff_csv_writer_text (csv, ff_relation_ids[pair->relation]);
      ff_csv_writer_text (csv, shared);
      ff_csv_writer_number (csv, pair->rules);
      ff_csv_writer_end_row (csv);
    }
}

const FfTopic ff_topic_adjacency = {
  .name = "adjacency",
  .summary = N_ ("which pairs of roles need boundary rules, and why"),
  .takes_roles = TRUE,
  .text = write_text,
  .json = write_json,
  .csv = write_csv,
};
