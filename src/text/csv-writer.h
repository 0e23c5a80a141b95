/* Writes CSV: RFC 4180, UTF-8, lines that end with \r\n. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  FF_CSV_GUARDED, /* texts a spreadsheet would take for a formula begin with an apostrophe */
  FF_CSV_RAW,     /* texts as they are */
} FfCsvStyle;

typedef struct _FfCsvWriter FfCsvWriter;

FfCsvWriter *ff_csv_writer_new (FfCsvStyle style);
void ff_csv_writer_free (FfCsvWriter *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FfCsvWriter, ff_csv_writer_free)

void ff_csv_writer_text (FfCsvWriter *self, const char *text);
void ff_csv_writer_number (FfCsvWriter *self, double number);
void ff_csv_writer_end_row (FfCsvWriter *self);
void ff_csv_writer_row (FfCsvWriter *self, ...) G_GNUC_NULL_TERMINATED;
GBytes *ff_csv_writer_finish (FfCsvWriter *self);

gboolean ff_csv_is_formula (const char *text);

G_END_DECLS
