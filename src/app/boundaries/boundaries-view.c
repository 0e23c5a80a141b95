/* The boundaries view puts the list of pairs and the editor together. In a narrow window one of the two
 * is shown, with a way back. */
#include "app/boundaries/boundaries-view-private.h"

#include "core/method/pair-list.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (FfBoundariesView, ff_boundaries_view, GTK_TYPE_WIDGET)

static gboolean
has_pair (FfBoundariesView *self)
{
  g_auto (GStrv) roles = self->pair != NULL ? g_strsplit (self->pair, " ", 2) : NULL;

  return roles != NULL && ff_project_role (self->project, roles[0]) != NULL
         && ff_project_role (self->project, roles[1]) != NULL;
}

/* The first pair of the list, which needs rules most. */
static void
choose_first (FfBoundariesView *self)
{
  g_autoptr (GArray) pairs = ff_pair_list_new (ff_project_get_analysis (self->project));
  const FfListedPair *first = pairs->len > 0 ? &g_array_index (pairs, FfListedPair, 0) : NULL;

  g_clear_pointer (&self->pair, g_free);
  if (first != NULL)
    self->pair = ff_boundary_make_id (first->roles[0]->base.id, first->roles[1]->base.id);
  ff_pair_editor_set_pair (self->editor, first != NULL ? first->roles[0]->base.id : NULL,
                           first != NULL ? first->roles[1]->base.id : NULL);
}

static void
changed_cb (FfBoundariesView *self)
{
  guint roles = ff_table_get_size (ff_project_get_table (self->project, FF_ROLES));

  gtk_stack_set_visible_child_name (self->stack, roles < 2 ? "empty" : "boundaries");
  if (!has_pair (self))
    choose_first (self);
  gtk_stack_set_visible_child_name (self->editor_stack, self->pair != NULL ? "editor" : "none");
  ff_pair_editor_refresh (self->editor);
  ff_boundaries_view_fill_list (self);
  ff_boundaries_view_draw_map (self);
}

void
ff_boundaries_view_choose (FfBoundariesView *self, const char *role_a, const char *role_b)
{
  g_free (self->pair);
  self->pair = ff_boundary_make_id (role_a, role_b);
  ff_pair_editor_set_pair (self->editor, role_a, role_b);
  gtk_stack_set_visible_child_name (self->editor_stack, "editor");
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->editor_scroller), 0);
  ff_boundaries_view_draw_map (self);
}

void
ff_boundaries_view_show_editor (FfBoundariesView *self)
{
  if (!adw_leaflet_get_folded (self->leaflet))
    return;
  adw_leaflet_set_visible_child (self->leaflet, self->editor_page);
  gtk_widget_grab_focus (self->back);
}

static void
back_cb (FfBoundariesView *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  adw_leaflet_set_visible_child (self->leaflet, self->list_page);
  gtk_widget_grab_focus (row != NULL ? GTK_WIDGET (row) : GTK_WIDGET (self->list));
}

static void
open_matrix_cb (FfBoundariesView *self)
{
  ff_session_show_view (self->session, "matrix");
}

static void
document_cb (FfBoundariesView *self)
{
  if (self->project != NULL)
    g_signal_handlers_disconnect_by_func (self->project, changed_cb, self);
  g_set_object (&self->project, ff_session_get_project (self->session));
  g_clear_pointer (&self->pair, g_free);
  if (self->project != NULL)
    {
      g_signal_connect_object (self->project, "changed", G_CALLBACK (changed_cb), self,
                               G_CONNECT_SWAPPED);
      changed_cb (self);
    }
}

static void
dark_cb (FfBoundariesView *self)
{
  if (self->project != NULL)
    ff_boundaries_view_draw_map (self);
}

/* ABOUT: two roles, and a rule where the finding is about one. */
static void
show_target_cb (FfSession *session, const char *check, const char *const *about,
                FfBoundariesView *self)
{
  if (about == NULL || about[0] == NULL || about[1] == NULL || self->project == NULL
      || ff_project_role (self->project, about[0]) == NULL
      || ff_project_role (self->project, about[1]) == NULL)
    return;
  ff_boundaries_view_choose (self, about[0], about[1]);
  ff_boundaries_view_fill_list (self);
  adw_leaflet_set_visible_child (self->leaflet, self->editor_page);
  ff_pair_editor_focus_rule (self->editor, about[2]);
}

