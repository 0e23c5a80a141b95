#include "text/import/sample-counts.h"

#include <string.h>

static guint
sample_hash (gconstpointer data)
{
  const FfSample *sample = data;
  guint hash = g_str_hash (sample->title);

  hash = hash * 31 + g_str_hash (sample->date);
  hash = hash * 31 + g_str_hash (sample->person);
  hash = hash * 31 + g_str_hash (sample->role);
  hash = hash * 31 + g_str_hash (sample->work);
  hash = hash * 31 + g_double_hash (&sample->effort);
  for (guint i = 0; sample->competencies[i] != NULL; i++)
    hash += g_str_hash (sample->competencies[i]); /* in whatever order */
  return hash;
}

/* Whether both lists, neither of which names anything twice, name the same. */
static gboolean
names_the_same (char **a, char **b)
{
  g_autoptr (GHashTable) names = NULL;

  if (g_strv_equal ((const char *const *) a, (const char *const *) b))
    return TRUE;
  if (g_strv_length (a) != g_strv_length (b))
    return FALSE;
  names = g_hash_table_new (g_str_hash, g_str_equal);
  for (; *a != NULL; a++)
    g_hash_table_add (names, *a);
  for (; *b != NULL; b++)
    if (!g_hash_table_contains (names, *b))
      return FALSE;
  return TRUE;
}

static gboolean
sample_equal (gconstpointer a, gconstpointer b)
{
  const FfSample *left = a;
  const FfSample *right = b;

  return strcmp (left->title, right->title) == 0 && strcmp (left->date, right->date) == 0
         && strcmp (left->person, right->person) == 0 && strcmp (left->role, right->role) == 0
         && strcmp (left->work, right->work) == 0 && left->effort == right->effort
         && names_the_same (left->competencies, right->competencies);
}

/* Counts SAMPLES, which must outlive the result. (transfer full) */
GHashTable *
ff_sample_counts_new (GPtrArray *samples)
{
  GHashTable *self = g_hash_table_new (sample_hash, sample_equal);

  for (guint i = 0; i < samples->len; i++)
    {
      gpointer count = g_hash_table_lookup (self, samples->pdata[i]);

      g_hash_table_insert (self, samples->pdata[i],
                           GUINT_TO_POINTER (GPOINTER_TO_UINT (count) + 1));
    }
  return self;
}

/* Whether there is one more like SAMPLE; it is counted no longer then. */
gboolean
ff_sample_counts_take (GHashTable *self, FfSample *sample)
{
  guint count = 0;

  /* Most files come into an empty project, and hashing is not free. */
  if (g_hash_table_size (self) > 0)
    count = GPOINTER_TO_UINT (g_hash_table_lookup (self, sample));
  if (count > 0)
    g_hash_table_insert (self, sample, GUINT_TO_POINTER (count - 1));
  return count > 0;
}
