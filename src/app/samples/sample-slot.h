/* A place in the list of samples, and the sample that stands there now. */
#pragma once

#include "core/project/row.h"

G_BEGIN_DECLS

#define FF_TYPE_SAMPLE_SLOT (ff_sample_slot_get_type ())
G_DECLARE_FINAL_TYPE (FfSampleSlot, ff_sample_slot, FF, SAMPLE_SLOT, GObject)

/* Signal "changed": another sample stands there, or it says something else. */
FfSampleSlot *ff_sample_slot_new (FfRow *row);
FfRow *ff_sample_slot_get_row (FfSampleSlot *self);
void ff_sample_slot_set_row (FfSampleSlot *self, FfRow *row);

G_END_DECLS
