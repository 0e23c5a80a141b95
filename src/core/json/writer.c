/* Two-space indent; every member and element on a line of its own, except inside an array that was
 * begun "on one line" and between begin_line () and end_line () (a row of `samples`). */
#include "core/json/writer.h"

#include "core/json/scanner.h"
#include "core/text/plain.h"

#include <math.h>
#include <string.h>

typedef struct
{
  char close;
  gboolean flat;
  guint items;
} Level;

struct _FfJsonWriter
{
  GString *out;
  GArray *levels;
  guint lines;           /* how many begin_line () are open */
  gboolean after_name;   /* a member's name was written, its value comes */
  gboolean is_printable; /* what is not plain is escaped */
};

static Level *
innermost (FfJsonWriter *self)
{
  if (self->levels->len == 0)
    return NULL;
  return &g_array_index (self->levels, Level, self->levels->len - 1);
}

/* g_string_append_len () without a call for each of the millions of short pieces of a large file. */
static inline void
put (GString *out, const char *piece, gsize length)
{
  if (out->len + length >= out->allocated_len)
    {
      g_string_append_len (out, piece, length);
      return;
    }
  memcpy (out->str + out->len, piece, length);
  out->len += length;
  out->str[out->len] = '\0';
}

static void
break_line (FfJsonWriter *self)
{
  put (self->out, "\n", 1);
  for (guint i = 0; i < self->levels->len; i++)
    put (self->out, "  ", 2);
}

/* The comma and the white space before a member's name or an element. */
static void
separate (FfJsonWriter *self)
{
  Level *level = innermost (self);

  if (self->after_name || level == NULL)
    {
      self->after_name = FALSE;
      return;
    }
  if (level->items++ > 0)
    put (self->out, ",", 1);
  if (!level->flat)
    break_line (self);
  else if (level->items > 1 || level->close == '}')
    put (self->out, " ", 1);
}

static void
begin (FfJsonWriter *self, char open, char close, gboolean flat)
{
  Level level = { close, flat || self->lines > 0, 0 };

  separate (self);
  put (self->out, &open, 1);
  g_array_append_val (self->levels, level);
}

/* A piece that needs no escape by the rules of JSON, for a reader who must not be misled by it. */
static void
append_printable (GString *out, const char *run, gsize length)
{
  g_autofree char *part = g_strndup (run, length);
  g_autofree char *escaped = ff_text_escape (part, G_MAXSIZE);

  g_string_append (out, escaped);
}

/* How much of RUN stands as it is; strcspn () would make a table of what ends it for each text. */
static gsize
measure_run (const char *run)
{
  gsize length = 0;

  while ((guchar) run[length] >= ' ' && run[length] != '"' && run[length] != '\\')
    length++;
  return length;
}

static void
append_escape (GString *out, char c)
{
  static const char letters[] = "\b\f\n\r\t";
  const char *letter = strchr (letters, c);

  if (c == '"' || c == '\\')
    g_string_append_printf (out, "\\%c", c);
  else if (letter != NULL)
    g_string_append_printf (out, "\\%c", "bfnrt"[letter - letters]);
  else
    g_string_append_printf (out, "\\u%04x", (guint) c);
}

static void
append_quoted (FfJsonWriter *self, const char *text)
{
  put (self->out, "\"", 1);
  for (const char *run = text;;)
    {
      gsize length = measure_run (run);

      if (self->is_printable)
        append_printable (self->out, run, length);
      else
        put (self->out, run, length);
      if (run[length] == '\0')
        break;
      append_escape (self->out, run[length]);
      run += length + 1;
    }
  put (self->out, "\"", 1);
}

FfJsonWriter *
ff_json_writer_new (void)
{
  FfJsonWriter *self = g_new0 (FfJsonWriter, 1);

  self->out = g_string_new (NULL);
  self->levels = g_array_new (FALSE, FALSE, sizeof (Level));
  return self;
}

