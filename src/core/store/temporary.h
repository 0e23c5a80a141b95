/* The file beside the target that is to take its place. Private to the store. */
#pragma once

#include <gio/gio.h>
#include <sys/types.h>

G_BEGIN_DECLS

typedef struct
{
  int folder; /* borrowed */
  int fd;     /* -1 where none is open */
  char *name; /* NULL where it has none, or none any more */
} FfTemporary;

#define FF_TEMPORARY_INIT                                                                          \
  {                                                                                                \
    .folder = -1, .fd = -1                                                                         \
  }

gboolean ff_temporary_open (FfTemporary *self, int folder, mode_t mode);
gboolean ff_temporary_seal (FfTemporary *self, gsize size);
gboolean ff_temporary_replace (FfTemporary *self, const char *name);
gboolean ff_temporary_become (FfTemporary *self, const char *name);
void ff_temporary_clear (FfTemporary *self);

void ff_temporary_sweep (int folder);

G_END_DECLS
