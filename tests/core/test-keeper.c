/* Keeping unsaved edits on disk: what the journal holds before, during and after a save, when it outgrows its base, and
 * when it cannot be written; and what is left of it for the next start. */
#include "fixture.h"

#include "core/file/format.h"
#include "core/journal/keeper-private.h"
#include "core/journal/recovery.h"
#include "core/verbs/verbs.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define WAIT_SECONDS 20

typedef struct
{
  char *folder;
  char *journals;
  char *path; /* the project's */
  FfProject *project;
  FfKeeper *keeper;
} Fixture;

/* So many records that the base of a journal is written ahead. (transfer full) */
static FfContent *
make_large_content (void)
{
  g_autoptr (GString) members = g_string_new ("'title': 'Acme', 'samples': [");

  for (guint i = 0; i < 6000; i++)
    g_string_append_printf (members, "%s{ 'id': 's%u', 'title': 'Sample' }", i > 0 ? "," : "", i);
  g_string_append_c (members, ']');
  return fixture_content (members->str);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (FfContent) content = g_strcmp0 (data, "large") == 0
                                      ? make_large_content ()
                                      : fixture_content ("'title': 'Acme'");
  g_autofree char *text = NULL;
  g_autofree char *digest = NULL;

  self->folder = g_dir_make_tmp ("fourfold-keeper-XXXXXX", NULL);
  self->journals = g_build_filename (self->folder, "state", "recovery", NULL);
  self->path = g_build_filename (self->folder, "acme.fourfold.json", NULL);
  self->project = ff_project_new (content);
  text = fixture_project_to_text (self->project);
  digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
  g_assert_true (g_file_set_contents (self->path, text, -1, NULL));
  self->keeper = ff_keeper_new (self->project, self->journals, self->path, digest);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_autofree char *command = g_strdup_printf ("rm -r %s", self->folder);

  g_clear_object (&self->keeper);
  g_clear_object (&self->project);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_true (g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL));
  g_free (self->folder);
  g_free (self->journals);
  g_free (self->path);
}

static void
add (Fixture *self, const char *name)
{
  ff_project_commit (self->project,
                     ff_verb_add_competency (self->project, name, FF_QUADRANT_NONE, NULL));
}

/* The keeper goes as if the process had been killed. */
static void
crash (Fixture *self)
{
  g_clear_object (&self->keeper);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    n += g_str_has_suffix (name, FF_JOURNAL_SUFFIX);
  return n;
}

/* The one journal there is, read while it is held. */
static FfJournalText *
read_journal (Fixture *self)
{
  g_autoptr (GDir) dir = g_dir_open (self->journals, 0, NULL);
  g_autofree char *file = NULL;
  const char *name;
  g_autoptr (GError) error = NULL;
  FfJournalText *text;
  GBytes *bytes;
  char *data;
  gsize length;

  g_assert_cmpuint (count_files (self->journals), ==, 1);
  while (!g_str_has_suffix (name = g_dir_read_name (dir), FF_JOURNAL_SUFFIX))
    ;
  file = g_build_filename (self->journals, name, NULL);
  g_assert_true (g_file_get_contents (file, &data, &length, NULL));
  bytes = g_bytes_new_take (data, length);
  text = ff_journal_text_read (bytes, &error);
  g_assert_no_error (error);
  g_bytes_unref (bytes);
  return text;
}

static void
assert_kept (Fixture *self, guint earlier, guint edits)
{
  g_autoptr (FfJournalText) text = read_journal (self);
  g_autofree char *kept = fixture_to_text (text->content);
  g_autofree char *live = fixture_project_to_text (self->project);

  g_assert_cmpstr (kept, ==, live);
  g_assert_cmpuint (text->head.earlier, ==, earlier);
  g_assert_cmpuint (text->edits->len, ==, edits);
}

typedef gboolean (*Condition) (Fixture *self);

static void
wait_for (Fixture *self, Condition condition)
{
  gint64 end = g_get_monotonic_time () + WAIT_SECONDS * G_TIME_SPAN_SECOND;

  while (!condition (self))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (1000);
    }
}

static void
test_nothing_unedited (Fixture *self, gconstpointer data)
{
  g_assert_false (g_file_test (self->journals, G_FILE_TEST_EXISTS));
}

