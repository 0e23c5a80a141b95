#include "core/method/adjacency.h"

const char *const ff_relation_ids[] = { "none", "suggested", "required", NULL };

/* The quadrants in which both are emphasised: the reason for adjacency. */
FfQuadrantSet
ff_adjacency_shared (const FfEmphasis *a, const FfEmphasis *b)
{
  return a->emphasised & b->emphasised;
}

static gboolean
share_an_axis_side (FfQuadrant a, FfQuadrant b)
{
  return ff_quadrant_is_internal (a) == ff_quadrant_is_internal (b)
         || ff_quadrant_is_strategic (a) == ff_quadrant_is_strategic (b);
}

/* What the pair of roles is to each other, FORCED being what someone said of it. */
FfRelation
ff_adjacency_relation (const FfEmphasis *a, const FfEmphasis *b, FfAdjacent forced)
{
  FfQuadrant primary_a = ff_emphasis_get_primary (a);
  FfQuadrant primary_b = ff_emphasis_get_primary (b);

  if (forced != FF_ADJACENT_AUTO)
    return forced == FF_ADJACENT_ON ? FF_RELATION_REQUIRED : FF_RELATION_NONE;
  if (ff_adjacency_shared (a, b) != 0)
    return FF_RELATION_REQUIRED;
  if (primary_a != FF_QUADRANT_NONE && primary_b != FF_QUADRANT_NONE
      && share_an_axis_side (primary_a, primary_b))
    return FF_RELATION_SUGGESTED;
  return FF_RELATION_NONE;
}
