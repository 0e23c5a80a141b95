/* How a project comes into the window: from its file, as an example, new, or from what a crash left. */
#include "app/window/window-private.h"

#include "app/common/shown.h"
#include "app/window/recovery-list.h"
#include "core/examples/examples.h"
#include "core/file/format.h"
#include "core/store/real-path.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

/* What is read within a frame is read at once; a larger file by a worker, and the window is there before it. */
#define MAX_AT_ONCE (256u << 10)

/* Edits that are named in the question. */
#define MAX_NAMED 8

/* What a question is about, for its answer. */
typedef struct
{
  FfWindow *window;
  char *path;
  char *journal;
} Question;

static void
question_free (gpointer data, GClosure *closure)
{
  Question *question = data;

  g_object_unref (question->window);
  g_free (question->path);
  g_free (question->journal);
  g_free (question);
}

static Question *
question_new (FfWindow *window, const char *path, const char *journal)
{
  Question *question = g_new0 (Question, 1);

  question->window = g_object_ref (window);
  question->path = g_strdup (path);
  question->journal = g_strdup (journal);
  return question;
}

void
ff_window_remember (const char *path)
{
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  g_autofree char *name = g_filename_display_basename (path);
  GtkRecentData data = { .display_name = name,
                         .mime_type = (char *) FF_FORMAT_MIME_TYPE,
                         .app_name = (char *) "Fourfold",
                         .app_exec = (char *) "fourfold %f" };

  if (uri != NULL)
    gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);
}

/* A question is about a window that can be seen: one that is new is presented before. */
static GtkWidget *
create_question (FfWindow *self, const char *heading)
{
  gtk_window_present (GTK_WINDOW (self));
  return adw_message_dialog_new (GTK_WINDOW (self), heading, NULL);
}

static void
show_open_error (FfWindow *self, const char *path, const GError *error)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *heading = g_strdup_printf (
      /* Translators: a file's name */ _ ("“%s” could not be opened"), name);

  ff_window_show_error (self, heading, error);
}

static void
show_document (FfWindow *self, FfDocument *document)
{
  const char *path = ff_document_get_path (document);

  if (path != NULL)
    ff_window_remember (path);
  ff_window_set_document (self, document);
}

static void
copy_response_cb (AdwMessageDialog *dialog, const char *response, Question *question)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FfDocument) document = NULL;

  if (!g_str_equal (response, "copy"))
    return;
  document = ff_document_open_copy (question->path, &error);
  if (document == NULL)
    {
      show_open_error (question->window, question->path, error);
      return;
    }
  ff_document_guard (document, NULL);
  show_document (question->window, document);
}

/* Two that write the same file would not know of each other's edits. */
static void
ask_for_copy (FfWindow *self, const char *path)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *shown = ff_shown (name);
  GtkWidget *dialog = create_question (self, _ ("Already Open"));

  adw_message_dialog_format_body (
      ADW_MESSAGE_DIALOG (dialog),
      /* Translators: a file's name */
      _ ("“%s” is open in another Fourfold. A copy can be opened here; it is saved under another "
         "name."),
      shown);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"), "copy",
                                    _ ("Open a Cop_y"), NULL);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "copy");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (copy_response_cb),
                         question_new (self, path, NULL), question_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
take_document (FfWindow *self, FfDocument *document, const char *path)
{
  if (!ff_document_guard (document, NULL))
    ask_for_copy (self, path);
  else
    show_document (self, document);
}

