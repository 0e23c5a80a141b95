/* The projects that come with the program: they open, are in canonical form, and satisfy the
 * checks they are meant to show. */
#include "fixture.h"

#include "core/examples/examples.h"
#include "core/file/format.h"
#include "core/method/comparison.h"
#include "core/method/hiring.h"
#include "core/method/validation.h"

/* Checks that a list of competencies without weighed roles cannot satisfy yet begin with these. */
static const char *const about_competencies[] = { "competency-count", "competency-unplaced",
                                                  "competency-duplicate", "quadrant-thin" };

static FfContent *
load (const char *name)
{
  const FfExample *example = ff_examples_find (name);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  FfContent *content;

  g_assert_nonnull (example);
  bytes = ff_example_load (example, &error);
  g_assert_no_error (error);
  content = ff_format_read (bytes, name, &error);
  g_assert_no_error (error);
  return content;
}

static void
test_canonical (void)
{
  g_assert_cmpuint (ff_examples_get_size (), >, 0);
  for (guint i = 0; i < ff_examples_get_size (); i++)
    {
      const FfExample *example = ff_examples_get (i);
      g_autoptr (GBytes) bytes = ff_example_load (example, NULL);
      g_autoptr (FfContent) content = load (example->name);
      g_autoptr (GBytes) written = ff_format_write (content);

      g_test_message ("%s", example->name);
      g_assert_true (g_bytes_equal (bytes, written));
      g_assert_cmpstr (ff_content_get_settings (content)->title, !=, "");
      g_assert_cmpstr (ff_content_get_settings (content)->description, !=, "");
    }
}

static void
test_competencies (void)
{
  for (guint i = 0; i < ff_examples_get_size (); i++)
    {
      g_autoptr (FfContent) content = load (ff_examples_get (i)->name);
      g_autoptr (FfAnalysis) analysis = fixture_analysis (content);

      g_test_message ("%s", ff_examples_get (i)->name);
      for (guint j = 0; j < G_N_ELEMENTS (about_competencies); j++)
        {
          g_autofree char *found = fixture_find (analysis, about_competencies[j]);

          g_assert_cmpstr (found, ==, "");
        }
    }
}

/* A worked example has nothing to find at all; what it leaves as it is has been set aside with a
 * reason. */
static void
test_no_findings (void)
{
  for (guint i = 0; i < ff_examples_get_size (); i++)
    {
      g_autoptr (FfContent) content = load (ff_examples_get (i)->name);
      g_autoptr (FfAnalysis) analysis = fixture_analysis (content);
      g_autofree char *found = fixture_find (analysis, NULL);

      if (!ff_examples_get (i)->is_example)
        continue;
      g_test_message ("%s", ff_examples_get (i)->name);
      if (g_str_equal (ff_examples_get (i)->name, "enterprise"))
        g_assert_cmpstr (found, ==,
                         "(roles-same-quadrants: hint payments-technical-pm platform-pm)");
      else
        g_assert_cmpstr (found, ==, "");
    }
}

static const FfPair *
find_pair (FfAnalysis *analysis, const char *a, const char *b)
{
  for (guint i = 0; i < ff_analysis_get_n_pairs (analysis); i++)
    {
      const FfPair *pair = ff_analysis_get_pair (analysis, i);

      if (g_str_equal (pair->roles[0]->base.id, a) && g_str_equal (pair->roles[1]->base.id, b))
        return pair;
    }
  g_assert_not_reached ();
}

/* Every role is what its quarter of work says it is. */
static void
assert_aligned (FfContent *content, guint n_roles)
{
  g_autoptr (FfValidations) validations = ff_validations_new (content);

  g_assert_cmpuint (validations->roles->len, ==, n_roles);
  for (guint i = 0; i < n_roles; i++)
    g_assert_cmpint (((FfValidation *) validations->roles->pdata[i])->verdict, ==,
                     FF_VERDICT_ALIGNED);
}

