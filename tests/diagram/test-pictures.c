/* Every picture of many random projects: well formed, self-contained, the same each time, and with no
 * text over another or off the page. */
#include "core/method/sides.h"
#include "diagram/diagram.h"
#include "diagram/render.h"
#include "diagram/sketch.h"
#include "diagram/svg.h"

#include <locale.h>
#include <string.h>

#define N_PROJECTS 102

typedef struct
{
  char *text;
  FfRect box;
  FfRect bounds;
} Placed;

static void
placed_clear (gpointer data)
{
  g_free (((Placed *) data)->text);
}

static void
trace_cb (const char *text, FfRect box, FfRect bounds, gpointer user_data)
{
  Placed placed = { g_strdup (text), box, bounds };

  g_array_append_val ((GArray *) user_data, placed);
}

typedef enum
{
  BOARD,
  BOARD_OF_ROLE,
  MATRIX,
  CARD,
  EMPHASIS,
  COMPARISON,
  COMPARISON_OF_KITES,
  KITE,
  KITES_APART,
  N_PICTURES,
} Picture;

/* The pictures that hold roles against each other, of all the roles there are room for. */
static GBytes *
draw_sides (FfAnalysis *analysis, Picture picture, FfDiagramOptions *options)
{
  GPtrArray *roles = ff_analysis_get_content (analysis)->lists[FF_ROLES];
  const char *ids[FF_COMPARISON_MAX_ROLES + 1] = { NULL };
  guint n = 0;

  for (guint i = 0; i < roles->len && n < FF_COMPARISON_MAX_ROLES; i++)
    if (!((FfRole *) roles->pdata[i])->external)
      ids[n++] = ((FfRecord *) roles->pdata[i])->id;
  if (n < 2)
    return NULL;
  if (picture == COMPARISON_OF_KITES || picture == KITES_APART)
    options->parts = FF_COMPARISON_KITES;
  options->hide_equal = picture == COMPARISON_OF_KITES;
  return picture == COMPARISON || picture == COMPARISON_OF_KITES
             ? ff_diagram_comparison (analysis, ids, options)
             : ff_diagram_kite (analysis, ids, options);
}

/* NULL where the picture needs roles and there are too few. (transfer full) */
static GBytes *
draw (FfAnalysis *analysis, Picture picture, FfTheme theme)
{
  GPtrArray *roles = ff_analysis_get_content (analysis)->lists[FF_ROLES];
  const char *role = roles->len > 0 ? ((FfRecord *) roles->pdata[0])->id : NULL;
  FfDiagramOptions options = { .theme = theme };

  if (role == NULL && picture != BOARD && picture != MATRIX)
    return NULL;
  switch (picture)
    {
    case BOARD_OF_ROLE: options.role = role; return ff_diagram_board (analysis, &options);
    case BOARD: return ff_diagram_board (analysis, &options);
    case MATRIX: return ff_diagram_matrix (analysis, &options);
    case CARD: return ff_diagram_card (analysis, role, &options);
    case EMPHASIS: return ff_diagram_emphasis (analysis, role, &options);
    case COMPARISON:
    case COMPARISON_OF_KITES:
    case KITE:
    case KITES_APART: return draw_sides (analysis, picture, &options);
    case N_PICTURES: break;
    }
  return NULL;
}

/* What a part may be in, to be heard as what it is. */
static const struct
{
  const char *role;
  const char *parents[3];
} homes[] = {
  { "listitem", { "list" } }, { "rowgroup", { "table" } }, { "row", { "table", "rowgroup" } },
  { "cell", { "row" } },      { "rowheader", { "row" } },  { "columnheader", { "row" } },
};

static void
assert_at_home (const char *role, const char *parent)
{
  for (guint i = 0; i < G_N_ELEMENTS (homes); i++)
    if (g_str_equal (homes[i].role, role) && !g_strv_contains (homes[i].parents, parent))
      g_error ("a %s is in a %s", role, parent);
}

/* The role of the innermost element that has any. */
static const char *
get_role (GPtrArray *roles)
{
  for (guint i = roles->len; i > 0; i--)
    if (*(const char *) roles->pdata[i - 1] != '\0')
      return roles->pdata[i - 1];
  return "";
}

