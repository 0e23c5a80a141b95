#include "app/hiring/candidates-pane.h"

#include "app/hiring/candidate-row.h"
#include "core/verbs/hiring-verbs.h"

#include <string.h>

struct _FfCandidatesPane
{
  GtkWidget parent_instance;

  GtkListBox *list;
  GtkEditable *name;

  FfSession *session;
};

G_DEFINE_FINAL_TYPE (FfCandidatesPane, ff_candidates_pane, GTK_TYPE_WIDGET)

static void
add_cb (FfCandidatesPane *self)
{
  const char *name = gtk_editable_get_text (self->name);
  GError *error = NULL;
  FfEdit *edit;

  if (ff_text_is_blank (name))
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->name));
      return;
    }
  edit = ff_verb_add_candidate_role (ff_session_get_project (self->session), name, &error);
  if (ff_session_commit (self->session, GTK_WIDGET (self), edit, error))
    gtk_editable_set_text (self->name, "");
}

static void
ff_candidates_pane_dispose (GObject *object)
{
  FfCandidatesPane *self = FF_CANDIDATES_PANE (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (ff_candidates_pane_parent_class)->dispose (object);
}

static void
ff_candidates_pane_class_init (FfCandidatesPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ff_candidates_pane_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               FF_RESOURCE ("ui/hiring/candidates-pane.ui"));
  gtk_widget_class_bind_template_child (widget_class, FfCandidatesPane, list);
  gtk_widget_class_bind_template_child (widget_class, FfCandidatesPane, name);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
ff_candidates_pane_init (FfCandidatesPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
ff_candidates_pane_set_session (FfCandidatesPane *self, FfSession *session)
{
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
}

static FfCandidateRow *
get_row (FfCandidatesPane *self, guint index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, index);

  return row != NULL ? FF_CANDIDATE_ROW (row) : NULL;
}

/* A candidate is offered as long as it counts, or the plan names it. */
static gboolean
is_offered (FfProject *project, const FfRole *role)
{
  return !role->external
         && (ff_role_counts (role)
             || ff_hiring_has_candidate (ff_project_get_hiring (project), role));
}

/* Rows that stay keep their widget, and with it the focus. */
static void
put_row (FfCandidatesPane *self, guint index, const FfRole *role)
{
  FfCandidateRow *row;

  while ((row = get_row (self, index)) != NULL
         && strcmp (ff_candidate_row_get_role (row), role->base.id) != 0)
    {
      FfProject *project = ff_session_get_project (self->session);
      const FfRole *other = ff_project_role (project, ff_candidate_row_get_role (row));

      /* One that is further down now is inserted there anew. */
      if (other != NULL && is_offered (project, other))
        {
          gtk_list_box_insert (self->list, ff_candidate_row_new (self->session, role->base.id),
                               index);
          break;
        }
      gtk_list_box_remove (self->list, GTK_WIDGET (row));
    }
  if (get_row (self, index) == NULL)
    gtk_list_box_insert (self->list, ff_candidate_row_new (self->session, role->base.id), index);
  ff_candidate_row_update (get_row (self, index), role);
}

void
ff_candidates_pane_refresh (FfCandidatesPane *self)
{
  FfProject *project = ff_session_get_project (self->session);
  FfTable *roles = ff_project_get_table (project, FF_ROLES);
  guint n = 0;

  for (guint i = 0; i < ff_table_get_size (roles); i++)
    {
      const FfRole *role = ff_row_get_record (ff_table_get_row (roles, i));

      if (is_offered (project, role))
        put_row (self, n++, role);
    }
  while (get_row (self, n) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (get_row (self, n)));
  gtk_widget_set_visible (GTK_WIDGET (self->list), n > 0);
}
