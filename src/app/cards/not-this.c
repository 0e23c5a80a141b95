/* The "Not this role" lines. A new line is blank until something is typed into it, and a blank line
 * that is left goes away; the project only ever hears of lines with text. */
#include "app/cards/not-this.h"

#include "app/common/session.h"

#include <glib/gi18n-lib.h>

/* More lines than this get a hint (method.md, role-not-this). */
#define ENOUGH_LINES 2

struct _FfNotThis
{
  GtkWidget parent_instance;

  GtkBox *lines;
  GtkWidget *hint;
  GtkWidget *add;

  char **set_lines; /* what the project had when it was last asked */
};

G_DEFINE_FINAL_TYPE (FfNotThis, ff_not_this, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_EDITED,
  SIGNAL_REMOVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static FfTextField *
get_field (GtkWidget *line)
{
  return FF_TEXT_FIELD (gtk_widget_get_first_child (line));
}

static GtkWidget *
get_line_of (FfNotThis *self, GtkWidget *part)
{
  while (gtk_widget_get_parent (part) != GTK_WIDGET (self->lines))
    part = gtk_widget_get_parent (part);
  return part;
}

static GtkWidget *
get_up_button (GtkWidget *line)
{
  return gtk_widget_get_first_child (gtk_widget_get_last_child (line));
}

static GtkWidget *
get_remove_button (GtkWidget *line)
{
  return gtk_widget_get_last_child (gtk_widget_get_last_child (line));
}

static char *
dup_stripped (GtkWidget *line)
{
  return g_strstrip (ff_text_field_dup_text (get_field (line)));
}

/* LABEL (transfer full). */
static void
name_button (GtkWidget *button, char *label)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  g_free (label);
}

/* Names, numbers and what can be done with each line, after their order changed. */
static void
update_lines (FfNotThis *self)
{
  int number = 0;

  for (GtkWidget *line = gtk_widget_get_first_child (GTK_WIDGET (self->lines)); line != NULL;
       line = gtk_widget_get_next_sibling (line))
    {
      GtkWidget *up = get_up_button (line);
      GtkWidget *down = gtk_widget_get_next_sibling (up);
      GtkWidget *remove = get_remove_button (line);
      /* Translators: the name of a text field; %d is the number of the line. */
      g_autofree char *label = g_strdup_printf (_ ("Not this role, line %d"), ++number);

      ff_text_field_set_label (get_field (line), label);
      /* Translators: %d is the number of the line. */
      name_button (up, g_strdup_printf (_ ("Move line %d up"), number));
      /* Translators: %d is the number of the line. */
      name_button (down, g_strdup_printf (_ ("Move line %d down"), number));
      /* Translators: %d is the number of the line. */
      name_button (remove, g_strdup_printf (_ ("Remove line %d"), number));
      gtk_widget_set_sensitive (up, gtk_widget_get_prev_sibling (line) != NULL);
      gtk_widget_set_sensitive (down, gtk_widget_get_next_sibling (line) != NULL);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->lines), number > 0);
  gtk_widget_set_visible (self->hint, number > ENOUGH_LINES);
}

static void
edited_cb (FfTextField *field, FfNotThis *self)
{
  g_signal_emit (self, signals[SIGNAL_EDITED], 0, field);
}

typedef struct
{
  FfNotThis *self;
  GtkWidget *line;
} Leaving;

static void
leaving_free (gpointer data)
{
  Leaving *leaving = data;

  g_object_unref (leaving->self);
  g_object_unref (leaving->line);
  g_free (leaving);
}

static gboolean
has_focus (GtkWidget *line)
{
  GtkRoot *root = gtk_widget_get_root (line);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, line);
}

static gboolean
remove_blank_cb (gpointer user_data)
{
  Leaving *leaving = user_data;
  g_autofree char *text = NULL;

  if (gtk_widget_get_parent (leaving->line) != GTK_WIDGET (leaving->self->lines))
    return G_SOURCE_REMOVE;
  text = dup_stripped (leaving->line);
  if (*text == '\0' && !has_focus (leaving->line))
    {
      gtk_box_remove (leaving->self->lines, leaving->line);
      update_lines (leaving->self);
    }
  return G_SOURCE_REMOVE;
}

/* In an idle: the focus may only be on its way to a button of the same line. */
static void
left_cb (FfTextField *field, FfNotThis *self)
{
  Leaving *leaving = g_new (Leaving, 1);

  leaving->self = g_object_ref (self);
  leaving->line = g_object_ref (get_line_of (self, GTK_WIDGET (field)));
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, remove_blank_cb, leaving, leaving_free);
}

