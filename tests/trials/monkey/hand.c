#include "hand.h"

#include "support/drive.h"

#include <string.h>

#define DRAG_STEPS   6
#define MAX_LETTERS  20
#define MAX_REPEATS  12
#define WANDER_STEPS 12
#define PAUSE_MS     400

/* The middle of a window's top lies within these, on a screen of 1400 x 1000. */
#define MAX_X 1300
#define MAX_Y 900

/* What is done to a part of the acts only: a key held, a word ended by Return. */
#define OFTEN 0.4

/* How many of the keys that end a project are pressed. */
#define RARELY 0.25

/* One chance in so many goes to a window that has not the focus. */
#define ELSEWHERE 0.05

static const char *const keys[] = {
  "Tab",
  "Tab",
  "Tab",
  "<Shift>Tab",
  "<Shift>Tab",
  "Return",
  "Return",
  "space",
  "space",
  "Up",
  "Down",
  "Left",
  "Right",
  "Up",
  "Down",
  "Left",
  "Right",
  "BackSpace",
  "Delete",
  "Home",
  "End",
  "Page_Up",
  "Page_Down",
  "F2",
  "F10",
  "Menu",
  "0",
  "1",
  "2",
  "3",
  "4",
  "p",
  "s",
  "b",
  "question",
  "<Control>a",
  "<Control>c",
  "<Control>v",
  "<Control>x",
  "<Control>z",
  "<Control>z",
  "<Control><Shift>z",
  "<Control>Left",
  "<Control>Right",
  "<Control>Up",
  "<Control>Down",
  "<Shift>Left",
  "<Shift>Right",
  "<Shift>Up",
  "<Shift>Down",
  "<Alt>Left",
  "<Alt>Right",
  "<Alt>Up",
  "<Alt>Down",
  "<Alt>1",
  "<Alt>2",
  "<Alt>3",
  "<Alt>4",
};

static const char letters[] = "abcdefghijklmnopqrstuvwxyz ABZ0129.,-/\\\"'<>&%=+@#~;:";

/* What another program might have put on the clipboard. */
static const char *const clippings[] = {
  "",
  "Pricing",
  "One\nTwo\n\nThree\r\nFour\n",
  "Name\tP\tS\nOther\tB\t\n\tP",
  "p\ts\tb\nx\ty\tz\n",
  "<b>bold</b> & “quoted” %s %n",
  "\u202eevil\u202c \u0301\u0301\u0301 \U0001f600\u200d\U0001f600",
  " \t\n ",
};

/* The inspector is no part of the program, and would go on after the monkey with its own files. */
static gboolean
is_inspector (guint keyval, GdkModifierType modifiers)
{
  guint lower = gdk_keyval_to_lower (keyval);

  return (modifiers & GDK_CONTROL_MASK) != 0 && (modifiers & GDK_SHIFT_MASK) != 0
         && (lower == GDK_KEY_i || lower == GDK_KEY_d);
}

static GtkWindow *
choose_window (double part)
{
  GListModel *windows = gtk_window_get_toplevels ();
  g_autoptr (GPtrArray) mapped = g_ptr_array_new ();
  GtkWindow *active = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (!gtk_widget_get_mapped (GTK_WIDGET (window)))
        continue;
      g_ptr_array_add (mapped, window);
      if (gtk_window_is_active (window))
        active = window;
    }
  if (mapped->len == 0)
    return NULL;
  if (active != NULL && part >= ELSEWHERE)
    return active;
  return mapped->pdata[act_pick (part < ELSEWHERE ? part / ELSEWHERE : part, mapped->len)];
}

/* Widgets that take the focus, by class, so that one class with hundreds of them leaves room for the
 * others. */