static void
test_each_edit (Fixture *self, gconstpointer data)
{
  struct stat info;

  for (guint i = 1; i <= 5; i++)
    {
      add (self, "A");
      assert_kept (self, 0, i);
    }
  ff_project_undo (self->project);
  assert_kept (self, 0, 6);
  g_assert_null (ff_keeper_get_fault (self->keeper));
  g_assert_cmpint (stat (self->journals, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0700);
}

/* The name and the number of the one file in the folder. */
static gboolean
find_file (Fixture *self, char **name, ino_t *inode)
{
  g_autoptr (GDir) dir = g_dir_open (self->journals, 0, NULL);
  g_autofree char *file = NULL;
  const char *entry = dir != NULL ? g_dir_read_name (dir) : NULL;
  struct stat info;

  if (entry == NULL)
    return FALSE;
  file = g_build_filename (self->journals, entry, NULL);
  g_assert_cmpint (stat (file, &info), ==, 0);
  g_assert_null (g_dir_read_name (dir));
  g_free (*name);
  *name = g_strdup (entry);
  *inode = info.st_ino;
  return TRUE;
}

static gboolean
has_spare (Fixture *self)
{
  return self->keeper->spare != NULL;
}

/* What a worker wrote ahead is the file that the first edit is appended to; before, and once it is saved, no journal is
 * there for anybody to find. */
static void
test_written_ahead (Fixture *self, gconstpointer data)
{
  g_autofree char *name = NULL;
  ino_t ahead = 0;
  ino_t inode = 0;

  for (guint round = 0; round < 2; round++)
    {
      g_autoptr (FfContent) content = NULL;

      wait_for (self, has_spare);
      g_assert_true (find_file (self, &name, &ahead));
      g_assert_cmpuint (count_files (self->journals), ==, 0);
      add (self, "A");
      g_assert_true (find_file (self, &name, &inode));
      g_assert_cmpint (inode, ==, ahead);
      assert_kept (self, 0, 1);
      content = ff_project_dup_content (self->project);
      ff_keeper_save_begins (self->keeper);
      ff_keeper_saved (self->keeper, content, self->path, "digest");
      g_assert_false (find_file (self, &name, &inode));
    }
}

/* An edit that is quicker than the worker does not wait, and nothing of the worker's stays. */
static void
test_quicker_edit (Fixture *self, gconstpointer data)
{
  g_autofree char *name = NULL;
  ino_t inode = 0;

  while (!g_file_test (self->journals, G_FILE_TEST_EXISTS))
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (100);
  add (self, "A");
  assert_kept (self, 0, 1);
  while (G_OBJECT (self->keeper)->ref_count > 1)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
  g_assert_null (self->keeper->spare);
  g_assert_true (find_file (self, &name, &inode));
  assert_kept (self, 0, 1);
}

/* Nothing is left of it where nothing was edited. */
static void
test_never_edited (Fixture *self, gconstpointer data)
{
  g_autofree char *name = NULL;
  ino_t inode = 0;

  wait_for (self, has_spare);
  g_clear_object (&self->keeper);
  g_assert_false (find_file (self, &name, &inode));
}

static void
test_saved (Fixture *self, gconstpointer data)
{
  g_autoptr (FfContent) content = NULL;

  add (self, "A");
  content = ff_project_dup_content (self->project);
  ff_keeper_save_begins (self->keeper);
  ff_keeper_saved (self->keeper, content, self->path, "def");
  g_assert_cmpuint (count_files (self->journals), ==, 0);
  add (self, "B");
  assert_kept (self, 0, 1);
}

static gboolean
is_of_the_save (Fixture *self)
{
  g_autoptr (FfJournalText) text = NULL;

  if (count_files (self->journals) != 1)
    return FALSE;
  text = read_journal (self);
  return g_str_equal (text->head.digest, "def");
}

/* What is edited while a save runs is kept all the time, and alone afterwards. */
static void
test_edited_meanwhile (Fixture *self, gconstpointer data)
{
  g_autoptr (FfContent) content = NULL;

  add (self, "A");
  content = ff_project_dup_content (self->project);
  ff_keeper_save_begins (self->keeper);
  add (self, "B");
  assert_kept (self, 0, 2);
  ff_keeper_saved (self->keeper, content, self->path, "def");
  wait_for (self, is_of_the_save);
  assert_kept (self, 0, 1);
  add (self, "C");
  assert_kept (self, 0, 2);
}

/* Also what is edited while the new journal is being written. */
static void
test_edited_during_renewal (Fixture *self, gconstpointer data)
{
  g_autoptr (FfContent) content = NULL;

  add (self, "A");
  content = ff_project_dup_content (self->project);
  ff_keeper_save_begins (self->keeper);
  add (self, "B");
  ff_keeper_saved (self->keeper, content, self->path, "def");
  add (self, "C");
  add (self, "D");
  wait_for (self, is_of_the_save);
  assert_kept (self, 0, 3);
}

static void
test_save_failed (Fixture *self, gconstpointer data)
{
  add (self, "A");
  ff_keeper_save_begins (self->keeper);
  add (self, "B");
  ff_keeper_save_failed (self->keeper);
  add (self, "C");
  assert_kept (self, 0, 3);
}

static gboolean
was_renewed (Fixture *self)
{
  g_autoptr (FfJournalText) text = NULL;

  if (count_files (self->journals) != 1)
    return FALSE;
  text = read_journal (self);
  return text->head.earlier > 0;
}

/* A journal that outgrew its base begins anew, and the count of edits goes on. */
static void
test_outgrown (Fixture *self, gconstpointer data)
{
  g_autofree char *long_text = g_strnfill (9000, 'x');
  guint n = 0;
  g_autoptr (FfJournalText) text = NULL;

  ff_project_commit (self->project, ff_verb_add_role (self->project, "R", NULL));
  for (; n < 60; n++)
    {
      long_text[n] = 'y';
      ff_project_commit (self->project, ff_verb_define (self->project, "r", long_text, NULL));
    }
  wait_for (self, was_renewed);
  add (self, "A");
  text = read_journal (self);
  g_assert_cmpuint (text->head.earlier + text->edits->len, ==, n + 2);
  assert_kept (self, text->head.earlier, text->edits->len);
}

static gboolean
has_fault (Fixture *self)
{
  return ff_keeper_get_fault (self->keeper) != NULL;
}

/* Where no journal can be made that is said, editing goes on, and a save mends it. */
static void
test_unwritable (Fixture *self, gconstpointer data)
{
  g_autofree char *state = g_path_get_dirname (self->journals);
  g_autoptr (FfContent) content = NULL;

  g_assert_true (g_file_set_contents (state, "in the way", -1, NULL));
  add (self, "A");
  g_assert_true (has_fault (self));
  add (self, "B");
  g_assert_true (has_fault (self));
  content = ff_project_dup_content (self->project);
  ff_keeper_save_begins (self->keeper);
  ff_keeper_saved (self->keeper, content, self->path, "def");
  g_assert_false (has_fault (self));
  g_remove (state);
  add (self, "C");
  g_assert_false (has_fault (self));
  assert_kept (self, 0, 1);
}

static FfLeftover *
get_only (GPtrArray *list)
{
  g_assert_cmpuint (list->len, ==, 1);
  return list->pdata[0];
}

static void
test_left_by_a_crash (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) live = NULL;
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (FfLeftover) found = NULL;
  FfLeftover *leftover;
  g_autofree char *title = NULL;

  add (self, "A");
  add (self, "B");
  live = ff_recovery_list (self->journals);
  g_assert_cmpuint (live->len, ==, 0);
  crash (self);
  list = ff_recovery_list (self->journals);
  leftover = get_only (list);
  title = ff_leftover_dup_title (leftover);
  g_assert_cmpstr (title, ==, "Acme");
  g_assert_cmpstr (leftover->text->head.path, ==, self->path);
  g_assert_cmpuint (ff_leftover_count_edits (leftover), ==, 2);
  g_assert_cmpstr (ff_edit_get_label (leftover->text->edits->pdata[1]), ==, "Add “B”");
  g_assert_false (leftover->is_discarded);
  found = ff_recovery_find (self->journals, self->path);
  g_assert_nonnull (found);
  g_assert_null (ff_recovery_find (self->journals, "/elsewhere"));
}

