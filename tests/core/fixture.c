#include "fixture.h"

#include "core/file/format.h"

#include <string.h>

static char *
with_quotes (const char *json)
{
  return g_strdelimit (g_strdup (json), "'", '"');
}

static FfContent *
read_text (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  FfContent *content = ff_format_read (bytes, "test", &error);

  g_assert_no_error (error);
  return content;
}

FfContent *
fixture_content (const char *members)
{
  g_autofree char *inner = with_quotes (members);
  g_autofree char *text = g_strdup_printf (
      "{ \"format\": \"fourfold-project\", \"version\": 1%s%s }", *inner != '\0' ? ", " : "",
      inner);

  return read_text (text);
}

FfProject *
fixture_project (const char *members)
{
  g_autoptr (FfContent) content = fixture_content (members);
  FfProject *project = ff_project_new (content);

  ff_project_set_today (project, FIXTURE_TODAY);
  return project;
}

static const char complete[]
    = "{ 'format': 'fourfold-project', 'version': 1, 'organization': { 'pm-count': 2 },"
      "'competencies': ["
      "  { 'id': 'vision', 'name': 'Vision', 'quadrant': 'internal-strategic' },"
      "  { 'id': 'roadmap', 'name': 'Roadmap', 'quadrant': 'internal-strategic' },"
      "  { 'id': 'platform', 'name': 'Platform', 'quadrant': 'internal-strategic' },"
      "  { 'id': 'market', 'name': 'Market insight', 'quadrant': 'external-strategic' },"
      "  { 'id': 'pricing', 'name': 'Pricing', 'quadrant': 'external-strategic' },"
      "  { 'id': 'partners', 'name': 'Partners', 'quadrant': 'external-strategic' },"
      "  { 'id': 'api', 'name': 'Interface design', 'quadrant': 'internal-tactical' },"
      "  { 'id': 'specs', 'name': 'Specifications', 'quadrant': 'internal-tactical' },"
      "  { 'id': 'backlog', 'name': 'Backlog', 'quadrant': 'internal-tactical' },"
      "  { 'id': 'launch', 'name': 'Launches', 'quadrant': 'external-tactical' },"
      "  { 'id': 'tests', 'name': 'Experiments', 'quadrant': 'external-tactical' },"
      "  { 'id': 'onboarding', 'name': 'Onboarding', 'quadrant': 'external-tactical' } ],"
      "'roles': ["
      "  { 'id': 'growth', 'name': 'Growth PM', 'hypothesis': 'Gets new accounts to a first "
      "result.',"
      "    'hypothesis-quadrant': 'external-tactical', 'definition': 'Decides what new accounts "
      "meet.',"
      "    'not-this-role': ['Not a marketer.'], 'weights': {"
      "    'vision': 'baseline', 'roadmap': 'baseline', 'platform': 'baseline', 'market': "
      "'primary',"
      "    'pricing': 'secondary', 'partners': 'baseline', 'api': 'baseline', 'specs': 'baseline',"
      "    'backlog': 'baseline', 'launch': 'primary', 'tests': 'primary', 'onboarding': "
      "'secondary' "
      "} },"
      "  { 'id': 'technical', 'name': 'Technical PM', 'hypothesis': 'Decides what interfaces do.',"
      "    'hypothesis-quadrant': 'internal-tactical', 'definition': 'Decides what interfaces do.',"
      "    'not-this-role': ['Not an engineer.'], 'weights': {"
      "    'vision': 'secondary', 'roadmap': 'secondary', 'platform': 'primary', 'market': "
      "'baseline',"
      "    'pricing': 'baseline', 'partners': 'secondary', 'api': 'primary', 'specs': 'primary',"
      "    'backlog': 'secondary', 'launch': 'baseline', 'tests': 'baseline', 'onboarding': "
      "'baseline'"
      "    } } ],"
      "'boundaries': [ { 'roles': ['growth', 'technical'], 'adjacent': 'on', 'rules': ["
      "  { 'id': 'rule-a', 'topic': 'Webhook launch brief', 'owns': {"
      "    'growth': 'announcement mail, audience', 'technical': 'setup guide, known limits' } },"
      "  { 'id': 'rule-b', 'topic': 'Signup experiment calendar', 'owns': {"
      "    'growth': 'sample size, stop date', 'technical': 'rate limit veto' } } ] } ],"
      "'samples': ["
      "  { 'id': 's0', 'role': 'technical', 'title': 'T0', 'competencies': ['api'] },"
      "  { 'id': 's1', 'role': 'technical', 'title': 'T1', 'competencies': ['api'] },"
      "  { 'id': 's2', 'role': 'technical', 'title': 'T2', 'competencies': ['specs'] },"
      "  { 'id': 's3', 'role': 'technical', 'title': 'T3', 'competencies': ['platform'] },"
      "  { 'id': 's4', 'role': 'technical', 'title': 'T4', 'competencies': ['partners'] },"
      "  { 'id': 's5', 'role': 'growth', 'title': 'G0', 'competencies': ['launch'] },"
      "  { 'id': 's6', 'role': 'growth', 'title': 'G1', 'competencies': ['tests'] },"
      "  { 'id': 's7', 'role': 'growth', 'title': 'G2', 'competencies': ['launch'] },"
      "  { 'id': 's8', 'role': 'growth', 'title': 'G3', 'competencies': ['market'] },"
      "  { 'id': 's9', 'role': 'growth', 'title': 'G4', 'competencies': ['pricing'] } ] }";