static void
collect (GtkWidget *widget, GPtrArray *classes)
{
  if (!gtk_widget_get_mapped (widget))
    return;
  if (gtk_widget_get_focusable (widget) && gtk_widget_is_sensitive (widget))
    {
      GPtrArray *same = NULL;

      for (guint i = 0; i < classes->len && same == NULL; i++)
        {
          GPtrArray *other = classes->pdata[i];

          if (G_OBJECT_TYPE (other->pdata[0]) == G_OBJECT_TYPE (widget))
            same = other;
        }
      if (same == NULL)
        g_ptr_array_add (classes, same = g_ptr_array_new ());
      g_ptr_array_add (same, widget);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect (child, classes);
}

static GtkWidget *
find_popover (GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget))
    return NULL;
  if (GTK_IS_POPOVER (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_popover (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* What is open over the window comes first, as it does for a person. */
static GtkWidget *
choose_widget (GtkWindow *window, double which_class, double which)
{
  g_autoptr (GPtrArray) classes = g_ptr_array_new_with_free_func (
      (GDestroyNotify) g_ptr_array_unref);
  GtkWidget *popover = find_popover (GTK_WIDGET (window));
  GPtrArray *same;

  collect (popover != NULL ? popover : GTK_WIDGET (window), classes);
  if (classes->len == 0)
    return GTK_WIDGET (window);
  same = classes->pdata[act_pick (which_class, classes->len)];
  return same->pdata[act_pick (which, same->len)];
}

static void
describe (GtkWidget *widget, GString *said)
{
  const char *name = gtk_widget_get_name (widget);
  g_autofree char *label = NULL;

  g_string_append_printf (said, " %s", G_OBJECT_TYPE_NAME (widget));
  if (!g_str_equal (name, G_OBJECT_TYPE_NAME (widget)))
    g_string_append_printf (said, " “%s”", name);
  if (GTK_IS_BUTTON (widget) && gtk_button_get_label (GTK_BUTTON (widget)) != NULL)
    g_string_append_printf (said, " “%s”", gtk_button_get_label (GTK_BUTTON (widget)));
}

static void
press_and_release (guint button)
{
  drive_button (button, TRUE);
  drive_button (button, FALSE);
}

/* Moves to the point at FX, FY of WIDGET. */
static gboolean
go_to (GtkWidget *widget, double fx, double fy, GString *said)
{
  int x, y;

  if (!drive_point (widget, fx, fy, &x, &y))
    return FALSE;
  describe (widget, said);
  g_string_append_printf (said, " (%d, %d)", x, y);
  drive_move (x, y);
  return TRUE;
}

static guint
click (GtkWidget *widget, double fx, double fy, guint button, guint times, GString *said)
{
  if (!go_to (widget, fx, fy, said))
    return 0;
  for (guint i = 0; i < times; i++)
    press_and_release (button);
  return times;
}

static guint
drag (GtkWidget *from, GtkWidget *to, const Act *act, gboolean escape, GString *said)
{
  int x1, y1, x2, y2;

  if (!drive_point (from, 0.5, 0.5, &x1, &y1) || !drive_point (to, act->c, act->d, &x2, &y2))
    return 0;
  describe (from, said);
  g_string_append_printf (said, " (%d, %d) to (%d, %d)", x1, y1, x2, y2);
  drive_move (x1, y1);
  drive_button (1, TRUE);
  for (int step = 1; step <= DRAG_STEPS; step++)
    {
      drive_move (x1 + (x2 - x1) * step / DRAG_STEPS, y1 + (y2 - y1) * step / DRAG_STEPS);
      drive_catch_up ();
    }
  if (escape)
    drive_post_key (GDK_KEY_Escape, 0);
  drive_button (1, FALSE);
  return DRAG_STEPS + (escape ? 2 : 1);
}

/* Over what is there, as a hand that looks for something. */
static guint
wander (GtkWidget *widget, const Act *act, GString *said)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) (act->c * G_MAXUINT32));
  double x = act->a;
  double y = act->b;

  for (guint i = 0; i < WANDER_STEPS; i++)
    {
      int root_x, root_y;

      x = CLAMP (x + g_rand_double_range (rand, -0.2, 0.2), 0, 1);
      y = CLAMP (y + g_rand_double_range (rand, -0.2, 0.2), 0, 1);
      if (drive_point (widget, x, y, &root_x, &root_y))
        drive_move (root_x, root_y);
    }
  describe (widget, said);
  return WANDER_STEPS;
}

/* Wheel steps, with Control one time in four. */
static guint
scroll (GtkWidget *widget, const Act *act, GString *said)
{
  guint button = 4 + act_pick (act->c, 4);
  guint steps = 1 + act_pick (act->d, 3);
  gboolean zoom = act->d < 0.25;

  if (!go_to (widget, act->a, act->b, said))
    return 0;
  if (zoom)
    drive_post_hold (GDK_KEY_Control_L, TRUE);
  for (guint i = 0; i < steps; i++)
    press_and_release (button);
  if (zoom)
    drive_post_hold (GDK_KEY_Control_L, FALSE);
  return steps;
}

