/* Counts are compared as integers: a share is worked out only to be shown. */
#include "core/method/emphasis.h"

#include <glib/gi18n-lib.h>
#include <string.h>

const char *const ff_shape_ids[] = { "undefined", "specialist", "generalist", NULL };

/* method.md: "no quadrant holds more than 50% of them", in three or four quadrants. */
#define GENERALIST_MIN_QUADRANTS 3

/* The quadrants of AMONG with the highest count. */
static FfQuadrantSet
most (const guint counts[FF_N_QUADRANTS], FfQuadrantSet among)
{
  guint highest = 0;
  FfQuadrantSet result = 0;

  for (int q = 0; q < FF_N_QUADRANTS; q++)
    {
      if ((among & FF_QUADRANT_BIT (q)) == 0 || counts[q] < highest)
        continue;
      if (counts[q] > highest)
        result = 0;
      highest = counts[q];
      result |= FF_QUADRANT_BIT (q);
    }
  return result;
}

/* Most primaries, ties by most secondaries; several where a tie remains. */
static FfQuadrantSet
heaviest (const FfEmphasis *self, FfQuadrantSet among)
{
  return most (self->counts[FF_WEIGHT_SECONDARY], most (self->counts[FF_WEIGHT_PRIMARY], among));
}

static FfShape
find_shape (const FfEmphasis *self)
{
  guint quadrants = 0;
  guint highest = 0;
  guint total = self->totals[FF_WEIGHT_PRIMARY];

  for (int q = 0; q < FF_N_QUADRANTS; q++)
    {
      quadrants += self->counts[FF_WEIGHT_PRIMARY][q] > 0;
      highest = MAX (highest, self->counts[FF_WEIGHT_PRIMARY][q]);
    }
  if (total == 0)
    return FF_SHAPE_UNDEFINED;
  return quadrants >= GENERALIST_MIN_QUADRANTS && 2 * highest <= total ? FF_SHAPE_GENERALIST
                                                                       : FF_SHAPE_SPECIALIST;
}

static FfQuadrantSet
quadrants_with (const FfEmphasis *self, gboolean also_secondaries)
{
  FfQuadrantSet set = 0;

  for (int q = 0; q < FF_N_QUADRANTS; q++)
    if (self->counts[FF_WEIGHT_PRIMARY][q] > 0
        || (also_secondaries && self->counts[FF_WEIGHT_SECONDARY][q] > 0))
      set |= FF_QUADRANT_BIT (q);
  return set;
}

/* Fills SELF from the counts per weight and quadrant; the fields that concern a project (rated,
 * provisional …) are zeroed and left to the caller. */
void
ff_emphasis_from_counts (FfEmphasis *self, const guint counts[FF_N_WEIGHTS][FF_N_QUADRANTS])
{
  memset (self, 0, sizeof *self);
  memcpy (self->counts, counts, sizeof self->counts);
  for (int q = 0; q < FF_N_QUADRANTS; q++)
    {
      for (int w = 0; w < FF_N_WEIGHTS; w++)
        self->totals[w] += counts[w][q];
      self->depth[q] = 2 * counts[FF_WEIGHT_PRIMARY][q] + counts[FF_WEIGHT_SECONDARY][q];
      self->depth_total += self->depth[q];
    }
  self->shape = find_shape (self);
  if (self->shape == FF_SHAPE_GENERALIST)
    self->emphasised = quadrants_with (self, FALSE);
  if (self->shape != FF_SHAPE_SPECIALIST)
    return;

  self->primary = heaviest (self, quadrants_with (self, FALSE));
  if (ff_quadrant_set_only (self->primary) != FF_QUADRANT_NONE)
    self->secondary = heaviest (self, quadrants_with (self, TRUE) & ~self->primary);
  self->emphasised = self->primary | self->secondary;
}

/* The emphasis of ROLE with the competencies in PLACES. Weights and places are in the same order and
 * walked side by side. */
void
ff_emphasis_of_role (FfEmphasis *self, const FfRole *role, const FfPlaces *places)
{
  guint counts[FF_N_WEIGHTS][FF_N_QUADRANTS] = { { 0 } };
  guint rated = ff_map_get_size (role->weights);

  for (guint i = 0, j = 0; i < rated && j < places->size;)
    {
      const FfMapEntry *entry = ff_map_get_entry (role->weights, i);
      const FfCompetency *competency = places->sorted[j];
      int order = strcmp (entry->key, competency->base.id);

      if (order == 0 && competency->quadrant != FF_QUADRANT_NONE)
        counts[entry->choice][competency->quadrant]++;
      i += order <= 0;
      j += order >= 0;
    }
  ff_emphasis_from_counts (self, (const guint (*)[FF_N_QUADRANTS]) counts);
  self->rated = rated;
  self->competencies = places->size;
  self->unplaced = places->unplaced;
  self->provisional = places->unplaced > 0 || rated < places->size;
}

