/* Content to bytes, in the canonical form of format.md. */
#include "core/file/format.h"

#include "core/file/write-record.h"

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
      ff_write_record (writer, records->pdata[0]);
    }
  else if (records->len > 0)
    {
      ff_json_writer_member (writer, kind->list);
      ff_write_records (writer, records, list == FF_SAMPLES);
    }
}

/* The canonical bytes of CONTENT. (transfer full) */
GBytes *
ff_format_write (const FfContent *content)
{
  g_autoptr (FfJsonWriter) writer = ff_json_writer_new ();
  const FfRecord *settings = content->lists[FF_SETTINGS]->pdata[0];

  ff_json_writer_begin_object (writer);
  ff_write_extras (writer, settings->extras, "");
  ff_json_writer_member (writer, "format");
  ff_json_writer_text (writer, FF_FORMAT_NAME);
  ff_write_extras (writer, settings->extras, "format");
  ff_json_writer_member (writer, "version");
  ff_json_writer_number (writer, FF_FORMAT_VERSION);
  ff_write_extras (writer, settings->extras, "version");
  ff_write_fields (writer, &settings->kind->fields, settings);
  for (guint i = FF_COMPETENCIES; i < FF_N_LISTS; i++)
    {
      write_list (writer, content, i);
      ff_write_extras (writer, settings->extras, ff_kind_of_list (i)->list);
    }
  ff_json_writer_end (writer);
  return ff_json_writer_finish (writer);
}
