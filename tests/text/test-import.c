/* What rows of CSV mean: samples, competencies, weights, and everything that is wrong with them. */
#include "text/import/import.h"

#include "core/file/format.h"
#include "text/hostile-csv.h"
#include "text/import-fixture.h"
#include "text/lists-csv.h"

#include <math.h>
#include <string.h>

typedef struct
{
  const char *csv;
  const char *map[4];
  FfDateOrder dates;
  const char *changes; /* what the edit adds or leaves, a line each */
  const char *faults;  /* a line each */
  const char *error;   /* or what is wrong with the file as a whole */
} Case;

#define ALL "title,date,person,role,kind,competencies,effort\n"

static const Case sample_cases[] = {
  { ALL "A,2026-09-03,Ana,TPM,PRD,API;vision,2h\n",
    .changes = "A|2026-09-03|Ana|technical-pm|prd|api vision|2" },
  { "title\nA\n", .changes = "A||||other||1" },
  { "title\n A \n\"B\nC\"\n", .changes = "A||||other||1\nB C||||other||1" },
  { "TITLE , Date,Person\nA,2/9/2026,Ben\nB,13/9/2026,\n",
    .changes = "A|2026-09-02|Ben||other||1\nB|2026-09-13|||other||1" },
  { "title,date\nA,2/9/2026\nB,9/13/2026\n",
    .changes = "A|2026-02-09|||other||1\nB|2026-09-13|||other||1" },
  { "title,date\nA,2/9/2026\n", .dates = FF_DATE_ORDER_MDY, .changes = "A|2026-02-09|||other||1" },
  { "title,date\nA,2/2/2026\nB,2.9.2026\n",
    .changes = "A|2026-02-02|||other||1\nB|2026-09-02|||other||1" },
  { "title,date\nA,2026-09-02\nB,2/9/2026\nC,3/9/2026\n",
    .error
    = "“2/9/2026” on line 3 has the day or the month first, and no date in the file says which" },
  { "title,date\nA,13/9/2026\nB,9/13/2026\nC,3/9/2026\n",
    .error
    = "“13/9/2026” on line 2 has the day first and “9/13/2026” on line 3 the month, so “3/9/2026” "
      "on line 4 may have either" },
  { "title,date\nA,13/9/2026\nB,9/13/2026\n",
    .changes = "A|2026-09-13|||other||1\nB|2026-09-13|||other||1" },
  { "title,date\nA,9/13/2026\n", .dates = FF_DATE_ORDER_DMY,
    .faults = "2: date: “9/13/2026” is not a day such as 2026-05-31" },
  { "title,date\nA,2/9/2026\n", .dates = FF_DATE_ORDER_ISO,
    .faults = "2: date: “2/9/2026” is not a day such as 2026-05-31" },
  { "title,kind\nA,Experiment plan\nB,go-to-market BRIEF\nC,Story\nD,Other\n",
    .changes
    = "A||||experiment-plan||1\nB||||go-to-market-brief||1\nC||||Story||1\nD||||other||1" },
  { "title;competencies\nA;\"API; Pricing; packaging; vision;api\"\n",
    .faults = "2: competencies: there is no competency “Pricing”\n"
              "2: competencies: there is no competency “packaging”" },
  { "title,competencies\nA,\"API; pricing ;; vision;api\"\nB,\"Roadmap, API\"\nC,Pricing; "
    "packaging\n",
    .changes = "A||||other|api pricing vision|1\nB||||other|roadmap api|1\nC||||other|pricing|1" },
  { "title,role\nA,lead\nB,growth pm\nC,nobody\n",
    .changes = "A|||lead|other||1\nB|||growth-pm|other||1",
    .faults = "4: role: there is no role “nobody”" },
  { "title;effort\nA;1,5\nB;1.5\nC;1h 30m\n",
    .changes = "A||||other||1.5\nB||||other||1.5\nC||||other||1.5" },
  { "title,effort\nA,\"1,500\"\nB,0\nC,none\nD,\n", .changes = "D||||other||1",
    .faults = "2: effort: the comma of “1,500” may stand before a fraction or between thousands\n"
              "3: effort: an effort is more than 0 hours\n"
              "4: effort: “none” is not a number of hours such as 1.5 or 1h 30m" },
  /* A column of whole minutes in seconds, as two trackers write it; and one that is not. */
  { "Summary,Time Spent\nA,5400\nB,0\nC,\nD,60\n",
    .changes = "A||||other||1.5\nB||||other||1\nC||||other||1\nD||||other||0.016666666666666666" },
  { "Summary,Time Spent\nA,60\nB,90.5\n", .changes = "A||||other||60\nB||||other||90.5" },
  { "Summary,Time Spent\nA,60\nB,1h\n",
    .changes = "A||||other||0.016666666666666666\nB||||other||1" },
  { "Summary,Time Spent\nA,0\nB,0\n", .faults = "2: Time Spent: an effort is more than 0 hours\n"
                                                "3: Time Spent: an effort is more than 0 hours" },
  /* Issue trackers. */
  { "Summary;Issue key;Issue Type;Assignee;Reporter;Created;Due;Labels;Labels\r\n"
    "\"Webhooks; v2\";PM-1;Story;ana;ben;02/Sep/26 2:33 PM;;api;urgent\r\n",
    .changes = "Webhooks; v2|2026-09-02|ana||Story|api|1" },
  { "Title\tAuthor\tCreated At\tTags\nA\tana\t2026-09-02 10:00:00 UTC\tbug, vision\n",
    .changes = "A|2026-09-02|ana||other|vision|1" },
  { "Subject,Assignee,Due date,Spent time\nA,,2026-09-02,2.5\n",
    .changes = "A|2026-09-02|||other||2.5" },
  { "Summary,Created,Due,Labels\nA,1/2/2026,2026-09-02,x\n",
    { "date=Due", "competencies=" },
    .changes = "A|2026-09-02|||other||1" },
  { "Summary,Labels\nA,nothing\n",
    { "competencies=Labels" },
    .faults = "2: Labels: there is no competency “nothing”" },
  { "a,b,c\nA,api,vision\n",
    { "title=1", "competencies=b", "competencies=3" },
    .changes = "A||||other|api vision|1" },
  { "2,1\nA,B\n", { "title=1" }, .changes = "B||||other||1" }, /* a heading before a number */
  { "title,other\nA,B\n", { "title=OTHER" }, .changes = "B||||other||1" },
  { "title\nA\n",
    { "name=title" },
    .error = "there is no field “name”; there are: title, date, person, role, kind, competencies, "
             "effort" },
  { "title,x\nA,B\n", { "date=day" }, .error = "there is no column “day”; there are: title, x" },
  { "title,x\nA,B\n", { "date=3" }, .error = "there is no column “3”; there are: title, x" },
  { "title,x\nA,B\n", { "title=x", "title=title" }, .error = "“title” is given two columns" },
  { "title,x\nA,B\n", { "title" }, .error = "“title” is not FIELD=COLUMN" },
  { "title,x\nA,B\n", { "title=" }, .error = "no column is “title”; there are: title, x" },
  { "name,date,title,Title\nA,,B,C\n", .error = "the columns 3 and 4 are both called “Title”" },
  { "\"tit\nle\",\"tit le\"\nA,B\n", .error = "the columns 1 and 2 are both called “tit le”" },
  { "when,what\n2026-01-01,A\n", .error = "no column is “title”; there are: when, what" },
  { "\n,,\n", .error = "there is nothing in it" },
  { "", .error = "there is nothing in it" },
  { "\"title\n",
    .error = "line 1, where the headings should be: a quotation mark opens here and is "
             "never closed" },
  { "PK\x03\x04\nA\n", .error = "this is not a text file" },
  /* Shapes. */
  { "title,date,person\nA\n,,\n \nB,,,,\n", .changes = "A||||other||1\nB||||other||1" },
  { "title,date\nA,,B\n", .faults = "2: column 3: the row is longer than the heading" },
  { "title,date\nA,2026-01-01\nB", .changes = "A|2026-01-01|||other||1",
    .faults = "3: title: the file ends within this row" },
  { "title,date\nA,2026-01-01\nB,2026-02-01",
    .changes = "A|2026-01-01|||other||1\nB|2026-02-01|||other||1" },
  { "title,date,person\nA;2026-01-01;Ana\n",
    .faults = "2: title: the fields are not separated as those of the heading are" },
  { "title,date\nA; B\n", .changes = "A; B||||other||1" },
  { "title,date\ntitle,date\nA,\n", .changes = "A||||other||1",
    .faults = "2: title: these are the headings again" },
  { "title,\nA,B\n", .changes = "A||||other||1" },
  { "title,date\n\"A\nB,x\nC,\"D\"\nE,\n", .changes = "E||||other||1",
    .faults = "2: title: text follows the quotation mark that closes this field\n"
              "3: date: “x” is not a day such as 2026-05-31\n"
              "4: date: “D” is not a day such as 2026-05-31" },
  { "title,date\n\"A\nB\nC,\"D\"\nE,\n", .changes = "E||||other||1",
    .faults = "2: title: text follows the quotation mark that closes this field\n"
              "3: title: this may be a piece of the row on line 2\n"
              "4: date: “D” is not a day such as 2026-05-31" },
  /* Values. */
  { "title,person\n,Ana\n \t,Ana\nA\x01,\nB,C\x1b\nD,\xef\xbf\xbf\n",
    .faults
    = "2: title: is empty\n3: title: is empty\n4: title: the character U+0001 cannot be kept\n"
      "5: person: the character U+001B cannot be kept\n"
      "6: person: the character U+FFFF cannot be kept" },
  { "title,date,role\n,x,y\n",
    .faults = "2: title: is empty\n2: date: “x” is not a day such as 2026-05-31\n"
              "2: role: there is no role “y”" },
  { "title\n'=1+1\n''=1\n'it's\n=2\n", .changes = "=1+1||||other||1\n'=1||||other||1\n"
                                                  "'it's||||other||1\n=2||||other||1" },
  { "'=x,y\nA,B\n", { "title==x" }, .changes = "A||||other||1" },
  { "title,date\nA,\"x\ny\"\n", .faults = "2: date: “x\\u000ay” is not a day such as 2026-05-31" },
};

