/* The table of samples. Its cells are labels, which are made quickly: what one says is edited at the side. */
#include "app/samples/samples-view-private.h"

#include "app/common/shown.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef char *(*DescribeFunc) (FfSamplesView *self, const FfSample *sample);

typedef struct
{
  const char *title;
  DescribeFunc describe;
  GCompareFunc compare; /* of samples */
  gboolean expands;
  int width; /* in characters, at least */
} Column;

static char *
describe_date (FfSamplesView *self, const FfSample *sample)
{
  return g_strdup (sample->date);
}

static char *
describe_title (FfSamplesView *self, const FfSample *sample)
{
  return g_strdup (sample->title);
}

static char *
describe_person (FfSamplesView *self, const FfSample *sample)
{
  return g_strdup (sample->person);
}

static char *
describe_role (FfSamplesView *self, const FfSample *sample)
{
  const FfRole *role = ff_project_role (self->project, sample->role);

  return g_strdup (role != NULL ? role->name : "");
}

static char *
describe_kind (FfSamplesView *self, const FfSample *sample)
{
  return g_strdup (strcmp (sample->work, "other") == 0 ? "" : sample->work);
}

static char *
join_names (FfSamplesView *self, char **ids)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (; *ids != NULL; ids++)
    {
      const FfCompetency *competency = ff_project_competency (self->project, *ids);

      if (competency != NULL)
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", competency->name);
    }
  return g_string_free (g_steal_pointer (&names), FALSE);
}

/* What the title suggests, where nothing was said yet; "" for nothing. (transfer full) */
static char *
describe_suggestions (FfSamplesView *self, const FfSample *sample)
{
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GString) names = NULL;

  if (*sample->competencies != NULL)
    return g_strdup ("");
  found = ff_suggester_suggest (self->suggester, sample->title);
  names = g_string_new (NULL);
  for (guint i = 0; i < found->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "",
                            ((const FfCompetency *) found->pdata[i])->name);
  if (names->len == 0)
    return g_strdup ("");
  return g_strdup_printf (/* Translators: names of competencies that a title suggests */
                          _ ("Suggested: %s"), names->str);
}

static char *
describe_competencies (FfSamplesView *self, const FfSample *sample)
{
  return *sample->competencies != NULL ? join_names (self, sample->competencies)
                                       : describe_suggestions (self, sample);
}

static char *
describe_effort (FfSamplesView *self, const FfSample *sample)
{
  return g_strdup_printf ("%.4g", sample->effort);
}

static int
compare_dates (gconstpointer a, gconstpointer b)
{
  return strcmp (((const FfSample *) a)->date, ((const FfSample *) b)->date);
}

static int
compare_titles (gconstpointer a, gconstpointer b)
{
  return g_ascii_strcasecmp (((const FfSample *) a)->title, ((const FfSample *) b)->title);
}

static int
compare_people (gconstpointer a, gconstpointer b)
{
  return strcmp (((const FfSample *) a)->person, ((const FfSample *) b)->person);
}

static int
compare_roles (gconstpointer a, gconstpointer b)
{
  return strcmp (((const FfSample *) a)->role, ((const FfSample *) b)->role);
}

static int
compare_kinds (gconstpointer a, gconstpointer b)
{
  return strcmp (((const FfSample *) a)->work, ((const FfSample *) b)->work);
}

static int
compare_competencies (gconstpointer a, gconstpointer b)
{
  const char *left = *((const FfSample *) a)->competencies;
  const char *right = *((const FfSample *) b)->competencies;

  return g_strcmp0 (left, right);
}

static int
compare_efforts (gconstpointer a, gconstpointer b)
{
  double left = ((const FfSample *) a)->effort;
  double right = ((const FfSample *) b)->effort;

  return left < right ? -1 : left > right;
}

