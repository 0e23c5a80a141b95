/* Which boundary rules name something: judged by the words, held against what a careful reader says
 * of each. */
#include "fixture.h"

#include "core/method/words.h"

#include <json-glib/json-glib.h>

#define WORDS "/org/fourfold/Fourfold/words/"

/* Of the texts below so many must be judged as the reader did. */
#define MIN_AGREED_PERCENT 90

typedef struct
{
  const char *topic;
  const char *technical; /* what the Technical PM owns */
  const char *growth;    /* what the Growth PM owns */
  gboolean abstract;     /* says the reader */
} Rule;

static const Rule rules[] = {
  /* abstract: nobody could say which meeting, document or decision is meant */
  { "Technical matters", "owns technical things", "owns the other things", TRUE },
  { "Strategy", "drives strategic topics", "supports strategic topics", TRUE },
  { "Collaboration", "works with stakeholders", "works with stakeholders", TRUE },
  { "Alignment", "is responsible for alignment", "supports the alignment", TRUE },
  { "General support", "handles everything technical", "handles everything else", TRUE },
  { "Success", "drives success and value", "supports success and value", TRUE },
  { "Stakeholders", "internal ones", "external ones", TRUE },
  { "Tasks", "technical tasks", "growth tasks", TRUE },
  { "Areas of work", "all technical areas", "all related areas", TRUE },
  { "Who does what", "does what is technical", "does what is general", TRUE },
  { "Excellence", "technical excellence", "general excellence", TRUE },
  { "Topics", "", "", TRUE },
  { "Growth", "supports the Growth PM", "owns growth", TRUE },
  { "The work", "everything that is tactical", "everything that is strategic", TRUE },
  { "Value", "owns value for stakeholders", "drives value and success", TRUE },
  { "Items", "items of the Technical PM", "items of the Growth PM", TRUE },
  { "Product", "technical items", "strategic items", TRUE },
  { "Customer matters", "is responsible for technical ones", "is responsible for the others",
    TRUE },
  { "Quality", "technical things in general", "anything related", TRUE },
  { "Working together", "should support one another", "must collaborate with each other", TRUE },
  { "Delivery", "owns it", "supports it", TRUE },

  /* concrete: the next time it comes up, both would think of the same thing */
  { "API changes", "breaking changes and version numbers", "notice to customers", FALSE },
  { "Launch date", "readiness of the release", "date of the announcement", FALSE },
  { "Weekly funnel review", "brings latency and error rates", "brings sign-ups and activation",
    FALSE },
  { "Sprint planning", "estimates and order of integration stories", "experiment variants", FALSE },
  { "Pricing page", "usage limits per plan", "headline, plan comparison and test", FALSE },
  { "Security questionnaire", "answers sections on encryption and hosting",
    "sends it to the prospect", FALSE },
  { "Onboarding checklist", "data import step", "copy and order of steps", FALSE },
  { "Incident on the public endpoint", "decides on rollback", "writes the status page", FALSE },
  { "Roadmap review each quarter", "migrations and debt", "activation target", FALSE },
  { "Partner webhook contract", "payload, retries, error codes", "naming in the portal", FALSE },
  { "Feature flags", "default state at release", "audience of the experiment", FALSE },
  { "Release notes", "list of changed endpoints", "summary for admins", FALSE },
  { "Trial length", "abuse limits", "number of days", FALSE },
  { "Beta programme", "exit criteria", "list of invited accounts", FALSE },
  { "PRD for checkout", "tax and currency edge cases", "wording and layout", FALSE },
  { "Vendor contract for email delivery", "throughput and data residency", "sender reputation",
    FALSE },
  { "Churn interview notes", "tags technical causes", "runs the interviews", FALSE },
  { "Deprecation of the CSV importer", "switch-off date", "mail to affected customers", FALSE },
  { "Go/no-go meeting", "load test result", "support readiness", FALSE },
  { "Data retention policy", "deletion jobs", "text in the help centre", FALSE },
  { "Mobile push notifications", "delivery service and quota", "campaign calendar", FALSE },
  { "Sandbox for partners", "test accounts, reset schedule", "tutorial videos", FALSE },
  { "Event tracking plan", "schema and naming of events", "which funnel steps are measured",
    FALSE },

  /* other scripts and accents; two characters are a word where no spaces are written */
  { "Änderungen der Schnittstelle", "Versionsnummern", "Rundschreiben an Kunden", FALSE },
  { "价格页面的改动", "接口限额", "标题和文案", FALSE },
  { "価格", "", "", TRUE },

  /* the same in the other languages, whose lists are always there */
  { "Technische Themen", "verantwortet alles Technische", "unterstützt alle weiteren Themen",
    TRUE },
  { "Zusammenarbeit", "arbeitet mit allen Beteiligten zusammen", "ist für die Abstimmung zuständig",
    TRUE },
  { "Versionsnummern", "Abkündigung der Schnittstelle", "Brief an die Kunden", FALSE },
  { "Temas técnicos", "se encarga de todo lo técnico", "apoya los demás temas", TRUE },
  { "Colaboración", "trabaja con las partes interesadas", "es responsable del alineamiento", TRUE },
  { "Fecha de lanzamiento", "criterios de salida de la beta", "anuncio a los clientes", FALSE },
  { "Sujets techniques", "est responsable de tout ce qui est technique",
    "soutient les autres sujets", TRUE },
  { "Collaboration", "travaille avec les parties prenantes", "est responsable de l’alignement",
    TRUE },
  { "Date de lancement", "critères de sortie de la bêta", "annonce aux clients", FALSE },
  { "技術面全般", "", "", TRUE },
  { "ユーザー通知のメール", "公開日の決定", "リリースノートの文面", FALSE },
  { "الأمور التقنية", "مسؤول عن كل الأمور التقنية", "يدعم كل الأعمال الأخرى", TRUE },
  { "موعد الإطلاق", "معايير الخروج من النسخة التجريبية", "إعلان الأسعار للعملاء", FALSE },
};

