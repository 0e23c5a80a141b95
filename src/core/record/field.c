#include "core/record/field.h"

#include "core/json/writer.h"
#include "core/record/record.h"
#include "core/record/values.h"

#include <math.h>
#include <string.h>

static void
extra_free (gpointer data)
{
  FfExtra *extra = data;

  g_free (extra->after);
  g_free (extra->name);
  g_free (extra->json);
  g_free (extra);
}

/* Every struct that fields describe begins with the members nobody knows. */
static FfExtras **
extras_of (gconstpointer base)
{
  return (FfExtras **) base;
}

static void
extras_free (FfExtras *extras)
{
  if (extras == NULL)
    return;
  g_ptr_array_unref (extras->list);
  g_free (extras);
}

static FfExtras *
extras_copy (const FfExtras *from)
{
  FfExtras *extras;

  if (from == NULL)
    return NULL;
  extras = g_new0 (FfExtras, 1);
  extras->list = g_ptr_array_ref (from->list); /* never changed once its object was read */
  return extras;
}

/* Whether two pieces of JSON, both valid, say the same: one may be written in canonical form. */
static gboolean
json_equal (const char *a, const char *b)
{
  g_autoptr (FfJsonWriter) left = NULL;
  g_autoptr (FfJsonWriter) right = NULL;
  g_autoptr (GBytes) left_bytes = NULL;
  g_autoptr (GBytes) right_bytes = NULL;

  if (g_str_equal (a, b))
    return TRUE;
  left = ff_json_writer_new ();
  right = ff_json_writer_new ();
  ff_json_writer_raw (left, a);
  ff_json_writer_raw (right, b);
  left_bytes = ff_json_writer_finish (left);
  right_bytes = ff_json_writer_finish (right);
  return g_bytes_equal (left_bytes, right_bytes);
}

/* Where a member stands does not count: what it followed may be at its default and so not written. */
static gboolean
extras_equal (const FfExtras *a, const FfExtras *b)
{
  g_autoptr (GHashTable) by_name = NULL;

  if (a == NULL || b == NULL)
    return a == b;
  if (a->list == b->list)
    return TRUE;
  if (a->list->len != b->list->len)
    return FALSE;
  by_name = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < b->list->len; i++)
    g_hash_table_insert (by_name, ((FfExtra *) b->list->pdata[i])->name, b->list->pdata[i]);
  for (guint i = 0; i < a->list->len; i++)
    {
      const FfExtra *left = a->list->pdata[i];
      const FfExtra *right = g_hash_table_lookup (by_name, left->name);

      if (right == NULL || !json_equal (left->json, right->json))
        return FALSE;
    }
  return TRUE;
}

/* Keeps the member NAME with its LENGTH bytes of JSON, as one that followed the member AFTER. */
void
ff_extras_add (FfExtras **extras, const char *after, const char *name, const char *json,
               gsize length)
{
  FfExtra *extra = g_new0 (FfExtra, 1);

  if (*extras == NULL)
    {
      *extras = g_new0 (FfExtras, 1);
      (*extras)->list = g_ptr_array_new_with_free_func (extra_free);
    }
  extra->after = g_strdup (after);
  extra->name = g_strdup (name);
  extra->json = g_strndup (json, length);
  g_ptr_array_add ((*extras)->list, extra);
}

const FfField *
ff_fields_find (const FfFields *fields, const char *name)
{
  for (guint i = 0; i < fields->size; i++)
    if (strcmp (fields->list[i].name, name) == 0)
      return &fields->list[i];
  return NULL;
}

static const char *
fallback_text (const FfField *field)
{
  return field->fallback_text != NULL ? field->fallback_text : "";
}

