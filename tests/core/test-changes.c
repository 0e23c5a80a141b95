/* What changed between two projects: the words for each kind of change, and that nothing is silent. */
#include "fixture.h"
#include "random-content.h"
#include "random-edit.h"

#include "core/file/format.h"
#include "core/method/changes.h"

#include <string.h>

#define N_RUNS 200

#define PROJECT                                                                                    \
  "'title': 'T', 'review': { 'last': '2026-05-01' }, 'competencies': ["                            \
  "  { 'id': 'api', 'name': 'API design', 'quadrant': 'internal-tactical', 'x': 0.1, 'y': 0.1 },"  \
  "  { 'id': 'specs', 'name': 'Specs', 'quadrant': 'internal-tactical' },"                         \
  "  { 'id': 'launch', 'name': 'Launches', 'quadrant': 'external-tactical' } ],"                   \
  "'roles': ["                                                                                     \
  "  { 'id': 'growth', 'name': 'Growth PM', 'weights': { 'launch': 'primary' } },"                 \
  "  { 'id': 'tech', 'name': 'Technical PM', 'definition': 'Decides.',"                            \
  "    'weights': { 'api': 'secondary', 'specs': 'primary' }, 'notes': { 'api': 'Deep.' } } ],"    \
  "'boundaries': [ { 'roles': [ 'growth', 'tech' ], 'rules': ["                                    \
  "  { 'id': 'r', 'topic': 'Launch brief', 'owns': { 'growth': 'audience' } },"                    \
  "  { 'id': 's', 'topic': 'Release notes' } ] } ],"                                               \
  "'samples': [ { 'id': 'a', 'title': 'A' }, { 'id': 'b', 'title': 'B' } ],"                       \
  "'people': [ { 'id': 'ana', 'name': 'Ana', 'ratings': { 'api': { 'self': 60 } } } ],"            \
  "'hiring': { 'demand': { 'internal-tactical': 40 } },"                                           \
  "'snapshots': [ { 'id': 'one', 'title': 'One' } ]"

static JsonNode *
make_root (void)
{
  g_autoptr (FfContent) content = fixture_content (PROJECT);
  g_autofree char *text = fixture_to_text (content);

  return json_from_string (text, NULL);
}

/* The sentences, with a line break between. */
static char *
say (GPtrArray *changes)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < changes->len; i++)
    g_string_append_printf (out, "%s%s", i > 0 ? "\n" : "",
                            ((FfChangeNote *) changes->pdata[i])->sentence);
  return g_string_free (out, FALSE);
}

static const struct
{
  const char *path, *value; /* as fixture_change () takes them; several paths in turn */
  const char *path2, *value2;
  const char *said;
} cases[] = {
  { "title", "'U'", NULL, NULL, "Project renamed: “T” → “U”" },
  { "review.last", "'2026-11-02'", NULL, NULL,
    "Project: review, last review: 2026-05-01 → 2026-11-02" },
  { "x-new", "[1]", NULL, NULL, "Project: x-new: – → [1]" },
  { "competencies.+", "{ 'id': 'n', 'name': 'New' }", NULL, NULL, "Competency added: New" },
  { "competencies.2.name", "'Releases'", NULL, NULL, "Renamed: “Launches” → “Releases”" },
  { "competencies.0.quadrant", "null", NULL, NULL,
    "API design moved: internal-tactical → not placed" },
  { "competencies.0.x", "0.5", "competencies.0.y", "0.5",
    "API design: another place in internal-tactical" },
  { "competencies.0.y", "0.5", NULL, NULL, "API design: another place in internal-tactical" },
  { "competencies.2.description", "'Words'", NULL, NULL, "Launches: description: – → “Words”" },
  { "roles.+", "{ 'id': 'n', 'name': 'New' }", NULL, NULL, "Role added: New" },
  { "roles.1.weights.api", "'primary'", NULL, NULL,
    "API design: secondary → primary for Technical PM" },
  { "roles.1.weights.launch", "'baseline'", NULL, NULL,
    "Launches: not rated → baseline for Technical PM" },
  { "roles.1.weights.api", NULL, NULL, NULL, "API design: secondary → not rated for Technical PM" },
  { "roles.1.weights.launch", "'secondary'", NULL, NULL,
    "Launches: not rated → secondary for Technical PM\n"
    "Emphasis of Technical PM: internal-tactical → internal-tactical, then external-tactical\n"
    "Growth PM and Technical PM are adjacent now, in external-tactical" },
  { "roles.1.weights.specs", "'baseline'", NULL, NULL,
    "Specs: primary → baseline for Technical PM\n"
    "Emphasis of Technical PM: internal-tactical → none\n"
    "Growth PM and Technical PM are no longer neighbours" },
  { "roles.1.status", "'adopted'", NULL, NULL, "Technical PM: status: candidate → adopted" },
  { "roles.1.headcount", "2", NULL, NULL, "Technical PM: headcount: 0 → 2" },
  { "roles.1.notes.api", "'Deeper.'", NULL, NULL,
    "Technical PM: note, API design: “Deep.” → “Deeper.”" },
  { "roles.1.definition", "'A sentence that is too long to be quoted in full beside the other.'",
    NULL, NULL, "Technical PM: definition: changed" },
  { "boundaries.0.adjacent", "'on'", NULL, NULL,
    "Growth PM and Technical PM are adjacent now\n"
    "Growth PM and Technical PM: adjacent: auto → on" },
  { "boundaries.0.rules.0", NULL, NULL, NULL,
    "Rule removed: Launch brief (Growth PM and Technical PM)" },
  { "boundaries.0.rules.+", "{ 'id': 't', 'topic': 'Beta' }", NULL, NULL,
    "Rule added: Beta (Growth PM and Technical PM)" },
  { "boundaries.0.rules.0.owns.tech", "'guide'", NULL, NULL,
    "Rule Launch brief (Growth PM and Technical PM): owns, Technical PM: – → “guide”" },
  { "boundaries.0", NULL, NULL, NULL,
    "Rule removed: Launch brief (Growth PM and Technical PM)\n"
    "Rule removed: Release notes (Growth PM and Technical PM)" },
  { "samples.+2", "{ 'id': 'n#', 'title': 'N' }", NULL, NULL, "Work samples: 2 added" },
  { "samples.0.title", "'C'", "samples.1", NULL,
    "Work samples: 1 removed\nWork samples: 1 changed" },
  { "people.0.ratings.api.agreed", "70", NULL, NULL, "Ana: rating, API design, agreed: – → 70" },
  { "hiring.demand.internal-tactical", "35", NULL, NULL,
    "Hiring plan: demand, internal-tactical: 40 → 35" },
  { "snapshots.+", "{ 'id': 'two', 'title': 'Two' }", NULL, NULL, "Snapshot added: Two" },
};

