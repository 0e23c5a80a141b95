/* new, templates, format, check; help, standard streams, and the command line itself. */
#include "cli/cli-test.h"

#include <glib/gstdio.h>
#include <string.h>

#define EMPTY "{\"format\":\"fourfold-project\",\"version\":1}"

static const CliCase usage_cases[] = {
  { "--help", NULL, 0, "export", NULL },
  { "-h", NULL, 0, "Usage: fourfold-cli COMMAND", NULL },
  { "--version", NULL, 0, "fourfold-cli 0.", NULL },
  { "show --version", NULL, 0, "fourfold-cli 0.", NULL },
  { "edit --help", NULL, 0, "add-rule A B TOPIC --owns A=TEXT --owns B=TEXT [--kind K]", NULL },
  { "--help edit", NULL, 0, "undismiss CHECK ABOUT", NULL },
  { "show --help", NULL, 0, "comparison", NULL },
  { "export --help", NULL, 0, "matrix", NULL },
  { "new --help", NULL, 0, "--from NAME", NULL },
  { "format x --help", NULL, 0, "--check", NULL },
  { "check --help", NULL, 0, "--fail-on", NULL },
  { "templates --help", NULL, 0, "starter packs", NULL },
  { "", NULL, 2, NULL, "a command is missing" },
  { "frobnicate x", NULL, 2, NULL, "there is no command \"frobnicate\"" },
  { "show", NULL, 2, NULL, "expected fourfold-cli show FILE TOPIC" },
  { "format a b", NULL, 2, NULL, "expected fourfold-cli format FILE" },
  { "format " PROJECT " --chek", NULL, 2, NULL, "format: there is no option --chek here" },
  { "format " PROJECT " -x", NULL, 2, NULL, "there is no option -x here" },
  { "format " PROJECT " --check=yes", NULL, 2, NULL, "--check takes no value" },
  { "show " PROJECT " emphasis --format", NULL, 2, NULL, "--format needs a value" },
  { "show " PROJECT " emphasis --format xml", NULL, 2, NULL,
    "--format: \"xml\" is not text, json or csv" },
  { "show " PROJECT " emphasis --format json --format csv", NULL, 2, NULL,
    "--format is given twice" },
  { "show " PROJECT " checks --today 2026-02-30", NULL, 2, NULL, "\"2026-02-30\" is not a day" },
  { "show " PROJECT " checks -o here/", NULL, 2, NULL, "is a folder, expected a file" },
};

static const CliCase new_cases[] = {
  { "diff " PROJECT " " PROJECT, NULL, 0, NULL, NULL },
  { "diff " PROJECT " " PROJECT " --format json", NULL, 0, "{\n  \"changes\": []\n}\n", NULL },
  { "diff " PROJECT " -", EMPTY, 1, "Competency removed: Launch\n", NULL },
  { "diff - " PROJECT, EMPTY, 1, "Role added: Growth PM\n", NULL },
  { "diff " PROJECT " - --format json", EMPTY, 1,
    "\"what\": \"role\",\n      \"change\": \"removed\",\n      \"about\": [\"growth-pm\"],",
    NULL },
  { "diff " PROJECT " not-there.fourfold.json", NULL, 2, NULL, "there is no such file" },
  { "diff " PROJECT, NULL, 2, NULL, "expected fourfold-cli diff A B" },
  { "templates", NULL, 0, "b2b-saas", NULL },
  { "templates", NULL, 0, "starter", NULL },
  { "new n.fourfold.json", NULL, 0, NULL, NULL },
  { "new n.fourfold.json --from starter", NULL, 0, NULL, NULL },
  { "new -", NULL, 0, "\"format\": \"fourfold-project\",\n  \"version\": 1\n}\n", NULL },
  { "new - --from=b2b-saas", NULL, 0, "\"technical-pm\"", NULL },
  { "new " PROJECT, NULL, 2, NULL, PROJECT },
  { "new n.fourfold.json --from nowhere", NULL, 2, NULL, "there is no \"nowhere\"" },
  { "new no/such/folder.fourfold.json", NULL, 2, NULL, "no/such/folder.fourfold.json" },
};

static const CliCase format_cases[] = {
  { "format " PROJECT, NULL, 0, NULL, NULL },
  { "format " PROJECT " --check", NULL, 0, NULL, NULL },
  { "--check format " PROJECT, NULL, 0, NULL, NULL },
  { "format - --check", "{\"version\":1,\"format\":\"fourfold-project\"}", 1,
    "not in canonical form", NULL },
  { "format -", "{\"version\":1,\"format\":\"fourfold-project\"}", 0,
    "{\n  \"format\": \"fourfold-project\",\n  \"version\": 1\n}\n", NULL },
  { "format " PROJECT " -o -", NULL, 0, cli_project, NULL },
  { "format missing.fourfold.json", NULL, 2, NULL, "missing.fourfold.json" },
  { "format .", NULL, 2, NULL, "folder" },
  { "format /dev/null", NULL, 2, NULL, "/dev/null" },
  { "format -", "", 2, NULL, "standard input" },
};

