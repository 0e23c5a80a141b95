/* A document and its file: what a crash leaves comes back, what others do to the file is noticed, and nothing of theirs
 * or ours is lost. */
#include "fixture.h"

#include "core/document/document.h"
#include "core/file/format.h"
#include "core/store/store.h"
#include "core/verbs/verbs.h"

#include <glib/gstdio.h>
#include <string.h>

#define WAIT_SECONDS 20

#define OURS   "{ \"format\": \"fourfold-project\", \"version\": 1, \"title\": \"Ours\" }\n"
#define THEIRS "{ \"format\": \"fourfold-project\", \"version\": 1, \"title\": \"Theirs\" }\n"

typedef struct
{
  char *folder;
  char *path;
  FfDocument *document;
  guint n_reloaded;
} Fixture;

static void
reloaded_cb (Fixture *self)
{
  self->n_reloaded++;
}

static void
write_file (const char *path, const char *text)
{
  /* As careful programs do: a new file in the old one's place. */
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static void
open_document (Fixture *self)
{
  g_autoptr (GError) error = NULL;

  self->document = ff_document_open (self->path, &error);
  g_assert_no_error (error);
  g_signal_connect_swapped (self->document, "reloaded", G_CALLBACK (reloaded_cb), self);
  g_assert_true (ff_document_guard (self->document, &error));
  g_assert_no_error (error);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  self->folder = g_dir_make_tmp ("fourfold-document-XXXXXX", NULL);
  self->path = g_build_filename (self->folder, "acme.fourfold.json", NULL);
  write_file (self->path, OURS);
  open_document (self);
}

static void
settle (void)
{
  for (guint i = 0; i < 20; i++)
    {
      while (g_main_context_iteration (NULL, FALSE))
        ;
      g_usleep (1000);
    }
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_autofree char *recovery = ff_recovery_dup_folder ();
  g_autofree char *command = g_strdup_printf ("rm -r %s %s", self->folder, recovery);

  if (self->document != NULL)
    ff_document_abandon (self->document);
  g_clear_object (&self->document);
  settle ();
  g_assert_true (g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL));
  g_free (self->folder);
  g_free (self->path);
}

static FfProject *
project_of (Fixture *self)
{
  return ff_document_get_project (self->document);
}

static const char *
title_of (Fixture *self)
{
  return ff_project_get_settings (project_of (self))->title;
}

static void
add (Fixture *self, const char *name)
{
  ff_project_commit (project_of (self),
                     ff_verb_add_competency (project_of (self), name, FF_QUADRANT_NONE, NULL));
}

static void
assert_file (const char *path, const char *piece)
{
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, piece));
}

typedef struct
{
  gboolean done;
  gboolean saved;
  GError *error;
} Saved;

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Saved *saved = user_data;

  saved->saved = ff_document_save_finish (FF_DOCUMENT (source), result, &saved->error);
  saved->done = TRUE;
}

static Saved
save (Fixture *self, const char *path, FfSaveFlags flags)
{
  Saved saved = { 0 };

  ff_document_save_async (self->document, path, flags, NULL, saved_cb, &saved);
  while (!saved.done)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (saved.saved == (saved.error == NULL));
  return saved;
}

static void
wait_for_outside (Fixture *self, FfOutside outside)
{
  gint64 end = g_get_monotonic_time () + WAIT_SECONDS * G_TIME_SPAN_SECOND;

  while (ff_document_get_outside (self->document) != outside)
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (1000);
    }
}

static void
wait_for_title (Fixture *self, const char *title)
{
  gint64 end = g_get_monotonic_time () + WAIT_SECONDS * G_TIME_SPAN_SECOND;

  while (strcmp (title_of (self), title) != 0)
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (1000);
    }
}

/* The process ends without a word. */
static void
crash (Fixture *self)
{
  g_clear_object (&self->document);
  settle ();
}

static FfLeftover *
find_leftover (Fixture *self)
{
  g_autofree char *folder = ff_recovery_dup_folder ();

  return ff_recovery_find (folder, self->path);
}

static void
recover (Fixture *self)
{
  g_autoptr (FfLeftover) leftover = find_leftover (self);
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (leftover);
  self->document = ff_document_recover (leftover->file, &error);
  g_assert_no_error (error);
  g_assert_true (ff_document_guard (self->document, &error));
}

