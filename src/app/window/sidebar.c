#include "app/window/sidebar.h"

#include "app/common/severity.h"
#include "app/common/shown.h"
#include "app/common/steady-row.h"
#include "app/window/step-state.h"

#include <glib/gi18n.h>

struct _FfSidebar
{
  GtkWidget parent_instance;
  FfSession *session;
  FfProject *project; /* the one listened to */
  GtkListBox *list;
  GHashTable *states; /* view → GtkLabel */
  GHashTable *marks;  /* view → GtkImage: a step that has errors or warnings says so */
};

G_DEFINE_FINAL_TYPE (FfSidebar, ff_sidebar, GTK_TYPE_WIDGET)

static const struct
{
  const char *view;
  const char *group; /* the heading above it; NULL where it belongs to the row before */
  const char *title;
  const char *icon;
  FfStep step;
  char *(*state) (FfProject *project);
} rows[] = {
  { "board", N_ ("Define"), N_ ("Board"), "view-grid-symbolic", FF_STEP_BOARD,
    ff_step_state_of_board },
  { "matrix", NULL, N_ ("Roles and Weights"), "ff-matrix-symbolic", FF_STEP_MATRIX,
    ff_step_state_of_matrix },
  { "cards", NULL, N_ ("Cards"), "ff-card-symbolic", FF_STEP_CARDS, ff_step_state_of_cards },
  { "samples", N_ ("Prove"), N_ ("Work Samples"), "ff-samples-symbolic", FF_STEP_SAMPLES,
    ff_step_state_of_samples },
  { "boundaries", NULL, N_ ("Boundaries"), "ff-boundary-symbolic", FF_STEP_BOUNDARIES,
    ff_step_state_of_boundaries },
  { "hiring", N_ ("Decide"), N_ ("Hiring Plan"), "ff-hiring-symbolic", FF_STEP_HIRING,
    ff_step_state_of_hiring },
  { "reviews", NULL, N_ ("Reviews"), "ff-review-symbolic", FF_STEP_REVIEWS,
    ff_step_state_of_reviews },
};

/* The worst that the step has, errors before warnings; hints are not worth an icon here. */
static void
update_mark (FfSidebar *self, FfProject *project, guint index)
{
  GtkWidget *mark = g_hash_table_lookup (self->marks, rows[index].view);
  FfSeverity severity = FF_SEVERITY_ERROR;
  guint count = ff_step_state_count (project, rows[index].step, severity);
  g_autofree char *name = NULL;

  if (count == 0)
    {
      severity = FF_SEVERITY_WARNING;
      count = ff_step_state_count (project, rows[index].step, severity);
    }
  name = ff_severity_count (severity, count);
  if (g_strcmp0 (gtk_widget_get_tooltip_text (mark), name) == 0)
    return; /* it says so already */
  gtk_widget_set_visible (mark, count > 0);
  gtk_widget_set_tooltip_text (mark, name);
  gtk_image_set_from_icon_name (GTK_IMAGE (mark), ff_severity_get_icon (severity));
  gtk_widget_remove_css_class (mark, ff_severity_ids[FF_SEVERITY_ERROR]);
  gtk_widget_remove_css_class (mark, ff_severity_ids[FF_SEVERITY_WARNING]);
  gtk_widget_add_css_class (mark, ff_severity_ids[severity]);
  gtk_accessible_update_property (GTK_ACCESSIBLE (mark), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
update_states (FfSidebar *self)
{
  FfProject *project = ff_session_get_project (self->session);

  if (project == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *state = rows[i].state (project);

      ff_label_show (g_hash_table_lookup (self->states, rows[i].view), state);
      update_mark (self, project, i);
    }
}

static void
follow_document_cb (FfSidebar *self)
{
  FfProject *project = ff_session_get_project (self->session);

  if (self->project != NULL)
    g_signal_handlers_disconnect_by_func (self->project, update_states, self);
  g_set_object (&self->project, project);
  if (project != NULL)
    g_signal_connect_object (project, "changed", G_CALLBACK (update_states), self,
                             G_CONNECT_SWAPPED);
  update_states (self);
}

static void
row_activated_cb (GtkListBox *list, GtkListBoxRow *row, FfSidebar *self)
{
  ff_session_show_view (self->session, gtk_widget_get_name (GTK_WIDGET (row)));
}

static GtkWidget *
create_row (FfSidebar *self, guint index)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = ff_steady_row_create_box (12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *title = gtk_label_new (gettext (rows[index].title));
  GtkWidget *state = gtk_label_new (NULL);
  GtkWidget *mark = gtk_image_new ();

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_xalign (GTK_LABEL (state), 0);
  gtk_label_set_wrap (GTK_LABEL (state), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (state), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (state, "caption");
  gtk_widget_add_css_class (state, "dim-label");
  gtk_box_append (GTK_BOX (texts), title);
  gtk_box_append (GTK_BOX (texts), state);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (rows[index].icon));
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_add_css_class (mark, "severity-mark");
  gtk_box_append (GTK_BOX (box), texts);
  gtk_box_append (GTK_BOX (box), mark);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_set_name (row, rows[index].view);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gettext (rows[index].title), -1);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, state,
                                  mark, NULL, -1);
  g_hash_table_insert (self->states, (gpointer) rows[index].view, state);
  g_hash_table_insert (self->marks, (gpointer) rows[index].view, mark);
  return row;
}

