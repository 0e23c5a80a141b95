/* What GTK 4.8's flow boxes get wrong, put right in every window. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Once, when the program starts. */
void ff_flow_box_watch (void);

G_END_DECLS
