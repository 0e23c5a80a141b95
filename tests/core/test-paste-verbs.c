/* What comes of an excerpt in another project. */
#include "fixture.h"

#include "core/file/excerpt.h"
#include "core/verbs/boundary-verbs.h"
#include "core/verbs/paste-verbs.h"

#include <math.h>

#define THEIRS                                                                                     \
  "'competencies': ["                                                                              \
  "  { 'id': 'pricing', 'name': 'Pricing', 'description': 'Theirs',"                               \
  "    'quadrant': 'external-strategic', 'x': 0.25, 'y': 0.75 },"                                  \
  "  { 'id': 'launches', 'name': 'Launches', 'quadrant': 'external-tactical' },"                   \
  "  { 'id': 'roadmap', 'name': 'Roadmap', 'quadrant': 'internal-strategic' },"                    \
  "  { 'id': 'competency-2', 'name': 'Цены' } ],"                                              \
  "'roles': ["                                                                                     \
  "  { 'id': 'growth', 'name': 'Growth PM', 'definition': 'Owns growth',"                          \
  "    'weights': { 'pricing': 'primary', 'launches': 'secondary', 'roadmap': 'baseline',"         \
  "                 'competency-2': 'primary' },"                                                  \
  "    'notes': { 'pricing': 'Runs tests', 'launches': 'Leads them' } },"                          \
  "  { 'id': 'tech', 'name': 'Technical PM' } ],"                                                  \
  "'boundaries': [ { 'roles': ['growth', 'tech'], 'rules': ["                                      \
  "  { 'id': 'r1', 'topic': 'The date', 'kind': 'meeting', 'overlap': 'Both', 'escalation': "      \
  "'CPO',"                                                                                         \
  "    'owns': { 'growth': 'the launch', 'tech': 'the contract' } },"                              \
  "  { 'id': 'r2', 'topic': 'The cost', 'owns': { 'tech': 'the bill' } } ] } ]"

/* Pricing is called the same, Launches was renamed, Roadmap is missing; “competency-2” is something else. */
#define OURS                                                                                       \
  "'competencies': ["                                                                              \
  "  { 'id': 'money', 'name': 'PRICING!', 'description': 'Ours' },"                                \
  "  { 'id': 'launches', 'name': 'Going to market' },"                                             \
  "  { 'id': 'competency-2', 'name': 'Люди' } ],"                                              \
  "'roles': ["                                                                                     \
  "  { 'id': 'a', 'name': 'technical pm' }, { 'id': 'b', 'name': 'Core PM' },"                     \
  "  { 'id': 'growth', 'name': 'Growth-PM' } ],"                                                   \
  "'boundaries': [ { 'roles': ['a', 'b'], 'adjacent': 'on', 'rules': ["                            \
  "  { 'id': 'r1', 'topic': 'The name' } ] } ]"

static FfContent *theirs;
static FfProject *project;

#define IDS(...) ((const char *const[]){ __VA_ARGS__, NULL })

static void
begin (const char *members)
{
  g_clear_object (&project);
  project = fixture_project (members);
}

/* Commits, undoes and does it again: each time the file is the same to the byte. */
static void
done (FfEdit *edit, const char *label)
{
  g_autofree char *before = fixture_project_to_text (project);
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;

  g_assert_nonnull (edit);
  g_assert_cmpstr (ff_edit_get_label (edit), ==, label);
  g_assert_cmpuint (ff_edit_get_size (edit), >, 0);
  ff_project_commit (project, edit);
  after = fixture_project_to_text (project);
  ff_project_undo (project);
  undone = fixture_project_to_text (project);
  g_assert_cmpstr (undone, ==, before);
  g_assert_false (ff_project_can_undo (project));
  ff_project_redo (project);
  redone = fixture_project_to_text (project);
  g_assert_cmpstr (redone, ==, after);
}

static void
assert_pasted (const FfPasted *pasted, guint added, guint left_out, guint competencies)
{
  g_assert_cmpuint (pasted->added, ==, added);
  g_assert_cmpuint (pasted->left_out, ==, left_out);
  g_assert_cmpuint (pasted->competencies, ==, competencies);
}

static guint
count (FfList list)
{
  return ff_table_get_size (ff_project_get_table (project, list));
}

