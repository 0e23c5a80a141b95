/* A comparison as CSV, Markdown and HTML: a line a competency, by gap, and what is between each pair. */
#pragma once

#include "core/method/sides.h"
#include "text/csv-writer.h"

G_BEGIN_DECLS

GBytes *ff_csv_from_comparison (const FfSides *sides, FfCsvStyle style);
GBytes *ff_comparison_to_markdown (const FfSides *sides);
GBytes *ff_comparison_to_html (const FfSides *sides);

G_END_DECLS
