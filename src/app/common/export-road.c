#include "app/common/export-road.h"

#include "app/common/progress-dialog.h"
#include "app/common/shown.h"

#include <glib/gi18n-lib.h>

/* One export, from the question where it goes to the toast. */
typedef struct
{
  GtkWidget *origin;
  FfExportJob *job;
  char *path;
  GCancellable *cancellable;
  FfProgressDialog *progress; /* NULL until it takes long */
} Road;

static Road *
road_new (FfSession *session, GtkWidget *origin, FfExport *request)
{
  Road *road = g_new0 (Road, 1);

  road->origin = g_object_ref (origin);
  road->job = ff_export_job_new (session, request);
  return road;
}

static void
road_free (Road *road)
{
  g_object_unref (road->origin);
  ff_export_job_unref (road->job);
  g_clear_object (&road->cancellable);
  g_free (road->path);
  g_free (road);
}

static GtkWindow *
get_window (Road *road)
{
  GtkRoot *root = gtk_widget_get_root (road->origin);

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

static gboolean
is_folder (Road *road)
{
  const FfExport *request = ff_export_job_get_request (road->job);

  return ff_view_is_folder (request->view, request->format);
}

static char *
describe_success (Road *road, guint written)
{
  g_autofree char *place = g_filename_display_basename (road->path);

  if (is_folder (road))
    return g_strdup_printf (
        ngettext (/* Translators: a number and the name of a folder */
                  "%u card exported to “%s”", "%u cards exported to “%s”", written),
        written, place);
  /* Translators: %s is the name of a file. */
  return g_strdup_printf (_ ("Exported as “%s”"), place);
}

static char *
describe_failure (Road *road, guint written, const GError *error)
{
  g_autofree char *place = g_filename_display_name (road->path);

  if (written > 0)
    return g_strdup_printf (ngettext (/* Translators: a number, a folder, the reason */
                                      "Only %u card could be exported to “%s”: %s",
                                      "Only %u cards could be exported to “%s”: %s", written),
                            written, place, error->message);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return g_strdup (_ ("The export was stopped, and nothing written"));
  /* Translators: a file or folder, and the reason. */
  return g_strdup_printf (_ ("Nothing was exported to “%s”: %s"), place, error->message);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Road *road = user_data;
  g_autoptr (GError) error = NULL;
  guint written = ff_export_job_write_finish (road->job, result, &error);
  g_autofree char *message = error != NULL ? describe_failure (road, written, error)
                                           : describe_success (road, written);

  ff_progress_dialog_end (road->progress);
  ff_toast (road->origin, message);
  road_free (road);
}

static double
progress_cb (gpointer user_data)
{
  return ff_export_job_get_progress (user_data);
}

static void
start (Road *road)
{
  road->cancellable = g_cancellable_new ();
  road->progress = ff_progress_dialog_begin (get_window (road), _ ("Exporting"), road->cancellable,
                                             progress_cb, ff_export_job_ref (road->job),
                                             (GDestroyNotify) ff_export_job_unref);
  ff_export_job_write_async (road->job, road->path, road->cancellable, written_cb, road);
}

void
ff_export_to (FfSession *session, GtkWidget *origin, FfExport *request, const char *path)
{
  Road *road = road_new (session, origin, request);

  road->path = g_strdup (path);
  start (road);
}

/* The names among those to be written that are there already. */
static char **
find_existing (Road *road)
{
  g_auto (GStrv) names = ff_export_job_list_names (road->job);
  g_autoptr (GStrvBuilder) existing = g_strv_builder_new ();

  for (char **name = names; *name != NULL; name++)
    {
      g_autofree char *path = g_build_filename (road->path, *name, NULL);

      if (g_file_test (path, G_FILE_TEST_EXISTS))
        g_strv_builder_add (existing, *name);
    }
  return g_strv_builder_end (existing);
}

static void
replace_cb (AdwMessageDialog *dialog, const char *response, gpointer user_data)
{
  Road *road = user_data;

  if (g_str_equal (response, "replace"))
    start (road);
  else
    road_free (road);
}

static void
ask_to_replace (Road *road, char **names)
{
  guint n = g_strv_length (names);
  g_autofree char *place = g_filename_display_basename (road->path);
  g_autofree char *list = g_strjoinv ("\n", names);
  g_autofree char *heading = g_strdup_printf (
      ngettext (/* Translators: a number and the name of a folder */
                "Replace %u file in “%s”?", "Replace %u files in “%s”?", n),
      n, place);
  g_autofree char *shown = ff_shown (heading);
  GtkWidget *dialog = adw_message_dialog_new (get_window (road), shown, list);

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"), "replace",
                                    _ ("_Replace"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "replace",
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect (dialog, "response", G_CALLBACK (replace_cb), road);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
chosen_cb (GtkNativeDialog *dialog, int response, gpointer user_data)
{
  Road *road = user_data;
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  g_auto (GStrv) existing = NULL;

  if (response == GTK_RESPONSE_ACCEPT && file != NULL)
    road->path = g_file_get_path (file);
  gtk_native_dialog_destroy (dialog);
  g_object_unref (dialog);
  if (road->path == NULL)
    {
      road_free (road);
      return;
    }
  /* A single file was asked about by the chooser. */
  if (is_folder (road))
    existing = find_existing (road);
  if (existing != NULL && existing[0] != NULL)
    ask_to_replace (road, existing);
  else
    start (road);
}

static void
add_filter (GtkFileChooser *chooser, FfFormat format)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_autofree char *pattern = g_strconcat ("*.", ff_format_ids[format], NULL);

  gtk_file_filter_set_name (filter, ff_format_get_name (format));
  gtk_file_filter_add_pattern (filter, pattern);
  gtk_file_chooser_add_filter (chooser, filter);
}

/* What is exported goes beside the project, until the person says otherwise. */
static void
set_folder (GtkFileChooser *chooser, FfSession *session)
{
  FfDocument *document = ff_session_get_document (session);
  const char *path = document != NULL ? ff_document_get_path (document) : NULL;
  g_autofree char *folder = path != NULL ? g_path_get_dirname (path) : NULL;
  g_autoptr (GFile) file = folder != NULL ? g_file_new_for_path (folder) : NULL;

  if (file != NULL)
    gtk_file_chooser_set_current_folder (chooser, file, NULL);
}

void
ff_export_ask (FfSession *session, GtkWidget *origin, FfExport *request)
{
  Road *road = road_new (session, origin, request);
  gboolean folder = is_folder (road);
  GtkFileChooserNative *native = gtk_file_chooser_native_new (
      folder ? _ ("Choose a Folder for the Cards") : _ ("Export"), get_window (road),
      folder ? GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER : GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Export"),
      _ ("_Cancel"));
  g_auto (GStrv) names = ff_export_job_list_names (road->job);

  set_folder (GTK_FILE_CHOOSER (native), session);
  if (!folder)
    {
      gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (native), names[0]);
      add_filter (GTK_FILE_CHOOSER (native), request->format);
    }
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (native), TRUE);
  g_signal_connect (native, "response", G_CALLBACK (chosen_cb), road);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (native));
}
