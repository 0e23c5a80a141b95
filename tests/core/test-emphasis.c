/* The emphasis of a role: method.md's worked values, and the borders of each rule. */
#include "fixture.h"

#include "core/method/adjacency.h"

/* Sets of quadrants as the words of the method, joined by spaces. */
static char *
spell (FfQuadrantSet set)
{
  GString *out = g_string_new (NULL);

  for (int q = 0; q < FF_N_QUADRANTS; q++)
    if ((set & FF_QUADRANT_BIT (q)) != 0)
      g_string_append_printf (out, "%s%s", out->len > 0 ? " " : "", ff_quadrant_short_name (q));
  return g_string_free (out, FALSE);
}

static const struct
{
  guint primaries[4];
  guint secondaries[4];
  FfShape shape;
  const char *primary;
  const char *secondary;
  const char *emphasised;
} cases[] = {
  /* the table of the method */
  { { 1, 0, 3, 0 }, { 0, 1, 1, 1 }, FF_SHAPE_SPECIALIST, "IT", "IS", "IS IT" },
  { { 0, 0, 0, 4 }, { 1, 2, 0, 0 }, FF_SHAPE_SPECIALIST, "ET", "ES", "ES ET" },
  { { 1, 1, 1, 1 }, { 0, 0, 0, 0 }, FF_SHAPE_GENERALIST, "", "", "IS ES IT ET" },
  { { 1, 1, 1, 1 }, { 9, 0, 0, 0 }, FF_SHAPE_GENERALIST, "", "", "IS ES IT ET" },
  { { 2, 1, 0, 1 }, { 0, 0, 5, 0 }, FF_SHAPE_GENERALIST, "", "", "IS ES ET" },
  { { 3, 1, 0, 1 }, { 0, 1, 0, 0 }, FF_SHAPE_SPECIALIST, "IS", "ES", "IS ES" },
  { { 2, 0, 2, 0 }, { 0, 0, 1, 0 }, FF_SHAPE_SPECIALIST, "IT", "IS", "IS IT" },
  { { 2, 0, 2, 0 }, { 1, 0, 1, 3 }, FF_SHAPE_SPECIALIST, "IS IT", "", "IS IT" },
  { { 0, 0, 0, 0 }, { 3, 0, 0, 0 }, FF_SHAPE_UNDEFINED, "", "", "" },
  /* 50% is the border: exactly half in three quadrants is a generalist, more is not */
  { { 2, 1, 1, 0 }, { 0, 0, 0, 0 }, FF_SHAPE_GENERALIST, "", "", "IS ES IT" },
  { { 3, 1, 1, 0 }, { 0, 0, 0, 0 }, FF_SHAPE_SPECIALIST, "IS", "ES IT", "IS ES IT" },
  { { 3, 1, 1, 1 }, { 0, 0, 0, 0 }, FF_SHAPE_GENERALIST, "", "", "IS ES IT ET" },
  { { 4, 1, 1, 1 }, { 0, 0, 0, 1 }, FF_SHAPE_SPECIALIST, "IS", "ET", "IS ET" },
  { { 0, 7, 4, 4 }, { 0, 0, 0, 0 }, FF_SHAPE_GENERALIST, "", "", "ES IT ET" },
  /* two quadrants are never a generalist */
  { { 1, 0, 0, 1 }, { 0, 0, 0, 0 }, FF_SHAPE_SPECIALIST, "IS ET", "", "IS ET" },
  { { 1, 0, 0, 1 }, { 0, 0, 0, 1 }, FF_SHAPE_SPECIALIST, "ET", "IS", "IS ET" },
  /* one quadrant */
  { { 1, 0, 0, 0 }, { 0, 0, 0, 0 }, FF_SHAPE_SPECIALIST, "IS", "", "IS" },
  { { 0, 5, 0, 0 }, { 0, 9, 0, 0 }, FF_SHAPE_SPECIALIST, "ES", "", "ES" },
  /* the secondary quadrant: most P before most S; S alone is enough; a tie stays open */
  { { 0, 1, 3, 0 }, { 5, 0, 0, 0 }, FF_SHAPE_SPECIALIST, "IT", "ES", "ES IT" },
  { { 0, 0, 3, 0 }, { 2, 2, 0, 1 }, FF_SHAPE_SPECIALIST, "IT", "IS ES", "IS ES IT" },
  { { 0, 0, 3, 0 }, { 1, 1, 0, 1 }, FF_SHAPE_SPECIALIST, "IT", "IS ES ET", "IS ES IT ET" },
  /* secondaries never make a primary quadrant without primaries */
  { { 0, 0, 1, 0 }, { 8, 0, 0, 0 }, FF_SHAPE_SPECIALIST, "IT", "IS", "IS IT" },
};

