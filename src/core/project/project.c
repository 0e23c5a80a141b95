/* Every change goes through apply_change (), forward for a commit or a redo and backward for an
 * undo. There is one signal, `changed`, after all changes of an edit were applied.
 *
 * A serial number names each state that an edit led to; undoing an edit goes back to the serial
 * from before it. The project is modified where the current serial is not the one that was saved,
 * so that undoing back to the saved state unmarks it. */
#include "core/project/project.h"

/* One undo step: the edits of one gesture, and the serial each led to and came from. */
typedef struct
{
  FfEdit *edit;
  guint64 before;
  guint64 after;
  guint64 step; /* edits of the same step are undone together */
} Done;

struct _FfProject
{
  GObject parent_instance;
  FfTable *tables[FF_N_LISTS];
  GArray *done;   /* Done, oldest first */
  guint position; /* how many of `done` are applied */
  guint64 serial;
  guint64 last_serial; /* the highest ever given */
  guint64 saved;
  guint64 last_step;
  gboolean sealed; /* the next edit begins a step of its own */
  gboolean applying;
  char *today;
  FfAnalysis *analysis; /* of the content as it is, or was before the last edits */
  gboolean analysis_is_old;
};

G_DEFINE_FINAL_TYPE (FfProject, ff_project, G_TYPE_OBJECT)

/* More changes than this are told at once. */
#define MANY_CHANGES 50

/* Names no state. */
#define NO_SERIAL G_MAXUINT64

