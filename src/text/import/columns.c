#include "text/import/columns.h"

#include "core/file/problems.h"
#include "core/method/words.h"
#include "core/text/plain.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

/* How much of a heading, and how many of them, a message shows. */
#define MAX_SHOWN_LENGTH 60
#define MAX_SHOWN        20

G_DEFINE_QUARK (ff - import - error - quark, ff_import_error)

/* The columns under HEADINGS, read as none of FIELDS yet. (transfer full) */
FfImportColumns *
ff_import_columns_new (const FfImportField *fields, guint n_fields, const char *const *headings,
                       guint n_columns)
{
  FfImportColumns *self = g_new0 (FfImportColumns, 1);

  g_assert (n_fields <= FF_IMPORT_MAX_FIELDS);
  self->fields = fields;
  self->n_fields = n_fields;
  self->n_columns = n_columns;
  self->headings = g_new0 (char *, n_columns + 1);
  self->folded = g_new0 (char *, n_columns + 1);
  for (guint i = 0; i < n_columns; i++)
    {
      self->headings[i] = g_strdup (headings[i]);
      self->folded[i] = ff_words_fold_name (headings[i]);
    }
  for (guint i = 0; i < n_fields; i++)
    self->of_field[i] = g_array_new (FALSE, FALSE, sizeof (guint));
  self->spelled = g_ptr_array_new_with_free_func (g_free);
  self->others = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
ff_import_columns_free (FfImportColumns *self)
{
  g_strfreev (self->headings);
  g_strfreev (self->folded);
  g_ptr_array_unref (self->spelled);
  for (guint i = 0; i < self->n_fields; i++)
    g_array_unref (self->of_field[i]);
  g_hash_table_unref (self->others);
  g_free (self);
}

gboolean
ff_import_columns_has (const FfImportColumns *self, guint field)
{
  return self->of_field[field]->len > 0;
}

/* Whether the column is read as a field already. */
gboolean
ff_import_columns_is_taken (const FfImportColumns *self, guint column)
{
  for (guint i = 0; i < self->n_fields; i++)
    for (guint j = 0; j < self->of_field[i]->len; j++)
      if (g_array_index (self->of_field[i], guint, j) == column)
        return TRUE;
  return FALSE;
}

static char *
spell (const FfImportColumns *self, guint column)
{
  g_autofree char *line = NULL;

  if (column >= self->n_columns || *self->folded[column] == '\0')
    return g_strdup_printf (/* Translators: a number */ _ ("column %u"), column + 1);
  line = ff_text_escape (self->headings[column], FF_PROBLEM_MAX_LINE);
  if (g_utf8_strlen (line, -1) <= MAX_SHOWN_LENGTH)
    return g_steal_pointer (&line);
  *g_utf8_offset_to_pointer (line, MAX_SHOWN_LENGTH) = '\0';
  return g_strconcat (line, "…", NULL);
}

/* The heading of the column as a message shows it; its number where it has none. */
const char *
ff_import_columns_spell (FfImportColumns *self, guint column)
{
  if (column >= self->spelled->len)
    g_ptr_array_set_size (self->spelled, column + 1);
  if (self->spelled->pdata[column] == NULL)
    self->spelled->pdata[column] = spell (self, column);
  return self->spelled->pdata[column];
}

/* "a, b, c", for messages. (transfer full) */
static char *
list_headings (FfImportColumns *self)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < self->n_columns; i++)
    {
      if (i == MAX_SHOWN)
        {
          g_string_append (list, ", …");
          break;
        }
      g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", ff_import_columns_spell (self, i));
    }
  return g_string_free (list, FALSE);
}

static char *
list_fields (const FfImportColumns *self)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < self->n_fields; i++)
    g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", self->fields[i].name);
  return g_string_free (list, FALSE);
}

/* The column that WORD means: a heading as it stands there, else as it is read, else a number from 1. */
static gboolean
find_column (FfImportColumns *self, const char *word, guint *column, GError **error)
{
  g_autofree char *folded = ff_words_fold_name (word);
  g_autofree char *list = NULL;
  guint64 number;

  for (*column = 0; *column < self->n_columns; (*column)++)
    if (strcmp (self->headings[*column], word) == 0)
      return TRUE;
  for (*column = 0; *column < self->n_columns; (*column)++)
    if (*folded != '\0' && strcmp (self->folded[*column], folded) == 0)
      return TRUE;
  if (g_ascii_string_to_unsigned (word, 10, 1, self->n_columns, &number, NULL))
    {
      *column = number - 1;
      return TRUE;
    }
  list = list_headings (self);
  g_set_error (error, FF_IMPORT_ERROR, FF_IMPORT_ERROR_MAP,
               /* Translators: the name of a column, a list of those there are */
               _ ("there is no column “%s”; there are: %s"), word, list);
  return FALSE;
}

static gboolean
take_column (FfImportColumns *self, guint field, guint column, GError **error)
{
  GArray *columns = self->of_field[field];

  if (columns->len > 0 && !self->fields[field].repeats)
    {
      g_set_error (error, FF_IMPORT_ERROR, FF_IMPORT_ERROR_MAP,
                   /* Translators: the name of a field */
                   _ ("“%s” is given two columns"), self->fields[field].name);
      return FALSE;
    }
  g_array_append_val (columns, column);
  return TRUE;
}