static const CliCase check_cases[] = {
  { "check " PROJECT, NULL, 1, "error    competency-unplaced", NULL },
  { "check " PROJECT " --fail-on warning", NULL, 1, "warning  quadrant-thin", NULL },
  { "check " PROJECT " --format json", NULL, 1, "\"check\": \"competency-unplaced\"", NULL },
  { "check " PROJECT " --fail-on never", NULL, 2, NULL, "is not hint, warning or error" },
  { "check - --fail-on error", "{\"format\":\"fourfold-project\",\"version\":1}", 0, "0 errors",
    NULL },
  { "check - --fail-on hint", "{\"format\":\"fourfold-project\",\"version\":1}", 1, "0 errors",
    NULL },
  { "check " PROJECT " -o report.txt", NULL, 1, NULL, NULL },
  { "check " PROJECT " --format csv", NULL, 2, NULL, "is not text or json" },
};

static void
test_new_never_replaces (void)
{
  char *folder = cli_folder_new ();
  g_autofree char *made = NULL;

  cli_check_in (folder, &(CliCase){ "new n.json --from starter", NULL, 0, NULL, NULL });
  made = cli_read (folder, "n.json");
  g_assert_nonnull (strstr (made, "\"quadrant\": \"external-tactical\""));
  cli_check_in (folder, &(CliCase){ "new n.json", NULL, 2, NULL, "n.json" });
  cli_check_in (folder, &(CliCase){ "format n.json --check", NULL, 0, NULL, NULL });
  cli_folder_free (folder);
}

static void
test_every_template_is_sound (void)
{
  static const char *const names[] = { "b2b-saas", "enterprise", "consumer", "founder",
                                       "starter",  "role-pack",  "tpm-wheel" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      char *folder = cli_folder_new ();
      g_autofree char *command = g_strdup_printf ("new n.json --from %s", names[i]);

      cli_check_in (folder, &(CliCase){ command, NULL, 0, NULL, NULL });
      cli_check_in (folder, &(CliCase){ "check n.json --today 2026-11-10", NULL, 0, "", NULL });
      cli_check_in (folder, &(CliCase){ "format n.json --check", NULL, 0, NULL, NULL });
      cli_folder_free (folder);
    }
}

static void
test_format_in_place (void)
{
  char *folder = cli_folder_new ();
  g_autofree char *formatted = NULL;
  g_autofree char *left = NULL;

  cli_write (folder, "m.json",
             "{\"version\": 1, \"format\":\"fourfold-project\", \"title\":\"M\"}");
  cli_check_in (folder, &(CliCase){ "format m.json --check", NULL, 1, "m.json", NULL });
  cli_check_in (folder, &(CliCase){ "format m.json -o copy.json", NULL, 0, NULL, NULL });
  left = cli_read (folder, "m.json");
  g_assert_true (g_str_has_prefix (left, "{\"version\": 1,"));
  cli_check_in (folder, &(CliCase){ "format m.json", NULL, 0, NULL, NULL });
  formatted = cli_read (folder, "m.json");
  g_assert_cmpstr (formatted, ==,
                   "{\n  \"format\": \"fourfold-project\",\n  \"version\": 1,\n"
                   "  \"title\": \"M\"\n}\n");
  cli_folder_free (folder);
}

/* A canonical file is not written again: its date stays. */
static void
test_format_leaves_canonical_alone (void)
{
  char *folder = cli_folder_new ();
  g_autofree char *path = g_build_filename (folder, PROJECT, NULL);
  GStatBuf before;
  GStatBuf after;

  g_assert_cmpint (g_stat (path, &before), ==, 0);
  cli_check_in (folder, &(CliCase){ "format " PROJECT, NULL, 0, NULL, NULL });
  g_assert_cmpint (g_stat (path, &after), ==, 0);
  g_assert_cmpuint (before.st_ino, ==, after.st_ino);
  cli_folder_free (folder);
}

static void
test_dismissed_do_not_count (void)
{
  static const char command[] = "edit " PROJECT
                                " dismiss competency-unplaced interviews 'A question'";
  char *folder = cli_folder_new ();

  cli_check_in (folder, &(CliCase){ command, NULL, 0, NULL, NULL });
  cli_check_in (folder,
                &(CliCase){ "check " PROJECT, NULL, 0, "dismissed  competency-unplaced", NULL });
  cli_check_in (folder, &(CliCase){ "check " PROJECT, NULL, 0, "Dismissed: A question", NULL });
  cli_check_in (folder, &(CliCase){ "check " PROJECT, NULL, 0, "; 1 dismissed", NULL });
  cli_check_in (folder, &(CliCase){ "check " PROJECT " --format json", NULL, 0,
                                    "\"dismissed\": true", NULL });
  cli_check_in (folder, &(CliCase){ "edit " PROJECT " undismiss competency-unplaced interviews",
                                    NULL, 0, NULL, NULL });
  cli_check_in (folder, &(CliCase){ "check " PROJECT, NULL, 1, "1 error,", NULL });
  cli_folder_free (folder);
}

