/* `import`: a CSV file into a project, all of it or nothing. */
#include "cli/commands.h"

#include "core/project/project.h"
#include "text/import/import.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What `import` is for too and cannot do yet. */
static const char *const later_kinds[] = { "feedback", "ratings", NULL };

static const char *const date_orders[] = { "auto", "dmy", "mdy", "iso", NULL };
static const char *const encodings[] = { "utf-8", "windows-1252", NULL };

static gboolean
read_options (FfInvocation *self, FfImportOptions *options, GError **error)
{
  const char *word = ff_options_get_word (self->options, 1);
  g_autofree char *list = ff_choices_in_words (ff_import_kind_ids);
  int kind = ff_choice_from_id (ff_import_kind_ids, word);
  int dates = FF_DATE_ORDER_AUTO;
  int encoding = FF_CSV_UTF_8;

  if (kind < 0 && ff_choice_from_id (later_kinds, word) >= 0)
    ff_command_usage_error (error, _ ("%s cannot be imported yet; expected %s"), word, list);
  else if (kind < 0)
    ff_command_usage_error (error, _ ("\"%s\" is not %s"), word, list);
  if (kind < 0 || !ff_options_get_choice (self->options, "dates", date_orders, &dates, error)
      || !ff_options_get_choice (self->options, "encoding", encodings, &encoding, error))
    return FALSE;
  options->kind = kind;
  options->map = ff_options_get_all (self->options, "map");
  options->dates = dates;
  options->otherwise = encoding;
  return TRUE;
}

/* Says in ERROR, which is about the whole file, where it is from and which option is the answer. */
static void
explain (GError *error, const char *source)
{
  const char *answer = NULL;
  char *message;

  if (g_error_matches (error, FF_CSV_ERROR, FF_CSV_ERROR_NOT_UTF8))
    answer = _ ("--encoding windows-1252 reads it as that");
  else if (g_error_matches (error, FF_IMPORT_ERROR, FF_IMPORT_ERROR_DATES))
    answer = _ ("--dates dmy or --dates mdy says it");
  else if (g_error_matches (error, FF_IMPORT_ERROR, FF_IMPORT_ERROR_COLUMNS))
    answer = _ ("--map FIELD=COLUMN says it");
  message = g_strconcat (
      source, ": ", g_error_matches (error, FF_IMPORT_ERROR, FF_IMPORT_ERROR_MAP) ? "--map: " : "",
      error->message, answer != NULL ? "; " : "", answer, NULL);
  g_free (error->message);
  error->message = message;
}

static FfImport *
read_source (FfInvocation *self, const FfContent *content, const FfImportOptions *options,
             GError **error)
{
  const char *path = ff_options_get_word (self->options, 2);
  GBytes *bytes = ff_invocation_read (self, path, error);
  FfImport *import = bytes != NULL ? ff_import_new (content, bytes, options, error) : NULL;

  if (bytes != NULL && import == NULL)
    explain (*error, ff_invocation_get_shown_name (path));
  return import;
}

/* Every fault on a line of its own, "SOURCE:LINE: COLUMN: what is wrong", after PREFIX. */
static void
append_faults (FfInvocation *self, const FfImport *import, const char *prefix, GString *out)
{
  const char *name = ff_invocation_get_shown_name (ff_options_get_word (self->options, 2));

  for (guint i = 0; i < ff_import_get_n_faults (import); i++)
    {
      const FfImportFault *fault = ff_import_get_fault (import, i);

      g_string_append_printf (out, "%s%s:%u: %s: %s\n", prefix, name, fault->line, fault->column,
                              fault->what);
    }
}

/* Sets ERROR to all faults. Always FF_EXIT_FAILED. */
static FfExit
refuse (FfInvocation *self, const FfImport *import, GError **error)
{
  g_autoptr (GString) message = g_string_new (NULL);

  append_faults (self, import, "", message);
  g_string_append (message, _ ("nothing was imported; --skip-bad leaves out what is at fault"));
  g_set_error_literal (error, FF_CLI_ERROR, FF_CLI_ERROR_FAILED, message->str);
  return FF_EXIT_FAILED;
}