JsonNode *
fixture_complete (void)
{
  g_autofree char *text = with_quotes (complete);
  g_autoptr (GError) error = NULL;
  JsonNode *root = json_from_string (text, &error);

  g_assert_no_error (error);
  return root;
}

static void
append (JsonArray *array, const char *count, const char *value)
{
  guint n = *count != '\0' ? (guint) atoi (count) : 1;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i);
      g_autoptr (GString) text = g_string_new (value);

      g_string_replace (text, "#", number, 0);
      json_array_add_element (array, json_from_string (text->str, NULL));
    }
}

static void
change_last (JsonNode *node, const char *step, const char *value)
{
  if (JSON_NODE_HOLDS_ARRAY (node) && *step == '+')
    append (json_node_get_array (node), step + 1, value);
  else if (JSON_NODE_HOLDS_ARRAY (node))
    {
      g_assert_null (value);
      json_array_remove_element (json_node_get_array (node), atoi (step));
    }
  else if (value == NULL)
    json_object_remove_member (json_node_get_object (node), step);
  else
    json_object_set_member (json_node_get_object (node), step, json_from_string (value, NULL));
}

void
fixture_change (JsonNode *root, const char *path, const char *value)
{
  g_auto (GStrv) steps = g_strsplit (path, ".", -1);
  g_autofree char *json = value != NULL ? with_quotes (value) : NULL;
  JsonNode *node = root;
  guint i = 0;

  for (; steps[i + 1] != NULL; i++)
    {
      node = JSON_NODE_HOLDS_ARRAY (node)
                 ? json_array_get_element (json_node_get_array (node), atoi (steps[i]))
                 : json_object_get_member (json_node_get_object (node), steps[i]);
      g_assert_nonnull (node);
    }
  change_last (node, steps[i], json);
}

FfContent *
fixture_read (JsonNode *root)
{
  g_autofree char *text = json_to_string (root, FALSE);

  return read_text (text);
}

FfContent *
fixture_load (const char *path_in_source)
{
  g_autofree char *path = g_build_filename (g_getenv ("FF_TEST_SOURCE_DIR"), path_in_source, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return read_text (text);
}

FfContent *
fixture_with_counts (const guint primaries[4], const guint secondaries[4])
{
  FfContent *content = ff_content_new ();
  FfRole *role = ff_record_new (&ff_role_kind, "r");
  guint n = 0;

  ff_record_set_text (&role->name, "R");
  for (guint q = 0; q < 4; q++)
    for (guint i = 0; i < primaries[q] + secondaries[q]; i++)
      {
        g_autofree char *id = g_strdup_printf ("c%u", n++);
        FfCompetency *competency = ff_record_new (&ff_competency_kind, id);

        ff_record_set_text (&competency->name, id);
        competency->quadrant = (FfQuadrant) q;
        g_ptr_array_add (content->lists[FF_COMPETENCIES], competency);
        ff_record_take_map (
            &role->weights,
            ff_map_with_choice (role->weights, id,
                                i < primaries[q] ? FF_WEIGHT_PRIMARY : FF_WEIGHT_SECONDARY));
      }
  g_ptr_array_add (content->lists[FF_ROLES], role);
  return content;
}

char *
fixture_to_text (const FfContent *content)
{
  g_autoptr (GBytes) bytes = ff_format_write (content);
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);

  return g_strndup (text, length);
}

char *
fixture_project_to_text (FfProject *project)
{
  g_autoptr (FfContent) content = ff_project_dup_content (project);

  return fixture_to_text (content);
}

FfAnalysis *
fixture_analysis (FfContent *content)
{
  return ff_analysis_new (content, FIXTURE_TODAY);
}

/* "warning technical; hint growth": the findings of CHECK, or of all where it is NULL. Dismissed
 * ones stand in brackets. */
char *
fixture_find (FfAnalysis *analysis, const char *check)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < ff_analysis_get_n_findings (analysis); i++)
    {
      const FfFinding *finding = ff_analysis_get_finding (analysis, i);
      g_autofree char *about = g_strjoinv (" ", finding->about);

      if (check != NULL && strcmp (finding->check, check) != 0)
        continue;
      g_assert_cmpstr (finding->message, !=, "");
      g_assert_cmpstr (finding->advice, !=, "");
      g_string_append_printf (out, "%s%s%s%s%s%s%s%s", out->len > 0 ? "; " : "",
                              finding->dismissed ? "(" : "", check == NULL ? finding->check : "",
                              check == NULL ? ": " : "", ff_severity_ids[finding->severity],
                              *about != '\0' ? " " : "", about, finding->dismissed ? ")" : "");
    }
  return g_string_free (out, FALSE);
}
