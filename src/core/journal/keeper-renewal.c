/* Journals that a worker writes. A new one for the old one's place: a worker writes its head and base and syncs them; the edits made meanwhile are
 * added and synced too; then it takes the name. Edits made during that second sync are in both, and synced in neither until
 * the new one has its place: what the disk was once said to have, it has at any moment. */
#include "core/journal/keeper-private.h"

/* What the worker needs. */
typedef struct
{
  guint number;
  char *file;
  FfJournalHead head;
  FfContent *base;
} Renewal;

static void
renewal_free (gpointer data)
{
  Renewal *renewal = data;

  g_free (renewal->file);
  g_free (renewal->head.path);
  g_free (renewal->head.title);
  g_free (renewal->head.digest);
  ff_content_unref (renewal->base);
  g_free (renewal);
}

static Renewal *
renewal_new (FfKeeper *self, FfContent *base, guint earlier)
{
  Renewal *renewal = g_new0 (Renewal, 1);

  renewal->number = self->renewal;
  renewal->file = g_strdup_printf ("%s.%08x", self->file, g_random_int ());
  renewal->head.path = g_strdup (self->path);
  renewal->head.title = g_strdup (ff_content_get_settings (base)->title);
  renewal->head.digest = g_strdup (self->digest);
  renewal->head.earlier = earlier;
  renewal->base = base;
  return renewal;
}

static void
remove_successor (FfKeeper *self)
{
  g_clear_pointer (&self->successor, ff_journal_remove);
}

/* What is being written is not wanted any more. */
void
ff_keeper_stop_renewal (FfKeeper *self)
{
  self->renewal++;
  self->renewal_mark = FF_KEEPER_NEVER;
  remove_successor (self);
  ff_keeper_trim (self);
}

/* The old journal, as long as it can be written, keeps as much. */
static void
fail (FfKeeper *self)
{
  ff_keeper_stop_renewal (self);
  ff_keeper_queue_retry (self);
}

/* Adds what was edited since it was written, or filled last. */
static gboolean
fill_successor (FfKeeper *self)
{
  for (guint i = self->held->len - (self->count - self->successor_mark); i < self->held->len; i++)
    if (!ff_journal_append (self->successor, self->held->pdata[i], NULL))
      return FALSE;
  self->successor_mark = self->count;
  return TRUE;
}

/* What the file is about to be is said in the new journal too. */
static gboolean
note_save (FfKeeper *self)
{
  return self->save_mark == FF_KEEPER_NEVER || self->note == NULL
         || ff_journal_append (self->successor, self->note, NULL);
}

static void
take_place (FfKeeper *self, guint earlier)
{
  if (!fill_successor (self) || !note_save (self)
      || !ff_journal_move (self->successor, self->file, NULL))
    {
      fail (self);
      return;
    }
  g_clear_pointer (&self->journal, ff_journal_unref);
  g_clear_pointer (&self->base, ff_content_unref);
  self->journal = g_steal_pointer (&self->successor);
  self->earlier = earlier;
  self->n_entries = self->count - self->renewal_mark;
  self->renewal_mark = FF_KEEPER_NEVER;
  ff_keeper_trim (self);
  ff_keeper_set_fault (self, NULL);
  ff_keeper_queue_sync (self);
}

static void
sync_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_task_return_boolean (task, ff_journal_sync (data, NULL));
}

static void
synced_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  FfKeeper *self = FF_KEEPER (source);
  gboolean synced = g_task_propagate_boolean (G_TASK (result), NULL);

  /* Another one may be on its way by now, or none. */
  if (g_task_get_task_data (G_TASK (result)) != self->successor)
    return;
  if (synced)
    take_place (self, GPOINTER_TO_UINT (user_data));
  else
    fail (self);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  FfKeeper *self = FF_KEEPER (source);
  const Renewal *renewal = g_task_get_task_data (G_TASK (result));
  FfJournal *journal = g_task_propagate_pointer (G_TASK (result), NULL);
  g_autoptr (GTask) task = NULL;

  if (renewal->number != self->renewal)
    {
      g_clear_pointer (&journal, ff_journal_remove);
      return;
    }
  self->successor = journal;
  self->successor_mark = self->renewal_mark;
  if (journal == NULL || !fill_successor (self))
    {
      fail (self);
      return;
    }
  task = g_task_new (self, NULL, synced_cb, GUINT_TO_POINTER (renewal->head.earlier));
  g_task_set_source_tag (task, written_cb);
  g_task_set_task_data (task, ff_journal_ref (journal), (GDestroyNotify) ff_journal_unref);
  g_task_run_in_thread (task, sync_thread);
}

