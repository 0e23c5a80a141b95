#include "core/store/real-path.h"

#include <stdlib.h>

/* PATH without links, as the journal and claims name a file, which need not be there yet. (transfer full) (nullable) */
char *
ff_path_dup_real (const char *path)
{
  g_autofree char *folder = NULL;
  g_autofree char *name = NULL;
  char *real = path != NULL ? realpath (path, NULL) : NULL;
  char *own = g_strdup (real);

  if (real == NULL && path != NULL)
    {
      folder = g_path_get_dirname (path);
      name = g_path_get_basename (path);
      real = realpath (folder, NULL);
      own = real != NULL ? g_build_filename (real, name, NULL) : NULL;
    }
  free (real);
  return own;
}
