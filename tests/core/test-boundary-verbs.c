/* Rules of pairs: set, moved within their pair and to another, and roles that are only a side. */
#include "fixture.h"

#include "core/verbs/boundary-verbs.h"

#define SETTING                                                                                    \
  "'roles': [ { 'id': 'growth', 'name': 'Growth PM' }, { 'id': 'tech', 'name': 'Technical PM' },"  \
  "           { 'id': 'platform', 'name': 'Platform PM' } ],"                                      \
  "'boundaries': [ { 'roles': ['growth', 'tech'], 'rules': ["                                      \
  "  { 'id': 'r1', 'topic': 'One', 'owns': { 'growth': 'the date', 'tech': 'the contract' } },"    \
  "  { 'id': 'r2', 'topic': 'Two' }, { 'id': 'r3', 'topic': 'Three' } ] } ],"                      \
  "'feedback': [ { 'id': 'f1', 'reviewer': 'Ben', 'mark': 'agree', 'about':"                       \
  "                { 'roles': ['growth', 'tech'], 'rule': 'r1' } } ]"

static FfProject *project;

static void
set_up (void)
{
  g_clear_object (&project);
  project = fixture_project (SETTING);
}

/* Commits, undoes and does it again. */
static void
done (FfEdit *edit, const char *label)
{
  g_autofree char *before = fixture_project_to_text (project);
  g_autofree char *undone = NULL;

  g_assert_nonnull (edit);
  g_assert_cmpstr (ff_edit_get_label (edit), ==, label);
  g_assert_cmpuint (ff_edit_get_size (edit), >, 0);
  ff_project_commit (project, edit);
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

#define REFUSED(call, code, message)                                                               \
  G_STMT_START                                                                                     \
  {                                                                                                \
    GError *error = NULL;                                                                          \
    FfEdit *made = (call);                                                                         \
                                                                                                   \
    refused (made, error, FF_VERB_ERROR_##code, message);                                          \
  }                                                                                                \
  G_STMT_END

static const FfRule *
get_rule (const char *id)
{
  const FfRule *rule = NULL;

  g_assert_nonnull (ff_project_find_rule (project, id, &rule, NULL));
  return rule;
}

static void
assert_order (const char *pair, const char *expected)
{
  const FfBoundary *boundary = ff_project_lookup (project, FF_BOUNDARIES, pair);
  g_autoptr (GString) order = g_string_new (NULL);

  for (guint i = 0; i < boundary->rules->len; i++)
    g_string_append_printf (order, "%s ", ((const FfRecord *) boundary->rules->pdata[i])->id);
  g_assert_cmpstr (order->str, ==, expected);
}

static void
test_set (void)
{
  set_up ();
  done (ff_verb_set_rule (project, "r1", "topic", " API changes ", NULL), "Topic of rule “One”");
  g_assert_cmpstr (get_rule ("r1")->topic, ==, "API changes");
  done (ff_verb_set_rule (project, "r1", "kind", "meeting", NULL), "Kind of rule “API changes”");
  g_assert_cmpint (get_rule ("r1")->kind, ==, FF_RULE_MEETING);
  done (ff_verb_set_rule (project, "r1", "owns.tech", "limits", NULL),
        "What Technical PM owns in rule “API changes”");
  g_assert_cmpstr (ff_map_get_text (get_rule ("r1")->owns, "tech"), ==, "limits");
  done (ff_verb_set_rule (project, "r1", "owns.tech", "", NULL),
        "What Technical PM owns in rule “API changes”");
  g_assert_null (ff_map_lookup (get_rule ("r1")->owns, "tech"));
  g_assert_cmpstr (ff_map_get_text (get_rule ("r1")->owns, "growth"), ==, "the date");
  done (ff_verb_set_rule (project, "r2", "overlap", "Both write it.", NULL),
        "Overlap of rule “Two”");
  g_assert_cmpstr (get_rule ("r2")->overlap, ==, "Both write it.");
  done (ff_verb_set_rule (project, "r2", "escalation", "To Ana.", NULL),
        "Escalation of rule “Two”");
  g_assert_cmpstr (get_rule ("r2")->escalation, ==, "To Ana.");
  assert_order ("growth tech", "r1 r2 r3 ");
}

static void
test_set_refusals (void)
{
  set_up ();
  REFUSED (ff_verb_set_rule (project, "r1", "topic", " ", &error), ARGUMENT,
           "a rule needs a topic");
  REFUSED (ff_verb_set_rule (project, "r1", "kind", "law", &error), ARGUMENT,
           "“law” is not decision, document, meeting or other");
  REFUSED (ff_verb_set_rule (project, "r1", "owns.platform", "x", &error), ARGUMENT,
           "“platform” is not in the pair of growth and tech");
  REFUSED (ff_verb_set_rule (project, "r1", "colour", "x", &error), ARGUMENT,
           "a rule has no member “colour” that could be set");
  REFUSED (ff_verb_set_rule (project, "r9", "topic", "x", &error), UNKNOWN,
           "there is no rule “r9”");
  REFUSED (ff_verb_set_rule (project, "r1", "overlap", "\x01", &error), ARGUMENT,
           "the character U+0001 cannot be kept");
}

static void
test_reorder (void)
{
  FfEdit *same;

  set_up ();
  done (ff_verb_move_rule (project, "r1", 1, NULL), "Reorder rule “One”");
  assert_order ("growth tech", "r2 r1 r3 ");
  done (ff_verb_move_rule (project, "r2", 99, NULL), "Reorder rule “Two”");
  assert_order ("growth tech", "r1 r3 r2 ");
  done (ff_verb_move_rule (project, "r2", 0, NULL), "Reorder rule “Two”");
  assert_order ("growth tech", "r2 r1 r3 ");
  same = ff_verb_move_rule (project, "r2", 0, NULL);
  g_assert_cmpuint (ff_edit_get_size (same), ==, 0);
  ff_edit_free (same);
  REFUSED (ff_verb_move_rule (project, "r9", 0, &error), UNKNOWN, "there is no rule “r9”");
}

static void
test_move_to_another_pair (void)
{
  const FfFeedback *remark;
  FfEdit *same;

  set_up ();
  same = ff_verb_move_rule_to (project, "r1", "tech", "growth", NULL);
  g_assert_cmpuint (ff_edit_get_size (same), ==, 0);
  ff_edit_free (same);
  done (ff_verb_move_rule_to (project, "r1", "tech", "platform", NULL),
        "Move rule “One” to Technical PM and Platform PM, without what Growth PM owned");
  assert_order ("growth tech", "r2 r3 ");
  assert_order ("platform tech", "r1 ");
  g_assert_cmpstr (ff_map_get_text (get_rule ("r1")->owns, "tech"), ==, "the contract");
  g_assert_cmpuint (ff_map_get_size (get_rule ("r1")->owns), ==, 1);
  /* the remark on it is about the new pair */
  remark = ff_project_lookup (project, FF_FEEDBACK, "f1");
  g_assert_cmpstr (remark->about.roles[0], ==, "platform");
  done (ff_verb_move_rule_to (project, "r2", "growth", "platform", NULL),
        "Move rule “Two” to Growth PM and Platform PM");
  REFUSED (ff_verb_move_rule_to (project, "r3", "tech", "tech", &error), ARGUMENT,
           "a pair has two different roles");
  REFUSED (ff_verb_move_rule_to (project, "r3", "tech", "gone", &error), UNKNOWN,
           "there is no role “gone”");
}

static void
test_add_several (void)
{
  static const FfRuleDraft drafts[] = {
    { "Schema changes", FF_RULE_DOCUMENT, { "the text", "the date" }, "Both sign.", "To Ana." },
    { "On-call", FF_RULE_MEETING, { NULL, "" }, NULL, NULL },
  };
  static const FfRuleDraft blank = { .topic = " " };

  set_up ();
  done (ff_verb_add_rules (project, "tech", "platform", drafts, 2, NULL), "Add 2 rules");
  {
    const FfBoundary *boundary = ff_project_lookup (project, FF_BOUNDARIES, "platform tech");
    const FfRule *first = boundary->rules->pdata[0];

    g_assert_cmpuint (boundary->rules->len, ==, 2);
    g_assert_cmpstr (ff_map_get_text (first->owns, "tech"), ==, "the text");
    g_assert_cmpstr (ff_map_get_text (first->owns, "platform"), ==, "the date");
    g_assert_cmpstr (first->overlap, ==, "Both sign.");
    g_assert_cmpstr (first->escalation, ==, "To Ana.");
    g_assert_cmpuint (ff_map_get_size (((const FfRule *) boundary->rules->pdata[1])->owns), ==, 0);
  }
  REFUSED (ff_verb_add_rules (project, "tech", "platform", &blank, 1, &error), ARGUMENT,
           "a rule needs a topic");
}

static void
test_external_role (void)
{
  set_up ();
  done (ff_verb_add_external_role (project, "Engineering manager", NULL),
        "Add external role “Engineering manager”");
  g_assert_true (ff_project_role (project, "engineering-manager")->external);
  REFUSED (ff_verb_add_external_role (project, " ", &error), ARGUMENT, "a name is needed");
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/boundary-verbs/set", test_set);
  g_test_add_func ("/boundary-verbs/set-refusals", test_set_refusals);
  g_test_add_func ("/boundary-verbs/reorder", test_reorder);
  g_test_add_func ("/boundary-verbs/move", test_move_to_another_pair);
  g_test_add_func ("/boundary-verbs/add-several", test_add_several);
  g_test_add_func ("/boundary-verbs/external-role", test_external_role);
  status = g_test_run ();
  g_clear_object (&project);
  return status;
}