/* For what is printed rather than kept: control characters, and what turns or hides others, are escaped
 * too, so that no text commands a terminal or passes for another. */
FfJsonWriter *
ff_json_writer_new_printable (void)
{
  FfJsonWriter *self = ff_json_writer_new ();

  self->is_printable = TRUE;
  return self;
}

void
ff_json_writer_free (FfJsonWriter *self)
{
  if (self->out != NULL)
    g_string_free (self->out, TRUE);
  g_array_unref (self->levels);
  g_free (self);
}

/* What was written, with the newline that ends a file. The writer is spent then. */
GBytes *
ff_json_writer_finish (FfJsonWriter *self)
{
  g_return_val_if_fail (self->levels->len == 0, NULL);

  g_string_append_c (self->out, '\n');
  return g_string_free_to_bytes (g_steal_pointer (&self->out));
}

void
ff_json_writer_begin_object (FfJsonWriter *self)
{
  begin (self, '{', '}', FALSE);
}

void
ff_json_writer_begin_array (FfJsonWriter *self, gboolean on_one_line)
{
  begin (self, '[', ']', on_one_line);
}

void
ff_json_writer_end (FfJsonWriter *self)
{
  Level level = *innermost (self);

  g_array_set_size (self->levels, self->levels->len - 1);
  if (level.items > 0 && !level.flat)
    break_line (self);
  else if (level.items > 0 && level.close == '}')
    put (self->out, " ", 1);
  put (self->out, &level.close, 1);
}

/* Until end_line (), all that begins stands on one line. */
void
ff_json_writer_begin_line (FfJsonWriter *self)
{
  self->lines++;
}

void
ff_json_writer_end_line (FfJsonWriter *self)
{
  self->lines--;
}

void
ff_json_writer_member (FfJsonWriter *self, const char *name)
{
  separate (self);
  append_quoted (self, name);
  put (self->out, ": ", 2);
  self->after_name = TRUE;
}

void
ff_json_writer_text (FfJsonWriter *self, const char *text)
{
  separate (self);
  append_quoted (self, text);
}

/* A number of three decimals at most, as most are, in TEXT; FALSE where it is another. Whole thousandths divide to the
 * same nearest number as their digits are read as. */
static gboolean
print_thousandths (double number, char *text, gsize size)
{
  double thousandths = round (fabs (number) * 1000);
  gsize length;

  if (thousandths >= 1e12 || thousandths / 1000 != fabs (number))
    return FALSE;
  length = (gsize) g_snprintf (text, size, "%s%" G_GINT64_FORMAT ".%03d", number < 0 ? "-" : "",
                               (gint64) thousandths / 1000, (int) ((gint64) thousandths % 1000));
  while (text[length - 1] == '0')
    text[--length] = '\0';
  return TRUE;
}

/* The shortest decimal form that reads back as the same double: `4`, `0.25`, `1e17`. What the scanner
 * would refuse as a whole number has an exponent. */
char *
ff_json_number_to_string (double number)
{
  gboolean is_large = fabs (number) > FF_JSON_MAX_WHOLE;
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  char *exponent;
  char *digits;

  g_return_val_if_fail (isfinite (number), g_strdup ("0"));

  if (number == 0)
    return g_strdup ("0");
  if (fabs (number) < 1e15 && number == trunc (number))
    return g_strdup_printf ("%" G_GINT64_FORMAT, (gint64) number);
  if (print_thousandths (number, buffer, sizeof buffer))
    return g_strdup (buffer);
  for (int precision = 1; precision <= 17; precision++)
    {
      char format[8];

      g_snprintf (format, sizeof format, is_large ? "%%.%de" : "%%.%dg", precision - is_large);
      g_ascii_formatd (buffer, sizeof buffer, format, number);
      if (g_ascii_strtod (buffer, NULL) == number)
        break;
    }
  exponent = strchr (buffer, 'e');
  if (exponent == NULL)
    return g_strdup (buffer);
  digits = exponent + 1 + (exponent[1] == '-' || exponent[1] == '+');
  while (*digits == '0')
    digits++;
  return g_strdup_printf ("%.*se%s%s", (int) (exponent - buffer), buffer,
                          exponent[1] == '-' ? "-" : "", digits);
}

