#include "core/project/edit.h"

struct _FfEdit
{
  char *label;
  char *gesture;
  char *subject;
  GArray *changes; /* FfChange, in the order they are applied */
  char *text;      /* what a journal will say of it, where that was made before */

  /* So that a removal that touches every record of a long list stays quick: */
  GHashTable *touched[FF_N_LISTS]; /* id → the record that the edit leaves, NULL for none */
  GArray *removed[FF_N_LISTS];     /* places that records were removed from, in turn */
};

static void
change_clear (gpointer data)
{
  FfChange *change = data;

  ff_record_unref (change->before);
  ff_record_unref (change->after);
}

/* An edit without changes yet. The label says what is undone: "Move “User research”"; translated.
 * (transfer full) */
FfEdit *
ff_edit_new (const char *format, ...)
{
  FfEdit *self = g_new0 (FfEdit, 1);
  va_list arguments;

  va_start (arguments, format);
  self->label = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  self->changes = g_array_new (FALSE, FALSE, sizeof (FfChange));
  g_array_set_clear_func (self->changes, change_clear);
  return self;
}

void
ff_edit_free (FfEdit *self)
{
  for (guint i = 0; i < FF_N_LISTS; i++)
    {
      g_clear_pointer (&self->touched[i], g_hash_table_unref);
      g_clear_pointer (&self->removed[i], g_array_unref);
    }
  g_array_unref (self->changes);
  g_free (self->label);
  g_free (self->gesture);
  g_free (self->subject);
  g_free (self->text);
  g_free (self);
}

static void
remember (FfEdit *self, const FfChange *change)
{
  GHashTable **touched = &self->touched[change->list];
  GArray **removed = &self->removed[change->list];
  const FfRecord *record = change->after != NULL ? change->after : change->before;

  if (*touched == NULL)
    *touched = g_hash_table_new (g_str_hash, g_str_equal);
  g_hash_table_replace (*touched, record->id, change->after);
  if (change->after != NULL)
    return;
  if (*removed == NULL)
    *removed = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_append_val (*removed, change->from);
}

/* Adds a change; the places are those at the moment it is applied, after the changes before it. */
void
ff_edit_add (FfEdit *self, FfList list, gconstpointer before, gconstpointer after, guint from,
             guint to)
{
  FfChange change = { list, NULL, NULL, from, to };

  g_return_if_fail (before != NULL || after != NULL);

  change.before = before != NULL ? ff_record_ref (before) : NULL;
  change.after = after != NULL ? ff_record_ref (after) : NULL;
  g_array_append_val (self->changes, change);
  g_clear_pointer (&self->text, g_free);
  remember (self, &change);
}

/* Whether the edit changes the record ID of LIST so far; then AFTER is what it leaves, NULL where it
 * removes it. (transfer none) */
gboolean
ff_edit_find (const FfEdit *self, FfList list, const char *id, const FfRecord **after)
{
  gpointer record;

  if (self->touched[list] == NULL
      || !g_hash_table_lookup_extended (self->touched[list], id, NULL, &record))
    return FALSE;
  *after = record;
  return TRUE;
}

/* Where what stands at POSITION of LIST before the edit stands after the removals so far. */
guint
ff_edit_position_after (const FfEdit *self, FfList list, guint position)
{
  GArray *removed = self->removed[list];

  for (guint i = 0; removed != NULL && i < removed->len; i++)
    position -= g_array_index (removed, guint, i) < position;
  return position;
}

/* Edits of one gesture (a drag, typing in one field) that follow each other are one undo step. */
void
ff_edit_set_gesture (FfEdit *self, const char *gesture)
{
  g_free (self->gesture);
  self->gesture = g_strdup (gesture);
  g_clear_pointer (&self->text, g_free);
}

void
ff_edit_set_label (FfEdit *self, const char *label)
{
  g_free (self->label);
  self->label = g_strdup (label);
  g_clear_pointer (&self->text, g_free);
}

/* TEXT (transfer full) stands for the edit as it is now, until it is changed: whoever writes it down asks for it. */
void
ff_edit_keep_text (FfEdit *self, char *text)
{
  g_free (self->text);
  self->text = text;
}

/* (transfer full) (nullable) */
char *
ff_edit_take_text (FfEdit *self)
{
  return g_steal_pointer (&self->text);
}

/* The id of what the edit made or is about, for whoever wants to show or print it. */
void
ff_edit_set_subject (FfEdit *self, const char *id)
{
  g_free (self->subject);
  self->subject = g_strdup (id);
}

const char *
ff_edit_get_label (const FfEdit *self)
{
  return self->label;
}

/* NULL where the edit is a step of its own. */
const char *
ff_edit_get_gesture (const FfEdit *self)
{
  return self->gesture;
}

const char *
ff_edit_get_subject (const FfEdit *self)
{
  return self->subject;
}

guint
ff_edit_get_size (const FfEdit *self)
{
  return self->changes->len;
}

const FfChange *
ff_edit_get_change (const FfEdit *self, guint index)
{
  return &g_array_index (self->changes, FfChange, index);
}
