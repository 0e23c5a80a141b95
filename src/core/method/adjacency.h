/* Which roles meet, and so need boundary rules (method.md, "Adjacency"). */
#pragma once

#include "core/method/emphasis.h"

G_BEGIN_DECLS

typedef enum
{
  FF_RELATION_NONE,
  FF_RELATION_SUGGESTED,
  FF_RELATION_REQUIRED,
} FfRelation;

extern const char *const ff_relation_ids[];

FfQuadrantSet ff_adjacency_shared (const FfEmphasis *a, const FfEmphasis *b);
FfRelation ff_adjacency_relation (const FfEmphasis *a, const FfEmphasis *b, FfAdjacent forced);

G_END_DECLS
