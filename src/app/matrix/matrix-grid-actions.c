/* What can be done at the cursor of the grid: weights by key, and what heads are good for. */
#include "app/matrix/matrix-grid-private.h"

#include "app/common/latin-keys.h"
#include "app/matrix/reordering.h"
#include "app/matrix/weighing.h"

#include <glib/gi18n-lib.h>

static const char *
get_cursor_id (FfMatrixGrid *self)
{
  if (self->row < 0 && self->column >= 0)
    return ff_matrix_model_get_role (self->model, self->column)->base.id;
  if (self->column < 0 && self->row >= 0)
    return ff_matrix_model_get_competency (self->model, self->row)->base.id;
  return NULL;
}

static void
weigh_selection (FfMatrixGrid *self, FfWeight weight)
{
  g_autoptr (GArray) cells = g_array_new (FALSE, FALSE, sizeof (FfCell));
  FfMatrixRange range;

  ff_matrix_grid_get_selection (self, &range);
  for (int row = range.first_row; row < range.last_row; row++)
    for (int column = range.first_column; column < range.last_column; column++)
      {
        FfCell cell = { ff_matrix_model_get_role (self->model, column)->base.id,
                        ff_matrix_model_get_competency (self->model, row)->base.id };

        g_array_append_val (cells, cell);
      }
  ff_weighing_weigh (self->session, GTK_WIDGET (self), &g_array_index (cells, FfCell, 0),
                     cells->len, weight);
}

/* Empty, P, S, B, empty: what a click does to the cell of the cursor. */
void
ff_matrix_grid_cycle (FfMatrixGrid *self)
{
  FfWeight weight;

  if (!ff_matrix_grid_is_on_cell (self))
    return;
  weight = ff_matrix_model_get_weight (self->model, self->row, self->column) + 1;
  weigh_selection (self, weight == FF_N_WEIGHTS ? FF_WEIGHT_UNRATED : weight);
}

static gboolean
weigh_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  FfMatrixGrid *self = FF_MATRIX_GRID (widget);
  int weight;

  if (!ff_matrix_grid_is_on_cell (self))
    return FALSE;
  g_variant_get (arguments, "(i)", &weight);
  weigh_selection (self, (FfWeight) weight);
  return TRUE;
}

static void
weigh_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (ff_matrix_grid_is_on_cell (FF_MATRIX_GRID (widget)))
    weigh_selection (
        FF_MATRIX_GRID (widget),
        (FfWeight) ff_choice_from_id (ff_weight_ids, g_variant_get_string (parameter, NULL)));
}

/* One cell wherever the cursor is, which goes there: the action of a cell. */
static void
weigh_at_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FfMatrixGrid *self = FF_MATRIX_GRID (widget);
  const char *weight;
  int row, column;

  g_variant_get (parameter, "(ii&s)", &row, &column, &weight);
  if (row < 0 || row >= ff_matrix_model_get_n_rows (self->model) || column < 0
      || column >= ff_matrix_model_get_n_columns (self->model))
    return;
  ff_matrix_grid_set_cursor (self, row, column, FALSE);
  weigh_selection (self, (FfWeight) ff_choice_from_id (ff_weight_ids, weight));
}

/* Delete: a cell is no longer rated; a head's role or competency goes. */
static gboolean
delete_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  FfMatrixGrid *self = FF_MATRIX_GRID (widget);
  const char *id = get_cursor_id (self);

  if (id != NULL)
    ff_reordering_remove (self->session, widget, self->row < 0 ? FF_ROLES : FF_COMPETENCIES, id);
  else if (ff_matrix_grid_is_on_cell (self))
    weigh_selection (self, FF_WEIGHT_UNRATED);
  return TRUE;
}

static GdkRectangle
get_visible_rect (FfMatrixGrid *self, int row, int column)
{
  GdkRectangle rect = ff_matrix_grid_get_rect (self, row, column);
  GdkRectangle all = { 0, 0, gtk_widget_get_width (GTK_WIDGET (self)),
                       gtk_widget_get_height (GTK_WIDGET (self)) };

  if (!gdk_rectangle_intersect (&rect, &all, &rect))
    rect = (GdkRectangle){ 0, 0, 1, 1 };
  return rect;
}

