/* The project file: what is kept, what is written, and what is refused with which words. */
#include "fixture.h"

#include "core/file/format.h"

#include <string.h>

#define N_MUTATIONS 3000

static char *
load_everything (gsize *length)
{
  g_autofree char *path = g_build_filename (g_getenv ("FF_TEST_SOURCE_DIR"), "tests", "core",
                                            "everything.fourfold.json", NULL);
  g_autoptr (GError) error = NULL;
  char *text;

  g_file_get_contents (path, &text, length, &error);
  g_assert_no_error (error);
  return text;
}

static FfContent *
read_bytes (const char *text, gssize length, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, length < 0 ? strlen (text) : (gsize) length);

  return ff_format_read (bytes, "acme.fourfold.json", error);
}

/* A file with every member, and unknown ones everywhere, comes back byte for byte. */
static void
test_everything (void)
{
  gsize length;
  g_autofree char *text = load_everything (&length);
  g_autoptr (GError) error = NULL;
  g_autoptr (FfContent) content = read_bytes (text, length, &error);
  g_autofree char *written = NULL;

  g_assert_no_error (error);
  written = fixture_to_text (content);
  g_assert_cmpstr (written, ==, text);
}

static void
assert_all_set (const FfFields *fields, GPtrArray *structs)
{
  for (guint i = 0; i < fields->size; i++)
    {
      const FfField *field = &fields->list[i];
      gboolean set = FALSE;

      for (guint j = 0; j < structs->len; j++)
        set |= !ff_field_is_default (field, structs->pdata[j]);
      if (!set)
        g_error ("“%s” is at its default throughout", field->name);
    }
}

/* That file does have every member at more than its default, so that the test above means
 * something. */
static void
test_everything_is_there (void)
{
  gsize length;
  g_autofree char *text = load_everything (&length);
  g_autoptr (FfContent) content = read_bytes (text, length, NULL);

  for (guint i = 0; i < FF_N_LISTS; i++)
    assert_all_set (&ff_kind_of_list (i)->fields, content->lists[i]);
}

/* The two are the same project. */
static const struct
{
  const char *read;
  const char *written; /* the lines between `"version": 1` and the closing brace */
} canonical[] = {
  { "", "" },
  { "'title': '', 'description': '', 'organization': {}, 'review': {}, 'roles': []", "" },
  { "'review': { 'interval-months': 6 }, 'hiring': { 'demand': {} }", "" },
  { "'organization': { 'constraint': null, 'pm-count': 0 }",
    "  'organization': {\n    'pm-count': 0\n  }" },
  { "'competencies': [ { 'quadrant': null, 'name': 'N', 'id': 'n', 'x': null, 'y': null } ]",
    "  'competencies': [\n    {\n      'id': 'n',\n      'name': 'N'\n    }\n  ]" },
  { "'competencies': [ { 'id': 'n', 'name': 'N', 'y': 0.99999, 'x': 0.12345 } ]",
    "  'competencies': [\n    {\n      'id': 'n',\n      'name': 'N',\n      'x': 0.123,\n"
    "      'y': 1\n    }\n  ]" },
  { "'samples': [ { 'title': 'T', 'id': 's', 'effort': 1.0, 'kind': 'other', 'source': 'own' } ]",
    "  'samples': [\n    { 'id': 's', 'title': 'T' }\n  ]" },
  { "'samples': [ { 'title': 'T', 'id': 's', 'effort': 1e2 }, { 'id': 't', 'title': 'U',"
    "  'effort': 0.10 } ]",
    "  'samples': [\n    { 'id': 's', 'title': 'T', 'effort': 100 },\n"
    "    { 'id': 't', 'title': 'U', 'effort': 0.1 }\n  ]" },
  { "'roles': [ { 'id': 'r', 'name': 'R', 'status': 'candidate', 'headcount': 0, 'external': false,"
    "  'card': { 'gaps': false }, 'aliases': [], 'notes': {}, 'weights': {} } ]",
    "  'roles': [\n    {\n      'id': 'r',\n      'name': 'R'\n    }\n  ]" },
  { "'title': '\\u00e9\\/\\u000a\\u007f'", "  'title': 'é/\\n\x7f'" },
  { "'competencies': [ { 'id': 'b', 'name': 'B' }, { 'id': 'a', 'name': 'A' } ],"
    "'roles': [ { 'id': 'r', 'name': 'R', 'weights': { 'b': 'primary', 'a': 'baseline' } } ]",
    "  'competencies': [\n    {\n      'id': 'b',\n      'name': 'B'\n    },\n"
    "    {\n      'id': 'a',\n      'name': 'A'\n    }\n  ],\n"
    "  'roles': [\n    {\n      'id': 'r',\n      'name': 'R',\n      'weights': {\n"
    "        'a': 'baseline',\n        'b': 'primary'\n      }\n    }\n  ]" },
  { "'hiring': { 'demand': { 'external-tactical': 1, 'internal-strategic': 0 } }",
    "  'hiring': {\n    'demand': {\n      'internal-strategic': 0,\n      'external-tactical': 1\n"
    "    }\n  }" },
  { "'people': [ { 'id': 'p', 'name': 'P', 'ratings': {} } ],"
    "'competencies': [ { 'id': 'c', 'name': 'C' } ]",
    "  'competencies': [\n    {\n      'id': 'c',\n      'name': 'C'\n    }\n  ],\n"
    "  'people': [\n    {\n      'id': 'p',\n      'name': 'P'\n    }\n  ]" },
  /* unknown members stay behind the member they followed, which may be absent now */
  { "'x': 1, 'title': '', 'y': 2, 'title-2': 3", "  'x': 1,\n  'y': 2,\n  'title-2': 3" },
};

