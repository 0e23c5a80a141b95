/* Emphasis is worked out at once; pairs and findings when somebody first asks for them. What an edit did not touch is
 * taken from the analysis before it. */
#include "core/method/analysis.h"

#include "core/method/checks.h"

#include <string.h>

struct _FfAnalysis
{
  gatomicrefcount references;
  FfContent *content;
  char *today;
  FfEmphases *emphases;
  GArray *pairs;     /* FfPair; NULL until asked for */
  FfChecks *checks;  /* NULL until asked for */
  FfChecks *earlier; /* the last ones known; NULL where there are none */
  guint counts[FF_N_STEPS][FF_SEVERITY_ERROR + 1]; /* of those that are not dismissed */
  FfValidations *validations; /* NULL until asked for: they walk over all samples */
};

/* The analysis of CONTENT on the day TODAY. (transfer full) */
FfAnalysis *
ff_analysis_new (FfContent *content, const char *today)
{
  return ff_analysis_new_after (content, today, NULL);
}

static FfChecks *
dup_last_checks (FfAnalysis *self)
{
  FfChecks *checks = self->checks != NULL ? self->checks : self->earlier;

  return checks != NULL ? ff_checks_ref (checks) : NULL;
}

/* The same, where BEFORE, which may be NULL, is one of the project before some edits. (transfer full) */
FfAnalysis *
ff_analysis_new_after (FfContent *content, const char *today, FfAnalysis *before)
{
  FfAnalysis *self = g_new0 (FfAnalysis, 1);

  g_atomic_ref_count_init (&self->references);
  self->content = ff_content_ref (content);
  self->today = g_strdup (today);
  self->emphases = ff_emphases_new (content, before != NULL ? before->emphases : NULL);
  self->earlier = before != NULL ? dup_last_checks (before) : NULL;
  return self;
}

/* Of what the readers of EDITION may see. (transfer full) */
FfAnalysis *
ff_analysis_new_for_edition (FfContent *content, FfEdition edition, const char *today)
{
  g_autoptr (FfContent) seen = ff_edition_apply (edition, content);

  return ff_analysis_new (seen, today);
}

/* What the readers of EDITION may see of WHOLE: itself where that is everything. (transfer full) */
FfAnalysis *
ff_analysis_for_edition (FfAnalysis *whole, FfEdition edition)
{
  if (edition == FF_EDITION_INTERNAL)
    return ff_analysis_ref (whole);
  return ff_analysis_new_for_edition (whole->content, edition, whole->today);
}

FfAnalysis *
ff_analysis_ref (FfAnalysis *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
ff_analysis_unref (FfAnalysis *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_clear_pointer (&self->checks, ff_checks_unref);
  g_clear_pointer (&self->earlier, ff_checks_unref);
  g_clear_pointer (&self->validations, ff_validations_free);
  g_clear_pointer (&self->pairs, g_array_unref);
  ff_emphases_unref (self->emphases);
  g_free (self->today);
  ff_content_unref (self->content);
  g_free (self);
}

/* (transfer none) */
FfContent *
ff_analysis_get_content (FfAnalysis *self)
{
  return self->content;
}

const char *
ff_analysis_get_today (FfAnalysis *self)
{
  return self->today;
}

const FfPlaces *
ff_analysis_get_places (FfAnalysis *self)
{
  return ff_emphases_get_places (self->emphases);
}

/* (transfer none) */
FfEmphases *
ff_analysis_get_emphases (FfAnalysis *self)
{
  return self->emphases;
}

/* The emphasis of the role ROLE_ID; NULL where there is no such role. */
const FfEmphasis *
ff_analysis_get_emphasis (FfAnalysis *self, const char *role_id)
{
  return ff_emphases_get (self->emphases, role_id);
}

/* The role's emphasis with its sum, as ff_emphasis_explain (). (transfer full) */
char *
ff_analysis_explain (FfAnalysis *self, const char *role_id)
{
  const FfRole *role = ff_content_role (self->content, role_id);

  g_return_val_if_fail (role != NULL, g_strdup (""));

  return ff_emphasis_explain (ff_analysis_get_emphasis (self, role_id), role->name);
}

/* The names of the role's primary competencies, those of its primary quadrants first. */
static char **
list_primaries (FfAnalysis *self, const FfRole *role, FfQuadrantSet first)
{
  GPtrArray *competencies = self->content->lists[FF_COMPETENCIES];
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < competencies->len; i++)
      {
        const FfCompetency *competency = competencies->pdata[i];
        gboolean in_first = competency->quadrant != FF_QUADRANT_NONE
                            && (first & FF_QUADRANT_BIT (competency->quadrant)) != 0;

        if (competency->quadrant != FF_QUADRANT_NONE && in_first == (pass == 0)
            && ff_map_get_choice (role->weights, competency->base.id) == FF_WEIGHT_PRIMARY)
          g_strv_builder_add (names, competency->name);
      }
  return g_strv_builder_end (names);
}

/* A first wording of the role's definition; "" where the weights do not give one. (transfer full) */
char *
ff_analysis_suggest_definition (FfAnalysis *self, const char *role_id)
{
  const FfRole *role = ff_content_role (self->content, role_id);
  const FfEmphasis *emphasis = ff_analysis_get_emphasis (self, role_id);
  g_auto (GStrv) primaries = NULL;

  g_return_val_if_fail (role != NULL, g_strdup (""));

  primaries = list_primaries (self, role, emphasis->primary);
  return ff_emphasis_suggest_definition (emphasis, role->name, (const char *const *) primaries);
}

