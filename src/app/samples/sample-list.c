/* GtkFilterListModel and GtkSortListModel work on the main thread, and where they do so bit by bit, the table is made
 * anew at each bit. Records are never changed, so that a worker can filter and sort them; the table is told once.
 * One row more or less has its place at once.
 *
 * Items are slots, so that another order is the same items saying something else: for other items GTK would make the
 * widgets of 200 rows again. Only who asks for an item makes its slot. */
#include "app/samples/sample-list.h"

#include "app/samples/sample-order.h"
#include "app/samples/sample-slot.h"

/* Fewer rows than these are filtered and sorted at once. */
#define MANY_ROWS 5000

/* A table of many rows makes the widgets of 200: so many at each turn of the main loop. */
#define ROWS_A_TURN 40
#define ROWS_MADE   200

struct _FfSampleList
{
  GObject parent_instance;
  FfTable *table;
  FfSampleFilter *filter;
  FfSampleOrder order;

  GPtrArray *source;   /* FfRow, lent: the table's */
  GPtrArray *shown;    /* FfRow */
  GPtrArray *slots;    /* FfSampleSlot, or NULL: of the places in `shown` */
  GtkBitset *selected; /* places in `shown` */
  guint told;          /* how many of `shown` the table on screen knows of */
  guint telling;
  gboolean is_busy;
  gboolean is_stale; /* something changed since the worker began */
};

enum
{
  PROP_0,
  PROP_BUSY,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];
static guint chosen_signal;

static GType
get_item_type (GListModel *model)
{
  return FF_TYPE_SAMPLE_SLOT;
}

static guint
get_n_items (GListModel *model)
{
  return FF_SAMPLE_LIST (model)->told;
}