/* What was undone, or saved after all, is not offered. */
static void
test_nothing_to_offer (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) list = NULL;
  g_autofree char *text = NULL;

  add (self, "A");
  text = fixture_project_to_text (self->project);
  if (data != NULL)
    g_assert_true (g_file_set_contents (self->path, text, -1, NULL));
  else
    ff_project_undo (self->project);
  crash (self);
  list = ff_recovery_list (self->journals);
  g_assert_cmpuint (list->len, ==, 0);
  g_assert_cmpuint (count_files (self->journals), ==, 0);
}

/* The file was saved meanwhile, and what was edited then led back to where the journal began: that is no file's content. */
static void
test_back_at_the_base (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) list = NULL;
  g_autofree char *text = NULL;

  add (self, "A");
  text = fixture_project_to_text (self->project);
  ff_keeper_save_begins (self->keeper);
  ff_journal_unref (ff_keeper_note_save (self->keeper, "def"));
  ff_project_undo (self->project);
  g_assert_true (g_file_set_contents (self->path, text, -1, NULL));
  crash (self);
  list = ff_recovery_list (self->journals);
  g_assert_cmpuint (list->len, ==, 1);
  g_assert_true (ff_journal_text_knows (((FfLeftover *) list->pdata[0])->text, "def"));
}