/* Nothing is being opened any more. (transfer full) */
static char *
end_opening (FfWindow *self)
{
  g_clear_object (&self->opening);
  return g_steal_pointer (&self->opening_path);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer unused)
{
  FfWindow *self = FF_WINDOW (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (FfDocument) document = g_task_propagate_pointer (G_TASK (result), &error);
  g_autofree char *path = NULL;

  /* The window may be going, or open something else by now. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  path = end_opening (self);
  if (document != NULL)
    take_document (self, document, path);
  if (ff_window_is_free (self))
    ff_window_show_start (self);
  if (document == NULL)
    show_open_error (self, path, error);
}

/* What the views ask first is worked out here too. */
static void
open_thread_cb (GTask *task, gpointer source, gpointer path, GCancellable *cancellable)
{
  GError *error = NULL;
  FfDocument *document = ff_document_open (path, &error);

  if (document == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  ff_analysis_get_n_findings (ff_project_get_analysis (ff_document_get_project (document)));
  g_task_return_pointer (task, document, g_object_unref);
}

static void
open_in_worker (FfWindow *self, const char *path)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *text = g_strdup_printf (/* Translators: a file's name */ _ ("Opening “%s”"),
                                           name);
  g_autoptr (GTask) task = NULL;

  ff_label_show (self->opening_label, text);
  gtk_stack_set_visible_child_name (self->pages, "opening");
  self->opening = g_cancellable_new ();
  self->opening_path = g_strdup (path);
  task = g_task_new (self, self->opening, opened_cb, NULL);
  g_task_set_source_tag (task, open_in_worker);
  g_task_set_task_data (task, g_strdup (path), g_free);
  g_task_set_return_on_cancel (task, TRUE);
  g_task_run_in_thread (task, open_thread_cb);
}

/* What is being opened is not wanted any more. */
void
ff_window_stop_opening (FfWindow *self)
{
  if (self->opening == NULL)
    return;
  g_cancellable_cancel (self->opening);
  g_free (end_opening (self));
}

static gboolean
is_large (const char *path)
{
  GStatBuf info;

  return g_stat (path, &info) == 0 && info.st_size > MAX_AT_ONCE;
}

static void
open_saved (FfWindow *self, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FfDocument) document = NULL;

  if (is_large (path))
    {
      open_in_worker (self, path);
      return;
    }
  document = ff_document_open (path, &error);
  if (document == NULL)
    show_open_error (self, path, error);
  else
    take_document (self, document, path);
}

/* Whether it shows the project in the file that PATH leads to, or is about to. */
gboolean
ff_window_is_at (FfWindow *self, const char *path)
{
  FfDocument *document = ff_window_get_document (self);
  g_autofree char *own = NULL;
  g_autofree char *real = NULL;

  if (document != NULL)
    return ff_document_is_at (document, path);
  own = ff_path_dup_real (self->opening_path);
  real = ff_path_dup_real (path);
  return own != NULL && g_strcmp0 (own, real) == 0;
}

/* Opens what the crash of another time left in the file JOURNAL, or what was discarded, in this window, which has no
 * project. */
void
ff_window_recover (FfWindow *self, const char *journal)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FfDocument) document = ff_document_recover (journal, &error);

  if (document == NULL || !ff_document_guard (document, &error))
    {
      ff_window_show_error (self, _ ("The unsaved edits could not be opened"), error);
      return;
    }
  show_document (self, document);
  ff_toast (GTK_WIDGET (self->views), ff_document_get_path (document) != NULL
                                          ? _ ("Recovered. Save to keep it.")
                                          : _ ("Recovered as a project of its own. Save to keep "
                                               "it."));
}

static void
recover_response_cb (AdwMessageDialog *dialog, const char *response, Question *question)
{
  if (g_str_equal (response, "recover"))
    ff_window_recover (question->window, question->journal);
  else if (g_str_equal (response, "saved"))
    open_saved (question->window, question->path);
}

