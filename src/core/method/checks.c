#include "core/method/checks.h"

#include "core/method/checks-private.h"

#include <string.h>

const char *const ff_severity_ids[] = { "hint", "warning", "error", NULL };

static const FfCheck table[] = {
  { "competency-count", FF_STEP_BOARD, ff_check_competency_count },
  { "competency-unplaced", FF_STEP_BOARD, ff_check_competency_unplaced },
  { "competency-duplicate", FF_STEP_BOARD, ff_check_competency_duplicate },
  { "competency-unused", FF_STEP_MATRIX, ff_check_competency_unused },
  { "quadrant-thin", FF_STEP_BOARD, ff_check_quadrant_thin },
  { "role-count", FF_STEP_MATRIX, ff_check_role_count },
  { "role-count-for-team", FF_STEP_MATRIX, ff_check_role_count_for_team },
  { "role-hypothesis", FF_STEP_MATRIX, ff_check_role_hypothesis },
  { "role-unrated", FF_STEP_MATRIX, ff_check_role_unrated },
  { "role-primaries", FF_STEP_MATRIX, ff_check_role_primaries },
  { "role-secondaries", FF_STEP_MATRIX, ff_check_role_secondaries },
  { "role-all-deep", FF_STEP_MATRIX, ff_check_role_all_deep },
  { "role-one-sided", FF_STEP_MATRIX, ff_check_role_one_sided },
  { "role-tie", FF_STEP_MATRIX, ff_check_role_tie },
  { "role-hypothesis-differs", FF_STEP_CARDS, ff_check_role_hypothesis_differs },
  { "role-definition", FF_STEP_CARDS, ff_check_role_definition },
  { "role-definition-circular", FF_STEP_CARDS, ff_check_role_definition_circular },
  { "role-not-this", FF_STEP_CARDS, ff_check_role_not_this },
  { "role-name-stack", FF_STEP_MATRIX, ff_check_role_name_stack },
  { "role-name-seniority", FF_STEP_MATRIX, ff_check_role_name_seniority },
  { "competency-single-role", FF_STEP_MATRIX, ff_check_competency_single_role },
  { "roles-same-quadrants", FF_STEP_MATRIX, ff_check_roles_same_quadrants },
  { "roles-seniority", FF_STEP_MATRIX, ff_check_roles_seniority },
  { "boundary-missing", FF_STEP_BOUNDARIES, ff_check_boundary_missing },
  { "boundary-abstract", FF_STEP_BOUNDARIES, ff_check_boundary_abstract },
  { "boundary-one-sided", FF_STEP_BOUNDARIES, ff_check_boundary_one_sided },
  { "sample-unmapped", FF_STEP_SAMPLES, ff_check_sample_unmapped },
  { "role-unvalidated", FF_STEP_SAMPLES, ff_check_role_unvalidated },
  { "role-light", FF_STEP_SAMPLES, ff_check_role_light },
  { "role-drift", FF_STEP_SAMPLES, ff_check_role_drift },
  { "role-mismatch", FF_STEP_SAMPLES, ff_check_role_mismatch },
  { "feedback-open", FF_STEP_FEEDBACK, ff_check_feedback_open },
  { "feedback-gap", FF_STEP_FEEDBACK, ff_check_feedback_gap },
  { "review-due", FF_STEP_REVIEWS, ff_check_review_due },
};

/* All checks, in the method's order. */
const FfCheck *
ff_checks_get_table (guint *size)
{
  *size = G_N_ELEMENTS (table);
  return table;
}

static void
finding_free (gpointer data)
{
  FfFinding *finding = data;

  g_strfreev (finding->about);
  g_free (finding->message);
  g_free (finding->advice);
  g_free (finding);
}

void
ff_checking_report (FfChecking *self, FfSeverity severity, const char *about_1, const char *about_2,
                    const char *about_3, char *message, char *advice)
{
  const char *about[] = { about_1, about_2, about_3, NULL };
  FfFinding *finding = g_new0 (FfFinding, 1);

  finding->check = self->check->id;
  finding->severity = severity;
  finding->step = self->check->step;
  finding->about = g_strdupv ((char **) about);
  finding->message = message;
  finding->advice = advice;
  g_ptr_array_add (self->findings, finding);
}

static void
mark_dismissed (FfChecking *self)
{
  GPtrArray *dismissals = self->content->lists[FF_DISMISSED];
  g_autoptr (GHashTable) keys = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < dismissals->len; i++)
    g_hash_table_add (keys, ((FfRecord *) dismissals->pdata[i])->id);
  if (g_hash_table_size (keys) == 0)
    return;
  for (guint i = 0; i < self->findings->len; i++)
    {
      FfFinding *finding = self->findings->pdata[i];
      g_autofree char *about = g_strjoinv (" ", finding->about);
      g_autofree char *key = ff_dismissal_make_id (finding->check, about);

      finding->dismissed = g_hash_table_contains (keys, key);
    }
}

/* Errors first; within a severity the order of the table stays. */
static GPtrArray *
sort_by_severity (GPtrArray *findings)
{
  GPtrArray *sorted = g_ptr_array_new_with_free_func (finding_free);

  for (int severity = FF_SEVERITY_ERROR; severity >= FF_SEVERITY_HINT; severity--)
    for (guint i = 0; i < findings->len; i++)
      if (((FfFinding *) findings->pdata[i])->severity == (FfSeverity) severity)
        g_ptr_array_add (sorted, findings->pdata[i]);
  return sorted;
}

/* Every check on ANALYSIS: a list of FfFinding. (transfer full) */
GPtrArray *
ff_checks_run (FfAnalysis *analysis)
{
  g_autoptr (GPtrArray) findings = g_ptr_array_new ();
  g_autoptr (GPtrArray) roles = g_ptr_array_new ();
  FfContent *content = ff_analysis_get_content (analysis);
  const FfPlaces *places = ff_analysis_get_places (analysis);
  FfWeightTable *weights = ff_weight_table_new (content, places);
  FfChecking checking = { analysis, content, places, weights, NULL, roles, findings };

  for (guint i = 0; i < content->lists[FF_ROLES]->len; i++)
    if (ff_role_counts (content->lists[FF_ROLES]->pdata[i]))
      g_ptr_array_add (roles, content->lists[FF_ROLES]->pdata[i]);
  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      checking.check = &table[i];
      table[i].run (&checking);
    }
  mark_dismissed (&checking);
  ff_weight_table_free (weights);
  return sort_by_severity (findings);
}
