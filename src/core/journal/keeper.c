/* The first edit after a project was opened or saved makes a journal whose base is the project before it, and from
 * then on each edit is one line, written in the same turn of the main loop and synced by a worker within
 * FF_KEEPER_SYNC_MS and the time that the disk takes. Nothing waits for the disk here. The base of a large project takes
 * longer to write than a person should wait for an edit: a worker writes it ahead, under another name, and the first edit
 * is appended and gives it its own. Where an edit is quicker than the worker, it writes the base itself.
 *
 * After a save the journal is no longer needed and is removed. Where there were edits meanwhile, and where the
 * journal has outgrown its base, a new one takes its place: a worker writes its base and syncs it, the edits made
 * meanwhile are added, and it takes the old one's name. Until then the old one is written on. */
#include "core/journal/keeper-private.h"

#include "core/journal/entry.h"
#include "core/store/failure.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#define SYNC_MS 250

/* A journal that could not be written is tried again. */
#define RETRY_SECONDS 30

/* A journal may grow by its base's size, and always by this much. */
#define MIN_GROWTH (256u << 10)

G_DEFINE_FINAL_TYPE (FfKeeper, ff_keeper, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_FAULT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static gboolean
retry_cb (gpointer user_data)
{
  FfKeeper *self = user_data;

  if (self->renewal_mark != FF_KEEPER_NEVER || self->save_mark != FF_KEEPER_NEVER)
    return G_SOURCE_CONTINUE;
  self->retry_timer = 0;
  ff_keeper_renew (self, ff_project_dup_content (self->project), self->count,
                   self->earlier + self->n_entries);
  return G_SOURCE_REMOVE;
}

void
ff_keeper_queue_retry (FfKeeper *self)
{
  if (self->retry_timer == 0)
    self->retry_timer = g_timeout_add_seconds (RETRY_SECONDS, retry_cb, self);
}

void
ff_keeper_set_fault (FfKeeper *self, const char *fault)
{
  if (fault != NULL)
    ff_keeper_queue_retry (self);
  else
    g_clear_handle_id (&self->retry_timer, g_source_remove);
  if (g_strcmp0 (self->fault, fault) == 0)
    return;
  g_free (self->fault);
  self->fault = g_strdup (fault);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FAULT]);
}

void
ff_keeper_trim (FfKeeper *self)
{
  guint64 first = self->count - self->held->len;
  guint64 keep = MIN (MIN (self->save_mark, self->renewal_mark), self->count);

  if (keep > first)
    g_ptr_array_remove_range (self->held, 0, keep - first);
}

static void
sync_thread (GTask *task, gpointer source, gpointer journal, GCancellable *cancellable)
{
  GError *error = NULL;

  if (ff_journal_sync (journal, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
synced_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  FfKeeper *self = FF_KEEPER (source);
  g_autoptr (GError) error = NULL;

  self->is_syncing = FALSE;
  /* A journal whose sync failed is not trusted any more; one that was removed meanwhile does not matter. */
  if (!g_task_propagate_boolean (G_TASK (result), &error)
      && g_task_get_task_data (G_TASK (result)) == self->journal)
    ff_keeper_set_fault (self, error->message);
}

static gboolean
sync_cb (gpointer user_data)
{
  FfKeeper *self = user_data;
  g_autoptr (GTask) task = NULL;

  /* What only the old journal has on disk, a new one that takes its place now would not have. */
  if (self->is_syncing || self->successor != NULL)
    return G_SOURCE_CONTINUE;
  self->sync_timer = 0;
  if (self->journal == NULL)
    return G_SOURCE_REMOVE;
  self->is_syncing = TRUE;
  task = g_task_new (self, NULL, synced_cb, NULL);
  g_task_set_source_tag (task, sync_cb);
  g_task_set_task_data (task, ff_journal_ref (self->journal), (GDestroyNotify) ff_journal_unref);
  g_task_run_in_thread (task, sync_thread);
  return G_SOURCE_REMOVE;
}

void
ff_keeper_queue_sync (FfKeeper *self)
{
  if (self->sync_timer == 0)
    self->sync_timer = g_timeout_add (SYNC_MS, sync_cb, self);
}

static gboolean
append (FfKeeper *self, const char *entry)
{
  g_autoptr (GError) error = NULL;

  if (!ff_journal_append (self->journal, entry, &error))
    {
      ff_keeper_set_fault (self, error->message);
      return FALSE;
    }
  self->n_entries++;
  ff_keeper_queue_sync (self);
  return TRUE;
}

/* A journal in a folder that is made where it is not there. (transfer full) */
FfJournal *
ff_keeper_create_journal (const char *file, const FfJournalHead *head, const FfContent *base,
                          GError **error)
{
  g_autofree char *folder = g_path_get_dirname (file);

  /* Only this person may look at what was not even saved. */
  if (g_mkdir_with_parents (folder, 0700) == 0)
    return ff_journal_create (file, head, base, error);
  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno), "%s: %s", folder,
               ff_failure_explain (errno));
  return NULL;
}

