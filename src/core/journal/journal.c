/* The file of a journal (journal-text.c says what is in it). One process holds it: by a lock that the kernel lets
 * go of whatever ends the process, so that a journal that nobody holds is what a crash left. */
#include "core/journal/journal.h"

#include "core/file/format.h"
#include "core/journal/journal-private.h"
#include "core/store/failure.h"
#include "core/store/lock.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct _FfJournal
{
  gatomicrefcount references;
  char *folder;
  char *file;
  int fd;
  gsize base_size;   /* bytes before the first entry */
  gsize end;         /* bytes up to the last whole entry */
  gint is_name_kept; /* atomic: whether the disk has it */
  gboolean is_torn;  /* bytes follow that are to be cut off before the next entry */
  char sum[FF_JOURNAL_SUM_LENGTH + 1];
};

static gboolean
fail (GError **error, const char *file, int code)
{
  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code), "%s: %s", file,
               ff_failure_explain (code));
  return FALSE;
}

/* Whether some process holds the journal FILE. */
gboolean
ff_journal_is_held (const char *file)
{
  int fd = open (file, O_RDWR | O_CLOEXEC | O_NOFOLLOW);
  gboolean held;

  if (fd < 0)
    return FALSE;
  held = ff_lock_is_held (fd);
  close (fd);
  return held;
}

static gboolean
write_at (int fd, const char *data, gsize length, gsize offset)
{
  while (length > 0)
    {
      gssize n = pwrite (fd, data, length, offset);

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        {
          errno = n < 0 ? errno : EIO;
          return FALSE;
        }
      data += n;
      length -= n;
      offset += n;
    }
  return TRUE;
}

static FfJournal *
journal_new (const char *file, int fd)
{
  FfJournal *self = g_new0 (FfJournal, 1);

  g_atomic_ref_count_init (&self->references);
  self->folder = g_path_get_dirname (file);
  self->file = g_strdup (file);
  self->fd = fd;
  return self;
}

