/* `check`: the findings, and an exit status for scripts. */
#include "cli/commands.h"

#include "cli/show.h"

#include <glib/gi18n-lib.h>

static FfExit
run (FfInvocation *self, GError **error)
{
  static const char *const formats[] = { "text", "json", NULL };
  int severity = FF_SEVERITY_ERROR;
  int format = 0;
  g_autofree char *today = NULL;
  g_autoptr (FfContent) content = NULL;
  g_autoptr (FfAnalysis) analysis = NULL;
  guint found = 0;

  if (!ff_options_get_choice (self->options, "fail-on", ff_severity_ids, &severity, error)
      || !ff_options_get_choice (self->options, "format", formats, &format, error)
      || !ff_options_get_day (self->options, "today", &today, error))
    return FF_EXIT_FAILED;
  content = ff_invocation_load (self, ff_options_get_word (self->options, 0), error);
  if (content == NULL)
    return FF_EXIT_FAILED;
  analysis = ff_analysis_new (content, today);
  if (format == 0)
    ff_show_checks_text (analysis, self->out);
  else
    ff_show_checks_json (analysis, self->out);
  for (int i = severity; i <= FF_SEVERITY_ERROR; i++)
    found += ff_analysis_count_findings (analysis, i);
  return found > 0 ? FF_EXIT_FOUND : FF_EXIT_DONE;
}

static const FfOption options[] = {
  { "fail-on", '\0', "error|warning|hint",
    N_ ("the least severity that makes the exit status 1; the default is error") },
  { "format", '\0', "text|json", N_ ("how to say it; the default is text") },
  FF_OPTION_TODAY,
  FF_OPTION_OUTPUT,
  FF_OPTIONS_END,
};

const FfCommand ff_command_check = {
  .name = "check",
  .synopsis = "FILE [--fail-on error|warning|hint] [--format text|json] [--today DATE]",
  .summary = N_ ("Checks a project by the method's rules."),
  .options = options,
  .min_words = 1,
  .max_words = 1,
  .run = run,
};
