/* Excerpts: what goes along, what other programs read of it, and what is refused. */
#include "fixture.h"

#include "core/file/excerpt.h"
#include "core/file/format.h"

#include <string.h>

/* Where things are copied. The title, the person, the sample and the remark stay there. */
#define SOURCE                                                                                     \
  "'title': 'Theirs',"                                                                             \
  "'competencies': ["                                                                              \
  "  { 'id': 'pricing', 'name': 'Pricing', 'description': 'Sets prices', 'group': 'Business',"     \
  "    'quadrant': 'external-strategic', 'x': 0.25, 'y': 0.75, 'source': 'a book', 'color': "      \
  "'red' },"                                                                                       \
  "  { 'id': 'launches', 'name': 'Launches' },"                                                    \
  "  { 'id': 'roadmap', 'name': 'Roadmap', 'quadrant': 'internal-strategic' } ],"                  \
  "'roles': ["                                                                                     \
  "  { 'id': 'growth', 'name': 'Growth PM', 'aliases': ['GPM'], 'status': 'adopted',"              \
  "    'headcount': 2, 'hypothesis': 'Grows', 'definition': 'Owns growth',"                        \
  "    'not-this-role': ['Sales'], 'card': { 'boundaries': true },"                                \
  "    'weights': { 'pricing': 'primary', 'roadmap': 'secondary' },"                               \
  "    'notes': { 'pricing': 'Runs tests' } },"                                                    \
  "  { 'id': 'tech', 'name': 'Technical PM' } ],"                                                  \
  "'people': [ { 'id': 'ann', 'name': 'Ann' } ],"                                                  \
  "'samples': [ { 'id': 's1', 'title': 'A launch', 'person': 'Ann' } ],"                           \
  "'boundaries': [ { 'roles': ['growth', 'tech'], 'adjacent': 'on', 'reason': 'They meet',"        \
  "  'rules': ["                                                                                   \
  "  { 'id': 'r1', 'topic': 'The date', 'kind': 'meeting', 'overlap': 'Both', 'escalation': "      \
  "'CPO',"                                                                                         \
  "    'owns': { 'growth': 'the launch', 'tech': 'the contract' } },"                              \
  "  { 'id': 'r2', 'topic': 'The cost', 'owns': { 'tech': 'the bill' } },"                         \
  "  { 'id': 'r3', 'topic': 'The name' } ] } ],"                                                   \
  "'feedback': [ { 'id': 'f1', 'reviewer': 'Ben', 'mark': 'agree', 'about':"                       \
  "                { 'roles': ['growth', 'tech'], 'rule': 'r1' } } ]"

static FfContent *source;

#define IDS(...) ((const char *const[]){ __VA_ARGS__, NULL })

static void
assert_text (const FfContent *excerpt, const char *expected)
{
  g_autofree char *text = ff_excerpt_to_text (excerpt);

  g_assert_cmpstr (text, ==, expected);
}

/* Over the clipboard: written, and read as strictly as a file. (transfer full) */
static FfContent *
pass_on (FfContent *excerpt)
{
  g_autoptr (FfContent) content = excerpt;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = ff_excerpt_write (content, &error);
  FfContent *read = ff_excerpt_read (bytes, &error);

  g_assert_no_error (error);
  g_assert_true (ff_content_equal (content, read));
  return read;
}

static void
test_notes (void)
{
  g_autoptr (FfContent) excerpt = pass_on (
      ff_excerpt_new_notes (source, IDS ("roadmap", "pricing", "nobody")));
  g_autofree char *text = fixture_to_text (excerpt);
  g_autofree char *expected = NULL;
  g_autoptr (FfContent) whole = fixture_content (
      "'competencies': ["
      "  { 'id': 'pricing', 'name': 'Pricing', 'description': 'Sets prices', 'group': 'Business',"
      "    'quadrant': 'external-strategic', 'x': 0.25, 'y': 0.75, 'source': 'a book',"
      "    'color': 'red' },"
      "  { 'id': 'roadmap', 'name': 'Roadmap', 'quadrant': 'internal-strategic' } ]");

  expected = fixture_to_text (whole);
  g_assert_cmpstr (text, ==, expected);
  g_assert_cmpint (ff_excerpt_get_sort (excerpt), ==, FF_EXCERPT_NOTES);
  assert_text (excerpt, "Pricing\nRoadmap");
}

static void
test_roles (void)
{
  g_autoptr (FfContent) excerpt = pass_on (ff_excerpt_new_roles (source, IDS ("growth")));

  g_assert_cmpint (ff_excerpt_get_sort (excerpt), ==, FF_EXCERPT_ROLES);
  g_assert_true (
      ff_record_equal (ff_content_role (excerpt, "growth"), ff_content_role (source, "growth")));
  g_assert_cmpuint (excerpt->lists[FF_ROLES]->len, ==, 1);
  g_assert_cmpuint (excerpt->lists[FF_COMPETENCIES]->len, ==, 2);
  g_assert_nonnull (ff_content_competency (excerpt, "pricing"));
  g_assert_nonnull (ff_content_competency (excerpt, "roadmap"));
  for (FfList list = 0; list < FF_N_LISTS; list++)
    if (list != FF_ROLES && list != FF_COMPETENCIES && !ff_kind_is_single (ff_kind_of_list (list)))
      g_assert_cmpuint (excerpt->lists[list]->len, ==, 0);
  g_assert_cmpstr (ff_content_get_settings (excerpt)->title, ==, "");
  assert_text (excerpt, "Growth PM");
}

