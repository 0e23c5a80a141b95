/* `format`: the canonical form. */
#include "cli/commands.h"

#include "core/file/format.h"
#include "core/text/plain.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static FfExit
run (FfInvocation *self, GError **error)
{
  const char *path = ff_options_get_word (self->options, 0);
  const char *target = ff_invocation_get_target (self, path);
  g_autoptr (GBytes) bytes = ff_invocation_read (self, path, error);
  g_autoptr (FfContent) content = bytes != NULL ? ff_invocation_parse (bytes, path, error) : NULL;
  g_autoptr (GBytes) canonical = NULL;
  gboolean check = ff_options_has (self->options, "check");

  if (content == NULL)
    return FF_EXIT_FAILED;
  canonical = ff_format_write (content);
  if (check && g_bytes_equal (bytes, canonical))
    return FF_EXIT_DONE;
  if (check)
    {
      g_autofree char *name = ff_text_escape (path, G_MAXSIZE);

      /* Translators: %s is the name of a file. */
      g_string_append_printf (self->out, _ ("%s: not in canonical form"), name);
      g_string_append_c (self->out, '\n');
      return FF_EXIT_FOUND;
    }
  if (strcmp (path, FF_CLI_STANDARD) != 0 && strcmp (path, target) == 0
      && g_bytes_equal (bytes, canonical))
    return FF_EXIT_DONE; /* not even the file's date changes */
  return ff_invocation_put_project (self, path, content, error) ? FF_EXIT_DONE : FF_EXIT_FAILED;
}

static const FfOption options[] = {
  { "check", '\0', NULL,
    N_ ("only say whether the file is in canonical form (exit status 1: not)") },
  { "output", 'o', "FILE", N_ ("write there and leave the project as it is") },
  FF_OPTIONS_END,
};

const FfCommand ff_command_format = {
  .name = "format",
  .synopsis = "FILE [--check]",
  .summary = N_ ("Brings a project file into canonical form, in place."),
  .options = options,
  .min_words = 1,
  .max_words = 1,
  .run = run,
};
