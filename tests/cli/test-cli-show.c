/* show: what programs read of it, held against values worked out by hand. */
#include "cli/cli-test.h"

#include <json-glib/json-glib.h>
#include <math.h>
#include <string.h>

#define SHOW   "show " PROJECT " "
#define HIRING "show - hiring"

/* Demand 20 for internal-tactical, 80 for external-tactical, which goes; A does the one, B the other. */
static const char hiring_project[]
    = "{\"format\":\"fourfold-project\",\"version\":1,\"competencies\":["
      "{\"id\":\"it\",\"name\":\"IT\",\"quadrant\":\"internal-tactical\"},"
      "{\"id\":\"et\",\"name\":\"ET\",\"quadrant\":\"external-tactical\"}],\"roles\":["
      "{\"id\":\"a\",\"name\":\"A\",\"headcount\":1,\"weights\":{\"it\":\"primary\"}},"
      "{\"id\":\"b\",\"name\":\"B\",\"weights\":{\"et\":\"primary\"}}],\"hiring\":{\"demand\":"
      "{\"internal-tactical\":1,\"external-tactical\":4},\"hand-over\":"
      "{\"internal-tactical\":\"keep\",\"external-tactical\":\"offload\"},"
      "\"strength\":{\"external-tactical\":\"weak\"}}}";

static const char *const quadrants[] = { "internal-strategic", "external-strategic",
                                         "internal-tactical", "external-tactical" };
static const char *const weights[] = { "primary", "secondary" };

/* The method's worked values: primaries and secondaries in the quadrants, and what they make. */
static const struct
{
  guint counts[2][4];
  const char *shape;
  const char *primary;
  const char *secondary;
} emphasis_cases[] = {
  { { { 1, 0, 3, 0 }, { 0, 1, 1, 1 } }, "specialist", "internal-tactical", "internal-strategic" },
  { { { 0, 0, 0, 4 }, { 1, 2, 0, 0 } }, "specialist", "external-tactical", "external-strategic" },
  { { { 1, 1, 1, 1 }, { 0, 0, 0, 0 } }, "generalist", "", "" },
  { { { 1, 1, 1, 1 }, { 3, 0, 1, 2 } }, "generalist", "", "" },
  { { { 2, 1, 0, 1 }, { 0, 0, 0, 0 } }, "generalist", "", "" },
  { { { 3, 1, 0, 1 }, { 0, 1, 0, 0 } }, "specialist", "internal-strategic", "external-strategic" },
  { { { 2, 0, 2, 0 }, { 0, 0, 1, 0 } }, "specialist", "internal-tactical", "internal-strategic" },
  { { { 2, 0, 2, 0 }, { 1, 0, 1, 3 } }, "specialist", "internal-strategic internal-tactical", "" },
  { { { 0, 0, 0, 0 }, { 3, 0, 0, 0 } }, "undefined", "", "" },
};

/* A project with one role, whose weights fall over the quadrants as COUNTS says. (transfer full) */
static char *
make_project (const guint counts[2][4])
{
  GString *competencies = g_string_new (NULL);
  GString *rated = g_string_new (NULL);
  char *project;

  for (guint w = 0; w < 2; w++)
    for (guint q = 0; q < 4; q++)
      for (guint i = 0; i < counts[w][q]; i++)
        {
          const char *comma = rated->len > 0 ? "," : "";

          g_string_append_printf (competencies,
                                  "%s{\"id\":\"c%u%u%u\",\"name\":\"C\",\"quadrant\":\"%s\"}",
                                  comma, w, q, i, quadrants[q]);
          g_string_append_printf (rated, "%s\"c%u%u%u\":\"%s\"", comma, w, q, i, weights[w]);
        }
  project = g_strdup_printf ("{\"format\":\"fourfold-project\",\"version\":1,\"competencies\":[%s],"
                             "\"roles\":[{\"id\":\"r\",\"name\":\"R\",\"weights\":{%s}}]}",
                             competencies->str, rated->str);
  g_string_free (competencies, TRUE);
  g_string_free (rated, TRUE);
  return project;
}

