/* Checks on one role at a time, and on how many there are. */
#include "core/method/checks-private.h"

#include "core/method/words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MIN_ROLES       2
#define NATURAL_CEILING 4
#define MAX_ROLES       5
#define MIN_PRIMARIES   3
#define MAX_PRIMARIES   5
#define MIN_SECONDARIES 2
#define MAX_SECONDARIES 4
#define DEEP_PRIMARIES  2
#define MAX_NOT_THIS    2

/* At most so many role types for teams of up to so many PMs. */
static const struct
{
  int pms;
  guint roles;
} team_limits[] = { { 4, 2 }, { 9, 3 }, { 20, 4 } };

static const FfEmphasis *
emphasis_of (FfChecking *checking, const FfRole *role)
{
  return ff_analysis_get_emphasis (checking->analysis, role->base.id);
}

static void
report (FfChecking *checking, FfSeverity severity, const FfRole *role, char *message,
        const char *advice)
{
  ff_checking_report (checking, severity, role->base.id, NULL, NULL, message, g_strdup (advice));
}

void
ff_check_role_count (FfChecking *checking)
{
  guint n = checking->roles->len;
  FfSeverity severity = n < MIN_ROLES || n > MAX_ROLES ? FF_SEVERITY_WARNING : FF_SEVERITY_HINT;
  const char *advice = _ ("Four is a natural ceiling for most organisations.");

  if (n >= MIN_ROLES && n <= NATURAL_CEILING)
    return;
  if (n < MIN_ROLES)
    advice = _ ("Add the role you think of splitting off: a role is told by what sets it apart.");
  else if (n > MAX_ROLES)
    advice = _ ("That is over-segmenting. Merge the roles whose emphasis is the same.");
  ff_checking_report (
      checking, severity, NULL, NULL, NULL,
      g_strdup_printf (ngettext ("There is %u role type; the method compares %u to %u.",
                                 "There are %u role types; the method compares %u to %u.", n),
                       n, MIN_ROLES, MAX_ROLES),
      g_strdup (advice));
}

void
ff_check_role_count_for_team (FfChecking *checking)
{
  int pms = ff_content_get_settings (checking->content)->organization.pm_count;
  guint n = 0;

  FF_FOREACH_ROLE (checking, role)
  n += role->status == FF_STATUS_CURRENT || role->status == FF_STATUS_ADOPTED;
  if (pms < 0)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (team_limits); i++)
    {
      if (pms > team_limits[i].pms)
        continue;
      if (n > team_limits[i].roles)
        ff_checking_report (
            checking, FF_SEVERITY_WARNING, NULL, NULL, NULL,
            g_strdup_printf (/* Translators: counts of roles, PMs, roles */
                             _ ("%u role types are current or adopted with %d PMs; at most %u "
                                "fit."),
                             n, pms, team_limits[i].roles),
            g_strdup (
                _ ("Keep fewer types until the team grows: each needs people who can stand in "
                   "for each other.")));
      return;
    }
}

void
ff_check_role_hypothesis (FfChecking *checking)
{
  FF_FOREACH_ROLE (checking, role)
  if (ff_text_is_blank (role->hypothesis))
    report (checking, FF_SEVERITY_HINT, role,
            g_strdup_printf (_ ("%s has no hypothesis yet."), role->name),
            _ ("Say in one sentence what you think makes the role distinctive, before the weights "
               "answer."));
}

void
ff_check_role_unrated (FfChecking *checking)
{
  FF_FOREACH_ROLE (checking, role)
  {
    const FfEmphasis *emphasis = emphasis_of (checking, role);

    if (emphasis->rated < emphasis->competencies)
      report (checking, FF_SEVERITY_WARNING, role,
              g_strdup_printf (/* Translators: role, counts */
                               _ ("%s: %u of %u competencies are rated."), role->name,
                               emphasis->rated, emphasis->competencies),
              _ ("Rate the same list for all roles; what does not matter is baseline."));
  }
}