enum
{
  SIGNAL_APPLIED,
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
done_clear (gpointer data)
{
  ff_edit_free (((Done *) data)->edit);
}

static Done *
get_done (FfProject *self, guint index)
{
  return &g_array_index (self->done, Done, index);
}

static void
apply_change (FfProject *self, const FfChange *change, gboolean forward)
{
  FfTable *table = self->tables[change->list];
  FfRecord *before = forward ? change->before : change->after;
  FfRecord *after = forward ? change->after : change->before;
  guint from = forward ? change->from : change->to;
  guint to = forward ? change->to : change->from;

  if (before == NULL)
    ff_table_insert (table, to, after);
  else if (after == NULL)
    ff_table_remove (table, from);
  else if (from == to)
    ff_table_replace (table, from, after);
  else
    {
      ff_table_remove (table, from);
      ff_table_insert (table, to, after);
    }
}

/* An edit of many changes is one signal to those that follow a table: each of them would cost a list that
 * is sorted or filtered as much as all together. Few keep their places, so that a view keeps its own. */
static void
hold_tables (FfProject *self, gboolean hold)
{
  for (guint i = 0; i < FF_N_LISTS; i++)
    if (hold)
      ff_table_begin (self->tables[i]);
    else
      ff_table_end (self->tables[i]);
}

static void
apply_edit (FfProject *self, FfEdit *edit, gboolean forward)
{
  guint size = ff_edit_get_size (edit);
  gboolean is_many = size > MANY_CHANGES;

  if (is_many)
    hold_tables (self, TRUE);
  for (guint i = 0; i < size; i++)
    apply_change (self, ff_edit_get_change (edit, forward ? i : size - 1 - i), forward);
  if (is_many)
    hold_tables (self, FALSE);
  g_signal_emit (self, signals[SIGNAL_APPLIED], 0, edit, forward);
}

static void
emit_changed (FfProject *self)
{
  self->analysis_is_old = TRUE;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
ff_project_finalize (GObject *object)
{
  FfProject *self = FF_PROJECT (object);

  for (guint i = 0; i < FF_N_LISTS; i++)
    g_clear_object (&self->tables[i]);
  g_array_unref (self->done);
  g_clear_pointer (&self->analysis, ff_analysis_unref);
  g_free (self->today);
  G_OBJECT_CLASS (ff_project_parent_class)->finalize (object);
}

static void
ff_project_class_init (FfProjectClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ff_project_finalize;

  /* Each edit that was applied, forward or backward, before any view hears of it: the journal's.
   * void (*) (FfProject *, FfEdit *, gboolean forward, gpointer); it must not edit. */
  signals[SIGNAL_APPLIED] = g_signal_new ("applied", FF_TYPE_PROJECT, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 2, G_TYPE_POINTER,
                                          G_TYPE_BOOLEAN);
  /* After an edit was committed, undone or redone, and after a save. */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", FF_TYPE_PROJECT, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);
}

static void
ff_project_init (FfProject *self)
{
  self->done = g_array_new (FALSE, FALSE, sizeof (Done));
  g_array_set_clear_func (self->done, done_clear);
}

/* A project that holds CONTENT, or nothing where it is NULL; not modified. (transfer full) */
FfProject *
ff_project_new (FfContent *content)
{
  FfProject *self = g_object_new (FF_TYPE_PROJECT, NULL);
  g_autoptr (FfContent) own = content != NULL ? ff_content_ref (content) : ff_content_new ();

  for (guint i = 0; i < FF_N_LISTS; i++)
    self->tables[i] = ff_table_new (own->lists[i]);
  return self;
}

/* The rows of LIST; a GListModel. (transfer none) */
FfTable *
ff_project_get_table (FfProject *self, FfList list)
{
  return self->tables[list];
}

/* The current record with ID in LIST. (transfer none) (nullable) */
gconstpointer
ff_project_lookup (FfProject *self, FfList list, const char *id)
{
  FfRow *row = ff_table_lookup (self->tables[list], id);

  return row != NULL ? ff_row_get_record (row) : NULL;
}

const FfSettings *
ff_project_get_settings (FfProject *self)
{
  return ff_project_lookup (self, FF_SETTINGS, "");
}

/* All records as they are now; it does not change with the project. (transfer full) */
FfContent *
ff_project_dup_content (FfProject *self)
{
  FfContent *content = g_new0 (FfContent, 1);

  g_atomic_ref_count_init (&content->references);
  for (guint i = 0; i < FF_N_LISTS; i++)
    content->lists[i] = ff_table_dup_records (self->tables[i]);
  return content;
}

/* What the method says of the project as it is now: made once after each change, for all who ask.
 * Keep a reference to look at it after the next edit. (transfer none) */
FfAnalysis *
ff_project_get_analysis (FfProject *self)
{
  if (self->analysis == NULL || self->analysis_is_old)
    {
      g_autoptr (FfAnalysis) before = g_steal_pointer (&self->analysis);
      g_autoptr (FfContent) content = ff_project_dup_content (self);
      g_autofree char *today = self->today != NULL ? g_strdup (self->today) : ff_day_today ();

      self->analysis = ff_analysis_new_after (content, today, before);
      self->analysis_is_old = FALSE;
    }
  return self->analysis;
}

/* Takes TODAY for the local date, in checks that look at it; NULL for the clock. */
void
ff_project_set_today (FfProject *self, const char *today)
{
  g_free (self->today);
  self->today = g_strdup (today);
  self->analysis_is_old = TRUE;
}

static gboolean
continues_gesture (FfProject *self, const FfEdit *edit)
{
  const char *gesture = ff_edit_get_gesture (edit);

  return !self->sealed && gesture != NULL && self->position > 0
         && g_strcmp0 (ff_edit_get_gesture (get_done (self, self->position - 1)->edit), gesture)
                == 0;
}

/* Drops the oldest steps, whole ones, where there are more than FF_PROJECT_MAX_STEPS edits. The newest
 * stays, however many it is made of. */
static void
trim (FfProject *self)
{
  guint len = self->done->len;
  guint n;

  if (len <= FF_PROJECT_MAX_STEPS)
    return;
  n = len - FF_PROJECT_MAX_STEPS;
  while (n < len && get_done (self, n)->step == get_done (self, n - 1)->step)
    n++;
  for (; n > 0 && (n == len || get_done (self, n - 1)->step == self->last_step); n--)
    ;
  g_array_remove_range (self->done, 0, n);
  self->position = self->done->len;
}

/* Applies EDIT (transfer full); one without changes does nothing and is no step. */
void
ff_project_commit (FfProject *self, FfEdit *edit)
{
  Done done = { edit, self->serial, 0, 0 };

  g_return_if_fail (FF_IS_PROJECT (self) && !self->applying);

  if (ff_edit_get_size (edit) == 0)
    {
      ff_edit_free (edit);
      return;
    }
  g_array_set_size (self->done, self->position);
  done.step = continues_gesture (self, edit) ? self->last_step : ++self->last_step;
  done.after = ++self->last_serial;
  self->sealed = FALSE;
  g_array_append_val (self->done, done);
  self->position++;
  trim (self);
  self->applying = TRUE;
  apply_edit (self, edit, TRUE);
  self->applying = FALSE;
  self->serial = done.after;
  emit_changed (self);
}

gboolean
ff_project_can_undo (FfProject *self)
{
  return self->position > 0;
}

gboolean
ff_project_can_redo (FfProject *self)
{
  return self->position < self->done->len;
}

/* What undo would undo, "" where there is nothing. */
const char *
ff_project_get_undo_label (FfProject *self)
{
  return ff_project_can_undo (self) ? ff_edit_get_label (get_done (self, self->position - 1)->edit)
                                    : "";
}

const char *
ff_project_get_redo_label (FfProject *self)
{
  return ff_project_can_redo (self) ? ff_edit_get_label (get_done (self, self->position)->edit)
                                    : "";
}

/* Takes the last step back, where there is one. */
void
ff_project_undo (FfProject *self)
{
  guint64 step;

  g_return_if_fail (FF_IS_PROJECT (self) && !self->applying);

  if (!ff_project_can_undo (self))
    return;
  step = get_done (self, self->position - 1)->step;
  self->applying = TRUE;
  while (self->position > 0 && get_done (self, self->position - 1)->step == step)
    {
      Done *done = get_done (self, --self->position);

      apply_edit (self, done->edit, FALSE);
      self->serial = done->before;
    }
  self->applying = FALSE;
  self->sealed = TRUE;
  emit_changed (self);
}

void
ff_project_redo (FfProject *self)
{
  guint64 step;

  g_return_if_fail (FF_IS_PROJECT (self) && !self->applying);

  if (!ff_project_can_redo (self))
    return;
  step = get_done (self, self->position)->step;
  self->applying = TRUE;
  while (self->position < self->done->len && get_done (self, self->position)->step == step)
    {
      Done *done = get_done (self, self->position++);

      apply_edit (self, done->edit, TRUE);
      self->serial = done->after;
    }
  self->applying = FALSE;
  self->sealed = TRUE;
  emit_changed (self);
}

/* The number of the state the project is in: what a save names when it begins. */
guint64
ff_project_get_serial (FfProject *self)
{
  return self->serial;
}

/* SERIAL is what was written. No gesture goes on across a save. */
void
ff_project_mark_saved (FfProject *self, guint64 serial)
{
  self->saved = serial;
  self->sealed = TRUE;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* What the project holds is in no file, whatever is undone. */
void
ff_project_mark_unsaved (FfProject *self)
{
  ff_project_mark_saved (self, NO_SERIAL);
}

gboolean
ff_project_is_modified (FfProject *self)
{
  return self->serial != self->saved;
}
