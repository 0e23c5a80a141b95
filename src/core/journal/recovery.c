#include "core/journal/recovery.h"

#include "core/file/format.h"
#include "core/file/title.h"
#include "core/store/failure.h"
#include "core/store/real-path.h"
#include "core/store/store.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define DISCARDED "discarded"

/* What a journal being written is called has a number after its suffix; one that nobody finished is removed. */
#define UNFINISHED_SECONDS (60 * 60)

void
ff_leftover_free (FfLeftover *self)
{
  g_clear_pointer (&self->text, ff_journal_text_free);
  g_free (self->file);
  g_free (self->fault);
  g_free (self);
}

/* Where this person's journals are. (transfer full) */
char *
ff_recovery_dup_folder (void)
{
  return g_build_filename (g_get_user_state_dir (), "fourfold", "recovery", NULL);
}

/* The bytes of the journal FILE, which must be a regular file of at most FF_JOURNAL_MAX_BYTES. */
static GBytes *
read_file (const char *file, GError **error)
{
  struct stat info;
  char *data;
  gsize length;

  if (lstat (file, &info) != 0 || !S_ISREG (info.st_mode) || info.st_size > FF_JOURNAL_MAX_BYTES)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _ ("it is no journal"));
      return NULL;
    }
  return g_file_get_contents (file, &data, &length, error) ? g_bytes_new_take (data, length) : NULL;
}

/* Whether nothing was ever written, or the power went before the disk had any of it. */
static gboolean
is_blank (GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  return length == 0 || *data == '\0';
}

/* Whether what the journal led to is what the project's file holds, or, where it has none, what it began with. The file may
 * have been saved since the journal began: to be back where that was is something else. */
static gboolean
is_saved (const FfJournalText *text)
{
  gboolean is_base = text->head.earlier == 0 && ff_content_equal (text->base, text->content);
  FfStoreVersion version = { 0 };
  g_autoptr (GBytes) own = NULL;
  g_autoptr (GBytes) saved = NULL;

  if (text->head.path == NULL)
    return is_base;
  saved = ff_store_load (text->head.path, &version, NULL);
  if (saved == NULL)
    return FALSE;
  own = ff_format_write (text->content);
  return g_bytes_equal (own, saved) || (is_base && g_str_equal (version.digest, text->head.digest));
}

static gint64
get_time (const char *file)
{
  struct stat info;

  return lstat (file, &info) == 0 ? info.st_mtime : 0;
}

/* When it was given the name it has, or written after that. */
static gint64
get_naming_time (const char *file)
{
  struct stat info;

  return lstat (file, &info) == 0 ? info.st_ctime : 0;
}

/* NULL where there is nothing to offer; then the file is removed. */
static FfLeftover *
leftover_read (const char *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = read_file (file, &error);
  g_autoptr (FfJournalText) text = NULL;
  FfLeftover *self;

  if (bytes != NULL)
    text = ff_journal_text_read (bytes, &error);
  if (bytes != NULL && (is_blank (bytes) || (text != NULL && is_saved (text))))
    {
      g_unlink (file);
      return NULL;
    }
  self = g_new0 (FfLeftover, 1);
  self->file = g_strdup (file);
  self->text = g_steal_pointer (&text);
  self->fault = error != NULL ? g_strdup (error->message) : NULL;
  self->edited = get_time (file);
  return self;
}

/* The files of FOLDER whose names end as those of journals. (transfer full) */
static char **
list_files (const char *folder)
{
  g_autoptr (GStrvBuilder) files = g_strv_builder_new ();
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, FF_JOURNAL_SUFFIX))
      {
        g_autofree char *file = g_build_filename (folder, name, NULL);

        g_strv_builder_add (files, file);
      }
  return g_strv_builder_end (files);
}

static void
add_leftovers (GPtrArray *list, const char *folder, gboolean discarded)
{
  g_auto (GStrv) files = list_files (folder);

  for (char **file = files; *file != NULL; file++)
    {
      FfLeftover *leftover = ff_journal_is_held (*file) ? NULL : leftover_read (*file);

      if (leftover == NULL)
        continue;
      leftover->is_discarded = discarded;
      g_ptr_array_add (list, leftover);
    }
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  const FfLeftover *const *first = a;
  const FfLeftover *const *second = b;

  return ((*first)->edited < (*second)->edited) - ((*first)->edited > (*second)->edited);
}

/* What a crash left in FOLDER, and what was discarded, each the newest first. Reads them all: not for the first
 * frame. Journals with nothing to offer are removed. (transfer full) */