static void
move_line (FfNotThis *self, GtkWidget *line, gboolean up)
{
  GtkWidget *other = up ? gtk_widget_get_prev_sibling (line) : gtk_widget_get_next_sibling (line);

  if (other == NULL)
    return;
  gtk_box_reorder_child_after (self->lines, up ? other : line, up ? line : other);
  gtk_widget_queue_resize (GTK_WIDGET (self->lines)); /* reordering alone moves nothing on screen */
  update_lines (self);
  g_signal_emit (self, signals[SIGNAL_EDITED], 0, NULL);
}

static void
up_cb (GtkWidget *button, FfNotThis *self)
{
  move_line (self, get_line_of (self, button), TRUE);
}

static void
down_cb (GtkWidget *button, FfNotThis *self)
{
  move_line (self, get_line_of (self, button), FALSE);
}

/* The focus stays in the list: a person who removes several lines is not thrown elsewhere. */
static void
remove_cb (GtkWidget *button, FfNotThis *self)
{
  GtkWidget *line = get_line_of (self, button);
  GtkWidget *next = gtk_widget_get_next_sibling (line);
  g_autofree char *text = dup_stripped (line);

  if (next == NULL)
    next = gtk_widget_get_prev_sibling (line);
  gtk_widget_grab_focus (next != NULL ? get_remove_button (next) : self->add);
  gtk_box_remove (self->lines, line);
  update_lines (self);
  if (*text != '\0')
    g_signal_emit (self, signals[SIGNAL_REMOVED], 0);
}

static GtkWidget *add_line (FfNotThis *self, const char *text);

static void
add_cb (FfNotThis *self)
{
  GtkWidget *last = gtk_widget_get_last_child (GTK_WIDGET (self->lines));
  g_autofree char *text = last != NULL ? dup_stripped (last) : NULL;

  if (text == NULL || *text != '\0')
    last = add_line (self, "");
  update_lines (self);
  gtk_widget_grab_focus (GTK_WIDGET (get_field (last)));
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller, guint keyval, guint keycode,
                GdkModifierType state, FfNotThis *self)
{
  GtkWidget *line = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));

  GdkModifierType held = state & (GDK_ALT_MASK | GDK_CONTROL_MASK | GDK_SHIFT_MASK);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (line));

  /* Enter in a line begins the next one, as in a list anywhere. */
  if (held == 0 && (keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter)
      && gtk_widget_is_ancestor (focus, GTK_WIDGET (get_field (line)))
      && gtk_widget_get_next_sibling (line) == NULL)
    {
      add_cb (self);
      return GDK_EVENT_STOP;
    }
  if (held != GDK_ALT_MASK)
    return GDK_EVENT_PROPAGATE;
  if (keyval != GDK_KEY_Up && keyval != GDK_KEY_Down)
    return GDK_EVENT_PROPAGATE;
  move_line (self, line, keyval == GDK_KEY_Up);
  return GDK_EVENT_STOP;
}

static void
add_button (FfNotThis *self, GtkWidget *buttons, const char *icon, const char *tooltip,
            GCallback callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (button, tooltip);
  g_signal_connect_object (button, "clicked", callback, self, 0);
  gtk_box_append (GTK_BOX (buttons), button);
}

/* The buttons are as tall as the field: Tab goes by the middle of things, and shall reach them after
 * it. */
static GtkWidget *
add_line (FfNotThis *self, const char *text)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *field = ff_text_field_new ();
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_set_hexpand (field, TRUE);
  gtk_widget_set_margin_end (field, 4);
  ff_text_field_set_placeholder (FF_TEXT_FIELD (field), _ ("Not a …: what people mistake it for"));
  ff_text_field_set_text (FF_TEXT_FIELD (field), text);
  g_signal_connect_object (field, "edited", G_CALLBACK (edited_cb), self, 0);
  g_signal_connect_object (field, "left", G_CALLBACK (left_cb), self, 0);
  gtk_box_append (GTK_BOX (line), field);
  gtk_box_append (GTK_BOX (line), buttons);
  add_button (self, buttons, "go-up-symbolic", _ ("Move up (Alt+Up)"), G_CALLBACK (up_cb));
  add_button (self, buttons, "go-down-symbolic", _ ("Move down (Alt+Down)"), G_CALLBACK (down_cb));
  add_button (self, buttons, "user-trash-symbolic", _ ("Remove"), G_CALLBACK (remove_cb));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, 0);
  gtk_widget_add_controller (line, keys);
  gtk_box_append (self->lines, line);
  return line;
}

static void
ff_not_this_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (ff_not_this_parent_class)->dispose (object);
}

