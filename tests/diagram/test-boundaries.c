/* The map of roles and pairs: no role covers another, no number a role; and the picture's texts stay in
 * their places. */
#include "core/verbs/boundary-verbs.h"
#include "diagram/boundaries.h"
#include "diagram/boundary-map.h"

#define COMPETENCIES 8

/* ROLES roles over eight competencies, with weights and rules that follow from N alone. */
static FfProject *
make_project (guint roles)
{
  FfProject *project = ff_project_new (NULL);

  for (guint i = 0; i < COMPETENCIES; i++)
    {
      g_autofree char *name = g_strdup_printf ("Skill %u", i);

      ff_project_commit (project, ff_verb_add_competency (project, name, i % 4, NULL));
    }
  for (guint i = 0; i < roles; i++)
    {
      g_autofree char *name = g_strdup_printf ("Role number %u with a long name", i);
      g_autofree char *id = g_strdup_printf ("role-number-%u-with-a-long-name", i);

      ff_project_commit (project, ff_verb_add_role (project, name, NULL));
      for (guint j = 0; j < COMPETENCIES; j++)
        {
          g_autofree char *skill = g_strdup_printf ("skill-%u", j);

          ff_project_commit (project,
                             ff_verb_weigh (project, id, skill, (i * 5 + j * (i + 3)) % 3, NULL));
        }
    }
  return project;
}

static gboolean
overlap (FfRect a, FfRect b)
{
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

static void
check_map (const FfBoundaryMap *map, double width)
{
  for (guint i = 0; i < map->nodes->len; i++)
    {
      FfRect box = g_array_index (map->nodes, FfMapNode, i).box;

      g_assert_cmpfloat (box.x, >=, 0);
      g_assert_cmpfloat (box.x + box.width, <=, width);
      g_assert_cmpfloat (box.y + box.height, <=, ff_boundary_map_get_height (map));
      for (guint j = i + 1; j < map->nodes->len; j++)
        g_assert_false (overlap (box, g_array_index (map->nodes, FfMapNode, j).box));
      for (guint j = 0; j < map->edges->len; j++)
        {
          FfRect count = g_array_index (map->edges, FfMapEdge, j).count;

          g_assert_false (count.width > 0 && overlap (box, count));
        }
    }
  for (guint i = 0; i < map->edges->len; i++)
    for (guint j = i + 1; j < map->edges->len; j++)
      {
        FfRect a = g_array_index (map->edges, FfMapEdge, i).count;
        FfRect b = g_array_index (map->edges, FfMapEdge, j).count;

        g_assert_false (a.width > 0 && b.width > 0 && overlap (a, b));
      }
}

static void
test_map (void)
{
  static const double widths[] = { 340, 682 };

  for (guint roles = 1; roles <= 14; roles++)
    for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
      {
        g_autoptr (FfProject) project = make_project (roles);
        FfAnalysis *analysis = ff_project_get_analysis (project);
        g_autoptr (GArray) pairs = ff_pair_list_new (analysis);
        g_autoptr (FfBoundaryMap) map = ff_boundary_map_new (analysis, pairs, widths[i]);

        g_assert_cmpuint (map->nodes->len, ==, roles);
        check_map (map, widths[i]);
      }
}

/* The middle of a pair's line is that pair; far from all lines is none. */
static void
test_find (void)
{
  g_autoptr (FfProject) project = make_project (3);
  FfAnalysis *analysis = ff_project_get_analysis (project);
  g_autoptr (GArray) pairs = ff_pair_list_new (analysis);
  g_autoptr (FfBoundaryMap) map = ff_boundary_map_new (analysis, pairs, 682);

  g_assert_cmpuint (map->edges->len, >, 0);
  for (guint i = 0; i < map->edges->len; i++)
    {
      const FfMapEdge *edge = &g_array_index (map->edges, FfMapEdge, i);
      FfRect count = edge->count;

      if (count.width > 0)
        g_assert_cmpint (
            ff_boundary_map_find_pair (map, count.x + count.width / 2, count.y + count.height / 2),
            ==, edge->pair);
    }
  g_assert_cmpint (ff_boundary_map_find_pair (map, -100, -100), ==, -1);
}

typedef struct
{
  GPtrArray *texts;
  GArray *boxes;
} Traced;

static void
trace_cb (const char *text, FfRect box, FfRect bounds, gpointer user_data)
{
  Traced *traced = user_data;

  g_ptr_array_add (traced->texts, g_strdup (text));
  g_array_append_val (traced->boxes, box);
}

static void
check_texts (FfProject *project, FfTheme theme)
{
  FfDiagramOptions options = { .theme = theme };
  Traced traced = { .texts = g_ptr_array_new_with_free_func (g_free),
                    .boxes = g_array_new (FALSE, FALSE, sizeof (FfRect)) };
  g_autoptr (GBytes) svg = NULL;
  g_autoptr (GBytes) again = NULL;

  ff_svg_set_trace (trace_cb, &traced);
  svg = ff_diagram_boundaries (ff_project_get_analysis (project), &options);
  ff_svg_set_trace (NULL, NULL);
  again = ff_diagram_boundaries (ff_project_get_analysis (project), &options);
  g_assert_true (g_bytes_equal (svg, again));
  for (guint i = 0; i < traced.boxes->len; i++)
    for (guint j = i + 1; j < traced.boxes->len; j++)
      if (overlap (g_array_index (traced.boxes, FfRect, i),
                   g_array_index (traced.boxes, FfRect, j)))
        g_error ("“%s” covers “%s”", (char *) traced.texts->pdata[i],
                 (char *) traced.texts->pdata[j]);
  g_ptr_array_unref (traced.texts);
  g_array_unref (traced.boxes);
}

/* With texts of many lines in both columns, and a role outside the framework. */
static void
test_picture (void)
{
  g_autoptr (FfProject) project = make_project (4);
  g_autofree char *words = g_strnfill (600, 'x');
  g_autoptr (GString) text = g_string_new ("Release");
  FfRuleDraft draft;

  for (guint i = 0; i < 60; i++)
    g_string_append (text, i % 7 == 0 ? " compatibility" : " date");
  draft = (FfRuleDraft){ text->str, FF_RULE_DOCUMENT, { text->str, words }, text->str, "Ana" };
  ff_project_commit (project, ff_verb_add_external_role (project, "Engineering manager", NULL));
  ff_project_commit (project, ff_verb_add_rules (project, "role-number-0-with-a-long-name",
                                                 "engineering-manager", &draft, 1, NULL));
  ff_project_commit (project,
                     ff_verb_add_rules (project, "role-number-0-with-a-long-name",
                                        "role-number-1-with-a-long-name", &draft, 1, NULL));
  check_texts (project, FF_THEME_LIGHT);
  check_texts (project, FF_THEME_DARK);
}

static void
test_empty (void)
{
  g_autoptr (FfProject) project = ff_project_new (NULL);
  FfDiagramOptions options = { 0 };
  g_autoptr (GBytes) svg = ff_diagram_boundaries (ff_project_get_analysis (project), &options);

  g_assert_nonnull (g_strstr_len (g_bytes_get_data (svg, NULL), g_bytes_get_size (svg),
                                  "No pairs of roles meet yet."));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/boundaries/map", test_map);
  g_test_add_func ("/boundaries/find", test_find);
  g_test_add_func ("/boundaries/picture", test_picture);
  g_test_add_func ("/boundaries/empty", test_empty);
  return g_test_run ();
}