static void
assert_emphasis (FfAnalysis *analysis, const char *role, FfQuadrant primary, FfQuadrant secondary)
{
  const FfEmphasis *emphasis = ff_analysis_get_emphasis (analysis, role);

  g_assert_cmpint (emphasis->shape, ==, FF_SHAPE_SPECIALIST);
  g_assert_cmpint (ff_emphasis_get_primary (emphasis), ==, primary);
  g_assert_cmpint (ff_emphasis_get_secondary (emphasis), ==, secondary);
}

/* Two specialists in the same quadrants that share little but their place; an external role takes a
 * side. */
static void
test_enterprise (void)
{
  g_autoptr (FfContent) content = load ("enterprise");
  g_autoptr (FfAnalysis) analysis = fixture_analysis (content);
  const FfPair *pair = find_pair (analysis, "payments-technical-pm", "platform-pm");
  const FfRole *manager = ff_content_role (content, "engineering-manager");
  guint shared;
  guint joined;

  assert_emphasis (analysis, "platform-pm", FF_QUADRANT_INTERNAL_TACTICAL,
                   FF_QUADRANT_INTERNAL_STRATEGIC);
  assert_emphasis (analysis, "payments-technical-pm", FF_QUADRANT_INTERNAL_TACTICAL,
                   FF_QUADRANT_INTERNAL_STRATEGIC);
  ff_roles_overlap (pair->roles[0], pair->roles[1], &shared, &joined);
  g_assert_cmpuint (100 * shared / joined, <, 30);
  g_assert_cmpint (pair->relation, ==, FF_RELATION_REQUIRED);
  g_assert_cmpuint (pair->rules, ==, 3);
  g_assert_true (manager->external);
  g_assert_nonnull (
      ff_content_find (content, FF_BOUNDARIES, "engineering-manager payments-technical-pm"));
  assert_aligned (content, 3);
}

/* Two roles that share no quadrant, and have rules because their author says that they meet. */
static void
test_consumer (void)
{
  g_autoptr (FfContent) content = load ("consumer");
  g_autoptr (FfAnalysis) analysis = fixture_analysis (content);
  const FfPair *pair = find_pair (analysis, "feature-pm", "growth-pm");

  assert_emphasis (analysis, "growth-pm", FF_QUADRANT_EXTERNAL_TACTICAL,
                   FF_QUADRANT_EXTERNAL_STRATEGIC);
  assert_emphasis (analysis, "feature-pm", FF_QUADRANT_INTERNAL_TACTICAL,
                   FF_QUADRANT_INTERNAL_STRATEGIC);
  g_assert_cmpuint (pair->shared, ==, 0);
  g_assert_cmpint (pair->relation, ==, FF_RELATION_REQUIRED);
  g_assert_cmpuint (pair->rules, ==, 3);
  g_assert_cmpstr (pair->boundary->reason, !=, "");
  assert_aligned (content, 2);
}

static void
assert_ranking (FfContent *content, const char *first, double relief, double risk)
{
  g_autoptr (FfHiringPlan) plan = ff_hiring_plan_new_for_content (content);
  const FfHire *best = plan->hires->pdata[0];
  g_autofree char *why = ff_hiring_plan_explain (plan);

  g_assert_cmpuint (plan->hires->len, ==, 2);
  g_assert_cmpstr (best->role->base.id, ==, first);
  g_assert_cmpfloat_with_epsilon (best->relief, relief, 1e-9);
  g_assert_cmpfloat_with_epsilon (best->risk, risk, 1e-9);
  g_assert_true (g_str_has_prefix (why, best->role->name));
}

/* A founder strong in internal-tactical, who keeps it, hires for growth; one who would hand it over
 * hires a technical PM. The demand is the founder's own time. */
