/* Work samples, time splits and decisions: added, mapped, removed. */
#include "fixture.h"

#include "core/method/validation.h"
#include "core/verbs/sample-verbs.h"

#define SETTING                                                                                    \
  "'competencies': [ { 'id': 'api', 'name': 'API design' }, { 'id': 'gtm', 'name': 'GTM' } ],"     \
  "'roles': [ { 'id': 'tech', 'name': 'Technical PM' } ],"                                         \
  "'samples': [ { 'id': 's1', 'title': 'One', 'competencies': ['gtm'] },"                          \
  "             { 'id': 's2', 'title': 'Two' }, { 'id': 's3', 'title': 'Three' } ]"

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

static const FfSample *
get_sample (const char *id)
{
  return ff_project_lookup (project, FF_SAMPLES, id);
}

static void
test_add (void)
{
  FfEdit *edit;
  g_autofree char *id = NULL;

  set_up ();
  edit = ff_verb_add_sample (project, " Webhooks ", "2026-09-02", "Ana", "tech", NULL);
  id = g_strdup (ff_edit_get_subject (edit));
  g_assert_true (g_str_has_prefix (id, "2026-09-02-"));
  done (edit, "Add “ Webhooks ”");
  g_assert_cmpstr (get_sample (id)->title, ==, "Webhooks");
  g_assert_cmpstr (get_sample (id)->person, ==, "Ana");
  g_assert_cmpstr (get_sample (id)->role, ==, "tech");
  g_assert_cmpfloat (get_sample (id)->effort, ==, 1);
  REFUSED (ff_verb_add_sample (project, " ", "", NULL, NULL, &error), ARGUMENT, "a name is needed");
  REFUSED (ff_verb_add_sample (project, "A", "2026-02-30", NULL, NULL, &error), ARGUMENT,
           "“2026-02-30” is not a day such as 2026-05-31");
  REFUSED (ff_verb_add_sample (project, "A", "", NULL, "growth", &error), UNKNOWN,
           "there is no role “growth”");
}

static void
test_map (void)
{
  const char *both[] = { "api", "gtm", NULL };
  FfMapping mappings[] = { { "s1", both }, { "s3", both } };
  FfMapping wrong = { "s4", both };

  set_up ();
  done (ff_verb_map_samples (project, mappings, 2, NULL), "Map 2 work samples");
  g_assert_cmpstr (get_sample ("s1")->competencies[0], ==, "gtm");
  g_assert_cmpstr (get_sample ("s1")->competencies[1], ==, "api");
  g_assert_null (get_sample ("s1")->competencies[2]);
  g_assert_cmpstr (get_sample ("s3")->competencies[1], ==, "gtm");
  REFUSED (ff_verb_map_samples (project, &wrong, 1, &error), UNKNOWN, "there is no sample “s4”");
}

static void
test_remove (void)
{
  const char *two[] = { "s1", "s3", "s1", NULL };

  set_up ();
  done (ff_verb_remove_samples (project, two, NULL), "Remove 3 work samples");
  g_assert_null (get_sample ("s1"));
  g_assert_nonnull (get_sample ("s2"));
  g_assert_null (get_sample ("s3"));
}

static void
test_time_split (void)
{
  const double shares[] = { 20, 0, 50, 30 };
  const double short_of[] = { 20, 0, 50, 20 };
  const double negative[] = { 120, -20, 0, 0 };
  FfTable *table;

  set_up ();
  done (ff_verb_add_time_split (project, "2026-10-01", "Ana", "tech", shares, NULL),
        "Add a time split");
  table = ff_project_get_table (project, FF_TIME_SPLITS);
  g_assert_cmpuint (ff_table_get_size (table), ==, 1);
  REFUSED (ff_verb_add_time_split (project, "", "Ana", NULL, short_of, &error), ARGUMENT,
           "the shares sum to 90, not to 100");
  REFUSED (ff_verb_add_time_split (project, "", "Ana", NULL, negative, &error), ARGUMENT,
           "a share is a number from 0 to 100");
  REFUSED (ff_verb_add_time_split (project, "", " ", "", shares, &error), ARGUMENT,
           "a time split is about a person or a role");
}

static void
test_change_time_split (void)
{
  const double shares[] = { 20, 0, 50, 30 };
  const double others[] = { 0, 100, 0, 0 };
  FfEdit *edit;
  const FfTimeSplit *split;
  g_autofree char *id = NULL;

  set_up ();
  edit = ff_verb_add_time_split (project, "2026-10-01", "Ana", "tech", shares, NULL);
  id = g_strdup (((FfRecord *) ff_edit_get_change (edit, 0)->after)->id);
  ff_project_commit (project, edit);
  done (ff_verb_set_time_split (project, id, "2026-10-02", "", "tech", others, NULL),
        "Change a time split");
  split = ff_project_lookup (project, FF_TIME_SPLITS, id);
  g_assert_cmpstr (split->date, ==, "2026-10-02");
  g_assert_cmpstr (split->person, ==, "");
  g_assert_cmpstr (split->role, ==, "tech");
  g_assert_cmpfloat (split->shares[1], ==, 100);
  REFUSED (ff_verb_set_time_split (project, id, "2026-13-02", "", "tech", others, &error), ARGUMENT,
           "“2026-13-02” is not a day such as 2026-05-31");
  REFUSED (ff_verb_set_time_split (project, id, "", "", "", others, &error), ARGUMENT,
           "a time split is about a person or a role");
  REFUSED (ff_verb_set_time_split (project, "none", "", "", "tech", others, &error), UNKNOWN,
           "there is no time-split “none”");
}

