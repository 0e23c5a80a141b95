/* What each hire would take over, and what an organisation is short of (method.md, "Hiring plan").
 *
 * The one way in is ff_hiring_plan_new (): everything is worked out from a content at once and never
 * changes. A question of "what if" (another demand, another role, a role split) is a plan of the content
 * in which it is so; the team without someone is ff_hiring_plan_get_team_without (). Every share is a
 * part of 1. This interface is settled: members may join the structs, none changes its meaning. */
#pragma once

#include "core/kinds/hiring.h"
#include "core/method/analysis.h"

G_BEGIN_DECLS

/* How much of a quadrant's work a role takes over, in tenths. */
#define FF_COVERAGE_WHOLE          10 /* what the others are parts of */
#define FF_COVERAGE_PRIMARY        10
#define FF_COVERAGE_OPEN_PRIMARY   8 /* one of several that tie */
#define FF_COVERAGE_SECONDARY      6
#define FF_COVERAGE_GENERALIST     5 /* where it has a primary */
#define FF_COVERAGE_OPEN_SECONDARY 4
#define FF_COVERAGE_OTHER          2

/* A quadrant is understaffed from here on, in parts of a hundred. */
#define FF_UNDERSTAFFED_POINTS 10

/* One candidate role: numbers, of which none hides the others. */
typedef struct
{
  const FfRole *role;
  FfEmphasis emphasis;
  guint coverage[FF_N_QUADRANTS];      /* tenths */
  double takes[FF_N_QUADRANTS];        /* share · coverage */
  double relieves[FF_N_QUADRANTS];     /* share · coverage · want */
  double left[FF_N_QUADRANTS];         /* share · (1 − coverage) */
  double at_risk[FF_N_QUADRANTS];      /* what is left where the founder is weak, else 0 */
  double covered, relief, stays, risk; /* the four sums */
} FfHire;

/* Those who are there, by headcount of the roles that are neither external nor retired. */
typedef struct
{
  guint64 headcount;
  double supply[FF_N_QUADRANTS]; /* shares; 0 where nobody is counted */
  FfQuadrantSet short_of;        /* demand exceeds supply by FF_UNDERSTAFFED_POINTS or more */
  FfQuadrant constraint;         /* the organisation's, where it is nobody's primary; else NONE */
  FfQuadrantSet understaffed;    /* both of them */
} FfTeam;

typedef struct
{
  double demand[FF_N_QUADRANTS]; /* shares; all 0 where nothing is demanded */
  gboolean has_demand;
  FfHandOver hand_over[FF_N_QUADRANTS]; /* what is not said is EITHER */
  FfStrength strength[FF_N_QUADRANTS];  /* what is not said is ADEQUATE */
  GPtrArray
      *hires; /* FfHire: by relief − risk, the highest first; then by what is covered, the most
                         first; then as the candidates are listed */
  GPtrArray *counted; /* const FfRole * with a headcount, in file order */
  FfTeam team;

  FfContent *content; /* keeps the records alive */
  FfEmphases *emphases;
} FfHiringPlan;

FfHiringPlan *ff_hiring_plan_new (FfAnalysis *analysis);
FfHiringPlan *ff_hiring_plan_new_for_content (FfContent *content);
void ff_hiring_plan_free (FfHiringPlan *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FfHiringPlan, ff_hiring_plan_free)

const FfHiring *ff_content_get_hiring (const FfContent *content);
const FfHire *ff_hiring_plan_find (const FfHiringPlan *self, const char *role);
void ff_hiring_plan_get_team_without (const FfHiringPlan *self, const FfRole *role, guint people,
                                      FfTeam *team);
void ff_coverage_of_emphasis (const FfEmphasis *emphasis, guint coverage[FF_N_QUADRANTS]);

/* Where a demand can be taken from; whole parts of a hundred, 100 in all. FALSE where there is no work. */
gboolean ff_demand_from_samples (const FfContent *content, double demand[FF_N_QUADRANTS]);
gboolean ff_demand_from_time_split (const FfTimeSplit *split, double demand[FF_N_QUADRANTS]);

/* Sentences with every number in them; translated. (transfer full) */
char *ff_hire_describe_takes (const FfHiringPlan *plan, const FfHire *hire);
char *ff_hire_describe_relief (const FfHiringPlan *plan, const FfHire *hire);
char *ff_hire_describe_stays (const FfHiringPlan *plan, const FfHire *hire);
char *ff_hire_describe_risk (const FfHiringPlan *plan, const FfHire *hire);
char *ff_hire_explain (const FfHiringPlan *plan, const FfHire *hire);
char *ff_hiring_plan_explain (const FfHiringPlan *self);
char *ff_team_explain (const FfHiringPlan *plan, const FfTeam *team);
char *ff_hiring_plan_explain_without (const FfHiringPlan *self, const FfRole *role, guint people);
char *ff_share_to_text (double share);   /* "32.5%" */
char *ff_share_to_points (double share); /* "32.5" */
const char *ff_hand_over_name (FfHandOver hand_over);
const char *ff_strength_name (FfStrength strength);

G_END_DECLS
