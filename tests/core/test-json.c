/* The scanner takes what RFC 8259 takes and nothing else; the writer writes the canonical form. */
#include "core/json/scanner.h"
#include "core/json/writer.h"

#include <float.h>
#include <string.h>

static gboolean
is_taken (const char *json)
{
  g_autoptr (FfJsonScanner) scanner = ff_json_scanner_new (json, strlen (json));

  return ff_json_scanner_skip (scanner, NULL, NULL) && ff_json_scanner_finish (scanner);
}

static const char *const good[] = {
  "{}",
  "[]",
  "[1, -2, 0.5, 1e9, 1E-3, 0, -0, 9007199254740992]",
  "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\ud83d\\ude00\"",
  "{\"a\": {\"a\": [true, false, null]}}",
  " \t\r\n1 ",
  "\xef\xbb\xbf{}",
  "\"\x7f\"",
};

static const char *const bad[] = {
  "",
  " ",
  "{",
  "}",
  "[1,]",
  "[,1]",
  "[1 2]",
  "[1,,2]",
  "{\"a\":1,}",
  "{\"a\" 1}",
  "{a:1}",
  "{'a':1}",
  "{\"a\":1 \"b\":2}",
  "{\"a\":1,\"a\":2}",
  "{\"a\":1,\"\\u0061\":2}",
  "[1}",
  "{} x",
  "{}{}",
  "// a\n{}",
  "/* a */{}",
  "True",
  "nul",
  "NaN",
  "Infinity",
  "01",
  "+1",
  "-",
  "- 1",
  ".5",
  "5.",
  "1e",
  "0x1F",
  "1e999",
  "9007199254740993",
  "9223372036854775808",
  "\"a",
  "\"a\\",
  "\"\\x41\"",
  "\"\\u12G4\"",
  "\"\\u0000\"",
  "\"\\ud800\"",
  "\"\\udc00\"",
  "\"\\ud800x\"",
  "\"\\ud83d\\u0041\"",
  "\"a\nb\"",
  "\"a\tb\"",
  "\"a\x01\"",
  "\"\xff\"",
  "\"\xc0\xaf\"",
  "\"\xed\xa0\x80\"",
  "\"\xe2\x82\"",
  "\f{}",
};

static void
test_good (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    g_assert_true (is_taken (good[i]) || (g_test_message ("%s", good[i]), FALSE));
}

static void
test_bad (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      if (is_taken (bad[i]))
        g_test_message ("taken: %s", bad[i]);
      g_assert_false (is_taken (bad[i]));
    }
}

static void
test_depth (void)
{
  for (guint depth = 1; depth <= 100000; depth *= 10)
    {
      g_autofree char *open = g_strnfill (depth, '[');
      g_autofree char *close = g_strnfill (depth, ']');
      g_autofree char *json = g_strconcat (open, close, NULL);

      g_assert_cmpint (is_taken (json), ==, depth <= FF_JSON_MAX_DEPTH);
    }
}

static void
test_many_names (void)
{
  GString *json = g_string_new ("{");
  g_autofree char *unique = NULL;

  for (guint i = 0; i < 5000; i++)
    g_string_append_printf (json, "\"name-%u\":%u,", i, i);
  unique = g_strconcat (json->str, "\"last\":0}", NULL);
  g_assert_true (is_taken (unique));
  g_string_append (json, "\"name-17\":0}");
  g_assert_false (is_taken (json->str));
  g_string_free (json, TRUE);
}

/* Names in order, as a saved project has them: the next may still be there already, whether it is the last
 * one or an earlier one. */
static void
test_sorted_names (void)
{
  GString *json = g_string_new ("{");
  static const char *const more[] = { "name-199", "name-100", "name-150" };
  g_autofree char *unique = NULL;

  for (guint i = 100; i < 200; i++)
    g_string_append_printf (json, "\"name-%u\":%u,", i, i);
  unique = g_strconcat (json->str, "\"a\":0,\"name\":0,\"name-1990\":0}", NULL);
  g_assert_true (is_taken (unique));
  for (guint i = 0; i < G_N_ELEMENTS (more); i++)
    {
      g_autofree char *same = g_strconcat (json->str, "\"", more[i], "\":0}", NULL);
      g_autofree char *later = g_strconcat (json->str, "\"a\":0,\"", more[i], "\":0}", NULL);

      g_assert_false (is_taken (same));
      g_assert_false (is_taken (later));
    }
  g_assert_false (is_taken ("{\"a\":1,\"b\":2,\"b\":3}"));
  g_assert_false (is_taken ("{\"b\":1,\"a\":2,\"b\":3}"));
  g_string_free (json, TRUE);
}

