/* The view of roles and weights: the grid and its tools, the work on one role at a time, and what is said
 * while there is nothing to weigh. */
#include "app/matrix/matrix-view.h"

#include "app/common/clipping.h"
#include "app/common/shown.h"
#include "app/common/steady-row.h"
#include "app/matrix/add-competency-popover.h"
#include "app/matrix/add-role-popover.h"
#include "app/matrix/matrix-focus.h"
#include "app/matrix/matrix-grid.h"
#include "app/matrix/role-clipping.h"
#include "app/common/advice-line.h"

#include <glib/gi18n-lib.h>

struct _FfMatrixView
{
  GtkWidget parent_instance;

  FfSession *session;
  GSignalGroup *project; /* the project's `changed` */
  gboolean is_focused;   /* on one role at a time */

  GtkStack *stack;
  GtkWidget *tools;
  FfMatrixGrid *grid;
  FfMatrixFocus *focus;
  GtkLabel *external;
  FfAdviceLine *advice;

  guint target_tick; /* while a finding is followed to its place */
  int target_row, target_column;
  gboolean target_details; /* of the role, at its head */
  GtkWidget *paste_first;
  FfAddRolePopover *add_role;
  FfAddRolePopover *add_first_role;
  FfAddCompetencyPopover *add_competency;
  FfAddCompetencyPopover *add_first_competency;
};

G_DEFINE_FINAL_TYPE (FfMatrixView, ff_matrix_view, GTK_TYPE_WIDGET)

/* Limits of the list of roles speak here, where they are reached. */
static const char *const limits[] = { "role-count", "role-count-for-team", "role-name-seniority",
                                      "role-name-stack", NULL };

/* External roles have no column: a line says who they are. */
static void
show_external (FfMatrixView *self, const FfMatrixModel *model)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree char *text = NULL;

  for (guint i = 0; i < model->external->len; i++)
    {
      const FfRole *role = g_ptr_array_index (model->external, i);

      /* Translators: stands between the names of a list. */
      g_string_append_printf (names, "%s%s", i > 0 ? _ (", ") : "", role->name);
    }
  /* Translators: %s is a list of roles. */
  text = g_strdup_printf (_ ("Without weights, only a side in boundary rules: %s"), names->str);
  ff_label_show (self->external, text);
  gtk_widget_set_visible (GTK_WIDGET (self->external), model->external->len > 0);
}

static const char *
choose_page (FfMatrixView *self, const FfMatrixModel *model)
{
  if (ff_matrix_model_get_n_rows (model) == 0)
    return "no-competencies";
  if (ff_matrix_model_get_n_columns (model) == 0)
    return "no-roles";
  return self->is_focused ? "focus" : "grid";
}

static void
update (FfMatrixView *self)
{
  FfMatrixModel *model = ff_matrix_model_new (ff_session_get_project (self->session));
  const char *page = choose_page (self, model);

  show_external (self, model);
  gtk_widget_set_visible (self->tools, g_str_equal (page, "grid"));
  gtk_stack_set_visible_child_name (self->stack, page);
  ff_matrix_grid_take_model (self->grid, model);
}

static void
project_changed_cb (FfMatrixView *self)
{
  if (self->is_focused)
    ff_matrix_focus_update (self->focus);
  update (self);
}

static void
document_changed_cb (FfMatrixView *self)
{
  self->is_focused = FALSE;
  g_signal_group_set_target (self->project, ff_session_get_project (self->session));
  gtk_widget_set_sensitive (GTK_WIDGET (self), ff_session_get_project (self->session) != NULL);
  update (self);
}

static const char *
get_focus_role (FfMatrixView *self)
{
  FfProject *project = ff_session_get_project (self->session);
  g_autoptr (FfMatrixModel) model = ff_matrix_model_new (project);
  const char *chosen = ff_session_get_role (self->session);
  int row, column;

  ff_matrix_grid_get_cursor (self->grid, &row, &column);
  if (gtk_widget_get_focus_child (GTK_WIDGET (self->grid)) == NULL && chosen != NULL
      && ff_matrix_model_find_role (model, chosen) >= 0)
    return chosen;
  return ff_matrix_model_get_role (model,
                                   CLAMP (column, 0, ff_matrix_model_get_n_columns (model) - 1))
      ->base.id;
}

