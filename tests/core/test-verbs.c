/* Every verb: the edit it makes, and the error and its sentence where it cannot. */
#include "fixture.h"

#include "core/verbs/verbs.h"

#include <math.h>
#include <string.h>

#define SETTING                                                                                    \
  "'competencies': [ { 'id': 'api', 'name': 'API design', 'quadrant': 'internal-tactical',"        \
  "                    'x': 0.2, 'y': 0.3 },"                                                      \
  "                  { 'id': 'vision', 'name': 'Vision', 'quadrant': 'internal-strategic' },"      \
  "                  { 'id': 'talks', 'name': 'Interviews' } ],"                                   \
  "'roles': [ { 'id': 'growth', 'name': 'Growth PM' },"                                            \
  "           { 'id': 'tech', 'name': 'Technical PM', 'weights': { 'api': 'primary' },"            \
  "             'notes': { 'api': 'Deep.' }, 'not-this-role': ['One'] },"                          \
  "           { 'id': 'em', 'name': 'Engineering manager', 'external': true } ],"                  \
  "'boundaries': [ { 'roles': ['growth', 'tech'], 'rules': [ { 'id': 'r1', 'topic': 'Rule one' } " \
  "] }"                                                                                            \
  "],"                                                                                             \
  "'samples': [ { 'id': 's1', 'title': 'Spec', 'person': 'Ana', 'role': 'tech',"                   \
  "               'competencies': ['api'] } ],"                                                    \
  "'feedback': [ { 'id': 'f1', 'reviewer': 'Ben', 'mark': 'agree', 'about':"                       \
  "                { 'roles': ['growth', 'tech'], 'rule': 'r1' } } ],"                             \
  "'people': [ { 'id': 'ana', 'name': 'Ana', 'role': 'tech', 'target': 'growth', 'ratings':"       \
  "              { 'api': { 'self': 50 } } } ],"                                                   \
  "'hiring': { 'candidates': ['growth', 'tech'] },"                                                \
  "'dismissed': [ { 'check': 'role-count', 'reason': 'Later.' } ]"

static FfProject *project;

static void
set_up (void)
{
  g_clear_object (&project);
  project = fixture_project (SETTING);
}

/* Commits what the verb made. */
static void
done (FfEdit *edit, const char *label)
{
  g_autofree char *before = fixture_project_to_text (project);
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;

  g_assert_nonnull (edit);
  g_assert_cmpstr (ff_edit_get_label (edit), ==, label);
  g_assert_cmpuint (ff_edit_get_size (edit), >, 0);
  ff_project_commit (project, edit);
  after = fixture_project_to_text (project);
  g_assert_cmpstr (after, !=, before);
  ff_project_undo (project);
  undone = fixture_project_to_text (project);
  g_assert_cmpstr (undone, ==, before);
  ff_project_redo (project);
}

static void
refused (FfEdit *edit, GError *error, FfVerbError code, const char *message)
{
  g_assert_null (edit);
  g_assert_error (error, FF_VERB_ERROR, code);
  g_assert_cmpstr (error->message, ==, message);
  g_error_free (error);
}

