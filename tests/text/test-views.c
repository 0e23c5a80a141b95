/* Every view as Markdown and as a page, read back by readers of these, for projects of all kinds. */
#include "core/file/format.h"
#include "core/kinds/edition.h"
#include "core/text/plain.h"
#include "hostile-texts.h"
#include "read-document.h"
#include "text/documents.h"
#include "text/mermaid.h"

#include <string.h>

#define TODAY "2026-11-26"

typedef GBytes *(*WriteFunc) (FfAnalysis *analysis, FfTextFormat format);

static GBytes *
draw_cb (FfPictureKind kind, const char *const *role_ids, gboolean dark, gpointer user_data)
{
  static const char svg[]
      = "<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" "
        "height=\"9\" "
        "aria-labelledby=\"title desc\"><title id=\"title\">An id=\"x\"</title>"
        "<desc id=\"desc\"/><rect id=\"r\" clip-path=\"url(#r)\" fill=\"#fff\"/></svg>\n";

  return g_bytes_new (svg, strlen (svg));
}

static const FfPictures pictures = { draw_cb, NULL };

static const char *
get_role (FfAnalysis *analysis, guint index)
{
  return ((FfRecord *) ff_analysis_get_content (analysis)->lists[FF_ROLES]->pdata[index])->id;
}

static GBytes *
write_board (FfAnalysis *analysis, FfTextFormat format)
{
  return ff_documents_board (analysis, format, &pictures);
}

static GBytes *
write_matrix (FfAnalysis *analysis, FfTextFormat format)
{
  return ff_documents_matrix (analysis, NULL, format);
}

static GBytes *
write_card (FfAnalysis *analysis, FfTextFormat format)
{
  const char *ids[] = { get_role (analysis, 0), NULL };

  return ff_documents_cards (analysis, ids, format);
}

static GBytes *
write_cards (FfAnalysis *analysis, FfTextFormat format)
{
  return ff_documents_cards (analysis, NULL, format);
}

static GBytes *
write_comparison (FfAnalysis *analysis, FfTextFormat format)
{
  const char *ids[] = { get_role (analysis, 0), get_role (analysis, 1), NULL };
  g_autoptr (FfSides) sides = ff_sides_new (analysis, ids);
  return ff_documents_comparison (sides, format, &pictures);
}

static GBytes *
write_boundaries (FfAnalysis *analysis, FfTextFormat format)
{
  return ff_documents_boundaries (analysis, format, &pictures);
}

static GBytes *
write_validation (FfAnalysis *analysis, FfTextFormat format)
{
  return ff_documents_validation (analysis, NULL, format);
}

static GBytes *
write_hiring (FfAnalysis *analysis, FfTextFormat format)
{
  return ff_documents_hiring (analysis, NULL, format);
}

static GBytes *
write_handbook (FfAnalysis *analysis, FfTextFormat format)
{
  return ff_documents_handbook (analysis, NULL, TODAY, format, &pictures);
}

static GBytes *
write_job_description (FfAnalysis *analysis, FfTextFormat format)
{
  return ff_documents_job_description (analysis, get_role (analysis, 0), format);
}

static GBytes *
write_interview (FfAnalysis *analysis, FfTextFormat format)
{
  return ff_documents_interview (analysis, get_role (analysis, 0), format);
}

/* Those that need two roles, or one, come first. */
static const struct
{
  const char *name;
  WriteFunc write;
  guint roles;
} views[] = {
  { "comparison", write_comparison, 2 },
  { "card", write_card, 1 },
  { "job description", write_job_description, 1 },
  { "interview", write_interview, 1 },
  { "board", write_board, 0 },
  { "matrix", write_matrix, 0 },
  { "cards", write_cards, 0 },
  { "boundaries", write_boundaries, 0 },
  { "validation", write_validation, 0 },
  { "hiring", write_hiring, 0 },
  { "handbook", write_handbook, 0 },
};

static void
append_text (GString *json, const char *text)
{
  g_string_append_c (json, '"');
  for (; *text != '\0'; text++)
    if (*text == '"' || *text == '\\')
      g_string_append_printf (json, "\\%c", *text);
    else if ((guchar) *text < ' ')
      g_string_append_printf (json, "\\u%04x", *text);
    else
      g_string_append_c (json, *text);
  g_string_append_c (json, '"');
}

