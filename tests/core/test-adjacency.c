/* Which pairs of roles need boundary rules. */
#include "fixture.h"

#define FOUR_NOTES                                                                                 \
  "'competencies': ["                                                                              \
  "  { 'id': 'is', 'name': 'IS', 'quadrant': 'internal-strategic' },"                              \
  "  { 'id': 'es', 'name': 'ES', 'quadrant': 'external-strategic' },"                              \
  "  { 'id': 'it', 'name': 'IT', 'quadrant': 'internal-tactical' },"                               \
  "  { 'id': 'et', 'name': 'ET', 'quadrant': 'external-tactical' } ], "

static const struct
{
  const char *weights_a;
  const char *weights_b;
  const char *adjacent;
  FfRelation relation;
  const char *shared; /* as ff_quadrant_set_in_words () spells it */
} cases[] = {
  /* the same primary quadrant */
  { "'it': 'primary'", "'it': 'primary'", "auto", FF_RELATION_REQUIRED, "internal-tactical" },
  /* one's secondary is the other's primary */
  { "'it': 'primary', 'is': 'secondary'", "'is': 'primary'", "auto", FF_RELATION_REQUIRED,
    "internal-strategic" },
  /* both secondaries meet */
  { "'it': 'primary', 'es': 'secondary'", "'et': 'primary', 'es': 'secondary'", "auto",
    FF_RELATION_REQUIRED, "external-strategic" },
  /* open ties count as emphasised */
  { "'it': 'primary', 'is': 'primary'", "'is': 'primary'", "auto", FF_RELATION_REQUIRED,
    "internal-strategic" },
  { "'it': 'primary', 'is': 'secondary', 'es': 'secondary'", "'es': 'primary'", "auto",
    FF_RELATION_REQUIRED, "external-strategic" },
  /* a generalist meets everyone where it has primaries */
  { "'is': 'primary', 'es': 'primary', 'it': 'primary'", "'it': 'primary'", "auto",
    FF_RELATION_REQUIRED, "internal-tactical" },
  { "'is': 'primary', 'es': 'primary', 'it': 'primary'", "'et': 'primary'", "auto",
    FF_RELATION_NONE, "" },
  { "'is': 'primary', 'es': 'primary', 'it': 'primary', 'et': 'primary'",
    "'it': 'primary', 'et': 'secondary'", "auto", FF_RELATION_REQUIRED,
    "internal-tactical, external-tactical" },
  /* neighbours: one axis side in common */
  { "'it': 'primary'", "'is': 'primary'", "auto", FF_RELATION_SUGGESTED, "" },
  { "'it': 'primary'", "'et': 'primary'", "auto", FF_RELATION_SUGGESTED, "" },
  /* across the board: none in common */
  { "'it': 'primary'", "'es': 'primary'", "auto", FF_RELATION_NONE, "" },
  { "'is': 'primary'", "'et': 'primary'", "auto", FF_RELATION_NONE, "" },
  /* nothing primary */
  { "'it': 'secondary'", "'it': 'primary'", "auto", FF_RELATION_NONE, "" },
  { "", "", "auto", FF_RELATION_NONE, "" },
  /* an open primary is no decided one */
  { "'it': 'primary', 'is': 'primary'", "'et': 'primary'", "auto", FF_RELATION_NONE, "" },
  /* someone's word goes before the weights; what is shared is still shown */
  { "'it': 'primary'", "'es': 'primary'", "on", FF_RELATION_REQUIRED, "" },
  { "'it': 'primary'", "'it': 'primary'", "off", FF_RELATION_NONE, "internal-tactical" },
  { "'it': 'primary'", "'it': 'primary'", "on", FF_RELATION_REQUIRED, "internal-tactical" },
  { "'it': 'primary'", "'is': 'primary'", "off", FF_RELATION_NONE, "" },
};

static void
test_pairs (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *members = g_strdup_printf (
          FOUR_NOTES "'roles': [ { 'id': 'b', 'name': 'B', 'weights': { %s } },"
                     "           { 'id': 'a', 'name': 'A', 'weights': { %s } } ],"
                     "'boundaries': [ { 'roles': ['a', 'b'], 'adjacent': '%s' } ]",
          cases[i].weights_b, cases[i].weights_a, cases[i].adjacent);
      g_autoptr (FfContent) content = fixture_content (members);
      g_autoptr (FfAnalysis) analysis = fixture_analysis (content);
      const FfPair *pair = ff_analysis_get_pair (analysis, 0);
      g_autofree char *shared = ff_quadrant_set_in_words (pair->shared);

      g_test_message ("case %u", i);
      g_assert_cmpuint (ff_analysis_get_n_pairs (analysis), ==, 1);
      g_assert_cmpstr (pair->roles[0]->base.id, ==, "a");
      g_assert_cmpstr (pair->roles[1]->base.id, ==, "b");
      g_assert_cmpint (pair->relation, ==, cases[i].relation);
      g_assert_cmpstr (shared, ==, cases[i].shared);
    }
}

/* All pairs of the roles of the framework, in byte order, with or without an entry in the file. */
static void
test_list (void)
{
  g_autoptr (FfContent) content = fixture_content (
      FOUR_NOTES
      "'roles': [ { 'id': 'c', 'name': 'C' }, { 'id': 'x', 'name': 'X', 'external': true },"
      "           { 'id': 'a', 'name': 'A' }, { 'id': 'b', 'name': 'B', 'status': 'retired' } ],"
      "'boundaries': [ { 'roles': ['a', 'c'], 'rules': [ { 'id': 'r', 'topic': 'T' } ] } ]");
  g_autoptr (FfAnalysis) analysis = fixture_analysis (content);
  GString *pairs = g_string_new (NULL);

  for (guint i = 0; i < ff_analysis_get_n_pairs (analysis); i++)
    {
      const FfPair *pair = ff_analysis_get_pair (analysis, i);

      g_string_append_printf (pairs, "%s-%s:%u ", pair->roles[0]->base.id, pair->roles[1]->base.id,
                              pair->rules);
    }
  g_assert_cmpstr (pairs->str, ==, "a-b:0 a-c:1 b-c:0 ");
  g_string_free (pairs, TRUE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/adjacency/pairs", test_pairs);
  g_test_add_func ("/adjacency/list", test_list);
  return g_test_run ();
}
