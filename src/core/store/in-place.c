/* Nothing here is safe against the end of the process or the power; against all else it is: the room is
 * taken before the first byte is written, and what fails after that is undone from memory. */
#include "core/store/in-place.h"

#include "core/store/store.h"
#include "core/store/descriptor.h"
#include "core/store/failure.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <unistd.h>

/* Takes the room without a change to be seen; where a file system cannot do that, with NULs at the
 * end. FALSE with errno set. */
static gboolean
reserve (int fd, gsize length)
{
  if (length == 0 || fallocate (fd, FALLOC_FL_KEEP_SIZE, 0, length) == 0)
    return TRUE;
  if (errno == ENOTSUP || errno == ENOSYS || errno == EINVAL)
    errno = posix_fallocate (fd, 0, length);
  return errno == 0;
}

/* Gives back what was reserved, where it shows. FALSE with errno set. */
static gboolean
give_back (int fd, gsize length)
{
  struct stat info;

  return fstat (fd, &info) == 0 && ((gsize) info.st_size == length || ftruncate (fd, length) == 0);
}

/* Makes BYTES all there is in FD. FALSE with errno set. */
static gboolean
overwrite (int fd, GBytes *bytes)
{
  return lseek (fd, 0, SEEK_SET) == 0 && ff_descriptor_write (fd, bytes)
         && ftruncate (fd, g_bytes_get_size (bytes)) == 0;
}

static gboolean
write_or_undo (int fd, const FfTarget *target, GBytes *old, GBytes *bytes, GError **error)
{
  gboolean reserved = reserve (fd, g_bytes_get_size (bytes));
  int code;

  if (reserved && overwrite (fd, bytes))
    return TRUE;
  code = errno;
  if (reserved ? overwrite (fd, old) : give_back (fd, g_bytes_get_size (old)))
    return ff_target_fail (target, code, error);
  return ff_failure_set (error, target->path, code, _ ("the file may be damaged"));
}

/* FALSE with errno set. */
static GBytes *
read_old (int fd, const FfTarget *target)
{
  g_autoptr (GBytes) old = NULL;
  struct stat info;

  if (fstat (fd, &info) != 0)
    return NULL;
  if (info.st_ino != target->info.st_ino || info.st_dev != target->info.st_dev)
    {
      errno = ESTALE;
      return NULL;
    }
  old = ff_descriptor_read (fd, info.st_size);
  if (old == NULL || g_bytes_get_size (old) <= FF_STORE_MAX_BYTES)
    return g_steal_pointer (&old);
  errno = EFBIG;
  return NULL;
}

static gboolean
write_fd (int fd, const FfTarget *target, GBytes *bytes, struct stat *after, GError **error)
{
  g_autoptr (GBytes) old = read_old (fd, target);

  if (old == NULL)
    return ff_target_fail (target, errno, error);
  if (!write_or_undo (fd, target, old, bytes, error))
    return FALSE;
  if (fsync (fd) == 0 && fstat (fd, after) == 0)
    return TRUE;
  return ff_failure_set (error, target->path, errno,
                         _ ("it was written, but may not survive a power cut"));
}

/* Writes BYTES over the file at TARGET, which exists; AFTER is its stat then. The old bytes are held in
 * memory meanwhile, so there can be no more than FF_STORE_MAX_BYTES. */
gboolean
ff_in_place_write (const FfTarget *target, GBytes *bytes, struct stat *after, GError **error)
{
  int fd = openat (target->folder, target->name, O_RDWR | O_NOFOLLOW | O_CLOEXEC);
  gboolean written;

  if (fd < 0)
    return ff_target_fail (target, errno, error);
  written = write_fd (fd, target, bytes, after, error);
  if (close (fd) == 0 || !written)
    return written;
  return ff_failure_set (error, target->path, errno,
                         _ ("it was written, but may not survive a power cut"));
}
