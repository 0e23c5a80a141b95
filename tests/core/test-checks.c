/* Every check: a project that satisfies them all, and what is found in projects changed from it. */
#include "check-cases.h"
#include "fixture.h"

#include "core/method/checks.h"

static void
test_complete (void)
{
  g_autoptr (JsonNode) root = fixture_complete ();
  g_autoptr (FfContent) content = fixture_read (root);
  g_autoptr (FfAnalysis) analysis = fixture_analysis (content);
  g_autofree char *findings = fixture_find (analysis, NULL);

  g_assert_cmpstr (findings, ==, "");
}

/* Whatever a check finds has one sentence that says what is wrong and one that says what to do. */
static void
assert_sentences (FfAnalysis *analysis, const char *check)
{
  for (guint i = 0; i < ff_analysis_get_n_findings (analysis); i++)
    {
      const FfFinding *finding = ff_analysis_get_finding (analysis, i);

      if (!g_str_equal (finding->check, check))
        continue;
      g_assert_true (g_str_has_suffix (finding->message, "."));
      g_assert_true (g_str_has_suffix (finding->advice, ".")
                     || g_str_has_suffix (finding->advice, "?"));
      g_assert_cmpstr (finding->message, !=, finding->advice);
    }
}

static void
test_cases (void)
{
  for (guint i = 0; i < n_check_cases; i++)
    {
      g_autoptr (FfContent) content = check_case_make_content (&check_cases[i]);
      g_autoptr (FfAnalysis) analysis = fixture_analysis (content);
      g_autofree char *found = fixture_find (analysis, check_cases[i].check);

      g_test_message ("case %u, %s: %s %s", i, check_cases[i].check, check_cases[i].changes[0].path,
                      check_cases[i].changes[0].value);
      g_assert_cmpstr (found, ==, check_cases[i].expected);
      assert_sentences (analysis, check_cases[i].check);
    }
}

/* No check is without a case that makes it appear, and every case is about a check there is. */
static void
test_all_covered (void)
{
  guint size;
  const FfCheck *table = ff_checks_get_table (&size);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < n_check_cases; i++)
    if (*check_cases[i].expected != '\0')
      g_hash_table_add (seen, (char *) check_cases[i].check);
  for (guint i = 0; i < size; i++)
    if (!g_hash_table_contains (seen, table[i].id))
      g_error ("no case for %s", table[i].id);
  g_assert_cmpuint (g_hash_table_size (seen), ==, size);
}

/* Errors first, then warnings, then hints. */
static void
test_order (void)
{
  g_autoptr (FfContent) content = fixture_content (
      "'competencies': [ { 'id': 'a', 'name': 'A' } ],"
      "'roles': [ { 'id': 'r', 'name': 'R', 'weights': { 'a': 'secondary' } } ]");
  g_autoptr (FfAnalysis) analysis = fixture_analysis (content);
  FfSeverity last = FF_SEVERITY_ERROR;

  g_assert_cmpuint (ff_analysis_get_n_findings (analysis), >, 5);
  for (guint i = 0; i < ff_analysis_get_n_findings (analysis); i++)
    {
      const FfFinding *finding = ff_analysis_get_finding (analysis, i);

      g_assert_cmpint (finding->severity, <=, last);
      last = finding->severity;
    }
  g_assert_cmpint (last, ==, FF_SEVERITY_HINT);
}

/* A dismissal holds for one thing, is shown, and does not count; one for what is gone is
 * ignored. */
