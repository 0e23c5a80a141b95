/* A sentence to type. It is one line of meaning however many lines it takes: Return goes on to the next
 * field, and line breaks that are pasted become spaces. Undo is the project's, not the widget's. */
#include "app/common/text-field.h"

#include "app/common/session.h"
#include "app/common/shown.h"

/* Around the text, and between it and the message. */
#define PAD_X       10
#define PAD_Y       8
#define MESSAGE_GAP 4
#define MIN_WIDTH   120

struct _FfTextField
{
  GtkWidget parent_instance;

  GtkWidget *frame;
  GtkTextView *view;
  GtkTextBuffer *buffer;
  GtkLabel *placeholder;
  GtkLabel *message;

  char *set_text;   /* what the project had when it was last asked */
  gboolean setting; /* the change is not the person's */
  guint visit;

  int measured_width; /* the height of the text was asked for this width last; 0 for none */
  int measured_height;
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
update_placeholder (FfTextField *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->placeholder),
                          gtk_text_buffer_get_char_count (self->buffer) == 0);
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
  update_placeholder (self);
  self->measured_width = 0;
  gtk_widget_queue_resize (GTK_WIDGET (self));
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

/* The height of the text in WIDTH. A text view knows it only for the width it had last. */
static int
measure_text (FfTextField *self, int width)
{
  g_autofree char *text = NULL;
  g_autoptr (PangoLayout) layout = NULL;

  if (width == self->measured_width)
    return self->measured_height;
  text = ff_text_field_dup_text (self);
  layout = gtk_widget_create_pango_layout (GTK_WIDGET (self->view), text);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, MAX (1, width - 2 * PAD_X) * PANGO_SCALE);
  pango_layout_get_pixel_size (layout, NULL, &self->measured_height);
  self->measured_height += 2 * PAD_Y;
  self->measured_width = width;
  return self->measured_height;
}

static int
measure_message (FfTextField *self, int width)
{
  int height;

  if (!gtk_widget_get_visible (GTK_WIDGET (self->message)))
    return 0;
  gtk_widget_measure (GTK_WIDGET (self->message), GTK_ORIENTATION_VERTICAL, width, &height, NULL,
                      NULL, NULL);
  return height + MESSAGE_GAP;
}

static GtkSizeRequestMode
ff_text_field_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
ff_text_field_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                       int *natural, int *minimum_baseline, int *natural_baseline)
{
  FfTextField *self = FF_TEXT_FIELD (widget);
  int width = MAX (for_size, MIN_WIDTH);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      gtk_widget_measure (GTK_WIDGET (self->message), orientation, -1, minimum, NULL, NULL, NULL);
      *minimum = *natural = MAX (*minimum, MIN_WIDTH);
    }
  else
    *minimum = *natural = measure_text (self, width) + measure_message (self, width);
}

static void
ff_text_field_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  FfTextField *self = FF_TEXT_FIELD (widget);
  int message = measure_message (self, width);
  GtkAllocation frame = { 0, 0, width, height - message };
  GtkAllocation below = { 0, frame.height + MESSAGE_GAP, width, message - MESSAGE_GAP };

  gtk_widget_size_allocate (self->frame, &frame, -1);
  if (message > 0)
    gtk_widget_size_allocate (GTK_WIDGET (self->message), &below, -1);
}

/* The font may be another. */
static void
ff_text_field_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  FF_TEXT_FIELD (widget)->measured_width = 0;
  GTK_WIDGET_CLASS (ff_text_field_parent_class)->css_changed (widget, change);
}

static gboolean
ff_text_field_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (FF_TEXT_FIELD (widget)->view));
}

/* Going backwards, the default would end in grab_focus () and never get out. */
static gboolean
ff_text_field_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_child_focus (GTK_WIDGET (FF_TEXT_FIELD (widget)->view), direction);
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
  widget_class->get_request_mode = ff_text_field_get_request_mode;
  widget_class->measure = ff_text_field_measure;
  widget_class->size_allocate = ff_text_field_size_allocate;
  widget_class->css_changed = ff_text_field_css_changed;
  widget_class->grab_focus = ff_text_field_grab_focus;
  widget_class->focus = ff_text_field_focus;

  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, flags);
  properties[PROP_PLACEHOLDER] = g_param_spec_string ("placeholder", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[SIGNAL_EDITED] = g_signal_new ("edited", FF_TYPE_TEXT_FIELD, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_LEFT] = g_signal_new ("left", FF_TYPE_TEXT_FIELD, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                       NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               FF_RESOURCE ("ui/common/text-field.ui"));
  gtk_widget_class_bind_template_child (widget_class, FfTextField, frame);
  gtk_widget_class_bind_template_child (widget_class, FfTextField, view);
  gtk_widget_class_bind_template_child (widget_class, FfTextField, buffer);
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
  gtk_text_view_set_left_margin (self->view, PAD_X);
  gtk_text_view_set_right_margin (self->view, PAD_X);
  gtk_text_view_set_top_margin (self->view, PAD_Y);
  gtk_text_view_set_bottom_margin (self->view, PAD_Y);
  gtk_widget_set_margin_top (GTK_WIDGET (self->placeholder), PAD_Y);
  gtk_widget_set_margin_start (GTK_WIDGET (self->placeholder), PAD_X);
  gtk_widget_set_margin_end (GTK_WIDGET (self->placeholder), PAD_X);
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

  ff_label_show (self->message, kind != FF_MESSAGE_NONE ? message : "");
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
