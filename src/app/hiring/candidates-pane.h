/* The roles that the plan compares, and roles that are tried out. */
#pragma once

#include "app/common/session.h"

G_BEGIN_DECLS

#define FF_TYPE_CANDIDATES_PANE (ff_candidates_pane_get_type ())
G_DECLARE_FINAL_TYPE (FfCandidatesPane, ff_candidates_pane, FF, CANDIDATES_PANE, GtkWidget)

void ff_candidates_pane_set_session (FfCandidatesPane *self, FfSession *session);
void ff_candidates_pane_refresh (FfCandidatesPane *self);

G_END_DECLS
