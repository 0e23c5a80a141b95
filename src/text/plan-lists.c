#include "text/plan-lists.h"

gboolean
ff_validation_is_of (const FfValidation *validation, const char *const *role_ids)
{
  if (role_ids == NULL)
    return TRUE;
  return validation->role != NULL && g_strv_contains (role_ids, validation->role->base.id);
}

gboolean
ff_hire_is_of (const FfHire *hire, const char *const *role_ids)
{
  return role_ids == NULL || g_strv_contains (role_ids, hire->role->base.id);
}

static void
put_validation (FfCsvWriter *csv, const FfValidation *validation)
{
  const char *verdict = validation->verdict != FF_VERDICT_NONE ? ff_verdict_ids[validation->verdict]
                                                               : "";

  for (int q = 0; q < FF_N_QUADRANTS; q++)
    {
      ff_csv_writer_text (csv, validation->person);
      ff_csv_writer_text (csv, validation->role != NULL ? validation->role->base.id : NULL);
      ff_csv_writer_text (csv, verdict);
      ff_csv_writer_number (csv, validation->samples);
      ff_csv_writer_text (csv, ff_quadrant_ids[q]);
      ff_csv_writer_number (csv, validation->observed[q]);
      ff_csv_writer_number (csv, validation->expected[q]);
      ff_csv_writer_number (csv, validation->divergence);
      ff_csv_writer_end_row (csv);
    }
}

/* The roles first, then the people. */
void
ff_csv_put_validations (FfCsvWriter *csv, const FfValidations *validations,
                        const char *const *role_ids)
{
  GPtrArray *lists[] = { validations->roles, validations->people };

  ff_csv_writer_row (csv, "person", "role", "verdict", "samples", "quadrant", "observed",
                     "expected", "divergence", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    for (guint j = 0; j < lists[i]->len; j++)
      if (ff_validation_is_of (lists[i]->pdata[j], role_ids))
        put_validation (csv, lists[i]->pdata[j]);
}

static void
put_hire (FfCsvWriter *csv, const FfHiringPlan *plan, const FfHire *hire)
{
  for (int q = 0; q < FF_N_QUADRANTS; q++)
    {
      ff_csv_writer_text (csv, hire->role->base.id);
      ff_csv_writer_number (csv, hire->covered);
      ff_csv_writer_number (csv, hire->relief);
      ff_csv_writer_number (csv, hire->risk);
      ff_csv_writer_text (csv, ff_quadrant_ids[q]);
      ff_csv_writer_number (csv, plan->demand[q]);
      ff_csv_writer_number (csv, hire->takes[q]);
      ff_csv_writer_number (csv, hire->left[q]);
      ff_csv_writer_end_row (csv);
    }
}

/* The candidates, best first. */
void
ff_csv_put_hiring (FfCsvWriter *csv, const FfHiringPlan *plan, const char *const *role_ids)
{
  ff_csv_writer_row (csv, "role", "covered", "relief", "risk", "quadrant", "demand", "takes",
                     "left", NULL);
  for (guint i = 0; i < plan->hires->len; i++)
    if (ff_hire_is_of (plan->hires->pdata[i], role_ids))
      put_hire (csv, plan, plan->hires->pdata[i]);
}

GBytes *
ff_csv_from_validations (FfContent *content, const char *const *role_ids, FfCsvStyle style)
{
  g_autoptr (FfValidations) validations = ff_validations_new (content);
  g_autoptr (FfCsvWriter) csv = ff_csv_writer_new (style);

  ff_csv_put_validations (csv, validations, role_ids);
  return ff_csv_writer_finish (csv);
}

GBytes *
ff_csv_from_hiring (FfContent *content, const char *const *role_ids, FfCsvStyle style)
{
  g_autoptr (FfHiringPlan) plan = ff_hiring_plan_new_for_content (content);
  g_autoptr (FfCsvWriter) csv = ff_csv_writer_new (style);

  ff_csv_put_hiring (csv, plan, role_ids);
  return ff_csv_writer_finish (csv);
}
