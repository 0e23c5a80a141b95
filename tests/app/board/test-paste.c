/* Names out of pasted text. */
#include "app/board/paste.h"

typedef struct
{
  const char *text;
  const char *names; /* joined by | */
} Case;

static const Case cases[] = {
  { "", "" },
  { " \n\t\r\n", "" },
  { "Pricing", "Pricing" },
  { "Pricing\nRoadmap\r\n\nLaunches  ", "Pricing|Roadmap|Launches" },
  { "Pricing\tRoadmap\nLaunches\tSales", "Pricing|Roadmap|Launches|Sales" },
  { "- Pricing\n* Roadmap\n• Launches\n12. Sales\n3) Data", "Pricing|Roadmap|Launches|Sales|Data" },
  { "A/B tests\n2x2 boards\n3.5 million users", "A/B tests|2x2 boards|3.5 million users" },
  { "\"Two\nlines\"\tNext", "Two lines|Next" },
  { "\"Say \"\"no\"\"\"\nNext", "Say \"no\"|Next" },
  { "\"Quoted\" word\nNext", "\"Quoted\" word|Next" },
  { "\"Never closed\nNext", "\"Never closed|Next" },
  { "Größe\n数据", "Größe|数据" },
};

static void
test_split (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) names = ff_paste_split (cases[i].text);
      g_autofree char *joined = g_strjoinv ("|", names);

      g_assert_cmpstr (joined, ==, cases[i].names);
    }
}

static void
test_is_list (void)
{
  g_assert_false (ff_paste_is_list (""));
  g_assert_false (ff_paste_is_list ("Market insight"));
  g_assert_true (ff_paste_is_list ("Market\nInsight"));
  g_assert_true (ff_paste_is_list ("Market\tInsight"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/paste/split", test_split);
  g_test_add_func ("/paste/is-list", test_is_list);
  return g_test_run ();
}
