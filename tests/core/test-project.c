/* The one way to change a project: commit, undo, redo, gestures, what is saved; and any number
 * of random edits taken back to the first byte. */
#include "fixture.h"
#include "random-content.h"
#include "random-edit.h"

#include "core/file/format.h"
#include "core/verbs/verbs.h"

#define N_RUNS  60
#define N_STEPS 60

static void
add (FfProject *project, const char *name, const char *gesture)
{
  FfEdit *edit = ff_verb_add_competency (project, name, FF_QUADRANT_NONE, NULL);

  ff_edit_set_gesture (edit, gesture);
  ff_project_commit (project, edit);
}

static guint
count (FfProject *project)
{
  return ff_table_get_size (ff_project_get_table (project, FF_COMPETENCIES));
}

static void
count_cb (guint *times)
{
  ++*times;
}

static void
test_commit (void)
{
  g_autoptr (FfProject) project = ff_project_new (NULL);
  guint changed = 0;

  g_signal_connect_swapped (project, "changed", G_CALLBACK (count_cb), &changed);
  g_assert_false (ff_project_can_undo (project));
  g_assert_false (ff_project_can_redo (project));
  g_assert_false (ff_project_is_modified (project));
  add (project, "A", NULL);
  g_assert_cmpuint (changed, ==, 1);
  g_assert_cmpuint (count (project), ==, 1);
  g_assert_true (ff_project_is_modified (project));
  g_assert_cmpstr (ff_project_get_undo_label (project), ==, "Add “A”");
  g_assert_cmpstr (ff_project_get_redo_label (project), ==, "");
  ff_project_undo (project);
  g_assert_cmpuint (changed, ==, 2);
  g_assert_cmpuint (count (project), ==, 0);
  g_assert_cmpstr (ff_project_get_undo_label (project), ==, "");
  g_assert_cmpstr (ff_project_get_redo_label (project), ==, "Add “A”");
  g_assert_false (ff_project_is_modified (project));
  ff_project_redo (project);
  g_assert_cmpuint (changed, ==, 3);
  g_assert_cmpuint (count (project), ==, 1);
}

/* What changes nothing is no step, and leaves redo as it is. */
static void
test_empty_edit (void)
{
  g_autoptr (FfProject) project = ff_project_new (NULL);
  guint changed = 0;
  guint64 serial;

  add (project, "A", NULL);
  ff_project_undo (project);
  serial = ff_project_get_serial (project);
  g_signal_connect_swapped (project, "changed", G_CALLBACK (count_cb), &changed);
  ff_project_commit (project, ff_edit_new ("Nothing"));
  g_assert_cmpuint (changed, ==, 0);
  g_assert_cmpuint (ff_project_get_serial (project), ==, serial);
  g_assert_true (ff_project_can_redo (project));
}

/* A new edit after an undo drops what could have been done again. */
static void
test_branch (void)
{
  g_autoptr (FfProject) project = ff_project_new (NULL);

  add (project, "A", NULL);
  add (project, "B", NULL);
  ff_project_undo (project);
  add (project, "C", NULL);
  g_assert_false (ff_project_can_redo (project));
  g_assert_nonnull (ff_project_competency (project, "c"));
  g_assert_null (ff_project_competency (project, "b"));
}

/* Undo and redo with nothing to do do nothing. */
static void
test_nothing_to_undo (void)
{
  g_autoptr (FfProject) project = ff_project_new (NULL);
  guint changed = 0;

  g_signal_connect_swapped (project, "changed", G_CALLBACK (count_cb), &changed);
  ff_project_undo (project);
  ff_project_redo (project);
  g_assert_cmpuint (changed, ==, 0);
}

/* A serial names a state: no two states ever have the same one, and undoing goes back to the one
 * from before. */
static void
test_serials (void)
{
  g_autoptr (FfProject) project = ff_project_new (NULL);
  guint64 first = ff_project_get_serial (project);
  guint64 second;
  guint64 third;

  add (project, "A", NULL);
  second = ff_project_get_serial (project);
  ff_project_undo (project);
  g_assert_cmpuint (ff_project_get_serial (project), ==, first);
  add (project, "B", NULL);
  third = ff_project_get_serial (project);
  g_assert_cmpuint (third, !=, first);
  g_assert_cmpuint (third, !=, second);
}

