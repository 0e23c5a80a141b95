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

/* A cell that runs from right to left turns nothing beside it, and takes no room for that. */
static void
test_right_to_left (void)
{
  g_autoptr (FfTextTable) table = ff_text_table_new ("lr");
  g_autofree char *text = NULL;

  ff_text_table_add (table, "שלום");
  ff_text_table_add_number (table, 12);
  ff_text_table_add (table, "\u202eab");
  ff_text_table_add_number (table, 3);
  ff_text_table_add (table, "\x1b[31m\nred");
  ff_text_table_add_number (table, 4);
  text = draw (table, 0);
  g_assert_cmpstr (text, ==, "\u2068שלום\u2069        12\n⟨U+202E⟩ab   3\n\uFFFD[31m red    4\n");
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
  g_test_add_func ("/text/table/right to left", test_right_to_left);
  g_test_add_func ("/text/table/percent", test_percent);
  return g_test_run ();
}
