/* Locks on files that the kernel lets go of whatever ends the process. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean ff_lock_take (int fd);
gboolean ff_lock_is_held (int fd);
gboolean ff_lock_is_named (int fd, const char *path);

G_END_DECLS
