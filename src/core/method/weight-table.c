#include "core/method/weight-table.h"

#include "core/method/comparison.h"
#include "core/record/map.h"

#include <string.h>

struct _FfWeightTable
{
  gint8 *weights;    /* a row a role */
  guint8 *levels;    /* the same */
  GArray *primaries; /* positions, those of all roles behind each other */
  FfWeightRow *rows;
  GHashTable *by_role; /* const FfRole * → FfWeightRow */
};

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

static void
list_primaries (FfWeightTable *self, FfWeightRow *row, guint size)
{
  guint first = self->primaries->len;

  for (guint i = 0; i < size; i++)
    if (row->weights[i] == FF_WEIGHT_PRIMARY)
      g_array_append_val (self->primaries, i);
  row->n_primaries = self->primaries->len - first;
}

/* Of CONTENT's roles, with its PLACES. (transfer full) */
FfWeightTable *
ff_weight_table_new (const FfContent *content, const FfPlaces *places)
{
  GPtrArray *roles = content->lists[FF_ROLES];
  FfWeightTable *self = g_new0 (FfWeightTable, 1);
  g_autofree guint *positions = find_positions (content, places);
  guint first = 0;

  self->weights = g_malloc_n (roles->len * places->size + 1, sizeof *self->weights);
  self->levels = g_malloc0_n (roles->len * places->size + 1, sizeof *self->levels);
  self->primaries = g_array_new (FALSE, FALSE, sizeof (guint));
  self->rows = g_new0 (FfWeightRow, roles->len + 1);
  self->by_role = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < roles->len; i++)
    {
      gint8 *weights = self->weights + (gsize) i * places->size;
      guint8 *levels = self->levels + (gsize) i * places->size;

      fill_weights (weights, levels, roles->pdata[i], places, positions);
      self->rows[i].weights = weights;
      self->rows[i].levels = levels;
      list_primaries (self, &self->rows[i], places->size);
      g_hash_table_insert (self->by_role, roles->pdata[i], &self->rows[i]);
    }
  /* The list has moved while it grew. */
  for (guint i = 0; i < roles->len; i++)
    {
      self->rows[i].primaries = (const guint *) self->primaries->data + first;
      first += self->rows[i].n_primaries;
    }
  return self;
}

void
ff_weight_table_free (FfWeightTable *self)
{
  g_free (self->weights);
  g_free (self->levels);
  g_array_unref (self->primaries);
  g_free (self->rows);
  g_hash_table_unref (self->by_role);
  g_free (self);
}

/* ROLE is one of the content's. (transfer none) */
const FfWeightRow *
ff_weight_table_get (const FfWeightTable *self, const FfRole *role)
{
  return g_hash_table_lookup (self->by_role, role);
}
