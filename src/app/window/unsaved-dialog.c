#include "app/window/unsaved-dialog.h"

#include "app/common/session.h"
#include "app/common/popovers.h"
#include "app/window/recovery-list.h"

#include <glib/gi18n.h>

#define FF_TYPE_UNSAVED_DIALOG (ff_unsaved_dialog_get_type ())
G_DECLARE_FINAL_TYPE (FfUnsavedDialog, ff_unsaved_dialog, FF, UNSAVED_DIALOG, AdwWindow)

struct _FfUnsavedDialog
{
  AdwWindow parent_instance;
  GtkStack *pages; /* "empty", "list" */
  GtkWidget *left_group;
  FfRecoveryList *left_list;
  GtkWidget *discarded_group;
  FfRecoveryList *discarded_list;
};

G_DEFINE_FINAL_TYPE (FfUnsavedDialog, ff_unsaved_dialog, ADW_TYPE_WINDOW)

static void
fill (FfUnsavedDialog *self)
{
  gboolean left = ff_recovery_list_fill (self->left_list, FALSE);
  gboolean discarded = ff_recovery_list_fill (self->discarded_list, TRUE);

  gtk_widget_set_visible (self->left_group, left);
  gtk_widget_set_visible (self->discarded_group, discarded);
  gtk_stack_set_visible_child_name (self->pages, left || discarded ? "list" : "empty");
}

static void
ff_unsaved_dialog_class_init (FfUnsavedDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  ff_popovers_go_with_window (widget_class);
  g_type_ensure (FF_TYPE_RECOVERY_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               FF_RESOURCE ("ui/window/unsaved-dialog.ui"));
  gtk_widget_class_bind_template_child (widget_class, FfUnsavedDialog, pages);
  gtk_widget_class_bind_template_child (widget_class, FfUnsavedDialog, left_group);
  gtk_widget_class_bind_template_child (widget_class, FfUnsavedDialog, left_list);
  gtk_widget_class_bind_template_child (widget_class, FfUnsavedDialog, discarded_group);
  gtk_widget_class_bind_template_child (widget_class, FfUnsavedDialog, discarded_list);
  gtk_widget_class_bind_template_callback (widget_class, fill);
  gtk_widget_class_bind_template_callback (widget_class, gtk_window_close);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ff_unsaved_dialog_init (FfUnsavedDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fill (self);
}

void
ff_unsaved_dialog_present (GtkWindow *parent)
{
  gtk_window_present (g_object_new (FF_TYPE_UNSAVED_DIALOG, "transient-for", parent, "modal", TRUE,
                                    "application", gtk_window_get_application (parent), NULL));
}