static void
test_recovered (Fixture *self, gconstpointer data)
{
  Saved saved;

  add (self, "A");
  add (self, "B");
  crash (self);
  recover (self);
  g_assert_cmpstr (ff_document_get_path (self->document), ==, self->path);
  g_assert_true (ff_document_is_modified (self->document));
  g_assert_nonnull (ff_project_competency (project_of (self), "b"));
  g_assert_cmpstr (ff_project_get_undo_label (project_of (self)), ==, "Add “B”");
  assert_file (self->path, OURS);
  /* What is edited now is kept too, and a second crash loses nothing. */
  add (self, "C");
  crash (self);
  recover (self);
  g_assert_nonnull (ff_project_competency (project_of (self), "c"));
  saved = save (self, NULL, FF_SAVE_PLAIN);
  g_assert_no_error (saved.error);
  assert_file (self->path, "\"c\"");
  g_assert_null (find_leftover (self));
}

/* Recovered work has its old file only where that is as it was. */
static void
test_recovered_beside (Fixture *self, gconstpointer data)
{
  g_autofree char *title = NULL;

  add (self, "A");
  crash (self);
  write_file (self->path, THEIRS);
  recover (self);
  g_assert_null (ff_document_get_path (self->document));
  title = ff_document_dup_title (self->document);
  g_assert_cmpstr (title, ==, "Ours (recovered)");
  g_assert_true (ff_document_is_modified (self->document));
  while (ff_project_can_undo (project_of (self)))
    ff_project_undo (project_of (self));
  g_assert_true (ff_document_is_modified (self->document));
  assert_file (self->path, THEIRS);
}

/* A project that never had a file comes back too. */
static void
test_recovered_unnamed (Fixture *self, gconstpointer data)
{
  g_autofree char *folder = ff_recovery_dup_folder ();
  g_autoptr (GPtrArray) list = NULL;
  FfLeftover *leftover;

  g_clear_object (&self->document);
  self->document = ff_document_new ();
  g_assert_true (ff_document_guard (self->document, NULL));
  add (self, "A");
  crash (self);
  list = ff_recovery_list (folder);
  g_assert_cmpuint (list->len, ==, 1);
  leftover = list->pdata[0];
  g_assert_null (leftover->text->head.path);
  self->document = ff_document_recover (leftover->file, NULL);
  g_assert_nonnull (ff_project_competency (project_of (self), "a"));
  g_assert_true (ff_document_guard (self->document, NULL));
}

/* Who closes without saving finds what was not saved among the discarded. */
static void
test_abandoned (Fixture *self, gconstpointer data)
{
  g_autofree char *folder = ff_recovery_dup_folder ();
  g_autoptr (GPtrArray) list = NULL;

  add (self, "A");
  ff_document_abandon (self->document);
  g_clear_object (&self->document);
  g_assert_null (find_leftover (self));
  list = ff_recovery_list (folder);
  g_assert_cmpuint (list->len, ==, 1);
  g_assert_true (((FfLeftover *) list->pdata[0])->is_discarded);
}

