/* What a project is called. */
#pragma once

#include "core/kinds/settings.h"

G_BEGIN_DECLS

char *ff_title_new (const FfSettings *settings, const char *path);

G_END_DECLS