static const Case competency_cases[] = {
  { "name,description,group,quadrant\nData,What it says,Build,internal-tactical\n",
    .changes = "+data|Data|What it says|Build|internal-tactical" },
  { "Skill;Category;Quadrant\nData;Build;IT\nLaunch;;External · Tactical\nOther;;\n",
    .changes
    = "+data|Data||Build|internal-tactical\n+launch|Launch|||external-tactical\n+other|Other|||" },
  { "name,description\nvision,\"It's\n long \"\nAPI,\n",
    .changes = "vision|Vision|It's\n long ||internal-strategic" },
  { "name,quadrant,group\nVision,ES,\nPRICING packaging,,Money\n",
    .changes = "vision|Vision|||external-strategic\n"
               "pricing|Pricing; packaging|=what it costs|Money|external-strategic" },
  { "name,description\nPricing; packaging,'=what it costs\n", .changes = "" },
  { "name\nData\ndata\nVision\nV i s i o n\n", .changes = "+data|Data|||",
    .faults = "3: name: this competency stands on line 2 already\n"
              "5: name: this competency stands on line 4 already" },
  { "name\n访谈\n数据\ncompetency\n", .changes = "+competency|访谈|||\n+competency-2|数据|||\n"
                                                 "+competency-3|competency|||" },
  { "name,quadrant\nData,middle\n,IS\n",
    .faults
    = "2: quadrant: “middle” is not internal-strategic, external-strategic, internal-tactical or "
      "external-tactical\n3: name: is empty" },
  { "name,description\nVision\x01,x\nAPI,\x02\n",
    .faults = "2: name: the character U+0001 cannot be kept\n"
              "3: description: the character U+0002 cannot be kept" },
  { "title,name\nA,B\n", .changes = "+b|B|||" },
  { "description\nA\n", .error = "no column is “name”; there are: description" },
};

