#include "ear.h"

#include <gdk/x11/gdkx.h>
#include <gtk/gtk.h>

/* What a surface took that is not on the screen any more: whoever keeps the pointer for it, nobody else hears. */
static guint64 heard, lost;

static gboolean
event_cb (GSignalInvocationHint *hint, guint n, const GValue *values, gpointer data)
{
  GdkSurface *surface = g_value_get_object (&values[0]);
  gboolean is_there = !gdk_surface_is_destroyed (surface) && gdk_surface_get_mapped (surface);

  switch (gdk_event_get_event_type (g_value_peek_pointer (&values[1])))
    {
    case GDK_BUTTON_PRESS:
    case GDK_KEY_PRESS:
    case GDK_SCROLL: *(is_there ? &heard : &lost) += 1; break;
    default: break;
    }
  return TRUE;
}

void
ear_start (void)
{
  g_type_class_unref (g_type_class_ref (GDK_TYPE_SURFACE));
  g_signal_add_emission_hook (g_signal_lookup ("event", GDK_TYPE_SURFACE), 0, event_cb, NULL, NULL);
}

guint64
ear_get_heard (void)
{
  return heard;
}

static char *
list_windows (void)
{
  GListModel *model = gtk_window_get_toplevels ();
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (model, i);
      GtkWidget *focus = gtk_window_get_focus (window);

      g_string_append_printf (names, " %s%s%s%s, keys to %s;", G_OBJECT_TYPE_NAME (window),
                              gtk_window_get_modal (window) ? ", modal" : "",
                              gtk_widget_get_mapped (GTK_WIDGET (window)) ? "" : ", not mapped",
                              gtk_window_is_active (window) ? ", active" : "",
                              focus != NULL ? G_OBJECT_TYPE_NAME (focus) : "none");
    }
  return g_string_free (names, FALSE);
}

/* By a connection of its own, to which a grab of ours is a stranger's too. */
char *
ear_describe_holder (void)
{
  Display *display = XOpenDisplay (NULL);
  Window root = DefaultRootWindow (display);
  int pointer = XGrabPointer (display, root, False, 0, GrabModeAsync, GrabModeAsync, None, None,
                              CurrentTime);
  int keys = XGrabKeyboard (display, root, False, GrabModeAsync, GrabModeAsync, CurrentTime);
  g_autofree char *windows = list_windows ();
  Window found, under;
  int x, y, in_x, in_y;
  unsigned int held;
  char *description;

  XQueryPointer (display, root, &found, &under, &x, &y, &in_x, &in_y, &held);
  description = g_strdup_printf (
      "%" G_GUINT64_FORMAT " to what is gone, pointer %s, keys %s, held %x, at %d, %d over "
      "%lx; windows:%s",
      lost, pointer == GrabSuccess ? "free" : "grabbed", keys == GrabSuccess ? "free" : "grabbed",
      held, x, y, under, windows);
  XCloseDisplay (display);
  return description;
}
