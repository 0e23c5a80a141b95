/* Bytes through an open descriptor. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GBytes *ff_descriptor_read (int fd, gsize guess);
gboolean ff_descriptor_write (int fd, GBytes *bytes);

G_END_DECLS