static const Case weight_cases[] = {
  { "competency,quadrant,Technical PM,Growth PM\nAPI,,S,p\nVision,internal-strategic,,B\n",
    .changes = "technical-pm: api=S\ngrowth-pm: api=P pricing=S vision=B" },
  { ",TPM\nvision,primary\n", .changes = "technical-pm: api=P vision=P" },
  { "Skill;growth-pm;technical-pm\nPricing; packaging;;\n",
    .faults = "2: Skill: there is no competency “Pricing”" },
  { "competency,growth-pm\npricing,\nvision, B \n", .changes = "growth-pm: vision=B" },
  { "competency,growth-pm\npricing,S\n", .changes = "" },
  { "competency,quadrant\nVision,ET\nAPI,IT\nRoadmap,\n",
    .changes = "vision|Vision|||external-tactical\napi|API|||internal-tactical" },
  { "competency,growth-pm,Designer,Tech lead,TPM,Technical PM,gap\nvision,P,P,P,P,P,1\n",
    .changes = "growth-pm: pricing=S vision=P\ntechnical-pm: api=P vision=P",
    .faults
    = "1: Designer: there is no role “Designer”\n"
      "1: Tech lead: “Tech lead” is an external role and has no weights\n"
      "1: Technical PM: “Technical PM” has column 5 already\n1: gap: there is no role “gap”" },
  { "competency,Engineer\nvision,P\n",
    { "technical-pm=Engineer" },
    .changes = "technical-pm: api=P vision=P" },
  { "a,b\nvision,P\n",
    { "competency=a", "technical-pm=2" },
    .changes = "technical-pm: api=P vision=P" },
  { "competency,growth-pm\nvision,X\nnone,P\napi,P\napi,S\n,B\n",
    .changes = "growth-pm: api=P pricing=S",
    .faults
    = "2: growth-pm: “X” is not P, S, B or empty\n3: competency: there is no competency “none”\n"
      "5: competency: this competency stands on line 4 already\n6: competency: is empty" },
  { "competency,growth-pm,\nvision,P,x\napi,P,\n", .changes = "growth-pm: api=P pricing=S",
    .faults = "2: column 3: this column has no heading" },
  { "competency,quadrant,growth-pm\nvision,somewhere,P\n",
    .faults = "2: quadrant: “somewhere” is not internal-strategic, external-strategic, "
              "internal-tactical or "
              "external-tactical" },
  { "role,growth-pm\nvision,P\n",
    .error = "no column is “competency”; there are: role, growth-pm" },
};

