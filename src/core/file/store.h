/* Bytes on disk, read with care and replaced whole or not at all. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GBytes *ff_store_load (const char *path, GError **error);
gboolean ff_store_save (const char *path, GBytes *bytes, GError **error);
gboolean ff_store_create (const char *path, GBytes *bytes, GError **error);

G_END_DECLS
