/* A row sets its member on Enter and when the dialog goes, or as its value is chosen; a value that cannot
 * be taken is said in a toast of this dialog, and stays to be mended. */
#include "app/window/properties-dialog.h"

#include "app/common/popovers.h"

#include <glib/gi18n.h>
#include <string.h>

#define FF_TYPE_PROPERTIES_DIALOG (ff_properties_dialog_get_type ())
G_DECLARE_FINAL_TYPE (FfPropertiesDialog, ff_properties_dialog, FF, PROPERTIES_DIALOG, AdwWindow)

struct _FfPropertiesDialog
{
  AdwWindow parent_instance;
  FfSession *session;
  AdwPreferencesGroup *page;
  GtkEditable *title_row, *description_row, *name_row, *count_row;
  AdwComboRow *constraint_row;
};

G_DEFINE_FINAL_TYPE (FfPropertiesDialog, ff_properties_dialog, ADW_TYPE_WINDOW)

static void
set_text (GtkEditable *editable, const char *text)
{
  if (g_strcmp0 (gtk_editable_get_text (editable), text) != 0)
    gtk_editable_set_text (editable, text);
}

static void
show_project (FfPropertiesDialog *self)
{
  const FfSettings *settings = ff_project_get_settings (ff_session_get_project (self->session));
  g_autofree char *count = settings->organization.pm_count >= 0
                               ? g_strdup_printf ("%d", settings->organization.pm_count)
                               : g_strdup ("");

  set_text (self->title_row, settings->title);
  set_text (self->description_row, settings->description);
  set_text (self->name_row, settings->organization.name);
  set_text (self->count_row, count);
  adw_combo_row_set_selected (self->constraint_row, settings->organization.constraint + 1);
}

static void
set_member (FfPropertiesDialog *self, const char *member, const char *value)
{
  g_autoptr (GError) error = NULL;
  FfEdit *edit = ff_verb_set (ff_session_get_project (self->session), FF_SETTINGS, "", member,
                              value, &error);

  ff_session_commit (self->session, GTK_WIDGET (self->page), edit, g_steal_pointer (&error));
}

/* Takes what is typed in ROW; FALSE, with the reason in a toast, where the project cannot. */
static gboolean
take_row (FfPropertiesDialog *self, GtkEditable *row)
{
  g_autoptr (GError) error = NULL;
  FfProject *project = ff_session_get_project (self->session);
  FfEdit *edit = ff_verb_set (project, FF_SETTINGS, "", gtk_widget_get_name (GTK_WIDGET (row)),
                              gtk_editable_get_text (row), &error);
  const char *reason;
  g_autofree char *message = NULL;

  if (edit != NULL)
    {
      ff_project_commit (project, edit);
      return TRUE;
    }
  /* The error begins with the member's name in the file; people know the row by its title. */
  reason = strstr (error->message, ": ");
  message = g_strdup_printf ("%s: %s", adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)),
                             reason != NULL ? reason + 2 : error->message);
  ff_toast (GTK_WIDGET (self->page), message);
  gtk_widget_grab_focus (GTK_WIDGET (row));
  return FALSE;
}

static void
text_applied_cb (FfPropertiesDialog *self, GtkEditable *row)
{
  take_row (self, row);
}

static void
constraint_selected_cb (FfPropertiesDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->constraint_row);

  if ((int) selected
      != ff_project_get_settings (ff_session_get_project (self->session))->organization.constraint
             + 1)
    set_member (self, "organization.constraint", selected > 0 ? ff_quadrant_ids[selected - 1] : "");
}

static GtkStringList *
list_constraints (void)
{
  GtkStringList *list = gtk_string_list_new (NULL);

  gtk_string_list_append (list, _ ("None named"));
  for (int q = 0; q < FF_N_QUADRANTS; q++)
    gtk_string_list_append (list, ff_quadrant_name (q));
  return list;
}

/* What is typed counts when the dialog goes; a value that cannot be taken keeps it open. */
static gboolean
ff_properties_dialog_close_request (GtkWindow *window)
{
  FfPropertiesDialog *self = FF_PROPERTIES_DIALOG (window);
  GtkEditable *rows[] = { self->title_row, self->description_row, self->name_row, self->count_row };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (!take_row (self, rows[i]))
      return TRUE;
  return GTK_WINDOW_CLASS (ff_properties_dialog_parent_class)->close_request (window);
}

static void
ff_properties_dialog_dispose (GObject *object)
{
  g_clear_object (&FF_PROPERTIES_DIALOG (object)->session);
  G_OBJECT_CLASS (ff_properties_dialog_parent_class)->dispose (object);
}

static void
ff_properties_dialog_class_init (FfPropertiesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ff_properties_dialog_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = ff_properties_dialog_close_request;
  ff_popovers_go_with_window (widget_class);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               FF_RESOURCE ("ui/window/properties-dialog.ui"));
  gtk_widget_class_bind_template_child (widget_class, FfPropertiesDialog, page);
  gtk_widget_class_bind_template_child (widget_class, FfPropertiesDialog, title_row);
  gtk_widget_class_bind_template_child (widget_class, FfPropertiesDialog, description_row);
  gtk_widget_class_bind_template_child (widget_class, FfPropertiesDialog, name_row);
  gtk_widget_class_bind_template_child (widget_class, FfPropertiesDialog, count_row);
  gtk_widget_class_bind_template_child (widget_class, FfPropertiesDialog, constraint_row);
  gtk_widget_class_bind_template_callback (widget_class, text_applied_cb);
  gtk_widget_class_bind_template_callback (widget_class, constraint_selected_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ff_properties_dialog_init (FfPropertiesDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Shows the properties of the session's project over PARENT. */
void
ff_properties_dialog_present (FfSession *session, GtkWindow *parent)
{
  FfPropertiesDialog *self = g_object_new (FF_TYPE_PROPERTIES_DIALOG, "transient-for", parent,
                                           "modal", TRUE, NULL);
  g_autoptr (GtkStringList) constraints = list_constraints ();

  self->session = g_object_ref (session);
  g_signal_handlers_block_by_func (self->constraint_row, constraint_selected_cb, self);
  adw_combo_row_set_model (self->constraint_row, G_LIST_MODEL (constraints));
  show_project (self);
  g_signal_handlers_unblock_by_func (self->constraint_row, constraint_selected_cb, self);
  gtk_window_present (GTK_WINDOW (self));
}
