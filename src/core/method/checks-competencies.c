/* Checks on the list of competencies and the board. */
#include "core/method/checks-private.h"

#include "core/method/comparison.h"
#include "core/method/words.h"

#include <glib/gi18n-lib.h>

#define MIN_COMPETENCIES 12
#define MAX_COMPETENCIES 20
#define MIN_IN_QUADRANT  3

void
ff_check_competency_count (FfChecking *checking)
{
  guint n = checking->places->size;

  if (n >= MIN_COMPETENCIES && n <= MAX_COMPETENCIES)
    return;
  ff_checking_report (
      checking, FF_SEVERITY_WARNING, NULL, NULL, NULL,
      g_strdup_printf (/* Translators: counts */
                       ngettext ("There is %u competency; the method works with %u to %u.",
                                 "There are %u competencies; the method works with %u to %u.", n),
                       n, MIN_COMPETENCIES, MAX_COMPETENCIES),
      g_strdup (n < MIN_COMPETENCIES
                    ? _ ("Add what the roles differ in, until each quadrant says something.")
                    : _ ("Merge neighbours or drop what no role is told apart by.")));
}

void
ff_check_competency_unplaced (FfChecking *checking)
{
  GPtrArray *competencies = checking->content->lists[FF_COMPETENCIES];

  for (guint i = 0; i < competencies->len; i++)
    {
      const FfCompetency *competency = competencies->pdata[i];

      if (competency->quadrant != FF_QUADRANT_NONE)
        continue;
      ff_checking_report (
          checking, FF_SEVERITY_ERROR, competency->base.id, NULL, NULL,
          g_strdup_printf (_ ("“%s” is in no quadrant, so it counts nowhere."), competency->name),
          g_strdup (_ ("Ask two questions: does it serve people inside or outside "
                       "the team, and over weeks or quarters? Then place it.")));
    }
}

void
ff_check_competency_duplicate (FfChecking *checking)
{
  GPtrArray *competencies = checking->content->lists[FF_COMPETENCIES];
  g_autoptr (GHashTable) first = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < competencies->len; i++)
    {
      const FfCompetency *competency = competencies->pdata[i];
      g_autofree char *folded = ff_words_fold_name (competency->name);
      const FfCompetency *other = g_hash_table_lookup (first, folded);

      if (other == NULL)
        {
          g_hash_table_insert (first, g_steal_pointer (&folded), (gpointer) competency);
          continue;
        }
      ff_checking_report (
          checking, FF_SEVERITY_WARNING, other->base.id, competency->base.id, NULL,
          g_strdup_printf (_ ("“%s” and “%s” have the same name but for case, spacing or "
                              "punctuation."),
                           other->name, competency->name),
          g_strdup (_ ("Keep one, or rename them so that the difference shows.")));
    }
}

void
ff_check_competency_unused (FfChecking *checking)
{
  GPtrArray *competencies = checking->content->lists[FF_COMPETENCIES];
  g_autofree gboolean *used = g_new0 (gboolean, competencies->len + 1);

  FF_FOREACH_ROLE (checking, role)
  {
    const FfWeightRow *row = ff_weight_table_get (checking->weights, role);

    for (guint i = 0; i < competencies->len; i++)
      used[i] |= row->levels[i] > 0;
  }
  for (guint i = 0; i < competencies->len; i++)
    {
      const FfCompetency *competency = competencies->pdata[i];

      if (used[i])
        continue;
      ff_checking_report (
          checking, FF_SEVERITY_HINT, competency->base.id, NULL, NULL,
          g_strdup_printf (_ ("No role needs “%s” as primary or secondary."), competency->name),
          g_strdup (_ ("Rate it higher for a role that lives by it, or take it off the list.")));
    }
}

void
ff_check_quadrant_thin (FfChecking *checking)
{
  for (int q = 0; q < FF_N_QUADRANTS; q++)
    {
      guint n = checking->places->in_quadrant[q];

      if (n >= MIN_IN_QUADRANT)
        continue;
      ff_checking_report (
          checking, FF_SEVERITY_WARNING, ff_quadrant_ids[q], NULL, NULL,
          g_strdup_printf (/* Translators: a quadrant, and counts */
                           ngettext ("%s holds %u competency; %u or more are needed.",
                                     "%s holds %u competencies; %u or more are needed.", n),
                           ff_quadrant_name (q), n, MIN_IN_QUADRANT),
          g_strdup (
              _ ("Think of the work of that quadrant that nobody wrote down yet; a thin quadrant "
                 "can never be anyone's emphasis.")));
    }
}

/* The one role for which the competency at POSITION is primary while no other role rates it; NULL otherwise. */
static const FfRole *
find_only_role (FfChecking *checking, guint position)
{
  const FfRole *only = NULL;

  FF_FOREACH_ROLE (checking, role)
  {
    FfWeight weight = ff_weight_table_get (checking->weights, role)->weights[position];

    if (weight == FF_WEIGHT_UNRATED)
      continue;
    if (weight != FF_WEIGHT_PRIMARY || only != NULL)
      return NULL;
    only = role;
  }
  return only;
}

void
ff_check_competency_single_role (FfChecking *checking)
{
  GPtrArray *competencies = checking->content->lists[FF_COMPETENCIES];

  if (checking->roles->len < 2)
    return;
  for (guint i = 0; i < competencies->len; i++)
    {
      const FfCompetency *competency = competencies->pdata[i];
      const FfRole *only = find_only_role (checking, i);

      if (only == NULL)
        continue;
      ff_checking_report (
          checking, FF_SEVERITY_HINT, competency->base.id, NULL, NULL,
          g_strdup_printf (_ ("“%s” is primary for %s and not rated by any other role."),
                           competency->name, only->name),
          g_strdup (_ ("Weigh the same list differently instead of giving each role a list of its "
                       "own: rate it for the others too, if only as baseline.")));
    }
}
