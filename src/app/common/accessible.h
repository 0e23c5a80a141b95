/* What GTK 4.8 tells assistive technology wrongly of its own widgets, put right in every window. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Once, when the program starts. */
void ff_accessible_watch (void);

G_END_DECLS
