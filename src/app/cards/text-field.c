/* A sentence to type. It is one line of meaning however many lines it takes: Return goes on to the next
 * field, and line breaks that are pasted become spaces. Undo is the project's, not the widget's. */
#include "app/cards/text-field.h"

#include "app/common/session.h"

struct _FfTextField
{
  GtkWidget parent_instance;

  GtkWidget *frame;
  GtkTextView *view;
  GtkTextBuffer *buffer;
  GtkLabel *mirror; /* the same text, unseen: a text view does not know its height for a width */
  GtkLabel *placeholder;
  GtkLabel *message;

  char *set_text;   /* what the project had when it was last asked */
  gboolean setting; /* the change is not the person's */
  guint visit;
};

G_DEFINE_FINAL_TYPE (FfTextField, ff_text_field, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_LABEL,
  PROP_PLACEHOLDER,
  N_PROPS,
};

enum
{
  SIGNAL_EDITED,
  SIGNAL_LEFT,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];
static guint last_visit;

/* Replaces only what differs, so that a cursor elsewhere in the text stays where it is. */
static void
replace_text (FfTextField *self, const char *text)
{
  g_autofree char *old = ff_text_field_dup_text (self);
  glong old_length = g_utf8_strlen (old, -1), length = g_utf8_strlen (text, -1);
  const char *a = old, *b = text;
  const char *end_a = old + strlen (old), *end_b = text + strlen (text);
  glong first = 0, last = 0;
  GtkTextIter start, end;

  for (; *a != '\0' && g_utf8_get_char (a) == g_utf8_get_char (b); first++)
    {
      a = g_utf8_next_char (a);
      b = g_utf8_next_char (b);
    }
  for (; last < MIN (old_length, length) - first; last++)
    {
      const char *before_a = g_utf8_prev_char (end_a), *before_b = g_utf8_prev_char (end_b);

      if (g_utf8_get_char (before_a) != g_utf8_get_char (before_b))
        break;
      end_a = before_a;
      end_b = before_b;
    }
  gtk_text_buffer_get_iter_at_offset (self->buffer, &start, first);
  gtk_text_buffer_get_iter_at_offset (self->buffer, &end, old_length - last);
  gtk_text_buffer_delete (self->buffer, &start, &end);
  gtk_text_buffer_insert (self->buffer, &start, b, end_b - b);
}

static void
update_labels (FfTextField *self)
{
  g_autofree char *text = ff_text_field_dup_text (self);

  gtk_label_set_text (self->mirror, text);
  gtk_widget_set_visible (GTK_WIDGET (self->placeholder), *text == '\0');
}

static gboolean
focus_next_cb (gpointer user_data)
{
  FfTextField *self = user_data;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (root != NULL && gtk_widget_has_focus (GTK_WIDGET (self->view)))
    gtk_widget_child_focus (GTK_WIDGET (root), GTK_DIR_TAB_FORWARD);
  return G_SOURCE_REMOVE;
}

static char *
make_one_line (const char *text, int length)
{
  GString *line = g_string_sized_new (length);
  const char *end = text + length;

  for (const char *at = text; at < end; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (c != '\r')
        g_string_append_unichar (line,
                                 g_unichar_iscntrl (c) || c == 0x2028 || c == 0x2029 ? ' ' : c);
    }
  return g_string_free (line, FALSE);
}

static void
insert_text_cb (GtkTextBuffer *buffer, GtkTextIter *place, const char *text, int length,
                gpointer user_data)
{
  FfTextField *self = user_data;
  g_autofree char *line = NULL;

  if (length < 0)
    length = strlen (text);
  if (!self->setting && length == 1 && *text == '\n')
    {
      g_signal_stop_emission_by_name (buffer, "insert-text");
      g_idle_add_full (G_PRIORITY_DEFAULT, focus_next_cb, g_object_ref (self), g_object_unref);
      return;
    }
  line = make_one_line (text, length);
  if ((int) strlen (line) == length && memcmp (line, text, length) == 0)
    return;
  g_signal_stop_emission_by_name (buffer, "insert-text");
  gtk_text_buffer_insert (buffer, place, line, -1);
}

static void
buffer_changed_cb (FfTextField *self)
{
  update_labels (self);
  if (!self->setting)
    g_signal_emit (self, signals[SIGNAL_EDITED], 0);
}

static void
focus_enter_cb (FfTextField *self)
{
  self->visit = ++last_visit;
}

/* Spaces at the ends are only in the way of what is typed next to them; nobody wants to keep them. */
static void
focus_leave_cb (FfTextField *self)
{
  g_autofree char *text = g_strstrip (ff_text_field_dup_text (self));

  replace_text (self, text);
  g_signal_emit (self, signals[SIGNAL_LEFT], 0);
}

static gboolean
ff_text_field_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (FF_TEXT_FIELD (widget)->view));
}

