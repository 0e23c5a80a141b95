/* The competencies of the board as a table: name, quadrant and weight. Each cell follows its row. */
#include "app/board/board-table.h"

#include <glib/gi18n-lib.h>
#include <math.h>

struct _FfBoardTable
{
  GtkWidget parent_instance;
  FfSession *session;
  GSignalGroup *project_signals;
  GtkWidget *scroller;
  GtkColumnView *view;
  GtkColumnViewColumn *name_column;
  GtkColumnViewColumn *quadrant_column;
  GPtrArray *weight_cells; /* the list items that are bound */
  gboolean is_showing;     /* a cell is being filled: its signals are not the user's */
};

G_DEFINE_FINAL_TYPE (FfBoardTable, ff_board_table, GTK_TYPE_WIDGET)

static const FfCompetency *
get_competency (GtkListItem *item)
{
  FfRow *row = gtk_list_item_get_item (item);

  return row != NULL ? ff_row_get_record (row) : NULL;
}

/* Cells have no names of their own for assistive technology; their parents can be given them. */
static void
name_cell (GtkListItem *item, const char *column, const char *value)
{
  GtkWidget *cell = gtk_widget_get_parent (gtk_list_item_get_child (item));
  g_autofree char *label = NULL;

  if (cell == NULL)
    return;
  /* Translators: a competency, the name of a column and what it holds there. */
  label = g_strdup_printf (_ ("%1$s, %2$s: %3$s"), get_competency (item)->name, column, value);
  gtk_accessible_update_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
name_row (GtkListItem *item)
{
  GtkWidget *cell = gtk_widget_get_parent (gtk_list_item_get_child (item));
  GtkWidget *row = cell != NULL ? gtk_widget_get_parent (cell) : NULL;

  if (row != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    get_competency (item)->name, -1);
}

static FfBoardTable *
get_table (GtkListItem *item)
{
  return g_object_get_data (G_OBJECT (item), "table");
}

static void
show_name (GtkListItem *item)
{
  GtkEditable *entry = GTK_EDITABLE (gtk_list_item_get_child (item));

  gtk_editable_set_text (entry, get_competency (item)->name);
  name_row (item);
  name_cell (item, _ ("Competency"), get_competency (item)->name);
}

/* Enter, or leaving the field, takes the name. */
static void
take_name_cb (GtkListItem *item)
{
  FfBoardTable *self = get_table (item);
  const FfCompetency *competency = get_competency (item);
  const char *text = gtk_editable_get_text (GTK_EDITABLE (gtk_list_item_get_child (item)));
  GError *error = NULL;
  FfEdit *edit;

  if (competency == NULL || g_str_equal (text, competency->name))
    return;
  edit = ff_verb_rename (ff_session_get_project (self->session), FF_COMPETENCIES,
                         competency->base.id, text, &error);
  if (!ff_session_commit (self->session, GTK_WIDGET (self), edit, error))
    show_name (item);
}

static void
setup_name_cb (GtkListItemFactory *factory, GtkListItem *item, FfBoardTable *self)
{
  GtkWidget *entry = g_object_new (GTK_TYPE_ENTRY, "has-frame", FALSE, "width-chars", 12, "hexpand",
                                   TRUE, NULL);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_object_set_data (G_OBJECT (item), "table", self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Name"),
                                  -1);
  g_signal_connect_object (entry, "activate", G_CALLBACK (take_name_cb), item, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (take_name_cb), item, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (entry, focus);
  gtk_list_item_set_child (item, entry);
}

static void
show_quadrant (GtkListItem *item)
{
  FfBoardTable *self = get_table (item);
  GtkWidget *choice = gtk_list_item_get_child (item);
  FfQuadrant quadrant = get_competency (item)->quadrant;

  self->is_showing = TRUE;
  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), quadrant + 1);
  self->is_showing = FALSE;
  name_cell (item, _ ("Quadrant"),
             quadrant == FF_QUADRANT_NONE ? _ ("Not placed") : ff_quadrant_name (quadrant));
}

static void
selected_cb (GtkDropDown *choice, GParamSpec *pspec, GtkListItem *item)
{
  FfBoardTable *self = get_table (item);
  const FfCompetency *competency = get_competency (item);
  FfQuadrant quadrant = (FfQuadrant) gtk_drop_down_get_selected (choice) - 1;
  GError *error = NULL;
  FfEdit *edit;

  if (self->is_showing || competency == NULL || quadrant == competency->quadrant)
    return;
  edit = ff_verb_place_competency (ff_session_get_project (self->session), competency->base.id,
                                   quadrant, NAN, NAN, &error);
  ff_session_commit (self->session, GTK_WIDGET (self), edit, error);
}

static void
setup_quadrant_cb (GtkListItemFactory *factory, GtkListItem *item, FfBoardTable *self)
{
  const char *const choices[] = {
    _ ("Not placed"),
    ff_quadrant_name (FF_QUADRANT_INTERNAL_STRATEGIC),
    ff_quadrant_name (FF_QUADRANT_EXTERNAL_STRATEGIC),
    ff_quadrant_name (FF_QUADRANT_INTERNAL_TACTICAL),
    ff_quadrant_name (FF_QUADRANT_EXTERNAL_TACTICAL),
    NULL,
  };
  GtkWidget *choice = gtk_drop_down_new_from_strings (choices);

  g_object_set_data (G_OBJECT (item), "table", self);
  gtk_widget_add_css_class (choice, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Quadrant"), -1);
  g_signal_connect (choice, "notify::selected", G_CALLBACK (selected_cb), item);
  gtk_list_item_set_child (item, choice);
}

static void
show_weight (GtkListItem *item)
{
  FfBoardTable *self = get_table (item);
  FfProject *project = ff_session_get_project (self->session);
  const char *role_id = ff_session_get_role (self->session);
  const FfRole *role = project != NULL && role_id != NULL ? ff_project_role (project, role_id)
                                                          : NULL;
  const char *text = "";

  if (role != NULL)
    text = ff_weight_name (ff_map_get_choice (role->weights, get_competency (item)->base.id));
  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), text);
  name_cell (item, _ ("Weight"), text);
}

