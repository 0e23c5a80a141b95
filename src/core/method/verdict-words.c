#include "core/method/verdict-words.h"

#include <glib/gi18n-lib.h>

/* method.md: a specialist is aligned from half of the work on, a generalist below it. */
#define HALF 0.5

const char *
ff_verdict_get_name (FfVerdict verdict)
{
  switch (verdict)
    {
    case FF_VERDICT_TOO_LITTLE: return _ ("Too little to tell");
    case FF_VERDICT_SPREAD: return _ ("Spread");
    case FF_VERDICT_MISMATCH: return _ ("Mismatch");
    case FF_VERDICT_DRIFT: return _ ("Drift");
    case FF_VERDICT_LIGHT: return _ ("Light");
    case FF_VERDICT_ALIGNED: return _ ("Aligned");
    case FF_VERDICT_SPECIALISING: return _ ("Specialising");
    case FF_VERDICT_NONE: break;
    }
  return "";
}

/* The one question that follows from it; "" for none. */
const char *
ff_verdict_get_question (FfVerdict verdict)
{
  switch (verdict)
    {
    case FF_VERDICT_LIGHT:
      return _ ("Does something keep the role from its main work, or is the card too narrow?");
    case FF_VERDICT_DRIFT:
      return _ (
          "Does the organisation need this work (then update the profile), or does the person "
          "prefer it (then talk)?");
    case FF_VERDICT_SPECIALISING:
      return _ ("Is it time to split the role, or a preference of who holds it?");
    case FF_VERDICT_MISMATCH:
      return _ ("Is the role mislabelled, or does the profile need updating?");
    case FF_VERDICT_SPREAD:
      return _ ("The person works as a generalist: is that what the organisation needs?");
    case FF_VERDICT_TOO_LITTLE: return _ ("Add work samples of the last quarter, or a time split.");
    case FF_VERDICT_ALIGNED:
    case FF_VERDICT_NONE: break;
    }
  return "";
}

/* Whether the verdict's question is answered by a decision: the organisation's need, or a preference. */
gboolean
ff_verdict_asks (FfVerdict verdict)
{
  return verdict != FF_VERDICT_NONE && verdict != FF_VERDICT_ALIGNED
         && verdict != FF_VERDICT_TOO_LITTLE;
}

static guint
percent (double share)
{
  return (guint) (share * 100 + 0.5);
}

/* "62% of the work in 8 samples", "62% of the time". (transfer full) */
static char *
describe_share (const FfValidation *self, guint share)
{
  if (self->from_time_split)
    return g_strdup_printf (/* Translators: a percentage */ _ ("%u%% of the time"), share);
  return g_strdup_printf (/* Translators: a percentage, a count */
                          ngettext ("%u%% of the work in %u sample",
                                    "%u%% of the work in %u samples", self->samples),
                          share, self->samples);
}

static char *
explain_too_little (const FfValidation *self)
{
  if (self->role == NULL)
    return g_strdup (_ ("No role is known to hold this work against."));
  if (self->samples < FF_VALIDATION_MIN_SAMPLES && !self->from_time_split)
    return g_strdup_printf (/* Translators: counts */
                            ngettext ("%u sample in the window; %u or more are needed.",
                                      "%u samples in the window; %u or more are needed.",
                                      self->samples),
                            self->samples, FF_VALIDATION_MIN_SAMPLES);
  return g_strdup (_ ("The card has no primary competencies yet."));
}

/* The verdict in a sentence that names the quadrants and the numbers. (transfer full) */
char *
ff_validation_explain (const FfValidation *self)
{
  g_autofree char *share = NULL;
  const char *quadrant;
  guint expected;

  if (self->verdict == FF_VERDICT_TOO_LITTLE || self->verdict == FF_VERDICT_NONE
      || self->top == FF_QUADRANT_NONE)
    return explain_too_little (self);
  share = describe_share (self, percent (self->observed[self->top]));
  quadrant = ff_quadrant_name (self->top);
  expected = percent (self->expected[self->top]);
  switch (self->verdict)
    {
    case FF_VERDICT_SPREAD:
      return g_strdup_printf (
          /* Translators: a clause such as "34% of the work in 9 samples", a quadrant */
          _ ("No quadrant stands out: the most, %s, is %s."), share, quadrant);
    case FF_VERDICT_ALIGNED:
      if (self->observed[self->top] < HALF)
        return g_strdup_printf (
            /* Translators: a clause such as "34% of the work in 9 samples", a quadrant */
            _ ("As a generalist’s card says, no quadrant holds half: the most, %s, is %s."), share,
            quadrant);
      return g_strdup_printf (
          /* Translators: a clause such as "62% of the work in 8 samples", quadrant, percentage */
          _ ("As the card says: %s is %s, and %u%% is expected there."), share, quadrant, expected);
    case FF_VERDICT_LIGHT:
      return g_strdup_printf (
          /* Translators: a clause such as "44% of the work in 8 samples", quadrant, percentage */
          _ ("The right quadrant, but less than half: %s is %s, and %u%% is expected there."),
          share, quadrant, expected);
    case FF_VERDICT_DRIFT:
      return g_strdup_printf (
          /* Translators: a clause such as "62% of the work in 8 samples", quadrant, percentage */
          _ ("The secondary quadrant has taken over: %s is %s, where %u%% is expected."), share,
          quadrant, expected);
    case FF_VERDICT_SPECIALISING:
      return g_strdup_printf (
          /* Translators: a clause such as "62% of the work in 8 samples", quadrant, percentage */
          _ ("The card is a generalist’s, but %s is %s, where %u%% is expected."), share, quadrant,
          expected);
    case FF_VERDICT_MISMATCH:
    case FF_VERDICT_TOO_LITTLE:
    case FF_VERDICT_NONE: break;
    }
  return g_strdup_printf (
      /* Translators: a clause such as "62% of the work in 8 samples", quadrant, percentage */
      _ ("Another job than the card’s: %s is %s, where %u%% is expected."), share, quadrant,
      expected);
}
