/* import: what it writes, that a fault keeps it from writing, and every way the file can be wrong. */
#include "cli/cli-test.h"
#include "text/import-fixture.h"
#include "text/planted-csv.h"

#include <string.h>

#define IMPORT "import " PROJECT " "

/* A kind and what it is imported from; a piece of the report, and of the file afterwards that was not there
 * before, "!" before one that is gone. */
static const struct
{
  const char *words;
  const char *csv;
  const char *out;
  const char *file;
} done_cases[] = {
  { "samples -",
    "title,date,role,competencies,effort\nWebhooks v2,2026-09-02,Technical PM,api-design,6\n",
    "Samples added: 1",
    "\"role\": \"technical-pm\", \"title\": \"Webhooks v2\", \"competencies\": [\"api-design\"], "
    "\"effort\": 6 }" },
  { "samples - --dates mdy", "title,date\nA,2/3/2026\n", "Samples added: 1",
    "\"date\": \"2026-02-03\"" },
  { "samples - --map title=what --map date=2", "what;when\nA;1.2.2026\n", "Column of date: when",
    "\"date\": \"2026-02-01\"" },
  { "samples - --skip-bad", "title,date\nA,soon\nB,\n", "Left out because of a fault: 1",
    "\"title\": \"B\"" },
  { "samples - --encoding windows-1252", "title\ncaf\xe9\n", "Samples added: 1",
    "\"title\": \"café\"" },
  { "competencies -", "name,quadrant\nUser research,internal-strategic\nvision,ES\n",
    "Competencies added: 1\nCompetencies changed: 1\n", "\"id\": \"user-research\"" },
  { "weights -", "competency,Growth PM\nBacklog,S\nLaunch,\n", "Weights changed: 2",
    "\"backlog\": \"secondary\"" },
  { "weights - --map growth-pm=GPM", "competency,GPM\nBacklog,S\n", "Weights changed: 1",
    "\"backlog\": \"secondary\"" },
  { "weights -", "competency,Technical PM\nLaunch,\n", "Weights changed: 1",
    "!\"launch\": \"baseline\"" },
};

static void
done_cb (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  const char *piece = done_cases[i].file;
  gboolean gone = *piece == '!';
  g_autofree char *command = g_strconcat (IMPORT, done_cases[i].words, NULL);
  gboolean skips = strstr (command, "--skip-bad") != NULL;
  char *folder = cli_folder_new ();
  g_autofree char *file = NULL;

  g_assert_true ((strstr (cli_project, piece + gone) != NULL) == gone);
  cli_check_in (folder, &(CliCase){ command, done_cases[i].csv, 0, done_cases[i].out,
                                    skips ? "standard input:2: date: " : NULL });
  file = cli_read (folder, PROJECT);
  if ((strstr (file, piece + gone) != NULL) == gone)
    g_test_message ("%s", file);
  g_assert_true ((strstr (file, piece + gone) != NULL) != gone);
  cli_check_in (folder, &(CliCase){ "format " PROJECT " --check", NULL, 0, NULL, NULL });
  cli_folder_free (folder);
}

static const CliCase refusals[] = {
  { "import " PROJECT " samples", NULL, 2, NULL, "expected fourfold-cli import FILE" },
  { IMPORT "things -", "title\nA\n", 2, NULL,
    "\"things\" is not competencies, weights or samples" },
  { IMPORT "feedback -", "title\nA\n", 2, NULL,
    "import: feedback cannot be imported yet; expected competencies, weights or samples" },
  { IMPORT "ratings -", "title\nA\n", 2, NULL, "import: ratings cannot be imported yet" },
  { IMPORT "samples missing.csv", NULL, 2, NULL, "missing.csv: " },
  { IMPORT "samples .", NULL, 2, NULL, "folder" },
  { "import missing.json samples -", "title\nA\n", 2, NULL, "missing.json" },
  { "import - samples -", cli_project, 2, NULL, "cannot be read twice" },
  { IMPORT "samples -", "", 2, NULL, "standard input: there is nothing in it\n" },
  { IMPORT "samples -", "caf\xe9\n", 2, NULL,
    "standard input: this is not UTF-8 text, first on line 1; --encoding windows-1252 reads it as "
    "that" },
  { IMPORT "samples - --encoding latin-1", "title\n", 2, NULL,
    "--encoding: \"latin-1\" is not utf-8 or windows-1252" },
  { IMPORT "samples - --dates ymd", "title\n", 2, NULL,
    "--dates: \"ymd\" is not auto, dmy, mdy or iso" },
  { IMPORT "samples -", "title,date\nA,1/2/2026\n", 2, NULL,
    "no date in the file says which; --dates dmy or --dates mdy says it" },
  { IMPORT "samples -", "what\nA\n", 2, NULL,
    "no column is “title”; there are: what; --map FIELD=COLUMN says it" },
  { IMPORT "samples - --map", "what\nA\n", 2, NULL, "--map needs a value: FIELD=COLUMN" },
  { IMPORT "samples - --map title", "what\nA\n", 2, NULL,
    "standard input: --map: “title” is not FIELD=COLUMN" },
  { IMPORT "samples - --map day=what", "what\nA\n", 2, NULL, "there is no field “day”" },
  { IMPORT "samples - --map title=\xff", "what\nA\n", 2, NULL, "this is not UTF-8 text" },
  { IMPORT "samples -", "title,date\nA,soon\n", 2, NULL,
    "fourfold-cli: standard input:2: date: “soon” is not a day such as 2026-05-31\n"
    "fourfold-cli: nothing was imported; --skip-bad leaves out what is at fault\n" },
  { IMPORT "samples - --dry-run", "title,date\nA,soon\n", 2, NULL, "standard input:2: date: " },
  { IMPORT "weights -", "competency,Designer\nVision,P\n", 2, NULL,
    "standard input:1: Designer: there is no role “Designer”" },
  { IMPORT "competencies -", "name,quadrant\nA,up\n\n,IS\n", 2, NULL,
    "standard input:4: name: is empty" },
};

