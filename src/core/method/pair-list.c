#include "core/method/pair-list.h"

#include "core/method/words.h"

#include <glib/gi18n-lib.h>

/* A pair that needs rules has at least this many (method.md, `boundary-missing`). */
#define MIN_RULES 2

static gboolean
is_listed (const FfPair *pair, FfPairGroup *group)
{
  gboolean forced = pair->boundary != NULL && pair->boundary->adjacent != FF_ADJACENT_AUTO;

  if (!ff_role_counts (pair->roles[0]) || !ff_role_counts (pair->roles[1]))
    {
      *group = FF_PAIRS_KEPT;
      return pair->rules > 0;
    }
  *group = pair->relation == FF_RELATION_REQUIRED    ? FF_PAIRS_REQUIRED
           : pair->relation == FF_RELATION_SUGGESTED ? FF_PAIRS_SUGGESTED
                                                     : FF_PAIRS_KEPT;
  return *group != FF_PAIRS_KEPT || pair->rules > 0 || forced;
}

/* The analysis pairs the roles of the framework only. */
static void
add_external (GArray *list, const FfContent *content)
{
  GPtrArray *boundaries = content->lists[FF_BOUNDARIES];

  for (guint i = 0; i < boundaries->len; i++)
    {
      const FfBoundary *boundary = boundaries->pdata[i];
      FfListedPair pair = { .group = FF_PAIRS_EXTERNAL, .boundary = boundary };

      for (guint j = 0; j < 2; j++)
        pair.roles[j] = ff_content_role (content, boundary->roles[j]);
      pair.rules = boundary->rules->len;
      if ((pair.roles[0]->external || pair.roles[1]->external)
          && (pair.rules > 0 || boundary->adjacent != FF_ADJACENT_AUTO))
        g_array_append_val (list, pair);
    }
}

GArray *
ff_pair_list_new (FfAnalysis *analysis)
{
  GArray *list = g_array_new (FALSE, TRUE, sizeof (FfListedPair));

  for (guint wanted = FF_PAIRS_REQUIRED; wanted <= FF_PAIRS_KEPT; wanted++)
    for (guint i = 0; i < ff_analysis_get_n_pairs (analysis); i++)
      {
        const FfPair *from = ff_analysis_get_pair (analysis, i);
        FfListedPair pair = { .roles = { from->roles[0], from->roles[1] },
                              .shared = from->shared,
                              .boundary = from->boundary,
                              .rules = from->rules };

        if (is_listed (from, &pair.group) && pair.group == wanted)
          g_array_append_val (list, pair);
      }
  add_external (list, ff_analysis_get_content (analysis));
  return list;
}

static gboolean
is_among (const FfRole *role, const char *const *role_ids)
{
  return role->external || g_strv_contains (role_ids, role->base.id);
}

/* Only the pairs of the roles ROLE_IDS, with each other and with roles outside the framework; all where it
 * is NULL. (transfer full) */
GArray *
ff_pair_list_new_of_roles (FfAnalysis *analysis, const char *const *role_ids)
{
  GArray *list = ff_pair_list_new (analysis);

  for (guint i = list->len; role_ids != NULL && i > 0; i--)
    {
      const FfListedPair *pair = &g_array_index (list, FfListedPair, i - 1);

      if (!is_among (pair->roles[0], role_ids) || !is_among (pair->roles[1], role_ids))
        g_array_remove_index (list, i - 1);
    }
  return list;
}

const char *
ff_pair_group_name (FfPairGroup group)
{
  switch (group)
    {
    case FF_PAIRS_REQUIRED: return _ ("Need rules");
    case FF_PAIRS_SUGGESTED: return _ ("Rules suggested");
    case FF_PAIRS_KEPT: return _ ("Not adjacent");
    case FF_PAIRS_EXTERNAL: return _ ("With roles outside the framework");
    case FF_N_PAIR_GROUPS: break;
    }
  return "";
}

