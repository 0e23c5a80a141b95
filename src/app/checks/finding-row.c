#include "app/checks/finding-row.h"

#include "app/common/session.h"
#include "app/common/severity.h"
#include "app/common/shown.h"

#include <glib/gi18n-lib.h>

struct _FfFindingRow
{
  GtkListBoxRow parent_instance;
  char *check;
  char **about;
  FfStep step;
  gboolean dismissed;
  GtkImage *icon;
  GtkLabel *message;
  GtkLabel *advice;
  GtkBox *actions;
  GtkWidget *jump;
  GtkButton *fix;
  GtkToggleButton *ask;
  GtkWidget *undismiss;
  GtkRevealer *revealer;
  GtkEditable *reason;
  GtkWidget *dismiss;
};

G_DEFINE_FINAL_TYPE (FfFindingRow, ff_finding_row, GTK_TYPE_LIST_BOX_ROW)

enum
{
  SIGNAL_JUMP,
  SIGNAL_FIX,
  SIGNAL_DISMISS,
  SIGNAL_UNDISMISS,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
jump_cb (FfFindingRow *self)
{
  g_signal_emit (self, signals[SIGNAL_JUMP], 0);
}

static void
fix_cb (FfFindingRow *self)
{
  g_signal_emit (self, signals[SIGNAL_FIX], 0);
}

static void
undismiss_cb (FfFindingRow *self)
{
  g_signal_emit (self, signals[SIGNAL_UNDISMISS], 0);
}

static void
ask_cb (FfFindingRow *self)
{
  gboolean asking = gtk_toggle_button_get_active (self->ask);

  gtk_widget_set_visible (GTK_WIDGET (self->revealer), asking);
  gtk_revealer_set_reveal_child (self->revealer, asking);
  if (asking)
    gtk_widget_grab_focus (GTK_WIDGET (self->reason));
}

static void
reason_changed_cb (FfFindingRow *self)
{
  gtk_widget_set_sensitive (self->dismiss,
                            !ff_text_is_blank (gtk_editable_get_text (self->reason)));
}

static void
dismiss_cb (FfFindingRow *self)
{
  g_autofree char *reason = g_strstrip (g_strdup (gtk_editable_get_text (self->reason)));

  if (*reason != '\0')
    g_signal_emit (self, signals[SIGNAL_DISMISS], 0, reason);
}

/* Escape takes the question back, and only then closes the list. */
static gboolean
escape_cb (FfFindingRow *self, guint key)
{
  if (key != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;
  gtk_toggle_button_set_active (self->ask, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->ask));
  return GDK_EVENT_STOP;
}

static void
ff_finding_row_finalize (GObject *object)
{
  FfFindingRow *self = FF_FINDING_ROW (object);

  g_free (self->check);
  g_strfreev (self->about);
  G_OBJECT_CLASS (ff_finding_row_parent_class)->finalize (object);
}

static void
ff_finding_row_class_init (FfFindingRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ff_finding_row_finalize;
  signals[SIGNAL_JUMP] = g_signal_new ("jump", FF_TYPE_FINDING_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                       NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_FIX] = g_signal_new ("fix", FF_TYPE_FINDING_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                      NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_DISMISS] = g_signal_new ("dismiss", FF_TYPE_FINDING_ROW, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_UNDISMISS] = g_signal_new ("undismiss", FF_TYPE_FINDING_ROW, G_SIGNAL_RUN_LAST, 0,
                                            NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               FF_RESOURCE ("ui/checks/finding-row.ui"));
  gtk_widget_class_bind_template_child (widget_class, FfFindingRow, icon);
  gtk_widget_class_bind_template_child (widget_class, FfFindingRow, message);
  gtk_widget_class_bind_template_child (widget_class, FfFindingRow, advice);
  gtk_widget_class_bind_template_child (widget_class, FfFindingRow, actions);
  gtk_widget_class_bind_template_child (widget_class, FfFindingRow, jump);
  gtk_widget_class_bind_template_child (widget_class, FfFindingRow, fix);
  gtk_widget_class_bind_template_child (widget_class, FfFindingRow, ask);
  gtk_widget_class_bind_template_child (widget_class, FfFindingRow, undismiss);
  gtk_widget_class_bind_template_child (widget_class, FfFindingRow, revealer);
  gtk_widget_class_bind_template_child (widget_class, FfFindingRow, reason);
  gtk_widget_class_bind_template_child (widget_class, FfFindingRow, dismiss);
  gtk_widget_class_bind_template_callback (widget_class, jump_cb);
  gtk_widget_class_bind_template_callback (widget_class, fix_cb);
  gtk_widget_class_bind_template_callback (widget_class, undismiss_cb);
  gtk_widget_class_bind_template_callback (widget_class, ask_cb);
  gtk_widget_class_bind_template_callback (widget_class, reason_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, dismiss_cb);
  gtk_widget_class_bind_template_callback (widget_class, escape_cb);
}

static void
ff_finding_row_init (FfFindingRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_texts (FfFindingRow *self, const FfFinding *finding, const char *reason)
{
  const char *severity = ff_severity_get_name (finding->severity);
  g_autofree char *name = g_strdup_printf (/* Translators: "Warning", what is wrong */ _ ("%s: %s"),
                                           severity, finding->message);
  g_autofree char *below
      = reason != NULL && *reason != '\0'
            ? g_strdup_printf (/* Translators: the reason for setting a finding aside */
                               _ ("Dismissed: %s"), reason)
            : g_strdup (finding->advice);
  g_autofree char *message = ff_shown_beginning (finding->message);
  g_autofree char *advice = ff_shown_beginning (below);

  gtk_image_set_from_icon_name (self->icon, ff_severity_get_icon (finding->severity));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->icon), severity);
  gtk_widget_add_css_class (GTK_WIDGET (self->icon), ff_severity_ids[finding->severity]);
  gtk_label_set_text (self->message, message);
  gtk_label_set_text (self->advice, advice);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, below, -1);
}

GtkWidget *
ff_finding_row_new (const FfFinding *finding, const char *fix, const char *reason,
                    gboolean can_jump)
{
  FfFindingRow *self = g_object_new (FF_TYPE_FINDING_ROW, NULL);

  self->check = g_strdup (finding->check);
  self->about = g_strdupv (finding->about);
  self->step = finding->step;
  self->dismissed = finding->dismissed;
  show_texts (self, finding, reason);
  gtk_widget_set_visible (self->jump, can_jump);
  gtk_widget_set_visible (GTK_WIDGET (self->fix), fix != NULL && !finding->dismissed);
  gtk_widget_set_visible (GTK_WIDGET (self->ask), !finding->dismissed);
  gtk_widget_set_visible (self->undismiss, finding->dismissed);
  if (fix != NULL)
    {
      g_autofree char *shown = ff_shown_beginning (fix);

      gtk_button_set_label (self->fix, shown);
      gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (self->fix)), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (gtk_button_get_child (self->fix)), PANGO_WRAP_WORD_CHAR);
    }
  return GTK_WIDGET (self);
}

/* The button that mends it on a line of its own. */
void
ff_finding_row_set_narrow (FfFindingRow *self, gboolean narrow)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->actions),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
}

const char *
ff_finding_row_get_check (FfFindingRow *self)
{
  return self->check;
}

const char *const *
ff_finding_row_get_about (FfFindingRow *self)
{
  return (const char *const *) self->about;
}

FfStep
ff_finding_row_get_step (FfFindingRow *self)
{
  return self->step;
}

gboolean
ff_finding_row_is_dismissed (FfFindingRow *self)
{
  return self->dismissed;
}
