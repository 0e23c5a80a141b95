/* Coverage is counted in tenths and what is wanted in halves, so that only the demand is not a whole
 * number; it is brought to a size first whose sums are exact for every demand that is typed. */
#include "core/method/hiring.h"

#include "core/method/validation.h"

#include <math.h>
#include <string.h>

/* What the founder wants of a quadrant, in halves: nothing, half, all. */
#define WANT_WHOLE 2

/* Sums that differ by less are one: a demand like 33.3 has no exact sum. */
#define EPSILON 1e-9

static const guint want[] = {
  [FF_HAND_OVER_KEEP] = 0,
  [FF_HAND_OVER_EITHER] = 1,
  [FF_HAND_OVER_OFFLOAD] = WANT_WHOLE,
};

const FfHiring *
ff_content_get_hiring (const FfContent *content)
{
  return content->lists[FF_HIRING]->pdata[0];
}

/* How much of each quadrant's work a role with EMPHASIS takes over, in tenths. */
void
ff_coverage_of_emphasis (const FfEmphasis *emphasis, guint coverage[FF_N_QUADRANTS])
{
  gboolean open = ff_emphasis_get_primary (emphasis) == FF_QUADRANT_NONE;
  gboolean open_secondary = ff_emphasis_get_secondary (emphasis) == FF_QUADRANT_NONE;

  for (int q = 0; q < FF_N_QUADRANTS; q++)
    {
      coverage[q] = FF_COVERAGE_OTHER;
      if ((emphasis->primary & FF_QUADRANT_BIT (q)) != 0)
        coverage[q] = open ? FF_COVERAGE_OPEN_PRIMARY : FF_COVERAGE_PRIMARY;
      else if ((emphasis->secondary & FF_QUADRANT_BIT (q)) != 0)
        coverage[q] = open_secondary ? FF_COVERAGE_OPEN_SECONDARY : FF_COVERAGE_SECONDARY;
      else if (emphasis->shape == FF_SHAPE_GENERALIST && emphasis->counts[FF_WEIGHT_PRIMARY][q] > 0)
        coverage[q] = FF_COVERAGE_GENERALIST;
    }
}

/* DEMAND as it was typed, scaled by a power of two, which changes no digit, so that no sum overflows.
 * Returns its sum. */
static double
scale_demand (const FfHiring *hiring, double demand[FF_N_QUADRANTS])
{
  double highest = 0;
  double total = 0;
  int exponent;

  for (int q = 0; q < FF_N_QUADRANTS; q++)
    {
      demand[q] = isnan (hiring->demand[q]) ? 0 : hiring->demand[q];
      highest = MAX (highest, demand[q]);
    }
  frexp (highest, &exponent);
  for (int q = 0; q < FF_N_QUADRANTS; q++)
    {
      demand[q] = ldexp (demand[q], -exponent);
      total += demand[q];
    }
  return total;
}

static void
read_founder (FfHiringPlan *self, const FfHiring *hiring)
{
  for (int q = 0; q < FF_N_QUADRANTS; q++)
    {
      self->hand_over[q] = hiring->hand_over[q] >= 0 ? (FfHandOver) hiring->hand_over[q]
                                                     : FF_HAND_OVER_EITHER;
      self->strength[q] = hiring->strength[q] >= 0 ? (FfStrength) hiring->strength[q]
                                                   : FF_STRENGTH_ADEQUATE;
    }
}

/* N parts of WHOLE of DEMAND, as a share of TOTAL. Multiplied first: the product of whole numbers is one. */
static double
part_of (double demand, guint n, guint whole, double total)
{
  return total > 0 ? demand * n / (whole * total) : 0;
}

static FfHire *
weigh_hire (const FfHiringPlan *self, const FfRole *role, const double demand[FF_N_QUADRANTS],
            double total)
{
  FfHire *hire = g_new0 (FfHire, 1);
  double covered = 0, relief = 0, stays = 0, risk = 0;

  hire->role = role;
  hire->emphasis = *ff_emphases_get (self->emphases, role->base.id);
  ff_coverage_of_emphasis (&hire->emphasis, hire->coverage);
  for (int q = 0; q < FF_N_QUADRANTS; q++)
    {
      guint takes = hire->coverage[q];
      guint left = FF_COVERAGE_WHOLE - takes;
      guint wanted = want[self->hand_over[q]];
      gboolean weak = self->strength[q] == FF_STRENGTH_WEAK;

      hire->takes[q] = part_of (demand[q], takes, FF_COVERAGE_WHOLE, total);
      hire->relieves[q] = part_of (demand[q], takes * wanted, FF_COVERAGE_WHOLE * WANT_WHOLE,
                                   total);
      hire->left[q] = part_of (demand[q], left, FF_COVERAGE_WHOLE, total);
      hire->at_risk[q] = weak ? hire->left[q] : 0;
      covered += demand[q] * takes;
      relief += demand[q] * (takes * wanted);
      stays += demand[q] * left;
      risk += weak ? demand[q] * left : 0;
    }
  hire->covered = part_of (covered, 1, FF_COVERAGE_WHOLE, total);
  hire->relief = part_of (relief, 1, FF_COVERAGE_WHOLE * WANT_WHOLE, total);
  hire->stays = part_of (stays, 1, FF_COVERAGE_WHOLE, total);
  hire->risk = part_of (risk, 1, FF_COVERAGE_WHOLE, total);
  return hire;
}

