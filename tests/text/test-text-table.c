/* Columns that stay columns, whatever stands in them. */
#include "text/text-table.h"

#include <string.h>

static char *
draw (FfTextTable *table, guint indent)
{
  GString *out = g_string_new (NULL);

  ff_text_table_append_to (table, out, indent);
  return g_string_free (out, FALSE);
}

static void
test_alignment (void)
{
  g_autoptr (FfTextTable) table = ff_text_table_new ("lrl");
  g_autofree char *text = NULL;

  ff_text_table_add (table, "Name");
  ff_text_table_add (table, "N");
  ff_text_table_add (table, "Note");
  ff_text_table_add (table, "A longer one");
  ff_text_table_add_number (table, 12);
  ff_text_table_add (table, "x");
  text = draw (table, 2);
  g_assert_cmpstr (text, ==, "  Name           N  Note\n  A longer one  12  x\n");
}

/* Empty cells keep their columns, and no line ends with a space. */
static void
test_empty_cells (void)
{
  g_autoptr (FfTextTable) table = ff_text_table_new ("lrl");
  g_autofree char *text = NULL;

  ff_text_table_add (table, "a");
  ff_text_table_add (table, "");
  ff_text_table_add (table, "c");
  ff_text_table_add (table, "bb");
  ff_text_table_add_number (table, 100);
  ff_text_table_add (table, "");
  ff_text_table_break (table);
  ff_text_table_add (table, "");
  ff_text_table_add (table, "");
  ff_text_table_add (table, "d");
  text = draw (table, 0);
  g_assert_cmpstr (text, ==, "a        c\nbb  100\n\n         d\n");
}

static void
test_wide_letters (void)
{
  g_autoptr (FfTextTable) table = ff_text_table_new ("ll");
  g_autofree char *text = NULL;

  g_assert_cmpuint (ff_text_width ("访谈"), ==, 4);
  g_assert_cmpuint (ff_text_width ("e\xcc\x81"), ==, 1);
  g_assert_cmpuint (ff_text_width ("é"), ==, 1);
  ff_text_table_add (table, "访谈");
  ff_text_table_add (table, "1");
  ff_text_table_add (table, "abcd");
  ff_text_table_add (table, "2");
  text = draw (table, 0);
  g_assert_cmpstr (text, ==, "访谈  1\nabcd  2\n");
}

static void
test_one_line (void)
{
  static const char *const cases[][2] = {
    { "plain", "plain" },
    { "two\nlines", "two lines" },
    { "  a \t\r\n b  ", "a b" },
    { "red\x1b[31m", "red [31m" },
    { "a\xe2\x80\xa8z", "a z" },
    { "\n", "" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *line = ff_text_one_line (cases[i][0]);

      g_assert_cmpstr (line, ==, cases[i][1]);
    }
}

static void
test_percent (void)
{
  static const struct
  {
    double share;
    const char *text;
  } cases[]
      = { { 0, "0%" }, { 0.125, "13%" }, { 2.0 / 3, "67%" }, { 0.994, "99%" }, { 1, "100%" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = ff_text_percent (cases[i].share);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/table/alignment", test_alignment);
  g_test_add_func ("/text/table/empty cells", test_empty_cells);
  g_test_add_func ("/text/table/wide letters", test_wide_letters);
  g_test_add_func ("/text/table/one line", test_one_line);
  g_test_add_func ("/text/table/percent", test_percent);
  return g_test_run ();
}
