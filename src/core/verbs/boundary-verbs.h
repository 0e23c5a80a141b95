/* More that can be done to pairs of roles and their rules, on the terms of verbs.h. */
#pragma once

#include "core/verbs/verbs.h"

G_BEGIN_DECLS

/* A rule that is not in the project yet. Each text may be NULL for none, but for the topic. */
typedef struct
{
  const char *topic;
  FfRuleKind kind;
  const char *owns[2]; /* by the first and the second role of the pair, as the verb is given them */
  const char *overlap;
  const char *escalation;
} FfRuleDraft;

/* The subject of the edit is the id of the first rule. */
FfEdit *ff_verb_add_rules (FfProject *project, const char *role_a, const char *role_b,
                           const FfRuleDraft *drafts, guint n, GError **error);
/* MEMBER is "topic", "kind", "overlap", "escalation" or "owns.ROLE", ROLE being one of the pair. */
FfEdit *ff_verb_set_rule (FfProject *project, const char *rule, const char *member,
                          const char *value, GError **error);
/* POSITION counts from 0 among the rules of its pair and is kept within them. */
FfEdit *ff_verb_move_rule (FfProject *project, const char *rule, guint position, GError **error);
/* To the end of another pair. What a role owns goes along where the role is in that pair too; else it
 * is left out, and the edit's label says so. */
FfEdit *ff_verb_move_rule_to (FfProject *project, const char *rule, const char *role_a,
                              const char *role_b, GError **error);
/* A role outside the framework, such as an engineering manager: only a side in rules. */
FfEdit *ff_verb_add_external_role (FfProject *project, const char *name, GError **error);

const FfBoundary *ff_project_find_rule (FfProject *project, const char *id, const FfRule **rule,
                                        guint *position);

G_END_DECLS
