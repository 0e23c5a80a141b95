#include "core/method/weight-table.h"

#include "core/method/comparison.h"
#include "core/record/map.h"

#include <string.h>

struct _FfWeightTable
{
  /* const FfRole * → FfWeightRow, shared by the tables of all contents that have the role */
  GHashTable *rows;
};

static void
row_clear (gpointer data)
{
  FfWeightRow *row = data;

  g_free (row->weights);
  g_free (row->levels);
  g_free (row->primaries);
}

static void
row_unref (gpointer row)
{
  g_atomic_rc_box_release_full (row, row_clear);
}

/* Where each of the sorted competencies is in the file. (transfer full) */
static guint *
find_positions (const FfContent *content, const FfPlaces *places)
{
  GPtrArray *competencies = content->lists[FF_COMPETENCIES];
  guint *positions = g_new (guint, places->size + 1);
  g_autoptr (GHashTable) by_record = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < competencies->len; i++)
    g_hash_table_insert (by_record, competencies->pdata[i], GUINT_TO_POINTER (i));
  for (guint i = 0; i < places->size; i++)
    positions[i] = GPOINTER_TO_UINT (g_hash_table_lookup (by_record, (gpointer) places->sorted[i]));
  return positions;
}

/* Weights and places are in the same order and walked side by side. */
static void
fill_weights (gint8 *weights, guint8 *levels, const FfRole *role, const FfPlaces *places,
              const guint *positions)
{
  guint rated = ff_map_get_size (role->weights);

  memset (weights, FF_WEIGHT_UNRATED, places->size);
  for (guint i = 0, j = 0; i < rated && j < places->size;)
    {
      const FfMapEntry *entry = ff_map_get_entry (role->weights, i);
      int order = strcmp (entry->key, places->sorted[j]->base.id);

      if (order == 0)
        {
          weights[positions[j]] = (gint8) entry->choice;
          levels[positions[j]] = (guint8) ff_weight_get_level (entry->choice);
        }
      i += order <= 0;
      j += order >= 0;
    }
}

static FfWeightRow *
row_new (const FfRole *role, const FfPlaces *places, const guint *positions)
{
  FfWeightRow *self = g_atomic_rc_box_new0 (FfWeightRow);

  self->weights = g_malloc_n (places->size + 1, sizeof *self->weights);
  self->levels = g_malloc0_n (places->size + 1, sizeof *self->levels);
  self->primaries = g_new (guint, places->size + 1);
  fill_weights (self->weights, self->levels, role, places, positions);
  for (guint i = 0; i < places->size; i++)
    if (self->weights[i] == FF_WEIGHT_PRIMARY)
      self->primaries[self->n_primaries++] = i;
  return self;
}

/* Of CONTENT's roles, with its PLACES. What BEFORE has of the same roles is taken from there: it is NULL, or
 * of a content with the very same competencies that is still there. (transfer full) */
FfWeightTable *
ff_weight_table_new (const FfContent *content, const FfPlaces *places, const FfWeightTable *before)
{
  GPtrArray *roles = content->lists[FF_ROLES];
  FfWeightTable *self = g_new0 (FfWeightTable, 1);
  g_autofree guint *positions = find_positions (content, places);

  self->rows = g_hash_table_new_full (NULL, NULL, NULL, row_unref);
  for (guint i = 0; i < roles->len; i++)
    {
      FfWeightRow *row = before != NULL ? g_hash_table_lookup (before->rows, roles->pdata[i])
                                        : NULL;

      g_hash_table_insert (self->rows, roles->pdata[i],
                           row != NULL ? g_atomic_rc_box_acquire (row)
                                       : row_new (roles->pdata[i], places, positions));
    }
  return self;
}

void
ff_weight_table_free (FfWeightTable *self)
{
  g_hash_table_unref (self->rows);
  g_free (self);
}

/* ROLE is one of the content's. (transfer none) */
const FfWeightRow *
ff_weight_table_get (const FfWeightTable *self, const FfRole *role)
{
  return g_hash_table_lookup (self->rows, role);
}
