/* A save takes a snapshot of the project and its serial on the main thread; a worker makes the bytes; the journal notes
 * what the file is about to be; a worker writes it; and that serial is marked saved. Edits made meanwhile stay unsaved. */
#include "core/document/document-private.h"

#include "core/file/format.h"
#include "core/store/real-path.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_COPIES 1000

/* What goes to the worker, and what is true once it is done. */
typedef struct
{
  FfContent *content;
  char *path;
  FfSaveFlags flags;
  guint64 serial;
  gboolean is_elsewhere;   /* not the document's own file */
  FfClaim *claim;          /* on the file it is saved to, where that is another */
  FfStoreVersion expected; /* of its own file */
  FfStoreVersion now;
  GBytes *bytes;
  char *digest;       /* theirs */
  FfJournal *journal; /* which the disk is to have before the file; NULL for none */
} Save;

static void
save_free (gpointer data)
{
  Save *save = data;

  ff_content_unref (save->content);
  g_clear_pointer (&save->claim, ff_claim_free);
  g_clear_pointer (&save->bytes, g_bytes_unref);
  g_clear_pointer (&save->journal, ff_journal_unref);
  g_free (save->digest);
  g_free (save->path);
  g_free (save);
}

static Save *
save_new (FfDocument *self, const char *path, FfSaveFlags flags)
{
  Save *save = g_new0 (Save, 1);

  save->content = ff_project_dup_content (self->project);
  save->is_elsewhere = path != NULL && g_strcmp0 (path, self->path) != 0;
  save->path = g_strdup (path != NULL ? path : self->path);
  save->flags = flags;
  save->serial = ff_project_get_serial (self->project);
  if (self->outside != FF_OUTSIDE_GONE)
    save->expected = self->version;
  return save;
}

/* The bytes of the project, once they are known to read back as what they were made from. (transfer full) */
static GBytes *
make_bytes (const Save *save, GError **error)
{
  g_autoptr (GBytes) bytes = ff_format_write (save->content);
  g_autofree char *name = g_path_get_basename (save->path);
  g_autoptr (GError) fault = NULL;
  g_autoptr (FfContent) back = ff_format_read (bytes, name, &fault);

  if (back != NULL && ff_content_equal (back, save->content))
    return g_steal_pointer (&bytes);
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED,
               _ ("%s: the project could not be written down without loss (%s); the file is as it "
                  "was"),
               save->path, fault != NULL ? fault->message : _ ("it reads back differently"));
  return NULL;
}

/* "acme (other version 2).fourfold.json" beside PATH. (transfer full) */
static char *
make_copy_path (const char *path, guint number)
{
  g_autofree char *stem = g_strdup (path);
  const char *suffix = g_str_has_suffix (path, FF_FORMAT_SUFFIX) ? FF_FORMAT_SUFFIX : "";
  g_autofree char *mark = number > 1 ? g_strdup_printf (_ ("other version %u"), number)
                                     : g_strdup (_ ("other version"));

  stem[strlen (stem) - strlen (suffix)] = '\0';
  return g_strdup_printf ("%s (%s)%s", stem, mark, suffix);
}

