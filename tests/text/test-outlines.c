/* The words of the outlines are all there, and an outline asks in every quadrant, deepest where the role is. */
#include "core/examples/examples.h"
#include "core/file/format.h"
#include "read-document.h"
#include "text/documents.h"
#include "text/outline-pack.h"
#include "text/outline-parts.h"

#include <string.h>

#define TODAY "2026-11-26"
#define PACK  "/org/fourfold/Fourfold/packs/outlines/"

static char *
load_pack (const char *file)
{
  g_autofree char *path = g_strconcat (PACK, file, NULL);
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
assert_questions (const FfOutlinePack *pack)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (int q = FF_QUADRANT_NONE; q < FF_N_QUADRANTS; q++)
    for (int depth = 0; depth < FF_N_DEPTHS; depth++)
      {
        const GArray *questions = ff_outline_pack_get_questions (pack, q, depth);

        g_assert_cmpuint (questions->len, >=, FF_OUTLINE_MIN_QUESTIONS);
        for (guint i = 0; i < questions->len; i++)
          {
            const FfQuestion *question = &g_array_index (questions, FfQuestion, i);

            /* none is asked twice */
            g_assert_true (g_hash_table_add (seen, (gpointer) question->ask));
            g_assert_cmpint (strstr (question->ask, "{competency}") != NULL, ==,
                             q == FF_QUADRANT_NONE);
          }
      }
}

/* In every language that there is, whatever the user's. */
static void
test_pack (void)
{
  g_auto (GStrv) files = g_resources_enumerate_children (PACK, 0, NULL);

  g_assert_cmpstr (ff_outline_pack_get_language (ff_outline_pack_get ()), ==, "en");
  g_assert_cmpuint (g_strv_length (files), >=, 6);
  for (guint i = 0; files[i] != NULL; i++)
    {
      g_autofree char *text = load_pack (files[i]);
      g_autoptr (GError) error = NULL;
      g_autoptr (FfOutlinePack) pack = ff_outline_pack_parse (text, -1, files[i], &error);

      g_assert_no_error (error);
      assert_questions (pack);
    }
}

/* WHAT is changed once into BY; the message says where. */
static void
check_fault (const char *what, const char *by, const char *where)
{
  g_autofree char *text = load_pack ("en.json");
  char *at = strstr (text, what);
  g_autoptr (GString) changed = NULL;
  g_autoptr (FfOutlinePack) pack = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (at);
  *at = '\0';
  changed = g_string_new (text);
  g_string_append (changed, by);
  g_string_append (changed, at + strlen (what));
  pack = ff_outline_pack_parse (changed->str, changed->len, "en", &error);
  g_assert_null (pack);
  g_assert_nonnull (error);
  if (strstr (error->message, where) == NULL)
    g_error ("%s, not %s", error->message, where);
}

static void
test_faults (void)
{
  check_fault ("\"after-text\": \"", "\"after\": \"", "interview.after-text");
  check_fault ("\"closing\": \"The profile", "\"closed\": \"The profile",
               "job-description.closing");
  check_fault ("\"name\": \"awareness\"", "\"name\": \" \"", "depths.awareness.name");
  check_fault ("\"ask\": \"Tell me of a direction", "\"say\": \"Tell me of a direction",
               "questions.internal-strategic.expert[0]");
  check_fault ("\"forms\": {", "\"form\": {", "forms.expert");
  check_fault ("\"scale\": [", "\"scales\": [", "scale");
  check_fault ("\"success\": [", "\"success\": [ 1, ", "quadrants.internal-strategic.success");
}

static void
test_fill (void)
{
  g_autofree char *text = ff_outline_fill ("{a} and {b}, {c} {", "a", "{b}", "b", "two", NULL);

  g_assert_cmpstr (text, ==, "{b} and two, {c} {");
}

typedef struct
{
  guint primaries[FF_N_QUADRANTS];
  guint secondaries[FF_N_QUADRANTS];
  const char *minutes; /* IS, ES, IT, ET */
  const char *depths;
  const char *order;
} Case;

