/* One quadrant's share of the work as a bar, with a mark where the card expects it. */
#pragma once

#include "core/record/values.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define FF_TYPE_WORK_BAR (ff_work_bar_get_type ())
G_DECLARE_FINAL_TYPE (FfWorkBar, ff_work_bar, FF, WORK_BAR, GtkWidget)

GtkWidget *ff_work_bar_new (FfQuadrant quadrant);
void ff_work_bar_show (FfWorkBar *self, double observed, double expected);

G_END_DECLS
