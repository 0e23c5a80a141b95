/* Two or more roles side by side: overlap, distance, gaps, one role at two depths. */
#include "fixture.h"

#include "core/method/comparison.h"

#define SIX_NOTES                                                                                  \
  "'competencies': ["                                                                              \
  "  { 'id': 'is1', 'name': 'Vision', 'quadrant': 'internal-strategic' },"                         \
  "  { 'id': 'es1', 'name': 'Pricing', 'quadrant': 'external-strategic' },"                        \
  "  { 'id': 'it1', 'name': 'Backlog', 'quadrant': 'internal-tactical' },"                         \
  "  { 'id': 'it2', 'name': 'Interfaces', 'quadrant': 'internal-tactical' },"                      \
  "  { 'id': 'et1', 'name': 'Launches', 'quadrant': 'external-tactical' },"                        \
  "  { 'id': 'none', 'name': 'Interviews' } ], "

static FfContent *
two_roles (const char *weights_a, const char *weights_b)
{
  g_autofree char *members = g_strdup_printf (
      SIX_NOTES "'roles': [ { 'id': 'a', 'name': 'A', 'weights': { %s } },"
                "           { 'id': 'b', 'name': 'B', 'weights': { %s } } ]",
      weights_a, weights_b);

  return fixture_content (members);
}

static FfComparison *
compare (FfContent *content)
{
  const FfRole *roles[] = { ff_content_role (content, "a"), ff_content_role (content, "b") };

  return ff_comparison_new (content, roles, 2);
}

static const struct
{
  const char *weights_a;
  const char *weights_b;
  guint shared, joined;
  double distance;
  gboolean same_role;
} cases[] = {
  { "", "", 0, 0, 0, FALSE },
  { "'it1': 'baseline'", "'it1': 'baseline'", 0, 0, 0, FALSE },
  { "'it1': 'primary'", "", 0, 2, 0.5, FALSE },
  { "'it1': 'primary'", "'it1': 'primary'", 2, 2, 0, TRUE },
  { "'it1': 'primary'", "'it1': 'secondary'", 1, 2, 0, FALSE },
  { "'it1': 'primary'", "'et1': 'primary'", 0, 4, 1, FALSE },
  { "'it1': 'primary', 'is1': 'secondary'", "'it1': 'secondary', 'is1': 'primary'", 2, 4, 1 / 3.0,
    FALSE },
  /* an unplaced competency counts in the overlap and not in the distance */
  { "'it1': 'primary', 'none': 'primary'", "'it1': 'primary'", 2, 4, 0, TRUE },
  /* one role at two depths: the same quadrants, one's primaries within the other's P and S */
  { "'it1': 'primary', 'it2': 'primary', 'is1': 'secondary'",
    "'it1': 'primary', 'it2': 'secondary', 'is1': 'secondary'", 4, 5, 0.05, TRUE },
  { "'it1': 'primary', 'is1': 'secondary'", "'it2': 'primary', 'is1': 'secondary'", 1, 5, 0,
    FALSE },
  { "'it1': 'primary', 'is1': 'secondary'", "'it1': 'primary', 'es1': 'secondary'", 2, 4, 1 / 3.0,
    FALSE },
  { "'it1': 'primary', 'is1': 'secondary'", "'it1': 'primary'", 2, 3, 1 / 3.0, FALSE },
  /* generalists are no two depths */
  { "'it1': 'primary', 'is1': 'primary', 'es1': 'primary'",
    "'it1': 'primary', 'is1': 'primary', 'es1': 'primary'", 6, 6, 0, FALSE },
};

static void
test_pairs (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (FfContent) content = two_roles (cases[i].weights_a, cases[i].weights_b);
      g_autoptr (FfComparison) comparison = compare (content);

      g_test_message ("case %u", i);
      g_assert_cmpuint (comparison->shared, ==, cases[i].shared);
      g_assert_cmpuint (comparison->joined, ==, cases[i].joined);
      g_assert_cmpfloat_with_epsilon (comparison->distance, cases[i].distance, 1e-12);
      g_assert_cmpint (comparison->same_role_suspected, ==, cases[i].same_role);
    }
}

/* Overlap and distance do not ask who is first. */
static void
test_symmetry (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (FfContent) content = two_roles (cases[i].weights_b, cases[i].weights_a);
      g_autoptr (FfComparison) comparison = compare (content);

      g_assert_cmpuint (comparison->shared, ==, cases[i].shared);
      g_assert_cmpuint (comparison->joined, ==, cases[i].joined);
      g_assert_cmpfloat_with_epsilon (comparison->distance, cases[i].distance, 1e-12);
      g_assert_cmpint (comparison->same_role_suspected, ==, cases[i].same_role);
    }
}

static char *
spell_differences (FfComparison *comparison)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < comparison->differences->len; i++)
    {
      const FfDifference *difference = &g_array_index (comparison->differences, FfDifference, i);

      g_string_append_printf (out, "%s%u:%s", i > 0 ? " " : "", difference->gap,
                              difference->competency->base.id);
    }
  return g_string_free (out, FALSE);
}

/* By gap, the largest first, then by name: Backlog, Interfaces, Interviews, Launches … */
static void
test_differences (void)
{
  g_autoptr (FfContent) content = two_roles (
      "'is1': 'primary', 'it1': 'secondary', 'et1': 'baseline', 'none': 'primary'",
      "'es1': 'secondary', 'it1': 'primary', 'it2': 'baseline'");
  g_autoptr (FfComparison) comparison = compare (content);
  g_autofree char *text = spell_differences (comparison);
  const FfDifference *first = &g_array_index (comparison->differences, FfDifference, 0);

  g_assert_cmpstr (text, ==, "2:none 2:is1 1:it1 1:es1 0:it2 0:et1");
  g_assert_cmpint (first->weights[0], ==, FF_WEIGHT_PRIMARY);
  g_assert_cmpint (first->weights[1], ==, FF_WEIGHT_UNRATED);
}

/* Of more than two roles, a row's gap is the largest between any two. */
static void
test_five_roles (void)
{
  g_autoptr (FfContent) content = fixture_content (
      "'competencies': [ { 'id': 'a', 'name': 'A', 'quadrant': 'internal-tactical' },"
      "                  { 'id': 'b', 'name': 'B', 'quadrant': 'internal-tactical' } ],"
      "'roles': [ { 'id': 'r0', 'name': '0', 'weights': { 'a': 'secondary', 'b': 'secondary' } },"
      "           { 'id': 'r1', 'name': '1', 'weights': { 'a': 'secondary', 'b': 'secondary' } },"
      "           { 'id': 'r2', 'name': '2', 'weights': { 'a': 'secondary', 'b': 'primary' } },"
      "           { 'id': 'r3', 'name': '3', 'weights': { 'a': 'secondary', 'b': 'primary' } },"
      "           { 'id': 'r4', 'name': '4', 'weights': { 'a': 'secondary' } } ]");
  const FfRole *roles[5];
  g_autoptr (FfComparison) comparison = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < 5; i++)
    roles[i] = content->lists[FF_ROLES]->pdata[i];
  comparison = ff_comparison_new (content, roles, 5);
  text = spell_differences (comparison);
  g_assert_cmpuint (comparison->n_roles, ==, 5);
  g_assert_cmpstr (text, ==, "2:b 0:a");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/comparison/pairs", test_pairs);
  g_test_add_func ("/comparison/symmetry", test_symmetry);
  g_test_add_func ("/comparison/differences", test_differences);
  g_test_add_func ("/comparison/five-roles", test_five_roles);
  return g_test_run ();
}
