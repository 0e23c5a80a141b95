/* Quotes protect a field from the reader of the CSV, not from the spreadsheet behind it, which runs
 * what looks like a formula. A guard before such a text is the only way that all spreadsheets know;
 * our own import takes it off again. Numbers never get one: a guarded -1 would be a text. */
#include "text/csv-writer.h"

#include "core/json/writer.h"
#include "core/text/plain.h"

#include <string.h>

struct _FfCsvWriter
{
  FfCsvStyle style;
  GString *out;
  gboolean row_begun;
};

FfCsvWriter *
ff_csv_writer_new (FfCsvStyle style)
{
  FfCsvWriter *self = g_new0 (FfCsvWriter, 1);

  self->style = style;
  self->out = g_string_new (NULL);
  return self;
}

void
ff_csv_writer_free (FfCsvWriter *self)
{
  if (self->out != NULL)
    g_string_free (self->out, TRUE);
  g_free (self);
}

/* Whether some spreadsheet takes C away before it looks at what a field is. */
static gboolean
is_passed_over (gunichar c)
{
  return c != '\0'
         && (g_unichar_isspace (c) || g_unichar_type (c) == G_UNICODE_FORMAT
             || !ff_text_is_plain_character (c));
}

/* Whether a spreadsheet would calculate TEXT: `=`, `+`, `-`, `@` and their full-width and small forms,
 * also after white space and what cannot be seen, of which some drop it; and an apostrophe before any of
 * these, so that taking one guard off always gives back what was written. */
gboolean
ff_csv_is_formula (const char *text)
{
  const char *p = text;

  while (*p == '\'')
    p++;
  if (*p == '\t' || *p == '\r' || *p == '\n')
    return TRUE;
  while (is_passed_over (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  switch (g_utf8_get_char (p))
    {
    case '=':
    case '+':
    case '-':
    case '@':
    case 0xff1d: /* ＝ */
    case 0xff0b: /* ＋ */
    case 0xff0d: /* － */
    case 0xff20: /* ＠ */
    case 0xfe66: /* ﹦ */
    case 0xfe62: /* ﹢ */
    case 0xfe63: /* ﹣ */
    case 0xfe6b: /* ﹫ */ return TRUE;
    default: return FALSE;
    }
}

/* What other readers take for the end of a field, a semicolon or a tab, is quoted as well as the comma:
 * else the rest of the text could begin a formula there. */
static void
append_field (FfCsvWriter *self, const char *guard, const char *text)
{
  gboolean quoted = strpbrk (text, "\",;|\t\r\n") != NULL || *text == ' '
                    || g_str_has_suffix (text, " ");

  if (self->row_begun)
    g_string_append_c (self->out, ',');
  self->row_begun = TRUE;
  if (!quoted)
    {
      g_string_append (self->out, guard);
      g_string_append (self->out, text);
      return;
    }
  g_string_append_c (self->out, '"');
  g_string_append (self->out, guard);
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (self->out, '"');
      g_string_append_c (self->out, *p);
    }
  g_string_append_c (self->out, '"');
}

/* A field with TEXT, which may be NULL for an empty one. */
void
ff_csv_writer_text (FfCsvWriter *self, const char *text)
{
  gboolean guarded = text != NULL && self->style == FF_CSV_GUARDED && ff_csv_is_formula (text);

  append_field (self, guarded ? "'" : "", text != NULL ? text : "");
}

/* A field with NUMBER in the shortest form that reads back equal, whatever the locale. */
void
ff_csv_writer_number (FfCsvWriter *self, double number)
{
  g_autofree char *text = ff_json_number_to_string (number);

  append_field (self, "", text);
}

void
ff_csv_writer_end_row (FfCsvWriter *self)
{
  g_string_append (self->out, "\r\n");
  self->row_begun = FALSE;
}

/* A whole row of texts, NULL after the last: a heading. */
void
ff_csv_writer_row (FfCsvWriter *self, ...)
{
  va_list fields;
  const char *field;

  va_start (fields, self);
  while ((field = va_arg (fields, const char *)) != NULL)
    ff_csv_writer_text (self, field);
  va_end (fields);
  ff_csv_writer_end_row (self);
}

/* What was written. The writer is spent then. (transfer full) */
GBytes *
ff_csv_writer_finish (FfCsvWriter *self)
{
  g_return_val_if_fail (!self->row_begun, NULL);

  return g_string_free_to_bytes (g_steal_pointer (&self->out));
}