/* "internal-strategic and external-tactical". (transfer full) */
static char *
join_quadrants (FfQuadrantSet set)
{
  GString *out = g_string_new (NULL);
  guint left = 0;

  for (int q = 0; q < FF_N_QUADRANTS; q++)
    left += (set & FF_QUADRANT_BIT (q)) != 0;
  for (int q = 0; q < FF_N_QUADRANTS; q++)
    {
      if ((set & FF_QUADRANT_BIT (q)) == 0)
        continue;
      g_string_append (out, ff_quadrant_name (q));
      left--;
      if (left > 0) /* Translators: between the last two items of a list; between others */
        g_string_append (out, left == 1 ? _ (" and ") : _ (", "));
    }
  return g_string_free (out, FALSE);
}

/* Why the pair stands where it does: a sentence without its full stop. (transfer full) */
char *
ff_listed_pair_get_ground (const FfListedPair *pair)
{
  const FfRole *outside = pair->roles[0]->external ? pair->roles[0] : pair->roles[1];
  FfAdjacent adjacent = pair->boundary != NULL ? pair->boundary->adjacent : FF_ADJACENT_AUTO;
  g_autofree char *quadrants = NULL;

  if (adjacent == FF_ADJACENT_ON)
    return g_strdup (_ ("You said that this pair needs rules"));
  if (adjacent == FF_ADJACENT_OFF)
    return g_strdup (_ ("You said that this pair needs no rules"));
  if (outside->external)
    return g_strdup_printf (
        /* Translators: a role */ _ ("%s is outside the framework and only takes "
                                     "a side"),
        outside->name);
  if (pair->shared != 0)
    {
      quadrants = join_quadrants (pair->shared);
      /* Translators: one or more quadrants */
      return g_strdup_printf (_ ("Both emphasise %s"), quadrants);
    }
  if (pair->group == FF_PAIRS_SUGGESTED)
    return g_strdup (_ ("Their primary quadrants are neighbours"));
  return g_strdup (pair->rules > 0 ? _ ("Keeps its rules; no longer adjacent by the weights")
                                   : _ ("Not adjacent by the weights"));
}

/* The same, and after it the author's own reason where a pair was set. (transfer full) */
char *
ff_listed_pair_get_reason (const FfListedPair *pair)
{
  char *ground = ff_listed_pair_get_ground (pair);
  g_autofree char *before = NULL;

  if (pair->boundary == NULL || pair->boundary->adjacent == FF_ADJACENT_AUTO
      || *pair->boundary->reason == '\0')
    return ground;
  before = ground;
  /* Translators: what was decided about two roles, then the author's reason */
  return g_strdup_printf (_ ("%s: %s"), before, pair->boundary->reason);
}

/* How many pairs need rules and have too few. */
guint
ff_pair_list_count_needing_rules (FfAnalysis *analysis)
{
  guint n = 0;

  for (guint i = 0; i < ff_analysis_get_n_pairs (analysis); i++)
    {
      const FfPair *pair = ff_analysis_get_pair (analysis, i);

      n += pair->relation == FF_RELATION_REQUIRED && pair->rules < MIN_RULES
           && ff_role_counts (pair->roles[0]) && ff_role_counts (pair->roles[1]);
    }
  return n;
}

void
ff_rule_judge (FfRuleJudgement *self, const FfRule *rule, const FfRole *a, const FfRole *b)
{
  const char *owns[] = { ff_map_get_text (rule->owns, a->base.id),
                         ff_map_get_text (rule->owns, b->base.id) };
  const char *texts[] = { rule->topic, owns[0], owns[1], NULL };
  const char *names[] = { a->name, b->name, NULL };
  gboolean silent[] = { ff_text_is_blank (owns[0]), ff_text_is_blank (owns[1]) };

  self->words = ff_rule_count_words (texts, names);
  self->abstract = self->words < FF_RULE_MIN_WORDS;
  self->empty = silent[0] && silent[1];
  self->silent = self->empty || (!silent[0] && !silent[1]) ? NULL : silent[0] ? a : b;
}