static void
test_quadrants (void)
{
  static const Case cases[] = {
    { { 1, 0, 3, 0 }, { 0, 1, 1, 1 }, "15 15 30 10", "w w e w", "IT IS ES ET " },
    { { 0, 0, 0, 4 }, { 1, 2, 0, 0 }, "15 15 10 30", "w w a e", "ET ES IS IT " },
    { { 1, 1, 1, 1 }, { 0, 0, 0, 0 }, "20 20 15 15", "e e e e", "IS ES IT ET " },
    { { 2, 0, 2, 0 }, { 1, 0, 1, 3 }, "20 10 20 20", "e a e w", "IS IT ET ES " },
    { { 0, 0, 0, 0 }, { 3, 0, 0, 0 }, "40 10 10 10", "w a a a", "IS ES IT ET " },
    { { 0, 0, 0, 0 }, { 0, 0, 0, 0 }, "20 20 15 15", "a a a a", "IS ES IT ET " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint counts[FF_N_WEIGHTS][FF_N_QUADRANTS] = { { 0 } };
      FfOutlineQuadrant list[FF_N_QUADRANTS];
      guint minutes[FF_N_QUADRANTS];
      char depths[FF_N_QUADRANTS];
      g_autoptr (GString) order = g_string_new (NULL);
      g_autofree char *times = NULL;
      g_autofree char *letters = NULL;
      FfEmphasis emphasis;

      memcpy (counts[FF_WEIGHT_PRIMARY], cases[i].primaries, sizeof counts[0]);
      memcpy (counts[FF_WEIGHT_SECONDARY], cases[i].secondaries, sizeof counts[0]);
      ff_emphasis_from_counts (&emphasis, (const guint (*)[FF_N_QUADRANTS]) counts);
      ff_outline_list_quadrants (list, ff_outline_pack_get (), &emphasis, 70);
      for (guint j = 0; j < FF_N_QUADRANTS; j++)
        {
          minutes[list[j].quadrant] = list[j].minutes;
          depths[list[j].quadrant] = ff_depth_ids[list[j].depth][0];
          g_string_append_printf (order, "%s ", ff_quadrant_short_name (list[j].quadrant));
        }
      times = g_strdup_printf ("%u %u %u %u", minutes[0], minutes[1], minutes[2], minutes[3]);
      letters = g_strdup_printf ("%c %c %c %c", depths[0], depths[1], depths[2], depths[3]);
      g_assert_cmpstr (times, ==, cases[i].minutes);
      g_assert_cmpstr (letters, ==, cases[i].depths);
      g_assert_cmpstr (order->str, ==, cases[i].order);
    }
}

static FfAnalysis *
load_example (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = ff_example_load (ff_examples_find ("b2b-saas"), &error);
  g_autoptr (FfContent) content = ff_format_read (bytes, "b2b-saas", &error);

  g_assert_no_error (error);
  return ff_analysis_new (content, TODAY);
}

static guint
count (const char *text, const char *what)
{
  guint n = 0;

  for (const char *p = strstr (text, what); p != NULL; p = strstr (p + 1, what))
    n++;
  return n;
}

static char *
to_text (GBytes *bytes)
{
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
test_interview (void)
{
  g_autoptr (FfAnalysis) analysis = load_example ();
  g_autoptr (GBytes) bytes = ff_documents_interview (analysis, "technical-pm", FF_TEXT_MARKDOWN);
  g_autofree char *text = to_text (bytes);
  const char *primary = strstr (text, "\n## Internal · Tactical\n\n30 minutes\n");
  const char *secondary = strstr (text, "\n## Internal · Strategic\n\n20 minutes\n");

  g_assert_nonnull (primary);
  g_assert_true (secondary > primary);
  g_assert_true (strstr (text, "\n## External · Strategic\n\n10 minutes\n") > secondary);
  g_assert_true (strstr (text, "\n## External · Tactical\n\n10 minutes\n") > secondary);
  g_assert_nonnull (strstr (text, "| In all |  |  | 95 |"));
  /* each primary by its name, with what the profile expects */
  g_assert_nonnull (strstr (text, "**Technical trade-offs: "));
  g_assert_nonnull (strstr (text, "**The profile says:** Can argue both sides of a debt decision"));
  /* 6 + 4 + 2 + 2 in the quadrants, two pairs and one of what the role is not */
  g_assert_cmpuint (count (text, "- **Score:** "), ==, 17);
  g_assert_cmpuint (count (text, "- **A good answer shows:** "), ==, 17);
}

static void
test_job_description (void)
{
  g_autoptr (FfAnalysis) analysis = load_example ();
  g_autoptr (GBytes) bytes = ff_documents_job_description (analysis, "technical-pm",
                                                           FF_TEXT_MARKDOWN);
  g_autofree char *text = to_text (bytes);
  static const char *const parts[] = {
    "# Technical PM: outline of a job description\n",
    "## The role\n\nThe Technical PM decides what our APIs",
    "- **Internal · Tactical** (the heart of the role): ",
    "- **External · Tactical** (in support): ",
    "## What is essential\n",
    "- **Technical trade-offs** (Internal · Tactical): Can argue both sides",
    "## What matters, without expert depth\n",
    "- **Partnership strategy** (External · Strategic): ",
    "## What is useful and not required\n",
    "- **External · Tactical:** Launches and go-to-market, Growth experiments, Onboarding",
    "## What this role is not\n",
    "### Growth PM\n",
    "  - **Yours:** decides whether a test may change payloads",
    "## How success shows\n",
  };
  const char *at = text;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      const char *found = strstr (at, parts[i]);

      if (found == NULL)
        g_error ("after %.40s: %s", at, parts[i]);
      at = found;
    }
}

/* However many primaries there are, the time is kept, and one question looks beyond the list. */
static void
test_crowded (void)
{
  g_autoptr (GString) json = g_string_new ("{\"format\":\"fourfold-project\",\"version\":1,"
                                           "\"competencies\":[");
  g_autoptr (GBytes) data = NULL;
  g_autoptr (FfContent) content = NULL;
  g_autoptr (FfAnalysis) analysis = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < 12; i++)
    g_string_append_printf (json,
                            "%s{\"id\":\"c%u\",\"name\":\"C%u\","
                            "\"quadrant\":\"internal-tactical\"}",
                            i > 0 ? "," : "", i, i);
  g_string_append (json, "],\"roles\":[{\"id\":\"r\",\"name\":\"R\",\"weights\":{");
  for (guint i = 0; i < 12; i++)
    g_string_append_printf (json, "%s\"c%u\":\"primary\"", i > 0 ? "," : "", i);
  g_string_append (json, "}}]}");
  data = g_bytes_new (json->str, json->len);
  content = ff_format_read (data, "test", NULL);
  analysis = ff_analysis_new (content, TODAY);
  bytes = ff_documents_interview (analysis, "r", FF_TEXT_MARKDOWN);
  text = to_text (bytes);
  g_assert_nonnull (strstr (text, "## Internal · Tactical\n\n40 minutes"));
  g_assert_nonnull (strstr (text, "\n7. **C6: "));
  g_assert_null (strstr (text, "**C7: "));
  g_assert_nonnull (strstr (text, "\n8. **Before you believe an estimate"));
}

