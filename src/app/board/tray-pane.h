/* The tray: where notes are typed or pasted and wait for a quadrant. The notes lie on it but belong to
 * the board. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define FF_TYPE_TRAY_PANE (ff_tray_pane_get_type ())
G_DECLARE_FINAL_TYPE (FfTrayPane, ff_tray_pane, FF, TRAY_PANE, GtkWidget)

/* Signal "add" (GStrv): the names that were typed or pasted. */
void ff_tray_pane_set_counts (FfTrayPane *self, guint unplaced, guint all);
void ff_tray_pane_set_target (FfTrayPane *self, gboolean target);
void ff_tray_pane_focus_entry (FfTrayPane *self);
gboolean ff_tray_pane_has_focused_entry (FfTrayPane *self);
/* The room that the notes may take. */
GtkWidget *ff_tray_pane_get_area (FfTrayPane *self);

G_END_DECLS