static void
focus_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FfMatrixView *self = FF_MATRIX_VIEW (widget);
  g_autofree char *role = g_strdup (get_focus_role (self));

  self->is_focused = TRUE;
  update (self);
  ff_matrix_focus_start (self->focus, role);
}

static void
focus_left_cb (FfMatrixView *self)
{
  if (!self->is_focused)
    return;
  self->is_focused = FALSE;
  update (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->grid));
}

static void
board_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ff_session_show_view (FF_MATRIX_VIEW (widget)->session, "board");
}

static void
read_cb (GtkWidget *origin, const FfContent *excerpt, const char *text, gpointer unused)
{
  ff_role_clipping_put (FF_MATRIX_VIEW (origin)->session, origin, excerpt);
}

static void
paste_roles_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ff_clipping_read (widget, read_cb, NULL);
}

/* The first competency that ROLE does not rate, -1. */
static int
find_unrated (const FfMatrixModel *model, int column)
{
  for (int row = 0; row < ff_matrix_model_get_n_rows (model); row++)
    if (ff_matrix_model_get_weight (model, row, column) == FF_WEIGHT_UNRATED)
      return row;
  return -1;
}

/* Checks whose place is in the details of a role, at its head. */
static gboolean
is_about_details (const char *check)
{
  static const char *const checks[] = { "role-hypothesis", "role-name-seniority", "role-name-stack",
                                        NULL };

  return check != NULL && g_strv_contains (checks, check);
}

/* The grid has cells once it has a size, which it gets after the view was shown for the first time. */
static gboolean
go_to_target_cb (GtkWidget *grid, GdkFrameClock *clock, gpointer user_data)
{
  FfMatrixView *self = user_data;
  g_autoptr (FfMatrixModel) model = ff_matrix_model_new (ff_session_get_project (self->session));

  if (gtk_widget_get_width (grid) == 0)
    return G_SOURCE_CONTINUE;
  self->target_tick = 0;
  if (self->target_row < 0 && self->target_column < 0)
    gtk_widget_grab_focus (grid);
  else if (self->target_details && self->target_column < ff_matrix_model_get_n_columns (model))
    ff_matrix_grid_edit_role (self->grid,
                              ff_matrix_model_get_role (model, self->target_column)->base.id);
  else
    ff_matrix_grid_set_cursor (self->grid, self->target_row, self->target_column, FALSE);
  return G_SOURCE_REMOVE;
}

/* A finding speaks of a role's column, of a competency's row, of the cell where they meet, or of how many
 * roles there are. */
static void
target_cb (FfMatrixView *self, const char *check, const char *const *about)
{
  g_autoptr (FfMatrixModel) model = ff_matrix_model_new (ff_session_get_project (self->session));
  int row = -1;
  int column = -1;

  focus_left_cb (self);
  for (guint i = 0; about[i] != NULL; i++)
    {
      row = row < 0 ? ff_matrix_model_find_competency (model, about[i]) : row;
      column = column < 0 ? ff_matrix_model_find_role (model, about[i]) : column;
    }
  if (column >= 0)
    ff_session_set_role (self->session, ff_matrix_model_get_role (model, column)->base.id);
  self->target_details = row < 0 && column >= 0 && is_about_details (check);
  if (column >= 0 && row < 0 && g_strcmp0 (check, "role-unrated") == 0)
    row = find_unrated (model, column);
  self->target_row = row;
  self->target_column = column;
  if (self->target_tick == 0)
    self->target_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self->grid), go_to_target_cb,
                                                      self, NULL);
}

