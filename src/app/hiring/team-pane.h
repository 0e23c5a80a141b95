/* Those who are there: what they supply against what is demanded, and the same without someone. */
#pragma once

#include "app/common/session.h"
#include "core/method/hiring.h"

G_BEGIN_DECLS

#define FF_TYPE_TEAM_PANE (ff_team_pane_get_type ())
G_DECLARE_FINAL_TYPE (FfTeamPane, ff_team_pane, FF, TEAM_PANE, GtkWidget)

void ff_team_pane_set_session (FfTeamPane *self, FfSession *session);
void ff_team_pane_refresh (FfTeamPane *self, const FfHiringPlan *plan);

G_END_DECLS