/* A difference that is none comes from rounding to the same number, so that the order is one whatever
 * is compared with what. */
static int
compare_shares (double a, double b)
{
  double x = floor (a / EPSILON + 0.5);
  double y = floor (b / EPSILON + 0.5);

  return (x < y) - (x > y);
}

static int
compare_hires (gconstpointer a, gconstpointer b)
{
  const FfHire *first = *(const FfHire *const *) a;
  const FfHire *second = *(const FfHire *const *) b;
  int order = compare_shares (first->relief - first->risk, second->relief - second->risk);

  return order != 0 ? order : compare_shares (first->covered, second->covered);
}

/* Each of the listed candidates once; all that count where none is listed. (transfer container) */
static GPtrArray *
list_candidates (const FfContent *content)
{
  const FfHiring *hiring = ff_content_get_hiring (content);
  GPtrArray *roles = content->lists[FF_ROLES];
  GPtrArray *result = g_ptr_array_new ();

  for (guint i = 0; hiring->candidates[i] != NULL; i++)
    {
      const FfRole *role = ff_content_role (content, hiring->candidates[i]);

      if (role != NULL && !g_ptr_array_find (result, role, NULL))
        g_ptr_array_add (result, (gpointer) role);
    }
  for (guint i = 0; *hiring->candidates == NULL && i < roles->len; i++)
    if (ff_role_counts (roles->pdata[i]))
      g_ptr_array_add (result, roles->pdata[i]);
  return result;
}

static void
weigh_hires (FfHiringPlan *self)
{
  g_autoptr (GPtrArray) candidates = list_candidates (self->content);
  double demand[FF_N_QUADRANTS];
  double total = scale_demand (ff_content_get_hiring (self->content), demand);

  self->has_demand = total > 0;
  for (int q = 0; q < FF_N_QUADRANTS; q++)
    self->demand[q] = part_of (demand[q], 1, 1, total);
  for (guint i = 0; i < candidates->len; i++)
    g_ptr_array_add (self->hires, weigh_hire (self, candidates->pdata[i], demand, total));
  /* g_ptr_array_sort () is stable: equals stay as they are listed. */
  g_ptr_array_sort (self->hires, compare_hires);
}

/* Fills SUPPLY with tenths of people per quadrant. Returns who has which primary quadrant. */
static FfQuadrantSet
add_supply (const FfHiringPlan *self, const FfRole *without, guint people, FfTeam *team,
            guint64 supply[FF_N_QUADRANTS])
{
  FfQuadrantSet primaries = 0;

  for (guint i = 0; i < self->counted->len; i++)
    {
      const FfRole *role = self->counted->pdata[i];
      guint headcount = (guint) role->headcount;
      const FfEmphasis *emphasis = ff_emphases_get (self->emphases, role->base.id);
      guint coverage[FF_N_QUADRANTS];

      if (role == without)
        headcount -= MIN (people, headcount);
      if (headcount == 0)
        continue;
      ff_coverage_of_emphasis (emphasis, coverage);
      for (int q = 0; q < FF_N_QUADRANTS; q++)
        supply[q] += (guint64) headcount * coverage[q];
      team->headcount += headcount;
      primaries |= emphasis->primary;
    }
  return primaries;
}

/* demand/D − supply/S >= 10/100, without a quotient. */
static gboolean
is_short (double demand, double demands, guint64 supply, guint64 supplies)
{
  double gap = 100 * (demand * supplies - supply * demands);

  return gap >= FF_UNDERSTAFFED_POINTS * demands * supplies * (1 - EPSILON);
}

