/* edit: every verb, scripts, and that a failure changes nothing. */
#include "cli/cli-test.h"

#include "core/file/format.h"
#include "core/journal/keeper.h"
#include "core/store/real-path.h"
#include "core/verbs/verbs.h"

#include <glib/gstdio.h>
#include <string.h>

#define EDIT "edit " PROJECT " "

/* A verb, and what the file holds afterwards that it did not hold before; "!" before what is gone. */
static const struct
{
  const char *command;
  const char *out;
  const char *file;
} verb_cases[] = {
  { EDIT "add-competency 'User research'", "user-research\n", "\"name\": \"User research\"" },
  { EDIT "add-competency Data --quadrant external-tactical", "data\n",
    "\"name\": \"Data\",\n      \"quadrant\": \"external-tactical\"" },
  { "--quadrant internal-strategic " EDIT "add-competency Data", "data\n",
    "\"name\": \"Data\",\n      \"quadrant\": \"internal-strategic\"" },
  { EDIT "place interviews external-strategic", NULL,
    "\"name\": \"Interviews\",\n      \"quadrant\": \"external-strategic\"\n" },
  { EDIT "place interviews external-strategic 0.25 1", NULL,
    "\"quadrant\": \"external-strategic\",\n      \"x\": 0.25,\n      \"y\": 1\n" },
  { EDIT "place vision unplaced", NULL, "!internal-strategic" },
  { EDIT "add-role 'Platform PM'", "platform-pm\n", "\"name\": \"Platform PM\"" },
  { EDIT "add-external-role 'Delivery lead'", "delivery-lead\n",
    "\"name\": \"Delivery lead\",\n      \"external\": true" },
  { EDIT "weigh blank-pm vision primary", NULL, "\"weights\": {\n        \"vision\": \"primary\"" },
  { EDIT "weigh technical-pm launch unrated", NULL, "!baseline" },
  { EDIT "note technical-pm api-design 'Writes the contract'", NULL,
    "\"notes\": {\n        \"api-design\": \"Writes the contract\"" },
  { EDIT "define technical-pm 'Decides what the API must do.'", NULL,
    "\"definition\": \"Decides what the API must do.\"" },
  { EDIT "not-this growth-pm -- '--not sales'", NULL, "\"not-this-role\": [\"--not sales\"]" },
  { EDIT "not-this growth-pm '- not sales'", NULL, "\"not-this-role\": [\"- not sales\"]" },
  { EDIT "add-rule technical-pm growth-pm 'Partner launches' --owns technical-pm='the contract' "
         "--owns growth-pm='the date=day' --kind meeting",
    "partner-launches", "\"growth-pm\": \"the date=day\"" },
  { EDIT "add-rule tech-lead growth-pm Reviews --owns tech-lead=code --owns growth-pm=copy",
    "reviews", "\"roles\": [\"growth-pm\", \"tech-lead\"]" },
  { EDIT "adjacent technical-pm growth-pm on 'Shared backlog'", NULL,
    "\"adjacent\": \"on\",\n      \"reason\": \"Shared backlog\"" },
  { EDIT "adjacent technical-pm growth-pm off", NULL, "\"adjacent\": \"off\"" },
  { EDIT "set role technical-pm headcount 2", NULL, "\"headcount\": 2" },
  { EDIT "set role technical-pm card.gaps true", NULL, "\"gaps\": true" },
  { EDIT "set project - organization.name Acme", NULL, "\"name\": \"Acme\"" },
  { EDIT "set project - title ''", NULL, "!Acme product roles" },
  { EDIT "set hiring - note 'First hire'", NULL, "\"note\": \"First hire\"" },
  { EDIT "rename competency vision 'Product vision'", NULL,
    "\"id\": \"vision\",\n      \"name\": \"Product vision\"" },
  { EDIT "remove competency launch", NULL, "!launch" },
  { EDIT "remove role technical-pm growth-pm", NULL, "!technical-pm" },
  { EDIT "move role blank-pm 1", NULL, "\"roles\": [\n    {\n      \"id\": \"blank-pm\"" },
  { EDIT "dismiss role-count '' 'A merger'", NULL,
    "\"check\": \"role-count\",\n      \"reason\": \"A merger\"" },
  { EDIT "snapshot 'First review'", "first-review", "\"snapshots\": [" },
  { EDIT "title 'Other roles'", NULL, "\"title\": \"Other roles\"" },
};

