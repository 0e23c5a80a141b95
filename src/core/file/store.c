/* Saving: a temporary file beside the target, written and synced, takes the target's place by a rename,
 * and the folder is synced too. Whatever fails before the rename leaves the old file as it was. GLib's
 * own calls do not promise that: one renames a half-written file over the old one when the disk is
 * full, the other loses owner, mode and links. */
#include "core/file/store.h"

#include "core/file/format.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

#define TEMPORARY_PREFIX ".fourfold-save-"
#define MAX_TRIES        100

/* A save at work. */
typedef struct
{
  const char *path; /* as the caller named it, for messages */
  char *folder;
  char *name;
  char *temporary; /* NULL where there is none, or none any more */
  int folder_fd;
  int fd;
  gboolean exists;
  struct stat old;
} Saving;

static gboolean
fail (GError **error, const char *path, int code)
{
  const char *why = g_strerror (code);

  switch (code)
    {
    case ENOSPC:
    case EDQUOT: why = _ ("the disk is full; the file is as it was"); break;
    case EACCES:
    case EPERM: why = _ ("there is no permission to write here"); break;
    case EROFS: why = _ ("this place can only be read"); break;
    case EISDIR: why = _ ("this is a folder"); break;
    case ENOENT: why = _ ("there is no such file or folder"); break;
    case EFBIG: why = _ ("the file would be too large for this disk"); break;
    default: break;
    }
  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code), "%s: %s", path, why);
  return FALSE;
}

static gboolean
write_all (int fd, const char *data, gsize length)
{
  while (length > 0)
    {
      gssize n = write (fd, data, length);

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        {
          errno = n < 0 ? errno : EIO;
          return FALSE;
        }
      data += n;
      length -= n;
    }
  return TRUE;
}

static int
sync_fd (int fd)
{
  int result;

  do
    result = fsync (fd);
  while (result < 0 && errno == EINTR);
  return result;
}