static void
test_words (void)
{
  g_autoptr (FfContent) before = fixture_content (PROJECT);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JsonNode) root = make_root ();
      g_autoptr (FfContent) after = NULL;
      g_autoptr (GPtrArray) changes = NULL;
      g_autofree char *said = NULL;

      g_test_message ("%s", cases[i].path);
      fixture_change (root, cases[i].path, cases[i].value);
      if (cases[i].path2 != NULL)
        fixture_change (root, cases[i].path2, cases[i].value2);
      after = fixture_read (root);
      changes = ff_changes_new (before, after);
      said = say (changes);
      g_assert_cmpstr (said, ==, cases[i].said);
    }
}

/* A competency that goes takes weights and notes along, and says so once. */
static void
test_removed_competency (void)
{
  g_autoptr (FfContent) before = fixture_content (PROJECT);
  g_autoptr (JsonNode) root = make_root ();
  g_autoptr (FfContent) after = NULL;
  g_autoptr (GPtrArray) changes = NULL;
  g_autofree char *said = NULL;

  fixture_change (root, "competencies.0", NULL);
  fixture_change (root, "roles.1.weights.api", NULL);
  fixture_change (root, "roles.1.notes.api", NULL);
  fixture_change (root, "people.0.ratings", NULL);
  after = fixture_read (root);
  changes = ff_changes_new (before, after);
  said = say (changes);
  g_assert_cmpstr (said, ==,
                   "Competency removed: API design\nAna: rating, API design, self: 60 → –");
}

static void
test_orders (void)
{
  g_autoptr (FfContent) before = fixture_content (
      "'roles': [ { 'id': 'a', 'name': 'A' }, { 'id': 'b', 'name': 'B' } ], 'boundaries': ["
      "{ 'roles': ['a', 'b'], 'rules': [ { 'id': 'r', 'topic': 'R' }, { 'id': 's', 'topic': 'S' } "
      "] } ]");
  g_autoptr (FfContent) after = fixture_content (
      "'roles': [ { 'id': 'b', 'name': 'B' }, { 'id': 'a', 'name': 'A' } ], 'boundaries': ["
      "{ 'roles': ['a', 'b'], 'rules': [ { 'id': 's', 'topic': 'S' }, { 'id': 'r', 'topic': 'R' } "
      "] } ]");
  g_autoptr (GPtrArray) changes = ff_changes_new (before, after);
  g_autofree char *said = say (changes);

  g_assert_cmpstr (said, ==, "Roles: in another order\nA and B: in another order");
}

