/* An entry is one line of JSON, an array:
 *
 *   [label, gesture, change, …]
 *
 * LABEL is what undo would say. GESTURE is "" or the gesture's key: entries that follow each other with the
 * same one are one step. Each CHANGE is an array in turn:
 *
 *   [kind, from, to, before, record]     a record is added (`before` is ""), replaced or moved
 *   [kind, from, to, before]             the record with the id `before` is removed
 *   [kind, from, to, before, record, extras]   for the project itself: see below
 *
 * FROM and TO are its places in its list before and after, at the moment the change is made, after the changes
 * before it. BEFORE is the id of the record that stands there now. RECORD is written as in the project file.
 * Members of the file's root that nobody knows may follow members that are no part of the record (the lists);
 * EXTRAS holds these as [after, name, value].
 *
 * An undo is an entry like any other: its changes made backwards. So replaying needs no history, and what is
 * written down is what was done, never what somebody pressed. */
#include "core/journal/entry.h"

#include "core/file/read-record.h"
#include "core/file/write-record.h"

#include <math.h>
#include <string.h>

struct _FfReplay
{
  GPtrArray *lists[FF_N_LISTS];
  GHashTable *ids[FF_N_LISTS]; /* made when first needed */
};

static void
write_extra (FfJsonWriter *writer, const FfExtra *extra)
{
  ff_json_writer_begin_array (writer, TRUE);
  ff_json_writer_text (writer, extra->after);
  ff_json_writer_text (writer, extra->name);
  ff_json_writer_raw (writer, extra->json);
  ff_json_writer_end (writer);
}

/* Those members that nobody knows and that the record itself does not take along. */
static void
write_settings_extras (FfJsonWriter *writer, const FfRecord *record)
{
  ff_json_writer_begin_array (writer, TRUE);
  for (guint i = 0; record->extras != NULL && i < record->extras->list->len; i++)
    {
      const FfExtra *extra = record->extras->list->pdata[i];

      if (*extra->after != '\0' && ff_fields_find (&record->kind->fields, extra->after) == NULL)
        write_extra (writer, extra);
    }
  ff_json_writer_end (writer);
}

static void
write_change (FfJsonWriter *writer, const FfChange *change, gboolean forward)
{
  const FfRecord *before = forward ? change->before : change->after;
  const FfRecord *after = forward ? change->after : change->before;

  ff_json_writer_begin_array (writer, TRUE);
  ff_json_writer_text (writer, ff_kind_of_list (change->list)->name);
  ff_json_writer_number (writer, forward ? change->from : change->to);
  ff_json_writer_number (writer, forward ? change->to : change->from);
  ff_json_writer_text (writer, before != NULL ? before->id : "");
  if (after != NULL)
    ff_write_record (writer, after);
  if (after != NULL && change->list == FF_SETTINGS)
    write_settings_extras (writer, after);
  ff_json_writer_end (writer);
}

static char *
write_edit (const FfEdit *edit, gboolean forward)
{
  g_autoptr (FfJsonWriter) writer = ff_json_writer_new ();
  g_autoptr (GBytes) bytes = NULL;
  guint size = ff_edit_get_size (edit);
  const char *gesture = ff_edit_get_gesture (edit);
  char *text;
  gsize length;

  ff_json_writer_begin_line (writer);
  ff_json_writer_begin_array (writer, TRUE);
  ff_json_writer_text (writer, ff_edit_get_label (edit));
  ff_json_writer_text (writer, forward && gesture != NULL ? gesture : "");
  for (guint i = 0; i < size; i++)
    write_change (writer, ff_edit_get_change (edit, forward ? i : size - 1 - i), forward);
  ff_json_writer_end (writer);
  ff_json_writer_end_line (writer);
  bytes = ff_json_writer_finish (writer);
  text = g_bytes_unref_to_data (g_steal_pointer (&bytes), &length);
  text[length - 1] = '\0'; /* the newline that ends a file */
  return text;
}

/* EDIT as it is applied, or taken back where it does not go FORWARD; without a newline. (transfer full) */
char *
ff_entry_to_text (FfEdit *edit, gboolean forward)
{
  char *text = forward ? ff_edit_take_text (edit) : NULL;

  return text != NULL ? text : write_edit (edit, forward);
}

