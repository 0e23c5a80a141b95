/* What a row says in a column, and how a fault of it is put into words. */
#include "text/import/import-private.h"

#include "core/file/problems.h"
#include "core/method/words.h"
#include "core/text/plain.h"
#include "text/csv-writer.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* How much of a value a message shows. */
#define MAX_QUOTED 60

/* No quadrant is called by so many bytes. */
#define MAX_QUADRANT_LENGTH 200

/* A row can have as many faults as bytes. */
#define MAX_ROW_FAULTS 10

/* TEXT without blanks at its ends, shortened in place. */
char *
ff_import_trim (char *text)
{
  gsize length;

  while (*text != '\0' && g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  for (length = strlen (text); length > 0;)
    {
      char *last = g_utf8_find_prev_char (text, text + length);

      if (!g_unichar_isspace (g_utf8_get_char (last)))
        break;
      length = last - text;
    }
  text[length] = '\0';
  return text;
}

/* TEXT in quotation marks, as a message shows it: on one line, and not longer than can be taken in.
 * (transfer full) */
char *
ff_import_quote (const char *text)
{
  g_autofree char *line = ff_text_escape (text, FF_PROBLEM_MAX_LINE);
  gboolean too_long = g_utf8_strlen (line, -1) > MAX_QUOTED;

  if (too_long)
    *g_utf8_offset_to_pointer (line, MAX_QUOTED) = '\0';
  return g_strconcat ("“", line, too_long ? "…”" : "”", NULL);
}

/* What stands in COLUMN of ROW, without the guard that our own export sets before a formula; "" where the
 * row ends before. */
char *
ff_import_get_cell (FfImport *self, const FfCsvRow *row, guint column)
{
  char *text;

  if (column >= row->n_fields)
    return self->empty;
  text = row->fields[column];
  return *text == '\'' && ff_csv_is_formula (text + 1) ? text + 1 : text;
}

/* The first column that is read as FIELD. It must have one. */
guint
ff_import_get_column (const FfImport *self, guint field)
{
  return g_array_index (self->columns->of_field[field], guint, 0);
}

/* What ROW says for FIELD, without blanks at its ends; "" where it says nothing. */
char *
ff_import_get_text (FfImport *self, const FfCsvRow *row, guint field)
{
  if (!ff_import_columns_has (self->columns, field))
    return self->empty;
  return ff_import_trim (ff_import_get_cell (self, row, ff_import_get_column (self, field)));
}

/* Whether more faults of the row that is being read would be passed over. */
gboolean
ff_import_has_enough_faults (const FfImport *self)
{
  return self->row_faults >= MAX_ROW_FAULTS;
}

/* Adds what is wrong with COLUMN on LINE, unless so much is wrong with the row already that this says
 * nothing more. */
void
ff_import_add_fault (FfImport *self, guint line, guint column, const char *format, ...)
{
  FfImportFault *fault;
  g_autofree char *what = NULL;
  va_list arguments;

  if (ff_import_has_enough_faults (self))
    return;
  self->row_faults++;
  va_start (arguments, format);
  what = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  fault = g_new0 (FfImportFault, 1);
  fault->line = line;
  fault->column = ff_import_columns_spell (self->columns, column);
  fault->what = ff_text_escape (what, FF_PROBLEM_MAX_LINE);
  g_ptr_array_add (self->faults, fault);
}

/* The same with what ERROR (transfer full) says. */
void
ff_import_take_error (FfImport *self, guint line, guint column, GError *error)
{
  ff_import_add_fault (self, line, column, "%s", error->message);
  g_error_free (error);
}

/* The record that TEXT names in LIST, whose names are NAMES, as its place; -1, and a fault, where it names
 * none or several. */
int
ff_import_find (FfImport *self, FfNames *names, FfList list, guint line, guint column,
                const char *text)
{
  int index = ff_names_find (names, text);
  const char *kind = ff_kind_in_words (ff_kind_of_list (list));
  g_autofree char *quoted = NULL;

  if (index >= 0 || ff_import_has_enough_faults (self))
    return MAX (index, -1);
  quoted = ff_import_quote (text);
  if (ff_text_is_blank (text))
    ff_import_add_fault (self, line, column, _ ("is empty"));
  else if (index == FF_NAMES_SEVERAL)
    ff_import_add_fault (self, line, column,
                         /* Translators: a name, and a kind such as "role" */
                         _ ("%s is the name of more than one %s: give its id"), quoted, kind);
  else
    ff_import_add_fault (self, line, column,
                         /* Translators: a kind such as "role", and a name */
                         _ ("there is no %s %s"), kind, quoted);
  return -1;
}

static FfQuadrant
find_quadrant (const char *text)
{
  g_autofree char *folded = NULL;

  if (strlen (text) > MAX_QUADRANT_LENGTH)
    return FF_QUADRANT_NONE;
  folded = ff_words_fold_name (text);
  for (int q = 0; q < FF_N_QUADRANTS; q++)
    {
      g_autofree char *id = ff_words_fold_name (ff_quadrant_ids[q]);
      g_autofree char *name = ff_words_fold_name (ff_quadrant_name (q));
      g_autofree char *letters = ff_words_fold_name (ff_quadrant_short_name (q));

      if (g_str_equal (folded, id) || g_str_equal (folded, name) || g_str_equal (folded, letters))
        return q;
    }
  return FF_QUADRANT_NONE;
}

/* The quadrant that ROW says for FIELD; not GIVEN where it says none. FALSE, and a fault, for anything
 * else. */
gboolean
ff_import_take_quadrant (FfImport *self, const FfCsvRow *row, guint field, FfQuadrant *quadrant,
                         gboolean *given)
{
  const char *text = ff_import_get_text (self, row, field);
  g_autofree char *quoted = NULL;

  *given = *text != '\0';
  *quadrant = *given ? find_quadrant (text) : FF_QUADRANT_NONE;
  if (!*given || *quadrant != FF_QUADRANT_NONE)
    return TRUE;
  quoted = ff_import_quote (text);
  ff_import_add_fault (self, row->line, ff_import_get_column (self, field),
                       /* Translators: a value; the others are words of the file */
                       _ ("%s is not %s, %s, %s or %s"), quoted, ff_quadrant_ids[0],
                       ff_quadrant_ids[1], ff_quadrant_ids[2], ff_quadrant_ids[3]);
  return FALSE;
}

/* Puts COMPETENCY into QUADRANT; in another than its own it has no place yet. */
void
ff_import_place (FfCompetency *competency, FfQuadrant quadrant)
{
  if (competency->quadrant == quadrant)
    return;
  competency->quadrant = quadrant;
  competency->x = competency->y = NAN;
}
