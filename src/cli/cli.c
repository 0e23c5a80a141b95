#include "cli/cli.h"

#include "cli/commands.h"
#include "core/text/locale.h"
#include "core/text/plain.h"
#include "text/text-table.h"

#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define PROGRAM FF_CLI_PROGRAM

static const FfCommand *const commands[] = {
  &ff_command_new,  &ff_command_templates, &ff_command_format,
  &ff_command_show, &ff_command_check,     &ff_command_diff,
  &ff_command_edit, &ff_command_export,    &ff_command_import,
};

/* Every command takes these; they are looked for before anything else. */
static const FfOption common_options[] = {
  { "help", 'h', NULL, N_ ("show this help") },
  { "version", 'V', NULL, N_ ("show the version") },
  FF_OPTIONS_END,
};

/* Each line of the message gets the program's name: a faulty file has a line a fault. Whatever it quotes
 * cannot command the terminal. */
static void
print_error (const char *command, const GError *error)
{
  g_auto (GStrv) lines = g_strsplit (error->message, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *line = ff_text_escape (lines[i], G_MAXSIZE);

      if (error->domain == FF_CLI_ERROR && error->code == FF_CLI_ERROR_USAGE && command != NULL)
        fprintf (stderr, PROGRAM ": %s: %s\n", command, line);
      else
        fprintf (stderr, PROGRAM ": %s\n", line);
    }
}

static const FfCommand *
find_command (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (strcmp (commands[i]->name, name) == 0)
      return commands[i];
  return NULL;
}

static void
append_options (GString *out, const FfOption *options)
{
  g_autoptr (FfTextTable) table = ff_text_table_new ("ll");
  const FfOption *lists[] = { options, common_options };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    for (const FfOption *option = lists[i]; option->name != NULL; option++)
      {
        g_autoptr (GString) name = g_string_new (NULL);

        if (option->letter != '\0')
          g_string_append_printf (name, "-%c, ", option->letter);
        g_string_append_printf (name, "--%s", option->name);
        if (option->argument != NULL)
          g_string_append_printf (name, " %s", option->argument);
        ff_text_table_add (table, name->str);
        ff_text_table_add (table, _ (option->summary));
      }
  g_string_append_printf (out, "\n%s\n", _ ("Options:"));
  ff_text_table_append_to (table, out, 2);
}

static void
append_command_help (GString *out, const FfCommand *command)
{
  /* Translators: how a command is called; %s is the call. */
  g_autofree char *usage = g_strdup_printf (_ ("Usage: %s"), PROGRAM);

  g_string_append_printf (out, "%s %s%s%s\n\n%s\n", usage, command->name,
                          *command->synopsis != '\0' ? " " : "", command->synopsis,
                          _ (command->summary));
  append_options (out, command->options);
  if (command->help != NULL)
    command->help (out);
}

static void
append_help (GString *out)
{
  g_autoptr (FfTextTable) table = ff_text_table_new ("ll");

  g_string_append_printf (out, _ ("Usage: %s"), PROGRAM);
  /* Translators: what follows the name of the program in its usage. */
  g_string_append_printf (out, " %s\n\n%s\n\n%s\n", _ ("COMMAND …"),
                          _ ("Works on Fourfold projects without a window."), _ ("Commands:"));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      ff_text_table_add (table, commands[i]->name);
      ff_text_table_add (table, _ (commands[i]->summary));
    }
  ff_text_table_append_to (table, out, 2);
  g_string_append_printf (out, "\n%s\n\n%s\n",
                          _ ("\"COMMAND --help\" says more of one. Options may stand anywhere; "
                             "\"--\" ends them. The FILE\n"
                             "\"-\" is standard input, and what would be written in place then "
                             "goes to standard output."),
                          _ ("Exit status: 0 done; 1 done, and something was found; 2 it could not "
                             "be done, and nothing\n"
                             "was written."));
}

/* Whether the switch is among ARGUMENTS, before any "--". */
static gboolean
asks_for (const char *const *arguments, const FfOption *option)
{
  g_autofree char *name = g_strconcat ("--", option->name, NULL);
  const char letter[] = { '-', option->letter, '\0' };

  for (; *arguments != NULL && strcmp (*arguments, "--") != 0; arguments++)
    if (strcmp (*arguments, name) == 0 || strcmp (*arguments, letter) == 0)
      return TRUE;
  return FALSE;
}

