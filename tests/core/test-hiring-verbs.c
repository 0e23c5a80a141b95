/* What can be done to the hiring plan, and that what is tried out changes nothing else. */
#include "fixture.h"

#include "core/verbs/hiring-verbs.h"

#include <math.h>

#define SETTING                                                                                    \
  "'competencies': [ { 'id': 'api', 'name': 'API', 'quadrant': 'internal-tactical' },"             \
  "                  { 'id': 'vision', 'name': 'Vision', 'quadrant': 'internal-strategic' },"      \
  "                  { 'id': 'talks', 'name': 'Interviews', 'quadrant': 'external-tactical' },"    \
  "                  { 'id': 'loose', 'name': 'Loose' } ],"                                        \
  "'roles': [ { 'id': 'wide', 'name': 'Wide PM', 'status': 'adopted', 'headcount': 2,"             \
  "             'definition': 'All of it.',"                                                       \
  "             'weights': { 'api': 'primary', 'loose': 'secondary', 'talks': 'secondary',"        \
  "                          'vision': 'baseline' },"                                              \
  "             'notes': { 'api': 'Deep.', 'talks': 'Some.' } },"                                  \
  "           { 'id': 'flat', 'name': 'Flat PM', 'weights': { 'api': 'primary' } },"               \
  "           { 'id': 'old', 'name': 'Old PM', 'status': 'retired' },"                             \
  "           { 'id': 'em', 'name': 'Engineering manager', 'external': true } ],"                  \
  "'samples': [ { 'id': 's1', 'title': 'Spec', 'competencies': ['api', 'vision'], 'effort': 4 },"  \
  "             { 'id': 's2', 'title': 'Talk', 'competencies': ['talks'], 'effort': 2 } ],"        \
  "'time-splits': [ { 'id': 't1', 'person': 'Ana', 'shares': { 'internal-tactical': 60,"           \
  "                   'external-tactical': 40 } } ]"

static FfProject *project;

static void
set_up (const char *setting)
{
  g_clear_object (&project);
  project = fixture_project (setting);
}

static const FfHiring *
plan (void)
{
  return ff_project_get_hiring (project);
}

/* Commits what the verb made, and sees that undo brings back what was. */
static void
done (FfEdit *edit, const char *label)
{
  g_autofree char *before = fixture_project_to_text (project);
  g_autofree char *undone = NULL;

  g_assert_nonnull (edit);
  g_assert_cmpstr (ff_edit_get_label (edit), ==, label);
  ff_project_commit (project, edit);
  ff_project_undo (project);
  undone = fixture_project_to_text (project);
  g_assert_cmpstr (undone, ==, before);
  ff_project_redo (project);
}

static void
refused (FfEdit *edit, GError *error, const char *message)
{
  g_assert_null (edit);
  g_assert_error (error, FF_VERB_ERROR, FF_VERB_ERROR_ARGUMENT);
  g_assert_cmpstr (error->message, ==, message);
  g_error_free (error);
}

static void
test_members (void)
{
  GError *error = NULL;
  FfEdit *edit;

  set_up (SETTING);
  done (ff_verb_set_demand (project, FF_QUADRANT_INTERNAL_TACTICAL, 40, NULL),
        "Demand for Internal · Tactical");
  g_assert_cmpfloat (plan ()->demand[FF_QUADRANT_INTERNAL_TACTICAL], ==, 40);
  done (ff_verb_set_demand (project, FF_QUADRANT_INTERNAL_TACTICAL, NAN, NULL),
        "Demand for Internal · Tactical");
  g_assert_true (isnan (plan ()->demand[FF_QUADRANT_INTERNAL_TACTICAL]));
  done (ff_verb_set_hand_over (project, FF_QUADRANT_EXTERNAL_TACTICAL, FF_HAND_OVER_OFFLOAD, NULL),
        "Hand-over of External · Tactical");
  g_assert_cmpint (plan ()->hand_over[FF_QUADRANT_EXTERNAL_TACTICAL], ==, FF_HAND_OVER_OFFLOAD);
  done (ff_verb_set_strength (project, FF_QUADRANT_EXTERNAL_TACTICAL, FF_STRENGTH_WEAK, NULL),
        "Strength in External · Tactical");
  done (ff_verb_set_hiring_note (project, "Soon.", NULL), "Note on the hiring plan");
  g_assert_cmpstr (plan ()->note, ==, "Soon.");
  edit = ff_verb_set_demand (project, FF_QUADRANT_INTERNAL_TACTICAL, -1, &error);
  refused (edit, error, "a share is a number from 0 up");
}

