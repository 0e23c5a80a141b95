/* Drives a window of this process with real X events (XTEST), on a connection of its own so that what
 * is sent leaves at once and GDK's is not disturbed. */
#include "support/drive.h"

#include <X11/XKBlib.h>
#include <X11/Xlib.h>
#include <X11/extensions/XTest.h>
#include <X11/keysym.h>
#include <gdk/x11/gdkx.h>
#include <locale.h>

/* The steps of a drag: GTK needs a few motions, with time between them, to see one. */
#define DRAG_STEPS        12
#define DRAG_STEP_MS      8
#define AFTER_EVENT_MS    20
#define SETTLE_TIMEOUT_MS 20000

static Display *
get_display (void)
{
  static Display *display;

  if (display == NULL)
    display = XOpenDisplay (NULL);
  g_assert_nonnull (display);
  return display;
}

/* A message that a window of ours gets behind all that was sent before it: once it is here, so was the
 * rest, however slow the machine. */
static guint arrived;

static Atom
sync_atom (void)
{
  return XInternAtom (get_display (), "_FF_DRIVE_SYNC", False);
}

static gboolean
xevent_cb (GdkDisplay *display, gpointer event)
{
  const XEvent *xevent = event;

  if (xevent->type != ClientMessage || xevent->xclient.message_type != sync_atom ())
    return FALSE;
  arrived++;
  return TRUE;
}

static gboolean
has_arrived (gpointer data)
{
  return arrived >= GPOINTER_TO_UINT (data);
}

/* The message goes to the window that GDK keeps for itself: any other may be gone before it comes. */
void
drive_catch_up (void)
{
  static gulong handler;
  GdkDisplay *display = gdk_display_get_default ();
  XEvent event = { 0 };

  XSync (get_display (), False);
  if (handler == 0)
    handler = g_signal_connect (display, "xevent", G_CALLBACK (xevent_cb), NULL);
  event.xclient.type = ClientMessage;
  event.xclient.window = gdk_x11_surface_get_xid (gdk_x11_display_get_default_group (display));
  event.xclient.message_type = sync_atom ();
  event.xclient.format = 32;
  XSendEvent (get_display (), event.xclient.window, False, NoEventMask, &event);
  XFlush (get_display ());
  g_assert_true (drive_wait (has_arrived, GUINT_TO_POINTER (arrived + 1), SETTLE_TIMEOUT_MS));
}

void
drive_flush (void)
{
  XFlush (get_display ());
}

gboolean
drive_init (int *argc, char ***argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  gtk_disable_setlocale ();
  g_test_init (argc, argv, NULL);
  if (!gtk_init_check ())
    {
      g_print ("1..0 # SKIP no display\n");
      return FALSE;
    }
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, "gtk-cursor-blink",
                FALSE, NULL);
  return TRUE;
}

gboolean
drive_wait (DriveCondition condition, gpointer data, int timeout_ms)
{
  gint64 end = g_get_monotonic_time () + timeout_ms * G_TIME_SPAN_MILLISECOND;

  while (!condition (data))
    {
      if (g_get_monotonic_time () > end)
        return FALSE;
      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (1000);
    }
  return TRUE;
}

void
drive_spin (int ms)
{
  gint64 end = g_get_monotonic_time () + ms * G_TIME_SPAN_MILLISECOND;

  while (g_get_monotonic_time () < end)
    {
      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (500);
    }
}

static gboolean
is_mapped (gpointer widget)
{
  return gtk_widget_get_mapped (widget);
}

static gboolean
has_painted_twice (gpointer count)
{
  return *(int *) count >= 2;
}

static void
after_paint_cb (GdkFrameClock *clock, int *count)
{
  (*count)++;
  if (*count < 2)
    gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_PAINT);
}

void
drive_settle (GtkWidget *widget)
{
  GdkFrameClock *clock;
  gulong handler;
  int count = 0;

  g_assert_true (drive_wait (is_mapped, widget, SETTLE_TIMEOUT_MS));
  clock = gtk_widget_get_frame_clock (widget);
  handler = g_signal_connect (clock, "after-paint", G_CALLBACK (after_paint_cb), &count);
  gtk_widget_queue_draw (widget);
  gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_PAINT);
  g_assert_true (drive_wait (has_painted_twice, &count, SETTLE_TIMEOUT_MS));
  g_signal_handler_disconnect (clock, handler);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static gboolean
is_active (gpointer window)
{
  return gtk_window_is_active (window);
}

/* With a time of its own: the server drops a request that seems older than the last one it did. */
void
drive_present (GtkWidget *window)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (window));

  gtk_window_present_with_time (GTK_WINDOW (window), gdk_x11_get_server_time (surface));
  g_assert_true (drive_wait (is_active, window, SETTLE_TIMEOUT_MS));
  drive_settle (window);
}

