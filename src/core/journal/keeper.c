/* The first edit after a project was opened or saved makes a journal whose base is the project before it, and from
 * then on each edit is one line, written in the same turn of the main loop and synced by a worker within
 * FF_KEEPER_SYNC_MS and the time that the disk takes. Nothing waits for the disk here.
 *
 * After a save the journal is no longer needed and is removed. Where there were edits meanwhile, and where the
 * journal has outgrown its base, a new one takes its place: a worker writes its base and syncs it, the edits made
 * meanwhile are added, and it takes the old one's name. Until then the old one is written on. */
#include "core/journal/keeper.h"

#include "core/journal/entry.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#define SYNC_MS 250

/* A journal that could not be written is tried again. */
#define RETRY_SECONDS 30

/* A journal may grow by its base's size, and always by this much. */
#define MIN_GROWTH (256u << 10)

#define NEVER G_MAXUINT64

struct _FfKeeper
{
  GObject parent_instance;
  FfProject *project;
  char *file; /* the journal's, whether it is there or not */
  char *path;
  char *digest;

  FfContent *base;    /* what the next journal begins with; NULL once there is one */
  FfJournal *journal; /* NULL until the first edit */
  guint earlier;      /* edits since the save that the journal's base holds */
  guint n_entries;    /* in the journal */
  char *fault;

  /* Edits are numbered from the first on. Those since the older of the two marks are held. */
  guint64 count;
  guint64 save_mark;    /* `count` when the save began, or NEVER */
  char *note;           /* what the file is about to be by it, as an entry */
  guint64 renewal_mark; /* `count` at the state that the new journal's base holds, or NEVER */
  GPtrArray *held;      /* entries up to `count` */

  guint renewal; /* which new journal is being written: an older one comes too late */
  guint sync_timer;
  gboolean is_syncing;
  guint retry_timer;
};

G_DEFINE_FINAL_TYPE (FfKeeper, ff_keeper, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_FAULT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void renew (FfKeeper *self, FfContent *base, guint64 mark, guint earlier);

static gboolean
retry_cb (gpointer user_data)
{
  FfKeeper *self = user_data;

  if (self->renewal_mark != NEVER || self->save_mark != NEVER)
    return G_SOURCE_CONTINUE;
  self->retry_timer = 0;
  renew (self, ff_project_dup_content (self->project), self->count,
         self->earlier + self->n_entries);
  return G_SOURCE_REMOVE;
}

static void
queue_retry (FfKeeper *self)
{
  if (self->retry_timer == 0)
    self->retry_timer = g_timeout_add_seconds (RETRY_SECONDS, retry_cb, self);
}

static void
set_fault (FfKeeper *self, const char *fault)
{
  if (fault != NULL)
    queue_retry (self);
  else
    g_clear_handle_id (&self->retry_timer, g_source_remove);
  if (g_strcmp0 (self->fault, fault) == 0)
    return;
  g_free (self->fault);
  self->fault = g_strdup (fault);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FAULT]);
}

static void
trim_held (FfKeeper *self)
{
  guint64 first = self->count - self->held->len;
  guint64 keep = MIN (MIN (self->save_mark, self->renewal_mark), self->count);

  if (keep > first)
    g_ptr_array_remove_range (self->held, 0, keep - first);
}

static void queue_sync (FfKeeper *self);

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
    set_fault (self, error->message);
}

static gboolean
sync_cb (gpointer user_data)
{
  FfKeeper *self = user_data;
  g_autoptr (GTask) task = NULL;

  if (self->is_syncing)
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

static void
queue_sync (FfKeeper *self)
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
      set_fault (self, error->message);
      return FALSE;
    }
  self->n_entries++;
  queue_sync (self);
  return TRUE;
}

static FfJournal *
create (const char *file, const char *path, const char *digest, guint earlier,
        const FfContent *base, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (file);
  FfJournalHead head = { (char *) path, ff_content_get_settings (base)->title, (char *) digest,
                         earlier };

  /* Only this person may look at what was not even saved. */
  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      int code = errno;

      g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code), "%s: %s", folder,
                   g_strerror (code));
      return NULL;
    }
  return ff_journal_create (file, &head, base, error);
}

static gboolean
begin (FfKeeper *self)
{
  g_autoptr (GError) error = NULL;

  self->n_entries = 0;
  self->journal = create (self->file, self->path, self->digest, self->earlier, self->base, &error);
  if (self->journal == NULL)
    set_fault (self, error->message);
  else
    g_clear_pointer (&self->base, ff_content_unref);
  return self->journal != NULL;
}

/* What a worker needs to write a new journal. */
typedef struct
{
  guint number;
  char *file;
  char *path;
  char *digest;
  guint earlier;
  FfContent *base;
} Renewal;

static void
renewal_free (gpointer data)
{
  Renewal *renewal = data;

  g_free (renewal->file);
  g_free (renewal->path);
  g_free (renewal->digest);
  ff_content_unref (renewal->base);
  g_free (renewal);
}

static void
renewal_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Renewal *renewal = data;
  GError *error = NULL;
  FfJournal *journal = create (renewal->file, renewal->path, renewal->digest, renewal->earlier,
                               renewal->base, &error);

  if (journal != NULL && !ff_journal_sync (journal, &error))
    g_clear_pointer (&journal, ff_journal_remove);
  if (journal != NULL)
    g_task_return_pointer (task, journal, (GDestroyNotify) ff_journal_unref);
  else
    g_task_return_error (task, error);
}