static const Column columns[] = {
  { N_ ("Date"), describe_date, compare_dates, FALSE, 10 },
  { N_ ("Title"), describe_title, compare_titles, TRUE, 12 },
  { N_ ("Person"), describe_person, compare_people, FALSE, 8 },
  { N_ ("Role"), describe_role, compare_roles, FALSE, 10 },
  { N_ ("Kind"), describe_kind, compare_kinds, FALSE, 6 },
  { N_ ("Competencies"), describe_competencies, compare_competencies, TRUE, 12 },
  { N_ ("Hours"), describe_effort, compare_efforts, FALSE, 4 },
};

static const Column *
get_column (GtkListItem *item)
{
  return g_object_get_data (G_OBJECT (item), "column");
}

static FfSamplesView *
get_view (GtkListItem *item)
{
  return g_object_get_data (G_OBJECT (item), "view");
}

/* Rows have no names of their own for assistive technology; the cells in them have their texts. */
static void
name_row (GtkListItem *item, const char *title)
{
  GtkWidget *cell = gtk_widget_get_parent (gtk_list_item_get_child (item));
  GtkWidget *row = cell != NULL ? gtk_widget_get_parent (cell) : NULL;

  if (row != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

/* A text that is cut off stands in the tooltip whole; it is made when someone asks, for there are many. */
static gboolean
query_tooltip_cb (GtkLabel *label, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  if (!pango_layout_is_ellipsized (gtk_label_get_layout (label)))
    return FALSE;
  gtk_tooltip_set_text (tooltip, gtk_label_get_text (label));
  return TRUE;
}

static void
show_cell (GtkListItem *item)
{
  FfSamplesView *self = get_view (item);
  GtkWidget *label = gtk_list_item_get_child (item);
  const FfSample *sample = ff_row_get_record (gtk_list_item_get_item (item));
  const Column *column = get_column (item);
  g_autofree char *text = column->describe (self, sample);

  /* Most cells say what they said, and assistive technology hears of each that is set. */
  if (g_strcmp0 (g_object_get_data (G_OBJECT (item), "text"), text) == 0)
    return;
  g_object_set_data_full (G_OBJECT (item), "text", g_strdup (text), g_free);
  ff_label_show (GTK_LABEL (label), text);
  if (column->describe == describe_title)
    name_row (item, text);
  if (column->describe != describe_competencies)
    return;
  if (*sample->competencies == NULL && *text != '\0')
    gtk_widget_add_css_class (label, "suggested");
  else
    gtk_widget_remove_css_class (label, "suggested");
}

static void
setup_cb (GtkListItemFactory *factory, GtkListItem *item, FfSamplesView *self)
{
  const Column *column = g_object_get_data (G_OBJECT (factory), "column");
  gboolean is_number = column->describe == describe_effort;
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", is_number ? 1.0 : 0.0, "ellipsize",
                                   PANGO_ELLIPSIZE_END, "width-chars", column->width,
                                   "max-width-chars", column->width, "hexpand", TRUE, "halign",
                                   GTK_ALIGN_FILL, "has-tooltip", TRUE, NULL);

  g_signal_connect (label, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
  g_object_set_data (G_OBJECT (item), "view", self);
  g_object_set_data (G_OBJECT (item), "column", (gpointer) column);
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkListItemFactory *factory, GtkListItem *item, FfSamplesView *self)
{
  show_cell (item);
  g_signal_connect_swapped (gtk_list_item_get_item (item), "notify::record", G_CALLBACK (show_cell),
                            item);
  g_ptr_array_add (self->cells, item);
}

static void
unbind_cb (GtkListItemFactory *factory, GtkListItem *item, FfSamplesView *self)
{
  g_signal_handlers_disconnect_by_data (gtk_list_item_get_item (item), item);
  g_ptr_array_remove_fast (self->cells, item);
}

static int
compare_rows (gconstpointer a, gconstpointer b, gpointer compare)
{
  return ((GCompareFunc) compare) (ff_row_get_record ((FfRow *) a),
                                   ff_row_get_record ((FfRow *) b));
}

static GtkColumnViewColumn *
add_column (FfSamplesView *self, const Column *column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) view_column = gtk_column_view_column_new (gettext (column->title),
                                                                            factory);
  g_autoptr (GtkSorter) sorter = GTK_SORTER (
      gtk_custom_sorter_new (compare_rows, (gpointer) column->compare, NULL));

  g_object_set_data (G_OBJECT (factory), "column", (gpointer) column);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), self);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), self);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), self);
  gtk_column_view_column_set_sorter (view_column, sorter);
  gtk_column_view_column_set_expand (view_column, column->expands);
  gtk_column_view_column_set_resizable (view_column, TRUE);
  gtk_column_view_append_column (self->table, view_column);
  return view_column;
}

