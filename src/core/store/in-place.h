/* Writing over a file that cannot be replaced. Private to the store. */
#pragma once

#include "core/store/target.h"

G_BEGIN_DECLS

gboolean ff_in_place_write (const FfTarget *target, GBytes *bytes, struct stat *after,
                            GError **error);

G_END_DECLS