static FfEdit *
paste_notes (const FfQuadrant *into, FfPasted *pasted)
{
  g_autoptr (FfContent) excerpt = ff_excerpt_new_notes (
      theirs, IDS ("pricing", "launches", "roadmap", "competency-2"));
  g_autoptr (GError) error = NULL;
  FfEdit *edit = ff_verb_paste_notes (project, excerpt, into, pasted, &error);

  g_assert_no_error (error);
  return edit;
}

/* A name counts however it is written; an id that is taken is not. */
static void
test_notes (void)
{
  FfPasted pasted;
  FfEdit *edit;
  g_auto (GStrv) ids = NULL;
  const FfCompetency *launches;

  begin (OURS);
  edit = paste_notes (NULL, &pasted);
  ids = ff_edit_list_added (edit, FF_COMPETENCIES);
  g_assert_true (
      g_strv_equal ((const char *const *) ids, IDS ("launches-2", "roadmap", "competency-2-2")));
  g_assert_cmpstr (ff_edit_get_subject (edit), ==, "launches-2");
  done (edit, "Paste 3 competencies");
  assert_pasted (&pasted, 3, 1, 0);
  g_assert_cmpuint (count (FF_COMPETENCIES), ==, 6);
  launches = ff_project_competency (project, "launches-2");
  g_assert_cmpstr (launches->name, ==, "Launches");
  g_assert_cmpint (launches->quadrant, ==, FF_QUADRANT_EXTERNAL_TACTICAL);
  g_assert_cmpstr (ff_project_competency (project, "money")->description, ==, "Ours");
}

/* Into an empty project comes what was copied, unchanged. */
static void
test_notes_keep_all (void)
{
  FfPasted pasted;

  begin ("");
  done (paste_notes (NULL, &pasted), "Paste 4 competencies");
  assert_pasted (&pasted, 4, 0, 0);
  for (guint i = 0; i < 4; i++)
    g_assert_true (ff_record_equal (
        theirs->lists[FF_COMPETENCIES]->pdata[i],
        ff_row_get_record (ff_table_get_row (ff_project_get_table (project, FF_COMPETENCIES), i))));
}

static void
test_notes_into (void)
{
  static const FfQuadrant targets[] = { FF_QUADRANT_NONE, FF_QUADRANT_INTERNAL_TACTICAL };

  for (guint i = 0; i < G_N_ELEMENTS (targets); i++)
    {
      const FfCompetency *pricing;
      FfPasted pasted;

      begin ("");
      done (paste_notes (&targets[i], &pasted), "Paste 4 competencies");
      pricing = ff_project_competency (project, "pricing");
      g_assert_cmpint (pricing->quadrant, ==, targets[i]);
      g_assert_false (ff_competency_has_place (pricing));
      g_assert_cmpstr (pricing->description, ==, "Theirs");
    }
}

/* The second time nothing is new, and there is nothing to undo. */
static void
test_notes_again (void)
{
  FfPasted pasted;
  FfEdit *edit;

  begin ("");
  ff_project_commit (project, paste_notes (NULL, &pasted));
  edit = paste_notes (NULL, &pasted);
  g_assert_cmpuint (ff_edit_get_size (edit), ==, 0);
  assert_pasted (&pasted, 0, 4, 0);
  ff_edit_free (edit);
}

/* Two that are called the same, and a name that is only signs. */
static void
test_notes_alike (void)
{
  g_autoptr (FfContent) excerpt = fixture_content (
      "'competencies': [ { 'id': 'a', 'name': 'Go to market' }, { 'id': 'b', 'name': "
      "'Go-To-Market' },"
      "  { 'id': 'c', 'name': '!!!' }, { 'id': 'd', 'name': '+++' }, { 'id': 'e', 'name': 'F' } ]");
  FfPasted pasted;
  GError *error = NULL;

  begin ("'competencies': [ { 'id': 'f', 'name': '+++' } ]");
  done (ff_verb_paste_notes (project, excerpt, NULL, &pasted, &error), "Paste 3 competencies");
  assert_pasted (&pasted, 3, 2, 0);
  g_assert_nonnull (ff_project_competency (project, "a"));
  g_assert_null (ff_project_competency (project, "b"));
  g_assert_nonnull (ff_project_competency (project, "c"));
  g_assert_null (ff_project_competency (project, "d"));
  begin ("");
  g_ptr_array_remove_range (excerpt->lists[FF_COMPETENCIES], 1, 4);
  done (ff_verb_paste_notes (project, excerpt, NULL, &pasted, &error), "Paste “Go to market”");
}

