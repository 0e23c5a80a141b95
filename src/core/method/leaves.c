/* Values at their default are there too where the default is a word or a number ("candidate"), so that
 * a change from it or to it can be said; what is merely absent is not there. */
#include "core/method/leaves.h"

#include "core/json/writer.h"
#include "core/record/values.h"

#include <math.h>
#include <string.h>

typedef struct
{
  GPtrArray *leaves;
  const char *member; /* NULL at the outermost */
} Walk;

static void walk_fields (Walk *self, const char *prefix, const char *key, const FfFields *fields,
                         gconstpointer base);

static void
leaf_free (gpointer data)
{
  FfMemberValue *leaf = data;

  g_free (leaf->path);
  g_free (leaf->member);
  g_free (leaf->key);
  g_free (leaf->value);
  g_free (leaf);
}

static char *
join (const char *prefix, const char *name)
{
  return *prefix != '\0' ? g_strconcat (prefix, ".", name, NULL) : g_strdup (name);
}

static void
take_leaf (Walk *self, const char *path, const char *key, char *value, gboolean is_json)
{
  FfMemberValue *leaf = g_new (FfMemberValue, 1);

  leaf->path = g_strdup (path);
  leaf->member = g_strdup (self->member);
  leaf->key = g_strdup (key);
  leaf->value = value;
  leaf->is_json = is_json;
  leaf->is_typed = FALSE;
  g_ptr_array_add (self->leaves, leaf);
}

static void
add_number (Walk *self, const char *path, const char *key, double number)
{
  if (!isnan (number))
    take_leaf (self, path, key, ff_json_number_to_string (number), TRUE);
}

static void
add_text (Walk *self, const char *path, const char *key, const char *text)
{
  if (*text != '\0')
    take_leaf (self, path, key, g_strdup (text), FALSE);
}

static void
add_typed (Walk *self, const char *path, const char *key, const char *text)
{
  add_text (self, path, key, text);
  if (*text != '\0')
    ((FfMemberValue *) self->leaves->pdata[self->leaves->len - 1])->is_typed = TRUE;
}

static void
add_texts (Walk *self, const char *path, const char *key, char **texts)
{
  g_autoptr (FfJsonWriter) json = ff_json_writer_new ();
  g_autoptr (GBytes) bytes = NULL;
  gsize length;
  const char *data;
  char *text;

  if (*texts == NULL)
    return;
  ff_json_writer_begin_array (json, TRUE);
  for (guint i = 0; texts[i] != NULL; i++)
    ff_json_writer_text (json, texts[i]);
  ff_json_writer_end (json);
  bytes = ff_json_writer_finish (json);
  data = g_bytes_get_data (bytes, &length);
  text = g_strndup (data, length);
  take_leaf (self, path, key, g_strchomp (text), TRUE);
}

static void
walk_map (Walk *self, const char *path, const FfField *field, const FfMap *map)
{
  for (guint i = 0; i < ff_map_get_size (map); i++)
    {
      const FfMapEntry *entry = ff_map_get_entry (map, i);
      g_autofree char *at = join (path, entry->key);

      if (entry->text != NULL)
        add_typed (self, at, entry->key, entry->text);
      else
        add_text (self, at, entry->key, field->choices[entry->choice]);
    }
}

static void
walk_quadrants (Walk *self, const char *path, const FfField *field, gconstpointer base)
{
  for (int q = 0; q < FF_N_QUADRANTS; q++)
    {
      g_autofree char *at = join (path, ff_quadrant_ids[q]);

      if (field->type == FF_FIELD_QUADRANT_NUMBERS)
        add_number (self, at, ff_quadrant_ids[q], FF_FIELD_PTR (base, field, double)[q]);
      else if (FF_FIELD_PTR (base, field, int)[q] >= 0)
        add_text (self, at, ff_quadrant_ids[q], field->choices[FF_FIELD_PTR (base, field, int)[q]]);
    }
}