static void
selection_cb (FfSamplesView *self)
{
  const char *only = ff_samples_view_get_only (self);
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (
      GTK_SELECTION_MODEL (self->selection));

  ff_sample_editor_show (self->editor, only, gtk_bitset_get_size (selected));
  ff_samples_view_update_actions (self);
}

static void
activate_cb (FfSamplesView *self, guint position)
{
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), position, TRUE);
  ff_samples_view_show_side (self, "sample");
  ff_sample_editor_focus (self->editor, NULL);
}

/* Filtering and sorting more rows than this is done bit by bit, or the window would stand still. */
#define MANY_ROWS 5000

/* Where few rows change, each has its place at once, and the selection stays on its own. */
static gboolean
calm_cb (gpointer user_data)
{
  FfSamplesView *self = user_data;

  self->calm_idle = 0;
  if (self->sorted == NULL || gtk_filter_list_model_get_pending (self->filtered) > 0
      || gtk_sort_list_model_get_pending (self->sorted) > 0)
    return G_SOURCE_REMOVE;
  gtk_filter_list_model_set_incremental (self->filtered, FALSE);
  gtk_sort_list_model_set_incremental (self->sorted, FALSE);
  return G_SOURCE_REMOVE;
}

static void
pending_cb (FfSamplesView *self)
{
  if (self->calm_idle == 0)
    self->calm_idle = g_idle_add (calm_cb, self);
}

/* Before the rows, or which of them are shown, change. */
void
ff_samples_view_expect_many (FfSamplesView *self)
{
  guint n = self->project != NULL
                ? ff_table_get_size (ff_project_get_table (self->project, FF_SAMPLES))
                : 0;

  if (self->sorted == NULL || n < MANY_ROWS)
    return;
  gtk_filter_list_model_set_incremental (self->filtered, TRUE);
  gtk_sort_list_model_set_incremental (self->sorted, TRUE);
}

/* Connected before the filter and the sorter are, so that they find it said. */
static void
rows_cb (GListModel *rows, guint position, guint removed, guint added, FfSamplesView *self)
{
  if (added >= MANY_ROWS && self->project != NULL
      && rows == G_LIST_MODEL (ff_project_get_table (self->project, FF_SAMPLES)))
    ff_samples_view_expect_many (self);
}