static gboolean
map_one (FfImportColumns *self, const char *name, const char *word, gboolean takes_others,
         GError **error)
{
  guint field = 0;
  guint column = 0;
  g_autofree char *list = NULL;

  while (field < self->n_fields && strcmp (self->fields[field].name, name) != 0)
    field++;
  if (field == self->n_fields && !takes_others)
    {
      list = list_fields (self);
      g_set_error (error, FF_IMPORT_ERROR, FF_IMPORT_ERROR_MAP,
                   /* Translators: a name, a list of those there are */
                   _ ("there is no field “%s”; there are: %s"), name, list);
      return FALSE;
    }
  if (*word == '\0' && field < self->n_fields)
    {
      self->is_left_out[field] = TRUE;
      return TRUE;
    }
  if (!find_column (self, word, &column, error))
    return FALSE;
  if (field < self->n_fields)
    return take_column (self, field, column, error);
  g_hash_table_insert (self->others, g_strdup (name), GUINT_TO_POINTER (column + 1));
  return TRUE;
}

/* Does what MAP says, of which each is "FIELD=COLUMN": the column by heading or number, or nothing to
 * leave the field out. NULL is no map. Where it TAKES_OTHERS, names of no field go to `others`. */
gboolean
ff_import_columns_map (FfImportColumns *self, const char *const *map, gboolean takes_others,
                       GError **error)
{
  for (; map != NULL && *map != NULL; map++)
    {
      const char *equals = strchr (*map, '=');
      g_autofree char *name = equals != NULL ? g_strndup (*map, equals - *map) : NULL;

      if (!g_utf8_validate (*map, -1, NULL))
        {
          g_set_error_literal (error, FF_IMPORT_ERROR, FF_IMPORT_ERROR_MAP,
                               _ ("this is not UTF-8 text"));
          return FALSE;
        }
      if (name == NULL)
        {
          g_set_error (error, FF_IMPORT_ERROR, FF_IMPORT_ERROR_MAP, _ ("“%s” is not FIELD=COLUMN"),
                       *map);
          return FALSE;
        }
      if (!map_one (self, name, equals + 1, takes_others, error))
        return FALSE;
    }
  return TRUE;
}

/* Takes the columns with the heading WORD for FIELD. FALSE where there are more than it can have. */
static gboolean
guess_by_word (FfImportColumns *self, guint field, const char *word, GError **error)
{
  GArray *columns = self->of_field[field];
  guint column = 0;

  for (guint i = 0; i < self->n_columns; i++)
    {
      if (strcmp (self->folded[i], word) != 0 || ff_import_columns_is_taken (self, i))
        continue;
      if (columns->len > 0 && self->fields[field].first)
        break;
      if (columns->len > 0 && !self->fields[field].repeats)
        {
          column = g_array_index (columns, guint, 0);
          g_set_error (error, FF_IMPORT_ERROR, FF_IMPORT_ERROR_COLUMNS,
                       /* Translators: two numbers, a heading */
                       _ ("the columns %u and %u are both called “%s”"), column + 1, i + 1,
                       ff_import_columns_spell (self, i));
          return FALSE;
        }
      g_array_append_val (columns, i);
    }
  return TRUE;
}

static gboolean
guess_field (FfImportColumns *self, guint field, GError **error)
{
  const FfImportField *self_field = &self->fields[field];
  const guint first = 0;
  const char *const *word;

  if (!guess_by_word (self, field, self_field->name, error))
    return FALSE;
  for (word = self_field->aliases; word != NULL && *word != NULL; word++)
    if (!ff_import_columns_has (self, field) && !guess_by_word (self, field, *word, error))
      return FALSE;
  if (ff_import_columns_has (self, field))
    return TRUE;
  for (word = self_field->loose; word != NULL && *word != NULL; word++)
    if (!guess_by_word (self, field, *word, error))
      return FALSE;
  self->is_loose[field] = ff_import_columns_has (self, field);
  if (self_field->corner && !self->is_loose[field] && *self->folded[0] == '\0'
      && !ff_import_columns_is_taken (self, 0))
    g_array_append_val (self->of_field[field], first);
  return TRUE;
}

/* Finds columns for the fields that were given none, from the heading. */
gboolean
ff_import_columns_guess (FfImportColumns *self, GError **error)
{
  g_autofree char *list = NULL;

  for (guint i = 0; i < self->n_fields; i++)
    if (!ff_import_columns_has (self, i) && !self->is_left_out[i] && !guess_field (self, i, error))
      return FALSE;
  for (guint i = 0; i < self->n_fields; i++)
    {
      if (!self->fields[i].required || ff_import_columns_has (self, i))
        continue;
      list = list_headings (self);
      g_set_error (error, FF_IMPORT_ERROR, FF_IMPORT_ERROR_COLUMNS,
                   /* Translators: the name of a field, a list of headings */
                   _ ("no column is “%s”; there are: %s"), self->fields[i].name, list);
      return FALSE;
    }
  return TRUE;
}
