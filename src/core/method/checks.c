#include "core/method/checks.h"

#include "core/method/checks-private.h"

#include <string.h>

const char *const ff_severity_ids[] = { "hint", "warning", "error", NULL };

/* What a check looks at. An edit that changes none of it leaves what the check found. */
enum
{
  SETTINGS = FF_READS (FF_SETTINGS),
  COMPETENCIES = FF_READS (FF_COMPETENCIES),
  ROLES = FF_READS (FF_ROLES),
  PROFILES = COMPETENCIES | ROLES, /* weights and emphasis */
  BOUNDARIES = FF_READS (FF_BOUNDARIES),
  SAMPLES = FF_READS (FF_SAMPLES),
  WORK = PROFILES | SAMPLES | FF_READS (FF_TIME_SPLITS),
  FEEDBACK = FF_READS (FF_FEEDBACK),
};

static const FfCheck table[] = {
  { "competency-count", FF_STEP_BOARD, ff_check_competency_count, COMPETENCIES },
  { "competency-unplaced", FF_STEP_BOARD, ff_check_competency_unplaced, COMPETENCIES },
  { "competency-duplicate", FF_STEP_BOARD, ff_check_competency_duplicate, COMPETENCIES },
  { "competency-unused", FF_STEP_MATRIX, ff_check_competency_unused, PROFILES },
  { "quadrant-thin", FF_STEP_BOARD, ff_check_quadrant_thin, COMPETENCIES },
  { "role-count", FF_STEP_MATRIX, ff_check_role_count, ROLES },
  { "role-count-for-team", FF_STEP_MATRIX, ff_check_role_count_for_team, SETTINGS | ROLES },
  { "role-hypothesis", FF_STEP_MATRIX, ff_check_role_hypothesis, ROLES },
  { "role-unrated", FF_STEP_MATRIX, ff_check_role_unrated, PROFILES },
  { "role-primaries", FF_STEP_MATRIX, ff_check_role_primaries, PROFILES },
  { "role-secondaries", FF_STEP_MATRIX, ff_check_role_secondaries, PROFILES },
  { "role-all-deep", FF_STEP_MATRIX, ff_check_role_all_deep, PROFILES },
  { "role-one-sided", FF_STEP_MATRIX, ff_check_role_one_sided, PROFILES },
  { "role-tie", FF_STEP_MATRIX, ff_check_role_tie, PROFILES },
  { "role-hypothesis-differs", FF_STEP_CARDS, ff_check_role_hypothesis_differs, PROFILES },
  { "role-definition", FF_STEP_CARDS, ff_check_role_definition, ROLES },
  { "role-definition-circular", FF_STEP_CARDS, ff_check_role_definition_circular, PROFILES },
  { "role-not-this", FF_STEP_CARDS, ff_check_role_not_this, ROLES },
  { "role-name-stack", FF_STEP_MATRIX, ff_check_role_name_stack, ROLES },
  { "role-name-seniority", FF_STEP_MATRIX, ff_check_role_name_seniority, ROLES },
  { "competency-single-role", FF_STEP_MATRIX, ff_check_competency_single_role, PROFILES },
  { "roles-same-quadrants", FF_STEP_MATRIX, ff_check_roles_same_quadrants, PROFILES, TRUE },
  { "roles-seniority", FF_STEP_MATRIX, ff_check_roles_seniority, PROFILES, TRUE },
  { "boundary-missing", FF_STEP_BOUNDARIES, ff_check_boundary_missing, PROFILES | BOUNDARIES,
    TRUE },
  { "boundary-abstract", FF_STEP_BOUNDARIES, ff_check_boundary_abstract, ROLES | BOUNDARIES },
  { "boundary-one-sided", FF_STEP_BOUNDARIES, ff_check_boundary_one_sided, ROLES | BOUNDARIES },
  { "sample-unmapped", FF_STEP_SAMPLES, ff_check_sample_unmapped, SAMPLES },
  { "role-unvalidated", FF_STEP_SAMPLES, ff_check_role_unvalidated, WORK },
  { "role-light", FF_STEP_SAMPLES, ff_check_role_light, WORK },
  { "role-drift", FF_STEP_SAMPLES, ff_check_role_drift, WORK },
  { "role-mismatch", FF_STEP_SAMPLES, ff_check_role_mismatch, WORK },
  { "feedback-open", FF_STEP_FEEDBACK, ff_check_feedback_open, FEEDBACK },
  { "feedback-gap", FF_STEP_FEEDBACK, ff_check_feedback_gap, PROFILES | FEEDBACK },
  { "review-due", FF_STEP_REVIEWS, ff_check_review_due, SETTINGS | ROLES },
};

