/* What is remembered from one run to the next, with the program left and started again within one process; and files
 * that are dropped on a window. */
#include "windows.h"

#include "core/examples/examples.h"
#include "core/verbs/verbs.h"
#include "support/dialogs.h"
#include "support/drive.h"

#include <glib/gstdio.h>

static char *folder;

static void
activate_action (const char *name, const char *parameter)
{
  g_action_group_activate_action (G_ACTION_GROUP (application), name,
                                  parameter != NULL ? g_variant_new_string (parameter) : NULL);
}

/* (transfer full) */
static char *
write_project (const char *name, const char *example)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GBytes) bytes = ff_example_load (ff_examples_find (example), NULL);
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  g_assert_true (g_file_set_contents (path, data, length, NULL));
  return g_steal_pointer (&path);
}

/* The window of the project at PATH, NULL where there is none. */
static FfWindow *
find_window (const char *path)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (application)); l != NULL;
       l = l->next)
    {
      FfDocument *document = FF_IS_WINDOW (l->data) ? ff_window_get_document (l->data) : NULL;

      if (document != NULL && g_strcmp0 (ff_document_get_path (document), path) == 0)
        return l->data;
    }
  return NULL;
}

static FfWindow *
open_project (const char *path)
{
  FfWindow *window;

  activate_action ("open-path", path);
  window = find_window (path);
  g_assert_nonnull (window);
  drive_settle (GTK_WIDGET (window));
  return window;
}

static guint
count_windows (void)
{
  return g_list_length (gtk_application_get_windows (GTK_APPLICATION (application)));
}

static void
quit (void)
{
  activate_action ("quit", NULL);
  g_assert_true (drive_wait (windows_are_closed, NULL, 5000));
}

static void
start (void)
{
  g_application_activate (G_APPLICATION (application));
  drive_settle (gtk_application_get_windows (GTK_APPLICATION (application))->data);
}

static void
assert_reopened (const char *path, const char *view)
{
  FfWindow *window = find_window (path);

  g_assert_nonnull (window);
  g_assert_cmpstr (ff_window_get_view (window), ==, view);
}

static void
test_reopened (void)
{
  g_autofree char *first = write_project ("first.fourfold.json", "b2b-saas");
  g_autofree char *second = write_project ("second.fourfold.json", "founder");
  int width, height;

  ff_window_show_view (open_project (first), "samples");
  ff_window_show_view (open_project (second), "hiring");
  gtk_window_set_default_size (GTK_WINDOW (find_window (first)), 900, 650);
  gtk_window_set_default_size (GTK_WINDOW (find_window (second)), 900, 650);
  drive_settle (GTK_WIDGET (find_window (second)));
  quit ();
  start ();
  g_assert_cmpuint (count_windows (), ==, 2);
  assert_reopened (first, "samples");
  assert_reopened (second, "hiring");
  gtk_window_get_default_size (GTK_WINDOW (find_window (first)), &width, &height);
  g_assert_cmpint (width, ==, 900);
  g_assert_cmpint (height, ==, 650);

  /* one that is closed before the program is left is not meant to come back */
  gtk_window_close (GTK_WINDOW (find_window (first)));
  drive_spin (100);
  gtk_window_close (GTK_WINDOW (find_window (second)));
  g_assert_true (drive_wait (windows_are_closed, NULL, 5000));
  start ();
  g_assert_cmpuint (count_windows (), ==, 1);
  assert_reopened (second, "hiring");

  /* one that went meanwhile is not missed */
  quit ();
  g_assert_cmpint (g_unlink (second), ==, 0);
  start ();
  g_assert_cmpuint (count_windows (), ==, 1);
  g_assert_null (
      ff_window_get_document (gtk_application_get_windows (GTK_APPLICATION (application))->data));
  quit ();
  g_unlink (first);
}

/* Whoever decides to stay and closes one window more has left the program with the other. */
static void
test_stayed (void)
{
  g_autofree char *first = write_project ("first.fourfold.json", "b2b-saas");
  g_autofree char *second = write_project ("second.fourfold.json", "founder");
  FfProject *project;

  open_project (first);
  project = ff_document_get_project (ff_window_get_document (open_project (second)));
  ff_project_commit (project, ff_verb_add_competency (project, "Prices", FF_QUADRANT_NONE, NULL));
  activate_action ("quit", NULL);
  drive_click (dialogs_find_button ("_Cancel"));
  drive_spin (50);
  g_assert_null (find_window (first)); /* it had no edits */
  ff_project_undo (project);
  drive_spin (50);
  gtk_window_close (GTK_WINDOW (find_window (second)));
  g_assert_true (drive_wait (windows_are_closed, NULL, 5000));
  start ();
  g_assert_cmpuint (count_windows (), ==, 1);
  assert_reopened (second, "board");
  quit ();
  g_unlink (first);
  g_unlink (second);
}

static GtkEventController *
find_controller (GtkWidget *widget, GType type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  GtkEventController *found = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (controller, type))
        found = controller;
    }
  return found;
}

/* What a file manager hands over; the drag itself is the desktop's. */
static void
test_dropped (void)
{
  g_autofree char *first = write_project ("first.fourfold.json", "b2b-saas");
  g_autofree char *second = write_project ("second.fourfold.json", "founder");
  GtkWidget *window = GTK_WIDGET (ff_window_new (ADW_APPLICATION (application)));
  GFile *files[] = { g_file_new_for_path (first), g_file_new_for_path (second) };
  g_autoptr (GSList) list = g_slist_append (g_slist_append (NULL, files[0]), files[1]);
  GValue value = G_VALUE_INIT;
  gboolean taken = FALSE;

  gtk_window_present (GTK_WINDOW (window));
  drive_settle (window);
  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_set_boxed (&value, list);
  g_signal_emit_by_name (find_controller (window, GTK_TYPE_DROP_TARGET), "drop", &value, 10.0, 10.0,
                         &taken);
  g_value_unset (&value);
  g_assert_true (taken);
  g_assert_true (find_window (first) == FF_WINDOW (window));
  g_assert_nonnull (find_window (second));
  quit ();
  g_object_unref (files[0]);
  g_object_unref (files[1]);
}

int
main (int argc, char **argv)
{
  int result;

  if (!windows_begin (&argc, &argv))
    return 0;
  folder = g_dir_make_tmp ("fourfold-memory-XXXXXX", NULL);

  g_test_add_func ("/memory/reopened", test_reopened);
  g_test_add_func ("/memory/stayed", test_stayed);
  g_test_add_func ("/memory/dropped", test_dropped);
  result = windows_run ();
  g_free (folder);
  return result;
}
