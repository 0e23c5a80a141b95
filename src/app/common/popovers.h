/* Popovers that are open when their window goes. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void ff_popovers_close (GtkWidget *root);
/* For the class of a final type of windows, while it is made: popovers that are open in one go with it. */
void ff_popovers_go_with_window (GtkWidgetClass *widget_class);

G_END_DECLS