/* 4 hours over two quadrants and 2 on a third: a third each, in whole hundredths. */
static void
test_fill (void)
{
  GError *error = NULL;
  FfEdit *edit;
  double sum = 0;

  set_up (SETTING);
  done (ff_verb_demand_from_samples (project, NULL), "Demand from work samples");
  for (int q = 0; q < FF_N_QUADRANTS; q++)
    sum += plan ()->demand[q];
  g_assert_cmpfloat (sum, ==, 100);
  g_assert_cmpfloat (plan ()->demand[FF_QUADRANT_EXTERNAL_TACTICAL], >=, 33);
  done (ff_verb_demand_from_time_split (project, "t1", NULL), "Demand from a time split");
  g_assert_cmpfloat (plan ()->demand[FF_QUADRANT_INTERNAL_TACTICAL], ==, 60);
  set_up ("'roles': []");
  edit = ff_verb_demand_from_samples (project, &error);
  refused (edit, error, "no work sample has a placed competency");
}

/* The list is empty while it is all that count, and never without a role. */
static void
test_candidates (void)
{
  GError *error = NULL;
  FfEdit *edit;

  set_up (SETTING);
  g_assert_true (ff_hiring_has_candidate (plan (), ff_project_role (project, "wide")));
  g_assert_false (ff_hiring_has_candidate (plan (), ff_project_role (project, "old")));
  done (ff_verb_set_candidate (project, "wide", FALSE, NULL), "Leave out Wide PM");
  g_assert_cmpuint (g_strv_length (plan ()->candidates), ==, 1);
  g_assert_cmpstr (plan ()->candidates[0], ==, "flat");
  edit = ff_verb_set_candidate (project, "flat", FALSE, &error);
  refused (edit, error,
           "A plan compares at least one role; choose another before you leave this out");
  done (ff_verb_add_candidate_role (project, "New PM", NULL), "Add role “New PM”");
  g_assert_cmpstr (plan ()->candidates[1], ==, "new-pm");
  done (ff_verb_set_candidate (project, "wide", TRUE, NULL), "Consider Wide PM");
  g_assert_null (plan ()->candidates[0]);
}

static FfWeight
weight (const char *role, const char *competency)
{
  return ff_map_get_choice (ff_project_role (project, role)->weights, competency);
}

/* Each part keeps what is deep in its quadrants; what is not placed stays with both; the adopted role is
 * the same record as before. */
static void
test_split (void)
{
  const char *const names[] = { "Wide inside", "Wide outside" };
  const FfRole *whole;
  GError *error = NULL;
  FfEdit *edit;

  set_up (SETTING);
  whole = ff_project_role (project, "wide");
  done (ff_verb_split_role (project, "wide", FF_QUADRANT_BIT (FF_QUADRANT_INTERNAL_TACTICAL), names,
                            NULL),
        "Split Wide PM into two candidates");
  g_assert_true (ff_project_role (project, "wide") == whole);
  g_assert_cmpint (weight ("wide-inside", "api"), ==, FF_WEIGHT_PRIMARY);
  g_assert_cmpint (weight ("wide-inside", "talks"), ==, FF_WEIGHT_BASELINE);
  g_assert_cmpint (weight ("wide-outside", "api"), ==, FF_WEIGHT_BASELINE);
  g_assert_cmpint (weight ("wide-outside", "talks"), ==, FF_WEIGHT_SECONDARY);
  g_assert_cmpint (weight ("wide-inside", "loose"), ==, FF_WEIGHT_SECONDARY);
  g_assert_cmpint (weight ("wide-outside", "loose"), ==, FF_WEIGHT_SECONDARY);
  g_assert_cmpint (ff_project_role (project, "wide-inside")->status, ==, FF_STATUS_CANDIDATE);
  g_assert_cmpint (ff_project_role (project, "wide-inside")->headcount, ==, 0);
  g_assert_cmpstr (ff_map_get_text (ff_project_role (project, "wide-inside")->notes, "api"), ==,
                   "Deep.");
  g_assert_cmpuint (ff_map_get_size (ff_project_role (project, "wide-inside")->notes), ==, 1);
  edit = ff_verb_split_role (project, "flat", FF_QUADRANT_BIT (FF_QUADRANT_INTERNAL_TACTICAL),
                             names, &error);
  refused (edit, error,
           "Both parts of Flat PM need a primary or a secondary; divide its quadrants otherwise");
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/hiring-verbs/members", test_members);
  g_test_add_func ("/hiring-verbs/fill", test_fill);
  g_test_add_func ("/hiring-verbs/candidates", test_candidates);
  g_test_add_func ("/hiring-verbs/split", test_split);
  result = g_test_run ();
  g_clear_object (&project);
  return result;
}
