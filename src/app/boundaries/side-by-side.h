/* Two children of equal width side by side where there is room for both, else one below the other. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define FF_TYPE_SIDE_BY_SIDE (ff_side_by_side_get_type ())
G_DECLARE_FINAL_TYPE (FfSideBySide, ff_side_by_side, FF, SIDE_BY_SIDE, GtkWidget)

GtkWidget *ff_side_by_side_new (GtkWidget *start, GtkWidget *end);

G_END_DECLS