static void
field_init (const FfField *field, gpointer base)
{
  switch (field->type)
    {
    case FF_FIELD_TEXT:
    case FF_FIELD_DAY:
    case FF_FIELD_REFERENCE:
      *FF_FIELD_PTR (base, field, char *) = g_strdup (fallback_text (field));
      break;
    case FF_FIELD_CHOICE:
    case FF_FIELD_INTEGER: *FF_FIELD_PTR (base, field, int) = (int) field->fallback; break;
    case FF_FIELD_NUMBER: *FF_FIELD_PTR (base, field, double) = field->fallback; break;
    case FF_FIELD_BOOLEAN: *FF_FIELD_PTR (base, field, gboolean) = FALSE; break;
    case FF_FIELD_TEXTS:
    case FF_FIELD_REFERENCES: *FF_FIELD_PTR (base, field, char **) = g_new0 (char *, 1); break;
    case FF_FIELD_QUADRANT_CHOICES:
      for (int q = 0; q < FF_N_QUADRANTS; q++)
        FF_FIELD_PTR (base, field, int)[q] = -1;
      break;
    case FF_FIELD_QUADRANT_NUMBERS:
      for (int q = 0; q < FF_N_QUADRANTS; q++)
        FF_FIELD_PTR (base, field, double)[q] = NAN;
      break;
    case FF_FIELD_CHOICE_MAP:
    case FF_FIELD_TEXT_MAP: *FF_FIELD_PTR (base, field, FfMap *) = NULL; break;
    case FF_FIELD_RECORD_MAP:
    case FF_FIELD_RECORDS: *FF_FIELD_PTR (base, field, GPtrArray *) = ff_records_new (); break;
    case FF_FIELD_OBJECT: ff_fields_init (&field->members, FF_FIELD_PTR (base, field, char)); break;
    }
}

static void
field_clear (const FfField *field, gpointer base)
{
  switch (field->type)
    {
    case FF_FIELD_TEXT:
    case FF_FIELD_DAY:
    case FF_FIELD_REFERENCE: g_free (*FF_FIELD_PTR (base, field, char *)); break;
    case FF_FIELD_TEXTS:
    case FF_FIELD_REFERENCES: g_strfreev (*FF_FIELD_PTR (base, field, char **)); break;
    case FF_FIELD_CHOICE_MAP:
    case FF_FIELD_TEXT_MAP: ff_map_unref (*FF_FIELD_PTR (base, field, FfMap *)); break;
    case FF_FIELD_RECORD_MAP:
    case FF_FIELD_RECORDS: g_ptr_array_unref (*FF_FIELD_PTR (base, field, GPtrArray *)); break;
    case FF_FIELD_OBJECT:
      ff_fields_clear (&field->members, FF_FIELD_PTR (base, field, char));
      break;
    case FF_FIELD_CHOICE:
    case FF_FIELD_INTEGER:
    case FF_FIELD_NUMBER:
    case FF_FIELD_BOOLEAN:
    case FF_FIELD_QUADRANT_CHOICES:
    case FF_FIELD_QUADRANT_NUMBERS: break;
    }
}

static void
field_copy (const FfField *field, gpointer to, gconstpointer from)
{
  switch (field->type)
    {
    case FF_FIELD_TEXT:
    case FF_FIELD_DAY:
    case FF_FIELD_REFERENCE:
      *FF_FIELD_PTR (to, field, char *) = g_strdup (*FF_FIELD_PTR (from, field, char *));
      break;
    case FF_FIELD_CHOICE:
    case FF_FIELD_INTEGER:
    case FF_FIELD_BOOLEAN: *FF_FIELD_PTR (to, field, int) = *FF_FIELD_PTR (from, field, int); break;
    case FF_FIELD_NUMBER:
      *FF_FIELD_PTR (to, field, double) = *FF_FIELD_PTR (from, field, double);
      break;
    case FF_FIELD_TEXTS:
    case FF_FIELD_REFERENCES:
      *FF_FIELD_PTR (to, field, char **) = g_strdupv (*FF_FIELD_PTR (from, field, char **));
      break;
    case FF_FIELD_QUADRANT_CHOICES:
      memcpy (FF_FIELD_PTR (to, field, int), FF_FIELD_PTR (from, field, int),
              FF_N_QUADRANTS * sizeof (int));
      break;
    case FF_FIELD_QUADRANT_NUMBERS:
      memcpy (FF_FIELD_PTR (to, field, double), FF_FIELD_PTR (from, field, double),
              FF_N_QUADRANTS * sizeof (double));
      break;
    case FF_FIELD_CHOICE_MAP:
    case FF_FIELD_TEXT_MAP:
      *FF_FIELD_PTR (to, field, FfMap *) = ff_map_ref (*FF_FIELD_PTR (from, field, FfMap *));
      break;
    case FF_FIELD_RECORD_MAP:
    case FF_FIELD_RECORDS:
      *FF_FIELD_PTR (to, field, GPtrArray *) = ff_records_copy (
          *FF_FIELD_PTR (from, field, GPtrArray *));
      break;
    case FF_FIELD_OBJECT:
      ff_fields_copy (&field->members, FF_FIELD_PTR (to, field, char),
                      FF_FIELD_PTR (from, field, char));
      break;
    }
}