static void
test_error_place (void)
{
  const char *json = "{\n  \"é\": tru\n}";
  g_autoptr (FfJsonScanner) scanner = ff_json_scanner_new (json, strlen (json));
  g_autoptr (GError) error = NULL;

  ff_json_scanner_skip (scanner, NULL, NULL);
  g_assert_true (ff_json_scanner_take_error (scanner, &error));
  g_assert_error (error, FF_JSON_ERROR, FF_JSON_ERROR_SYNTAX);
  g_assert_cmpstr (error->message, ==, "line 2, column 8: unknown word");
}

static const struct
{
  double number;
  const char *text;
} numbers[] = {
  { 0, "0" },
  { -0.0, "0" },
  { 4, "4" },
  { -12, "-12" },
  { 0.25, "0.25" },
  { 0.1, "0.1" },
  { 2.5, "2.5" },
  { 1e17, "1e17" },
  { 123456789012345678e3, "1.2345678901234568e20" },
  { 1.5e-7, "1.5e-7" },
  { 9007199254740991, "9007199254740991" },
  { 9007199254740992, "9007199254740992" },
  { -9007199254740994, "-9.007199254740994e15" },
  { 44400001395272216, "4.4400001395272216e16" },
  { DBL_MAX, "1.7976931348623157e308" },
};

static void
test_numbers (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autofree char *text = ff_json_number_to_string (numbers[i].number);

      g_assert_cmpstr (text, ==, numbers[i].text);
      g_assert_cmpfloat (g_ascii_strtod (text, NULL), ==, numbers[i].number);
      g_assert_true (is_taken (text));
    }
}

static void
test_random_numbers_read_back (void)
{
  for (guint i = 0; i < 20000; i++)
    {
      double number = g_test_rand_double_range (-1, 1)
                      * (i % 3 == 0   ? 1e-200
                         : i % 3 == 1 ? 1e9
                                      : 1e17);
      g_autofree char *text = ff_json_number_to_string (number);

      g_assert_cmpfloat (g_ascii_strtod (text, NULL), ==, number);
      g_assert_true (is_taken (text));
    }
}

static const struct
{
  const char *from;
  const char *to;
} canonical[] = {
  { "{}", "{}\n" },
  { "[]", "[]\n" },
  { "{\"b\":[1,\"x\"],\"a\":{}}", "{\n  \"b\": [1, \"x\"],\n  \"a\": {}\n}\n" },
  { "[true,1]", "[\n  true,\n  1\n]\n" },
  { "[[1],[]]", "[\n  [1],\n  []\n]\n" },
  { "\"\\u0041\\/\\u001f\\n\\\"]\"", "\"A/\\u001f\\n\\\"]\"\n" },
  { "[1.0, 1e2, \"a]b\\\\\"]", "[1, 100, \"a]b\\\\\"]\n" },
};

static void
test_canonical (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (canonical); i++)
    {
      g_autoptr (FfJsonWriter) writer = ff_json_writer_new ();
      g_autoptr (GBytes) bytes = NULL;
      g_autofree char *text = NULL;

      ff_json_writer_raw (writer, canonical[i].from);
      bytes = ff_json_writer_finish (writer);
      text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
      g_assert_cmpstr (text, ==, canonical[i].to);
    }
}

/* What is printed commands no terminal and turns nothing; it reads back as the same. */
static void
test_printable (void)
{
  static const char member[] = "a\u202e";
  static const char value[] = "é \xc2\x9b"
                              "31m\x7f\x1b\"\\\n\u2028\u2066\U000E0041ש\u200f";
  g_autoptr (FfJsonWriter) writer = ff_json_writer_new_printable ();
  g_autoptr (FfJsonScanner) scanner = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;
  const char *name;

  ff_json_writer_begin_object (writer);
  ff_json_writer_member (writer, member);
  ff_json_writer_text (writer, value);
  ff_json_writer_end (writer);
  bytes = ff_json_writer_finish (writer);
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_assert_cmpstr (text, ==,
                   "{\n  \"a\\u202e\": \"é \\u009b31m\\u007f\\u001b\\\"\\\\\\n"
                   "\\u2028\\u2066\\udb40\\udc41ש\u200f\"\n}\n");
  scanner = ff_json_scanner_new (text, strlen (text));
  g_assert_true (ff_json_scanner_enter (scanner));
  g_assert_true (ff_json_scanner_next_member (scanner, &name));
  g_assert_cmpstr (name, ==, member);
  g_assert_cmpstr (ff_json_scanner_text (scanner, NULL), ==, value);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json/good", test_good);
  g_test_add_func ("/json/bad", test_bad);
  g_test_add_func ("/json/depth", test_depth);
  g_test_add_func ("/json/many-names", test_many_names);
  g_test_add_func ("/json/sorted-names", test_sorted_names);
  g_test_add_func ("/json/error-place", test_error_place);
  g_test_add_func ("/json/numbers", test_numbers);
  g_test_add_func ("/json/random-numbers", test_random_numbers_read_back);
  g_test_add_func ("/json/canonical", test_canonical);
  g_test_add_func ("/json/printable", test_printable);
  return g_test_run ();
}
