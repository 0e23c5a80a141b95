#include "text/import/import-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How many changes a description lists. */
#define MAX_LISTED 20

/* How many rows go by between two looks at the cancellable. */
#define ROWS_PER_STEP 1024

const char *const ff_import_kind_ids[] = { "competencies", "weights", "samples", NULL };

static const FfImportClass *const classes[] = {
  &ff_import_competencies_class,
  &ff_import_weights_class,
  &ff_import_samples_class,
};

static void
fault_free (gpointer data)
{
  FfImportFault *fault = data;

  g_free (fault->what);
  g_free (fault);
}

static gboolean
is_blank_row (const FfCsvRow *row)
{
  for (guint i = 0; i < row->n_fields; i++)
    if (!ff_text_is_blank (row->fields[i]))
      return FALSE;
  return row->fault == NULL;
}

/* A heading of a text file has no control characters, whatever a field further down may have. */
static gboolean
is_text (const char *heading)
{
  for (; *heading != '\0'; heading++)
    if ((guchar) *heading < 0x20 && strchr ("\t\r\n", *heading) == NULL)
      return FALSE;
  return TRUE;
}

static gboolean
fail_heading (const FfCsvRow *row, GError **error)
{
  g_set_error (error, FF_IMPORT_ERROR, FF_IMPORT_ERROR_HEADING,
               /* Translators: a number, and what is wrong there */
               _ ("line %u, where the headings should be: %s"), row->line, row->fault);
  return FALSE;
}

/* Finds the first row that is not blank, which says what the columns are called. */
static gboolean
find_heading (FfImport *self, FfCsvRow *row, GError **error)
{
  g_autoptr (GError) fault = NULL;

  do
    if (!ff_csv_reader_next (self->reader, row, &fault))
      {
        if (fault == NULL)
          g_set_error_literal (error, FF_IMPORT_ERROR, FF_IMPORT_ERROR_HEADING,
                               _ ("there is nothing in it"));
        else
          g_propagate_error (error, g_steal_pointer (&fault));
        return FALSE;
      }
  while (is_blank_row (row));
  if (row->fault != NULL)
    return fail_heading (row, error);
  self->heading_line = row->line;
  for (guint i = 0; i < row->n_fields; i++)
    {
      if (!is_text (row->fields[i]))
        {
          g_set_error_literal (error, FF_CSV_ERROR, FF_CSV_ERROR_NOT_TEXT,
                               _ ("this is not a text file"));
          return FALSE;
        }
      row->fields[i] = ff_import_trim (ff_import_get_cell (self, row, i));
    }
  return TRUE;
}

/* The headings say which column is what, where nobody said so. */
static gboolean
read_heading (FfImport *self, GError **error)
{
  FfCsvRow row;

  if (!find_heading (self, &row, error))
    return FALSE;
  self->columns = ff_import_columns_new (self->klass->fields, self->klass->n_fields,
                                         (const char *const *) row.fields, row.n_fields);
  return ff_import_columns_map (self->columns, self->options.map, self->klass->takes_others, error)
         && ff_import_columns_guess (self->columns, error);
}

static gboolean
open_reader (FfImport *self, GBytes *bytes, GError **error)
{
  self->reader = ff_csv_reader_new (bytes, self->options.otherwise, error);
  if (self->reader != NULL && self->options.delimiter != '\0')
    ff_csv_reader_set_delimiter (self->reader, self->options.delimiter);
  return self->reader != NULL;
}

/* Whether ROW is the headings once more, as where files were joined. */
static gboolean
repeats_heading (const FfImport *self, const FfCsvRow *row)
{
  if (row->n_fields != self->columns->n_columns)
    return FALSE;
  for (guint i = 0; i < row->n_fields; i++)
    if (strcmp (row->fields[i], self->columns->headings[i]) != 0)
      return FALSE;
  return TRUE;
}

/* Whether the one field of a row holds what another delimiter would make all of them of. Of two fields a
 * single semicolon says nothing. */
static gboolean
has_other_delimiters (const FfImport *self, const FfCsvRow *row)
{
  static const char delimiters[] = ",;\t|";

  for (const char *other = delimiters; *other != '\0'; other++)
    {
      guint n = 0;

      for (const char *p = row->fields[0]; *p != '\0'; p++)
        n += *p == *other;
      if (*other != ff_csv_reader_get_delimiter (self->reader) && n + 1 >= self->columns->n_columns)
        return TRUE;
    }
  return FALSE;
}

/* Whether the row has the shape of the heading. It may be shorter: spreadsheets leave out empty fields at
 * the end. */
