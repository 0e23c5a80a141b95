#include "text/boundary-lists.h"

#include "core/method/pair-list.h"

static const char *
get_owns (const FfListedPair *pair, const FfRule *rule, guint side)
{
  return ff_map_get_text (rule->owns, pair->roles[side]->base.id);
}

/* A row a rule; a pair without rules has none. */
GBytes *
ff_boundaries_to_csv (FfAnalysis *analysis, FfCsvStyle style)
{
  g_autoptr (GArray) pairs = ff_pair_list_new (analysis);
  g_autoptr (FfCsvWriter) csv = ff_csv_writer_new (style);

  ff_csv_writer_row (csv, "role 1", "role 2", "topic", "kind", "role 1 owns", "role 2 owns",
                     "overlap", "escalation", NULL);
  for (guint i = 0; i < pairs->len; i++)
    {
      const FfListedPair *pair = &g_array_index (pairs, FfListedPair, i);

      for (guint j = 0; j < pair->rules; j++)
        {
          const FfRule *rule = pair->boundary->rules->pdata[j];

          ff_csv_writer_row (csv, pair->roles[0]->name, pair->roles[1]->name, rule->topic,
                             ff_rule_kind_ids[rule->kind], get_owns (pair, rule, 0),
                             get_owns (pair, rule, 1), rule->overlap, rule->escalation, NULL);
        }
    }
  return ff_csv_writer_finish (csv);
}
