#include "app/common/advice-line.h"

#include "app/common/severity.h"
#include "app/common/shown.h"
#include "app/common/steady-row.h"

struct _FfAdviceLine
{
  GtkWidget parent_instance;
  FfSession *session;
  GSignalGroup *project;
  const char *const *checks;
  GtkWidget *icon;
  GtkWidget *text;
};

G_DEFINE_FINAL_TYPE (FfAdviceLine, ff_advice_line, GTK_TYPE_WIDGET)

/* What the first of the checks that is not content says; NULL where all are. */
static const FfFinding *
find_finding (FfAdviceLine *self, FfAnalysis *analysis)
{
  guint n = ff_analysis_get_n_findings (analysis);

  for (guint check = 0; self->checks[check] != NULL; check++)
    for (guint i = 0; i < n; i++)
      {
        const FfFinding *finding = ff_analysis_get_finding (analysis, i);

        if (!finding->dismissed && g_str_equal (finding->check, self->checks[check]))
          return finding;
      }
  return NULL;
}

static void
update (FfAdviceLine *self)
{
  FfProject *project = ff_session_get_project (self->session);
  const FfFinding *finding = project != NULL
                                 ? find_finding (self, ff_project_get_analysis (project))
                                 : NULL;

  gtk_widget_set_visible (GTK_WIDGET (self), finding != NULL);
  if (finding != NULL)
    {
      const char *severity = ff_severity_get_name (finding->severity);
      const char *classes[] = { "severity-mark", ff_severity_ids[finding->severity], NULL };
      g_autofree char *message = ff_shown_beginning (finding->message);
      g_autofree char *text = g_strdup_printf ("%s %s", message, finding->advice);

      gtk_image_set_from_icon_name (GTK_IMAGE (self->icon),
                                    ff_severity_get_icon (finding->severity));
      gtk_widget_set_css_classes (self->icon, classes);
      gtk_widget_set_tooltip_text (self->icon, severity);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->icon), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      severity, -1);
      ff_label_show (GTK_LABEL (self->text), text);
    }
}

static void
document_cb (FfAdviceLine *self)
{
  g_signal_group_set_target (self->project, ff_session_get_project (self->session));
  update (self);
}

static void
ff_advice_line_dispose (GObject *object)
{
  FfAdviceLine *self = FF_ADVICE_LINE (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->project);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (ff_advice_line_parent_class)->dispose (object);
}

static void
ff_advice_line_class_init (FfAdviceLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ff_advice_line_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, FF_TYPE_STEADY_ROW);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_NOTE);
}

static void
ff_advice_line_init (FfAdviceLine *self)
{
  self->project = g_signal_group_new (FF_TYPE_PROJECT);
  g_signal_group_connect_swapped (self->project, "changed", G_CALLBACK (update), self);
  self->icon = gtk_image_new ();
  self->text = gtk_label_new (NULL);
  gtk_widget_set_name (self->text, "advice");
  gtk_label_set_wrap (GTK_LABEL (self->text), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->text), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (self->text), 0);
  gtk_widget_set_valign (self->icon, GTK_ALIGN_START);
  gtk_widget_set_hexpand (self->text, TRUE);
  gtk_widget_set_parent (self->icon, GTK_WIDGET (self));
  gtk_widget_set_parent (self->text, GTK_WIDGET (self));
  ff_steady_row_set_spacing (FF_STEADY_ROW (gtk_widget_get_layout_manager (GTK_WIDGET (self))), 8);
  gtk_widget_add_css_class (GTK_WIDGET (self), "advice-line");
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

void
ff_advice_line_set_session (FfAdviceLine *self, FfSession *session, const char *const *checks)
{
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  self->checks = checks;
  g_signal_connect_object (session, "notify::document", G_CALLBACK (document_cb), self,
                           G_CONNECT_SWAPPED);
  document_cb (self);
}