static void
test_rules (void)
{
  g_autoptr (FfContent) all = pass_on (ff_excerpt_new_rules (source, "growth tech", NULL));
  g_autoptr (FfContent) one = pass_on (ff_excerpt_new_rules (source, "growth tech", IDS ("r2")));
  g_autoptr (FfContent) none = pass_on (ff_excerpt_new_rules (source, "growth nobody", NULL));
  g_autofree char *text = fixture_to_text (one);
  g_autofree char *expected = NULL;
  g_autoptr (FfContent) whole = fixture_content (
      "'roles': [ { 'id': 'growth', 'name': 'Growth PM' }, { 'id': 'tech', 'name': 'Technical PM' }"
      " ], 'boundaries': [ { 'roles': ['growth', 'tech'], 'rules': ["
      "  { 'id': 'r2', 'topic': 'The cost', 'owns': { 'tech': 'the bill' } } ] } ]");

  expected = fixture_to_text (whole);
  g_assert_cmpstr (text, ==, expected);
  g_assert_cmpint (ff_excerpt_get_sort (all), ==, FF_EXCERPT_RULES);
  g_assert_cmpint (ff_excerpt_get_sort (none), ==, FF_EXCERPT_NOTHING);
  assert_text (all, "The date — Growth PM: the launch; Technical PM: the contract\n"
                    "The cost — Technical PM: the bill\n"
                    "The name");
}

/* What comes from elsewhere is a project without a fault, of a size that can be read, or nothing. */
static void
test_hostile (void)
{
  static const struct
  {
    const char *members; /* NULL: TEXT instead */
    const char *text;
    int code;
    const char *message;
  } cases[] = {
    { NULL, "", FF_FORMAT_ERROR_SYNTAX, "clipboard: " },
    { NULL, "Pricing\nRoadmap", FF_FORMAT_ERROR_SYNTAX, "clipboard: " },
    { NULL, "[]", FF_FORMAT_ERROR_INVALID, "clipboard: format: this is not a Fourfold project" },
    { NULL, "{ \"format\": \"fourfold-project\", \"version\": 99 }", FF_FORMAT_ERROR_NEWER,
      "clipboard: version: the file was written by a newer Fourfold" },
    { "\"competencies\": [ { \"id\": \"a\" } ]", NULL, FF_FORMAT_ERROR_INVALID,
      "clipboard: competencies[0].name: " },
    { "\"competencies\": [ { \"id\": \"a\", \"name\": \" \" } ]", NULL, FF_FORMAT_ERROR_INVALID,
      "clipboard: competencies[0].name: " },
    { "\"competencies\": [ { \"id\": \"a\", \"name\": \"A\", \"x\": 1e9, \"y\": 0 } ]", NULL,
      FF_FORMAT_ERROR_INVALID, "clipboard: competencies[0].x: " },
    { "\"roles\": [ { \"id\": \"a\", \"name\": \"A\", \"weights\": { \"gone\": \"primary\" } } ]",
      NULL, FF_FORMAT_ERROR_INVALID, "clipboard: roles[0].weights.gone: there is no competency" },
    { "\"boundaries\": [ { \"roles\": [\"a\", \"b\"], \"rules\": [] } ]", NULL,
      FF_FORMAT_ERROR_INVALID, "clipboard: boundaries[0].roles" },
    { "\"roles\": [ { \"id\": \"a\", \"name\": \"\xff\" } ]", NULL, FF_FORMAT_ERROR_SYNTAX,
      "clipboard: " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = cases[i].members == NULL
                                  ? g_strdup (cases[i].text)
                                  : g_strdup_printf ("{ \"format\": \"fourfold-project\", "
                                                     "\"version\": 1, %s }",
                                                     cases[i].members);
      g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
      g_autoptr (GError) error = NULL;

      g_assert_null (ff_excerpt_read (bytes, &error));
      g_assert_error (error, FF_FORMAT_ERROR, cases[i].code);
      if (!g_str_has_prefix (error->message, cases[i].message))
        g_error ("“%s” does not begin with “%s”", error->message, cases[i].message);
    }
}

static void
test_too_large (void)
{
  g_autofree char *zeros = g_malloc0 (FF_EXCERPT_MAX_BYTES + 1);
  g_autoptr (GBytes) large = g_bytes_new_static (zeros, FF_EXCERPT_MAX_BYTES + 1);
  g_autofree char *text = g_strnfill (FF_TEXT_MAX_LENGTH, 'x');
  g_autoptr (FfContent) content = ff_content_new ();
  g_autoptr (GError) reading = NULL;
  g_autoptr (GError) writing = NULL;

  g_assert_null (ff_excerpt_read (large, &reading));
  g_assert_error (reading, FF_FORMAT_ERROR, FF_FORMAT_ERROR_INVALID);
  for (guint i = 0; i < 2000; i++)
    {
      g_autofree char *id = g_strdup_printf ("c%u", i);
      FfCompetency *competency = ff_record_new (&ff_competency_kind, id);

      ff_record_set_text (&competency->name, id);
      ff_record_set_text (&competency->description, text);
      g_ptr_array_add (content->lists[FF_COMPETENCIES], competency);
    }
  g_assert_null (ff_excerpt_write (content, &writing));
  g_assert_error (writing, FF_FORMAT_ERROR, FF_FORMAT_ERROR_INVALID);
  g_assert_cmpstr (writing->message, ==,
                   "this is more than the 16 MiB that can be copied and pasted at once");
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  source = fixture_content (SOURCE);
  g_test_add_func ("/excerpts/notes", test_notes);
  g_test_add_func ("/excerpts/roles", test_roles);
  g_test_add_func ("/excerpts/rules", test_rules);
  g_test_add_func ("/excerpts/hostile", test_hostile);
  g_test_add_func ("/excerpts/too-large", test_too_large);
  status = g_test_run ();
  ff_content_unref (source);
  return status;
}