/* A snapshot knows nothing of samples, people and plans: they are no change since. */
static void
test_since_snapshot (void)
{
  g_autoptr (JsonNode) root = make_root ();
  g_autoptr (FfContent) content = NULL;
  g_autoptr (GPtrArray) changes = NULL;
  g_autofree char *said = NULL;

  fixture_change (root, "snapshots.0.competencies",
                  "[ { 'id': 'api', 'name': 'API', 'quadrant': 'internal-strategic' } ]");
  fixture_change (root, "snapshots.0.roles",
                  "[ { 'id': 'tech', 'name': 'Technical PM', 'definition': 'Decides.',"
                  "'weights': { 'api': 'primary' }, 'notes': { 'api': 'Deep.' } } ]");
  content = fixture_read (root);
  changes = ff_changes_since_snapshot (content, content->lists[FF_SNAPSHOTS]->pdata[0]);
  said = say (changes);
  g_assert_cmpstr (said, ==,
                   "Renamed: “API” → “API design”\n"
                   "API design moved: internal-strategic → internal-tactical\n"
                   "Competency added: Specs\n"
                   "Competency added: Launches\n"
                   "API design: primary → secondary for Technical PM\n"
                   "Specs: not rated → primary for Technical PM\n"
                   "Role added: Growth PM\n"
                   "Emphasis of Technical PM: internal-strategic → internal-tactical\n"
                   "Rule added: Launch brief (Growth PM and Technical PM)\n"
                   "Rule added: Release notes (Growth PM and Technical PM)");
}

/* There is a change where the files differ, and none where they do not. */
static void
assert_said (const FfContent *before, const FfContent *after)
{
  g_autofree char *a = fixture_to_text (before);
  g_autofree char *b = fixture_to_text (after);
  g_autoptr (GPtrArray) changes = ff_changes_new (before, after);

  g_assert_cmpint (changes->len > 0, ==, strcmp (a, b) != 0);
  for (guint i = 0; i < changes->len; i++)
    g_assert_cmpstr (((FfChangeNote *) changes->pdata[i])->sentence, !=, "");
}

static void
test_random (void)
{
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  for (guint i = 0; i < N_RUNS; i++)
    {
      g_autoptr (FfContent) before = random_content (rand);
      g_autoptr (FfProject) project = ff_project_new (before);

      assert_said (before, before);
      for (guint j = 0; j < 5; j++)
        {
          g_autoptr (FfContent) last = ff_project_dup_content (project);
          g_autoptr (FfContent) after = NULL;
          FfEdit *edit = random_edit (project, rand,
                                      g_rand_int_range (rand, 0, random_edit_n_verbs ()), NULL);

          if (edit != NULL)
            ff_project_commit (project, edit);
          after = ff_project_dup_content (project);
          assert_said (last, after);
          assert_said (after, before);
        }
    }
}

/* Each value of NODE in turn becomes another one, and ROOT is held against BEFORE. */
static void
spoil_each (JsonNode *root, JsonNode *node, const FfContent *before, guint *n)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObject *object = json_node_get_object (node);
      g_autoptr (GList) names = json_object_get_members (object);

      for (GList *name = names; name != NULL; name = name->next)
        {
          g_autofree char *member = g_strdup (name->data);
          g_autoptr (JsonNode) value = json_node_copy (json_object_get_member (object, member));
          g_autofree char *text = NULL;
          g_autoptr (GBytes) bytes = NULL;
          g_autoptr (FfContent) after = NULL;

          json_object_remove_member (object, member);
          text = json_to_string (root, FALSE);
          bytes = g_bytes_new (text, strlen (text));
          after = ff_format_read (bytes, "test", NULL);
          if (after != NULL)
            {
              assert_said (before, after);
              *n += 1;
            }
          json_object_set_member (object, member, g_steal_pointer (&value));
          spoil_each (root, json_object_get_member (object, member), before, n);
        }
    }
  else if (JSON_NODE_HOLDS_ARRAY (node))
    for (guint i = 0; i < json_array_get_length (json_node_get_array (node)); i++)
      spoil_each (root, json_array_get_element (json_node_get_array (node), i), before, n);
}

/* A file that holds every member: each that can be missing is missed. */
static void
test_every_member (void)
{
  g_autoptr (FfContent) everything = fixture_load ("tests/core/everything.fourfold.json");
  g_autofree char *text = fixture_to_text (everything);
  /* What json-glib writes of other letters is not always UTF-8. */
  g_autofree char *plain = g_str_to_ascii (text, "C");
  g_autoptr (JsonNode) root = json_from_string (plain, NULL);
  g_autoptr (FfContent) before = fixture_read (root);
  guint n = 0;

  spoil_each (root, root, before, &n);
  g_assert_cmpuint (n, >, 80);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/changes/words", test_words);
  g_test_add_func ("/changes/removed-competency", test_removed_competency);
  g_test_add_func ("/changes/orders", test_orders);
  g_test_add_func ("/changes/since-snapshot", test_since_snapshot);
  g_test_add_func ("/changes/random", test_random);
  g_test_add_func ("/changes/every-member", test_every_member);
  return g_test_run ();
}