/* What COMMAND prints, as JSON. (transfer full) */
static JsonNode *
read_json (const char *input, const char *command)
{
  char *folder = cli_folder_new ();
  g_autoptr (CliResult) result = cli_run (folder, input, command);
  g_autoptr (GError) error = NULL;
  JsonNode *node;

  g_assert_cmpstr (result->err, ==, "");
  g_assert_cmpint (result->status, ==, 0);
  node = json_from_string (result->text, &error);
  g_assert_no_error (error);
  cli_folder_free (folder);
  return node;
}

static JsonObject *
get_element (JsonObject *object, const char *list, guint index)
{
  JsonArray *array = json_object_get_array_member (object, list);

  g_assert_nonnull (array);
  g_assert_cmpuint (index, <, json_array_get_length (array));
  return json_array_get_object_element (array, index);
}

static void
assert_texts (JsonObject *object, const char *member, const char *expected)
{
  JsonArray *array = json_object_get_array_member (object, member);
  g_autoptr (GString) joined = g_string_new (NULL);

  g_assert_nonnull (array);
  for (guint i = 0; i < json_array_get_length (array); i++)
    g_string_append_printf (joined, "%s%s", i > 0 ? " " : "",
                            json_array_get_string_element (array, i));
  g_assert_cmpstr (joined->str, ==, expected);
}

static double
get_number (JsonObject *object, const char *member)
{
  g_assert_true (json_object_has_member (object, member));
  return json_object_get_double_member (object, member);
}

#define assert_near(a, b) g_assert_cmpfloat_with_epsilon ((a), (b), 1e-12)

static void
emphasis_cb (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  const guint *primaries = emphasis_cases[i].counts[0];
  const guint *secondaries = emphasis_cases[i].counts[1];
  guint total = primaries[0] + primaries[1] + primaries[2] + primaries[3];
  guint depth = 2 * total + secondaries[0] + secondaries[1] + secondaries[2] + secondaries[3];
  g_autofree char *project = make_project (emphasis_cases[i].counts);
  g_autoptr (JsonNode) node = read_json (project, "show - emphasis --format json");
  JsonObject *role = get_element (json_node_get_object (node), "roles", 0);

  g_assert_cmpstr (json_object_get_string_member (role, "id"), ==, "r");
  g_assert_cmpstr (json_object_get_string_member (role, "shape"), ==, emphasis_cases[i].shape);
  assert_texts (role, "primary", emphasis_cases[i].primary);
  assert_texts (role, "secondary", emphasis_cases[i].secondary);
  g_assert_false (json_object_get_boolean_member (role, "provisional"));
  g_assert_cmpstr (json_object_get_string_member (role, "explanation"), !=, "");
  for (guint q = 0; q < 4; q++)
    {
      JsonObject *counts = json_object_get_object_member (
          json_object_get_object_member (role, "counts"), quadrants[q]);

      assert_near (get_number (counts, "primary"), primaries[q]);
      assert_near (get_number (counts, "secondary"), secondaries[q]);
      assert_near (get_number (counts, "baseline"), 0);
      assert_near (get_number (json_object_get_object_member (role, "share"), quadrants[q]),
                   total > 0 ? (double) primaries[q] / total : 0);
      assert_near (get_number (json_object_get_object_member (role, "depth"), quadrants[q]),
                   (2.0 * primaries[q] + secondaries[q]) / depth);
    }
}

static void
test_emphasis_of_all (void)
{
  g_autoptr (JsonNode) node = read_json (NULL, SHOW "emphasis --format json");
  JsonObject *root = json_node_get_object (node);

  /* Not the external one; provisional because a competency is not placed. */
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (root, "roles")), ==, 3);
  g_assert_true (json_object_get_boolean_member (get_element (root, "roles", 0), "provisional"));
  assert_texts (get_element (root, "roles", 1), "primary", "external-tactical");
  assert_texts (get_element (root, "roles", 1), "secondary",
                "internal-strategic external-strategic");
}