static void
test_canonical (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (canonical); i++)
    {
      g_autoptr (FfContent) content = fixture_content (canonical[i].read);
      g_autofree char *text = fixture_to_text (content);
      g_autofree char *inner = g_strdelimit (g_strdup (canonical[i].written), "'", '"');
      g_autofree char *expected = g_strdup_printf (
          "{\n  \"format\": \"fourfold-project\",\n  \"version\": 1%s%s\n}\n",
          *inner != '\0' ? ",\n" : "", inner);
      g_autoptr (FfContent) again = read_bytes (text, -1, NULL);
      g_autofree char *written_again = fixture_to_text (again);

      g_test_message ("case %u", i);
      g_assert_cmpstr (text, ==, expected);
      g_assert_cmpstr (written_again, ==, expected);
    }
}

#define C            "'competencies': [ { 'id': 'c', 'name': 'C' } ], "
#define R            "'roles': [ { 'id': 'a', 'name': 'A' }, { 'id': 'b', 'name': 'B' } ], "
#define RULES(rules) R "'boundaries': [ { 'roles': ['a', 'b'], 'rules': [ " rules " ] } ]"

static const struct
{
  const char *members;
  const char *problems[3]; /* each a line, without the file's name */
} invalid[] = {
  { "'title': 1", { "title: expected a text, not a number" } },
  { "'title': null", { "title: expected a text, not null" } },
  { "'roles': {}", { "roles: expected an array, not an object" } },
  { "'roles': [ 'a' ]", { "roles[0]: expected an object, not a text" } },
  { "'roles': [ { 'name': 'A' } ]", { "roles[0].id: is required and absent" } },
  { "'roles': [ { 'id': 'a' } ]", { "roles[0].name: is required and absent" } },
  { "'roles': [ { 'id': 'a', 'name': ' ' } ]", { "roles[0].name: is empty" } },
  { "'roles': [ { 'id': 'a', 'name': 5 } ]", { "roles[0].name: expected a text, not a number" } },
  { "'roles': [ { 'id': 'A', 'name': 'A' } ]",
    { "roles[0].id: \"A\" is not an id: small letters, digits and hyphens, at most 64" } },
  { "'roles': [ { 'id': 'a', 'name': 'A' }, { 'id': 'a', 'name': 'B' } ]",
    { "roles[1]: there is another \"a\" in the same list" } },
  { C "'roles': [ { 'id': 'a', 'name': 'A', 'weights': { 'c': 'essential' } } ]",
    { "roles[0].weights.c: \"essential\" is not primary, secondary or baseline" } },
  { "'roles': [ { 'id': 'a', 'name': 'A', 'weights': { 'gone': 'primary' } } ]",
    { "roles[0].weights.gone: there is no competency \"gone\"" } },
  { "'roles': [ { 'id': 'a', 'name': 'A', 'notes': { 'gone': 'n' } } ]",
    { "roles[0].notes.gone: there is no competency \"gone\"" } },
  { "'roles': [ { 'id': 'a', 'name': 'A', 'headcount': -1 } ]",
    { "roles[0].headcount: -1 is less than 0" } },
  { "'roles': [ { 'id': 'a', 'name': 'A', 'headcount': 0.5 } ]",
    { "roles[0].headcount: 0.5 is not a whole number" } },
  { "'roles': [ { 'id': 'a', 'name': 'A', 'external': 'yes' } ]",
    { "roles[0].external: expected true or false, not a text" } },
  { "'roles': [ { 'id': 'a', 'name': 'A', 'card': { 'gaps': 1 } } ]",
    { "roles[0].card.gaps: expected true or false, not a number" } },
  { "'roles': [ { 'id': 'a', 'name': 'A', 'status': 'new' } ]",
    { "roles[0].status: \"new\" is not candidate, current, adopted or retired" } },
  { "'competencies': [ { 'id': 'c', 'name': 'C', 'x': 2, 'y': 0 } ]",
    { "competencies[0].x: 2 is not between 0 and 1" } },
  { "'competencies': [ { 'id': 'c', 'name': 'C', 'x': 0.5 } ]",
    { "competencies[0].x: x and y are given both or neither" } },
  { "'competencies': [ { 'id': 'c', 'name': 'C', 'quadrant': 'top' } ]",
    { "competencies[0].quadrant: \"top\" is not internal-strategic, external-strategic, "
      "internal-tactical or external-tactical" } },
  { "'review': { 'last': '2026-02-29' }",
    { "review.last: \"2026-02-29\" is not a day of the calendar, written like 2026-05-01" } },
  { "'review': { 'interval-months': 13 }",
    { "review.interval-months: 13 is not between 6 and 12" } },
  { R "'boundaries': [ { 'roles': ['a'] } ]",
    { "boundaries[0].roles: a pair has exactly two roles" } },
  { R "'boundaries': [ { 'roles': ['b', 'a'] } ]",
    { "boundaries[0].roles: the two roles are not in byte order: “a” goes first" } },
  { R "'boundaries': [ { 'roles': ['a', 'a'] } ]",
    { "boundaries[0].roles[1]: \"a\" is named twice" } },
  { R "'boundaries': [ { 'roles': ['a', 'z'] } ]",
    { "boundaries[0].roles[1]: there is no role \"z\"" } },
  { RULES ("{ 'id': 'x', 'topic': 'T' }, { 'id': 'x', 'topic': 'U' }"),
    { "boundaries[0].rules[1]: there is another \"x\" in the same list",
      "boundaries[0].rules[1].id: there is another rule \"x\" in the project" } },
  { RULES ("{ 'id': 'x', 'topic': 'T', 'owns': { 'c': 'it' } }"),
    { "boundaries[0].rules[0].owns.c: “c” is not a role of the pair",
      "boundaries[0].rules[0].owns.c: there is no role \"c\"" } },
  { RULES ("{ 'id': 'x', 'topic': '' }"), { "boundaries[0].rules[0].topic: is empty" } },
  { "'samples': [ { 'id': 's', 'title': 'T', 'effort': 0 } ]",
    { "samples[0].effort: 0 is not greater than 0" } },
  { "'samples': [ { 'id': 's', 'title': 'T', 'role': 'z', 'competencies': ['y'] } ]",
    { "samples[0].role: there is no role \"z\"",
      "samples[0].competencies[0]: there is no competency \"y\"" } },
  { C "'samples': [ { 'id': 's', 'title': 'T', 'competencies': ['c', 'c'] } ]",
    { "samples[0].competencies[1]: \"c\" is named twice" } },
  { "'time-splits': [ { 'id': 't', 'shares': { 'internal-tactical': 99 } } ]",
    { "time-splits[0].shares: the shares sum to 99, not to 100" } },
  { "'time-splits': [ { 'id': 't', 'shares': { 'internal-tactical': -1 } } ]",
    { "time-splits[0].shares.internal-tactical: -1 is less than 0" } },
  { "'time-splits': [ { 'id': 't', 'shares': { 'middle': 100 } } ]",
    { "time-splits[0].shares.middle: \"middle\" is not internal-strategic, external-strategic, "
      "internal-tactical or external-tactical" } },
  { "'decisions': [ { 'id': 'd', 'verdict': 'light' } ]",
    { "decisions[0].role: a decision is about a role or a person; neither is given" } },
  { "'decisions': [ { 'id': 'd', 'person': 'Ana', 'verdict': 'heavy' } ]",
    { "decisions[0].verdict: \"heavy\" is not too-little, spread, mismatch, drift, light, aligned "
      "or "
      "specialising" } },
  { R "'feedback': [ { 'id': 'f', 'reviewer': 'B', 'mark': 'agree', 'about': {} } ]",
    { "feedback[0].about: expected a role, a role and a section, a role and a competency, or two "
      "roles and a rule" } },
  { R "'feedback': [ { 'id': 'f', 'reviewer': 'B', 'mark': 'agree', 'about': { 'roles': ['a', 'b'],"
      " 'rule': 'none' } } ]",
    { "feedback[0].about.rule: there is no rule \"none\"" } },
  { "'feedback': [ { 'id': 'f' } ]",
    { "feedback[0].reviewer: is required and absent", "feedback[0].about: is required and absent",
      "feedback[0].mark: is required and absent" } },
  { C "'people': [ { 'id': 'p', 'name': 'P', 'ratings': { 'c': { 'self': 101 } } } ]",
    { "people[0].ratings.c.self: 101 is not between 0 and 100" } },
  { "'people': [ { 'id': 'p', 'name': 'P', 'ratings': { 'z': {} } } ]",
    { "people[0].ratings.z: there is no competency \"z\"" } },
  { "'people': [ { 'id': 'p', 'name': 'P', 'goals': [ { 'id': 'g', 'text': 'T', 'competency': 'z' "
    "} ] "
    "} ]",
    { "people[0].goals[0].competency: there is no competency \"z\"" } },
  { "'hiring': { 'hand-over': { 'internal-tactical': 'sell' } }",
    { "hiring.hand-over.internal-tactical: \"sell\" is not keep, either or offload" } },
  { "'hiring': { 'candidates': ['z'] }", { "hiring.candidates[0]: there is no role \"z\"" } },
  { "'dismissed': [ {} ]", { "dismissed[0].check: is required and absent" } },
  { "'snapshots': [ { 'id': 's', 'title': 'T', 'roles': [ { 'id': 'r', 'name': 'R', 'weights':"
    " { 'c': 'primary' } } ] } ], " C "'description': ''",
    { "snapshots[0].roles[0].weights.c: there is no competency \"c\"" } },
  { "'title': 'a\\u0001'", { "title: the character U+0001 cannot be kept" } },
  { "'title': '\\uffff'", { "title: the character U+FFFF cannot be kept" } },
};