static const struct
{
  FfImportKind kind;
  const Case *cases;
  guint n;
} groups[] = {
  { FF_IMPORT_SAMPLES, sample_cases, G_N_ELEMENTS (sample_cases) },
  { FF_IMPORT_COMPETENCIES, competency_cases, G_N_ELEMENTS (competency_cases) },
  { FF_IMPORT_WEIGHTS, weight_cases, G_N_ELEMENTS (weight_cases) },
};

static void
spell_sample (const FfSample *sample, GString *out)
{
  g_autofree char *competencies = g_strjoinv (" ", sample->competencies);
  char effort[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_printf (out, "%s|%s|%s|%s|%s|%s|%s", sample->title, sample->date, sample->person,
                          sample->role, sample->work, competencies,
                          g_ascii_dtostr (effort, sizeof effort, sample->effort));
}

static void
spell_competency (const FfCompetency *competency, GString *out)
{
  FfQuadrant quadrant = competency->quadrant;

  g_string_append_printf (out, "%s|%s|%s|%s|%s", competency->base.id, competency->name,
                          competency->description, competency->group,
                          quadrant != FF_QUADRANT_NONE ? ff_quadrant_ids[quadrant] : "");
}

static void
spell_role (const FfRole *role, GString *out)
{
  g_string_append_printf (out, "%s:", role->base.id);
  for (guint i = 0; i < ff_map_get_size (role->weights); i++)
    {
      const FfMapEntry *entry = ff_map_get_entry (role->weights, i);

      g_string_append_printf (out, " %s=%s", entry->key, ff_weight_letter (entry->choice));
    }
}

/* Every change, one a line. (transfer full) */
static char *
spell_changes (const FfEdit *edit)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < ff_edit_get_size (edit); i++)
    {
      const FfChange *change = ff_edit_get_change (edit, i);
      GString *line = g_string_new (NULL);

      if (change->list == FF_SAMPLES)
        spell_sample ((const FfSample *) change->after, line);
      else if (change->list == FF_ROLES)
        spell_role ((const FfRole *) change->after, line);
      else
        {
          g_string_append (line, change->before == NULL ? "+" : "");
          spell_competency ((const FfCompetency *) change->after, line);
        }
      g_ptr_array_add (lines, g_string_free (line, FALSE));
    }
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **) lines->pdata);
}

