/* The analysis of an edited project begins with the one before the edit. It must say what one that begins with
 * nothing says, whatever was edited, undone, dismissed or looked at in between. */
#include "check-cases.h"
#include "random-content.h"
#include "random-edit.h"

#include "core/method/analysis.h"

#include <string.h>

#define N_PROJECTS 40
#define N_EDITS    60
#define TODAY      FIXTURE_TODAY
#define LATER      "2027-11-21"

typedef struct
{
  FfProject *project;
  GRand *rand;
  const char *today;
} Session;

static void
compare_findings (FfAnalysis *analysis, FfAnalysis *expected)
{
  g_assert_cmpuint (ff_analysis_get_n_findings (analysis), ==,
                    ff_analysis_get_n_findings (expected));
  for (guint i = 0; i < ff_analysis_get_n_findings (expected); i++)
    {
      const FfFinding *left = ff_analysis_get_finding (analysis, i);
      const FfFinding *right = ff_analysis_get_finding (expected, i);

      g_assert_cmpstr (left->check, ==, right->check);
      g_assert_cmpint (left->severity, ==, right->severity);
      g_assert_cmpstrv (left->about, right->about);
      g_assert_cmpstr (left->message, ==, right->message);
      g_assert_cmpstr (left->advice, ==, right->advice);
      g_assert_cmpint (left->dismissed, ==, right->dismissed);
    }
  for (FfStep step = 0; step < FF_N_STEPS; step++)
    for (FfSeverity severity = FF_SEVERITY_HINT; severity <= FF_SEVERITY_ERROR; severity++)
      g_assert_cmpuint (ff_analysis_count_findings_of_step (analysis, step, severity), ==,
                        ff_analysis_count_findings_of_step (expected, step, severity));
}

static void
compare_emphases (FfAnalysis *analysis, FfAnalysis *expected)
{
  GPtrArray *roles = ff_analysis_get_content (expected)->lists[FF_ROLES];

  for (guint i = 0; i < roles->len; i++)
    {
      const char *id = ((const FfRecord *) roles->pdata[i])->id;

      g_assert_cmpmem (ff_analysis_get_emphasis (analysis, id), sizeof (FfEmphasis),
                       ff_analysis_get_emphasis (expected, id), sizeof (FfEmphasis));
    }
}

static void
compare (FfAnalysis *analysis, FfContent *content, const char *today)
{
  g_autoptr (FfAnalysis) expected = ff_analysis_new (content, today);

  compare_emphases (analysis, expected);
  compare_findings (analysis, expected);
}

static void
compare_project (Session *self)
{
  g_autoptr (FfContent) content = ff_project_dup_content (self->project);

  compare (ff_project_get_analysis (self->project), content, self->today);
}

/* A finding that is put aside, as a person does it. */
static FfEdit *
dismiss_any (Session *self, GError **error)
{
  FfAnalysis *analysis = ff_project_get_analysis (self->project);
  guint n = ff_analysis_get_n_findings (analysis);
  const FfFinding *finding;
  g_autofree char *about = NULL;

  if (n == 0)
    return NULL;
  finding = ff_analysis_get_finding (analysis, g_rand_int_range (self->rand, 0, n));
  about = g_strjoinv (" ", finding->about);
  return ff_verb_dismiss (self->project, finding->check, about, "", error);
}

static void
edit (Session *self)
{
  g_autoptr (GError) error = NULL;
  guint n_verbs = random_edit_n_verbs ();
  guint which = g_rand_int_range (self->rand, 0, n_verbs + 4);
  FfEdit *edit;

  if (which < n_verbs)
    edit = random_edit (self->project, self->rand, which, &error);
  else if (which == n_verbs)
    edit = random_removal (self->project, self->rand, &error);
  else
    edit = dismiss_any (self, &error);
  if (edit != NULL)
    ff_project_commit (self->project, edit);
}

