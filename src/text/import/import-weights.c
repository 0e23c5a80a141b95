/* A matrix: the competency, its quadrant where there is such a column, and a column for each role with P, S,
 * B or nothing, which takes the weight away.
 *
 * It says how what is there is weighed and makes nothing new: a heading that is no role is a fault of the
 * whole column, a name that is no competency one of the row. A quadrant that differs moves the note, as
 * whoever edited an exported matrix wants it; an empty one leaves it where it is. */
#include "text/import/import-private.h"

#include <glib/gi18n-lib.h>

enum
{
  COMPETENCY,
  QUADRANT,
};

/* A cell that the file says nothing of. */
#define UNSAID -2

static const char *const competency_aliases[] = { "competence", "name", "skill", "competencies",
                                                  NULL };

/* A role may be called as a field is; its column stands behind. */
static const FfImportField fields[] = {
  [COMPETENCY] = { "competency", competency_aliases, .required = TRUE, .first = TRUE,
                   .corner = TRUE },
  [QUADRANT] = { "quadrant", .first = TRUE },
};

/* A column with the weights of a role. */
typedef struct
{
  guint column;
  guint role;     /* its place in the project's list */
  gint8 *weights; /* of each competency: FfWeight, or UNSAID */
} RoleColumn;

typedef struct
{
  FfNames *competencies;
  FfNames *roles;
  GArray *columns;  /* RoleColumn */
  guint *named_on;  /* of each competency, the line that names it */
  GArray *nameless; /* guint: columns without a heading, which must be empty */
  guint *column_of; /* of each role, its column + 1 */
  guint n_cells;    /* that change */
  guint n_roles;    /* that have such cells */
} Weights;

static void
column_clear (gpointer data)
{
  g_free (((RoleColumn *) data)->weights);
}

/* The role that WORD means as the heading of COLUMN, as its place; -1 and a fault where it is none. */
static int
find_role (FfImport *self, guint column, const char *word)
{
  Weights *state = self->state;
  guint line = self->heading_line;
  int index = ff_import_find (self, state->roles, FF_ROLES, line, column, word);
  const FfRole *role = index >= 0 ? self->content->lists[FF_ROLES]->pdata[index] : NULL;
  g_autofree char *quoted = ff_import_quote (word);

  if (role == NULL)
    return -1;
  if (role->external)
    ff_import_add_fault (self, line, column,
                         /* Translators: the name of a role */
                         _ ("%s is an external role and has no weights"), quoted);
  else if (state->column_of[index] > 0)
    ff_import_add_fault (self, line, column,
                         /* Translators: the name of a role, a number */
                         _ ("%s has column %u already"), quoted, state->column_of[index]);
  else
    {
      state->column_of[index] = column + 1;
      return index;
    }
  return -1;
}

static void
add_column (FfImport *self, guint column, const char *word)
{
  Weights *state = self->state;
  guint n = self->content->lists[FF_COMPETENCIES]->len;
  RoleColumn added = { column, 0, NULL };
  int role;

  self->row_faults = 0; /* every column has its own */
  role = find_role (self, column, word);
  if (role < 0)
    {
      self->n_bad++;
      return;
    }
  added.role = role;
  added.weights = g_new (gint8, n);
  for (guint i = 0; i < n; i++)
    added.weights[i] = UNSAID;
  g_array_append_val (state->columns, added);
}

/* The role that the person said COLUMN is for, or NULL. */
static const char *
find_said (FfImport *self, guint column)
{
  GHashTableIter iter;
  gpointer name, value;

  g_hash_table_iter_init (&iter, self->columns->others);
  while (g_hash_table_iter_next (&iter, &name, &value))
    if (GPOINTER_TO_UINT (value) == column + 1)
      return name;
  return NULL;
}

static gboolean
begin (FfImport *self, GError **error)
{
  Weights *state = g_new0 (Weights, 1);

  self->state = state;
  state->competencies = ff_names_new (self->content->lists[FF_COMPETENCIES]);
  state->roles = ff_names_new (self->content->lists[FF_ROLES]);
  state->columns = g_array_new (FALSE, FALSE, sizeof (RoleColumn));
  g_array_set_clear_func (state->columns, column_clear);
  state->named_on = g_new0 (guint, self->content->lists[FF_COMPETENCIES]->len);
  state->column_of = g_new0 (guint, self->content->lists[FF_ROLES]->len);
  state->nameless = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < self->columns->n_columns; i++)
    {
      const char *said = find_said (self, i);

      if (ff_import_columns_is_taken (self->columns, i))
        continue;
      if (said == NULL && *self->columns->headings[i] == '\0')
        g_array_append_val (state->nameless, i);
      else
        add_column (self, i, said != NULL ? said : self->columns->headings[i]);
    }
  return TRUE;
}

static void
free_state (gpointer data)
{
  Weights *state = data;

  ff_names_free (state->competencies);
  ff_names_free (state->roles);
  g_array_unref (state->columns);
  g_array_unref (state->nameless);
  g_free (state->named_on);
  g_free (state->column_of);
  g_free (state);
}