/* Of a role that nothing is known of, an outline says so and makes nothing up. */
static void
test_undefined (void)
{
  static const char project[]
      = "{\"format\":\"fourfold-project\",\"version\":1,\"competencies\":[{\"id\":\"a\","
        "\"name\":\"Vision\",\"quadrant\":\"internal-strategic\"}],"
        "\"roles\":[{\"id\":\"r\",\"name\":\"R\"}]}";
  g_autoptr (GBytes) data = g_bytes_new_static (project, strlen (project));
  g_autoptr (FfContent) content = ff_format_read (data, "test", NULL);
  g_autoptr (FfAnalysis) analysis = ff_analysis_new (content, TODAY);
  g_autoptr (GBytes) job = ff_documents_job_description (analysis, "r", FF_TEXT_MARKDOWN);
  g_autoptr (GBytes) interview = ff_documents_interview (analysis, "r", FF_TEXT_MARKDOWN);
  g_autofree char *job_text = to_text (job);
  g_autofree char *interview_text = to_text (interview);

  g_assert_nonnull (strstr (job_text, "Nothing is primary in the profile yet"));
  g_assert_null (strstr (job_text, "How success shows"));
  g_assert_null (strstr (job_text, "\n\n\n"));
  for (int q = 0; q < FF_N_QUADRANTS; q++)
    g_assert_nonnull (strstr (interview_text, ff_quadrant_name (q)));
  g_assert_null (strstr (interview_text, "Where the role ends"));
  g_assert_nonnull (strstr (interview_text, "| In all |  |  | 85 |"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/outlines/pack", test_pack);
  g_test_add_func ("/outlines/faults", test_faults);
  g_test_add_func ("/outlines/fill", test_fill);
  g_test_add_func ("/outlines/quadrants", test_quadrants);
  g_test_add_func ("/outlines/interview", test_interview);
  g_test_add_func ("/outlines/job-description", test_job_description);
  g_test_add_func ("/outlines/crowded", test_crowded);
  g_test_add_func ("/outlines/undefined", test_undefined);
  return g_test_run ();
}
