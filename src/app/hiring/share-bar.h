/* A share of the whole as a bar, in the colour that CSS gives. The number stands beside it. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define FF_TYPE_SHARE_BAR (ff_share_bar_get_type ())
G_DECLARE_FINAL_TYPE (FfShareBar, ff_share_bar, FF, SHARE_BAR, GtkWidget)

GtkWidget *ff_share_bar_new (void);
void ff_share_bar_set_share (FfShareBar *self, double share); /* 0..1 */

G_END_DECLS
