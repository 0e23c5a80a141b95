/* The hiring plan: worked cases by hand, defaults, order, the team, where a demand comes from, words. */
#include "fixture.h"

#include "core/method/hiring.h"

#define COMPETENCIES                                                                               \
  "'competencies': ["                                                                              \
  "  { 'id': 'is', 'name': 'IS', 'quadrant': 'internal-strategic' },"                              \
  "  { 'id': 'es', 'name': 'ES', 'quadrant': 'external-strategic' },"                              \
  "  { 'id': 'it', 'name': 'IT', 'quadrant': 'internal-tactical' },"                               \
  "  { 'id': 'et', 'name': 'ET', 'quadrant': 'external-tactical' } ],"

/* Technical: IT, then ET. Growth: ET, then ES. */
#define TECH                                                                                       \
  "{ 'id': 'tech', 'name': 'Technical PM', 'weights': { 'it': 'primary', 'et': 'secondary' } }"
#define GROWTH                                                                                     \
  "{ 'id': 'growth', 'name': 'Growth PM', 'weights': { 'et': 'primary', 'es': 'secondary' } }"

#define DEMAND                                                                                     \
  "'demand': { 'internal-strategic': 15, 'external-strategic': 20, 'internal-tactical': 40,"       \
  "            'external-tactical': 25 }"

/* The method's founder: strong in internal-tactical, weak in external-tactical, which goes. */
#define FOUNDER(IT)                                                                                \
  COMPETENCIES "'roles': [ " TECH ", " GROWTH " ], 'hiring': { " DEMAND ","                        \
               "'hand-over': { 'internal-tactical': '" IT "', 'external-tactical': 'offload' },"   \
               "'strength': { 'internal-tactical': 'strong', 'external-tactical': 'weak' } }"

#define EPSILON 1e-12

static FfHiringPlan *
make_plan (const char *members)
{
  g_autoptr (FfContent) content = fixture_content (members);

  return ff_hiring_plan_new_for_content (content);
}

/* "growth tech": the candidates in their order. */
static void
assert_order (const FfHiringPlan *plan, const char *expected)
{
  g_autoptr (GString) order = g_string_new (NULL);

  for (guint i = 0; i < plan->hires->len; i++)
    g_string_append_printf (order, "%s%s", i > 0 ? " " : "",
                            ((const FfHire *) plan->hires->pdata[i])->role->base.id);
  g_assert_cmpstr (order->str, ==, expected);
}

static void
assert_hire (const FfHiringPlan *plan, const char *role, double covered, double relief, double risk)
{
  const FfHire *hire = ff_hiring_plan_find (plan, role);

  g_assert_cmpfloat_with_epsilon (hire->covered, covered, EPSILON);
  g_assert_cmpfloat_with_epsilon (hire->relief, relief, EPSILON);
  g_assert_cmpfloat_with_epsilon (hire->risk, risk, EPSILON);
  g_assert_cmpfloat_with_epsilon (hire->stays, plan->has_demand ? 1 - covered : 0, EPSILON);
}

static void
test_founder (void)
{
  g_autoptr (FfHiringPlan) keeping = make_plan (FOUNDER ("keep"));
  g_autoptr (FfHiringPlan) handing_over = make_plan (FOUNDER ("offload"));
  const FfHire *growth = keeping->hires->pdata[0];

  /* growth: 15·.2 + 20·.6 + 40·.2 + 25·1 = 48; relief 1.5 + 6 + 0 + 25; risk 25·0
   * tech: 15·.2 + 20·.2 + 40·1 + 25·.6 = 62; relief 1.5 + 2 + 0 + 15; risk 25·.4 */
  assert_order (keeping, "growth tech");
  assert_hire (keeping, "growth", 0.48, 0.325, 0);
  assert_hire (keeping, "tech", 0.62, 0.185, 0.10);
  g_assert_cmpfloat_with_epsilon (growth->left[FF_QUADRANT_INTERNAL_TACTICAL], 0.32, EPSILON);
  g_assert_cmpfloat_with_epsilon (growth->left[FF_QUADRANT_INTERNAL_STRATEGIC], 0.12, EPSILON);
  g_assert_cmpfloat_with_epsilon (growth->left[FF_QUADRANT_EXTERNAL_STRATEGIC], 0.08, EPSILON);
  g_assert_cmpfloat_with_epsilon (growth->left[FF_QUADRANT_EXTERNAL_TACTICAL], 0, EPSILON);

  assert_order (handing_over, "tech growth");
  assert_hire (handing_over, "growth", 0.48, 0.405, 0);
  assert_hire (handing_over, "tech", 0.62, 0.585, 0.10);
}

