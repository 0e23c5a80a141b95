#include "app/checks/checks-button.h"

#include <glib/gi18n-lib.h>

struct _FfChecksButton
{
  GtkWidget      parent_instance;
  FfSession     *session;
  FfProject     *project; /* the one listened to */
  GtkMenuButton *button;
  GtkLabel      *count;
  GtkStack      *stack;
  GtkListBox    *list;
};

G_DEFINE_FINAL_TYPE (FfChecksButton, ff_checks_button, GTK_TYPE_WIDGET)

/* Rows beyond this many are counted, not shown: the first ones are the ones to mend. */
#define MAX_ROWS 100

static const struct
{
  const char *icon;
  const char *name;
} severities[] = {
  [FF_SEVERITY_HINT] = { "ff-hint-symbolic", N_ ("Hint") },
  [FF_SEVERITY_WARNING] = { "ff-warning-symbolic", N_ ("Warning") },
  [FF_SEVERITY_ERROR] = { "ff-error-symbolic", N_ ("Error") },
};

static const char *
view_of (FfStep step)
{
  switch (step)
    {
    case FF_STEP_BOARD: return "board";
    case FF_STEP_MATRIX: return "matrix";
    case FF_STEP_CARDS: return "cards";
    case FF_STEP_SAMPLES:
    case FF_STEP_BOUNDARIES:
    case FF_STEP_FEEDBACK:
    case FF_STEP_PROJECT: break;
    }
  return NULL;
}

static GtkWidget *
create_text (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 44);
  gtk_widget_set_hexpand (label, TRUE);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
create_row (const FfFinding *finding)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *icon = gtk_image_new_from_icon_name (severities[finding->severity].icon);
  const char *severity = gettext (severities[finding->severity].name);
  g_autofree char *name = g_strdup_printf ("%s: %s", severity, finding->message);
  const char *view = view_of (finding->step);

  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (icon, severity);
  gtk_widget_add_css_class (icon, ff_severity_ids[finding->severity]);
  gtk_box_append (GTK_BOX (texts), create_text (finding->message, NULL));
  gtk_box_append (GTK_BOX (texts), create_text (finding->advice, "caption"));
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), texts);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), view != NULL);
  gtk_widget_add_css_class (row, "finding");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, finding->advice, -1);
  g_object_set_data (G_OBJECT (row), "view", (gpointer) view);
  if (finding->about[0] != NULL)
    g_object_set_data_full (G_OBJECT (row), "about", g_strdup (finding->about[0]), g_free);
  return row;
}

static void
fill_list (FfChecksButton *self, FfAnalysis *analysis)
{
  GtkWidget *old;
  guint rows = 0;

  while ((old = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, old);
  for (guint i = 0; i < ff_analysis_get_n_findings (analysis) && rows < MAX_ROWS; i++)
    {
      const FfFinding *finding = ff_analysis_get_finding (analysis, i);

      if (finding->dismissed)
        continue;
      gtk_list_box_append (self->list, create_row (finding));
      rows++;
    }
  gtk_stack_set_visible_child_name (self->stack, rows > 0 ? "list" : "none");
}

/* "2 errors, 3 warnings, 1 hint" */
static char *
describe_counts (const guint counts[])
{
  g_autofree char *errors = g_strdup_printf (/* Translators: a count */
                                             ngettext ("%u error", "%u errors",
                                                       counts[FF_SEVERITY_ERROR]),
                                             counts[FF_SEVERITY_ERROR]);
  g_autofree char *warnings = g_strdup_printf (/* Translators: a count */
                                               ngettext ("%u warning", "%u warnings",
                                                         counts[FF_SEVERITY_WARNING]),
                                               counts[FF_SEVERITY_WARNING]);
  g_autofree char *hints = g_strdup_printf (/* Translators: a count */
                                            ngettext ("%u hint", "%u hints",
                                                      counts[FF_SEVERITY_HINT]),
                                            counts[FF_SEVERITY_HINT]);

  return g_strdup_printf (/* Translators: errors, warnings, hints */ _ ("Checks: %s, %s, %s"),
                          errors, warnings, hints);
}

static void
refresh (FfChecksButton *self)
{
  FfAnalysis *analysis;
  guint counts[FF_SEVERITY_ERROR + 1];
  g_autofree char *text = NULL;
  g_autofree char *number = NULL;

  if (self->project == NULL)
    return;
  analysis = ff_project_get_analysis (self->project);
  for (int severity = FF_SEVERITY_HINT; severity <= FF_SEVERITY_ERROR; severity++)
    counts[severity] = ff_analysis_count_findings (analysis, severity);
  text = describe_counts (counts);
  number = g_strdup_printf ("%u", counts[FF_SEVERITY_ERROR] + counts[FF_SEVERITY_WARNING]
                                    + counts[FF_SEVERITY_HINT]);
  gtk_label_set_label (self->count, number);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, text,
                                  -1);
  if (gtk_widget_get_mapped (GTK_WIDGET (self->stack)))
    fill_list (self, analysis);
}

static void
popover_shown_cb (FfChecksButton *self)
{
  if (self->project != NULL)
    fill_list (self, ff_project_get_analysis (self->project));
}

/* Goes to the view in which the finding is mended, with its role chosen. */
static void
row_activated_cb (FfChecksButton *self, GtkListBoxRow *row)
{
  const char *view = g_object_get_data (G_OBJECT (row), "view");
  const char *about = g_object_get_data (G_OBJECT (row), "about");
  g_autofree char *role = NULL;

  if (about != NULL && ff_project_role (self->project, about) != NULL)
    role = g_strdup (about);
  gtk_menu_button_popdown (self->button);
  if (role != NULL)
    ff_session_set_role (self->session, role);
  ff_session_show_view (self->session, view);
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
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               FF_RESOURCE ("ui/checks/checks-button.ui"));
  gtk_widget_class_bind_template_child (widget_class, FfChecksButton, button);
  gtk_widget_class_bind_template_child (widget_class, FfChecksButton, count);
  gtk_widget_class_bind_template_child (widget_class, FfChecksButton, stack);
  gtk_widget_class_bind_template_child (widget_class, FfChecksButton, list);
  gtk_widget_class_bind_template_callback (widget_class, popover_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
ff_checks_button_init (FfChecksButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
ff_checks_button_set_session (FfChecksButton *self, FfSession *session)
{
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::document", G_CALLBACK (follow_document_cb), self,
                           G_CONNECT_SWAPPED);
  follow_document_cb (self);
}

void
ff_checks_button_popup (FfChecksButton *self)
{
  gtk_menu_button_popup (self->button);
}
