#include "app/window/step-state.h"

#include "core/method/hiring.h"
#include "core/method/pair-list.h"
#include "core/method/review.h"

#include <glib/gi18n.h>

/* "16 placed", "12 placed, 4 in the tray". (transfer full) */
char *
ff_step_state_of_board (FfProject *project)
{
  guint total = ff_table_get_size (ff_project_get_table (project, FF_COMPETENCIES));
  guint unplaced = ff_analysis_count_in_quadrant (ff_project_get_analysis (project),
                                                  FF_QUADRANT_NONE);

  if (total == 0)
    return g_strdup (_ ("Nothing yet"));
  if (unplaced == 0)
    return g_strdup_printf (/* Translators: a count of notes */
                            ngettext ("%u placed", "%u placed", total), total);
  return g_strdup_printf (/* Translators: counts of notes */ _ ("%u placed, %u in the tray"),
                          total - unplaced, unplaced);
}

/* The first role that is not wholly rated: "Growth PM 11 of 16"; else how many roles there are. (transfer
 * full) */
char *
ff_step_state_of_matrix (FfProject *project)
{
  FfTable *table = ff_project_get_table (project, FF_ROLES);
  FfAnalysis *analysis = ff_project_get_analysis (project);
  guint roles = 0;

  for (guint i = 0; i < ff_table_get_size (table); i++)
    {
      const FfRole *role = ff_row_get_record (ff_table_get_row (table, i));
      const FfEmphasis *emphasis = ff_analysis_get_emphasis (analysis, role->base.id);

      if (role->external)
        continue;
      roles++;
      if (emphasis->rated < emphasis->competencies)
        return g_strdup_printf (/* Translators: a role, counts */ _ ("%s %u of %u"), role->name,
                                emphasis->rated, emphasis->competencies);
    }
  if (roles == 0)
    return g_strdup (_ ("No roles yet"));
  return g_strdup_printf (/* Translators: a count of roles */
                          ngettext ("%u role rated", "%u roles rated", roles), roles);
}

/* "2 of 3 defined". (transfer full) */
char *
ff_step_state_of_cards (FfProject *project)
{
  FfTable *table = ff_project_get_table (project, FF_ROLES);
  guint roles = 0;
  guint defined = 0;

  for (guint i = 0; i < ff_table_get_size (table); i++)
    {
      const FfRole *role = ff_row_get_record (ff_table_get_row (table, i));

      roles += !role->external;
      defined += !role->external && *role->definition != '\0';
    }
  if (roles == 0)
    return g_strdup (_ ("No roles yet"));
  return g_strdup_printf (/* Translators: counts of roles */ _ ("%u of %u defined"), defined,
                          roles);
}

/* How many findings of SEVERITY the step has that nobody set aside. */
guint
ff_step_state_count (FfProject *project, FfStep step, FfSeverity severity)
{
  return ff_analysis_count_findings_of_step (ff_project_get_analysis (project), step, severity);
}

/* "32 samples", "32 samples, 4 not mapped", "1 time split". (transfer full) */
char *
ff_step_state_of_samples (FfProject *project)
{
  FfTable *table = ff_project_get_table (project, FF_SAMPLES);
  guint splits = ff_table_get_size (ff_project_get_table (project, FF_TIME_SPLITS));
  guint samples = ff_table_get_size (table);
  guint unmapped = 0;

  for (guint i = 0; i < samples; i++)
    {
      const FfSample *sample = ff_row_get_record (ff_table_get_row (table, i));

      unmapped += *sample->competencies == NULL;
    }
  if (samples == 0 && splits > 0)
    return g_strdup_printf (/* Translators: a count */
                            ngettext ("%u time split", "%u time splits", splits), splits);
  if (samples == 0)
    return g_strdup (_ ("Nothing yet"));
  if (unmapped > 0)
    return g_strdup_printf (/* Translators: counts of samples */ _ ("%'u samples, %'u not mapped"),
                            samples, unmapped);
  return g_strdup_printf (/* Translators: a count */
                          ngettext ("%'u sample", "%'u samples", samples), samples);
}

/* "2 pairs need rules", "3 rules". (transfer full) */
char *
ff_step_state_of_boundaries (FfProject *project)
{
  FfTable *table = ff_project_get_table (project, FF_BOUNDARIES);
  guint needing = ff_pair_list_count_needing_rules (ff_project_get_analysis (project));
  guint rules = 0;

  if (needing > 0)
    return g_strdup_printf (/* Translators: a count of pairs of roles */
                            ngettext ("%u pair needs rules", "%u pairs need rules", needing),
                            needing);
  for (guint i = 0; i < ff_table_get_size (table); i++)
    rules += ((const FfBoundary *) ff_row_get_record (ff_table_get_row (table, i)))->rules->len;
  if (rules == 0)
    return g_strdup (_ ("No pair needs rules yet"));
  return g_strdup_printf (/* Translators: a count of boundary rules */
                          ngettext ("%u rule", "%u rules", rules), rules);
}

/* "No demand yet", "No candidates yet", "Growth PM first". (transfer full) */
char *
ff_step_state_of_hiring (FfProject *project)
{
  g_autoptr (FfHiringPlan) plan = ff_hiring_plan_new (ff_project_get_analysis (project));

  if (!plan->has_demand)
    return g_strdup (_ ("No demand yet"));
  if (plan->hires->len == 0)
    return g_strdup (_ ("No candidates yet"));
  return g_strdup_printf (/* Translators: a role */ _ ("%s first"),
                          ((const FfHire *) plan->hires->pdata[0])->role->name);
}

/* "None recorded yet", "2 snapshots", "2 snapshots · next 1 May 2027", "Overdue since 1 May 2027". (transfer
 * full) */
char *
ff_step_state_of_reviews (FfProject *project)
{
  const FfReview *review = &ff_project_get_settings (project)->review;
  guint n = ff_table_get_size (ff_project_get_table (project, FF_SNAPSHOTS));
  FfReviewState state = ff_review_get_state (
      review, ff_analysis_get_today (ff_project_get_analysis (project)));
  g_autofree char *next = ff_review_dup_next (review);
  g_autofree char *day = next != NULL ? ff_day_format (next) : NULL;
  /* Translators: a count of snapshots */
  g_autofree char *count = g_strdup_printf (ngettext ("%u snapshot", "%u snapshots", n), n);

  if (state == FF_REVIEW_OVERDUE)
    return g_strdup_printf (/* Translators: a day */ _ ("Overdue since %s"), day);
  if (state == FF_REVIEW_TODAY)
    return g_strdup (_ ("Due today"));
  if (state == FF_REVIEW_NEVER)
    return n > 0 ? g_steal_pointer (&count) : g_strdup (_ ("None recorded yet"));
  if (n == 0)
    return g_strdup_printf (/* Translators: a day */ _ ("Next %s"), day);
  return g_strdup_printf (/* Translators: "2 snapshots", a day */ _ ("%s · next %s"), count, day);
}