/* Adds what was edited while JOURNAL was being written, and puts it in the old one's place. */
static gboolean
take_place (FfKeeper *self, FfJournal *journal, GError **error)
{
  for (guint i = self->held->len - (self->count - self->renewal_mark); i < self->held->len; i++)
    if (!ff_journal_append (journal, self->held->pdata[i], error))
      return FALSE;
  if (self->save_mark != NEVER && self->note != NULL
      && !ff_journal_append (journal, self->note, error))
    return FALSE;
  return ff_journal_move (journal, self->file, error);
}

static void
renewed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  FfKeeper *self = FF_KEEPER (source);
  const Renewal *renewal = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  FfJournal *journal = g_task_propagate_pointer (G_TASK (result), &error);

  if (renewal->number != self->renewal)
    {
      g_clear_pointer (&journal, ff_journal_remove);
      return;
    }
  if (journal != NULL && take_place (self, journal, &error))
    {
      g_clear_pointer (&self->journal, ff_journal_unref);
      g_clear_pointer (&self->base, ff_content_unref);
      self->journal = journal;
      self->earlier = renewal->earlier;
      self->n_entries = self->count - self->renewal_mark;
      set_fault (self, NULL);
      queue_sync (self);
    }
  else
    {
      g_clear_pointer (&journal, ff_journal_remove);
      /* The old one, as long as it can be written, keeps as much. */
      queue_retry (self);
    }
  self->renewal_mark = NEVER;
  trim_held (self);
}

/* Has a new journal written that begins with BASE (transfer full), the state at MARK. */
static void
renew (FfKeeper *self, FfContent *base, guint64 mark, guint earlier)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, renewed_cb, NULL);
  Renewal *renewal = g_new0 (Renewal, 1);

  renewal->number = ++self->renewal;
  renewal->file = g_strdup_printf ("%s.%08x", self->file, g_random_int ());
  renewal->path = g_strdup (self->path);
  renewal->digest = g_strdup (self->digest);
  renewal->earlier = earlier;
  renewal->base = base;
  self->renewal_mark = mark;
  g_task_set_source_tag (task, renew);
  g_task_set_task_data (task, renewal, renewal_free);
  g_task_run_in_thread (task, renewal_thread);
}

static void
applied_cb (FfKeeper *self, const FfEdit *edit, gboolean forward)
{
  char *entry = ff_entry_to_text (edit, forward);

  g_ptr_array_add (self->held, entry);
  self->count++;
  if (self->fault == NULL && (self->journal != NULL || begin (self)) && append (self, entry)
      && self->renewal_mark == NEVER && self->save_mark == NEVER && self->retry_timer == 0
      && ff_journal_get_growth (self->journal)
             > MAX (MIN_GROWTH, ff_journal_get_base_size (self->journal)))
    renew (self, ff_project_dup_content (self->project), self->count,
           self->earlier + self->n_entries);
  trim_held (self);
}

static void
ff_keeper_dispose (GObject *object)
{
  FfKeeper *self = FF_KEEPER (object);

  g_clear_handle_id (&self->sync_timer, g_source_remove);
  g_clear_handle_id (&self->retry_timer, g_source_remove);
  self->renewal++;
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
  self->save_mark = self->renewal_mark = NEVER;
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

/* The file is about to get bytes with DIGEST by the save that began. */
void
ff_keeper_note_save (FfKeeper *self, const char *digest)
{
  g_autoptr (GError) error = NULL;

  g_free (self->note);
  self->note = g_strdup_printf ("\"%s\"", digest);
  if (self->journal != NULL && self->fault == NULL
      && !ff_journal_append (self->journal, self->note, &error))
    set_fault (self, error->message);
}

void
ff_keeper_save_failed (FfKeeper *self)
{
  self->save_mark = NEVER;
  trim_held (self);
}

/* The save that began is done: CONTENT, the project as it was then, is in the file PATH, whose bytes have DIGEST.
 * Only edits made since are still to be kept. */
void
ff_keeper_saved (FfKeeper *self, FfContent *content, const char *path, const char *digest)
{
  guint64 mark = self->save_mark;

  self->save_mark = NEVER;
  g_free (self->path);
  self->path = g_strdup (path);
  g_free (self->digest);
  self->digest = g_strdup (digest);
  if (mark != self->count)
    {
      renew (self, ff_content_ref (content), mark, 0);
      return;
    }
  ff_keeper_remove (self);
  self->base = ff_content_ref (content);
  set_fault (self, NULL);
}

/* Has the disk keep all that was edited; waits for it. */
gboolean
ff_keeper_sync (FfKeeper *self, GError **error)
{
  return self->journal == NULL || ff_journal_sync (self->journal, error);
}

/* Nothing is to be kept any more: what the journal holds is saved, or nobody wants it. */
void
ff_keeper_remove (FfKeeper *self)
{
  self->renewal++;
  self->renewal_mark = NEVER;
  trim_held (self);
  g_clear_pointer (&self->base, ff_content_unref);
  g_clear_pointer (&self->journal, ff_journal_remove);
  self->earlier = self->n_entries = 0;
}

/* Lets go of the journal, which stays: its file, or NULL where there is none. (transfer full) (nullable) */
char *
ff_keeper_let_go (FfKeeper *self)
{
  char *file = self->journal != NULL ? g_strdup (self->file) : NULL;

  self->renewal++;
  self->renewal_mark = NEVER;
  g_clear_pointer (&self->journal, ff_journal_unref);
  return file;
}
