/* One walk over the samples adds up effort per role and per person; the verdicts follow from the sums.
 * Efforts are doubles, split over competencies: where one is compared with a border of the method, a
 * difference in the last digits does not count. */
#include "core/method/validation.h"

#include <math.h>
#include <string.h>

/* method.md, "Work samples": the borders of the verdicts as parts of eight, and the part of the work
 * that a baseline may take. */
#define HALF           0.5
#define SPREAD         0.375
#define BASELINE_LIMIT 0.15
#define EPSILON        1e-9

/* Efforts so large are made so much smaller, exactly. */
#define LARGE   0x1p900
#define SMALLER 0x1p-64

/* What was observed of one role or person. */
typedef struct
{
  guint samples;
  double effort[FF_N_QUADRANTS];
  double *by_competency;    /* by place in FfPlaces; NULL where there is none yet */
  const FfTimeSplit *split; /* the newest in the window */
  GHashTable *by_role;      /* of a person: role id → double * */
} Work;

typedef struct
{
  const FfContent *content;
  const FfPlaces *places;
  const FfEmphases *emphases;
  const char *from, *to;
  double scale;       /* of all efforts */
  GHashTable *roles;  /* id → Work */
  GHashTable *people; /* name → Work */
} Survey;

static void
work_free (gpointer data)
{
  Work *work = data;

  g_free (work->by_competency);
  g_clear_pointer (&work->by_role, g_hash_table_unref);
  g_free (work);
}

static Work *
get_work (GHashTable *table, const char *key)
{
  Work *work = g_hash_table_lookup (table, key);

  if (work == NULL)
    {
      work = g_new0 (Work, 1);
      g_hash_table_insert (table, (char *) key, work);
    }
  return work;
}

static gboolean
in_window (const Survey *self, const char *date)
{
  if (*date == '\0' || *self->to == '\0')
    return TRUE;
  return strcmp (date, self->from) >= 0 && strcmp (date, self->to) <= 0;
}

/* What efforts are multiplied by, as only their shares count: sums of the largest numbers must be numbers too. */
static double
find_scale (GPtrArray *samples)
{
  double largest = 0;

  for (guint i = 0; i < samples->len; i++)
    largest = MAX (largest, ((const FfSample *) samples->pdata[i])->effort);
  return largest > LARGE ? SMALLER : 1;
}

/* Adds SAMPLE's effort to WORK and says how much of it lies on placed competencies. */
static double
add_effort (const Survey *self, Work *work, const FfSample *sample)
{
  guint n = g_strv_length (sample->competencies);
  double part = n > 0 ? sample->effort * self->scale / n : 0;
  double counted = 0;

  for (guint i = 0; i < n; i++)
    {
      guint index;
      FfQuadrant quadrant;

      if (!ff_places_find (self->places, sample->competencies[i], &index))
        continue;
      quadrant = self->places->sorted[index]->quadrant;
      if (quadrant == FF_QUADRANT_NONE)
        continue;
      if (work->by_competency == NULL)
        work->by_competency = g_new0 (double, self->places->size);
      work->by_competency[index] += part;
      work->effort[quadrant] += part;
      counted += part;
    }
  work->samples += counted > 0;
  return counted;
}

static void
add_to_role_of_person (Work *work, const char *role, double effort)
{
  double *sum;

  if (*role == '\0')
    return;
  if (work->by_role == NULL)
    work->by_role = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  sum = g_hash_table_lookup (work->by_role, role);
  if (sum == NULL)
    {
      sum = g_new0 (double, 1);
      g_hash_table_insert (work->by_role, (char *) role, sum);
    }
  *sum += effort;
}

static void
survey_samples (Survey *self)
{
  GPtrArray *samples = self->content->lists[FF_SAMPLES];

  for (guint i = 0; i < samples->len; i++)
    {
      const FfSample *sample = samples->pdata[i];

      if (!in_window (self, sample->date))
        continue;
      if (*sample->role != '\0')
        add_effort (self, get_work (self->roles, sample->role), sample);
      if (*sample->person != '\0')
        {
          Work *work = get_work (self->people, sample->person);

          add_to_role_of_person (work, sample->role, add_effort (self, work, sample));
        }
    }
}