static FfContent *
make_many (FfList list, guint n)
{
  FfContent *content = ff_content_new ();

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("x%u", i);
      FfRecord *record = ff_record_new (ff_kind_of_list (list), id);

      ff_record_set_text (
          list == FF_ROLES ? &((FfRole *) record)->name : &((FfCompetency *) record)->name, id);
      g_ptr_array_add (content->lists[list], record);
    }
  return content;
}

/* As many as fit come in; one more is too many, and then none comes. */
static void
test_limits (void)
{
  g_autoptr (FfContent) notes = make_many (FF_COMPETENCIES, ff_competency_kind.limit - 3);
  g_autoptr (FfContent) roles = make_many (FF_ROLES, ff_role_kind.limit - 3);
  FfPasted pasted;
  g_autoptr (GError) error = NULL;
  FfRecord *last;

  begin (OURS);
  done (ff_verb_paste_notes (project, notes, NULL, &pasted, &error), "Paste 9997 competencies");
  begin (OURS);
  done (ff_verb_paste_roles (project, roles, &pasted, &error), "Paste 997 roles");
  begin (OURS);
  last = ff_record_new (&ff_competency_kind, "last");
  ff_record_set_text (&((FfCompetency *) last)->name, "Last");
  g_ptr_array_add (notes->lists[FF_COMPETENCIES], last);
  g_assert_null (ff_verb_paste_notes (project, notes, NULL, &pasted, &error));
  g_assert_error (error, FF_VERB_ERROR, FF_VERB_ERROR_ARGUMENT);
  g_assert_cmpstr (error->message, ==, "a project holds at most 10000 competencies");
  g_clear_error (&error);
  last = ff_record_new (&ff_role_kind, "last");
  ff_record_set_text (&((FfRole *) last)->name, "Last");
  g_ptr_array_add (notes->lists[FF_ROLES], last);
  g_assert_null (ff_verb_paste_roles (project, notes, &pasted, &error));
  g_assert_cmpstr (error->message, ==, "a project holds at most 10000 competencies");
  g_clear_error (&error);
  g_ptr_array_add (roles->lists[FF_ROLES], ff_record_ref (last));
  g_assert_null (ff_verb_paste_roles (project, roles, &pasted, &error));
  g_assert_cmpstr (error->message, ==, "a project holds at most 1000 roles");
}

static void
assert_weight (const FfRole *role, const char *competency, FfWeight weight)
{
  g_assert_cmpint (ff_map_get_choice (role->weights, competency), ==, weight);
}

/* Weights find the competency by name, or by id where it was renamed; what is missing comes along. An id
 * that every project numbers alike says nothing. */
static void
test_roles (void)
{
  g_autoptr (FfContent) excerpt = ff_excerpt_new_roles (theirs, IDS ("growth"));
  FfPasted pasted;
  GError *error = NULL;
  FfEdit *edit;
  const FfRole *role;

  begin (OURS);
  edit = ff_verb_paste_roles (project, excerpt, &pasted, &error);
  g_assert_cmpstr (ff_edit_get_subject (edit), ==, "growth-2");
  done (edit, "Paste role “Growth PM”");
  assert_pasted (&pasted, 1, 0, 2);
  role = ff_project_role (project, "growth-2");
  g_assert_cmpstr (role->name, ==, "Growth PM 2");
  g_assert_cmpstr (role->definition, ==, "Owns growth");
  g_assert_cmpuint (ff_map_get_size (role->weights), ==, 4);
  assert_weight (role, "money", FF_WEIGHT_PRIMARY);
  assert_weight (role, "launches", FF_WEIGHT_SECONDARY);
  assert_weight (role, "roadmap", FF_WEIGHT_BASELINE);
  assert_weight (role, "competency-2-2", FF_WEIGHT_PRIMARY);
  g_assert_cmpstr (ff_map_get_text (role->notes, "money"), ==, "Runs tests");
  g_assert_cmpstr (ff_map_get_text (role->notes, "launches"), ==, "Leads them");
  g_assert_cmpint (ff_project_competency (project, "roadmap")->quadrant, ==,
                   FF_QUADRANT_INTERNAL_STRATEGIC);
  g_assert_cmpstr (ff_project_competency (project, "competency-2-2")->name, ==, "Цены");
  g_assert_cmpuint (count (FF_COMPETENCIES), ==, 5);
  /* once more: nothing is missing now, and the name goes on */
  ff_project_commit (project, ff_verb_paste_roles (project, excerpt, &pasted, &error));
  assert_pasted (&pasted, 1, 0, 0);
  g_assert_cmpstr (ff_project_role (project, "growth-3")->name, ==, "Growth PM 3");
  g_assert_true (ff_map_equal (ff_project_role (project, "growth-3")->weights, role->weights));
}

