/* A byte-order mark has the first word: spreadsheets write one before UTF-8 and before UTF-16 ("Unicode
 * text"). Without one the bytes are UTF-8, or else what the person says. NUL is in no text: where there
 * is one, the file is something else under this name. */
#include "text/csv-decode.h"

#include "core/file/format.h"
#include "core/text/utf8.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The end-of-file mark that some programs still leave behind the text. */
#define DOS_END 0x1a

G_DEFINE_QUARK (ff - csv - error - quark, ff_csv_error)

/* The bytes 0x80 to 0x9f of Windows-1252; 0 for those that are no character. */
static const gunichar high_controls[] = {
  0x20ac, 0,      0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
  0x2039, 0x0152, 0,      0x017d, 0,      0,      0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
  0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0,      0x017e, 0x0178,
};

/* The line on which END stands, the first being 1. */
static guint
find_line (const char *text, const char *end)
{
  guint line = 1;

  for (const char *p = text; p < end; p++)
    if (*p == '\n' || (*p == '\r' && (p + 1 == end || p[1] != '\n')))
      line++;
  return line;
}

static char *
from_windows_1252 (const char *data, gsize *length, GError **error)
{
  GString *text = g_string_sized_new (*length + *length / 8);

  for (gsize i = 0; i < *length; i++)
    {
      guchar byte = data[i];
      gunichar c = byte >= 0x80 && byte < 0xa0 ? high_controls[byte - 0x80] : byte;

      if (c == 0)
        {
          g_set_error (error, FF_CSV_ERROR, FF_CSV_ERROR_NOT_TEXT,
                       _ ("this is not Windows-1252 text either: the byte 0x%02X on line %u is no "
                          "character"),
                       byte, find_line (data, data + i));
          g_string_free (text, TRUE);
          return NULL;
        }
      if (c < 0x80)
        g_string_append_c (text, c);
      else
        g_string_append_unichar (text, c);
    }
  *length = text->len;
  return g_string_free (text, FALSE);
}

/* DATA without its mark. Its units are brought into the order of this machine first, in place. */
static char *
from_utf16 (char *data, gsize *length, gboolean big_endian, GError **error)
{
  gunichar2 *units = (gunichar2 *) (gpointer) data;
  glong n = *length / sizeof *units;
  glong n_read = 0;
  glong n_written = 0;
  char *text;

  for (glong i = 0; i < n; i++)
    units[i] = big_endian ? GUINT16_FROM_BE (units[i]) : GUINT16_FROM_LE (units[i]);
  text = n > 0 ? g_utf16_to_utf8 (units, n, &n_read, &n_written, NULL) : g_strdup ("");
  if (text == NULL || n_read != n || *length % sizeof *units != 0)
    {
      g_set_error_literal (error, FF_CSV_ERROR, FF_CSV_ERROR_NOT_TEXT,
                           _ ("this begins as UTF-16 text and is none"));
      g_free (text);
      return NULL;
    }
  *length = n_written;
  return text;
}

static gboolean
has_mark (const char *data, gsize length, const char *mark)
{
  return length >= strlen (mark) && memcmp (data, mark, strlen (mark)) == 0;
}

/* TEXT of *LENGTH bytes, which may be anything, as UTF-8. (transfer full) */
static char *
check_text (char *text, gsize *length, FfCsvEncoding otherwise, GError **error)
{
  const char *nul = *length > 0 ? memchr (text, '\0', *length) : NULL;
  const char *invalid;
  char *converted = NULL;

  if (nul != NULL)
    g_set_error (error, FF_CSV_ERROR, FF_CSV_ERROR_NOT_TEXT,
                 _ ("this is not a text file: there is a NUL byte on line %u"),
                 find_line (text, nul));
  else
    {
      invalid = ff_utf8_find_invalid (text, *length);
      if (invalid == text + *length)
        return text;
      if (otherwise == FF_CSV_WINDOWS_1252)
        converted = from_windows_1252 (text, length, error);
      else
        g_set_error (error, FF_CSV_ERROR, FF_CSV_ERROR_NOT_UTF8,
                     _ ("this is not UTF-8 text, first on line %u"), find_line (text, invalid));
    }
  g_free (text);
  return converted;
}

/* BYTES (transfer full), copied only where someone else has them too, as UTF-8 without mark and with a
 * NUL after *LENGTH bytes. An error is of FF_CSV_ERROR; its message can stand behind the file's name.
 * (transfer full) */
char *
ff_csv_decode (GBytes *bytes, FfCsvEncoding otherwise, gsize *length, GError **error)
{
  gsize size;
  char *data = g_bytes_unref_to_data (bytes, &size);
  char *text = NULL;

  if (size > FF_FORMAT_MAX_BYTES)
    {
      g_set_error (error, FF_CSV_ERROR, FF_CSV_ERROR_TOO_LARGE,
                   _ ("the file is larger than %u MiB, the most that is read"),
                   FF_FORMAT_MAX_BYTES >> 20);
      g_free (data);
      return NULL;
    }
  if (has_mark (data, size, "\xff\xfe") || has_mark (data, size, "\xfe\xff"))
    {
      gboolean big_endian = (guchar) *data == 0xfe;

      *length = size - 2;
      memmove (data, data + 2, *length);
      text = from_utf16 (data, length, big_endian, error);
      g_free (data);
      return text;
    }
  if (has_mark (data, size, "\xef\xbb\xbf"))
    {
      size -= 3;
      memmove (data, data + 3, size);
      otherwise = FF_CSV_UTF_8;
    }
  if (size > 0 && data[size - 1] == DOS_END)
    size--;
  data = g_realloc (data, size + 1);
  data[size] = '\0';
  *length = size;
  return check_text (data, length, otherwise, error);
}