static void
write_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Renewal *renewal = data;
  GError *error = NULL;
  FfJournal *journal = ff_keeper_create_journal (renewal->file, &renewal->head, renewal->base,
                                                 &error);

  if (journal != NULL && !ff_journal_sync (journal, &error))
    g_clear_pointer (&journal, ff_journal_remove);
  if (journal != NULL)
    g_task_return_pointer (task, journal, (GDestroyNotify) ff_journal_remove);
  else
    g_task_return_error (task, error);
}

/* Has a new journal written that begins with BASE (transfer full), the state at MARK, which holds EARLIER edits since the
 * last save. */
void
ff_keeper_renew (FfKeeper *self, FfContent *base, guint64 mark, guint earlier)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, written_cb, NULL);

  self->renewal++;
  remove_successor (self);
  self->renewal_mark = mark;
  g_task_set_source_tag (task, ff_keeper_renew);
  g_task_set_task_data (task, renewal_new (self, base, earlier), renewal_free);
  g_task_run_in_thread (task, write_thread);
}

/* The base of fewer records is written in a few milliseconds. */
#define MANY_RECORDS 5000

/* So that what the window needs first is not waited for. */
#define PREPARE_MS 1000

/* What was written ahead, or is being, is not wanted any more. */
void
ff_keeper_drop_spare (FfKeeper *self)
{
  self->preparation++;
  g_clear_handle_id (&self->prepare_timer, g_source_remove);
  g_clear_pointer (&self->spare, ff_journal_remove);
}

/* The journal that was written ahead, under the name that it is to have; NULL where there is none. (transfer full)
 * (nullable) */
FfJournal *
ff_keeper_take_spare (FfKeeper *self)
{
  FfJournal *spare = g_steal_pointer (&self->spare);

  ff_keeper_drop_spare (self);
  if (spare != NULL && !ff_journal_move (spare, self->file, NULL))
    g_clear_pointer (&spare, ff_journal_remove);
  return spare;
}

static void
prepared_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  FfKeeper *self = FF_KEEPER (source);
  const Renewal *renewal = g_task_get_task_data (G_TASK (result));
  FfJournal *journal = g_task_propagate_pointer (G_TASK (result), NULL);

  if (renewal->number == self->preparation)
    self->spare = journal;
  else
    g_clear_pointer (&journal, ff_journal_remove);
}

static gboolean
prepare_cb (gpointer user_data)
{
  FfKeeper *self = user_data;
  g_autoptr (GTask) task = g_task_new (self, NULL, prepared_cb, NULL);
  Renewal *renewal = renewal_new (self, ff_content_ref (self->base), 0);

  self->prepare_timer = 0;
  renewal->number = self->preparation;
  g_task_set_source_tag (task, prepare_cb);
  g_task_set_task_data (task, renewal, renewal_free);
  g_task_run_in_thread (task, write_thread);
  return G_SOURCE_REMOVE;
}

static guint
count_records (const FfContent *content)
{
  guint n = 0;

  for (guint i = 0; i < FF_N_LISTS; i++)
    n += content->lists[i]->len;
  return n;
}

/* Has the base of the next journal written ahead, where that takes long. */
void
ff_keeper_prepare (FfKeeper *self)
{
  ff_keeper_drop_spare (self);
  if (count_records (self->base) >= MANY_RECORDS)
    self->prepare_timer = g_timeout_add (PREPARE_MS, prepare_cb, self);
}
