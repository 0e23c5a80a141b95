/* Files with one fault each: the message names the file, the place and what was expected, the exit
 * status is 2, and the file stays as it was. */
#include "cli/cli-test.h"

#include <string.h>

#define DOC(members)        "{\"format\":\"fourfold-project\",\"version\":1," members "}"
#define COMPETENCY(members) DOC ("\"competencies\":[{\"id\":\"c\",\"name\":\"C\"," members "}]")
#define ROLE(members)                                                                              \
  DOC (                                                                                            \
      "\"competencies\":[{\"id\":\"c\",\"name\":\"C\"}],\"roles\":[{\"id\":\"a\",\"name\":\"A\"}," \
      "{\"id\":\"b\",\"name\":\"B\"," members "}]")
#define WITH_ROLES(members)                                                                        \
  DOC (                                                                                            \
      "\"competencies\":[{\"id\":\"c\",\"name\":\"C\"}],\"roles\":[{\"id\":\"a\",\"name\":\"A\"}," \
      "{\"id\":\"b\",\"name\":\"B\"}]," members)
#define RULES(rules) WITH_ROLES ("\"boundaries\":[{\"roles\":[\"a\",\"b\"],\"rules\":[" rules "]}]")

static const struct
{
  const char *text;
  const char *message; /* after the file's name */
} faults[] = {
  /* Not JSON. */
  { "", "line 1, column 1: " },
  { " \n ", "line 2, column " },
  { "{", "line 1, column " },
  { "{\"format\":\"fourfold-project\",\n\"version\":1,}", "line 2, column " },
  { "{\"format\":\"fourfold-project\" \"version\":1}", "line 1, column " },
  { DOC ("\"title\":'x'"), "line 1, column " },
  { DOC ("\"title\":\"x"), "line 1, column " },
  { DOC ("\"title\":\"\n\""), "line 1, column " },
  { DOC ("\"title\":\"\\x\""), "line 1, column " },
  { DOC ("\"title\":\"\\ud800\""), "line 1, column " },
  { DOC ("\"title\":\"\xff\""), "line 1, column " },
  { DOC ("\"title\":\"\xc0\xaf\""), "line 1, column " },
  { DOC ("\"title\":NaN"), "line 1, column " },
  { DOC ("\"x\":01"), "line 1, column " },
  { DOC ("\"x\":1 // why") "\n", "line 1, column " },
  { DOC ("\"x\":1") "{}", "line 1, column " },
  { DOC ("\"title\":\"A\",\"title\":\"B\""),
    "line 1, column 61: the member \"title\" occurs twice" },
  { DOC ("\"x\":[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]"),
    "line 1, column " },
  /* Not a project. */
  { "[]", "" },
  { "null", "" },
  { "{}", "format: this is not a Fourfold project" },
  { "{\"format\":\"other\",\"version\":1}", "format: this is not a Fourfold project" },
  { "{\"format\":\"fourfold-project\"}", "version: " },
  { "{\"format\":\"fourfold-project\",\"version\":\"1\"}", "version: " },
  { "{\"format\":\"fourfold-project\",\"version\":0}", "version: " },
  { "{\"format\":\"fourfold-project\",\"version\":2}", "version: the file was written by a newer" },
  /* Wrong types and values. */
  { DOC ("\"title\":5"), "title: " },
  { DOC ("\"competencies\":{}"), "competencies: " },
  { DOC ("\"competencies\":[5]"), "competencies[0]: " },
  { DOC ("\"competencies\":[{\"id\":\"c\"}]"), "competencies[0].name: " },
  { DOC ("\"competencies\":[{\"name\":\"C\"}]"), "competencies[0].id: " },
  { DOC ("\"competencies\":[{\"id\":\"C\",\"name\":\"C\"}]"), "competencies[0].id: " },
  { DOC ("\"competencies\":[{\"id\":\"-c\",\"name\":\"C\"}]"), "competencies[0].id: " },
  { DOC ("\"competencies\":[{\"id\":\"c\",\"name\":\"\"}]"), "competencies[0].name: " },
  { DOC ("\"competencies\":[{\"id\":\"c\",\"name\":\"C\"},{\"id\":\"c\",\"name\":\"D\"}]"),
    "competencies[1]: there is another \"c\"" },
  { COMPETENCY ("\"quadrant\":\"middle\""), "competencies[0].quadrant: \"middle\" is not " },
  { COMPETENCY ("\"quadrant\":\"internal-tactical\",\"x\":0.5"), "competencies[0]" },
  { COMPETENCY ("\"quadrant\":\"internal-tactical\",\"x\":0.5,\"y\":1.01"), "competencies[0].y: " },
  { COMPETENCY ("\"quadrant\":\"internal-tactical\",\"x\":-0.5,\"y\":1"), "competencies[0].x: " },
  { COMPETENCY ("\"quadrant\":\"a\\nb\\u0085c\""),
    "competencies[0].quadrant: \"a\\u000ab\\u0085c\" is not " },
  { ROLE ("\"weights\":{\"c\":\"essential\"}"),
    "roles[1].weights.c: \"essential\" is not primary, secondary or baseline" },
  { ROLE ("\"weights\":{\"d\":\"primary\"}"), "roles[1].weights.d: there is no competency \"d\"" },
  { ROLE ("\"weights\":[]"), "roles[1].weights: " },
  { ROLE ("\"notes\":{\"d\":\"x\"}"), "roles[1].notes.d: there is no competency \"d\"" },
  { ROLE ("\"status\":\"maybe\""), "roles[1].status: " },
  { ROLE ("\"headcount\":-1"), "roles[1].headcount: " },
  { ROLE ("\"headcount\":1.5"), "roles[1].headcount: " },
  { ROLE ("\"external\":1"), "roles[1].external: " },
  { ROLE ("\"card\":{\"gaps\":\"yes\"}"), "roles[1].card.gaps: " },
  { ROLE ("\"not-this-role\":\"x\""), "roles[1].not-this-role: " },
  { ROLE ("\"not-this-role\":[1]"), "roles[1].not-this-role[0]: " },
  { WITH_ROLES ("\"boundaries\":[{\"roles\":[\"a\"]}]"), "boundaries[0].roles: " },
  { WITH_ROLES ("\"boundaries\":[{\"roles\":[\"b\",\"a\"]}]"), "boundaries[0].roles: " },
  { WITH_ROLES ("\"boundaries\":[{\"roles\":[\"a\",\"a\"]}]"), "boundaries[0].roles[1]: " },
  { WITH_ROLES ("\"boundaries\":[{\"roles\":[\"a\",\"z\"]}]"), "boundaries[0].roles[1]: " },
  { WITH_ROLES ("\"boundaries\":[{\"roles\":[\"a\",\"b\"]},{\"roles\":[\"a\",\"b\"]}]"),
    "boundaries[1]" },
  { WITH_ROLES ("\"boundaries\":[{}]"), "boundaries[0].roles: " },
  { RULES ("{\"id\":\"r\"}"), "boundaries[0].rules[0].topic: " },
  { RULES ("{\"id\":\"r\",\"topic\":\"T\",\"owns\":{\"z\":\"x\"}}"),
    "boundaries[0].rules[0].owns.z: " },
  { RULES ("{\"id\":\"r\",\"topic\":\"T\",\"kind\":\"law\"}"), "boundaries[0].rules[0].kind: " },
  { RULES ("{\"id\":\"r\",\"topic\":\"T\"},{\"id\":\"r\",\"topic\":\"U\"}"),
    "boundaries[0].rules[1].id: " },
  { WITH_ROLES ("\"samples\":[{\"id\":\"s\"}]"), "samples[0].title: " },
  { WITH_ROLES ("\"samples\":[{\"id\":\"s\",\"title\":\"T\",\"effort\":0}]"),
    "samples[0].effort: " },
  { WITH_ROLES ("\"samples\":[{\"id\":\"s\",\"title\":\"T\",\"date\":\"2026-02-30\"}]"),
    "samples[0].date: " },
  { WITH_ROLES ("\"samples\":[{\"id\":\"s\",\"title\":\"T\",\"date\":\"1.2.2026\"}]"),
    "samples[0].date: " },
  { WITH_ROLES ("\"samples\":[{\"id\":\"s\",\"title\":\"T\",\"role\":\"z\"}]"),
    "samples[0].role: " },
  { WITH_ROLES ("\"samples\":[{\"id\":\"s\",\"title\":\"T\",\"competencies\":[\"c\",\"d\"]}]"),
    "samples[0].competencies[1]: " },
  { WITH_ROLES ("\"samples\":[{\"id\":\"s\",\"title\":\"T\",\"source\":\"theirs\"}]"),
    "samples[0].source: " },
  { WITH_ROLES ("\"time-splits\":[{\"id\":\"t\",\"shares\":{\"internal-tactical\":50}}]"),
    "time-splits[0].shares: " },
  { WITH_ROLES ("\"time-splits\":[{\"id\":\"t\",\"shares\":{\"internal-tactical\":-1}}]"),
    "time-splits[0].shares" },
  { WITH_ROLES ("\"time-splits\":[{\"id\":\"t\",\"shares\":{\"middle\":100}}]"),
    "time-splits[0].shares" },
  { WITH_ROLES ("\"time-splits\":[{\"id\":\"t\"}]"), "time-splits[0].shares: " },
  { WITH_ROLES ("\"decisions\":[{\"id\":\"d\",\"verdict\":\"light\"}]"), "decisions[0]" },
  { WITH_ROLES ("\"decisions\":[{\"id\":\"d\",\"role\":\"a\",\"verdict\":\"heavy\"}]"),
    "decisions[0].verdict: " },
  { WITH_ROLES ("\"feedback\":[{\"id\":\"f\",\"reviewer\":\"R\",\"mark\":\"agree\"}]"),
    "feedback[0].about: " },
  { WITH_ROLES ("\"feedback\":[{\"id\":\"f\",\"reviewer\":\"R\",\"about\":{\"role\":\"a\"},"
                "\"mark\":\"fine\"}]"),
    "feedback[0].mark: " },
  { WITH_ROLES ("\"feedback\":[{\"id\":\"f\",\"reviewer\":\"R\",\"about\":{\"roles\":[\"a\",\"b\"],"
                "\"rule\":\"none\"},\"mark\":\"agree\"}]"),
    "feedback[0].about.rule: " },
  { WITH_ROLES ("\"people\":[{\"id\":\"p\",\"name\":\"P\",\"ratings\":{\"c\":{\"self\":101}}}]"),
    "people[0].ratings.c.self: " },
  { WITH_ROLES ("\"people\":[{\"id\":\"p\",\"name\":\"P\",\"goals\":[{\"id\":\"g\"}]}]"),
    "people[0].goals[0].text: " },
  { WITH_ROLES ("\"hiring\":{\"hand-over\":{\"internal-tactical\":\"sell\"}}"),
    "hiring.hand-over.internal-tactical: " },
  { WITH_ROLES ("\"hiring\":{\"candidates\":[\"z\"]}"), "hiring.candidates[0]: " },
  { WITH_ROLES ("\"dismissed\":[{\"about\":\"\"}]"), "dismissed[0].check: " },
  { WITH_ROLES (
        "\"snapshots\":[{\"id\":\"s\",\"title\":\"S\",\"roles\":[{\"id\":\"q\",\"name\":\"Q\","
        "\"weights\":{\"c\":\"primary\"}}]}]"),
    "snapshots[0].roles[0].weights.c: " },
  { DOC ("\"review\":{\"interval-months\":5}"), "review.interval-months: " },
  { DOC ("\"review\":{\"last\":\"yesterday\"}"), "review.last: " },
  { DOC ("\"organization\":{\"pm-count\":-2}"), "organization.pm-count: " },
  { DOC ("\"title\":\"\\u0001\""), "title: " },
};

