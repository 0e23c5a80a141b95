/* The hiring plan: what has to be done, who could come, and what each hire would take over. */
#pragma once

#include "app/common/session.h"

G_BEGIN_DECLS

#define FF_TYPE_HIRING_VIEW (ff_hiring_view_get_type ())
G_DECLARE_FINAL_TYPE (FfHiringView, ff_hiring_view, FF, HIRING_VIEW, GtkWidget)

GtkWidget *ff_hiring_view_new (FfSession *session);

G_END_DECLS
