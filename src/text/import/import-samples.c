/* Work samples: title, date, person, role, kind, competencies, effort.
 *
 * A row equal in all of these to a sample already there is that sample, so that importing a file again
 * adds nothing; equal rows within one file count as often as they stand there. Both are one rule: of each
 * sample there are afterwards as many as the file has, or as there were, whichever is more.
 *
 * Two things can be told only by the whole column: whether the month or the day of 2/3/2026 comes first,
 * and whether the numbers of a column of times are seconds, as two issue trackers write them. So dates and
 * efforts wait until all rows are read. */
#include "text/import/import-private.h"

#include "core/method/words.h"
#include "core/verbs/common.h"
#include "text/import/effort.h"
#include "text/import/sample-counts.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define SECONDS_PER_MINUTE 60
#define SECONDS_PER_HOUR   3600

enum
{
  TITLE,
  DATE,
  PERSON,
  ROLE,
  KIND,
  COMPETENCIES,
  EFFORT,
};

static const char *const title_aliases[] = { "summary",   "subject",    "workitem", "issue",
                                             "task",      "artifact",   "artefact", "document",
                                             "name",      "issuetitle", "headline", "cardname",
                                             "cardtitle", "taskname",   NULL };
static const char *const date_aliases[]
    = { "day",          "created",   "createdat", "createddate",    "datecreated", "creationdate",
        "createdatutc", "opened",    "resolved",  "resolutiondate", "resolvedat",  "completedat",
        "closedatutc",  "completed", "closed",    "closedat",       "done",        "finished",
        "due",          "duedate",   "deadline",  "started",        "startdate",   "updated",
        "updatedat",    NULL };
static const char *const person_aliases[] = { "assignee", "assignees", "assignedto", "members",
                                              "member",   "owner",     "pm",         "author",
                                              "reporter", "creator",   NULL };
static const char *const role_aliases[] = { "roletype", "jobtitle", "position", NULL };
static const char *const kind_aliases[] = { "type",         "issuetype", "worktype",
                                            "workitemtype", "tracker",   "artifacttype",
                                            "artefacttype", NULL };
static const char *const competency_aliases[] = { "competency",  "skills",     "skill",
                                                  "competences", "competence", NULL };
static const char *const competency_loose[] = { "labels",     "label",     "tags", "tag",
                                                "components", "component", NULL };
static const char *const effort_aliases[] = {
  "hours",      "efforthours", "hoursspent",    "timespent", "σtimespent",       "spenttime",
  "loggedtime", "timelogged",  "completedwork", "duration",  "originalestimate", "timeestimate",
  "estimate",   NULL
};

/* Headings under which issue trackers export whole seconds. */
static const char *const seconds_headings[] = { "timespent", "σtimespent", "originalestimate",
                                                "timeestimate", NULL };

static const FfImportField fields[] = {
  [TITLE] = { "title", title_aliases, .required = TRUE },
  [DATE] = { "date", date_aliases },
  [PERSON] = { "person", person_aliases },
  [ROLE] = { "role", role_aliases },
  [KIND] = { "kind", kind_aliases },
  [COMPETENCIES] = { "competencies", competency_aliases, competency_loose, .repeats = TRUE },
  [EFFORT] = { "effort", effort_aliases },
};

/* A sound row, as far as it is known. */
typedef struct
{
  FfSample *sample;
  guint line;
  FfWrittenDate date; /* its year is 0 where there is none */
  gboolean bare_effort;
} Row;

/* The first date of the file that can only be read one way, or in both, and its line. */
typedef struct
{
  guint line;
  char *text;
} Witness;

typedef struct
{
  FfNames *roles;
  FfNames *competencies;
  guint *named_on;   /* of each competency, the line that named it last */
  GHashTable *kinds; /* text → what the file calls it */
  GArray *rows;      /* Row */
  Witness witnesses[FF_DATE_ORDER_ISO + 1];
  gboolean seconds; /* whether bare numbers may be seconds, as far as is known */
  gboolean any_effort;
  FfDateOrder order;
} Samples;

static void
row_clear (gpointer data)
{
  ff_record_unref (((Row *) data)->sample);
}

static gboolean
begin (FfImport *self, GError **error)
{
  Samples *samples = g_new0 (Samples, 1);

  self->state = samples;
  samples->roles = ff_names_new (self->content->lists[FF_ROLES]);
  samples->competencies = ff_names_new (self->content->lists[FF_COMPETENCIES]);
  samples->named_on = g_new0 (guint, self->content->lists[FF_COMPETENCIES]->len);
  samples->kinds = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  samples->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  g_array_set_clear_func (samples->rows, row_clear);
  if (ff_import_columns_has (self->columns, EFFORT))
    samples->seconds = g_strv_contains (seconds_headings,
                                        self->columns->folded[ff_import_get_column (self, EFFORT)]);
  return TRUE;
}

