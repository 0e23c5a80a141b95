/* export: that what is asked for is written, where and as what. */
#include "cli/cli-test.h"

#include <string.h>

#define EXPORT "export " PROJECT " "

static const CliCase cases[] = {
  { EXPORT "board", NULL, 0, "<svg", NULL },
  { EXPORT "board", NULL, 0, "API design", NULL },
  { EXPORT "board --role technical-pm --theme dark", NULL, 0, "<svg", NULL },
  { EXPORT "matrix", NULL, 0, "Growth PM", NULL },
  { EXPORT "matrix --roles technical-pm", NULL, 0, "Technical PM", NULL },
  { EXPORT "card --role technical-pm", NULL, 0, "Technical PM", NULL },
  { EXPORT "card --role=technical-pm --edition candidate -o -", NULL, 0, "<svg", NULL },
  { EXPORT "card --role technical-pm --format png", NULL, 0, "PNG", NULL },
  { EXPORT "cards --format pdf", NULL, 0, "%PDF", NULL },
  { EXPORT "matrix --format csv", NULL, 0,
    "competency,quadrant,Technical PM,Growth PM,Blank PM\r\nVision,internal-strategic,S,S,\r\n",
    NULL },
  { EXPORT "board --format csv", NULL, 0,
    "name,description,group,quadrant\r\nVision,,,internal-strategic\r\n", NULL },
  { EXPORT "comparison --roles technical-pm,growth-pm", NULL, 0, "PAIR BY PAIR", NULL },
  { EXPORT "comparison --roles growth-pm,technical-pm --format csv", NULL, 0,
    "competency,quadrant,Growth PM,Technical PM,gap\r\n", NULL },
  { EXPORT "comparison --roles technical-pm,growth-pm --format md", NULL, 0,
    "| Competency | Quadrant | Technical PM | Growth PM | Gap |\n| --- | --- | :-: | :-: | --: |\n",
    NULL },
  { EXPORT "comparison --roles technical-pm,growth-pm -o - --format html", NULL, 0,
    "<h2>Technical PM and Growth PM</h2>", NULL },
  { EXPORT "kite --role technical-pm", NULL, 0, "<svg", NULL },
  { EXPORT "kite --roles technical-pm,growth-pm --format png", NULL, 0, "PNG", NULL },
  { "export - board", cli_project, 0, "<svg", NULL },
  { EXPORT "boundaries", NULL, 0, "Boundaries between roles", NULL },
  { EXPORT "boundaries --theme dark --edition candidate", NULL, 0, "<svg", NULL },
  { EXPORT "boundaries --format md", NULL, 0, "# Boundaries between roles", NULL },
  { EXPORT "boundaries --format html", NULL, 0, "Content-Security-Policy", NULL },
  { EXPORT "boundaries --format csv", NULL, 0, "role 1,role 2,topic,kind,role 1 owns", NULL },
  { EXPORT "board --format md", NULL, 0, "quadrantChart", NULL },
  { EXPORT "matrix --format html", NULL, 0, "<table", NULL },
  { EXPORT "card --role technical-pm --format md", NULL, 0, "Technical PM", NULL },
  { EXPORT "cards --format html", NULL, 0, "Content-Security-Policy", NULL },
  { EXPORT "cards --format pdf --paper letter", NULL, 0, "%PDF", NULL },
  { EXPORT "handbook", NULL, 0, "%PDF", NULL },
  { EXPORT "handbook --format md --roles technical-pm", NULL, 0, "Technical PM", NULL },
  { EXPORT "job-description --role technical-pm", NULL, 0, "# ", NULL },
  { EXPORT "interview --role technical-pm --format html", NULL, 0, "<!DOCTYPE html>", NULL },
  { EXPORT "board --format png --scale 0.5", NULL, 0, "PNG", NULL },
  { EXPORT "board --embed-project", NULL, 0, "urn:fourfold:project", NULL },
  { EXPORT "validation", NULL, 0, "Work and profiles", NULL },
  { EXPORT "validation --format md", NULL, 0, "Too little to tell. 0 samples", NULL },
  { EXPORT "validation --format html --roles growth-pm", NULL, 0, "<h3>Growth PM</h3>", NULL },
  { EXPORT "validation --format csv", NULL, 0, "person,role,verdict,samples,quadrant,observed",
    NULL },
  { EXPORT "validation --format pdf", NULL, 0, "%PDF", NULL },
  { EXPORT "validation --edition candidate", NULL, 2, NULL,
    "about the organisation and its people, and not for a candidate" },
  { EXPORT "hiring", NULL, 0, "Hiring plan", NULL },
  { EXPORT "hiring --theme dark --format png", NULL, 0, "PNG", NULL },
  { EXPORT "hiring --format md", NULL, 0, "No demand is named yet, so the candidates are equal",
    NULL },
  { EXPORT "hiring --format html", NULL, 0, "Content-Security-Policy", NULL },
  { EXPORT "hiring --format csv --roles growth-pm", NULL, 0,
    "role,covered,relief,risk,quadrant,demand,takes,left\r\ngrowth-pm,0,", NULL },
  { EXPORT "hiring --format pdf", NULL, 0, "%PDF", NULL },
  { EXPORT "hiring --format md --edition candidate", NULL, 2, NULL, "not for a candidate" },
  { EXPORT "calendar", NULL, 2, NULL, "no review is recorded yet, so no next one is due" },
  { EXPORT "calendar --format ics --edition candidate", NULL, 2, NULL, "not for a candidate" },
  { EXPORT "calendar --format svg", NULL, 2, NULL, "expected ics" },
  { EXPORT "board --format png --scale 0", NULL, 2, NULL, "\"0\" is not a number from 0.1 to 16" },
  { EXPORT "board --scale 2", NULL, 2, NULL, "--scale has a meaning for PNG only" },
  { EXPORT "board --paper a3", NULL, 2, NULL, "\"a3\" is not a4 or letter" },
  { EXPORT "board --format pdf --embed-project", NULL, 2, NULL, "only an SVG picture" },
  { EXPORT "board --embed-project --edition candidate", NULL, 2, NULL, "cannot hold the project" },
  { EXPORT "comparison --roles technical-pm,technical-pm@then --edition candidate", NULL, 2, NULL,
    "a candidate sees no snapshots" },
  { EXPORT "interview --role tech-lead", NULL, 2, NULL, "outside the framework" },
  { EXPORT "handbook -o handbook.svg", NULL, 2, NULL,
    "handbook cannot be written as \"svg\"; expected pdf, md or html" },
  { EXPORT "boundaries --role technical-pm", NULL, 2, NULL, "--role has no meaning" },
  { EXPORT "wheel", NULL, 2, NULL,
    "there is no view \"wheel\"; expected board, matrix, card, cards, comparison, kite, "
    "boundaries, validation, hiring, handbook, job-description, interview or calendar" },
  { EXPORT "card", NULL, 2, NULL, "card needs --role ID" },
  { EXPORT "card --role nobody", NULL, 2, NULL, "there is no role \"nobody\"" },
  { EXPORT "card --role tech-lead", NULL, 2, NULL, "outside the framework" },
  { EXPORT "card --role technical-pm -o card.csv", NULL, 2, NULL,
    "card cannot be written as \"csv\"; expected svg, png, pdf, md or html" },
  { EXPORT "board -o board.gif", NULL, 2, NULL, "board cannot be written as \"gif\"" },
  { EXPORT "board --theme pink", NULL, 2, NULL, "\"pink\" is not light or dark" },
  { EXPORT "board --edition mine", NULL, 2, NULL, "\"mine\" is not internal or candidate" },
  { EXPORT "board --roles technical-pm", NULL, 2, NULL, "--roles has no meaning for board" },
  { EXPORT "matrix --role technical-pm", NULL, 2, NULL, "--role has no meaning for matrix" },
  { EXPORT "comparison", NULL, 2, NULL, "comparison needs 2 to 5 roles" },
  { EXPORT "comparison --roles technical-pm", NULL, 2, NULL, "comparison needs 2 to 5 roles" },
  { EXPORT "comparison --roles technical-pm,technical-pm", NULL, 2, NULL, "twice" },
  { EXPORT "comparison --roles technical-pm,tech-lead", NULL, 2, NULL, "outside the framework" },
  { EXPORT "comparison --roles technical-pm,technical-pm@then", NULL, 2, NULL,
    "there is no snapshot \"then\"" },
  { EXPORT "comparison --role technical-pm", NULL, 2, NULL, "--role has no meaning" },
  { EXPORT "kite --role technical-pm --roles growth-pm", NULL, 2, NULL, "not both" },
  { EXPORT "cards", NULL, 2, NULL, "cards needs -o FOLDER/" },
  { EXPORT "cards -o cards.svg", NULL, 2, NULL, "cards needs -o FOLDER/" },
  { EXPORT "cards -o out/ --roles technical-pm,nobody", NULL, 2, NULL, "nobody" },
  { EXPORT "cards -o " PROJECT "/", NULL, 2, NULL, PROJECT },
  { EXPORT "board -o no/such/board.svg", NULL, 2, NULL, "no/such/board.svg" },
  { "export - cards -o out/", "{", 2, NULL, "standard input" },
  { "export - cards --format pdf", "{\"format\":\"fourfold-project\",\"version\":1}", 2, NULL,
    "no roles" },
};

