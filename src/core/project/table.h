/* The rows of one kind, in the order of the file: a GListModel of FfRow, found by id. */
#pragma once

#include "core/project/row.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define FF_TYPE_TABLE (ff_table_get_type ())
G_DECLARE_FINAL_TYPE (FfTable, ff_table, FF, TABLE, GObject)

FfTable *ff_table_new (GPtrArray *records);
FfRow *ff_table_get_row (FfTable *self, guint position);
FfRow *ff_table_lookup (FfTable *self, const char *id);
gboolean ff_table_find (FfTable *self, const char *id, guint *position);
guint ff_table_get_size (FfTable *self);
GPtrArray *ff_table_dup_records (FfTable *self);

/* Between the two no `items-changed` is emitted, and afterwards one for all that changed. */
void ff_table_begin (FfTable *self);
void ff_table_end (FfTable *self);

void ff_table_insert (FfTable *self, guint position, gconstpointer record);
void ff_table_remove (FfTable *self, guint position);
void ff_table_replace (FfTable *self, guint position, gconstpointer record);

G_END_DECLS