static gboolean
check_shape (FfImport *self, const FfCsvRow *row)
{
  guint n_columns = self->columns->n_columns;

  if (row->fault != NULL)
    {
      ff_import_add_fault (self, row->line, row->faulty, "%s", row->fault);
      return FALSE;
    }
  if (row->torn_from > 0 && row->n_fields != n_columns)
    {
      ff_import_add_fault (self, row->line, 0,
                           /* Translators: a line */
                           _ ("this may be a piece of the row on line %u"), row->torn_from);
      return FALSE;
    }
  for (guint i = n_columns; i < row->n_fields; i++)
    if (!ff_text_is_blank (row->fields[i]))
      {
        ff_import_add_fault (self, row->line, i, _ ("the row is longer than the heading"));
        return FALSE;
      }
  if (row->n_fields < n_columns && !row->ended)
    {
      ff_import_add_fault (self, row->line, row->n_fields - 1, _ ("the file ends within this row"));
      return FALSE;
    }
  if (repeats_heading (self, row))
    {
      ff_import_add_fault (self, row->line, 0, _ ("these are the headings again"));
      return FALSE;
    }
  if (row->n_fields == 1 && n_columns > 2 && has_other_delimiters (self, row))
    {
      ff_import_add_fault (self, row->line, 0,
                           _ ("the fields are not separated as those of the heading are"));
      return FALSE;
    }
  return TRUE;
}

static gboolean
step (FfImport *self, GError **error)
{
  if (self->options.progress != NULL)
    self->options.progress (ff_csv_reader_get_progress (self->reader), self->options.progress_data);
  return !g_cancellable_set_error_if_cancelled (self->options.cancellable, error);
}

static gboolean
read_rows (FfImport *self, GError **error)
{
  g_autoptr (GError) fault = NULL;
  FfCsvRow row;

  while (ff_csv_reader_next (self->reader, &row, &fault))
    {
      self->row_faults = 0;
      if (self->n_rows % ROWS_PER_STEP == 0 && !step (self, error))
        return FALSE;
      if (is_blank_row (&row))
        continue;
      self->n_rows++;
      if (check_shape (self, &row))
        self->klass->take_row (self, &row);
      self->n_bad += self->row_faults > 0;
    }
  self->row_faults = 0;
  if (fault == NULL)
    return step (self, error);
  g_propagate_error (error, g_steal_pointer (&fault));
  return FALSE;
}

static int
compare_faults (gconstpointer a, gconstpointer b)
{
  const FfImportFault *left = *(const FfImportFault *const *) a;
  const FfImportFault *right = *(const FfImportFault *const *) b;

  return left->line < right->line ? -1 : left->line > right->line;
}

/* Reads BYTES (transfer full) as what OPTIONS say, on top of CONTENT. An error of FF_CSV_ERROR or
 * FF_IMPORT_ERROR is about the file as a whole, and its message can stand behind the file's name; one of
 * G_IO_ERROR says that it was cancelled. Faults of single rows are no error. (transfer full) */
FfImport *
ff_import_new (const FfContent *content, GBytes *bytes, const FfImportOptions *options,
               GError **error)
{
  g_autoptr (FfImport) self = g_new0 (FfImport, 1);

  self->klass = classes[options->kind];
  self->options = *options;
  self->content = content;
  self->faults = g_ptr_array_new_with_free_func (fault_free);
  self->edit = ff_edit_new ("%s", "");
  if (!open_reader (self, bytes, error) || !read_heading (self, error)
      || !self->klass->begin (self, error) || !read_rows (self, error)
      || !self->klass->end (self, error))
    return NULL;
  g_ptr_array_sort (self->faults, compare_faults);
  self->content = NULL;
  g_clear_pointer (&self->reader, ff_csv_reader_free);
  return g_steal_pointer (&self);
}

void
ff_import_free (FfImport *self)
{
  if (self->state != NULL)
    self->klass->free_state (self->state);
  g_clear_pointer (&self->reader, ff_csv_reader_free);
  g_clear_pointer (&self->columns, ff_import_columns_free);
  g_clear_pointer (&self->edit, ff_edit_free);
  g_ptr_array_unref (self->faults);
  g_free (self);
}

/* The headings of BYTES (transfer full) and what stands between them, whether or not they can be told. An
 * error is as from ff_import_new (). (transfer full) */