static void
check_case (FfImportKind kind, const Case *test)
{
  g_autoptr (FfContent) content = import_project ();
  FfImportOptions options = { .kind = kind, .map = test->map, .dates = test->dates };
  g_autoptr (GError) error = NULL;
  g_autoptr (FfImport) import = import_text (content, test->csv, &options, &error);
  g_autoptr (GBytes) bytes = g_bytes_new_static (test->csv, strlen (test->csv));
  g_autoptr (FfEdit) edit = NULL;
  g_autofree char *changes = NULL;
  g_autofree char *faults = NULL;

  g_test_message ("%s", test->csv);
  g_assert_cmpstr (error != NULL ? error->message : NULL, ==, test->error);
  import_check_sound (content, bytes, &options);
  if (import == NULL)
    return;
  edit = ff_import_take_edit (import);
  changes = spell_changes (edit);
  faults = import_spell_faults (import);
  g_assert_cmpstr (faults, ==, test->faults != NULL ? test->faults : "");
  g_assert_cmpstr (changes, ==, test->changes != NULL ? test->changes : "");
}

static void
group_cb (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);

  for (guint j = 0; j < groups[i].n; j++)
    check_case (groups[i].kind, &groups[i].cases[j]);
}

/* How many samples CSV adds to CONTENT, which becomes what they make of it. */
static guint
add_samples (FfContent **content, const char *csv)
{
  FfImportOptions options = { .kind = FF_IMPORT_SAMPLES };
  g_autoptr (FfImport) import = import_text (*content, csv, &options, NULL);
  FfContent *after = import_commit (*content, import);
  guint added = after->lists[FF_SAMPLES]->len - (*content)->lists[FF_SAMPLES]->len;

  ff_content_unref (*content);
  *content = after;
  return added;
}

/* Two samples "Notes" are there, and one in all its fields. */
static void
test_equal_samples (void)
{
  g_autoptr (FfContent) content = import_project ();

  g_assert_cmpuint (add_samples (&content, "title\nNotes\n"), ==, 0);
  g_assert_cmpuint (add_samples (&content, "title\nNotes\nNotes\n"), ==, 0);
  g_assert_cmpuint (add_samples (&content, "title\nNotes\nNotes\nNotes\n"), ==, 1);
  g_assert_cmpuint (add_samples (&content, "title\nNotes\nNotes\nNotes\n"), ==, 0);
  g_assert_cmpuint (add_samples (&content, ALL "Webhooks,2026-09-02,Ana,TPM,PRD,Vision;API,6\n"),
                    ==, 0);
  g_assert_cmpuint (add_samples (&content, ALL "Webhooks,2026-09-02,Ana,TPM,PRD,Vision;API,6\n"
                                               "Webhooks,2026-09-02,Ana,TPM,PRD,API;Vision,6h\n"),
                    ==, 1);
  g_assert_cmpuint (add_samples (&content, ALL "webhooks,2026-09-02,Ana,TPM,PRD,API;Vision,6\n"
                                               "Webhooks,2026-09-03,Ana,TPM,PRD,API;Vision,6\n"
                                               "Webhooks,2026-09-02,Ben,TPM,PRD,API;Vision,6\n"
                                               "Webhooks,2026-09-02,Ana,,PRD,API;Vision,6\n"
                                               "Webhooks,2026-09-02,Ana,TPM,,API;Vision,6\n"
                                               "Webhooks,2026-09-02,Ana,TPM,PRD,API,6\n"
                                               "Webhooks,2026-09-02,Ana,TPM,PRD,API;Roadmap,6\n"
                                               "Webhooks,2026-09-02,Ana,TPM,PRD,API;Vision,5\n"),
                    ==, 8);
}

