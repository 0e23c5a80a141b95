/* What can be done about a finding at a press: the finding goes, nothing else comes, and undo brings it
 * back. */
#include "fixture.h"

#include "check-cases.h"

#include "core/method/checks.h"
#include "core/verbs/fixes.h"
#include "core/verbs/verbs.h"

typedef struct
{
  const char *check;
  CheckChange changes[3];
} FixCase;

/* For every fix a project in which its check has something to say. */
static const FixCase cases[] = {
  { "competency-duplicate", { { "competencies.0.name", "'ROAD-map!'" } } },
  { "competency-unused", { { TECHNICAL "weights.roadmap", "'baseline'" } } },
  { "role-unrated", { { GROWTH "weights.vision", NULL }, { GROWTH "weights.backlog", NULL } } },
  { "role-unrated", { { TECHNICAL "weights", "{ 'api': 'primary' }" } } },
  { "role-hypothesis-differs", { { TECHNICAL "hypothesis-quadrant", "'external-strategic'" } } },
  { "role-definition", { { GROWTH "definition", NULL } } },
  { "role-definition-circular", { { GROWTH "definition", "'The PM of the mobile squad.'" } } },
  { "competency-single-role", { { GROWTH "weights.api", NULL } } },
  { "review-due", { { "review", "{ 'last': '2026-01-15' }" } } },
};

static FfProject *
make_project (const FixCase *row)
{
  g_autoptr (JsonNode) root = fixture_complete ();
  g_autoptr (FfContent) content = NULL;
  FfProject *project;

  for (guint i = 0; i < G_N_ELEMENTS (row->changes) && row->changes[i].path != NULL; i++)
    fixture_change (root, row->changes[i].path, row->changes[i].value);
  content = fixture_read (root);
  project = ff_project_new (content);
  ff_project_set_today (project, FIXTURE_TODAY);
  return project;
}

/* NULL where CHECK has nothing to say. */
static const FfFinding *
find_first (FfProject *project, const char *check)
{
  FfAnalysis *analysis = ff_project_get_analysis (project);

  for (guint i = 0; i < ff_analysis_get_n_findings (analysis); i++)
    if (g_str_equal (ff_analysis_get_finding (analysis, i)->check, check))
      return ff_analysis_get_finding (analysis, i);
  return NULL;
}

static void
test_each (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (FfProject) project = make_project (&cases[i]);
      g_autoptr (GError) error = NULL;
      g_autofree char *before = fixture_project_to_text (project);
      g_autofree char *after = NULL;
      const FfFinding *finding = find_first (project, cases[i].check);
      g_autofree char *label = NULL;
      FfEdit *edit;

      g_test_message ("case %u, %s", i, cases[i].check);
      g_assert_nonnull (finding);
      label = ff_fix_dup_label (project, finding);
      g_assert_nonnull (label);
      edit = ff_verb_fix (project, finding, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (ff_edit_get_label (edit), !=, "");
      ff_project_commit (project, edit);
      g_assert_null (find_first (project, cases[i].check));
      ff_project_undo (project);
      after = fixture_project_to_text (project);
      g_assert_cmpstr (after, ==, before);
      g_assert_nonnull (find_first (project, cases[i].check));
      g_assert_false (ff_project_can_undo (project));
    }
}

/* Each row of the table belongs to a check there is, and has a case above. */
static void
test_table (void)
{
  guint n_fixes;
  guint n_checks;
  const FfFix *fixes = ff_fixes_get_table (&n_fixes);
  const FfCheck *checks = ff_checks_get_table (&n_checks);

  for (guint i = 0; i < n_fixes; i++)
    {
      guint of_table = 0;
      guint of_cases = 0;

      for (guint j = 0; j < n_checks; j++)
        of_table += g_str_equal (checks[j].id, fixes[i].check);
      for (guint j = 0; j < G_N_ELEMENTS (cases); j++)
        of_cases += g_str_equal (cases[j].check, fixes[i].check);
      g_test_message ("%s", fixes[i].check);
      g_assert_cmpuint (of_table, ==, 1);
      g_assert_cmpuint (of_cases, >=, 1);
    }
}

/* Where there is nothing to press, no button is offered and the verb says so. */
static void
test_nothing_to_offer (void)
{
  static const FixCase rows[] = {
    { "competency-unplaced", { { "competencies.0.quadrant", NULL } } },
    { "boundary-missing", { { "boundaries.0.rules", "[]" } } },
    /* no weight, nothing to suggest */
    { "role-definition", { { GROWTH "definition", NULL }, { GROWTH "weights", "{}" } } },
    /* a generalist has no primary quadrant to believe in */
    { "role-hypothesis-differs",
      { { TECHNICAL "hypothesis-quadrant", "'external-tactical'" },
        { TECHNICAL "weights",
          "{ 'api': 'primary', 'vision': 'primary', 'market': 'primary' }" } } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (FfProject) project = make_project (&rows[i]);
      g_autoptr (GError) error = NULL;
      const FfFinding *finding = find_first (project, rows[i].check);

      g_test_message ("%s", rows[i].check);
      g_assert_nonnull (finding);
      g_assert_null (ff_fix_dup_label (project, finding));
      g_assert_null (ff_verb_fix (project, finding, &error));
      g_assert_error (error, FF_VERB_ERROR, FF_VERB_ERROR_ARGUMENT);
    }
}

/* The competency that is kept is the first; the weights of the other go with it. */
static void
test_duplicate_keeps_first (void)
{
  g_autoptr (FfProject) project = make_project (&cases[0]);
  const FfFinding *finding = find_first (project, "competency-duplicate");
  g_autofree char *kept = g_strdup (finding->about[0]);
  g_autofree char *removed = g_strdup (finding->about[1]);

  ff_project_commit (project, ff_verb_fix (project, finding, NULL));
  g_assert_nonnull (ff_project_competency (project, kept));
  g_assert_null (ff_project_competency (project, removed));
  g_assert_cmpint (ff_map_get_choice (ff_project_role (project, "growth")->weights, removed), ==,
                   FF_WEIGHT_UNRATED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fixes/each", test_each);
  g_test_add_func ("/fixes/table", test_table);
  g_test_add_func ("/fixes/nothing-to-offer", test_nothing_to_offer);
  g_test_add_func ("/fixes/duplicate-keeps-first", test_duplicate_keeps_first);
  return g_test_run ();
}