static void
test_dismissals (void)
{
  static const struct
  {
    const char *dismissed;
    const char *found;
    guint hints;
  } rows[] = {
    { "[]", "hint growth; hint technical", 2 },
    { "[ { 'check': 'role-definition', 'about': 'growth', 'reason': 'Later.' } ]",
      "(hint growth); hint technical", 1 },
    { "[ { 'check': 'role-definition' } ]", "hint growth; hint technical", 2 },
    { "[ { 'check': 'role-hypothesis', 'about': 'growth' } ]", "hint growth; hint technical", 2 },
    { "[ { 'check': 'role-definition', 'about': 'gone' } ]", "hint growth; hint technical", 2 },
    { "[ { 'check': 'no-such-check', 'about': 'growth' } ]", "hint growth; hint technical", 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (JsonNode) root = fixture_complete ();
      g_autoptr (FfContent) content = NULL;
      g_autoptr (FfAnalysis) analysis = NULL;
      g_autofree char *found = NULL;

      fixture_change (root, GROWTH "definition", NULL);
      fixture_change (root, TECHNICAL "definition", NULL);
      fixture_change (root, "dismissed", rows[i].dismissed);
      content = fixture_read (root);
      analysis = fixture_analysis (content);
      found = fixture_find (analysis, "role-definition");
      g_assert_cmpstr (found, ==, rows[i].found);
      g_assert_cmpuint (ff_analysis_count_findings (analysis, FF_SEVERITY_HINT), ==, rows[i].hints);
    }
}

/* A pair is dismissed by both ids, the project by none. */
static void
test_dismissals_about (void)
{
  g_autoptr (JsonNode) root = fixture_complete ();
  g_autoptr (FfContent) content = NULL;
  g_autoptr (FfAnalysis) analysis = NULL;
  g_autofree char *missing = NULL;
  g_autofree char *due = NULL;

  fixture_change (root, "boundaries.0.rules", "[]");
  fixture_change (root, "review", "{ 'last': '2020-01-01' }");
  fixture_change (root, "dismissed",
                  "[ { 'check': 'boundary-missing', 'about': 'growth technical' },"
                  "  { 'check': 'review-due', 'about': '' } ]");
  content = fixture_read (root);
  analysis = fixture_analysis (content);
  missing = fixture_find (analysis, "boundary-missing");
  due = fixture_find (analysis, "review-due");
  g_assert_cmpstr (missing, ==, "(warning growth technical)");
  g_assert_cmpstr (due, ==, "(warning)");
  g_assert_cmpuint (ff_analysis_count_findings (analysis, FF_SEVERITY_WARNING), ==, 0);
}

/* Sentences carry their numbers and names. */
static void
test_messages (void)
{
  static const struct
  {
    CheckCase row;
    const char *parts[3];
  } rows[] = {
    { { "competency-count", "", { { "competencies.+9", NOTE } } }, { "21", "12", "20" } },
    { { "quadrant-thin", "", { { "competencies.0.quadrant", NULL } } }, { "2", "3" } },
    { { "role-unrated", "", { { GROWTH "weights.vision", NULL } } }, { "Growth PM", "11", "12" } },
    { { "role-primaries", "", { { TECHNICAL "weights.platform", "'secondary'" } } },
      { "Technical PM", "2", "3" } },
    { { "boundary-missing", "", { { "boundaries.0.rules.0", NULL } } },
      { "Growth PM", "Technical PM", "1" } },
    { { "role-mismatch", "", { { "samples.+9", SAMPLE ("technical", "launch") } } },
      { "64%", "external-tactical", "14" } },
    { { "review-due", "", { { "review", "{ 'last': '2026-01-15' }" } } },
      { "2026-01-15", "2026-07-15" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (FfContent) content = check_case_make_content (&rows[i].row);
      g_autoptr (FfAnalysis) analysis = fixture_analysis (content);
      const char *message = NULL;

      for (guint j = 0; message == NULL && j < ff_analysis_get_n_findings (analysis); j++)
        if (strcmp (ff_analysis_get_finding (analysis, j)->check, rows[i].row.check) == 0)
          message = ff_analysis_get_finding (analysis, j)->message;
      g_assert_nonnull (message);
      for (guint j = 0; j < 3 && rows[i].parts[j] != NULL; j++)
        if (strstr (message, rows[i].parts[j]) == NULL)
          g_error ("“%s” is not in “%s”", rows[i].parts[j], message);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/checks/complete", test_complete);
  g_test_add_func ("/checks/cases", test_cases);
  g_test_add_func ("/checks/all-covered", test_all_covered);
  g_test_add_func ("/checks/order", test_order);
  g_test_add_func ("/checks/dismissals", test_dismissals);
  g_test_add_func ("/checks/dismissals-about", test_dismissals_about);
  g_test_add_func ("/checks/messages", test_messages);
  return g_test_run ();
}
