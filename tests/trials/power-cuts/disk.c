#include "disk.h"

#include <string.h>
#include <time.h>

#define PAGE 4096

const char *const after_names[N_AFTERS] = { "nothing", "names", "data", "nuls", "torn" };

static void
state_init (State *self, mode_t mode, uid_t uid, gid_t gid)
{
  self->mode = mode;
  self->uid = uid;
  self->gid = gid;
  self->attributes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                            (GDestroyNotify) g_bytes_unref);
  if (S_ISDIR (mode))
    self->entries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  else
    self->data = g_byte_array_new ();
}

static void
state_clear (State *self)
{
  g_clear_pointer (&self->data, g_byte_array_unref);
  g_clear_pointer (&self->entries, g_hash_table_unref);
  g_clear_pointer (&self->attributes, g_hash_table_unref);
}

static void
copy_bytes (GByteArray *to, const GByteArray *from)
{
  g_byte_array_set_size (to, from->len);
  if (from->len > 0)
    memcpy (to->data, from->data, from->len);
}

/* SELF holds nothing that would have to be freed. */
static void
state_init_copy (State *self, const State *other)
{
  GHashTableIter iter;
  gpointer name;
  gpointer value;

  *self = (State){ 0 };
  state_init (self, other->mode, other->uid, other->gid);
  if (other->data != NULL)
    copy_bytes (self->data, other->data);
  g_hash_table_iter_init (&iter, other->attributes);
  while (g_hash_table_iter_next (&iter, &name, &value))
    g_hash_table_insert (self->attributes, g_strdup (name), g_bytes_ref (value));
  if (other->entries == NULL)
    return;
  g_hash_table_iter_init (&iter, other->entries);
  while (g_hash_table_iter_next (&iter, &name, &value))
    g_hash_table_insert (self->entries, g_strdup (name), value);
}

static void
node_free (gpointer data)
{
  Node *self = data;

  state_clear (&self->seen);
  state_clear (&self->synced);
  g_free (self);
}

/* What is seen is what will be there after a cut. */
void
node_sync (Node *self)
{
  state_clear (&self->synced);
  state_init_copy (&self->synced, &self->seen);
}

void
node_touch (Node *self)
{
  clock_gettime (CLOCK_REALTIME, &self->modified);
  self->changed = self->modified;
}

static void
resize (GByteArray *data, gsize size)
{
  gsize before = data->len;

  g_byte_array_set_size (data, size);
  if (size > before)
    memset (data->data + before, 0, size - before);
}

void
node_resize (Node *self, gsize size)
{
  resize (self->seen.data, size);
  node_touch (self);
}

void
node_write (Node *self, const void *data, gsize length, gsize offset)
{
  if (offset + length > self->seen.data->len)
    resize (self->seen.data, offset + length);
  memcpy (self->seen.data->data + offset, data, length);
  node_touch (self);
}

/* TO is as long as it may be; each page of it becomes that of SEEN or SYNCED. */
static void
tear_pages (GByteArray *to, const GByteArray *seen, const GByteArray *synced, GRand *random)
{
  for (gsize begin = 0; begin < to->len; begin += PAGE)
    {
      const GByteArray *from = g_rand_boolean (random) ? seen : synced;
      gsize end = MIN (begin + PAGE, to->len);
      gsize have = MIN (end, from->len);

      memset (to->data + begin, 0, end - begin);
      if (have > begin)
        memcpy (to->data + begin, from->data + begin, have - begin);
    }
}

static void
leave_data (GByteArray *to, const Node *node, After after, GRand *random)
{
  const GByteArray *seen = node->seen.data;
  const GByteArray *synced = node->synced.data;
  gboolean same = seen->len == synced->len
                  && (seen->len == 0 || memcmp (seen->data, synced->data, seen->len) == 0);

  copy_bytes (to, after == AFTER_DATA || S_ISLNK (node->seen.mode) ? seen : synced);
  if (after == AFTER_NULS)
    resize (to, seen->len);
  if (after != AFTER_TORN || same)
    return;
  resize (to, MIN (seen->len, synced->len)
                  + g_rand_int_range (random, 0, ABS ((int) seen->len - (int) synced->len) + 1));
  tear_pages (to, seen, synced, random);
}

