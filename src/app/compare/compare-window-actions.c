/* What can be done in the comparison window: choosing and ordering, exporting, and the document's undo. */
#include "app/compare/compare-window-private.h"

#include "app/common/copying.h"

static void
remove_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ff_compare_window_set_side (FF_COMPARE_WINDOW (widget), g_variant_get_string (parameter, NULL),
                              FALSE);
}

static void
earlier_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ff_compare_window_move_side (FF_COMPARE_WINDOW (widget), g_variant_get_string (parameter, NULL),
                               -1);
}

static void
later_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ff_compare_window_move_side (FF_COMPARE_WINDOW (widget), g_variant_get_string (parameter, NULL),
                               1);
}

static void
export_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FfCompareWindow *self = FF_COMPARE_WINDOW (widget);
  g_autoptr (FfExport) request = ff_export_new (FF_VIEW_COMPARISON, FF_FORMAT_SVG);

  ff_export_set_roles (request, ff_compare_window_get_ids (self));
  request->parts = ff_compare_window_get_parts (self);
  request->hide_equal = self->hide_equal;
  request->theme = ff_compare_window_get_theme ();
  ff_session_export (self->session, GTK_WIDGET (self->stack), request);
}

/* The comparison as it looks here. (transfer full) */
static GBytes *
make_svg (FfCompareWindow *self)
{
  FfDiagramOptions options = { .theme = ff_compare_window_get_theme (),
                               .parts = ff_compare_window_get_parts (self),
                               .hide_equal = self->hide_equal };

  return ff_diagram_comparison (self->sides->analysis, ff_compare_window_get_ids (self), &options);
}

static void
copy_picture_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FfCompareWindow *self = FF_COMPARE_WINDOW (widget);
  g_autoptr (GBytes) svg = make_svg (self);

  ff_copy_picture (GTK_WIDGET (self->stack), svg);
}

static void
copy_svg_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FfCompareWindow *self = FF_COMPARE_WINDOW (widget);
  g_autoptr (GBytes) svg = make_svg (self);

  ff_copy_svg (GTK_WIDGET (self->stack), svg);
}

static void
undo_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FfProject *project = ff_session_get_project (FF_COMPARE_WINDOW (widget)->session);

  if (ff_project_can_undo (project))
    ff_project_undo (project);
}

static void
redo_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FfProject *project = ff_session_get_project (FF_COMPARE_WINDOW (widget)->session);

  if (ff_project_can_redo (project))
    ff_project_redo (project);
}

static void
choose_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FfCompareWindow *self = FF_COMPARE_WINDOW (widget);

  gtk_menu_button_popup (self->sides->n >= 2 ? self->picker_button : self->first_picker_button);
}

void
ff_compare_window_update_actions (FfCompareWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  FfProject *project = ff_session_get_project (self->session);
  gboolean has_comparison = self->sides->n >= 2;

  gtk_widget_action_set_enabled (widget, "win.export-comparison", has_comparison);
  gtk_widget_action_set_enabled (widget, "win.copy-comparison", has_comparison);
  gtk_widget_action_set_enabled (widget, "win.copy-comparison-svg", has_comparison);
  gtk_widget_action_set_enabled (widget, "win.undo", ff_project_can_undo (project));
  gtk_widget_action_set_enabled (widget, "win.redo", ff_project_can_redo (project));
}

void
ff_compare_window_class_add_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    GdkModifierType modifiers;
    const char *action;
  } keys[] = {
    { GDK_KEY_z, GDK_CONTROL_MASK, "win.undo" },
    { GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "win.redo" },
    { GDK_KEY_y, GDK_CONTROL_MASK, "win.redo" },
    { GDK_KEY_c, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "win.copy-comparison" },
    { GDK_KEY_e, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "win.export-comparison" },
    { GDK_KEY_r, GDK_CONTROL_MASK, "win.choose-sides" },
    { GDK_KEY_h, GDK_CONTROL_MASK, "win.hide-equal" },
    { GDK_KEY_w, GDK_CONTROL_MASK, "window.close" },
  };

  gtk_widget_class_install_action (widget_class, "win.remove-side", "s", remove_cb);
  gtk_widget_class_install_action (widget_class, "win.earlier-side", "s", earlier_cb);
  gtk_widget_class_install_action (widget_class, "win.later-side", "s", later_cb);
  gtk_widget_class_install_action (widget_class, "win.export-comparison", NULL, export_cb);
  gtk_widget_class_install_action (widget_class, "win.copy-comparison", NULL, copy_picture_cb);
  gtk_widget_class_install_action (widget_class, "win.copy-comparison-svg", NULL, copy_svg_cb);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_cb);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, redo_cb);
  gtk_widget_class_install_action (widget_class, "win.choose-sides", NULL, choose_cb);
  gtk_widget_class_install_property_action (widget_class, "win.comparison-view", "view");
  gtk_widget_class_install_property_action (widget_class, "win.hide-equal", "hide-equal");
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, keys[i].modifiers,
                                         keys[i].action, NULL);
}
