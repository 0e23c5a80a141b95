/* Saving: to the project's own file, to another, over what somebody else wrote, and before the window closes. */
#include "app/window/window-private.h"

#include "app/window/memory.h"
#include "app/common/shown.h"
#include "core/file/format.h"
#include "core/store/store.h"

#include <glib/gi18n.h>
#include <string.h>

static void
answer_version_cb (FfWindow *self, const char *response)
{
  if (g_str_equal (response, "mine"))
    ff_window_save_to (self, NULL, FF_SAVE_OVER);
  else if (g_str_equal (response, "theirs"))
    ff_document_take_theirs (ff_window_get_document (self));
  else if (g_str_equal (response, "copy"))
    ff_window_save_as (self);
  else
    self->close_when_saved = FALSE;
}

/* Asks what becomes of edits that are not saved and of a file that somebody else changed. */
void
ff_window_choose_version (FfWindow *self)
{
  FfDocument *document = ff_window_get_document (self);
  g_autofree char *file = g_filename_display_basename (ff_document_get_path (document));
  g_autofree char *name = ff_shown (file);
  gboolean readable = ff_document_get_outside (document) == FF_OUTSIDE_CHANGED;
  GtkWidget *widget = adw_message_dialog_new (GTK_WINDOW (self), _ ("Which Version Counts?"), NULL);
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (widget);

  if (readable)
    adw_message_dialog_format_body (
        dialog, /* Translators: a file's name */
        _ ("“%s” was changed by another program while you had edits that are not saved. Keeping "
           "yours saves it and leaves theirs beside it in a file of its own. After taking theirs, "
           "Undo brings yours back."),
        name);
  else
    adw_message_dialog_format_body (
        dialog, /* Translators: a file's name */
        _ ("“%s” was changed by another program and is no Fourfold project any more. Keeping yours "
           "saves it and leaves what is there beside it in a file of its own."),
        name);
  adw_message_dialog_add_responses (dialog, "cancel", _ ("_Later"), "copy",
                                    _ ("Save Mine as a _Copy…"), NULL);
  if (readable)
    adw_message_dialog_add_response (dialog, "theirs", _ ("Take _Theirs"));
  adw_message_dialog_add_response (dialog, "mine", _ ("Keep _Mine"));
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (answer_version_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (widget));
}

static void
answer_in_place_cb (FfWindow *self, const char *response)
{
  if (g_str_equal (response, "in-place"))
    ff_window_save_to (self, NULL, FF_SAVE_IN_PLACE);
  else if (g_str_equal (response, "copy"))
    ff_window_save_as (self);
  else
    self->close_when_saved = FALSE;
}

/* The journal keeps the edits while the file is written, so that it may be asked. */
static void
ask_whether_in_place (FfWindow *self, const GError *error)
{
  g_autofree char *shown = ff_shown (error->message);
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), _ ("Write the File in Place?"),
                                              error->message);

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"), "copy",
                                    _ ("Save as a Cop_y…"), "in-place", _ ("_Write in Place"),
                                    NULL);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (answer_in_place_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* What is not worth a question any more is saved: the file has gone, or is again what it was. */
static void
looked_cb (FfWindow *self, FfDocument *document)
{
  g_signal_handlers_disconnect_by_func (document, looked_cb, self);
  if (ff_document_is_modified (document))
    ff_window_save (self);
  else if (self->close_when_saved)
    gtk_window_close (GTK_WINDOW (self));
}

/* The document looks again at a file that it could not save to: before, nobody knows whether it can be read. */
static void
ask_when_looked (FfWindow *self)
{
  g_signal_connect_object (ff_window_get_document (self), "looked", G_CALLBACK (looked_cb), self,
                           G_CONNECT_SWAPPED);
}

/* Whether the failure is a question, and it was asked. */
static gboolean
ask_about (FfWindow *self, const GError *error)
{
  if (g_error_matches (error, FF_STORE_ERROR, FF_STORE_ERROR_CHANGED))
    ask_when_looked (self);
  else if (g_error_matches (error, FF_STORE_ERROR, FF_STORE_ERROR_IN_PLACE))
    ask_whether_in_place (self, error);
  else
    return FALSE;
  return TRUE;
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (FfWindow) self = user_data;
  FfDocument *document = FF_DOCUMENT (source);
  g_autoptr (GError) error = NULL;
  gboolean saved = ff_document_save_finish (document, result, &error);

  if (saved)
    ff_window_remember (ff_document_get_path (document));
  if (self->session == NULL)
    return; /* the window has gone: a question on it would outlive it */
  if (saved)
    {
      if (self->close_when_saved && !ff_document_is_modified (document))
        gtk_window_close (GTK_WINDOW (self));
      else
        ff_toast (GTK_WIDGET (self->views), _ ("Saved"));
      self->close_when_saved = FALSE;
    }
  else if (!ask_about (self, error))
    {
      self->close_when_saved = FALSE;
      ff_window_show_error (self, _ ("The project could not be saved"), error);
    }
  ff_window_update_actions (self);
}

/* Saves to PATH, NULL for the project's own file. */
void
ff_window_save_to (FfWindow *self, const char *path, FfSaveFlags flags)
{
  FfDocument *document = ff_window_get_document (self);

  if (ff_document_is_saving (document))
    return;
  ff_document_save_async (document, path, flags, NULL, saved_cb, g_object_ref (self));
  ff_window_update_actions (self);
}

/* PATH with the ending of a project: where it has none, and where only the stem of "a.fourfold.json" was
 * typed over, so that ".json" alone is left. (transfer full) */
static char *
with_suffix (const char *path)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *stem = NULL;

  if (strchr (name, '.') == NULL)
    return g_strconcat (path, FF_FORMAT_SUFFIX, NULL);
  if (!g_str_has_suffix (path, ".json") || g_str_has_suffix (path, FF_FORMAT_SUFFIX)
      || g_file_test (path, G_FILE_TEST_EXISTS))
    return g_strdup (path);
  stem = g_strndup (path, strlen (path) - strlen (".json"));
  return g_strconcat (stem, FF_FORMAT_SUFFIX, NULL);
}

