/* An immutable map from ids to choices or texts, sorted by key, shared by reference. NULL is the
 * empty map: every function takes it. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _FfMap FfMap;

typedef struct
{
  char *key;
  int choice;
  char *text; /* NULL in a map of choices */
} FfMapEntry;

FfMap *ff_map_new_take (GArray *entries);
FfMap *ff_map_ref (FfMap *self);
void ff_map_unref (FfMap *self);

guint ff_map_get_size (const FfMap *self);
const FfMapEntry *ff_map_get_entry (const FfMap *self, guint index);
const FfMapEntry *ff_map_lookup (const FfMap *self, const char *key);
int ff_map_get_choice (const FfMap *self, const char *key);
const char *ff_map_get_text (const FfMap *self, const char *key);
gboolean ff_map_equal (const FfMap *a, const FfMap *b);

FfMap *ff_map_with_choice (const FfMap *self, const char *key, int choice);
FfMap *ff_map_with_text (const FfMap *self, const char *key, const char *text);
FfMap *ff_map_without (const FfMap *self, const char *key);

GArray *ff_map_entries_new (void);

G_END_DECLS
