/* Reviews: when the profiles are looked at again, and what they were at earlier looks. */
#pragma once

#include "app/common/session.h"

G_BEGIN_DECLS

#define FF_TYPE_REVIEWS_VIEW (ff_reviews_view_get_type ())
G_DECLARE_FINAL_TYPE (FfReviewsView, ff_reviews_view, FF, REVIEWS_VIEW, GtkWidget)

GtkWidget *ff_reviews_view_new (FfSession *session);
gboolean ff_reviews_view_focus_content (GtkWidget *view);

G_END_DECLS