static void
verb_cb (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  const char *piece = verb_cases[i].file;
  gboolean gone = *piece == '!';
  char *folder = cli_folder_new ();
  g_autofree char *file = NULL;

  g_assert_true ((strstr (cli_project, piece + gone) != NULL) == gone);
  cli_check_in (folder, &(CliCase){ verb_cases[i].command, NULL, 0, verb_cases[i].out, NULL });
  file = cli_read (folder, PROJECT);
  if ((strstr (file, piece + gone) != NULL) == gone)
    g_test_message ("%s", file);
  g_assert_true ((strstr (file, piece + gone) != NULL) != gone);
  cli_check_in (folder, &(CliCase){ "format " PROJECT " --check", NULL, 0, NULL, NULL });
  cli_folder_free (folder);
}

static const CliCase refusals[] = {
  { "edit " PROJECT, NULL, 2, NULL, "expected a verb or --script" },
  { EDIT "title X --script s", NULL, 2, NULL, "expected a verb or --script" },
  { EDIT "frobnicate", NULL, 2, NULL, "there is no verb \"frobnicate\"" },
  { EDIT "add-role", NULL, 2, NULL, "expected add-role NAME" },
  { EDIT "add-role A B", NULL, 2, NULL, "expected add-role NAME" },
  { EDIT "add-role ''", NULL, 2, NULL, "add-role" },
  { EDIT "add-role New --quadrant internal-strategic", NULL, 2, NULL,
    "--quadrant has no meaning for add-role" },
  { EDIT "add-competency Data --quadrant middle", NULL, 2, NULL, "\"middle\" is not" },
  { EDIT "place nothing internal-strategic", NULL, 2, NULL, PROJECT ": place: " },
  { EDIT "place vision middle", NULL, 2, NULL, "\"middle\" is not internal-strategic" },
  { EDIT "place vision internal-strategic 0.5", NULL, 2, NULL, "X needs a Y" },
  { EDIT "place vision internal-strategic 0.5 1.5", NULL, 2, NULL, "\"1.5\" is not a number" },
  { EDIT "place vision internal-strategic nan 0", NULL, 2, NULL, "\"nan\" is not a number" },
  { EDIT "place vision unplaced 0 0", NULL, 2, NULL, "has no X and Y" },
  { EDIT "tidy middle", NULL, 2, NULL, "\"middle\" is not" },
  { EDIT "weigh technical-pm vision vital", NULL, 2, NULL,
    "\"vital\" is not primary, secondary, baseline or unrated" },
  { EDIT "weigh nobody vision primary", NULL, 2, NULL, "nobody" },
  { EDIT "weigh technical-pm nothing primary", NULL, 2, NULL, "nothing" },
  { EDIT "weigh tech-lead vision primary", NULL, 2, NULL, PROJECT ": weigh: " },
  { EDIT "note nobody vision x", NULL, 2, NULL, "nobody" },
  { EDIT "define nobody x", NULL, 2, NULL, "nobody" },
  { EDIT "not-this nobody x", NULL, 2, NULL, "nobody" },
  { EDIT "add-rule technical-pm technical-pm T", NULL, 2, NULL, "add-rule" },
  { EDIT "add-rule technical-pm growth-pm T --owns blank-pm=x", NULL, 2, NULL,
    "--owns: expected technical-pm=TEXT and growth-pm=TEXT" },
  { EDIT "add-rule technical-pm growth-pm T --owns technical-pm=x --owns technical-pm=y", NULL, 2,
    NULL, "each once" },
  { EDIT "add-rule technical-pm growth-pm T --kind law", NULL, 2, NULL, "\"law\" is not decision" },
  { EDIT "remove-rule none", NULL, 2, NULL, "none" },
  { EDIT "adjacent technical-pm growth-pm maybe", NULL, 2, NULL,
    "\"maybe\" is not auto, on or off" },
  { EDIT "set thing vision name X", NULL, 2, NULL, "\"thing\" is not project, competency, role" },
  { EDIT "set competency vision nome X", NULL, 2, NULL, "nome" },
  { EDIT "set role technical-pm headcount many", NULL, 2, NULL, "headcount" },
  { EDIT "set role technical-pm headcount -- -1", NULL, 2, NULL, "headcount" },
  { EDIT "set competency vision quadrant middle", NULL, 2, NULL, "middle" },
  { EDIT "set competency nothing name X", NULL, 2, NULL, "nothing" },
  { EDIT "rename competency vision ''", NULL, 2, NULL, "rename" },
  { EDIT "remove competency nothing", NULL, 2, NULL, "nothing" },
  { EDIT "remove project -", NULL, 2, NULL, "remove" },
  { EDIT "move role blank-pm 0", NULL, 2, NULL, "0" },
  { EDIT "move role blank-pm first", NULL, 2, NULL, "first" },
  { EDIT "undismiss role-count ''", NULL, 2, NULL, "role-count" },
  { EDIT "title \xff\xfe", NULL, 2, NULL, "not UTF-8" },
  { EDIT "title \x01", NULL, 2, NULL, PROJECT },
  { "edit missing.json title X", NULL, 2, NULL, "missing.json" },
  { "edit - title X", "[]", 2, NULL, "standard input: " },
  { "edit - --script -", cli_project, 2, NULL, "cannot be read twice" },
  { EDIT "--script missing.txt", NULL, 2, NULL, "missing.txt" },
  { EDIT "--script -", "title Changed\nadd-role 'Open\n", 2, NULL, "standard input:2: " },
  { EDIT "--script -", "title Changed\n\n# comment\nplace nothing unplaced\n", 2, NULL,
    "standard input:4: place: " },
  { EDIT "--script -", "title Changed\nadd-role New --help\n", 2, NULL, "standard input:2: " },
  { EDIT "--script -", "title Changed\n--kind other\n", 2, NULL, "standard input:2: a verb" },
  { EDIT "--script -", "title \xff\n", 2, NULL, "not UTF-8" },
};

