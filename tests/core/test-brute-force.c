/* What the program says of random projects is what the plainest reading of the method says. The
 * seed is printed; --seed repeats a run. */
#include "fixture.h"
#include "oracle.h"
#include "random-content.h"

#include "core/method/comparison.h"
#include "core/method/hiring.h"
#include "core/method/validation.h"

#define N_PROJECTS 2500
#define EPSILON    1e-9

static void
assert_set (FfQuadrantSet set, const gboolean flags[4])
{
  for (int q = 0; q < FF_N_QUADRANTS; q++)
    g_assert_cmpint ((set & FF_QUADRANT_BIT (q)) != 0, ==, flags[q] != 0);
}

static void
compare_emphasis (const FfEmphasis *emphasis, const OracleEmphasis *expected)
{
  int n = expected->p[0] + expected->p[1] + expected->p[2] + expected->p[3];
  int depth = 0;

  g_assert_cmpint (emphasis->shape, ==, expected->shape);
  g_assert_cmpint (emphasis->provisional, ==, expected->provisional);
  assert_set (emphasis->primary, expected->primary);
  assert_set (emphasis->secondary, expected->secondary);
  assert_set (emphasis->emphasised, expected->emphasised);
  for (int q = 0; q < FF_N_QUADRANTS; q++)
    depth += oracle_depth (expected, q);
  for (int q = 0; q < FF_N_QUADRANTS; q++)
    {
      g_assert_cmpint (emphasis->counts[FF_WEIGHT_PRIMARY][q], ==, expected->p[q]);
      g_assert_cmpint (emphasis->counts[FF_WEIGHT_SECONDARY][q], ==, expected->s[q]);
      g_assert_cmpint (emphasis->counts[FF_WEIGHT_BASELINE][q], ==, expected->b[q]);
      g_assert_cmpfloat_with_epsilon (ff_emphasis_get_share (emphasis, q),
                                      n > 0 ? (double) expected->p[q] / n : 0, EPSILON);
      g_assert_cmpfloat_with_epsilon (ff_emphasis_get_depth_share (emphasis, q),
                                      depth > 0 ? (double) oracle_depth (expected, q) / depth : 0,
                                      EPSILON);
    }
}

static void
compare_roles (FfContent *content, FfAnalysis *analysis)
{
  GPtrArray *roles = content->lists[FF_ROLES];

  for (guint i = 0; i < roles->len; i++)
    {
      const FfRole *role = roles->pdata[i];
      OracleEmphasis expected = oracle_emphasis (content, role);

      compare_emphasis (ff_analysis_get_emphasis (analysis, role->base.id), &expected);
    }
}

static void
compare_pair (FfContent *content, const FfPair *pair)
{
  const FfRole *a = pair->roles[0];
  const FfRole *b = pair->roles[1];
  OracleFraction overlap = oracle_overlap (content, a, b);
  OracleFraction distance = oracle_distance (content, a, b);
  g_autoptr (FfComparison) comparison = ff_comparison_new (content, pair->roles, 2);

  g_assert_cmpstr (a->base.id, <, b->base.id);
  g_assert_cmpint (pair->relation, ==, oracle_relation (content, a, b));
  g_assert_cmpint (comparison->shared * overlap.under, ==, comparison->joined * overlap.over);
  g_assert_cmpint (comparison->joined == 0, ==, overlap.under == 0);
  g_assert_cmpfloat_with_epsilon (comparison->distance, (double) distance.over / distance.under,
                                  EPSILON);
  g_assert_cmpint (comparison->same_role_suspected, ==, oracle_same_at_two_depths (content, a, b));
}

static void
compare_pairs (FfContent *content, FfAnalysis *analysis)
{
  guint roles = 0;

  for (guint i = 0; i < content->lists[FF_ROLES]->len; i++)
    roles += !((FfRole *) content->lists[FF_ROLES]->pdata[i])->external;
  g_assert_cmpuint (ff_analysis_get_n_pairs (analysis), ==,
                    roles > 0 ? roles * (roles - 1) / 2 : 0);
  for (guint i = 0; i < ff_analysis_get_n_pairs (analysis); i++)
    compare_pair (content, ff_analysis_get_pair (analysis, i));
}

static void
compare_work (FfContent *content, const FfValidation *validation)
{
  OracleWork expected = oracle_work (content, validation->role, validation->person);
  gint64 all = expected.effort[0] + expected.effort[1] + expected.effort[2] + expected.effort[3];

  g_assert_cmpuint (validation->samples, ==, (guint) expected.samples);
  g_assert_cmpint (validation->top, ==, expected.top);
  g_assert_cmpstr (ff_verdict_ids[validation->verdict], ==, expected.verdict);
  for (int q = 0; q < FF_N_QUADRANTS; q++)
    g_assert_cmpfloat_with_epsilon (validation->observed[q],
                                    all > 0 ? (double) expected.effort[q] / all : 0, EPSILON);
}

