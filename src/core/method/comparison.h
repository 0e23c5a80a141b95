/* Two or more roles side by side (method.md, "Comparing roles"). */
#pragma once

#include "core/method/emphasis.h"

G_BEGIN_DECLS

#define FF_COMPARISON_MAX_ROLES 5

/* One competency in all the compared roles. */
typedef struct
{
  const FfCompetency *competency;
  FfWeight weights[FF_COMPARISON_MAX_ROLES];
  guint gap; /* largest difference of levels among the roles */
} FfDifference;

typedef struct
{
  guint n_roles;
  const FfRole *roles[FF_COMPARISON_MAX_ROLES];
  GArray *differences; /* FfDifference, by gap (largest first), then by name */

  /* Of the first two roles: */
  guint shared;    /* Σ min (level) */
  guint joined;    /* Σ max (level); overlap = shared / joined, undefined where 0 */
  double distance; /* 0..1 */

  gboolean same_role_suspected; /* of any two of them */

  FfContent *content; /* keeps the records alive */
} FfComparison;

guint ff_weight_get_level (FfWeight weight);

FfComparison *ff_comparison_new (FfContent *content, const FfRole *const *roles, guint n_roles);
void ff_comparison_free (FfComparison *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FfComparison, ff_comparison_free)

double ff_emphasis_distance (const FfEmphasis *a, const FfEmphasis *b);
gboolean ff_emphasis_same_quadrants (const FfEmphasis *a, const FfEmphasis *b);
void ff_roles_overlap (const FfRole *a, const FfRole *b, guint *shared, guint *joined);
gboolean ff_roles_same_at_another_depth (const FfRole *a, const FfEmphasis *emphasis_a,
                                         const FfRole *b, const FfEmphasis *emphasis_b);

G_END_DECLS
