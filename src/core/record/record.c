#include "core/record/record.h"

#include <string.h>

static FfRecord *
boxed_ref (FfRecord *record)
{
  return ff_record_ref (record);
}

static void
boxed_unref (FfRecord *record)
{
  ff_record_unref (record);
}

G_DEFINE_BOXED_TYPE (FfRecord, ff_record, boxed_ref, boxed_unref)

static FfRecord *
allocate (const FfKind *kind, const char *id)
{
  FfRecord *self = g_malloc0 (kind->size);

  self->kind = kind;
  self->id = g_strdup (id);
  g_atomic_ref_count_init (&self->references);
  return self;
}

const char *
ff_kind_in_words (const FfKind *kind)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "kind of thing", kind->name);
}

/* A record of KIND with every field at its default. ID may be NULL where the kind makes its own key
 * later. (transfer full) */
gpointer
ff_record_new (const FfKind *kind, const char *id)
{
  FfRecord *self = allocate (kind, id != NULL ? id : "");

  ff_fields_init (&kind->fields, self);
  return self;
}

/* A copy that the caller alone has, and may change until it is handed on. (transfer full) */
gpointer
ff_record_copy (gconstpointer record)
{
  const FfRecord *from = record;
  FfRecord *self = allocate (from->kind, from->id);

  ff_fields_copy (&from->kind->fields, self, from);
  return self;
}

/* A copy that holds only what its fields call public. (transfer full) */
gpointer
ff_record_copy_public (gconstpointer record)
{
  const FfRecord *from = record;
  FfRecord *self = allocate (from->kind, from->id);

  ff_fields_copy_public (&from->kind->fields, self, from);
  return self;
}

gpointer
ff_record_ref (gconstpointer record)
{
  FfRecord *self = (FfRecord *) record;

  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
ff_record_unref (gpointer record)
{
  FfRecord *self = record;

  if (self == NULL || !g_atomic_ref_count_dec (&self->references))
    return;
  ff_fields_clear (&self->kind->fields, self);
  g_free (self->id);
  g_free (self);
}

gboolean
ff_record_equal (gconstpointer a, gconstpointer b)
{
  const FfRecord *left = a;
  const FfRecord *right = b;

  if (left == right)
    return TRUE;
  return left->kind == right->kind && strcmp (left->id, right->id) == 0
         && ff_fields_equal (&left->kind->fields, left, right);
}

/* The name, title or topic of the record, "" where its kind has none. */
const char *
ff_record_get_name (gconstpointer record)
{
  static const char *const members[] = { "name", "title", "topic" };
  const FfRecord *self = record;

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    {
      const FfField *field = ff_fields_find (&self->kind->fields, members[i]);

      if (field != NULL)
        return *FF_FIELD_PTR (self, field, char *);
    }
  return "";
}

/* For a record under construction only, like the setters below. */
void
ff_record_set_id (gpointer record, const char *id)
{
  FfRecord *self = record;

  ff_record_set_text (&self->id, id);
}

void
ff_record_set_text (char **place, const char *text)
{
  char *copy = g_strdup (text != NULL ? text : "");

  g_free (*place);
  *place = copy;
}

void
ff_record_set_texts (char ***place, const char *const *texts)
{
  char **copy = g_strdupv ((char **) texts);

  g_strfreev (*place);
  *place = copy;
}

/* MAP is (transfer full). */
void
ff_record_take_map (FfMap **place, FfMap *map)
{
  ff_map_unref (*place);
  *place = map;
}

/* An empty list of records. (transfer full) */
GPtrArray *
ff_records_new (void)
{
  return g_ptr_array_new_with_free_func (ff_record_unref);
}

/* Another list of the same records. (transfer full) */
GPtrArray *
ff_records_copy (GPtrArray *records)
{
  GPtrArray *copy = g_ptr_array_new_full (records->len, ff_record_unref);

  for (guint i = 0; i < records->len; i++)
    g_ptr_array_add (copy, ff_record_ref (records->pdata[i]));
  return copy;
}

/* A list of their copies that hold only what is public. (transfer full) */
GPtrArray *
ff_records_copy_public (GPtrArray *records)
{
  GPtrArray *copy = g_ptr_array_new_full (records->len, ff_record_unref);

  for (guint i = 0; i < records->len; i++)
    g_ptr_array_add (copy, ff_record_copy_public (records->pdata[i]));
  return copy;
}

gboolean
ff_records_equal (GPtrArray *a, GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    if (!ff_record_equal (a->pdata[i], b->pdata[i]))
      return FALSE;
  return TRUE;
}

/* The record with ID, by looking at each in turn. (transfer none) (nullable) */
gpointer
ff_records_find (GPtrArray *records, const char *id)
{
  for (guint i = 0; i < records->len; i++)
    if (strcmp (((FfRecord *) records->pdata[i])->id, id) == 0)
      return records->pdata[i];
  return NULL;
}
