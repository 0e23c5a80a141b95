/* CSV that any reader takes and no spreadsheet runs. */
#include "text/csv-writer.h"
#include "text/lists-csv.h"

#include <string.h>

static const struct
{
  const char *text;
  const char *guarded;
  const char *raw;
} fields[] = {
  { "plain", "plain", "plain" },
  { "", "", "" },
  { "a,b", "\"a,b\"", "\"a,b\"" },
  { "say \"hi\"", "\"say \"\"hi\"\"\"", "\"say \"\"hi\"\"\"" },
  { "two\nlines", "\"two\nlines\"", "\"two\nlines\"" },
  { "two\rlines", "\"two\rlines\"", "\"two\rlines\"" },
  { " spaced ", "\" spaced \"", "\" spaced \"" },
  { "a;b", "\"a;b\"", "\"a;b\"" },
  { "a\tb", "\"a\tb\"", "\"a\tb\"" },
  { "a|b", "\"a|b\"", "\"a|b\"" },
  { "=1+1", "'=1+1", "=1+1" },
  { "+49", "'+49", "+49" },
  { "-1", "'-1", "-1" },
  { "@me", "'@me", "@me" },
  { "\tx", "\"'\tx\"", "\"\tx\"" },
  { " =1", "\"' =1\"", "\" =1\"" },
  { "\xc2\xa0=1", "'\xc2\xa0=1", "\xc2\xa0=1" },
  { "＝1", "'＝1", "＝1" },
  { "＋1", "'＋1", "＋1" },
  { "－1", "'－1", "－1" },
  { "＠1", "'＠1", "＠1" },
  { "﹦1", "'﹦1", "﹦1" },
  { "\u200B=1", "'\u200B=1", "\u200B=1" },
  { "\uFEFF+1", "'\uFEFF+1", "\uFEFF+1" },
  { "\u202A-1", "'\u202A-1", "\u202A-1" },
  { "\xc2\x85@x", "'\xc2\x85@x", "\xc2\x85@x" },
  { "=a,b", "\"'=a,b\"", "\"=a,b\"" },
  { "'=1", "''=1", "'=1" },
  { "'\tx", "\"''\tx\"", "\"'\tx\"" },
  { "it's", "it's", "it's" },
  { "'quoted'", "'quoted'", "'quoted'" },
  { "a=b", "a=b", "a=b" },
  { "访谈", "访谈", "访谈" },
};

static char *
finish (FfCsvWriter *csv)
{
  g_autoptr (GBytes) bytes = ff_csv_writer_finish (csv);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
check_field (FfCsvStyle style, const char *text, const char *expected)
{
  g_autoptr (FfCsvWriter) csv = ff_csv_writer_new (style);
  g_autofree char *line = g_strdup_printf ("x,%s\r\n", expected);
  g_autofree char *written = NULL;

  ff_csv_writer_row (csv, "x", text, NULL);
  written = finish (csv);
  g_assert_cmpstr (written, ==, line);
}

static void
test_fields (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      check_field (FF_CSV_GUARDED, fields[i].text, fields[i].guarded);
      check_field (FF_CSV_RAW, fields[i].text, fields[i].raw);
    }
}

/* Taking one apostrophe off what is a formula behind it gives back every text: what import does. */
static void
test_guard_comes_off (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      const char *text = fields[i].text;
      gboolean guarded = ff_csv_is_formula (text);
      g_autofree char *written = g_strconcat (guarded ? "'" : "", text, NULL);
      gboolean comes_off = written[0] == '\'' && ff_csv_is_formula (written + 1);

      g_assert_cmpstr (written + comes_off, ==, text);
    }
}

/* A guard would make a text of it. */
static void
test_numbers_have_no_guard (void)
{
  g_autoptr (FfCsvWriter) csv = ff_csv_writer_new (FF_CSV_GUARDED);
  g_autofree char *written = NULL;

  ff_csv_writer_number (csv, -1);
  ff_csv_writer_number (csv, 0.1);
  ff_csv_writer_number (csv, 2.0 / 3);
  ff_csv_writer_number (csv, 3);
  ff_csv_writer_text (csv, NULL);
  ff_csv_writer_end_row (csv);
  written = finish (csv);
  g_assert_cmpstr (written, ==, "-1,0.1,0.6666666666666666,3,\r\n");
}

static FfRole *
make_role (const char *id, const char *name, const char *competency, FfWeight weight)
{
  FfRole *role = ff_record_new (&ff_role_kind, id);

  ff_record_set_text (&role->name, name);
  ff_record_take_map (&role->weights, ff_map_with_choice (NULL, competency, weight));
  return role;
}

static FfContent *
make_content (void)
{
  FfContent *content = ff_content_new ();
  FfCompetency *first = ff_record_new (&ff_competency_kind, "one");
  FfCompetency *second = ff_record_new (&ff_competency_kind, "two");

  ff_record_set_text (&first->name, "API, design");
  ff_record_set_text (&first->description, "=contracts");
  ff_record_set_text (&first->group, "Build");
  first->quadrant = FF_QUADRANT_INTERNAL_TACTICAL;
  ff_record_set_text (&second->name, "Interviews");
  g_ptr_array_add (content->lists[FF_COMPETENCIES], first);
  g_ptr_array_add (content->lists[FF_COMPETENCIES], second);
  g_ptr_array_add (content->lists[FF_ROLES], make_role ("a", "PM", "one", FF_WEIGHT_PRIMARY));
  g_ptr_array_add (content->lists[FF_ROLES], make_role ("b", "PM", "two", FF_WEIGHT_BASELINE));
  g_ptr_array_add (content->lists[FF_ROLES], make_role ("c", "Lead", "one", FF_WEIGHT_SECONDARY));
  return content;
}

static void
assert_bytes (GBytes *bytes, const char *expected)
{
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  g_assert_cmpstr (text, ==, expected);
}

static void
test_competencies (void)
{
  g_autoptr (FfContent) content = make_content ();
  g_autoptr (GBytes) bytes = ff_csv_from_competencies (content, FF_CSV_GUARDED);

  assert_bytes (bytes, "name,description,group,quadrant\r\n"
                       "\"API, design\",'=contracts,Build,internal-tactical\r\n"
                       "Interviews,,,\r\n");
}

/* Two roles of one name stand there by id: a reader has to tell them apart. */
static void
test_weights (void)
{
  g_autoptr (FfContent) content = make_content ();
  GPtrArray *roles = content->lists[FF_ROLES];
  g_autoptr (GBytes) bytes = ff_csv_from_weights (content, (const FfRole *const *) roles->pdata,
                                                  roles->len, FF_CSV_GUARDED);

  assert_bytes (bytes, "competency,quadrant,a,b,Lead\r\n"
                       "\"API, design\",internal-tactical,P,,S\r\n"
                       "Interviews,,,B,\r\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/csv/fields", test_fields);
  g_test_add_func ("/text/csv/guard comes off", test_guard_comes_off);
  g_test_add_func ("/text/csv/numbers have no guard", test_numbers_have_no_guard);
  g_test_add_func ("/text/csv/competencies", test_competencies);
  g_test_add_func ("/text/csv/weights", test_weights);
  return g_test_run ();
}
