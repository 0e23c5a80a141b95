/* Which other records a record names, for every kind alike. */
#pragma once

#include "core/record/path.h"
#include "core/record/record.h"

G_BEGIN_DECLS

typedef void (*FfReferenceFunc) (const FfKind *target, const char *id, const FfPath *path,
                                 gpointer user_data);

void ff_record_foreach_reference (gconstpointer record, const FfPath *path, FfReferenceFunc func,
                                  gpointer user_data);
gboolean ff_record_refers_to (gconstpointer record, const FfKind *target, const char *id);
gpointer ff_record_without_reference (gconstpointer record, const FfKind *target, const char *id);

G_END_DECLS