static FfExit
import_into (FfInvocation *self, FfContent *before, FfImport *import, GError **error)
{
  const char *path = ff_options_get_word (self->options, 0);
  const char *target = ff_invocation_get_target (self, path);
  gboolean to_stdout = strcmp (target, FF_CLI_STANDARD) == 0;
  g_autoptr (FfProject) project = ff_project_new (before);
  g_autoptr (FfContent) after = NULL;

  ff_project_commit (project, ff_import_take_edit (import));
  after = ff_project_dup_content (project);
  if ((to_stdout || strcmp (path, target) != 0 || !ff_content_equal (before, after))
      && !ff_invocation_put_project (self, path, after, error))
    return FF_EXIT_FAILED;
  /* Where the project itself is printed, the report would spoil it. */
  ff_import_describe (import, to_stdout ? self->notes : self->out);
  return FF_EXIT_DONE;
}

static FfExit
run (FfInvocation *self, GError **error)
{
  FfImportOptions options = { 0 };
  g_autoptr (FfContent) content = NULL;
  g_autoptr (FfImport) import = NULL;

  if (!read_options (self, &options, error))
    return FF_EXIT_FAILED;
  content = ff_invocation_load (self, ff_options_get_word (self->options, 0), error);
  import = content != NULL ? read_source (self, content, &options, error) : NULL;
  if (import == NULL)
    return FF_EXIT_FAILED;
  if (ff_import_get_n_faults (import) > 0 && !ff_options_has (self->options, "skip-bad"))
    return refuse (self, import, error);
  append_faults (self, import, FF_CLI_PROGRAM ": ", self->notes);
  if (!ff_options_has (self->options, "dry-run"))
    return import_into (self, content, import, error);
  g_string_append_printf (self->out, "%s\n", _ ("Nothing is written; this is what would be."));
  ff_import_describe (import, self->out);
  return FF_EXIT_DONE;
}

static void
append_kinds (GString *out)
{
  g_string_append_printf (
      out,
      "\n%s\n  competencies  name, description, group, quadrant\n"
      "  weights       competency, quadrant, and a column a role with P, S, B or nothing\n"
      "  samples       title, date, person, role, kind, competencies, effort\n\n%s\n",
      _ ("Kinds, and the columns of each:"),
      _ ("Columns are told by their headings, also those of spreadsheets and issue trackers; what "
         "is no field\n"
         "is passed over. COLUMN is a heading or a number; without one the field is left out, and "
         "for weights\n"
         "FIELD may be a role. Roles and competencies are named by id or name, several with \";\" "
         "between them.\n"
         "Every row with a fault is named on standard error, and then nothing is written, but with "
         "--skip-bad.\n"
         "A sample that is there already is not added again; a competency that is there takes "
         "over what the\n"
         "row says of it, and keeps what the row leaves empty."));
}

static const FfOption option_table[] = {
  { "map", '\0', "FIELD=COLUMN", N_ ("read the column as the field"), TRUE },
  { "dates", '\0', "dmy|mdy|iso|auto",
    N_ ("what 2/3/2026 is; the default is auto: what the other dates of the file say") },
  { "encoding", '\0', "windows-1252|utf-8",
    N_ ("what the file is where it is not UTF-8; the default is to refuse it") },
  { "dry-run", '\0', NULL, N_ ("only say what would be added") },
  { "skip-bad", '\0', NULL, N_ ("import the other rows where some have faults") },
  { "output", 'o', "FILE", N_ ("write there and leave the project as it is") },
  FF_OPTIONS_END,
};

const FfCommand ff_command_import = {
  .name = "import",
  .synopsis = "FILE competencies|weights|samples SOURCE [--map FIELD=COLUMN …] [--dry-run] "
              "[--skip-bad]",
  .summary = N_ ("Reads competencies, weights or work samples from a CSV file."),
  .options = option_table,
  .min_words = 3,
  .max_words = 3,
  .run = run,
  .help = append_kinds,
};