/* A nameless thing gets its date, or a word, and six letters and digits (format.md, "Ids"). */
static void
test_sample_ids (void)
{
  g_autoptr (FfContent) content = import_project ();
  GPtrArray *samples;

  g_assert_cmpuint (add_samples (&content, "title,date\nA,2026-10-01\nB,\n"), ==, 2);
  samples = content->lists[FF_SAMPLES];
  g_assert_true (g_regex_match_simple ("^2026-10-01-[a-z0-9]{6}$",
                                       ((FfRecord *) samples->pdata[3])->id, 0, 0));
  g_assert_true (
      g_regex_match_simple ("^sample-[a-z0-9]{6}$", ((FfRecord *) samples->pdata[4])->id, 0, 0));
}

static void
test_one_step (void)
{
  g_autoptr (FfContent) content = import_project ();
  g_autoptr (FfProject) project = ff_project_new (content);
  FfImportOptions options = { .kind = FF_IMPORT_SAMPLES };
  g_autoptr (FfImport) import = import_text (content, "title\nA\nB\n", &options, NULL);
  g_autoptr (FfContent) undone = NULL;

  ff_project_commit (project, ff_import_take_edit (import));
  g_assert_cmpstr (ff_project_get_undo_label (project), ==, "Import 2 samples");
  ff_project_undo (project);
  undone = ff_project_dup_content (project);
  g_assert_true (ff_content_equal (undone, content));
  g_assert_false (ff_project_can_undo (project));
}

/* A note that moves to another quadrant has no place there yet. */
static void
test_moved_note_is_tidied (void)
{
  g_autoptr (FfContent) content = import_project ();
  FfImportOptions options = { .kind = FF_IMPORT_COMPETENCIES };
  g_autoptr (FfImport) import = import_text (content, "name,quadrant\nVision,ET\n", &options, NULL);
  g_autoptr (FfContent) after = import_commit (content, import);

  g_assert_false (ff_competency_has_place (ff_content_competency (after, "vision")));
}

/* Every example's matrix and list, written with and without guard, change nothing when they are read. */
static void
test_exports_read_back (void)
{
  static const char *const examples[] = { "b2b-saas", "enterprise", "consumer" };

  for (guint i = 0; i < G_N_ELEMENTS (examples) * 2; i++)
    {
      FfCsvStyle style = i % 2 == 0 ? FF_CSV_GUARDED : FF_CSV_RAW;
      g_autofree char *path = g_strdup_printf ("%s/data/examples/%s.fourfold.json",
                                               g_getenv ("FF_TEST_SOURCE_DIR"), examples[i / 2]);
      g_autofree char *text = NULL;
      gsize length;
      g_autoptr (GBytes) file = NULL;
      g_autoptr (FfContent) content = NULL;
      GBytes *lists[2];

      g_assert_true (g_file_get_contents (path, &text, &length, NULL));
      file = g_bytes_new (text, length);
      content = ff_format_read (file, path, NULL);
      lists[FF_IMPORT_COMPETENCIES] = ff_csv_from_competencies (content, style);
      lists[FF_IMPORT_WEIGHTS] = ff_csv_from_weights (
          content, (const FfRole *const *) content->lists[FF_ROLES]->pdata,
          content->lists[FF_ROLES]->len, style);
      for (guint kind = 0; kind < G_N_ELEMENTS (lists); kind++)
        {
          FfImportOptions options = { .kind = kind };
          g_autoptr (FfImport) import = ff_import_new (content, lists[kind], &options, NULL);
          g_autoptr (FfEdit) edit = ff_import_take_edit (import);

          g_assert_cmpuint (ff_edit_get_size (edit), ==, 0);
        }
    }
}

/* A matrix goes back onto roles and competencies that lost their weights and quadrants, whatever they are
 * called. */
