#include "text/planted-csv.h"

/* What is planted: a row of the columns below, and where and what is said of it. Anybody may be a person, so that no
 * name of one is a fault; a role and a competency must be there. */
#define TEN_LETTERS "Ana Ana An"
#define LONG_NAME                                                                                  \
  TEN_LETTERS TEN_LETTERS TEN_LETTERS TEN_LETTERS TEN_LETTERS TEN_LETTERS TEN_LETTERS
#define LONG_ROW "A," LONG_NAME LONG_NAME LONG_NAME ",TPM,2026-09-02,2h,api,x\r\n"

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
  { LONG_ROW, "Assignee", "this is longer than 200 characters, the most that is kept" },
};

static const char *const good_rows[] = {
  "Webhooks for partners,Ana,TPM,2026-09-02,2h,api;Vision,one line\r\n",
  "\"Pricing, page\",Ben,Growth PM,02.09.2026,1h 30m,\"Pricing; packaging\",\"said "
  "\"\"no\"\"\"\r\n",
  "Notes,,,,,,\"two\r\nlines, and \"\"more\"\"\n\"\r\n",
  "Road\xc3\xa4map\r\n",
};

/* The row after it is read again as one. */
static const char unclosed[] = "\"A,Ana,TPM,2026-09-02,2h,api,x\r\nB,Ben,,,,,\r\n";

/* How many samples of the project have the title and the person of good_rows[2], which comes again and again. */
#define N_NOTES 2

/* Which plant each row is, from 1; 0 for a good one. The last two are what follows the quotation mark. (transfer full) */
static guint8 *
choose_rows (guint n_rows, guint n_faults)
{
  guint8 *rows = g_new0 (guint8, n_rows);

  for (guint i = 0; i + 1 < n_faults;)
    {
      guint row = g_test_rand_int_range (0, n_rows - 2);

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

static void
add_fault (PlantedCsv *self, guint line, const char *column, const char *what)
{
  PlantedFault fault = { line, column, what };

  g_array_append_val (self->faults, fault);
}

PlantedCsv *
planted_csv_new (guint n_rows, guint n_faults)
{
  PlantedCsv *self = g_new0 (PlantedCsv, 1);
  g_autofree guint8 *rows = choose_rows (n_rows, n_faults);
  guint line = 2;

  self->text = g_string_new ("Summary,Assignee,Role,Created,Hours,Competencies,Description\r\n");
  self->faults = g_array_new (FALSE, FALSE, sizeof (PlantedFault));
  self->n_new = n_rows - n_faults - N_NOTES;
  for (guint i = 0; i + 2 < n_rows; i++)
    {
      const char *row = rows[i] > 0 ? plants[rows[i] - 1].row
                                    : good_rows[i % G_N_ELEMENTS (good_rows)];

      if (rows[i] > 0)
        add_fault (self, line, plants[rows[i] - 1].column, plants[rows[i] - 1].what);
      g_string_append (self->text, row);
      line += count_lines (row);
    }
  add_fault (self, line, "Summary", "a quotation mark opens here and is never closed");
  g_string_append (self->text, unclosed);
  return self;
}

void
planted_csv_free (PlantedCsv *self)
{
  g_string_free (self->text, TRUE);
  g_array_unref (self->faults);
  g_free (self);
}
