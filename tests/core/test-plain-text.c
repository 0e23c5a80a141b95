/* How texts read where people meet them. */
#include "core/text/plain.h"

#include <string.h>

static const struct
{
  const char *text;
  const char *plain;
} cases[] = {
  { "", "" },
  { "Käse 製品", "Käse 製品" },
  { "<&>\"'", "<&>\"'" },
  /* white space and line ends */
  { "  two \n\t words  ", "two words" },
  { "a\r\nb\rc\nd", "a b c d" },
  { "\u2028a\u2029b\xc2\x85"
    "c\u00a0d\u3000",
    "a b c d" },
  { "\u2028", "" },
  { "a\u2800b", "a b" },
  /* controls and what is no character */
  { "a\x01z\x7f\x1b[31m", "a\uFFFDz\uFFFD\uFFFD[31m" },
  { "a\xc2\x9b"
    "31m",
    "a\uFFFD31m" },
  { "a\uFFFEz\uFDD0\U0001FFFE", "a\uFFFDz\uFFFD\uFFFD" },
  { "a\xff\xfez", "a\uFFFD\uFFFDz" },
  /* direction */
  { "\u202Egnp.exe", "⟨U+202E⟩gnp.exe" },
  { "\u2067abc\u2069", "⟨U+2067⟩abc⟨U+2069⟩" },
  { "abc\u2069", "abc⟨U+2069⟩" },
  { "\u200Fabc\u200E\u061C", "\u200Fabc\u200E\u061C" },
  { "שלום (PM)", "שלום (PM)" },
  /* what cannot be seen */
  { "a\u200Bb\u00ADc\uFEFFd\u2060", "abcd" },
  { "P\u200DM\u200C", "PM" },
  { "نمی\u200Cخواهم", "نمی\u200Cخواهم" },
  { "👩\u200D👧", "👩\u200D👧" },
  { "ا\u200D\u200D\u200Dب", "ا\u200Dب" },
  { "❤\uFE0F", "❤\uFE0F" },
  { "a\uFE00\uFE01\U000E0100 \uFE0F", "a\uFE00" },
  { "🏴\U000E0067\U000E0062\U000E007F", "🏴\U000E0067\U000E0062\U000E007F" },
  { "🏴\U000E0067\U000E0062", "🏴⟨U+E0067⟩⟨U+E0062⟩" },
  { "🏴\U000E007F", "🏴⟨U+E007F⟩" },
  { "🏴\U000E0061\U000E0061\U000E0061\U000E0061\U000E0061\U000E0061\U000E0061\U000E007F",
    "🏴⟨U+E0061⟩⟨U+E0061⟩⟨U+E0061⟩⟨U+E0061⟩⟨U+E0061⟩⟨U+E0061⟩⟨U+"
    "E0061⟩⟨U+"
    "E007F⟩" },
  { "PM\U000E0041", "PM⟨U+E0041⟩" },
  /* a name is never an empty place */
  { "\u200B\u200B", "⟨U+200B⟩" },
  { " \u3164 ", "⟨U+3164⟩" },
  { "\u200F", "⟨U+200F⟩" },
  { "\u2800", "⟨U+2800⟩" },
  { "\uFE0F", "⟨U+FE0F⟩" },
  /* marks */
  { "e\u0301\u0301\u0301\u0301\u0301\u0301\u0301", "e\u0301\u0301\u0301" },
  { "e\u0301\u0301\u200B\u0301\u0301", "e\u0301\u0301\u0301" },
  { "မြွှိုံ့", "မြွှိုံ့" },
  { "ก\u0E47\u0E47\u0E47\u0E47\u0E47\u0E47\u0E47\u0E47\u0E47\u0E47",
    "ก\u0E47\u0E47\u0E47\u0E47\u0E47\u0E47\u0E47\u0E47" },
  { "\u0338x", "◌\u0338x" },
  { "a \u0301", "a ◌\u0301" },
};

static void
test_plain (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *plain = ff_text_make_plain (cases[i].text);

      g_assert_cmpstr (plain, ==, cases[i].plain);
    }
}

/* What is plain stays as it is: a sentence is read after the names in it were. */
static void
test_plain_twice (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *again = ff_text_make_plain (cases[i].plain);

      g_assert_cmpstr (again, ==, cases[i].plain);
    }
}

static void
test_escape (void)
{
  static const struct
  {
    const char *text;
    gsize most;
    const char *line;
  } lines[] = {
    { "plain ünï", 100, "plain ünï" },
    { "red\x1b[31m\a", 100, "red\\u001b[31m\\u0007" },
    { "\xc2\x9b"
      "2J",
      100, "\\u009b2J" },
    { "two\nlines\u2028", 100, "two\\u000alines\\u2028" },
    { "\u202Egnp\u2066", 100, "\\u202egnp\\u2066" },
    { "\U000E0041\U0001FFFE", 100, "\\udb40\\udc41\\ud83f\\udffe" },
    { "נ\u200F\u200C", 100, "נ\u200F\u200C" },
    { "\xff", 100, "\uFFFD" },
    { "abcdef", 3, "abc…" },
    { "abc", 3, "abc" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autofree char *line = ff_text_escape (lines[i].text, lines[i].most);

      g_assert_cmpstr (line, ==, lines[i].line);
    }
}

static guint
count_parts (const char *unit, guint times)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *parted = NULL;
  g_auto (GStrv) parts = NULL;
  g_autofree char *joined = NULL;

  for (guint i = 0; i < times; i++)
    g_string_append (text, unit);
  parted = ff_text_part_words (text->str);
  parts = g_strsplit (parted, FF_TEXT_PARTING, -1);
  joined = g_strjoinv (NULL, parts);
  g_assert_cmpstr (joined, ==, text->str);
  return g_strv_length (parts);
}

/* Only words that nobody writes are parted, and never between a letter and its marks. */
static void
test_part_words (void)
{
  g_assert_cmpuint (count_parts ("m", 100), ==, 1);
  g_assert_cmpuint (count_parts ("m", 101), ==, 2);
  g_assert_cmpuint (count_parts ("m", 10000), ==, 100);
  g_assert_cmpuint (count_parts ("e\u0301", 10000), ==, 200);
  g_assert_cmpuint (count_parts ("word ", 2000), ==, 1);
  g_assert_cmpuint (count_parts ("产品", 5000), ==, 1);
  g_assert_cmpuint (count_parts ("ไทย", 3000), ==, 1);
  g_assert_cmpuint (count_parts ("👩\u200D", 3000), ==, 1);
}

static void
test_forbidden (void)
{
  static const struct
  {
    const char *text;
    gunichar forbidden;
  } texts[] = {
    { "", 0 },
    { "tab\tline\nend\r", 0 },
    { "a\001b", 1 },
    { "\x1f", 0x1f },
    { "\x7f\xc2\x85", 0 },
    { "a\uFFFE", 0xfffe },
    { "\uFFFF", 0xffff },
    { "\uFFFD", 0 },
    { "\uFDD0", 0 },
    { "\U0001FFFE", 0 },
    { "\uD7FF\uE000", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_cmpuint (ff_text_find_forbidden (texts[i].text), ==, texts[i].forbidden);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plain-text/plain", test_plain);
  g_test_add_func ("/plain-text/plain-twice", test_plain_twice);
  g_test_add_func ("/plain-text/escape", test_escape);
  g_test_add_func ("/plain-text/part-words", test_part_words);
  g_test_add_func ("/plain-text/forbidden", test_forbidden);
  return g_test_run ();
}