/* A name has the better claim than an id, whichever comes first; the second of two that are called the
 * same adds nothing to the first. */
static void
test_roles_names_first (void)
{
  g_autoptr (FfContent) excerpt = fixture_content (
      "'competencies': [ { 'id': 'x', 'name': 'First' }, { 'id': 'b', 'name': 'Second' },"
      "                  { 'id': 'c', 'name': 'second' } ],"
      "'roles': [ { 'id': 'r', 'name': 'R', 'weights': { 'x': 'baseline', 'b': 'primary',"
      "             'c': 'secondary' } } ]");
  FfPasted pasted;
  GError *error = NULL;
  const FfRole *role;

  begin ("'competencies': [ { 'id': 'x', 'name': 'Second' } ]");
  done (ff_verb_paste_roles (project, excerpt, &pasted, &error), "Paste role “R”");
  assert_pasted (&pasted, 1, 0, 1);
  role = ff_project_role (project, "r");
  g_assert_cmpuint (ff_map_get_size (role->weights), ==, 2);
  assert_weight (role, "x", FF_WEIGHT_PRIMARY);
  assert_weight (role, "x-2", FF_WEIGHT_BASELINE);
  g_assert_cmpstr (ff_project_competency (project, "x-2")->name, ==, "First");
}

/* A name that is as long as may be keeps to its length. */
static void
test_roles_long_name (void)
{
  g_autofree char *name = g_strnfill (FF_NAME_MAX_LENGTH, 'x');
  g_autofree char *members = g_strdup_printf ("'roles': [ { 'id': 'r', 'name': '%s' } ]", name);
  g_autoptr (FfContent) excerpt = fixture_content (members);
  FfPasted pasted;
  GError *error = NULL;
  const char *second;

  begin (members);
  ff_project_commit (project, ff_verb_paste_roles (project, excerpt, &pasted, &error));
  second = ff_project_role (project, "r-2")->name;
  g_assert_cmpint (g_utf8_strlen (second, -1), ==, FF_NAME_MAX_LENGTH);
  g_assert_true (g_str_has_suffix (second, "x 2"));
}

static FfEdit *
paste_rules (const char *role_a, const char *role_b, FfPasted *pasted)
{
  g_autoptr (FfContent) excerpt = ff_excerpt_new_rules (theirs, "growth tech", NULL);
  g_autoptr (GError) error = NULL;
  FfEdit *edit = ff_verb_paste_rules (project, excerpt, role_a, role_b, pasted, &error);

  g_assert_no_error (error);
  return edit;
}

