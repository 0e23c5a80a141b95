/* Pictures on the clipboard, as pixels or as SVG. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* ORIGIN is the widget that was used; its window gets the toast. */
void ff_copy_picture (GtkWidget *origin, GBytes *svg);
void ff_copy_svg (GtkWidget *origin, GBytes *svg);

G_END_DECLS
