/* A share of the whole as a bar, in the colour that CSS gives. The number stands beside it. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define FF_TYPE_PART_BAR (ff_part_bar_get_type ())
G_DECLARE_FINAL_TYPE (FfPartBar, ff_part_bar, FF, PART_BAR, GtkWidget)

GtkWidget *ff_part_bar_new (void);
void ff_part_bar_set_share (FfPartBar *self, double share); /* 0..1 */

G_END_DECLS
