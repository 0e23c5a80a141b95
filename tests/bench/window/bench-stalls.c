/* How long the main loop stands still while much is opened, edited, saved, exported and imported in the real window; and
 * whether it is said meanwhile how far that is, with a way out.
 *
 *   bench-stalls [--full] */
#include "app/common/export-road.h"
#include "app/samples/import-dialog.h"
#include "app/window/windows.h"
#include "bench/window/projects.h"
#include "bench/window/report.h"
#include "bench/window/turns.h"
#include "core/verbs/verbs.h"
#include "support/dialogs.h"
#include "support/drive.h"

#define TIMEOUT_MS 60000

/* What follows later, by a timer or a worker, is looked at too. */
static int quiet_ms;

typedef struct
{
  FfWindow *window;
  FfSession *session;
  const char *folder;
  const char *path;
  GBytes *csv;
  guint n_samples;
  gboolean was_shown; /* how far it is, and a way out */
} Bench;

static FfProject *
get_project (Bench *self)
{
  return ff_document_get_project (ff_window_get_document (self->window));
}

static guint
count_samples (Bench *self)
{
  return ff_table_get_size (ff_project_get_table (get_project (self), FF_SAMPLES));
}

static gboolean
has_mapped (GtkWidget *root, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type) && gtk_widget_get_mapped (root))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (has_mapped (child, type))
      return TRUE;
  return FALSE;
}

static gboolean
shows_progress (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (gtk_widget_get_mapped (l->data)
        && (has_mapped (l->data, GTK_TYPE_PROGRESS_BAR) || has_mapped (l->data, GTK_TYPE_SPINNER)))
      return TRUE;
  return FALSE;
}

static void
wait_until (Bench *self, DriveCondition is_done)
{
  double end = report_now () + TIMEOUT_MS;

  while (!is_done (self) && report_now () < end)
    {
      self->was_shown |= shows_progress ();
      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (2000);
    }
  g_assert_true (is_done (self));
}

static gboolean
is_open (gpointer data)
{
  Bench *self = data;

  return ff_window_get_document (self->window) != NULL;
}

static void
open_project (Bench *self)
{
  ff_window_open (self->window, self->path);
}

static void
edit (Bench *self)
{
  ff_project_commit (get_project (self),
                     ff_verb_set (get_project (self), FF_SAMPLES, "s50", "title", "Edited", NULL));
}

static gboolean
is_modified (gpointer data)
{
  return ff_document_is_modified (ff_window_get_document (((Bench *) data)->window));
}

static void
save (Bench *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.save", NULL);
}

static gboolean
is_saved (gpointer data)
{
  return !is_modified (data)
         && !ff_document_is_saving (ff_window_get_document (((Bench *) data)->window));
}

static void
show_samples (Bench *self)
{
  ff_window_show_view (self->window, "samples");
}

static gboolean
is_at_once (gpointer data)
{
  return TRUE;
}

static char *
get_target (Bench *self)
{
  return g_build_filename (self->folder, "handbook.pdf", NULL);
}

static void export(Bench *self)
{
  FfExport *request = ff_export_new (FF_VIEW_HANDBOOK, FF_FORMAT_PDF);
  g_autofree char *path = get_target (self);

  ff_export_to (self->session, GTK_WIDGET (self->window), request, path);
}

static gboolean
is_exported (gpointer data)
{
  g_autofree char *path = get_target (data);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static GtkWidget *
find_import (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    {
      GtkWidget *button = gtk_widget_get_mapped (l->data)
                              ? drive_find_named (l->data, "import-import")
                              : NULL;

      if (button != NULL)
        return button;
    }
  return NULL;
}

static void
read_rows (Bench *self)
{
  ff_import_dialog_present (self->session, GTK_WIDGET (self->window), self->csv, "issues.csv", 0);
}

static gboolean
is_read (gpointer data)
{
  GtkWidget *button = find_import ();

  return button != NULL && gtk_widget_get_sensitive (button);
}

static void
add_rows (Bench *self)
{
  g_signal_emit_by_name (find_import (), "clicked");
}

static gboolean
is_added (gpointer data)
{
  Bench *self = data;

  return count_samples (self) == 2 * self->n_samples;
}

static void
undo (Bench *self)
{
  ff_project_undo (get_project (self));
}

static gboolean
is_undone (gpointer data)
{
  return count_samples (data) == ((Bench *) data)->n_samples;
}

static const struct
{
  const char *what;
  void (*act) (Bench *self);
  DriveCondition is_done;
  gboolean shows; /* how far it is */
} acts[] = {
  { "open the project", open_project, is_open, TRUE },
  { "show the samples", show_samples, is_at_once },
  { "the first edit", edit, is_modified },
  { "save", save, is_saved },
  { "export the handbook as PDF", export, is_exported, TRUE },
  { "read rows to import", read_rows, is_read, TRUE },
  { "import them", add_rows, is_added },
  { "undo that", undo, is_undone },
};

static void
measure (Bench *self, guint n)
{
  g_autofree char *took = g_strdup_printf ("%s: until it is done", acts[n].what);
  double began = report_now ();
  double done;

  self->was_shown = FALSE;
  turns_begin ();
  acts[n].act (self);
  wait_until (self, acts[n].is_done);
  done = report_now () - began;
  drive_spin (quiet_ms);
  turns_report (acts[n].what, turns_end (), "");
  report_value (took, done, "ms",
                !acts[n].shows    ? ""
                : self->was_shown ? "progress was shown"
                                  : "no progress shown");
  if (acts[n].act == open_project)
    ff_session_set_document (self->session, ff_window_get_document (self->window));
}

int
main (int argc, char **argv)
{
  gboolean full = report_is_full (&argc, argv);
  Bench self = { .n_samples = full ? 100000 : 3000 };
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;

  if (!windows_begin (&argc, &argv))
    return 77;
  quiet_ms = full ? 1500 : 200;
  folder = projects_make_folder ();
  path = projects_write ((ProjectSize){ 16, 4, self.n_samples }, folder);
  self.csv = projects_make_csv (self.n_samples);
  self.folder = folder;
  self.path = path;
  self.session = ff_session_new ();
  self.window = windows_open (1280, 800);
  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    measure (&self, i);
  ff_document_abandon (ff_window_get_document (self.window));
  g_object_unref (self.session);
  g_bytes_unref (self.csv);
  windows_close (self.window);
  projects_remove_folder (folder);
  g_clear_object (&application);
  return 0;
}
