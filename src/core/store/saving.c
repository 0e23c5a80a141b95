/* A temporary file beside the target, written and synced, takes the target's place by a rename, and the
 * folder is synced too. Whatever fails before the rename leaves the old file as it was. GLib's own calls
 * do not promise that: one renames a half-written file over the old one when the disk is full, the other
 * loses owner, mode and links. */
#include "core/store/saving.h"

#include "core/store/descriptor.h"
#include "core/store/failure.h"
#include "core/store/in-place.h"
#include "core/store/permissions.h"
#include "core/store/target.h"
#include "core/store/temporary.h"
#include "core/store/version.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <unistd.h>

typedef struct
{
  FfTarget target;
  FfTemporary temporary;
  GBytes *bytes;
  FfSavingFlags flags;
  gboolean asks; /* EXPECTED means something */
  FfStoreVersion expected;
  FfStoreVersion *now; /* nullable */
} Saving;

static gboolean
refuse (Saving *self, FfStoreState state, GError **error)
{
  const char *path = self->target.path;

  if (self->flags & FF_SAVING_NEW)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS,
                 _ ("%s: there is a file of this name already; nothing was written"), path);
  else if (ff_version_is_none (&self->expected))
    g_set_error (error, FF_STORE_ERROR, FF_STORE_ERROR_CHANGED,
                 _ ("%s: someone else made a file of this name; nothing was written"), path);
  else if (state == FF_STORE_GONE)
    g_set_error (error, FF_STORE_ERROR, FF_STORE_ERROR_CHANGED,
                 _ ("%s: the file is not there any more; nothing was written"), path);
  else
    g_set_error (error, FF_STORE_ERROR, FF_STORE_ERROR_CHANGED,
                 _ ("%s: someone else changed the file since it was read; nothing was written"),
                 path);
  return FALSE;
}

/* Whether the file there is the expected one. What has the bytes that are to be written is no conflict:
 * they may be those of a save that was not confirmed. */
static gboolean
check_version (Saving *self, GError **error)
{
  FfStoreVersion wanted;
  FfStoreState state;

  if (!self->asks)
    return TRUE;
  state = ff_version_look (&self->expected, self->target.folder, self->target.name);
  if (state == FF_STORE_SAME)
    return TRUE;
  if (state == FF_STORE_GONE || self->flags & FF_SAVING_NEW)
    return refuse (self, state, error);
  ff_version_set_bytes (&wanted, self->bytes);
  if (ff_version_look (&wanted, self->target.folder, self->target.name) != FF_STORE_SAME)
    return refuse (self, state, error);
  self->expected = wanted;
  return TRUE;
}

/* The bytes are in place; INFO is the stat of their file, NULL where it could not be had. */
static void
set_now (Saving *self, const struct stat *info)
{
  if (self->now == NULL)
    return;
  ff_version_set_bytes (self->now, self->bytes);
  if (info != NULL)
    ff_version_set_stat (self->now, info);
}

static gboolean
write_in_place (Saving *self, const char *reason, GError **error)
{
  struct stat info;

  if (!(self->flags & FF_SAVING_IN_PLACE))
    {
      /* Translators: a file, and why it could not be saved. */
      g_set_error (error, FF_STORE_ERROR, FF_STORE_ERROR_IN_PLACE,
                   _ ("%s: %s, and a crash meanwhile would damage it; nothing was written"),
                   self->target.path, reason);
      return FALSE;
    }
  if (!check_version (self, error) || !ff_in_place_write (&self->target, self->bytes, &info, error))
    return FALSE;
  set_now (self, &info);
  return TRUE;
}

/* What a file in a folder where nothing can be replaced says: one without permission, one with the
 * sticky bit, a file that is a mount point. */
static gboolean
must_be_in_place (const Saving *self)
{
  return self->target.exists
         && (errno == EACCES || errno == EPERM || errno == EROFS || errno == EBUSY);
}

static gboolean
write_in_folder (Saving *self, GError **error)
{
  return write_in_place (self,
                         _ ("nothing can be replaced in this folder, so the file could only be "
                            "written over"),
                         error);
}

