/* What a hiring plan says, in sentences that a person can redo by hand. */
#include "core/method/hiring.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Percentages have one decimal, and none where it is 0. */
#define DECIMALS 10.0
#define ROUNDING 1e-6
#define PERCENTS 100.0

const char *
ff_hand_over_name (FfHandOver hand_over)
{
  switch (hand_over)
    {
    case FF_HAND_OVER_KEEP: return _ ("to keep");
    case FF_HAND_OVER_EITHER: return _ ("either way");
    case FF_HAND_OVER_OFFLOAD: return _ ("to hand over");
    }
  return "";
}

const char *
ff_strength_name (FfStrength strength)
{
  switch (strength)
    {
    case FF_STRENGTH_STRONG: return _ ("strong");
    case FF_STRENGTH_ADEQUATE: return _ ("adequate");
    case FF_STRENGTH_WEAK: return _ ("weak");
    }
  return "";
}

/* "32.5" of 0.325, without the sign. (transfer full) */
char *
ff_share_to_points (double share)
{
  double rounded = floor (share * PERCENTS * DECIMALS + 0.5 + ROUNDING) / DECIMALS;

  return g_strdup_printf ("%.*f", fmod (rounded, 1) == 0 ? 0 : 1, rounded);
}

/* "32.5%"; translated. (transfer full) */
char *
ff_share_to_text (double share)
{
  g_autofree char *number = ff_share_to_points (share);

  /* Translators: a percentage; %s is the number. */
  return g_strdup_printf (_ ("%s%%"), number);
}

static const char *
get_separator (const GString *list)
{
  /* Translators: stands between the parts of a list. */
  return list->len > 0 ? _ (", ") : "";
}

/* The quadrant with the highest of NUMBERS that is not in DONE, the first in quadrant order among equals;
 * NONE where only nothing is left. */
static FfQuadrant
find_next (const double numbers[FF_N_QUADRANTS], FfQuadrantSet done)
{
  FfQuadrant best = FF_QUADRANT_NONE;

  for (int q = 0; q < FF_N_QUADRANTS; q++)
    if ((done & FF_QUADRANT_BIT (q)) == 0 && numbers[q] > 0
        && (best == FF_QUADRANT_NONE || numbers[q] > numbers[best]))
      best = (FfQuadrant) q;
  return best;
}

/* "external-tactical 25 of 25, external-strategic 12 of 20": NUMBERS, the highest first, each beside its
 * of ALL. */
static char *
list_of (const double numbers[FF_N_QUADRANTS], const double all[FF_N_QUADRANTS])
{
  GString *out = g_string_new (NULL);
  FfQuadrantSet done = 0;

  for (FfQuadrant q = find_next (numbers, done); q != FF_QUADRANT_NONE;
       q = find_next (numbers, done))
    {
      g_autofree char *number = ff_share_to_points (numbers[q]);
      g_autofree char *of = ff_share_to_points (all[q]);

      g_string_append (out, get_separator (out));
      /* Translators: a quadrant, a part, and what it is a part of: "external-tactical 25 of 25". */
      g_string_append_printf (out, _ ("%1$s %2$s of %3$s"), ff_quadrant_in_words (q), number, of);
      done |= FF_QUADRANT_BIT (q);
    }
  return g_string_free (out, FALSE);
}

/* "Growth PM takes over 48% of the work: external-tactical 25 of 25, …" */
char *
ff_hire_describe_takes (const FfHiringPlan *plan, const FfHire *hire)
{
  g_autofree char *share = ff_share_to_text (hire->covered);
  g_autofree char *list = list_of (hire->takes, plan->demand);

  if (!plan->has_demand)
    return g_strdup_printf (/* Translators: a role. */
                            _ ("%s takes over nothing yet: no demand is named."), hire->role->name);
  return g_strdup_printf (/* Translators: a role, a percentage, a list of quadrants with numbers. */
                          _ ("%1$s takes over %2$s of the work: %3$s."), hire->role->name, share,
                          list);
}

