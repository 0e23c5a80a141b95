/* The records inside a snapshot are not entered: what they name is the snapshot's own affair. */
#include "core/record/references.h"

#include <string.h>

static gboolean
is_own_scope (const FfField *field)
{
  return field->type == FF_FIELD_RECORDS && field->element->list != NULL;
}

typedef struct
{
  FfReferenceFunc func;
  gpointer data;
} Visit;

static void visit_fields (const FfFields *fields, gconstpointer base, const FfPath *path,
                          const Visit *visit);

static void
visit_records (GPtrArray *records, gboolean keyed, const FfField *field, const FfPath *path,
               const Visit *visit)
{
  for (guint i = 0; i < records->len; i++)
    {
      const FfRecord *element = records->pdata[i];
      FfPath here = { path, keyed ? element->id : NULL, i };

      if (keyed)
        visit->func (field->target, element->id, &here, visit->data);
      visit_fields (&element->kind->fields, element, &here, visit);
    }
}

static void
visit_field (const FfField *field, gconstpointer base, const FfPath *path, const Visit *visit)
{
  switch (field->type)
    {
    case FF_FIELD_REFERENCE:
      if (**FF_FIELD_PTR (base, field, char *) != '\0')
        visit->func (field->target, *FF_FIELD_PTR (base, field, char *), path, visit->data);
      break;
    case FF_FIELD_REFERENCES:
      {
        char **ids = *FF_FIELD_PTR (base, field, char **);

        for (guint i = 0; ids[i] != NULL; i++)
          visit->func (field->target, ids[i], FF_PATH_ELEMENT (path, i), visit->data);
        break;
      }
    case FF_FIELD_CHOICE_MAP:
    case FF_FIELD_TEXT_MAP:
      {
        const FfMap *map = *FF_FIELD_PTR (base, field, FfMap *);

        for (guint i = 0; i < ff_map_get_size (map); i++)
          {
            const char *key = ff_map_get_entry (map, i)->key;

            visit->func (field->target, key, FF_PATH_MEMBER (path, key), visit->data);
          }
        break;
      }
    case FF_FIELD_RECORD_MAP:
    case FF_FIELD_RECORDS:
      if (!is_own_scope (field))
        visit_records (*FF_FIELD_PTR (base, field, GPtrArray *), field->type == FF_FIELD_RECORD_MAP,
                       field, path, visit);
      break;
    case FF_FIELD_OBJECT:
      visit_fields (&field->members, FF_FIELD_PTR (base, field, char), path, visit);
      break;
    case FF_FIELD_TEXT:
    case FF_FIELD_DAY:
    case FF_FIELD_CHOICE:
    case FF_FIELD_INTEGER:
    case FF_FIELD_NUMBER:
    case FF_FIELD_BOOLEAN:
    case FF_FIELD_TEXTS:
    case FF_FIELD_QUADRANT_CHOICES:
    case FF_FIELD_QUADRANT_NUMBERS: break;
    }
}

static void
visit_fields (const FfFields *fields, gconstpointer base, const FfPath *path, const Visit *visit)
{
  for (guint i = 0; i < fields->size; i++)
    visit_field (&fields->list[i], base, FF_PATH_MEMBER (path, fields->list[i].name), visit);
}

/* Calls FUNC for each reference in RECORD, which stands at PATH. */
void
ff_record_foreach_reference (gconstpointer record, const FfPath *path, FfReferenceFunc func,
                             gpointer user_data)
{
  const FfRecord *self = record;
  Visit visit = { func, user_data };

  visit_fields (&self->kind->fields, self, path, &visit);
}

typedef struct
{
  const FfKind *target;
  const char *id;
  gboolean found;
} Search;

static void
search_cb (const FfKind *target, const char *id, const FfPath *path, gpointer user_data)
{
  Search *search = user_data;

  if (target == search->target && strcmp (id, search->id) == 0)
    search->found = TRUE;
}

