/* A pair of roles and the rules between them. A pair's id is its two role ids joined by a space. */
#pragma once

#include "core/record/record.h"
#include "core/record/values.h"

G_BEGIN_DECLS

/* For one decision, document or meeting: what each of the two roles owns. */
typedef struct
{
  FfRecord base;
  char *topic;
  FfRuleKind kind;
  FfMap *owns; /* role id → text */
  char *overlap;
  char *escalation;
} FfRule;

typedef struct
{
  FfRecord base;
  char **roles; /* two ids, in byte order */
  FfAdjacent adjacent;
  char *reason;
  GPtrArray *rules; /* FfRule */
} FfBoundary;

extern const FfKind ff_rule_kind;
extern const FfKind ff_boundary_kind;

char *ff_boundary_make_id (const char *role, const char *other);

G_END_DECLS