/* Opens the details of a role at its head. */
void
ff_matrix_grid_edit_role (FfMatrixGrid *self, const char *id)
{
  int column = ff_matrix_model_find_role (self->model, id);
  GdkRectangle rect;

  if (column < 0)
    return;
  ff_matrix_grid_set_cursor (self, -1, column, FALSE);
  if (self->role_popover == NULL)
    {
      self->role_popover = FF_ROLE_POPOVER (ff_role_popover_new (self->session));
      gtk_widget_set_parent (GTK_WIDGET (self->role_popover), GTK_WIDGET (self));
    }
  rect = get_visible_rect (self, -1, column);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->role_popover), &rect);
  ff_role_popover_open (self->role_popover, id);
}

/* Opens the details of a competency at its head. */
void
ff_matrix_grid_edit_competency (FfMatrixGrid *self, const char *id)
{
  int row = ff_matrix_model_find_competency (self->model, id);
  GdkRectangle rect;

  if (row < 0)
    return;
  ff_matrix_grid_set_cursor (self, row, -1, FALSE);
  if (self->competency_popover == NULL)
    {
      self->competency_popover = FF_COMPETENCY_POPOVER (ff_competency_popover_new (self->session));
      gtk_widget_set_parent (GTK_WIDGET (self->competency_popover), GTK_WIDGET (self));
    }
  rect = get_visible_rect (self, row, -1);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->competency_popover), &rect);
  ff_competency_popover_open (self->competency_popover, id);
}

static void
edit_role_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ff_matrix_grid_edit_role (FF_MATRIX_GRID (widget), g_variant_get_string (parameter, NULL));
}

static void
edit_competency_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ff_matrix_grid_edit_competency (FF_MATRIX_GRID (widget), g_variant_get_string (parameter, NULL));
}

/* Opens the details of what the cursor is the head of; FALSE where it is on a cell. */
gboolean
ff_matrix_grid_edit_head (FfMatrixGrid *self)
{
  const char *id = get_cursor_id (self);

  if (id == NULL)
    return FALSE;
  if (self->row < 0)
    ff_matrix_grid_edit_role (self, id);
  else
    ff_matrix_grid_edit_competency (self, id);
  return TRUE;
}

static gboolean
rename_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  return ff_matrix_grid_edit_head (FF_MATRIX_GRID (widget));
}

static gboolean
activate_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  FfMatrixGrid *self = FF_MATRIX_GRID (widget);

  if (!ff_matrix_grid_edit_head (self))
    ff_matrix_grid_cycle (self);
  return TRUE;
}

/* The roles of the selected columns, or of the one at the cursor with the next. */
static void
compare_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FfMatrixGrid *self = FF_MATRIX_GRID (widget);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) roles = NULL;
  FfMatrixRange range;

  ff_matrix_grid_get_selection (self, &range);
  for (int column = MAX (range.first_column, 0); column < range.last_column; column++)
    g_strv_builder_add (builder, ff_matrix_model_get_role (self->model, column)->base.id);
  roles = g_strv_builder_end (builder);
  ff_session_compare (self->session, (const char *const *) roles);
}

/* Offers the weights at the cell of the cursor. */
void
ff_matrix_grid_open_context_menu (FfMatrixGrid *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) compare = g_menu_new ();
  GdkRectangle rect = get_visible_rect (self, self->row, self->column);

  g_menu_append (compare, _ ("_Compare Roles"), "matrix.compare");
  g_menu_append (menu, _ ("_Primary"), "matrix.weigh::primary");
  g_menu_append (menu, _ ("_Secondary"), "matrix.weigh::secondary");
  g_menu_append (menu, _ ("_Baseline"), "matrix.weigh::baseline");
  g_menu_append (menu, _ ("_Not Rated"), "matrix.weigh::unrated");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (compare));
  if (self->context_menu == NULL)
    {
      self->context_menu = gtk_popover_menu_new_from_model (NULL);
      gtk_widget_set_parent (self->context_menu, GTK_WIDGET (self));
    }
  gtk_popover_menu_set_menu_model (GTK_POPOVER_MENU (self->context_menu), G_MENU_MODEL (menu));
  gtk_popover_set_pointing_to (GTK_POPOVER (self->context_menu), &rect);
  gtk_popover_popup (GTK_POPOVER (self->context_menu));
}

