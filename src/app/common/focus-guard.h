/* The keyboard's place in a window is never lost. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Where the focus of WINDOW is nowhere, or on what is no longer on the screen (a popover gives it back to
 * the button that opened it, whose page went meanwhile), it goes to what is there instead. */
void ff_focus_guard_watch (GtkWindow *window);

G_END_DECLS
