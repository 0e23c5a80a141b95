/* What this user may not give away is not kept; then the new file shows itself to nobody who could not
 * read the old one. */
#include "core/store/permissions.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/xattr.h>
#include <unistd.h>

#define ACCESS_LIST "system.posix_acl_access"

/* Not kept, but no reason to refuse the save. */
static gboolean
is_not_for_us (int code)
{
  return code == EPERM || code == EACCES || code == ENOTSUP || code == ENODATA || code == ENOSYS
         || code == EINVAL;
}

/* The group may do no more than everybody. */
static mode_t
narrow (mode_t mode)
{
  return (mode & ~(S_ISGID | S_IRWXG)) | ((mode & S_IRWXO) << 3);
}

/* The names of all attributes of FROM, each ended by a NUL; NULL with errno set, 0 where there are none.
 * (transfer full) */
static char *
list_attributes (int from, gsize *length)
{
  ssize_t n = flistxattr (from, NULL, 0);
  char *names;

  *length = 0;
  errno = n == 0 ? 0 : errno;
  if (n <= 0)
    return NULL;
  names = g_try_malloc (n);
  n = names != NULL ? flistxattr (from, names, n) : -1;
  if (n < 0)
    {
      g_free (names);
      return NULL;
    }
  *length = n;
  return names;
}

/* FALSE with errno set. */
static gboolean
copy_attribute (int from, int to, const char *name)
{
  ssize_t n = fgetxattr (from, name, NULL, 0);
  g_autofree char *value = n >= 0 ? g_try_malloc (n + 1) : NULL;

  if (value == NULL)
    return FALSE;
  n = fgetxattr (from, name, value, n);
  return n >= 0 && fsetxattr (to, name, value, n, 0) == 0;
}

/* FALSE with errno set where the disk fails. LIST_KEPT: the access list is that of FROM, or both have
 * none. */
static gboolean
copy_attributes (int from, int to, gboolean *list_kept)
{
  gsize length;
  g_autofree char *names = list_attributes (from, &length);

  if (names == NULL && errno != 0)
    {
      *list_kept = errno == ENOTSUP;
      return is_not_for_us (errno);
    }
  *list_kept = TRUE;
  for (const char *name = names; name < names + length; name += strlen (name) + 1)
    if (!copy_attribute (from, to, name))
      {
        if (!is_not_for_us (errno))
          return FALSE;
        if (strcmp (name, ACCESS_LIST) == 0)
          *list_kept = FALSE;
        g_debug ("the attribute %s was not kept", name);
      }
  return TRUE;
}

/* FALSE with errno set where the disk fails. */
static gboolean
copy_lists (int folder, const char *name, int to, gboolean *list_kept)
{
  int from = openat (folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
  gboolean done;
  int code;

  *list_kept = FALSE;
  if (from < 0)
    return is_not_for_us (errno);
  /* The folder may have given the new file an access list of its own. */
  done = (fremovexattr (to, ACCESS_LIST) == 0 || is_not_for_us (errno))
         && copy_attributes (from, to, list_kept);
  code = errno;
  close (from);
  errno = code;
  return done;
}

/* Takes from MODE what was meant for another owner or group. FALSE with errno set where the disk
 * fails. */
static gboolean
copy_owner (const struct stat *info, int to, mode_t *mode)
{
  struct stat made;

  if (fstat (to, &made) != 0)
    return FALSE;
  if (made.st_uid == info->st_uid && made.st_gid == info->st_gid)
    return TRUE;
  if (fchown (to, info->st_uid, info->st_gid) == 0)
    return TRUE;
  if (made.st_uid != info->st_uid)
    *mode &= ~S_ISUID;
  if (made.st_gid != info->st_gid && fchown (to, -1, info->st_gid) != 0)
    *mode = narrow (*mode);
  return is_not_for_us (errno);
}

/* Gives the open file TO what NAME in FOLDER has, whose stat is INFO. FALSE with errno set where the
 * disk fails. */
gboolean
ff_permissions_copy (int folder, const char *name, const struct stat *info, int to)
{
  mode_t mode = info->st_mode & 07777;
  gboolean list_kept;

  if (!copy_owner (info, to, &mode) || !copy_lists (folder, name, to, &list_kept))
    return FALSE;
  return fchmod (to, list_kept ? mode : narrow (mode)) == 0 || is_not_for_us (errno);
}
