/* The pictures of boundary rules. */
#pragma once

#include "diagram/diagram.h"

G_BEGIN_DECLS

/* The map of roles and pairs by itself, WIDTH wide; CHOSEN is the id of a pair that is marked, or NULL.
 * (transfer full) */
GBytes *ff_diagram_boundary_map (FfAnalysis *analysis, const FfDiagramOptions *options,
                                 double width, const char *chosen);
/* The map, and below it each pair with its rules in two columns, one a role. (transfer full) */
GBytes *ff_diagram_boundaries (FfAnalysis *analysis, const FfDiagramOptions *options);

G_END_DECLS