static void
walk_records (Walk *self, const char *path, GPtrArray *records)
{
  for (guint i = 0; i < records->len; i++)
    {
      const FfRecord *record = records->pdata[i];
      g_autofree char *at = join (path, record->id);

      walk_fields (self, at, record->id, &record->kind->fields, record);
    }
}

static void
walk_field (Walk *self, const char *path, const char *key, const FfField *field, gconstpointer base)
{
  switch (field->type)
    {
    case FF_FIELD_TEXT: add_typed (self, path, key, *FF_FIELD_PTR (base, field, char *)); break;
    case FF_FIELD_DAY:
    case FF_FIELD_REFERENCE: add_text (self, path, key, *FF_FIELD_PTR (base, field, char *)); break;
    case FF_FIELD_CHOICE:
      if (*FF_FIELD_PTR (base, field, int) >= 0)
        add_text (self, path, key, field->choices[*FF_FIELD_PTR (base, field, int)]);
      break;
    case FF_FIELD_INTEGER:
      if (*FF_FIELD_PTR (base, field, int) >= 0)
        add_number (self, path, key, *FF_FIELD_PTR (base, field, int));
      break;
    case FF_FIELD_NUMBER: add_number (self, path, key, *FF_FIELD_PTR (base, field, double)); break;
    case FF_FIELD_BOOLEAN:
      take_leaf (self, path, key,
                 g_strdup (*FF_FIELD_PTR (base, field, gboolean) ? "true" : "false"), TRUE);
      break;
    case FF_FIELD_TEXTS:
    case FF_FIELD_REFERENCES:
      add_texts (self, path, key, *FF_FIELD_PTR (base, field, char **));
      break;
    case FF_FIELD_QUADRANT_CHOICES:
    case FF_FIELD_QUADRANT_NUMBERS: walk_quadrants (self, path, field, base); break;
    case FF_FIELD_CHOICE_MAP:
    case FF_FIELD_TEXT_MAP:
      walk_map (self, path, field, *FF_FIELD_PTR (base, field, FfMap *));
      break;
    case FF_FIELD_RECORD_MAP:
    case FF_FIELD_RECORDS:
      walk_records (self, path, *FF_FIELD_PTR (base, field, GPtrArray *));
      break;
    case FF_FIELD_OBJECT:
      walk_fields (self, path, key, &field->members, FF_FIELD_PTR (base, field, char));
      break;
    }
}

/* What this version does not know is a value too: its JSON. */
static void
walk_extras (Walk *self, const char *prefix, const char *key, const FfExtras *extras)
{
  for (guint i = 0; extras != NULL && i < extras->list->len; i++)
    {
      const FfExtra *extra = extras->list->pdata[i];
      g_autofree char *path = join (prefix, extra->name);

      if (*prefix == '\0')
        self->member = extra->name;
      take_leaf (self, path, key, g_strdup (extra->json), TRUE);
    }
}

static void
walk_fields (Walk *self, const char *prefix, const char *key, const FfFields *fields,
             gconstpointer base)
{
  for (guint i = 0; i < fields->size; i++)
    {
      g_autofree char *path = join (prefix, fields->list[i].name);

      if (*prefix == '\0')
        self->member = fields->list[i].name;
      walk_field (self, path, key, &fields->list[i], base);
    }
  walk_extras (self, prefix, key, *(FfExtras *const *) base);
}

/* The values of RECORD, in the order of its fields. Its member WITHOUT is left out, which may be NULL.
 * (transfer full) (element-type FfMemberValue) */
GPtrArray *
ff_leaves_new (const FfRecord *record, const char *without)
{
  GPtrArray *leaves = g_ptr_array_new_with_free_func (leaf_free);
  Walk walk = { leaves, NULL };
  const FfFields *fields = &record->kind->fields;

  for (guint i = 0; i < fields->size; i++)
    {
      walk.member = fields->list[i].name;
      if (g_strcmp0 (without, walk.member) != 0)
        walk_field (&walk, walk.member, "", &fields->list[i], record);
    }
  walk_extras (&walk, "", "", record->extras);
  return leaves;
}