static void
test_adjacency (void)
{
  g_autoptr (JsonNode) node = read_json (NULL, SHOW "adjacency --format json");
  JsonObject *root = json_node_get_object (node);
  JsonObject *pair = get_element (root, "pairs", 2);

  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (root, "pairs")), ==, 3);
  assert_texts (get_element (root, "pairs", 0), "roles", "blank-pm growth-pm");
  assert_texts (pair, "roles", "growth-pm technical-pm");
  assert_texts (pair, "shared", "internal-strategic");
  g_assert_cmpstr (json_object_get_string_member (pair, "relation"), ==, "required");
  assert_near (get_number (pair, "rules"), 0);
}

/* `shared` comes from the weights also where the pair is forced off. */
static void
test_adjacency_forced (void)
{
  char *folder = cli_folder_new ();

  cli_check_in (folder, &(CliCase){ "edit " PROJECT " adjacent growth-pm technical-pm off", NULL, 0,
                                    NULL, NULL });
  cli_check_in (folder,
                &(CliCase){ SHOW "adjacency --format csv --roles technical-pm,growth-pm", NULL, 0,
                            "role,other,relation,shared,rules\r\n"
                            "growth-pm,technical-pm,none,internal-strategic,0\r\n",
                            NULL });
  cli_folder_free (folder);
}

/* Levels: vision 1/1, pricing 0/1, api-design 2/0, backlog 2/0, launch 0/2, so 1 of 8 overlap; depth
 * shares 1/5, 0, 4/5, 0 and 1/4, 1/4, 0, 1/2, so half of 0.05 + 0.25 + 0.8 + 0.5. */
static void
test_comparison (void)
{
  g_autoptr (JsonNode) node = read_json (NULL, SHOW
                                         "comparison --roles technical-pm,growth-pm --format json");
  JsonObject *root = json_node_get_object (node);
  JsonObject *first = get_element (root, "differences", 0);
  JsonObject *both = json_object_get_object_member (first, "weights");

  assert_texts (root, "roles", "technical-pm growth-pm");
  assert_near (get_number (root, "overlap"), 1.0 / 8);
  assert_near (get_number (root, "distance"), 0.8);
  g_assert_false (json_object_get_boolean_member (root, "same-role-suspected"));
  g_assert_cmpstr (json_object_get_string_member (first, "competency"), ==, "api-design");
  assert_near (get_number (first, "gap"), 2);
  g_assert_cmpstr (json_object_get_string_member (both, "technical-pm"), ==, "primary");
  g_assert_true (json_node_is_null (json_object_get_member (both, "growth-pm")));
}

/* Two roles without weights have no overlap, and lie together. */
static void
test_comparison_of_nothing (void)
{
  static const char project[] = "{\"format\":\"fourfold-project\",\"version\":1,\"roles\":["
                                "{\"id\":\"a\",\"name\":\"A\"},{\"id\":\"b\",\"name\":\"B\"}]}";
  g_autoptr (JsonNode) node = read_json (project, "show - comparison --roles a,b --format json");
  JsonObject *root = json_node_get_object (node);

  g_assert_true (json_node_is_null (json_object_get_member (root, "overlap")));
  assert_near (get_number (root, "distance"), 0);
}

static void
test_checks (void)
{
  g_autoptr (JsonNode) node = read_json (NULL, SHOW "checks --format json --today 2026-05-01");
  JsonObject *first = get_element (json_node_get_object (node), "findings", 0);

  g_assert_cmpstr (json_object_get_string_member (first, "check"), ==, "competency-unplaced");
  g_assert_cmpstr (json_object_get_string_member (first, "severity"), ==, "error");
  assert_texts (first, "about", "interviews");
  g_assert_nonnull (strstr (json_object_get_string_member (first, "message"), "Interviews"));
  g_assert_cmpstr (json_object_get_string_member (first, "advice"), !=, "");
  g_assert_false (json_object_get_boolean_member (first, "dismissed"));
}

