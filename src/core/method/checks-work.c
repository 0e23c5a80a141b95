/* Checks on what stands beside the profiles: work samples, feedback, the review. */
#include "core/method/checks-private.h"

#include "core/method/feedback-gap.h"
#include "core/method/verdict-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

void
ff_check_sample_unmapped (FfChecking *checking)
{
  GPtrArray *samples = checking->content->lists[FF_SAMPLES];
  /* What is said of each, around its title, is looked up once: there may be a hundred thousand. */
  g_auto (GStrv) parts = g_strsplit (_ ("The work sample “%s” has no competency."), "%s", 2);
  const char *advice = _ ("Say what it took to do it, or it counts for nothing.");

  for (guint i = 0; i < samples->len; i++)
    {
      const FfSample *sample = samples->pdata[i];

      if (*sample->competencies == NULL)
        ff_checking_report (checking, FF_SEVERITY_HINT, sample->base.id, NULL, NULL,
                            g_strconcat (parts[0], sample->title, parts[1], NULL),
                            g_strdup (advice));
    }
}

/* "62% internal-tactical of 8 samples": what was seen. */
static char *
describe_work (const FfValidation *validation)
{
  guint percent;

  if (validation->top == FF_QUADRANT_NONE)
    return g_strdup (_ ("nothing was seen"));
  percent = (guint) (validation->observed[validation->top] * 100 + 0.5);
  if (validation->from_time_split)
    return g_strdup_printf (/* Translators: percentage, quadrant */
                            _ ("%u%% of the time is %s"), percent,
                            ff_quadrant_in_words (validation->top));
  return g_strdup_printf (/* Translators: percentage, quadrant, count */
                          ngettext ("%1$u%% of the work in %3$u sample is %2$s",
                                    "%1$u%% of the work in %3$u samples is %2$s",
                                    validation->samples),
                          percent, ff_quadrant_in_words (validation->top), validation->samples);
}

/* Reports each role that is held against work and whose verdict is one of the two. */
static void
report_verdicts (FfChecking *checking, FfSeverity severity, FfVerdict verdict, FfVerdict other)
{
  gboolean any_sample = checking->content->lists[FF_SAMPLES]->len > 0;
  const FfValidations *validations = ff_analysis_get_validations (checking->analysis);

  for (guint i = 0; i < validations->roles->len; i++)
    {
      const FfValidation *validation = validations->roles->pdata[i];
      const FfRole *role = validation->role;
      g_autofree char *work = NULL;
      g_autofree char *card = NULL;

      if (!ff_role_counts (role) || (validation->verdict != verdict && validation->verdict != other)
          || (!any_sample && role->status == FF_STATUS_CANDIDATE))
        continue;
      work = describe_work (validation);
      card = ff_quadrant_set_in_words (
          ff_analysis_get_emphasis (checking->analysis, role->base.id)->emphasised);
      ff_checking_report (
          checking, severity, role->base.id, NULL, NULL,
          validation->verdict == FF_VERDICT_TOO_LITTLE
              ? g_strdup_printf (/* Translators: role, counts */
                                 ngettext (
                                     "%s has %u work sample in the window; %u or more are needed.",
                                     "%s has %u work samples in the window; %u or more are needed.",
                                     validation->samples),
                                 role->name, validation->samples, FF_VALIDATION_MIN_SAMPLES)
              : g_strdup_printf (/* Translators: role, its quadrants, a clause about its work */
                                 _ ("%s is emphasised in %s, but %s."), role->name, card, work),
          g_strdup (ff_verdict_get_question (validation->verdict)));
    }
}

void
ff_check_role_unvalidated (FfChecking *checking)
{
  report_verdicts (checking, FF_SEVERITY_HINT, FF_VERDICT_TOO_LITTLE, FF_VERDICT_TOO_LITTLE);
}

void
ff_check_role_light (FfChecking *checking)
{
  report_verdicts (checking, FF_SEVERITY_HINT, FF_VERDICT_LIGHT, FF_VERDICT_LIGHT);
}

