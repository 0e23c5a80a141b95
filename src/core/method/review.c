#include "core/method/review.h"

#include <string.h>

/* The day of the next review, the interval after the last; NULL where no review is recorded. (transfer
 * full) (nullable) */
char *
ff_review_dup_next (const FfReview *review)
{
  if (*review->last == '\0')
    return NULL;
  return ff_day_plus_months (review->last, review->interval_months);
}

/* The day itself is a day to review on; the check finds fault only after it. */
FfReviewState
ff_review_get_state (const FfReview *review, const char *today)
{
  g_autofree char *next = ff_review_dup_next (review);
  int order = next != NULL ? strcmp (today, next) : 0;

  if (next == NULL)
    return FF_REVIEW_NEVER;
  if (order < 0)
    return FF_REVIEW_LATER;
  return order == 0 ? FF_REVIEW_TODAY : FF_REVIEW_OVERDUE;
}