/* Keeps what somebody else wrote beside the file, under a name of its own. */
static gboolean
keep_theirs (Save *save, GError **error)
{
  g_autoptr (GError) fault = NULL;
  g_autoptr (GBytes) theirs = ff_store_load (save->path, &save->expected, &fault);

  if (g_error_matches (fault, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    {
      save->expected = (FfStoreVersion){ 0 };
      return TRUE;
    }
  for (guint i = 1; theirs != NULL && i <= MAX_COPIES; i++)
    {
      g_autofree char *copy = make_copy_path (save->path, i);

      g_clear_error (&fault);
      if (ff_store_create (copy, theirs, &fault))
        return TRUE;
      if (!g_error_matches (fault, G_IO_ERROR, G_IO_ERROR_EXISTS))
        break;
    }
  g_propagate_error (error, g_steal_pointer (&fault));
  return FALSE;
}

static gboolean
save_write (Save *save, GError **error)
{
  FfStoreFlags flags = (save->flags & FF_SAVE_IN_PLACE) != 0 ? FF_STORE_IN_PLACE : FF_STORE_PLAIN;

  if ((save->flags & FF_SAVE_OVER) != 0 && !keep_theirs (save, error))
    return FALSE;
  /* Where it cannot be synced, the save is what helps most. */
  if (save->journal != NULL)
    ff_journal_sync (save->journal, NULL);
  return ff_store_replace (save->path, save->bytes, save->is_elsewhere ? NULL : &save->expected,
                           flags, &save->now, error);
}

static void
write_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;

  if (save_write (data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
make_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Save *save = data;
  GError *error = NULL;

  save->bytes = make_bytes (save, &error);
  if (save->bytes == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  save->digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, save->bytes);
  g_task_return_boolean (task, TRUE);
}

/* TASK is the whole save, of which this was the first half. */
static void
made_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  FfDocument *self = FF_DOCUMENT (source);
  g_autoptr (GTask) task = user_data;
  Save *save = g_task_get_task_data (task);
  GError *error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      g_task_return_error (task, error);
      return;
    }
  if (self->keeper != NULL && !save->is_elsewhere)
    save->journal = ff_keeper_note_save (self->keeper, save->digest);
  g_task_run_in_thread (task, write_thread);
}

/* Saves to PATH (NULL: its own file, which it then must have), the writing in a worker; PATH becomes the document's own.
 * Edits made meanwhile stay unsaved. Its own file is not replaced where somebody else changed it (FF_STORE_ERROR_CHANGED)
 * unless FLAGS say so. One save at a time. */
void
ff_document_save_async (FfDocument *self, const char *path, FfSaveFlags flags,
                        GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  g_autoptr (GTask) making = NULL;
  Save *save = save_new (self, path, flags);
  g_autofree char *real_path = NULL;
  GError *error = NULL;

  g_return_if_fail (save->path != NULL && !self->is_saving);

  g_task_set_source_tag (task, ff_document_save_async);
  g_task_set_task_data (task, save, save_free);
  real_path = save->is_elsewhere ? ff_path_dup_real (path) : NULL;
  if (self->is_guarded && real_path != NULL && !ff_document_claim (real_path, &save->claim, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  self->is_saving = TRUE;
  if (self->keeper != NULL)
    ff_keeper_save_begins (self->keeper);
  making = g_task_new (self, cancellable, made_cb, g_steal_pointer (&task));
  g_task_set_task_data (making, save, NULL);
  g_task_run_in_thread (making, make_thread);
}

/* Whether a save is under way. */
gboolean
ff_document_is_saving (FfDocument *self)
{
  return self->is_saving;
}

static void
save_done (FfDocument *self, Save *save)
{
  g_autofree char *real_path = ff_path_dup_real (save->path);
  gboolean moved = self->is_guarded && save->is_elsewhere;

  if (save->is_elsewhere)
    {
      g_clear_pointer (&self->claim, ff_claim_free);
      self->claim = g_steal_pointer (&save->claim);
    }
  self->version = save->now;
  if (self->keeper != NULL)
    ff_keeper_saved (self->keeper, save->content, real_path, save->now.digest);
  ff_document_set_path (self, save->path);
  ff_document_set_outside (self, FF_OUTSIDE_NOTHING);
  ff_project_mark_saved (self->project, save->serial);
  if (moved)
    ff_document_watch (self);
}

gboolean
ff_document_save_finish (FfDocument *self, GAsyncResult *result, GError **error)
{
  Save *save = g_task_get_task_data (G_TASK (result));

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  self->is_saving = FALSE;
  if (g_task_propagate_boolean (G_TASK (result), error))
    {
      save_done (self, save);
      return TRUE;
    }
  /* It may be in its place all the same, and only not be sure to stay there. */
  if (*save->now.digest != '\0' && !save->is_elsewhere)
    self->version = save->now;
  if (self->keeper != NULL)
    ff_keeper_save_failed (self->keeper);
  ff_document_look (self);
  return FALSE;
}