static void
fault_cb (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  char *folder = cli_folder_new ();
  g_autofree char *message = g_strdup_printf ("fourfold-cli: bad.json: %s", faults[i].message);

  cli_write (folder, "bad.json", faults[i].text);
  cli_check_in (folder, &(CliCase){ "format bad.json", NULL, 2, NULL, message });
  cli_check_in (folder, &(CliCase){ "edit bad.json title X", NULL, 2, NULL, message });
  cli_folder_free (folder);
}

/* All faults at once, but no more than twenty of them. */
static void
test_many_faults (void)
{
  char *folder = cli_folder_new ();
  g_autoptr (GString) text = g_string_new ("{\"format\":\"fourfold-project\",\"version\":1,"
                                           "\"roles\":[");
  g_autoptr (CliResult) result = NULL;
  g_auto (GStrv) lines = NULL;

  for (guint i = 0; i < 30; i++)
    g_string_append_printf (text, "%s{\"id\":\"r%u\"}", i > 0 ? "," : "", i);
  g_string_append (text, "]}");
  cli_write (folder, "bad.json", text->str);
  result = cli_run (folder, NULL, "show bad.json summary");
  g_assert_cmpint (result->status, ==, 2);
  lines = g_strsplit (result->err, "\n", -1);
  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *line = g_strdup_printf ("fourfold-cli: bad.json: roles[%u].name: ", i);

      g_assert_true (g_str_has_prefix (lines[i], line));
    }
  g_assert_null (strstr (result->err, "roles[20]"));
  cli_folder_free (folder);
}

/* NUL bytes, as a power cut may leave them. */
static void
test_nul_bytes (void)
{
  char *folder = cli_folder_new ();
  g_autofree char *path = g_build_filename (folder, "bad.json", NULL);
  const char zeros[4096] = "";

  g_assert_true (g_file_set_contents (path, zeros, sizeof zeros, NULL));
  cli_check_in (folder,
                &(CliCase){ "check bad.json", NULL, 2, NULL, "bad.json: line 1, column 1" });
  cli_folder_free (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autofree char *name = g_strdelimit (g_strdup (faults[i].message), "/", '|');
      g_autofree char *path = g_strdup_printf ("/cli/bad input/%02u %.40s", i + 1, name);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), fault_cb);
    }
  g_test_add_func ("/cli/bad input/many faults", test_many_faults);
  g_test_add_func ("/cli/bad input/nul bytes", test_nul_bytes);
  return g_test_run ();
}
