#include "app/common/focus-guard.h"

typedef struct
{
  GtkWindow *window;
  GtkWidget *last;     /* weak */
  GSignalGroup *shown; /* of what has the focus */
  guint idle;
} FocusGuard;

static void
focus_guard_free (gpointer data)
{
  FocusGuard *self = data;

  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_weak_pointer (&self->last);
  g_clear_object (&self->shown);
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
queue_look (FocusGuard *self)
{
  if (self->idle == 0)
    self->idle = g_idle_add (look_cb, self);
}

static void
focus_cb (GtkWindow *window, GParamSpec *pspec, FocusGuard *self)
{
  GtkWidget *focus = gtk_window_get_focus (window);

  g_signal_group_set_target (self->shown, focus);
  if (focus != NULL)
    g_set_weak_pointer (&self->last, focus);
  queue_look (self);
}

void
ff_focus_guard_watch (GtkWindow *window)
{
  FocusGuard *self = g_new0 (FocusGuard, 1);

  self->window = window;
  self->shown = g_signal_group_new (GTK_TYPE_WIDGET);
  g_signal_group_connect_swapped (self->shown, "unmap", G_CALLBACK (queue_look), self);
  g_object_set_data_full (G_OBJECT (window), "ff-focus-guard", self, focus_guard_free);
  g_signal_connect (window, "notify::focus-widget", G_CALLBACK (focus_cb), self);
}
