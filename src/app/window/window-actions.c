/* Opening, saving, undoing: what the header bar, the menu and the keys do. */
#include "app/window/window-private.h"

#include "app/checks/checks-button.h"
#include "app/common/export-dialog.h"
#include "app/common/shown.h"
#include "app/window/properties-dialog.h"
#include "core/examples/examples.h"
#include "core/file/format.h"

#include <glib/gi18n.h>
#include <string.h>

void
ff_window_show_error (FfWindow *self, const char *heading, const GError *error)
{
  g_autofree char *shown_heading = ff_shown (heading);
  g_autofree char *shown_message = ff_shown (error->message);
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), shown_heading, shown_message);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
remember (const char *path)
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

/* Opens the project at PATH in this window, which has none; a file that cannot be read whole is
 * reported, and nothing of it shown. */
void
ff_window_open (FfWindow *self, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FfDocument) document = ff_document_open (path, &error);

  if (document == NULL)
    {
      g_autofree char *name = g_path_get_basename (path);
      g_autofree char *heading = g_strdup_printf (
          /* Translators: a file's name */ _ ("“%s” could not be opened"), name);

      ff_window_show_error (self, heading, error);
      return;
    }
  remember (path);
  ff_window_set_document (self, document);
}

static GtkFileFilter *
project_filter_new (void)
{
  GtkFileFilter *filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _ ("Fourfold projects"));
  gtk_file_filter_add_pattern (filter, "*" FF_FORMAT_SUFFIX);
  gtk_file_filter_add_mime_type (filter, FF_FORMAT_MIME_TYPE);
  gtk_file_filter_add_pattern (filter, "*.json");
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

static void
open_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (
      _ ("Open Project"), GTK_WINDOW (widget), GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Open"),
      _ ("_Cancel"));

  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), project_filter_new ());
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_object (chooser, "response", G_CALLBACK (open_response_cb), widget, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (FfWindow) self = user_data;
  FfDocument *document = FF_DOCUMENT (source);
  g_autoptr (GError) error = NULL;
  gboolean close = self->close_when_saved;

  self->saving = FALSE;
  self->close_when_saved = FALSE;
  if (!ff_document_save_finish (document, result, &error))
    ff_window_show_error (self, _ ("The project could not be saved"), error);
  else
    {
      remember (ff_document_get_path (document));
      if (close && !ff_document_is_modified (document))
        gtk_window_close (GTK_WINDOW (self));
      else
        ff_toast (GTK_WIDGET (self->views), _ ("Saved"));
    }
  ff_window_update_actions (self);
}

static void
save_to (FfWindow *self, const char *path)
{
  if (self->saving)
    return;
  self->saving = TRUE;
  ff_window_update_actions (self);
  ff_document_save_async (ff_session_get_document (self->session), path, NULL, saved_cb,
                          g_object_ref (self));
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
        save_to (self, whole);
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

static void
save_as_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FfWindow *self = FF_WINDOW (widget);
  FfDocument *document = ff_session_get_document (self->session);
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
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), project_filter_new ());
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_object (chooser, "response", G_CALLBACK (save_as_response_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FfWindow *self = FF_WINDOW (widget);

  if (ff_document_get_path (ff_session_get_document (self->session)) == NULL)
    save_as_action (widget, NULL, NULL);
  else
    save_to (self, NULL);
}

static void
undo_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ff_project_undo (ff_session_get_project (FF_WINDOW (widget)->session));
}

static void
redo_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ff_project_redo (ff_session_get_project (FF_WINDOW (widget)->session));
}

static void
properties_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ff_properties_dialog_present (FF_WINDOW (widget)->session, GTK_WINDOW (widget));
}

static void
view_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ff_window_show_view (FF_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
toggle_sidebar_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AdwFlap *flap = FF_WINDOW (widget)->flap;

  adw_flap_set_reveal_flap (flap, !adw_flap_get_reveal_flap (flap));
}

static void
show_checks_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ff_checks_button_popup (FF_CHECKS_BUTTON (FF_WINDOW (widget)->checks_button));
}

static void
compare_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ff_session_compare (FF_WINDOW (widget)->session, NULL);
}

static void
export_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FfWindow *self = FF_WINDOW (widget);
  const char *what = g_variant_get_string (parameter, NULL);
  GtkWidget *origin = GTK_WIDGET (self->views);

  if (g_str_equal (what, "board"))
    ff_export_board (self->session, origin);
  else if (g_str_equal (what, "matrix"))
    ff_export_matrix (self->session, origin);
  else if (g_str_equal (what, "boundaries"))
    ff_export_boundaries (self->session, origin, "svg");
  else
    ff_export_all_cards (self->session, origin);
}

/* Every flag that depends on what is open, in one place. */
void
ff_window_update_actions (FfWindow *self)
{
  FfDocument *document = ff_session_get_document (self->session);
  FfProject *project = ff_session_get_project (self->session);
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean open = document != NULL;
  static const char *const of_a_project[] = { "win.save-as",        "win.properties",  "win.view",
                                              "win.toggle-sidebar", "win.show-checks", "win.export",
                                              "win.compare" };

  for (guint i = 0; i < G_N_ELEMENTS (of_a_project); i++)
    gtk_widget_action_set_enabled (widget, of_a_project[i], open);
  gtk_widget_action_set_enabled (
      widget, "win.save",
      open && !self->saving
          && (ff_document_is_modified (document) || ff_document_get_path (document) == NULL));
  gtk_widget_action_set_enabled (widget, "win.undo", open && ff_project_can_undo (project));
  gtk_widget_action_set_enabled (widget, "win.redo", open && ff_project_can_redo (project));
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
      save_action (GTK_WIDGET (self), NULL, NULL);
    }
}

void
ff_window_ask_before_closing (FfWindow *self)
{
  g_autofree char *title = ff_document_dup_title (ff_session_get_document (self->session));
  g_autofree char *shown = ff_shown (title);
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), _ ("Save Changes?"), NULL);

  adw_message_dialog_format_body (ADW_MESSAGE_DIALOG (dialog),
                                  /* Translators: a project's title */
                                  _ ("“%s” has edits that are not saved. Without saving, they are "
                                     "lost."),
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

void
ff_window_class_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "win.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "win.save-as", NULL, save_as_action);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, redo_action);
  gtk_widget_class_install_action (widget_class, "win.properties", NULL, properties_action);
  gtk_widget_class_install_action (widget_class, "win.view", "s", view_action);
  gtk_widget_class_install_action (widget_class, "win.toggle-sidebar", NULL, toggle_sidebar_action);
  gtk_widget_class_install_action (widget_class, "win.show-checks", NULL, show_checks_action);
  gtk_widget_class_install_action (widget_class, "win.export", "s", export_action);
  gtk_widget_class_install_action (widget_class, "win.compare", NULL, compare_action);
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
  if (document != NULL)
    ff_window_set_document (self, document);
  else
    ff_window_show_error (self, _ ("The example could not be opened"), error);
}