GPtrArray *
ff_recovery_list (const char *folder)
{
  g_autoptr (GPtrArray) discarded = g_ptr_array_new_with_free_func (
      (GDestroyNotify) ff_leftover_free);
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) ff_leftover_free);
  g_autofree char *bin = g_build_filename (folder, DISCARDED, NULL);

  add_leftovers (list, folder, FALSE);
  g_ptr_array_sort (list, compare_times);
  add_leftovers (discarded, bin, TRUE);
  g_ptr_array_sort (discarded, compare_times);
  g_ptr_array_extend_and_steal (list, g_steal_pointer (&discarded));
  return list;
}

/* What a crash left of the project in the file PATH, the newest where there are several; NULL where nothing was.
 * (transfer full) (nullable) */
FfLeftover *
ff_recovery_find (const char *folder, const char *path)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) ff_leftover_free);

  add_leftovers (list, folder, FALSE);
  g_ptr_array_sort (list, compare_times);
  for (guint i = 0; i < list->len; i++)
    {
      FfLeftover *leftover = list->pdata[i];

      if (leftover->text != NULL && g_strcmp0 (leftover->text->head.path, path) == 0)
        return g_ptr_array_steal_index (list, i);
    }
  return NULL;
}

/* Moves the journal FILE to the folder TO. */
static gboolean
move_to (const char *file, const char *to, GError **error)
{
  g_autofree char *name = g_path_get_basename (file);
  g_autofree char *target = g_build_filename (to, name, NULL);

  if (g_mkdir_with_parents (to, 0700) == 0 && g_rename (file, target) == 0)
    return TRUE;
  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno), "%s: %s", file,
               ff_failure_explain (errno));
  return FALSE;
}

/* Puts the journal FILE, which nobody may hold, where it stays for FF_RECOVERY_KEPT_DAYS. */
gboolean
ff_recovery_discard (const char *file, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (file);
  g_autofree char *bin = g_build_filename (folder, DISCARDED, NULL);

  return move_to (file, bin, error);
}

/* Takes back the journal FILE where it was discarded; where it is then. (transfer full) (nullable) */
char *
ff_recovery_take_back (const char *file, GError **error)
{
  g_autofree char *bin = g_path_get_dirname (file);
  g_autofree char *folder = g_path_get_dirname (bin);
  g_autofree char *name = g_path_get_basename (file);

  if (!g_str_has_suffix (bin, "/" DISCARDED))
    return g_strdup (file);
  return move_to (file, folder, error) ? g_build_filename (folder, name, NULL) : NULL;
}

static void
purge_older (const char *folder, const char *pattern, gint64 seconds)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *file = g_build_filename (folder, name, NULL);

      if (g_pattern_match_simple (pattern, name) && get_naming_time (file) < now - seconds
          && !ff_journal_is_held (file))
        g_unlink (file);
    }
}

/* Removes what was discarded long ago, and journals that were never finished. */
void
ff_recovery_purge (const char *folder)
{
  g_autofree char *bin = g_build_filename (folder, DISCARDED, NULL);

  purge_older (bin, "*" FF_JOURNAL_SUFFIX, FF_RECOVERY_KEPT_DAYS * 24 * 60 * 60);
  purge_older (folder, "*" FF_JOURNAL_SUFFIX ".*", UNFINISHED_SECONDS);
}

static gboolean
has_unsaved (const char *file, const char *path)
{
  g_autoptr (GBytes) bytes = read_file (file, NULL);
  g_autoptr (FfJournalText) text = bytes != NULL ? ff_journal_text_read (bytes, NULL) : NULL;

  return text != NULL && g_strcmp0 (text->head.path, path) == 0 && !is_saved (text);
}

/* FALSE, with G_IO_ERROR_BUSY, where a window shows the project in the file PATH with edits that are not saved. */
gboolean
ff_recovery_check_unsaved (const char *folder, const char *path, GError **error)
{
  g_auto (GStrv) files = list_files (folder);
  g_autofree char *real = ff_path_dup_real (path);

  for (char **file = files; *file != NULL && real != NULL; file++)
    if (ff_journal_is_held (*file) && has_unsaved (*file, real))
      {
        g_set_error (error, G_IO_ERROR, G_IO_ERROR_BUSY,
                     _ ("%s: it is open in a window, with edits that are not saved; save or close "
                        "it there first"),
                     path);
        return FALSE;
      }
  return TRUE;
}

/* The project's title, else its file's name, else "Untitled". (transfer full) */
char *
ff_leftover_dup_title (const FfLeftover *self)
{
  if (self->text == NULL)
    return g_path_get_basename (self->file);
  return ff_title_new (ff_content_get_settings (self->text->content), self->text->head.path);
}

/* How many edits were made since the project was saved. */
guint
ff_leftover_count_edits (const FfLeftover *self)
{
  return self->text != NULL ? self->text->head.earlier + self->text->edits->len : 0;
}
