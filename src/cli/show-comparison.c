/* `show FILE comparison`. */
#include "cli/show.h"

#include "core/method/comparison.h"
#include "text/text-table.h"

#include <glib/gi18n-lib.h>

static FfComparison *
compare (const FfShow *self)
{
  return ff_comparison_new (self->content, (const FfRole *const *) self->roles->pdata,
                            self->roles->len);
}

static const FfDifference *
get_difference (const FfComparison *comparison, guint index)
{
  return &g_array_index (comparison->differences, FfDifference, index);
}

/* Overlap and distance are of two roles. */
static void
append_pair_lines (const FfComparison *comparison, GString *out)
{
  g_autofree char *distance = ff_text_percent (comparison->distance);

  if (comparison->joined > 0)
    {
      g_autofree char *overlap = ff_text_percent ((double) comparison->shared / comparison->joined);

      /* Translators: a percentage, then the two numbers that it is the quotient of. */
      g_string_append_printf (out, _ ("Overlap: %s (%u of %u)"), overlap, comparison->shared,
                              comparison->joined);
    }
  else
    g_string_append (out, _ ("Overlap: none to speak of, both roles are without weights"));
  g_string_append_c (out, '\n');
  /* Translators: how far apart two roles are, a percentage. */
  g_string_append_printf (out, _ ("Distance of the emphases: %s"), distance);
  g_string_append_c (out, '\n');
  if (comparison->same_role_suspected)
    g_string_append_printf (
        out, "%s\n", _ ("This looks like one role at two depths: seniority, not a role type."));
}

static void
write_text (const FfShow *self, GString *out)
{
  g_autoptr (FfComparison) comparison = compare (self);
  g_autoptr (GString) alignment = g_string_new ("rl");
  g_autoptr (FfTextTable) table = NULL;
  guint equal = 0;

  for (guint i = 0; i < comparison->n_roles; i++)
    g_string_append_c (alignment, 'l');
  table = ff_text_table_new (alignment->str);
  ff_text_table_add (table, _ ("Gap"));
  ff_text_table_add (table, _ ("Competency"));
  for (guint i = 0; i < comparison->n_roles; i++)
    ff_text_table_add (table, comparison->roles[i]->name);
  for (guint i = 0; i < comparison->differences->len; i++)
    {
      const FfDifference *difference = get_difference (comparison, i);

      if (difference->gap == 0)
        {
          equal++;
          continue;
        }
      ff_text_table_add_number (table, difference->gap);
      ff_text_table_add (table, difference->competency->name);
      for (guint j = 0; j < comparison->n_roles; j++)
        ff_text_table_add (table, ff_weight_name (difference->weights[j]));
    }
  if (comparison->n_roles == 2)
    append_pair_lines (comparison, out);
  if (out->len > 0)
    g_string_append_c (out, '\n');
  if (equal < comparison->differences->len)
    ff_text_table_append_to (table, out, 0);
  g_string_append_printf (out,
                          ngettext ("%u competency without a difference",
                                    "%u competencies without a difference", equal),
                          equal);
  g_string_append_c (out, '\n');
}

static void
write_difference (FfJsonWriter *json, const FfComparison *comparison,
                  const FfDifference *difference)
{
  ff_json_writer_begin_object (json);
  ff_json_member_text (json, "competency", difference->competency->base.id);
  ff_json_writer_member (json, "weights");
  ff_json_writer_begin_object (json);
  for (guint i = 0; i < comparison->n_roles; i++)
    {
      ff_json_writer_member (json, comparison->roles[i]->base.id);
      if (difference->weights[i] == FF_WEIGHT_UNRATED)
        ff_json_writer_null (json);
      else
        ff_json_writer_text (json, ff_weight_ids[difference->weights[i]]);
    }
  ff_json_writer_end (json);
  ff_json_member_count (json, "gap", difference->gap);
  ff_json_writer_end (json);
}

static void
write_json (const FfShow *self, FfJsonWriter *json)
{
  g_autoptr (FfComparison) comparison = compare (self);

  ff_json_writer_begin_object (json);
  ff_json_member_ids (json, "roles", self->roles);
  if (comparison->n_roles == 2)
    {
      ff_json_writer_member (json, "overlap");
      if (comparison->joined > 0)
        ff_json_writer_number (json, (double) comparison->shared / comparison->joined);
      else
        ff_json_writer_null (json);
      ff_json_writer_member (json, "distance");
      ff_json_writer_number (json, comparison->distance);
    }
  ff_json_member_boolean (json, "same-role-suspected", comparison->same_role_suspected);
  ff_json_writer_member (json, "differences");
  ff_json_writer_begin_array (json, FALSE);
  for (guint i = 0; i < comparison->differences->len; i++)
    write_difference (json, comparison, get_difference (comparison, i));
  ff_json_writer_end (json);
  ff_json_writer_end (json);
}

static void
write_csv (const FfShow *self, FfCsvWriter *csv)
{
  g_autoptr (FfComparison) comparison = compare (self);

  ff_csv_writer_text (csv, "gap");
  ff_csv_writer_text (csv, "competency");
  ff_csv_writer_text (csv, "name");
  for (guint i = 0; i < comparison->n_roles; i++)
    ff_csv_writer_text (csv, comparison->roles[i]->base.id);
  ff_csv_writer_end_row (csv);
  for (guint i = 0; i < comparison->differences->len; i++)
    {
      const FfDifference *difference = get_difference (comparison, i);

      ff_csv_writer_number (csv, difference->gap);
      ff_csv_writer_text (csv, difference->competency->base.id);
      ff_csv_writer_text (csv, difference->competency->name);
      for (guint j = 0; j < comparison->n_roles; j++)
        ff_csv_writer_text (csv, ff_weight_letter (difference->weights[j]));
      ff_csv_writer_end_row (csv);
    }
}

const FfTopic ff_topic_comparison = {
  .name = "comparison",
  .summary = N_ ("two to five roles side by side, named by --roles"),
  .takes_roles = TRUE,
  .needs_roles = TRUE,
  .text = write_text,
  .json = write_json,
  .csv = write_csv,
};
