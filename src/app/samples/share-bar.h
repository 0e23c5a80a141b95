/* One quadrant's share of the work as a bar, with a mark where the card expects it. */
#pragma once

#include "core/record/values.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define FF_TYPE_SHARE_BAR (ff_share_bar_get_type ())
G_DECLARE_FINAL_TYPE (FfShareBar, ff_share_bar, FF, SHARE_BAR, GtkWidget)

GtkWidget *ff_share_bar_new (FfQuadrant quadrant);
void ff_share_bar_show (FfShareBar *self, double observed, double expected);

G_END_DECLS
