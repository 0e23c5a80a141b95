/* What was edited and never saved, as rows that offer it. */
#pragma once

#include "core/journal/recovery.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define FF_TYPE_RECOVERY_LIST (ff_recovery_list_get_type ())
G_DECLARE_FINAL_TYPE (FfRecoveryList, ff_recovery_list, FF, RECOVERY_LIST, GtkWidget)

gboolean ff_recovery_list_fill (FfRecoveryList *self, gboolean discarded);

char *ff_leftover_dup_summary (const FfLeftover *self);
GtkWidget *ff_leftover_create_edits (const FfLeftover *self, guint max);

G_END_DECLS