FfImportOutline *
ff_import_outline_new (GBytes *bytes, const FfImportOptions *options, GError **error)
{
  FfImport self = { .klass = classes[options->kind], .options = *options };
  FfImportOutline *outline = NULL;
  FfCsvRow row;

  if (open_reader (&self, bytes, error) && find_heading (&self, &row, error))
    {
      FfImportColumns *columns = ff_import_columns_new (
          self.klass->fields, self.klass->n_fields, (const char *const *) row.fields, row.n_fields);

      if (ff_import_columns_map (columns, options->map, self.klass->takes_others, NULL))
        ff_import_columns_guess (columns, NULL);
      outline = g_new0 (FfImportOutline, 1);
      outline->columns = columns;
      outline->delimiter = ff_csv_reader_get_delimiter (self.reader);
      outline->headings = g_new0 (char *, row.n_fields + 1);
      for (guint i = 0; i < row.n_fields; i++)
        outline->headings[i] = g_strdup (ff_import_columns_spell (columns, i));
    }
  g_clear_pointer (&self.reader, ff_csv_reader_free);
  return outline;
}

void
ff_import_outline_free (FfImportOutline *self)
{
  g_strfreev (self->headings);
  ff_import_columns_free (self->columns);
  g_free (self);
}

static int
find_column_of (const FfImportColumns *columns, const char *field)
{
  for (guint i = 0; i < columns->n_fields; i++)
    if (strcmp (columns->fields[i].name, field) == 0 && ff_import_columns_has (columns, i))
      return (int) g_array_index (columns->of_field[i], guint, 0);
  return -1;
}

/* The first column that FIELD would be read from; -1 for none, or where that cannot be told. */
int
ff_import_outline_get_column_of (const FfImportOutline *self, const char *field)
{
  return find_column_of (self->columns, field);
}

guint
ff_import_get_n_rows (const FfImport *self)
{
  return self->n_rows;
}

/* How many rows, or columns of a matrix, are left out because of a fault. */
guint
ff_import_get_n_bad (const FfImport *self)
{
  return self->n_bad;
}

guint
ff_import_get_n_faults (const FfImport *self)
{
  return self->faults->len;
}

/* The faults in the order of their lines. (transfer none) */
const FfImportFault *
ff_import_get_fault (const FfImport *self, guint index)
{
  g_return_val_if_fail (index < self->faults->len, NULL);

  return self->faults->pdata[index];
}

/* Records that the edit adds. */
guint
ff_import_get_n_added (const FfImport *self)
{
  return self->n_added;
}

/* Rows that say what is there already. */
guint
ff_import_get_n_same (const FfImport *self)
{
  return self->n_same;
}

/* The first column that FIELD was read from; -1 for none. */
int
ff_import_get_column_of (const FfImport *self, const char *field)
{
  return find_column_of (self->columns, field);
}

/* The edit as it is, as long as it was not taken. (transfer none) (nullable) */
FfEdit *
ff_import_get_edit (const FfImport *self)
{
  return self->edit;
}

/* The edit that all sound rows make, empty where they say nothing new. It can be taken once. (transfer
 * full) */
FfEdit *
ff_import_take_edit (FfImport *self)
{
  g_return_val_if_fail (self->edit != NULL, NULL);

  return g_steal_pointer (&self->edit);
}

/* A line "LABEL: N". */
void
ff_import_append_count (GString *out, const char *label, guint n)
{
  g_string_append_printf (out, "%s: %u\n", label, n);
}

/* The first few records that the edit adds or changes. */
static void
append_changes (const FfEdit *edit, GString *out)
{
  guint size = ff_edit_get_size (edit);

  for (guint i = 0; i < MIN (size, MAX_LISTED); i++)
    {
      const FfChange *change = ff_edit_get_change (edit, i);
      g_autofree char *name = ff_import_quote (ff_record_get_name (change->after));

      g_string_append_printf (out, "  %c %s\n", change->before == NULL ? '+' : '*', name);
    }
  if (size > MAX_LISTED)
    g_string_append_printf (out, "  … %u\n", size - MAX_LISTED);
}

/* Appends how much is new, what, as long as the edit was not taken, and which columns were read as which
 * field: a line each. */
void
ff_import_describe (const FfImport *self, GString *out)
{
  ff_import_append_count (out, _ ("Rows read"), self->n_rows);
  if (self->n_bad > 0)
    ff_import_append_count (out, _ ("Left out because of a fault"), self->n_bad);
  self->klass->describe (self, out);
  if (self->edit != NULL)
    append_changes (self->edit, out);
  for (guint i = 0; i < self->columns->n_fields; i++)
    for (guint j = 0; j < self->columns->of_field[i]->len; j++)
      {
        guint column = g_array_index (self->columns->of_field[i], guint, j);

        /* Translators: a field, the heading of the column it is read from */
        g_string_append_printf (out, _ ("Column of %s: %s"), self->columns->fields[i].name,
                                ff_import_columns_spell (self->columns, column));
        g_string_append_c (out, '\n');
      }
}