/* The rows: of the project, filtered, sorted, selected. */
void
ff_samples_view_fill_table (FfSamplesView *self)
{
  GListModel *rows = self->project != NULL
                         ? G_LIST_MODEL (ff_project_get_table (self->project, FF_SAMPLES))
                         : NULL;
  GtkSorter *sorter = gtk_column_view_get_sorter (self->table);

  gtk_column_view_set_model (self->table, NULL);
  g_clear_object (&self->filtered);
  g_clear_object (&self->sorted);
  g_clear_object (&self->selection);
  if (rows == NULL)
    return;
  g_signal_connect_object (rows, "items-changed", G_CALLBACK (rows_cb), self, 0);
  self->filtered = gtk_filter_list_model_new (NULL, g_object_ref (GTK_FILTER (self->filter)));
  self->sorted = gtk_sort_list_model_new (g_object_ref (G_LIST_MODEL (self->filtered)),
                                          g_object_ref (sorter));
  ff_samples_view_expect_many (self);
  g_signal_connect_object (self->filtered, "notify::pending", G_CALLBACK (pending_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->sorted, "notify::pending", G_CALLBACK (pending_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_filter_list_model_set_model (self->filtered, rows);
  self->selection = gtk_multi_selection_new (g_object_ref (G_LIST_MODEL (self->sorted)));
  g_signal_connect_object (self->selection, "selection-changed", G_CALLBACK (selection_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->filtered, "items-changed",
                           G_CALLBACK (ff_samples_view_update_count), self, G_CONNECT_SWAPPED);
  gtk_column_view_set_model (self->table, GTK_SELECTION_MODEL (self->selection));
  ff_samples_view_update_count (self);
}

/* Names of roles and competencies, and what is suggested, may be others now. */
void
ff_samples_view_refresh_cells (FfSamplesView *self)
{
  for (guint i = 0; i < self->cells->len; i++)
    {
      GtkListItem *item = self->cells->pdata[i];
      const Column *column = get_column (item);

      if (column->describe == describe_role || column->describe == describe_competencies)
        show_cell (item);
    }
}

/* The id of the one selected sample; NULL where there is none, or several. */
const char *
ff_samples_view_get_only (FfSamplesView *self)
{
  g_autoptr (GtkBitset) selected = NULL;
  g_autoptr (FfRow) row = NULL;

  if (self->selection == NULL)
    return NULL;
  selected = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  if (gtk_bitset_get_size (selected) != 1)
    return NULL;
  row = g_list_model_get_item (G_LIST_MODEL (self->selection), gtk_bitset_get_minimum (selected));
  return row != NULL ? ff_row_get_id (row) : NULL;
}

/* The selected samples as they are now. (transfer full): an array of const FfSample * */
GPtrArray *
ff_samples_view_list_selected (FfSamplesView *self)
{
  GPtrArray *samples = g_ptr_array_new ();
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (
      GTK_SELECTION_MODEL (self->selection));
  GtkBitsetIter iter;
  guint position;

  for (gboolean more = gtk_bitset_iter_init_first (&iter, selected, &position); more;
       more = gtk_bitset_iter_next (&iter, &position))
    {
      g_autoptr (FfRow) row = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

      g_ptr_array_add (samples, (gpointer) ff_row_get_record (row));
    }
  return samples;
}

/* Selects the sample ID alone and scrolls to it; nothing where the filter leaves it out. */
void
ff_samples_view_select (FfSamplesView *self, const char *id, gboolean focus)
{
  FfRow *row = ff_table_lookup (ff_project_get_table (self->project, FF_SAMPLES), id);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));

  for (guint i = 0; row != NULL && i < n; i++)
    {
      g_autoptr (FfRow) item = g_list_model_get_item (G_LIST_MODEL (self->selection), i);

      if (item != row)
        continue;
      gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), i, TRUE);
      gtk_widget_activate_action (GTK_WIDGET (gtk_widget_get_last_child (GTK_WIDGET (self->table))),
                                  "list.scroll-to-item", "u", i);
      break;
    }
  if (focus)
    gtk_widget_child_focus (GTK_WIDGET (self->table), GTK_DIR_TAB_FORWARD);
}

/* What a key does only where the table has the focus. */
static void
add_key (FfSamplesView *self, guint key, const char *action)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (controller),
      gtk_shortcut_new (gtk_keyval_trigger_new (key, 0), gtk_named_action_new (action)));
  gtk_widget_add_controller (GTK_WIDGET (self->table), controller);
}

/* Once, after the template. */
void
ff_samples_view_init_table (FfSamplesView *self)
{
  add_key (self, GDK_KEY_Delete, "samples.remove");
  self->cells = g_ptr_array_new ();
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      GtkColumnViewColumn *column = add_column (self, &columns[i]);

      if (i == 0)
        self->date_column = column;
    }
  gtk_column_view_sort_by_column (self->table, self->date_column, GTK_SORT_DESCENDING);
  g_signal_connect_object (self->table, "activate", G_CALLBACK (activate_cb), self,
                           G_CONNECT_SWAPPED);
}