/* The first words of the lines of HELP that are indented by two spaces: commands, verbs, options. */
static void
assert_completed (const char *help, const char *completion)
{
  g_auto (GStrv) lines = g_strsplit (help, "\n", -1);
  guint found = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) words = NULL;
      g_autofree char *pattern = NULL;

      if (!g_str_has_prefix (lines[i], "  ")
          || !(lines[i][2] == '-' || g_ascii_islower (lines[i][2])))
        continue;
      words = g_strsplit (lines[i] + 2, " ", 3);
      if (g_strv_contains ((const char *const[]){ "project,", NULL }, words[0]))
        continue;
      pattern = g_strdup_printf ("[ '\n]%s[ '\n]",
                                 g_str_has_suffix (words[0], ",") ? words[1] : words[0]);
      if (!g_regex_match_simple (pattern, completion, 0, 0))
        {
          g_test_message ("not completed: %s", lines[i]);
          g_test_fail ();
        }
      found++;
    }
  g_assert_cmpuint (found, >, 0);
}

/* Whatever the help names can be completed. */
static void
test_completion (void)
{
  static const char *const commands[] = { "",     "new",   "templates", "format",
                                          "show", "check", "edit",      "export" };
  g_autofree char *completion = cli_read (g_getenv ("FF_TEST_SOURCE_DIR"),
                                          "data/completions/fourfold-cli.bash");
  char *folder = cli_folder_new ();

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autofree char *command = g_strdup_printf ("%s --help", commands[i]);
      g_autoptr (CliResult) result = cli_run (folder, NULL, command);

      assert_completed (result->text, completion);
    }
  cli_folder_free (folder);
}

/* Runs LINE in a shell, where $0 is the program. */
static int
run_shell (const char *folder, const char *line)
{
  g_autofree char *program = g_build_filename (g_getenv ("FF_TEST_BUILD_DIR"), "src", "cli",
                                               "fourfold-cli", NULL);
  const char *argv[] = { "/bin/sh", "-c", line, program, NULL };
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (
      G_SUBPROCESS_FLAGS_STDOUT_SILENCE | G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  g_autoptr (GSubprocess) process = NULL;

  g_subprocess_launcher_set_cwd (launcher, folder);
  process = g_subprocess_launcher_spawnv (launcher, argv, NULL);
  g_assert_nonnull (process);
  g_assert_true (g_subprocess_wait (process, NULL, NULL));
  g_assert_true (g_subprocess_get_if_exited (process));
  return g_subprocess_get_exit_status (process);
}

static const struct
{
  const char *line;
  int status;
} stream_cases[] = {
  { "\"$0\" show " PROJECT " emphasis > /dev/full", 2 },
  { "\"$0\" --help > /dev/full", 2 },
  { "\"$0\" show " PROJECT " emphasis >&-", 2 },
  { "\"$0\" edit " PROJECT " add-role New > /dev/full", 2 },
  { "\"$0\" edit " PROJECT " add-role New >&-", 2 },
  { "\"$0\" format - <&-", 2 },
  { "\"$0\" format - 0</dev/null 2>&-", 2 },
  { "\"$0\" show " PROJECT " emphasis -o /dev/full", 2 },
  { "\"$0\" show " PROJECT " emphasis -o /dev/null", 0 },
  { "(sleep 0.1; \"$0\" show " PROJECT " checks; echo $? > status) | true; "
    "exit $(cat status)",
    2 },
  { "ulimit -f 0; \"$0\" edit " PROJECT " title Changed", 2 },
};

/* What cannot be printed is an error, and a project is not touched by the attempt. */
static void
stream_cb (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  char *folder = cli_folder_new ();
  g_autofree char *left = NULL;

  g_assert_cmpint (run_shell (folder, stream_cases[i].line), ==, stream_cases[i].status);
  left = cli_read (folder, PROJECT);
  g_assert_cmpstr (left, ==, cli_project);
  cli_folder_free (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cli_add_cases ("/cli/usage", usage_cases, G_N_ELEMENTS (usage_cases));
  cli_add_cases ("/cli/new", new_cases, G_N_ELEMENTS (new_cases));
  cli_add_cases ("/cli/format", format_cases, G_N_ELEMENTS (format_cases));
  cli_add_cases ("/cli/check", check_cases, G_N_ELEMENTS (check_cases));
  g_test_add_func ("/cli/new/never replaces", test_new_never_replaces);
  g_test_add_func ("/cli/new/every template is sound", test_every_template_is_sound);
  g_test_add_func ("/cli/format/in place", test_format_in_place);
  g_test_add_func ("/cli/format/leaves canonical alone", test_format_leaves_canonical_alone);
  g_test_add_func ("/cli/check/dismissed do not count", test_dismissed_do_not_count);
  g_test_add_func ("/cli/completion", test_completion);
  for (guint i = 0; i < G_N_ELEMENTS (stream_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/cli/streams/%02u", i + 1);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), stream_cb);
    }
  return g_test_run ();
}