/* All checks, in the method's order. */
const FfCheck *
ff_checks_get_table (guint *size)
{
  *size = G_N_ELEMENTS (table);
  return table;
}

struct _FfChecks
{
  gatomicrefcount references;
  FfContent *content;
  char *today;
  FfWeightTable *weights;
  GPtrArray *by_check[G_N_ELEMENTS (table)]; /* FfFinding of each, shared while it stays the same */
  GPtrArray *sorted;                         /* all */
};

static void
finding_clear (gpointer data)
{
  FfFinding *finding = data;

  g_strfreev (finding->about);
  g_free (finding->message);
  g_free (finding->advice);
}

static void
finding_unref (gpointer finding)
{
  g_atomic_rc_box_release_full (finding, finding_clear);
}

static gboolean
is_dismissed (FfChecking *self, const FfFinding *finding)
{
  g_autofree char *about = NULL;
  g_autofree char *key = NULL;

  if (g_hash_table_size (self->dismissed) == 0)
    return FALSE;
  about = g_strjoinv (" ", finding->about);
  key = ff_dismissal_make_id (finding->check, about);
  return g_hash_table_contains (self->dismissed, key);
}

void
ff_checking_report (FfChecking *self, FfSeverity severity, const char *about_1, const char *about_2,
                    const char *about_3, char *message, char *advice)
{
  const char *about[] = { about_1, about_2, about_3, NULL };
  FfFinding *finding = g_atomic_rc_box_new0 (FfFinding);

  finding->check = self->check->id;
  finding->severity = severity;
  finding->step = self->check->step;
  finding->about = g_strdupv ((char **) about);
  finding->message = message;
  finding->advice = advice;
  finding->dismissed = is_dismissed (self, finding);
  g_ptr_array_add (self->findings, finding);
}

static int
compare_with_pair (const FfFinding *finding, const FfPair *pair)
{
  int order = strcmp (finding->about[0], pair->roles[0]->base.id);

  return order != 0 ? order : strcmp (finding->about[1], pair->roles[1]->base.id);
}

/* Whether both roles of PAIR are what they were; what was found of it is then added again. Pairs must come in
 * their order. */
gboolean
ff_checking_keeps_pair (FfChecking *self, const FfPair *pair)
{
  int order = 1;

  if (self->known_roles == NULL || !g_hash_table_contains (self->known_roles, pair->roles[0])
      || !g_hash_table_contains (self->known_roles, pair->roles[1]))
    return FALSE;
  while (self->n_passed < self->earlier->len
         && (order = compare_with_pair (self->earlier->pdata[self->n_passed], pair)) < 0)
    self->n_passed++;
  if (order == 0)
    g_ptr_array_add (self->findings,
                     g_atomic_rc_box_acquire (self->earlier->pdata[self->n_passed]));
  return TRUE;
}

/* A bit for each list that is not as it was; all of them where that would not be enough to know. */
static guint
find_changes (const FfChecks *before, const FfContent *content, const char *today)
{
  guint changed = 0;

  if (before == NULL || strcmp (before->today, today) != 0
      || !ff_content_shares (before->content, content, FF_DISMISSED))
    return G_MAXUINT;
  for (guint i = 0; i < FF_N_LISTS; i++)
    if (!(i == FF_COMPETENCIES ? ff_places_stay (before->content, content)
                               : ff_content_shares (before->content, content, i)))
      changed |= FF_READS (i);
  return changed;
}