/* Five samples: 4 hours on the API and 1 at the launch, of which 80% is in the primary quadrant. The
 * role's depth is 4/5 there and 1/5 in internal-strategic, so the divergence is 20%. */
static void
test_validation (void)
{
  g_autoptr (GString) project = g_string_new (cli_project);
  g_autoptr (JsonNode) node = NULL;
  JsonObject *role;
  JsonObject *person;

  g_string_truncate (project, project->len - strlen ("\n}\n"));
  g_string_append (project, ",\"samples\":[");
  for (guint i = 0; i < 5; i++)
    g_string_append_printf (
        project,
        "%s{\"id\":\"s%u\",\"title\":\"S\",\"date\":\"2026-09-0%u\",\"person\":\"Ana\","
        "\"role\":\"technical-pm\",\"competencies\":[\"%s\"]}",
        i > 0 ? "," : "", i, i + 1, i < 4 ? "api-design" : "launch");
  g_string_append (project, "]}");
  node = read_json (project->str, "show - validation --format json --roles technical-pm");
  role = get_element (json_node_get_object (node), "roles", 0);
  person = get_element (json_node_get_object (node), "people", 0);

  g_assert_cmpstr (json_object_get_string_member (role, "id"), ==, "technical-pm");
  g_assert_cmpstr (json_object_get_string_member (role, "verdict"), ==, "aligned");
  assert_near (get_number (role, "samples"), 5);
  assert_near (get_number (role, "divergence"), 0.2);
  assert_near (get_number (json_object_get_object_member (role, "observed"), "internal-tactical"),
               0.8);
  assert_near (get_number (json_object_get_object_member (role, "expected"), "internal-strategic"),
               0.2);
  assert_texts (role, "best-fit", "technical-pm");
  assert_texts (role, "never-seen", "backlog");
  g_assert_cmpstr (
      json_object_get_string_member (json_object_get_object_member (role, "window"), "to"), ==,
      "2026-09-05");
  g_assert_cmpstr (json_object_get_string_member (person, "person"), ==, "Ana");
  g_assert_cmpstr (json_object_get_string_member (person, "id"), ==, "technical-pm");
}