/* Writes EDIT down before it is applied, so that it is quick then: for a worker that makes a long one. */
void
ff_entry_prepare (FfEdit *edit)
{
  ff_edit_keep_text (edit, write_edit (edit, TRUE));
}

/* (transfer full) */
FfReplay *
ff_replay_new (const FfContent *base)
{
  FfReplay *self = g_new0 (FfReplay, 1);

  for (guint i = 0; i < FF_N_LISTS; i++)
    self->lists[i] = ff_records_copy (base->lists[i]);
  return self;
}

void
ff_replay_free (FfReplay *self)
{
  for (guint i = 0; i < FF_N_LISTS; i++)
    {
      g_ptr_array_unref (self->lists[i]);
      g_clear_pointer (&self->ids[i], g_hash_table_unref);
    }
  g_free (self);
}

/* What the lists hold now. (transfer full) */
FfContent *
ff_replay_dup_content (FfReplay *self)
{
  FfContent *content = ff_content_new ();

  for (guint i = 0; i < FF_N_LISTS; i++)
    {
      g_ptr_array_unref (content->lists[i]);
      content->lists[i] = ff_records_copy (self->lists[i]);
    }
  return content;
}

static GHashTable *
get_ids (FfReplay *self, FfList list)
{
  if (self->ids[list] == NULL)
    {
      self->ids[list] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      for (guint i = 0; i < self->lists[list]->len; i++)
        g_hash_table_add (self->ids[list],
                          g_strdup (((FfRecord *) self->lists[list]->pdata[i])->id));
    }
  return self->ids[list];
}

/* Whether CHANGE can be made on the lists as they are; sets its record before. */
static gboolean
find_before (FfReplay *self, FfChange *change, const char *id)
{
  GPtrArray *records = self->lists[change->list];
  guint removed = *id != '\0' || ff_kind_is_single (ff_kind_of_list (change->list));

  change->before = NULL;
  if (removed)
    {
      if (change->from >= records->len
          || strcmp (((FfRecord *) records->pdata[change->from])->id, id) != 0)
        return FALSE;
      change->before = records->pdata[change->from];
    }
  if (change->before == NULL && change->after == NULL)
    return FALSE;
  if (change->after == NULL)
    return !ff_kind_is_single (ff_kind_of_list (change->list));
  if (change->to > records->len - removed)
    return FALSE;
  return change->before != NULL
             ? strcmp (change->before->id, change->after->id) == 0
             : !g_hash_table_contains (get_ids (self, change->list), change->after->id);
}

static void
apply (FfReplay *self, const FfChange *change)
{
  GPtrArray *records = self->lists[change->list];

  if (change->before == NULL)
    g_hash_table_add (get_ids (self, change->list), g_strdup (change->after->id));
  else if (change->after == NULL)
    g_hash_table_remove (get_ids (self, change->list), change->before->id);
  if (change->before != NULL && change->after != NULL && change->from == change->to)
    {
      FfRecord *old = records->pdata[change->from];

      records->pdata[change->from] = ff_record_ref (change->after);
      ff_record_unref (old);
      return;
    }
  if (change->before != NULL)
    g_ptr_array_remove_index (records, change->from);
  if (change->after != NULL)
    g_ptr_array_insert (records, change->to, ff_record_ref (change->after));
}

/* A whole number from 0 on. */
static gboolean
read_place (FfJsonScanner *scanner, guint *place)
{
  double number;

  if (!ff_json_scanner_next_element (scanner) || ff_json_scanner_peek (scanner) != FF_JSON_NUMBER
      || !ff_json_scanner_number (scanner, &number))
    return FALSE;
  if (!(number >= 0 && number < G_MAXINT) || number != trunc (number))
    return FALSE;
  *place = number;
  return TRUE;
}

/* (transfer full) (nullable) */
static char *
read_text (FfJsonScanner *scanner)
{
  if (!ff_json_scanner_next_element (scanner) || ff_json_scanner_peek (scanner) != FF_JSON_TEXT)
    return NULL;
  return g_strdup (ff_json_scanner_text (scanner, NULL));
}

