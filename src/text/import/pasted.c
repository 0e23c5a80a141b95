/* Pasted rows are cells with tabs between them, as spreadsheets give them, or lines. Where the first has
 * headings they say what the columns are; where not, the cells do: dates, hours, roles, competencies and
 * kinds are told by what they are, the longest of the other columns is the title, the next the person. */
#include "text/import/pasted.h"

#include "core/method/words.h"
#include "text/import/date.h"
#include "text/import/effort.h"
#include "text/import/import.h"
#include "text/names.h"

#include <string.h>

/* So many rows are looked at. */
#define MAX_LOOKED_AT 50
#define MAX_COLUMNS   30

typedef struct
{
  guint filled;
  guint dates, efforts, roles, competencies, kinds;
  gsize letters;
} Column;

typedef struct
{
  FfNames *roles;
  FfNames *competencies;
  Column columns[MAX_COLUMNS];
  guint n_columns;
} Guess;

static gboolean
is_kind (const char *text)
{
  g_autofree char *folded = ff_words_fold_name (text);

  for (guint i = 0; ff_sample_work_ids[i] != NULL; i++)
    {
      g_autofree char *id = ff_words_fold_name (ff_sample_work_ids[i]);

      if (g_str_equal (id, folded))
        return TRUE;
    }
  return FALSE;
}

/* Whether every piece of TEXT names a competency. */
static gboolean
names_competencies (Guess *self, const char *text)
{
  g_auto (GStrv) pieces = NULL;

  if (ff_names_find (self->competencies, text) >= 0)
    return TRUE;
  pieces = g_strsplit_set (text, ";,", -1);
  for (guint i = 0; pieces[i] != NULL; i++)
    if (ff_names_find (self->competencies, g_strstrip (pieces[i])) < 0)
      return FALSE;
  return TRUE;
}

static void
look_at_cell (Guess *self, Column *column, const char *text)
{
  FfWrittenDate date;
  double hours;
  FfEffortForm effort;

  if (*text == '\0')
    return;
  effort = ff_effort_parse (text, '\t', &hours);
  column->filled++;
  column->letters += strlen (text);
  column->dates += ff_date_parse (text, FF_DATE_ORDER_AUTO, &date);
  column->efforts += effort == FF_EFFORT_GIVEN || effort == FF_EFFORT_BARE;
  column->roles += ff_names_find (self->roles, text) >= 0;
  column->competencies += names_competencies (self, text);
  column->kinds += is_kind (text);
}

static void
look_at_line (Guess *self, const char *line)
{
  g_auto (GStrv) cells = g_strsplit (line, "\t", MAX_COLUMNS);

  for (guint i = 0; cells[i] != NULL; i++)
    {
      look_at_cell (self, &self->columns[i], g_strstrip (cells[i]));
      self->n_columns = MAX (self->n_columns, i + 1);
    }
}

/* The column with the most letters that has no heading yet; MAX_COLUMNS for none. */
static guint
find_longest (const Guess *self, const char *const *headings)
{
  guint best = MAX_COLUMNS;

  for (guint i = 0; i < self->n_columns; i++)
    if (headings[i] == NULL && self->columns[i].filled > 0
        && (best == MAX_COLUMNS || self->columns[i].letters > self->columns[best].letters))
      best = i;
  return best;
}

static const char *
tell (const Column *column)
{
  guint n = column->filled;

  if (n == 0)
    return NULL;
  if (column->dates == n)
    return "date";
  if (column->efforts == n)
    return "effort";
  if (column->roles * 2 > n)
    return "role";
  if (column->competencies * 2 > n)
    return "competencies";
  if (column->kinds * 2 > n)
    return "kind";
  return NULL;
}

static gboolean
is_given (const char *const *headings, guint n, const char *heading)
{
  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (headings[i], heading) == 0)
      return TRUE;
  return FALSE;
}

/* "date\ttitle\tperson". A column that is nothing gets a heading that means nothing. */
static char *
make_headings (const Guess *self)
{
  const char *headings[MAX_COLUMNS + 1] = { NULL };
  guint longest;

  for (guint i = 0; i < self->n_columns; i++)
    {
      const char *told = tell (&self->columns[i]);

      if (told != NULL && !is_given (headings, i, told))
        headings[i] = told;
    }
  longest = find_longest (self, headings);
  if (longest == MAX_COLUMNS)
    longest = 0; /* nothing but names: the first is the title, too */
  headings[longest] = "title";
  longest = find_longest (self, headings);
  if (longest < MAX_COLUMNS)
    headings[longest] = "person";
  for (guint i = 0; i < self->n_columns; i++)
    if (headings[i] == NULL)
      headings[i] = "-";
  headings[MAX (self->n_columns, 1)] = NULL;
  return g_strjoinv ("\t", (char **) headings);
}

/* Whether the import knows the first row of TEXT as headings. */
static gboolean
has_headings (const char *text)
{
  g_autoptr (FfContent) content = ff_content_new ();
  g_autofree char *line = g_strndup (text, strcspn (text, "\r\n"));
  FfImportOptions options = { .kind = FF_IMPORT_SAMPLES };
  g_autoptr (FfImport) import = ff_import_new (content, g_bytes_new (line, strlen (line)), &options,
                                               NULL);

  return import != NULL && *line != '\0';
}

/* A list's marks are not part of its lines: "- ", "12. ". */
static const char *
skip_mark (const char *line)
{
  static const char *const marks[] = { "- ", "* ", "+ ", "• ", "– ", "— " };
  const char *end = line;

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (g_str_has_prefix (line, marks[i]))
      return line + strlen (marks[i]);
  while (g_ascii_isdigit (*end))
    end++;
  return end > line && (*end == '.' || *end == ')') && end[1] == ' ' ? end + 2 : line;
}

/* Each line a title of its own, in quotes. */
static void
append_titles (GString *out, char **lines)
{
  g_string_append (out, "title\n");
  for (; *lines != NULL; lines++)
    {
      g_auto (GStrv) parts = g_strsplit (skip_mark (g_strstrip (*lines)), "\"", -1);
      g_autofree char *quoted = g_strjoinv ("\"\"", parts);

      if (*quoted != '\0')
        g_string_append_printf (out, "\"%s\"\n", quoted);
      else
        g_string_append_c (out, '\n');
    }
}

/* TEXT with headings, for ff_import_new (); ADDED_LINES of its lines were not pasted. NULL where there is
 * nothing in it. (transfer full) (nullable) */
GBytes *
ff_pasted_samples_to_csv (const FfContent *content, const char *text, guint *added_lines)
{
  Guess guess = { 0 };
  GString *out = g_string_new (NULL);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autofree char *headings = NULL;

  *added_lines = 0;
  if (ff_text_is_blank (text))
    {
      g_string_free (out, TRUE);
      return NULL;
    }
  if (strchr (text, '\t') == NULL && !has_headings (text))
    {
      append_titles (out, lines);
      *added_lines = 1;
      return g_string_free_to_bytes (out);
    }
  if (has_headings (text))
    {
      g_string_append (out, text);
      return g_string_free_to_bytes (out);
    }
  guess.roles = ff_names_new (content->lists[FF_ROLES]);
  guess.competencies = ff_names_new (content->lists[FF_COMPETENCIES]);
  for (guint i = 0; lines[i] != NULL && i < MAX_LOOKED_AT; i++)
    look_at_line (&guess, lines[i]);
  headings = make_headings (&guess);
  ff_names_free (guess.roles);
  ff_names_free (guess.competencies);
  g_string_append_printf (out, "%s\n%s", headings, text);
  *added_lines = 1;
  return g_string_free_to_bytes (out);
}
