#include "core/project/difference.h"

#include <string.h>

/* A list that is longer and in another order is made anew: finding the fewest moves is not worth its time. */
#define MAX_MOVED 1000

static GHashTable *
collect (GPtrArray *records)
{
  GHashTable *by_id = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < records->len; i++)
    g_hash_table_insert (by_id, ((FfRecord *) records->pdata[i])->id, records->pdata[i]);
  return by_id;
}

static const char *
id_at (GPtrArray *records, guint position)
{
  return ((const FfRecord *) records->pdata[position])->id;
}

/* Whether the records of LEFT, all of which are in AFTER too, stand there in the same order. */
static gboolean
is_in_order (GPtrArray *left, GPtrArray *after)
{
  guint found = 0;

  for (guint i = 0; i < after->len && found < left->len; i++)
    found += strcmp (id_at (left, found), id_at (after, i)) == 0;
  return found == left->len;
}

/* Removes, the last first, the records of LEFT that are not in AFTER, or all of them. */
static void
remove_records (FfEdit *edit, FfList list, GPtrArray *left, GHashTable *after, gboolean all)
{
  for (guint i = left->len; i-- > 0;)
    if (all || !g_hash_table_contains (after, id_at (left, i)))
      {
        ff_edit_add (edit, list, left->pdata[i], NULL, i, i);
        g_ptr_array_remove_index (left, i);
      }
}

static guint
find_from (GPtrArray *records, guint position, const char *id)
{
  while (position < records->len && strcmp (id_at (records, position), id) != 0)
    position++;
  return position;
}

/* Makes POSITION of LEFT what it is to be: RECORD. */
static void
settle (FfEdit *edit, FfList list, GPtrArray *left, guint position, FfRecord *record,
        gboolean is_new)
{
  guint from = is_new ? position : find_from (left, position, record->id);
  const FfRecord *old = is_new ? NULL : left->pdata[from];

  if (old != NULL && from == position && ff_record_equal (old, record))
    return;
  ff_edit_add (edit, list, old, record, from, position);
  if (old != NULL && from == position)
    {
      left->pdata[position] = ff_record_ref (record);
      ff_record_unref ((gpointer) old);
      return;
    }
  if (old != NULL)
    g_ptr_array_remove_index (left, from);
  g_ptr_array_insert (left, position, ff_record_ref (record));
}

static void
add_list (FfEdit *edit, FfList list, GPtrArray *before, GPtrArray *after)
{
  g_autoptr (GPtrArray) left = ff_records_copy (before);
  g_autoptr (GHashTable) old = collect (before);
  g_autoptr (GHashTable) new = collect (after);
  gboolean anew = FALSE;

  remove_records (edit, list, left, new, FALSE);
  if (left->len > MAX_MOVED && !is_in_order (left, after))
    {
      anew = TRUE;
      remove_records (edit, list, left, new, TRUE);
    }
  for (guint i = 0; i < after->len; i++)
    settle (edit, list, left, i, after->pdata[i],
            anew || !g_hash_table_contains (old, id_at (after, i)));
}

/* The edit that makes AFTER of BEFORE; without changes where they are equal. LABEL says what is undone. (transfer
 * full) */
FfEdit *
ff_difference_new (const FfContent *before, const FfContent *after, const char *label)
{
  FfEdit *edit = ff_edit_new ("%s", label);

  for (guint i = 0; i < FF_N_LISTS; i++)
    if (before->lists[i] != after->lists[i])
      add_list (edit, i, before->lists[i], after->lists[i]);
  return edit;
}
