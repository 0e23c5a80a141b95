/* Views on paper: everything is said once, nothing is off a page, and pages say which they are. */
#include "diagram/boundaries.h"
#include "diagram/flow.h"
#include "diagram/pages.h"
#include "diagram/paper.h"
#include "diagram/plan.h"
#include "diagram/render.h"
#include "diagram/sketch.h"

#include <locale.h>
#include <string.h>

#define N_PROJECTS   24
#define N_WITH_CARDS 8 /* each card is drawn many times over before it fits */
#define TODAY        "2026-11-21"

typedef GPtrArray *(*MakePages) (FfAnalysis *analysis, const FfDiagramOptions *options);

static GPtrArray *
make_cards (FfAnalysis *analysis, const FfDiagramOptions *options)
{
  return ff_pages_cards (analysis, NULL, options);
}

static GPtrArray *
make_handbook (FfAnalysis *analysis, const FfDiagramOptions *options)
{
  return ff_diagram_handbook (analysis, NULL, options);
}

/* Of the first roles; no pages where there are too few. */
static GPtrArray *
make_of_sides (FfAnalysis *analysis, const FfDiagramOptions *options, guint fewest,
               GPtrArray *(*make) (FfAnalysis *analysis, const char *const *role_ids,
                                   const FfDiagramOptions *options))
{
  GPtrArray *roles = ff_analysis_get_content (analysis)->lists[FF_ROLES];
  const char *ids[6] = { NULL };

  for (guint i = 0; i < MIN (roles->len, 5); i++)
    ids[i] = ((FfRecord *) roles->pdata[i])->id;
  return roles->len >= fewest ? make (analysis, ids, options) : g_ptr_array_new ();
}

static GPtrArray *
make_comparison (FfAnalysis *analysis, const FfDiagramOptions *options)
{
  return make_of_sides (analysis, options, 2, ff_pages_comparison);
}

static GPtrArray *
make_kite (FfAnalysis *analysis, const FfDiagramOptions *options)
{
  return make_of_sides (analysis, options, 1, ff_pages_kite);
}

static const struct
{
  const char *name;
  MakePages make;
} views[] = {
  { "board", ff_pages_board },
  { "matrix", ff_pages_matrix },
  { "cards", make_cards },
  { "comparison", make_comparison },
  { "kite", make_kite },
  { "boundaries", ff_pages_boundaries },
  { "validation", ff_pages_validation },
  { "hiring", ff_pages_hiring },
  { "handbook", make_handbook },
};

/* A text as it was drawn. */
typedef struct
{
  char *text;
  FfRect box;
} Placed;

static void
placed_clear (gpointer data)
{
  g_free (((Placed *) data)->text);
}

static void
trace_cb (const char *text, FfRect box, FfRect bounds, gpointer user_data)
{
  Placed placed = { g_strdup (text), box };

  g_array_append_val ((GArray *) user_data, placed);
}

/* All texts of all pages, in the order in which they are drawn. */
static GPtrArray *
trace_pages (MakePages make, FfAnalysis *analysis, const FfDiagramOptions *options, GArray *placed)
{
  GPtrArray *pages;

  ff_svg_set_trace (trace_cb, placed);
  pages = make (analysis, options);
  ff_svg_set_trace (NULL, NULL);
  return pages;
}

static GArray *
new_trace (void)
{
  GArray *placed = g_array_new (FALSE, FALSE, sizeof (Placed));

  g_array_set_clear_func (placed, placed_clear);
  return placed;
}

static double
number_after (GBytes *svg, const char *attribute)
{
  const char *found = strstr (g_bytes_get_data (svg, NULL), attribute);

  g_assert_nonnull (found);
  return g_ascii_strtod (found + strlen (attribute), NULL);
}

