/* `diff`: what changed from one project to another, in the method's words. */
#include "cli/commands.h"

#include "cli/show.h"
#include "core/method/changes.h"
#include "core/text/plain.h"

#include <glib/gi18n-lib.h>

static void
write_text (GPtrArray *changes, GString *out)
{
  for (guint i = 0; i < changes->len; i++)
    {
      g_autofree char *line = ff_text_make_plain (((FfChangeNote *) changes->pdata[i])->sentence);

      g_string_append_printf (out, "%s\n", line);
    }
}

static void
write_value (FfJsonWriter *json, const char *name, const char *value, gboolean is_json)
{
  ff_json_writer_member (json, name);
  if (value == NULL)
    ff_json_writer_null (json);
  else if (is_json)
    ff_json_writer_raw (json, value);
  else
    ff_json_writer_text (json, value);
}

static void
write_change (FfJsonWriter *json, const FfChangeNote *change)
{
  ff_json_writer_begin_object (json);
  ff_json_member_text (json, "what", ff_change_subject_ids[change->subject]);
  ff_json_member_text (json, "change", ff_change_action_ids[change->action]);
  ff_json_writer_member (json, "about");
  ff_json_writer_begin_array (json, TRUE);
  for (guint i = 0; change->about[i] != NULL; i++)
    ff_json_writer_text (json, change->about[i]);
  ff_json_writer_end (json);
  write_value (json, "member", change->member, FALSE);
  write_value (json, "before", change->before, change->before_is_json);
  write_value (json, "after", change->after, change->after_is_json);
  ff_json_member_count (json, "count", change->count);
  ff_json_member_text (json, "sentence", change->sentence);
  ff_json_writer_end (json);
}

static void
write_json (GPtrArray *changes, GString *out)
{
  g_autoptr (FfJsonWriter) json = ff_json_writer_new_printable ();
  g_autoptr (GBytes) bytes = NULL;
  gsize length;
  const char *data;

  ff_json_writer_begin_object (json);
  ff_json_writer_member (json, "changes");
  ff_json_writer_begin_array (json, FALSE);
  for (guint i = 0; i < changes->len; i++)
    write_change (json, changes->pdata[i]);
  ff_json_writer_end (json);
  ff_json_writer_end (json);
  bytes = ff_json_writer_finish (json);
  data = g_bytes_get_data (bytes, &length);
  g_string_append_len (out, data, length);
}

static FfExit
run (FfInvocation *self, GError **error)
{
  static const char *const formats[] = { "text", "json", NULL };
  int format = 0;
  g_autoptr (FfContent) before = NULL;
  g_autoptr (FfContent) after = NULL;
  g_autoptr (GPtrArray) changes = NULL;

  if (!ff_options_get_choice (self->options, "format", formats, &format, error))
    return FF_EXIT_FAILED;
  before = ff_invocation_load (self, ff_options_get_word (self->options, 0), error);
  after = before != NULL ? ff_invocation_load (self, ff_options_get_word (self->options, 1), error)
                         : NULL;
  if (after == NULL)
    return FF_EXIT_FAILED;
  changes = ff_changes_new (before, after);
  if (format == 0)
    write_text (changes, self->out);
  else
    write_json (changes, self->out);
  return changes->len > 0 ? FF_EXIT_FOUND : FF_EXIT_DONE;
}

static void
append_statuses (GString *out)
{
  g_string_append_printf (
      out, "\n%s\n", _ ("The exit status is 1 where something differs and 0 where nothing does."));
}

static const FfOption options[] = {
  { "format", '\0', "text|json", N_ ("how to say it; the default is text") },
  FF_OPTION_OUTPUT,
  FF_OPTIONS_END,
};

const FfCommand ff_command_diff = {
  .name = "diff",
  .synopsis = "A B [--format text|json]",
  .summary = N_ ("Says what changed from one project to another."),
  .options = options,
  .min_words = 2,
  .max_words = 2,
  .run = run,
  .help = append_statuses,
};
