/* What CSV is read as: the lenient cases one by one, what is written read back, and files made to do
 * harm. */
#include "text/csv-reader.h"

#include "text/csv-writer.h"
#include "text/hostile-csv.h"

#include <string.h>

/* Rows as "LINE:field|field" or "LINE!FIELD" for a fault, "." after a row that the end of the file ends and
 * "<LINE" after one that may be a piece of the row there, separated by spaces; "#CODE" for an error. */
static const struct
{
  const char *name;
  const char *csv;
  const char *expected;
} cases[] = {
  { "LF", "a,b\nc,d\n", "1:a|b 2:c|d" },
  { "CRLF", "a,b\r\nc,d\r\n", "1:a|b 2:c|d" },
  { "CR", "a,b\rc,d\r", "1:a|b 2:c|d" },
  { "mixed line ends", "a\r\nb\nc\rd\n", "1:a 2:b 3:c 4:d" },
  { "no line end", "a,b\nc,d", "1:a|b 2:c|d." },
  { "ends with a delimiter", "a,b,", "1:a|b|." },
  { "empty lines", "\na\n\n\r\nb\n\n", "2:a 5:b" },
  { "empty fields", ",\n,,\n", "1:| 2:||" },
  { "spaces belong to the field", " a , b \n", "1: a | b " },
  { "semicolons", "a;b,c;d\ne;f\n", "1:a|b,c|d 2:e|f" },
  { "tabs", "a\tb,c;d\te\nf\tg\n", "1:a|b,c;d|e 2:f|g" },
  { "a tie is for the comma", "a,b;c\n", "1:a|b;c" },
  { "delimiters between marks do not count", "\"a;b;c\",d\n", "1:a;b;c|d" },
  { "the first line decides", "a;b\n1,2,3;4\n", "1:a|b 2:1,2,3|4" },
  { "sep=", "sep=;\na;b,c,d\n", "2:a|b,c,d" },
  { "sep=, CRLF", "sep=\t\r\na\tb\r\n", "2:a|b" },
  { "sep= of a bar", "SEP=|\na|b\n", "2:a|b" },
  { "sep= as a heading", "sep=;x\na;b\n", "1:sep=|x 2:a|b" },
  { "sep= and no line end", "sep=;", "1:sep=|." },
  { "marks", "\"a\",\"b,c\"\n", "1:a|b,c" },
  { "marks doubled", "\"a\"\"b\",\"\"\"\",\"\"\n", "1:a\"b|\"|" },
  { "lines within marks", "\"a\nb\r\nc\rd\",e\nf,g\n", "1:a\nb\r\nc\rd|e 5:f|g" },
  { "marks after spaces", "a, \"b,c\" ,d\n", "1:a|b,c|d" },
  { "marks within a bare field", "a\"b\",c \"d\"\n", "1:a\"b\"|c \"d\"" },
  { "a mark that closes at the end", "\"a\"", "1:a." },
  { "never closed", "a,\"b\nc,d\n", "1!1 2:c|d" },
  { "never closed on the last line", "a,b\n\"c", "1:a|b 2!0" },
  { "never closed, in CRLF", "\"a\r\nb\r\n", "1!0 2:b" },
  { "opened in a row of two lines", "\"a\nb\",\"c\nd,e\n", "1!1 3:d|e" },
  { "text behind a mark", "\"a\"b,c\nd,e\n", "1!0 2:d|e" },
  { "closed by the next one's", "1,\"a\n2,\"b\"\n3,\"c\"\n", "1!1 2:2|b<1 3:3|c" },
  { "torn", "x\n1,\"a\nb\nc\"d,e\n2,f\n", "1:x 2!1 3:b<2 4:c\"d|e<2 5:2|f" },
  { "opens in each line", "\"a\n\"b\n\"c\n", "1!0 2!0<1 3!0<2" },
  { "opens and closes across all lines", "\"a\nb\",c,\"d\ne\",f,\"g\nh\n", "1!4 4:h" },
  { "a backslash is none", "\"a\\\"b\",c\nd\n", "1!0 2:d" },
  { "a mark of bytes", "\xef\xbb\xbf\"a\",b\n", "1:a|b" },
  { "the DOS end", "a\nb\n\x1a", "1:a 2:b" },
  { "control characters stay", "a\x01\x0c,b\n", "1:a\x01\x0c|b" },
  { "UTF-8", "访谈;caf\xc3\xa9\n", "1:访谈|caf\xc3\xa9" },
  { "not UTF-8", "a\ncaf\xe9\n", "#2" },
  { "cut off in a character", "a\n\xe2\x82", "#2" },
  { "nothing", "", "" },
  { "line ends only", "\r\n\n", "" },
  { "a mark of bytes only", "\xef\xbb\xbf", "" },
};

