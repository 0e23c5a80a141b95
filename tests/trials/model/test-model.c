/* A model of an editing session, without a window: any edits, undone and redone, in any order. All taken back leave the bytes
 * of the start, all done again those of the end, and what the journal holds is at any time what the project is. */
#include "core/file/format.h"
#include "core/journal/keeper.h"
#include "core/random-content.h"
#include "core/random-edit.h"

#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

/* Of one session; fewer than undo keeps. */
#define N_OPERATIONS 2000

#define N_SESSIONS_SHORT 4
#define N_SESSIONS_FULL  500

/* After so many operations the journal is read and compared. */
#define CHECK_EVERY 250

typedef struct
{
  FfProject *project;
  FfKeeper *keeper;
  char *folder;
  GRand *rand;
  guint n_operations;
  guint n_edits;
  guint n_checks;
} Session;

static GBytes *
write_project (FfProject *project)
{
  g_autoptr (FfContent) content = ff_project_dup_content (project);

  return ff_format_write (content);
}

static FfJournalText *
read_journal (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GError) error = NULL;
  FfJournalText *text = NULL;
  const char *name;

  while (text == NULL && dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, FF_JOURNAL_SUFFIX))
      {
        g_autofree char *file = g_build_filename (folder, name, NULL);
        g_autoptr (GBytes) bytes = NULL;
        char *data;
        gsize length;

        g_assert_true (g_file_get_contents (file, &data, &length, NULL));
        bytes = g_bytes_new_take (data, length);
        text = ff_journal_text_read (bytes, &error);
        g_assert_no_error (error);
      }
  return text;
}

/* Replaying what is on disk gives what is here. */
static void
check_journal (Session *self)
{
  g_autoptr (FfJournalText) text = read_journal (self->folder);
  g_autoptr (GBytes) live = write_project (self->project);
  g_autoptr (GBytes) kept = NULL;

  if (text == NULL)
    return;
  kept = ff_format_write (text->content);
  g_assert_true (g_bytes_equal (kept, live));
  self->n_checks++;
}

static void
edit (Session *self)
{
  FfEdit *edit = random_edit (self->project, self->rand,
                              g_rand_int_range (self->rand, 0, random_edit_n_verbs ()), NULL);

  if (edit == NULL)
    return;
  if (g_rand_int_range (self->rand, 0, 3) == 0)
    ff_edit_set_gesture (edit, g_rand_boolean (self->rand) ? "drag" : "type");
  ff_project_commit (self->project, edit);
  self->n_edits++;
}

static void
operate (Session *self)
{
  switch (g_rand_int_range (self->rand, 0, 12))
    {
    case 0:
    case 1: ff_project_undo (self->project); break;
    case 2: ff_project_redo (self->project); break;
    case 3: ff_project_mark_saved (self->project, ff_project_get_serial (self->project)); break;
    default: edit (self); break;
    }
  self->n_operations++;
  /* Journals that outgrew their base are renewed meanwhile. */
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
assert_written (FfProject *project, GBytes *expected)
{
  g_autoptr (GBytes) bytes = write_project (project);

  g_assert_true (g_bytes_equal (bytes, expected));
}

static void
check_undo_and_redo (Session *self, GBytes *start)
{
  g_autoptr (GBytes) end = NULL;
  g_autoptr (FfContent) back = NULL;

  while (ff_project_can_redo (self->project))
    ff_project_redo (self->project);
  end = write_project (self->project);
  back = ff_format_read (end, "end", NULL);
  g_assert_nonnull (back);
  while (ff_project_can_undo (self->project))
    ff_project_undo (self->project);
  assert_written (self->project, start);
  check_journal (self);
  while (ff_project_can_redo (self->project))
    ff_project_redo (self->project);
  assert_written (self->project, end);
  check_journal (self);
}

static void
run_session (Session *self, guint n_operations)
{
  g_autoptr (FfContent) content = random_content (self->rand);
  g_autoptr (GBytes) start = ff_format_write (content);

  self->folder = g_dir_make_tmp ("fourfold-model-XXXXXX", NULL);
  self->project = ff_project_new (content);
  self->keeper = ff_keeper_new (self->project, self->folder, NULL, "");
  for (guint i = 0; i < n_operations; i++)
    {
      operate (self);
      if (i % CHECK_EVERY == CHECK_EVERY - 1)
        check_journal (self);
    }
  check_undo_and_redo (self, start);
  g_assert_null (ff_keeper_get_fault (self->keeper));
  ff_keeper_remove (self->keeper);
  g_clear_object (&self->keeper);
  g_clear_object (&self->project);
}

/* What a renewal under way still writes goes with it. */
static void
remove_folder (char *folder)
{
  g_autofree char *command = g_strdup_printf ("rm -r %s", folder);

  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_true (g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL));
  g_free (folder);
}

static void
test_model (void)
{
  gboolean full = g_strcmp0 (g_getenv ("FF_TRIAL"), "full") == 0;
  const char *given = g_getenv ("FF_TRIAL_SEED");
  guint32 seed = given != NULL ? strtoul (given, NULL, 10) : g_random_int ();
  guint n_sessions = full ? N_SESSIONS_FULL : N_SESSIONS_SHORT;
  Session session = { .rand = g_rand_new_with_seed (seed) };

  g_test_message ("seed %u", seed);
  for (guint i = 0; i < n_sessions; i++)
    {
      run_session (&session, N_OPERATIONS);
      remove_folder (g_steal_pointer (&session.folder));
    }
  g_test_message ("%u operations, %u of them edits, in %u sessions; the journal compared %u times; "
                  "0 differences",
                  session.n_operations, session.n_edits, n_sessions, session.n_checks);
  g_assert_cmpuint (session.n_checks, >, n_sessions);
  g_rand_free (session.rand);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/random-operations", test_model);
  return g_test_run ();
}
