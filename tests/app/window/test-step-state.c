/* The words beside the steps of the sidebar. */
#include "app/window/step-state.h"
#include "core/verbs/hiring-verbs.h"

static void
commit (FfProject *project, FfEdit *edit)
{
  g_assert_nonnull (edit);
  ff_project_commit (project, edit);
}

static void
assert_states (FfProject *project, const char *board, const char *matrix, const char *cards)
{
  g_autofree char *of_board = ff_step_state_of_board (project);
  g_autofree char *of_matrix = ff_step_state_of_matrix (project);
  g_autofree char *of_cards = ff_step_state_of_cards (project);

  g_assert_cmpstr (of_board, ==, board);
  g_assert_cmpstr (of_matrix, ==, matrix);
  g_assert_cmpstr (of_cards, ==, cards);
}

static void
test_states (void)
{
  g_autoptr (FfProject) project = ff_project_new (NULL);

  assert_states (project, "Nothing yet", "No roles yet", "No roles yet");
  commit (project, ff_verb_add_competency (project, "API design", FF_QUADRANT_NONE, NULL));
  commit (project,
          ff_verb_add_competency (project, "Pricing", FF_QUADRANT_EXTERNAL_STRATEGIC, NULL));
  assert_states (project, "1 placed, 1 in the tray", "No roles yet", "No roles yet");
  commit (project, ff_verb_place_competency (project, "api-design", FF_QUADRANT_INTERNAL_TACTICAL,
                                             0.5, 0.5, NULL));
  commit (project, ff_verb_add_role (project, "Growth PM", NULL));
  commit (project, ff_verb_weigh (project, "growth-pm", "pricing", FF_WEIGHT_PRIMARY, NULL));
  assert_states (project, "2 placed", "Growth PM 1 of 2", "0 of 1 defined");
  commit (project, ff_verb_weigh (project, "growth-pm", "api-design", FF_WEIGHT_BASELINE, NULL));
  commit (project, ff_verb_define (project, "growth-pm", "Moves one metric.", NULL));
  assert_states (project, "2 placed", "1 role rated", "1 of 1 defined");
}

static void
test_external_roles_do_not_count (void)
{
  g_autoptr (FfProject) project = ff_project_new (NULL);

  commit (project, ff_verb_add_role (project, "Engineering manager", NULL));
  commit (project,
          ff_verb_set (project, FF_ROLES, "engineering-manager", "external", "true", NULL));
  assert_states (project, "Nothing yet", "No roles yet", "No roles yet");
}

static void
assert_boundaries (FfProject *project, const char *expected)
{
  g_autofree char *state = ff_step_state_of_boundaries (project);

  g_assert_cmpstr (state, ==, expected);
}

/* Adjacent pairs count until they have two rules; a pair that is said to need none never does. */
static void
test_boundaries (void)
{
  g_autoptr (FfProject) project = ff_project_new (NULL);

  assert_boundaries (project, "No pair needs rules yet");
  commit (project,
          ff_verb_add_competency (project, "Pricing", FF_QUADRANT_EXTERNAL_STRATEGIC, NULL));
  commit (project, ff_verb_add_role (project, "A", NULL));
  commit (project, ff_verb_add_role (project, "B", NULL));
  commit (project, ff_verb_weigh (project, "a", "pricing", FF_WEIGHT_PRIMARY, NULL));
  commit (project, ff_verb_weigh (project, "b", "pricing", FF_WEIGHT_PRIMARY, NULL));
  assert_boundaries (project, "1 pair needs rules");
  commit (project, ff_verb_add_rule (project, "a", "b", "One", FF_RULE_OTHER, NULL, NULL, NULL));
  assert_boundaries (project, "1 pair needs rules");
  commit (project, ff_verb_add_rule (project, "a", "b", "Two", FF_RULE_OTHER, NULL, NULL, NULL));
  assert_boundaries (project, "2 rules");
  ff_project_undo (project);
  commit (project, ff_verb_set_adjacent (project, "a", "b", FF_ADJACENT_OFF, "Never meet", NULL));
  assert_boundaries (project, "1 rule");
}

static void
assert_state (char *(*describe) (FfProject *project), FfProject *project, const char *expected)
{
  g_autofree char *state = describe (project);

  g_assert_cmpstr (state, ==, expected);
}

static void
test_hiring (void)
{
  g_autoptr (FfProject) project = ff_project_new (NULL);

  assert_state (ff_step_state_of_hiring, project, "No demand yet");
  commit (project, ff_verb_set_demand (project, FF_QUADRANT_EXTERNAL_TACTICAL, 25, NULL));
  assert_state (ff_step_state_of_hiring, project, "No candidates yet");
  commit (project, ff_verb_add_candidate_role (project, "Growth PM", NULL));
  assert_state (ff_step_state_of_hiring, project, "Growth PM first");
}

static void
test_reviews (void)
{
  g_autoptr (FfProject) project = ff_project_new (NULL);

  ff_project_set_today (project, "2026-11-26");
  assert_state (ff_step_state_of_reviews, project, "None recorded yet");
  commit (project, ff_verb_take_snapshot (project, "First", NULL));
  assert_state (ff_step_state_of_reviews, project, "1 snapshot");
  commit (project, ff_verb_set (project, FF_SETTINGS, "", "review.last", "2026-11-01", NULL));
  assert_state (ff_step_state_of_reviews, project, "1 snapshot · next 1 May 2027");
  ff_project_set_today (project, "2027-05-01");
  assert_state (ff_step_state_of_reviews, project, "Due today");
  ff_project_set_today (project, "2027-05-02");
  assert_state (ff_step_state_of_reviews, project, "Overdue since 1 May 2027");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/step-state/states", test_states);
  g_test_add_func ("/step-state/boundaries", test_boundaries);
  g_test_add_func ("/step-state/external", test_external_roles_do_not_count);
  g_test_add_func ("/step-state/hiring", test_hiring);
  g_test_add_func ("/step-state/reviews", test_reviews);
  return g_test_run ();
}