/* A person with no effort for any role has no role by the samples, and the program may know
 * better. */
static gboolean
has_role_by_effort (FfContent *content, const FfValidation *validation)
{
  return oracle_work (content, NULL, validation->person).role == validation->role;
}

static void
compare_validations (FfContent *content)
{
  g_autoptr (FfValidations) validations = ff_validations_new (content);

  for (guint i = 0; i < validations->roles->len; i++)
    compare_work (content, validations->roles->pdata[i]);
  for (guint i = 0; i < validations->people->len; i++)
    if (has_role_by_effort (content, validations->people->pdata[i]))
      compare_work (content, validations->people->pdata[i]);
}

static void
compare_hire (FfContent *content, const FfHire *hire, const FfRole *role)
{
  OracleHire expected = oracle_hire (content, role);
  double demand = (double) oracle_demand (content);
  double scale = demand > 0 ? 10 * demand : 1;

  g_assert_true (hire->role == role);
  g_assert_cmpfloat_with_epsilon (hire->covered, expected.taken_tenths / scale, EPSILON);
  g_assert_cmpfloat_with_epsilon (hire->relief, expected.relief_twentieths / scale / 2, EPSILON);
  g_assert_cmpfloat_with_epsilon (hire->risk, expected.risk_tenths / scale, EPSILON);
  for (int q = 0; q < FF_N_QUADRANTS; q++)
    g_assert_cmpfloat_with_epsilon (hire->left[q], expected.left_tenths[q] / scale, EPSILON);
}

static void
compare_team (FfContent *content, const FfTeam *team, const FfRole *without)
{
  for (int q = 0; q < FF_N_QUADRANTS; q++)
    g_assert_cmpint ((team->understaffed & FF_QUADRANT_BIT (q)) != 0, ==,
                     oracle_is_understaffed (content, without, q) != 0);
}

static void
compare_hiring (FfContent *content)
{
  g_autoptr (FfHiringPlan) plan = ff_hiring_plan_new_for_content (content);
  g_autoptr (GPtrArray) expected = oracle_candidates (content);

  g_assert_cmpuint (plan->hires->len, ==, expected->len);
  for (guint i = 0; i < expected->len; i++)
    compare_hire (content, plan->hires->pdata[i], expected->pdata[i]);
  compare_team (content, &plan->team, NULL);
  for (guint i = 0; i < plan->counted->len; i++)
    {
      FfTeam team;

      ff_hiring_plan_get_team_without (plan, plan->counted->pdata[i], G_MAXUINT, &team);
      compare_team (content, &team, plan->counted->pdata[i]);
    }
}

static void
test_random_projects (void)
{
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  g_test_message ("seed %u, %d projects", seed, N_PROJECTS);
  for (guint i = 0; i < N_PROJECTS; i++)
    {
      g_autoptr (FfContent) content = random_content (rand);
      g_autoptr (FfAnalysis) analysis = fixture_analysis (content);

      compare_roles (content, analysis);
      compare_pairs (content, analysis);
      compare_validations (content);
      compare_hiring (content);
    }
}

/* The random projects hold what makes the comparison worth something. */
static void
test_variety (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (GHashTable) verdicts = g_hash_table_new (g_str_hash, g_str_equal);
  guint open = 0;
  guint generalists = 0;

  for (guint i = 0; i < 400; i++)
    {
      g_autoptr (FfContent) content = random_content (rand);

      for (guint j = 0; j < content->lists[FF_ROLES]->len; j++)
        {
          const FfRole *role = content->lists[FF_ROLES]->pdata[j];
          OracleEmphasis emphasis = oracle_emphasis (content, role);

          generalists += emphasis.shape == ORACLE_GENERALIST;
          open += emphasis.primary[0] + emphasis.primary[1] + emphasis.primary[2]
                      + emphasis.primary[3]
                  > 1;
          g_hash_table_add (verdicts, (char *) oracle_work (content, role, NULL).verdict);
        }
    }
  g_assert_cmpuint (open, >, 20);
  g_assert_cmpuint (generalists, >, 20);
  g_assert_cmpuint (g_hash_table_size (verdicts), ==, 7);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/brute-force/random-projects", test_random_projects);
  g_test_add_func ("/brute-force/variety", test_variety);
  return g_test_run ();
}