static void
export_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (FfExport) request = ff_export_new (FF_VIEW_BOUNDARIES, FF_FORMAT_SVG);

  ff_session_export (FF_BOUNDARIES_VIEW (widget)->session, widget, request);
}

/* Whoever comes in stands on the chosen pair, and does not choose another by coming. */
static gboolean
ff_boundaries_view_focus (GtkWidget *widget, GtkDirectionType direction)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (FF_BOUNDARIES_VIEW (widget)->list);

  if (direction == GTK_DIR_TAB_FORWARD && gtk_widget_get_focus_child (widget) == NULL && row != NULL
      && gtk_widget_get_mapped (GTK_WIDGET (row)))
    return gtk_widget_grab_focus (GTK_WIDGET (row));
  return gtk_widget_child_focus (GTK_WIDGET (FF_BOUNDARIES_VIEW (widget)->stack), direction);
}

static void
ff_boundaries_view_dispose (GObject *object)
{
  FfBoundariesView *self = FF_BOUNDARIES_VIEW (object);
  GtkWidget *child;

  if (self->project != NULL)
    g_signal_handlers_disconnect_by_func (self->project, changed_cb, self);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->project);
  g_clear_object (&self->session);
  g_clear_pointer (&self->pair, g_free);
  G_OBJECT_CLASS (ff_boundaries_view_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               FF_RESOURCE ("ui/boundaries/boundaries-view.ui"));
  gtk_widget_class_bind_template_child (widget_class, FfBoundariesView, stack);
  gtk_widget_class_bind_template_child (widget_class, FfBoundariesView, leaflet);
  gtk_widget_class_bind_template_child (widget_class, FfBoundariesView, list_page);
  gtk_widget_class_bind_template_child (widget_class, FfBoundariesView, editor_page);
  gtk_widget_class_bind_template_child (widget_class, FfBoundariesView, editor_scroller);
  gtk_widget_class_bind_template_child (widget_class, FfBoundariesView, map);
  gtk_widget_class_bind_template_child (widget_class, FfBoundariesView, list);
  gtk_widget_class_bind_template_child (widget_class, FfBoundariesView, back);
  gtk_widget_class_bind_template_child (widget_class, FfBoundariesView, editor_stack);
  gtk_widget_class_bind_template_child (widget_class, FfBoundariesView, editor);
  gtk_widget_class_bind_template_child (widget_class, FfBoundariesView, other);
  gtk_widget_class_bind_template_child_full (widget_class, "other_0", FALSE,
                                             G_STRUCT_OFFSET (FfBoundariesView, others[0]));
  gtk_widget_class_bind_template_child_full (widget_class, "other_1", FALSE,
                                             G_STRUCT_OFFSET (FfBoundariesView, others[1]));
  gtk_widget_class_bind_template_child (widget_class, FfBoundariesView, external);
  gtk_widget_class_bind_template_callback (widget_class, back_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_matrix_cb);
}

static void
ff_boundaries_view_class_init (FfBoundariesViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ff_boundaries_view_dispose;
  widget_class->focus = ff_boundaries_view_focus;
  g_type_ensure (FF_TYPE_PAIR_EDITOR);
  bind_template (widget_class);
  ff_boundaries_view_class_bind_list (widget_class);
  ff_boundaries_view_class_bind_other (widget_class);
  gtk_widget_class_install_action (widget_class, "boundaries.export", NULL, export_action);
}

static void
ff_boundaries_view_init (FfBoundariesView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ff_boundaries_view_init_list (self);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (dark_cb),
                           self, G_CONNECT_SWAPPED);
}

GtkWidget *
ff_boundaries_view_new (FfSession *session)
{
  FfBoundariesView *self = g_object_new (FF_TYPE_BOUNDARIES_VIEW, NULL);

  g_return_val_if_fail (FF_IS_SESSION (session), NULL);

  self->session = g_object_ref (session);
  ff_pair_editor_set_session (self->editor, session);
  g_signal_connect_object (session, "notify::document", G_CALLBACK (document_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "show-target::boundaries", G_CALLBACK (show_target_cb), self,
                           0);
  document_cb (self);
  return GTK_WIDGET (self);
}
