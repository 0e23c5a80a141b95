/* The sides of a comparison: two to five roles, each as it is or as a snapshot of the file holds it. */
#pragma once

#include "core/method/analysis.h"
#include "core/method/comparison.h"

G_BEGIN_DECLS

typedef struct
{
  char *id;     /* "technical-pm", or "technical-pm@2026-05-01-first-review" */
  FfRole *role; /* of a snapshot: a copy whose name says which */
  const FfEmphasis *emphasis;
  FfAnalysis *analysis;       /* that the emphasis is of: the project's, or the snapshot's */
  const FfSnapshot *snapshot; /* NULL for a role as it is */
} FfSide;

typedef struct
{
  FfAnalysis *analysis; /* of the project */
  guint n;
  FfSide sides[FF_COMPARISON_MAX_ROLES];
  FfComparison *comparison; /* NULL for fewer than two sides */
} FfSides;

/* What there is to say of two sides. */
typedef struct
{
  guint shared, joined; /* overlap = shared / joined, undefined where 0 */
  double distance;      /* 0..1 */
  gboolean same_role_suspected;
  gboolean is_same_role;      /* one role at two times */
  FfQuadrantSet quadrants;    /* that both emphasise */
  FfRelation relation;        /* NONE for one role at two times */
  const FfBoundary *boundary; /* NULL where the file has no entry for the pair */
} FfSidePair;

FfSides *ff_sides_new (FfAnalysis *analysis, const char *const *ids);
void ff_sides_free (FfSides *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FfSides, ff_sides_free)

guint ff_sides_get_n_differences (const FfSides *self);
const FfDifference *ff_sides_get_difference (const FfSides *self, guint index);
guint ff_sides_count_equal (const FfSides *self);
void ff_sides_compare (const FfSides *self, guint a, guint b, FfSidePair *pair);
char *ff_sides_join_names (const FfSides *self);

char *ff_side_pair_describe_overlap (const FfSidePair *self);
char *ff_side_pair_describe_distance (const FfSidePair *self);
char *ff_side_pair_describe_quadrants (const FfSidePair *self);
char *ff_side_pair_describe_rules (const FfSidePair *self);
const char *ff_side_pair_describe_suspicion (void);

/* (transfer full) */
FfContent *ff_content_of_snapshot (const FfSnapshot *snapshot);
char *ff_side_make_id (const char *role, const char *snapshot);

G_END_DECLS