static const CliCase cases[] = {
  { SHOW "summary", NULL, 0, "Acme product roles\n\n  Competencies                  6\n", NULL },
  { SHOW "summary --format csv", NULL, 0, "what,count\r\ncompetencies,6\r\nunplaced,1\r\n", NULL },
  { SHOW "summary --format json", NULL, 0, "\"external-roles\": 1", NULL },
  { SHOW "emphasis", NULL, 0, "Technical PM  specialist  internal-tactical  internal-strategic",
    NULL },
  { SHOW "emphasis", NULL, 0, "Blank PM: no emphasis yet", NULL },
  { SHOW "emphasis --roles growth-pm --format csv", NULL, 0,
    "\r\ngrowth-pm,Growth "
    "PM,specialist,external-tactical,\"internal-strategic;external-strategic\","
    "true,internal-strategic,0,1,0,0,0.25\r\n",
    NULL },
  { SHOW "adjacency", NULL, 0, "Growth PM – Technical PM  rules needed", NULL },
  { "show - adjacency", "{\"format\":\"fourfold-project\",\"version\":1}", 0, "no two roles",
    NULL },
  { "show - emphasis", "{\"format\":\"fourfold-project\",\"version\":1}", 0, "no roles yet", NULL },
  { SHOW "comparison --roles technical-pm,growth-pm", NULL, 0, "Overlap: 13% (1 of 8)\n", NULL },
  { SHOW "comparison --roles technical-pm,growth-pm", NULL, 0,
    "2 competencies without a difference", NULL },
  { SHOW "comparison --roles technical-pm,growth-pm --format csv", NULL, 0,
    "gap,competency,name,technical-pm,growth-pm\r\n2,api-design,API design,P,\r\n", NULL },
  { SHOW "comparison --roles technical-pm,growth-pm,blank-pm", NULL, 0, "Blank PM", NULL },
  { SHOW "validation", NULL, 0, "too little work to tell", NULL },
  { SHOW "hiring", NULL, 0, "No demand is named yet, so the candidates are equal.", NULL },
  { HIRING, hiring_project, 0, "B first, by relief minus risk: B 80 − 0 = 80; A 16 − 64 = −48.\n",
    NULL },
  { HIRING, hiring_project, 0, "B takes over 84% of the work: external-tactical 80 of 80", NULL },
  { HIRING, hiring_project, 0,
    "Risk 64%, left where the founder is weak: external-tactical 64 of 80", NULL },
  { HIRING, hiring_project, 0, "Without A: Nobody is counted", NULL },
  { HIRING " --format json", hiring_project, 0, "\"understaffed\": [\"external-tactical\"]", NULL },
  { HIRING " --format json", hiring_project, 0, "\"role\": \"b\",\n      \"covered\": 0.84", NULL },
  { HIRING " --format csv --roles a", hiring_project, 0,
    "a,0.36,0.16,0.64,external-tactical,0.8,0.16,0.64\r\n", NULL },
  { SHOW "checks --format csv", NULL, 0, "error,competency-unplaced,interviews,", NULL },
  { SHOW "checks", NULL, 0, "error    competency-unplaced", NULL },
  { SHOW "emphasis -o report.txt", NULL, 0, NULL, NULL },
  { SHOW "nothing", NULL, 2, NULL, "there is no topic \"nothing\"; expected summary, emphasis" },
  { SHOW "comparison", NULL, 2, NULL, "comparison needs --roles" },
  { SHOW "comparison --roles technical-pm", NULL, 2, NULL, "expected 2 to 5 roles" },
  { SHOW "comparison --roles technical-pm,technical-pm", NULL, 2, NULL,
    "names \"technical-pm\" twice" },
  { SHOW "comparison --roles technical-pm,nobody", NULL, 2, NULL, "there is no role \"nobody\"" },
  { SHOW "comparison --roles technical-pm,tech-lead", NULL, 2, NULL, "outside the framework" },
  { SHOW "emphasis --roles ''", NULL, 2, NULL, "there is no role \"\"" },
  { SHOW "checks --roles technical-pm", NULL, 2, NULL, "--roles has no meaning for checks" },
};

/* A name can neither break a table nor run a formula. */
static void
test_hostile_names (void)
{
  static const char project[] = "{\"format\":\"fourfold-project\",\"version\":1,\"roles\":["
                                "{\"id\":\"a\",\"name\":\"=1+1\\n\\u0085A\"}]}";
  char *folder = cli_folder_new ();

  cli_check_in (folder, &(CliCase){ "show - emphasis", project, 0, "\n=1+1 A ", NULL });
  cli_check_in (folder,
                &(CliCase){ "show - emphasis --format csv", project, 0, "a,\"'=1+1", NULL });
  cli_check_in (
      folder, &(CliCase){ "show - emphasis --format csv --raw-csv", project, 0, "a,\"=1+1", NULL });
  cli_folder_free (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (emphasis_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/cli/show/emphasis/worked value %u", i + 1);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), emphasis_cb);
    }
  g_test_add_func ("/cli/show/emphasis/of all", test_emphasis_of_all);
  g_test_add_func ("/cli/show/adjacency", test_adjacency);
  g_test_add_func ("/cli/show/adjacency forced", test_adjacency_forced);
  g_test_add_func ("/cli/show/comparison", test_comparison);
  g_test_add_func ("/cli/show/comparison of nothing", test_comparison_of_nothing);
  g_test_add_func ("/cli/show/checks", test_checks);
  g_test_add_func ("/cli/show/validation", test_validation);
  g_test_add_func ("/cli/show/hostile names", test_hostile_names);
  cli_add_cases ("/cli/show/cases", cases, G_N_ELEMENTS (cases));
  return g_test_run ();
}