/* FALSE with errno set. */
static gboolean
fill (Saving *self)
{
  const FfTarget *target = &self->target;
  int fd = self->temporary.fd;

  return ff_descriptor_write (fd, self->bytes)
         && (!target->exists
             || ff_permissions_copy (target->folder, target->name, &target->info, fd))
         && ff_temporary_seal (&self->temporary, g_bytes_get_size (self->bytes));
}

/* FALSE with errno set. */
static gboolean
take_place (Saving *self)
{
  if (self->asks && ff_version_is_none (&self->expected))
    return ff_temporary_become (&self->temporary, self->target.name);
  return ff_temporary_replace (&self->temporary, self->target.name);
}

/* Some file systems cannot sync a folder; then the rename is as durable as they make it. */
static gboolean
confirm (Saving *self, GError **error)
{
  if (fsync (self->target.folder) == 0 || errno == EINVAL || errno == EROFS || errno == ENOTSUP)
    return TRUE;
  return ff_failure_set (error, self->target.path, errno,
                         _ ("it was written, but may not survive a power cut"));
}

static gboolean
replace (Saving *self, GError **error)
{
  mode_t mode = self->target.exists ? 0600 : 0666;
  struct stat info;

  if (!ff_temporary_open (&self->temporary, self->target.folder, mode))
    return must_be_in_place (self) ? write_in_folder (self, error)
                                   : ff_target_fail (&self->target, errno, error);
  if (!fill (self))
    return ff_target_fail (&self->target, errno, error);
  if (!check_version (self, error))
    return FALSE;
  if (!take_place (self))
    {
      if (must_be_in_place (self))
        {
          ff_temporary_clear (&self->temporary);
          return write_in_folder (self, error);
        }
      if (errno == EEXIST)
        return refuse (self, FF_STORE_OTHER, error);
      return ff_target_fail (&self->target, errno, error);
    }
  set_now (self, fstat (self->temporary.fd, &info) == 0 ? &info : NULL);
  return confirm (self, error);
}

/* A save that was cut short may have left its file as another link; that one is no reason. */
static gboolean
has_other_links (Saving *self)
{
  if (!self->target.exists || self->target.info.st_nlink < 2
      || self->flags & FF_SAVING_THIS_NAME_ONLY)
    return FALSE;
  ff_temporary_sweep (self->target.folder);
  return !ff_target_stat (&self->target, NULL) || self->target.info.st_nlink > 1;
}

static gboolean
run (Saving *self, const char *path, GError **error)
{
  if (!ff_target_find (&self->target, path, error))
    return FALSE;
  if (self->flags & FF_SAVING_NEW && self->target.exists)
    return refuse (self, FF_STORE_OTHER, error);
  if (!ff_target_check (&self->target, error) || !check_version (self, error))
    return FALSE;
  if (self->asks && self->target.exists == ff_version_is_none (&self->expected))
    return refuse (self, FF_STORE_OTHER, error); /* it came or went since the first look */
  if (has_other_links (self))
    return write_in_place (self,
                           _ ("the file has other names (hard links), so it could only be "
                              "written over"),
                           error);
  return replace (self, error);
}

/* Writes BYTES to PATH where EXPECTED (nullable: do not ask; none: nothing) is there, and says in NOW
 * (nullable) what they became; see ff_store_replace (). */
gboolean
ff_saving_run (const char *path, GBytes *bytes, const FfStoreVersion *expected, FfSavingFlags flags,
               FfStoreVersion *now, GError **error)
{
  Saving self = { .temporary = FF_TEMPORARY_INIT, .bytes = bytes, .flags = flags, .now = now };
  gboolean done;

  self.asks = expected != NULL;
  if (expected != NULL)
    self.expected = *expected;
  done = run (&self, path, error);
  ff_temporary_clear (&self.temporary);
  if (done)
    ff_temporary_sweep (self.target.folder);
  ff_target_clear (&self.target);
  return done;
}
