/* Rows that were pasted, as a CSV file that the import of samples can read. */
#pragma once

#include "core/kinds/content.h"

G_BEGIN_DECLS

GBytes *ff_pasted_samples_to_csv (const FfContent *content, const char *text, guint *added_lines);

G_END_DECLS
