/* The road of an export: a file chooser, the question about files that are there already, a worker, and
 * a toast at the end. */
#include "app/common/export-dialog.h"

#include "app/common/shown.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  GtkWidget *origin;
  FfExport *export;
  char *path;
} Request;

static Request *
request_new (GtkWidget *origin, FfExport *job)
{
  Request *request = g_new0 (Request, 1);

  request->origin = g_object_ref (origin);
  request->export = job;
  return request;
}

static void
request_free (Request *request)
{
  g_object_unref (request->origin);
  g_clear_pointer (&request->export, ff_export_free);
  g_free (request->path);
  g_free (request);
}

static char *
describe_success (const char *path, FfExportKind kind, guint written)
{
  g_autofree char *place = g_filename_display_basename (path);

  if (kind == FF_EXPORT_ALL_CARDS)
    return g_strdup_printf (
        ngettext (/* Translators: a number and the name of a folder */
                  "%u card exported to “%s”", "%u cards exported to “%s”", written),
        written, place);
  /* Translators: %s is the name of a file. */
  return g_strdup_printf (_ ("Exported as “%s”"), place);
}

static char *
describe_failure (const char *path, guint written, const GError *error)
{
  g_autofree char *place = g_filename_display_name (path);

  if (written > 0)
    return g_strdup_printf (ngettext (/* Translators: a number, a folder, the reason */
                                      "Only %u card could be exported to “%s”: %s",
                                      "Only %u cards could be exported to “%s”: %s", written),
                            written, place, error->message);
  /* Translators: a file or folder, and the reason. */
  return g_strdup_printf (_ ("Nothing was exported to “%s”: %s"), place, error->message);
}

typedef struct
{
  GtkWidget *origin;
  FfExportKind kind;
  char *path;
} Report;

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Report *report = user_data;
  g_autoptr (GError) error = NULL;
  guint written = ff_export_write_finish (result, &error);
  g_autofree char *message = error != NULL ? describe_failure (report->path, written, error)
                                           : describe_success (report->path, report->kind, written);

  ff_toast (report->origin, message);
  g_object_unref (report->origin);
  g_free (report->path);
  g_free (report);
}

void
ff_export_to (GtkWidget *origin, FfExport *job, const char *path)
{
  Report *report = g_new0 (Report, 1);

  report->origin = g_object_ref (origin);
  report->kind = job->kind;
  report->path = g_strdup (path);
  ff_export_write_async (job, path, NULL, written_cb, report);
}

static void
start (Request *request)
{
  ff_export_to (request->origin, g_steal_pointer (&request->export), request->path);
  request_free (request);
}

/* The names among those to be written that are there already. */
static char **
find_existing (Request *request)
{
  g_auto (GStrv) names = ff_export_dup_file_names (request->export);
  g_autoptr (GStrvBuilder) existing = g_strv_builder_new ();

  for (char **name = names; *name != NULL; name++)
    {
      g_autofree char *path = g_build_filename (request->path, *name, NULL);

      if (g_file_test (path, G_FILE_TEST_EXISTS))
        g_strv_builder_add (existing, *name);
    }
  return g_strv_builder_end (existing);
}

static void
replace_cb (AdwMessageDialog *dialog, const char *response, gpointer user_data)
{
  Request *request = user_data;

  if (g_str_equal (response, "replace"))
    start (request);
  else
    request_free (request);
}

