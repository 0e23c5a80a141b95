/* When the profiles were looked at last, how often that is, and when it is next. */
#pragma once

#include "app/common/session.h"

G_BEGIN_DECLS

#define FF_TYPE_REVIEW_DATE (ff_review_date_get_type ())
G_DECLARE_FINAL_TYPE (FfReviewDate, ff_review_date, FF, REVIEW_DATE, GtkWidget)

void ff_review_date_set_session (FfReviewDate *self, FfSession *session);
void ff_review_date_refresh (FfReviewDate *self);
gboolean ff_review_date_is_due (FfReviewDate *self);
void ff_review_date_focus (FfReviewDate *self);

G_END_DECLS