/* The verb as an expression that uses &error; it must be refused with CODE and MESSAGE. */
#define REFUSED(call, code, message)                                                               \
  G_STMT_START                                                                                     \
  {                                                                                                \
    GError *error = NULL;                                                                          \
    FfEdit *made = (call);                                                                         \
                                                                                                   \
    refused (made, error, FF_VERB_ERROR_##code, message);                                          \
  }                                                                                                \
  G_STMT_END

/* The verb would change nothing. */
static void
empty (FfEdit *edit)
{
  g_assert_nonnull (edit);
  g_assert_cmpuint (ff_edit_get_size (edit), ==, 0);
  ff_edit_free (edit);
}

static const FfCompetency *
competency (const char *id)
{
  return ff_project_competency (project, id);
}

static const FfRole *
role (const char *id)
{
  return ff_project_role (project, id);
}

static void
test_add_competency (void)
{
  g_autofree char *long_name = g_strnfill (201, 'x');
  FfEdit *edit;

  set_up ();
  edit = ff_verb_add_competency (project, "  Launch plans ", FF_QUADRANT_EXTERNAL_TACTICAL, NULL);
  g_assert_cmpstr (ff_edit_get_subject (edit), ==, "launch-plans");
  done (edit, "Add “Launch plans”");
  g_assert_cmpstr (competency ("launch-plans")->name, ==, "Launch plans");
  g_assert_cmpint (competency ("launch-plans")->quadrant, ==, FF_QUADRANT_EXTERNAL_TACTICAL);
  /* the id is taken, so a number is added */
  done (ff_verb_add_competency (project, "Vision", FF_QUADRANT_NONE, NULL), "Add “Vision”");
  g_assert_cmpint (competency ("vision-2")->quadrant, ==, FF_QUADRANT_NONE);
  /* nothing of the name can be in an id */
  done (ff_verb_add_competency (project, "访谈", FF_QUADRANT_NONE, NULL), "Add “访谈”");
  g_assert_cmpstr (competency ("competency")->name, ==, "访谈");

  REFUSED (ff_verb_add_competency (project, " \n ", FF_QUADRANT_NONE, &error), ARGUMENT,
           "a name is needed");
  /* what a file would not be read back with */
  REFUSED (ff_verb_add_competency (project, "\u00a0\u3000", FF_QUADRANT_NONE, &error), ARGUMENT,
           "a name is needed");
  REFUSED (ff_verb_add_competency (project, long_name, FF_QUADRANT_NONE, &error), ARGUMENT,
           "this is longer than 200 characters, the most that is kept");
  REFUSED (ff_verb_add_competency (project, "a\x01", FF_QUADRANT_NONE, &error), ARGUMENT,
           "the character U+0001 cannot be kept");
  REFUSED (ff_verb_add_competency (project, "a\xff", FF_QUADRANT_NONE, &error), ARGUMENT,
           "this is not UTF-8 text");
}

static void
test_add_competencies (void)
{
  const char *names[] = { "Pricing", "", "Pricing", NULL };
  g_auto (GStrv) many = g_new0 (char *, 10002);

  set_up ();
  done (ff_verb_add_competencies (project, names, FF_QUADRANT_EXTERNAL_STRATEGIC, NULL),
        "Add 3 competencies");
  g_assert_nonnull (competency ("pricing"));
  g_assert_nonnull (competency ("pricing-2"));
  g_assert_cmpuint (ff_table_get_size (ff_project_get_table (project, FF_COMPETENCIES)), ==, 5);
  for (guint i = 0; i < 10001; i++)
    many[i] = g_strdup ("x");
  REFUSED (ff_verb_add_competencies (project, (const char *const *) many, FF_QUADRANT_NONE, &error),
           ARGUMENT, "a project holds at most 10000 competencies");
}

static void
test_place (void)
{
  FfPlacement both[] = { { "api", FF_QUADRANT_INTERNAL_STRATEGIC, 0.5, 0.5 },
                         { "talks", FF_QUADRANT_EXTERNAL_TACTICAL, NAN, NAN } };
  FfPlacement unknown[] = { { "api", FF_QUADRANT_NONE, NAN, NAN },
                            { "gone", FF_QUADRANT_NONE, NAN, NAN } };

  set_up ();
  done (
      ff_verb_place_competency (project, "api", FF_QUADRANT_EXTERNAL_TACTICAL, 0.12345, 1.5, NULL),
      "Move “API design”");
  g_assert_cmpint (competency ("api")->quadrant, ==, FF_QUADRANT_EXTERNAL_TACTICAL);
  g_assert_cmpfloat (competency ("api")->x, ==, 0.123);
  g_assert_cmpfloat (competency ("api")->y, ==, 1);
  /* there is no place in the tray */
  done (ff_verb_place_competency (project, "api", FF_QUADRANT_NONE, 0.5, 0.5, NULL),
        "Move “API design”");
  g_assert_false (ff_competency_has_place (competency ("api")));
  done (ff_verb_place_competencies (project, both, 2, NULL), "Move 2 competencies");
  g_assert_true (ff_competency_has_place (competency ("api")));
  g_assert_cmpint (competency ("talks")->quadrant, ==, FF_QUADRANT_EXTERNAL_TACTICAL);
  empty (ff_verb_place_competencies (project, both, 2, NULL));
  REFUSED (
      ff_verb_place_competency (project, "gone", FF_QUADRANT_INTERNAL_TACTICAL, NAN, NAN, &error),
      UNKNOWN, "there is no competency “gone”");
  REFUSED (ff_verb_place_competencies (project, unknown, 2, &error), UNKNOWN,
           "there is no competency “gone”");
}

static void
test_tidy (void)
{
  set_up ();
  empty (ff_verb_tidy (project, FF_QUADRANT_INTERNAL_STRATEGIC, NULL));
  done (ff_verb_tidy (project, FF_QUADRANT_INTERNAL_TACTICAL, NULL), "Tidy Internal · Tactical");
  g_assert_false (ff_competency_has_place (competency ("api")));
  set_up ();
  done (ff_verb_tidy (project, FF_QUADRANT_NONE, NULL), "Tidy the board");
  g_assert_false (ff_competency_has_place (competency ("api")));
}

static void
test_add_role (void)
{
  FfEdit *edit;

  set_up ();
  edit = ff_verb_add_role (project, "Data PM", NULL);
  g_assert_cmpstr (ff_edit_get_subject (edit), ==, "data-pm");
  done (edit, "Add role “Data PM”");
  g_assert_cmpstr (role ("data-pm")->name, ==, "Data PM");
  g_assert_cmpint (role ("data-pm")->status, ==, FF_STATUS_CANDIDATE);
  REFUSED (ff_verb_add_role (project, "", &error), ARGUMENT, "a name is needed");
}

static void
test_weigh (void)
{
  FfCell cells[] = { { "tech", "api" }, { "tech", "vision" }, { "growth", "api" } };
  FfCell external[] = { { "tech", "api" }, { "em", "api" } };

  set_up ();
  done (ff_verb_weigh (project, "growth", "vision", FF_WEIGHT_SECONDARY, NULL),
        "Rate “Vision” for Growth PM: secondary");
  g_assert_cmpint (ff_map_get_choice (role ("growth")->weights, "vision"), ==, FF_WEIGHT_SECONDARY);
  done (ff_verb_weigh (project, "tech", "api", FF_WEIGHT_UNRATED, NULL),
        "Rate “API design” for Technical PM: not rated");
  g_assert_cmpuint (ff_map_get_size (role ("tech")->weights), ==, 0);
  empty (ff_verb_weigh (project, "tech", "api", FF_WEIGHT_UNRATED, NULL));
  done (ff_verb_weigh_cells (project, cells, 3, FF_WEIGHT_BASELINE, NULL), "Rate 3 cells");
  g_assert_cmpint (ff_map_get_choice (role ("tech")->weights, "vision"), ==, FF_WEIGHT_BASELINE);
  g_assert_cmpint (ff_map_get_choice (role ("growth")->weights, "api"), ==, FF_WEIGHT_BASELINE);
  REFUSED (ff_verb_weigh (project, "gone", "api", FF_WEIGHT_PRIMARY, &error), UNKNOWN,
           "there is no role “gone”");
  REFUSED (ff_verb_weigh (project, "tech", "gone", FF_WEIGHT_PRIMARY, &error), UNKNOWN,
           "there is no competency “gone”");
  REFUSED (ff_verb_weigh_cells (project, external, 2, FF_WEIGHT_PRIMARY, &error), ARGUMENT,
           "“Engineering manager” is an external role and has no weights");
}

static void
test_swap_primary (void)
{
  set_up ();
  done (ff_verb_swap_primary (project, "tech", "vision", "api", FF_WEIGHT_SECONDARY, NULL),
        "Make “Vision” primary for Technical PM instead of another");
  g_assert_cmpint (ff_map_get_choice (role ("tech")->weights, "vision"), ==, FF_WEIGHT_PRIMARY);
  g_assert_cmpint (ff_map_get_choice (role ("tech")->weights, "api"), ==, FF_WEIGHT_SECONDARY);
  REFUSED (ff_verb_swap_primary (project, "em", "vision", "api", FF_WEIGHT_SECONDARY, &error),
           ARGUMENT, "“Engineering manager” is an external role and has no weights");
  REFUSED (ff_verb_swap_primary (project, "gone", "gone-too", "gone", FF_WEIGHT_SECONDARY, &error),
           UNKNOWN, "there is no role “gone”");
  REFUSED (ff_verb_swap_primary (project, "tech", "vision", "gone", FF_WEIGHT_SECONDARY, &error),
           UNKNOWN, "there is no competency “gone”");
}

static void
test_cards (void)
{
  const char *lines[] = { "First", "Second", NULL };
  g_autofree char *long_text = g_strnfill (10001, 'x');

  set_up ();
  done (ff_verb_note (project, "tech", "vision", "Knows it.", NULL),
        "Note on “Vision” for Technical PM");
  g_assert_cmpstr (ff_map_get_text (role ("tech")->notes, "vision"), ==, "Knows it.");
  done (ff_verb_note (project, "tech", "vision", "", NULL), "Note on “Vision” for Technical PM");
  g_assert_cmpuint (ff_map_get_size (role ("tech")->notes), ==, 1);
  done (ff_verb_define (project, "tech", "Decides.", NULL), "Definition of Technical PM");
  g_assert_cmpstr (role ("tech")->definition, ==, "Decides.");
  empty (ff_verb_define (project, "tech", "Decides.", NULL));
  done (ff_verb_add_not_this (project, "tech", "Two", NULL), "“Not this role” of Technical PM");
  g_assert_cmpstr (role ("tech")->not_this_role[1], ==, "Two");
  done (ff_verb_set_not_this (project, "tech", lines, NULL), "“Not this role” of Technical PM");
  g_assert_cmpstr (role ("tech")->not_this_role[0], ==, "First");

  REFUSED (ff_verb_note (project, "gone", "gone-too", "x", &error), UNKNOWN,
           "there is no role “gone”");
  REFUSED (ff_verb_note (project, "tech", "gone", "x", &error), UNKNOWN,
           "there is no competency “gone”");
  REFUSED (ff_verb_note (project, "tech", "api", "\x02", &error), ARGUMENT,
           "the character U+0002 cannot be kept");
  REFUSED (ff_verb_define (project, "tech", long_text, &error), ARGUMENT,
           "this is longer than 10000 characters, the most that is kept");
  REFUSED (ff_verb_define (project, "gone", "x", &error), UNKNOWN, "there is no role “gone”");
  REFUSED (ff_verb_add_not_this (project, "tech", "", &error), ARGUMENT, "a text is needed");
  REFUSED (ff_verb_add_not_this (project, "gone", "x", &error), UNKNOWN, "there is no role “gone”");
  REFUSED (ff_verb_set_not_this (project, "gone", lines, &error), UNKNOWN,
           "there is no role “gone”");
}

static const FfBoundary *
boundary (const char *id)
{
  return ff_project_lookup (project, FF_BOUNDARIES, id);
}

static void
test_rules (void)
{
  FfEdit *edit;
  g_autofree char *id = NULL;
  const FfRule *rule;

  set_up ();
  /* the order in which the two are named does not matter */
  edit = ff_verb_add_rule (project, "tech", "growth", " Launch brief ", FF_RULE_DOCUMENT, "limits",
                           "message", NULL);
  id = g_strdup (ff_edit_get_subject (edit));
  done (edit, "Add rule “Launch brief”");
  g_assert_cmpuint (boundary ("growth tech")->rules->len, ==, 2);
  rule = ff_records_find (boundary ("growth tech")->rules, id);
  g_assert_cmpstr (rule->topic, ==, "Launch brief");
  g_assert_cmpint (rule->kind, ==, FF_RULE_DOCUMENT);
  g_assert_cmpstr (ff_map_get_text (rule->owns, "tech"), ==, "limits");
  g_assert_cmpstr (ff_map_get_text (rule->owns, "growth"), ==, "message");
  /* a pair without an entry gets one; a side may stay open */
  done (ff_verb_add_rule (project, "tech", "em", "On call", FF_RULE_DECISION, "", NULL, NULL),
        "Add rule “On call”");
  g_assert_cmpuint (boundary ("em tech")->rules->len, ==, 1);
  g_assert_cmpstr (boundary ("em tech")->roles[0], ==, "em");

  REFUSED (ff_verb_add_rule (project, "tech", "growth", " \u00a0", FF_RULE_OTHER, "", "", &error),
           ARGUMENT, "a rule needs a topic");
  REFUSED (ff_verb_add_rule (project, "tech", "tech", "T", FF_RULE_OTHER, "", "", &error), ARGUMENT,
           "a pair has two different roles");
  REFUSED (ff_verb_add_rule (project, "tech", "gone", "T", FF_RULE_OTHER, "", "", &error), UNKNOWN,
           "there is no role “gone”");
}

static void
test_remove_rule (void)
{
  set_up ();
  done (ff_verb_remove_rule (project, "r1", NULL), "Remove rule “Rule one”");
  g_assert_cmpuint (boundary ("growth tech")->rules->len, ==, 0);
  /* the remark on the rule went along */
  g_assert_null (ff_project_lookup (project, FF_FEEDBACK, "f1"));
  REFUSED (ff_verb_remove_rule (project, "r1", &error), UNKNOWN, "there is no rule “r1”");
}

static void
test_set_adjacent (void)
{
  set_up ();
  done (ff_verb_set_adjacent (project, "tech", "growth", FF_ADJACENT_OFF, "They never meet.", NULL),
        "Adjacency of Technical PM and Growth PM");
  g_assert_cmpint (boundary ("growth tech")->adjacent, ==, FF_ADJACENT_OFF);
  g_assert_cmpstr (boundary ("growth tech")->reason, ==, "They never meet.");
  g_assert_cmpuint (boundary ("growth tech")->rules->len, ==, 1);
  REFUSED (ff_verb_set_adjacent (project, "tech", "tech", FF_ADJACENT_ON, NULL, &error), ARGUMENT,
           "a pair has two different roles");
  REFUSED (ff_verb_set_adjacent (project, "gone", "tech", FF_ADJACENT_ON, NULL, &error), UNKNOWN,
           "there is no role “gone”");
}

static void
test_dismiss (void)
{
  const FfDismissal *dismissal;

  set_up ();
  done (ff_verb_dismiss (project, "role-definition", "tech", "Next week.", NULL),
        "Dismiss “The card of Technical PM has no definition.”");
  dismissal = ff_project_lookup (project, FF_DISMISSED, "role-definition tech");
  g_assert_cmpstr (dismissal->reason, ==, "Next week.");
  g_assert_cmpstr (dismissal->date, ==, FIXTURE_TODAY);
  /* once more is another reason, not another entry */
  done (ff_verb_dismiss (project, "role-definition", "tech", "Never.", NULL),
        "Dismiss “The card of Technical PM has no definition.”");
  g_assert_cmpuint (ff_table_get_size (ff_project_get_table (project, FF_DISMISSED)), ==, 2);
  done (ff_verb_undismiss (project, "role-definition", "tech", NULL),
        "Take “The card of Technical PM has no definition.” up again");
  g_assert_null (ff_project_lookup (project, FF_DISMISSED, "role-definition tech"));
  REFUSED (ff_verb_dismiss (project, "", "", "", &error), ARGUMENT, "a check is needed");
  REFUSED (ff_verb_undismiss (project, "role-definition", "tech", &error), UNKNOWN,
           "there is no dismissal “role-definition tech”");
}

static void
test_snapshot (void)
{
  const FfSnapshot *snapshot;

  set_up ();
  done (ff_verb_take_snapshot (project, "First review", NULL), "Snapshot “First review”");
  snapshot = ff_project_lookup (project, FF_SNAPSHOTS, FIXTURE_TODAY "-first-review");
  g_assert_cmpstr (snapshot->date, ==, FIXTURE_TODAY);
  g_assert_cmpuint (snapshot->competencies->len, ==, 3);
  g_assert_cmpuint (snapshot->roles->len, ==, 3);
  g_assert_cmpuint (snapshot->boundaries->len, ==, 1);
  REFUSED (ff_verb_take_snapshot (project, "", &error), ARGUMENT, "a name is needed");
}

static void
assert_text (gboolean is_there, const char *part)
{
  g_autofree char *text = fixture_project_to_text (project);

  g_assert_true ((strstr (text, part) != NULL) == is_there);
}

static void
test_set (void)
{
  set_up ();
  done (ff_verb_set (project, FF_ROLES, "tech", "headcount", "3", NULL),
        "Set headcount of “Technical PM”");
  g_assert_cmpint (role ("tech")->headcount, ==, 3);
  done (ff_verb_set (project, FF_ROLES, "tech", "headcount", "", NULL),
        "Set headcount of “Technical PM”");
  g_assert_cmpint (role ("tech")->headcount, ==, 0);
  done (ff_verb_set (project, FF_ROLES, "tech", "card.boundaries", "true", NULL),
        "Set card.boundaries of “Technical PM”");
  g_assert_true (role ("tech")->card.boundaries);
  done (ff_verb_set (project, FF_ROLES, "tech", "status", "adopted", NULL),
        "Set status of “Technical PM”");
  g_assert_cmpint (role ("tech")->status, ==, FF_STATUS_ADOPTED);
  done (ff_verb_set (project, FF_SETTINGS, "", "review.last", "2026-10-01", NULL),
        "Set review.last of “project”");
  g_assert_cmpstr (ff_project_get_settings (project)->review.last, ==, "2026-10-01");
  done (ff_verb_set (project, FF_HIRING, "", "candidates", "[\"tech\"]", NULL),
        "Set candidates of “hiring”");
  empty (ff_verb_set (project, FF_HIRING, "", "candidates", "[\"tech\"]", NULL));

  REFUSED (ff_verb_set (project, FF_ROLES, "gone", "headcount", "3", &error), UNKNOWN,
           "there is no role “gone”");
  REFUSED (ff_verb_set (project, FF_ROLES, "tech", "salary", "3", &error), ARGUMENT,
           "a role has no member “salary” that could be set");
}

/* An object is set as a whole: members that nobody knows go with the one that had them. */
static void
test_set_object (void)
{
  g_clear_object (&project);
  project = fixture_project ("'organization': { 'name': 'Acme', 'x-more': [ 1, 2 ] }");
  done (ff_verb_set (project, FF_SETTINGS, "", "organization", "{\"name\": \"Bee\"}", NULL),
        "Set organization of “project”");
  assert_text (FALSE, "x-more");
  assert_text (TRUE, "Bee");
  ff_project_undo (project);
  assert_text (TRUE, "x-more");
  done (ff_verb_set (project, FF_SETTINGS, "", "organization", "", NULL),
        "Set organization of “project”");
  assert_text (FALSE, "organization");
  ff_project_undo (project);
  REFUSED (ff_verb_set (project, FF_SETTINGS, "", "organization", "[]", &error), ARGUMENT,
           "organization: expected an object, not an array");
  assert_text (TRUE, "x-more");
}

/* Values that cannot be taken are told by the member and what was expected. */
static void
test_set_refused (void)
{
  static const struct
  {
    FfList list;
    const char *id, *member, *value;
    const char *message;
  } rows[] = {
    { FF_ROLES, "tech", "headcount", "-1", "headcount: -1 is less than 0" },
    { FF_ROLES, "tech", "headcount", "1.5", "headcount: 1.5 is not a whole number" },
    { FF_ROLES, "tech", "headcount", "\"3\"", "headcount: expected a number, not a text" },
    { FF_ROLES, "tech", "external", "1", "external: expected true or false, not a number" },
    { FF_ROLES, "tech", "status", "hired",
      "status: \"hired\" is not candidate, current, adopted or retired" },
    { FF_ROLES, "tech", "name", "", "name: is empty" },
    { FF_ROLES, "tech", "name", "  ", "name: is empty" },
    { FF_FEEDBACK, "f1", "mark", "", "mark: is empty" },
    { FF_SETTINGS, "", "review.last", "2026-02-30",
      "review.last: \"2026-02-30\" is not a day of the calendar, written like 2026-05-01" },
    { FF_SETTINGS, "", "review.interval-months", "5",
      "review.interval-months: 5 is not between 6 and 12" },
    { FF_SAMPLES, "s1", "effort", "0", "effort: 0 is not greater than 0" },
    { FF_COMPETENCIES, "vision", "x", "0.5", "x: x and y are given both or neither" },
  };

  set_up ();
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      FfEdit *edit = ff_verb_set (project, rows[i].list, rows[i].id, rows[i].member, rows[i].value,
                                  &error);

      g_test_message ("%s = %s", rows[i].member, rows[i].value);
      g_assert_null (edit);
      g_assert_error (error, FF_VERB_ERROR, FF_VERB_ERROR_ARGUMENT);
      g_assert_cmpstr (error->message, ==, rows[i].message);
    }
}

