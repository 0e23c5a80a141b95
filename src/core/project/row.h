/* A row: the slot that holds the current record of an id. What views bind to. */
#pragma once

#include "core/record/record.h"

G_BEGIN_DECLS

#define FF_TYPE_ROW (ff_row_get_type ())
G_DECLARE_FINAL_TYPE (FfRow, ff_row, FF, ROW, GObject)

FfRow *ff_row_new (gconstpointer record);
gconstpointer ff_row_get_record (FfRow *self);
const char *ff_row_get_id (FfRow *self);
const char *ff_row_get_name (FfRow *self);
void ff_row_swap (FfRow *self, gconstpointer record);

G_END_DECLS