static void
test_counts (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (FfContent) content = fixture_with_counts (cases[i].primaries,
                                                           cases[i].secondaries);
      g_autoptr (FfAnalysis) analysis = fixture_analysis (content);
      const FfEmphasis *emphasis = ff_analysis_get_emphasis (analysis, "r");
      g_autofree char *primary = spell (emphasis->primary);
      g_autofree char *secondary = spell (emphasis->secondary);
      g_autofree char *emphasised = spell (emphasis->emphasised);

      g_test_message ("case %u", i);
      g_assert_cmpint (emphasis->shape, ==, cases[i].shape);
      g_assert_cmpstr (primary, ==, cases[i].primary);
      g_assert_cmpstr (secondary, ==, cases[i].secondary);
      g_assert_cmpstr (emphasised, ==, cases[i].emphasised);
      g_assert_false (emphasis->provisional);
    }
}

/* Three quadrants with equally many primaries are a generalist, whatever the secondaries are, so
 * that a specialist's primary is open between two at most. */
static void
test_three_alike (void)
{
  g_autoptr (FfContent) content = fixture_with_counts ((guint[4]){ 2, 2, 2, 0 },
                                                       (guint[4]){ 0, 0, 0, 4 });
  g_autoptr (FfAnalysis) analysis = fixture_analysis (content);

  g_assert_cmpint (ff_analysis_get_emphasis (analysis, "r")->shape, ==, FF_SHAPE_GENERALIST);
}

static void
test_shares (void)
{
  g_autoptr (FfContent) content = fixture_with_counts ((guint[4]){ 1, 0, 3, 0 },
                                                       (guint[4]){ 1, 1, 0, 1 });
  g_autoptr (FfAnalysis) analysis = fixture_analysis (content);
  const FfEmphasis *emphasis = ff_analysis_get_emphasis (analysis, "r");

  g_assert_cmpfloat (ff_emphasis_get_share (emphasis, FF_QUADRANT_INTERNAL_TACTICAL), ==, 0.75);
  g_assert_cmpuint (emphasis->depth_total, ==, 11);
  g_assert_cmpfloat_with_epsilon (
      ff_emphasis_get_depth_share (emphasis, FF_QUADRANT_INTERNAL_STRATEGIC), 3 / 11.0, 1e-12);
  g_assert_cmpfloat_with_epsilon (
      ff_emphasis_get_depth_share (emphasis, FF_QUADRANT_INTERNAL_TACTICAL), 6 / 11.0, 1e-12);
}

static void
test_shares_of_nothing (void)
{
  g_autoptr (FfContent) content = fixture_content ("'roles': [ { 'id': 'r', 'name': 'R' } ]");
  g_autoptr (FfAnalysis) analysis = fixture_analysis (content);
  const FfEmphasis *emphasis = ff_analysis_get_emphasis (analysis, "r");

  for (int q = 0; q < FF_N_QUADRANTS; q++)
    {
      g_assert_cmpfloat (ff_emphasis_get_share (emphasis, q), ==, 0);
      g_assert_cmpfloat (ff_emphasis_get_depth_share (emphasis, q), ==, 0);
    }
  g_assert_cmpint (emphasis->shape, ==, FF_SHAPE_UNDEFINED);
  g_assert_false (emphasis->provisional);
}

/* An unplaced competency counts nowhere, however it is weighed, and makes all results provisional;
 * so does a weight that is missing. */
