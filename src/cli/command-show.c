/* `show`: what the method says of a project. */
#include "cli/show.h"

#include "core/method/comparison.h"
#include "text/text-table.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const FfTopic *const topics[] = {
  &ff_topic_summary,    &ff_topic_emphasis,   &ff_topic_adjacency, &ff_topic_checks,
  &ff_topic_comparison, &ff_topic_validation, &ff_topic_hiring,
};

enum
{
  FORMAT_TEXT,
  FORMAT_JSON,
  FORMAT_CSV,
};

static const FfTopic *
find_topic (const char *name, GError **error)
{
  const char *names[G_N_ELEMENTS (topics) + 1] = { NULL };
  g_autofree char *list = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (topics); i++)
    {
      if (strcmp (topics[i]->name, name) == 0)
        return topics[i];
      names[i] = topics[i]->name;
    }
  list = ff_choices_in_words (names);
  ff_command_usage_error (error, _ ("there is no topic \"%s\"; expected %s"), name, list);
  return NULL;
}

static gboolean
check_roles (FfInvocation *self, const FfTopic *topic, GPtrArray *roles, GError **error)
{
  gboolean given = ff_options_has (self->options, "roles");

  if (given && !topic->takes_roles)
    ff_command_usage_error (error, _ ("--roles has no meaning for %s"), topic->name);
  else if (topic->needs_roles && !given)
    ff_command_usage_error (error, _ ("%s needs --roles A,B"), topic->name);
  else if (topic->needs_roles && (roles->len < 2 || roles->len > FF_COMPARISON_MAX_ROLES))
    ff_command_usage_error (error, _ ("--roles: expected 2 to %d roles"), FF_COMPARISON_MAX_ROLES);
  else
    return TRUE;
  return FALSE;
}

static void
append_bytes (GString *out, GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  g_string_append_len (out, data, length);
}

static void
show (const FfShow *self, const FfTopic *topic, int format, FfCsvStyle style, GString *out)
{
  g_autoptr (FfJsonWriter) json = ff_json_writer_new_printable ();
  g_autoptr (FfCsvWriter) csv = ff_csv_writer_new (style);
  g_autoptr (GBytes) bytes = NULL;

  switch (format)
    {
    case FORMAT_TEXT: topic->text (self, out); return;
    case FORMAT_JSON:
      topic->json (self, json);
      bytes = ff_json_writer_finish (json);
      break;
    default:
      topic->csv (self, csv);
      bytes = ff_csv_writer_finish (csv);
      break;
    }
  append_bytes (out, bytes);
}

static FfExit
run (FfInvocation *self, GError **error)
{
  static const char *const formats[] = { "text", "json", "csv", NULL };
  const FfTopic *topic = find_topic (ff_options_get_word (self->options, 1), error);
  FfCsvStyle style = ff_options_has (self->options, "raw-csv") ? FF_CSV_RAW : FF_CSV_GUARDED;
  int format = FORMAT_TEXT;
  g_autofree char *today = NULL;
  g_autoptr (FfContent) content = NULL;
  g_autoptr (FfAnalysis) analysis = NULL;
  g_autoptr (GPtrArray) roles = NULL;

  if (topic == NULL || !ff_options_get_choice (self->options, "format", formats, &format, error)
      || !ff_options_get_day (self->options, "today", &today, error))
    return FF_EXIT_FAILED;
  content = ff_invocation_load (self, ff_options_get_word (self->options, 0), error);
  if (content == NULL)
    return FF_EXIT_FAILED;
  roles = ff_command_list_roles (self, content, error);
  if (roles == NULL || !check_roles (self, topic, roles, error))
    return FF_EXIT_FAILED;
  analysis = ff_analysis_new (content, today);
  show (&(FfShow){ analysis, content, roles, !ff_options_has (self->options, "roles") }, topic,
        format, style, self->out);
  return FF_EXIT_DONE;
}

static void
append_topics (GString *out)
{
  g_autoptr (FfTextTable) table = ff_text_table_new ("ll");

  for (guint i = 0; i < G_N_ELEMENTS (topics); i++)
    {
      ff_text_table_add (table, topics[i]->name);
      ff_text_table_add (table, _ (topics[i]->summary));
    }
  g_string_append_printf (out, "\n%s\n", _ ("Topics:"));
  ff_text_table_append_to (table, out, 2);
}

static const FfOption options[] = {
  { "format", '\0', "text|json|csv", N_ ("how to say it; the default is text") },
  { "roles", '\0', "A,B", N_ ("the ids of the roles to show; the default is all") },
  FF_OPTION_TODAY,
  { "raw-csv", '\0', NULL, N_ ("write texts that a spreadsheet would calculate without a guard") },
  FF_OPTION_OUTPUT,
  FF_OPTIONS_END,
};

const FfCommand ff_command_show = {
  .name = "show",
  .synopsis = "FILE TOPIC [--format text|json|csv] [--roles A,B] [--today DATE]",
  .summary = N_ ("Shows what the method says of a project."),
  .options = options,
  .min_words = 2,
  .max_words = 2,
  .run = run,
  .help = append_topics,
};
