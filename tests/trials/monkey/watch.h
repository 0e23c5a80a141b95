/* Watches a monkey at play: ends the program, and says how it came to that, at a warning that is ours to
 * mend, at a main loop that stands, and at a crash. */
#pragma once

#include <glib.h>

void watch_start (void);
void watch_begin (guint32 seed); /* what is said from now on belongs to this seed */
void watch_say (guint act, const char *what);
void watch_fail (const char *format, ...) G_GNUC_PRINTF (1, 2) G_GNUC_NORETURN;
void watch_print_figures (void);
