/* A stat tells a file from another as long as every change moves the time of the last change, which
 * nobody can put back. Two changes in one tick of that clock do not; so a version taken just after a
 * change does not trust its stat, and the bytes are asked. */
#include "core/store/version.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#define MILLISECOND G_GINT64_CONSTANT (1000000)
#define SECOND      (1000 * MILLISECOND)

static gint64
to_nanoseconds (struct timespec time)
{
  return time.tv_sec * SECOND + time.tv_nsec;
}

/* Within how many nanoseconds of CHANGED, with much to spare, there may be another change of the same
 * time. The kernel's clock ticks every 10 ms or faster; file systems that cannot write that down count
 * in 10 ms, seconds, or as FAT does two of them. */
static gint64
get_tick (gint64 changed)
{
  return changed % (10 * MILLISECOND) == 0 ? 3 * SECOND : 100 * MILLISECOND;
}

static gboolean
is_recent (gint64 changed)
{
  struct timespec now;

  clock_gettime (CLOCK_REALTIME, &now);
  return changed > to_nanoseconds (now) - get_tick (changed);
}

void
ff_version_set_stat (FfStoreVersion *self, const struct stat *info)
{
  gint64 changed = to_nanoseconds (info->st_ctim);

  self->device = info->st_dev;
  self->inode = info->st_ino;
  self->size = info->st_size;
  self->modified = to_nanoseconds (info->st_mtim);
  self->changed = is_recent (changed) ? 0 : changed;
}

/* Completes the version of a file that was loaded without: BYTES are those of the file. */
void
ff_store_sum (FfStoreVersion *version, GBytes *bytes)
{
  g_autofree char *digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);

  g_strlcpy (version->digest, digest, sizeof version->digest);
}

/* What a file with BYTES would be, wherever it is. */
void
ff_version_set_bytes (FfStoreVersion *self, GBytes *bytes)
{
  *self = (FfStoreVersion){ .size = g_bytes_get_size (bytes) };
  ff_store_sum (self, bytes);
}

gboolean
ff_version_is_none (const FfStoreVersion *self)
{
  return self->digest[0] == '\0';
}

static gboolean
has_stat (const FfStoreVersion *self, const struct stat *info)
{
  return self->changed != 0 && self->changed == to_nanoseconds (info->st_ctim)
         && self->modified == to_nanoseconds (info->st_mtim)
         && self->size == (guint64) info->st_size && self->device == info->st_dev
         && self->inode == info->st_ino;
}

/* Whether the open file FD has the bytes of the version; no more of them are read than it had. */
static gboolean
has_bytes (const FfStoreVersion *self, int fd)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  guint8 buffer[65536];
  guint64 length = 0;

  while (length <= self->size)
    {
      gssize n = read (fd, buffer, sizeof buffer);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return FALSE;
      if (n == 0)
        break;
      g_checksum_update (sum, buffer, n);
      length += n;
    }
  return length == self->size && strcmp (g_checksum_get_string (sum), self->digest) == 0;
}

/* The stat is taken before the bytes are read: what changes them meanwhile is seen the next time. */
static FfStoreState
look_into (FfStoreVersion *self, int folder, const char *name)
{
  int fd = openat (folder, name, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
  FfStoreState state = FF_STORE_OTHER;
  struct stat info;

  if (fd < 0)
    return errno == ENOENT ? FF_STORE_GONE : FF_STORE_OTHER;
  if (fstat (fd, &info) == 0 && S_ISREG (info.st_mode) && has_bytes (self, fd))
    {
      ff_version_set_stat (self, &info);
      state = FF_STORE_SAME;
    }
  close (fd);
  return state;
}

/* ff_store_look () for NAME in the open FOLDER. */
FfStoreState
ff_version_look (FfStoreVersion *self, int folder, const char *name)
{
  gboolean none = ff_version_is_none (self);
  struct stat info;

  if (fstatat (folder, name, &info, 0) != 0)
    {
      if (errno != ENOENT && errno != ENOTDIR)
        return FF_STORE_OTHER;
      return none ? FF_STORE_SAME : FF_STORE_GONE;
    }
  if (none || !S_ISREG (info.st_mode) || self->size != (guint64) info.st_size)
    return FF_STORE_OTHER;
  return has_stat (self, &info) ? FF_STORE_SAME : look_into (self, folder, name);
}