static gboolean
judge (const Rule *rule)
{
  const char *texts[] = { rule->topic, rule->technical, rule->growth, NULL };
  const char *names[] = { "Technical PM", "Growth PM", NULL };

  return ff_rule_is_abstract (texts, names);
}

static void
test_readers (void)
{
  guint agreed = 0;

  g_assert_cmpuint (G_N_ELEMENTS (rules), >=, 40);
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      if (judge (&rules[i]) == rules[i].abstract)
        agreed++;
      else
        g_test_message ("“%s” was judged %s", rules[i].topic,
                        rules[i].abstract ? "concrete" : "abstract");
    }
  g_test_message ("%u of %u judged alike", agreed, (guint) G_N_ELEMENTS (rules));
  g_assert_cmpuint (100 * agreed, >=, MIN_AGREED_PERCENT * G_N_ELEMENTS (rules));
}

static const struct
{
  const char *text;
  guint words;
} counts[] = {
  { "", 0 },
  { "invoice", 1 },
  { "invoice Invoice INVOICE", 1 },
  { "invoice/refund,credit-note", 4 },
  { "the invoice and a refund", 2 },
  { "technical growth pm", 0 },       /* the roles' names */
  { "go to QA, by UX", 0 },           /* fewer than three letters */
  { "two2 v12 2026", 3 },             /* digits are kept */
  { "customer's customer", 1 },       /* split at what is no letter or digit */
  { "stuff tasks items support", 0 }, /* fillers */
  { "Straße STRASSE", 1 },
  { "价格页面", 2 },
  { "价格页", 1 },
  { "价格价格", 1 },
  { "API价格", 2 },
};

static void
test_counts (void)
{
  const char *names[] = { "Technical PM", "Growth PM", NULL };

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      const char *texts[] = { counts[i].text, NULL };

      g_test_message ("“%s”", counts[i].text);
      g_assert_cmpuint (ff_rule_count_words (texts, names), ==, counts[i].words);
    }
}

/* Four distinct words are enough, wherever they stand; three are not. */
static void
test_border (void)
{
  const char *names[] = { "A", "B", NULL };
  const char *three[] = { "invoice refund", "refund", "ledger", NULL };
  const char *four[] = { "invoice", "refund", "ledger voucher", NULL };

  g_assert_true (ff_rule_is_abstract (three, names));
  g_assert_false (ff_rule_is_abstract (four, names));
}

/* The lists by which names and definitions are told. */
static void
test_lists (void)
{
  static const struct
  {
    FfWordList list;
    const char *text;
    const char *found;
  } rows[] = {
    { FF_WORDS_STACK, "Backend PM", "backend" },
    { FF_WORDS_STACK, "Back-end PM", "back end" },
    { FF_WORDS_STACK, "PM, iOS", "ios" },
    { FF_WORDS_STACK, "Search Team PM", "team" },
    { FF_WORDS_STACK, "Technical PM", NULL },
    { FF_WORDS_STACK, "Apiary PM", NULL },
    { FF_WORDS_SENIORITY, "Senior PM", "senior" },
    { FF_WORDS_SENIORITY, "Head of Growth", "head" },
    { FF_WORDS_SENIORITY, "Leadership PM", NULL },
    { FF_WORDS_TEAM, "Sits in the payments squad.", "squad" },
    { FF_WORDS_TEAM, "Teamwork", NULL },
    { FF_WORDS_QUADRANT, "Internal-tactical first", "internal" },
    { FF_WORDS_QUADRANT, "Tactics", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *found = ff_words_find (rows[i].list, rows[i].text);

      g_assert_cmpstr (found, ==, rows[i].found);
    }
}

static void
assert_normalized (const char *path, JsonArray *phrases)
{
  for (guint i = 0; i < json_array_get_length (phrases); i++)
    {
      const char *phrase = json_array_get_string_element (phrases, i);
      g_autofree char *normalized = ff_words_normalize (phrase);

      if (!g_str_equal (phrase, normalized))
        g_error ("%s: “%s” has to stand as “%s”", path, phrase, normalized);
    }
}

/* The lists of every language stand as they are compared, for they are taken as they are. */
static void
test_data (void)
{
  static const char *const members[]
      = { "stop", "filler", "team", "stack", "seniority", "quadrant" };
  g_auto (GStrv) files = g_resources_enumerate_children (WORDS, 0, NULL);

  g_assert_cmpuint (g_strv_length (files), >=, 6);
  for (guint i = 0; files[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat (WORDS, files[i], NULL);
      g_autoptr (GBytes) bytes = g_resources_lookup_data (path, 0, NULL);
      g_autoptr (JsonParser) parser = json_parser_new ();
      gsize length;
      const char *data = g_bytes_get_data (bytes, &length);
      JsonObject *root;

      g_assert_true (json_parser_load_from_data (parser, data, length, NULL));
      root = json_node_get_object (json_parser_get_root (parser));
      for (guint j = 0; j < G_N_ELEMENTS (members); j++)
        assert_normalized (path, json_object_get_array_member (root, members[j]));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/abstract/readers", test_readers);
  g_test_add_func ("/abstract/counts", test_counts);
  g_test_add_func ("/abstract/border", test_border);
  g_test_add_func ("/abstract/lists", test_lists);
  g_test_add_func ("/abstract/data", test_data);
  return g_test_run ();
}