/* JSON with ' for ", and ~ for TEXT. */
static FfAnalysis *
read_project (const char *members, const char *text)
{
  GString *json = g_string_new ("{\"format\":\"fourfold-project\",\"version\":1,");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (FfContent) content = NULL;

  for (; *members != '\0'; members++)
    if (*members == '~')
      append_text (json, text);
    else
      g_string_append_c (json, *members == '\'' ? '"' : *members);
  g_string_append_c (json, '}');
  bytes = g_string_free_to_bytes (json);
  content = ff_format_read (bytes, "test", &error);
  g_assert_no_error (error);
  return ff_analysis_new (content, TODAY);
}

/* Two roles that meet, a third that is outside, and feedback that makes a gap; all texts are one. */
static const char everything[]
    = "'title':~,'description':~,"
      "'competencies':["
      "{'id':'a','name':~,'description':~,'group':~,'quadrant':'internal-strategic','x':0.25,'y':1}"
      ","
      "{'id':'b','name':~,'description':~,'quadrant':'external-strategic'},"
      "{'id':'c','name':~,'quadrant':'internal-tactical'},"
      "{'id':'d','name':~,'quadrant':'external-tactical'},"
      "{'id':'e','name':~}],"
      "'roles':["
      "{'id':'p','name':~,'definition':~,'not-this-role':[~,~],"
      "'card':{'boundaries':true,'gaps':true},"
      "'weights':{'a':'primary','b':'secondary','c':'baseline','e':'primary'},"
      "'notes':{'a':~,'b':~}},"
      "{'id':'q','name':~,'weights':{'a':'primary','d':'secondary'}},"
      "{'id':'x','name':~,'external':true}],"
      "'boundaries':["
      "{'roles':['p','q'],'reason':~,'rules':["
      "{'id':'r','topic':~,'owns':{'p':~,'q':~},'overlap':~,'escalation':~}]},"
      "{'roles':['p','x'],'rules':[{'id':'s','topic':~,'kind':'meeting','owns':{'p':~}}]}],"
      "'feedback':["
      "{'id':'f','round':'1','date':'2026-10-01','reviewer':'Ana','group':'pm',"
      "'about':{'role':'p','competency':'a'},'mark':'disagree','weight':'baseline'},"
      "{'id':'g','round':'1','date':'2026-10-01','reviewer':'Ben','group':'sales',"
      "'about':{'role':'p','competency':'a'},'mark':'agree'}]";

static char *
read_back (GBytes *bytes, FfTextFormat format)
{
  return format == FF_TEXT_HTML ? read_page (bytes) : read_markdown_document (bytes, NULL);
}

/* Each text stands there as it reads, and the document is in order. */
static void
test_hostile (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (hostile_texts); i++)
    {
      g_autoptr (FfAnalysis) analysis = read_project (everything, hostile_texts[i]);
      g_autofree char *plain = ff_text_make_plain (hostile_texts[i]);

      for (guint v = 0; v < G_N_ELEMENTS (views); v++)
        for (FfTextFormat format = FF_TEXT_MARKDOWN; format <= FF_TEXT_HTML; format++)
          {
            g_autoptr (GBytes) bytes = views[v].write (analysis, format);
            g_autofree char *text = read_back (bytes, format);

            if (text != NULL && strstr (text, plain) == NULL)
              g_error ("%s, %d: %s\n%s", views[v].name, format, plain, text);
          }
    }
}

/* No text makes more of a document than another: no list, no heading, no row. */
static void
test_hostile_shape (void)
{
  g_autoptr (FfAnalysis) harmless = read_project (everything, "Some text");

  for (guint v = 0; v < G_N_ELEMENTS (views); v++)
    {
      g_autoptr (GBytes) expected_bytes = views[v].write (harmless, FF_TEXT_MARKDOWN);
      g_autofree char *expected = NULL;
      g_autofree char *text = read_markdown_document (expected_bytes, &expected);

      for (guint i = 0; text != NULL && i < G_N_ELEMENTS (hostile_texts); i++)
        {
          g_autoptr (FfAnalysis) analysis = read_project (everything, hostile_texts[i]);
          g_autoptr (GBytes) bytes = views[v].write (analysis, FF_TEXT_MARKDOWN);
          g_autofree char *shape = NULL;
          g_autofree char *other = read_markdown_document (bytes, &shape);

          g_assert_cmpstr (shape, ==, expected);
        }
    }
}

/* Every picture's ids are its own, on a page that has it twice. */
static void
test_pictures (void)
{
  g_autoptr (FfAnalysis) analysis = read_project (everything, "Some text");
  g_autoptr (GBytes) bytes = write_board (analysis, FF_TEXT_HTML);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  static const char *const parts[] = {
    "<div class=\"light\"><svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\" "
    "aria-labelledby=\"picture-1-title picture-1-desc\"><title id=\"picture-1-title\">An id=\"x\"",
    "<rect id=\"picture-1-r\" clip-path=\"url(#picture-1-r)\" fill=\"#fff\"/>",
    "<div class=\"dark\"><svg",
    "<title id=\"picture-2-title\">",
  };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (strstr (text, parts[i]) == NULL)
      g_error ("%s", parts[i]);
}

