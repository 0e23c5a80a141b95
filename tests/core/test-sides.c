/* The sides of a comparison: roles as they are and as a snapshot holds them, and what is said of two. */
#include "fixture.h"

#include "core/method/sides.h"

/* Then, the backlog was external and the interviews were another competency. */
#define PROJECT                                                                                    \
  "'competencies': ["                                                                              \
  "  { 'id': 'it1', 'name': 'Backlog', 'quadrant': 'internal-tactical' },"                         \
  "  { 'id': 'is1', 'name': 'Vision', 'quadrant': 'internal-strategic' } ],"                       \
  "'roles': ["                                                                                     \
  "  { 'id': 'a', 'name': 'A', 'weights': { 'it1': 'primary' } },"                                 \
  "  { 'id': 'b', 'name': 'B', 'weights': { 'it1': 'primary', 'is1': 'secondary' } },"             \
  "  { 'id': 'x', 'name': 'X', 'external': true } ],"                                              \
  "'boundaries': [ { 'roles': [ 'a', 'b' ], 'rules': ["                                            \
  "  { 'id': 'r', 'topic': 'T', 'owns': { 'a': 'one', 'b': 'two' } } ] } ],"                       \
  "'snapshots': [ { 'id': 's', 'title': 'Spring',"                                                 \
  "  'competencies': ["                                                                            \
  "    { 'id': 'it1', 'name': 'Backlog', 'quadrant': 'external-tactical' },"                       \
  "    { 'id': 'old', 'name': 'Interviews', 'quadrant': 'external-strategic' } ],"                 \
  "  'roles': [ { 'id': 'a', 'name': 'A', 'weights': { 'it1': 'primary', 'old': 'primary' } } ]"   \
  "} ]"

static FfSides *
make (const char *const *ids)
{
  g_autoptr (FfContent) content = fixture_content (PROJECT);
  g_autoptr (FfAnalysis) analysis = fixture_analysis (content);

  return ff_sides_new (analysis, ids);
}

/* What is not there, is external or is named twice is no side. */
static void
test_ids (void)
{
  static const char *const ids[] = { "b",   "nobody", "x", "b",  "a@s",
                                     "b@s", "a@none", "a", "@s", NULL };
  g_autoptr (FfSides) sides = make (ids);
  g_autofree char *names = ff_sides_join_names (sides);

  g_assert_cmpuint (sides->n, ==, 3);
  g_assert_cmpstr (sides->sides[1].id, ==, "a@s");
  g_assert_cmpstr (names, ==, "B, A in “Spring”, A");
}

static void
test_too_few (void)
{
  static const char *const ids[] = { "a", NULL };
  g_autoptr (FfSides) one = make (ids);
  g_autoptr (FfSides) none = make (NULL);

  g_assert_cmpuint (one->n, ==, 1);
  g_assert_cmpuint (ff_sides_get_n_differences (one), ==, 0);
  g_assert_cmpuint (none->n, ==, 0);
}

/* The emphasis of then is that of then, and what only then was there is compared too. */
static void
test_snapshot (void)
{
  static const char *const ids[] = { "a", "a@s", NULL };
  g_autoptr (FfSides) sides = make (ids);
  g_autofree char *rules = NULL;
  FfSidePair pair;

  g_assert_cmpuint (ff_sides_get_n_differences (sides), ==, 3);
  g_assert_cmpstr (ff_sides_get_difference (sides, 0)->competency->name, ==, "Interviews");
  g_assert_cmpuint (ff_sides_get_difference (sides, 0)->gap, ==, 2);
  g_assert_cmpuint (ff_sides_count_equal (sides), ==, 2);
  ff_sides_compare (sides, 0, 1, &pair);
  g_assert_true (pair.is_same_role);
  g_assert_false (pair.same_role_suspected);
  g_assert_null (pair.boundary);
  g_assert_cmpuint (pair.shared, ==, 2);
  g_assert_cmpuint (pair.joined, ==, 4);
  g_assert_cmpfloat (pair.distance, ==, 1);
  g_assert_cmpuint (pair.quadrants, ==, 0);
  rules = ff_side_pair_describe_rules (&pair);
  g_assert_cmpstr (rules, ==, "One role at two times: no boundary lies between them.");
}

static void
test_pair (void)
{
  static const char *const ids[] = { "b", "a", NULL };
  g_autoptr (FfSides) sides = make (ids);
  FfSidePair pair;
  g_autofree char *overlap = NULL;
  g_autofree char *distance = NULL;
  g_autofree char *quadrants = NULL;
  g_autofree char *rules = NULL;

  ff_sides_compare (sides, 0, 1, &pair);
  overlap = ff_side_pair_describe_overlap (&pair);
  distance = ff_side_pair_describe_distance (&pair);
  quadrants = ff_side_pair_describe_quadrants (&pair);
  rules = ff_side_pair_describe_rules (&pair);
  g_assert_cmpstr (overlap, ==, "Overlap 67% (2 of 3): much the same profile.");
  g_assert_cmpstr (distance, ==, "Distance 33%: their depth lies partly in different places.");
  g_assert_cmpstr (quadrants, ==, "Both emphasise: Internal · Tactical.");
  g_assert_cmpstr (rules, ==, "1 boundary rule.");
  g_assert_cmpint (pair.relation, ==, FF_RELATION_REQUIRED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sides/ids", test_ids);
  g_test_add_func ("/sides/too-few", test_too_few);
  g_test_add_func ("/sides/snapshot", test_snapshot);
  g_test_add_func ("/sides/pair", test_pair);
  return g_test_run ();
}