static gboolean
menu_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  FfMatrixGrid *self = FF_MATRIX_GRID (widget);

  if (!ff_matrix_grid_edit_head (self) && ff_matrix_grid_is_on_cell (self))
    ff_matrix_grid_open_context_menu (self);
  return TRUE;
}

/* Moves the role, or the competency, of the head that has the focus. */
static gboolean
reorder_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  FfMatrixGrid *self = FF_MATRIX_GRID (widget);
  const char *id = get_cursor_id (self);
  gboolean is_role;
  int step;

  g_variant_get (arguments, "(bi)", &is_role, &step);
  if (id == NULL || is_role != (self->row < 0))
    return FALSE;
  if (is_role && gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    step = -step;
  if (is_role)
    ff_reordering_move_role (self->session, widget, id, step);
  else
    ff_reordering_move_competency (self->session, widget, id, step);
  ff_matrix_grid_scroll_to (self, self->row, self->column);
  return TRUE;
}

static gboolean
copy_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  ff_matrix_grid_copy (FF_MATRIX_GRID (widget));
  return TRUE;
}

static gboolean
paste_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  ff_matrix_grid_paste (FF_MATRIX_GRID (widget));
  return TRUE;
}

static void
add_weight_key (GtkWidgetClass *widget_class, guint key, FfWeight weight)
{
  gtk_widget_class_add_binding (widget_class, key, 0, weigh_cb, "(i)", weight);
  gtk_widget_class_add_binding (widget_class, key, GDK_SHIFT_MASK, weigh_cb, "(i)", weight);
}

static void
add_keys (GtkWidgetClass *widget_class, GtkShortcutFunc callback, const guint *keys)
{
  for (; *keys != 0; keys++)
    gtk_widget_class_add_binding (widget_class, *keys, 0, callback, NULL);
}

void
ff_matrix_grid_install_actions (GtkWidgetClass *widget_class)
{
  static const guint delete_keys[] = { GDK_KEY_Delete, GDK_KEY_KP_Delete, GDK_KEY_BackSpace, 0 };
  static const guint activate_keys[] = { GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_ISO_Enter,
                                         GDK_KEY_space, 0 };
  static const guint rename_keys[] = { GDK_KEY_F2, 0 };
  static const guint menu_keys[] = { GDK_KEY_Menu, 0 };
  const GdkModifierType both = GDK_CONTROL_MASK | GDK_SHIFT_MASK;

  gtk_widget_class_install_action (widget_class, "matrix.edit-role", "s", edit_role_action);
  gtk_widget_class_install_action (widget_class, "matrix.edit-competency", "s",
                                   edit_competency_action);
  gtk_widget_class_install_action (widget_class, "matrix.weigh", "s", weigh_action);
  gtk_widget_class_install_action (widget_class, "matrix.weigh-at", "(iis)", weigh_at_action);
  gtk_widget_class_install_action (widget_class, "matrix.compare", NULL, compare_action);
  add_weight_key (widget_class, GDK_KEY_p, FF_WEIGHT_PRIMARY);
  add_weight_key (widget_class, GDK_KEY_s, FF_WEIGHT_SECONDARY);
  add_weight_key (widget_class, GDK_KEY_b, FF_WEIGHT_BASELINE);
  add_keys (widget_class, delete_cb, delete_keys);
  add_keys (widget_class, activate_cb, activate_keys);
  add_keys (widget_class, rename_cb, rename_keys);
  add_keys (widget_class, menu_cb, menu_keys);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, menu_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, copy_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_v, GDK_CONTROL_MASK, paste_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, both, reorder_cb, "(bi)", TRUE, -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Right, both, reorder_cb, "(bi)", TRUE, 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Up, GDK_ALT_MASK, reorder_cb, "(bi)", FALSE,
                                -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Down, GDK_ALT_MASK, reorder_cb, "(bi)", FALSE,
                                1);
}

/* The letters where the layout has others. */
void
ff_matrix_grid_follow_letters (FfMatrixGrid *self)
{
  static const FfLatinKey letters[] = { { GDK_KEY_p, "matrix.weigh::primary" },
                                        { GDK_KEY_s, "matrix.weigh::secondary" },
                                        { GDK_KEY_b, "matrix.weigh::baseline" },
                                        { 0 } };

  ff_latin_keys_follow (GTK_WIDGET (self), letters);
}