/* A value that suits its record, and not the project. */
static void
test_set_against_whole (void)
{
  static const struct
  {
    FfList list;
    const char *id, *member, *value;
    const char *message;
  } rows[] = {
    { FF_SNAPSHOTS, "now", "competencies", "",
      "competencies: snapshots[0].roles[1].weights.api: there is no competency \"api\"\n"
      "competencies: snapshots[0].roles[1].notes.api: there is no competency \"api\"" },
    { FF_BOUNDARIES, "growth tech", "rules", "[]",
      "rules: feedback[0].about.rule: there is no rule \"r1\"" },
    { FF_BOUNDARIES, "growth lead", "rules", "[ { \"id\": \"r1\", \"topic\": \"T\" } ]",
      "rules: boundaries[1].rules[0].id: there is another rule \"r1\" in the project" },
    { FF_FEEDBACK, "f1", "about", "{ \"roles\": [\"growth\", \"tech\"], \"rule\": \"r9\" }",
      "about: feedback[0].about.rule: there is no rule \"r9\"" },
  };

  set_up ();
  ff_project_commit (project, ff_verb_add_role (project, "Lead", NULL));
  ff_project_commit (project,
                     ff_verb_set_adjacent (project, "growth", "lead", FF_ADJACENT_ON, NULL, NULL));
  ff_project_commit (project, ff_verb_take_snapshot (project, "Now", NULL));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      FfTable *table = ff_project_get_table (project, rows[i].list);
      const char *id = rows[i].list == FF_SNAPSHOTS ? ff_row_get_id (ff_table_get_row (table, 0))
                                                    : rows[i].id;

      REFUSED (ff_verb_set (project, rows[i].list, id, rows[i].member, rows[i].value, &error),
               ARGUMENT, rows[i].message);
    }
}