static void
count_team (const FfHiringPlan *self, const FfRole *without, guint people, FfTeam *team)
{
  FfQuadrant constraint = ff_content_get_settings (self->content)->organization.constraint;
  guint64 supply[FF_N_QUADRANTS] = { 0 };
  guint64 supplies = 0;
  double demand[FF_N_QUADRANTS];
  double demands = scale_demand (ff_content_get_hiring (self->content), demand);
  FfQuadrantSet primaries;

  memset (team, 0, sizeof *team);
  primaries = add_supply (self, without, people, team, supply);
  for (int q = 0; q < FF_N_QUADRANTS; q++)
    supplies += supply[q];
  for (int q = 0; q < FF_N_QUADRANTS && supplies > 0; q++)
    {
      team->supply[q] = (double) supply[q] / supplies;
      if (demands > 0 && is_short (demand[q], demands, supply[q], supplies))
        team->short_of |= FF_QUADRANT_BIT (q);
    }
  team->constraint = FF_QUADRANT_NONE;
  team->understaffed = team->short_of;
  if (constraint != FF_QUADRANT_NONE && (primaries & FF_QUADRANT_BIT (constraint)) == 0)
    {
      team->constraint = constraint;
      team->understaffed |= FF_QUADRANT_BIT (constraint);
    }
}

static void
list_counted (FfHiringPlan *self)
{
  GPtrArray *roles = self->content->lists[FF_ROLES];

  for (guint i = 0; i < roles->len; i++)
    {
      const FfRole *role = roles->pdata[i];

      if (ff_role_counts (role) && role->headcount > 0)
        g_ptr_array_add (self->counted, (gpointer) role);
    }
}

/* EMPHASES, which are CONTENT's, is (transfer full). */
static FfHiringPlan *
make_plan (FfContent *content, FfEmphases *emphases)
{
  FfHiringPlan *self = g_new0 (FfHiringPlan, 1);

  self->content = ff_content_ref (content);
  self->emphases = emphases;
  self->hires = g_ptr_array_new_with_free_func (g_free);
  self->counted = g_ptr_array_new ();
  read_founder (self, ff_content_get_hiring (content));
  weigh_hires (self);
  list_counted (self);
  count_team (self, NULL, 0, &self->team);
  return self;
}

/* (transfer full) */
FfHiringPlan *
ff_hiring_plan_new (FfAnalysis *analysis)
{
  return make_plan (ff_analysis_get_content (analysis),
                    ff_emphases_ref (ff_analysis_get_emphases (analysis)));
}

/* (transfer full) */
FfHiringPlan *
ff_hiring_plan_new_for_content (FfContent *content)
{
  return make_plan (content, ff_emphases_new (content, NULL));
}

void
ff_hiring_plan_free (FfHiringPlan *self)
{
  g_ptr_array_unref (self->hires);
  g_ptr_array_unref (self->counted);
  ff_emphases_unref (self->emphases);
  ff_content_unref (self->content);
  g_free (self);
}

/* The candidate with the id ROLE. (nullable) */
const FfHire *
ff_hiring_plan_find (const FfHiringPlan *self, const char *role)
{
  for (guint i = 0; i < self->hires->len; i++)
    if (strcmp (((const FfHire *) self->hires->pdata[i])->role->base.id, role) == 0)
      return self->hires->pdata[i];
  return NULL;
}

/* The team if PEOPLE fewer had ROLE: 1 for a person, G_MAXUINT for the role as a whole. */
void
ff_hiring_plan_get_team_without (const FfHiringPlan *self, const FfRole *role, guint people,
                                 FfTeam *team)
{
  count_team (self, role, people, team);
}

/* EFFORT as whole parts of a hundred that are 100 in all: each rounded down, and what is then missing
 * goes to the largest rests, in quadrant order among equals. */
static gboolean
make_demand (const double effort[FF_N_QUADRANTS], double demand[FF_N_QUADRANTS])
{
  double rest[FF_N_QUADRANTS];
  double total = 0;
  double missing = 100;

  for (int q = 0; q < FF_N_QUADRANTS; q++)
    total += effort[q];
  if (total <= 0)
    return FALSE;
  for (int q = 0; q < FF_N_QUADRANTS; q++)
    {
      double exact = 100 * effort[q] / total;

      demand[q] = floor (exact + EPSILON);
      rest[q] = exact - demand[q];
      missing -= demand[q];
    }
  for (; missing > 0; missing--)
    {
      int most = 0;

      for (int q = 1; q < FF_N_QUADRANTS; q++)
        if (rest[q] > rest[most] + EPSILON)
          most = q;
      demand[most]++;
      rest[most] = -1;
    }
  return TRUE;
}

/* The work of all samples in the project's window that have a placed competency, whoever did it. */
gboolean
ff_demand_from_samples (const FfContent *content, double demand[FF_N_QUADRANTS])
{
  double effort[FF_N_QUADRANTS];

  ff_validation_add_up_samples (content, effort);
  return make_demand (effort, demand);
}

gboolean
ff_demand_from_time_split (const FfTimeSplit *split, double demand[FF_N_QUADRANTS])
{
  double effort[FF_N_QUADRANTS];

  for (int q = 0; q < FF_N_QUADRANTS; q++)
    effort[q] = isnan (split->shares[q]) ? 0 : split->shares[q];
  return make_demand (effort, demand);
}
