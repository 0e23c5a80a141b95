/* Where a save goes: the folder and the name that a path leads to. Private to the store. */
#pragma once

#include <gio/gio.h>
#include <sys/stat.h>

G_BEGIN_DECLS

typedef struct
{
  const char *path; /* as the caller named it, for messages; must outlive the target */
  char *name;
  int folder; /* a descriptor, -1 where there is none */
  gboolean exists;
  struct stat info; /* where it exists */
} FfTarget;

gboolean ff_target_find (FfTarget *self, const char *path, GError **error);
gboolean ff_target_check (const FfTarget *self, GError **error);
gboolean ff_target_stat (FfTarget *self, GError **error);
gboolean ff_target_fail (const FfTarget *self, int code, GError **error);
void ff_target_clear (FfTarget *self);

G_END_DECLS