static void
setup_weight_cb (GtkListItemFactory *factory, GtkListItem *item, FfBoardTable *self)
{
  g_object_set_data (G_OBJECT (item), "table", self);
  gtk_list_item_set_child (item, g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, NULL));
}

static void
show_weights_cb (FfBoardTable *self)
{
  for (guint i = 0; i < self->weight_cells->len; i++)
    show_weight (self->weight_cells->pdata[i]);
}

/* The cell shows its row now and whenever its record changes. */
static void
bind_row (GtkListItem *item, void (*show) (GtkListItem *item))
{
  show (item);
  g_signal_connect_swapped (gtk_list_item_get_item (item), "notify::record", G_CALLBACK (show),
                            item);
}

static void
bind_name_cb (GtkListItemFactory *factory, GtkListItem *item, FfBoardTable *self)
{
  bind_row (item, show_name);
}

static void
bind_quadrant_cb (GtkListItemFactory *factory, GtkListItem *item, FfBoardTable *self)
{
  bind_row (item, show_quadrant);
}

static void
bind_weight_cb (GtkListItemFactory *factory, GtkListItem *item, FfBoardTable *self)
{
  bind_row (item, show_weight);
  g_ptr_array_add (self->weight_cells, item);
}

static void
unbind_cb (GtkListItemFactory *factory, GtkListItem *item, FfBoardTable *self)
{
  g_signal_handlers_disconnect_by_data (gtk_list_item_get_item (item), item);
  g_ptr_array_remove (self->weight_cells, item);
}

static int
compare_quadrants (gconstpointer a, gconstpointer b, gpointer unused)
{
  const FfCompetency *first = ff_row_get_record (FF_ROW ((gpointer) a));
  const FfCompetency *second = ff_row_get_record (FF_ROW ((gpointer) b));

  return first->quadrant - second->quadrant;
}

static void
set_sorters (FfBoardTable *self)
{
  g_autoptr (GtkSorter) by_name = GTK_SORTER (
      gtk_string_sorter_new (gtk_property_expression_new (FF_TYPE_ROW, NULL, "name")));
  g_autoptr (GtkSorter) by_quadrant = GTK_SORTER (
      gtk_custom_sorter_new (compare_quadrants, NULL, NULL));

  gtk_column_view_column_set_sorter (self->name_column, by_name);
  gtk_column_view_column_set_sorter (self->quadrant_column, by_quadrant);
}

static void
document_cb (FfBoardTable *self)
{
  FfProject *project = ff_session_get_project (self->session);
  g_autoptr (GtkSelectionModel) selection = NULL;

  g_signal_group_set_target (self->project_signals, project);
  if (project != NULL)
    {
      GListModel *rows = G_LIST_MODEL (ff_project_get_table (project, FF_COMPETENCIES));
      GtkSorter *sorter = gtk_column_view_get_sorter (self->view);
      GtkSortListModel *sorted = gtk_sort_list_model_new (g_object_ref (rows),
                                                          g_object_ref (sorter));

      selection = GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (sorted)));
    }
  gtk_column_view_set_model (self->view, selection);
}

static void
ff_board_table_dispose (GObject *object)
{
  FfBoardTable *self = FF_BOARD_TABLE (object);

  g_clear_object (&self->project_signals);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (ff_board_table_parent_class)->dispose (object);
}

static void
ff_board_table_finalize (GObject *object)
{
  g_ptr_array_unref (FF_BOARD_TABLE (object)->weight_cells);
  G_OBJECT_CLASS (ff_board_table_parent_class)->finalize (object);
}

static void
ff_board_table_class_init (FfBoardTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ff_board_table_dispose;
  object_class->finalize = ff_board_table_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               FF_RESOURCE ("ui/board/board-table.ui"));
  gtk_widget_class_bind_template_child (widget_class, FfBoardTable, scroller);
  gtk_widget_class_bind_template_child (widget_class, FfBoardTable, view);
  gtk_widget_class_bind_template_child (widget_class, FfBoardTable, name_column);
  gtk_widget_class_bind_template_child (widget_class, FfBoardTable, quadrant_column);
  gtk_widget_class_bind_template_callback (widget_class, setup_name_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_quadrant_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_weight_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_name_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_quadrant_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_weight_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
ff_board_table_init (FfBoardTable *self)
{
  self->weight_cells = g_ptr_array_new ();
  self->project_signals = g_signal_group_new (FF_TYPE_PROJECT);
  g_signal_group_connect_swapped (self->project_signals, "changed", G_CALLBACK (show_weights_cb),
                                  self);
  gtk_widget_init_template (GTK_WIDGET (self));
  set_sorters (self);
}

/* Once, after construction. */
void
ff_board_table_set_session (FfBoardTable *self, FfSession *session)
{
  g_return_if_fail (FF_IS_BOARD_TABLE (self) && self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::document", G_CALLBACK (document_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::role", G_CALLBACK (show_weights_cb), self,
                           G_CONNECT_SWAPPED);
  document_cb (self);
}