static void
test_saved (void)
{
  g_autoptr (FfProject) project = ff_project_new (NULL);
  guint64 at_start;

  add (project, "A", NULL);
  at_start = ff_project_get_serial (project);
  add (project, "B", NULL);
  /* the save that began before B was added */
  ff_project_mark_saved (project, at_start);
  g_assert_true (ff_project_is_modified (project));
  ff_project_undo (project);
  g_assert_false (ff_project_is_modified (project));
  ff_project_undo (project);
  g_assert_true (ff_project_is_modified (project));
  ff_project_redo (project);
  g_assert_false (ff_project_is_modified (project));
  /* another way to the same count of edits is another state */
  add (project, "C", NULL);
  g_assert_true (ff_project_is_modified (project));
}

/* Edits of one gesture are one step, but never across an undo, a save, or another edit. */
static void
test_gestures (void)
{
  g_autoptr (FfProject) project = ff_project_new (NULL);

  add (project, "A", "drag");
  add (project, "B", "drag");
  add (project, "C", "other");
  add (project, "D", "drag");
  add (project, "E", "drag");
  ff_project_undo (project);
  g_assert_cmpuint (count (project), ==, 3);
  ff_project_undo (project);
  g_assert_cmpuint (count (project), ==, 2);
  ff_project_undo (project);
  g_assert_cmpuint (count (project), ==, 0);
  ff_project_redo (project);
  g_assert_cmpuint (count (project), ==, 2);
  add (project, "F", "drag");
  ff_project_undo (project);
  g_assert_cmpuint (count (project), ==, 2);
  add (project, "G", "type");
  ff_project_mark_saved (project, ff_project_get_serial (project));
  add (project, "H", "type");
  ff_project_undo (project);
  g_assert_cmpuint (count (project), ==, 3);
  g_assert_false (ff_project_is_modified (project));
}

/* Edits without a gesture never fold. */
static void
test_no_gesture (void)
{
  g_autoptr (FfProject) project = ff_project_new (NULL);

  add (project, "A", NULL);
  add (project, "B", NULL);
  ff_project_undo (project);
  g_assert_cmpuint (count (project), ==, 1);
}

/* What is forgotten of a long history are whole steps: no undo ends in the middle of a gesture. */
static void
test_long_history (void)
{
  g_autoptr (FfProject) project = ff_project_new (NULL);

  add (project, "A", "drag");
  add (project, "B", "drag");
  add (project, "C", "drag");
  for (guint i = 0; i < FF_PROJECT_MAX_STEPS - 2; i++)
    ff_project_commit (
        project, ff_verb_rename (project, FF_COMPETENCIES, "a", i % 2 == 0 ? "D" : "E", NULL));
  while (ff_project_can_undo (project))
    ff_project_undo (project);
  g_assert_cmpuint (count (project), ==, 3);
  g_assert_cmpstr (ff_project_competency (project, "a")->name, ==, "A");
}

/* The newest step stays, however many edits it is made of. */
static void
test_long_gesture (void)
{
  g_autoptr (FfProject) project = ff_project_new (NULL);

  add (project, "A", NULL);
  for (guint i = 0; i < FF_PROJECT_MAX_STEPS + 5; i++)
    {
      FfEdit *edit = ff_verb_rename (project, FF_COMPETENCIES, "a", i % 2 == 0 ? "D" : "E", NULL);

      ff_edit_set_gesture (edit, "type");
      ff_project_commit (project, edit);
    }
  ff_project_undo (project);
  g_assert_cmpstr (ff_project_competency (project, "a")->name, ==, "A");
  g_assert_false (ff_project_can_undo (project));
}

/* Content that was handed out, and an analysis, do not change with the project. */
static void
test_content_stays (void)
{
  g_autoptr (FfProject) project = fixture_project (
      "'competencies': [ { 'id': 'a', 'name': 'A', 'quadrant': 'internal-tactical' } ]");
  g_autoptr (FfContent) before = ff_project_dup_content (project);
  g_autofree char *text = fixture_to_text (before);
  g_autofree char *later = NULL;
  FfAnalysis *analysis = ff_analysis_ref (ff_project_get_analysis (project));

  g_assert_true (ff_project_get_analysis (project) == analysis);
  ff_project_commit (project, ff_verb_rename (project, FF_COMPETENCIES, "a", "Another name", NULL));
  later = fixture_to_text (before);
  g_assert_cmpstr (later, ==, text);
  g_assert_true (ff_project_get_analysis (project) != analysis);
  g_assert_cmpstr (ff_content_competency (ff_analysis_get_content (analysis), "a")->name, ==, "A");
  ff_analysis_unref (analysis);
}

