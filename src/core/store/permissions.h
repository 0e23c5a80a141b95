/* Owner, group, mode, access list and attributes of a file, for the one that replaces it. Private to the
 * store. */
#pragma once

#include <glib.h>
#include <sys/stat.h>

G_BEGIN_DECLS

gboolean ff_permissions_copy (int folder, const char *name, const struct stat *info, int to);

G_END_DECLS
