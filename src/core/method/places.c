#include "core/method/places.h"

#include <stdlib.h>
#include <string.h>

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  return strcmp ((*(const FfCompetency *const *) a)->base.id,
                 (*(const FfCompetency *const *) b)->base.id);
}

/* An index of CONTENT's competencies, which must outlive it; those of another content, where they are the
 * very same, do as well. (transfer full) */
FfPlaces *
ff_places_new (const FfContent *content)
{
  GPtrArray *competencies = content->lists[FF_COMPETENCIES];
  FfPlaces *self = g_new0 (FfPlaces, 1);

  g_atomic_ref_count_init (&self->references);
  self->size = competencies->len;
  self->sorted = g_new (const FfCompetency *, competencies->len);
  for (guint i = 0; i < self->size; i++)
    {
      const FfCompetency *competency = competencies->pdata[i];

      self->sorted[i] = competency;
      if (competency->quadrant == FF_QUADRANT_NONE)
        self->unplaced++;
      else
        self->in_quadrant[competency->quadrant]++;
    }
  if (self->size > 0)
    qsort (self->sorted, self->size, sizeof *self->sorted, compare_ids);
  return self;
}

FfPlaces *
ff_places_ref (FfPlaces *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
ff_places_unref (FfPlaces *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_free (self->sorted);
  g_free (self);
}

/* All that the method looks at: where in its quadrant a note lies is nothing to it. */
static gboolean
says_the_same (const FfCompetency *a, const FfCompetency *b)
{
  return a == b
         || (a->quadrant == b->quadrant && strcmp (a->base.id, b->base.id) == 0
             && strcmp (a->name, b->name) == 0 && strcmp (a->description, b->description) == 0
             && strcmp (a->group, b->group) == 0 && strcmp (a->source, b->source) == 0);
}

/* Whether the competencies of both are the same, to the method. */
gboolean
ff_places_stay (const FfContent *before, const FfContent *after)
{
  GPtrArray *old = before->lists[FF_COMPETENCIES];
  GPtrArray *new = after->lists[FF_COMPETENCIES];
  guint i = 0;

  if (old->len != new->len)
    return FALSE;
  while (i < new->len && says_the_same (old->pdata[i], new->pdata[i]))
    i++;
  return i == new->len;
}

gboolean
ff_places_find (const FfPlaces *self, const char *id, guint *index)
{
  guint low = 0;
  guint high = self->size;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      int order = strcmp (id, self->sorted[middle]->base.id);

      if (order == 0)
        {
          *index = middle;
          return TRUE;
        }
      if (order < 0)
        high = middle;
      else
        low = middle + 1;
    }
  return FALSE;
}
