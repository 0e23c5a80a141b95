/* Competencies that titles speak of. */
#include "fixture.h"

#include "core/method/suggestions.h"

#define SETTING                                                                                    \
  "'competencies': ["                                                                              \
  "  { 'id': 'api', 'name': 'API and integration design' },"                                       \
  "  { 'id': 'gtm', 'name': 'Go-to-market planning', 'description': 'Launches, sales decks' },"    \
  "  { 'id': 'exp', 'name': 'Experimentation' },"                                                  \
  "  { 'id': 'price', 'name': 'Pricing' },"                                                        \
  "  { 'id': 'research', 'name': 'User research' },"                                               \
  "  { 'id': 'de', 'name': 'Größenschätzung' } ]"

static const struct
{
  const char *title;
  const char *found; /* ids */
} cases[] = {
  { "Design review of the partner API", "api" },
  { "Experiments on the sign-up page", "exp" },
  { "What price for teams?", "price" },
  { "prices", "price" },
  { "Interviews with users", "research" },
  { "Sales deck", "gtm" },             /* two words of a description */
  { "Deck of cards", "" },             /* one is not enough */
  { "Design, design, design", "api" }, /* said thrice, counted once */
  { "API design for user research experiments and pricing", "api research exp" },
  { "GRÖSSENSCHÄTZUNG", "de" },
  { "And to the of", "" },
  { "exponent", "" },
  { "", "" },
};

static void
test_titles (void)
{
  g_autoptr (FfProject) project = fixture_project (SETTING);
  g_autoptr (FfContent) content = ff_project_dup_content (project);
  g_autoptr (FfSuggester) suggester = ff_suggester_new (content->lists[FF_COMPETENCIES]);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) found = ff_suggester_suggest (suggester, cases[i].title);
      g_autoptr (GString) ids = g_string_new (NULL);

      for (guint j = 0; j < found->len; j++)
        g_string_append_printf (ids, "%s%s", j > 0 ? " " : "",
                                ((const FfRecord *) found->pdata[j])->id);
      g_test_message ("%s", cases[i].title);
      g_assert_cmpstr (ids->str, ==, cases[i].found);
    }
}

/* What a third of all names have tells none of them from another. */
static void
test_common_word (void)
{
  g_autoptr (FfProject) project = fixture_project (
      "'competencies': [ { 'id': 'a', 'name': 'Roadmap planning' },"
      "  { 'id': 'b', 'name': 'Capacity planning' }, { 'id': 'c', 'name': 'Launch planning' } ]");
  g_autoptr (FfContent) content = ff_project_dup_content (project);
  g_autoptr (FfSuggester) suggester = ff_suggester_new (content->lists[FF_COMPETENCIES]);
  g_autoptr (GPtrArray) none = ff_suggester_suggest (suggester, "Planning day");
  g_autoptr (GPtrArray) one = ff_suggester_suggest (suggester, "Plan the launch");

  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (one->len, ==, 1);
  g_assert_cmpstr (((const FfRecord *) one->pdata[0])->id, ==, "c");
}

static void
test_no_competencies (void)
{
  g_autoptr (FfContent) content = ff_content_new ();
  g_autoptr (FfSuggester) suggester = ff_suggester_new (content->lists[FF_COMPETENCIES]);
  g_autoptr (GPtrArray) none = ff_suggester_suggest (suggester, "Planning day");

  g_assert_cmpuint (none->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/suggestions/titles", test_titles);
  g_test_add_func ("/suggestions/common-word", test_common_word);
  g_test_add_func ("/suggestions/no-competencies", test_no_competencies);
  return g_test_run ();
}