FfJournal *
ff_journal_ref (FfJournal *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

/* With the last reference the process lets the journal go; the file stays. */
void
ff_journal_unref (FfJournal *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  close (self->fd);
  g_free (self->folder);
  g_free (self->file);
  g_free (self);
}

static gboolean
write_beginning (FfJournal *self, const FfJournalHead *head, const FfContent *base)
{
  g_autoptr (GBytes) bytes = ff_format_write (base);
  GString *text = ff_journal_begin_text (head, bytes, self->sum);
  gboolean written = write_at (self->fd, text->str, text->len, 0);

  self->base_size = self->end = text->len;
  g_string_free (text, TRUE);
  return written;
}

/* A new journal FILE, without entries, held by this process. On an error (of G_IO_ERROR) nothing is left of it.
 * (transfer full) */
FfJournal *
ff_journal_create (const char *file, const FfJournalHead *head, const FfContent *base,
                   GError **error)
{
  int fd = open (file, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
  FfJournal *self;

  if (fd < 0)
    {
      fail (error, file, errno);
      return NULL;
    }
  self = journal_new (file, fd);
  if (!ff_lock_take (fd) || !write_beginning (self, head, base))
    {
      fail (error, file, errno);
      ff_journal_remove (self);
      return NULL;
    }
  return self;
}

static GBytes *
read_all (int fd, const char *file, GError **error)
{
  struct stat info;
  g_autofree char *data = NULL;
  gsize length = 0;

  if (fstat (fd, &info) != 0 || !S_ISREG (info.st_mode) || info.st_size > FF_JOURNAL_MAX_BYTES
      || (data = g_try_malloc (info.st_size + 1)) == NULL)
    {
      fail (error, file, EFBIG);
      return NULL;
    }
  while (length < (gsize) info.st_size)
    {
      gssize n = pread (fd, data + length, info.st_size - length, length);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        {
          fail (error, file, errno);
          return NULL;
        }
      if (n == 0)
        break;
      length += n;
    }
  return g_bytes_new_take (g_steal_pointer (&data), length);
}

/* Takes hold of the journal FILE, reads it into TEXT (transfer full), and goes on after its last whole entry.
 * G_IO_ERROR_BUSY where another process holds it. (transfer full) */
FfJournal *
ff_journal_open (const char *file, FfJournalText **text, GError **error)
{
  int fd = open (file, O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
  g_autoptr (FfJournal) self = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (fd < 0)
    {
      fail (error, file, errno);
      return NULL;
    }
  self = journal_new (file, fd);
  if (!ff_lock_take (fd) || !ff_lock_is_named (fd, file))
    {
      fail (error, file, EBUSY);
      return NULL;
    }
  bytes = read_all (fd, file, error);
  *text = bytes != NULL ? ff_journal_text_read (bytes, error) : NULL;
  if (*text == NULL)
    return NULL;
  self->base_size = self->end = (*text)->end;
  self->is_torn = (*text)->is_torn;
  memcpy (self->sum, (*text)->sum, sizeof self->sum);
  return g_steal_pointer (&self);
}

const char *
ff_journal_get_file (FfJournal *self)
{
  return self->file;
}

/* Bytes that were appended since the journal was made or opened. */
gsize
ff_journal_get_growth (FfJournal *self)
{
  return self->end - self->base_size;
}

gsize
ff_journal_get_base_size (FfJournal *self)
{
  return self->base_size;
}

/* Writes ENTRY, of ff_entry_to_text (), with one call. Where that fails, with an error of G_IO_ERROR, what was
 * written of it is cut off, now or before the next. */
gboolean
ff_journal_append (FfJournal *self, const char *entry, GError **error)
{
  char sum[FF_JOURNAL_SUM_LENGTH + 1];
  gsize length = strlen (entry);
  gsize size = FF_JOURNAL_SUM_LENGTH + 1 + length + 1;
  g_autofree char *line = g_malloc (size);

  memcpy (sum, self->sum, sizeof sum);
  ff_journal_sum (sum, entry, length);
  memcpy (line, sum, FF_JOURNAL_SUM_LENGTH);
  line[FF_JOURNAL_SUM_LENGTH] = ' ';
  memcpy (line + FF_JOURNAL_SUM_LENGTH + 1, entry, length);
  line[size - 1] = '\n';
  if (self->is_torn && ftruncate (self->fd, self->end) != 0)
    return fail (error, self->file, errno);
  self->is_torn = FALSE;
  if (!write_at (self->fd, line, size, self->end))
    {
      int code = errno;

      self->is_torn = ftruncate (self->fd, self->end) != 0;
      return fail (error, self->file, code);
    }
  self->end += size;
  memcpy (self->sum, sum, sizeof self->sum);
  return TRUE;
}

/* Has the disk keep the name of FOLDER's files, and of FOLDER itself: it, and what it is in, may have been made for the
 * journal. What may not be opened was there before. */
static gboolean
sync_names (const char *folder)
{
  g_autofree char *parent = g_path_get_dirname (folder);
  int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  gboolean synced;

  if (fd < 0)
    return errno == EACCES;
  synced = fsync (fd) == 0 || errno == EINVAL || errno == ENOTSUP || errno == EROFS;
  close (fd);
  return synced && (g_str_equal (parent, folder) || sync_names (parent));
}

/* Has the disk keep what was appended, and the file's name. May run in a thread that has a reference of its own,
 * while the journal is appended to. */
gboolean
ff_journal_sync (FfJournal *self, GError **error)
{
  gboolean named = g_atomic_int_get (&self->is_name_kept);

  if (fdatasync (self->fd) != 0 || (!named && !sync_names (self->folder)))
    return fail (error, self->folder, errno);
  g_atomic_int_set (&self->is_name_kept, TRUE);
  return TRUE;
}

/* Gives the journal the name FILE in the same folder, in the place of what has it; the name is kept by the next
 * sync. */
gboolean
ff_journal_move (FfJournal *self, const char *file, GError **error)
{
  if (g_rename (self->file, file) != 0)
    return fail (error, self->file, errno);
  g_free (self->file);
  self->file = g_strdup (file);
  g_atomic_int_set (&self->is_name_kept, FALSE);
  return TRUE;
}

/* Removes the file. (transfer full) */
void
ff_journal_remove (FfJournal *self)
{
  if (ff_lock_is_named (self->fd, self->file))
    g_unlink (self->file);
  ff_journal_unref (self);
}
