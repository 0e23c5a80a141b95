/* Competencies: name, description, group, quadrant.
 *
 * A name that is there already, but for case, spacing and punctuation, is that competency: what the row
 * says of it is taken over, and what it leaves empty stays, so that an import never takes anything away.
 * The name stays as it is in the project. */
#include "text/import/import-private.h"

#include "core/method/words.h"
#include "core/verbs/common.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

enum
{
  NAME,
  DESCRIPTION,
  GROUP,
  QUADRANT,
};

static const char *const name_aliases[] = { "competency", "competence", "skill", "skillname",
                                            "shortname",  "title",      NULL };
static const char *const description_aliases[] = { "skilldescription", "definition", "details",
                                                   "notes", NULL };
static const char *const group_aliases[] = { "category", "area", "theme", "family", NULL };
static const char *const quadrant_aliases[] = { "cell", "place", NULL };

static const FfImportField fields[] = {
  [NAME] = { "name", name_aliases, .required = TRUE },
  [DESCRIPTION] = { "description", description_aliases },
  [GROUP] = { "group", group_aliases },
  [QUADRANT] = { "quadrant", quadrant_aliases },
};

typedef struct
{
  FfNames *names;
  GHashTable *lines; /* id of one that is there, or folded name of a new one → its line */
  GHashTable *ids;   /* all that are taken */
  GHashTable *next;  /* an id that was taken → the number to try next */
} Competencies;

static gboolean
begin (FfImport *self, GError **error)
{
  Competencies *state = g_new0 (Competencies, 1);
  GPtrArray *records = self->content->lists[FF_COMPETENCIES];

  self->state = state;
  state->names = ff_names_new (records);
  state->lines = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  state->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  state->next = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < records->len; i++)
    g_hash_table_add (state->ids, g_strdup (((FfRecord *) records->pdata[i])->id));
  return TRUE;
}

static void
free_state (gpointer data)
{
  Competencies *state = data;

  ff_names_free (state->names);
  g_hash_table_unref (state->lines);
  g_hash_table_unref (state->ids);
  g_hash_table_unref (state->next);
  g_free (state);
}

/* An id for NAME that is not taken. Names without a letter or digit that an id can have, as in Chinese,
 * all begin from the same word: it is remembered how far that went. (transfer full) */
static char *
make_id (Competencies *state, const char *name)
{
  g_autofree char *base = ff_id_from_name (name, "competency");
  char *id = g_strdup (base);
  guint n = MAX (GPOINTER_TO_UINT (g_hash_table_lookup (state->next, base)), 2);

  for (; g_hash_table_contains (state->ids, id); n++)
    {
      g_autofree char *tail = g_strdup_printf ("-%u", n);

      g_free (id);
      id = g_strdup_printf ("%.*s%s", (int) (FF_ID_MAX_LENGTH - strlen (tail)), base, tail);
    }
  g_hash_table_insert (state->next, g_strdup (base), GUINT_TO_POINTER (n));
  g_hash_table_add (state->ids, g_strdup (id));
  return id;
}

/* Whether KEY stands on no line before; else a fault. */
static gboolean
is_first (FfImport *self, const FfCsvRow *row, const char *key)
{
  Competencies *state = self->state;
  guint line = GPOINTER_TO_UINT (g_hash_table_lookup (state->lines, key));

  if (line == 0)
    {
      g_hash_table_insert (state->lines, g_strdup (key), GUINT_TO_POINTER (row->line));
      return TRUE;
    }
  ff_import_add_fault (self, row->line, ff_import_get_column (self, NAME),
                       /* Translators: a line */
                       _ ("this competency stands on line %u already"), line);
  return FALSE;
}

/* TEXT as a name; NULL, and a fault, where it cannot be one. (transfer full) */
static char *
clean_name (FfImport *self, guint line, guint column, const char *text)
{
  GError *error = NULL;
  char *name = NULL;

  if (ff_text_is_blank (text))
    ff_import_add_fault (self, line, column, _ ("is empty"));
  else
    name = ff_verb_clean_name (text, &error);
  if (error != NULL)
    ff_import_take_error (self, line, column, error);
  return name;
}

/* A copy of the competency at INDEX that ROW is about; NULL where another row was already. (transfer
 * full) */
static FfCompetency *
copy_known (FfImport *self, const FfCsvRow *row, guint index)
{
  const FfRecord *record = self->content->lists[FF_COMPETENCIES]->pdata[index];
  g_autofree char *key = g_strconcat ("#", record->id, NULL); /* which no folded name begins with */

  return is_first (self, row, key) ? ff_record_copy (record) : NULL;
}