/* What is drawn, and nothing that could load, link or run. */
static void
start_element_cb (GMarkupParseContext *context, const char *element, const char **names,
                  const char **values, gpointer user_data, GError **error)
{
  static const char *const known[] = { "svg", "title", "desc", "g", "rect", "path", "text", NULL };
  GPtrArray *roles = user_data;
  const char *role = "";

  g_assert_true (g_strv_contains (known, element));
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_assert_null (strstr (names[i], "href"));
      g_assert_false (g_str_has_prefix (names[i], "on"));
      if (g_str_equal (names[i], "style"))
        g_assert_cmpstr (values[i], ==, "font-variant-ligatures: no-common-ligatures");
      g_assert_null (strstr (values[i], "url("));
      g_assert_null (strstr (values[i], "nan"));
      g_assert_null (strstr (values[i], "inf"));
      if (g_str_equal (names[i], "role"))
        role = values[i];
    }
  assert_at_home (role, get_role (roles));
  g_ptr_array_add (roles, g_strdup (role));
}

static void
end_element_cb (GMarkupParseContext *context, const char *element, gpointer user_data,
                GError **error)
{
  g_ptr_array_set_size (user_data, ((GPtrArray *) user_data)->len - 1);
}

static void
assert_well_formed (GBytes *svg)
{
  static const GMarkupParser parser = { .start_element = start_element_cb,
                                        .end_element = end_element_cb };
  g_autoptr (GPtrArray) roles = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, roles, NULL);
  g_autoptr (GError) error = NULL;
  gsize size;
  const char *data = g_bytes_get_data (svg, &size);

  g_assert_true (g_utf8_validate_len (data, size, NULL));
  g_markup_parse_context_parse (context, data, size, &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (data, "role=\"graphics-document document\" aria-labelledby="));
  for (const char *p = data; p < data + size; p++)
    g_assert_true ((guchar) *p >= 0x20 || *p == '\n');
}

static double
number_after (GBytes *svg, const char *attribute)
{
  const char *data = g_bytes_get_data (svg, NULL);
  const char *found = strstr (data, attribute);

  g_assert_nonnull (found);
  return g_ascii_strtod (found + strlen (attribute), NULL);
}