static gboolean
number_equal (double a, double b)
{
  return a == b || (isnan (a) && isnan (b));
}

static gboolean
field_equal (const FfField *field, gconstpointer a, gconstpointer b)
{
  switch (field->type)
    {
    case FF_FIELD_TEXT:
    case FF_FIELD_DAY:
    case FF_FIELD_REFERENCE:
      return strcmp (*FF_FIELD_PTR (a, field, char *), *FF_FIELD_PTR (b, field, char *)) == 0;
    case FF_FIELD_CHOICE:
    case FF_FIELD_INTEGER:
    case FF_FIELD_BOOLEAN: return *FF_FIELD_PTR (a, field, int) == *FF_FIELD_PTR (b, field, int);
    case FF_FIELD_NUMBER:
      return number_equal (*FF_FIELD_PTR (a, field, double), *FF_FIELD_PTR (b, field, double));
    case FF_FIELD_TEXTS:
    case FF_FIELD_REFERENCES:
      return g_strv_equal (*FF_FIELD_PTR (a, field, const char *const *),
                           *FF_FIELD_PTR (b, field, const char *const *));
    case FF_FIELD_QUADRANT_CHOICES:
      return memcmp (FF_FIELD_PTR (a, field, int), FF_FIELD_PTR (b, field, int),
                     FF_N_QUADRANTS * sizeof (int))
             == 0;
    case FF_FIELD_QUADRANT_NUMBERS:
      for (int q = 0; q < FF_N_QUADRANTS; q++)
        if (!number_equal (FF_FIELD_PTR (a, field, double)[q], FF_FIELD_PTR (b, field, double)[q]))
          return FALSE;
      return TRUE;
    case FF_FIELD_CHOICE_MAP:
    case FF_FIELD_TEXT_MAP:
      return ff_map_equal (*FF_FIELD_PTR (a, field, FfMap *), *FF_FIELD_PTR (b, field, FfMap *));
    case FF_FIELD_RECORD_MAP:
    case FF_FIELD_RECORDS:
      return ff_records_equal (*FF_FIELD_PTR (a, field, GPtrArray *),
                               *FF_FIELD_PTR (b, field, GPtrArray *));
    case FF_FIELD_OBJECT:
      return ff_fields_equal (&field->members, FF_FIELD_PTR (a, field, char),
                              FF_FIELD_PTR (b, field, char));
    }
  g_return_val_if_reached (FALSE);
}

static gboolean
object_is_default (const FfField *field, gconstpointer base)
{
  gconstpointer object = FF_FIELD_PTR (base, field, char);

  if (*extras_of (object) != NULL)
    return FALSE;
  for (guint i = 0; i < field->members.size; i++)
    if (!ff_field_is_default (&field->members.list[i], object))
      return FALSE;
  return TRUE;
}