/* Ids of earlier lines can be used in later ones; comments, quotes, empty lines and \r are as in a
 * shell. */
static void
test_script (void)
{
  static const char script[] = "# a role and its weights\n"
                               "add-role \"Platform PM\"   # its id is platform-pm\r\n"
                               "\n"
                               "   \t\n"
                               "weigh platform-pm api-design primary\n"
                               "add-competency 'Event bus' --quadrant=internal-tactical\n"
                               "weigh platform-pm event-bus secondary\n"
                               "define platform-pm 'Owns it; \"all\" of it'";
  char *folder = cli_folder_new ();
  g_autofree char *file = NULL;

  cli_write (folder, "s.txt", script);
  cli_check_in (folder,
                &(CliCase){ EDIT "--script s.txt", NULL, 0, "platform-pm\nevent-bus\n", NULL });
  file = cli_read (folder, PROJECT);
  g_assert_nonnull (strstr (file, "\"definition\": \"Owns it; \\\"all\\\" of it\""));
  g_assert_nonnull (
      strstr (file, "\"api-design\": \"primary\",\n        \"event-bus\": \"secondary\""));
  cli_folder_free (folder);
}

/* A script that does nothing is no mistake, and the file is not written again. */
static void
test_empty_script (void)
{
  static const char *const scripts[] = { "", "\n", "# nothing\n" };

  for (guint i = 0; i < G_N_ELEMENTS (scripts); i++)
    cli_check_case (&(CliCase){ EDIT "--script -", scripts[i], 0, NULL, NULL });
}

static void
test_standard_input (void)
{
  char *folder = cli_folder_new ();
  g_autoptr (CliResult) result = cli_run (folder, cli_project, "edit - add-role New");
  g_autofree char *left = cli_read (folder, PROJECT);

  g_assert_cmpint (result->status, ==, 0);
  g_assert_true (g_str_has_prefix (result->text, "{\n"));
  g_assert_true (g_str_has_suffix (result->text, "}\n"));
  g_assert_nonnull (strstr (result->text, "\"id\": \"new\""));
  g_assert_cmpstr (result->err, ==, "new\n");
  g_assert_cmpstr (left, ==, cli_project);
  cli_folder_free (folder);
}

