/* The bytes of a CSV file as UTF-8 text, whatever the program that wrote it made of them. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define FF_CSV_ERROR (ff_csv_error_quark ())

typedef enum
{
  FF_CSV_ERROR_TOO_LARGE, /* more bytes, or rows, than are read */
  FF_CSV_ERROR_NOT_TEXT,  /* a picture, an archive, a spreadsheet renamed */
  FF_CSV_ERROR_NOT_UTF8,  /* it may be Windows-1252: the person decides */
} FfCsvError;

GQuark ff_csv_error_quark (void);

/* What bytes are that have no mark of their own and are not UTF-8. */
typedef enum
{
  FF_CSV_UTF_8, /* an error */
  FF_CSV_WINDOWS_1252,
} FfCsvEncoding;

char *ff_csv_decode (GBytes *bytes, FfCsvEncoding otherwise, gsize *length, GError **error);

G_END_DECLS