static void
ff_not_this_finalize (GObject *object)
{
  g_strfreev (FF_NOT_THIS (object)->set_lines);
  G_OBJECT_CLASS (ff_not_this_parent_class)->finalize (object);
}

/* To the first line, or to the button that begins one. */
static gboolean
ff_not_this_grab_focus (GtkWidget *widget)
{
  FfNotThis *self = FF_NOT_THIS (widget);
  GtkWidget *line = gtk_widget_get_first_child (GTK_WIDGET (self->lines));

  return gtk_widget_grab_focus (line != NULL ? GTK_WIDGET (get_field (line)) : self->add);
}

/* Through the lines and to the button. Going backwards, the default would end in grab_focus () and never
 * get out. */
static gboolean
ff_not_this_focus (GtkWidget *widget, GtkDirectionType direction)
{
  FfNotThis *self = FF_NOT_THIS (widget);
  gboolean back = direction == GTK_DIR_TAB_BACKWARD || direction == GTK_DIR_UP;
  GtkWidget *first = back ? self->add : GTK_WIDGET (self->lines);
  GtkWidget *second = back ? GTK_WIDGET (self->lines) : self->add;

  if (gtk_widget_get_focus_child (widget) != second && gtk_widget_child_focus (first, direction))
    return TRUE;
  return gtk_widget_child_focus (second, direction);
}

static void
ff_not_this_class_init (FfNotThisClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ff_not_this_dispose;
  G_OBJECT_CLASS (klass)->finalize = ff_not_this_finalize;
  widget_class->grab_focus = ff_not_this_grab_focus;
  widget_class->focus = ff_not_this_focus;

  signals[SIGNAL_EDITED] = g_signal_new ("edited", FF_TYPE_NOT_THIS, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 1, FF_TYPE_TEXT_FIELD);
  signals[SIGNAL_REMOVED] = g_signal_new ("removed", FF_TYPE_NOT_THIS, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, FF_RESOURCE ("ui/cards/not-this.ui"));
  gtk_widget_class_bind_template_child (widget_class, FfNotThis, lines);
  gtk_widget_class_bind_template_child (widget_class, FfNotThis, hint);
  gtk_widget_class_bind_template_child (widget_class, FfNotThis, add);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
ff_not_this_init (FfNotThis *self)
{
  self->set_lines = g_new0 (char *, 1);
  gtk_widget_init_template (GTK_WIDGET (self));
  update_lines (self);
}

char **
ff_not_this_dup_lines (FfNotThis *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_return_val_if_fail (FF_IS_NOT_THIS (self), NULL);

  for (GtkWidget *line = gtk_widget_get_first_child (GTK_WIDGET (self->lines)); line != NULL;
       line = gtk_widget_get_next_sibling (line))
    {
      g_autofree char *text = dup_stripped (line);

      if (*text != '\0')
        g_strv_builder_add (builder, text);
    }
  return g_strv_builder_end (builder);
}

static void
keep_lines (FfNotThis *self, const char *const *lines)
{
  char **kept = g_strdupv ((char **) lines);

  g_strfreev (self->set_lines);
  self->set_lines = kept;
}

/* The lines as the project has them. Where they are those that were set before, or those that are shown
 * already, blank ones left out, nothing changes: a new line that is still blank stays, and so does one
 * that was refused. */
void
ff_not_this_set_lines (FfNotThis *self, const char *const *lines)
{
  g_auto (GStrv) shown = NULL;
  GtkWidget *line;
  guint n = 0;

  g_return_if_fail (FF_IS_NOT_THIS (self));

  if (g_strv_equal ((const char *const *) self->set_lines, lines))
    return;
  keep_lines (self, lines);
  shown = ff_not_this_dup_lines (self);
  if (g_strv_equal ((const char *const *) shown, lines))
    return;
  line = gtk_widget_get_first_child (GTK_WIDGET (self->lines));
  for (; lines[n] != NULL; n++)
    {
      if (line == NULL)
        line = add_line (self, lines[n]);
      else
        ff_text_field_reset_text (get_field (line), lines[n]);
      line = gtk_widget_get_next_sibling (line);
    }
  while (line != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (line);

      gtk_box_remove (self->lines, line);
      line = next;
    }
  update_lines (self);
}

/* Without a line, for another role: nothing that was typed for the last one is kept. */
void
ff_not_this_clear (FfNotThis *self)
{
  GtkWidget *line;

  g_return_if_fail (FF_IS_NOT_THIS (self));

  while ((line = gtk_widget_get_first_child (GTK_WIDGET (self->lines))) != NULL)
    gtk_box_remove (self->lines, line);
  keep_lines (self, (const char *const[]){ NULL });
  update_lines (self);
}
