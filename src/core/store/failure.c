#include "core/store/failure.h"

#include <errno.h>
#include <glib/gi18n-lib.h>

static const struct
{
  int code;
  const char *why;
  const char *writing; /* instead, where it was to be written */
} reasons[] = {
  { ENOSPC, N_ ("the disk is full") },
  { EDQUOT, N_ ("your share of the disk is used up") },
  { EROFS, N_ ("this place can only be read") },
  { EACCES, N_ ("there is no permission to read this"),
    N_ ("there is no permission to write here") },
  { EPERM, N_ ("there is no permission to read this"),
    N_ ("there is no permission to write here") },
  { EISDIR, N_ ("this is a folder") },
  { ENOENT, N_ ("there is no such file or folder") },
  { ENOTDIR, N_ ("a part of the path is not a folder") },
  { ELOOP, N_ ("the links lead in a circle") },
  { ENAMETOOLONG, N_ ("the name is too long") },
  { EFBIG, N_ ("the file would be too large for this disk") },
  { EIO, N_ ("the disk reports an error") },
  { ENODEV, N_ ("the disk cannot be reached") },
  { ENXIO, N_ ("the disk cannot be reached") },
  { ENOTCONN, N_ ("the disk cannot be reached") },
  { ESTALE, N_ ("the disk cannot be reached") },
  { ETIMEDOUT, N_ ("the disk cannot be reached") },
  { ENOMEM, N_ ("there is not enough memory") },
  { EMFILE, N_ ("too many files are open") },
  { ENFILE, N_ ("too many files are open") },
  { EAGAIN, N_ ("another program is writing this file") },
};

static const char *
explain (int code, gboolean writing)
{
  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    if (reasons[i].code == code)
      return _ (writing && reasons[i].writing != NULL ? reasons[i].writing : reasons[i].why);
  return g_strerror (code);
}

/* Why something could not be written, by CODE, an errno. */
const char *
ff_failure_explain (int code)
{
  return explain (code, TRUE);
}

/* PATH could not be read because of CODE, an errno. Always NULL. */
gpointer
ff_failure_null (GError **error, const char *path, int code)
{
  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code), "%s: %s", path,
               explain (code, FALSE));
  return NULL;
}

/* PATH could not be written because of CODE, an errno; OUTCOME is what it is now. Always FALSE. */
gboolean
ff_failure_set (GError **error, const char *path, int code, const char *outcome)
{
  /* Translators: a file, why it could not be saved, and what is true of it now. */
  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code), _ ("%s: %s; %s"), path,
               explain (code, TRUE), outcome);
  return FALSE;
}
