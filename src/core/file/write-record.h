/* Writes any kind of record as JSON, in the canonical form. */
#pragma once

#include "core/json/writer.h"
#include "core/record/record.h"

G_BEGIN_DECLS

void ff_write_extras (FfJsonWriter *writer, const FfExtras *extras, const char *after);
void ff_write_fields (FfJsonWriter *writer, const FfFields *fields, gconstpointer base);
void ff_write_record (FfJsonWriter *writer, const FfRecord *record);
void ff_write_records (FfJsonWriter *writer, GPtrArray *records, gboolean a_line_each);

G_END_DECLS
