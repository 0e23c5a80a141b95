/* What a file was, compared with what is there now. Private to the store. */
#pragma once

#include "core/store/store.h"

#include <sys/stat.h>

G_BEGIN_DECLS

void ff_version_set_bytes (FfStoreVersion *self, GBytes *bytes);
void ff_version_set_stat (FfStoreVersion *self, const struct stat *info);
gboolean ff_version_is_none (const FfStoreVersion *self);
FfStoreState ff_version_look (FfStoreVersion *self, int folder, const char *name);

G_END_DECLS
