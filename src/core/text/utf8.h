/* A quicker look at text that is mostly ASCII. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *ff_utf8_find_invalid (const char *text, gsize length);

G_END_DECLS
