/* The order of members is the order of the field tables; members at their default are left out; members
 * nobody knows follow the one they followed when they were read. */
#include "core/file/write-record.h"

#include "core/record/values.h"

#include <math.h>
#include <string.h>

/* The members nobody knows that followed the member AFTER, "" for those at the start. */
void
ff_write_extras (FfJsonWriter *writer, const FfExtras *extras, const char *after)
{
  if (extras == NULL)
    return;
  for (guint i = 0; i < extras->list->len; i++)
    {
      const FfExtra *extra = extras->list->pdata[i];

      if (strcmp (extra->after, after) != 0)
        continue;
      ff_json_writer_member (writer, extra->name);
      ff_json_writer_raw (writer, extra->json);
    }
}

/* RECORD as an object, its id where its kind names one in the file. */
void
ff_write_record (FfJsonWriter *writer, const FfRecord *record)
{
  ff_json_writer_begin_object (writer);
  ff_write_extras (writer, record->extras, "");
  if (record->kind->has_id)
    {
      ff_json_writer_member (writer, "id");
      ff_json_writer_text (writer, record->id);
      ff_write_extras (writer, record->extras, "id");
    }
  ff_write_fields (writer, &record->kind->fields, record);
  ff_json_writer_end (writer);
}

/* RECORDS as an array; with A_LINE_EACH as rows. */
void
ff_write_records (FfJsonWriter *writer, GPtrArray *records, gboolean a_line_each)
{
  ff_json_writer_begin_array (writer, FALSE);
  for (guint i = 0; i < records->len; i++)
    {
      if (a_line_each)
        ff_json_writer_begin_line (writer);
      ff_write_record (writer, records->pdata[i]);
      if (a_line_each)
        ff_json_writer_end_line (writer);
    }
  ff_json_writer_end (writer);
}

static void
write_record_map (FfJsonWriter *writer, GPtrArray *records)
{
  ff_json_writer_begin_object (writer);
  for (guint i = 0; i < records->len; i++)
    {
      const FfRecord *record = records->pdata[i];

      ff_json_writer_member (writer, record->id);
      ff_write_record (writer, record);
    }
  ff_json_writer_end (writer);
}

static void
write_texts (FfJsonWriter *writer, char **texts)
{
  ff_json_writer_begin_array (writer, TRUE);
  for (guint i = 0; texts[i] != NULL; i++)
    ff_json_writer_text (writer, texts[i]);
  ff_json_writer_end (writer);
}

static void
write_map (FfJsonWriter *writer, const FfField *field, const FfMap *map)
{
  ff_json_writer_begin_object (writer);
  for (guint i = 0; i < ff_map_get_size (map); i++)
    {
      const FfMapEntry *entry = ff_map_get_entry (map, i);

      ff_json_writer_member (writer, entry->key);
      ff_json_writer_text (writer,
                           entry->text != NULL ? entry->text : field->choices[entry->choice]);
    }
  ff_json_writer_end (writer);
}

static void
write_quadrants (FfJsonWriter *writer, const FfField *field, gconstpointer base)
{
  ff_json_writer_begin_object (writer);
  for (int q = 0; q < FF_N_QUADRANTS; q++)
    {
      if (field->type == FF_FIELD_QUADRANT_CHOICES)
        {
          int choice = FF_FIELD_PTR (base, field, int)[q];

          if (choice < 0)
            continue;
          ff_json_writer_member (writer, ff_quadrant_ids[q]);
          ff_json_writer_text (writer, field->choices[choice]);
        }
      else if (!isnan (FF_FIELD_PTR (base, field, double)[q]))
        {
          ff_json_writer_member (writer, ff_quadrant_ids[q]);
          ff_json_writer_number (writer, FF_FIELD_PTR (base, field, double)[q]);
        }
    }
  ff_json_writer_end (writer);
}

static void
write_object (FfJsonWriter *writer, const FfField *field, gconstpointer object)
{
  ff_json_writer_begin_object (writer);
  ff_write_extras (writer, *(FfExtras *const *) object, "");
  ff_write_fields (writer, &field->members, object);
  ff_json_writer_end (writer);
}

static void
write_value (FfJsonWriter *writer, const FfField *field, gconstpointer base)
{
  switch (field->type)
    {
    case FF_FIELD_TEXT:
    case FF_FIELD_DAY:
    case FF_FIELD_REFERENCE:
      ff_json_writer_text (writer, *FF_FIELD_PTR (base, field, char *));
      break;
    case FF_FIELD_CHOICE:
      ff_json_writer_text (writer, field->choices[*FF_FIELD_PTR (base, field, int)]);
      break;
    case FF_FIELD_INTEGER: ff_json_writer_number (writer, *FF_FIELD_PTR (base, field, int)); break;
    case FF_FIELD_NUMBER:
      ff_json_writer_number (writer, *FF_FIELD_PTR (base, field, double));
      break;
    case FF_FIELD_BOOLEAN:
      ff_json_writer_boolean (writer, *FF_FIELD_PTR (base, field, gboolean));
      break;
    case FF_FIELD_TEXTS:
    case FF_FIELD_REFERENCES: write_texts (writer, *FF_FIELD_PTR (base, field, char **)); break;
    case FF_FIELD_QUADRANT_CHOICES:
    case FF_FIELD_QUADRANT_NUMBERS: write_quadrants (writer, field, base); break;
    case FF_FIELD_CHOICE_MAP:
    case FF_FIELD_TEXT_MAP: write_map (writer, field, *FF_FIELD_PTR (base, field, FfMap *)); break;
    case FF_FIELD_RECORD_MAP:
      write_record_map (writer, *FF_FIELD_PTR (base, field, GPtrArray *));
      break;
    case FF_FIELD_RECORDS:
      ff_write_records (writer, *FF_FIELD_PTR (base, field, GPtrArray *), FALSE);
      break;
    case FF_FIELD_OBJECT: write_object (writer, field, FF_FIELD_PTR (base, field, char)); break;
    }
}

/* The members of FIELDS of the struct at BASE that are not at their default, the unknown ones between. */
void
ff_write_fields (FfJsonWriter *writer, const FfFields *fields, gconstpointer base)
{
  const FfExtras *extras = *(FfExtras *const *) base;

  for (guint i = 0; i < fields->size; i++)
    {
      const FfField *field = &fields->list[i];

      if ((field->flags & FF_FIELD_REQUIRED) != 0 || !ff_field_is_default (field, base))
        {
          ff_json_writer_member (writer, field->name);
          write_value (writer, field, base);
        }
      ff_write_extras (writer, extras, field->name);
    }
}