/* A person's name is the name in their work too; a sample keeps its id. */
static void
test_rename (void)
{
  const FfSample *sample;

  set_up ();
  done (ff_verb_rename (project, FF_ROLES, "tech", " Builder PM ", NULL),
        "Rename “Technical PM” to “Builder PM”");
  g_assert_cmpstr (role ("tech")->name, ==, "Builder PM");
  done (ff_verb_rename (project, FF_PEOPLE, "ana", "Anna", NULL), "Rename “Ana” to “Anna”");
  sample = ff_project_lookup (project, FF_SAMPLES, "s1");
  g_assert_cmpstr (sample->person, ==, "Anna");
  done (ff_verb_rename (project, FF_SAMPLES, "s1", "PRD", NULL), "Rename “Spec” to “PRD”");
  empty (ff_verb_rename (project, FF_SAMPLES, "s1", "PRD", NULL));
  REFUSED (ff_verb_rename (project, FF_ROLES, "gone", "x", &error), UNKNOWN,
           "there is no role “gone”");
  REFUSED (ff_verb_rename (project, FF_ROLES, "tech", "", &error), ARGUMENT, "a name is needed");
  REFUSED (ff_verb_rename (project, FF_FEEDBACK, "f1", "x", &error), ARGUMENT,
           "a feedback has no name");
}

