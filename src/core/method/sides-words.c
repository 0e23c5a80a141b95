/* What is said of two sides, in sentences that a person can redo by hand. */
#include "core/method/sides.h"

#include <glib/gi18n-lib.h>

/* From here on an overlap is much, and a distance is far; method.md names 60% where two specialists
 * of the same quadrants are too much alike. */
#define OVERLAP_MUCH  60
#define OVERLAP_SOME  30
#define DISTANCE_FAR  40
#define DISTANCE_SOME 10

static const char *
judge_overlap (guint percent)
{
  if (percent >= 100)
    return _ ("the same weights");
  if (percent >= OVERLAP_MUCH)
    return _ ("much the same profile");
  if (percent >= OVERLAP_SOME)
    return _ ("a good part in common");
  return percent > 0 ? _ ("little in common") : _ ("nothing in common");
}

static const char *
judge_distance (guint percent)
{
  if (percent >= DISTANCE_FAR)
    return _ ("their depth lies in clearly different places");
  if (percent >= DISTANCE_SOME)
    return _ ("their depth lies partly in different places");
  return _ ("their depth lies in almost the same places");
}

/* (transfer full) */
char *
ff_side_pair_describe_overlap (const FfSidePair *self)
{
  guint percent;

  if (self->joined == 0)
    return g_strdup (_ ("Neither has a primary or secondary yet, so there is nothing to overlap."));
  percent = (200 * self->shared + self->joined) / (2 * self->joined);
  /* Translators: a percentage, the two numbers that it is the quotient of, and what that means, "little
   * in common". */
  return g_strdup_printf (_ ("Overlap %1$u%% (%2$u of %3$u): %4$s."), percent, self->shared,
                          self->joined, judge_overlap (percent));
}

/* (transfer full) */
char *
ff_side_pair_describe_distance (const FfSidePair *self)
{
  guint percent = (guint) (100 * self->distance + 0.5);

  /* Translators: a percentage, and what that means. */
  return g_strdup_printf (_ ("Distance %1$u%%: %2$s."), percent, judge_distance (percent));
}

/* (transfer full) */
char *
ff_side_pair_describe_quadrants (const FfSidePair *self)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (int q = 0; q < FF_N_QUADRANTS; q++)
    if ((self->quadrants & FF_QUADRANT_BIT (q)) != 0)
      /* Translators: stands between the names of a list. */
      g_string_append_printf (names, "%s%s", names->len > 0 ? _ (", ") : "", ff_quadrant_name (q));
  if (names->len == 0)
    return g_strdup (_ ("No quadrant is emphasised by both."));
  /* Translators: %s is a list of quadrants. */
  return g_strdup_printf (_ ("Both emphasise: %s."), names->str);
}

/* How many boundary rules the pair has, and whether it should have some. (transfer full) */
char *
ff_side_pair_describe_rules (const FfSidePair *self)
{
  guint n = self->boundary != NULL ? self->boundary->rules->len : 0;

  if (self->is_same_role)
    return g_strdup (_ ("One role at two times: no boundary lies between them."));
  if (n > 0)
    return g_strdup_printf (ngettext ("%u boundary rule.", "%u boundary rules.", n), n);
  if (self->relation == FF_RELATION_REQUIRED)
    return g_strdup (_ ("The two meet and have no boundary rule yet."));
  return g_strdup (_ ("No boundary rules, and none needed."));
}

/* For a pair that is suspected of being one role. */
const char *
ff_side_pair_describe_suspicion (void)
{
  return _ (
      "One role at another depth? The quadrants are the same, and the primaries of one lie within "
      "what the other has: that is seniority, not a role type.");
}

/* "Technical PM, Growth PM". (transfer full) */
char *
ff_sides_join_names (const FfSides *self)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < self->n; i++)
    /* Translators: stands between the names of a list. */
    g_string_append_printf (names, "%s%s", i > 0 ? _ (", ") : "", self->sides[i].role->name);
  return g_string_free (names, FALSE);
}