static void
free_state (gpointer state)
{
  Samples *samples = state;

  ff_names_free (samples->roles);
  ff_names_free (samples->competencies);
  g_free (samples->named_on);
  g_hash_table_unref (samples->kinds);
  g_array_unref (samples->rows);
  for (guint i = 0; i < G_N_ELEMENTS (samples->witnesses); i++)
    g_free (samples->witnesses[i].text);
  g_free (samples);
}

/* Puts what ROW says for FIELD into PLACE, as a name. */
static void
take_name (FfImport *self, const FfCsvRow *row, guint field, char **place)
{
  const char *text = ff_import_get_text (self, row, field);
  GError *error = NULL;
  char *name;

  if (*text == '\0')
    {
      if (fields[field].required)
        ff_import_add_fault (self, row->line, ff_import_get_column (self, field), _ ("is empty"));
      return;
    }
  name = ff_verb_clean_name (text, &error);
  if (name == NULL)
    {
      ff_import_take_error (self, row->line, ff_import_get_column (self, field), error);
      return;
    }
  g_free (*place);
  *place = name;
}

static void
take_date (FfImport *self, const FfCsvRow *row, FfWrittenDate *date)
{
  Samples *samples = self->state;
  const char *text = ff_import_get_text (self, row, DATE);
  Witness *witness;

  *date = (FfWrittenDate){ 0 };
  if (*text == '\0')
    return;
  if (!ff_date_parse (text, self->options.dates, date))
    {
      g_autofree char *quoted = ff_import_quote (text);

      ff_import_add_fault (self, row->line, ff_import_get_column (self, DATE),
                           /* Translators: a value */
                           _ ("%s is not a day such as 2026-05-31"), quoted);
      return;
    }
  witness = &samples->witnesses[ff_date_get_order (date)];
  if (witness->line == 0)
    *witness = (Witness){ row->line, ff_import_quote (text) };
}

static void
take_role (FfImport *self, const FfCsvRow *row, FfSample *sample)
{
  Samples *samples = self->state;
  const char *text = ff_import_get_text (self, row, ROLE);
  int index;

  if (*text == '\0')
    return;
  index = ff_import_find (self, samples->roles, FF_ROLES, row->line,
                          ff_import_get_column (self, ROLE), text);
  if (index >= 0)
    ff_record_set_text (&sample->role,
                        ((FfRecord *) self->content->lists[FF_ROLES]->pdata[index])->id);
}

/* "PRD" and "Experiment plan" are the words of the file for them. (transfer none) */
static const char *
find_kind (Samples *samples, const char *text)
{
  const char *known = g_hash_table_lookup (samples->kinds, text);
  g_autofree char *folded = NULL;
  char *kind = NULL;

  if (known != NULL)
    return known;
  folded = ff_words_fold_name (text);
  for (guint i = 0; kind == NULL && ff_sample_work_ids[i] != NULL; i++)
    {
      g_autofree char *id = ff_words_fold_name (ff_sample_work_ids[i]);

      if (g_str_equal (id, folded))
        kind = g_strdup (ff_sample_work_ids[i]);
    }
  if (kind == NULL)
    kind = g_strdup (text);
  g_hash_table_insert (samples->kinds, g_strdup (text), kind);
  return kind;
}

static void
take_kind (FfImport *self, const FfCsvRow *row, FfSample *sample)
{
  const char *text = ff_import_get_text (self, row, KIND);
  GError *error = NULL;

  if (*text == '\0')
    return;
  if (ff_verb_check_text (text, &error))
    ff_record_set_text (&sample->work, find_kind (self->state, text));
  else
    ff_import_take_error (self, row->line, ff_import_get_column (self, KIND), error);
}

static void
add_competency (FfImport *self, guint line, guint column, const char *text, GPtrArray *ids)
{
  Samples *samples = self->state;
  GPtrArray *records = self->content->lists[FF_COMPETENCIES];
  int index;

  if (self->columns->is_loose[COMPETENCIES])
    index = ff_names_find (samples->competencies, text); /* a label among others */
  else
    index = ff_import_find (self, samples->competencies, FF_COMPETENCIES, line, column, text);
  if (index < 0)
    return;
  if (samples->named_on[index] != line)
    g_ptr_array_add (ids, ((FfRecord *) records->pdata[index])->id);
  samples->named_on[index] = line;
}

/* Adds the ids of what TEXT names, one competency or several between SEPARATORS, the first of which
 * goes before the others: a name may hold them too. */
