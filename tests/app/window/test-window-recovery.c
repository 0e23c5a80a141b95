/* What a person meets after a crash, and when somebody else changes the file: by real clicks. */
#include "windows.h"

#include "core/verbs/verbs.h"
#include "support/dialogs.h"
#include "support/drive.h"

#include <glib/gstdio.h>
#include <string.h>

#define OURS   "{ \"format\": \"fourfold-project\", \"version\": 1, \"title\": \"Ours\" }\n"
#define THEIRS "{ \"format\": \"fourfold-project\", \"version\": 1, \"title\": \"Theirs\" }\n"

typedef struct
{
  char *folder;
  char *path;
  FfWindow *window;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->folder = g_dir_make_tmp ("fourfold-recovery-XXXXXX", NULL);
  self->path = g_build_filename (self->folder, "acme.fourfold.json", NULL);
  g_assert_true (g_file_set_contents (self->path, OURS, -1, NULL));
}

static void
remove_tree (const char *folder)
{
  const char *const command[] = { "rm", "-rf", folder, NULL };

  g_assert_true (g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL,
                               NULL, NULL, NULL));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_autofree char *recovery = ff_recovery_dup_folder ();

  while (!windows_are_closed (NULL))
    gtk_window_destroy (gtk_application_get_windows (GTK_APPLICATION (application))->data);
  drive_spin (50);
  remove_tree (recovery);
  remove_tree (self->folder);
  g_free (self->folder);
  g_free (self->path);
}

static void
open_window (Fixture *self)
{
  self->window = windows_open (1000, 700);
}

static FfDocument *
document_of (Fixture *self)
{
  return ff_window_get_document (self->window);
}

static FfProject *
project_of (Fixture *self)
{
  return ff_document_get_project (document_of (self));
}

static const char *
title_of (Fixture *self)
{
  return ff_project_get_settings (project_of (self))->title;
}

static void
add (FfDocument *document, const char *name)
{
  FfProject *project = ff_document_get_project (document);

  ff_project_commit (project, ff_verb_add_competency (project, name, FF_QUADRANT_NONE, NULL));
}

/* Two edits of the project that no file holds. */
static void
leave_behind (Fixture *self)
{
  g_autoptr (FfDocument) document = ff_document_open (self->path, NULL);

  g_assert_true (ff_document_guard (document, NULL));
  add (document, "Pricing");
  add (document, "Market sizing");
}

static void
click_named (Fixture *self, const char *name)
{
  GtkWidget *widget = drive_find_named (GTK_WIDGET (self->window), name);

  g_assert_nonnull (widget);
  drive_click (widget);
  drive_spin (50);
}

static void
assert_recovered (FfDocument *document, const char *path)
{
  g_assert_nonnull (document);
  g_assert_cmpstr (ff_document_get_path (document), ==, path);
  g_assert_true (ff_document_is_modified (document));
  g_assert_nonnull (ff_project_competency (ff_document_get_project (document), "market-sizing"));
}

/* The start page offers it, names it, and shows what was edited. */
static void
test_start_page (Fixture *self, gconstpointer data)
{
  GtkWidget *group;

  leave_behind (self);
  open_window (self);
  group = drive_find_named (GTK_WIDGET (self->window), "unsaved-group");
  g_assert_true (gtk_widget_get_mapped (group));
  g_assert_nonnull (drive_find (group, GTK_TYPE_LABEL, "Ours"));
  g_assert_nonnull (drive_find (group, GTK_TYPE_LABEL, "Add “Market sizing”"));
  click_named (self, "recover");
  assert_recovered (document_of (self), self->path);
}

static void
test_nothing_to_recover (Fixture *self, gconstpointer data)
{
  open_window (self);
  g_assert_false (
      gtk_widget_get_visible (drive_find_named (GTK_WIDGET (self->window), "unsaved-group")));
}

/* Who opens the saved version instead loses nothing by it. */
static void
test_opening (Fixture *self, gconstpointer data)
{
  leave_behind (self);
  open_window (self);
  ff_window_open (self->window, self->path);
  dialogs_find_button ("_Recover");
  g_assert_nonnull (
      drive_find (GTK_WIDGET (dialogs_find ()), GTK_TYPE_LABEL, "Add “Market sizing”"));
  dialogs_answer ("Open _Saved Version");
  g_assert_false (ff_document_is_modified (document_of (self)));
  gtk_window_close (GTK_WINDOW (self->window));
  g_assert_true (drive_wait (windows_are_closed, NULL, 5000));
  open_window (self);
  ff_window_open (self->window, self->path);
  dialogs_answer ("_Recover");
  assert_recovered (document_of (self), self->path);
}

