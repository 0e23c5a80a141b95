/* The grid of roles and weights: the widget itself, what it shows and how it is drawn. */
#include "app/matrix/matrix-grid-private.h"

#include <glib/gi18n-lib.h>

/* Of the lines between rows, as those between their heads have. */
#define LINE_ALPHA 0.6f

enum
{
  PROP_HADJUSTMENT = 1,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

static gboolean
get_border (GtkScrollable *scrollable, GtkBorder *border)
{
  FfMatrixGrid *self = FF_MATRIX_GRID (scrollable);

  border->top = (gint16) self->head_height;
  border->bottom = 0;
  border->left = (gint16) self->head_width;
  border->right = 0;
  return TRUE;
}

static void
scrollable_init (GtkScrollableInterface *iface)
{
  iface->get_border = get_border;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (FfMatrixGrid, ff_matrix_grid, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, scrollable_init))

static void
scrolled_cb (FfMatrixGrid *self)
{
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
set_adjustment (FfMatrixGrid *self, GtkOrientation orientation, GtkAdjustment *adjustment)
{
  GtkAdjustment **place = &self->adjustments[orientation];

  if (*place != NULL)
    g_signal_handlers_disconnect_by_func (*place, scrolled_cb, self);
  if (g_set_object (place, adjustment) && adjustment != NULL)
    g_signal_connect_swapped (adjustment, "value-changed", G_CALLBACK (scrolled_cb), self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
ff_matrix_grid_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  FfMatrixGrid *self = FF_MATRIX_GRID (widget);

  ff_matrix_grid_layout (self, width, height);
  if (self->role_popover != NULL)
    gtk_popover_present (GTK_POPOVER (self->role_popover));
  if (self->competency_popover != NULL)
    gtk_popover_present (GTK_POPOVER (self->competency_popover));
  if (self->context_menu != NULL)
    gtk_popover_present (GTK_POPOVER (self->context_menu));
}

/* It scrolls, so it needs no more than room for a head and a cell. */
static void
ff_matrix_grid_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                        int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = 200;
  *natural = 400;
}

static void
push_clip (FfMatrixGrid *self, GtkSnapshot *snapshot, FfMatrixBand band)
{
  GdkRectangle area = ff_matrix_grid_get_area (self, band);

  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (area.x, area.y, area.width, area.height));
}

static void
snapshot_headings (FfMatrixGrid *self, GtkSnapshot *snapshot)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));

  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, self->head_height, width,
                                                         MAX (0, height - self->head_height)));
  for (guint i = 0; i < self->model->n_groups; i++)
    gtk_widget_snapshot_child (GTK_WIDGET (self), self->headings[i], snapshot);
  gtk_snapshot_pop (snapshot);
}

/* The line below each row, over all its cells: as borders they would be a path for each cell. */
static void
snapshot_lines (FfMatrixGrid *self, GtkSnapshot *snapshot)
{
  GArray *heads = self->bands[FF_MATRIX_ROW_HEADS].items;
  GdkRectangle area = ff_matrix_grid_get_cells_area (self);
  GdkRGBA color;

  if (!gtk_style_context_lookup_color (gtk_widget_get_style_context (GTK_WIDGET (self)),
                                       "ff_hairline", &color))
    return;
  color.alpha *= LINE_ALPHA;
  for (guint i = 0; i < heads->len; i++)
    {
      int row = g_array_index (heads, FfMatrixItem, i).row;
      GdkRectangle rect = ff_matrix_grid_get_rect (self, row, -1);

      gtk_snapshot_append_color (
          snapshot, &color, &GRAPHENE_RECT_INIT (area.x, rect.y + rect.height - 1, area.width, 1));
    }
}

static void
ff_matrix_grid_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  FfMatrixGrid *self = FF_MATRIX_GRID (widget);

  for (FfMatrixBand band = 0; band < FF_MATRIX_N_BANDS; band++)
    {
      GArray *items = self->bands[band].items;

      push_clip (self, snapshot, band);
      for (guint i = 0; i < items->len; i++)
        gtk_widget_snapshot_child (widget, g_array_index (items, FfMatrixItem, i).widget, snapshot);
      if (band == FF_MATRIX_CELLS)
        snapshot_lines (self, snapshot);
      gtk_snapshot_pop (snapshot);
    }
  snapshot_headings (self, snapshot);
  gtk_widget_snapshot_child (widget, self->corner, snapshot);
}

