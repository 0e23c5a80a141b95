#include "app/common/latin-keys.h"

/* Where the keys are that a session without any Latin layout has nowhere: the numbers that Linux gives
 * them, as X11 and Wayland pass them on, of the usual Latin keyboard. */
static const struct
{
  guint keyval;
  guint keycode;
} places[] = {
  { GDK_KEY_1, 10 }, { GDK_KEY_2, 11 }, { GDK_KEY_3, 12 }, { GDK_KEY_4, 13 },
  { GDK_KEY_0, 19 }, { GDK_KEY_p, 33 }, { GDK_KEY_s, 39 }, { GDK_KEY_b, 56 },
};

static gboolean
is_at_usual_place (guint keyval, guint keycode)
{
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      if (places[i].keyval == keyval)
        return places[i].keycode == keycode;
    }
  return FALSE;
}

/* Whether the key of EVENT stands for KEYVAL, which it did not type: by its own layout with another
 * modifier, as with the digits of a French keyboard; by another layout of the session, if its own cannot
 * type it at all; or, where none can, by the usual one. */
static gboolean
stands_for (GdkDisplay *display, GdkEvent *event, guint keyval)
{
  guint keycode = gdk_key_event_get_keycode (event);
  int layout = (int) gdk_key_event_get_layout (event);
  g_autofree GdkKeymapKey *keys = NULL;
  gboolean found = FALSE;
  int n = 0;

  /* It says TRUE also where there are none. */
  gdk_display_map_keyval (display, keyval, &keys, &n);
  if (n == 0)
    return is_at_usual_place (keyval, keycode);
  for (int i = 0; i < n; i++)
    {
      if (keys[i].group == layout)
        return keys[i].keycode == keycode && gdk_key_event_get_level (event) == 0;
      found = found || keys[i].keycode == keycode;
    }
  return found;
}

static void
activate (GtkWidget *widget, const char *detailed)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_action_parse_detailed_name (detailed, &name, &target, &error))
    g_error ("%s", error->message);
  gtk_widget_activate_action_variant (focus != NULL ? focus : widget, name, target);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller, guint keyval, guint keycode,
                GdkModifierType state, const FfLatinKey *keys)
{
  GtkEventController *any = GTK_EVENT_CONTROLLER (controller);
  GtkWidget *widget = gtk_event_controller_get_widget (any);
  GdkEvent *event = gtk_event_controller_get_current_event (any);

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  for (; keys->keyval != 0; keys++)
    {
      if (!stands_for (gtk_widget_get_display (widget), event, keys->keyval))
        continue;
      activate (widget, keys->action);
      return GDK_EVENT_STOP;
    }
  return GDK_EVENT_PROPAGATE;
}

void
ff_latin_keys_follow (GtkWidget *widget, const FfLatinKey *keys)
{
  GtkEventController *controller = gtk_event_controller_key_new ();

  g_signal_connect (controller, "key-pressed", G_CALLBACK (key_pressed_cb), (gpointer) keys);
  gtk_widget_add_controller (widget, controller);
}