static gboolean
rects_meet (FfRect a, FfRect b)
{
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

static void
assert_within (const Placed *placed, FfRect bounds)
{
  const double hair = 0.51;
  FfRect box = placed->box;

  if (box.x < bounds.x - hair || box.y < bounds.y - hair
      || box.x + box.width > bounds.x + bounds.width + hair
      || box.y + box.height > bounds.y + bounds.height + hair)
    g_error ("“%s” at %.1f %.1f, %.1f × %.1f, is not within %.1f %.1f, %.1f × %.1f", placed->text,
             box.x, box.y, box.width, box.height, bounds.x, bounds.y, bounds.width, bounds.height);
}

static gboolean
is_in_note (const Placed *placed)
{
  return placed->bounds.height > 0;
}

/* Notes that someone placed may lie over each other, as on screen. */
static void
assert_legible (GBytes *svg, GArray *placed, gboolean with_places)
{
  FfRect page = { 0, 0, number_after (svg, " width=\""), number_after (svg, " height=\"") };

  for (guint i = 0; i < placed->len; i++)
    {
      const Placed *a = &g_array_index (placed, Placed, i);

      assert_within (a, page);
      if (a->bounds.height > 0)
        assert_within (a, a->bounds);
      for (guint j = 0; j < i; j++)
        {
          const Placed *b = &g_array_index (placed, Placed, j);

          if (with_places && is_in_note (a) && is_in_note (b)
              && memcmp (&a->bounds, &b->bounds, sizeof a->bounds) != 0)
            continue;
          if (rects_meet (a->box, b->box))
            g_error ("“%s” at %.1f %.1f lies over “%s” at %.1f %.1f", a->text, a->box.x, a->box.y,
                     b->text, b->box.x, b->box.y);
        }
    }
}

static void
check_picture (FfAnalysis *analysis, Picture picture, FfTheme theme, gboolean with_places)
{
  g_autoptr (GArray) placed = g_array_new (FALSE, FALSE, sizeof (Placed));
  g_autoptr (GBytes) svg = NULL;

  g_array_set_clear_func (placed, placed_clear);
  ff_svg_set_trace (trace_cb, placed);
  svg = draw (analysis, picture, theme);
  ff_svg_set_trace (NULL, NULL);
  if (svg == NULL)
    return;
  assert_well_formed (svg);
  assert_legible (svg, placed, with_places);
}

static void
test_random (gconstpointer data)
{
  Picture picture = GPOINTER_TO_INT (data);

  for (guint i = 0; i < N_PROJECTS; i++)
    {
      gboolean with_places = i % 3 == 0;
      g_autoptr (FfContent) content = ff_sketch_random (with_places);
      g_autoptr (FfAnalysis) analysis = ff_analysis_new (content, "2026-11-21");

      check_picture (analysis, picture, i % 2 == 0 ? FF_THEME_LIGHT : FF_THEME_DARK, with_places);
    }
}

/* The same content, read twice, gives the same bytes. */
static void
test_deterministic (void)
{
  for (guint i = 0; i < 12; i++)
    {
      g_autoptr (FfContent) content = ff_sketch_random (i % 2 == 0);
      g_autoptr (FfAnalysis) first = ff_analysis_new (content, "2026-11-21");
      g_autoptr (FfAnalysis) second = ff_analysis_new (content, "2026-11-21");

      for (int picture = 0; picture < N_PICTURES; picture++)
        {
          g_autoptr (GBytes) svg = draw (first, picture, FF_THEME_LIGHT);
          g_autoptr (GBytes) again = draw (second, picture, FF_THEME_LIGHT);

          g_assert_true (svg == NULL ? again == NULL : g_bytes_equal (svg, again));
        }
    }
}

/* Everything that is written can be painted. */
static void
test_painted (void)
{
  for (guint i = 0; i < 6; i++)
    {
      g_autoptr (FfContent) content = ff_sketch_random (FALSE);
      g_autoptr (FfAnalysis) analysis = NULL;

      ff_sketch_role (content, "Role");
      ff_sketch_role (content, "Another role");
      analysis = ff_analysis_new (content, "2026-11-21");
      for (int picture = 0; picture < N_PICTURES; picture++)
        {
          g_autoptr (GBytes) svg = draw (analysis, picture, FF_THEME_LIGHT);
          g_autoptr (GError) error = NULL;
          cairo_surface_t *surface = ff_render_svg (svg, 0.5, &error);

          g_assert_no_error (error);
          g_assert_cmpint (cairo_image_surface_get_width (surface), ==,
                           (int) (number_after (svg, " width=\"") / 2 + 0.75));
          cairo_surface_destroy (surface);
        }
    }
}

static FfContent *
make_plain_project (void)
{
  FfContent *content = ff_content_new ();
  FfRole *role = ff_sketch_role (content, "Technical PM");

  ff_sketch_weigh (role,
                   ff_sketch_competency (content, "API design", FF_QUADRANT_INTERNAL_TACTICAL),
                   FF_WEIGHT_PRIMARY, "Writes the contract.");
  ff_sketch_weigh (role, ff_sketch_competency (content, "Roadmap", FF_QUADRANT_INTERNAL_STRATEGIC),
                   FF_WEIGHT_SECONDARY, NULL);
  ff_record_set_text (&((FfSettings *) content->lists[FF_SETTINGS]->pdata[0])->organization.name,
                      "Acme Works");
  return content;
}

static void
test_themes_differ (void)
{
  g_autoptr (FfContent) content = make_plain_project ();
  g_autoptr (FfAnalysis) analysis = NULL;

  ff_sketch_role (content, "Growth PM");
  analysis = ff_analysis_new (content, "2026-11-21");
  for (int picture = 0; picture < N_PICTURES; picture++)
    {
      g_autoptr (GBytes) light = draw (analysis, picture, FF_THEME_LIGHT);
      g_autoptr (GBytes) dark = draw (analysis, picture, FF_THEME_DARK);

      g_assert_false (g_bytes_equal (light, dark));
    }
}

static void
test_editions (void)
{
  g_autoptr (FfContent) content = make_plain_project ();
  g_autoptr (FfAnalysis) analysis = ff_analysis_new (content, "2026-11-21");
  g_autoptr (FfAnalysis) reduced = ff_analysis_new_for_edition (content, FF_EDITION_CANDIDATE,
                                                                "2026-11-21");
  g_autoptr (GBytes) internal = draw (analysis, CARD, FF_THEME_LIGHT);
  g_autoptr (GBytes) candidate = draw (reduced, CARD, FF_THEME_LIGHT);

  g_assert_nonnull (strstr (g_bytes_get_data (internal, NULL), "Acme Works"));
  g_assert_null (strstr (g_bytes_get_data (candidate, NULL), "Acme Works"));
  g_assert_nonnull (strstr (g_bytes_get_data (candidate, NULL), "Writes the contract."));
}

/* A note is heard once, by its whole name; its lines are only for the eye. */
static void
test_heard (void)
{
  g_autoptr (FfContent) content = make_plain_project ();
  g_autoptr (FfAnalysis) analysis = ff_analysis_new (content, "2026-11-21");
  g_autoptr (GBytes) board = draw (analysis, BOARD, FF_THEME_LIGHT);
  g_autoptr (GBytes) card = draw (analysis, CARD, FF_THEME_LIGHT);
  const FfCompetency *competency = content->lists[FF_COMPETENCIES]->pdata[0];
  g_autofree char *note = g_strdup_printf (
      "<g role=\"listitem\">\n<g role=\"img\">\n<title>%s, %s</title>\n"
      "<g aria-hidden=\"true\">",
      competency->name, ff_quadrant_name (competency->quadrant));

  g_assert_nonnull (strstr (g_bytes_get_data (board, NULL), note));
  g_assert_nonnull (strstr (g_bytes_get_data (card, NULL), "<g role=\"list\">\n<title>Primaries<"));
  g_assert_nonnull (strstr (g_bytes_get_data (card, NULL), "role=\"heading\" aria-level=\"1\""));
}

static void
test_provisional (void)
{
  g_autoptr (FfContent) content = make_plain_project ();
  g_autoptr (FfAnalysis) decided = ff_analysis_new (content, "2026-11-21");
  g_autoptr (GBytes) before = draw (decided, CARD, FF_THEME_LIGHT);
  g_autoptr (FfAnalysis) provisional = NULL;
  g_autoptr (GBytes) after = NULL;

  ff_sketch_competency (content, "Not rated", FF_QUADRANT_EXTERNAL_TACTICAL);
  provisional = ff_analysis_new (content, "2026-11-21");
  after = draw (provisional, CARD, FF_THEME_LIGHT);
  g_assert_null (strstr (g_bytes_get_data (before, NULL), ">provisional<"));
  g_assert_nonnull (strstr (g_bytes_get_data (after, NULL), ">provisional<"));
}

static void
test_columns (void)
{
  g_autoptr (FfContent) content = make_plain_project ();
  g_autoptr (FfAnalysis) analysis = NULL;
  const char *const chosen[] = { "r-1", "nobody", NULL };
  FfDiagramOptions options = { .roles = chosen };
  g_autoptr (GBytes) all = NULL;
  g_autoptr (GBytes) one = NULL;

  ff_sketch_role (content, "Growth PM");
  ff_sketch_role (content, "Engineering manager")->external = TRUE;
  analysis = ff_analysis_new (content, "2026-11-21");
  all = draw (analysis, MATRIX, FF_THEME_LIGHT);
  one = ff_diagram_matrix (analysis, &options);
  g_assert_nonnull (strstr (g_bytes_get_data (all, NULL), ">Technical PM<"));
  g_assert_nonnull (strstr (g_bytes_get_data (all, NULL), ">Growth PM<"));
  g_assert_null (strstr (g_bytes_get_data (all, NULL), "Engineering manager"));
  g_assert_nonnull (strstr (g_bytes_get_data (one, NULL), ">Growth PM<"));
  g_assert_null (strstr (g_bytes_get_data (one, NULL), ">Technical PM<"));
}

static void
test_png_and_pdf (void)
{
  g_autoptr (FfContent) content = make_plain_project ();
  g_autoptr (FfAnalysis) analysis = ff_analysis_new (content, "2026-11-21");
  g_autoptr (GBytes) svg = draw (analysis, CARD, FF_THEME_LIGHT);
  g_autoptr (GPtrArray) pages = ff_pages_of_picture ("Card", svg);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) png = ff_render_png (svg, 2, NULL, &error);
  g_autoptr (GBytes) pdf = ff_render_pdf (pages, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (png, NULL), 4, "\x89PNG", 4);
  g_assert_cmpmem (g_bytes_get_data (pdf, NULL), 5, "%PDF-", 5);
}

