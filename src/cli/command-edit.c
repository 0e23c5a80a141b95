/* `edit`: the application's verbs, all or nothing. */
#include "cli/commands.h"

#include "cli/edit-verbs.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Options that belong to one verb or the other. */
static const FfOption verb_options[] = {
  { "quadrant", '\0', "Q",
    N_ ("for add-competency: internal-strategic, external-strategic,"
        " internal-tactical or external-tactical") },
  { "owns", '\0', "ROLE=TEXT", N_ ("for add-rule: what one of the two roles owns"), TRUE },
  { "kind", '\0', "K", N_ ("for add-rule: decision, document, meeting or other") },
  { "date", '\0', "DAY", N_ ("for add-sample and add-time-split: when it was") },
  { "person", '\0', "NAME", N_ ("for samples, time splits and decisions: whose they are") },
  { "role", '\0', "ROLE", N_ ("for samples, time splits and decisions: the id of the role") },
  FF_OPTIONS_END,
};

static gboolean
check_options (const FfEditVerb *verb, const FfOptions *options, GError **error)
{
  for (const FfOption *option = verb_options; option->name != NULL; option++)
    if (ff_options_has (options, option->name)
        && (verb->options == NULL || !g_strv_contains (verb->options, option->name)))
      {
        g_set_error (error, FF_CLI_ERROR, FF_CLI_ERROR_USAGE, _ ("--%s has no meaning for %s"),
                     option->name, verb->name);
        return FALSE;
      }
  return TRUE;
}

static gboolean
check_text (const char *const *words, GError **error)
{
  for (; *words != NULL; words++)
    if (!g_utf8_validate (*words, -1, NULL))
      {
        g_set_error_literal (error, FF_CLI_ERROR, FF_CLI_ERROR_USAGE, _ ("the text is not UTF-8"));
        return FALSE;
      }
  return TRUE;
}

/* Does what WORDS say, the verb being the first; new ids go to IDS. */
static gboolean
apply (FfProject *project, const char *const *words, const FfOptions *options, GString *ids,
       GError **error)
{
  const FfEditVerb *verb = ff_edit_verbs_find (words[0]);
  guint n_words = g_strv_length ((char **) words) - 1;
  FfEdit *edit;

  if (verb == NULL)
    {
      g_set_error (error, FF_CLI_ERROR, FF_CLI_ERROR_USAGE,
                   _ ("there is no verb \"%s\"; \"edit --help\" lists them"), words[0]);
      return FALSE;
    }
  if (n_words < verb->min_words || n_words > verb->max_words)
    {
      g_set_error (error, FF_CLI_ERROR, FF_CLI_ERROR_USAGE, _ ("expected %s %s"), verb->name,
                   verb->arguments);
      return FALSE;
    }
  if (!check_text (words, error) || !check_options (verb, options, error))
    return FALSE;
  edit = verb->make (project, words + 1, options, error);
  if (edit == NULL)
    {
      g_prefix_error (error, "%s: ", verb->name);
      return FALSE;
    }
  if (verb->adds && ff_edit_get_subject (edit) != NULL)
    g_string_append_printf (ids, "%s\n", ff_edit_get_subject (edit));
  ff_project_commit (project, edit);
  return TRUE;
}

static gboolean
apply_line (FfProject *project, const char *line, GString *ids, GError **error)
{
  g_auto (GStrv) words = NULL;
  g_autoptr (FfOptions) options = NULL;

  if (!g_shell_parse_argv (line, NULL, &words, error))
    {
      if (!g_error_matches (*error, G_SHELL_ERROR, G_SHELL_ERROR_EMPTY_STRING))
        return FALSE;
      g_clear_error (error); /* nothing but white space and a comment */
      return TRUE;
    }
  options = ff_options_parse (verb_options, (const char *const *) words, error);
  if (options == NULL)
    return FALSE;
  if (ff_options_get_n_words (options) == 0)
    {
      g_set_error_literal (error, FF_CLI_ERROR, FF_CLI_ERROR_USAGE, _ ("a verb is missing"));
      return FALSE;
    }
  return apply (project, ff_options_get_words (options, 0), options, ids, error);
}

static gboolean
apply_script (FfInvocation *self, FfProject *project, const char *path, GString *ids,
              GError **error)
{
  g_autoptr (GBytes) bytes = ff_invocation_read (self, path, error);
  const char *name = strcmp (path, FF_CLI_STANDARD) == 0 ? _ ("standard input") : path;
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  const char *data;
  gsize length;

  if (bytes == NULL)
    return FALSE;
  data = g_bytes_get_data (bytes, &length);
  text = length > 0 ? g_strndup (data, length) : g_strdup ("");
  if (strlen (text) != length || !g_utf8_validate (text, -1, NULL))
    {
      g_set_error (error, FF_CLI_ERROR, FF_CLI_ERROR_FAILED, _ ("%s: this is not UTF-8 text"),
                   name);
      return FALSE;
    }
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autoptr (GError) fault = NULL;

      g_strchomp (lines[i]); /* the \r of a line from another system */
      if (apply_line (project, lines[i], ids, &fault))
        continue;
      g_set_error (error, FF_CLI_ERROR, FF_CLI_ERROR_FAILED, "%s:%u: %s", name, i + 1,
                   fault->message);
      return FALSE;
    }
  return TRUE;
}