static void
test_discarded (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GPtrArray) discarded = NULL;
  g_autoptr (GPtrArray) again = NULL;
  g_autofree char *file = NULL;
  g_autofree char *restored = NULL;

  add (self, "A");
  crash (self);
  list = ff_recovery_list (self->journals);
  file = g_strdup (get_only (list)->file);
  g_assert_true (ff_recovery_discard (file, NULL));
  discarded = ff_recovery_list (self->journals);
  g_assert_true (get_only (discarded)->is_discarded);
  ff_recovery_purge (self->journals);
  restored = ff_recovery_take_back (get_only (discarded)->file, NULL);
  g_assert_cmpstr (restored, ==, file);
  again = ff_recovery_list (self->journals);
  g_assert_false (get_only (again)->is_discarded);
}

/* A journal that cannot be read is said to be there, and is no obstacle. */
static void
test_damaged (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GPtrArray) blank = NULL;
  g_autofree char *damaged = g_build_filename (self->journals, "a.journal", NULL);
  g_autofree char *empty = g_build_filename (self->journals, "b.journal", NULL);

  g_assert_cmpint (g_mkdir_with_parents (self->journals, 0700), ==, 0);
  g_assert_true (g_file_set_contents (damaged, "fourfold-journal 1 0123 [", -1, NULL));
  g_assert_true (g_file_set_contents (empty, "", 0, NULL));
  list = ff_recovery_list (self->journals);
  g_assert_null (get_only (list)->text);
  g_assert_cmpstr (get_only (list)->fault, ==, "it is no journal");
  g_assert_false (g_file_test (empty, G_FILE_TEST_EXISTS));
}

/* Whoever writes the project's file is told of edits that are not saved; others are not. */
static void
test_check_unsaved (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (ff_recovery_check_unsaved (self->journals, self->path, NULL));
  add (self, "A");
  g_assert_false (ff_recovery_check_unsaved (self->journals, self->path, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_BUSY);
  g_assert_nonnull (strstr (error->message, "open in a window"));
  ff_project_undo (self->project);
  g_assert_true (ff_recovery_check_unsaved (self->journals, self->path, NULL));
  ff_project_redo (self->project);
  crash (self);
  g_assert_true (ff_recovery_check_unsaved (self->journals, self->path, NULL));
}

static void
test_removed (Fixture *self, gconstpointer data)
{
  add (self, "A");
  ff_keeper_remove (self->keeper);
  g_assert_cmpuint (count_files (self->journals), ==, 0);
  /* What comes later nobody asked to keep. */
  add (self, "B");
  g_assert_cmpuint (count_files (self->journals), ==, 0);
}

#define ADD(path, func, data) g_test_add (path, Fixture, data, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/keeper/nothing-unedited", test_nothing_unedited, NULL);
  ADD ("/keeper/each-edit", test_each_edit, NULL);
  ADD ("/keeper/written-ahead", test_written_ahead, "large");
  ADD ("/keeper/quicker-edit", test_quicker_edit, "large");
  ADD ("/keeper/never-edited", test_never_edited, "large");
  ADD ("/keeper/saved", test_saved, NULL);
  ADD ("/keeper/edited-meanwhile", test_edited_meanwhile, NULL);
  ADD ("/keeper/edited-during-renewal", test_edited_during_renewal, NULL);
  ADD ("/keeper/save-failed", test_save_failed, NULL);
  ADD ("/keeper/outgrown", test_outgrown, NULL);
  ADD ("/keeper/unwritable", test_unwritable, NULL);
  ADD ("/keeper/removed", test_removed, NULL);
  ADD ("/recovery/left-by-a-crash", test_left_by_a_crash, NULL);
  ADD ("/recovery/undone", test_nothing_to_offer, NULL);
  ADD ("/recovery/saved-after-all", test_nothing_to_offer, "saved");
  ADD ("/recovery/back-at-the-base", test_back_at_the_base, NULL);
  ADD ("/recovery/discarded", test_discarded, NULL);
  ADD ("/recovery/damaged", test_damaged, NULL);
  ADD ("/recovery/check-unsaved", test_check_unsaved, NULL);
  return g_test_run ();
}
