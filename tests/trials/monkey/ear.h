/* Whether what is sent still arrives: a monkey before a window that takes nothing plays for hours and shows
 * nothing. */
#pragma once

#include <glib.h>

void ear_start (void);
guint64 ear_get_heard (void);     /* events that reached a window so far */
char *ear_describe_holder (void); /* who keeps pointer and keys (transfer full) */