static void
add_competencies (FfImport *self, guint line, guint column, char *text, const char *separators,
                  GPtrArray *ids)
{
  Samples *samples = self->state;
  char *end;

  if (ff_names_find (samples->competencies, text) == FF_NAMES_NONE)
    while (*separators != '\0' && strchr (text, *separators) == NULL)
      separators++;
  else
    separators = "";
  if (*separators == '\0')
    {
      add_competency (self, line, column, text, ids);
      return;
    }
  do
    {
      char *piece = text;

      end = strchr (text, *separators);
      if (end != NULL)
        {
          *end = '\0';
          text = end + 1;
        }
      piece = ff_import_trim (piece);
      if (*piece != '\0')
        add_competencies (self, line, column, piece, separators + 1, ids);
    }
  while (end != NULL);
}

static void
take_competencies (FfImport *self, const FfCsvRow *row, FfSample *sample)
{
  GArray *columns = self->columns->of_field[COMPETENCIES];
  g_autoptr (GPtrArray) ids = NULL;
  GError *error = NULL;

  for (guint i = 0; i < columns->len; i++)
    {
      guint column = g_array_index (columns, guint, i);
      char *text = ff_import_trim (ff_import_get_cell (self, row, column));

      if (*text == '\0')
        continue;
      if (!ff_verb_check_text (text, &error))
        {
          ff_import_take_error (self, row->line, column, g_steal_pointer (&error));
          continue;
        }
      if (ids == NULL)
        ids = g_ptr_array_new ();
      add_competencies (self, row->line, column, text, ";,", ids);
    }
  if (ids == NULL)
    return;
  g_ptr_array_add (ids, NULL);
  ff_record_set_texts (&sample->competencies, (const char *const *) ids->pdata);
}

static gboolean
check_effort (FfImport *self, guint line, double hours)
{
  if (hours > 0)
    return TRUE;
  ff_import_add_fault (self, line, ff_import_get_column (self, EFFORT),
                       _ ("an effort is more than 0 hours"));
  return FALSE;
}

/* A number without a unit waits for the others where they may be seconds. */
static void
take_bare_effort (FfImport *self, const FfCsvRow *row, Row *taken, double number)
{
  Samples *samples = self->state;

  taken->bare_effort = TRUE;
  taken->sample->effort = number;
  samples->any_effort |= number > 0;
  samples->seconds &= fmod (number, SECONDS_PER_MINUTE) == 0;
}

static void
refuse_effort (FfImport *self, const FfCsvRow *row, FfEffortForm form, const char *text)
{
  guint column = ff_import_get_column (self, EFFORT);
  g_autofree char *quoted = ff_import_quote (text);

  if (form == FF_EFFORT_UNCLEAR)
    ff_import_add_fault (self, row->line, column,
                         /* Translators: a value such as "1,000" */
                         _ ("the comma of %s may stand before a fraction or between thousands"),
                         quoted);
  else
    ff_import_add_fault (self, row->line, column,
                         /* Translators: a value */
                         _ ("%s is not a number of hours such as 1.5 or 1h 30m"), quoted);
}

static void
take_effort (FfImport *self, const FfCsvRow *row, Row *taken)
{
  const char *text = ff_import_get_text (self, row, EFFORT);
  FfEffortForm form;
  double hours;

  if (*text == '\0')
    return;
  form = ff_effort_parse (text, ff_csv_reader_get_delimiter (self->reader), &hours);
  if (form == FF_EFFORT_BARE)
    take_bare_effort (self, row, taken, hours);
  else if (form != FF_EFFORT_GIVEN)
    refuse_effort (self, row, form, text);
  else if (check_effort (self, row->line, hours))
    taken->sample->effort = hours;
}

static void
take_row (FfImport *self, const FfCsvRow *row)
{
  Samples *samples = self->state;
  guint before = self->faults->len;
  Row taken = { ff_record_new (&ff_sample_kind, NULL), row->line, { 0 }, FALSE };

  take_name (self, row, TITLE, &taken.sample->title);
  take_date (self, row, &taken.date);
  take_name (self, row, PERSON, &taken.sample->person);
  take_role (self, row, taken.sample);
  take_kind (self, row, taken.sample);
  take_competencies (self, row, taken.sample);
  take_effort (self, row, &taken);
  if (self->faults->len == before)
    g_array_append_val (samples->rows, taken);
  else
    ff_record_unref (taken.sample);
}