static void
append_relieved (GString *out, const FfHiringPlan *plan, const FfHire *hire, FfQuadrant q)
{
  g_autofree char *relieved = ff_share_to_points (hire->relieves[q]);
  g_autofree char *taken = ff_share_to_points (hire->takes[q]);

  g_string_append (out, get_separator (out));
  if (plan->hand_over[q] == FF_HAND_OVER_OFFLOAD)
    /* Translators: a quadrant and a number: work that was to be handed over. */
    g_string_append_printf (out, _ ("%1$s %2$s (to hand over)"), ff_quadrant_in_words (q),
                            relieved);
  else
    /* Translators: a quadrant, a number, and the number that it is half of: wanted either way. */
    g_string_append_printf (out, _ ("%1$s %2$s (half of %3$s)"), ff_quadrant_in_words (q), relieved,
                            taken);
}

/* "Relief 32.5%: external-tactical 25, to hand over, …" */
char *
ff_hire_describe_relief (const FfHiringPlan *plan, const FfHire *hire)
{
  g_autofree char *share = ff_share_to_text (hire->relief);
  g_autoptr (GString) list = g_string_new (NULL);
  FfQuadrantSet done = 0;

  for (FfQuadrant q = find_next (hire->relieves, done); q != FF_QUADRANT_NONE;
       q = find_next (hire->relieves, done))
    {
      append_relieved (list, plan, hire, q);
      done |= FF_QUADRANT_BIT (q);
    }
  if (done == 0)
    return g_strdup (_ ("No relief: what it takes over is to be kept."));
  /* Translators: a percentage, and the numbers that add up to it. */
  return g_strdup_printf (_ ("Relief %1$s: %2$s."), share, list->str);
}

/* "52% stays: internal-tactical 32 of 40, …" */
char *
ff_hire_describe_stays (const FfHiringPlan *plan, const FfHire *hire)
{
  g_autofree char *share = ff_share_to_text (hire->stays);
  g_autofree char *list = list_of (hire->left, plan->demand);

  if (hire->stays <= 0)
    return g_strdup (_ ("Nothing stays."));
  /* Translators: a percentage, and a list of quadrants with numbers. */
  return g_strdup_printf (_ ("%1$s stays: %2$s."), share, list);
}

static gboolean
is_weak_somewhere (const FfHiringPlan *plan)
{
  for (int q = 0; q < FF_N_QUADRANTS; q++)
    if (plan->strength[q] == FF_STRENGTH_WEAK)
      return TRUE;
  return FALSE;
}

/* "Risk 20%: external-tactical 20 of 25 stays where the founder is weak." */
char *
ff_hire_describe_risk (const FfHiringPlan *plan, const FfHire *hire)
{
  g_autofree char *share = ff_share_to_text (hire->risk);
  g_autofree char *list = list_of (hire->at_risk, plan->demand);

  if (hire->risk > 0)
    return g_strdup_printf (/* Translators: a percentage, and a list of quadrants with numbers. */
                            _ ("Risk %1$s, left where the founder is weak: %2$s."), share, list);
  if (is_weak_somewhere (plan))
    return g_strdup (_ ("No risk: nothing stays where the founder is weak."));
  return g_strdup (_ ("No risk: the founder is weak nowhere."));
}

/* All of that, one sentence after the other. */
char *
ff_hire_explain (const FfHiringPlan *plan, const FfHire *hire)
{
  g_autofree char *takes = ff_hire_describe_takes (plan, hire);
  g_autofree char *relief = ff_hire_describe_relief (plan, hire);
  g_autofree char *stays = ff_hire_describe_stays (plan, hire);
  g_autofree char *risk = ff_hire_describe_risk (plan, hire);

  if (!plan->has_demand)
    return g_steal_pointer (&takes);
  return g_strjoin (" ", takes, relief, stays, risk, NULL);
}