static void
save_as_response_cb (GtkNativeDialog *chooser, int response, FfWindow *self)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
      g_autofree char *path = g_file_get_path (file);
      g_autofree char *whole = path != NULL ? with_suffix (path) : NULL;

      if (whole != NULL)
        ff_window_save_to (self, whole, FF_SAVE_PLAIN);
    }
  else
    self->close_when_saved = FALSE;
  gtk_native_dialog_destroy (chooser);
  g_object_unref (chooser);
}

static char *
suggest_file_name (FfDocument *document)
{
  g_autofree char *title = ff_document_dup_title (document);
  g_autofree char *base = ff_id_from_name (title, "project");

  return g_strconcat (base, FF_FORMAT_SUFFIX, NULL);
}

/* Asks for another file, and saves there. */
void
ff_window_save_as (FfWindow *self)
{
  FfDocument *document = ff_window_get_document (self);
  g_autofree char *file_name = suggest_file_name (document);
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (
      _ ("Save Project As"), GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"),
      _ ("_Cancel"));

  if (ff_document_get_path (document) != NULL)
    {
      g_autoptr (GFile) file = g_file_new_for_path (ff_document_get_path (document));

      gtk_file_chooser_set_file (GTK_FILE_CHOOSER (chooser), file, NULL);
    }
  else
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), file_name);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), ff_window_create_filter ());
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_object (chooser, "response", G_CALLBACK (save_as_response_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/* Saves to the project's own file, or asks for one; where somebody else changed it, asks what is to become of that. */
void
ff_window_save (FfWindow *self)
{
  FfDocument *document = ff_window_get_document (self);
  FfOutside outside = ff_document_get_outside (document);

  if (ff_document_get_path (document) == NULL)
    ff_window_save_as (self);
  else if (outside == FF_OUTSIDE_CHANGED || outside == FF_OUTSIDE_UNREADABLE)
    ff_window_choose_version (self);
  else
    ff_window_save_to (self, NULL, FF_SAVE_PLAIN);
}

static gboolean
close_cb (gpointer user_data)
{
  gtk_window_close (user_data);
  return G_SOURCE_REMOVE;
}

/* The window must not go while its dialog still answers, so it closes a little later. */
static void
closing_response_cb (FfWindow *self, const char *response)
{
  if (g_str_equal (response, "discard"))
    {
      self->closing = TRUE;
      g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, close_cb, g_object_ref (self), g_object_unref);
    }
  else if (g_str_equal (response, "save"))
    {
      self->close_when_saved = TRUE;
      ff_window_save (self);
    }
  else
    ff_memory_stay ();
}

void
ff_window_ask_before_closing (FfWindow *self)
{
  g_autofree char *title = ff_document_dup_title (ff_session_get_document (self->session));
  g_autofree char *shown = ff_shown (title);
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), _ ("Save Changes?"), NULL);

  adw_message_dialog_format_body (
      ADW_MESSAGE_DIALOG (dialog),
      /* Translators: a project's title */
      _ ("“%s” has edits that are not saved. Discarded edits can be had "
         "back for 30 days, from Unsaved Work in the menu."),
      shown);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"), "discard",
                                    _ ("_Discard"), "save", _ ("_Save"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "discard",
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "save",
                                              ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "save");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (closing_response_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}
