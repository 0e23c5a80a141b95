#include "app/common/focus-guard.h"

typedef struct
{
  GtkWindow *window;
  GtkWidget *last; /* weak */
  guint idle;
} FocusGuard;

static void
focus_guard_free (gpointer data)
{
  FocusGuard *self = data;

  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_weak_pointer (&self->last);
  g_free (self);
}

/* The nearest that is on the screen and takes the focus, from LOST upwards. */
static void
go_near (FocusGuard *self, GtkWidget *lost)
{
  for (GtkWidget *near = lost; near != NULL; near = gtk_widget_get_parent (near))
    {
      if (gtk_widget_get_mapped (near) && gtk_widget_child_focus (near, GTK_DIR_TAB_FORWARD))
        return;
    }
  gtk_widget_child_focus (GTK_WIDGET (self->window), GTK_DIR_TAB_FORWARD);
}

/* A focus that moves is nowhere for a moment, so this waits until it has arrived. */
static gboolean
look_cb (gpointer data)
{
  FocusGuard *self = data;
  GtkWidget *focus = gtk_window_get_focus (self->window);

  self->idle = 0;
  if (!gtk_widget_get_mapped (GTK_WIDGET (self->window)))
    return G_SOURCE_REMOVE;
  if (focus == NULL || !gtk_widget_get_mapped (focus))
    go_near (self, focus != NULL ? focus : self->last);
  return G_SOURCE_REMOVE;
}

static void
focus_cb (GtkWindow *window, GParamSpec *pspec, FocusGuard *self)
{
  GtkWidget *focus = gtk_window_get_focus (window);

  if (focus != NULL)
    g_set_weak_pointer (&self->last, focus);
  if (self->idle == 0)
    self->idle = g_idle_add (look_cb, self);
}

void
ff_focus_guard_watch (GtkWindow *window)
{
  FocusGuard *self = g_new0 (FocusGuard, 1);

  self->window = window;
  g_object_set_data_full (G_OBJECT (window), "ff-focus-guard", self, focus_guard_free);
  g_signal_connect (window, "notify::focus-widget", G_CALLBACK (focus_cb), self);
}