static char *
make_file (const char *members)
{
  g_autofree char *inner = g_strdelimit (g_strdup (members), "'", '"');

  return g_strdup_printf ("{ \"format\": \"fourfold-project\", \"version\": 1, %s }", inner);
}

static void
test_invalid (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (invalid); i++)
    {
      g_autofree char *text = make_file (invalid[i].members);
      g_autoptr (GError) error = NULL;
      GString *expected = g_string_new (NULL);

      for (guint j = 0; j < 3 && invalid[i].problems[j] != NULL; j++)
        g_string_append_printf (expected, "%sacme.fourfold.json: %s", j > 0 ? "\n" : "",
                                invalid[i].problems[j]);
      g_assert_null (read_bytes (text, -1, &error));
      g_assert_error (error, FF_FORMAT_ERROR, FF_FORMAT_ERROR_INVALID);
      g_assert_cmpstr (error->message, ==, expected->str);
      g_string_free (expected, TRUE);
    }
}

static const struct
{
  const char *text;
  FfFormatError code;
  const char *part; /* of the message */
} identity[] = {
  { "{}", FF_FORMAT_ERROR_INVALID, "format: this is not a Fourfold project" },
  { "[]", FF_FORMAT_ERROR_INVALID, "format: this is not a Fourfold project" },
  { "{ \"format\": \"other\", \"version\": 1 }", FF_FORMAT_ERROR_INVALID,
    "format: this is not a Fourfold project" },
  { "{ \"format\": \"fourfold-project\" }", FF_FORMAT_ERROR_INVALID, "version: expected 1" },
  { "{ \"format\": \"fourfold-project\", \"version\": 0 }", FF_FORMAT_ERROR_INVALID,
    "version: expected 1" },
  { "{ \"format\": \"fourfold-project\", \"version\": 1.5 }", FF_FORMAT_ERROR_INVALID,
    "version: expected 1" },
  { "{ \"format\": \"fourfold-project\", \"version\": \"1\" }", FF_FORMAT_ERROR_INVALID,
    "version: expected a number, not a text" },
  { "{ \"format\": \"fourfold-project\", \"version\": 2 }", FF_FORMAT_ERROR_NEWER,
    "format version 2; this one reads version 1" },
  /* of a newer version nothing else counts */
  { "{ \"roles\": 7, \"version\": 2, \"format\": \"fourfold-project\" }", FF_FORMAT_ERROR_NEWER,
    "format version 2; this one reads version 1" },
  { "", FF_FORMAT_ERROR_SYNTAX, "line 1, column 1" },
  { "{", FF_FORMAT_ERROR_SYNTAX, "line 1, column 2" },
  { "{\n  \"a\": 1,\n}", FF_FORMAT_ERROR_SYNTAX, "line 3, column 1" },
  { "{ \"a\": 01 }", FF_FORMAT_ERROR_SYNTAX, "line 1" },
  { "{ \"a\": NaN }", FF_FORMAT_ERROR_SYNTAX, "line 1, column 8" },
  { "{ \"a\": \"\xff\" }", FF_FORMAT_ERROR_SYNTAX, "UTF-8" },
  { "{ \"a\": \"\\ud800\" }", FF_FORMAT_ERROR_SYNTAX, "surrogate" },
  { "{ \"a\": \"\t\" }", FF_FORMAT_ERROR_SYNTAX, "line 1" },
  { "{ \"a\": 1, \"a\": 2 }", FF_FORMAT_ERROR_SYNTAX, "\"a\"" },
  { "{ \"a\": 1 } x", FF_FORMAT_ERROR_SYNTAX, "line 1, column 12" },
  { "{ 'a': 1 }", FF_FORMAT_ERROR_SYNTAX, "line 1, column 3" },
};