static void
assert_paper (const FfPage *page, FfPaper paper)
{
  FfPageSize upright = ff_page_size (paper, FALSE);
  double width = number_after (page->svg, " width=\"");
  double height = number_after (page->svg, " height=\"");

  g_assert_cmpfloat (MIN (width, height), ==, upright.width);
  g_assert_cmpfloat (MAX (width, height), ==, upright.height);
}

static gboolean
rects_meet (FfRect a, FfRect b)
{
  const double hair = 0.01;

  return a.x + hair < b.x + b.width && b.x + hair < a.x + a.width && a.y + hair < b.y + b.height
         && b.y + hair < a.y + a.height;
}

static void
assert_inside (const Placed *placed, FfPageSize size)
{
  const double hair = 0.51;
  FfRect box = placed->box;

  if (box.x < -hair || box.y < -hair || box.x + box.width > size.width + hair
      || box.y + box.height > size.height + hair)
    g_error ("“%s” at %.1f %.1f, %.1f × %.1f, is off the page", placed->text, box.x, box.y,
             box.width, box.height);
}

/* The texts of one page, from the one after the foot of the last page on, to its own foot. */
static guint
count_texts (const FfPage *page)
{
  guint n = 0;

  for (const char *p = g_bytes_get_data (page->svg, NULL); (p = strstr (p, "<text")) != NULL; p++)
    n++;
  return n;
}

static void
assert_page (GArray *placed, guint first, guint n, FfPageSize size)
{
  for (guint i = first; i < first + n; i++)
    {
      const Placed *a = &g_array_index (placed, Placed, i);

      assert_inside (a, size);
      for (guint j = first; j < i; j++)
        {
          const Placed *b = &g_array_index (placed, Placed, j);

          if (rects_meet (a->box, b->box))
            g_error ("“%s” at %.1f %.1f lies over “%s” at %.1f %.1f", a->text, a->box.x, a->box.y,
                     b->text, b->box.x, b->box.y);
        }
    }
}

static void
check_view (guint view, FfAnalysis *analysis, const FfDiagramOptions *options)
{
  g_autoptr (GArray) placed = new_trace ();
  g_autoptr (GPtrArray) pages = trace_pages (views[view].make, analysis, options, placed);
  guint first = 0;

  for (guint i = 0; i < pages->len; i++)
    {
      const FfPage *page = pages->pdata[i];
      guint n = count_texts (page);
      FfPageSize size = { .width = number_after (page->svg, " width=\""),
                          .height = number_after (page->svg, " height=\"") };

      assert_paper (page, options->paper);
      assert_page (placed, first, n, size);
      first += n;
      g_assert_cmpuint (page->level, <=, 2);
    }
  g_assert_cmpuint (first, ==, placed->len);
}

/* No text is off its page or over another, on either paper. */
static void
test_random (gconstpointer data)
{
  MakePages make = views[GPOINTER_TO_UINT (data)].make;
  guint n = make == make_cards || make == make_handbook ? N_WITH_CARDS : N_PROJECTS;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (FfContent) content = ff_sketch_random (FALSE);
      g_autoptr (FfAnalysis) analysis = ff_analysis_new (content, TODAY);
      FfDiagramOptions options = { .paper = i % 2, .theme = i / 2 % 2 };

      check_view (GPOINTER_TO_UINT (data), analysis, &options);
    }
}

/* COMPETENCIES over the quadrants and ROLES that put weight on all of them, with a rule between each two,
 * of LINES lines. Each name is one word that is nowhere else. */
