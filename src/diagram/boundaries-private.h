/* The boundaries as blocks: the same for the long picture and for pages. */
#pragma once

#include "core/method/pair-list.h"
#include "diagram/boundary-map.h"
#include "diagram/flow.h"
#include "diagram/paper.h"

G_BEGIN_DECLS

typedef struct
{
  FfSvg *svg; /* of the page that is drawn */
  const FfPalette *palette;
  FfAnalysis *analysis;
  FfPageSize size;
  GArray *pairs; /* FfListedPair */
  FfBoundaryMap *map;
} FfBoundaryPages;

void ff_boundary_pages_init (FfBoundaryPages *self, FfAnalysis *analysis,
                             const FfDiagramOptions *options);
void ff_boundary_pages_clear (FfBoundaryPages *self);
FfFlow *ff_boundary_pages_make_flow (FfBoundaryPages *self);

G_END_DECLS
