/* The table of samples. Its cells are labels, which are made quickly: what one says is edited at the side. */
#include "app/samples/samples-view-private.h"

#include "app/samples/sample-slot.h"

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
  /* Together they fit beside the verdicts in a window of 1180 pixels, in each language. In a wider one, what is cut most
   * shares the room. */
  { N_ ("Date"), describe_date, compare_dates, FALSE, 10 },
  { N_ ("Title"), describe_title, compare_titles, TRUE, 13 },
  { N_ ("Person"), describe_person, compare_people, FALSE, 8 },
  { N_ ("Role"), describe_role, compare_roles, TRUE, 7 },
  { N_ ("Kind"), describe_kind, compare_kinds, TRUE, 5 },
  { N_ ("Competencies"), describe_competencies, compare_competencies, TRUE, 10 },
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

static void
show_cell (GtkListItem *item)
{
  FfSamplesView *self = get_view (item);
  GtkWidget *cell = gtk_list_item_get_child (item);
  const FfSample *sample = ff_row_get_record (
      ff_sample_slot_get_row (gtk_list_item_get_item (item)));
  const Column *column = get_column (item);
  g_autofree char *text = column->describe (self, sample);

  /* Most cells say what they said, and assistive technology hears of each that is set. */
  if (g_strcmp0 (g_object_get_data (G_OBJECT (item), "text"), text) == 0)
    return;
  g_object_set_data_full (G_OBJECT (item), "text", g_strdup (text), g_free);
  ff_sample_cell_show (FF_SAMPLE_CELL (cell), text);
  if (column->describe == describe_title)
    name_row (item, text);
  if (column->describe != describe_competencies)
    return;
  if (*sample->competencies == NULL && *text != '\0')
    gtk_widget_add_css_class (cell, "suggested");
  else
    gtk_widget_remove_css_class (cell, "suggested");
}

static void
setup_cb (GtkListItemFactory *factory, GtkListItem *item, FfSamplesView *self)
{
  const Column *column = g_object_get_data (G_OBJECT (factory), "column");

  g_object_set_data (G_OBJECT (item), "view", self);
  g_object_set_data (G_OBJECT (item), "column", (gpointer) column);
  gtk_list_item_set_child (
      item, ff_sample_cell_new (&self->room, column->width, column->describe == describe_effort));
}

static void
bind_cb (GtkListItemFactory *factory, GtkListItem *item, FfSamplesView *self)
{
  show_cell (item);
  g_signal_connect_swapped (gtk_list_item_get_item (item), "changed", G_CALLBACK (show_cell), item);
  g_ptr_array_add (self->cells, item);
}

static void
unbind_cb (GtkListItemFactory *factory, GtkListItem *item, FfSamplesView *self)
{
  g_signal_handlers_disconnect_by_data (gtk_list_item_get_item (item), item);
  g_ptr_array_remove_fast (self->cells, item);
}

/* Which column the probe has found unlike, and those it was asked for, in turn. */
static struct
{
  const Column *unlike;
  const Column *asked[G_N_ELEMENTS (columns)];
  guint n_asked;
} probe;

static int
probe_rows (gconstpointer a, gconstpointer b, gpointer column)
{
  if (probe.n_asked < G_N_ELEMENTS (probe.asked))
    probe.asked[probe.n_asked++] = column;
  return probe.unlike == column ? -1 : 0;
}

static GtkColumnViewColumn *
add_column (FfSamplesView *self, const Column *column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) view_column = gtk_column_view_column_new (gettext (column->title),
                                                                            factory);
  g_autoptr (GtkSorter) sorter = GTK_SORTER (
      gtk_custom_sorter_new (probe_rows, (gpointer) column, NULL));

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

/* What the side shows of the selection. */
static void
selection_cb (FfSamplesView *self)
{
  self->n_told = ff_sample_list_get_n_selected (self->list);
  ff_sample_editor_show (self->editor, ff_samples_view_get_only (self), self->n_told);
  ff_samples_view_update_actions (self);
}

/* Rows that go take their selection along, and say nothing of it. */
void
ff_samples_view_refresh_selection (FfSamplesView *self)
{
  if (self->list != NULL && ff_sample_list_get_n_selected (self->list) != self->n_told)
    selection_cb (self);
  else
    ff_samples_view_update_actions (self);
}

static void
activate_cb (FfSamplesView *self, guint position)
{
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->list), position, TRUE);
  ff_samples_view_show_side (self, "sample");
  ff_sample_editor_focus (self->editor, NULL);
}

/* The view's sorter keeps to itself which columns it goes by, and works on rows, which a worker may not look at. What it
 * asks of two rows that are alike in all columns, and how it turns an answer around, says both. */
static void
find_order (FfSamplesView *self, FfSampleOrder *order)
{
  GtkSorter *sorter = gtk_column_view_get_sorter (self->table);
  const Column *asked[G_N_ELEMENTS (columns)];
  g_autoptr (GObject) one = g_object_new (G_TYPE_OBJECT, NULL);
  g_autoptr (GObject) other = g_object_new (G_TYPE_OBJECT, NULL);

  probe.n_asked = 0;
  probe.unlike = NULL;
  gtk_sorter_compare (sorter, one, other);
  order->n = probe.n_asked;
  memcpy (asked, probe.asked, sizeof asked);
  for (guint i = 0; i < order->n; i++)
    {
      probe.n_asked = 0;
      probe.unlike = asked[i];
      order->compare[i] = asked[i]->compare;
      order->is_inverted[i] = gtk_sorter_compare (sorter, one, other) == GTK_ORDERING_LARGER;
    }
}

