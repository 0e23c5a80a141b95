/* `new` and `templates`. */
#include "cli/commands.h"

#include "core/examples/examples.h"
#include "core/file/format.h"
#include "text/text-table.h"

#include <glib/gi18n-lib.h>

static FfContent *
load_template (const char *name, GError **error)
{
  const FfExample *example = ff_examples_find (name);
  g_autoptr (GBytes) bytes = NULL;

  if (example == NULL)
    {
      ff_command_usage_error (error, _ ("--from: there is no \"%s\"; \"templates\" lists them"),
                              name);
      return NULL;
    }
  bytes = ff_example_load (example, error);
  return bytes != NULL ? ff_format_read (bytes, name, error) : NULL;
}

static FfExit
run_new (FfInvocation *self, GError **error)
{
  const char *from = ff_options_get (self->options, "from");
  g_autoptr (FfContent) content = from != NULL ? load_template (from, error) : ff_content_new ();
  g_autoptr (GBytes) bytes = NULL;

  if (content == NULL)
    return FF_EXIT_FAILED;
  bytes = ff_format_write (content);
  ff_invocation_put_new (self, ff_options_get_word (self->options, 0), bytes);
  return FF_EXIT_DONE;
}

static void
append_group (GString *out, const char *heading, gboolean examples)
{
  g_autoptr (FfTextTable) table = ff_text_table_new ("lll");

  for (guint i = 0; i < ff_examples_get_size (); i++)
    {
      const FfExample *example = ff_examples_get (i);

      if (example->is_example != examples)
        continue;
      ff_text_table_add (table, example->name);
      ff_text_table_add (table, _ (example->title));
      ff_text_table_add (table, _ (example->summary));
    }
  g_string_append_printf (out, "%s\n", heading);
  ff_text_table_append_to (table, out, 2);
}

static FfExit
run_templates (FfInvocation *self, GError **error)
{
  append_group (self->out, _ ("Starter packs:"), FALSE);
  g_string_append_c (self->out, '\n');
  append_group (self->out, _ ("Worked examples:"), TRUE);
  return FF_EXIT_DONE;
}

static const FfOption new_options[] = {
  { "from", '\0', "NAME", N_ ("begin with a starter pack or example; \"templates\" lists them") },
  FF_OPTIONS_END,
};

static const FfOption templates_options[] = { FF_OPTION_OUTPUT, FF_OPTIONS_END };

const FfCommand ff_command_new = {
  .name = "new",
  .synopsis = "FILE [--from NAME]",
  .summary = N_ ("Makes a new project; a file that is there already is never replaced."),
  .options = new_options,
  .min_words = 1,
  .max_words = 1,
  .run = run_new,
};

const FfCommand ff_command_templates = {
  .name = "templates",
  .synopsis = "",
  .summary = N_ ("Lists the starter packs and worked examples that a project can begin with."),
  .options = templates_options,
  .run = run_templates,
};