static void
test_claimed (Fixture *self, gconstpointer data)
{
  g_autoptr (FfDocument) second = ff_document_open (self->path, NULL);
  g_autoptr (FfDocument) copy = NULL;
  g_autofree char *title = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (ff_document_guard (second, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_BUSY);
  copy = ff_document_open_copy (self->path, NULL);
  g_assert_true (ff_document_guard (copy, NULL));
  g_assert_null (ff_document_get_path (copy));
  title = ff_document_dup_title (copy);
  g_assert_cmpstr (title, ==, "Ours (copy)");
  crash (self);
  g_assert_true (ff_document_guard (second, NULL));
}

/* Nobody saves over a file that is open elsewhere. */
static void
test_claimed_by_save_as (Fixture *self, gconstpointer data)
{
  g_autofree char *other = g_build_filename (self->folder, "other.fourfold.json", NULL);
  g_autoptr (FfDocument) first = NULL;
  Saved saved;

  write_file (other, THEIRS);
  first = ff_document_open (other, NULL);
  g_assert_true (ff_document_guard (first, NULL));
  saved = save (self, other, FF_SAVE_PLAIN);
  g_assert_error (saved.error, G_IO_ERROR, G_IO_ERROR_BUSY);
  g_clear_error (&saved.error);
  assert_file (other, THEIRS);
  g_assert_cmpstr (ff_document_get_path (self->document), ==, self->path);
}

static void
test_reloaded (Fixture *self, gconstpointer data)
{
  write_file (self->path, THEIRS);
  wait_for_title (self, "Theirs");
  g_assert_cmpuint (self->n_reloaded, ==, 1);
  g_assert_false (ff_document_is_modified (self->document));
  g_assert_cmpint (ff_document_get_outside (self->document), ==, FF_OUTSIDE_NOTHING);
  ff_project_undo (project_of (self));
  g_assert_cmpstr (title_of (self), ==, "Ours");
  g_assert_true (ff_document_is_modified (self->document));
  assert_file (self->path, THEIRS);
}

/* A file that was only touched, or written again with the same bytes, is no change. */
static void
test_touched (Fixture *self, gconstpointer data)
{
  write_file (self->path, OURS);
  ff_document_look (self->document);
  settle ();
  add (self, "A");
  write_file (self->path, OURS);
  ff_document_look (self->document);
  settle ();
  g_assert_cmpuint (self->n_reloaded, ==, 0);
  g_assert_cmpint (ff_document_get_outside (self->document), ==, FF_OUTSIDE_NOTHING);
}

static void
conflict (Fixture *self)
{
  add (self, "A");
  write_file (self->path, THEIRS);
  wait_for_outside (self, FF_OUTSIDE_CHANGED);
  g_assert_cmpstr (title_of (self), ==, "Ours");
  g_assert_nonnull (ff_project_competency (project_of (self), "a"));
}

static void
test_take_theirs (Fixture *self, gconstpointer data)
{
  conflict (self);
  ff_document_take_theirs (self->document);
  g_assert_cmpstr (title_of (self), ==, "Theirs");
  g_assert_null (ff_project_competency (project_of (self), "a"));
  g_assert_false (ff_document_is_modified (self->document));
  ff_project_undo (project_of (self));
  g_assert_cmpstr (title_of (self), ==, "Ours");
  g_assert_nonnull (ff_project_competency (project_of (self), "a"));
}

/* A plain save does not replace theirs; one that is told to keeps theirs beside it, under a name that is free. */
static void
test_keep_mine (Fixture *self, gconstpointer data)
{
  g_autofree char *first = g_build_filename (self->folder, "acme (other version).fourfold.json",
                                             NULL);
  g_autofree char *second = g_build_filename (self->folder, "acme (other version 2).fourfold.json",
                                              NULL);
  Saved saved;

  conflict (self);
  saved = save (self, NULL, FF_SAVE_PLAIN);
  g_assert_error (saved.error, FF_STORE_ERROR, FF_STORE_ERROR_CHANGED);
  g_clear_error (&saved.error);
  assert_file (self->path, THEIRS);
  g_assert_true (ff_document_is_modified (self->document));
  write_file (first, "in the way");
  saved = save (self, NULL, FF_SAVE_OVER);
  g_assert_no_error (saved.error);
  assert_file (self->path, "Ours");
  assert_file (first, "in the way");
  assert_file (second, THEIRS);
  g_assert_false (ff_document_is_modified (self->document));
  g_assert_cmpint (ff_document_get_outside (self->document), ==, FF_OUTSIDE_NOTHING);
}

static void
test_save_a_copy (Fixture *self, gconstpointer data)
{
  g_autofree char *other = g_build_filename (self->folder, "mine.fourfold.json", NULL);
  Saved saved;

  conflict (self);
  saved = save (self, other, FF_SAVE_PLAIN);
  g_assert_no_error (saved.error);
  assert_file (self->path, THEIRS);
  assert_file (other, "Ours");
  g_assert_cmpstr (ff_document_get_path (self->document), ==, other);
  g_assert_false (ff_document_is_modified (self->document));
}

/* Changed by somebody else at the very moment of the save, unnoticed until then. */
static void
test_changed_unnoticed (Fixture *self, gconstpointer data)
{
  Saved saved;

  add (self, "A");
  write_file (self->path, THEIRS);
  saved = save (self, NULL, FF_SAVE_PLAIN);
  g_assert_error (saved.error, FF_STORE_ERROR, FF_STORE_ERROR_CHANGED);
  g_clear_error (&saved.error);
  wait_for_outside (self, FF_OUTSIDE_CHANGED);
  assert_file (self->path, THEIRS);
}

static void
test_gone (Fixture *self, gconstpointer data)
{
  Saved saved;

  g_remove (self->path);
  wait_for_outside (self, FF_OUTSIDE_GONE);
  g_assert_true (ff_document_is_modified (self->document));
  write_file (self->path, OURS);
  wait_for_outside (self, FF_OUTSIDE_NOTHING);
  g_assert_false (ff_document_is_modified (self->document));
  g_remove (self->path);
  wait_for_outside (self, FF_OUTSIDE_GONE);
  saved = save (self, NULL, FF_SAVE_PLAIN);
  g_assert_no_error (saved.error);
  assert_file (self->path, "Ours");
  g_assert_false (ff_document_is_modified (self->document));
}

/* Where the file came back with something else, our edits and theirs are both there. */
static void
test_gone_and_replaced (Fixture *self, gconstpointer data)
{
  add (self, "A");
  g_remove (self->path);
  wait_for_outside (self, FF_OUTSIDE_GONE);
  write_file (self->path, THEIRS);
  wait_for_outside (self, FF_OUTSIDE_CHANGED);
  g_assert_nonnull (ff_project_competency (project_of (self), "a"));
}

static void
test_unreadable (Fixture *self, gconstpointer data)
{
  Saved saved;

  write_file (self->path, "{ \"format\": \"four");
  wait_for_outside (self, FF_OUTSIDE_UNREADABLE);
  g_assert_cmpstr (title_of (self), ==, "Ours");
  g_assert_true (ff_document_is_modified (self->document));
  saved = save (self, NULL, FF_SAVE_PLAIN);
  g_assert_error (saved.error, FF_STORE_ERROR, FF_STORE_ERROR_CHANGED);
  g_clear_error (&saved.error);
  saved = save (self, NULL, FF_SAVE_OVER);
  g_assert_no_error (saved.error);
  assert_file (self->path, "Ours");
}

/* Our own saves are no surprise, also where edits were made meanwhile. */
static void
test_own_saves (Fixture *self, gconstpointer data)
{
  for (guint i = 0; i < 20; i++)
    {
      Saved saved = { 0 };

      add (self, "A");
      ff_document_save_async (self->document, NULL, FF_SAVE_PLAIN, NULL, saved_cb, &saved);
      add (self, "B");
      while (!saved.done)
        g_main_context_iteration (NULL, TRUE);
      g_assert_no_error (saved.error);
      g_assert_true (ff_document_is_modified (self->document));
      settle ();
    }
  g_assert_cmpuint (self->n_reloaded, ==, 0);
  g_assert_cmpint (ff_document_get_outside (self->document), ==, FF_OUTSIDE_NOTHING);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_autofree char *state = NULL;
  g_autofree char *command = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  state = g_dir_make_tmp ("fourfold-state-XXXXXX", NULL);
  g_setenv ("XDG_STATE_HOME", state, TRUE);
  ADD ("/document/recovered", test_recovered);
  ADD ("/document/recovered-beside", test_recovered_beside);
  ADD ("/document/recovered-unnamed", test_recovered_unnamed);
  ADD ("/document/abandoned", test_abandoned);
  ADD ("/document/claimed", test_claimed);
  ADD ("/document/claimed-by-save-as", test_claimed_by_save_as);
  ADD ("/document/reloaded", test_reloaded);
  ADD ("/document/touched", test_touched);
  ADD ("/document/take-theirs", test_take_theirs);
  ADD ("/document/keep-mine", test_keep_mine);
  ADD ("/document/save-a-copy", test_save_a_copy);
  ADD ("/document/changed-unnoticed", test_changed_unnoticed);
  ADD ("/document/gone", test_gone);
  ADD ("/document/gone-and-replaced", test_gone_and_replaced);
  ADD ("/document/unreadable", test_unreadable);
  ADD ("/document/own-saves", test_own_saves);
  status = g_test_run ();
  command = g_strdup_printf ("rm -r %s", state);
  g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL);
  return status;
}
