#include "core/method/feedback-gap.h"

#include "core/method/comparison.h"

#include <string.h>

/* method.md: "differ by 1 or more", here in half levels. */
#define GAP_TWICE 2

/* The levels that both sides ask for, for one weight. */
typedef struct
{
  const FfRole *role;
  const FfCompetency *competency;
  GArray *levels[2]; /* guint; PMs, partners */
} Answers;

static void
answers_free (gpointer data)
{
  Answers *answers = data;

  g_array_unref (answers->levels[0]);
  g_array_unref (answers->levels[1]);
  g_free (answers);
}

/* 0 for a PM, 1 for a partner, -1 for who is neither. */
static int
side_of (FfGroup group)
{
  switch (group)
    {
    case FF_GROUP_PM: return 0;
    case FF_GROUP_ENGINEERING:
    case FF_GROUP_DESIGN:
    case FF_GROUP_DATA:
    case FF_GROUP_MARKETING:
    case FF_GROUP_SALES:
    case FF_GROUP_SUPPORT:
    case FF_GROUP_OTHER: return 1;
    case FF_GROUP_LEADERSHIP:
    case FF_GROUP_HIRING:
    case FF_GROUP_NONE: break;
    }
  return -1;
}

/* The round with the latest remark; of rounds without days, the last by name. */
static const char *
find_newest_round (GPtrArray *feedback)
{
  const FfFeedback *newest = NULL;

  for (guint i = 0; i < feedback->len; i++)
    {
      const FfFeedback *remark = feedback->pdata[i];
      int order = newest != NULL ? strcmp (remark->date, newest->date) : 1;

      if (order > 0 || (order == 0 && strcmp (remark->round, newest->round) > 0))
        newest = remark;
    }
  return newest != NULL ? newest->round : "";
}

static gboolean
find_level (const FfFeedback *remark, const FfRole *role, guint *level)
{
  if (remark->mark == FF_MARK_CONFUSED)
    return FALSE;
  if (remark->mark == FF_MARK_AGREE)
    *level = ff_weight_get_level (ff_map_get_choice (role->weights, remark->about.competency));
  else if (remark->weight != FF_WEIGHT_UNRATED)
    *level = ff_weight_get_level (remark->weight);
  else
    return FALSE;
  return TRUE;
}

static int
compare_levels (gconstpointer a, gconstpointer b)
{
  return (int) *(const guint *) a - (int) *(const guint *) b;
}

static guint
median_twice (GArray *levels)
{
  guint middle = levels->len / 2;

  g_array_sort (levels, compare_levels);
  if (levels->len % 2 == 1)
    return 2 * g_array_index (levels, guint, middle);
  return g_array_index (levels, guint, middle - 1) + g_array_index (levels, guint, middle);
}

static Answers *
get_answers (GHashTable *by_weight, GPtrArray *order, const FfRole *role,
             const FfCompetency *competency)
{
  g_autofree char *key = g_strjoin (" ", role->base.id, competency->base.id, NULL);
  Answers *answers = g_hash_table_lookup (by_weight, key);

  if (answers != NULL)
    return answers;
  answers = g_new0 (Answers, 1);
  answers->role = role;
  answers->competency = competency;
  for (guint i = 0; i < 2; i++)
    answers->levels[i] = g_array_new (FALSE, FALSE, sizeof (guint));
  g_hash_table_insert (by_weight, g_steal_pointer (&key), answers);
  g_ptr_array_add (order, answers);
  return answers;
}

/* The gaps of the newest round, in the order in which their weights were first remarked on: an array of
 * FfFeedbackGap that points into CONTENT. (transfer full) */
GArray *
ff_feedback_gaps (const FfContent *content)
{
  GPtrArray *feedback = content->lists[FF_FEEDBACK];
  const char *round = find_newest_round (feedback);
  g_autoptr (GHashTable) by_weight = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) order = g_ptr_array_new_with_free_func (answers_free);
  GArray *gaps = g_array_new (FALSE, FALSE, sizeof (FfFeedbackGap));

  for (guint i = 0; i < feedback->len; i++)
    {
      const FfFeedback *remark = feedback->pdata[i];
      const FfRole *role = ff_content_role (content, remark->about.role);
      const FfCompetency *competency = ff_content_competency (content, remark->about.competency);
      int side = side_of (remark->group);
      guint level;

      if (role == NULL || competency == NULL || side < 0 || strcmp (remark->round, round) != 0
          || !find_level (remark, role, &level))
        continue;
      g_array_append_val (get_answers (by_weight, order, role, competency)->levels[side], level);
    }
  for (guint i = 0; i < order->len; i++)
    {
      Answers *answers = order->pdata[i];
      FfFeedbackGap gap = { answers->role, answers->competency, 0, 0 };

      if (answers->levels[0]->len == 0 || answers->levels[1]->len == 0)
        continue;
      gap.pm_twice = median_twice (answers->levels[0]);
      gap.partner_twice = median_twice (answers->levels[1]);
      if (MAX (gap.pm_twice, gap.partner_twice) - MIN (gap.pm_twice, gap.partner_twice)
          >= GAP_TWICE)
        g_array_append_val (gaps, gap);
    }
  return gaps;
}
