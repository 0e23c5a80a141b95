/* One name for a file that may have several. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *ff_path_dup_real (const char *path);

G_END_DECLS
