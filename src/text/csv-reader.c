/* One walk over the text. A row is first measured, which changes nothing, and then, where it is sound,
 * its fields are closed and their doubled quotation marks joined in place, so that a row costs no memory.
 *
 * A quotation mark that opens a field and never closes it makes one field of all that follows. Such a
 * row is a fault, and reading goes on with the line after the mark. That does not make many walks of one:
 * a line that lies wholly within such a field has quotation marks only in pairs, and so, read by itself,
 * opens no field that it does not close. */
#include "text/csv-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How far the first line is looked at for its delimiter. */
#define MAX_GUESS 65536

typedef struct
{
  char *start, *end;
  gboolean doubled; /* whether there are doubled quotation marks in it */
} Span;

/* What a byte may end. */
enum
{
  STOPS_BARE = 1 << 0,
  STOPS_QUOTED = 1 << 1,
};

struct _FfCsvReader
{
  char *text;
  char *p;
  char *end;       /* where a NUL stands */
  guint line;      /* of `p` */
  guint n_rows;    /* read so far */
  char *torn_end;  /* up to here rows may be pieces of a faulty one, */
  guint torn_from; /* which began on this line */
  char delimiter;
  guint8 stops[256]; /* of each byte, the bits above */

  /* Of the row that is being read: */
  guint n_spans;
  guint capacity; /* of both: */
  Span *spans;
  char **fields;
};

static gboolean
ends_line (char c)
{
  return c == '\n' || c == '\r';
}

/* Past the end of a line at P, which is LF, CRLF or CR. */
static char *
skip_line_end (char *p)
{
  return p + (p[0] == '\r' && p[1] == '\n' ? 2 : 1);
}

static gboolean
is_at_end (const FfCsvReader *self, const char *p)
{
  return *p == self->delimiter || ends_line (*p) || p == self->end;
}

/* The delimiter that the first line which is not empty has most of, outside quotation marks. */
static char
guess_delimiter (const char *text, gsize length)
{
  static const char delimiters[] = { ',', ';', '\t' };
  const char *end = text + MIN (length, MAX_GUESS);
  guint counts[G_N_ELEMENTS (delimiters)] = { 0 };
  gboolean quoted = FALSE;
  guint best = 0;

  while (text < end && ends_line (*text))
    text++;
  for (; text < end && (quoted || !ends_line (*text)); text++)
    {
      if (*text == '"')
        quoted = !quoted;
      for (guint i = 0; !quoted && i < G_N_ELEMENTS (delimiters); i++)
        counts[i] += *text == delimiters[i];
    }
  for (guint i = 1; i < G_N_ELEMENTS (delimiters); i++)
    if (counts[i] > counts[best])
      best = i;
  return delimiters[best];
}

/* Takes a first line `sep=;`, which spreadsheets understand and write. */
static gboolean
take_separator_line (FfCsvReader *self)
{
  char c;

  if (g_ascii_strncasecmp (self->text, "sep=", 4) != 0)
    return FALSE;
  c = self->text[4];
  if ((!g_ascii_ispunct (c) && c != '\t') || c == '"' || !ends_line (self->text[5]))
    return FALSE;
  self->delimiter = c;
  self->p = skip_line_end (self->text + 5);
  self->line++;
  return TRUE;
}

/* A reader of BYTES (transfer full), which are Windows-1252 where OTHERWISE says so and they are
 * nothing else. An error is of FF_CSV_ERROR. (transfer full) */
FfCsvReader *
ff_csv_reader_new (GBytes *bytes, FfCsvEncoding otherwise, GError **error)
{
  gsize length;
  char *text = ff_csv_decode (bytes, otherwise, &length, error);
  FfCsvReader *self;

  if (text == NULL)
    return NULL;
  self = g_new0 (FfCsvReader, 1);
  self->text = self->p = text;
  self->end = text + length;
  self->line = 1;
  if (!take_separator_line (self))
    self->delimiter = guess_delimiter (text, length);
  self->stops['\n'] = self->stops['\r'] = self->stops['\0'] = STOPS_BARE | STOPS_QUOTED;
  self->stops['"'] = STOPS_QUOTED;
  self->stops[(guchar) self->delimiter] |= STOPS_BARE;
  return self;
}

void
ff_csv_reader_free (FfCsvReader *self)
{
  g_free (self->text);
  g_free (self->spans);
  g_free (self->fields);
  g_free (self);
}

/* Takes DELIMITER for what stands between fields, whatever the first line seems to say. Before the first row
 * is read. */
void
ff_csv_reader_set_delimiter (FfCsvReader *self, char delimiter)
{
  g_return_if_fail (self->n_rows == 0);

  self->stops[(guchar) self->delimiter] &= ~STOPS_BARE;
  self->delimiter = delimiter;
  self->stops[(guchar) delimiter] |= STOPS_BARE;
}

char
ff_csv_reader_get_delimiter (const FfCsvReader *self)
{
  return self->delimiter;
}

/* How much of the file is read, 0..1. */
double
ff_csv_reader_get_progress (const FfCsvReader *self)
{
  return self->end > self->text ? (double) (self->p - self->text) / (self->end - self->text) : 1;
}

