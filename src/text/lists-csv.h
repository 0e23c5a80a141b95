/* The board's list of competencies and the matrix of weights as CSV, in the columns that import reads. */
#pragma once

#include "core/kinds/content.h"
#include "text/csv-writer.h"

G_BEGIN_DECLS

GBytes *ff_csv_from_competencies (const FfContent *content, FfCsvStyle style);
GBytes *ff_csv_from_weights (const FfContent *content, const FfRole *const *roles, guint n_roles,
                             FfCsvStyle style);

G_END_DECLS
