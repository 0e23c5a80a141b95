/* Verdicts on observed work: every one, their borders, ties, the window, time splits. */
#include "fixture.h"

#include "core/method/validation.h"

#include <math.h>

/* Two notes a quadrant; a specialist (IT, then IS), a generalist, one without primaries, one whose
 * primary is open between IS and ET, and an external role. */
#define SETTING                                                                                    \
  "'competencies': ["                                                                              \
  "  { 'id': 'is', 'name': 'IS', 'quadrant': 'internal-strategic' },"                              \
  "  { 'id': 'es', 'name': 'ES', 'quadrant': 'external-strategic' },"                              \
  "  { 'id': 'it', 'name': 'IT', 'quadrant': 'internal-tactical' },"                               \
  "  { 'id': 'et', 'name': 'ET', 'quadrant': 'external-tactical' },"                               \
  "  { 'id': 'none', 'name': 'None' } ],"                                                          \
  "'roles': ["                                                                                     \
  "  { 'id': 'special', 'name': 'S', 'weights':"                                                   \
  "    { 'it': 'primary', 'is': 'secondary', 'es': 'baseline', 'et': 'baseline' } },"              \
  "  { 'id': 'general', 'name': 'G', 'weights':"                                                   \
  "    { 'it': 'primary', 'is': 'primary', 'es': 'primary', 'et': 'primary' } },"                  \
  "  { 'id': 'blank', 'name': 'B' },"                                                              \
  "  { 'id': 'open', 'name': 'O', 'weights': { 'is': 'primary', 'et': 'primary' } },"              \
  "  { 'id': 'outside', 'name': 'X', 'external': true } ]"

/* Five samples with the hours WORK says: "it 3, es 2.5"; what is missing to five is spread over the
 * first. */
static char *
make_samples (const char *role, const char *work)
{
  g_auto (GStrv) parts = g_strsplit (work, ", ", -1);
  guint n = g_strv_length (parts);
  GString *out = g_string_new (NULL);
  guint number = 0;

  for (guint i = 0; i < n; i++)
    {
      g_auto (GStrv) pair = g_strsplit (parts[i], " ", 2);
      guint times = i == 0 && n < 5 ? 6 - n : 1;

      for (guint k = 0; k < times; k++, number++)
        g_string_append_printf (out,
                                "%s{ 'id': 's%u', 'role': '%s', 'title': 'T', 'competencies': "
                                "['%s'], 'effort': %.10g }",
                                number > 0 ? ", " : "", number, role, pair[0],
                                g_ascii_strtod (pair[1], NULL) / times);
    }
  return g_string_free (out, FALSE);
}

static const FfValidation *
find_role (FfValidations *validations, const char *role)
{
  for (guint i = 0; i < validations->roles->len; i++)
    {
      const FfValidation *validation = validations->roles->pdata[i];

      if (strcmp (validation->role->base.id, role) == 0)
        return validation;
    }
  return NULL;
}

static const FfValidation *
find_person (FfValidations *validations, const char *person)
{
  for (guint i = 0; i < validations->people->len; i++)
    {
      const FfValidation *validation = validations->people->pdata[i];

      if (strcmp (validation->person, person) == 0)
        return validation;
    }
  return NULL;
}

