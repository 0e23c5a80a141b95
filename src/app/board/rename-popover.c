/* A new name for a note, typed at the note. */
#include "app/board/rename-popover.h"

#include "app/common/session.h"

struct _FfRenamePopover
{
  GtkPopover parent_instance;
  GtkEditable *entry;
};

G_DEFINE_FINAL_TYPE (FfRenamePopover, ff_rename_popover, GTK_TYPE_POPOVER)

static guint renamed_signal;

static void
activate_cb (FfRenamePopover *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (self->entry)));

  if (*name != '\0')
    g_signal_emit (self, renamed_signal, 0, name);
  else
    gtk_widget_error_bell (GTK_WIDGET (self));
}

static void
ff_rename_popover_class_init (FfRenamePopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  renamed_signal = g_signal_new ("renamed", FF_TYPE_RENAME_POPOVER, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               FF_RESOURCE ("ui/board/rename-popover.ui"));
  gtk_widget_class_bind_template_child (widget_class, FfRenamePopover, entry);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
ff_rename_popover_init (FfRenamePopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

FfRenamePopover *
ff_rename_popover_new (const char *name)
{
  FfRenamePopover *self = g_object_new (FF_TYPE_RENAME_POPOVER, NULL);

  gtk_editable_set_text (self->entry, name);
  gtk_editable_select_region (self->entry, 0, -1);
  return self;
}
