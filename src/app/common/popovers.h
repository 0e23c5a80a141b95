/* Popovers that are open when their window goes. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void ff_popovers_close (GtkWidget *root);

G_END_DECLS
