/* The work samples view: a table of what people really did, and the profiles held against it. */
#pragma once

#include "app/common/session.h"

G_BEGIN_DECLS

#define FF_TYPE_SAMPLES_VIEW (ff_samples_view_get_type ())
G_DECLARE_FINAL_TYPE (FfSamplesView, ff_samples_view, FF, SAMPLES_VIEW, GtkWidget)

GtkWidget *ff_samples_view_new (FfSession *session);
gboolean ff_samples_view_focus_content (GtkWidget *view);

G_END_DECLS