static void
test_identity (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (identity); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("case %u", i);
      g_assert_null (read_bytes (identity[i].text, -1, &error));
      g_assert_error (error, FF_FORMAT_ERROR, (int) identity[i].code);
      g_assert_true (g_str_has_prefix (error->message, "acme.fourfold.json: "));
      if (strstr (error->message, identity[i].part) == NULL)
        g_error ("“%s” is not in “%s”", identity[i].part, error->message);
    }
}

/* Twenty problems are told, and that there are more. */
static void
test_many_problems (void)
{
  GString *members = g_string_new ("'roles': [ { 'id': 'r', 'name': 'R', 'weights': { ");
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) lines = NULL;

  for (guint i = 0; i < 30; i++)
    g_string_append_printf (members, "%s'c%u': 7", i > 0 ? ", " : "", i);
  g_string_append (members, " } } ]");
  text = make_file (members->str);
  g_string_free (members, TRUE);
  g_assert_null (read_bytes (text, -1, &error));
  lines = g_strsplit (error->message, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 21);
  g_assert_cmpstr (lines[0], ==,
                   "acme.fourfold.json: roles[0].weights.c0: expected a text, not a number");
  g_assert_cmpstr (lines[20], ==, "acme.fourfold.json: and more");
}

/* Whether a file is read in which LENGTH times FILL stands in a text. */
static gboolean
accepts (const char *before, char fill, guint length, const char *after)
{
  g_autofree char *middle = g_strnfill (length, fill);
  g_autofree char *members = g_strconcat (before, middle, after, NULL);
  g_autofree char *text = make_file (members);
  g_autoptr (FfContent) content = read_bytes (text, -1, NULL);

  return content != NULL;
}