typedef struct
{
  GtkWidget *root;
  const char *start;
} Label;

static gboolean
find_label (GtkWidget *root, const char *start)
{
  if (GTK_IS_LABEL (root) && g_str_has_prefix (gtk_label_get_text (GTK_LABEL (root)), start))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (find_label (child, start))
      return TRUE;
  return FALSE;
}

static gboolean
shows_label (gpointer data)
{
  const Label *label = data;

  return find_label (label->root, label->start);
}

gboolean
drive_wait_label (GtkWidget *root, const char *start)
{
  return drive_wait (shows_label, &(Label){ root, start }, SETTLE_TIMEOUT_MS);
}

gboolean
drive_point (GtkWidget *widget, double fx, double fy, int *x, int *y)
{
  GtkNative *native = gtk_widget_get_native (widget);
  GdkSurface *surface = gtk_native_get_surface (native);
  graphene_point_t inside = GRAPHENE_POINT_INIT (gtk_widget_get_width (widget) * fx,
                                                 gtk_widget_get_height (widget) * fy);
  graphene_point_t point;
  double shadow_x, shadow_y;
  int scale = gdk_surface_get_scale_factor (surface);
  Window child;

  if (!gtk_widget_compute_point (widget, GTK_WIDGET (native), &inside, &point))
    return FALSE;

  /* The surface is larger than the window by the shadow that is drawn around it. */
  gtk_native_get_surface_transform (native, &shadow_x, &shadow_y);
  return XTranslateCoordinates (
      get_display (), gdk_x11_surface_get_xid (surface), DefaultRootWindow (get_display ()),
      (int) ((point.x + shadow_x) * scale), (int) ((point.y + shadow_y) * scale), x, y, &child);
}

void
drive_move (int x, int y)
{
  XTestFakeMotionEvent (get_display (), -1, x, y, CurrentTime);
  XSync (get_display (), False);
}

void
drive_button (int button, gboolean down)
{
  XTestFakeButtonEvent (get_display (), button, down, CurrentTime);
  XSync (get_display (), False);
}

void
drive_click_at (GtkWidget *widget, double fx, double fy)
{
  int x, y;

  g_assert_true (drive_point (widget, fx, fy, &x, &y));
  drive_move (x, y);
  drive_spin (AFTER_EVENT_MS);
  drive_button (1, TRUE);
  drive_spin (AFTER_EVENT_MS);
  drive_button (1, FALSE);
  drive_spin (AFTER_EVENT_MS * 2);
}

void
drive_click (GtkWidget *widget)
{
  drive_click_at (widget, 0.5, 0.5);
}

static void
send_key (KeySym symbol, gboolean down)
{
  KeyCode code = XKeysymToKeycode (get_display (), symbol);

  g_assert_cmpint (code, !=, 0);
  XTestFakeKeyEvent (get_display (), code, down, CurrentTime);
}

/* Whether the key bears SYMBOL only together with Shift, as "?" and capital letters. */
static gboolean
needs_shift (KeySym symbol)
{
  KeyCode code = XKeysymToKeycode (get_display (), symbol);

  return XkbKeycodeToKeysym (get_display (), code, 0, 0) != symbol
         && XkbKeycodeToKeysym (get_display (), code, 0, 1) == symbol;
}

void
drive_post_key (guint keyval, GdkModifierType modifiers)
{
  static const struct
  {
    GdkModifierType modifier;
    KeySym symbol;
  } held[] = {
    { GDK_CONTROL_MASK, XK_Control_L },
    { GDK_SHIFT_MASK, XK_Shift_L },
    { GDK_ALT_MASK, XK_Alt_L },
  };

  if (needs_shift (keyval))
    modifiers |= GDK_SHIFT_MASK;
  for (guint i = 0; i < G_N_ELEMENTS (held); i++)
    {
      if (modifiers & held[i].modifier)
        send_key (held[i].symbol, TRUE);
    }
  send_key (keyval, TRUE);
  send_key (keyval, FALSE);
  for (guint i = G_N_ELEMENTS (held); i-- > 0;)
    {
      if (modifiers & held[i].modifier)
        send_key (held[i].symbol, FALSE);
    }
}

void
drive_post_hold (guint keyval, gboolean down)
{
  send_key (keyval, down);
}

gboolean
drive_has_key (guint keyval)
{
  return XKeysymToKeycode (get_display (), keyval) != 0;
}

/* Keycodes that bear nothing yet are given to the characters, on a connection that goes again: what
 * looks keys up here and in GDK does so afterwards. */