static gpointer
get_item (GListModel *model, guint position)
{
  FfSampleList *self = FF_SAMPLE_LIST (model);

  if (position >= self->told)
    return NULL;
  if (self->slots->pdata[position] == NULL)
    self->slots->pdata[position] = ff_sample_slot_new (self->shown->pdata[position]);
  return g_object_ref (self->slots->pdata[position]);
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static gboolean
is_selected (GtkSelectionModel *model, guint position)
{
  return gtk_bitset_contains (FF_SAMPLE_LIST (model)->selected, position);
}

static GtkBitset *
get_selection_in_range (GtkSelectionModel *model, guint position, guint n)
{
  return gtk_bitset_ref (FF_SAMPLE_LIST (model)->selected);
}

/* Of the places in MASK those in SELECTED are selected, the others not. */
static gboolean
set_selection (GtkSelectionModel *model, GtkBitset *selected, GtkBitset *mask)
{
  FfSampleList *self = FF_SAMPLE_LIST (model);
  g_autoptr (GtkBitset) changes = gtk_bitset_copy (self->selected);
  guint first;

  gtk_bitset_difference (changes, selected);
  gtk_bitset_intersect (changes, mask);
  gtk_bitset_remove_range (changes, self->shown->len, G_MAXUINT - self->shown->len);
  if (gtk_bitset_is_empty (changes))
    return TRUE;
  gtk_bitset_difference (self->selected, changes);
  first = gtk_bitset_get_minimum (changes);
  if (first < self->told)
    gtk_selection_model_selection_changed (
        model, first, MIN (gtk_bitset_get_maximum (changes) + 1, self->told) - first);
  g_signal_emit (self, chosen_signal, 0);
  return TRUE;
}

static gboolean
select_range (GtkSelectionModel *model, guint position, guint n, gboolean unselect_rest)
{
  g_autoptr (GtkBitset) selected = gtk_bitset_new_range (position, n);
  g_autoptr (GtkBitset) all = gtk_bitset_new_range (0, FF_SAMPLE_LIST (model)->shown->len);

  return set_selection (model, selected, unselect_rest ? all : selected);
}

static gboolean
select_item (GtkSelectionModel *model, guint position, gboolean unselect_rest)
{
  return select_range (model, position, 1, unselect_rest);
}

static gboolean
unselect_range (GtkSelectionModel *model, guint position, guint n)
{
  g_autoptr (GtkBitset) none = gtk_bitset_new_empty ();
  g_autoptr (GtkBitset) range = gtk_bitset_new_range (position, n);

  return set_selection (model, none, range);
}

static gboolean
unselect_item (GtkSelectionModel *model, guint position)
{
  return unselect_range (model, position, 1);
}

static gboolean
select_all (GtkSelectionModel *model)
{
  return select_range (model, 0, FF_SAMPLE_LIST (model)->shown->len, TRUE);
}

static gboolean
unselect_all (GtkSelectionModel *model)
{
  return unselect_range (model, 0, FF_SAMPLE_LIST (model)->shown->len);
}

static void
selection_model_init (GtkSelectionModelInterface *iface)
{
  iface->is_selected = is_selected;
  iface->get_selection_in_range = get_selection_in_range;
  iface->set_selection = set_selection;
  iface->select_range = select_range;
  iface->select_item = select_item;
  iface->unselect_range = unselect_range;
  iface->unselect_item = unselect_item;
  iface->select_all = select_all;
  iface->unselect_all = unselect_all;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (FfSampleList, ff_sample_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init)
                                   G_IMPLEMENT_INTERFACE (GTK_TYPE_SELECTION_MODEL,
                                                          selection_model_init))

static void
set_busy (FfSampleList *self, gboolean busy)
{
  if (self->is_busy == busy)
    return;
  self->is_busy = busy;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

/* Tells of N rows that are shown, of which fewer were told. */
static void
tell_up_to (FfSampleList *self, guint n)
{
  guint before = self->told;

  self->told = n;
  if (n > before)
    g_list_model_items_changed (G_LIST_MODEL (self), before, 0, n - before);
}

static gboolean
tell_more_cb (gpointer user_data)
{
  FfSampleList *self = user_data;

  if (self->told < ROWS_MADE)
    {
      tell_up_to (self, MIN (self->told + ROWS_A_TURN, self->shown->len));
      return G_SOURCE_CONTINUE;
    }
  self->telling = 0;
  tell_up_to (self, self->shown->len);
  return G_SOURCE_REMOVE;
}

static void
tell_all (FfSampleList *self)
{
  g_clear_handle_id (&self->telling, g_source_remove);
  tell_up_to (self, self->shown->len);
}

/* (transfer full) */
static GHashTable *
list_selected (FfSampleList *self)
{
  GHashTable *rows = g_hash_table_new (NULL, NULL);
  GtkBitsetIter iter;
  guint position;

  for (gboolean more = gtk_bitset_iter_init_first (&iter, self->selected, &position); more;
       more = gtk_bitset_iter_next (&iter, &position))
    g_hash_table_add (rows, self->shown->pdata[position]);
  return rows;
}

static void
select_again (FfSampleList *self, GHashTable *rows)
{
  gtk_bitset_remove_all (self->selected);
  for (guint i = 0; g_hash_table_size (rows) > 0 && i < self->shown->len; i++)
    if (g_hash_table_contains (rows, self->shown->pdata[i]))
      gtk_bitset_add (self->selected, i);
}

/* Slots that nobody else holds are not worth keeping in step. */
static void
fill_slots (FfSampleList *self)
{
  g_ptr_array_set_size (self->slots, self->shown->len);
  for (guint i = 0; i < self->slots->len; i++)
    {
      FfSampleSlot *slot = self->slots->pdata[i];

      if (slot == NULL)
        continue;
      if (G_OBJECT (slot)->ref_count > 1)
        ff_sample_slot_set_row (slot, self->shown->pdata[i]);
      else
        g_clear_object (&self->slots->pdata[i]);
    }
}

/* SHOWN (transfer full) takes the place of what was shown; who was selected and still is there stays so. */
static void
replace (FfSampleList *self, GPtrArray *shown)
{
  g_autoptr (GPtrArray) gone = self->shown; /* until the table on screen let go of them */
  g_autoptr (GHashTable) selected = NULL;
  guint before = self->told;
  guint kept;

  g_clear_handle_id (&self->telling, g_source_remove);
  if (shown->len == 0)
    gtk_bitset_remove_all (self->selected);
  selected = list_selected (self);
  self->shown = shown;
  select_again (self, selected);
  self->told = shown->len;
  if (before < ROWS_MADE && shown->len > ROWS_MADE)
    {
      self->told = MAX (before, ROWS_A_TURN);
      self->telling = g_idle_add (tell_more_cb, self);
    }
  fill_slots (self);
  kept = MIN (before, self->told);
  if (before != self->told)
    g_list_model_items_changed (G_LIST_MODEL (self), kept, before - kept, self->told - kept);
  if (g_hash_table_size (selected) > 0 && kept > 0)
    gtk_selection_model_selection_changed (GTK_SELECTION_MODEL (self), 0, kept);
}

/* PLACES in the table are what is shown. */
static void
show (FfSampleList *self, GArray *places)
{
  GPtrArray *shown = g_ptr_array_new_full (places->len, g_object_unref);

  for (guint i = 0; i < places->len; i++)
    g_ptr_array_add (shown, g_object_ref (self->source->pdata[g_array_index (places, guint, i)]));
  replace (self, shown);
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (FfSampleList) self = user_data;
  g_autoptr (GArray) places = ff_sample_order_find_finish (result);

  if (self->table == NULL)
    return;
  if (self->is_stale)
    {
      g_autoptr (GPtrArray) records = ff_table_dup_records (self->table);

      self->is_stale = FALSE;
      ff_sample_order_find_async (records, self->filter, &self->order, found_cb,
                                  g_object_ref (self));
      return;
    }
  show (self, places);
  set_busy (self, FALSE);
}

/* All of it, because the filter, the order or many rows changed. */
static void
look_again (FfSampleList *self)
{
  g_autoptr (GPtrArray) records = NULL;

  if (self->is_busy)
    {
      self->is_stale = TRUE;
      return;
    }
  records = ff_table_dup_records (self->table);
  if (records->len < MANY_ROWS)
    {
      g_autoptr (GArray) places = ff_sample_order_find (records, self->filter, &self->order);

      show (self, places);
      return;
    }
  set_busy (self, TRUE);
  ff_sample_order_find_async (records, self->filter, &self->order, found_cb, g_object_ref (self));
}

static void
take_out (FfSampleList *self, FfRow *row)
{
  guint position;

  if (!g_ptr_array_find (self->shown, row, &position))
    return;
  g_ptr_array_remove_index (self->shown, position);
  g_ptr_array_remove_index (self->slots, position);
  gtk_bitset_splice (self->selected, position, 1, 0);
  self->told--;
  g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 0);
}

/* Behind those that are alike. */
static guint
find_place (FfSampleList *self, gconstpointer record)
{
  guint low = 0;
  guint high = self->shown->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (ff_sample_order_compare (&self->order, ff_row_get_record (self->shown->pdata[middle]),
                                   record)
          <= 0)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static void
put_in (FfSampleList *self, FfRow *row)
{
  guint position;

  if (!ff_sample_filter_takes (self->filter, ff_row_get_record (row)))
    return;
  position = find_place (self, ff_row_get_record (row));
  g_ptr_array_insert (self->shown, position, g_object_ref (row));
  g_ptr_array_insert (self->slots, position, NULL);
  gtk_bitset_splice (self->selected, position, 0, 1);
  self->told++;
  g_list_model_items_changed (G_LIST_MODEL (self), position, 0, 1);
}

static void
take_source (FfSampleList *self)
{
  guint n = ff_table_get_size (self->table);

  g_ptr_array_set_size (self->source, n);
  for (guint i = 0; i < n; i++)
    self->source->pdata[i] = ff_table_get_row (self->table, i);
}

/* More rows than this at once are as good as all. */
#define FEW_ROWS 50

static void
rows_cb (FfSampleList *self, guint position, guint removed, guint added)
{
  g_autoptr (GPtrArray) gone = g_ptr_array_new ();

  if (removed + added > FEW_ROWS)
    {
      take_source (self);
      look_again (self);
      return;
    }
  tell_all (self);
  for (guint i = 0; i < removed; i++)
    g_ptr_array_add (gone, self->source->pdata[position + i]);
  if (removed > 0)
    g_ptr_array_remove_range (self->source, position, removed);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (self->source, position + i, ff_table_get_row (self->table, position + i));
  for (guint i = 0; i < removed; i++)
    take_out (self, gone->pdata[i]);
  for (guint i = 0; i < added; i++)
    put_in (self, self->source->pdata[position + i]);
  self->is_stale = self->is_busy;
}

static void
ff_sample_list_dispose (GObject *object)
{
  FfSampleList *self = FF_SAMPLE_LIST (object);

  g_clear_handle_id (&self->telling, g_source_remove);
  g_clear_object (&self->table);
  g_clear_object (&self->filter);
  G_OBJECT_CLASS (ff_sample_list_parent_class)->dispose (object);
}

static void
ff_sample_list_finalize (GObject *object)
{
  FfSampleList *self = FF_SAMPLE_LIST (object);

  g_ptr_array_unref (self->source);
  g_ptr_array_unref (self->shown);
  g_ptr_array_unref (self->slots);
  gtk_bitset_unref (self->selected);
  G_OBJECT_CLASS (ff_sample_list_parent_class)->finalize (object);
}

static void
ff_sample_list_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  FfSampleList *self = FF_SAMPLE_LIST (object);

  switch (id)
    {
    case PROP_BUSY: g_value_set_boolean (value, self->is_busy); break;
    default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
ff_sample_list_class_init (FfSampleListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = ff_sample_list_dispose;
  object_class->finalize = ff_sample_list_finalize;
  object_class->get_property = ff_sample_list_get_property;

  properties[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS
                                                    | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  chosen_signal = g_signal_new ("chosen", FF_TYPE_SAMPLE_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);
}

static void
clear_slot (gpointer slot)
{
  if (slot != NULL)
    g_object_unref (slot);
}

static void
ff_sample_list_init (FfSampleList *self)
{
  self->source = g_ptr_array_new ();
  self->shown = g_ptr_array_new_with_free_func (g_object_unref);
  self->slots = g_ptr_array_new_with_free_func (clear_slot);
  self->selected = gtk_bitset_new_empty ();
}

/* (transfer full) */
FfSampleList *
ff_sample_list_new (FfTable *table, FfSampleFilter *filter, const FfSampleOrder *order)
{
  FfSampleList *self = g_object_new (FF_TYPE_SAMPLE_LIST, NULL);

  self->table = g_object_ref (table);
  self->filter = g_object_ref (filter);
  self->order = *order;
  take_source (self);
  g_signal_connect_object (table, "items-changed", G_CALLBACK (rows_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (filter, "changed", G_CALLBACK (look_again), self, G_CONNECT_SWAPPED);
  look_again (self);
  return self;
}

void
ff_sample_list_set_order (FfSampleList *self, const FfSampleOrder *order)
{
  self->order = *order;
  look_again (self);
}

gboolean
ff_sample_list_is_busy (FfSampleList *self)
{
  return self->is_busy;
}

guint
ff_sample_list_get_size (FfSampleList *self)
{
  return self->shown->len;
}

/* (transfer none) */
FfRow *
ff_sample_list_get_row (FfSampleList *self, guint position)
{
  g_return_val_if_fail (position < self->shown->len, NULL);

  return self->shown->pdata[position];
}

/* Where ROW is shown; then the table on screen knows of it. */
gboolean
ff_sample_list_find (FfSampleList *self, FfRow *row, guint *position)
{
  if (!g_ptr_array_find (self->shown, row, position))
    return FALSE;
  tell_all (self);
  return TRUE;
}

guint
ff_sample_list_get_n_selected (FfSampleList *self)
{
  return gtk_bitset_get_size (self->selected);
}

/* The one that is selected; NULL where there is none, or several. (transfer none) */
FfRow *
ff_sample_list_get_only (FfSampleList *self)
{
  if (gtk_bitset_get_size (self->selected) != 1)
    return NULL;
  return self->shown->pdata[gtk_bitset_get_minimum (self->selected)];
}