static void
ff_matrix_grid_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (ff_matrix_grid_parent_class)->css_changed (widget, change);
  ff_matrix_grid_update_metrics (FF_MATRIX_GRID (widget));
  gtk_widget_queue_resize (widget);
}

static void
ff_matrix_grid_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  FfMatrixGrid *self = FF_MATRIX_GRID (object);

  switch (id)
    {
    case PROP_HADJUSTMENT:
      set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, g_value_get_object (value));
      break;
    case PROP_VADJUSTMENT:
      set_adjustment (self, GTK_ORIENTATION_VERTICAL, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
      self->policies[GTK_ORIENTATION_HORIZONTAL] = g_value_get_enum (value);
      break;
    case PROP_VSCROLL_POLICY:
      self->policies[GTK_ORIENTATION_VERTICAL] = g_value_get_enum (value);
      break;
    default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
ff_matrix_grid_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  FfMatrixGrid *self = FF_MATRIX_GRID (object);

  switch (id)
    {
    case PROP_HADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_HORIZONTAL]);
      break;
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_VERTICAL]);
      break;
    case PROP_HSCROLL_POLICY:
      g_value_set_enum (value, self->policies[GTK_ORIENTATION_HORIZONTAL]);
      break;
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, self->policies[GTK_ORIENTATION_VERTICAL]);
      break;
    default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
ff_matrix_grid_dispose (GObject *object)
{
  FfMatrixGrid *self = FF_MATRIX_GRID (object);
  GtkWidget *child;

  /* A popover that is open keeps itself alive, and the session with it. */
  if (self->role_popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (self->role_popover));
  if (self->competency_popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (self->competency_popover));
  if (self->context_menu != NULL)
    gtk_popover_popdown (GTK_POPOVER (self->context_menu));
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  self->role_popover = NULL;
  self->competency_popover = NULL;
  self->context_menu = NULL;
  for (FfMatrixBand band = 0; band < FF_MATRIX_N_BANDS; band++)
    {
      g_array_set_size (self->bands[band].items, 0);
      g_ptr_array_set_size (self->bands[band].spare, 0);
    }
  set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, NULL);
  set_adjustment (self, GTK_ORIENTATION_VERTICAL, NULL);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (ff_matrix_grid_parent_class)->dispose (object);
}

static void
ff_matrix_grid_finalize (GObject *object)
{
  FfMatrixGrid *self = FF_MATRIX_GRID (object);

  for (FfMatrixBand band = 0; band < FF_MATRIX_N_BANDS; band++)
    {
      g_array_unref (self->bands[band].items);
      g_ptr_array_unref (self->bands[band].spare);
    }
  ff_matrix_model_free (self->model);
  G_OBJECT_CLASS (ff_matrix_grid_parent_class)->finalize (object);
}

static void
ff_matrix_grid_class_init (FfMatrixGridClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = ff_matrix_grid_set_property;
  object_class->get_property = ff_matrix_grid_get_property;
  object_class->dispose = ff_matrix_grid_dispose;
  object_class->finalize = ff_matrix_grid_finalize;
  widget_class->size_allocate = ff_matrix_grid_size_allocate;
  widget_class->measure = ff_matrix_grid_measure;
  widget_class->snapshot = ff_matrix_grid_snapshot;
  widget_class->css_changed = ff_matrix_grid_css_changed;
  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");
  gtk_widget_class_set_css_name (widget_class, "matrixgrid");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
  ff_matrix_grid_install_cursor (widget_class);
  ff_matrix_grid_install_actions (widget_class);
}

