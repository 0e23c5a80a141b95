/* When the profiles are looked at again (method.md, "Words": review). */
#pragma once

#include "core/kinds/settings.h"

G_BEGIN_DECLS

typedef enum
{
  FF_REVIEW_NEVER, /* none is recorded, so none is due */
  FF_REVIEW_LATER,
  FF_REVIEW_TODAY,
  FF_REVIEW_OVERDUE,
} FfReviewState;

char *ff_review_dup_next (const FfReview *review);
FfReviewState ff_review_get_state (const FfReview *review, const char *today);

G_END_DECLS
