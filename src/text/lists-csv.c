#include "text/lists-csv.h"

#include "text/names.h"

static const char *
get_quadrant_id (const FfCompetency *competency)
{
  return competency->quadrant != FF_QUADRANT_NONE ? ff_quadrant_ids[competency->quadrant] : "";
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
  g_autoptr (FfNames) competency_names = ff_names_new (competencies);
  g_autoptr (FfNames) role_names = ff_names_new (content->lists[FF_ROLES]);

  ff_csv_writer_text (csv, "competency");
  ff_csv_writer_text (csv, "quadrant");
  for (guint i = 0; i < n_roles; i++)
    {
      guint index = 0;

      g_ptr_array_find (content->lists[FF_ROLES], roles[i], &index);
      ff_csv_writer_text (csv, ff_names_get_label (role_names, index));
    }
  ff_csv_writer_end_row (csv);
  for (guint i = 0; i < competencies->len; i++)
    {
      const FfCompetency *competency = competencies->pdata[i];

      ff_csv_writer_text (csv, ff_names_get_label (competency_names, i));
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