/* What refers to the record goes along; a sample only loses the reference. */
static void
test_remove (void)
{
  const char *api[] = { "api", NULL };
  const char *tech[] = { "tech", NULL };
  const char *two[] = { "vision", "talks", NULL };
  const char *gone[] = { "api", "gone", NULL };
  const char *settings[] = { "", NULL };
  const FfSample *sample;
  const FfPerson *ana;

  set_up ();
  REFUSED (ff_verb_remove (project, FF_COMPETENCIES, gone, &error), UNKNOWN,
           "there is no competency “gone”");
  REFUSED (ff_verb_remove (project, FF_SETTINGS, settings, &error), ARGUMENT,
           "a project cannot be removed");
  done (ff_verb_remove (project, FF_COMPETENCIES, api, NULL), "Remove “API design”");
  g_assert_null (competency ("api"));
  g_assert_cmpuint (ff_map_get_size (role ("tech")->weights), ==, 0);
  g_assert_cmpuint (ff_map_get_size (role ("tech")->notes), ==, 0);
  sample = ff_project_lookup (project, FF_SAMPLES, "s1");
  g_assert_cmpuint (g_strv_length (sample->competencies), ==, 0);
  ana = ff_project_lookup (project, FF_PEOPLE, "ana");
  g_assert_cmpuint (ana->ratings->len, ==, 0);
  done (ff_verb_remove (project, FF_COMPETENCIES, two, NULL), "Remove 2 items");
  g_assert_cmpuint (ff_table_get_size (ff_project_get_table (project, FF_COMPETENCIES)), ==, 0);

  done (ff_verb_remove (project, FF_ROLES, tech, NULL), "Remove “Technical PM”");
  g_assert_null (boundary ("growth tech"));
  g_assert_null (ff_project_lookup (project, FF_FEEDBACK, "f1"));
  sample = ff_project_lookup (project, FF_SAMPLES, "s1");
  g_assert_cmpstr (sample->role, ==, "");
  ana = ff_project_lookup (project, FF_PEOPLE, "ana");
  g_assert_cmpstr (ana->role, ==, "");
  g_assert_cmpstr (ana->target, ==, "growth");
}

