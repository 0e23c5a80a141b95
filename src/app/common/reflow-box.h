/* Two children side by side where there is room, one under the other where there is not. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define FF_TYPE_REFLOW_BOX (ff_reflow_box_get_type ())
G_DECLARE_FINAL_TYPE (FfReflowBox, ff_reflow_box, FF, REFLOW_BOX, GtkWidget)

/* Properties: "start" and "end" (GtkWidget), and "stacked" (boolean, read-only), with notify. */
gboolean ff_reflow_box_get_stacked (FfReflowBox *self);

G_END_DECLS
