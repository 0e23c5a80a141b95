/* A comparison as CSV: a line a competency, by gap. */
#pragma once

#include "core/method/sides.h"
#include "text/csv-writer.h"

G_BEGIN_DECLS

GBytes *ff_csv_from_comparison (const FfSides *sides, FfCsvStyle style);

G_END_DECLS