static gboolean
enter_array (FfJsonScanner *scanner)
{
  return ff_json_scanner_peek (scanner) == FF_JSON_ARRAY && ff_json_scanner_enter (scanner);
}

static gboolean
read_extra (FfJsonScanner *scanner, FfRecord *record)
{
  g_autofree char *after = NULL;
  g_autofree char *name = NULL;
  const char *json;
  gsize length;

  if (!enter_array (scanner))
    return FALSE;
  after = read_text (scanner);
  name = after != NULL ? read_text (scanner) : NULL;
  if (name == NULL || !ff_json_scanner_next_element (scanner)
      || !ff_json_scanner_skip (scanner, &json, &length))
    return FALSE;
  ff_extras_add (&record->extras, after, name, json, length);
  return !ff_json_scanner_next_element (scanner);
}

static gboolean
read_extras (FfJsonScanner *scanner, FfRecord *record)
{
  if (!ff_json_scanner_next_element (scanner) || !enter_array (scanner))
    return FALSE;
  while (ff_json_scanner_next_element (scanner))
    if (!read_extra (scanner, record))
      return FALSE;
  return TRUE;
}

/* One change into EDIT, made on the lists too. */
static gboolean
read_change (FfReplay *self, FfReader *reader, FfEdit *edit)
{
  FfJsonScanner *scanner = reader->scanner;
  g_autofree char *name = NULL;
  g_autofree char *before = NULL;
  g_autoptr (FfRecord) after = NULL;
  const FfKind *kind;
  FfChange change = { 0 };

  if (!enter_array (scanner) || (name = read_text (scanner)) == NULL
      || (kind = ff_kind_from_name (name)) == NULL || !read_place (scanner, &change.from)
      || !read_place (scanner, &change.to) || (before = read_text (scanner)) == NULL)
    return FALSE;
  change.list = ff_list_of_kind (kind);
  if (ff_json_scanner_next_element (scanner))
    {
      after = ff_read_record (reader, kind, NULL);
      if (after == NULL || (change.list == FF_SETTINGS && !read_extras (scanner, after))
          || ff_json_scanner_next_element (scanner))
        return FALSE;
    }
  change.after = after;
  if (ff_json_scanner_failed (scanner) || ff_problems_get_count (reader->problems) > 0
      || !find_before (self, &change, before))
    return FALSE;
  ff_edit_add (edit, change.list, change.before, change.after, change.from, change.to);
  apply (self, &change);
  return TRUE;
}

static void
take_back (FfReplay *self, const FfEdit *edit)
{
  for (guint i = ff_edit_get_size (edit); i-- > 0;)
    {
      const FfChange *change = ff_edit_get_change (edit, i);
      FfChange back = { change->list, change->after, change->before, change->to, change->from };

      apply (self, &back);
    }
}

/* The edit that the entry in LENGTH bytes at TEXT says, which is made on the lists too; NULL, and the lists
 * as they were, where it is no entry, or none that fits them. (transfer full) (nullable) */
FfEdit *
ff_replay_entry (FfReplay *self, const char *text, gsize length)
{
  g_autoptr (FfJsonScanner) scanner = ff_json_scanner_new (text, length);
  g_autoptr (FfProblems) problems = ff_problems_new ();
  FfReader reader = { scanner, problems };
  g_autofree char *label = NULL;
  g_autofree char *gesture = NULL;
  g_autoptr (FfEdit) edit = NULL;
  gboolean fits = TRUE;

  ff_json_scanner_spare_depth (scanner);
  if (!enter_array (scanner) || (label = read_text (scanner)) == NULL
      || (gesture = read_text (scanner)) == NULL)
    return NULL;
  edit = ff_edit_new ("%s", label);
  if (*gesture != '\0')
    ff_edit_set_gesture (edit, gesture);
  while (fits && ff_json_scanner_next_element (scanner))
    fits = read_change (self, &reader, edit);
  if (fits && ff_json_scanner_finish (scanner))
    return g_steal_pointer (&edit);
  take_back (self, edit);
  return NULL;
}