static const CliCase reports[] = {
  { IMPORT "samples - --dry-run", "title\nA\nB\n", 0,
    "Nothing is written; this is what would be.\nRows read: 2\nSamples added: 2\n"
    "Samples that were there already: 0\n  + “A”\n  + “B”\nColumn of title: title\n",
    NULL },
  { IMPORT "samples - --dry-run --skip-bad", "title,date\nA,soon\nB,\n", 0, "Samples added: 1",
    "fourfold-cli: standard input:2: date: " },
  { "import --help", NULL, 0, "--map FIELD=COLUMN", NULL },
  { "--map title=x import --help", NULL, 0, "title, date, person, role, kind", NULL },
};

static void
report_cb (gconstpointer data)
{
  char *folder = cli_folder_new ();
  g_autofree char *left = NULL;

  cli_check_in (folder, data);
  left = cli_read (folder, PROJECT);
  g_assert_cmpstr (left, ==, cli_project);
  cli_folder_free (folder);
}

/* Every row at fault is named, in the order of the lines, and the name of the file stands before each. */
static void
test_every_fault (void)
{
  char *folder = cli_folder_new ();
  g_autoptr (GString) csv = g_string_new ("title,date\n");
  g_autoptr (CliResult) result = NULL;
  g_auto (GStrv) lines = NULL;
  g_autofree char *left = NULL;

  for (guint i = 0; i < 100; i++)
    g_string_append_printf (csv, "%s,%s\n", i % 2 == 0 ? "A" : "",
                            i % 4 == 1 ? "soon" : "2026-01-01");
  cli_write (folder, "s.csv", csv->str);
  result = cli_run (folder, NULL, IMPORT "samples s.csv");
  g_assert_cmpint (result->status, ==, 2);
  lines = g_strsplit (result->err, "\n", -1);
  for (guint i = 0, line = 3; line <= 101; line += 2)
    {
      g_autofree char *title = g_strdup_printf ("fourfold-cli: s.csv:%u: title: is empty", line);
      g_autofree char *date = g_strdup_printf ("fourfold-cli: s.csv:%u: date: ", line);

      g_assert_cmpstr (lines[i++], ==, title);
      if (line % 4 == 3)
        g_assert_true (g_str_has_prefix (lines[i++], date));
    }
  left = cli_read (folder, PROJECT);
  g_assert_cmpstr (left, ==, cli_project);
  cli_folder_free (folder);
}

/* Importing again adds nothing and leaves the file's bytes alone. */
static void
test_twice (void)
{
  static const char csv[] = "title,date\nA,2026-01-01\nA,2026-01-01\nB,\n";
  char *folder = cli_folder_new ();
  g_autofree char *once = NULL;
  g_autofree char *twice = NULL;

  cli_check_in (folder, &(CliCase){ IMPORT "samples -", csv, 0, "Samples added: 3\n", NULL });
  once = cli_read (folder, PROJECT);
  cli_check_in (folder,
                &(CliCase){ IMPORT "samples -", csv, 0,
                            "Samples added: 0\nSamples that were there already: 3\n", NULL });
  twice = cli_read (folder, PROJECT);
  g_assert_cmpstr (once, ==, twice);
  cli_folder_free (folder);
}

