/* A file of 100,000 rows as an issue tracker exports it, with fifty faults planted in it: each is reported
 * by its line and column, nothing else is, and all other rows arrive, once. */
#include "text/import/import.h"

#include "text/import-fixture.h"
#include "text/planted-csv.h"

#include <string.h>

#define N_ROWS   100000
#define N_FAULTS 50

static const FfImportOptions options = { .kind = FF_IMPORT_SAMPLES };

static void
check_faults (const FfImport *import, const PlantedCsv *csv)
{
  g_assert_cmpuint (ff_import_get_n_faults (import), ==, N_FAULTS);
  g_assert_cmpuint (ff_import_get_n_bad (import), ==, N_FAULTS);
  for (guint i = 0; i < N_FAULTS; i++)
    {
      const FfImportFault *fault = ff_import_get_fault (import, i);
      const PlantedFault *planted = &g_array_index (csv->faults, PlantedFault, i);

      g_assert_cmpuint (fault->line, ==, planted->line);
      g_assert_cmpstr (fault->column, ==, planted->column);
      g_assert_cmpstr (fault->what, ==, planted->what);
    }
}

static void
test_planted (void)
{
  g_autoptr (FfContent) content = import_project ();
  g_autoptr (FfContent) after = NULL;
  g_autoptr (PlantedCsv) csv = planted_csv_new (N_ROWS, N_FAULTS);
  gint64 before = g_get_monotonic_time ();
  g_autoptr (FfImport) import = import_text (content, csv->text->str, &options, NULL);
  g_autoptr (FfImport) again = NULL;
  double seconds = (g_get_monotonic_time () - before) / 1e6;

  g_test_message ("%u rows of %.1f MB in %.0f ms", N_ROWS, csv->text->len / 1e6, seconds * 1000);
  check_faults (import, csv);
  after = import_commit (content, import);
  g_assert_cmpuint (after->lists[FF_SAMPLES]->len, ==, 3 + csv->n_new);
  again = import_text (after, csv->text->str, &options, NULL);
  check_faults (again, csv);
  g_assert_cmpuint (ff_import_get_n_added (again), ==, 0);
  g_assert_cmpuint (ff_import_get_n_same (again), ==, N_ROWS - N_FAULTS);
}

/* One byte that is no UTF-8 is a fault of the whole file, by its line; as what it may be instead it is read. */
static void
test_one_bad_byte (void)
{
  g_autoptr (FfContent) content = import_project ();
  g_autoptr (GString) csv = g_string_new ("Summary,Created\n");
  FfImportOptions other = { .kind = FF_IMPORT_SAMPLES, .otherwise = FF_CSV_WINDOWS_1252 };
  g_autoptr (FfImport) import = NULL;
  g_autoptr (FfImport) read = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 2; i <= N_ROWS; i++)
    g_string_append_printf (csv, "%s %u,2026-09-02\n", i == 70001 ? "Caf\xe9" : "Plan", i);
  import = import_text (content, csv->str, &options, &error);
  g_assert_null (import);
  g_assert_error (error, FF_CSV_ERROR, FF_CSV_ERROR_NOT_UTF8);
  g_assert_nonnull (strstr (error->message, "line 70001"));
  read = import_text (content, csv->str, &other, NULL);
  g_assert_cmpuint (ff_import_get_n_added (read), ==, N_ROWS - 1);
  g_assert_cmpuint (ff_import_get_n_faults (read), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/import/fifty faults in 100000 rows", test_planted);
  g_test_add_func ("/text/import/one bad byte in 100000 rows", test_one_bad_byte);
  return g_test_run ();
}