static int
compare_roles (gconstpointer a, gconstpointer b)
{
  return strcmp ((*(const FfRole *const *) a)->base.id, (*(const FfRole *const *) b)->base.id);
}

/* There are many pairs, and few boundaries. */
static const FfBoundary *
find_boundary (GHashTable *boundaries, const FfRole *a, const FfRole *b)
{
  g_autofree char *id = NULL;

  if (g_hash_table_size (boundaries) == 0)
    return NULL;
  id = ff_boundary_make_id (a->base.id, b->base.id);
  return g_hash_table_lookup (boundaries, id);
}

static FfPair
make_pair (FfAnalysis *self, GHashTable *boundaries, const FfRole *a, const FfRole *b)
{
  const FfEmphasis *emphasis_a = ff_analysis_get_emphasis (self, a->base.id);
  const FfEmphasis *emphasis_b = ff_analysis_get_emphasis (self, b->base.id);
  const FfBoundary *boundary = find_boundary (boundaries, a, b);
  FfPair pair = { { a, b } };

  pair.boundary = boundary;
  pair.rules = boundary != NULL ? boundary->rules->len : 0;
  pair.shared = ff_adjacency_shared (emphasis_a, emphasis_b);
  pair.relation = ff_adjacency_relation (emphasis_a, emphasis_b,
                                         boundary != NULL ? boundary->adjacent : FF_ADJACENT_AUTO);
  return pair;
}

static void
find_pairs (FfAnalysis *self)
{
  GPtrArray *all = self->content->lists[FF_ROLES];
  GPtrArray *entries = self->content->lists[FF_BOUNDARIES];
  g_autoptr (GPtrArray) roles = g_ptr_array_new ();
  g_autoptr (GHashTable) boundaries = g_hash_table_new (g_str_hash, g_str_equal);

  self->pairs = g_array_new (FALSE, FALSE, sizeof (FfPair));
  for (guint i = 0; i < entries->len; i++)
    g_hash_table_insert (boundaries, ((FfRecord *) entries->pdata[i])->id, entries->pdata[i]);
  for (guint i = 0; i < all->len; i++)
    if (!((FfRole *) all->pdata[i])->external)
      g_ptr_array_add (roles, all->pdata[i]);
  g_ptr_array_sort (roles, compare_roles);
  for (guint i = 0; i < roles->len; i++)
    for (guint j = i + 1; j < roles->len; j++)
      {
        FfPair pair = make_pair (self, boundaries, roles->pdata[i], roles->pdata[j]);

        g_array_append_val (self->pairs, pair);
      }
}

/* Every unordered pair of non-external roles, in byte order. */
guint
ff_analysis_get_n_pairs (FfAnalysis *self)
{
  if (self->pairs == NULL)
    find_pairs (self);
  return self->pairs->len;
}

const FfPair *
ff_analysis_get_pair (FfAnalysis *self, guint index)
{
  g_return_val_if_fail (index < ff_analysis_get_n_pairs (self), NULL);

  return &g_array_index (self->pairs, FfPair, index);
}

/* What the work of the default window says. (transfer none) */
const FfValidations *
ff_analysis_get_validations (FfAnalysis *self)
{
  if (self->validations == NULL)
    self->validations = ff_validations_new_with (self->content, self->emphases);
  return self->validations;
}

static void
run_checks (FfAnalysis *self)
{
  GPtrArray *findings;

  self->checks = ff_checks_new (self, self->earlier);
  g_clear_pointer (&self->earlier, ff_checks_unref);
  findings = ff_checks_get_findings (self->checks);
  for (guint i = 0; i < findings->len; i++)
    {
      const FfFinding *finding = findings->pdata[i];

      self->counts[finding->step][finding->severity] += !finding->dismissed;
    }
}

guint
ff_analysis_get_n_findings (FfAnalysis *self)
{
  if (self->checks == NULL)
    run_checks (self);
  return ff_checks_get_findings (self->checks)->len;
}

/* The findings, errors first, then warnings, then hints, each in the order of the method's table;
 * dismissed ones among them. */
const FfFinding *
ff_analysis_get_finding (FfAnalysis *self, guint index)
{
  g_return_val_if_fail (index < ff_analysis_get_n_findings (self), NULL);

  return ff_checks_get_findings (self->checks)->pdata[index];
}

/* How many findings of SEVERITY the step has that are not dismissed. */
guint
ff_analysis_count_findings_of_step (FfAnalysis *self, FfStep step, FfSeverity severity)
{
  ff_analysis_get_n_findings (self);
  return self->counts[step][severity];
}

/* How many findings of SEVERITY are not dismissed. */
guint
ff_analysis_count_findings (FfAnalysis *self, FfSeverity severity)
{
  guint count = 0;

  for (FfStep step = 0; step < FF_N_STEPS; step++)
    count += ff_analysis_count_findings_of_step (self, step, severity);
  return count;
}

guint
ff_analysis_count_in_quadrant (FfAnalysis *self, FfQuadrant quadrant)
{
  const FfPlaces *places = ff_analysis_get_places (self);

  return quadrant == FF_QUADRANT_NONE ? places->unplaced : places->in_quadrant[quadrant];
}
