/* A disk in memory that knows what of it has been synced, and so what a power cut may leave.
 *
 * Every node is kept twice: as programs see it, and as it was synced: a file by fsync or fdatasync of the
 * file, names by fsync of their folder. A cut leaves one of five states that a disk may legally be in:
 *
 *   nothing  names and bytes as they were synced
 *   names    all names, and bytes as they were synced: the empty file after a rename
 *   data     all bytes, and names as they were synced
 *   nuls     all names and sizes, and NULs where bytes were not synced
 *   torn     all names; a file that was not synced has any length between the two, and each of its pages
 *            is new, or old, or NULs where there was none
 *
 * Mode, owner and attributes of a file go with the names. */
#pragma once

#include <glib.h>
#include <sys/stat.h>

G_BEGIN_DECLS

typedef enum
{
  AFTER_NOTHING,
  AFTER_NAMES,
  AFTER_DATA,
  AFTER_NULS,
  AFTER_TORN,
  N_AFTERS,
} After;

typedef struct
{
  GByteArray *data;       /* a file's bytes, a link's target; NULL for a folder */
  GHashTable *entries;    /* a folder's names, to Node; NULL for others */
  GHashTable *attributes; /* names, to GBytes */
  mode_t mode;
  uid_t uid;
  gid_t gid;
} State;

typedef struct
{
  guint64 number;
  State seen;
  State synced;
  struct timespec modified;
  struct timespec changed;
} Node;

typedef struct
{
  GPtrArray *nodes; /* all there ever were, until the disk is emptied */
  Node *root;
  GRand *random;
  gboolean on;
  guint64 boot;       /* counts up: what was opened in an earlier one is dead */
  guint64 operations; /* begun since the last time the disk was armed, started or emptied */
  guint64 cut_at;     /* the operation before which the power goes, from 1; 0: none */
  After after;
} Disk;

extern const char *const after_names[N_AFTERS];

Disk *disk_new (void);
void disk_free (Disk *self);
void disk_empty (Disk *self);

gboolean disk_begin (Disk *self);
void disk_arm (Disk *self, guint64 operation, After after);
void disk_cut (Disk *self, After after);
void disk_start (Disk *self);
void disk_sync (Disk *self);

Node *disk_add (Disk *self, mode_t mode, uid_t uid, gid_t gid);
Node *disk_find (Disk *self, const char *path);
guint disk_count_links (Disk *self, Node *node);

void node_sync (Node *self);
void node_resize (Node *self, gsize size);
void node_write (Node *self, const void *data, gsize length, gsize offset);
void node_touch (Node *self);

G_END_DECLS