void
ff_check_role_primaries (FfChecking *checking)
{
  FF_FOREACH_ROLE (checking, role)
  {
    const FfEmphasis *emphasis = emphasis_of (checking, role);
    guint n = emphasis->totals[FF_WEIGHT_PRIMARY];
    gboolean contradicts = n == 0 && emphasis->rated > 0;

    if (n >= MIN_PRIMARIES && n <= MAX_PRIMARIES)
      continue;
    report (checking, contradicts ? FF_SEVERITY_ERROR : FF_SEVERITY_WARNING, role,
            g_strdup_printf (/* Translators: role, counts */
                             ngettext ("%s has %u primary; a profile has %u to %u.",
                                       "%s has %u primaries; a profile has %u to %u.", n),
                             role->name, n, MIN_PRIMARIES, MAX_PRIMARIES),
            n > MAX_PRIMARIES ? _ ("Give some up: where everything is primary, nothing is.")
                              : _ ("Choose what the role must master to expert depth."));
  }
}

void
ff_check_role_secondaries (FfChecking *checking)
{
  FF_FOREACH_ROLE (checking, role)
  {
    guint n = emphasis_of (checking, role)->totals[FF_WEIGHT_SECONDARY];

    if (n >= MIN_SECONDARIES && n <= MAX_SECONDARIES)
      continue;
    report (checking, FF_SEVERITY_HINT, role,
            g_strdup_printf (/* Translators: role, counts */
                             ngettext ("%s has %u secondary; a card shows %u to %u.",
                                       "%s has %u secondaries; a card shows %u to %u.", n),
                             role->name, n, MIN_SECONDARIES, MAX_SECONDARIES),
            n > MAX_SECONDARIES ? _ ("Decide which ones need more than a working knowledge.")
                                : _ ("Name what the role needs to do well without being the "
                                     "expert."));
  }
}

void
ff_check_role_all_deep (FfChecking *checking)
{
  FF_FOREACH_ROLE (checking, role)
  {
    const FfEmphasis *emphasis = emphasis_of (checking, role);
    guint deep = 0;

    for (int q = 0; q < FF_N_QUADRANTS; q++)
      deep += emphasis->counts[FF_WEIGHT_PRIMARY][q] >= DEEP_PRIMARIES;
    if (deep == FF_N_QUADRANTS)
      report (checking, FF_SEVERITY_WARNING, role,
              g_strdup_printf (_ ("%s has %u or more primaries in all four quadrants."), role->name,
                               DEEP_PRIMARIES),
              _ ("That is a very senior lead who delegates, or two roles in one headcount."));
  }
}

void
ff_check_role_one_sided (FfChecking *checking)
{
  FF_FOREACH_ROLE (checking, role)
  {
    const FfEmphasis *emphasis = emphasis_of (checking, role);
    FfQuadrant primary = ff_emphasis_get_primary (emphasis);

    if (primary != FF_QUADRANT_NONE && emphasis->depth[primary] == emphasis->depth_total)
      report (checking, FF_SEVERITY_HINT, role,
              g_strdup_printf (/* Translators: role, quadrant */
                               _ ("%s has nothing above baseline outside %s."), role->name,
                               ff_quadrant_name (primary)),
              _ ("Say what the role must at least be solid in elsewhere: nobody works in one "
                 "quadrant only."));
  }
}

void
ff_check_role_tie (FfChecking *checking)
{
  FF_FOREACH_ROLE (checking, role)
  {
    const FfEmphasis *emphasis = emphasis_of (checking, role);
    gboolean primary_open = emphasis->primary != 0
                            && ff_emphasis_get_primary (emphasis) == FF_QUADRANT_NONE;
    gboolean secondary_open = emphasis->secondary != 0
                              && ff_emphasis_get_secondary (emphasis) == FF_QUADRANT_NONE;
    g_autofree char *tied = ff_quadrant_set_in_words (primary_open ? emphasis->primary
                                                                   : emphasis->secondary);

    if (primary_open)
      report (checking, FF_SEVERITY_WARNING, role,
              g_strdup_printf (/* Translators: role, quadrants */
                               _ ("The primary quadrant of %s is open: %s have as many primaries "
                                  "and secondaries."),
                               role->name, tied),
              _ ("Decide which of them the role is hired for, and weigh accordingly."));
    else if (secondary_open)
      report (checking, FF_SEVERITY_HINT, role,
              g_strdup_printf (/* Translators: role, quadrants */
                               _ ("The secondary quadrant of %s is open: %s have as many primaries "
                                  "and secondaries."),
                               role->name, tied),
              _ ("One more secondary in the quadrant that matters more decides it."));
  }
}

