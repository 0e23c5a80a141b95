#include "core/store/target.h"

#include "core/store/failure.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <unistd.h>

/* Saving failed because of CODE, an errno, before the file was touched. Always FALSE. */
gboolean
ff_target_fail (const FfTarget *self, int code, GError **error)
{
  return ff_failure_set (error, self->path, code,
                         self->exists ? _ ("the file is as it was") : _ ("nothing was written"));
}

/* PATH with all links followed, so that a link stays and what it points to is replaced; PATH itself
 * where there is nothing. (transfer full) */
static char *
resolve (FfTarget *self, const char *path, GError **error)
{
  char *resolved = realpath (path, NULL);
  int code = errno;
  struct stat link;
  char *real = g_strdup (resolved != NULL ? resolved : path);

  free (resolved);
  if (resolved != NULL || (code == ENOENT && lstat (path, &link) != 0 && errno == ENOENT))
    return real;
  g_free (real);
  if (code == ENOENT)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                 _ ("%s: this is a link to a file that is not there; nothing was written"), path);
  else
    ff_target_fail (self, code, error);
  return NULL;
}

static gboolean
open_folder (FfTarget *self, const char *folder, GError **error)
{
  self->folder = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (self->folder >= 0)
    return TRUE;
  if (errno != ENOENT)
    return ff_target_fail (self, errno, error);
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
               _ ("%s: the folder is not there; nothing was written"), self->path);
  return FALSE;
}

/* Takes the stat anew. */
gboolean
ff_target_stat (FfTarget *self, GError **error)
{
  self->exists = fstatat (self->folder, self->name, &self->info, AT_SYMLINK_NOFOLLOW) == 0;
  return self->exists || errno == ENOENT || ff_target_fail (self, errno, error);
}

/* Whether it is a regular file that may be written, or nothing. */
gboolean
ff_target_check (const FfTarget *self, GError **error)
{
  if (!self->exists)
    return TRUE;
  if (S_ISDIR (self->info.st_mode))
    return ff_target_fail (self, EISDIR, error);
  if (!S_ISREG (self->info.st_mode))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE,
                   _ ("%s: this is a pipe or a device, not a file; nothing was written"),
                   self->path);
      return FALSE;
    }
  if (faccessat (self->folder, self->name, W_OK, AT_EACCESS) != 0)
    return ff_target_fail (self, errno, error);
  return TRUE;
}

/* Sets SELF to what PATH leads to. It is to be cleared, also on failure. */
gboolean
ff_target_find (FfTarget *self, const char *path, GError **error)
{
  g_autofree char *real = NULL;
  g_autofree char *folder = NULL;

  *self = (FfTarget){ .path = path, .folder = -1 };
  real = resolve (self, path, error);
  if (real == NULL)
    return FALSE;
  folder = g_path_get_dirname (real);
  self->name = g_path_get_basename (real);
  return open_folder (self, folder, error) && ff_target_stat (self, error);
}

void
ff_target_clear (FfTarget *self)
{
  if (self->folder >= 0)
    close (self->folder);
  g_free (self->name);
}