static void
head_cb (GtkListBoxRow *row, GtkListBoxRow *before, gpointer user_data)
{
  const char *group = rows[gtk_list_box_row_get_index (row)].group;
  GtkWidget *heading;

  if (group == NULL || gtk_list_box_row_get_header (row) != NULL)
    return;
  heading = gtk_label_new (gettext (group));
  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "caption-heading");
  gtk_widget_add_css_class (heading, "step-group");
  gtk_list_box_row_set_header (row, heading);
}

static void
ff_sidebar_dispose (GObject *object)
{
  FfSidebar *self = FF_SIDEBAR (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->project);
  g_clear_object (&self->session);
  g_clear_pointer (&self->states, g_hash_table_unref);
  g_clear_pointer (&self->marks, g_hash_table_unref);
  G_OBJECT_CLASS (ff_sidebar_parent_class)->dispose (object);
}

static void
ff_sidebar_class_init (FfSidebarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ff_sidebar_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "steps");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_NAVIGATION);
}

static void
ff_sidebar_init (FfSidebar *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *list = gtk_list_box_new ();

  self->states = g_hash_table_new (g_str_hash, g_str_equal);
  self->marks = g_hash_table_new (g_str_hash, g_str_equal);
  self->list = GTK_LIST_BOX (list);
  gtk_widget_add_css_class (list, "navigation-sidebar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Steps"),
                                  -1);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    gtk_list_box_append (self->list, create_row (self, i));
  gtk_list_box_set_header_func (self->list, head_cb, NULL, NULL);
  g_signal_connect (list, "row-activated", G_CALLBACK (row_activated_cb), self);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), list);
  gtk_widget_set_parent (scrolled, GTK_WIDGET (self));
}

void
ff_sidebar_set_session (FfSidebar *self, FfSession *session)
{
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::document", G_CALLBACK (follow_document_cb), self,
                           G_CONNECT_SWAPPED);
  follow_document_cb (self);
}

/* Marks the row of VIEW as the one that is shown. */
void
ff_sidebar_select (FfSidebar *self, const char *view)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (g_str_equal (rows[i].view, view))
      gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, i));
}

/* Takes the focus to the step that is shown, whence the arrows go to the others. It is not what the widget does when it
 * is given the focus: Shift+Tab offers it to each widget that it leaves, and would come back. */
void
ff_sidebar_focus_step (FfSidebar *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  gtk_widget_grab_focus (row != NULL ? GTK_WIDGET (row) : GTK_WIDGET (self->list));
}