static void
offer_split (Work *work, const FfTimeSplit *split)
{
  if (work->split == NULL || strcmp (split->date, work->split->date) >= 0)
    work->split = split;
}

static void
survey_splits (Survey *self)
{
  GPtrArray *splits = self->content->lists[FF_TIME_SPLITS];

  for (guint i = 0; i < splits->len; i++)
    {
      const FfTimeSplit *split = splits->pdata[i];

      if (!in_window (self, split->date))
        continue;
      if (*split->role != '\0')
        offer_split (get_work (self->roles, split->role), split);
      if (*split->person != '\0')
        offer_split (get_work (self->people, split->person), split);
    }
}

/* The quadrant with the most effort: ties go to the primary quadrants, then the secondary, then to
 * quadrant order. */
static FfQuadrant
find_top (const double effort[FF_N_QUADRANTS], const FfEmphasis *emphasis)
{
  FfQuadrantSet tied = 0;
  double highest = 0;

  for (int q = 0; q < FF_N_QUADRANTS; q++)
    highest = MAX (highest, effort[q]);
  if (highest <= 0)
    return FF_QUADRANT_NONE;
  for (int q = 0; q < FF_N_QUADRANTS; q++)
    if (effort[q] >= highest * (1 - EPSILON))
      tied |= FF_QUADRANT_BIT (q);
  if (emphasis != NULL && (tied & emphasis->primary) != 0)
    tied &= emphasis->primary;
  else if (emphasis != NULL && (tied & emphasis->secondary) != 0)
    tied &= emphasis->secondary;
  return g_bit_nth_lsf (tied, -1);
}

static gboolean
reaches (double part, double total, double border)
{
  return part >= total * (border - EPSILON);
}

/* The verdict on EFFORT per quadrant against EMPHASIS (NULL: no card). ENOUGH says whether there are
 * samples enough, or a time split. TOP, where not NULL, is the quadrant with the most effort. */
FfVerdict
ff_verdict_find (const FfEmphasis *emphasis, const double effort[FF_N_QUADRANTS], gboolean enough,
                 FfQuadrant *top)
{
  FfQuadrant most = find_top (effort, emphasis);
  double total = 0;
  gboolean half;

  for (int q = 0; q < FF_N_QUADRANTS; q++)
    total += effort[q];
  if (top != NULL)
    *top = most;
  if (!enough || most == FF_QUADRANT_NONE || emphasis == NULL
      || emphasis->shape == FF_SHAPE_UNDEFINED)
    return FF_VERDICT_TOO_LITTLE;
  half = reaches (effort[most], total, HALF);
  if (emphasis->shape == FF_SHAPE_GENERALIST)
    return half ? FF_VERDICT_SPECIALISING : FF_VERDICT_ALIGNED;
  if (!reaches (effort[most], total, SPREAD))
    return FF_VERDICT_SPREAD;
  if ((emphasis->primary & FF_QUADRANT_BIT (most)) != 0)
    return half ? FF_VERDICT_ALIGNED : FF_VERDICT_LIGHT;
  return (emphasis->secondary & FF_QUADRANT_BIT (most)) != 0 ? FF_VERDICT_DRIFT
                                                             : FF_VERDICT_MISMATCH;
}

static void
list_competencies (const Survey *self, FfValidation *validation, const Work *work, double total)
{
  const FfMap *weights = validation->role != NULL ? validation->role->weights : NULL;

  if (work->by_competency == NULL || total <= 0)
    return;
  for (guint i = 0; i < ff_map_get_size (weights); i++)
    {
      const FfMapEntry *entry = ff_map_get_entry (weights, i);
      guint index;
      double effort;

      if (!ff_places_find (self->places, entry->key, &index))
        continue;
      effort = work->by_competency[index];
      if (entry->choice == FF_WEIGHT_PRIMARY && effort <= 0)
        g_ptr_array_add (validation->never_seen, (gpointer) self->places->sorted[index]);
      if (entry->choice == FF_WEIGHT_BASELINE && effort > total * (BASELINE_LIMIT + EPSILON))
        g_ptr_array_add (validation->overgrown, (gpointer) self->places->sorted[index]);
    }
}