static guint
stroke (const char *accelerator, GString *said)
{
  guint keyval;
  GdkModifierType modifiers;

  g_assert_true (gtk_accelerator_parse (accelerator, &keyval, &modifiers));
  g_string_append_printf (said, " %s", accelerator);
  drive_post_key (keyval, modifiers);
  return 1;
}

/* A key, which may be held until it repeats. */
static guint
press (const Act *act, GString *said)
{
  const char *key = keys[act_pick (act->a, G_N_ELEMENTS (keys))];
  guint n = act->b < OFTEN ? 1 + act_pick (act->c, MAX_REPEATS) : 1;

  for (guint i = 0; i < n; i++)
    stroke (key, said);
  return n;
}

static void
add_trigger (GtkShortcutTrigger *trigger, GPtrArray *found)
{
  guint keyval;
  GdkModifierType modifiers;

  if (GTK_IS_ALTERNATIVE_TRIGGER (trigger))
    {
      add_trigger (gtk_alternative_trigger_get_first (GTK_ALTERNATIVE_TRIGGER (trigger)), found);
      add_trigger (gtk_alternative_trigger_get_second (GTK_ALTERNATIVE_TRIGGER (trigger)), found);
      return;
    }
  if (GTK_IS_MNEMONIC_TRIGGER (trigger))
    {
      keyval = gtk_mnemonic_trigger_get_keyval (GTK_MNEMONIC_TRIGGER (trigger));
      modifiers = GDK_ALT_MASK;
    }
  else if (GTK_IS_KEYVAL_TRIGGER (trigger))
    {
      keyval = gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger));
      modifiers = gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger));
    }
  else
    return;
  if (drive_has_key (keyval) && !is_inspector (keyval, modifiers))
    g_ptr_array_add (found, gtk_accelerator_name (keyval, modifiers));
}

static void
add_shortcuts (GtkWidget *widget, GPtrArray *found)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (!GTK_IS_SHORTCUT_CONTROLLER (controller))
        continue;
      for (guint j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (controller)); j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);

          add_trigger (gtk_shortcut_get_trigger (shortcut), found);
        }
    }
}

/* One of the keys that the focus, or what it is in, says it listens to: whatever a view binds is found. */
static guint
press_shortcut (GtkWindow *window, const Act *act, GString *said)
{
  g_autoptr (GPtrArray) levels = g_ptr_array_new_with_free_func (
      (GDestroyNotify) g_ptr_array_unref);
  GtkWidget *focus = gtk_window_get_focus (window);
  GPtrArray *level;

  for (GtkWidget *widget = focus != NULL ? focus : GTK_WIDGET (window); widget != NULL;
       widget = gtk_widget_get_parent (widget))
    {
      g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_free);

      add_shortcuts (widget, found);
      if (found->len > 0)
        g_ptr_array_add (levels, g_steal_pointer (&found));
    }
  if (levels->len == 0)
    return 0;
  level = levels->pdata[act_pick (act->a, levels->len)];
  return stroke (level->pdata[act_pick (act->b, level->len)], said);
}

/* What ends or begins a project comes less often, so that something can become of it. */
static gboolean
is_of_projects (const char *action)
{
  static const char *const names[] = { "app.new", "app.quit", "window.close", NULL };

  return g_strv_contains (names, action);
}

/* Whatever the application has, so that a new one is pressed too. */
static guint
press_accelerator (GtkApplication *application, const Act *act, GString *said)
{
  g_auto (GStrv) actions = gtk_application_list_action_descriptions (application);
  const char *action = actions[act_pick (act->a, g_strv_length (actions))];
  g_auto (GStrv) accelerators = gtk_application_get_accels_for_action (application, action);

  if (accelerators[0] == NULL || (is_of_projects (action) && act->c > RARELY))
    return 0;
  return stroke (accelerators[act_pick (act->b, g_strv_length (accelerators))], said);
}