static GtkWidget *
find_unsaved_dialog (void)
{
  g_autoptr (GList) toplevels = gtk_window_list_toplevels ();

  for (GList *l = toplevels; l != NULL; l = l->next)
    if (gtk_widget_get_mapped (l->data)
        && g_strcmp0 (gtk_window_get_title (l->data), "Unsaved Work") == 0)
      return l->data;
  return NULL;
}

static gboolean
shows_unsaved_dialog (gpointer data)
{
  return find_unsaved_dialog () != NULL;
}

/* What was discarded on closing is in the menu, and can be had back. */
static void
test_discarded (Fixture *self, gconstpointer data)
{
  FfDocument *document;
  GtkWidget *dialog;

  open_window (self);
  ff_window_open (self->window, self->path);
  add (document_of (self), "Market sizing");
  gtk_window_close (GTK_WINDOW (self->window));
  dialogs_answer ("_Discard");
  g_assert_true (drive_wait (windows_are_closed, NULL, 5000));
  open_window (self);
  g_assert_false (
      gtk_widget_get_visible (drive_find_named (GTK_WIDGET (self->window), "unsaved-group")));
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.unsaved-work", NULL);
  g_assert_true (drive_wait (shows_unsaved_dialog, NULL, 5000));
  dialog = find_unsaved_dialog ();
  drive_settle (dialog);
  drive_click (drive_find_named (dialog, "recover"));
  drive_spin (100);
  document = document_of (self);
  assert_recovered (document, self->path);
  g_assert_null (find_unsaved_dialog ());
}

/* What is discarded on the start page moves there; deleted there, it is gone. */
static void
test_discard_and_delete (Fixture *self, gconstpointer data)
{
  g_autofree char *folder = ff_recovery_dup_folder ();
  g_autoptr (GPtrArray) list = NULL;

  leave_behind (self);
  open_window (self);
  click_named (self, "discard");
  g_assert_false (
      gtk_widget_get_visible (drive_find_named (GTK_WIDGET (self->window), "unsaved-group")));
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.unsaved-work", NULL);
  g_assert_true (drive_wait (shows_unsaved_dialog, NULL, 5000));
  drive_settle (find_unsaved_dialog ());
  drive_click (drive_find_named (find_unsaved_dialog (), "delete"));
  drive_spin (50);
  list = ff_recovery_list (folder);
  g_assert_cmpuint (list->len, ==, 0);
  drive_key ("Escape");
}

static gboolean
shows_outside_bar (gpointer window)
{
  return gtk_widget_get_mapped (drive_find_named (window, "outside-bar"));
}

static gboolean
shows_no_outside_bar (gpointer window)
{
  return !gtk_widget_get_visible (drive_find_named (window, "outside-bar"));
}

static void
conflict (Fixture *self)
{
  open_window (self);
  ff_window_open (self->window, self->path);
  add (document_of (self), "Pricing");
  g_assert_true (g_file_set_contents (self->path, THEIRS, -1, NULL));
  g_assert_true (drive_wait (shows_outside_bar, self->window, 10000));
  drive_settle (GTK_WIDGET (self->window));
  click_named (self, "outside-button");
}

static void
test_take_theirs (Fixture *self, gconstpointer data)
{
  conflict (self);
  dialogs_answer ("Take _Theirs");
  g_assert_cmpstr (title_of (self), ==, "Theirs");
  g_assert_true (drive_wait (shows_no_outside_bar, self->window, 5000));
  g_assert_false (ff_document_is_modified (document_of (self)));
  drive_key ("<Control>z");
  g_assert_cmpstr (title_of (self), ==, "Ours");
  g_assert_nonnull (ff_project_competency (project_of (self), "pricing"));
}