static void
test_move (void)
{
  FfTable *table;

  set_up ();
  table = ff_project_get_table (project, FF_COMPETENCIES);
  done (ff_verb_move (project, FF_COMPETENCIES, "api", 1, NULL), "Reorder “API design”");
  g_assert_cmpstr (ff_row_get_id (ff_table_get_row (table, 0)), ==, "vision");
  g_assert_cmpstr (ff_row_get_id (ff_table_get_row (table, 1)), ==, "api");
  done (ff_verb_move (project, FF_COMPETENCIES, "vision", 99, NULL), "Reorder “Vision”");
  g_assert_cmpstr (ff_row_get_id (ff_table_get_row (table, 2)), ==, "vision");
  empty (ff_verb_move (project, FF_COMPETENCIES, "vision", 2, NULL));
  REFUSED (ff_verb_move (project, FF_COMPETENCIES, "gone", 0, &error), UNKNOWN,
           "there is no competency “gone”");
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/verbs/add-competency", test_add_competency);
  g_test_add_func ("/verbs/add-competencies", test_add_competencies);
  g_test_add_func ("/verbs/place", test_place);
  g_test_add_func ("/verbs/tidy", test_tidy);
  g_test_add_func ("/verbs/add-role", test_add_role);
  g_test_add_func ("/verbs/weigh", test_weigh);
  g_test_add_func ("/verbs/swap-primary", test_swap_primary);
  g_test_add_func ("/verbs/cards", test_cards);
  g_test_add_func ("/verbs/rules", test_rules);
  g_test_add_func ("/verbs/remove-rule", test_remove_rule);
  g_test_add_func ("/verbs/set-adjacent", test_set_adjacent);
  g_test_add_func ("/verbs/dismiss", test_dismiss);
  g_test_add_func ("/verbs/snapshot", test_snapshot);
  g_test_add_func ("/verbs/set", test_set);
  g_test_add_func ("/verbs/set-object", test_set_object);
  g_test_add_func ("/verbs/set-refused", test_set_refused);
  g_test_add_func ("/verbs/set-against-whole", test_set_against_whole);
  g_test_add_func ("/verbs/rename", test_rename);
  g_test_add_func ("/verbs/remove", test_remove);
  g_test_add_func ("/verbs/move", test_move);
  status = g_test_run ();
  g_clear_object (&project);
  return status;
}