/* What the invocation of COMMAND with ARGUMENTS exits with. */
static FfExit
run_command (const FfCommand *command, const char *const *arguments, GError **error)
{
  g_autoptr (FfOptions) options = ff_options_parse (command->options, arguments, error);
  FfInvocation invocation;
  const char *output;
  FfExit result;
  guint words;

  if (options == NULL)
    return FF_EXIT_FAILED;
  output = ff_options_get (options, "output");
  if (output != NULL && g_str_has_suffix (output, "/") && !command->takes_folder)
    return ff_command_usage_error (error, _ ("--output: \"%s\" is a folder, expected a file"),
                                   output);
  words = ff_options_get_n_words (options);
  if (words < command->min_words || words > command->max_words)
    return ff_command_usage_error (error, _ ("expected %s %s %s"), PROGRAM, command->name,
                                   command->synopsis);
  ff_invocation_init (&invocation, options);
  result = command->run (&invocation, error);
  if (result != FF_EXIT_FAILED && !ff_invocation_finish (&invocation, error))
    result = FF_EXIT_FAILED;
  ff_invocation_clear (&invocation);
  return result;
}

static FfExit
print_text (const char *text, GError **error)
{
  g_autoptr (FfOptions) options = ff_options_parse (common_options, (const char *[]){ NULL }, NULL);
  FfInvocation invocation;
  gboolean printed;

  ff_invocation_init (&invocation, options);
  g_string_append (invocation.out, text);
  printed = ff_invocation_finish (&invocation, error);
  ff_invocation_clear (&invocation);
  return printed ? FF_EXIT_DONE : FF_EXIT_FAILED;
}

/* The command's name is the first word, wherever the options stand. It leaves ARGUMENTS. */
static const char *
take_command_name (GPtrArray *arguments)
{
  for (guint i = 0; arguments->pdata[i] != NULL; i++)
    {
      const char *argument = arguments->pdata[i];

      if (argument[0] == '-')
        continue;
      if (find_command (argument) == NULL && i > 0)
        continue; /* the value of an option before the name */
      g_ptr_array_remove_index (arguments, i);
      return argument;
    }
  return NULL;
}

static FfExit
run (GPtrArray *arguments, const FfCommand **command, GError **error)
{
  const char *name = take_command_name (arguments);
  const char *const *rest = (const char *const *) arguments->pdata;
  g_autoptr (GString) help = g_string_new (NULL);

  *command = name != NULL ? find_command (name) : NULL;
  if (asks_for (rest, &common_options[1]))
    return print_text (PROGRAM " " FF_VERSION "\n", error);
  if (name != NULL && *command == NULL)
    return ff_command_usage_error (error, _ ("there is no command \"%s\"; see %s --help"), name,
                                   PROGRAM);
  if (asks_for (rest, &common_options[0]))
    {
      if (*command != NULL)
        append_command_help (help, *command);
      else
        append_help (help);
      return print_text (help->str, error);
    }
  if (*command == NULL)
    return ff_command_usage_error (error, _ ("a command is missing; see %s --help"), PROGRAM);
  return run_command (*command, rest, error);
}

/* A file must never get the number of a standard stream that the caller closed: what is printed would
 * end up in it. Opened the wrong way round, using the stream still fails. */
static void
fill_standard_streams (void)
{
  static const int wrong_way[] = { O_WRONLY, O_RDONLY, O_RDWR };

  for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++)
    if (fcntl (fd, F_GETFD) < 0 && open ("/dev/null", wrong_way[fd]) != fd)
      exit (FF_EXIT_FAILED);
}

/* The whole program. */
int
ff_cli_run (int argc, char **argv)
{
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  const FfCommand *command = NULL;
  FfExit result;

  fill_standard_streams ();
  ff_locale_set_up ();
  setlocale (LC_NUMERIC, "C"); /* what it writes is read by programs */
  /* Writing beyond a closed pipe or a size limit is an error like another, not the end. */
  signal (SIGPIPE, SIG_IGN);
  signal (SIGXFSZ, SIG_IGN);

  for (int i = 1; i < argc; i++)
    g_ptr_array_add (arguments, argv[i]);
  g_ptr_array_add (arguments, NULL);
  result = run (arguments, &command, &error);
  if (result == FF_EXIT_FAILED)
    print_error (command != NULL ? command->name : NULL, error);
  return result;
}