static gboolean
accepts_nesting (guint depth)
{
  g_autofree char *open = g_strnfill (depth, '[');
  g_autofree char *close = g_strnfill (depth, ']');
  g_autofree char *members = g_strdup_printf ("'x': %s%s", open, close);
  g_autofree char *text = make_file (members);
  g_autoptr (FfContent) content = read_bytes (text, -1, NULL);

  return content != NULL;
}

static gboolean
accepts_records (const char *list, const char *name, guint n)
{
  GString *members = g_string_new (NULL);
  g_autofree char *text = NULL;
  g_autoptr (FfContent) content = NULL;

  g_string_append_printf (members, "'%s': [", list);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (members, "%s{ 'id': 'i%u', '%s': 'N' }", i > 0 ? "," : "", i, name);
  g_string_append (members, "]");
  text = make_file (members->str);
  g_string_free (members, TRUE);
  content = read_bytes (text, -1, NULL);
  return content != NULL;
}

static void
test_limits (void)
{
  g_assert_true (accepts ("'title': '", 'x', 200, "'"));
  g_assert_false (accepts ("'title': '", 'x', 201, "'"));
  g_assert_true (accepts ("'description': '", 'x', 10000, "'"));
  g_assert_false (accepts ("'description': '", 'x', 10001, "'"));
  /* the root is one, so 31 more may be open within it */
  g_assert_true (accepts_nesting (31));
  g_assert_false (accepts_nesting (32));
  g_assert_false (accepts_nesting (100000));
  g_assert_true (accepts_records ("roles", "name", 1000));
  g_assert_false (accepts_records ("roles", "name", 1001));
  g_assert_true (accepts_records ("competencies", "name", 10000));
  g_assert_false (accepts_records ("competencies", "name", 10001));
}

