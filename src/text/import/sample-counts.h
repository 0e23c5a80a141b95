/* How often each sample is there, samples being equal that are so in all that a CSV file says of one: all but
 * the id and the source, the competencies in whatever order. */
#pragma once

#include "core/kinds/sample.h"

G_BEGIN_DECLS

GHashTable *ff_sample_counts_new (GPtrArray *samples);
gboolean ff_sample_counts_take (GHashTable *self, FfSample *sample);

G_END_DECLS