/* A competency with NAME, without an id yet; NULL where another row has it. (transfer full) */
static FfCompetency *
make_new (FfImport *self, const FfCsvRow *row, const char *name)
{
  g_autofree char *folded = ff_words_fold_name (name);
  FfCompetency *competency;

  if (!is_first (self, row, *folded != '\0' ? folded : name))
    return NULL;
  competency = ff_record_new (&ff_competency_kind, NULL);
  ff_record_set_text (&competency->name, name);
  return competency;
}

/* The competency that ROW is about: a copy of the one that is there, with its place, or a new one. NULL,
 * and a fault, where it cannot be told. (transfer full) */
static FfCompetency *
find_or_make (FfImport *self, const FfCsvRow *row, int *index)
{
  Competencies *state = self->state;
  guint column = ff_import_get_column (self, NAME);
  const char *text = ff_import_get_cell (self, row, column);
  g_autofree char *name = clean_name (self, row->line, column, text);

  if (name == NULL)
    return NULL;
  *index = ff_names_find_by_name (state->names, text); /* as it stands there it is surest */
  if (*index == FF_NAMES_NONE)
    *index = ff_names_find_by_name (state->names, name);
  if (*index >= 0)
    return copy_known (self, row, *index);
  if (*index == FF_NAMES_NONE)
    return make_new (self, row, name);
  ff_import_add_fault (self, row->line, column,
                       _ ("more than one competency of the project has this name"));
  return NULL;
}

/* Puts what ROW says for FIELD, where it says anything, into PLACE: a text as it stands there. */
static void
take_text (FfImport *self, const FfCsvRow *row, guint field, char **place)
{
  guint column;
  const char *text;
  GError *error = NULL;

  if (!ff_import_columns_has (self->columns, field))
    return;
  column = ff_import_get_column (self, field);
  text = ff_import_get_cell (self, row, column);
  if (!ff_verb_check_text (text, &error))
    ff_import_take_error (self, row->line, column, error);
  else if (*text != '\0')
    ff_record_set_text (place, text);
}

static void
add (FfImport *self, FfCompetency *competency)
{
  guint position = self->content->lists[FF_COMPETENCIES]->len + self->n_added++;
  g_autofree char *id = make_id (self->state, competency->name);

  ff_record_set_id (competency, id);
  ff_edit_add (self->edit, FF_COMPETENCIES, NULL, competency, position, position);
}

static void
change (FfImport *self, FfCompetency *competency, guint index)
{
  gconstpointer before = self->content->lists[FF_COMPETENCIES]->pdata[index];

  if (ff_record_equal (before, competency))
    {
      self->n_same++;
      return;
    }
  self->n_changed++;
  ff_edit_add (self->edit, FF_COMPETENCIES, before, competency, index, index);
}

static void
take_row (FfImport *self, const FfCsvRow *row)
{
  guint before = self->faults->len;
  int index;
  g_autoptr (FfRecord) record = (FfRecord *) find_or_make (self, row, &index);
  FfCompetency *competency = (FfCompetency *) record;
  FfQuadrant quadrant;
  gboolean given;

  if (competency == NULL)
    return;
  take_text (self, row, DESCRIPTION, &competency->description);
  take_text (self, row, GROUP, &competency->group);
  if (ff_import_take_quadrant (self, row, QUADRANT, &quadrant, &given) && given)
    ff_import_place (competency, quadrant);
  if (self->faults->len > before)
    return;
  if (index < 0)
    add (self, competency);
  else
    change (self, competency, index);
}

static gboolean
end (FfImport *self, GError **error)
{
  guint n = self->n_added + self->n_changed;
  g_autofree char *label = g_strdup_printf (
      ngettext ("Import %u competency", "Import %u competencies", n), n);

  ff_edit_set_label (self->edit, label);
  if (self->content->lists[FF_COMPETENCIES]->len + self->n_added <= ff_competency_kind.limit)
    return TRUE;
  g_set_error (error, FF_IMPORT_ERROR, FF_IMPORT_ERROR_LIMIT,
               _ ("a project holds at most %u competencies"), ff_competency_kind.limit);
  return FALSE;
}

static void
describe (const FfImport *self, GString *out)
{
  ff_import_append_count (out, _ ("Competencies added"), self->n_added);
  ff_import_append_count (out, _ ("Competencies changed"), self->n_changed);
  ff_import_append_count (out, _ ("Competencies that were there already"), self->n_same);
}

const FfImportClass ff_import_competencies_class = {
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .begin = begin,
  .take_row = take_row,
  .end = end,
  .describe = describe,
  .free_state = free_state,
};