static void
ff_text_field_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  FfTextField *self = FF_TEXT_FIELD (object);

  switch (id)
    {
    case PROP_LABEL: ff_text_field_set_label (self, g_value_get_string (value)); break;
    case PROP_PLACEHOLDER: ff_text_field_set_placeholder (self, g_value_get_string (value)); break;
    default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
ff_text_field_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (ff_text_field_parent_class)->dispose (object);
}

static void
ff_text_field_finalize (GObject *object)
{
  g_free (FF_TEXT_FIELD (object)->set_text);
  G_OBJECT_CLASS (ff_text_field_parent_class)->finalize (object);
}

static void
ff_text_field_class_init (FfTextFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS;

  object_class->set_property = ff_text_field_set_property;
  object_class->dispose = ff_text_field_dispose;
  object_class->finalize = ff_text_field_finalize;
  widget_class->grab_focus = ff_text_field_grab_focus;

  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, flags);
  properties[PROP_PLACEHOLDER] = g_param_spec_string ("placeholder", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[SIGNAL_EDITED] = g_signal_new ("edited", FF_TYPE_TEXT_FIELD, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_LEFT] = g_signal_new ("left", FF_TYPE_TEXT_FIELD, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                       NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               FF_RESOURCE ("ui/cards/text-field.ui"));
  gtk_widget_class_bind_template_child (widget_class, FfTextField, frame);
  gtk_widget_class_bind_template_child (widget_class, FfTextField, view);
  gtk_widget_class_bind_template_child (widget_class, FfTextField, buffer);
  gtk_widget_class_bind_template_child (widget_class, FfTextField, mirror);
  gtk_widget_class_bind_template_child (widget_class, FfTextField, placeholder);
  gtk_widget_class_bind_template_child (widget_class, FfTextField, message);
  gtk_widget_class_bind_template_callback (widget_class, insert_text_cb);
  gtk_widget_class_bind_template_callback (widget_class, buffer_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, focus_enter_cb);
  gtk_widget_class_bind_template_callback (widget_class, focus_leave_cb);
}

static void
ff_text_field_init (FfTextField *self)
{
  self->set_text = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
ff_text_field_new (void)
{
  return g_object_new (FF_TYPE_TEXT_FIELD, NULL);
}

char *
ff_text_field_dup_text (FfTextField *self)
{
  GtkTextIter start, end;

  g_return_val_if_fail (FF_IS_TEXT_FIELD (self), NULL);

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  return gtk_text_buffer_get_text (self->buffer, &start, &end, TRUE);
}

void
ff_text_field_set_text (FfTextField *self, const char *text)
{
  g_return_if_fail (FF_IS_TEXT_FIELD (self));
  g_return_if_fail (text != NULL);

  if (g_str_equal (text, self->set_text))
    return;
  ff_text_field_reset_text (self, text);
}

/* The text, whatever was set or typed before. */
void
ff_text_field_reset_text (FfTextField *self, const char *text)
{
  g_return_if_fail (FF_IS_TEXT_FIELD (self));
  g_return_if_fail (text != NULL);

  g_free (self->set_text);
  self->set_text = g_strdup (text);
  self->setting = TRUE;
  replace_text (self, text);
  self->setting = FALSE;
}

void
ff_text_field_set_label (FfTextField *self, const char *label)
{
  g_return_if_fail (FF_IS_TEXT_FIELD (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label != NULL ? label : "", -1);
}

void
ff_text_field_set_placeholder (FfTextField *self, const char *placeholder)
{
  g_return_if_fail (FF_IS_TEXT_FIELD (self));

  gtk_label_set_text (self->placeholder, placeholder != NULL ? placeholder : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_PLACEHOLDER,
                                  placeholder != NULL ? placeholder : "", -1);
}

/* MESSAGE (nullable) where KIND is FF_MESSAGE_NONE. */
void
ff_text_field_set_message (FfTextField *self, FfMessage kind, const char *message)
{
  gboolean wrong = kind == FF_MESSAGE_ERROR;

  g_return_if_fail (FF_IS_TEXT_FIELD (self));

  gtk_label_set_text (self->message, kind != FF_MESSAGE_NONE ? message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->message), kind != FF_MESSAGE_NONE);
  if (wrong)
    gtk_widget_add_css_class (GTK_WIDGET (self), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  gtk_label_get_text (self->message), -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_STATE_INVALID,
                               wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}

const char *
ff_text_field_get_message (FfTextField *self)
{
  g_return_val_if_fail (FF_IS_TEXT_FIELD (self), NULL);

  return gtk_label_get_text (self->message);
}

guint
ff_text_field_get_visit (FfTextField *self)
{
  g_return_val_if_fail (FF_IS_TEXT_FIELD (self), 0);

  return self->visit;
}