/* What was edited is named, so that it can be told whether it matters. */
static void
ask_whether_to_recover (FfWindow *self, const char *path, const FfLeftover *leftover)
{
  g_autofree char *title = ff_leftover_dup_title (leftover);
  g_autofree char *shown = ff_shown (title);
  g_autofree char *summary = ff_leftover_dup_summary (leftover);
  GtkWidget *dialog = create_question (self, _ ("Recover Unsaved Edits?"));

  adw_message_dialog_format_body (
      ADW_MESSAGE_DIALOG (dialog),
      /* Translators: a project's title, then "3 edits, 24 November 2026 14:03" */
      _ ("“%s” was not closed properly. These edits were not saved: %s. If you open the saved "
         "version, they stay under Unsaved Work."),
      shown, summary);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog),
                                      ff_leftover_create_edits (leftover, MAX_NAMED));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"), "saved",
                                    _ ("Open _Saved Version"), "recover", _ ("_Recover"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "recover",
                                              ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "recover");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (recover_response_cb),
                         question_new (self, path, leftover->file), question_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Opens the project at PATH in this window, which has none. A file that cannot be read whole is reported, and nothing of
 * it shown; where a crash left edits of it, the person chooses. */
void
ff_window_open (FfWindow *self, const char *path)
{
  g_autofree char *folder = ff_recovery_dup_folder ();
  g_autofree char *real_path = ff_path_dup_real (path);
  g_autoptr (FfLeftover) leftover = NULL;

  if (real_path != NULL)
    leftover = ff_recovery_find (folder, real_path);
  if (leftover != NULL)
    ask_whether_to_recover (self, path, leftover);
  else
    open_saved (self, path);
}

void
ff_window_show_new_project (FfWindow *self)
{
  g_autoptr (FfDocument) document = ff_document_new ();

  ff_document_guard (document, NULL);
  ff_window_set_document (self, document);
}

/* A copy of the example NAME that has no file yet. */
void
ff_window_open_example (FfWindow *self, const char *name)
{
  const FfExample *example = ff_examples_find (name);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (FfDocument) document = NULL;

  g_return_if_fail (example != NULL);

  bytes = ff_example_load (example, &error);
  document = bytes != NULL ? ff_document_new_from_bytes (bytes, name, &error) : NULL;
  if (document == NULL)
    {
      ff_window_show_error (self, _ ("The example could not be opened"), error);
      return;
    }
  ff_document_guard (document, NULL);
  ff_window_set_document (self, document);
}

GtkFileFilter *
ff_window_create_filter (void)
{
  GtkFileFilter *filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _ ("Fourfold projects"));
  gtk_file_filter_add_pattern (filter, "*" FF_FORMAT_SUFFIX);
  gtk_file_filter_add_mime_type (filter, FF_FORMAT_MIME_TYPE);
  gtk_file_filter_add_pattern (filter, "*.json");
  return filter;
}

static GtkFileFilter *
create_picture_filter (void)
{
  GtkFileFilter *filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _ ("Pictures with a project (SVG)"));
  gtk_file_filter_add_pattern (filter, "*.svg");
  return filter;
}

static void
open_response_cb (GtkNativeDialog *chooser, int response, FfWindow *self)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
      g_autofree char *path = g_file_get_path (file);

      if (path != NULL)
        gtk_widget_activate_action (GTK_WIDGET (self), "app.open-path", "s", path);
    }
  gtk_native_dialog_destroy (chooser);
  g_object_unref (chooser);
}

/* Asks which project to open. */
void
ff_window_choose_file (FfWindow *self)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (
      _ ("Open Project"), GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Open"),
      _ ("_Cancel"));

  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), ff_window_create_filter ());
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), create_picture_filter ());
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_object (chooser, "response", G_CALLBACK (open_response_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static gboolean
drop_cb (FfWindow *self, const GValue *value)
{
  g_autoptr (GSList) files = gdk_file_list_get_files (g_value_get_boxed (value));

  for (GSList *l = files; l != NULL; l = l->next)
    {
      g_autofree char *path = g_file_get_path (l->data);

      if (path != NULL)
        gtk_widget_activate_action (GTK_WIDGET (self), "app.open-path", "s", path);
    }
  return TRUE;
}

/* Files that are dropped anywhere on the window are opened. */
void
ff_window_take_files (FfWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect_swapped (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}