/* CSV of LENGTH bytes, read. (transfer full) */
static char *
describe (const char *csv, gsize length, FfCsvEncoding otherwise)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FfCsvReader) reader = ff_csv_reader_new (g_bytes_new (csv, length), otherwise, &error);
  GString *out = g_string_new (NULL);
  FfCsvRow row;

  while (reader != NULL && ff_csv_reader_next (reader, &row, &error))
    {
      g_string_append_printf (out, "%s%u", out->len > 0 ? " " : "", row.line);
      if (row.fault != NULL)
        g_string_append_printf (out, "!%u", row.faulty);
      for (guint i = 0; i < row.n_fields; i++)
        g_string_append_printf (out, "%c%s", i > 0 ? '|' : ':', row.fields[i]);
      if (row.fault == NULL && !row.ended)
        g_string_append_c (out, '.');
      if (row.torn_from > 0)
        g_string_append_printf (out, "<%u", row.torn_from);
    }
  if (error != NULL)
    {
      g_assert_true (error->domain == FF_CSV_ERROR);
      g_string_append_printf (out, "#%d", error->code);
    }
  return g_string_free (out, FALSE);
}

static void
case_cb (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autofree char *rows = describe (cases[i].csv, strlen (cases[i].csv), FF_CSV_UTF_8);

  g_assert_cmpstr (rows, ==, cases[i].expected);
}

/* What the message of an error says, and what is read where the person agrees to Windows-1252. */
static const struct
{
  const char *csv;
  gsize length;
  const char *message; /* as UTF-8 */
  const char *rows;    /* as Windows-1252 */
} encodings[] = {
  { "a,b\ncaf\xe9,x\n", 11, "this is not UTF-8 text, first on line 2", "1:a|b 2:café|x" },
  { "\x93x\x94 \x80\n", 6, "this is not UTF-8 text, first on line 1", "1:“x” €" },
  { "caf\xe9 caf\xc3\xa9\n", 11, "this is not UTF-8 text, first on line 1", "1:café cafÃ©" },
  { "a\rb\r\n\x81\n", 7, "this is not UTF-8 text, first on line 3", "#1" },
  { "\xef\xbb\xbf"
    "a\n\xe9\n",
    7, "this is not UTF-8 text, first on line 2", "#2" },
  { "a\nb\0c\n", 6, "this is not a text file: there is a NUL byte on line 2", "#1" },
  { "t\0i\0\n\0", 6, "this is not a text file: there is a NUL byte on line 1", "#1" },
  { "\xff\xfe"
    "a\0,\0\xe9\0\n\0",
    10, NULL, "1:a|é" },
  { "\xfe\xff\0a\0,\0\xe9\0\n", 10, NULL, "1:a|é" },
  { "\xff\xfe\x3d\xd8\x00\xde\n\0", 8, NULL, "1:😀" },
  { "\xff\xfe\x3d\xd8\n\0", 6, "this begins as UTF-16 text and is none", "#1" },
  { "\xff\xfe"
    "a",
    3, "this begins as UTF-16 text and is none", "#1" },
  { "\xff\xfe"
    "a\0\0\0",
    6, "this begins as UTF-16 text and is none", "#1" },
  { "\xff\xfe", 2, NULL, "" },
};

