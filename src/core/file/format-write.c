/* Content to bytes, in the canonical form of format.md. The order of members is the order of the
 * field tables; members at their default are left out; members nobody knows follow the one they
 * followed when they were read. */
#include "core/file/format.h"

#include "core/json/writer.h"

#include <math.h>
#include <string.h>

static void write_fields (FfJsonWriter *writer, const FfFields *fields, gconstpointer base);

static void
write_extras (FfJsonWriter *writer, const FfExtras *extras, const char *after)
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

static void
write_record (FfJsonWriter *writer, const FfRecord *record)
{
  ff_json_writer_begin_object (writer);
  write_extras (writer, record->extras, "");
  if (record->kind->has_id)
    {
      ff_json_writer_member (writer, "id");
      ff_json_writer_text (writer, record->id);
      write_extras (writer, record->extras, "id");
    }
  write_fields (writer, &record->kind->fields, record);
  ff_json_writer_end (writer);
}

static void
write_records (FfJsonWriter *writer, GPtrArray *records, gboolean a_line_each)
{
  ff_json_writer_begin_array (writer, FALSE);
  for (guint i = 0; i < records->len; i++)
    {
      if (a_line_each)
        ff_json_writer_begin_line (writer);
      write_record (writer, records->pdata[i]);
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
      write_record (writer, record);
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
  write_extras (writer, *(FfExtras *const *) object, "");
  write_fields (writer, &field->members, object);
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
      write_records (writer, *FF_FIELD_PTR (base, field, GPtrArray *), FALSE);
      break;
    case FF_FIELD_OBJECT: write_object (writer, field, FF_FIELD_PTR (base, field, char)); break;
    }
}

static void
write_fields (FfJsonWriter *writer, const FfFields *fields, gconstpointer base)
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
      write_extras (writer, extras, field->name);
    }
}

static gboolean
hiring_is_default (const FfRecord *hiring)
{
  g_autoptr (FfRecord) untouched = ff_record_new (&ff_hiring_kind, "");

  return ff_record_equal (hiring, untouched);
}

static void
write_list (FfJsonWriter *writer, const FfContent *content, FfList list)
{
  const FfKind *kind = ff_kind_of_list (list);
  GPtrArray *records = content->lists[list];

  if (ff_kind_is_single (kind))
    {
      if (hiring_is_default (records->pdata[0]))
        return;
      ff_json_writer_member (writer, kind->list);
      write_record (writer, records->pdata[0]);
    }
  else if (records->len > 0)
    {
      ff_json_writer_member (writer, kind->list);
      write_records (writer, records, list == FF_SAMPLES);
    }
}

/* The canonical bytes of CONTENT. (transfer full) */
GBytes *
ff_format_write (const FfContent *content)
{
  g_autoptr (FfJsonWriter) writer = ff_json_writer_new ();
  const FfRecord *settings = content->lists[FF_SETTINGS]->pdata[0];

  ff_json_writer_begin_object (writer);
  write_extras (writer, settings->extras, "");
  ff_json_writer_member (writer, "format");
  ff_json_writer_text (writer, FF_FORMAT_NAME);
  write_extras (writer, settings->extras, "format");
  ff_json_writer_member (writer, "version");
  ff_json_writer_number (writer, FF_FORMAT_VERSION);
  write_extras (writer, settings->extras, "version");
  write_fields (writer, &settings->kind->fields, settings);
  for (guint i = FF_COMPETENCIES; i < FF_N_LISTS; i++)
    {
      write_list (writer, content, i);
      write_extras (writer, settings->extras, ff_kind_of_list (i)->list);
    }
  ff_json_writer_end (writer);
  return ff_json_writer_finish (writer);
}