static void
test_founder (void)
{
  g_autoptr (FfContent) content = load ("founder");
  g_autoptr (FfAnalysis) analysis = fixture_analysis (content);
  FfHiring *hiring = content->lists[FF_HIRING]->pdata[0];
  double demand[FF_N_QUADRANTS];

  assert_emphasis (analysis, "technical-pm", FF_QUADRANT_INTERNAL_TACTICAL,
                   FF_QUADRANT_EXTERNAL_TACTICAL);
  assert_emphasis (analysis, "growth-pm", FF_QUADRANT_EXTERNAL_TACTICAL,
                   FF_QUADRANT_EXTERNAL_STRATEGIC);
  g_assert_true (ff_demand_from_time_split (content->lists[FF_TIME_SPLITS]->pdata[0], demand));
  g_assert_cmpmem (demand, sizeof demand, hiring->demand, sizeof hiring->demand);
  g_assert_cmpint (hiring->strength[FF_QUADRANT_INTERNAL_TACTICAL], ==, FF_STRENGTH_STRONG);
  g_assert_cmpint (hiring->strength[FF_QUADRANT_EXTERNAL_TACTICAL], ==, FF_STRENGTH_WEAK);
  g_assert_cmpint (hiring->hand_over[FF_QUADRANT_INTERNAL_TACTICAL], ==, FF_HAND_OVER_KEEP);
  g_assert_cmpint (hiring->hand_over[FF_QUADRANT_EXTERNAL_TACTICAL], ==, FF_HAND_OVER_OFFLOAD);
  assert_ranking (content, "growth-pm", 0.325, 0);
  hiring->hand_over[FF_QUADRANT_INTERNAL_TACTICAL] = FF_HAND_OVER_OFFLOAD;
  assert_ranking (content, "technical-pm", 0.585, 0.1);
}

/* Three roles in three places; the technical PM's quarter is 60% internal-tactical. */
static void
test_b2b_saas (void)
{
  g_autoptr (FfContent) content = load ("b2b-saas");
  g_autoptr (FfAnalysis) analysis = fixture_analysis (content);
  g_autoptr (FfValidations) validations = ff_validations_new (content);
  const FfEmphasis *technical = ff_analysis_get_emphasis (analysis, "technical-pm");
  const FfEmphasis *growth = ff_analysis_get_emphasis (analysis, "growth-pm");
  guint required = 0;

  g_assert_cmpuint (content->lists[FF_COMPETENCIES]->len, ==, 16);
  for (int q = 0; q < FF_N_QUADRANTS; q++)
    g_assert_cmpuint (ff_analysis_count_in_quadrant (analysis, q), ==, 4);
  g_assert_cmpint (ff_analysis_get_emphasis (analysis, "generalist-pm")->shape, ==,
                   FF_SHAPE_GENERALIST);
  g_assert_cmpint (ff_emphasis_get_primary (technical), ==, FF_QUADRANT_INTERNAL_TACTICAL);
  g_assert_cmpint (ff_emphasis_get_secondary (technical), ==, FF_QUADRANT_INTERNAL_STRATEGIC);
  g_assert_cmpint (ff_emphasis_get_primary (growth), ==, FF_QUADRANT_EXTERNAL_TACTICAL);
  g_assert_cmpint (ff_emphasis_get_secondary (growth), ==, FF_QUADRANT_EXTERNAL_STRATEGIC);
  for (guint i = 0; i < ff_analysis_get_n_pairs (analysis); i++)
    required += ff_analysis_get_pair (analysis, i)->relation == FF_RELATION_REQUIRED;
  g_assert_cmpuint (required, ==, 2);
  g_assert_cmpuint (validations->roles->len, ==, 3);
  g_assert_cmpuint (validations->people->len, ==, 4);
  for (guint i = 0; i < validations->roles->len; i++)
    {
      const FfValidation *validation = validations->roles->pdata[i];

      g_assert_cmpint (validation->verdict, ==, FF_VERDICT_ALIGNED);
      if (strcmp (validation->role->base.id, "technical-pm") == 0)
        g_assert_cmpfloat_with_epsilon (validation->observed[FF_QUADRANT_INTERNAL_TACTICAL], 0.6,
                                        1e-9);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/examples/canonical", test_canonical);
  g_test_add_func ("/examples/competencies", test_competencies);
  g_test_add_func ("/examples/no-findings", test_no_findings);
  g_test_add_func ("/examples/b2b-saas", test_b2b_saas);
  g_test_add_func ("/examples/enterprise", test_enterprise);
  g_test_add_func ("/examples/consumer", test_consumer);
  g_test_add_func ("/examples/founder", test_founder);
  return g_test_run ();
}
