#include "oracle.h"

#include <stdlib.h>
#include <string.h>

#define EACH(list, T, record)                                                                      \
  for (guint record##_i = 0; record##_i < (list)->len; record##_i++)                               \
    for (const T *record = (list)->pdata[record##_i]; record != NULL; record = NULL)

static int
weight_of (const FfRole *role, const char *competency)
{
  for (guint i = 0; i < ff_map_get_size (role->weights); i++)
    if (strcmp (ff_map_get_entry (role->weights, i)->key, competency) == 0)
      return ff_map_get_entry (role->weights, i)->choice;
  return -1;
}

static int
quadrant_of (const FfContent *content, const char *id)
{
  EACH (content->lists[FF_COMPETENCIES], FfCompetency, competency)
  {
    if (strcmp (competency->base.id, id) == 0)
      return competency->quadrant;
  }
  return -1;
}

/* "most P; ties by most S; a tie that remains is open": the winners among the quadrants that may
 * win. */
static void
find_winners (const OracleEmphasis *e, const gboolean may[4], gboolean winners[4])
{
  for (int q = 0; q < 4; q++)
    {
      winners[q] = may[q];
      for (int other = 0; other < 4; other++)
        if (may[other]
            && (e->p[other] > e->p[q] || (e->p[other] == e->p[q] && e->s[other] > e->s[q])))
          winners[q] = FALSE;
    }
}

static int
count_true (const gboolean flags[4])
{
  return (flags[0] != 0) + (flags[1] != 0) + (flags[2] != 0) + (flags[3] != 0);
}

static void
count_weights (OracleEmphasis *e, const FfContent *content, const FfRole *role)
{
  EACH (content->lists[FF_COMPETENCIES], FfCompetency, competency)
  {
    int weight = weight_of (role, competency->base.id);
    int q = competency->quadrant;

    if (q < 0 || weight < 0)
      e->provisional = TRUE;
    if (q >= 0 && weight == FF_WEIGHT_PRIMARY)
      e->p[q]++;
    if (q >= 0 && weight == FF_WEIGHT_SECONDARY)
      e->s[q]++;
    if (q >= 0 && weight == FF_WEIGHT_BASELINE)
      e->b[q]++;
  }
}

OracleEmphasis
oracle_emphasis (const FfContent *content, const FfRole *role)
{
  OracleEmphasis e = { 0 };
  gboolean with_p[4];
  gboolean rest[4];
  int n = 0;
  gboolean over_half = FALSE;

  count_weights (&e, content, role);
  for (int q = 0; q < 4; q++)
    n += e.p[q];
  if (n == 0)
    return e;
  for (int q = 0; q < 4; q++)
    {
      with_p[q] = e.p[q] > 0;
      if (e.p[q] * 2 > n)
        over_half = TRUE;
    }
  if (count_true (with_p) >= 3 && !over_half)
    {
      e.shape = ORACLE_GENERALIST;
      memcpy (e.emphasised, with_p, sizeof with_p);
      return e;
    }
  e.shape = ORACLE_SPECIALIST;
  find_winners (&e, with_p, e.primary);
  if (count_true (e.primary) == 1)
    {
      for (int q = 0; q < 4; q++)
        rest[q] = !e.primary[q] && (e.p[q] > 0 || e.s[q] > 0);
      find_winners (&e, rest, e.secondary);
    }
  for (int q = 0; q < 4; q++)
    e.emphasised[q] = e.primary[q] || e.secondary[q];
  return e;
}

int
oracle_depth (const OracleEmphasis *emphasis, int q)
{
  return 2 * emphasis->p[q] + emphasis->s[q];
}

static int
depth_sum (const OracleEmphasis *e)
{
  return oracle_depth (e, 0) + oracle_depth (e, 1) + oracle_depth (e, 2) + oracle_depth (e, 3);
}

/* IS and IT are internal, IS and ES strategic. */
static gboolean
same_side (int a, int b)
{
  gboolean a_internal = a == 0 || a == 2;
  gboolean b_internal = b == 0 || b == 2;
  gboolean a_strategic = a == 0 || a == 1;
  gboolean b_strategic = b == 0 || b == 1;

  return a_internal == b_internal || a_strategic == b_strategic;
}

OracleRelation
oracle_relation (const FfContent *content, const FfRole *a, const FfRole *b)
{
  OracleEmphasis x = oracle_emphasis (content, a);
  OracleEmphasis y = oracle_emphasis (content, b);

  EACH (content->lists[FF_BOUNDARIES], FfBoundary, boundary)
  {
    if (!g_strv_contains ((const char *const *) boundary->roles, a->base.id)
        || !g_strv_contains ((const char *const *) boundary->roles, b->base.id))
      continue;
    if (boundary->adjacent == FF_ADJACENT_ON)
      return ORACLE_REQUIRED;
    if (boundary->adjacent == FF_ADJACENT_OFF)
      return ORACLE_NONE;
  }
  for (int q = 0; q < 4; q++)
    if (x.emphasised[q] && y.emphasised[q])
      return ORACLE_REQUIRED;
  if (x.shape != ORACLE_SPECIALIST || y.shape != ORACLE_SPECIALIST || count_true (x.primary) != 1
      || count_true (y.primary) != 1)
    return ORACLE_NONE;
  for (int q = 0; q < 4; q++)
    for (int r = 0; r < 4; r++)
      if (x.primary[q] && y.primary[r] && same_side (q, r))
        return ORACLE_SUGGESTED;
  return ORACLE_NONE;
}

static int
level_of (const FfRole *role, const char *competency)
{
  int weight = weight_of (role, competency);

  return weight == FF_WEIGHT_PRIMARY ? 2 : weight == FF_WEIGHT_SECONDARY ? 1 : 0;
}

OracleFraction
oracle_overlap (const FfContent *content, const FfRole *a, const FfRole *b)
{
  OracleFraction f = { 0, 0 };

  EACH (content->lists[FF_COMPETENCIES], FfCompetency, competency)
  {
    int x = level_of (a, competency->base.id);
    int y = level_of (b, competency->base.id);

    f.over += x < y ? x : y;
    f.under += x > y ? x : y;
  }
  return f;
}

/* Half the sum of |x/X - y/Y|, as one fraction. */
OracleFraction
oracle_distance (const FfContent *content, const FfRole *a, const FfRole *b)
{
  OracleEmphasis e = oracle_emphasis (content, a);
  OracleEmphasis f = oracle_emphasis (content, b);
  int x = depth_sum (&e);
  int y = depth_sum (&f);
  OracleFraction result = { 0, 2 * MAX (x, 1) * MAX (y, 1) };

  for (int q = 0; q < 4; q++)
    result.over += ABS (oracle_depth (&e, q) * MAX (y, 1) - oracle_depth (&f, q) * MAX (x, 1));
  return result;
}

static gboolean
primaries_are_within (const FfContent *content, const FfRole *a, const FfRole *b)
{
  EACH (content->lists[FF_COMPETENCIES], FfCompetency, competency)
  {
    if (weight_of (a, competency->base.id) == FF_WEIGHT_PRIMARY
        && level_of (b, competency->base.id) == 0)
      return FALSE;
  }
  return TRUE;
}

gboolean
oracle_same_at_two_depths (const FfContent *content, const FfRole *a, const FfRole *b)
{
  OracleEmphasis e = oracle_emphasis (content, a);
  OracleEmphasis f = oracle_emphasis (content, b);

  if (e.shape != ORACLE_SPECIALIST || f.shape != ORACLE_SPECIALIST || count_true (e.primary) != 1
      || count_true (f.primary) != 1)
    return FALSE;
  for (int q = 0; q < 4; q++)
    if (e.primary[q] != f.primary[q] || e.secondary[q] != f.secondary[q])
      return FALSE;
  return primaries_are_within (content, a, b) || primaries_are_within (content, b, a);
}

static int
day_number (const char *day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, atoi (day + 8), atoi (day + 5), atoi (day));
  return (int) g_date_get_julian (&date);
}

/* "the newest sample's date and the 90 days before it"; undated ones count in every window. */
static gboolean
is_in_window (const FfContent *content, const char *day)
{
  int newest = 0;

  EACH (content->lists[FF_SAMPLES], FfSample, sample)
  {
    if (*sample->date != '\0')
      newest = MAX (newest, day_number (sample->date));
  }
  if (*day == '\0' || newest == 0)
    return TRUE;
  return day_number (day) <= newest && day_number (day) >= newest - 90;
}

/* Effort in twelfths of an hour, which up to four competencies divide without a rest. */
static gint64
effort_in (const FfContent *content, const FfSample *sample, int q)
{
  gint64 effort = 0;
  guint n = g_strv_length (sample->competencies);

  for (guint i = 0; i < n; i++)
    if (quadrant_of (content, sample->competencies[i]) == q)
      effort += 12 * (gint64) sample->effort / n;
  return effort;
}

static gint64
placed_effort (const FfContent *content, const FfSample *sample)
{
  return effort_in (content, sample, 0) + effort_in (content, sample, 1)
         + effort_in (content, sample, 2) + effort_in (content, sample, 3);
}

/* The role with most of the person's effort, the first in the file of equals. */
static const FfRole *
role_of_person (const FfContent *content, const char *person)
{
  const FfRole *best = NULL;
  gint64 most = 0;

  EACH (content->lists[FF_ROLES], FfRole, role)
  {
    gint64 sum = 0;

    EACH (content->lists[FF_SAMPLES], FfSample, sample)
    {
      if (strcmp (sample->person, person) == 0 && strcmp (sample->role, role->base.id) == 0
          && is_in_window (content, sample->date))
        sum += placed_effort (content, sample);
    }
    if (sum > most)
      {
        most = sum;
        best = role;
      }
  }
  return best;
}

static gboolean
is_about (const char *role_id, const char *name, const FfRole *role, const char *person)
{
  return person != NULL ? strcmp (name, person) == 0 : strcmp (role_id, role->base.id) == 0;
}

static const FfTimeSplit *
newest_split (const FfContent *content, const FfRole *role, const char *person)
{
  const FfTimeSplit *newest = NULL;

  EACH (content->lists[FF_TIME_SPLITS], FfTimeSplit, split)
  {
    if (is_about (split->role, split->person, role, person) && is_in_window (content, split->date)
        && (newest == NULL || strcmp (split->date, newest->date) >= 0))
      newest = split;
  }
  return newest;
}

/* "Ties for T: the role's primary quadrant, then its secondary, then quadrant order." */
static int
find_top (const gint64 effort[4], const OracleEmphasis *e)
{
  gint64 most = MAX (MAX (effort[0], effort[1]), MAX (effort[2], effort[3]));

  if (most == 0)
    return -1;
  for (int q = 0; q < 4; q++)
    if (effort[q] == most && e->primary[q])
      return q;
  for (int q = 0; q < 4; q++)
    if (effort[q] == most && e->secondary[q])
      return q;
  for (int q = 0; q < 4; q++)
    if (effort[q] == most)
      return q;
  return -1;
}

static const char *
find_verdict (const OracleEmphasis *e, const gint64 effort[4], int top)
{
  gint64 all = effort[0] + effort[1] + effort[2] + effort[3];
  gboolean half = top >= 0 && 2 * effort[top] >= all;

  if (top < 0 || e->shape == ORACLE_UNDEFINED)
    return "too-little";
  if (e->shape == ORACLE_GENERALIST)
    return half ? "specialising" : "aligned";
  if (8 * effort[top] < 3 * all)
    return "spread";
  if (e->primary[top])
    return half ? "aligned" : "light";
  return e->secondary[top] ? "drift" : "mismatch";
}

OracleWork
oracle_work (const FfContent *content, const FfRole *role, const char *person)
{
  OracleWork work = { role, 0, { 0, 0, 0, 0 }, "too-little", -1 };
  OracleEmphasis e = { 0 };
  const FfTimeSplit *split = newest_split (content, role, person);

  EACH (content->lists[FF_SAMPLES], FfSample, sample)
  {
    if (!is_about (sample->role, sample->person, role, person)
        || !is_in_window (content, sample->date) || placed_effort (content, sample) == 0)
      continue;
    work.samples++;
    for (int q = 0; q < 4; q++)
      work.effort[q] += effort_in (content, sample, q);
  }
  if (person != NULL)
    work.role = role_of_person (content, person);
  if (work.role != NULL)
    e = oracle_emphasis (content, work.role);
  if (work.samples < 5 && split != NULL)
    for (int q = 0; q < 4; q++)
      work.effort[q] = (gint64) split->shares[q];
  work.top = find_top (work.effort, &e);
  if (work.samples >= 5 || split != NULL)
    work.verdict = find_verdict (&e, work.effort, work.top);
  return work;
}

static gint64
demand_of (const FfContent *content, int q)
{
  double demand = ((const FfHiring *) content->lists[FF_HIRING]->pdata[0])->demand[q];

  return demand > 0 ? (gint64) demand : 0;
}

gint64
oracle_demand (const FfContent *content)
{
  return demand_of (content, 0) + demand_of (content, 1) + demand_of (content, 2)
         + demand_of (content, 3);
}

/* "1 where it is the role's primary quadrant, 0.6 where secondary; 0.8 for each candidate of an open
 * primary, 0.4 of an open secondary; 0.5 for each quadrant of a generalist with P > 0; 0.2 otherwise" */
static int
tenths_covered (const OracleEmphasis *e, int q)
{
  if (e->shape == ORACLE_GENERALIST)
    return e->p[q] > 0 ? 5 : 2;
  if (e->shape == ORACLE_UNDEFINED)
    return 2;
  if (e->primary[q])
    return count_true (e->primary) == 1 ? 10 : 8;
  if (e->secondary[q])
    return count_true (e->secondary) == 1 ? 6 : 4;
  return 2;
}

OracleHire
oracle_hire (const FfContent *content, const FfRole *role)
{
  const FfHiring *hiring = content->lists[FF_HIRING]->pdata[0];
  OracleEmphasis e = oracle_emphasis (content, role);
  OracleHire hire = { role, 0, 0, 0, { 0, 0, 0, 0 } };

  for (int q = 0; q < 4; q++)
    {
      gint64 demand = demand_of (content, q);
      int covered = tenths_covered (&e, q);
      int twice_wanted = hiring->hand_over[q] == FF_HAND_OVER_KEEP      ? 0
                         : hiring->hand_over[q] == FF_HAND_OVER_OFFLOAD ? 2
                                                                        : 1;

      hire.taken_tenths += demand * covered;
      hire.relief_twentieths += demand * covered * twice_wanted;
      hire.left_tenths[q] = demand * (10 - covered);
      if (hiring->strength[q] == FF_STRENGTH_WEAK)
        hire.risk_tenths += demand * (10 - covered);
    }
  return hire;
}

static gint64
rank_of (const FfContent *content, const FfRole *role)
{
  OracleHire hire = oracle_hire (content, role);

  return hire.relief_twentieths - 2 * hire.risk_tenths;
}

/* The best of what is left, again and again. (transfer container) */
GPtrArray *
oracle_candidates (const FfContent *content)
{
  const FfHiring *hiring = content->lists[FF_HIRING]->pdata[0];
  g_autoptr (GPtrArray) left = g_ptr_array_new ();
  GPtrArray *sorted = g_ptr_array_new ();

  for (char **id = hiring->candidates; *id != NULL; id++)
    EACH (content->lists[FF_ROLES], FfRole, role)
    {
      if (strcmp (role->base.id, *id) == 0)
        g_ptr_array_add (left, (gpointer) role);
    }
  if (*hiring->candidates == NULL)
    EACH (content->lists[FF_ROLES], FfRole, role)
    {
      if (!role->external && role->status != FF_STATUS_RETIRED)
        g_ptr_array_add (left, (gpointer) role);
    }
  while (left->len > 0)
    {
      guint best = 0;

      for (guint i = 1; i < left->len; i++)
        {
          gint64 more = rank_of (content, left->pdata[i]) - rank_of (content, left->pdata[best]);
          gint64 also = oracle_hire (content, left->pdata[i]).taken_tenths
                        - oracle_hire (content, left->pdata[best]).taken_tenths;

          if (more > 0 || (more == 0 && also > 0))
            best = i;
        }
      g_ptr_array_add (sorted, left->pdata[best]);
      g_ptr_array_remove_index (left, best);
    }
  return sorted;
}

/* "a quadrant whose demand share exceeds its supply share by 10 points or more is understaffed (none
 * where nobody is counted); so is the organisation's named constraint where nobody's role has it as
 * primary quadrant" */
gboolean
oracle_is_understaffed (const FfContent *content, const FfRole *without, int q)
{
  const FfSettings *settings = content->lists[FF_SETTINGS]->pdata[0];
  gint64 supply[4] = { 0, 0, 0, 0 };
  gint64 all;
  gint64 demand = oracle_demand (content);
  gboolean is_primary = FALSE;

  EACH (content->lists[FF_ROLES], FfRole, role)
  {
    OracleEmphasis e = oracle_emphasis (content, role);

    if (role->external || role->status == FF_STATUS_RETIRED || role->headcount == 0
        || role == without)
      continue;
    is_primary = is_primary || e.primary[q];
    for (int r = 0; r < 4; r++)
      supply[r] += (gint64) role->headcount * tenths_covered (&e, r);
  }
  all = supply[0] + supply[1] + supply[2] + supply[3];
  if ((int) settings->organization.constraint == q && !is_primary)
    return TRUE;
  return all > 0 && demand > 0
         && 10 * (demand_of (content, q) * all - supply[q] * demand) >= all * demand;
}