static void
ff_matrix_view_dispose (GObject *object)
{
  FfMatrixView *self = FF_MATRIX_VIEW (object);
  GtkWidget *child;

  /* A popover that is open keeps itself alive, and the session with it. */
  if (self->session != NULL)
    {
      gtk_popover_popdown (GTK_POPOVER (self->add_role));
      gtk_popover_popdown (GTK_POPOVER (self->add_first_role));
      gtk_popover_popdown (GTK_POPOVER (self->add_competency));
      gtk_popover_popdown (GTK_POPOVER (self->add_first_competency));
    }
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->project);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (ff_matrix_view_parent_class)->dispose (object);
}

static void
ff_matrix_view_class_init (FfMatrixViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ff_matrix_view_dispose;
  g_type_ensure (FF_TYPE_ADVICE_LINE);
  g_type_ensure (FF_TYPE_MATRIX_GRID);
  g_type_ensure (FF_TYPE_MATRIX_FOCUS);
  g_type_ensure (FF_TYPE_ADD_ROLE_POPOVER);
  g_type_ensure (FF_TYPE_ADD_COMPETENCY_POPOVER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               FF_RESOURCE ("ui/matrix/matrix-view.ui"));
  gtk_widget_class_bind_template_child (widget_class, FfMatrixView, stack);
  gtk_widget_class_bind_template_child (widget_class, FfMatrixView, tools);
  gtk_widget_class_bind_template_child (widget_class, FfMatrixView, grid);
  gtk_widget_class_bind_template_child (widget_class, FfMatrixView, focus);
  gtk_widget_class_bind_template_child (widget_class, FfMatrixView, external);
  gtk_widget_class_bind_template_child (widget_class, FfMatrixView, advice);
  gtk_widget_class_bind_template_child (widget_class, FfMatrixView, paste_first);
  gtk_widget_class_bind_template_child (widget_class, FfMatrixView, add_role);
  gtk_widget_class_bind_template_child (widget_class, FfMatrixView, add_first_role);
  gtk_widget_class_bind_template_child (widget_class, FfMatrixView, add_competency);
  gtk_widget_class_bind_template_child (widget_class, FfMatrixView, add_first_competency);
  gtk_widget_class_bind_template_callback (widget_class, focus_left_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, FF_TYPE_STEADY_ROW);
  gtk_widget_class_set_css_name (widget_class, "matrixview");
  gtk_widget_class_install_action (widget_class, "view.focus", NULL, focus_action);
  gtk_widget_class_install_action (widget_class, "view.board", NULL, board_action);
  gtk_widget_class_install_action (widget_class, "view.paste-roles", NULL, paste_roles_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, GDK_CONTROL_MASK,
                                       "view.paste-roles", NULL);
}

static void
ff_matrix_view_init (FfMatrixView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ff_clipping_show_when_offered (self->paste_first);
  self->project = g_signal_group_new (FF_TYPE_PROJECT);
  g_signal_group_connect_swapped (self->project, "changed", G_CALLBACK (project_changed_cb), self);
}

GtkWidget *
ff_matrix_view_new (FfSession *session)
{
  FfMatrixView *self = g_object_new (FF_TYPE_MATRIX_VIEW, NULL);

  self->session = g_object_ref (session);
  ff_matrix_grid_set_session (self->grid, session);
  ff_matrix_focus_set_session (self->focus, session);
  ff_add_role_popover_set_session (self->add_role, session);
  ff_add_role_popover_set_session (self->add_first_role, session);
  ff_add_competency_popover_set_session (self->add_competency, session);
  ff_add_competency_popover_set_session (self->add_first_competency, session);
  g_signal_connect_object (session, "notify::document", G_CALLBACK (document_changed_cb), self,
                           G_CONNECT_SWAPPED);
  ff_advice_line_set_session (self->advice, session, limits);
  g_signal_connect_object (session, "show-target::matrix", G_CALLBACK (target_cb), self,
                           G_CONNECT_SWAPPED);
  document_changed_cb (self);
  return GTK_WIDGET (self);
}

gboolean
ff_matrix_view_focus_content (GtkWidget *view)
{
  FfMatrixView *self = FF_MATRIX_VIEW (view);

  return gtk_widget_get_mapped (GTK_WIDGET (self->grid))
         && gtk_widget_grab_focus (GTK_WIDGET (self->grid));
}