/* Written twice, a document is the same. */
static void
test_same (void)
{
  g_autoptr (FfAnalysis) analysis = read_project (everything, "Some text");

  for (guint v = 0; v < G_N_ELEMENTS (views); v++)
    for (FfTextFormat format = FF_TEXT_MARKDOWN; format <= FF_TEXT_HTML; format++)
      {
        g_autoptr (GBytes) one = views[v].write (analysis, format);
        g_autoptr (GBytes) other = views[v].write (analysis, format);

        g_assert_true (g_bytes_equal (one, other));
      }
}

static void
write_all (FfAnalysis *analysis)
{
  guint roles = ff_analysis_get_content (analysis)->lists[FF_ROLES]->len;

  for (guint v = 0; v < G_N_ELEMENTS (views); v++)
    for (FfTextFormat format = FF_TEXT_MARKDOWN; format <= FF_TEXT_HTML; format++)
      if (views[v].roles <= roles)
        {
          g_autoptr (GBytes) bytes = views[v].write (analysis, format);
          g_autofree char *text = read_back (bytes, format);
        }
}

static void
test_shapes (void)
{
  static const char competencies[]
      = "'competencies':["
        "{'id':'a','name':'Vision','quadrant':'internal-strategic'},"
        "{'id':'b','name':'Pricing','quadrant':'external-strategic'},"
        "{'id':'c','name':'Interfaces','quadrant':'internal-tactical'},"
        "{'id':'d','name':'Launches','quadrant':'external-tactical'}],";
  static const struct
  {
    const char *roles;
    const char *says; /* on the card */
  } shapes[] = {
    { "'roles':[{'id':'r','name':'R'}]", "Nothing is primary yet." },
    { "'roles':[{'id':'r','name':'R','external':true}]", "Outside the framework" },
    { "'roles':[{'id':'r','name':'R','weights':{'a':'primary'}}]", "provisional: 1 of 4 rated" },
    { "'roles':[{'id':'r','name':'R','weights':{'a':'primary','b':'primary','c':'primary',"
      "'d':'baseline'}}]",
      "Generalist: 3 primaries in 3 quadrants" },
    { "'roles':[{'id':'r','name':'R','weights':{'a':'primary','b':'primary','c':'baseline',"
      "'d':'baseline'}}]",
      "Primary? Tied" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    {
      g_autofree char *members = g_strconcat (competencies, shapes[i].roles, NULL);
      g_autoptr (FfAnalysis) analysis = read_project (members, "");
      g_autoptr (GBytes) bytes = write_card (analysis, FF_TEXT_HTML);
      g_autofree char *text = read_page (bytes);

      g_assert_nonnull (strstr (text, shapes[i].says));
      write_all (analysis);
    }
}

static void
test_empty (void)
{
  g_autoptr (FfAnalysis) analysis = read_project ("'title':''", "");
  g_autoptr (GBytes) board = write_board (analysis, FF_TEXT_MARKDOWN);

  g_assert_null (find_mermaid (board));
  write_all (analysis);
}

/* None of 200 is left out. */
static void
test_many (void)
{
  GString *members = g_string_new ("'competencies':[");
  g_autoptr (FfAnalysis) analysis = NULL;

  for (guint i = 0; i < 200; i++)
    g_string_append_printf (members, "%s{'id':'c%u','name':'Competency %u.','quadrant':'%s'}",
                            i > 0 ? "," : "", i, i, ff_quadrant_ids[i % FF_N_QUADRANTS]);
  g_string_append (members, "],'roles':[{'id':'r','name':'R','weights':{");
  for (guint i = 0; i < 200; i++)
    g_string_append_printf (members, "%s'c%u':'primary'", i > 0 ? "," : "", i);
  g_string_append (members, "}}]");
  analysis = read_project (members->str, "");
  g_string_free (members, TRUE);
  write_all (analysis);
  for (FfTextFormat format = FF_TEXT_MARKDOWN; format <= FF_TEXT_HTML; format++)
    {
      g_autoptr (GBytes) bytes = write_card (analysis, format);
      g_autofree char *text = read_back (bytes, format);

      for (guint i = 0; text != NULL && i < 200; i++)
        {
          g_autofree char *name = g_strdup_printf ("Competency %u.", i);

          g_assert_nonnull (strstr (text, name));
        }
    }
}

/* Strategic is on top and external on the left, as the framework is drawn. */
static void
test_chart (void)
{
  g_autoptr (FfAnalysis) analysis = read_project (
      "'competencies':["
      "{'id':'a','name':'In, up','quadrant':'internal-strategic','x':0,'y':0},"
      "{'id':'b','name':'Out, up','quadrant':'external-strategic','x':0.5,'y':1},"
      "{'id':'c','name':'In, down','quadrant':'internal-tactical','x':1,'y':0},"
      "{'id':'d','name':'Out, down','quadrant':'external-tactical'},"
      "{'id':'e','name':'Nowhere'}]",
      "");
  g_autoptr (GBytes) bytes = write_board (analysis, FF_TEXT_MARKDOWN);
  g_autofree char *chart = find_mermaid (bytes);
  g_autofree char *points = NULL;
  g_autofree char *all = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  g_assert_nonnull (chart);
  points = read_mermaid (chart);
  g_assert_cmpstr (points, ==,
                   "In, up: 0.500 0.500\n"
                   "Out, up: 0.250 1\n"
                   "In, down: 1 0\n"
                   "Out, down: 0.250 0.250\n");
  g_assert_nonnull (strstr (chart, "x-axis \"external\" --> \"internal\""));
  g_assert_nonnull (strstr (chart, "y-axis \"tactical\" --> \"strategic\""));
  g_assert_nonnull (strstr (chart, "quadrant-1 \"Internal · Strategic\""));
  g_assert_nonnull (strstr (chart, "quadrant-3 \"External · Tactical\""));
  g_assert_nonnull (strstr (all, "## Not placed\n\n- **Nowhere**\n"));
}

/* A label is its name or, where that is long, begins as the name does. */
static void
test_chart_labels (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (hostile_texts); i++)
    {
      g_autoptr (FfAnalysis) analysis = read_project (everything, hostile_texts[i]);
      g_autofree char *chart = ff_mermaid_board (ff_analysis_get_content (analysis));
      g_autofree char *points = read_mermaid (chart);
      g_autofree char *plain = ff_text_make_plain (hostile_texts[i]);
      const char *end = strstr (points, ": 0.625 1\n");
      g_autofree char *label = NULL;

      g_assert_nonnull (end);
      label = g_strndup (points, end - points);
      if (g_str_has_suffix (label, "…"))
        label[strlen (label) - strlen ("…")] = '\0';
      g_assert_true (g_str_has_prefix (plain, label));
      g_assert_cmpint (strlen (label), >, 0);
    }
}

/* A long list of names that are equal: every entry of the contents leads to another place. */
static void
test_contents (void)
{
  g_autoptr (FfAnalysis) analysis = read_project (everything, "Same & same");
  g_autoptr (GBytes) bytes = write_handbook (analysis, FF_TEXT_MARKDOWN);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  g_assert_nonnull (strstr (text, "  - [Same &amp; same](#same--same-1)\n"
                                  "  - [Same &amp; same](#same--same-2)\n"));
}

/* The whole, with the candidate's edition: what is not in the content is not in a document. */
static void
test_candidate (void)
{
  g_autoptr (FfAnalysis) whole = read_project (everything, "Some text");
  g_autoptr (FfAnalysis) analysis = ff_analysis_new_for_edition (ff_analysis_get_content (whole),
                                                                 FF_EDITION_CANDIDATE, TODAY);

  for (guint v = 0; v < G_N_ELEMENTS (views); v++)
    for (FfTextFormat format = FF_TEXT_MARKDOWN; format <= FF_TEXT_HTML; format++)
      {
        g_autoptr (GBytes) bytes = views[v].write (analysis, format);
        g_autofree char *text = read_back (bytes, format);

        if (text == NULL)
          continue;
        g_assert_null (strstr (text, "Escalation"));
        g_assert_null (strstr (text, "partners"));
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/views/hostile", test_hostile);
  g_test_add_func ("/views/hostile-shape", test_hostile_shape);
  g_test_add_func ("/views/pictures", test_pictures);
  g_test_add_func ("/views/same", test_same);
  g_test_add_func ("/views/shapes", test_shapes);
  g_test_add_func ("/views/empty", test_empty);
  g_test_add_func ("/views/many", test_many);
  g_test_add_func ("/views/chart", test_chart);
  g_test_add_func ("/views/chart-labels", test_chart_labels);
  g_test_add_func ("/views/contents", test_contents);
  g_test_add_func ("/views/candidate", test_candidate);
  return g_test_run ();
}
