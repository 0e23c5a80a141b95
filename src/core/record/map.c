#include "core/record/map.h"

#include <string.h>

struct _FfMap
{
  gatomicrefcount references;
  GArray *entries; /* FfMapEntry, by key in byte order */
};

static void
entry_clear (gpointer data)
{
  FfMapEntry *entry = data;

  g_free (entry->key);
  g_free (entry->text);
}

static int
entry_compare (gconstpointer a, gconstpointer b)
{
  return strcmp (((const FfMapEntry *) a)->key, ((const FfMapEntry *) b)->key);
}

/* An empty list of entries that frees its keys and texts. (transfer full) */
GArray *
ff_map_entries_new (void)
{
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (FfMapEntry));

  g_array_set_clear_func (entries, entry_clear);
  return entries;
}

static gboolean
are_sorted (GArray *entries)
{
  for (guint i = 1; i < entries->len; i++)
    if (entry_compare (&g_array_index (entries, FfMapEntry, i - 1),
                       &g_array_index (entries, FfMapEntry, i))
        > 0)
      return FALSE;
  return TRUE;
}

/* A map of ENTRIES (transfer full), in any order, of distinct keys. (transfer full) (nullable) */
FfMap *
ff_map_new_take (GArray *entries)
{
  FfMap *self;

  if (entries->len == 0)
    {
      g_array_unref (entries);
      return NULL;
    }
  self = g_new0 (FfMap, 1);
  g_atomic_ref_count_init (&self->references);
  if (!are_sorted (entries))
    g_array_sort (entries, entry_compare);
  self->entries = entries;
  return self;
}

FfMap *
ff_map_ref (FfMap *self)
{
  if (self != NULL)
    g_atomic_ref_count_inc (&self->references);
  return self;
}

void
ff_map_unref (FfMap *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->references))
    return;
  g_array_unref (self->entries);
  g_free (self);
}

guint
ff_map_get_size (const FfMap *self)
{
  return self != NULL ? self->entries->len : 0;
}

const FfMapEntry *
ff_map_get_entry (const FfMap *self, guint index)
{
  return &g_array_index (self->entries, FfMapEntry, index);
}

const FfMapEntry *
ff_map_lookup (const FfMap *self, const char *key)
{
  FfMapEntry wanted = { .key = (char *) key };
  guint index;

  if (self == NULL || !g_array_binary_search (self->entries, &wanted, entry_compare, &index))
    return NULL;
  return ff_map_get_entry (self, index);
}

/* The choice at KEY, -1 where there is none. */
int
ff_map_get_choice (const FfMap *self, const char *key)
{
  const FfMapEntry *entry = ff_map_lookup (self, key);

  return entry != NULL ? entry->choice : -1;
}

/* The text at KEY, "" where there is none. */
const char *
ff_map_get_text (const FfMap *self, const char *key)
{
  const FfMapEntry *entry = ff_map_lookup (self, key);

  return entry != NULL && entry->text != NULL ? entry->text : "";
}

gboolean
ff_map_equal (const FfMap *a, const FfMap *b)
{
  if (a == b)
    return TRUE;
  if (ff_map_get_size (a) != ff_map_get_size (b))
    return FALSE;
  for (guint i = 0; i < ff_map_get_size (a); i++)
    {
      const FfMapEntry *left = ff_map_get_entry (a, i);
      const FfMapEntry *right = ff_map_get_entry (b, i);

      if (strcmp (left->key, right->key) != 0 || left->choice != right->choice
          || g_strcmp0 (left->text, right->text) != 0)
        return FALSE;
    }
  return TRUE;
}

/* A copy of the entries but the one at KEY. */
static GArray *
entries_without (const FfMap *self, const char *key)
{
  GArray *entries = ff_map_entries_new ();

  for (guint i = 0; i < ff_map_get_size (self); i++)
    {
      const FfMapEntry *from = ff_map_get_entry (self, i);
      FfMapEntry entry = { NULL, from->choice, NULL };

      if (strcmp (from->key, key) == 0)
        continue;
      entry.key = g_strdup (from->key);
      entry.text = g_strdup (from->text);
      g_array_append_val (entries, entry);
    }
  return entries;
}

FfMap *
ff_map_with_choice (const FfMap *self, const char *key, int choice)
{
  GArray *entries = entries_without (self, key);
  FfMapEntry entry = { g_strdup (key), choice, NULL };

  g_array_append_val (entries, entry);
  return ff_map_new_take (entries);
}

FfMap *
ff_map_with_text (const FfMap *self, const char *key, const char *text)
{
  GArray *entries = entries_without (self, key);
  FfMapEntry entry = { g_strdup (key), -1, g_strdup (text) };

  g_array_append_val (entries, entry);
  return ff_map_new_take (entries);
}

FfMap *
ff_map_without (const FfMap *self, const char *key)
{
  return ff_map_new_take (entries_without (self, key));
}
