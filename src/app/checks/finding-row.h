/* One finding in the list: what is wrong, what to do, and the buttons that do it. */
#pragma once

#include "core/method/finding.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define FF_TYPE_FINDING_ROW (ff_finding_row_get_type ())
G_DECLARE_FINAL_TYPE (FfFindingRow, ff_finding_row, FF, FINDING_ROW, GtkListBoxRow)

/* Signals: "jump"; "fix"; "dismiss" (string), with the reason; "undismiss". FIX is what the button that
 * mends it says, NULL for none; REASON why a dismissed finding was dismissed. */
GtkWidget *ff_finding_row_new (const FfFinding *finding, const char *fix, const char *reason,
                               gboolean can_jump);
void ff_finding_row_set_narrow (FfFindingRow *self, gboolean narrow);
const char *ff_finding_row_get_check (FfFindingRow *self);
const char *const *ff_finding_row_get_about (FfFindingRow *self);
FfStep ff_finding_row_get_step (FfFindingRow *self);
gboolean ff_finding_row_is_dismissed (FfFindingRow *self);

G_END_DECLS