static const struct
{
  const char *role;
  const char *work;
  FfVerdict verdict;
  FfQuadrant top;
} cases[] = {
  { "special", "it 10", FF_VERDICT_ALIGNED, FF_QUADRANT_INTERNAL_TACTICAL },
  { "special", "it 6, is 4", FF_VERDICT_ALIGNED, FF_QUADRANT_INTERNAL_TACTICAL },
  /* 50% is enough, a little less is light */
  { "special", "it 50, is 25, es 25", FF_VERDICT_ALIGNED, FF_QUADRANT_INTERNAL_TACTICAL },
  { "special", "it 49, is 26, es 25", FF_VERDICT_LIGHT, FF_QUADRANT_INTERNAL_TACTICAL },
  /* 37.5% is no spread, a little less is */
  { "special", "it 37.5, is 30, es 32.5", FF_VERDICT_LIGHT, FF_QUADRANT_INTERNAL_TACTICAL },
  { "special", "it 37.4, is 30, es 32.6", FF_VERDICT_SPREAD, FF_QUADRANT_INTERNAL_TACTICAL },
  { "special", "it 25, is 25, es 25, et 25", FF_VERDICT_SPREAD, FF_QUADRANT_INTERNAL_TACTICAL },
  { "special", "es 37.4, is 31.3, it 31.3", FF_VERDICT_SPREAD, FF_QUADRANT_EXTERNAL_STRATEGIC },
  { "special", "is 40, it 35, es 25", FF_VERDICT_DRIFT, FF_QUADRANT_INTERNAL_STRATEGIC },
  { "special", "is 90, it 10", FF_VERDICT_DRIFT, FF_QUADRANT_INTERNAL_STRATEGIC },
  { "special", "et 40, it 39, is 21", FF_VERDICT_MISMATCH, FF_QUADRANT_EXTERNAL_TACTICAL },
  { "special", "es 100", FF_VERDICT_MISMATCH, FF_QUADRANT_EXTERNAL_STRATEGIC },
  /* ties: the primary quadrant, then the secondary, then quadrant order */
  { "special", "is 50, it 50", FF_VERDICT_ALIGNED, FF_QUADRANT_INTERNAL_TACTICAL },
  { "special", "is 40, it 40, es 20", FF_VERDICT_LIGHT, FF_QUADRANT_INTERNAL_TACTICAL },
  { "special", "et 50, is 50", FF_VERDICT_DRIFT, FF_QUADRANT_INTERNAL_STRATEGIC },
  { "special", "et 50, es 50", FF_VERDICT_MISMATCH, FF_QUADRANT_EXTERNAL_STRATEGIC },
  /* the generalist */
  { "general", "it 25, is 25, es 25, et 25", FF_VERDICT_ALIGNED, FF_QUADRANT_INTERNAL_STRATEGIC },
  { "general", "it 49, is 26, es 25", FF_VERDICT_ALIGNED, FF_QUADRANT_INTERNAL_TACTICAL },
  { "general", "it 50, is 25, es 25", FF_VERDICT_SPECIALISING, FF_QUADRANT_INTERNAL_TACTICAL },
  { "general", "et 100", FF_VERDICT_SPECIALISING, FF_QUADRANT_EXTERNAL_TACTICAL },
  /* an open primary: each candidate counts as primary */
  { "open", "is 60, it 40", FF_VERDICT_ALIGNED, FF_QUADRANT_INTERNAL_STRATEGIC },
  { "open", "et 60, it 40", FF_VERDICT_ALIGNED, FF_QUADRANT_EXTERNAL_TACTICAL },
  { "open", "et 40, it 40, es 20", FF_VERDICT_LIGHT, FF_QUADRANT_EXTERNAL_TACTICAL },
  { "open", "it 60, et 40", FF_VERDICT_MISMATCH, FF_QUADRANT_INTERNAL_TACTICAL },
  /* efforts whose sum is no number any more */
  { "special", "it 1.7e308, is 1e308, is 1.5e308", FF_VERDICT_DRIFT,
    FF_QUADRANT_INTERNAL_STRATEGIC },
  { "special", "it 1.7e308, is 1.5e308", FF_VERDICT_ALIGNED, FF_QUADRANT_INTERNAL_TACTICAL },
  /* nothing to hold the work against */
  { "blank", "it 100", FF_VERDICT_TOO_LITTLE, FF_QUADRANT_INTERNAL_TACTICAL },
};

static void
test_verdicts (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *samples = make_samples (cases[i].role, cases[i].work);
      g_autofree char *members = g_strdup_printf (SETTING ", 'samples': [ %s ]", samples);
      g_autoptr (FfContent) content = fixture_content (members);
      g_autoptr (FfValidations) validations = ff_validations_new (content);
      const FfValidation *validation = find_role (validations, cases[i].role);

      g_test_message ("case %u: %s, %s", i, cases[i].role, cases[i].work);
      g_assert_cmpuint (validation->samples, ==, 5);
      g_assert_cmpstr (ff_verdict_ids[validation->verdict], ==, ff_verdict_ids[cases[i].verdict]);
      g_assert_cmpint (validation->top, ==, cases[i].top);
    }
}