static guint
type (const Act *act, GString *said)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) (act->b * G_MAXUINT32));
  guint n = 1 + act_pick (act->a, MAX_LETTERS);
  glong odd = g_utf8_strlen (HAND_CHARACTERS, -1);

  g_string_append (said, " ");
  for (guint i = 0; i < n; i++)
    {
      gunichar letter = letters[g_rand_int_range (rand, 0, sizeof letters - 1)];

      if (g_rand_int_range (rand, 0, 5) == 0)
        letter = g_utf8_get_char (
            g_utf8_offset_to_pointer (HAND_CHARACTERS, g_rand_int_range (rand, 0, odd)));
      g_string_append_printf (said, letter < 0x80 ? "%c" : "\\u%04x", letter);
      drive_post_key (gdk_unicode_to_keyval (letter), 0);
    }
  return act->c < OFTEN ? n + stroke ("Return", said) : n;
}

static guint
paste (GtkWindow *window, const Act *act, GString *said)
{
  guint which = act_pick (act->a, G_N_ELEMENTS (clippings));

  g_string_append_printf (said, " clipping %u", which);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (window)), clippings[which]);
  return stroke ("<Control>v", said);
}

static guint
resize (GtkWindow *window, const Act *act, GString *said)
{
  int width = 340 + act_pick (act->a, 1000);
  int height = 400 + act_pick (act->b, 560);

  g_string_append_printf (said, " to %d x %d", width, height);
  gtk_window_unmaximize (window);
  drive_place (window, width, height);
  return 1;
}

static guint
change_style (GString *said)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  gboolean dark = adw_style_manager_get_dark (manager);

  g_string_append (said, dark ? " light" : " dark");
  adw_style_manager_set_color_scheme (manager, dark ? ADW_COLOR_SCHEME_FORCE_LIGHT
                                                    : ADW_COLOR_SCHEME_FORCE_DARK);
  return 1;
}

static guint
point (GtkWindow *window, const Act *act, GString *said)
{
  GtkWidget *widget = choose_widget (window, act->a, act->b);
  double along = 0.1 + 0.8 * act->c;

  switch (act->kind)
    {
    case ACT_DOUBLE_CLICK: return click (widget, along, 0.5, 1, 2, said);
    case ACT_RIGHT_CLICK: return click (widget, along, 0.5, 3, 1, said);
    case ACT_DRAG:
    case ACT_DRAG_ESCAPED:
      return drag (widget, GTK_WIDGET (window), act, act->kind == ACT_DRAG_ESCAPED, said);
    default: return click (widget, along, 0.5, 1, 1, said);
    }
}

/* A window can be dragged to where nothing of it can be pointed at any more. */
static void
bring_back (GtkWindow *window)
{
  GtkWidget *widget = GTK_WIDGET (window);
  int x, y;

  if (drive_point (widget, 0.5, 0.05, &x, &y) && (x < 0 || y < 0 || x > MAX_X || y > MAX_Y))
    drive_place (window, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
}

guint
hand_do (GtkApplication *application, const Act *act, GString *said)
{
  GtkWindow *window = choose_window (act->d);

  g_string_append (said, act_names[act->kind]);
  if (window == NULL)
    return 0;
  bring_back (window);
  switch (act->kind)
    {
    case ACT_CLICK_WIDGET:
    case ACT_DOUBLE_CLICK:
    case ACT_RIGHT_CLICK:
    case ACT_DRAG:
    case ACT_DRAG_ESCAPED: return point (window, act, said);
    case ACT_CLICK_POINT: return click (GTK_WIDGET (window), act->a, act->b, 1, 1, said);
    case ACT_WANDER: return wander (GTK_WIDGET (window), act, said);
    case ACT_SCROLL: return scroll (GTK_WIDGET (window), act, said);
    case ACT_KEY: return press (act, said);
    case ACT_SHORTCUT: return press_shortcut (window, act, said);
    case ACT_ACCELERATOR: return press_accelerator (application, act, said);
    case ACT_TEXT: return type (act, said);
    case ACT_PASTE: return paste (window, act, said);
    case ACT_ESCAPE: return stroke ("Escape", said);
    case ACT_RESIZE: return resize (window, act, said);
    case ACT_STYLE: return change_style (said);
    case ACT_PAUSE: drive_spin (act_pick (act->a, PAUSE_MS)); return 0;
    case N_ACTS:
    default: g_assert_not_reached ();
    }
}