/* A row keeps its place and its object while its record changes: views bind to it. */
static void
test_rows (void)
{
  g_autoptr (FfProject) project = fixture_project (
      "'competencies': [ { 'id': 'a', 'name': 'A' }, { 'id': 'b', 'name': 'B' } ]");
  FfTable *table = ff_project_get_table (project, FF_COMPETENCIES);
  FfRow *row = ff_table_lookup (table, "b");
  guint changed = 0;
  guint items = 0;

  g_signal_connect_swapped (row, "notify", G_CALLBACK (count_cb), &changed);
  g_signal_connect_swapped (table, "items-changed", G_CALLBACK (count_cb), &items);
  ff_project_commit (project, ff_verb_rename (project, FF_COMPETENCIES, "b", "Bee", NULL));
  g_assert_true (ff_table_lookup (table, "b") == row);
  g_assert_cmpstr (ff_row_get_name (row), ==, "Bee");
  g_assert_cmpuint (changed, >, 0);
  g_assert_cmpuint (items, ==, 0);
}

/* What was written is read back, and is valid: no verb makes a file that cannot be opened. */
static void
assert_readable (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (FfContent) content = ff_format_read (bytes, "random", &error);
  g_autofree char *again = NULL;

  g_assert_no_error (error);
  again = fixture_to_text (content);
  g_assert_cmpstr (again, ==, text);
}

static guint
run_randomly (FfProject *project, GRand *rand, guint *made)
{
  guint commits = 0;

  for (guint i = 0; i < N_STEPS; i++)
    {
      guint which = g_rand_int_range (rand, 0, random_edit_n_verbs ());
      g_autofree char *before = fixture_project_to_text (project);
      g_autofree char *after = NULL;
      g_autoptr (GError) error = NULL;
      FfEdit *edit = random_edit (project, rand, which, &error);

      after = fixture_project_to_text (project);
      g_assert_cmpstr (after, ==, before);
      g_assert_true ((edit == NULL) == (error != NULL));
      if (edit == NULL)
        continue;
      made[which]++;
      commits += ff_edit_get_size (edit) > 0;
      ff_project_commit (project, edit);
    }
  return commits;
}

/* Any edits, in any order: taken back they leave the bytes of the start, done again those of the
 * end. */
static void
test_random_edits (void)
{
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autofree guint *made = g_new0 (guint, random_edit_n_verbs ());

  g_test_message ("seed %u", seed);
  for (guint i = 0; i < N_RUNS; i++)
    {
      g_autoptr (FfContent) content = random_content (rand);
      g_autoptr (FfProject) project = ff_project_new (content);
      g_autofree char *start = fixture_project_to_text (project);
      g_autofree char *end = NULL;
      g_autofree char *undone = NULL;
      g_autofree char *redone = NULL;
      guint commits = run_randomly (project, rand, made);
      guint steps = 0;

      end = fixture_project_to_text (project);
      assert_readable (end);
      for (; ff_project_can_undo (project); steps++)
        ff_project_undo (project);
      undone = fixture_project_to_text (project);
      g_assert_cmpstr (undone, ==, start);
      g_assert_cmpuint (steps, ==, commits);
      g_assert_false (ff_project_is_modified (project));
      while (ff_project_can_redo (project))
        ff_project_redo (project);
      redone = fixture_project_to_text (project);
      g_assert_cmpstr (redone, ==, end);
    }
  for (guint i = 0; i < random_edit_n_verbs (); i++)
    g_assert_cmpuint (made[i], >, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/project/commit", test_commit);
  g_test_add_func ("/project/empty-edit", test_empty_edit);
  g_test_add_func ("/project/branch", test_branch);
  g_test_add_func ("/project/nothing-to-undo", test_nothing_to_undo);
  g_test_add_func ("/project/serials", test_serials);
  g_test_add_func ("/project/saved", test_saved);
  g_test_add_func ("/project/gestures", test_gestures);
  g_test_add_func ("/project/no-gesture", test_no_gesture);
  g_test_add_func ("/project/long-history", test_long_history);
  g_test_add_func ("/project/long-gesture", test_long_gesture);
  g_test_add_func ("/project/content-stays", test_content_stays);
  g_test_add_func ("/project/rows", test_rows);
  g_test_add_func ("/project/random-edits", test_random_edits);
  return g_test_run ();
}
