/* A role type: never a person or a seniority. */
#pragma once

#include "core/record/record.h"
#include "core/record/values.h"

G_BEGIN_DECLS

typedef struct
{
  FfExtras *extras;
  gboolean boundaries;
  gboolean gaps;
} FfCardOptions;

typedef struct
{
  FfRecord base;
  char *name;
  char **aliases;
  FfStatus status;
  int headcount;
  gboolean external; /* only a side in boundary rules */
  char *hypothesis;
  FfQuadrant hypothesis_quadrant;
  char *definition;
  char **not_this_role;
  FfCardOptions card;
  FfMap *weights; /* competency id → FfWeight */
  FfMap *notes;   /* competency id → expected depth, or the minimum */
} FfRole;

extern const FfKind ff_role_kind;

gboolean ff_role_counts (const FfRole *self);

G_END_DECLS