/* The competency that ROW is about, as its place; -1 and a fault where it is none. */
static int
find_competency (FfImport *self, const FfCsvRow *row)
{
  Weights *state = self->state;
  guint column = ff_import_get_column (self, COMPETENCY);
  char *text = ff_import_get_cell (self, row, column);
  int index = ff_import_find (self, state->competencies, FF_COMPETENCIES, row->line, column, text);

  if (index < 0)
    return -1;
  if (state->named_on[index] > 0)
    {
      ff_import_add_fault (self, row->line, column,
                           /* Translators: a line */
                           _ ("this competency stands on line %u already"), state->named_on[index]);
      return -1;
    }
  state->named_on[index] = row->line;
  return index;
}

/* Whether the cells of ROW are weights; each that is not is a fault. */
static gboolean
check_cells (FfImport *self, const FfCsvRow *row)
{
  Weights *state = self->state;
  guint before = self->faults->len;
  FfWeight weight;

  for (guint i = 0; i < state->columns->len; i++)
    {
      guint column = g_array_index (state->columns, RoleColumn, i).column;
      const char *text = ff_import_get_cell (self, row, column);
      g_autofree char *quoted = NULL;

      if (ff_weight_from_text (text, &weight))
        continue;
      quoted = ff_import_quote (text);
      ff_import_add_fault (self, row->line, column,
                           /* Translators: a value; the letters are those of the file */
                           _ ("%s is not P, S, B or empty"), quoted);
    }
  for (guint i = 0; i < state->nameless->len; i++)
    {
      guint column = g_array_index (state->nameless, guint, i);

      if (!ff_text_is_blank (ff_import_get_cell (self, row, column)))
        ff_import_add_fault (self, row->line, column, _ ("this column has no heading"));
    }
  return self->faults->len == before;
}

/* Moves the note of the competency at INDEX, where ROW says so. FALSE, and a fault, where it says what is no
 * quadrant. */
static gboolean
take_quadrant (FfImport *self, const FfCsvRow *row, guint index)
{
  const FfCompetency *before = self->content->lists[FF_COMPETENCIES]->pdata[index];
  g_autoptr (FfRecord) after = NULL;
  FfQuadrant quadrant;
  gboolean given;

  if (!ff_import_take_quadrant (self, row, QUADRANT, &quadrant, &given))
    return FALSE;
  if (!given || quadrant == before->quadrant)
    return TRUE;
  after = ff_record_copy (before);
  ff_import_place ((FfCompetency *) after, quadrant);
  ff_edit_add (self->edit, FF_COMPETENCIES, before, after, index, index);
  self->n_changed++;
  return TRUE;
}

static void
take_row (FfImport *self, const FfCsvRow *row)
{
  Weights *state = self->state;
  int index = find_competency (self, row);

  if (index < 0 || !check_cells (self, row) || !take_quadrant (self, row, index))
    return;
  for (guint i = 0; i < state->columns->len; i++)
    {
      RoleColumn *column = &g_array_index (state->columns, RoleColumn, i);
      FfWeight weight;

      ff_weight_from_text (ff_import_get_cell (self, row, column->column), &weight);
      column->weights[index] = weight;
    }
}

/* The weights of ROLE with those that COLUMN says. (transfer full) (nullable) */
static FfMap *
merge_weights (FfImport *self, const FfRole *role, const RoleColumn *column)
{
  Weights *state = self->state;
  GPtrArray *competencies = self->content->lists[FF_COMPETENCIES];
  GArray *entries = ff_map_entries_new ();

  for (guint i = 0; i < competencies->len; i++)
    {
      const char *id = ((FfRecord *) competencies->pdata[i])->id;
      int before = ff_map_get_choice (role->weights, id);
      int after = column->weights[i] != UNSAID ? column->weights[i] : before;
      FfMapEntry entry = { NULL, after, NULL };

      state->n_cells += after != before;
      if (after == FF_WEIGHT_UNRATED)
        continue;
      entry.key = g_strdup (id);
      g_array_append_val (entries, entry);
    }
  return ff_map_new_take (entries);
}

static void
change_role (FfImport *self, const RoleColumn *column)
{
  Weights *state = self->state;
  const FfRole *before = self->content->lists[FF_ROLES]->pdata[column->role];
  g_autoptr (FfRecord) after = ff_record_copy (before);
  guint n_cells = state->n_cells;

  ff_record_take_map (&((FfRole *) after)->weights, merge_weights (self, before, column));
  if (state->n_cells == n_cells)
    return;
  state->n_roles++;
  ff_edit_add (self->edit, FF_ROLES, before, after, column->role, column->role);
}

static gboolean
end (FfImport *self, GError **error)
{
  Weights *state = self->state;
  g_autofree char *label = NULL;

  for (guint i = 0; i < state->columns->len; i++)
    change_role (self, &g_array_index (state->columns, RoleColumn, i));
  label = g_strdup_printf (ngettext ("Import %u weight", "Import %u weights", state->n_cells),
                           state->n_cells);
  ff_edit_set_label (self->edit, label);
  return TRUE;
}

static void
describe (const FfImport *self, GString *out)
{
  const Weights *state = self->state;

  ff_import_append_count (out, _ ("Weights changed"), state->n_cells);
  ff_import_append_count (out, _ ("Roles with changed weights"), state->n_roles);
  ff_import_append_count (out, _ ("Competencies moved"), self->n_changed);
}

const FfImportClass ff_import_weights_class = {
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .takes_others = TRUE,
  .begin = begin,
  .take_row = take_row,
  .end = end,
  .describe = describe,
  .free_state = free_state,
};