/* FALSE also where the journal was let go, and nothing is to be kept any more. */
static gboolean
begin (FfKeeper *self)
{
  FfJournalHead head = { self->path, NULL, self->digest, self->earlier };
  g_autoptr (GError) error = NULL;

  if (self->base == NULL)
    return FALSE;
  head.title = ff_content_get_settings (self->base)->title;
  self->n_entries = 0;
  self->journal = ff_keeper_take_spare (self);
  if (self->journal == NULL)
    self->journal = ff_keeper_create_journal (self->file, &head, self->base, &error);
  if (self->journal == NULL)
    ff_keeper_set_fault (self, error->message);
  else
    g_clear_pointer (&self->base, ff_content_unref);
  return self->journal != NULL;
}

static void
applied_cb (FfKeeper *self, FfEdit *edit, gboolean forward)
{
  char *entry = ff_entry_to_text (edit, forward);

  g_ptr_array_add (self->held, entry);
  self->count++;
  if (self->fault == NULL && (self->journal != NULL || begin (self)) && append (self, entry)
      && self->renewal_mark == FF_KEEPER_NEVER && self->save_mark == FF_KEEPER_NEVER
      && self->retry_timer == 0
      && ff_journal_get_growth (self->journal)
             > MAX (MIN_GROWTH, ff_journal_get_base_size (self->journal)))
    ff_keeper_renew (self, ff_project_dup_content (self->project), self->count,
                     self->earlier + self->n_entries);
  ff_keeper_trim (self);
}

static void
ff_keeper_dispose (GObject *object)
{
  FfKeeper *self = FF_KEEPER (object);

  g_clear_handle_id (&self->sync_timer, g_source_remove);
  g_clear_handle_id (&self->retry_timer, g_source_remove);
  ff_keeper_stop_renewal (self);
  ff_keeper_drop_spare (self);
  if (self->project != NULL)
    g_signal_handlers_disconnect_by_func (self->project, applied_cb, self);
  g_clear_object (&self->project);
  g_clear_pointer (&self->journal, ff_journal_unref);
  G_OBJECT_CLASS (ff_keeper_parent_class)->dispose (object);
}

static void
ff_keeper_finalize (GObject *object)
{
  FfKeeper *self = FF_KEEPER (object);

  g_clear_pointer (&self->base, ff_content_unref);
  g_ptr_array_unref (self->held);
  g_free (self->file);
  g_free (self->path);
  g_free (self->digest);
  g_free (self->fault);
  g_free (self->note);
  G_OBJECT_CLASS (ff_keeper_parent_class)->finalize (object);
}