static void
ask_to_replace (Request *request, char **names)
{
  guint n = g_strv_length (names);
  g_autofree char *place = g_filename_display_basename (request->path);
  g_autofree char *list = g_strjoinv ("\n", names);
  g_autofree char *heading = g_strdup_printf (
      ngettext (/* Translators: a number and the name of a folder */
                "Replace %u file in “%s”?", "Replace %u files in “%s”?", n),
      n, place);
  g_autofree char *shown = ff_shown (heading);
  GtkRoot *root = gtk_widget_get_root (request->origin);
  GtkWidget *dialog = adw_message_dialog_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
                                              shown, list);

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"), "replace",
                                    _ ("_Replace"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "replace",
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect (dialog, "response", G_CALLBACK (replace_cb), request);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
chosen_cb (GtkNativeDialog *dialog, int response, gpointer user_data)
{
  Request *request = user_data;
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  g_auto (GStrv) existing = NULL;

  if (response == GTK_RESPONSE_ACCEPT && file != NULL)
    request->path = g_file_get_path (file);
  gtk_native_dialog_destroy (dialog);
  g_object_unref (dialog);
  if (request->path == NULL)
    {
      request_free (request);
      return;
    }
  /* A single file was asked about by the chooser. */
  if (request->export->kind == FF_EXPORT_ALL_CARDS)
    existing = find_existing (request);
  if (existing != NULL && existing[0] != NULL)
    ask_to_replace (request, existing);
  else
    start (request);
}

static const char *
get_title (FfExportKind kind)
{
  switch (kind)
    {
    case FF_EXPORT_CARD: return _ ("Export the Card");
    case FF_EXPORT_ALL_CARDS: return _ ("Choose a Folder for the Cards");
    case FF_EXPORT_BOARD: return _ ("Export the Board");
    case FF_EXPORT_MATRIX: return _ ("Export Roles and Weights");
    case FF_EXPORT_BOUNDARIES: return _ ("Export the Boundaries");
    case FF_EXPORT_COMPARISON: return _ ("Export the Comparison");
    default: g_assert_not_reached ();
    }
}

static const char *
get_format_name (const char *format)
{
  if (g_str_equal (format, "html"))
    return _ ("Web pages");
  if (g_str_equal (format, "md"))
    return _ ("Markdown texts");
  if (g_str_equal (format, "csv"))
    return _ ("CSV tables");
  return _ ("SVG pictures");
}

static void
add_filter (GtkFileChooser *chooser, const char *format)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_autofree char *pattern = g_strconcat ("*.", format, NULL);

  gtk_file_filter_set_name (filter, get_format_name (format));
  gtk_file_filter_add_pattern (filter, pattern);
  gtk_file_chooser_add_filter (chooser, filter);
}

/* Pictures go beside the project, until the person says otherwise. */
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
ff_export_ask (FfSession *session, GtkWidget *origin, FfExport *job)
{
  gboolean folder = job->kind == FF_EXPORT_ALL_CARDS;
  GtkRoot *root = gtk_widget_get_root (origin);
  GtkFileChooserNative *native = gtk_file_chooser_native_new (
      get_title (job->kind), GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
      folder ? GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER : GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Export"),
      _ ("_Cancel"));
  g_auto (GStrv) names = ff_export_dup_file_names (job);

  set_folder (GTK_FILE_CHOOSER (native), session);
  if (!folder)
    {
      gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (native), names[0]);
      add_filter (GTK_FILE_CHOOSER (native), job->format);
    }
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (native), TRUE);
  g_signal_connect (native, "response", G_CALLBACK (chosen_cb), request_new (origin, job));
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (native));
}

void
ff_export_card (FfSession *session, GtkWidget *origin, const char *role_id)
{
  ff_export_ask (session, origin, ff_export_new (session, FF_EXPORT_CARD, role_id));
}

void
ff_export_all_cards (FfSession *session, GtkWidget *origin)
{
  ff_export_ask (session, origin, ff_export_new (session, FF_EXPORT_ALL_CARDS, NULL));
}

/* With the weights of the chosen role, as the board shows them. */
void
ff_export_board (FfSession *session, GtkWidget *origin)
{
  const char *role = ff_session_get_role (session);

  ff_export_ask (session, origin, ff_export_new (session, FF_EXPORT_BOARD, role));
}

void
ff_export_matrix (FfSession *session, GtkWidget *origin)
{
  ff_export_ask (session, origin, ff_export_new (session, FF_EXPORT_MATRIX, NULL));
}

void
ff_export_boundaries (FfSession *session, GtkWidget *origin, const char *format)
{
  static const char *const formats[] = { "svg", "html", "md", "csv", NULL };
  FfExport *job = ff_export_new (session, FF_EXPORT_BOUNDARIES, NULL);
  int found = ff_choice_from_id (formats, format);

  if (found >= 0)
    job->format = formats[found];
  ff_export_ask (session, origin, job);
}