/* Fifty faults in 100,000 rows: each is named by its line and nothing is written; the others come when that is said, once. */
static void
test_very_many (void)
{
  char *folder = cli_folder_new ();
  g_autoptr (PlantedCsv) csv = planted_csv_new (100000, 50);
  g_autoptr (CliResult) result = NULL;
  g_autofree char *added = g_strdup_printf ("Samples added: %u\n", csv->n_new);
  g_autoptr (GString) expected = g_string_new (NULL);
  g_autofree char *left = NULL;
  g_autofree char *once = NULL;
  g_autofree char *twice = NULL;

  cli_write (folder, PROJECT, import_project_text);
  cli_write (folder, "s.csv", csv->text->str);
  for (guint i = 0; i < csv->faults->len; i++)
    {
      const PlantedFault *fault = &g_array_index (csv->faults, PlantedFault, i);

      g_string_append_printf (expected, "fourfold-cli: s.csv:%u: %s: %s\n", fault->line,
                              fault->column, fault->what);
    }
  result = cli_run (folder, NULL, IMPORT "samples s.csv");
  g_assert_cmpint (result->status, ==, 2);
  g_assert_true (g_str_has_prefix (result->err, expected->str));
  g_assert_cmpstr (result->err + expected->len, ==,
                   "fourfold-cli: nothing was imported; --skip-bad leaves out what is at fault\n");
  left = cli_read (folder, PROJECT);
  g_assert_cmpstr (left, ==, import_project_text);
  cli_check_in (folder, &(CliCase){ IMPORT "samples s.csv --skip-bad", NULL, 0, added,
                                    "fourfold-cli: s.csv:" });
  once = cli_read (folder, PROJECT);
  cli_check_in (folder, &(CliCase){ IMPORT "samples s.csv --skip-bad", NULL, 0,
                                    "Samples added: 0\n", "fourfold-cli: s.csv:" });
  twice = cli_read (folder, PROJECT);
  g_assert_cmpstr (once, ==, twice);
  cli_folder_free (folder);
}

/* What is exported comes back as it was. */
static void
test_round_trip (void)
{
  char *folder = cli_folder_new ();
  g_autofree char *left = NULL;
  g_autofree char *made = NULL;

  cli_check_in (folder, &(CliCase){ "export " PROJECT " matrix -o m.csv", NULL, 0, NULL, NULL });
  cli_check_in (folder, &(CliCase){ "export " PROJECT " board -o b.csv", NULL, 0, NULL, NULL });
  cli_check_in (folder, &(CliCase){ IMPORT "weights m.csv", NULL, 0, "Weights changed: 0", NULL });
  cli_check_in (folder, &(CliCase){ IMPORT "competencies b.csv", NULL, 0,
                                    "Competencies that were there already: 6", NULL });
  left = cli_read (folder, PROJECT);
  g_assert_cmpstr (left, ==, cli_project);
  cli_check_in (folder, &(CliCase){ "new n.json", NULL, 0, NULL, NULL });
  cli_check_in (folder,
                &(CliCase){ "import n.json competencies b.csv", NULL, 0, "added: 6", NULL });
  cli_check_in (folder, &(CliCase){ "export n.json board -o c.csv", NULL, 0, NULL, NULL });
  g_free (left);
  left = cli_read (folder, "b.csv");
  made = cli_read (folder, "c.csv");
  g_assert_cmpstr (left, ==, made);
  cli_folder_free (folder);
}

static void
test_standard_streams (void)
{
  char *folder = cli_folder_new ();
  g_autoptr (CliResult) result = NULL;
  g_autofree char *left = NULL;
  g_autofree char *made = NULL;

  cli_write (folder, "s.csv", "title\nA\n");
  result = cli_run (folder, cli_project, "import - samples s.csv");
  g_assert_cmpint (result->status, ==, 0);
  g_assert_true (g_str_has_prefix (result->text, "{\n"));
  g_assert_nonnull (strstr (result->text, "\"title\": \"A\""));
  g_assert_true (g_str_has_prefix (result->err, "Rows read: 1\n"));
  cli_check_in (folder,
                &(CliCase){ IMPORT "samples s.csv -o o.json", NULL, 0, "Samples added: 1", NULL });
  left = cli_read (folder, PROJECT);
  made = cli_read (folder, "o.json");
  g_assert_cmpstr (left, ==, cli_project);
  g_assert_nonnull (strstr (made, "\"title\": \"A\""));
  cli_folder_free (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (done_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/cli/import/done/%02u %s", i + 1,
                                               done_cases[i].words);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), done_cb);
    }
  for (guint i = 0; i < G_N_ELEMENTS (reports); i++)
    {
      g_autofree char *path = g_strdup_printf ("/cli/import/report/%u", i + 1);

      g_test_add_data_func (path, &reports[i], report_cb);
    }
  cli_add_cases ("/cli/import/refusal", refusals, G_N_ELEMENTS (refusals));
  g_test_add_func ("/cli/import/every fault", test_every_fault);
  g_test_add_func ("/cli/import/twice", test_twice);
  g_test_add_func ("/cli/import/very-many", test_very_many);
  g_test_add_func ("/cli/import/round trip", test_round_trip);
  g_test_add_func ("/cli/import/standard streams", test_standard_streams);
  return g_test_run ();
}