static void
sorter_cb (FfSamplesView *self)
{
  FfSampleOrder order;

  if (self->list == NULL)
    return;
  find_order (self, &order);
  ff_sample_list_set_order (self->list, &order);
}

static void
busy_cb (FfSamplesView *self)
{
  g_autofree char *wanted = NULL;

  if (ff_sample_list_is_busy (self->list))
    return;
  wanted = g_steal_pointer (&self->wanted);
  if (wanted != NULL)
    ff_samples_view_select (self, wanted, FALSE);
  ff_samples_view_refresh_selection (self);
}

/* The rows: of the project, filtered, sorted, selected. */
void
ff_samples_view_fill_table (FfSamplesView *self)
{
  FfSampleOrder order;

  gtk_column_view_set_model (self->table, NULL);
  g_clear_object (&self->list);
  g_clear_pointer (&self->wanted, g_free);
  if (self->project == NULL)
    return;
  find_order (self, &order);
  self->list = ff_sample_list_new (ff_project_get_table (self->project, FF_SAMPLES), self->filter,
                                   &order);
  g_signal_connect_object (self->list, "chosen", G_CALLBACK (selection_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "items-changed", G_CALLBACK (ff_samples_view_update_count),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "notify::busy", G_CALLBACK (busy_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_column_view_set_model (self->table, GTK_SELECTION_MODEL (self->list));
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
  FfRow *row = self->list != NULL ? ff_sample_list_get_only (self->list) : NULL;

  return row != NULL ? ff_row_get_id (row) : NULL;
}

/* The selected samples as they are now. (transfer full): an array of const FfSample * */
GPtrArray *
ff_samples_view_list_selected (FfSamplesView *self)
{
  GPtrArray *samples = g_ptr_array_new ();
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (
      GTK_SELECTION_MODEL (self->list));
  GtkBitsetIter iter;
  guint position;

  for (gboolean more = gtk_bitset_iter_init_first (&iter, selected, &position); more;
       more = gtk_bitset_iter_next (&iter, &position))
    g_ptr_array_add (samples,
                     (gpointer) ff_row_get_record (ff_sample_list_get_row (self->list, position)));
  return samples;
}

/* Selects the sample ID alone and scrolls to it, now or once the list is ready; nothing where the filter leaves it
 * out. */
void
ff_samples_view_select (FfSamplesView *self, const char *id, gboolean focus)
{
  FfRow *row = ff_table_lookup (ff_project_get_table (self->project, FF_SAMPLES), id);
  guint position;

  g_free (self->wanted);
  self->wanted = ff_sample_list_is_busy (self->list) ? g_strdup (id) : NULL;
  if (row != NULL && ff_sample_list_find (self->list, row, &position))
    {
      gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->list), position, TRUE);
      gtk_widget_activate_action (GTK_WIDGET (gtk_widget_get_last_child (GTK_WIDGET (self->table))),
                                  "list.scroll-to-item", "u", position);
    }
  if (focus)
    gtk_widget_child_focus (GTK_WIDGET (self->table), GTK_DIR_TAB_FORWARD);
}

/* What comes into view now was not drawn before. */
static void
scrolled_cb (FfSamplesView *self)
{
  for (guint i = 0; i < self->cells->len; i++)
    {
      GtkWidget *cell = gtk_list_item_get_child (self->cells->pdata[i]);

      if (ff_sample_cell_is_blank (FF_SAMPLE_CELL (cell)))
        gtk_widget_queue_draw (cell);
    }
}

static double
get_last (GtkAdjustment *adjustment)
{
  return gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);
}

static gboolean
begin_at_right_cb (gpointer user_data)
{
  FfSamplesView *self = user_data;
  GtkAdjustment *sideways = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (self->table));

  self->sideways_idle = 0;
  gtk_adjustment_set_value (sideways, get_last (sideways) - self->from_start);
  return G_SOURCE_REMOVE;
}

/* Where reading begins at the right, the table begins there: GTK leaves it at the left end. It hears of it while the
 * table is allocated, which would not see that it has to be scrolled. */
static void
sideways_changed_cb (FfSamplesView *self, GtkAdjustment *adjustment)
{
  if (gtk_widget_get_direction (GTK_WIDGET (self->table)) == GTK_TEXT_DIR_RTL
      && self->sideways_idle == 0)
    self->sideways_idle = g_idle_add_full (G_PRIORITY_HIGH_IDLE, begin_at_right_cb, self, NULL);
}

static void
sideways_cb (FfSamplesView *self, GtkAdjustment *adjustment)
{
  self->from_start = MAX (0, get_last (adjustment) - gtk_adjustment_get_value (adjustment));
}

static void
follow_scrolling (FfSamplesView *self)
{
  GtkAdjustment *sideways = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (self->table));
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->table));

  self->room.port = gtk_widget_get_parent (GTK_WIDGET (self->table));
  g_signal_connect_object (sideways, "changed", G_CALLBACK (sideways_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (sideways, "value-changed", G_CALLBACK (sideways_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (scrolled_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (scrolled_cb), self,
                           G_CONNECT_SWAPPED);
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
  follow_scrolling (self);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      GtkColumnViewColumn *column = add_column (self, &columns[i]);

      if (i == 0)
        self->date_column = column;
    }
  gtk_column_view_sort_by_column (self->table, self->date_column, GTK_SORT_DESCENDING);
  g_signal_connect_object (gtk_column_view_get_sorter (self->table), "changed",
                           G_CALLBACK (sorter_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->table, "activate", G_CALLBACK (activate_cb), self,
                           G_CONNECT_SWAPPED);
}