static gboolean
apply_all (FfInvocation *self, FfProject *project, const char *path, GString *ids, GError **error)
{
  const char *script = ff_options_get (self->options, "script");
  const char *const *words = ff_options_get_words (self->options, 1);

  if (script != NULL && *words == NULL)
    return apply_script (self, project, script, ids, error);
  if (apply (project, words, self->options, ids, error))
    return TRUE;
  if ((*error)->domain != FF_CLI_ERROR)
    g_prefix_error (error, "%s: ", path);
  return FALSE;
}

static FfExit
run (FfInvocation *self, GError **error)
{
  const char *path = ff_options_get_word (self->options, 0);
  const char *target = ff_invocation_get_target (self, path);
  gboolean has_script = ff_options_has (self->options, "script");
  g_autoptr (FfContent) before = NULL;
  g_autoptr (FfContent) after = NULL;
  g_autoptr (FfProject) project = NULL;
  gboolean in_place = strcmp (path, target) == 0 && strcmp (path, FF_CLI_STANDARD) != 0;
  g_autoptr (GString) ids = g_string_new (NULL);

  if (has_script == (ff_options_get_n_words (self->options) > 1))
    return ff_command_usage_error (error, _ ("expected a verb or --script, and not both"));
  before = ff_invocation_load (self, path, error);
  if (before == NULL)
    return FF_EXIT_FAILED;
  project = ff_project_new (before);
  if (!apply_all (self, project, path, ids, error))
    return FF_EXIT_FAILED;
  after = ff_project_dup_content (project);
  if (in_place && ff_content_equal (before, after))
    return FF_EXIT_DONE;
  if (!ff_invocation_put_project (self, path, after, error))
    return FF_EXIT_FAILED;
  /* Where the project itself is printed, the ids would spoil it. */
  g_string_append (strcmp (target, FF_CLI_STANDARD) == 0 ? self->notes : self->out, ids->str);
  return FF_EXIT_DONE;
}

static void
append_verbs (GString *out)
{
  guint size;
  const FfEditVerb *verbs = ff_edit_verbs_get_table (&size);

  g_string_append_printf (out, "\n%s\n", _ ("Verbs:"));
  for (guint i = 0; i < size; i++)
    g_string_append_printf (out, "  %s %s\n      %s\n", verbs[i].name, verbs[i].arguments,
                            _ (verbs[i].summary));
  g_string_append_printf (out, "\n%s\n  ",
                          _ ("KIND is one of these; the ID of the first and of hiring is \"-\":"));
  for (guint i = 0; i < FF_N_LISTS; i++)
    g_string_append_printf (out, "%s%s", i > 0 ? ", " : "", ff_kind_of_list (i)->name);
  g_string_append_printf (out, "\n\n%s\n",
                          _ ("A script has a verb a line, with quotes as in a shell; \"#\" begins "
                             "a comment. Either all\n"
                             "of it is done or nothing. The ids of what was added are printed, one "
                             "a line; to standard\n"
                             "error where the project itself goes to standard output."));
}

static const FfOption options[] = {
  { "script", '\0', "FILE", N_ ("read the verbs from there; \"-\" is standard input") },
  { "quadrant", '\0', "Q", N_ ("for add-competency: the quadrant") },
  { "owns", '\0', "ROLE=TEXT", N_ ("for add-rule: what one of the two roles owns"), TRUE },
  { "kind", '\0', "K", N_ ("for add-rule: decision, document, meeting or other") },
  { "date", '\0', "DAY", N_ ("for add-sample and add-time-split: when it was") },
  { "person", '\0', "NAME", N_ ("for samples, time splits and decisions: whose they are") },
  { "role", '\0', "ROLE", N_ ("for samples, time splits and decisions: the id of the role") },
  { "output", 'o', "FILE", N_ ("write there and leave the project as it is") },
  FF_OPTIONS_END,
};

const FfCommand ff_command_edit = {
  .name = "edit",
  .synopsis = "FILE VERB … | FILE --script FILE",
  .summary = N_ ("Changes a project: one verb, or several from a script."),
  .options = options,
  .min_words = 1,
  .max_words = G_MAXUINT,
  .run = run,
  .help = append_verbs,
};