static FfContent *
make_project (guint competencies, guint roles, guint lines)
{
  FfContent *content = ff_content_new ();
  g_autoptr (GString) text = g_string_new (NULL);

  ff_record_set_text (&((FfSettings *) content->lists[FF_SETTINGS]->pdata[0])->title, "Acme");
  for (guint i = 0; i < lines; i++)
    g_string_append (text, "All that is owned is said here, to its end. ");
  for (guint i = 0; i < competencies; i++)
    {
      g_autofree char *name = g_strdup_printf ("Skill-%u.", i);

      ff_sketch_competency (content, name, i % 5 == 4 ? FF_QUADRANT_NONE : (int) (i % 5));
    }
  for (guint i = 0; i < roles; i++)
    {
      g_autofree char *name = g_strdup_printf ("Role-%u.", i);
      FfRole *role = ff_sketch_role (content, name);

      for (guint j = 0; j < competencies; j++)
        ff_sketch_weigh (role, content->lists[FF_COMPETENCIES]->pdata[j], j % 3, NULL);
    }
  for (guint i = 0; i < roles; i++)
    for (guint j = i + 1; j < roles; j++)
      {
        g_autofree char *a = g_strdup_printf ("r-%u", i);
        g_autofree char *b = g_strdup_printf ("r-%u", j);
        const char *ids[] = { g_strcmp0 (a, b) < 0 ? a : b, g_strcmp0 (a, b) < 0 ? b : a, NULL };
        g_autofree char *id = ff_boundary_make_id (ids[0], ids[1]);
        g_autofree char *topic = g_strdup_printf ("Rule-%u-%u.", i, j);
        FfBoundary *boundary = ff_record_new (&ff_boundary_kind, id);
        FfRule *rule = ff_record_new (&ff_rule_kind, "rule");

        ff_record_set_texts (&boundary->roles, ids);
        ff_record_set_text (&rule->topic, topic);
        if (lines > 0)
          ff_record_take_map (&rule->owns, ff_map_with_text (rule->owns, ids[0], text->str));
        g_ptr_array_add (boundary->rules, rule);
        g_ptr_array_add (content->lists[FF_BOUNDARIES], boundary);
      }
  return content;
}

/* How many of the texts begin with WHAT. */
static guint
count_said (GArray *placed, const char *what)
{
  guint n = 0;

  for (guint i = 0; i < placed->len; i++)
    n += g_str_has_prefix (g_array_index (placed, Placed, i).text, what);
  return n;
}

/* 200 competencies of 8 roles: in the matrix once for each group of columns, and on the board once. */
static void
test_competencies (void)
{
  g_autoptr (FfContent) content = make_project (200, 8, 0);
  g_autoptr (FfAnalysis) analysis = ff_analysis_new (content, TODAY);
  FfDiagramOptions options = { 0 };
  g_autoptr (GArray) matrix = new_trace ();
  g_autoptr (GArray) board = new_trace ();
  g_autoptr (GPtrArray) tables = trace_pages (ff_pages_matrix, analysis, &options, matrix);
  g_autoptr (GPtrArray) notes = trace_pages (ff_pages_board, analysis, &options, board);

  g_assert_cmpuint (tables->len, >, 10);
  g_assert_cmpuint (notes->len, >, 3);
  for (guint i = 0; i < 200; i++)
    {
      g_autofree char *name = g_strdup_printf ("Skill-%u.", i);

      g_assert_cmpuint (count_said (matrix, name), ==, 2);
      g_assert_cmpuint (count_said (board, name), ==, 1);
    }
  for (guint i = 0; i < 8; i++)
    {
      g_autofree char *name = g_strdup_printf ("Role-%u.", i);

      /* heads again on each page of their group */
      g_assert_cmpuint (count_said (matrix, name), ==, tables->len / 2);
    }
}

/* Five roles that are alike: the handbook holds them against each other, with five numbers beside the kites. */
static void
test_five_alike (void)
{
  g_autoptr (FfContent) content = make_project (16, 5, 0);
  g_autoptr (FfAnalysis) analysis = ff_analysis_new (content, TODAY);
  FfDiagramOptions options = { 0 };

  for (guint view = 0; view < G_N_ELEMENTS (views); view++)
    check_view (view, analysis, &options);
}