static void
node_cut (Node *self, After after, GRand *random)
{
  gboolean has_names = after != AFTER_NOTHING && after != AFTER_DATA;
  State left;

  state_init_copy (&left, has_names ? &self->seen : &self->synced);
  if (left.data != NULL)
    leave_data (left.data, self, after, random);
  state_clear (&self->seen);
  self->seen = left;
  node_sync (self);
}

/* The power goes now, and AFTER is what is left; nothing can be done before disk_start (). */
void
disk_cut (Disk *self, After after)
{
  for (guint i = 0; i < self->nodes->len; i++)
    node_cut (self->nodes->pdata[i], after, self->random);
  self->on = FALSE;
  self->cut_at = 0;
}

void
disk_start (Disk *self)
{
  self->on = TRUE;
  self->boot++;
  self->operations = 0;
}

/* The power is to go before the operation of that number, counted from 1 and from now. */
void
disk_arm (Disk *self, guint64 operation, After after)
{
  self->operations = 0;
  self->cut_at = operation;
  self->after = after;
}

/* Whether an operation that changes or syncs something can begin; FALSE where there is no power, or the
 * time has come for it to go. */
gboolean
disk_begin (Disk *self)
{
  if (!self->on)
    return FALSE;
  self->operations++;
  if (self->operations == self->cut_at)
    disk_cut (self, self->after);
  return self->on;
}

void
disk_sync (Disk *self)
{
  for (guint i = 0; i < self->nodes->len; i++)
    node_sync (self->nodes->pdata[i]);
}

/* A node that has no name yet. */
Node *
disk_add (Disk *self, mode_t mode, uid_t uid, gid_t gid)
{
  Node *node = g_new0 (Node, 1);

  node->number = self->nodes->len + 1;
  state_init (&node->seen, mode, uid, gid);
  state_init (&node->synced, mode, uid, gid);
  node_touch (node);
  g_ptr_array_add (self->nodes, node);
  return node;
}

/* NULL where there is nothing at PATH, which begins with "/". */
Node *
disk_find (Disk *self, const char *path)
{
  g_auto (GStrv) names = g_strsplit (path, "/", -1);
  Node *node = self->root;

  for (char **name = names; *name != NULL && node != NULL; name++)
    if (**name != '\0')
      node = node->seen.entries != NULL ? g_hash_table_lookup (node->seen.entries, *name) : NULL;
  return node;
}

/* How many names NODE has. */
guint
disk_count_links (Disk *self, Node *node)
{
  guint n = 0;

  for (guint i = 0; i < self->nodes->len; i++)
    {
      const Node *folder = self->nodes->pdata[i];
      GHashTableIter iter;
      gpointer entry;

      if (folder->seen.entries == NULL)
        continue;
      g_hash_table_iter_init (&iter, folder->seen.entries);
      while (g_hash_table_iter_next (&iter, NULL, &entry))
        n += entry == node;
    }
  return n;
}

/* Takes everything away, and starts. */
void
disk_empty (Disk *self)
{
  g_ptr_array_set_size (self->nodes, 0);
  self->root = disk_add (self, S_IFDIR | 0777, 0, 0);
  self->cut_at = 0;
  disk_start (self);
}

Disk *
disk_new (void)
{
  Disk *self = g_new0 (Disk, 1);

  self->nodes = g_ptr_array_new_with_free_func (node_free);
  self->random = g_rand_new_with_seed (1);
  disk_empty (self);
  return self;
}

void
disk_free (Disk *self)
{
  g_ptr_array_unref (self->nodes);
  g_rand_free (self->random);
  g_free (self);
}
