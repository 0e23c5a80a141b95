/* Checks on pairs of roles and their boundary rules. */
#include "core/method/checks-private.h"

#include "core/method/comparison.h"
#include "core/method/words.h"

#include <glib/gi18n-lib.h>

#define MIN_RULES 2
#define MAX_RULES 3

/* method.md: "overlap of 60% or more", as a fraction of whole numbers. */
#define OVERLAP_NUMERATOR   3
#define OVERLAP_DENOMINATOR 5

typedef void (*PairFunc) (FfChecking *checking, const FfPair *pair, const FfEmphasis *a,
                          const FfEmphasis *b);

static void
foreach_pair (FfChecking *checking, PairFunc func)
{
  FfAnalysis *analysis = checking->analysis;

  for (guint i = 0; i < ff_analysis_get_n_pairs (analysis); i++)
    {
      const FfPair *pair = ff_analysis_get_pair (analysis, i);

      if (ff_role_counts (pair->roles[0]) && ff_role_counts (pair->roles[1])
          && !ff_checking_keeps_pair (checking, pair))
        func (checking, pair, ff_analysis_get_emphasis (analysis, pair->roles[0]->base.id),
              ff_analysis_get_emphasis (analysis, pair->roles[1]->base.id));
    }
}

static void
report (FfChecking *checking, FfSeverity severity, const FfPair *pair, char *message,
        const char *advice)
{
  ff_checking_report (checking, severity, pair->roles[0]->base.id, pair->roles[1]->base.id, NULL,
                      message, g_strdup (advice));
}

/* "API design, Backlog care": what is primary for exactly one of the two. Both lists are in the order of the file. */
static char *
list_differing_primaries (FfChecking *checking, const FfWeightRow *a, const FfWeightRow *b)
{
  GPtrArray *competencies = checking->content->lists[FF_COMPETENCIES];
  GString *out = g_string_new (NULL);

  for (guint i = 0, j = 0; i < a->n_primaries || j < b->n_primaries;)
    {
      guint left = i < a->n_primaries ? a->primaries[i] : G_MAXUINT;
      guint right = j < b->n_primaries ? b->primaries[j] : G_MAXUINT;
      const FfCompetency *competency = competencies->pdata[MIN (left, right)];

      if (left != right)
        {
          g_string_append (out, out->len > 0 ? ", " : "");
          g_string_append (out, competency->name);
        }
      i += left <= right;
      j += right <= left;
    }
  if (out->len == 0)
    g_string_append (out, _ ("none"));
  return g_string_free (out, FALSE);
}

/* What both need, and what either does, in levels: as ff_roles_overlap (), by position. */
static void
add_up_overlap (const FfWeightRow *a, const FfWeightRow *b, guint n, guint *shared, guint *joined)
{
  *shared = *joined = 0;
  for (guint i = 0; i < n; i++)
    {
      *shared += MIN (a->levels[i], b->levels[i]);
      *joined += MAX (a->levels[i], b->levels[i]);
    }
}

static void
check_same_quadrants (FfChecking *checking, const FfPair *pair, const FfEmphasis *a,
                      const FfEmphasis *b)
{
  const FfWeightRow *row_a = ff_weight_table_get (checking->weights, pair->roles[0]);
  const FfWeightRow *row_b = ff_weight_table_get (checking->weights, pair->roles[1]);
  guint shared;
  guint joined;
  guint overlap;

  if (!ff_emphasis_same_quadrants (a, b))
    return;
  add_up_overlap (row_a, row_b, checking->content->lists[FF_COMPETENCIES]->len, &shared, &joined);
  overlap = joined > 0 ? 100 * shared / joined : 0;
  if (OVERLAP_DENOMINATOR * shared >= OVERLAP_NUMERATOR * joined)
    report (
        checking, FF_SEVERITY_WARNING, pair,
        g_strdup_printf (/* Translators: two roles, a percentage */
                         _ ("%s and %s have the same primary and secondary quadrant and overlap "
                            "by %u%%."),
                         pair->roles[0]->name, pair->roles[1]->name, overlap),
        _ ("Merge them, or weigh them by what sets them apart."));
  else
    {
      g_autofree char *differing = list_differing_primaries (checking, row_a, row_b);

      report (checking, FF_SEVERITY_HINT, pair,
              g_strdup_printf (/* Translators: two roles, a percentage, competencies */
                               _ ("%s and %s have the same quadrants but overlap by only %u%%; "
                                  "primaries that differ: %s."),
                               pair->roles[0]->name, pair->roles[1]->name, overlap, differing),
              _ ("Tell them apart by the competencies inside the quadrants."));
    }
}

void
ff_check_roles_same_quadrants (FfChecking *checking)
{
  foreach_pair (checking, check_same_quadrants);
}

/* Whether each primary of A is at least secondary for B. */
static gboolean
primaries_within (const FfWeightRow *a, const FfWeightRow *b)
{
  for (guint i = 0; i < a->n_primaries; i++)
    if (b->levels[a->primaries[i]] == 0)
      return FALSE;
  return TRUE;
}

