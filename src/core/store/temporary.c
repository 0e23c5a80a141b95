/* Named .fourfold-save- and 16 hexadecimal digits. Whoever writes one holds a lock on it, which the
 * kernel lets go of when the process ends, however it ends: so one that can be locked is a leftover.
 * Where a file system has no locks, leftovers stay. */
#include "core/store/temporary.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define PREFIX    ".fourfold-save-"
#define N_DIGITS  16
#define MAX_TRIES 100

/* Where locks do not work it says so with another errno than EAGAIN or EACCES. */
static gboolean
lock (int fd)
{
  struct flock whole = { .l_type = F_WRLCK, .l_whence = SEEK_SET };

  return fcntl (fd, F_OFD_SETLK, &whole) == 0;
}

/* Whether NAME in FOLDER is the file that is open as FD. */
static gboolean
is_named (int fd, int folder, const char *name)
{
  struct stat opened;
  struct stat named;

  return fstat (fd, &opened) == 0 && fstatat (folder, name, &named, AT_SYMLINK_NOFOLLOW) == 0
         && opened.st_dev == named.st_dev && opened.st_ino == named.st_ino;
}

/* Somebody who sweeps may have taken the new file for a leftover before it was locked. */
static gboolean
claim (FfTemporary *self)
{
  if (!lock (self->fd) && (errno == EAGAIN || errno == EACCES))
    return FALSE;
  return is_named (self->fd, self->folder, self->name);
}

/* Makes one in FOLDER, which must stay open, with the permissions of MODE less the umask. FALSE with
 * errno set. */
gboolean
ff_temporary_open (FfTemporary *self, int folder, mode_t mode)
{
  self->folder = folder;
  for (guint i = 0; i < MAX_TRIES; i++)
    {
      g_autofree char *name = g_strdup_printf (PREFIX "%08x%08x", g_random_int (), g_random_int ());

      self->fd = openat (folder, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode);
      if (self->fd < 0 && errno != EEXIST)
        return FALSE;
      if (self->fd < 0)
        continue;
      self->name = g_steal_pointer (&name);
      if (claim (self))
        return TRUE;
      ff_temporary_clear (self);
    }
  errno = EEXIST;
  return FALSE;
}

/* Has all SIZE bytes reach the disk. After this FD is good for a stat only, and for the lock. A sync that
 * failed is not tried again: the kernel may have forgotten by then what it could not write. FALSE with
 * errno set. */
gboolean
ff_temporary_seal (FfTemporary *self, gsize size)
{
  struct stat info;
  int written = self->fd;

  if (fsync (written) != 0 || fstat (written, &info) != 0)
    return FALSE;
  if ((gsize) info.st_size != size)
    {
      errno = EIO;
      return FALSE;
    }
  /* A network file system may report only at a close what it could not write. */
  self->fd = fcntl (written, F_DUPFD_CLOEXEC, 0);
  if (self->fd < 0)
    {
      self->fd = written;
      return FALSE;
    }
  return close (written) == 0;
}

/* Takes the place of NAME. FALSE with errno set. */
gboolean
ff_temporary_replace (FfTemporary *self, const char *name)
{
  if (renameat (self->folder, self->name, self->folder, name) != 0)
    return FALSE;
  g_clear_pointer (&self->name, g_free);
  return TRUE;
}

/* Becomes NAME where there is nothing of that name. File systems differ in how that can be said in one
 * step; for those that have no way at all it is asked first. FALSE with errno set. */
gboolean
ff_temporary_become (FfTemporary *self, const char *name)
{
  struct stat info;

  if (renameat2 (self->folder, self->name, self->folder, name, RENAME_NOREPLACE) == 0)
    {
      g_clear_pointer (&self->name, g_free);
      return TRUE;
    }
  if (errno != EINVAL && errno != ENOSYS && errno != ENOTSUP)
    return FALSE;
  if (linkat (self->folder, self->name, self->folder, name, 0) == 0)
    return TRUE;
  if (errno == EEXIST)
    return FALSE;
  if (fstatat (self->folder, name, &info, AT_SYMLINK_NOFOLLOW) == 0)
    {
      errno = EEXIST;
      return FALSE;
    }
  return errno == ENOENT && ff_temporary_replace (self, name);
}

/* Closes and removes it, and leaves errno alone. It can be opened again. */
void
ff_temporary_clear (FfTemporary *self)
{
  int code = errno;

  if (self->name != NULL)
    unlinkat (self->folder, self->name, 0);
  if (self->fd >= 0)
    close (self->fd);
  self->fd = -1;
  g_clear_pointer (&self->name, g_free);
  errno = code;
}

static gboolean
is_our_name (const char *name)
{
  return g_str_has_prefix (name, PREFIX)
         && strspn (name + strlen (PREFIX), "0123456789abcdef") == N_DIGITS
         && strlen (name) == strlen (PREFIX) + N_DIGITS;
}

static void
sweep_one (int folder, const char *name)
{
  struct stat info;
  int fd;

  if (fstatat (folder, name, &info, AT_SYMLINK_NOFOLLOW) != 0 || !S_ISREG (info.st_mode)
      || info.st_uid != geteuid ())
    return;
  fd = openat (folder, name, O_WRONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
  if (fd < 0)
    return;
  if (lock (fd) && is_named (fd, folder, name))
    unlinkat (folder, name, 0);
  close (fd);
}

/* Removes from FOLDER what saves of this user that were cut short have left there. */
void
ff_temporary_sweep (int folder)
{
  int fd = openat (folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  DIR *dir = fd >= 0 ? fdopendir (fd) : NULL;
  struct dirent *entry;

  if (dir == NULL)
    {
      if (fd >= 0)
        close (fd);
      return;
    }
  while ((entry = readdir (dir)) != NULL)
    if (is_our_name (entry->d_name))
      sweep_one (folder, entry->d_name);
  closedir (dir);
}
