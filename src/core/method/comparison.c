#include "core/method/comparison.h"

#include <math.h>
#include <string.h>

/* method.md: "primary 2, secondary 1, baseline 0, not rated 0". */
guint
ff_weight_get_level (FfWeight weight)
{
  switch (weight)
    {
    case FF_WEIGHT_PRIMARY: return 2;
    case FF_WEIGHT_SECONDARY: return 1;
    case FF_WEIGHT_BASELINE:
    case FF_WEIGHT_UNRATED:
    case FF_N_WEIGHTS: break;
    }
  return 0;
}

/* Half the sum of the differences of the depth shares, 0..1. A role without primaries and secondaries
 * has shares of 0 everywhere, and so lies 0.5 from any that has some. */
double
ff_emphasis_distance (const FfEmphasis *a, const FfEmphasis *b)
{
  double sum = 0;

  for (int q = 0; q < FF_N_QUADRANTS; q++)
    sum += fabs (ff_emphasis_get_depth_share (a, q) - ff_emphasis_get_depth_share (b, q));
  return sum / 2;
}

/* Both sums of the weighted Jaccard overlap, over all competencies. Walks the two maps, which are in
 * the same order, side by side. */
void
ff_roles_overlap (const FfRole *a, const FfRole *b, guint *shared, guint *joined)
{
  guint size_a = ff_map_get_size (a->weights);
  guint size_b = ff_map_get_size (b->weights);
  guint i = 0;
  guint j = 0;

  *shared = *joined = 0;
  while (i < size_a || j < size_b)
    {
      const FfMapEntry *left = i < size_a ? ff_map_get_entry (a->weights, i) : NULL;
      const FfMapEntry *right = j < size_b ? ff_map_get_entry (b->weights, j) : NULL;
      int order = left == NULL ? 1 : right == NULL ? -1 : strcmp (left->key, right->key);
      guint level_a = order <= 0 ? ff_weight_get_level (left->choice) : 0;
      guint level_b = order >= 0 ? ff_weight_get_level (right->choice) : 0;

      *shared += MIN (level_a, level_b);
      *joined += MAX (level_a, level_b);
      i += order <= 0;
      j += order >= 0;
    }
}

/* Whether each primary of A is at least secondary for B. */
static gboolean
primaries_within (const FfRole *a, const FfRole *b)
{
  for (guint i = 0; i < ff_map_get_size (a->weights); i++)
    {
      const FfMapEntry *entry = ff_map_get_entry (a->weights, i);

      if (entry->choice == FF_WEIGHT_PRIMARY
          && ff_weight_get_level (ff_map_get_choice (b->weights, entry->key)) == 0)
        return FALSE;
    }
  return TRUE;
}

/* Whether both are decided for the same primary quadrant, and for the same secondary ones. */
gboolean
ff_emphasis_same_quadrants (const FfEmphasis *a, const FfEmphasis *b)
{
  FfQuadrant primary = ff_emphasis_get_primary (a);

  return primary != FF_QUADRANT_NONE && primary == ff_emphasis_get_primary (b)
         && a->secondary == b->secondary;
}

/* Whether the two look like one role at two depths: a matter of seniority, not of role types. */
gboolean
ff_roles_same_at_another_depth (const FfRole *a, const FfEmphasis *emphasis_a, const FfRole *b,
                                const FfEmphasis *emphasis_b)
{
  return ff_emphasis_same_quadrants (emphasis_a, emphasis_b)
         && (primaries_within (a, b) || primaries_within (b, a));
}

static int
compare_differences (gconstpointer a, gconstpointer b)
{
  const FfDifference *left = a;
  const FfDifference *right = b;
  int by_name;

  if (left->gap != right->gap)
    return left->gap > right->gap ? -1 : 1;
  by_name = strcmp (left->competency->name, right->competency->name);
  return by_name != 0 ? by_name : strcmp (left->competency->base.id, right->competency->base.id);
}

static FfDifference
compare_at (const FfComparison *self, const FfCompetency *competency)
{
  FfDifference difference = { .competency = competency };
  guint lowest = G_MAXUINT;
  guint highest = 0;

  for (guint i = 0; i < self->n_roles; i++)
    {
      FfWeight weight = ff_map_get_choice (self->roles[i]->weights, competency->base.id);
      guint level = ff_weight_get_level (weight);

      difference.weights[i] = weight;
      lowest = MIN (lowest, level);
      highest = MAX (highest, level);
    }
  difference.gap = highest - lowest;
  return difference;
}

/* Compares N_ROLES roles of CONTENT, 2 to FF_COMPARISON_MAX_ROLES of them. (transfer full) */
FfComparison *
ff_comparison_new (FfContent *content, const FfRole *const *roles, guint n_roles)
{
  FfComparison *self = g_new0 (FfComparison, 1);
  GPtrArray *competencies = content->lists[FF_COMPETENCIES];
  g_autoptr (FfPlaces) places = ff_places_new (content);
  FfEmphasis emphases[FF_COMPARISON_MAX_ROLES];

  g_assert (n_roles >= 2 && n_roles <= FF_COMPARISON_MAX_ROLES);
  self->content = ff_content_ref (content);
  self->n_roles = n_roles;
  memcpy (self->roles, roles, n_roles * sizeof *roles);
  self->differences = g_array_sized_new (FALSE, FALSE, sizeof (FfDifference), competencies->len);
  for (guint i = 0; i < competencies->len; i++)
    {
      FfDifference difference = compare_at (self, competencies->pdata[i]);

      g_array_append_val (self->differences, difference);
    }
  g_array_sort (self->differences, compare_differences);

  for (guint i = 0; i < n_roles; i++)
    {
      ff_emphasis_of_role (&emphases[i], roles[i], places);
      for (guint j = 0; j < i; j++)
        if (ff_roles_same_at_another_depth (roles[j], &emphases[j], roles[i], &emphases[i]))
          self->same_role_suspected = TRUE;
    }
  ff_roles_overlap (roles[0], roles[1], &self->shared, &self->joined);
  self->distance = ff_emphasis_distance (&emphases[0], &emphases[1]);
  return self;
}

void
ff_comparison_free (FfComparison *self)
{
  g_array_unref (self->differences);
  ff_content_unref (self->content);
  g_free (self);
}
