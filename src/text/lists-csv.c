#include "text/lists-csv.h"

static const char *
get_quadrant_id (const FfCompetency *competency)
{
  return competency->quadrant != FF_QUADRANT_NONE ? ff_quadrant_ids[competency->quadrant] : "";
}

/* How RECORD is called in a file that is read again: by name, but where another has the
 * same by id. */
static const char *
get_label (GHashTable *seen, gconstpointer record)
{
  const char *name = ff_record_get_name (record);

  if (GPOINTER_TO_UINT (g_hash_table_lookup (seen, name)) > 1)
    return ((const FfRecord *) record)->id;
  return name;
}

static GHashTable *
count_names (GPtrArray *records)
{
  GHashTable *seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < records->len; i++)
    {
      const char *name = ff_record_get_name (records->pdata[i]);
      guint count = GPOINTER_TO_UINT (g_hash_table_lookup (seen, name));

      g_hash_table_insert (seen, (gpointer) name, GUINT_TO_POINTER (count + 1));
    }
  return seen;
}

/* name, description, group, quadrant. (transfer full) */
GBytes *
ff_csv_from_competencies (const FfContent *content, FfCsvStyle style)
{
  g_autoptr (FfCsvWriter) csv = ff_csv_writer_new (style);
  GPtrArray *competencies = content->lists[FF_COMPETENCIES];

  ff_csv_writer_row (csv, "name", "description", "group", "quadrant", NULL);
  for (guint i = 0; i < competencies->len; i++)
    {
      const FfCompetency *competency = competencies->pdata[i];

      ff_csv_writer_row (csv, competency->name, competency->description, competency->group,
                         get_quadrant_id (competency), NULL);
    }
  return ff_csv_writer_finish (csv);
}

/* competency, quadrant, and a column for each of ROLES with P, S, B or nothing. (transfer full) */
GBytes *
ff_csv_from_weights (const FfContent *content, const FfRole *const *roles, guint n_roles,
                     FfCsvStyle style)
{
  g_autoptr (FfCsvWriter) csv = ff_csv_writer_new (style);
  GPtrArray *competencies = content->lists[FF_COMPETENCIES];
  g_autoptr (GHashTable) competency_names = count_names (competencies);
  g_autoptr (GHashTable) role_names = count_names (content->lists[FF_ROLES]);

  ff_csv_writer_text (csv, "competency");
  ff_csv_writer_text (csv, "quadrant");
  for (guint i = 0; i < n_roles; i++)
    ff_csv_writer_text (csv, get_label (role_names, roles[i]));
  ff_csv_writer_end_row (csv);
  for (guint i = 0; i < competencies->len; i++)
    {
      const FfCompetency *competency = competencies->pdata[i];

      ff_csv_writer_text (csv, get_label (competency_names, competency));
      ff_csv_writer_text (csv, get_quadrant_id (competency));
      for (guint j = 0; j < n_roles; j++)
        {
          FfWeight weight = ff_map_get_choice (roles[j]->weights, competency->base.id);

          ff_csv_writer_text (csv, ff_weight_letter (weight));
        }
      ff_csv_writer_end_row (csv);
    }
  return ff_csv_writer_finish (csv);
}
