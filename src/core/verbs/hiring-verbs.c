/* The hiring plan: demand, hand-over, strength, candidates, and roles that are tried out. */
#include "core/verbs/hiring-verbs.h"

#include "core/method/hiring.h"
#include "core/verbs/common.h"

#include <glib/gi18n-lib.h>
#include <math.h>

const FfHiring *
ff_project_get_hiring (FfProject *project)
{
  return ff_project_lookup (project, FF_HIRING, "");
}

/* An edit that puts PLAN (transfer full) in the place of the plan there is; LABEL is translated. */
static FfEdit *
edit_plan (FfProject *project, FfHiring *plan, const char *label)
{
  FfEdit *edit = ff_edit_new ("%s", label);

  ff_verb_replace (project, edit, FF_HIRING, plan);
  return edit;
}

FfEdit *
ff_verb_set_demand (FfProject *project, FfQuadrant quadrant, double share, GError **error)
{
  g_autofree char *label = NULL;
  FfHiring *plan;

  g_return_val_if_fail (quadrant >= 0 && quadrant < FF_N_QUADRANTS, NULL);

  if (isinf (share) || share < 0)
    {
      g_set_error (error, FF_VERB_ERROR, FF_VERB_ERROR_ARGUMENT,
                   _ ("a share is a number from 0 up"));
      return NULL;
    }
  plan = ff_record_copy (ff_project_get_hiring (project));
  plan->demand[quadrant] = share;
  label = g_strdup_printf (/* Translators: a quadrant */ _ ("Demand for %s"),
                           ff_quadrant_name (quadrant));
  return edit_plan (project, plan, label);
}

FfEdit *
ff_verb_set_hand_over (FfProject *project, FfQuadrant quadrant, FfHandOver hand_over,
                       GError **error)
{
  FfHiring *plan = ff_record_copy (ff_project_get_hiring (project));
  g_autofree char *label = g_strdup_printf (/* Translators: a quadrant */ _ ("Hand-over of %s"),
                                            ff_quadrant_name (quadrant));

  plan->hand_over[quadrant] = hand_over;
  return edit_plan (project, plan, label);
}

FfEdit *
ff_verb_set_strength (FfProject *project, FfQuadrant quadrant, FfStrength strength, GError **error)
{
  FfHiring *plan = ff_record_copy (ff_project_get_hiring (project));
  g_autofree char *label = g_strdup_printf (/* Translators: a quadrant */ _ ("Strength in %s"),
                                            ff_quadrant_name (quadrant));

  plan->strength[quadrant] = strength;
  return edit_plan (project, plan, label);
}

FfEdit *
ff_verb_set_hiring_note (FfProject *project, const char *note, GError **error)
{
  FfHiring *plan;

  if (!ff_verb_check_text (note, error))
    return NULL;
  plan = ff_record_copy (ff_project_get_hiring (project));
  ff_record_set_text (&plan->note, note);
  return edit_plan (project, plan, _ ("Note on the hiring plan"));
}

/* Where the competency is placed; NONE where it is not. */
static FfQuadrant
find_quadrant (const FfPlaces *places, const char *competency)
{
  guint index;

  return ff_places_find (places, competency, &index) ? places->sorted[index]->quadrant
                                                     : FF_QUADRANT_NONE;
}

FfEdit *
ff_verb_demand_from_samples (FfProject *project, GError **error)
{
  g_autoptr (FfContent) content = ff_project_dup_content (project);
  g_autoptr (FfRecord) plan = ff_record_copy (ff_project_get_hiring (project));

  if (!ff_demand_from_samples (content, ((FfHiring *) plan)->demand))
    {
      g_set_error (error, FF_VERB_ERROR, FF_VERB_ERROR_ARGUMENT,
                   _ ("no work sample has a placed competency"));
      return NULL;
    }
  return edit_plan (project, (FfHiring *) g_steal_pointer (&plan), _ ("Demand from work samples"));
}