static void
act (Session *self)
{
  switch (g_rand_int_range (self->rand, 0, 16))
    {
    case 0:
    case 1: ff_project_undo (self->project); break;
    case 2: ff_project_redo (self->project); break;
    case 3:
      self->today = g_rand_boolean (self->rand) ? TODAY : LATER;
      ff_project_set_today (self->project, self->today);
      break;
    default: edit (self); break;
    }
}

static void
test_random_edits (void)
{
  Session self = { .rand = g_rand_new_with_seed (g_test_rand_int ()) };

  for (guint i = 0; i < N_PROJECTS; i++)
    {
      g_autoptr (FfContent) content = random_content (self.rand);

      self.project = ff_project_new (content);
      self.today = TODAY;
      ff_project_set_today (self.project, TODAY);
      for (guint j = 0; j < N_EDITS; j++)
        {
          act (&self);
          /* Now and then nobody looks between two edits, or only at the emphasis. */
          if (g_rand_int_range (self.rand, 0, 3) > 0)
            compare_project (&self);
          else if (g_rand_boolean (self.rand))
            ff_project_get_analysis (self.project);
        }
      compare_project (&self);
      g_clear_object (&self.project);
    }
  g_rand_free (self.rand);
}

/* CONTENT with the records of LIST at their defaults, by another name; those that others refer to stay.
 * (transfer full) */
static FfContent *
blank_list (FfContent *content, FfList list)
{
  FfContent *blank = g_new0 (FfContent, 1);
  const FfKind *kind = ff_kind_of_list (list);

  g_atomic_ref_count_init (&blank->references);
  for (guint i = 0; i < FF_N_LISTS; i++)
    blank->lists[i] = i == list ? ff_records_new () : ff_records_copy (content->lists[i]);
  for (guint i = 0; i < content->lists[list]->len; i++)
    {
      const char *id = ((const FfRecord *) content->lists[list]->pdata[i])->id;
      gpointer record = ff_record_new (kind, id);

      if (list == FF_COMPETENCIES)
        ff_record_set_text (&((FfCompetency *) record)->name, "Team");
      else if (list == FF_ROLES)
        ff_record_set_text (&((FfRole *) record)->name, "Other");
      else if (!ff_kind_is_single (kind))
        {
          ff_record_unref (record);
          continue;
        }
      g_ptr_array_add (blank->lists[list], record);
    }
  return blank;
}

static void
compare_step (FfContent *from, FfContent *to)
{
  g_autoptr (FfAnalysis) before = ff_analysis_new (from, TODAY);
  g_autoptr (FfAnalysis) after = NULL;

  ff_analysis_get_n_findings (before);
  after = ff_analysis_new_after (to, TODAY, before);
  compare (after, to, TODAY);
}

/* Every check has a project in which it finds something. It must see each list that it looks at come and go. */
static void
test_lists (void)
{
  for (guint i = 0; i < n_check_cases; i++)
    {
      g_autoptr (FfContent) content = check_case_make_content (&check_cases[i]);

      for (guint list = 0; list < FF_N_LISTS; list++)
        {
          g_autoptr (FfContent) blank = blank_list (content, list);

          compare_step (content, blank);
          compare_step (blank, content);
        }
    }
}

/* What is not touched is the very same, so that it costs nothing. */
static void
test_kept (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);
  g_autoptr (FfContent) content = random_content (rand);
  g_autoptr (FfAnalysis) before = ff_analysis_new (content, TODAY);
  g_autoptr (FfAnalysis) after = NULL;

  g_assert_cmpuint (ff_analysis_get_n_findings (before), >, 0);
  after = ff_analysis_new_after (content, TODAY, before);
  g_assert_cmpuint (ff_analysis_get_n_findings (after), ==, ff_analysis_get_n_findings (before));
  for (guint i = 0; i < ff_analysis_get_n_findings (before); i++)
    g_assert_true (ff_analysis_get_finding (before, i) == ff_analysis_get_finding (after, i));
  g_assert_true (ff_analysis_get_places (before) == ff_analysis_get_places (after));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/random-edits", test_random_edits);
  g_test_add_func ("/analysis/lists", test_lists);
  g_test_add_func ("/analysis/kept", test_kept);
  return g_test_run ();
}