static void
ff_keeper_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  FfKeeper *self = FF_KEEPER (object);

  switch (id)
    {
    case PROP_FAULT: g_value_set_string (value, self->fault); break;
    default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
ff_keeper_class_init (FfKeeperClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = ff_keeper_dispose;
  object_class->finalize = ff_keeper_finalize;
  object_class->get_property = ff_keeper_get_property;

  properties[PROP_FAULT] = g_param_spec_string ("fault", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ff_keeper_init (FfKeeper *self)
{
  self->held = g_ptr_array_new_with_free_func (g_free);
  self->save_mark = self->renewal_mark = FF_KEEPER_NEVER;
}

static FfKeeper *
keeper_new (FfProject *project, const char *path, const char *digest)
{
  FfKeeper *self = g_object_new (FF_TYPE_KEEPER, NULL);

  self->project = g_object_ref (project);
  self->path = g_strdup (path);
  self->digest = g_strdup (digest);
  g_signal_connect_object (project, "applied", G_CALLBACK (applied_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/* Keeps what is edited in PROJECT from now on, in a journal in FOLDER. The project is as it stands in the file PATH,
 * whose bytes have the SHA-256 DIGEST; both NULL where it has none. (transfer full) */
FfKeeper *
ff_keeper_new (FfProject *project, const char *folder, const char *path, const char *digest)
{
  FfKeeper *self = keeper_new (project, path, digest);
  g_autofree char *id = g_uuid_string_random ();

  self->file = g_strdup_printf ("%s/%s" FF_JOURNAL_SUFFIX, folder, id);
  self->base = ff_project_dup_content (project);
  ff_keeper_prepare (self);
  return self;
}

/* Goes on with JOURNAL, which holds N_EDITS edits since the last save; PROJECT is what they led to. The file PATH, whose bytes
 * have DIGEST now, is where they belong. (transfer full) */
FfKeeper *
ff_keeper_new_from_journal (FfProject *project, FfJournal *journal, const char *path,
                            const char *digest, guint n_edits)
{
  FfKeeper *self = keeper_new (project, path, digest);

  self->file = g_strdup (ff_journal_get_file (journal));
  self->journal = ff_journal_ref (journal);
  self->n_entries = n_edits;
  return self;
}

/* (nullable) */
const char *
ff_keeper_get_fault (FfKeeper *self)
{
  return self->fault;
}

/* The project as it is now is being saved. */
void
ff_keeper_save_begins (FfKeeper *self)
{
  self->save_mark = self->count;
  g_clear_pointer (&self->note, g_free);
}

/* The file is about to get bytes with DIGEST by the save that began. The journal is to be synced before: else a power cut
 * could leave the new file and a journal that knows less. NULL where there is none. (transfer full) (nullable) */
FfJournal *
ff_keeper_note_save (FfKeeper *self, const char *digest)
{
  g_autoptr (GError) error = NULL;

  g_free (self->note);
  self->note = g_strdup_printf ("\"%s\"", digest);
  if (self->journal == NULL || self->fault != NULL)
    return NULL;
  if (!ff_journal_append (self->journal, self->note, &error))
    ff_keeper_set_fault (self, error->message);
  return ff_journal_ref (self->journal);
}

void
ff_keeper_save_failed (FfKeeper *self)
{
  self->save_mark = FF_KEEPER_NEVER;
  ff_keeper_trim (self);
}

/* The save that began is done: CONTENT, the project as it was then, is in the file PATH, whose bytes have DIGEST.
 * Only edits made since are still to be kept. */
void
ff_keeper_saved (FfKeeper *self, FfContent *content, const char *path, const char *digest)
{
  guint64 mark = self->save_mark;

  self->save_mark = FF_KEEPER_NEVER;
  g_free (self->path);
  self->path = g_strdup (path);
  g_free (self->digest);
  self->digest = g_strdup (digest);
  if (mark != self->count)
    {
      ff_keeper_renew (self, ff_content_ref (content), mark, 0);
      return;
    }
  ff_keeper_remove (self);
  self->base = ff_content_ref (content);
  ff_keeper_prepare (self);
  ff_keeper_set_fault (self, NULL);
}

/* Has the disk keep all that was edited; waits for it. */
gboolean
ff_keeper_sync (FfKeeper *self, GError **error)
{
  ff_keeper_stop_renewal (self);
  return self->journal == NULL || ff_journal_sync (self->journal, error);
}

/* Nothing is to be kept any more: what the journal holds is saved, or nobody wants it. */
void
ff_keeper_remove (FfKeeper *self)
{
  ff_keeper_stop_renewal (self);
  ff_keeper_drop_spare (self);
  ff_keeper_trim (self);
  g_clear_pointer (&self->base, ff_content_unref);
  g_clear_pointer (&self->journal, ff_journal_remove);
  self->earlier = self->n_entries = 0;
}

/* Lets go of the journal, which stays: its file, or NULL where there is none. (transfer full) (nullable) */
char *
ff_keeper_let_go (FfKeeper *self)
{
  char *file = self->journal != NULL ? g_strdup (self->file) : NULL;

  ff_keeper_stop_renewal (self);
  ff_keeper_drop_spare (self);
  g_clear_pointer (&self->journal, ff_journal_unref);
  return file;
}