/* A value for several is one step, of those that do not have it yet. */
static void
test_set_many (void)
{
  const char *ids[] = { "s3", "s1", "s3", NULL };
  const char *bad[] = { "s1", "none", NULL };

  set_up ();
  done (ff_verb_set_many (project, FF_SAMPLES, ids, "person", "Ana", NULL),
        "Set person of 3 entries");
  g_assert_cmpstr (get_sample ("s1")->person, ==, "Ana");
  g_assert_cmpstr (get_sample ("s2")->person, ==, "");
  g_assert_cmpstr (get_sample ("s3")->person, ==, "Ana");
  done (ff_verb_set_many (project, FF_SAMPLES, ids, "role", "tech", NULL), "Set role of 3 entries");
  g_assert_cmpstr (get_sample ("s3")->role, ==, "tech");
  done (ff_verb_set_many (project, FF_SAMPLES, ids + 2, "role", "", NULL), "Set role of “Three”");
  g_assert_cmpstr (get_sample ("s3")->role, ==, "");
  REFUSED (ff_verb_set_many (project, FF_SAMPLES, ids, "date", "soon", &error), ARGUMENT,
           "date: \"soon\" is not a day of the calendar, written like 2026-05-01");
  REFUSED (ff_verb_set_many (project, FF_SAMPLES, bad, "person", "Ben", &error), UNKNOWN,
           "there is no sample “none”");
}

static void
test_decide (void)
{
  FfEdit *edit;
  const FfDecision *decision;
  g_autofree char *id = NULL;

  set_up ();
  ff_project_set_today (project, "2026-10-02");
  edit = ff_verb_decide (project, "tech", "", FF_VERDICT_LIGHT, FF_ANSWER_WORK, "Partners", NULL);
  id = g_strdup (ff_edit_get_subject (edit));
  done (edit, "Decide: the work is needed");
  decision = ff_project_lookup (project, FF_DECISIONS, id);
  g_assert_cmpstr (decision->date, ==, "2026-10-02");
  g_assert_cmpstr (decision->note, ==, "Partners");
  g_assert_cmpint (decision->verdict, ==, FF_VERDICT_LIGHT);
  REFUSED (ff_verb_decide (project, "", "", FF_VERDICT_LIGHT, FF_ANSWER_WORK, "", &error), ARGUMENT,
           "a decision is about a role or a person; neither is given");
}

static void
count_cb (GListModel *model, guint position, guint removed, guint added, guint *counts)
{
  counts[0]++;
  counts[1] = position;
  counts[2] = removed;
  counts[3] = added;
}

/* An edit of many rows is one signal, forward and backward, that says what became of them. */
static void
test_many (void)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  GListModel *table;
  guint counts[4] = { 0 };

  set_up ();
  table = G_LIST_MODEL (ff_project_get_table (project, FF_SAMPLES));
  g_signal_connect (table, "items-changed", G_CALLBACK (count_cb), counts);
  for (guint i = 0; i < 1000; i++)
    g_ptr_array_add (titles, g_strdup_printf ("Sample %u", i));
  g_ptr_array_add (titles, NULL);
  ff_project_commit (project, ff_verb_add_samples (project, (const char *const *) titles->pdata, "",
                                                   NULL, NULL, NULL));
  g_assert_cmpuint (counts[0], ==, 1);
  g_assert_cmpuint (counts[1], ==, 3);
  g_assert_cmpuint (counts[2], ==, 0);
  g_assert_cmpuint (counts[3], ==, 1000);
  for (guint i = 500; i < 600; i++)
    g_ptr_array_add (ids, (gpointer) ff_row_get_id (ff_table_get_row (FF_TABLE (table), i)));
  g_ptr_array_add (ids, NULL);
  ff_project_commit (project,
                     ff_verb_remove_samples (project, (const char *const *) ids->pdata, NULL));
  g_assert_cmpuint (counts[0], ==, 2);
  g_assert_cmpuint (counts[1], ==, 500);
  g_assert_cmpuint (counts[2], ==, 100);
  g_assert_cmpuint (counts[3], ==, 0);
  ff_project_undo (project);
  ff_project_undo (project);
  g_assert_cmpuint (counts[0], ==, 4);
  g_assert_cmpuint (counts[2], ==, 1000);
  g_assert_cmpuint (g_list_model_get_n_items (table), ==, 3);
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sample-verbs/add", test_add);
  g_test_add_func ("/sample-verbs/map", test_map);
  g_test_add_func ("/sample-verbs/remove", test_remove);
  g_test_add_func ("/sample-verbs/time-split", test_time_split);
  g_test_add_func ("/sample-verbs/change-time-split", test_change_time_split);
  g_test_add_func ("/sample-verbs/set-many", test_set_many);
  g_test_add_func ("/sample-verbs/decide", test_decide);
  g_test_add_func ("/sample-verbs/many", test_many);
  status = g_test_run ();
  g_clear_object (&project);
  return status;
}
