/* What the program remembers from one run to the next: how large its windows are, and which projects were open in
 * which view. It is kept in GSettings; a program whose schema is not installed remembers nothing. */
#pragma once

#include "app/window/window.h"

G_BEGIN_DECLS

void ff_memory_size_window (GtkWindow *window);
void ff_memory_window_closes (FfWindow *window);

/* The person leaves the program with all its windows, or in the end does not. */
void ff_memory_leave (GtkApplication *application);
void ff_memory_stay (void);

/* Calls OPEN for each project that was open and is still there; returns how many. */
typedef void (*FfMemoryOpen) (GtkApplication *application, const char *path, const char *view);
guint ff_memory_reopen (GtkApplication *application, FfMemoryOpen open);

G_END_DECLS