static void
test_encodings (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (encodings); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (FfCsvReader) reader = ff_csv_reader_new (
          g_bytes_new (encodings[i].csv, encodings[i].length), FF_CSV_UTF_8, &error);
      g_autofree char *rows = describe (encodings[i].csv, encodings[i].length, FF_CSV_WINDOWS_1252);

      g_assert_cmpstr (error != NULL ? error->message : NULL, ==, encodings[i].message);
      g_assert_true ((reader == NULL) == (error != NULL));
      g_assert_cmpstr (rows, ==, encodings[i].rows);
    }
}

static void
test_faults_are_said (void)
{
  static const char *const files[][2] = {
    { "a,\"b\n", "a quotation mark opens here and is never closed" },
    { "a,\"b\"c\n", "text follows the quotation mark that closes this field" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (FfCsvReader) reader = ff_csv_reader_new (
          g_bytes_new (files[i][0], strlen (files[i][0])), FF_CSV_UTF_8, NULL);
      FfCsvRow row;

      g_assert_true (ff_csv_reader_next (reader, &row, NULL));
      g_assert_cmpstr (row.fault, ==, files[i][1]);
      g_assert_cmpuint (row.faulty, ==, 1);
      g_assert_cmpuint (row.n_fields, ==, 0);
      g_assert_false (ff_csv_reader_next (reader, &row, NULL));
      g_assert_cmpfloat (ff_csv_reader_get_progress (reader), ==, 1);
    }
}

/* A text of what makes trouble. (transfer full) */
static char *
random_text (void)
{
  static const char *const pieces[] = { "\"", ",", ";", "\t", "\n", "\r",
                                        " ",  "a", "'", "=",  "é",  "" };
  GString *text = g_string_new (NULL);

  for (int i = g_test_rand_int_range (0, 6); i > 0; i--)
    g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
  return g_string_free (text, FALSE);
}

/* Whatever the writer writes is read as what it was given. The first field keeps the delimiter plain. */
static void
test_written_is_read (void)
{
  for (guint round = 0; round < 2000; round++)
    {
      guint n = g_test_rand_int_range (1, 8);
      guint n_rows = g_test_rand_int_range (1, 5);
      g_autoptr (FfCsvWriter) writer = ff_csv_writer_new (FF_CSV_RAW);
      g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (FfCsvReader) reader = NULL;
      FfCsvRow row;

      ff_csv_writer_row (writer, "first", "second", NULL);
      for (guint i = 0; i < n * n_rows; i++)
        {
          char *text = i % n == 0 ? g_strdup ("x") : random_text ();

          g_ptr_array_add (texts, text);
          ff_csv_writer_text (writer, text);
          if (i % n == n - 1)
            ff_csv_writer_end_row (writer);
        }
      reader = ff_csv_reader_new (ff_csv_writer_finish (writer), FF_CSV_UTF_8, NULL);
      g_assert_true (ff_csv_reader_next (reader, &row, NULL));
      for (guint i = 0; i < n_rows; i++)
        {
          g_assert_true (ff_csv_reader_next (reader, &row, NULL));
          g_assert_cmpuint (row.n_fields, ==, n);
          for (guint j = 0; j < n; j++)
            g_assert_cmpstr (row.fields[j], ==, texts->pdata[i * n + j]);
        }
      g_assert_false (ff_csv_reader_next (reader, &row, NULL));
    }
}

/* Rows stand on lines one after the other, none of them beyond the last, and each has fields or a
 * fault. */
static void
check_sound (GBytes *bytes, const char *name)
{
  for (guint otherwise = FF_CSV_UTF_8; otherwise <= FF_CSV_WINDOWS_1252; otherwise++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (FfCsvReader) reader = ff_csv_reader_new (g_bytes_ref (bytes), otherwise, &error);
      gsize length = g_bytes_get_size (bytes);
      guint line = 0;
      FfCsvRow row;

      while (reader != NULL && ff_csv_reader_next (reader, &row, &error))
        {
          if (row.line <= line || row.line > length + 1 || (row.fault == NULL) != (row.n_fields > 0)
              || row.n_fields > FF_CSV_MAX_COLUMNS)
            g_error ("%s: line %u after %u", name, row.line, line);
          line = row.line;
          for (guint i = 0; i < row.n_fields; i++)
            g_assert_true (g_utf8_validate (row.fields[i], -1, NULL));
        }
      if (error != NULL)
        g_assert_true (error->domain == FF_CSV_ERROR && *error->message != '\0');
    }
}

static void
test_hostile (void)
{
  for (guint i = 0; i < hostile_csv_get_size (); i++)
    {
      const HostileCsv *file = hostile_csv_get (i);
      g_autoptr (GBytes) bytes = hostile_csv_make (file);

      check_sound (bytes, file->name);
    }
}

static void
test_random_bytes (void)
{
  static const char bytes[] = ",;\t\"\"\n\r a'=\0\x1a\xc3\xa9\xe9\xef\xbb\xbf";

  for (guint round = 0; round < 20000; round++)
    {
      char data[64];
      gsize length = g_test_rand_int_range (0, sizeof data);
      g_autoptr (GBytes) file = NULL;

      for (gsize i = 0; i < length; i++)
        data[i] = bytes[g_test_rand_int_range (0, sizeof bytes - 1)];
      file = g_bytes_new (data, length);
      check_sound (file, "random bytes");
    }
}

static void
test_limits (void)
{
  g_autoptr (GString) csv = g_string_new ("a");
  g_autofree char *rows = NULL;
  g_autoptr (FfCsvReader) reader = NULL;
  g_autoptr (GError) error = NULL;
  FfCsvRow row;
  guint n = 0;

  for (guint i = 1; i < FF_CSV_MAX_COLUMNS; i++)
    g_string_append_c (csv, ',');
  g_string_append (csv, "\n");
  g_string_append_printf (csv, "%.*s,\nb\n", (int) csv->len - 1, csv->str);
  rows = describe (csv->str, csv->len, FF_CSV_UTF_8);
  g_assert_true (g_str_has_suffix (rows, "| 2!2000 3:b"));

  g_string_truncate (csv, 0);
  for (guint i = 0; i <= FF_CSV_MAX_ROWS; i++)
    g_string_append (csv, "a\n");
  reader = ff_csv_reader_new (g_bytes_new (csv->str, csv->len), FF_CSV_UTF_8, NULL);
  while (ff_csv_reader_next (reader, &row, &error))
    n++;
  g_assert_cmpuint (n, ==, FF_CSV_MAX_ROWS);
  g_assert_error (error, FF_CSV_ERROR, FF_CSV_ERROR_TOO_LARGE);
  g_assert_cmpstr (error->message, ==, "there are more than 250000 rows, the most that are read");
}

/* Where someone else has the bytes too they stay as they are. */
static void
test_bytes_are_left_alone (void)
{
  static const char csv[] = "\xef\xbb\xbf\"a\"\"b\",c\n";
  g_autoptr (GBytes) bytes = g_bytes_new (csv, sizeof csv - 1);
  g_autoptr (GBytes) same = g_bytes_new (csv, sizeof csv - 1);

  check_sound (bytes, "shared");
  g_assert_true (g_bytes_equal (bytes, same));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/text/csv-reader/%s", cases[i].name);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), case_cb);
    }
  g_test_add_func ("/text/csv-reader/encodings", test_encodings);
  g_test_add_func ("/text/csv-reader/faults are said", test_faults_are_said);
  g_test_add_func ("/text/csv-reader/written is read", test_written_is_read);
  g_test_add_func ("/text/csv-reader/hostile", test_hostile);
  g_test_add_func ("/text/csv-reader/random bytes", test_random_bytes);
  g_test_add_func ("/text/csv-reader/limits", test_limits);
  g_test_add_func ("/text/csv-reader/bytes are left alone", test_bytes_are_left_alone);
  return g_test_run ();
}