/* Finds the order of day and month that the dates of the file leave, where it matters. */
static gboolean
decide_order (FfImport *self, GError **error)
{
  Samples *samples = self->state;
  const Witness *open = &samples->witnesses[FF_DATE_ORDER_AUTO];
  const Witness *dmy = &samples->witnesses[FF_DATE_ORDER_DMY];
  const Witness *mdy = &samples->witnesses[FF_DATE_ORDER_MDY];

  samples->order = self->options.dates;
  if (samples->order != FF_DATE_ORDER_AUTO)
    return TRUE;
  samples->order = mdy->line > 0 ? FF_DATE_ORDER_MDY : FF_DATE_ORDER_DMY;
  if (open->line == 0 || (dmy->line > 0) != (mdy->line > 0))
    return TRUE;
  if (dmy->line == 0)
    g_set_error (error, FF_IMPORT_ERROR, FF_IMPORT_ERROR_DATES,
                 /* Translators: a date, a line */
                 _ ("%s on line %u has the day or the month first, and no date in the file says "
                    "which"),
                 open->text, open->line);
  else
    g_set_error (error, FF_IMPORT_ERROR, FF_IMPORT_ERROR_DATES,
                 /* Translators: a date and its line, thrice */
                 _ ("%s on line %u has the day first and %s on line %u the month, so %s on line %u "
                    "may have either"),
                 dmy->text, dmy->line, mdy->text, mdy->line, open->text, open->line);
  return FALSE;
}

/* Gives ROW the date and the effort it waited for. FALSE where it has a fault after all. */
static gboolean
settle (FfImport *self, Row *row)
{
  Samples *samples = self->state;
  FfDateOrder own = ff_date_get_order (&row->date);

  if (row->date.year > 0)
    {
      gboolean told = own == FF_DATE_ORDER_DMY || own == FF_DATE_ORDER_MDY;

      g_free (row->sample->date);
      row->sample->date = ff_date_to_day (&row->date, told ? own : samples->order);
    }
  if (!row->bare_effort)
    return TRUE;
  if (!samples->seconds)
    return check_effort (self, row->line, row->sample->effort);
  /* Where nobody logged any time such a column says 0. */
  row->sample->effort = row->sample->effort > 0 ? row->sample->effort / SECONDS_PER_HOUR : 1;
  return TRUE;
}

/* The ids of RECORDS, which must outlive them. (transfer full) */
static GHashTable *
list_ids (GPtrArray *records)
{
  GHashTable *ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < records->len; i++)
    g_hash_table_add (ids, ((FfRecord *) records->pdata[i])->id);
  return ids;
}

static void
add_sample (FfImport *self, FfSample *sample, GHashTable *ids)
{
  guint position = self->content->lists[FF_SAMPLES]->len + self->n_added++;

  do
    {
      g_free (sample->base.id);
      sample->base.id = ff_id_random (*sample->date != '\0' ? sample->date : "sample");
    }
  while (g_hash_table_contains (ids, sample->base.id));
  g_hash_table_add (ids, sample->base.id);
  ff_edit_add (self->edit, FF_SAMPLES, NULL, sample, position, position);
}

static gboolean
check_limit (FfImport *self, GError **error)
{
  if (self->content->lists[FF_SAMPLES]->len + self->n_added <= ff_sample_kind.limit)
    return TRUE;
  g_set_error (error, FF_IMPORT_ERROR, FF_IMPORT_ERROR_LIMIT,
               _ ("a project holds at most %u samples"), ff_sample_kind.limit);
  return FALSE;
}

static gboolean
end (FfImport *self, GError **error)
{
  Samples *samples = self->state;
  g_autoptr (GHashTable) there = ff_sample_counts_new (self->content->lists[FF_SAMPLES]);
  g_autoptr (GHashTable) ids = list_ids (self->content->lists[FF_SAMPLES]);
  g_autofree char *label = NULL;

  if (!decide_order (self, error))
    return FALSE;
  samples->seconds &= samples->any_effort;
  for (guint i = 0; i < samples->rows->len; i++)
    {
      Row *row = &g_array_index (samples->rows, Row, i);

      self->row_faults = 0;
      if (!settle (self, row))
        self->n_bad++;
      else if (ff_sample_counts_take (there, row->sample))
        self->n_same++;
      else
        add_sample (self, row->sample, ids);
    }
  label = g_strdup_printf (ngettext ("Import %u sample", "Import %u samples", self->n_added),
                           self->n_added);
  ff_edit_set_label (self->edit, label);
  return check_limit (self, error);
}

static void
describe (const FfImport *self, GString *out)
{
  const Samples *samples = self->state;

  ff_import_append_count (out, _ ("Samples added"), self->n_added);
  ff_import_append_count (out, _ ("Samples that were there already"), self->n_same);
  if (samples->seconds)
    g_string_append_printf (out, "%s\n", _ ("Efforts were read as seconds."));
}

const FfImportClass ff_import_samples_class = {
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .begin = begin,
  .take_row = take_row,
  .end = end,
  .describe = describe,
  .free_state = free_state,
};