/* The one quadrant in SET, NONE where it is empty or has several. */
FfQuadrant
ff_quadrant_set_only (FfQuadrantSet set)
{
  if (set == 0 || (set & (set - 1)) != 0)
    return FF_QUADRANT_NONE;
  return g_bit_nth_lsf (set, -1);
}

/* "internal-strategic, external-tactical": the quadrants of SET in words, in their order. (transfer full) */
char *
ff_quadrant_set_in_words (FfQuadrantSet set)
{
  GString *out = g_string_new (NULL);

  for (int q = 0; q < FF_N_QUADRANTS; q++)
    if ((set & FF_QUADRANT_BIT (q)) != 0)
      g_string_append_printf (out, "%s%s", out->len > 0 ? _ (", ") : "", ff_quadrant_in_words (q));
  return g_string_free (out, FALSE);
}

/* The decided primary quadrant, or NONE. */
FfQuadrant
ff_emphasis_get_primary (const FfEmphasis *self)
{
  return ff_quadrant_set_only (self->primary);
}

FfQuadrant
ff_emphasis_get_secondary (const FfEmphasis *self)
{
  return ff_quadrant_set_only (self->secondary);
}

/* P(q)/N, 0 where N is 0. */
double
ff_emphasis_get_share (const FfEmphasis *self, FfQuadrant quadrant)
{
  guint total = self->totals[FF_WEIGHT_PRIMARY];

  return total > 0 ? (double) self->counts[FF_WEIGHT_PRIMARY][quadrant] / total : 0;
}

/* (2·P(q) + S(q)) / Σ, 0 where the sum is 0. */
double
ff_emphasis_get_depth_share (const FfEmphasis *self, FfQuadrant quadrant)
{
  return self->depth_total > 0 ? (double) self->depth[quadrant] / self->depth_total : 0;
}

/* N of TOTAL as whole percent, halves up. */
static guint
percent (guint n, guint total)
{
  return total > 0 ? (200 * n + total) / (2 * total) : 0;
}

static void
explain_primary (const FfEmphasis *self, GString *out)
{
  guint total = self->totals[FF_WEIGHT_PRIMARY];
  FfQuadrant primary = ff_emphasis_get_primary (self);

  if (primary != FF_QUADRANT_NONE)
    {
      guint n = self->counts[FF_WEIGHT_PRIMARY][primary];

      g_string_append_printf (out,
                              /* Translators: quadrant, then "3 of 4 primaries, 75%" */
                              ngettext ("primary %s (%u of %u primary, %u%%)",
                                        "primary %s (%u of %u primaries, %u%%)", total),
                              ff_quadrant_in_words (primary), n, total, percent (n, total));
    }
  else
    {
      g_autofree char *tied = ff_quadrant_set_in_words (self->primary);
      guint n = self->counts[FF_WEIGHT_PRIMARY][g_bit_nth_lsf (self->primary, -1)];

      g_string_append_printf (out,
                              /* Translators: quadrants that tie, then counts */
                              _ ("primary open between %s (%u of %u primaries each, and as many "
                                 "secondaries)"),
                              tied, n, total);
    }
}

static void
explain_secondary (const FfEmphasis *self, GString *out)
{
  guint total = self->totals[FF_WEIGHT_PRIMARY];
  FfQuadrant secondary = ff_emphasis_get_secondary (self);

  if (self->secondary == 0)
    {
      if (ff_emphasis_get_primary (self) != FF_QUADRANT_NONE)
        g_string_append (out, _ (", no secondary quadrant"));
      return;
    }
  if (secondary != FF_QUADRANT_NONE)
    {
      g_string_append_printf (out,
                              /* Translators: quadrant, "1 of 4; depth 27%" */
                              _ (", secondary %s (%u of %u; depth %u%%)"),
                              ff_quadrant_in_words (secondary),
                              self->counts[FF_WEIGHT_PRIMARY][secondary], total,
                              percent (self->depth[secondary], self->depth_total));
    }
  else
    {
      g_autofree char *tied = ff_quadrant_set_in_words (self->secondary);
      guint n = self->counts[FF_WEIGHT_PRIMARY][g_bit_nth_lsf (self->secondary, -1)];

      g_string_append_printf (
          out,
          /* Translators: quadrants that tie, then counts */
          _ (", secondary open between %s (%u of %u primaries each, and as many "
             "secondaries)"),
          tied, n, total);
    }
}

/* "external-tactical has more secondaries, 3 against 0": whoever looks only at secondaries would
 * have expected another answer. */