static void
test_matrix_restores (void)
{
  static const char *const odd_names[] = { "=1+1",       "'=1",        " spaced ", "a,b;c\td",
                                           "say \"hi\"", "two\nlines", "quadrant", "competency",
                                           "PM",         "PM",         "n5",       "++",
                                           "访谈" };
  g_autoptr (FfContent) content = ff_content_new ();
  g_autoptr (FfContent) bare = ff_content_new ();
  g_autoptr (FfContent) after = NULL;
  g_autoptr (FfImport) import = NULL;
  FfImportOptions options = { .kind = FF_IMPORT_WEIGHTS };

  for (guint i = 0; i < G_N_ELEMENTS (odd_names); i++)
    {
      g_autofree char *id = g_strdup_printf ("n%u", i);
      FfCompetency *competency = ff_record_new (&ff_competency_kind, id);
      FfRole *role = ff_record_new (&ff_role_kind, id);

      ff_record_set_text (&competency->name, odd_names[i]);
      ff_record_set_text (&role->name, odd_names[i]);
      g_ptr_array_add (bare->lists[FF_COMPETENCIES], ff_record_copy (competency));
      g_ptr_array_add (bare->lists[FF_ROLES], ff_record_copy (role));
      competency->quadrant = i % FF_N_QUADRANTS;
      for (guint j = 0; j < G_N_ELEMENTS (odd_names); j++)
        {
          g_autofree char *other = g_strdup_printf ("n%u", j);

          if ((i + j) % 4 < FF_N_WEIGHTS)
            ff_record_take_map (&role->weights,
                                ff_map_with_choice (role->weights, other, (i + j) % 4));
        }
      g_ptr_array_add (content->lists[FF_COMPETENCIES], competency);
      g_ptr_array_add (content->lists[FF_ROLES], role);
    }
  import = ff_import_new (
      bare,
      ff_csv_from_weights (content, (const FfRole *const *) content->lists[FF_ROLES]->pdata,
                           content->lists[FF_ROLES]->len, FF_CSV_GUARDED),
      &options, NULL);
  g_assert_cmpuint (ff_import_get_n_faults (import), ==, 0);
  after = import_commit (bare, import);
  g_assert_true (ff_content_equal (after, content));
}

/* A list goes into an empty project as it was, but for the ids. */
static void
test_list_restores (void)
{
  g_autoptr (FfContent) content = import_project ();
  g_autoptr (FfContent) empty = ff_content_new ();
  FfImportOptions options = { .kind = FF_IMPORT_COMPETENCIES };
  g_autoptr (GBytes) list = ff_csv_from_competencies (content, FF_CSV_GUARDED);
  g_autoptr (FfImport) import = ff_import_new (empty, g_bytes_ref (list), &options, NULL);
  g_autoptr (FfContent) after = import_commit (empty, import);
  g_autoptr (GBytes) again = ff_csv_from_competencies (after, FF_CSV_GUARDED);

  g_assert_true (g_bytes_equal (list, again));
}

static void
test_limits (void)
{
  g_autoptr (FfContent) content = ff_content_new ();
  g_autoptr (GString) csv = g_string_new ("name\n");
  g_autoptr (GError) error = NULL;
  FfImportOptions options = { .kind = FF_IMPORT_COMPETENCIES };
  g_autoptr (FfImport) import = NULL;

  for (guint i = 0; i <= ff_competency_kind.limit; i++)
    g_string_append_printf (csv, "n%u\n", i);
  import = import_text (content, csv->str, &options, &error);
  g_assert_null (import);
  g_assert_error (error, FF_IMPORT_ERROR, FF_IMPORT_ERROR_LIMIT);
  g_assert_cmpstr (error->message, ==, "a project holds at most 10000 competencies");
}