void
drive_add_keys (const char *characters)
{
  Display *display = XOpenDisplay (NULL);
  int first, last, columns;
  KeySym *symbols;
  const char *next = characters;

  if (display == NULL)
    return;
  XDisplayKeycodes (display, &first, &last);
  symbols = XGetKeyboardMapping (display, first, last - first + 1, &columns);
  for (int code = last; code >= first && *next != '\0'; code--)
    {
      KeySym symbol[] = { gdk_unicode_to_keyval (g_utf8_get_char (next)), NoSymbol };

      if (symbols[(code - first) * columns] != NoSymbol)
        continue;
      symbol[1] = symbol[0];
      XChangeKeyboardMapping (display, code, 2, symbol, 1);
      next = g_utf8_next_char (next);
    }
  g_assert_true (*next == '\0');
  XFree (symbols);
  XCloseDisplay (display);
}

/* As a window manager does it, so that the window is not asked. */
void
drive_place (GtkWindow *window, int width, int height)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (window));

  XMoveResizeWindow (get_display (), gdk_x11_surface_get_xid (surface), 0, 0, width, height);
  XSync (get_display (), False);
}

static void
press_key (KeySym symbol, GdkModifierType modifiers)
{
  drive_post_key (symbol, modifiers);
  drive_catch_up ();
  drive_spin (AFTER_EVENT_MS);
}

void
drive_key (const char *accelerator)
{
  guint symbol;
  GdkModifierType modifiers;

  g_assert_true (gtk_accelerator_parse (accelerator, &symbol, &modifiers));
  press_key (symbol, modifiers);
}

void
drive_hold (const char *key, gboolean down)
{
  send_key (XStringToKeysym (key), down);
  drive_catch_up ();
  drive_spin (AFTER_EVENT_MS);
}

void
drive_type (const char *text)
{
  for (; *text != '\0'; text++)
    press_key (gdk_unicode_to_keyval ((guchar) *text), 0);
}

void
drive_drag_begin (GtkWidget *from, GtkWidget *to, double fx, double fy)
{
  int x1, y1, x2, y2;

  g_assert_true (drive_point (from, 0.5, 0.5, &x1, &y1));
  g_assert_true (drive_point (to, fx, fy, &x2, &y2));
  drive_move (x1, y1);
  drive_spin (AFTER_EVENT_MS);
  drive_button (1, TRUE);
  drive_spin (AFTER_EVENT_MS);
  for (int step = 1; step <= DRAG_STEPS; step++)
    {
      drive_move (x1 + (x2 - x1) * step / DRAG_STEPS, y1 + (y2 - y1) * step / DRAG_STEPS);
      drive_spin (DRAG_STEP_MS);
    }
  drive_spin (AFTER_EVENT_MS * 2);
}

void
drive_drag (GtkWidget *from, GtkWidget *to, double fx, double fy)
{
  drive_drag_begin (from, to, fx, fy);
  drive_button (1, FALSE);
  drive_spin (AFTER_EVENT_MS * 2);
}

GdkTexture *
drive_render (GtkWidget *widget, GskRenderNode **nodes)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GskRenderer *renderer = gtk_native_get_renderer (gtk_widget_get_native (widget));
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  GdkTexture *texture;
  GskRenderNode *node;

  gdk_paintable_snapshot (paintable, GDK_SNAPSHOT (snapshot), width, height);
  node = gtk_snapshot_free_to_node (snapshot);
  g_assert_nonnull (node);
  texture = gsk_renderer_render_texture (renderer, node, &GRAPHENE_RECT_INIT (0, 0, width, height));
  if (nodes != NULL)
    *nodes = gsk_render_node_ref (node);
  gsk_render_node_unref (node);
  return texture;
}

void
drive_screenshot (GtkWidget *widget, const char *path)
{
  g_autoptr (GdkTexture) texture = drive_render (widget, NULL);

  g_assert_true (gdk_texture_save_to_png (texture, path));
}

static gboolean
has_label (GtkWidget *widget, const char *label)
{
  g_autofree char *own = NULL;

  if (label == NULL)
    return TRUE;
  if (g_object_class_find_property (G_OBJECT_GET_CLASS (widget), "label") == NULL)
    return FALSE;
  g_object_get (widget, "label", &own, NULL);
  return g_strcmp0 (own, label) == 0;
}

GtkWidget *
drive_find (GtkWidget *root, GType type, const char *label)
{
  if (g_type_is_a (G_OBJECT_TYPE (root), type) && has_label (root, label))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = drive_find (child, type, label);

      if (found != NULL)
        return found;
    }
  return NULL;
}

GtkWidget *
drive_find_named (GtkWidget *root, const char *name)
{
  if (g_str_equal (gtk_widget_get_name (root), name))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = drive_find_named (child, name);

      if (found != NULL)
        return found;
    }
  return NULL;
}

GtkWidget *
drive_get_named (GtkWidget *root, const char *name)
{
  GtkWidget *widget = drive_find_named (root, name);

  if (widget == NULL)
    g_error ("there is no %s", name);
  return widget;
}
