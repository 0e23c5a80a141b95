/* The public doors; the procedure of a save is in saving.c. */
#include "core/store/store.h"

#include "core/store/descriptor.h"
#include "core/store/failure.h"
#include "core/store/saving.h"
#include "core/store/version.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <sys/stat.h>
#include <unistd.h>

/* How often a file that changes while it is read is read again. */
#define MAX_READINGS 5

G_DEFINE_QUARK (ff - store - error - quark, ff_store_error)

static gboolean
same_moment (const struct stat *a, const struct stat *b)
{
  return a->st_size == b->st_size && a->st_mtim.tv_sec == b->st_mtim.tv_sec
         && a->st_mtim.tv_nsec == b->st_mtim.tv_nsec && a->st_ctim.tv_sec == b->st_ctim.tv_sec
         && a->st_ctim.tv_nsec == b->st_ctim.tv_nsec;
}

/* All of the open file FD, as it was at one moment: INFO. NULL with errno set, EAGAIN where others do
 * not stop writing it. */
static GBytes *
read_at_rest (int fd, struct stat *info)
{
  for (guint i = 0; i < MAX_READINGS; i++)
    {
      g_autoptr (GBytes) bytes = NULL;
      struct stat after;

      if (lseek (fd, 0, SEEK_SET) < 0 || fstat (fd, info) != 0)
        return NULL;
      bytes = ff_descriptor_read (fd, info->st_size);
      if (bytes == NULL || fstat (fd, &after) != 0)
        return NULL;
      if (same_moment (info, &after))
        return g_steal_pointer (&bytes);
    }
  errno = EAGAIN;
  return NULL;
}

static GBytes *
load (int fd, const char *path, FfStoreVersion *version, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  struct stat info;

  if (fstat (fd, &info) != 0)
    return ff_failure_null (error, path, errno);
  if (S_ISDIR (info.st_mode))
    return ff_failure_null (error, path, EISDIR);
  if (!S_ISREG (info.st_mode))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE,
                   _ ("%s: this is a pipe or a device, not a file"), path);
      return NULL;
    }
  bytes = read_at_rest (fd, &info);
  if (bytes == NULL)
    return ff_failure_null (error, path, errno);
  if (g_bytes_get_size (bytes) > FF_STORE_MAX_BYTES)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _ ("%s: the file is larger than %u MiB"),
                   path, FF_STORE_MAX_BYTES >> 20);
      return NULL;
    }
  *version = (FfStoreVersion){ 0 };
  ff_version_set_stat (version, &info);
  return g_steal_pointer (&bytes);
}

/* The bytes of the file at PATH, which must be a regular file of at most FF_STORE_MAX_BYTES (a pipe
 * would hang, a device never end), and in VERSION what it was, without its digest, which takes longer than to
 * read: ff_store_sum () adds that before anything is compared. (transfer full) */
GBytes *
ff_store_load_unsummed (const char *path, FfStoreVersion *version, GError **error)
{
  int fd = open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
  GBytes *bytes;

  if (fd < 0)
    return ff_failure_null (error, path, errno);
  bytes = load (fd, path, version, error);
  close (fd);
  return bytes;
}

/* The same, and in VERSION (nullable) all that it was. (transfer full) */
GBytes *
ff_store_load (const char *path, FfStoreVersion *version, GError **error)
{
  FfStoreVersion unsummed;
  GBytes *bytes = ff_store_load_unsummed (path, &unsummed, error);

  if (bytes == NULL || version == NULL)
    return bytes;
  *version = unsummed;
  ff_store_sum (version, bytes);
  return bytes;
}

/* Replaces the file at PATH by BYTES, or makes it, whatever is there: for exports. A file with other
 * hard links is replaced under this name only, so that the others keep the old bytes; a backup made of
 * hard links stays one. Where the folder lets nothing be replaced it is FF_STORE_ERROR_IN_PLACE. */
gboolean
ff_store_save (const char *path, GBytes *bytes, GError **error)
{
  return ff_saving_run (path, bytes, NULL, FF_SAVING_THIS_NAME_ONLY, NULL, error);
}

/* Makes a new file at PATH; G_IO_ERROR_EXISTS where there is something. */
gboolean
ff_store_create (const char *path, GBytes *bytes, GError **error)
{
  const FfStoreVersion none = { 0 };

  return ff_saving_run (path, bytes, &none, FF_SAVING_NEW, NULL, error);
}

/* Replaces the file at PATH by BYTES where it is still the EXPECTED one (NULL: do not ask; all zero: it
 * must not be there), else FF_STORE_ERROR_CHANGED. What has the expected bytes is the expected file,
 * and so is what has the very bytes to be written. Permissions stay, symbolic links are followed. NOW
 * (nullable) is set wherever BYTES are what is there afterwards: on success, and on the one failure in
 * which they are in place but the disk did not confirm it. */
gboolean
ff_store_replace (const char *path, GBytes *bytes, const FfStoreVersion *expected,
                  FfStoreFlags flags, FfStoreVersion *now, GError **error)
{
  return ff_saving_run (path, bytes, expected,
                        flags & FF_STORE_IN_PLACE ? FF_SAVING_IN_PLACE : FF_SAVING_PLAIN, now,
                        error);
}

/* Whether the file at PATH is still that of VERSION: by its stat, and where that differs by its bytes. A
 * file with a new stat and the same bytes is the SAME, and VERSION is brought up to date. Where VERSION
 * is of no file, SAME is that there is none. */
FfStoreState
ff_store_look (const char *path, FfStoreVersion *version)
{
  return ff_version_look (version, AT_FDCWD, path);
}