gboolean
ff_record_refers_to (gconstpointer record, const FfKind *target, const char *id)
{
  Search search = { target, id, FALSE };

  ff_record_foreach_reference (record, NULL, search_cb, &search);
  return search.found;
}

static gboolean strip_fields (const FfFields *fields, gpointer base, const FfKind *target,
                              const char *id);

static void
strip_ids (char **ids, const char *id)
{
  char **to = ids;

  for (char **from = ids; *from != NULL; from++)
    {
      if (strcmp (*from, id) == 0)
        g_free (*from);
      else
        *to++ = *from;
    }
  *to = NULL;
}

static void
strip_records (GPtrArray *records, gboolean by_key, const FfKind *target, const char *id)
{
  for (guint i = records->len; i-- > 0;)
    {
      FfRecord *element = records->pdata[i];
      FfRecord *kept;

      if (by_key && strcmp (element->id, id) == 0)
        {
          g_ptr_array_remove_index (records, i);
          continue;
        }
      if (!ff_record_refers_to (element, target, id))
        continue;
      kept = ff_record_without_reference (element, target, id);
      if (kept == NULL)
        g_ptr_array_remove_index (records, i);
      else
        {
          ff_record_unref (element);
          records->pdata[i] = kept;
        }
    }
}

/* FALSE where the struct makes no sense without the reference. */
static gboolean
strip_field (const FfField *field, gpointer base, const FfKind *target, const char *id)
{
  gboolean required = (field->flags & FF_FIELD_REQUIRED) != 0;

  if (field->type == FF_FIELD_OBJECT)
    {
      Search search = { target, id, FALSE };
      Visit visit = { search_cb, &search };

      visit_fields (&field->members, FF_FIELD_PTR (base, field, char), NULL, &visit);
      if (required && search.found)
        return FALSE;
      return strip_fields (&field->members, FF_FIELD_PTR (base, field, char), target, id);
    }
  if (field->type == FF_FIELD_RECORDS || field->type == FF_FIELD_RECORD_MAP)
    {
      if (!is_own_scope (field))
        strip_records (*FF_FIELD_PTR (base, field, GPtrArray *), field->target == target, target,
                       id);
      return TRUE;
    }
  if (field->target != target)
    return TRUE;
  if (field->type == FF_FIELD_REFERENCE)
    {
      char **place = FF_FIELD_PTR (base, field, char *);

      if (strcmp (*place, id) != 0)
        return TRUE;
      ff_record_set_text (place, "");
      return !required;
    }
  if (field->type == FF_FIELD_REFERENCES)
    {
      char **ids = *FF_FIELD_PTR (base, field, char **);
      gboolean named = g_strv_contains ((const char *const *) ids, id);

      strip_ids (ids, id);
      return !named || !required;
    }
  ff_record_take_map (FF_FIELD_PTR (base, field, FfMap *),
                      ff_map_without (*FF_FIELD_PTR (base, field, FfMap *), id));
  return TRUE;
}

static gboolean
strip_fields (const FfFields *fields, gpointer base, const FfKind *target, const char *id)
{
  for (guint i = 0; i < fields->size; i++)
    if (!strip_field (&fields->list[i], base, target, id))
      return FALSE;
  return TRUE;
}

/* RECORD as it is once the record ID of the kind TARGET is gone; NULL where RECORD must go as well:
 * a pair without one of its roles, a remark about what was removed. (transfer full) (nullable) */
gpointer
ff_record_without_reference (gconstpointer record, const FfKind *target, const char *id)
{
  FfRecord *self = ff_record_copy (record);
  const char *member;
  g_autofree char *fault = NULL;
  gboolean whole = strip_fields (&self->kind->fields, self, target, id);

  if (whole && self->kind->validate != NULL)
    fault = self->kind->validate (self, &member);
  if (whole && fault == NULL)
    return self;
  ff_record_unref (self);
  return NULL;
}