/* Follows symbolic links, so that a link stays and what it points to is replaced. */
static gboolean
find_target (Saving *self)
{
  g_autofree char *real = NULL;
  char *resolved = realpath (self->path, NULL);
  struct stat link;

  if (resolved != NULL)
    real = g_strdup (resolved);
  else if (errno == ENOENT && lstat (self->path, &link) != 0)
    real = g_strdup (self->path);
  else
    return FALSE; /* a link to nowhere among others */
  free (resolved);
  self->folder = g_path_get_dirname (real);
  self->name = g_path_get_basename (real);
  self->folder_fd = open (self->folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (self->folder_fd < 0)
    return FALSE;
  self->exists = fstatat (self->folder_fd, self->name, &self->old, 0) == 0;
  return TRUE;
}

/* What cannot be replaced by a file is refused before anything is written. */
static gboolean
check_target (Saving *self)
{
  if (!self->exists)
    return TRUE;
  errno = 0;
  if (S_ISDIR (self->old.st_mode))
    errno = EISDIR;
  else if (!S_ISREG (self->old.st_mode))
    errno = EINVAL;
  else if (faccessat (self->folder_fd, self->name, W_OK, AT_EACCESS) != 0)
    return FALSE;
  return errno == 0;
}

static gboolean
open_temporary (Saving *self)
{
  for (guint i = 0; i < MAX_TRIES; i++)
    {
      g_autofree char *name = g_strdup_printf (TEMPORARY_PREFIX "%08x%08x", g_random_int (),
                                               g_random_int ());

      self->fd = openat (self->folder_fd, name,
                         O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
      if (self->fd >= 0)
        {
          self->temporary = g_steal_pointer (&name);
          return TRUE;
        }
      if (errno != EEXIST)
        return FALSE;
    }
  return FALSE;
}

/* Extended attributes, access lists among them, as far as they can be had. */
static void
copy_attributes (Saving *self)
{
  int from = openat (self->folder_fd, self->name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
  char names[4096];
  ssize_t length;

  if (from < 0)
    return;
  length = flistxattr (from, names, sizeof names);
  for (const char *name = names; length > 0 && name < names + length; name += strlen (name) + 1)
    {
      char value[4096];
      ssize_t size = fgetxattr (from, name, value, sizeof value);

      if (size >= 0 && fsetxattr (self->fd, name, value, size, 0) != 0)
        g_debug ("%s: attribute %s was not kept", self->path, name);
    }
  close (from);
}

static mode_t
default_mode (void)
{
  mode_t mask = umask (0);

  umask (mask);
  return 0666 & ~mask;
}

/* The new file gets the old one's owner, group, mode and attributes. */
static gboolean
copy_permissions (Saving *self)
{
  if (!self->exists)
    return fchmod (self->fd, default_mode ()) == 0;
  if (self->old.st_uid != geteuid () || self->old.st_gid != getegid ())
    if (fchown (self->fd, self->old.st_uid, self->old.st_gid) != 0
        && fchown (self->fd, -1, self->old.st_gid) != 0)
      g_debug ("%s: owner and group were not kept", self->path);
  copy_attributes (self);
  return fchmod (self->fd, self->old.st_mode & 07777) == 0 || errno == EPERM;
}

static gboolean
fill_temporary (Saving *self, GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  int fd;

  if (!write_all (self->fd, data, length) || !copy_permissions (self) || sync_fd (self->fd) < 0)
    return FALSE;
  fd = self->fd;
  self->fd = -1;
  return close (fd) == 0;
}

/* The rename, or for a new file a link, which refuses to replace anything. */
static gboolean
put_in_place (Saving *self, gboolean replace)
{
  if (replace)
    {
      if (renameat (self->folder_fd, self->temporary, self->folder_fd, self->name) != 0)
        return FALSE;
      g_clear_pointer (&self->temporary, g_free);
    }
  else if (linkat (self->folder_fd, self->temporary, self->folder_fd, self->name, 0) != 0)
    return FALSE;
  /* Some file systems cannot sync a folder; then the rename is as durable as they make it. */
  return sync_fd (self->folder_fd) == 0 || errno == EINVAL || errno == EROFS || errno == ENOTSUP;
}

static void
saving_clear (Saving *self)
{
  int code = errno;

  if (self->fd >= 0)
    close (self->fd);
  if (self->temporary != NULL)
    unlinkat (self->folder_fd, self->temporary, 0);
  if (self->folder_fd >= 0)
    close (self->folder_fd);
  g_free (self->temporary);
  g_free (self->folder);
  g_free (self->name);
  errno = code;
}

static gboolean
save (const char *path, GBytes *bytes, gboolean replace, GError **error)
{
  Saving saving = { .path = path, .folder_fd = -1, .fd = -1 };
  gboolean done = find_target (&saving);

  if (done && !replace && saving.exists)
    {
      errno = EEXIST;
      done = FALSE;
    }
  done = done && check_target (&saving) && open_temporary (&saving)
         && fill_temporary (&saving, bytes) && put_in_place (&saving, replace);
  saving_clear (&saving);
  return done || fail (error, path, errno);
}

/* Replaces the file at PATH by BYTES, or makes it. The file's permissions stay, symbolic links are
 * followed, and on any error (of G_IO_ERROR) the old file is untouched. */
gboolean
ff_store_save (const char *path, GBytes *bytes, GError **error)
{
  return save (path, bytes, TRUE, error);
}

/* Makes a new file at PATH; G_IO_ERROR_EXISTS where there is something. */
gboolean
ff_store_create (const char *path, GBytes *bytes, GError **error)
{
  return save (path, bytes, FALSE, error);
}

/* The bytes of the file at PATH, which must be a regular file of at most FF_FORMAT_MAX_BYTES: a pipe
 * would hang, a device never end. (transfer full) */
GBytes *
ff_store_load (const char *path, GError **error)
{
  int fd = open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  struct stat info;
  g_autoptr (GByteArray) bytes = NULL;
  gssize n = 0;

  if (fd < 0 || fstat (fd, &info) != 0 || !S_ISREG (info.st_mode))
    {
      int code = fd < 0 ? errno : S_ISDIR (info.st_mode) ? EISDIR : EINVAL;

      if (fd >= 0)
        close (fd);
      fail (error, path, code);
      return NULL;
    }
  bytes = g_byte_array_sized_new (MIN ((goffset) info.st_size, FF_FORMAT_MAX_BYTES) + 1);
  while (bytes->len <= FF_FORMAT_MAX_BYTES)
    {
      guint8 buffer[65536];

      n = read (fd, buffer, sizeof buffer);
      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        break;
      g_byte_array_append (bytes, buffer, n);
    }
  if (n < 0)
    {
      fail (error, path, errno);
      close (fd);
      return NULL;
    }
  close (fd);
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}
