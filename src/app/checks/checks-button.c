#include "app/checks/checks-button.h"

#include "app/checks/checks-list.h"
#include "app/common/severity.h"

#include <glib/gi18n-lib.h>

/* The list is as large as this, or as the window lets it be; no window is smaller than the least, but for
 * one that was not laid out yet. */
#define LIST_WIDTH   480
#define LIST_HEIGHT  620
#define LEAST_WIDTH  324
#define LEAST_HEIGHT 276
#define LIST_MARGIN  36

struct _FfChecksButton
{
  GtkWidget parent_instance;
  FfSession *session;
  FfProject *project; /* the one listened to */
  GtkMenuButton *button;
  GtkBox *content;
  GtkWidget *calm; /* where there is nothing to count */
  GtkWidget *counts[FF_SEVERITY_ERROR + 1];
  FfChecksList *list;
  gboolean compact;
};

G_DEFINE_FINAL_TYPE (FfChecksButton, ff_checks_button, GTK_TYPE_WIDGET)

/* "Checks: 2 errors, 3 warnings, 1 hint" */
static char *
describe_counts (const guint counts[])
{
  g_autofree char *errors = ff_severity_count (FF_SEVERITY_ERROR, counts[FF_SEVERITY_ERROR]);
  g_autofree char *warnings = ff_severity_count (FF_SEVERITY_WARNING, counts[FF_SEVERITY_WARNING]);
  g_autofree char *hints = ff_severity_count (FF_SEVERITY_HINT, counts[FF_SEVERITY_HINT]);

  return g_strdup_printf (/* Translators: errors, warnings, hints */ _ ("Checks: %s, %s, %s"),
                          errors, warnings, hints);
}

static void
show_counts (FfChecksButton *self, const guint counts[])
{
  g_autofree char *text = describe_counts (counts);
  gboolean any = FALSE;

  for (int severity = FF_SEVERITY_ERROR; severity >= FF_SEVERITY_HINT; severity--)
    {
      g_autofree char *number = g_strdup_printf ("%u", counts[severity]);
      GtkWidget *label = gtk_widget_get_last_child (self->counts[severity]);

      gtk_label_set_label (GTK_LABEL (label), number);
      gtk_widget_set_visible (self->counts[severity],
                              counts[severity] > 0 && !(self->compact && any));
      any |= counts[severity] > 0;
    }
  gtk_widget_set_visible (self->calm, !any);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  text, -1);
}

static void
refresh (FfChecksButton *self)
{
  guint counts[FF_SEVERITY_ERROR + 1];

  if (self->project == NULL)
    return;
  for (int severity = FF_SEVERITY_HINT; severity <= FF_SEVERITY_ERROR; severity++)
    counts[severity] = ff_analysis_count_findings (ff_project_get_analysis (self->project),
                                                   severity);
  show_counts (self, counts);
  if (gtk_widget_get_mapped (GTK_WIDGET (self->list)))
    ff_checks_list_refresh (self->list);
}

/* The list takes what room the window has, and no more. */
static void
popover_shown_cb (FfChecksButton *self)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWidget *list = GTK_WIDGET (self->list);
  int width = gtk_widget_get_width (root) - LIST_MARGIN;
  int height = gtk_widget_get_height (root) - 4 * LIST_MARGIN;

  if (self->project == NULL)
    return;
  ff_checks_list_set_room (self->list, CLAMP (width, LEAST_WIDTH, LIST_WIDTH),
                           CLAMP (height, LEAST_HEIGHT, LIST_HEIGHT));
  ff_checks_list_forget (self->list);
  ff_checks_list_refresh (self->list);
  gtk_widget_child_focus (list, GTK_DIR_TAB_FORWARD);
}

static void
left_cb (FfChecksButton *self)
{
  gtk_menu_button_popdown (self->button);
}

static void
follow_document_cb (FfChecksButton *self)
{
  FfProject *project = ff_session_get_project (self->session);

  if (self->project != NULL)
    g_signal_handlers_disconnect_by_func (self->project, refresh, self);
  g_set_object (&self->project, project);
  if (project != NULL)
    g_signal_connect_object (project, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
}

static void
ff_checks_button_dispose (GObject *object)
{
  FfChecksButton *self = FF_CHECKS_BUTTON (object);

  g_clear_object (&self->project);
  g_clear_object (&self->session);
  if (self->button != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->button));
  self->button = NULL;
  G_OBJECT_CLASS (ff_checks_button_parent_class)->dispose (object);
}

static void
ff_checks_button_class_init (FfChecksButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ff_checks_button_dispose;
  g_type_ensure (FF_TYPE_CHECKS_LIST);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               FF_RESOURCE ("ui/checks/checks-button.ui"));
  gtk_widget_class_bind_template_child (widget_class, FfChecksButton, button);
  gtk_widget_class_bind_template_child (widget_class, FfChecksButton, content);
  gtk_widget_class_bind_template_child (widget_class, FfChecksButton, calm);
  gtk_widget_class_bind_template_child (widget_class, FfChecksButton, list);
  gtk_widget_class_bind_template_callback (widget_class, popover_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, left_cb);
}

/* An icon with a shape of its own and a number: the worst first. */
static void
append_count (FfChecksButton *self, FfSeverity severity)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *icon = gtk_image_new_from_icon_name (ff_severity_get_icon (severity));
  GtkWidget *number = gtk_label_new (NULL);

  gtk_widget_add_css_class (box, "severity-count");
  gtk_widget_add_css_class (icon, ff_severity_ids[severity]);
  gtk_widget_add_css_class (number, "numeric");
  gtk_widget_set_name (number, ff_severity_ids[severity]);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), number);
  gtk_box_append (self->content, box);
  self->counts[severity] = box;
}

static void
ff_checks_button_init (FfChecksButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (int severity = FF_SEVERITY_ERROR; severity >= FF_SEVERITY_HINT; severity--)
    append_count (self, severity);
}

void
ff_checks_button_set_session (FfChecksButton *self, FfSession *session)
{
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  ff_checks_list_set_session (self->list, session);
  g_signal_connect_object (session, "notify::document", G_CALLBACK (follow_document_cb), self,
                           G_CONNECT_SWAPPED);
  follow_document_cb (self);
}

void
ff_checks_button_popup (FfChecksButton *self)
{
  gtk_menu_button_popup (self->button);
}

void
ff_checks_button_set_compact (FfChecksButton *self, gboolean compact)
{
  if (self->compact == compact)
    return;
  self->compact = compact;
  refresh (self);
}