static const struct
{
  guint primaries[4], secondaries[4]; /* IS, ES, IT, ET */
  guint coverage[4];                  /* tenths */
} coverages[] = {
  { { 0, 0, 3, 0 }, { 1, 0, 0, 0 }, { 6, 2, 10, 2 } },
  { { 0, 0, 3, 0 }, { 0, 0, 0, 0 }, { 2, 2, 10, 2 } },
  { { 0, 0, 3, 0 }, { 1, 1, 0, 0 }, { 4, 4, 10, 2 } }, /* secondary open */
  { { 2, 0, 2, 0 }, { 1, 0, 1, 3 }, { 8, 2, 8, 2 } },  /* primary open: no secondary */
  { { 1, 1, 1, 1 }, { 0, 0, 0, 0 }, { 5, 5, 5, 5 } },  /* generalists */
  { { 2, 1, 0, 1 }, { 0, 0, 3, 0 }, { 5, 5, 2, 5 } },
  { { 0, 0, 0, 0 }, { 3, 0, 0, 0 }, { 2, 2, 2, 2 } }, /* undefined */
};

static void
test_coverage (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (coverages); i++)
    {
      g_autoptr (FfContent) content = fixture_with_counts (coverages[i].primaries,
                                                           coverages[i].secondaries);
      g_autoptr (FfHiringPlan) plan = ff_hiring_plan_new_for_content (content);
      const FfHire *hire = plan->hires->pdata[0];

      g_test_message ("case %u", i);
      for (int q = 0; q < FF_N_QUADRANTS; q++)
        g_assert_cmpuint (hire->coverage[q], ==, coverages[i].coverage[q]);
    }
}

/* Without a word of the founder: either, adequate; the demand is divided by its sum, whatever it is. */
static void
test_defaults (void)
{
  static const char *const demands[] = {
    "{ 'internal-tactical': 3, 'external-tactical': 1 }",
    "{ 'internal-tactical': 0.3, 'external-tactical': 0.1 }",
    "{ 'internal-tactical': 9e307, 'external-tactical': 3e307 }",
    "{ 'internal-tactical': 1.5e308, 'external-tactical': 0.5e308 }",
    "{ 'internal-tactical': 3e-300, 'external-tactical': 1e-300 }",
  };

  for (guint i = 0; i < G_N_ELEMENTS (demands); i++)
    {
      g_autofree char *members = g_strdup_printf (
          COMPETENCIES "'roles': [ " TECH " ], 'hiring': { 'demand': %s }", demands[i]);
      g_autoptr (FfHiringPlan) plan = make_plan (members);

      g_test_message ("demand %s", demands[i]);
      g_assert_cmpfloat_with_epsilon (plan->demand[FF_QUADRANT_INTERNAL_TACTICAL], 0.75, EPSILON);
      assert_hire (plan, "tech", 0.9, 0.45, 0);
      for (int q = 0; q < FF_N_QUADRANTS; q++)
        {
          g_assert_cmpint (plan->hand_over[q], ==, FF_HAND_OVER_EITHER);
          g_assert_cmpint (plan->strength[q], ==, FF_STRENGTH_ADEQUATE);
        }
    }
}

static void
test_no_demand (void)
{
  g_autoptr (FfHiringPlan) plan = make_plan (
      COMPETENCIES "'roles': [ " GROWTH ", " TECH
                   " ], 'hiring': { 'demand': { 'internal-tactical': 0 } }");
  g_autofree char *sentence = ff_hire_explain (plan, plan->hires->pdata[0]);
  g_autofree char *why = ff_hiring_plan_explain (plan);

  g_assert_false (plan->has_demand);
  assert_order (plan, "growth tech");
  assert_hire (plan, "growth", 0, 0, 0);
  g_assert_cmpstr (sentence, ==, "Growth PM takes over nothing yet: no demand is named.");
  g_assert_cmpstr (why, ==, "No demand is named yet, so the candidates are equal.");
}