static void
append_whole (GString *out, guint64 number)
{
  char digits[20];
  gsize first = sizeof digits;

  do
    digits[--first] = (char) ('0' + number % 10);
  while ((number /= 10) > 0);
  put (out, digits + first, sizeof digits - first);
}

/* Most numbers are places and counts. */
void
ff_json_writer_number (FfJsonWriter *self, double number)
{
  separate (self);
  if (number >= 0 && number < 1e15 && number == trunc (number))
    append_whole (self->out, (guint64) number);
  else
    {
      g_autofree char *text = ff_json_number_to_string (number);

      g_string_append (self->out, text);
    }
}

void
ff_json_writer_boolean (FfJsonWriter *self, gboolean value)
{
  separate (self);
  g_string_append (self->out, value ? "true" : "false");
}

void
ff_json_writer_null (FfJsonWriter *self)
{
  separate (self);
  g_string_append (self->out, "null");
}

/* Whether the array at JSON, known to be valid, holds nothing but numbers and texts: then it stands
 * on one line. */
static gboolean
is_plain_array (const char *json)
{
  for (const char *p = json + 1; *p != ']'; p++)
    {
      if (*p == '"')
        {
          for (p++; *p != '"'; p++)
            if (*p == '\\')
              p++;
        }
      else if (strchr ("[{tfn", *p) != NULL)
        return FALSE;
    }
  return TRUE;
}

static void write_value (FfJsonWriter *self, FfJsonScanner *scanner);

static void
write_members (FfJsonWriter *self, FfJsonScanner *scanner)
{
  const char *name;

  ff_json_writer_begin_object (self);
  ff_json_scanner_enter (scanner);
  while (ff_json_scanner_next_member (scanner, &name))
    {
      ff_json_writer_member (self, name);
      write_value (self, scanner);
    }
  ff_json_writer_end (self);
}

static void
write_elements (FfJsonWriter *self, FfJsonScanner *scanner)
{
  ff_json_writer_begin_array (self, is_plain_array (ff_json_scanner_get_position (scanner)));
  ff_json_scanner_enter (scanner);
  while (ff_json_scanner_next_element (scanner))
    write_value (self, scanner);
  ff_json_writer_end (self);
}

/* The recursion is bounded by the depth that the scanner lets through. */
static void
write_value (FfJsonWriter *self, FfJsonScanner *scanner)
{
  FfJsonType type = ff_json_scanner_peek (scanner);
  double number;

  switch (type)
    {
    case FF_JSON_OBJECT: write_members (self, scanner); return;
    case FF_JSON_ARRAY: write_elements (self, scanner); return;
    case FF_JSON_TEXT: ff_json_writer_text (self, ff_json_scanner_text (scanner, NULL)); return;
    case FF_JSON_NUMBER:
      ff_json_scanner_number (scanner, &number);
      ff_json_writer_number (self, number);
      return;
    case FF_JSON_TRUE:
    case FF_JSON_FALSE: ff_json_writer_boolean (self, type == FF_JSON_TRUE); break;
    case FF_JSON_NULL: ff_json_writer_null (self); break;
    case FF_JSON_NOTHING: g_return_if_reached ();
    }
  ff_json_scanner_skip (scanner, NULL, NULL);
}

/* A value that is valid JSON already, brought into canonical form. */
void
ff_json_writer_raw (FfJsonWriter *self, const char *json)
{
  g_autoptr (FfJsonScanner) scanner = ff_json_scanner_new (json, strlen (json));

  write_value (self, scanner);
}