/* What the letters mean, where no head is. */
static GtkWidget *
create_legend (void)
{
  GtkWidget *legend = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  gtk_widget_add_css_class (legend, "matrix-legend");
  gtk_widget_set_overflow (legend, GTK_OVERFLOW_HIDDEN);
  for (FfWeight weight = 0; weight < FF_N_WEIGHTS; weight++)
    {
      GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
      GtkWidget *letter = gtk_label_new (ff_weight_letter (weight));
      GtkWidget *name = gtk_label_new (ff_weight_name (weight));

      gtk_widget_add_css_class (letter, "letter");
      gtk_widget_add_css_class (letter, ff_weight_ids[weight]);
      gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
      gtk_widget_set_tooltip_text (name, ff_weight_name (weight));
      gtk_box_append (GTK_BOX (line), letter);
      gtk_box_append (GTK_BOX (line), name);
      gtk_box_append (GTK_BOX (legend), line);
    }
  gtk_widget_set_valign (gtk_widget_get_first_child (legend), GTK_ALIGN_END);
  gtk_widget_set_vexpand (gtk_widget_get_first_child (legend), TRUE);
  return legend;
}

static void
ff_matrix_grid_init (FfMatrixGrid *self)
{
  self->model = ff_matrix_model_new (NULL);
  self->corner = create_legend ();
  gtk_widget_set_parent (self->corner, GTK_WIDGET (self));
  for (guint i = 0; i < G_N_ELEMENTS (self->headings); i++)
    {
      GtkWidget *heading = gtk_label_new (NULL);

      gtk_label_set_xalign (GTK_LABEL (heading), 0);
      gtk_label_set_ellipsize (GTK_LABEL (heading), PANGO_ELLIPSIZE_END);
      gtk_widget_set_visible (heading, FALSE);
      gtk_widget_insert_before (heading, GTK_WIDGET (self), self->corner);
      self->headings[i] = heading;
    }
  for (FfMatrixBand band = 0; band < FF_MATRIX_N_BANDS; band++)
    {
      self->bands[band].items = g_array_new (FALSE, FALSE, sizeof (FfMatrixItem));
      self->bands[band].spare = g_ptr_array_new ();
    }
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Roles and weights"), GTK_ACCESSIBLE_PROPERTY_MULTI_SELECTABLE,
                                  TRUE, -1);
  ff_matrix_grid_update_metrics (self);
  ff_matrix_grid_add_pointer (self);
  ff_matrix_grid_follow_letters (self);
}

void
ff_matrix_grid_set_session (FfMatrixGrid *self, FfSession *session)
{
  g_set_object (&self->session, session);
}

/* The place in NEW_MODEL of what is now at *ROW and *COLUMN; the nearest where it is gone. */
static void
follow_place (FfMatrixGrid *self, FfMatrixModel *new_model, int *row, int *column)
{
  int old_row = *row, old_column = *column;

  if (old_row >= 0 && old_row < ff_matrix_model_get_n_rows (self->model))
    {
      *row = ff_matrix_model_find_competency (
          new_model, ff_matrix_model_get_competency (self->model, old_row)->base.id);
      if (*row < 0)
        *row = old_row;
    }
  if (old_column >= 0 && old_column < ff_matrix_model_get_n_columns (self->model))
    {
      *column = ff_matrix_model_find_role (
          new_model, ff_matrix_model_get_role (self->model, old_column)->base.id);
      if (*column < 0)
        *column = old_column;
    }
  *row = CLAMP (*row, -1, MAX (0, ff_matrix_model_get_n_rows (new_model) - 1));
  *column = CLAMP (*column, -1, MAX (0, ff_matrix_model_get_n_columns (new_model) - 1));
}

/* Shows MODEL (transfer full); the cursor stays on its role and competency. */
void
ff_matrix_grid_take_model (FfMatrixGrid *self, FfMatrixModel *model)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean has_focus = gtk_widget_get_focus_child (widget) != NULL;

  follow_place (self, model, &self->row, &self->column);
  follow_place (self, model, &self->anchor_row, &self->anchor_column);
  ff_matrix_model_free (self->model);
  self->model = model;
  ff_matrix_grid_rebind (self);
  ff_matrix_grid_update_headings (self);
  gtk_accessible_update_relation (
      GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_ROW_COUNT, ff_matrix_model_get_n_rows (model),
      GTK_ACCESSIBLE_RELATION_COL_COUNT, ff_matrix_model_get_n_columns (model), -1);
  if (gtk_widget_get_width (widget) > 0)
    ff_matrix_grid_sync (self, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  if (has_focus && gtk_widget_get_mapped (widget))
    gtk_widget_grab_focus (widget);
  gtk_widget_queue_resize (widget);
}