FfEdit *
ff_verb_demand_from_time_split (FfProject *project, const char *time_split, GError **error)
{
  const FfTimeSplit *split = ff_verb_find (project, FF_TIME_SPLITS, time_split, error);
  g_autoptr (FfRecord) plan = NULL;

  if (split == NULL)
    return NULL;
  plan = ff_record_copy (ff_project_get_hiring (project));
  if (!ff_demand_from_time_split (split, ((FfHiring *) plan)->demand))
    {
      g_set_error (error, FF_VERB_ERROR, FF_VERB_ERROR_ARGUMENT,
                   _ ("the time split has no shares"));
      return NULL;
    }
  return edit_plan (project, (FfHiring *) g_steal_pointer (&plan), _ ("Demand from a time split"));
}

gboolean
ff_hiring_has_candidate (const FfHiring *self, const FfRole *role)
{
  if (self->candidates[0] == NULL)
    return ff_role_counts (role);
  return g_strv_contains ((const char *const *) self->candidates, role->base.id);
}

/* The ids of the candidates once ROLE is one, or is none, in the order of the project. ALL becomes whether
 * they are all that count, and nothing else. (transfer container) */
static GPtrArray *
list_candidates (FfProject *project, const FfRole *changed, gboolean candidate, gboolean *all)
{
  const FfHiring *plan = ff_project_get_hiring (project);
  FfTable *roles = ff_project_get_table (project, FF_ROLES);
  GPtrArray *ids = g_ptr_array_new ();

  *all = TRUE;
  for (guint i = 0; i < ff_table_get_size (roles); i++)
    {
      const FfRole *role = ff_row_get_record (ff_table_get_row (roles, i));
      gboolean listed = role == changed ? candidate : ff_hiring_has_candidate (plan, role);

      if (listed)
        g_ptr_array_add (ids, role->base.id);
      *all = *all && listed == ff_role_counts (role);
    }
  return ids;
}

FfEdit *
ff_verb_set_candidate (FfProject *project, const char *role, gboolean candidate, GError **error)
{
  const FfRole *changed = ff_verb_find_role (project, role, error);
  g_autoptr (GPtrArray) ids = NULL;
  g_autofree char *label = NULL;
  FfHiring *plan;
  gboolean all;

  if (changed == NULL)
    return NULL;
  ids = list_candidates (project, changed, candidate, &all);
  if (ids->len == 0)
    {
      g_set_error (
          error, FF_VERB_ERROR, FF_VERB_ERROR_ARGUMENT,
          _ ("A plan compares at least one role; choose another before you leave this out"));
      return NULL;
    }
  if (all)
    g_ptr_array_set_size (ids, 0);
  g_ptr_array_add (ids, NULL);
  plan = ff_record_copy (ff_project_get_hiring (project));
  ff_record_set_texts (&plan->candidates, (const char *const *) ids->pdata);
  label = g_strdup_printf (candidate ? /* Translators: a role */ _ ("Consider %s")
                                     : /* Translators: a role */ _ ("Leave out %s"),
                           changed->name);
  return edit_plan (project, plan, label);
}

/* The roles in EDIT that are new join the list, where there is one. */
static void
list_added (FfProject *project, FfEdit *edit)
{
  const FfHiring *before = ff_project_get_hiring (project);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) ids = NULL;
  FfHiring *after;

  if (before->candidates[0] == NULL)
    return;
  g_strv_builder_addv (builder, (const char **) before->candidates);
  for (guint i = 0; i < ff_edit_get_size (edit); i++)
    g_strv_builder_add (builder, ff_edit_get_change (edit, i)->after->id);
  ids = g_strv_builder_end (builder);
  after = ff_record_copy (before);
  ff_record_set_texts (&after->candidates, (const char *const *) ids);
  ff_verb_replace (project, edit, FF_HIRING, after);
}