/* 66 rules of 12 roles: each once, in the view and in the handbook, which has a card for each role. */
static void
test_rules (void)
{
  g_autoptr (FfContent) content = make_project (16, 12, 3);
  g_autoptr (FfAnalysis) analysis = ff_analysis_new (content, TODAY);
  FfDiagramOptions options = { .paper = FF_PAPER_LETTER };

  for (guint view = 0; view < G_N_ELEMENTS (views); view++)
    {
      g_autoptr (GArray) placed = new_trace ();
      g_autoptr (GPtrArray) pages = NULL;

      if (views[view].make != ff_pages_boundaries && views[view].make != make_handbook)
        continue;
      pages = trace_pages (views[view].make, analysis, &options, placed);
      for (guint i = 0; i < 12; i++)
        for (guint j = i + 1; j < 12; j++)
          {
            g_autofree char *topic = g_strdup_printf ("Rule-%u-%u.", i, j);

            g_assert_cmpuint (count_said (placed, topic), ==, 1);
          }
    }
}

/* A rule that is longer than a page goes on on the next, to its end. */
static void
test_long_rule (void)
{
  g_autoptr (FfContent) content = make_project (8, 2, 200);
  g_autoptr (FfAnalysis) analysis = ff_analysis_new (content, TODAY);
  FfDiagramOptions options = { 0 };
  g_autoptr (GArray) placed = new_trace ();
  g_autoptr (GPtrArray) pages = trace_pages (ff_pages_boundaries, analysis, &options, placed);
  g_autoptr (GString) said = g_string_new (NULL);
  guint n = 0;

  g_assert_cmpuint (pages->len, >, 2);
  for (guint i = 0; i < placed->len; i++)
    g_string_append_printf (said, "%s ", g_array_index (placed, Placed, i).text);
  for (const char *p = said->str; (p = strstr (p, "to its")) != NULL; p++)
    n++;
  /* where a line ends inside, it is missed */
  g_assert_cmpuint (n, >, 150);
  g_assert_null (strstr (said->str, "…"));
  g_assert_cmpuint (count_said (placed, "Role-0. and Role-1., continued"), ==, pages->len - 1);
}

/* Pages are numbered through, the contents name the right ones, and the title runs along. */
static void
test_numbers (void)
{
  g_autoptr (FfContent) content = make_project (20, 3, 1);
  g_autoptr (FfAnalysis) analysis = ff_analysis_new (content, TODAY);
  FfDiagramOptions options = { 0 };
  g_autoptr (GArray) placed = new_trace ();
  g_autoptr (GPtrArray) pages = trace_pages (make_handbook, analysis, &options, placed);

  g_assert_cmpstr (((FfPage *) pages->pdata[0])->title, ==, "Acme");
  g_assert_cmpstr (((FfPage *) pages->pdata[1])->title, ==, "Contents");
  for (guint i = 0; i < pages->len; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u / %u", i + 1, pages->len);
      const FfPage *page = pages->pdata[i];

      g_assert_cmpuint (count_said (placed, number), ==, 1);
      g_assert_nonnull (strstr (g_bytes_get_data (page->svg, NULL), number));
    }
  for (guint i = 0; i + 1 < placed->len; i++)
    {
      const Placed *entry = &g_array_index (placed, Placed, i);
      const Placed *number = entry + 1;

      if (!g_str_equal (entry->text, "Boundaries between roles")
          || ABS (entry->box.y - number->box.y) > 1)
        continue;
      g_assert_cmpstr (((FfPage *) pages->pdata[atoi (number->text) - 1])->title, ==, entry->text);
      return;
    }
  g_assert_not_reached ();
}

/* Only some roles: no other is named anywhere. */
static void
test_some_roles (void)
{
  g_autoptr (FfContent) content = make_project (16, 4, 1);
  g_autoptr (FfAnalysis) analysis = ff_analysis_new (content, TODAY);
  static const char *const ids[] = { "r-1", "r-3", NULL };
  FfDiagramOptions options = { 0 };
  g_autoptr (GPtrArray) pages = ff_diagram_handbook (analysis, ids, &options);

  for (guint i = 0; i < pages->len; i++)
    {
      const char *data = g_bytes_get_data (((FfPage *) pages->pdata[i])->svg, NULL);

      g_assert_null (strstr (data, "Role-0."));
      g_assert_null (strstr (data, "Role-2."));
    }
  g_assert_cmpuint (pages->len, >, 5);
}

