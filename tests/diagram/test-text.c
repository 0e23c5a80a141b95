/* Measuring and breaking text. */
#include "diagram/text.h"

#include <string.h>

static const FfFont font = { 14, 400, 0 };

static void
test_measure (void)
{
  FfFont large = { 28, 400, 0 };
  FfFont spaced = { 14, 400, 2 };
  double width = ff_text_measure (font, "Measured");

  g_assert_cmpfloat (width, >, 40);
  g_assert_cmpfloat_with_epsilon (ff_text_measure (large, "Measured"), 2 * width, 3);
  g_assert_cmpfloat (ff_text_measure (spaced, "Measured"), >, width + 12);
  g_assert_cmpfloat (ff_text_measure (font, ""), ==, 0);
}

static void
test_break (void)
{
  g_autoptr (FfLines) lines = ff_text_break (font, "One two three four five six", 90, 10);
  g_autofree char *joined = g_strjoinv (" ", lines->texts);

  g_assert_cmpuint (lines->size, >, 1);
  g_assert_cmpuint (lines->size, ==, g_strv_length (lines->texts));
  g_assert_false (lines->is_cut);
  g_assert_false (lines->breaks_word);
  g_assert_cmpstr (joined, ==, "One two three four five six");
  for (guint i = 0; i < lines->size; i++)
    g_assert_cmpfloat (ff_text_measure (font, lines->texts[i]), <=, 90);
}

static void
test_break_within_words (void)
{
  static const char *const words[] = { "Donaudampfschifffahrtsgesellschaft",
                                       "产品战略与用户研究以及市场定位",
                                       "iiiiiiiiiiiiiiiiiiiiiiiii" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autoptr (FfLines) lines = ff_text_break (font, words[i], 50, 99);
      g_autofree char *joined = g_strjoinv ("", lines->texts);

      g_assert_cmpuint (lines->size, >, 1);
      g_assert_cmpstr (joined, ==, words[i]);
      for (guint j = 0; j < lines->size; j++)
        g_assert_cmpfloat (ff_text_measure (font, lines->texts[j]), <=, 50.1);
    }
}

static void
test_ellipsis (void)
{
  g_autoptr (FfLines) lines = ff_text_break (font, "One two three four five six seven", 90, 2);

  g_assert_cmpuint (lines->size, ==, 2);
  g_assert_true (lines->is_cut);
  g_assert_true (g_str_has_suffix (lines->texts[1], "…"));
  g_assert_cmpfloat (ff_text_measure (font, lines->texts[1]), <=, 90);
}

/* An ellipsis never parts a letter from its mark, or a family from its children. */
static void
test_ellipsis_between_letters (void)
{
  g_autoptr (FfLines) lines = ff_text_break (
      font, "e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301", 60, 1);
  g_autofree char *head = g_strndup (lines->texts[0], strlen (lines->texts[0]) - strlen ("…"));

  g_assert_true (lines->is_cut);
  g_assert_cmpint (g_utf8_strlen (head, -1) % 2, ==, 0);
}

static void
test_long_text (void)
{
  g_autofree char *text = g_strnfill (10000, 'm');
  g_autoptr (FfLines) lines = ff_text_break (font, text, 200, 3);

  g_assert_cmpuint (lines->size, ==, 3);
  g_assert_true (lines->is_cut);
  g_assert_cmpfloat (ff_text_measure (font, lines->texts[2]), <=, 200);
}

/* The time Pango takes grows with the length of a word times the lines it is broken into: 4 seconds here,
 * were the word one. */
static void
test_long_word (void)
{
  static const char *const units[] = { "m", "न्", "ﷺ", "\"" };

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      guint times = 10000 / g_utf8_strlen (units[i], -1);
      g_autofree char **parts = g_new0 (char *, times + 1);
      g_autofree char *text = NULL;
      g_autofree char *joined = NULL;
      g_autoptr (FfLines) lines = NULL;

      for (guint j = 0; j < times; j++)
        parts[j] = (char *) units[i];
      text = g_strjoinv (NULL, parts);
      lines = ff_text_break (font, text, 40, G_MAXUINT16);
      joined = g_strjoinv ("", lines->texts);
      g_assert_false (lines->is_cut);
      g_assert_true (lines->breaks_word);
      g_assert_cmpstr (joined, ==, text);
    }
}

static void
test_fit (void)
{
  g_autoptr (FfLines) roomy = ff_text_fit (font, 8, "Short", 200, 40, 1.25);
  g_autoptr (FfLines) tight = ff_text_fit (font, 8, "A rather long name of a competency", 100, 40,
                                           1.25);
  g_autoptr (FfLines) hopeless = ff_text_fit (
      font, 8, "A name so long that no size in use would hold it in so small a box", 60, 20, 1.25);

  g_assert_cmpfloat (roomy->font.size, ==, 14);
  g_assert_cmpfloat (tight->font.size, <, 14);
  g_assert_false (tight->is_cut);
  g_assert_cmpfloat (tight->size * tight->font.size * 1.25, <=, 40);
  g_assert_cmpfloat (hopeless->font.size, ==, 8);
  g_assert_true (hopeless->is_cut);
}

static void
test_direction (void)
{
  g_autoptr (FfLines) arabic = ff_text_break (font, "تخطيط المنتج", 200, 2);
  g_autoptr (FfLines) latin = ff_text_break (font, "Planning", 200, 2);
  g_autoptr (FfLines) empty = ff_text_break (font, " \n ", 200, 2);

  g_assert_true (arabic->is_rtl);
  g_assert_false (latin->is_rtl);
  g_assert_cmpuint (empty->size, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/diagram/text/measure", test_measure);
  g_test_add_func ("/diagram/text/break", test_break);
  g_test_add_func ("/diagram/text/break-within-words", test_break_within_words);
  g_test_add_func ("/diagram/text/ellipsis", test_ellipsis);
  g_test_add_func ("/diagram/text/ellipsis-between-letters", test_ellipsis_between_letters);
  g_test_add_func ("/diagram/text/long-text", test_long_text);
  g_test_add_func ("/diagram/text/long-word", test_long_word);
  g_test_add_func ("/diagram/text/fit", test_fit);
  g_test_add_func ("/diagram/text/direction", test_direction);
  return g_test_run ();
}
