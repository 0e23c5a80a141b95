/* The card of a role, drawn onto a page of someone else's. */
#pragma once

#include "diagram/diagram.h"
#include "diagram/svg.h"

G_BEGIN_DECLS

void ff_card_draw (FfSvg *svg, FfAnalysis *analysis, const FfRole *role,
                   const FfDiagramOptions *options);
char *ff_card_make_title (const FfRole *role);

G_END_DECLS