/* A usual card says on Letter, too, what is expected of each competency, and how many rules it leaves
 * out. */
static void
test_letter_card (void)
{
  g_autoptr (FfContent) content = make_project (8, 9, 1);
  FfRole *role = content->lists[FF_ROLES]->pdata[0];
  FfDiagramOptions options = { .paper = FF_PAPER_LETTER };
  g_autoptr (FfAnalysis) analysis = NULL;
  g_autoptr (GBytes) svg = NULL;
  const char *data;

  role->card.boundaries = TRUE;
  for (guint i = 0; i < 8; i++)
    ff_sketch_weigh (role, content->lists[FF_COMPETENCIES]->pdata[i], i % 2, "Does it well.");
  analysis = ff_analysis_new (content, TODAY);
  svg = ff_diagram_card (analysis, "r-0", &options);
  data = g_bytes_get_data (svg, NULL);
  g_assert_nonnull (strstr (data, ">Does it well.<"));
  g_assert_null (strstr (data, "is left out here"));
  for (guint i = 0; i < 8; i++)
    {
      g_autofree char *topic = g_strdup_printf (">Rule-0-%u.", i + 1);
      g_autofree char *more = g_strdup_printf (">and %u more<", 8 - i);

      if (strstr (data, topic) == NULL)
        {
          g_assert_nonnull (strstr (data, more));
          return;
        }
    }
  g_assert_not_reached ();
}

static void
test_same_bytes (void)
{
  g_autoptr (FfContent) content = ff_sketch_random (FALSE);
  g_autoptr (FfAnalysis) analysis = ff_analysis_new (content, TODAY);
  FfDiagramOptions options = { 0 };
  FfRenderJob job = { .title = "A “handbook” of 角色" };
  g_autoptr (GPtrArray) pages = make_handbook (analysis, &options);
  g_autoptr (GPtrArray) again = make_handbook (analysis, &options);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) first = ff_render_pdf (pages, &job, &error);
  g_autoptr (GBytes) second = ff_render_pdf (again, &job, &error);

  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (first, second));
}

static void
count_cb (guint done, guint total, gpointer user_data)
{
  guint *calls = user_data;

  g_assert_cmpuint (done, ==, *calls);
  g_assert_cmpuint (done, <=, total);
  (*calls)++;
}

/* The title and the outline are in the PDF; nothing of who made it and when. */
static void
test_pdf (void)
{
  g_autoptr (FfContent) content = make_project (8, 2, 1);
  g_autoptr (FfAnalysis) analysis = ff_analysis_new (content, TODAY);
  FfDiagramOptions options = { 0 };
  g_autoptr (GPtrArray) pages = make_handbook (analysis, &options);
  guint calls = 0;
  FfRenderJob job = { .title = "Roles", .progress = count_cb, .progress_data = &calls };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = ff_render_pdf (pages, &job, &error);
  gsize size;
  const char *data = g_bytes_get_data (pdf, &size);
  g_autofree char *count = g_strdup_printf ("/Count %u", pages->len);

  g_assert_no_error (error);
  g_assert_cmpuint (calls, ==, pages->len + 1);
  g_assert_nonnull (memmem (data, size, "/Title (Roles)", 14));
  g_assert_nonnull (memmem (data, size, "/Title (Contents)", 17));
  g_assert_nonnull (memmem (data, size, count, strlen (count)));
  g_assert_nonnull (memmem (data, size, "20000101000000Z", 15));
  g_assert_null (memmem (data, size, "/Author", 7));
  g_assert_null (memmem (data, size, "/Creator ", 9));
}

static void
cancel_cb (guint done, guint total, gpointer user_data)
{
  if (done == 2)
    g_cancellable_cancel (user_data);
}

