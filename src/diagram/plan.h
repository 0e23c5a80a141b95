/* Work held against profiles, and the hiring plan, as pictures that are as long as they take and as pages.
 * OPTIONS' roles are those that are shown; NULL stands for all, and all people. */
#pragma once

#include "diagram/pages.h"

G_BEGIN_DECLS

GBytes *ff_diagram_validation (FfAnalysis *analysis, const FfDiagramOptions *options);
GPtrArray *ff_pages_validation (FfAnalysis *analysis, const FfDiagramOptions *options);
GBytes *ff_diagram_hiring (FfAnalysis *analysis, const FfDiagramOptions *options);
GPtrArray *ff_pages_hiring (FfAnalysis *analysis, const FfDiagramOptions *options);

G_END_DECLS
