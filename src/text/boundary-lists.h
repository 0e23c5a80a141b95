/* The boundary rules of a project as CSV. */
#pragma once

#include "core/method/analysis.h"
#include "text/csv-writer.h"

G_BEGIN_DECLS

GBytes *ff_boundaries_to_csv (FfAnalysis *analysis, FfCsvStyle style);

G_END_DECLS