/* A file, and what it begins with. */
static void
assert_begins (const char *folder, const char *name, const char *beginning)
{
  g_autofree char *text = cli_read (folder, name);

  g_assert_true (g_str_has_prefix (text, beginning));
}

static void
test_cards_into_a_folder (void)
{
  char *folder = cli_folder_new ();

  cli_check_in (folder, &(CliCase){ EXPORT "cards -o a/b/", NULL, 0, NULL, NULL });
  assert_begins (folder, "a/b/technical-pm.svg", "<");
  assert_begins (folder, "a/b/growth-pm.svg", "<");
  assert_begins (folder, "a/b/blank-pm.svg", "<");
  g_assert_false (cli_exists (folder, "a/b/tech-lead.svg"));
  cli_check_in (folder, &(CliCase){ EXPORT "cards -o a --roles growth-pm --format png", NULL, 0,
                                    NULL, NULL });
  assert_begins (folder, "a/growth-pm.png", "\x89PNG");
  g_assert_false (cli_exists (folder, "a/technical-pm.png"));
  cli_folder_free (folder);
}

/* The format follows the name, whatever its case. */
static void
test_formats (void)
{
  char *folder = cli_folder_new ();

  cli_check_in (folder, &(CliCase){ EXPORT "board -o b.PNG", NULL, 0, NULL, NULL });
  assert_begins (folder, "b.PNG", "\x89PNG");
  cli_check_in (folder, &(CliCase){ EXPORT "matrix -o m.pdf", NULL, 0, NULL, NULL });
  assert_begins (folder, "m.pdf", "%PDF");
  cli_check_in (folder, &(CliCase){ EXPORT "matrix -o m.txt --format csv", NULL, 0, NULL, NULL });
  assert_begins (folder, "m.txt", "competency,quadrant,");
  cli_check_in (folder, &(CliCase){ EXPORT "card --role growth-pm -o out/", NULL, 0, NULL, NULL });
  assert_begins (folder, "out/growth-pm.svg", "<");
  cli_folder_free (folder);
}

