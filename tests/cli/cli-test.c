#include "cli/cli-test.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

const char cli_project[]
    = "{\n"
      "  \"format\": \"fourfold-project\",\n"
      "  \"version\": 1,\n"
      "  \"title\": \"Acme product roles\",\n"
      "  \"competencies\": [\n"
      "    {\n      \"id\": \"vision\",\n      \"name\": \"Vision\",\n"
      "      \"quadrant\": \"internal-strategic\"\n    },\n"
      "    {\n      \"id\": \"pricing\",\n      \"name\": \"Pricing\",\n"
      "      \"quadrant\": \"external-strategic\"\n    },\n"
      "    {\n      \"id\": \"api-design\",\n      \"name\": \"API design\",\n"
      "      \"quadrant\": \"internal-tactical\"\n    },\n"
      "    {\n      \"id\": \"backlog\",\n      \"name\": \"Backlog\",\n"
      "      \"quadrant\": \"internal-tactical\"\n    },\n"
      "    {\n      \"id\": \"launch\",\n      \"name\": \"Launch\",\n"
      "      \"quadrant\": \"external-tactical\"\n    },\n"
      "    {\n      \"id\": \"interviews\",\n      \"name\": \"Interviews\"\n    }\n"
      "  ],\n"
      "  \"roles\": [\n"
      "    {\n      \"id\": \"technical-pm\",\n      \"name\": \"Technical PM\",\n"
      "      \"weights\": {\n        \"api-design\": \"primary\",\n"
      "        \"backlog\": \"primary\",\n        \"launch\": \"baseline\",\n"
      "        \"vision\": \"secondary\"\n      }\n    },\n"
      "    {\n      \"id\": \"growth-pm\",\n      \"name\": \"Growth PM\",\n"
      "      \"weights\": {\n        \"launch\": \"primary\",\n        \"pricing\": "
      "\"secondary\",\n"
      "        \"vision\": \"secondary\"\n      }\n    },\n"
      "    {\n      \"id\": \"blank-pm\",\n      \"name\": \"Blank PM\"\n    },\n"
      "    {\n      \"id\": \"tech-lead\",\n      \"name\": \"Tech lead\",\n"
      "      \"external\": true\n    }\n"
      "  ]\n"
      "}\n";

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_tree (child);
    }
  g_assert_cmpint (g_remove (path), ==, 0);
}

/* A new folder with the project in it. (transfer full) */
char *
cli_folder_new (void)
{
  char *folder = g_dir_make_tmp ("fourfold-cli-XXXXXX", NULL);

  g_assert_nonnull (folder);
  cli_write (folder, PROJECT, cli_project);
  return folder;
}

void
cli_folder_free (char *folder)
{
  remove_tree (folder);
  g_free (folder);
}

char *
cli_read (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return text;
}