FfEdit *
ff_verb_add_candidate_role (FfProject *project, const char *name, GError **error)
{
  FfEdit *edit = ff_verb_add_role (project, name, error);

  if (edit != NULL)
    list_added (project, edit);
  return edit;
}

static gboolean
is_kept (const FfPlaces *places, const char *competency, FfQuadrantSet quadrants)
{
  FfQuadrant quadrant = find_quadrant (places, competency);

  return quadrant == FF_QUADRANT_NONE || (quadrants & FF_QUADRANT_BIT (quadrant)) != 0;
}

/* What is left of the weights and notes of a role that keeps QUADRANTS. */
static void
keep_quadrants (FfRole *part, const FfRole *whole, const FfPlaces *places, FfQuadrantSet quadrants)
{
  for (guint i = 0; i < ff_map_get_size (whole->weights); i++)
    {
      const FfMapEntry *entry = ff_map_get_entry (whole->weights, i);
      gboolean kept = is_kept (places, entry->key, quadrants);

      ff_record_take_map (&part->weights,
                          ff_map_with_choice (part->weights, entry->key,
                                              kept ? entry->choice : FF_WEIGHT_BASELINE));
      if (kept && ff_map_lookup (whole->notes, entry->key) != NULL)
        ff_record_take_map (
            &part->notes,
            ff_map_with_text (part->notes, entry->key, ff_map_get_text (whole->notes, entry->key)));
    }
}

/* Whether both parts keep something that tells them apart. */
static gboolean
check_split (const FfRole *role, const FfPlaces *places, FfQuadrantSet quadrants, GError **error)
{
  guint deep[2] = { 0 };

  for (guint i = 0; i < ff_map_get_size (role->weights); i++)
    {
      const FfMapEntry *entry = ff_map_get_entry (role->weights, i);
      FfQuadrant quadrant = find_quadrant (places, entry->key);

      if (quadrant != FF_QUADRANT_NONE && entry->choice != FF_WEIGHT_BASELINE)
        deep[(quadrants & FF_QUADRANT_BIT (quadrant)) == 0]++;
    }
  if (deep[0] > 0 && deep[1] > 0)
    return TRUE;
  g_set_error (error, FF_VERB_ERROR, FF_VERB_ERROR_ARGUMENT,
               /* Translators: a role */
               _ ("Both parts of %s need a primary or a secondary; divide its quadrants otherwise"),
               role->name);
  return FALSE;
}

FfEdit *
ff_verb_split_role (FfProject *project, const char *role, FfQuadrantSet quadrants,
                    const char *const names[2], GError **error)
{
  const FfRole *whole = ff_verb_find_role (project, role, error);
  const FfPlaces *places = ff_analysis_get_places (ff_project_get_analysis (project));
  g_autoptr (FfEdit) edit = NULL;
  g_autofree char *first = NULL;

  if (whole == NULL || !ff_verb_check_room (project, FF_ROLES, 2, error)
      || !check_split (whole, places, quadrants, error))
    return NULL;
  edit = ff_edit_new (/* Translators: a role */ _ ("Split %s into two candidates"), whole->name);
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *clean = ff_verb_clean_name (names[i], error);
      g_autofree char *base = clean != NULL ? ff_id_from_name (clean, "role") : NULL;
      g_autofree char *id = base != NULL ? ff_verb_new_id (project, FF_ROLES, base, edit) : NULL;
      FfRole *part;

      if (clean == NULL)
        return NULL;
      part = ff_record_new (&ff_role_kind, id);
      ff_record_set_text (&part->name, clean);
      keep_quadrants (part, whole, places, i == 0 ? quadrants : ~quadrants);
      ff_verb_add_record (project, edit, FF_ROLES, part);
      if (i == 0)
        first = g_steal_pointer (&id);
    }
  list_added (project, edit);
  ff_edit_set_subject (edit, first);
  return g_steal_pointer (&edit);
}
