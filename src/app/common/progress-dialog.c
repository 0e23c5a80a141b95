#include "app/common/progress-dialog.h"

#include <glib/gi18n-lib.h>

#define BEFORE_SHOWN_MS 400
#define EACH_MS         80

struct _FfProgressDialog
{
  GtkWindow *parent; /* weak */
  GtkWidget *dialog; /* weak; NULL while the work is still short, or once it was closed */
  GtkProgressBar *bar;
  char *heading;
  GCancellable *cancellable;
  FfProgressFunc function;
  gpointer user_data;
  GDestroyNotify destroy;
  guint source;
};

static gboolean
update_cb (gpointer user_data)
{
  FfProgressDialog *self = user_data;
  double done = self->function (self->user_data);

  if (self->dialog == NULL)
    {
      self->source = 0;
      return G_SOURCE_REMOVE;
    }
  if (done > 0)
    gtk_progress_bar_set_fraction (self->bar, MIN (done, 1));
  else
    gtk_progress_bar_pulse (self->bar);
  return G_SOURCE_CONTINUE;
}

static gboolean
show_cb (gpointer user_data)
{
  FfProgressDialog *self = user_data;

  self->source = 0;
  if (self->parent == NULL)
    return G_SOURCE_REMOVE;
  g_set_weak_pointer (&self->dialog, adw_message_dialog_new (self->parent, self->heading, NULL));
  self->bar = GTK_PROGRESS_BAR (gtk_progress_bar_new ());
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->bar), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->heading, -1);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (self->dialog), GTK_WIDGET (self->bar));
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (self->dialog), "stop", _ ("_Stop"));
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (self->dialog), "stop");
  g_signal_connect_object (self->dialog, "response", G_CALLBACK (g_cancellable_cancel),
                           self->cancellable, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (self->dialog));
  self->source = g_timeout_add (EACH_MS, update_cb, self);
  return G_SOURCE_REMOVE;
}

/* Over PARENT (nullable): without it nothing is shown. The dialog's button cancels CANCELLABLE. */
FfProgressDialog *
ff_progress_dialog_begin (GtkWindow *parent, const char *heading, GCancellable *cancellable,
                          FfProgressFunc function, gpointer user_data, GDestroyNotify destroy)
{
  FfProgressDialog *self = g_new0 (FfProgressDialog, 1);

  g_set_weak_pointer (&self->parent, parent);
  self->heading = g_strdup (heading);
  self->cancellable = g_object_ref (cancellable);
  self->function = function;
  self->user_data = user_data;
  self->destroy = destroy;
  self->source = g_timeout_add (BEFORE_SHOWN_MS, show_cb, self);
  return self;
}

/* The work is over, one way or another. */
void
ff_progress_dialog_end (FfProgressDialog *self)
{
  GtkWidget *dialog = self->dialog;

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_weak_pointer (&self->dialog);
  g_clear_weak_pointer (&self->parent);
  if (dialog != NULL)
    gtk_window_destroy (GTK_WINDOW (dialog));
  self->destroy (self->user_data);
  g_object_unref (self->cancellable);
  g_free (self->heading);
  g_free (self);
}