static void
test_output (void)
{
  char *folder = cli_folder_new ();
  g_autofree char *left = NULL;
  g_autofree char *made = NULL;

  cli_check_in (folder, &(CliCase){ EDIT "add-role New -o other.json", NULL, 0, "new\n", NULL });
  left = cli_read (folder, PROJECT);
  made = cli_read (folder, "other.json");
  g_assert_cmpstr (left, ==, cli_project);
  g_assert_nonnull (strstr (made, "\"id\": \"new\""));
  cli_folder_free (folder);
}

static void
test_tidy_forgets_places (void)
{
  char *folder = cli_folder_new ();

  cli_check_in (folder,
                &(CliCase){ EDIT "place vision internal-strategic 0.9 0.9", NULL, 0, NULL, NULL });
  cli_check_in (folder, &(CliCase){ EDIT "tidy internal-strategic", NULL, 0, NULL, NULL });
  cli_check_in (folder, &(CliCase){ "format " PROJECT " --check", NULL, 0, NULL, NULL });
  cli_folder_free (folder);
}

/* A rule is changed, reordered and moved by its id, which add-rule printed. */
static void
test_change_rule (void)
{
  char *folder = cli_folder_new ();
  g_autoptr (CliResult) added = cli_run (
      folder, NULL, EDIT "add-rule technical-pm growth-pm Launches --owns technical-pm=a");
  g_autofree char *id = g_strstrip (g_strdup (added->text));
  g_autofree char *set = g_strdup_printf (EDIT "set-rule %s owns.growth-pm 'the launch date'", id);
  g_autofree char *refused = g_strdup_printf (EDIT "set-rule %s owns.tech-lead x", id);
  g_autofree char *reorder = g_strdup_printf (EDIT "move-rule %s 1", id);
  g_autofree char *nowhere = g_strdup_printf (EDIT "move-rule %s first", id);
  g_autofree char *away = g_strdup_printf (EDIT "move-rule-to %s tech-lead growth-pm", id);
  g_autofree char *file = NULL;

  cli_check_in (folder, &(CliCase){ set, NULL, 0, NULL, NULL });
  cli_check_in (folder, &(CliCase){ refused, NULL, 2, NULL, "is not in the pair" });
  cli_check_in (folder, &(CliCase){ reorder, NULL, 0, NULL, NULL });
  cli_check_in (folder, &(CliCase){ nowhere, NULL, 2, NULL, "first" });
  cli_check_in (folder, &(CliCase){ away, NULL, 0, NULL, NULL });
  file = cli_read (folder, PROJECT);
  g_assert_nonnull (strstr (file, "\"roles\": [\"growth-pm\", \"tech-lead\"]"));
  g_assert_nonnull (strstr (file, "\"growth-pm\": \"the launch date\""));
  g_assert_null (strstr (file, "\"technical-pm\": \"a\""));
  cli_folder_free (folder);
}

static void
test_remove_rule (void)
{
  char *folder = cli_folder_new ();
  g_autoptr (CliResult) added = cli_run (
      folder, NULL,
      EDIT "add-rule technical-pm growth-pm Launches --owns technical-pm=a --owns growth-pm=b");
  g_autofree char *id = g_strstrip (g_strdup (added->text));
  g_autofree char *command = g_strdup_printf (EDIT "remove-rule %s", id);
  g_autofree char *file = NULL;

  g_assert_cmpint (added->status, ==, 0);
  cli_check_in (folder, &(CliCase){ command, NULL, 0, NULL, NULL });
  file = cli_read (folder, PROJECT);
  g_assert_null (strstr (file, "Launches"));
  cli_folder_free (folder);
}

/* More than a pipe holds: once it is written the project has been read, and the rest of the script is
 * waited for. */
static GSubprocess *
start_edit (const char *folder)
{
  g_autofree char *lines = g_strnfill (256 << 10, '\n');
  GSubprocess *process = cli_start (folder, EDIT "--script -");

  g_assert_true (g_output_stream_write_all (g_subprocess_get_stdin_pipe (process), lines,
                                            strlen (lines), NULL, NULL, NULL));
  return process;
}