static void
test_keep_mine (Fixture *self, gconstpointer data)
{
  g_autofree char *beside = g_build_filename (self->folder, "acme (other version).fourfold.json",
                                              NULL);
  g_autofree char *text = NULL;

  conflict (self);
  dialogs_answer ("Keep _Mine");
  g_assert_true (drive_wait (shows_no_outside_bar, self->window, 5000));
  g_assert_cmpstr (title_of (self), ==, "Ours");
  g_assert_true (g_file_get_contents (beside, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, THEIRS);
}

static void
test_later (Fixture *self, gconstpointer data)
{
  g_autofree char *text = NULL;

  conflict (self);
  dialogs_answer ("_Later");
  g_assert_true (shows_outside_bar (self->window));
  drive_key ("<Control>s");
  dialogs_answer ("_Later");
  g_assert_true (g_file_get_contents (self->path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, THEIRS);
}

static gboolean
is_theirs (gpointer data)
{
  return strcmp (title_of (data), "Theirs") == 0;
}

/* Without edits of our own there is nothing to ask. */
static void
test_reloaded (Fixture *self, gconstpointer data)
{
  open_window (self);
  ff_window_open (self->window, self->path);
  g_assert_true (g_file_set_contents (self->path, THEIRS, -1, NULL));
  g_assert_true (drive_wait (is_theirs, self, 10000));
  drive_settle (GTK_WIDGET (self->window));
  g_assert_nonnull (drive_find (GTK_WIDGET (self->window), GTK_TYPE_LABEL,
                                "Reloaded: another program changed the file"));
  g_assert_false (ff_document_is_modified (document_of (self)));
}

static void
test_gone (Fixture *self, gconstpointer data)
{
  open_window (self);
  ff_window_open (self->window, self->path);
  g_assert_cmpint (g_unlink (self->path), ==, 0);
  g_assert_true (drive_wait (shows_outside_bar, self->window, 10000));
  drive_settle (GTK_WIDGET (self->window));
  g_assert_true (g_str_has_prefix (gtk_window_get_title (GTK_WINDOW (self->window)), "•"));
  click_named (self, "outside-button");
  g_assert_true (drive_wait (shows_no_outside_bar, self->window, 5000));
  g_assert_true (g_file_test (self->path, G_FILE_TEST_EXISTS));
}

/* The second to open a file is told, and gets a copy that writes elsewhere. */
static void
test_open_elsewhere (Fixture *self, gconstpointer data)
{
  g_autoptr (FfDocument) other = ff_document_open (self->path, NULL);

  g_assert_true (ff_document_guard (other, NULL));
  open_window (self);
  ff_window_open (self->window, self->path);
  dialogs_answer ("_Cancel");
  g_assert_null (document_of (self));
  ff_window_open (self->window, self->path);
  dialogs_answer ("Open a Cop_y");
  g_assert_nonnull (document_of (self));
  g_assert_null (ff_document_get_path (document_of (self)));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (self->window)), ==, "Ours (copy)");
}

static gboolean
shows_journal_bar (gpointer window)
{
  return gtk_widget_get_mapped (drive_find_named (window, "journal-bar"));
}

static gboolean
shows_no_journal_bar (gpointer window)
{
  return !shows_journal_bar (window);
}

/* Where edits cannot be kept that stays said, until a save has them. */
static void
test_unkept (Fixture *self, gconstpointer data)
{
  g_autofree char *recovery = ff_recovery_dup_folder ();
  g_autofree char *parent = g_path_get_dirname (recovery);

  open_window (self);
  ff_window_open (self->window, self->path);
  remove_tree (recovery);
  g_assert_cmpint (g_mkdir_with_parents (parent, 0700), ==, 0);
  g_assert_true (g_file_set_contents (recovery, "in the way", -1, NULL));
  add (document_of (self), "Pricing");
  g_assert_true (drive_wait (shows_journal_bar, self->window, 5000));
  add (document_of (self), "Market sizing");
  g_assert_true (shows_journal_bar (self->window));
  drive_settle (GTK_WIDGET (self->window));
  drive_key ("<Control>s");
  g_assert_true (drive_wait (shows_no_journal_bar, self->window, 5000));
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  if (!windows_begin (&argc, &argv))
    return 0;

  ADD ("/window-recovery/start-page", test_start_page);
  ADD ("/window-recovery/nothing-to-recover", test_nothing_to_recover);
  ADD ("/window-recovery/opening", test_opening);
  ADD ("/window-recovery/discarded", test_discarded);
  ADD ("/window-recovery/discard-and-delete", test_discard_and_delete);
  ADD ("/window-recovery/take-theirs", test_take_theirs);
  ADD ("/window-recovery/keep-mine", test_keep_mine);
  ADD ("/window-recovery/later", test_later);
  ADD ("/window-recovery/reloaded", test_reloaded);
  ADD ("/window-recovery/gone", test_gone);
  ADD ("/window-recovery/open-elsewhere", test_open_elsewhere);
  ADD ("/window-recovery/unkept", test_unkept);
  return windows_run ();
}
