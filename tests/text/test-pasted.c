/* Pasted rows, and what a file says of itself before it is imported. */
#include "text/import/pasted.h"

#include "text/import-fixture.h"

#include <string.h>

static const struct
{
  const char *text;
  const char *headings; /* the first line that comes of it */
} pasted[] = {
  { "One\nTwo, and three\n", "title" },
  { "2026-09-01\tAPI contract\tAna\tTPM\t2h\n", "date\ttitle\tperson\trole\teffort" },
  { "Ana\tA long title here\t3\tAPI;Vision\tprd\n", "person\ttitle\teffort\tcompetencies\tkind" },
  { "Technical PM\tGrowth PM\n", "role\ttitle" },
  { "title\tdate\nA\t2026-09-01\n", "title\tdate" },
  { "Summary,Assignee\nA,Ana\n", "Summary,Assignee" },
};

static void
test_headings (void)
{
  g_autoptr (FfContent) content = import_project ();

  for (guint i = 0; i < G_N_ELEMENTS (pasted); i++)
    {
      guint added_lines;
      g_autoptr (GBytes) bytes = ff_pasted_samples_to_csv (content, pasted[i].text, &added_lines);
      g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

      g_test_message ("%s", pasted[i].text);
      *strchr (text, '\n') = '\0';
      g_assert_cmpstr (text, ==, pasted[i].headings);
    }
}

static void
test_titles (void)
{
  g_autoptr (FfContent) content = import_project ();
  guint added_lines;
  g_autoptr (GBytes) bytes = ff_pasted_samples_to_csv (
      content, "- One, two\r\n\r\n12. Say \"no\"\r\n", &added_lines);
  FfImportOptions options = { .kind = FF_IMPORT_SAMPLES };
  g_autoptr (FfImport) import = ff_import_new (content, g_bytes_ref (bytes), &options, NULL);
  const FfEdit *edit = ff_import_get_edit (import);

  g_assert_cmpuint (added_lines, ==, 1);
  g_assert_cmpuint (ff_import_get_n_added (import), ==, 2);
  g_assert_cmpuint (ff_edit_get_size (edit), ==, 2);
  g_assert_cmpstr (((const FfSample *) ff_edit_get_change (edit, 0)->after)->title, ==, "One, two");
  g_assert_cmpstr (((const FfSample *) ff_edit_get_change (edit, 1)->after)->title, ==,
                   "Say \"no\"");
  g_assert_null (ff_pasted_samples_to_csv (content, " \n", &added_lines));
}

/* The headings of real exports are known. */
static const struct
{
  const char *headings;
  int title, date, person;
} exports[] = {
  { "Issue Type,Issue key,Issue id,Summary,Assignee,Reporter,Created,Resolved,Time Spent", 3, 6,
    4 },
  { "Title,Issue ID,State,Author,Assignee,Created At (UTC),Closed At (UTC),Time Spent", 0, 5, 4 },
  { "ID,Team,Title,Description,Status,Creator,Assignee,Labels,Created,Completed", 2, 8, 6 },
  { "Task ID,Created At,Completed At,Name,Section/Column,Assignee,Due Date,Tags", 3, 1, 5 },
  { "Card ID,Card Name,Card URL,Labels,Members,Due Date", 1, 5, 4 },
  { "Title,URL,Assignees,Status,Labels", 0, -1, 2 },
};

static void
test_exports (void)
{
  g_autoptr (FfContent) content = import_project ();

  for (guint i = 0; i < G_N_ELEMENTS (exports); i++)
    {
      FfImportOptions options = { .kind = FF_IMPORT_SAMPLES };
      g_autoptr (GError) error = NULL;
      g_autoptr (FfImport) import = import_text (content, exports[i].headings, &options, &error);

      g_test_message ("%s", exports[i].headings);
      g_assert_no_error (error);
      g_assert_cmpint (ff_import_get_column_of (import, "title"), ==, exports[i].title);
      g_assert_cmpint (ff_import_get_column_of (import, "date"), ==, exports[i].date);
      g_assert_cmpint (ff_import_get_column_of (import, "person"), ==, exports[i].person);
    }
}

/* Headings are told where the import itself cannot be, and a delimiter can be said. */
static void
test_outline (void)
{
  static const char text[] = "a|b, c|d\nx|y|z\n";
  FfImportOptions options = { .kind = FF_IMPORT_SAMPLES };
  g_autoptr (GError) error = NULL;
  g_autoptr (FfImportOutline) guessed = ff_import_outline_new (
      g_bytes_new_static (text, strlen (text)), &options, &error);
  g_autoptr (FfImportOutline) said = NULL;

  g_assert_no_error (error);
  g_assert_cmpint (guessed->delimiter, ==, ',');
  g_assert_cmpuint (g_strv_length (guessed->headings), ==, 2);
  options.delimiter = '|';
  said = ff_import_outline_new (g_bytes_new_static (text, strlen (text)), &options, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (said->headings), ==, 3);
  g_assert_cmpstr (said->headings[1], ==, "b, c");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pasted/headings", test_headings);
  g_test_add_func ("/pasted/titles", test_titles);
  g_test_add_func ("/pasted/exports", test_exports);
  g_test_add_func ("/pasted/outline", test_outline);
  return g_test_run ();
}