/* Of one row ten faults are enough; every column that is no role is named. */
static void
test_many_faults (void)
{
  g_autoptr (FfContent) content = import_project ();
  g_autoptr (GString) csv = g_string_new ("title,competencies\nA,");
  FfImportOptions options = { .kind = FF_IMPORT_SAMPLES };
  g_autoptr (FfImport) samples = NULL;
  g_autoptr (FfImport) weights = NULL;

  for (guint i = 0; i < 50; i++)
    g_string_append_printf (csv, "none%u;", i);
  g_string_append (csv, "\n,none\n");
  samples = import_text (content, csv->str, &options, NULL);
  g_assert_cmpuint (ff_import_get_n_faults (samples), ==, 12);
  g_assert_cmpuint (ff_import_get_n_bad (samples), ==, 2);

  g_string_assign (csv, "competency");
  for (guint i = 0; i < 50; i++)
    g_string_append_printf (csv, ",none%u", i);
  g_string_append (csv, "\nnone\n");
  options.kind = FF_IMPORT_WEIGHTS;
  weights = import_text (content, csv->str, &options, NULL);
  g_assert_cmpuint (ff_import_get_n_faults (weights), ==, 51);
  g_assert_cmpuint (ff_import_get_n_bad (weights), ==, 51);
}

static void
progress_cb (double fraction, gpointer data)
{
  double *last = data;

  g_assert_cmpfloat (fraction, >=, *last);
  g_assert_cmpfloat (fraction, <=, 1);
  *last = fraction;
}

static void
test_progress_and_cancel (void)
{
  g_autoptr (FfContent) content = ff_content_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  double fraction = 0;
  FfImportOptions options = { .kind = FF_IMPORT_SAMPLES,
                              .cancellable = cancellable,
                              .progress = progress_cb,
                              .progress_data = &fraction };
  g_autoptr (FfImport) import = import_text (content, "title\nA\n", &options, &error);

  g_assert_no_error (error);
  g_assert_cmpfloat (fraction, ==, 1);
  g_cancellable_cancel (cancellable);
  fraction = 0;
  g_assert_null (import_text (content, "title\nA\n", &options, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_description (void)
{
  g_autoptr (FfContent) content = import_project ();
  FfImportOptions options = { .kind = FF_IMPORT_SAMPLES };
  g_autoptr (FfImport) import = import_text (content, "Summary,Due\nA,2026-01-01\nNotes,\nB,soon\n",
                                             &options, NULL);
  g_autoptr (GString) words = g_string_new (NULL);

  ff_import_describe (import, words);
  g_assert_cmpstr (words->str, ==,
                   "Rows read: 3\nLeft out because of a fault: 1\nSamples added: 1\n"
                   "Samples that were there already: 1\n  + “A”\n"
                   "Column of title: Summary\nColumn of date: Due\n");
}

static void
test_hostile (void)
{
  g_autoptr (FfContent) content = import_project ();
  static const char *const map[] = { "title=1", "competencies=2", NULL };

  for (guint i = 0; i < hostile_csv_get_size (); i++)
    {
      g_autoptr (GBytes) bytes = hostile_csv_make (hostile_csv_get (i));

      for (guint kind = 0; kind < FF_N_IMPORT_KINDS; kind++)
        {
          FfImportOptions options = { .kind = kind, .otherwise = FF_CSV_WINDOWS_1252 };

          import_check_sound (content, bytes, &options);
        }
      import_check_sound (content, bytes,
                          &(FfImportOptions){ .kind = FF_IMPORT_SAMPLES, .map = map });
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      g_autofree char *path = g_strdup_printf ("/text/import/%s",
                                               ff_import_kind_ids[groups[i].kind]);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), group_cb);
    }
  g_test_add_func ("/text/import/equal samples", test_equal_samples);
  g_test_add_func ("/text/import/sample ids", test_sample_ids);
  g_test_add_func ("/text/import/one step", test_one_step);
  g_test_add_func ("/text/import/moved note is tidied", test_moved_note_is_tidied);
  g_test_add_func ("/text/import/exports read back", test_exports_read_back);
  g_test_add_func ("/text/import/matrix restores", test_matrix_restores);
  g_test_add_func ("/text/import/list restores", test_list_restores);
  g_test_add_func ("/text/import/limits", test_limits);
  g_test_add_func ("/text/import/many faults", test_many_faults);
  g_test_add_func ("/text/import/progress and cancel", test_progress_and_cancel);
  g_test_add_func ("/text/import/description", test_description);
  g_test_add_func ("/text/import/hostile", test_hostile);
  return g_test_run ();
}
