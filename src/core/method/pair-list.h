/* The pairs of roles that there is something to say of, in the order in which a person works through
 * them, each with its reason in words. */
#pragma once

#include "core/method/analysis.h"

G_BEGIN_DECLS

typedef enum
{
  FF_PAIRS_REQUIRED,  /* need rules */
  FF_PAIRS_SUGGESTED, /* neighbours */
  FF_PAIRS_KEPT,      /* have rules though they are not adjacent, or are said not to be */
  FF_PAIRS_EXTERNAL,  /* have rules with a role outside the framework */
  FF_N_PAIR_GROUPS,
} FfPairGroup;

typedef struct
{
  FfPairGroup group;
  const FfRole *roles[2]; /* in byte order of their ids */
  FfQuadrantSet shared;
  const FfBoundary *boundary; /* NULL where the file has no entry for the pair */
  guint rules;
} FfListedPair;

/* An array of FfListedPair; it is of the content that the analysis is of. Pairs with a retired role are
 * listed only where they have rules. (transfer full) */
GArray *ff_pair_list_new (FfAnalysis *analysis);
GArray *ff_pair_list_new_of_roles (FfAnalysis *analysis, const char *const *role_ids);
char *ff_listed_pair_get_ground (const FfListedPair *pair);
char *ff_listed_pair_get_reason (const FfListedPair *pair);
const char *ff_pair_group_name (FfPairGroup group);
guint ff_pair_list_count_needing_rules (FfAnalysis *analysis);

/* How far a rule is from being a rule (method.md, `boundary-abstract` and `boundary-one-sided`). */
typedef struct
{
  guint words;          /* content words in topic and both sides */
  gboolean abstract;    /* fewer than FF_RULE_MIN_WORDS */
  const FfRole *silent; /* the one side that says nothing; NULL where both do, or neither */
  gboolean empty;       /* neither side says anything */
} FfRuleJudgement;

void ff_rule_judge (FfRuleJudgement *self, const FfRule *rule, const FfRole *a, const FfRole *b);

G_END_DECLS