static void
test_provisional (void)
{
  static const struct
  {
    const char *quadrant; /* of the second competency */
    const char *weight;   /* of the second competency */
    gboolean provisional;
    guint total;
  } rows[] = {
    { "'external-tactical'", "'b': 'baseline', ", FALSE, 1 },
    { "'external-tactical'", "", TRUE, 1 },
    { "null", "'b': 'baseline', ", TRUE, 1 },
    { "null", "'b': 'primary', ", TRUE, 1 },
    { "'external-tactical'", "'b': 'primary', ", FALSE, 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *members = g_strdup_printf (
          "'competencies': [ { 'id': 'a', 'name': 'A', 'quadrant': 'internal-tactical' },"
          "                  { 'id': 'b', 'name': 'B', 'quadrant': %s } ],"
          "'roles': [ { 'id': 'r', 'name': 'R', 'weights': { %s'a': 'primary' } } ]",
          rows[i].quadrant, rows[i].weight);
      g_autoptr (FfContent) content = fixture_content (members);
      g_autoptr (FfAnalysis) analysis = fixture_analysis (content);
      const FfEmphasis *emphasis = ff_analysis_get_emphasis (analysis, "r");

      g_test_message ("case %u", i);
      g_assert_cmpint (emphasis->provisional, ==, rows[i].provisional);
      g_assert_cmpuint (emphasis->totals[FF_WEIGHT_PRIMARY], ==, rows[i].total);
    }
}

/* Baselines are counted and add nothing. */
static void
test_baselines (void)
{
  g_autoptr (FfContent) content = fixture_content (
      "'competencies': [ { 'id': 'a', 'name': 'A', 'quadrant': 'internal-tactical' },"
      "                  { 'id': 'b', 'name': 'B', 'quadrant': 'external-tactical' } ],"
      "'roles': [ { 'id': 'r', 'name': 'R', 'weights': { 'a': 'secondary', 'b': 'baseline' } } ]");
  g_autoptr (FfAnalysis) analysis = fixture_analysis (content);
  const FfEmphasis *emphasis = ff_analysis_get_emphasis (analysis, "r");

  g_assert_cmpuint (emphasis->totals[FF_WEIGHT_BASELINE], ==, 1);
  g_assert_cmpuint (emphasis->counts[FF_WEIGHT_BASELINE][FF_QUADRANT_EXTERNAL_TACTICAL], ==, 1);
  g_assert_cmpuint (emphasis->depth[FF_QUADRANT_EXTERNAL_TACTICAL], ==, 0);
  g_assert_cmpuint (emphasis->depth_total, ==, 1);
}

static void
test_explanation (void)
{
  static const struct
  {
    guint primaries[4];
    guint secondaries[4];
    const char *parts[4]; /* each stands in the sentence */
  } rows[] = {
    { { 1, 0, 3, 0 },
      { 1, 1, 0, 1 },
      { "R: ", "internal-tactical (3 of 4 primaries, 75%)",
        "internal-strategic (1 of 4; depth 27%)" } },
    { { 1, 0, 3, 0 }, { 0, 0, 0, 3 }, { "external-tactical has more secondaries, 3 against 0" } },
    { { 2, 0, 2, 0 }, { 1, 0, 1, 3 }, { "open", "internal-strategic", "internal-tactical" } },
    { { 2, 2, 5, 0 },
      { 1, 1, 0, 4 },
      { "open between internal-strategic, external-strategic (2 of 9 primaries each, and as many "
        "secondaries)",
        "external-tactical has more secondaries, 4 against 1" } },
    { { 1, 1, 1, 1 }, { 0, 0, 0, 0 }, { "generalist", "4" } },
    { { 0, 0, 0, 0 }, { 1, 0, 0, 0 }, { "R: " } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (FfContent) content = fixture_with_counts (rows[i].primaries, rows[i].secondaries);
      g_autoptr (FfAnalysis) analysis = fixture_analysis (content);
      g_autofree char *sentence = ff_analysis_explain (analysis, "r");

      for (guint j = 0; j < 4 && rows[i].parts[j] != NULL; j++)
        if (strstr (sentence, rows[i].parts[j]) == NULL)
          g_error ("“%s” is not in “%s”", rows[i].parts[j], sentence);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/emphasis/counts", test_counts);
  g_test_add_func ("/emphasis/three-alike", test_three_alike);
  g_test_add_func ("/emphasis/shares", test_shares);
  g_test_add_func ("/emphasis/shares-of-nothing", test_shares_of_nothing);
  g_test_add_func ("/emphasis/provisional", test_provisional);
  g_test_add_func ("/emphasis/baselines", test_baselines);
  g_test_add_func ("/emphasis/explanation", test_explanation);
  return g_test_run ();
}
