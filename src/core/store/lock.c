#include "core/store/lock.h"

#include <fcntl.h>
#include <sys/stat.h>

/* Whether the file open for writing at FD is locked now. The lock is the open file's, not the process's: it goes
 * when the last descriptor of it does, and two of one process exclude each other. */
gboolean
ff_lock_take (int fd)
{
  struct flock whole = { .l_type = F_WRLCK };

  return fcntl (fd, F_OFD_SETLK, &whole) == 0;
}

/* Whether another open file of the same has the lock. */
gboolean
ff_lock_is_held (int fd)
{
  struct flock whole = { .l_type = F_WRLCK };

  return fcntl (fd, F_OFD_GETLK, &whole) == 0 && whole.l_type != F_UNLCK;
}

/* Whether FD is still the file that PATH names. To be asked once the lock is had: until then another process may
 * have removed the file, or put another in its place. */
gboolean
ff_lock_is_named (int fd, const char *path)
{
  struct stat own;
  struct stat named;

  return fstat (fd, &own) == 0 && lstat (path, &named) == 0 && own.st_dev == named.st_dev
         && own.st_ino == named.st_ino;
}
