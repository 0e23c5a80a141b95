/* How much larger than usual people have set their texts; what is laid out by thumb follows it. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

double ff_text_scale (GtkWidget *widget); /* 1 or more */
int ff_scale_with_text (GtkWidget *widget,
                        int size); /* a length that is meant for texts of usual size */

G_END_DECLS