/* No candidates listed: all that are neither external nor retired. Listed: those, each once. */
static void
test_candidates (void)
{
  static const char roles[] = COMPETENCIES
      "'roles': [ " TECH ", " GROWTH ", { 'id': 'lead', 'name': 'Lead', 'external': true },"
      "{ 'id': 'old', 'name': 'Old', 'status': 'retired' } ], 'hiring': { %s }";
  static const struct
  {
    const char *listed;
    const char *expected;
  } cases[] = {
    { "", "tech growth" },
    { "'candidates': [ 'growth' ]", "growth" },
    { "'candidates': [ 'old', 'growth', 'tech' ]", "old growth tech" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *members = g_strdup_printf (roles, cases[i].listed);
      g_autoptr (FfHiringPlan) plan = make_plan (members);

      assert_order (plan, cases[i].expected);
    }
}

/* Equal in relief − risk: the one that covers more; equal in that too: as they are listed. */
static void
test_ties (void)
{
  /* Kept and strong, so that neither relief nor risk is left. */
#define KEPT(DEMANDED)                                                                             \
  COMPETENCIES "'roles': [ " TECH ", " GROWTH " ], 'hiring': { 'demand': " DEMANDED ","            \
               "'hand-over': { 'internal-strategic': 'keep', 'external-strategic': 'keep',"        \
               "  'internal-tactical': 'keep', 'external-tactical': 'keep' },"                     \
               "'candidates': [ 'tech', 'growth' ] }"
  g_autoptr (FfHiringPlan) more = make_plan (KEPT ("{ 'external-tactical': 1 }"));
  g_autoptr (FfHiringPlan) equal = make_plan (KEPT ("{ 'internal-strategic': 0.1 }"));

  assert_order (more, "growth tech");
  assert_order (equal, "tech growth");
}

static FfQuadrantSet
find_understaffed (const char *organization, guint technical, guint growth, const char *demand)
{
  g_autofree char *members = g_strdup_printf (
      COMPETENCIES
      "%s 'roles': ["
      "{ 'id': 'tech', 'name': 'T', 'headcount': %u, 'weights': { 'it': 'primary' } },"
      "{ 'id': 'growth', 'name': 'G', 'headcount': %u, 'weights': { 'et': 'primary' } },"
      "{ 'id': 'x', 'name': 'X', 'headcount': 9, 'external': true },"
      "{ 'id': 'old', 'name': 'O', 'headcount': 9, 'status': 'retired' } ],"
      "'hiring': { 'demand': %s }",
      organization, technical, growth, demand);
  g_autoptr (FfHiringPlan) plan = make_plan (members);

  return plan->team.understaffed;
}

#define IS                   FF_QUADRANT_BIT (FF_QUADRANT_INTERNAL_STRATEGIC)
#define IT                   FF_QUADRANT_BIT (FF_QUADRANT_INTERNAL_TACTICAL)
#define ET                   FF_QUADRANT_BIT (FF_QUADRANT_EXTERNAL_TACTICAL)
#define CONSTRAINT(QUADRANT) "'organization': { 'constraint': '" QUADRANT "' },"

/* One of each: supply 4, 4, 12, 12 of 32, that is 12.5, 12.5, 37.5, 37.5 points. */
static void
test_team (void)
{
  static const struct
  {
    const char *organization;
    guint technical, growth;
    const char *demand;
    FfQuadrantSet expected;
  } cases[] = {
    /* 47.5 is ten points more, a little less is not */
    { "", 1, 1, "{ 'internal-tactical': 47.5, 'external-tactical': 52.5 }", IT | ET },
    { "", 1, 1, "{ 'internal-tactical': 47.4, 'external-tactical': 52.6 }", ET },
    { "", 1, 1, "{ 'internal-strategic': 22.5, 'external-tactical': 77.5 }", IS | ET },
    { "", 1, 1, "{ 'internal-strategic': 45, 'internal-tactical': 75, 'external-tactical': 80 }",
      IS },
    { "", 2, 1, "{ 'external-tactical': 1, 'internal-tactical': 1 }", ET },
    /* nobody, no demand */
    { "", 0, 0, "{ 'external-tactical': 1 }", 0 },
    { "", 1, 1, "{}", 0 },
    /* the constraint: nobody's primary, somebody's, and where nobody is counted */
    { CONSTRAINT ("internal-strategic"), 1, 1, "{}", IS },
    { CONSTRAINT ("internal-tactical"), 1, 1, "{}", 0 },
    { CONSTRAINT ("internal-tactical"), 0, 1, "{}", IT },
    { CONSTRAINT ("internal-tactical"), 0, 0, "{}", IT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("case %u", i);
      g_assert_cmpuint (find_understaffed (cases[i].organization, cases[i].technical,
                                           cases[i].growth, cases[i].demand),
                        ==, cases[i].expected);
    }
}

/* Two technical, one growth; then one technical fewer, then none. */
static void
test_team_without (void)
{
  g_autoptr (FfHiringPlan) plan = make_plan (
      COMPETENCIES
      "'roles': ["
      "{ 'id': 'tech', 'name': 'T', 'headcount': 2, 'weights': { 'it': 'primary' } },"
      "{ 'id': 'growth', 'name': 'G', 'headcount': 1, 'weights': { 'et': 'primary' } } ],"
      "'hiring': { 'demand': { 'internal-tactical': 60, 'external-tactical': 40 } }");
  const FfRole *tech = plan->counted->pdata[0];
  FfTeam team;

  g_assert_cmpuint (plan->team.headcount, ==, 3);
  g_assert_cmpfloat_with_epsilon (plan->team.supply[FF_QUADRANT_INTERNAL_TACTICAL], 22.0 / 48,
                                  EPSILON);
  ff_hiring_plan_get_team_without (plan, tech, 1, &team);
  g_assert_cmpuint (team.headcount, ==, 2);
  g_assert_cmpfloat_with_epsilon (team.supply[FF_QUADRANT_INTERNAL_TACTICAL], 12.0 / 32, EPSILON);
  ff_hiring_plan_get_team_without (plan, tech, G_MAXUINT, &team);
  g_assert_cmpuint (team.headcount, ==, 1);
  g_assert_cmpuint (team.understaffed, ==, IT);
}

static void
test_demand_from_work (void)
{
  g_autoptr (FfContent) content = fixture_content (
      COMPETENCIES
      "'samples': ["
      "{ 'id': 'a', 'title': 'A', 'date': '2026-06-01', 'competencies': ['it', 'et'] },"
      "{ 'id': 'b', 'title': 'B', 'date': '2026-06-02', 'competencies': ['is'] },"
      "{ 'id': 'c', 'title': 'C', 'competencies': ['is'] },"
      "{ 'id': 'old', 'title': 'O', 'date': '2026-01-01', 'competencies': ['es'] } ],"
      "'time-splits': [ { 'id': 't', 'shares': { 'internal-tactical': 33.3,"
      "'external-tactical': 33.3, 'internal-strategic': 33.4 } } ]");
  g_autoptr (FfContent) empty = fixture_content ("");
  double demand[FF_N_QUADRANTS];

  g_assert_true (ff_demand_from_samples (content, demand));
  g_assert_cmpfloat (demand[FF_QUADRANT_INTERNAL_STRATEGIC], ==, 67);
  g_assert_cmpfloat (demand[FF_QUADRANT_EXTERNAL_STRATEGIC], ==, 0);
  g_assert_cmpfloat (demand[FF_QUADRANT_INTERNAL_TACTICAL], ==, 17);
  g_assert_cmpfloat (demand[FF_QUADRANT_EXTERNAL_TACTICAL], ==, 16);
  g_assert_true (ff_demand_from_time_split (content->lists[FF_TIME_SPLITS]->pdata[0], demand));
  g_assert_cmpfloat (demand[FF_QUADRANT_INTERNAL_STRATEGIC], ==, 34);
  g_assert_cmpfloat (demand[FF_QUADRANT_INTERNAL_TACTICAL], ==, 33);
  g_assert_cmpfloat (demand[FF_QUADRANT_EXTERNAL_TACTICAL], ==, 33);
  g_assert_false (ff_demand_from_samples (empty, demand));
}

static void
assert_sentence (char *sentence, const char *expected)
{
  g_assert_cmpstr (sentence, ==, expected);
  g_free (sentence);
}

static void
test_words (void)
{
  g_autoptr (FfHiringPlan) plan = make_plan (FOUNDER ("keep"));

  assert_sentence (ff_hiring_plan_explain (plan),
                   "Growth PM first, by relief minus risk: Growth PM 32.5 − 0 = 32.5; "
                   "Technical PM 18.5 − 10 = 8.5.");
  assert_sentence (
      ff_hire_explain (plan, ff_hiring_plan_find (plan, "growth")),
      "Growth PM takes over 48% of the work: external-tactical 25 of 25, "
      "external-strategic 12 of 20, internal-tactical 8 of 40, internal-strategic 3 of "
      "15. Relief 32.5%: external-tactical 25 (to hand over), external-strategic 6 (half "
      "of 12), internal-strategic 1.5 (half of 3). 52% stays: internal-tactical 32 of 40, "
      "internal-strategic 12 of 15, external-strategic 8 of 20. No risk: nothing stays "
      "where the founder is weak.");
  assert_sentence (ff_hire_describe_risk (plan, ff_hiring_plan_find (plan, "tech")),
                   "Risk 10%, left where the founder is weak: external-tactical 10 of 25.");
  assert_sentence (ff_team_explain (plan, &plan->team),
                   "Nobody is counted: no role has a headcount.");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/hiring/founder", test_founder);
  g_test_add_func ("/hiring/coverage", test_coverage);
  g_test_add_func ("/hiring/defaults", test_defaults);
  g_test_add_func ("/hiring/no-demand", test_no_demand);
  g_test_add_func ("/hiring/candidates", test_candidates);
  g_test_add_func ("/hiring/ties", test_ties);
  g_test_add_func ("/hiring/team", test_team);
  g_test_add_func ("/hiring/team-without", test_team_without);
  g_test_add_func ("/hiring/demand-from-work", test_demand_from_work);
  g_test_add_func ("/hiring/words", test_words);
  return g_test_run ();
}