/* A page of very many texts still is a picture, if a small one. */
static void
test_long_png (void)
{
  static const char text[]
      = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"40000\"/>";
  g_autoptr (GBytes) svg = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  double scale = 0;
  g_autoptr (GBytes) png = ff_render_png (svg, 2, &scale, &error);

  g_assert_no_error (error);
  g_assert_cmpfloat_with_epsilon (scale, 32767 / 40000.0, 1e-9);
  /* the sides, behind the signature and the head of the first part */
  g_assert_cmpmem ((const char *) g_bytes_get_data (png, NULL) + 16, 8, "\0\0\0\x09\0\0\x7f\xff",
                   8);
}

static void
test_render_errors (void)
{
  static const char circle[] = "<svg width=\"9\" height=\"9\"><g><circle r=\"9\"/></g></svg>";
  g_autoptr (GBytes) nonsense = g_bytes_new_static ("<svg", 4);
  g_autoptr (GBytes) foreign = g_bytes_new_static (circle, strlen (circle));
  g_autoptr (FfContent) content = make_plain_project ();
  g_autoptr (FfAnalysis) analysis = ff_analysis_new (content, "2026-11-21");
  g_autoptr (GBytes) svg = draw (analysis, CARD, FF_THEME_LIGHT);
  g_autoptr (GError) error = NULL;

  g_assert_null (ff_render_svg (nonsense, 1, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_assert_null (ff_render_svg (foreign, 1, &error));
  g_assert_error (error, G_MARKUP_ERROR, G_MARKUP_ERROR_UNKNOWN_ELEMENT);
  g_clear_error (&error);
  g_assert_null (ff_render_svg (svg, 100, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
  g_assert_cmpstr (error->message, ==,
                   "A picture of 79400 × 112300 pixels is too large; 32767 is the most on a side.");
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/diagram/pictures/random/board", GINT_TO_POINTER (BOARD), test_random);
  g_test_add_data_func ("/diagram/pictures/random/board-of-role", GINT_TO_POINTER (BOARD_OF_ROLE),
                        test_random);
  g_test_add_data_func ("/diagram/pictures/random/matrix", GINT_TO_POINTER (MATRIX), test_random);
  g_test_add_data_func ("/diagram/pictures/random/card", GINT_TO_POINTER (CARD), test_random);
  g_test_add_data_func ("/diagram/pictures/random/emphasis", GINT_TO_POINTER (EMPHASIS),
                        test_random);
  g_test_add_data_func ("/diagram/pictures/random/comparison", GINT_TO_POINTER (COMPARISON),
                        test_random);
  g_test_add_data_func ("/diagram/pictures/random/comparison-of-kites",
                        GINT_TO_POINTER (COMPARISON_OF_KITES), test_random);
  g_test_add_data_func ("/diagram/pictures/random/kite", GINT_TO_POINTER (KITE), test_random);
  g_test_add_data_func ("/diagram/pictures/random/kites-apart", GINT_TO_POINTER (KITES_APART),
                        test_random);
  g_test_add_func ("/diagram/pictures/deterministic", test_deterministic);
  g_test_add_func ("/diagram/pictures/painted", test_painted);
  g_test_add_func ("/diagram/pictures/themes-differ", test_themes_differ);
  g_test_add_func ("/diagram/pictures/editions", test_editions);
  g_test_add_func ("/diagram/pictures/heard", test_heard);
  g_test_add_func ("/diagram/pictures/provisional", test_provisional);
  g_test_add_func ("/diagram/pictures/columns", test_columns);
  g_test_add_func ("/diagram/pictures/png-and-pdf", test_png_and_pdf);
  g_test_add_func ("/diagram/pictures/long-png", test_long_png);
  g_test_add_func ("/diagram/pictures/render-errors", test_render_errors);
  return g_test_run ();
}