/* A picture with its project in it is read as that project, and never written over. */
static void
test_project_in_a_picture (void)
{
  char *folder = cli_folder_new ();
  g_autofree char *canonical = NULL;
  g_autofree char *again = NULL;
  g_autofree char *picture = NULL;
  g_autofree char *after = NULL;

  cli_check_in (folder, &(CliCase){ "format " PROJECT " -o canonical.json", NULL, 0, NULL, NULL });
  cli_check_in (folder, &(CliCase){ EXPORT "board --embed-project -o b.svg", NULL, 0, NULL, NULL });
  cli_check_in (folder, &(CliCase){ EXPORT "board -o bare.svg", NULL, 0, NULL, NULL });
  cli_check_in (folder, &(CliCase){ "format b.svg -o again.json", NULL, 0, NULL, NULL });
  canonical = cli_read (folder, "canonical.json");
  again = cli_read (folder, "again.json");
  g_assert_cmpstr (again, ==, canonical);
  picture = cli_read (folder, "b.svg");
  cli_check_in (folder, &(CliCase){ "show b.svg emphasis", NULL, 0, "Technical PM", NULL });
  cli_check_in (folder, &(CliCase){ "edit b.svg add-role Other", NULL, 2, NULL, "is a picture" });
  cli_check_in (folder, &(CliCase){ "format b.svg", NULL, 2, NULL, "is a picture" });
  after = cli_read (folder, "b.svg");
  g_assert_cmpstr (after, ==, picture);
  cli_check_in (folder, &(CliCase){ "show bare.svg emphasis", NULL, 2, NULL,
                                    "bare.svg: a picture without a project" });
  cli_check_in (folder, &(CliCase){ "show - emphasis", "<svg><metadata><project>{}</project>", 2,
                                    NULL, "neither a project nor a picture" });
  cli_folder_free (folder);
}

/* The same project makes the same bytes. */
static void
test_deterministic (void)
{
  char *folder = cli_folder_new ();
  g_autoptr (CliResult) first = cli_run (folder, NULL, EXPORT "card --role technical-pm");
  g_autoptr (CliResult) second = cli_run (folder, NULL, EXPORT "card --role technical-pm");

  g_assert_cmpint (first->status, ==, 0);
  g_assert_true (g_bytes_equal (first->out, second->out));
  cli_folder_free (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cli_add_cases ("/cli/export/cases", cases, G_N_ELEMENTS (cases));
  g_test_add_func ("/cli/export/cards into a folder", test_cards_into_a_folder);
  g_test_add_func ("/cli/export/formats", test_formats);
  g_test_add_func ("/cli/export/deterministic", test_deterministic);
  g_test_add_func ("/cli/export/project in a picture", test_project_in_a_picture);
  return g_test_run ();
}