void
ff_check_role_hypothesis_differs (FfChecking *checking)
{
  FF_FOREACH_ROLE (checking, role)
  {
    g_autofree char *emphasised = NULL;

    if (role->hypothesis_quadrant == FF_QUADRANT_NONE
        || (emphasis_of (checking, role)->emphasised & FF_QUADRANT_BIT (role->hypothesis_quadrant))
               != 0)
      continue;
    emphasised = ff_quadrant_set_in_words (emphasis_of (checking, role)->emphasised);
    report (checking, FF_SEVERITY_HINT, role,
            g_strdup_printf (/* Translators: role, quadrant, quadrants */
                             _ ("%s was thought to be %s; the weights say %s."), role->name,
                             ff_quadrant_in_words (role->hypothesis_quadrant),
                             *emphasised != '\0' ? emphasised : _ ("nothing yet")),
            _ ("Believe the weights and rewrite the hypothesis, or look again at what you "
               "rated."));
  }
}

void
ff_check_role_definition (FfChecking *checking)
{
  FF_FOREACH_ROLE (checking, role)
  if (ff_text_is_blank (role->definition))
    report (checking, FF_SEVERITY_HINT, role,
            g_strdup_printf (_ ("The card of %s has no definition."), role->name),
            _ ("Write one sentence; the card suggests a first wording from the weights."));
}

static gboolean
names_a_competency (FfChecking *checking, const char *text)
{
  GPtrArray *competencies = checking->content->lists[FF_COMPETENCIES];
  g_autofree char *normalized = ff_words_normalize (text);

  for (guint i = 0; i < competencies->len; i++)
    {
      g_autofree char *name = ff_words_normalize (
          ((const FfCompetency *) competencies->pdata[i])->name);

      if (ff_words_contain (normalized, name))
        return TRUE;
    }
  return FALSE;
}

void
ff_check_role_definition_circular (FfChecking *checking)
{
  FF_FOREACH_ROLE (checking, role)
  {
    g_autofree char *team = ff_words_find (FF_WORDS_TEAM, role->definition);
    g_autofree char *quadrant = ff_words_find (FF_WORDS_QUADRANT, role->definition);

    if (team == NULL || quadrant != NULL || names_a_competency (checking, role->definition))
      continue;
    report (checking, FF_SEVERITY_HINT, role,
            g_strdup_printf (/* Translators: role, a word like "team" */
                             _ ("The definition of %s speaks of a “%s” and names no competency and "
                                "no side of the board."),
                             role->name, team),
            _ ("Say what the role is good at; who it sits next to changes."));
  }
}

void
ff_check_role_not_this (FfChecking *checking)
{
  FF_FOREACH_ROLE (checking, role)
  {
    guint n = 0;

    for (guint i = 0; role->not_this_role[i] != NULL; i++)
      n += !ff_text_is_blank (role->not_this_role[i]);
    if (n >= 1 && n <= MAX_NOT_THIS)
      continue;
    report (checking, FF_SEVERITY_HINT, role,
            g_strdup_printf (/* Translators: role, count */
                             ngettext ("%s has %u line under “Not this role”; one or two are "
                                       "wanted.",
                                       "%s has %u lines under “Not this role”; one or two are "
                                       "wanted.",
                                       n),
                             role->name, n),
            n == 0 ? _ ("Name the misunderstanding that people have of this role.")
                   : _ ("Keep the one or two misunderstandings that really happen."));
  }
}

void
ff_check_role_name_stack (FfChecking *checking)
{
  FF_FOREACH_ROLE (checking, role)
  {
    g_autofree char *word = ff_words_find (FF_WORDS_STACK, role->name);

    if (word == NULL)
      continue;
    report (checking, FF_SEVERITY_HINT, role,
            g_strdup_printf (/* Translators: role, a word like "backend" */
                             _ ("%s is named after “%s”."), role->name, word),
            _ ("Name it after its emphasis: technologies and teams come and go, and every PM near "
               "one would have the role."));
  }
}

void
ff_check_role_name_seniority (FfChecking *checking)
{
  FF_FOREACH_ROLE (checking, role)
  {
    g_autofree char *word = ff_words_find (FF_WORDS_SENIORITY, role->name);

    if (word == NULL)
      continue;
    report (
        checking, FF_SEVERITY_HINT, role,
        g_strdup_printf (/* Translators: role, a word like "senior" */
                         _ ("The name of %s has the seniority word “%s” in it."), role->name, word),
        _ ("Seniority is another dimension: the same role exists at several levels."));
  }
}