/* "Growth PM 32.5% − 0% = 32.5%" */
static void
append_balance (GString *out, const FfHire *hire)
{
  g_autofree char *relief = ff_share_to_points (hire->relief);
  g_autofree char *risk = ff_share_to_points (hire->risk);
  g_autofree char *balance = ff_share_to_points (fabs (hire->relief - hire->risk));
  gboolean negative = hire->relief < hire->risk && g_strcmp0 (balance, "0") != 0;

  /* Translators: stands between two roles. */
  g_string_append (out, out->len > 0 ? _ ("; ") : "");
  /* Translators: a role, its relief, its risk and the difference, with the sign before it or "". */
  g_string_append_printf (out, _ ("%1$s %2$s − %3$s = %5$s%4$s"), hire->role->name, relief, risk,
                          balance, negative ? "−" : "");
}

/* Which candidate comes first, and why. */
char *
ff_hiring_plan_explain (const FfHiringPlan *self)
{
  g_autoptr (GString) balances = g_string_new (NULL);

  if (self->hires->len == 0)
    return g_strdup (_ ("There is no candidate role."));
  if (!self->has_demand)
    return g_strdup (_ ("No demand is named yet, so the candidates are equal."));
  for (guint i = 0; i < self->hires->len; i++)
    append_balance (balances, self->hires->pdata[i]);
  /* Translators: a role, then for each role how relief minus risk is reckoned. */
  return g_strdup_printf (_ ("%1$s first, by relief minus risk: %2$s."),
                          ((const FfHire *) self->hires->pdata[0])->role->name, balances->str);
}

static void
append_shortages (GString *out, const FfHiringPlan *plan, const FfTeam *team)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (int q = 0; q < FF_N_QUADRANTS; q++)
    if ((team->short_of & FF_QUADRANT_BIT (q)) != 0)
      {
        g_autofree char *demand = ff_share_to_text (plan->demand[q]);
        g_autofree char *supply = ff_share_to_text (team->supply[q]);

        g_string_append (list, get_separator (list));
        /* Translators: a quadrant, and two percentages. */
        g_string_append_printf (list, _ ("%1$s (%2$s of the demand, %3$s of the supply)"),
                                ff_quadrant_in_words (q), demand, supply);
      }
  if (list->len > 0)
    /* Translators: a list of quadrants. */
    g_string_append_printf (out, _ ("Understaffed: %s."), list->str);
  else if (plan->has_demand)
    g_string_append_printf (out,
                            /* Translators: a number of points of a hundred. */
                            _ ("No quadrant's demand exceeds its supply by %d points or more."),
                            FF_UNDERSTAFFED_POINTS);
  else
    g_string_append (out, _ ("No demand is named to hold the team against."));
}

/* What the organisation is short of; where nobody is counted, only its constraint can be. */
char *
ff_team_explain (const FfHiringPlan *plan, const FfTeam *team)
{
  GString *out = g_string_new (NULL);

  if (team->headcount > 0)
    append_shortages (out, plan, team);
  else
    g_string_append (out, _ ("Nobody is counted: no role has a headcount."));
  if (team->constraint != FF_QUADRANT_NONE)
    g_string_append_printf (out,
                            /* Translators: a quadrant. */
                            _ (" The constraint, %s, is nobody's primary quadrant."),
                            ff_quadrant_in_words (team->constraint));
  return g_string_free (out, FALSE);
}

/* The same if PEOPLE fewer had ROLE. */
char *
ff_hiring_plan_explain_without (const FfHiringPlan *self, const FfRole *role, guint people)
{
  FfTeam team;
  g_autofree char *rest = NULL;

  ff_hiring_plan_get_team_without (self, role, people, &team);
  rest = ff_team_explain (self, &team);
  if (people >= (guint) role->headcount)
    /* Translators: a role, then what the team is short of without it. */
    return g_strdup_printf (_ ("Without %1$s: %2$s"), role->name, rest);
  return g_strdup_printf (/* Translators: how many fewer, a role, then what the team is then short of. */
                          ngettext ("With %1$u fewer as %2$s: %3$s",
                                    "With %1$u fewer as %2$s: %3$s", people),
                          people, role->name, rest);
}
