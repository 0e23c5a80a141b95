/* Reads CSV leniently: RFC 4180, and what spreadsheets and issue trackers make of it. Lines end with
 * LF, CRLF or CR; the delimiter is a comma, a semicolon or a tab, whichever the first line has most of,
 * or what a first line `sep=;` says. */
#pragma once

#include "text/csv-decode.h"

G_BEGIN_DECLS

/* No project has more samples; a row more is for the heading. */
#define FF_CSV_MAX_ROWS 250001
/* A matrix of all the roles a project can have, and a few columns to spare. */
#define FF_CSV_MAX_COLUMNS 2000

typedef struct
{
  guint line;     /* where the row starts, the file's first being 1 */
  char **fields;  /* each ends with NUL and may be shortened in place */
  guint n_fields; /* 0 where there is a fault */
  gboolean ended; /* by the end of a line, not of the file */

  const char *fault; /* why it is no row, translated; or NULL */
  guint faulty;      /* the field with the fault, from 0 */
  guint torn_from;   /* the line of a faulty row that this may be a piece of; or 0 */
} FfCsvRow;

typedef struct _FfCsvReader FfCsvReader;

FfCsvReader *ff_csv_reader_new (GBytes *bytes, FfCsvEncoding otherwise, GError **error);
void ff_csv_reader_free (FfCsvReader *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FfCsvReader, ff_csv_reader_free)

gboolean ff_csv_reader_next (FfCsvReader *self, FfCsvRow *row, GError **error);
void ff_csv_reader_set_delimiter (FfCsvReader *self, char delimiter);
char ff_csv_reader_get_delimiter (const FfCsvReader *self);
double ff_csv_reader_get_progress (const FfCsvReader *self);

G_END_DECLS
