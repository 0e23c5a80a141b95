/* A claim is a locked, empty file named after the path that it is for. */
#include "core/document/claim.h"

#include "core/store/failure.h"
#include "core/store/lock.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

#define MAX_TRIES 100

struct _FfClaim
{
  char *file;
  int fd;
};

static gboolean
fail (GError **error, const char *path, int code)
{
  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code), "%s: %s", path,
               ff_failure_explain (code));
  return FALSE;
}

static char *
make_file_name (const char *folder, const char *path)
{
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, path, -1);

  return g_strdup_printf ("%s/%.32s.claim", folder, digest);
}

/* Opens and locks FILE; whoever lets a claim go removes its file, so that it may have to be made again. */
static int
open_locked (const char *file)
{
  for (guint i = 0; i < MAX_TRIES; i++)
    {
      int fd = open (file, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
      gboolean is_free;

      if (fd < 0)
        return -1;
      is_free = ff_lock_take (fd);
      if (is_free && ff_lock_is_named (fd, file))
        return fd;
      close (fd);
      if (!is_free)
        break;
    }
  errno = EBUSY;
  return -1;
}

/* Claims the file at PATH, an absolute path without links, in FOLDER, which is made where it is not there. Errors are of
 * G_IO_ERROR: G_IO_ERROR_BUSY where somebody has it, others where claims cannot be made at all. (transfer full) */
FfClaim *
ff_claim_take (const char *folder, const char *path, GError **error)
{
  g_autofree char *file = make_file_name (folder, path);
  FfClaim *self;
  int fd;

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      fail (error, folder, errno);
      return NULL;
    }
  fd = open_locked (file);
  if (fd < 0)
    {
      if (errno == EBUSY)
        g_set_error (error, G_IO_ERROR, G_IO_ERROR_BUSY, _ ("%s: it is open in another Fourfold"),
                     path);
      else
        fail (error, file, errno);
      return NULL;
    }
  self = g_new0 (FfClaim, 1);
  self->file = g_steal_pointer (&file);
  self->fd = fd;
  return self;
}

void
ff_claim_free (FfClaim *self)
{
  g_unlink (self->file);
  close (self->fd);
  g_free (self->file);
  g_free (self);
}
