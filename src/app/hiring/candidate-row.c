#include "app/hiring/candidate-row.h"

#include "app/common/shown.h"
#include "app/hiring/role-split.h"
#include "core/verbs/hiring-verbs.h"

#include <glib/gi18n-lib.h>

struct _FfCandidateRow
{
  AdwActionRow parent_instance;

  GtkCheckButton *check;
  GtkWidget *weigh;
  GtkWidget *split;

  FfSession *session;
  char *role;
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (FfCandidateRow, ff_candidate_row, ADW_TYPE_ACTION_ROW)

static void
toggled_cb (FfCandidateRow *self)
{
  FfProject *project = ff_session_get_project (self->session);
  GError *error = NULL;
  FfEdit *edit;

  if (self->updating)
    return;
  edit = ff_verb_set_candidate (project, self->role, gtk_check_button_get_active (self->check),
                                &error);
  if (!ff_session_commit (self->session, GTK_WIDGET (self), edit, error))
    ff_candidate_row_update (self, ff_project_role (project, self->role));
}

static void
weigh_cb (FfCandidateRow *self)
{
  ff_session_set_role (self->session, self->role);
  ff_session_show_view (self->session, "matrix");
}

static void
split_cb (FfCandidateRow *self)
{
  ff_role_split_present (self->session, GTK_WIDGET (self), self->role);
}

static void
ff_candidate_row_dispose (GObject *object)
{
  FfCandidateRow *self = FF_CANDIDATE_ROW (object);

  self->updating = TRUE;
  G_OBJECT_CLASS (ff_candidate_row_parent_class)->dispose (object);
  g_clear_object (&self->session);
}

static void
ff_candidate_row_finalize (GObject *object)
{
  g_free (FF_CANDIDATE_ROW (object)->role);
  G_OBJECT_CLASS (ff_candidate_row_parent_class)->finalize (object);
}

static void
ff_candidate_row_class_init (FfCandidateRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ff_candidate_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = ff_candidate_row_finalize;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               FF_RESOURCE ("ui/hiring/candidate-row.ui"));
  gtk_widget_class_bind_template_child (widget_class, FfCandidateRow, check);
  gtk_widget_class_bind_template_child (widget_class, FfCandidateRow, weigh);
  gtk_widget_class_bind_template_child (widget_class, FfCandidateRow, split);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, weigh_cb);
  gtk_widget_class_bind_template_callback (widget_class, split_cb);
}

static void
ff_candidate_row_init (FfCandidateRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
ff_candidate_row_new (FfSession *session, const char *role_id)
{
  FfCandidateRow *self = g_object_new (FF_TYPE_CANDIDATE_ROW, NULL);
  g_autofree char *name = g_strconcat ("candidate-", role_id, NULL);

  self->session = g_object_ref (session);
  self->role = g_strdup (role_id);
  gtk_widget_set_name (GTK_WIDGET (self->check), name);
  return GTK_WIDGET (self);
}

const char *
ff_candidate_row_get_role (FfCandidateRow *self)
{
  g_return_val_if_fail (FF_IS_CANDIDATE_ROW (self), NULL);

  return self->role;
}

static const char *
name_status (FfStatus status)
{
  switch (status)
    {
    case FF_STATUS_CURRENT: return _ ("Current");
    case FF_STATUS_ADOPTED: return _ ("Adopted");
    case FF_STATUS_RETIRED: return _ ("Retired");
    case FF_STATUS_CANDIDATE:
    default: return _ ("Candidate");
    }
}

/* The status, and where the emphasis lies. (transfer full) */
static char *
describe (const FfRole *role, const FfEmphasis *emphasis)
{
  const char *status = name_status (role->status);
  g_autofree char *primary = NULL;

  if (emphasis->shape == FF_SHAPE_UNDEFINED)
    return g_strdup_printf (/* Translators: a role's status */ _ ("%s · no primaries yet"), status);
  if (emphasis->shape == FF_SHAPE_GENERALIST)
    return g_strdup_printf (/* Translators: a role's status */ _ ("%s · generalist"), status);
  primary = ff_quadrant_set_in_words (emphasis->primary);
  return g_strdup_printf (/* Translators: a role's status, quadrants */ _ ("%s · primary in %s"),
                          status, primary);
}

void
ff_candidate_row_update (FfCandidateRow *self, const FfRole *role)
{
  FfProject *project = ff_session_get_project (self->session);
  const FfEmphasis *emphasis = ff_analysis_get_emphasis (ff_project_get_analysis (project),
                                                         role->base.id);
  g_autofree char *text = describe (role, emphasis);
  /* Translators: the name of a check; %s is a role */
  g_autofree char *label = g_strdup_printf (_ ("Consider %s"), role->name);
  /* Translators: the name of a button; %s is a role */
  g_autofree char *split = g_strdup_printf (_ ("Split %s"), role->name);

  self->updating = TRUE;
  ff_row_show (ADW_PREFERENCES_ROW (self), role->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), text);
  gtk_check_button_set_active (self->check,
                               ff_hiring_has_candidate (ff_project_get_hiring (project), role));
  gtk_widget_set_visible (self->weigh, emphasis->shape == FF_SHAPE_UNDEFINED);
  gtk_widget_set_visible (self->split, emphasis->shape != FF_SHAPE_UNDEFINED);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->split), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  split, -1);
  self->updating = FALSE;
}