/* As ff_roles_same_at_another_depth (), by position. */
static void
check_seniority (FfChecking *checking, const FfPair *pair, const FfEmphasis *a, const FfEmphasis *b)
{
  const FfWeightRow *row_a = ff_weight_table_get (checking->weights, pair->roles[0]);
  const FfWeightRow *row_b = ff_weight_table_get (checking->weights, pair->roles[1]);

  if (ff_emphasis_same_quadrants (a, b)
      && (primaries_within (row_a, row_b) || primaries_within (row_b, row_a)))
    report (checking, FF_SEVERITY_WARNING, pair,
            g_strdup_printf (/* Translators: two roles */
                             _ ("%s and %s look like one role at two depths: the primaries of one "
                                "are all primary or secondary for the other."),
                             pair->roles[0]->name, pair->roles[1]->name),
            _ ("If it is a matter of seniority, keep one role type with two levels."));
}

void
ff_check_roles_seniority (FfChecking *checking)
{
  foreach_pair (checking, check_seniority);
}

static void
check_missing (FfChecking *checking, const FfPair *pair, const FfEmphasis *a, const FfEmphasis *b)
{
  g_autofree char *shared = NULL;

  if (pair->relation != FF_RELATION_REQUIRED
      || (pair->rules >= MIN_RULES && pair->rules <= MAX_RULES))
    return;
  shared = ff_quadrant_set_in_words (pair->shared);
  report (
      checking, pair->rules == 0 ? FF_SEVERITY_WARNING : FF_SEVERITY_HINT, pair,
      g_strdup_printf (/* Translators: two roles, quadrants, counts */
                       ngettext ("%s and %s meet in %s and have %u boundary rule; %u or %u are "
                                 "wanted.",
                                 "%s and %s meet in %s and have %u boundary rules; %u or %u are "
                                 "wanted.",
                                 pair->rules),
                       pair->roles[0]->name, pair->roles[1]->name,
                       *shared != '\0' ? shared : _ ("what you said they share"), pair->rules,
                       MIN_RULES, MAX_RULES),
      pair->rules > MAX_RULES
          ? _ ("Keep the rules that settle real collisions; nobody remembers more than three.")
          : _ ("Think of the last decision, document or meeting that both claimed, and write who "
               "owns what."));
}

void
ff_check_boundary_missing (FfChecking *checking)
{
  foreach_pair (checking, check_missing);
}

typedef void (*RuleFunc) (FfChecking *checking, const FfRule *rule, const FfRole *a,
                          const FfRole *b);

static void
foreach_rule (FfChecking *checking, RuleFunc func)
{
  GPtrArray *boundaries = checking->content->lists[FF_BOUNDARIES];

  for (guint i = 0; i < boundaries->len; i++)
    {
      const FfBoundary *boundary = boundaries->pdata[i];
      const FfRole *a = ff_content_role (checking->content, boundary->roles[0]);
      const FfRole *b = ff_content_role (checking->content, boundary->roles[1]);

      for (guint j = 0; j < boundary->rules->len; j++)
        func (checking, boundary->rules->pdata[j], a, b);
    }
}

static void
check_abstract (FfChecking *checking, const FfRule *rule, const FfRole *a, const FfRole *b)
{
  const char *texts[] = { rule->topic, ff_map_get_text (rule->owns, a->base.id),
                          ff_map_get_text (rule->owns, b->base.id), NULL };
  const char *names[] = { a->name, b->name, NULL };
  guint words = ff_rule_count_words (texts, names);

  if (words >= FF_RULE_MIN_WORDS)
    return;
  ff_checking_report (
      checking, FF_SEVERITY_WARNING, rule->base.id, NULL, NULL,
      g_strdup_printf (/* Translators: a rule's topic, two roles, counts */
                       ngettext (
                           "The rule “%s” between %s and %s has %u word that names something; it "
                           "takes %u.",
                           "The rule “%s” between %s and %s has %u words that name something; it "
                           "takes %u.",
                           words),
                       rule->topic, a->name, b->name, words, FF_RULE_MIN_WORDS),
      g_strdup (_ ("Name the decision, document or meeting, as people here call it.")));
}

void
ff_check_boundary_abstract (FfChecking *checking)
{
  foreach_rule (checking, check_abstract);
}

static void
check_one_sided (FfChecking *checking, const FfRule *rule, const FfRole *a, const FfRole *b)
{
  gboolean a_owns = !ff_text_is_blank (ff_map_get_text (rule->owns, a->base.id));
  gboolean b_owns = !ff_text_is_blank (ff_map_get_text (rule->owns, b->base.id));

  if (a_owns && b_owns)
    return;
  ff_checking_report (checking, FF_SEVERITY_WARNING, rule->base.id, NULL, NULL,
                      a_owns || b_owns
                          ? g_strdup_printf (/* Translators: a rule's topic, a role */
                                             _ ("The rule “%s” does not say what %s owns."),
                                             rule->topic, a_owns ? b->name : a->name)
                          : g_strdup_printf (/* Translators: a rule's topic, two roles */
                                             _ ("The rule “%s” does not say what %s and %s own."),
                                             rule->topic, a->name, b->name),
                      g_strdup (_ ("A boundary has two sides: write down both.")));
}

void
ff_check_boundary_one_sided (FfChecking *checking)
{
  foreach_rule (checking, check_one_sided);
}