static void
test_too_large (void)
{
  gsize length = FF_FORMAT_MAX_BYTES + 1;
  g_autofree char *blanks = g_strnfill (length, ' ');
  g_autoptr (GError) error = NULL;

  g_assert_null (read_bytes (blanks, length, &error));
  g_assert_error (error, FF_FORMAT_ERROR, FF_FORMAT_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==, "acme.fourfold.json: the file is larger than 64 MiB");
}

/* A file that ends early is never a project. */
static void
test_truncation (void)
{
  gsize length;
  g_autofree char *text = load_everything (&length);

  /* without its last newline it is still whole */
  for (gsize i = 0; i < length - 1; i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (read_bytes (text, i, &error));
      g_assert_error (error, FF_FORMAT_ERROR, FF_FORMAT_ERROR_SYNTAX);
    }
}

/* Whatever happens to the bytes: an error with words, or a project that is written and read
 * back. */
static void
test_mutations (void)
{
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  gsize length;
  g_autofree char *text = load_everything (&length);
  guint read = 0;

  g_test_message ("seed %u", seed);
  for (guint i = 0; i < N_MUTATIONS; i++)
    {
      g_autofree char *copy = g_memdup2 (text, length);
      g_autoptr (GError) error = NULL;
      g_autoptr (FfContent) content = NULL;

      for (int n = g_rand_int_range (rand, 1, 4); n > 0; n--)
        copy[g_rand_int_range (rand, 0, length)] = g_rand_boolean (rand)
                                                       ? text[g_rand_int_range (rand, 0, length)]
                                                       : (char) g_rand_int_range (rand, 0, 256);
      content = read_bytes (copy, length, &error);
      g_assert_true ((content == NULL) == (error != NULL));
      if (content != NULL)
        {
          g_autofree char *written = fixture_to_text (content);
          g_autoptr (FfContent) again = read_bytes (written, -1, &error);
          g_autofree char *written_again = NULL;

          g_assert_no_error (error);
          written_again = fixture_to_text (again);
          g_assert_cmpstr (written_again, ==, written);
          read++;
        }
      else
        g_assert_true (g_utf8_validate (error->message, -1, NULL));
    }
  g_assert_cmpuint (read, >, 0);
  g_assert_cmpuint (read, <, N_MUTATIONS);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/format/everything", test_everything);
  g_test_add_func ("/format/everything-is-there", test_everything_is_there);
  g_test_add_func ("/format/canonical", test_canonical);
  g_test_add_func ("/format/invalid", test_invalid);
  g_test_add_func ("/format/identity", test_identity);
  g_test_add_func ("/format/many-problems", test_many_problems);
  g_test_add_func ("/format/limits", test_limits);
  g_test_add_func ("/format/too-large", test_too_large);
  g_test_add_func ("/format/truncation", test_truncation);
  g_test_add_func ("/format/mutations", test_mutations);
  return g_test_run ();
}