void
ff_check_role_drift (FfChecking *checking)
{
  report_verdicts (checking, FF_SEVERITY_WARNING, FF_VERDICT_DRIFT, FF_VERDICT_SPECIALISING);
}

void
ff_check_role_mismatch (FfChecking *checking)
{
  report_verdicts (checking, FF_SEVERITY_WARNING, FF_VERDICT_MISMATCH, FF_VERDICT_SPREAD);
}

void
ff_check_feedback_open (FfChecking *checking)
{
  GPtrArray *feedback = checking->content->lists[FF_FEEDBACK];

  for (guint i = 0; i < feedback->len; i++)
    {
      const FfFeedback *remark = feedback->pdata[i];

      if (remark->mark == FF_MARK_AGREE || *remark->decision != '\0')
        continue;
      ff_checking_report (checking, FF_SEVERITY_HINT, remark->base.id, NULL, NULL,
                          g_strdup_printf (remark->mark == FF_MARK_DISAGREE
                                               ? _ ("A disagreement of %s has no decision yet.")
                                               : _ ("A question of %s has no decision yet."),
                                           remark->reviewer),
                          g_strdup (_ ("Decide what follows from it, and write that down.")));
    }
}

/* A level and a half of it in words: "1.5". */
static char *
level_text (guint twice)
{
  return twice % 2 == 0 ? g_strdup_printf ("%u", twice / 2) : g_strdup_printf ("%u.5", twice / 2);
}

void
ff_check_feedback_gap (FfChecking *checking)
{
  g_autoptr (GArray) gaps = ff_feedback_gaps (checking->content);

  for (guint i = 0; i < gaps->len; i++)
    {
      const FfFeedbackGap *gap = &g_array_index (gaps, FfFeedbackGap, i);
      g_autofree char *pm = level_text (gap->pm_twice);
      g_autofree char *partner = level_text (gap->partner_twice);

      if (!ff_role_counts (gap->role))
        continue;
      ff_checking_report (
          checking, FF_SEVERITY_WARNING, gap->role->base.id, gap->competency->base.id, NULL,
          g_strdup_printf (/* Translators: competency, role, levels such as 1.5 */
                           _ ("For “%s” of %s, PMs ask for level %s and partners for %s (2 "
                              "primary, 1 "
                              "secondary, 0 baseline)."),
                           gap->competency->name, gap->role->name, pm, partner),
          g_strdup (_ ("Talk about what partners expect, and print the gap on the card until it is "
                       "closed.")));
    }
}

static gboolean
has_adopted_role (FfChecking *checking)
{
  FF_FOREACH_ROLE (checking, role)
  if (role->status == FF_STATUS_ADOPTED)
    return TRUE;
  return FALSE;
}

void
ff_check_review_due (FfChecking *checking)
{
  const FfReview *review = &ff_content_get_settings (checking->content)->review;
  const char *today = ff_analysis_get_today (checking->analysis);
  g_autofree char *due = NULL;

  if (*review->last == '\0')
    {
      if (has_adopted_role (checking))
        ff_checking_report (
            checking, FF_SEVERITY_HINT, NULL, NULL, NULL,
            g_strdup (_ ("A role is adopted and no review is recorded.")),
            g_strdup (_ ("Record when the profiles were last looked at; every six to "
                         "twelve months is enough.")));
      return;
    }
  due = ff_day_plus_months (review->last, review->interval_months);
  /* A year of five digits is later than any that can be written. */
  if (strcmp (today, due) <= 0 || strlen (due) > strlen (today))
    return;
  ff_checking_report (
      checking, FF_SEVERITY_WARNING, NULL, NULL, NULL,
      g_strdup_printf (/* Translators: two days, ISO 8601 */
                       _ ("The last review was on %s; the next was due on %s."), review->last, due),
      g_strdup (_ ("Hold the profiles against the last quarter's work, and record "
                   "the review.")));
}