/* Where the field at P begins if it is quoted, spaces before the mark notwithstanding; else NULL. */
static char *
find_opening (char *p)
{
  while (*p == ' ')
    p++;
  return *p == '"' ? p : NULL;
}

/* Walks over the quoted field whose mark is at OPENING. Returns what follows it, or NULL and WHY. */
static char *
measure_quoted (FfCsvReader *self, char *opening, Span *span, const char **why)
{
  char *p = opening + 1;

  *span = (Span){ p, NULL, FALSE };
  for (;;)
    {
      while ((self->stops[(guchar) *p] & STOPS_QUOTED) == 0)
        p++;
      if (*p == '\0')
        {
          *why = _ ("a quotation mark opens here and is never closed");
          return NULL;
        }
      if (ends_line (*p))
        {
          p = skip_line_end (p);
          self->line++;
          continue;
        }
      if (p[1] != '"')
        break;
      span->doubled = TRUE;
      p += 2;
    }
  span->end = p++;
  while (*p == ' ')
    p++;
  if (is_at_end (self, p))
    return p;
  *why = _ ("text follows the quotation mark that closes this field");
  self->torn_end = p;
  return NULL;
}

/* Goes on with the line after LINE, on which OPENING stands. */
static void
resume_after (FfCsvReader *self, char *opening, guint line)
{
  char *p = opening;

  while (!ends_line (*p) && *p != '\0')
    p++;
  self->p = ends_line (*p) ? skip_line_end (p) : p;
  self->line = line + 1;
}

/* FALSE where the row has more fields than are read. */
static gboolean
add_span (FfCsvReader *self, const Span *span)
{
  if (self->n_spans == FF_CSV_MAX_COLUMNS)
    return FALSE;
  if (self->n_spans == self->capacity)
    {
      self->capacity = MAX (2 * self->capacity, 32);
      self->spans = g_renew (Span, self->spans, self->capacity);
      self->fields = g_renew (char *, self->fields, self->capacity);
    }
  self->spans[self->n_spans++] = *span;
  return TRUE;
}

/* Walks over the row at `p` and past its end, filling `spans`. Returns the mark of a quoted field that
 * does not end as it should, or NULL. */
static char *
measure_row (FfCsvReader *self, FfCsvRow *row, guint *opening_line)
{
  for (char *p = self->p;; p++)
    {
      char *opening = find_opening (p);
      Span span = { p, NULL, FALSE };

      *opening_line = self->line;
      if (opening != NULL)
        p = measure_quoted (self, opening, &span, &row->fault);
      else
        {
          while ((self->stops[(guchar) *p] & STOPS_BARE) == 0)
            p++;
          span.end = p;
        }
      if (p == NULL)
        {
          row->faulty = self->n_spans;
          return opening;
        }
      if (!add_span (self, &span) && row->fault == NULL)
        {
          row->fault = _ ("there are more columns than can be read");
          row->faulty = self->n_spans;
        }
      if (*p == self->delimiter)
        continue;
      row->ended = p < self->end;
      self->p = row->ended ? skip_line_end (p) : p;
      self->line += row->ended;
      return NULL;
    }
}

static void
join_doubled (Span *span)
{
  char *to = span->start;

  for (char *from = span->start; from < span->end; from++)
    {
      *to++ = *from;
      if (*from == '"')
        from++;
    }
  span->end = to;
}

/* Makes texts of the spans of a row that is sound. */
static void
close_fields (FfCsvReader *self, FfCsvRow *row)
{
  for (guint i = 0; i < self->n_spans; i++)
    {
      Span *span = &self->spans[i];

      if (span->doubled)
        join_doubled (span);
      *span->end = '\0';
      self->fields[i] = span->start;
    }
  row->fields = self->fields;
  row->n_fields = self->n_spans;
}

static void
skip_empty_lines (FfCsvReader *self)
{
  while (ends_line (*self->p))
    {
      self->p = skip_line_end (self->p);
      self->line++;
    }
}

/* Reads the next row that is not an empty line into ROW, which is good until the next call; its fields
 * stay as long as the reader does. A row with a fault is read too, and the one after it. FALSE at the
 * end, and where an ERROR of FF_CSV_ERROR says that the rest cannot be read. */
gboolean
ff_csv_reader_next (FfCsvReader *self, FfCsvRow *row, GError **error)
{
  guint opening_line;
  char *opening;

  skip_empty_lines (self);
  *row = (FfCsvRow){ .line = self->line };
  if (self->p < self->torn_end)
    row->torn_from = self->torn_from;
  if (self->p == self->end)
    return FALSE;
  if (self->n_rows++ == FF_CSV_MAX_ROWS)
    {
      g_set_error (error, FF_CSV_ERROR, FF_CSV_ERROR_TOO_LARGE,
                   _ ("there are more than %u rows, the most that are read"), FF_CSV_MAX_ROWS - 1);
      return FALSE;
    }
  self->n_spans = 0;
  opening = measure_row (self, row, &opening_line);
  if (opening != NULL)
    {
      resume_after (self, opening, opening_line);
      self->torn_from = row->line;
    }
  if (row->fault == NULL)
    close_fields (self, row);
  return TRUE;
}
