/* A file of 100,000 rows as an issue tracker exports it, with fifty faults planted in it: each is reported
 * by its line and column, nothing else is, and all other rows arrive. */
#include "text/import/import.h"

#include "text/import-fixture.h"

#include <string.h>

#define N_ROWS   100000
#define N_FAULTS 50

/* What is planted: a row of the columns below, and where and what is said of it. */
static const struct
{
  const char *row;
  const char *column;
  const char *what;
} plants[] = {
  { ",Ana,TPM,2026-09-02,2h,api,x\r\n", "Summary", "is empty" },
  { "A,Ana,nobody,2026-09-02,2h,api,x\r\n", "Role", "there is no role “nobody”" },
  { "A,Ana,TPM,2026-02-30,2h,api,x\r\n", "Created",
    "“2026-02-30” is not a day such as 2026-05-31" },
  { "A,Ana,TPM,31.04.2026,2h,api,x\r\n", "Created",
    "“31.04.2026” is not a day such as 2026-05-31" },
  { "A,Ana,TPM,2026-09-02,soon,api,x\r\n", "Hours",
    "“soon” is not a number of hours such as 1.5 or 1h 30m" },
  { "A,Ana,TPM,2026-09-02,0,api,x\r\n", "Hours", "an effort is more than 0 hours" },
  { "A,Ana,TPM,2026-09-02,\"1,000\",api,x\r\n", "Hours",
    "the comma of “1,000” may stand before a fraction or between thousands" },
  { "A,Ana,TPM,2026-09-02,2h,vision;vison,x\r\n", "Competencies",
    "there is no competency “vison”" },
  { "A,Ana,TPM,2026-09-02,2h,api,x,y\r\n", "column 8", "the row is longer than the heading" },
  { "A,\"Ana,TPM,2026-09-02,2h,api,\"x\"\r\n", "Assignee",
    "text follows the quotation mark that closes this field" },
  { "A\x07,Ana,TPM,2026-09-02,2h,api,x\r\n", "Summary", "the character U+0007 cannot be kept" },
  { "A;Ana;TPM;2026-09-02;2h;api;x\r\n", "Summary",
    "the fields are not separated as those of the heading are" },
};

static const char *const good_rows[] = {
  "Webhooks for partners,Ana,TPM,2026-09-02,2h,api;Vision,one line\r\n",
  "\"Pricing, page\",Ben,Growth PM,02.09.2026,1h 30m,\"Pricing; packaging\",\"said "
  "\"\"no\"\"\"\r\n",
  "Notes,,,,,,\"two\r\nlines, and \"\"more\"\"\n\"\r\n",
  "Road\xc3\xa4map\r\n",
};

/* Which plant each row is, from 1; 0 for a good one. (transfer full) */
static guint8 *
choose_rows (void)
{
  guint8 *rows = g_new0 (guint8, N_ROWS);

  for (guint i = 0; i < N_FAULTS;)
    {
      guint row = g_test_rand_int_range (0, N_ROWS);

      if (rows[row] == 0)
        rows[row] = 1 + i++ % G_N_ELEMENTS (plants);
    }
  return rows;
}

static guint
count_lines (const char *text)
{
  guint lines = 0;

  for (; *text != '\0'; text++)
    lines += *text == '\n';
  return lines;
}

/* The file, and the line on which each row starts. */
static GString *
make_file (const guint8 *rows, guint *lines)
{
  GString *csv = g_string_new ("Summary,Assignee,Role,Created,Hours,Competencies,Description\r\n");
  guint line = 2;

  for (guint i = 0; i < N_ROWS; i++)
    {
      const char *row = rows[i] > 0 ? plants[rows[i] - 1].row
                                    : good_rows[i % G_N_ELEMENTS (good_rows)];

      lines[i] = line;
      g_string_append (csv, row);
      line += count_lines (row);
    }
  return csv;
}

static void
check_faults (const FfImport *import, const guint8 *rows, const guint *lines)
{
  guint n = 0;

  g_assert_cmpuint (ff_import_get_n_faults (import), ==, N_FAULTS);
  g_assert_cmpuint (ff_import_get_n_bad (import), ==, N_FAULTS);
  for (guint i = 0; i < N_ROWS; i++)
    if (rows[i] > 0)
      {
        const FfImportFault *fault = ff_import_get_fault (import, n++);

        g_assert_cmpuint (fault->line, ==, lines[i]);
        g_assert_cmpstr (fault->column, ==, plants[rows[i] - 1].column);
        g_assert_cmpstr (fault->what, ==, plants[rows[i] - 1].what);
      }
}

static void
test_planted (void)
{
  g_autoptr (FfContent) content = import_project ();
  g_autoptr (FfContent) after = NULL;
  g_autofree guint8 *rows = choose_rows ();
  g_autofree guint *lines = g_new (guint, N_ROWS);
  g_autoptr (GString) csv = make_file (rows, lines);
  FfImportOptions options = { .kind = FF_IMPORT_SAMPLES };
  gint64 before = g_get_monotonic_time ();
  g_autoptr (FfImport) import = import_text (content, csv->str, &options, NULL);
  double seconds = (g_get_monotonic_time () - before) / 1e6;

  g_test_message ("%u rows of %.1f MB in %.0f ms", N_ROWS, csv->len / 1e6, seconds * 1000);
  check_faults (import, rows, lines);
  after = import_commit (content, import);
  /* One good row in four is a sample "Notes", of which there were two. */
  g_assert_cmpuint (after->lists[FF_SAMPLES]->len, ==, 3 + N_ROWS - N_FAULTS - 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/import/fifty faults in 100000 rows", test_planted);
  return g_test_run ();
}
