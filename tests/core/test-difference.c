/* From one content to another: the edit leads there, and back by undo. */
#include "fixture.h"
#include "random-content.h"
#include "random-edit.h"

#include "core/project/difference.h"
#include "core/project/project.h"

#define N_RUNS 200

static void
assert_leads_to (FfContent *before, FfContent *after)
{
  g_autoptr (FfProject) project = ff_project_new (before);
  g_autofree char *start = fixture_to_text (before);
  g_autofree char *expected = fixture_to_text (after);
  g_autofree char *text = NULL;
  g_autofree char *undone = NULL;

  ff_project_commit (project, ff_difference_new (before, after, "Take over"));
  text = fixture_project_to_text (project);
  g_assert_cmpstr (text, ==, expected);
  ff_project_undo (project);
  undone = fixture_project_to_text (project);
  g_assert_cmpstr (undone, ==, start);
}

static void
test_any_two (void)
{
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  for (guint i = 0; i < N_RUNS; i++)
    {
      g_autoptr (FfContent) before = random_content (rand);
      g_autoptr (FfContent) after = random_content (rand);

      assert_leads_to (before, after);
    }
}

/* What a few edits made: the difference touches no more than they did. */
static void
test_after_edits (void)
{
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  for (guint i = 0; i < N_RUNS; i++)
    {
      g_autoptr (FfContent) before = random_content (rand);
      g_autoptr (FfProject) project = ff_project_new (before);
      g_autoptr (FfContent) after = NULL;

      for (guint j = 0; j < 5; j++)
        {
          FfEdit *edit = random_edit (project, rand,
                                      g_rand_int_range (rand, 0, random_edit_n_verbs ()), NULL);

          if (edit != NULL)
            ff_project_commit (project, edit);
        }
      after = ff_project_dup_content (project);
      assert_leads_to (before, after);
    }
}

static void
test_nothing (void)
{
  g_autoptr (FfContent) a = fixture_content ("'competencies': [ { 'id': 'a', 'name': 'A' } ]");
  g_autoptr (FfContent) b = fixture_content ("'competencies': [ { 'id': 'a', 'name': 'A' } ]");
  g_autoptr (FfEdit) edit = ff_difference_new (a, b, "Nothing");

  g_assert_cmpuint (ff_edit_get_size (edit), ==, 0);
}

/* One changed name is one change, whatever stands around it. */
static void
test_smallest (void)
{
  g_autoptr (FfContent) a = fixture_content (
      "'competencies': [ { 'id': 'a', 'name': 'A' }, { 'id': 'b', 'name': 'B' } ]");
  g_autoptr (FfContent) b = fixture_content (
      "'competencies': [ { 'id': 'a', 'name': 'A' }, { 'id': 'b', 'name': 'Bee' } ]");
  g_autoptr (FfEdit) edit = ff_difference_new (a, b, "Rename");

  g_assert_cmpuint (ff_edit_get_size (edit), ==, 1);
  g_assert_cmpstr (ff_edit_get_change (edit, 0)->after->id, ==, "b");
}

static FfContent *
new_long (guint size, gboolean reversed)
{
  FfContent *content = ff_content_new ();

  for (guint i = 0; i < size; i++)
    {
      g_autofree char *id = g_strdup_printf ("s%u", reversed ? size - i : i + 1);
      FfSample *sample = ff_record_new (&ff_sample_kind, id);

      ff_record_set_text (&sample->title, id);
      g_ptr_array_add (content->lists[FF_SAMPLES], sample);
    }
  return content;
}

/* A long list the other way round takes no time to speak of: it would be 5,000,000,000 steps to find each. */
static void
test_reversed (void)
{
  g_autoptr (FfContent) before = new_long (100000, FALSE);
  g_autoptr (FfContent) after = new_long (100000, TRUE);
  g_autoptr (FfEdit) edit = ff_difference_new (before, after, "Turn round");

  g_assert_cmpuint (ff_edit_get_size (edit), ==, 200000);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/difference/any-two", test_any_two);
  g_test_add_func ("/difference/after-edits", test_after_edits);
  g_test_add_func ("/difference/nothing", test_nothing);
  g_test_add_func ("/difference/smallest", test_smallest);
  g_test_add_func ("/difference/reversed", test_reversed);
  return g_test_run ();
}
