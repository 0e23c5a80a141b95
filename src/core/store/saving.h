/* One save, from a path and bytes to a file that is on the disk. Private to the store. */
#pragma once

#include "core/store/store.h"

G_BEGIN_DECLS

typedef enum
{
  FF_SAVING_PLAIN = 0,
  FF_SAVING_NEW = 1 << 0,            /* anything that is there is G_IO_ERROR_EXISTS */
  FF_SAVING_IN_PLACE = 1 << 1,       /* the caller agreed to writing in place */
  FF_SAVING_THIS_NAME_ONLY = 1 << 2, /* other hard links may keep the old bytes */
} FfSavingFlags;

gboolean ff_saving_run (const char *path, GBytes *bytes, const FfStoreVersion *expected,
                        FfSavingFlags flags, FfStoreVersion *now, GError **error);

G_END_DECLS