static const FfEmphasis *
get_emphasis (const Survey *self, const FfRole *role)
{
  return ff_emphases_get (self->emphases, role->base.id);
}

static void
list_best_fit (const Survey *self, FfValidation *validation)
{
  GPtrArray *roles = self->content->lists[FF_ROLES];

  if (validation->top == FF_QUADRANT_NONE)
    return;
  for (guint i = 0; i < roles->len; i++)
    {
      const FfRole *role = roles->pdata[i];

      if (role->external)
        continue;
      if ((get_emphasis (self, role)->primary & FF_QUADRANT_BIT (validation->top)) != 0)
        g_ptr_array_add (validation->best_fit, (gpointer) role);
    }
}

static FfValidation *
validate (const Survey *self, const FfRole *role, const char *person, const Work *work)
{
  static const Work none = { 0 };
  static const FfEmphasis nothing = { 0 };
  FfValidation *validation = g_new0 (FfValidation, 1);
  const FfEmphasis *emphasis = role != NULL ? get_emphasis (self, role) : &nothing;
  double effort[FF_N_QUADRANTS];
  double total = 0;

  work = work != NULL ? work : &none;
  validation->role = role;
  validation->person = person;
  validation->samples = work->samples;
  validation->from_time_split = work->samples < FF_VALIDATION_MIN_SAMPLES && work->split != NULL;
  validation->best_fit = g_ptr_array_new ();
  validation->never_seen = g_ptr_array_new ();
  validation->overgrown = g_ptr_array_new ();
  for (int q = 0; q < FF_N_QUADRANTS; q++)
    {
      effort[q] = work->effort[q];
      if (validation->from_time_split)
        effort[q] = isnan (work->split->shares[q]) ? 0 : work->split->shares[q];
      total += effort[q];
    }
  validation->verdict = ff_verdict_find (
      role != NULL ? emphasis : NULL, effort,
      work->samples >= FF_VALIDATION_MIN_SAMPLES || validation->from_time_split, &validation->top);
  for (int q = 0; q < FF_N_QUADRANTS; q++)
    {
      validation->observed[q] = total > 0 ? effort[q] / total : 0;
      validation->expected[q] = ff_emphasis_get_depth_share (emphasis, q);
      validation->divergence += fabs (validation->observed[q] - validation->expected[q]) / 2;
    }
  if (!validation->from_time_split)
    list_competencies (self, validation, work, total);
  list_best_fit (self, validation);
  return validation;
}

static void
validation_free (gpointer data)
{
  FfValidation *validation = data;

  g_ptr_array_unref (validation->best_fit);
  g_ptr_array_unref (validation->never_seen);
  g_ptr_array_unref (validation->overgrown);
  g_free (validation);
}

/* The role with most of the person's effort; else the one of their latest time split, else the one
 * that the people's list gives them. */
static const FfRole *
find_role_of (const Survey *self, const char *person, const Work *work)
{
  GPtrArray *roles = self->content->lists[FF_ROLES];
  GPtrArray *people = self->content->lists[FF_PEOPLE];
  const FfRole *best = NULL;
  double highest = 0;

  for (guint i = 0; work->by_role != NULL && i < roles->len; i++)
    {
      const FfRole *role = roles->pdata[i];
      double *effort = g_hash_table_lookup (work->by_role, role->base.id);

      if (effort != NULL && *effort > highest * (1 + EPSILON))
        {
          highest = *effort;
          best = role;
        }
    }
  if (best == NULL && work->split != NULL)
    best = ff_content_role (self->content, work->split->role);
  for (guint i = 0; best == NULL && i < people->len; i++)
    {
      const FfPerson *entry = people->pdata[i];

      if (strcmp (entry->name, person) == 0)
        best = ff_content_role (self->content, entry->role);
    }
  return best;
}

static int
compare_people (gconstpointer a, gconstpointer b)
{
  return strcmp ((*(const FfValidation *const *) a)->person,
                 (*(const FfValidation *const *) b)->person);
}