/* Whether the field has the value it would have if the file did not name it. */
gboolean
ff_field_is_default (const FfField *field, gconstpointer base)
{
  switch (field->type)
    {
    case FF_FIELD_TEXT:
    case FF_FIELD_DAY:
    case FF_FIELD_REFERENCE:
      return strcmp (*FF_FIELD_PTR (base, field, char *), fallback_text (field)) == 0;
    case FF_FIELD_CHOICE:
    case FF_FIELD_INTEGER: return *FF_FIELD_PTR (base, field, int) == (int) field->fallback;
    case FF_FIELD_NUMBER:
      return number_equal (*FF_FIELD_PTR (base, field, double), field->fallback);
    case FF_FIELD_BOOLEAN: return !*FF_FIELD_PTR (base, field, gboolean);
    case FF_FIELD_TEXTS:
    case FF_FIELD_REFERENCES: return **FF_FIELD_PTR (base, field, char **) == NULL;
    case FF_FIELD_QUADRANT_CHOICES:
      for (int q = 0; q < FF_N_QUADRANTS; q++)
        if (FF_FIELD_PTR (base, field, int)[q] >= 0)
          return FALSE;
      return TRUE;
    case FF_FIELD_QUADRANT_NUMBERS:
      for (int q = 0; q < FF_N_QUADRANTS; q++)
        if (!isnan (FF_FIELD_PTR (base, field, double)[q]))
          return FALSE;
      return TRUE;
    case FF_FIELD_CHOICE_MAP:
    case FF_FIELD_TEXT_MAP: return *FF_FIELD_PTR (base, field, FfMap *) == NULL;
    case FF_FIELD_RECORD_MAP:
    case FF_FIELD_RECORDS: return (*FF_FIELD_PTR (base, field, GPtrArray *))->len == 0;
    case FF_FIELD_OBJECT: return object_is_default (field, base);
    }
  g_return_val_if_reached (TRUE);
}

/* Gives every field of the zeroed struct at BASE its default. */
void
ff_fields_init (const FfFields *fields, gpointer base)
{
  for (guint i = 0; i < fields->size; i++)
    field_init (&fields->list[i], base);
}

/* Frees what the fields hold; what they hold then is to be initialised again. */
void
ff_fields_clear (const FfFields *fields, gpointer base)
{
  g_clear_pointer (extras_of (base), extras_free);
  for (guint i = 0; i < fields->size; i++)
    field_clear (&fields->list[i], base);
}

/* Fills the zeroed struct at TO with copies; maps are shared. */
void
ff_fields_copy (const FfFields *fields, gpointer to, gconstpointer from)
{
  *extras_of (to) = extras_copy (*extras_of (from));
  for (guint i = 0; i < fields->size; i++)
    field_copy (&fields->list[i], to, from);
}

static void
field_copy_public (const FfField *field, gpointer to, gconstpointer from)
{
  if ((field->flags & FF_FIELD_PUBLIC) == 0)
    field_init (field, to);
  else if (field->type == FF_FIELD_OBJECT)
    ff_fields_copy_public (&field->members, FF_FIELD_PTR (to, field, char),
                           FF_FIELD_PTR (from, field, char));
  else if (field->type == FF_FIELD_RECORDS || field->type == FF_FIELD_RECORD_MAP)
    *FF_FIELD_PTR (to, field, GPtrArray *) = ff_records_copy_public (
        *FF_FIELD_PTR (from, field, GPtrArray *));
  else
    field_copy (field, to, from);
}

/* The same, but what is not public, or not known, stays behind. */
void
ff_fields_copy_public (const FfFields *fields, gpointer to, gconstpointer from)
{
  for (guint i = 0; i < fields->size; i++)
    field_copy_public (&fields->list[i], to, from);
}

gboolean
ff_fields_equal (const FfFields *fields, gconstpointer a, gconstpointer b)
{
  if (!extras_equal (*extras_of (a), *extras_of (b)))
    return FALSE;
  for (guint i = 0; i < fields->size; i++)
    if (!field_equal (&fields->list[i], a, b))
      return FALSE;
  return TRUE;
}