static void
test_cancel (void)
{
  g_autoptr (FfContent) content = make_project (8, 2, 1);
  g_autoptr (FfAnalysis) analysis = ff_analysis_new (content, TODAY);
  FfDiagramOptions options = { 0 };
  g_autoptr (GPtrArray) pages = make_handbook (analysis, &options);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  FfRenderJob job
      = { .cancellable = cancellable, .progress = cancel_cb, .progress_data = cancellable };
  g_autoptr (GError) error = NULL;

  g_assert_null (ff_render_pdf (pages, &job, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* A picture is in the middle of the sheet that is printed on, and not larger than it is. */
static void
test_print (void)
{
  g_autoptr (FfContent) content = make_project (8, 1, 0);
  g_autoptr (FfAnalysis) analysis = ff_analysis_new (content, TODAY);
  FfDiagramOptions options = { 0 };
  g_autoptr (GBytes) svg = ff_diagram_emphasis (analysis, "r-0", &options);
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GError) error = NULL;
  double x, y, width, height;

  g_assert_true (ff_render_page (svg, cr, 600, 800, &error));
  g_assert_no_error (error);
  cairo_recording_surface_ink_extents (surface, &x, &y, &width, &height);
  g_assert_cmpfloat_with_epsilon (x + width / 2, 300, 1);
  g_assert_cmpfloat_with_epsilon (y + height / 2, 400, 1);
  g_assert_cmpfloat (width, <, 37);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* Blocks of a height that is their number; each draws nothing. */
static double
draw_high (gpointer view, gconstpointer item, double top)
{
  return top + GPOINTER_TO_UINT (item);
}

/* A heading does not stand alone at the bottom, and a gap is not at the top. */
static void
test_flow (void)
{
  FfSvg *svg = NULL;
  g_autoptr (FfFlow) flow = ff_flow_new (&svg, NULL, 100);
  g_autoptr (FfSvg) silent = ff_svg_new ("silent", 100, "", "");

  ff_flow_add (flow, draw_high, GUINT_TO_POINTER (60), NULL, 0);
  ff_flow_add (flow, draw_high, GUINT_TO_POINTER (20), NULL, 10);
  ff_flow_keep (flow);
  ff_flow_add (flow, draw_high, GUINT_TO_POINTER (40), NULL, 10);
  g_assert_cmpuint (ff_flow_lay_out (flow, 0, 100), ==, 2);
  g_assert_cmpuint (ff_flow_lay_out (flow, 0, 140), ==, 1);
  ff_flow_break (flow);
  ff_flow_add (flow, draw_high, GUINT_TO_POINTER (30), NULL, 10);
  g_assert_cmpuint (ff_flow_lay_out (flow, 0, 100), ==, 3);
  g_assert_cmpfloat (ff_flow_draw_endless (flow, silent, 5), ==, 5 + 60 + 30 + 50 + 40);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      g_autofree char *path = g_strdup_printf ("/diagram/pages/random/%s", views[i].name);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_random);
    }
  g_test_add_func ("/diagram/pages/flow", test_flow);
  g_test_add_func ("/diagram/pages/competencies", test_competencies);
  g_test_add_func ("/diagram/pages/five-alike", test_five_alike);
  g_test_add_func ("/diagram/pages/rules", test_rules);
  g_test_add_func ("/diagram/pages/long-rule", test_long_rule);
  g_test_add_func ("/diagram/pages/numbers", test_numbers);
  g_test_add_func ("/diagram/pages/some-roles", test_some_roles);
  g_test_add_func ("/diagram/pages/letter-card", test_letter_card);
  g_test_add_func ("/diagram/pages/same-bytes", test_same_bytes);
  g_test_add_func ("/diagram/pages/pdf", test_pdf);
  g_test_add_func ("/diagram/pages/cancel", test_cancel);
  g_test_add_func ("/diagram/pages/print", test_print);
  return g_test_run ();
}
