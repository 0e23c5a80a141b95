#include "core/project/table.h"

struct _FfTable
{
  GObject parent_instance;
  GPtrArray *rows;
  GHashTable *by_id;  /* id, the row's own → FfRow */
  GPtrArray *records; /* what dup_records () gave last, until the next change */
  gboolean is_held;   /* between begin () and end (): */
  guint size_before;  /* rows when it began */
  guint head;         /* rows at the start that were there then and did not move */
  guint tail;         /* rows at the end likewise */
};

static GType
get_item_type (GListModel *model)
{
  return FF_TYPE_ROW;
}

static guint
get_n_items (GListModel *model)
{
  return FF_TABLE (model)->rows->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  FfTable *self = FF_TABLE (model);

  return position < self->rows->len ? g_object_ref (self->rows->pdata[position]) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (FfTable, ff_table, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
ff_table_finalize (GObject *object)
{
  FfTable *self = FF_TABLE (object);

  g_hash_table_unref (self->by_id);
  g_ptr_array_unref (self->rows);
  g_clear_pointer (&self->records, g_ptr_array_unref);
  G_OBJECT_CLASS (ff_table_parent_class)->finalize (object);
}

static void
ff_table_class_init (FfTableClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ff_table_finalize;
}

static void
ff_table_init (FfTable *self)
{
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
  self->by_id = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/* A table of RECORDS. (transfer full) */
FfTable *
ff_table_new (GPtrArray *records)
{
  FfTable *self = g_object_new (FF_TYPE_TABLE, NULL);

  for (guint i = 0; i < records->len; i++)
    {
      FfRow *row = ff_row_new (records->pdata[i]);

      g_ptr_array_add (self->rows, row);
      g_hash_table_insert (self->by_id, g_strdup (ff_row_get_id (row)), row);
    }
  self->records = g_ptr_array_ref (records);
  return self;
}

guint
ff_table_get_size (FfTable *self)
{
  return self->rows->len;
}

/* (transfer none) */
FfRow *
ff_table_get_row (FfTable *self, guint position)
{
  g_return_val_if_fail (position < self->rows->len, NULL);

  return self->rows->pdata[position];
}

/* (transfer none) (nullable) */
FfRow *
ff_table_lookup (FfTable *self, const char *id)
{
  return g_hash_table_lookup (self->by_id, id);
}

gboolean
ff_table_find (FfTable *self, const char *id, guint *position)
{
  FfRow *row = ff_table_lookup (self, id);

  return row != NULL && g_ptr_array_find (self->rows, row, position);
}

/* The records as they are now, in order; the list is never changed afterwards. (transfer full) */
GPtrArray *
ff_table_dup_records (FfTable *self)
{
  if (self->records == NULL)
    {
      self->records = g_ptr_array_new_full (self->rows->len, ff_record_unref);
      for (guint i = 0; i < self->rows->len; i++)
        g_ptr_array_add (self->records, ff_record_ref (ff_row_get_record (self->rows->pdata[i])));
    }
  return g_ptr_array_ref (self->records);
}

static void
forget_records (FfTable *self)
{
  g_clear_pointer (&self->records, g_ptr_array_unref);
}

/* From POSITION on REMOVED rows went and ADDED came. */
static void
report (FfTable *self, guint position, guint removed, guint added)
{
  if (!self->is_held)
    {
      g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
      return;
    }
  self->head = MIN (self->head, position);
  self->tail = MIN (self->tail, self->rows->len - position - added);
}

void
ff_table_begin (FfTable *self)
{
  g_return_if_fail (!self->is_held);

  self->is_held = TRUE;
  self->size_before = self->head = self->tail = self->rows->len;
}

void
ff_table_end (FfTable *self)
{
  guint kept;

  g_return_if_fail (self->is_held);

  self->is_held = FALSE;
  kept = self->head + self->tail;
  if (kept < self->size_before || kept < self->rows->len)
    g_list_model_items_changed (G_LIST_MODEL (self), self->head, self->size_before - kept,
                                self->rows->len - kept);
}

void
ff_table_insert (FfTable *self, guint position, gconstpointer record)
{
  FfRow *row = ff_row_new (record);

  g_assert (position <= self->rows->len);
  forget_records (self);
  g_ptr_array_insert (self->rows, position, row);
  g_hash_table_insert (self->by_id, g_strdup (ff_row_get_id (row)), row);
  report (self, position, 0, 1);
}

void
ff_table_remove (FfTable *self, guint position)
{
  g_assert (position < self->rows->len);
  forget_records (self);
  g_hash_table_remove (self->by_id, ff_row_get_id (self->rows->pdata[position]));
  g_ptr_array_remove_index (self->rows, position);
  report (self, position, 1, 0);
}

void
ff_table_replace (FfTable *self, guint position, gconstpointer record)
{
  g_assert (position < self->rows->len);
  forget_records (self);
  ff_row_swap (self->rows->pdata[position], record);
}
