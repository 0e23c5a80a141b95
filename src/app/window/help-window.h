/* Help that is there without a network: the method and the program, a topic for each step. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Opens at the topic of VIEW, a view's name; at the first where there is none. */
void ff_help_window_present (GtkWindow *parent, const char *view);

G_END_DECLS
