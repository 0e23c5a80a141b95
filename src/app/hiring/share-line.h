/* A share with its name, its number and its bar below them. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *ff_share_line_new (const char *name, const char *css_class, double share,
                              const char *help);

G_END_DECLS