static void
validate_all (const Survey *self, FfValidations *result)
{
  GPtrArray *roles = self->content->lists[FF_ROLES];
  GHashTableIter iter;
  gpointer name;
  gpointer work;

  for (guint i = 0; i < roles->len; i++)
    {
      const FfRole *role = roles->pdata[i];

      if (!role->external)
        g_ptr_array_add (
            result->roles,
            validate (self, role, NULL, g_hash_table_lookup (self->roles, role->base.id)));
    }
  g_hash_table_iter_init (&iter, self->people);
  while (g_hash_table_iter_next (&iter, &name, &work))
    g_ptr_array_add (result->people, validate (self, find_role_of (self, name, work), name, work));
  g_ptr_array_sort (result->people, compare_people);
}

static const char *
find_newest_sample (const FfContent *content)
{
  GPtrArray *samples = content->lists[FF_SAMPLES];
  const char *newest = "";

  for (guint i = 0; i < samples->len; i++)
    {
      const FfSample *sample = samples->pdata[i];

      if (strcmp (sample->date, newest) > 0)
        newest = sample->date;
    }
  return newest;
}

/* The first day of the default window that ends with TO. (transfer full) */
static char *
find_first_day (const char *to)
{
  return *to != '\0' ? ff_day_plus_days (to, -FF_VALIDATION_WINDOW_DAYS) : g_strdup ("");
}

/* The effort of all samples in the default window per quadrant, whoever's they are. */
void
ff_validation_add_up_samples (const FfContent *content, double effort[FF_N_QUADRANTS])
{
  const char *to = find_newest_sample (content);
  g_autofree char *from = find_first_day (to);
  g_autoptr (FfPlaces) places = ff_places_new (content);
  GPtrArray *samples = content->lists[FF_SAMPLES];
  double scale = find_scale (samples);
  Survey survey = { .content = content, .places = places, .from = from, .to = to, .scale = scale };
  Work work = { 0 };

  for (guint i = 0; i < samples->len; i++)
    if (in_window (&survey, ((const FfSample *) samples->pdata[i])->date))
      add_effort (&survey, &work, samples->pdata[i]);
  memcpy (effort, work.effort, sizeof work.effort);
  g_free (work.by_competency);
}

/* The work of the days FROM to TO against all roles and people. (transfer full) */
static FfValidations *
validate_window (const FfContent *content, const FfEmphases *emphases, const char *from,
                 const char *to)
{
  FfValidations *result = g_new0 (FfValidations, 1);
  double scale = find_scale (content->lists[FF_SAMPLES]);
  Survey survey = { content, ff_emphases_get_places (emphases), emphases, from, to, scale, NULL,
                    NULL };

  survey.roles = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, work_free);
  survey.people = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, work_free);
  result->from = g_strdup (from);
  result->to = g_strdup (to);
  result->roles = g_ptr_array_new_with_free_func (validation_free);
  result->people = g_ptr_array_new_with_free_func (validation_free);
  survey_samples (&survey);
  survey_splits (&survey);
  validate_all (&survey, result);
  g_hash_table_unref (survey.roles);
  g_hash_table_unref (survey.people);
  return result;
}

/* What the work of the default window says: the newest sample's day and the 90 days before it. EMPHASES
 * are CONTENT's, which must outlive the result. (transfer full) */
FfValidations *
ff_validations_new_with (const FfContent *content, const FfEmphases *emphases)
{
  const char *to = find_newest_sample (content);
  g_autofree char *from = find_first_day (to);

  return validate_window (content, emphases, from, to);
}

/* The same, with emphases of its own. (transfer full) */
FfValidations *
ff_validations_new (FfContent *content)
{
  g_autoptr (FfEmphases) emphases = ff_emphases_new (content, NULL);

  return ff_validations_new_with (content, emphases);
}

/* The same of the work between two days, both inclusive; "" and "" for all time. (transfer full) */
FfValidations *
ff_validations_new_in_window (FfContent *content, const char *from, const char *to)
{
  g_autoptr (FfEmphases) emphases = ff_emphases_new (content, NULL);

  return validate_window (content, emphases, from, to);
}

void
ff_validations_free (FfValidations *self)
{
  g_free (self->from);
  g_free (self->to);
  g_ptr_array_unref (self->roles);
  g_ptr_array_unref (self->people);
  g_free (self);
}