/* What a side owns follows the role's name, on whichever side it is; else it goes in order. */
static void
test_rules_sides (void)
{
  static const struct
  {
    const char *roles[2];
    const char *launch; /* who owns the launch, and the contract */
    const char *contract;
  } cases[] = {
    { { "growth", "a" }, "growth", "a" },                             /* both by name */
    { { "a", "growth" }, "growth", "a" }, { { "a", "b" }, "b", "a" }, /* one of them */
    { { "b", "a" }, "b", "a" },           { { "b", "growth" }, "growth", "b" },
    { { "growth", "b" }, "growth", "b" }, { { "b", "c" }, "b", "c" }, /* none */
    { { "c", "b" }, "c", "b" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *const *roles = cases[i].roles;
      g_autofree char *pair = ff_boundary_make_id (roles[0], roles[1]);
      g_autofree char *first = NULL;
      FfPasted pasted;
      const FfRule *rule;
      FfEdit *edit;
      GError *error = NULL;

      begin (OURS);
      ff_project_commit (project, ff_verb_add_role (project, "C", &error));
      edit = paste_rules (roles[0], roles[1], &pasted);
      first = g_strdup (ff_edit_get_subject (edit));
      g_assert_cmpstr (ff_edit_get_label (edit), ==, "Paste 2 rules");
      ff_project_commit (project, edit);
      assert_pasted (&pasted, 2, 0, 0);
      g_assert_cmpstr (ff_project_find_rule (project, first, &rule, NULL)->base.id, ==, pair);
      g_assert_cmpstr (ff_map_get_text (rule->owns, cases[i].launch), ==, "the launch");
      g_assert_cmpstr (ff_map_get_text (rule->owns, cases[i].contract), ==, "the contract");
    }
}

/* They come after those that are there; a topic that is there is left out, an id that is taken changes. */
static void
test_rules (void)
{
  const FfBoundary *pair;
  const FfRule *rule;
  FfPasted pasted;

  begin (OURS);
  done (paste_rules ("a", "b", &pasted), "Paste 2 rules");
  assert_pasted (&pasted, 2, 0, 0);
  pair = ff_project_lookup (project, FF_BOUNDARIES, "a b");
  g_assert_cmpint (pair->adjacent, ==, FF_ADJACENT_ON);
  g_assert_cmpuint (pair->rules->len, ==, 3);
  rule = pair->rules->pdata[1];
  g_assert_cmpstr (rule->base.id, !=, "r1");
  g_assert_cmpstr (rule->topic, ==, "The date");
  g_assert_cmpint (rule->kind, ==, FF_RULE_MEETING);
  g_assert_cmpstr (rule->overlap, ==, "Both");
  g_assert_cmpstr (rule->escalation, ==, "CPO");
  g_assert_cmpstr (((const FfRecord *) pair->rules->pdata[2])->id, ==, "r2");
  ff_edit_free (paste_rules ("a", "b", &pasted));
  assert_pasted (&pasted, 0, 2, 0);
}

static void
test_rules_refused (void)
{
  g_autoptr (FfContent) excerpt = ff_excerpt_new_rules (theirs, "growth tech", NULL);
  FfBoundary *pair = excerpt->lists[FF_BOUNDARIES]->pdata[0];
  g_autoptr (GError) error = NULL;
  FfPasted pasted;

  begin (OURS);
  g_assert_null (ff_verb_paste_rules (project, excerpt, "a", "nobody", &pasted, &error));
  g_assert_error (error, FF_VERB_ERROR, FF_VERB_ERROR_UNKNOWN);
  g_clear_error (&error);
  g_assert_null (ff_verb_paste_rules (project, excerpt, "a", "a", &pasted, &error));
  g_assert_error (error, FF_VERB_ERROR, FF_VERB_ERROR_ARGUMENT);
  g_clear_error (&error);
  for (guint i = pair->rules->len; i < FF_MAX_PASTED_RULES + 1; i++)
    {
      g_autofree char *topic = g_strdup_printf ("Topic %u", i);
      FfRule *rule = ff_record_new (&ff_rule_kind, topic);

      ff_record_set_text (&rule->topic, topic);
      g_ptr_array_add (pair->rules, rule);
    }
  g_assert_null (ff_verb_paste_rules (project, excerpt, "a", "b", &pasted, &error));
  g_assert_cmpstr (error->message, ==, "at most 200 rules can be pasted at once");
  g_ptr_array_remove_index (pair->rules, FF_MAX_PASTED_RULES);
  done (ff_verb_paste_rules (project, excerpt, "a", "b", &pasted, NULL), "Paste 200 rules");
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  theirs = fixture_content (THEIRS);
  g_test_add_func ("/paste/notes", test_notes);
  g_test_add_func ("/paste/notes-keep-all", test_notes_keep_all);
  g_test_add_func ("/paste/notes-into", test_notes_into);
  g_test_add_func ("/paste/notes-again", test_notes_again);
  g_test_add_func ("/paste/notes-alike", test_notes_alike);
  g_test_add_func ("/paste/limits", test_limits);
  g_test_add_func ("/paste/roles", test_roles);
  g_test_add_func ("/paste/roles-names-first", test_roles_names_first);
  g_test_add_func ("/paste/roles-long-name", test_roles_long_name);
  g_test_add_func ("/paste/rules", test_rules);
  g_test_add_func ("/paste/rules-sides", test_rules_sides);
  g_test_add_func ("/paste/rules-refused", test_rules_refused);
  status = g_test_run ();
  g_clear_object (&project);
  ff_content_unref (theirs);
  return status;
}
