/* The profiles held against the work: a verdict for each role and person, and what was decided about it. */
#pragma once

#include "app/common/session.h"

G_BEGIN_DECLS

#define FF_TYPE_VERDICT_PANE (ff_verdict_pane_get_type ())
G_DECLARE_FINAL_TYPE (FfVerdictPane, ff_verdict_pane, FF, VERDICT_PANE, GtkWidget)

void ff_verdict_pane_set_session (FfVerdictPane *self, FfSession *session);
void ff_verdict_pane_set_window (FfVerdictPane *self, const char *from, const char *to);
void ff_verdict_pane_refresh (FfVerdictPane *self);
void ff_verdict_pane_choose (FfVerdictPane *self, const char *role, const char *person);

G_END_DECLS
