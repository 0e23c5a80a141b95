/* One snapshot: its title, day and note; comparing with it; what changed since. */
#pragma once

#include "app/common/session.h"

G_BEGIN_DECLS

#define FF_TYPE_SNAPSHOT_ROW (ff_snapshot_row_get_type ())
G_DECLARE_FINAL_TYPE (FfSnapshotRow, ff_snapshot_row, FF, SNAPSHOT_ROW, AdwExpanderRow)

GtkWidget *ff_snapshot_row_new (FfSession *session, const char *snapshot_id);
const char *ff_snapshot_row_get_snapshot (FfSnapshotRow *self);
void ff_snapshot_row_update (FfSnapshotRow *self, const FfSnapshot *snapshot);

G_END_DECLS
