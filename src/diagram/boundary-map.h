/* The map of roles and pairs: each role where its emphasis is, a line for each pair. */
#pragma once

#include "core/method/pair-list.h"
#include "diagram/board-layout.h"
#include "diagram/palette.h"
#include "diagram/svg.h"

G_BEGIN_DECLS

typedef struct
{
  const FfRole *role;
  FfRect box;
} FfMapNode;

typedef struct
{
  guint pair;     /* its place in the list of pairs */
  guint from, to; /* places of nodes */
  FfRect count;   /* where the number of rules stands */
} FfMapEdge;

typedef struct
{
  FfRect field;  /* the four quadrants */
  GArray *nodes; /* FfMapNode */
  GArray *edges; /* FfMapEdge */
} FfBoundaryMap;

FfBoundaryMap *ff_boundary_map_new (FfAnalysis *analysis, GArray *pairs, double width);
/* Only of the roles ROLE_IDS; NULL for all. */
FfBoundaryMap *ff_boundary_map_new_of_roles (FfAnalysis *analysis, GArray *pairs,
                                             const char *const *role_ids, double width);
void ff_boundary_map_free (FfBoundaryMap *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FfBoundaryMap, ff_boundary_map_free)

double ff_boundary_map_get_height (const FfBoundaryMap *self);
int ff_boundary_map_find_pair (const FfBoundaryMap *self, double x, double y);
void ff_boundary_map_draw (const FfBoundaryMap *self, GArray *pairs, FfSvg *svg,
                           const FfPalette *palette, double x, double y, const char *chosen);

G_END_DECLS