void
cli_write (const char *folder, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

gboolean
cli_exists (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static char **
build_argv (const char *command)
{
  g_autofree char *program = g_build_filename (g_getenv ("FF_TEST_BUILD_DIR"), "src", "cli",
                                               "fourfold-cli", NULL);
  g_autofree char *quoted = g_shell_quote (program);
  g_autofree char *line = g_strdup_printf ("%s %s", quoted, command);
  g_autoptr (GError) error = NULL;
  char **argv = NULL;

  g_shell_parse_argv (line, NULL, &argv, &error);
  g_assert_no_error (error);
  return argv;
}

/* No bytes have no data either. */
static char *
dup_text (GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  return length > 0 ? g_strndup (data, length) : g_strdup ("");
}

/* With the file INPUT, or a pipe where it is NULL. (transfer full) */
static GSubprocess *
start (const char *folder, const char *command, const char *input)
{
  g_auto (GStrv) argv = build_argv (command);
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (
      (input == NULL ? G_SUBPROCESS_FLAGS_STDIN_PIPE : 0) | G_SUBPROCESS_FLAGS_STDOUT_PIPE
      | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autoptr (GError) error = NULL;
  GSubprocess *process;

  g_subprocess_launcher_set_cwd (launcher, folder);
  if (input != NULL)
    g_subprocess_launcher_set_stdin_file_path (launcher, input);
  process = g_subprocess_launcher_spawnv (launcher, (const char *const *) argv, &error);
  g_assert_no_error (error);
  return process;
}

/* fourfold-cli with COMMAND, begun in FOLDER and waiting for its input. (transfer full) */
GSubprocess *
cli_start (const char *folder, const char *command)
{
  return start (folder, command, NULL);
}

/* What becomes of PROCESS, which it takes, with INPUT where it waits for some. (transfer full) */
CliResult *
cli_finish (GSubprocess *process, const char *input)
{
  CliResult *result = g_new0 (CliResult, 1);
  g_autoptr (GBytes) stdin_bytes = input != NULL ? g_bytes_new (input, strlen (input)) : NULL;
  g_autoptr (GBytes) err = NULL;
  g_autoptr (GError) error = NULL;

  g_subprocess_communicate (process, stdin_bytes, NULL, &result->out, &err, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_wait (process, NULL, NULL));
  g_assert_true (g_subprocess_get_if_exited (process));
  result->status = g_subprocess_get_exit_status (process);
  result->text = dup_text (result->out);
  result->err = dup_text (err);
  g_object_unref (process);
  return result;
}

/* fourfold-cli with COMMAND and INPUT, begun in FOLDER. The input is a file: who reads none may end before a pipe
 * took it. (transfer full) */
CliResult *
cli_run (const char *folder, const char *input, const char *command)
{
  g_autofree char *path = NULL;
  CliResult *result;
  int fd = g_file_open_tmp ("fourfold-input-XXXXXX", &path, NULL);

  g_assert_cmpint (fd, >=, 0);
  close (fd);
  g_assert_true (g_file_set_contents (path, input != NULL ? input : "", -1, NULL));
  result = cli_finish (start (folder, command, path), NULL);
  g_remove (path);
  return result;
}

void
cli_result_free (CliResult *result)
{
  g_bytes_unref (result->out);
  g_free (result->text);
  g_free (result->err);
  g_free (result);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Names and contents of all files: what a failed call must leave as it was. */
static void
describe_tree (const char *path, GString *out)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  g_string_append_printf (out, "%s\n", path);
  if (g_file_get_contents (path, &text, NULL, NULL))
    g_string_append (out, text);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_build_filename (path, name, NULL));
  g_ptr_array_sort (names, compare_names);
  for (guint i = 0; i < names->len; i++)
    describe_tree (names->pdata[i], out);
}

static void
check_piece (const CliCase *test, const char *stream, const char *text, const char *piece)
{
  if (piece == NULL ? *text == '\0' : strstr (text, piece) != NULL)
    return;
  g_test_message ("%s: %s is:\n%s\nexpected: %s", test->command, stream, text,
                  piece != NULL ? piece : "nothing");
  g_test_fail ();
}

/* Runs TEST in FOLDER. Whatever exits with 2 says so on standard error, every line with the program's
 * name, prints nothing else, and leaves the folder as it was. */
void
cli_check_in (const char *folder, const CliCase *test)
{
  g_autoptr (GString) before = g_string_new (NULL);
  g_autoptr (GString) after = g_string_new (NULL);
  g_autoptr (CliResult) result = NULL;
  g_auto (GStrv) lines = NULL;

  describe_tree (folder, before);
  result = cli_run (folder, test->input, test->command);
  describe_tree (folder, after);
  check_piece (test, "standard output", result->text, test->out);
  check_piece (test, "standard error", result->err, test->err);
  if (result->status != test->status)
    {
      g_test_message ("%s: exit status %d, expected %d\n%s", test->command, result->status,
                      test->status, result->err);
      g_test_fail ();
    }
  if (result->status != 2)
    return;
  g_assert_cmpstr (before->str, ==, after->str);
  g_assert_cmpstr (result->text, ==, "");
  lines = g_strsplit (result->err, "\n", -1);
  for (guint i = 0; lines[i] != NULL && lines[i + 1] != NULL; i++)
    g_assert_true (g_str_has_prefix (lines[i], "fourfold-cli: "));
}

/* The same in a folder of its own. */
void
cli_check_case (const CliCase *test)
{
  char *folder = cli_folder_new ();

  cli_check_in (folder, test);
  cli_folder_free (folder);
}

static void
case_cb (gconstpointer data)
{
  cli_check_case (data);
}

/* A test for each of CASES. */
void
cli_add_cases (const char *group, const CliCase *cases, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *words = g_strdelimit (g_strdup (cases[i].command), "/", '|');
      g_autofree char *path = g_strdup_printf ("%s/%02u %.40s", group, i + 1, words);
      g_autofree char *valid = g_utf8_make_valid (path, -1);

      g_test_add_data_func (valid, &cases[i], case_cb);
    }
}
