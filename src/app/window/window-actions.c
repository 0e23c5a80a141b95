/* What the header bar, the menu and the keys do. */
#include "app/window/window-private.h"

#include "app/checks/checks-button.h"
#include "app/common/shown.h"
#include "app/window/help-window.h"
#include "app/window/properties-dialog.h"
#include "app/window/unsaved-dialog.h"

#include <glib/gi18n.h>
#include <string.h>

void
ff_window_show_error (FfWindow *self, const char *heading, const GError *error)
{
  g_autofree char *shown_heading = ff_shown (heading);
  g_autofree char *shown_message = ff_shown (error->message);
  GtkWidget *dialog;

  gtk_window_present (GTK_WINDOW (self)); /* where it is new */
  dialog = adw_message_dialog_new (GTK_WINDOW (self), shown_heading, shown_message);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
open_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ff_window_choose_file (FF_WINDOW (widget));
}

static void
stop_opening_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FfWindow *self = FF_WINDOW (widget);

  ff_window_stop_opening (self);
  if (ff_window_is_free (self))
    ff_window_show_start (self);
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ff_window_save (FF_WINDOW (widget));
}

static void
save_as_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ff_window_save_as (FF_WINDOW (widget));
}

static void
choose_version_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ff_window_choose_version (FF_WINDOW (widget));
}

static void
help_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FfWindow *self = FF_WINDOW (widget);

  ff_help_window_present (GTK_WINDOW (self),
                          ff_window_get_document (self) != NULL ? ff_window_get_view (self) : NULL);
}

/* The list of keys is large and seldom looked at, so it is made when it is; the action is the list's own from then on. */
static void
show_help_overlay_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkApplicationWindow *window = user_data;
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (
      FF_RESOURCE ("ui/window/help-overlay.ui"));
  GtkShortcutsWindow *overlay = GTK_SHORTCUTS_WINDOW (
      gtk_builder_get_object (builder, "help_overlay"));

  gtk_application_window_set_help_overlay (window, overlay);
  gtk_window_present (GTK_WINDOW (overlay));
}

void
ff_window_add_help_overlay (FfWindow *self)
{
  static const GActionEntry entry = { "show-help-overlay", show_help_overlay_cb };

  g_action_map_add_action_entries (G_ACTION_MAP (self), &entry, 1, self);
}

static void
unsaved_work_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ff_unsaved_dialog_present (GTK_WINDOW (widget));
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
put_review_off_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FfWindow *self = FF_WINDOW (widget);

  self->review_put_off = TRUE;
  ff_window_update_notices (self);
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
  g_autoptr (FfExport) request = ff_window_make_request (self);

  if (g_str_equal (name, "win.print"))
    ff_session_print (self->session, GTK_WIDGET (self->views), request);
  else
    ff_session_export (self->session, GTK_WIDGET (self->views), request);
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
                                              "win.print",          "win.compare" };

  for (guint i = 0; i < G_N_ELEMENTS (of_a_project); i++)
    gtk_widget_action_set_enabled (widget, of_a_project[i], open);
  gtk_widget_action_set_enabled (
      widget, "win.save",
      open && !ff_document_is_saving (document)
          && (ff_document_is_modified (document) || ff_document_get_path (document) == NULL));
  gtk_widget_action_set_enabled (widget, "win.undo", open && ff_project_can_undo (project));
  gtk_widget_action_set_enabled (widget, "win.redo", open && ff_project_can_redo (project));
}

void
ff_window_class_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "win.stop-opening", NULL, stop_opening_action);
  gtk_widget_class_install_action (widget_class, "win.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "win.save-as", NULL, save_as_action);
  gtk_widget_class_install_action (widget_class, "win.choose-version", NULL, choose_version_action);
  gtk_widget_class_install_action (widget_class, "win.unsaved-work", NULL, unsaved_work_action);
  gtk_widget_class_install_action (widget_class, "win.help", NULL, help_action);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, redo_action);
  gtk_widget_class_install_action (widget_class, "win.properties", NULL, properties_action);
  gtk_widget_class_install_action (widget_class, "win.view", "s", view_action);
  gtk_widget_class_install_action (widget_class, "win.put-review-off", NULL, put_review_off_action);
  gtk_widget_class_install_action (widget_class, "win.toggle-sidebar", NULL, toggle_sidebar_action);
  gtk_widget_class_install_action (widget_class, "win.show-checks", NULL, show_checks_action);
  gtk_widget_class_install_action (widget_class, "win.export", NULL, export_action);
  gtk_widget_class_install_action (widget_class, "win.print", NULL, export_action);
  gtk_widget_class_install_action (widget_class, "win.compare", NULL, compare_action);
}