/* Four samples are too few, even where they agree; one without a placed competency is none. */
static void
test_too_little (void)
{
  static const struct
  {
    const char *fifth;
    guint samples;
    FfVerdict verdict;
  } rows[] = {
    { "'it'", 5, FF_VERDICT_ALIGNED },
    { "", 4, FF_VERDICT_TOO_LITTLE },
    { "'none'", 4, FF_VERDICT_TOO_LITTLE },
    { "'none', 'it'", 5, FF_VERDICT_ALIGNED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *samples = make_samples ("special", "it 1, it 1, it 1, it 1, it 1");
      g_autofree char *members = NULL;
      g_autoptr (FfContent) content = NULL;
      g_autoptr (FfValidations) validations = NULL;
      const FfValidation *validation;

      *strrchr (samples, '{') = '\0';
      members = g_strdup_printf (SETTING ", 'samples': [ %s { 'id': 'x', 'role': 'special',"
                                         " 'title': 'X', 'competencies': [%s] } ]",
                                 samples, rows[i].fifth);
      content = fixture_content (members);
      validations = ff_validations_new (content);
      validation = find_role (validations, "special");
      g_assert_cmpuint (validation->samples, ==, rows[i].samples);
      g_assert_cmpint (validation->verdict, ==, rows[i].verdict);
    }
}

/* Effort is split evenly over a sample's competencies; what falls on an unplaced one is left
 * out. */
static void
test_shares (void)
{
  g_autoptr (FfContent) content = fixture_content (
      SETTING
      ", 'samples': ["
      "{ 'id': 'a', 'role': 'special', 'title': 'A', 'competencies': ['it', 'is'], 'effort': 4 },"
      "{ 'id': 'b', 'role': 'special', 'title': 'B', 'competencies': ['it', 'none'],"
      "  'effort': 4 },"
      "{ 'id': 'c', 'role': 'special', 'title': 'C', 'competencies': ['et'] },"
      "{ 'id': 'd', 'role': 'special', 'title': 'D', 'competencies': ['it', 'is', 'et'],"
      "  'effort': 3 } ]");
  g_autoptr (FfValidations) validations = ff_validations_new (content);
  const FfValidation *validation = find_role (validations, "special");

  /* IT 2 + 2 + 1, IS 2 + 1, ET 1 + 1: of 10 */
  g_assert_cmpfloat_with_epsilon (validation->observed[FF_QUADRANT_INTERNAL_TACTICAL], 0.5, 1e-12);
  g_assert_cmpfloat_with_epsilon (validation->observed[FF_QUADRANT_INTERNAL_STRATEGIC], 0.3, 1e-12);
  g_assert_cmpfloat_with_epsilon (validation->observed[FF_QUADRANT_EXTERNAL_TACTICAL], 0.2, 1e-12);
  g_assert_cmpfloat_with_epsilon (validation->observed[FF_QUADRANT_EXTERNAL_STRATEGIC], 0, 1e-12);
  /* expected IT 2/3, IS 1/3: |0.5 - 2/3| + |0.3 - 1/3| + 0.2, halved */
  g_assert_cmpfloat_with_epsilon (validation->expected[FF_QUADRANT_INTERNAL_TACTICAL], 2 / 3.0,
                                  1e-12);
  g_assert_cmpfloat_with_epsilon (validation->divergence, 0.2, 1e-12);
}

static guint
count_in_window (const char *const *days, const char *extra, char **from, char **to)
{
  GString *samples = g_string_new (NULL);
  g_autofree char *members = NULL;
  g_autoptr (FfContent) content = NULL;
  g_autoptr (FfValidations) validations = NULL;

  for (guint i = 0; days[i] != NULL; i++)
    g_string_append_printf (samples,
                            "%s{ 'id': 's%u', 'date': '%s', 'role': 'special', 'title': 'T',"
                            " 'competencies': ['it'] }",
                            i > 0 ? ", " : "", i, days[i]);
  members = g_strdup_printf (SETTING ", 'samples': [ %s%s ]", samples->str, extra);
  g_string_free (samples, TRUE);
  content = fixture_content (members);
  validations = ff_validations_new (content);
  *from = g_strdup (validations->from);
  *to = g_strdup (validations->to);
  return find_role (validations, "special")->samples;
}

/* The newest sample's day and the 90 days before it, for the project as a whole; undated samples
 * are in every window. */
static void
test_window (void)
{
  static const struct
  {
    const char *days[5];
    const char *extra;
    const char *from, *to;
    guint samples;
  } rows[] = {
    { { "2026-10-30" }, "", "2026-08-01", "2026-10-30", 1 },
    { { "2026-08-01", "2026-10-30" }, "", "2026-08-01", "2026-10-30", 2 },
    { { "2026-07-31", "2026-10-30" }, "", "2026-08-01", "2026-10-30", 1 },
    { { "", "2026-07-31", "2026-10-30" }, "", "2026-08-01", "2026-10-30", 2 },
    { { "", "" }, "", "", "", 2 },
    { { "2024-02-29", "2024-05-29" }, "", "2024-02-29", "2024-05-29", 2 },
    /* another role's sample is the newest */
    { { "2026-08-01", "2026-08-02" },
      ", { 'id': 'x', 'date': '2026-10-31', 'role': 'general', 'title': 'X' }",
      "2026-08-02",
      "2026-10-31",
      1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *from = NULL;
      g_autofree char *to = NULL;
      guint samples = count_in_window (rows[i].days, rows[i].extra, &from, &to);

      g_test_message ("case %u", i);
      g_assert_cmpstr (from, ==, rows[i].from);
      g_assert_cmpstr (to, ==, rows[i].to);
      g_assert_cmpuint (samples, ==, rows[i].samples);
    }
}

#define SPLIT(id, date, it, is)                                                                    \
  "{ 'id': '" id "', 'date': '" date "', 'role': 'special', 'shares': "                            \
  "{ 'internal-tactical': " it ", 'internal-strategic': " is " } }"

/* With fewer than five samples the newest time split in the window decides; with five not. */
static void
test_time_split (void)
{
  static const struct
  {
    const char *work;
    const char *splits;
    FfVerdict verdict;
    gboolean from_split;
  } rows[] = {
    { NULL, SPLIT ("a", "2026-10-01", "60", "40"), FF_VERDICT_ALIGNED, TRUE },
    { NULL, SPLIT ("a", "2026-10-01", "30", "70"), FF_VERDICT_DRIFT, TRUE },
    { NULL, SPLIT ("a", "2026-10-01", "30", "70") ", " SPLIT ("b", "2026-10-02", "70", "30"),
      FF_VERDICT_ALIGNED, TRUE },
    { NULL, SPLIT ("b", "2026-10-02", "70", "30") ", " SPLIT ("a", "2026-10-01", "30", "70"),
      FF_VERDICT_ALIGNED, TRUE },
    { NULL, SPLIT ("a", "", "50", "50"), FF_VERDICT_ALIGNED, TRUE },
    { "et 10", SPLIT ("a", "", "60", "40"), FF_VERDICT_MISMATCH, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *samples = rows[i].work != NULL ? make_samples ("special", rows[i].work)
                                                      : g_strdup ("");
      g_autofree char *members = g_strdup_printf (
          SETTING ", 'samples': [ %s ], 'time-splits': [ %s ]", samples, rows[i].splits);
      g_autoptr (FfContent) content = fixture_content (members);
      g_autoptr (FfValidations) validations = ff_validations_new (content);
      const FfValidation *validation = find_role (validations, "special");

      g_test_message ("case %u", i);
      g_assert_cmpint (validation->verdict, ==, rows[i].verdict);
      g_assert_cmpint (validation->from_time_split, ==, rows[i].from_split);
    }
}

/* A split outside the window does not stand in. */
static void
test_time_split_outside (void)
{
  g_autoptr (FfContent) content = fixture_content (
      SETTING
      ", 'samples': [ { 'id': 'x', 'date': '2026-10-30', 'role': 'general', 'title': 'X' } ],"
      "'time-splits': [ " SPLIT ("a", "2026-07-31", "60", "40") " ]");
  g_autoptr (FfValidations) validations = ff_validations_new (content);

  g_assert_cmpint (find_role (validations, "special")->verdict, ==, FF_VERDICT_TOO_LITTLE);
}

/* A person is held against the role with most of their effort, not with most of their samples. */
static void
test_people (void)
{
  g_autoptr (FfContent) content = fixture_content (
      SETTING
      ", 'samples': ["
      "{ 'id': 'a', 'person': 'Ana', 'role': 'general', 'title': 'A', 'competencies': ['et'] },"
      "{ 'id': 'b', 'person': 'Ana', 'role': 'general', 'title': 'B', 'competencies': ['et'] },"
      "{ 'id': 'c', 'person': 'Ana', 'role': 'general', 'title': 'C', 'competencies': ['et'] },"
      "{ 'id': 'd', 'person': 'Ana', 'role': 'special', 'title': 'D', 'competencies': ['it'],"
      "  'effort': 9 },"
      "{ 'id': 'e', 'person': 'Ana', 'role': 'special', 'title': 'E', 'competencies': ['is'] },"
      "{ 'id': 'f', 'person': 'Ben', 'role': 'general', 'title': 'F', 'competencies': ['is'] }"
      " ]");
  g_autoptr (FfValidations) validations = ff_validations_new (content);
  const FfValidation *ana = find_person (validations, "Ana");
  const FfValidation *ben = find_person (validations, "Ben");

  g_assert_cmpuint (validations->people->len, ==, 2);
  g_assert_cmpstr (ana->role->base.id, ==, "special");
  g_assert_cmpuint (ana->samples, ==, 5);
  g_assert_cmpint (ana->verdict, ==, FF_VERDICT_ALIGNED);
  g_assert_cmpstr (ben->role->base.id, ==, "general");
  g_assert_cmpint (ben->verdict, ==, FF_VERDICT_TOO_LITTLE);
}

static char *
spell_records (GPtrArray *records)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < records->len; i++)
    g_string_append_printf (out, "%s%s", i > 0 ? " " : "", ((FfRecord *) records->pdata[i])->id);
  return g_string_free (out, FALSE);
}

/* Best fit: who has the heaviest quadrant as primary. Also listed: primaries never seen, baselines
 * that take more than 15%. */
static void
test_lists (void)
{
  static const struct
  {
    const char *role;
    const char *work;
    const char *best_fit;
    const char *never_seen;
    const char *overgrown;
  } rows[] = {
    { "special", "it 85, es 15", "special", "", "" },
    { "special", "it 84, es 16", "special", "", "es" },
    { "special", "is 50, es 25, et 25", "open", "it", "es et" },
    { "special", "es 60, is 40", "", "it", "es" },
    { "general", "et 60, is 40", "open", "es it", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *samples = make_samples (rows[i].role, rows[i].work);
      g_autofree char *members = g_strdup_printf (SETTING ", 'samples': [ %s ]", samples);
      g_autoptr (FfContent) content = fixture_content (members);
      g_autoptr (FfValidations) validations = ff_validations_new (content);
      const FfValidation *validation = find_role (validations, rows[i].role);
      g_autofree char *best_fit = spell_records (validation->best_fit);
      g_autofree char *never_seen = spell_records (validation->never_seen);
      g_autofree char *overgrown = spell_records (validation->overgrown);

      g_test_message ("case %u", i);
      g_assert_cmpstr (best_fit, ==, rows[i].best_fit);
      g_assert_cmpstr (never_seen, ==, rows[i].never_seen);
      g_assert_cmpstr (overgrown, ==, rows[i].overgrown);
    }
}

static void
test_external (void)
{
  g_autoptr (FfContent) content = fixture_content (SETTING);
  g_autoptr (FfValidations) validations = ff_validations_new (content);

  g_assert_cmpuint (validations->roles->len, ==, 4);
  g_assert_null (find_role (validations, "outside"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/validation/verdicts", test_verdicts);
  g_test_add_func ("/validation/too-little", test_too_little);
  g_test_add_func ("/validation/shares", test_shares);
  g_test_add_func ("/validation/window", test_window);
  g_test_add_func ("/validation/time-split", test_time_split);
  g_test_add_func ("/validation/time-split-outside", test_time_split_outside);
  g_test_add_func ("/validation/people", test_people);
  g_test_add_func ("/validation/lists", test_lists);
  g_test_add_func ("/validation/external", test_external);
  return g_test_run ();
}