/* The very records of RECORDS. (transfer full) */
static GHashTable *
make_set (GPtrArray *records)
{
  GHashTable *set = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < records->len; i++)
    g_hash_table_add (set, records->pdata[i]);
  return set;
}

static GHashTable *
list_dismissed (const FfContent *content)
{
  GPtrArray *dismissals = content->lists[FF_DISMISSED];
  GHashTable *keys = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < dismissals->len; i++)
    g_hash_table_add (keys, ((FfRecord *) dismissals->pdata[i])->id);
  return keys;
}

/* What the check at INDEX finds, given what has CHANGED since BEFORE. (transfer full) */
static GPtrArray *
run_check (FfChecking *checking, guint index, guint changed, const FfChecks *before)
{
  const FfCheck *check = &table[index];
  g_autoptr (GHashTable) known = NULL;

  changed &= check->reads;
  if (changed == 0)
    return g_ptr_array_ref (before->by_check[index]);
  if (check->of_pairs && changed == ROLES)
    known = make_set (before->content->lists[FF_ROLES]);
  checking->known_roles = known;
  checking->earlier = known != NULL ? before->by_check[index] : NULL;
  checking->n_passed = 0;
  checking->check = check;
  checking->findings = g_ptr_array_new_with_free_func (finding_unref);
  check->run (checking);
  return checking->findings;
}

/* Errors first; within a severity the order of the table stays. */
static GPtrArray *
sort_by_severity (const FfChecks *self)
{
  GPtrArray *sorted = g_ptr_array_new_with_free_func (finding_unref);

  for (int severity = FF_SEVERITY_ERROR; severity >= FF_SEVERITY_HINT; severity--)
    for (guint i = 0; i < G_N_ELEMENTS (table); i++)
      for (guint j = 0; j < self->by_check[i]->len; j++)
        {
          FfFinding *finding = self->by_check[i]->pdata[j];

          if (finding->severity == (FfSeverity) severity)
            g_ptr_array_add (sorted, g_atomic_rc_box_acquire (finding));
        }
  return sorted;
}

static GPtrArray *
list_counted_roles (const FfContent *content)
{
  GPtrArray *roles = g_ptr_array_new ();

  for (guint i = 0; i < content->lists[FF_ROLES]->len; i++)
    if (ff_role_counts (content->lists[FF_ROLES]->pdata[i]))
      g_ptr_array_add (roles, content->lists[FF_ROLES]->pdata[i]);
  return roles;
}

/* Every check on ANALYSIS. What BEFORE, which may be NULL, found and what an edit could not change is taken
 * from there. (transfer full) */
FfChecks *
ff_checks_new (FfAnalysis *analysis, const FfChecks *before)
{
  FfContent *content = ff_analysis_get_content (analysis);
  const FfPlaces *places = ff_analysis_get_places (analysis);
  g_autoptr (GPtrArray) roles = list_counted_roles (content);
  g_autoptr (GHashTable) dismissed = list_dismissed (content);
  FfChecks *self = g_new0 (FfChecks, 1);
  FfChecking checking = { analysis, content, places, NULL, NULL, roles, dismissed };
  guint changed;

  g_atomic_ref_count_init (&self->references);
  self->content = ff_content_ref (content);
  self->today = g_strdup (ff_analysis_get_today (analysis));
  changed = find_changes (before, content, self->today);
  self->weights = ff_weight_table_new (content, places,
                                       (changed & COMPETENCIES) == 0 ? before->weights : NULL);
  checking.weights = self->weights;
  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    self->by_check[i] = run_check (&checking, i, changed, before);
  self->sorted = sort_by_severity (self);
  return self;
}

FfChecks *
ff_checks_ref (FfChecks *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
ff_checks_unref (FfChecks *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    g_ptr_array_unref (self->by_check[i]);
  g_ptr_array_unref (self->sorted);
  ff_weight_table_free (self->weights);
  ff_content_unref (self->content);
  g_free (self->today);
  g_free (self);
}

/* All findings, errors first, then warnings, then hints, each in the order of the table. (transfer none) */
GPtrArray *
ff_checks_get_findings (const FfChecks *self)
{
  return self->sorted;
}