/* What someone else makes of the file meanwhile, NULL: nothing. */
static void
changed_meanwhile_cb (gconstpointer data)
{
  const char *theirs = data;
  char *folder = cli_folder_new ();
  g_autofree char *path = g_build_filename (folder, PROJECT, NULL);
  GSubprocess *process = start_edit (folder);
  gboolean same = theirs == cli_project;
  g_autoptr (CliResult) result = NULL;
  g_autofree char *file = NULL;

  g_assert_cmpint (g_remove (path), ==, 0);
  if (theirs != NULL)
    cli_write (folder, PROJECT, theirs);
  result = cli_finish (process, "title Other\n");
  g_assert_cmpint (result->status, ==, same ? 0 : 2);
  g_assert_cmpint (strstr (result->err, "; nothing was written") != NULL, ==, !same);
  g_assert_cmpint (cli_exists (folder, PROJECT), ==, theirs != NULL);
  if (theirs != NULL)
    {
      file = cli_read (folder, PROJECT);
      g_assert_cmpint (strcmp (file, theirs) == 0, ==, !same);
    }
  cli_folder_free (folder);
}

/* Under the edits of a window that are not saved nothing is written; once they are undone there are none. */
static void
test_open_in_a_window (void)
{
  char *folder = cli_folder_new ();
  g_autofree char *path = g_build_filename (folder, PROJECT, NULL);
  g_autofree char *state = g_build_filename (folder, "state", NULL);
  g_autofree char *journals = g_build_filename (state, "fourfold", "recovery", NULL);
  g_autofree char *real = ff_path_dup_real (path);
  g_autoptr (GBytes) bytes = g_bytes_new_static (cli_project, strlen (cli_project));
  g_autofree char *digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  g_autoptr (FfContent) content = ff_format_read (bytes, PROJECT, NULL);
  g_autoptr (FfProject) project = ff_project_new (content);
  g_autoptr (FfKeeper) keeper = ff_keeper_new (project, journals, real, digest);
  const char *const commands[] = { "edit " PROJECT " rename role growth-pm Other",
                                   "edit " PROJECT " title Other -o " PROJECT };

  g_setenv ("XDG_STATE_HOME", state, TRUE);
  ff_project_commit (project, ff_verb_add_role (project, "R", NULL));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      CliCase refused = { commands[i], NULL, 2, NULL, "it is open in a window" };
      g_autofree char *file = NULL;

      cli_check_in (folder, &refused);
      file = cli_read (folder, PROJECT);
      g_assert_cmpstr (file, ==, cli_project);
    }
  ff_project_undo (project);
  cli_check_in (folder, &(CliCase){ "edit " PROJECT " title Other", NULL, 0, NULL, NULL });
  ff_keeper_remove (keeper);
  g_unsetenv ("XDG_STATE_HOME");
  cli_folder_free (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (verb_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/cli/edit/verbs/%02u %.30s", i + 1,
                                               verb_cases[i].command);

      g_test_add_data_func (g_strdelimit (path, "\n", ' '), GUINT_TO_POINTER (i), verb_cb);
    }
  cli_add_cases ("/cli/edit/refusals", refusals, G_N_ELEMENTS (refusals));
  g_test_add_func ("/cli/edit/script", test_script);
  g_test_add_func ("/cli/edit/empty script", test_empty_script);
  g_test_add_func ("/cli/edit/standard input", test_standard_input);
  g_test_add_func ("/cli/edit/output", test_output);
  g_test_add_data_func ("/cli/edit/changed meanwhile", "{}\n", changed_meanwhile_cb);
  g_test_add_data_func ("/cli/edit/removed meanwhile", NULL, changed_meanwhile_cb);
  g_test_add_data_func ("/cli/edit/rewritten meanwhile", cli_project, changed_meanwhile_cb);
  g_test_add_func ("/cli/edit/open in a window", test_open_in_a_window);
  g_test_add_func ("/cli/edit/tidy", test_tidy_forgets_places);
  g_test_add_func ("/cli/edit/change rule", test_change_rule);
  g_test_add_func ("/cli/edit/remove rule", test_remove_rule);
  return g_test_run ();
}
