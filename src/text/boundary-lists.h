/* The boundary rules of a project as Markdown, HTML and CSV. */
#pragma once

#include "core/method/analysis.h"
#include "text/csv-writer.h"

G_BEGIN_DECLS

/* Without notes, for a candidate: neither the reasons of the author nor whom to turn to. */
GBytes *ff_boundaries_to_markdown (FfAnalysis *analysis, gboolean with_notes);
GBytes *ff_boundaries_to_html (FfAnalysis *analysis, gboolean with_notes);
GBytes *ff_boundaries_to_csv (FfAnalysis *analysis, gboolean with_notes, FfCsvStyle style);

G_END_DECLS