static void
explain_rivals (const FfEmphasis *self, GString *out)
{
  const guint *secondaries = self->counts[FF_WEIGHT_SECONDARY];
  int secondary = g_bit_nth_lsf (self->secondary, -1); /* those that tie have as many */

  if (secondary < 0)
    return;
  for (int q = 0; q < FF_N_QUADRANTS; q++)
    if ((self->primary & FF_QUADRANT_BIT (q)) == 0 && secondaries[q] > secondaries[secondary])
      g_string_append_printf (out, _ ("; %s has more secondaries, %u against %u"),
                              ff_quadrant_in_words (q), secondaries[q], secondaries[secondary]);
}

static void
explain_generalist (const FfEmphasis *self, GString *out)
{
  guint total = self->totals[FF_WEIGHT_PRIMARY];
  FfQuadrantSet top = most (self->counts[FF_WEIGHT_PRIMARY], self->emphasised);
  guint n = self->counts[FF_WEIGHT_PRIMARY][g_bit_nth_lsf (top, -1)];
  guint quadrants = 0;

  for (int q = 0; q < FF_N_QUADRANTS; q++)
    quadrants += (self->emphasised & FF_QUADRANT_BIT (q)) != 0;
  g_string_append_printf (out,
                          /* Translators: counts: primaries, quadrants, the largest share */
                          _ ("generalist: %u primaries in %u quadrants, none with more than half "
                             "(at most %u of %u, %u%%)"),
                          total, quadrants, n, total, percent (n, total));
}

/* The role's emphasis with its sum, in a sentence that can be redone by hand: "Technical PM: primary
 * internal-tactical (3 of 4 primaries, 75%), secondary …". Translated. (transfer full) */
char *
ff_emphasis_explain (const FfEmphasis *self, const char *role_name)
{
  GString *out = g_string_new (NULL);

  g_string_append_printf (out, "%s: ", role_name);
  switch (self->shape)
    {
    case FF_SHAPE_UNDEFINED:
      g_string_append (out, _ ("no emphasis yet, nothing is primary"));
      break;
    case FF_SHAPE_GENERALIST: explain_generalist (self, out); break;
    case FF_SHAPE_SPECIALIST:
      explain_primary (self, out);
      explain_secondary (self, out);
      explain_rivals (self, out);
      break;
    }
  if (self->provisional)
    g_string_append_printf (out,
                            /* Translators: counts of competencies */
                            _ ("; provisional: %u of %u rated, %u not placed"), self->rated,
                            self->competencies, self->unplaced);
  return g_string_free (out, FALSE);
}

/* How work in the quadrant reads in a definition. */
static const char *
quadrant_work (FfQuadrant quadrant)
{
  switch (quadrant)
    {
    case FF_QUADRANT_INTERNAL_STRATEGIC:
      return _ (
          "where the product and its platform go over the next quarters (internal-strategic)");
    case FF_QUADRANT_EXTERNAL_STRATEGIC:
      return _ ("which customers and markets to win over the next quarters (external-strategic)");
    case FF_QUADRANT_INTERNAL_TACTICAL:
      return _ ("what the builders ship in the coming weeks, and how well (internal-tactical)");
    case FF_QUADRANT_EXTERNAL_TACTICAL:
      return _ ("what reaches customers in the coming weeks (external-tactical)");
    case FF_QUADRANT_NONE:
    case FF_N_QUADRANTS: break;
    }
  return "";
}

/* A first wording of the card's one sentence, from the analysis: which work, known by which of the
 * PRIMARIES (NULL-terminated names). "" where the emphasis is undefined or open. (transfer full) */
char *
ff_emphasis_suggest_definition (const FfEmphasis *self, const char *role_name,
                                const char *const *primaries)
{
  FfQuadrant primary = ff_emphasis_get_primary (self);
  const char *first = primaries[0];
  const char *second = first != NULL ? primaries[1] : NULL;

  if (first == NULL)
    return g_strdup ("");
  if (self->shape == FF_SHAPE_GENERALIST)
    return g_strdup_printf (/* Translators: a role's name, then a competency */
                            _ ("The %s covers strategic and tactical work on both sides, at expert "
                               "depth in %s."),
                            role_name, first);
  if (primary == FF_QUADRANT_NONE)
    return g_strdup ("");
  if (second == NULL)
    return g_strdup_printf (/* Translators: a role's name, a clause, a competency */
                            _ ("The %s decides %s, at expert depth in %s."), role_name,
                            quadrant_work (primary), first);
  return g_strdup_printf (/* Translators: a role's name, a clause, two competencies */
                          _ ("The %s decides %s, at expert depth in %s and %s."), role_name,
                          quadrant_work (primary), first, second);
}
