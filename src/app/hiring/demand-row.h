/* One quadrant of the plan: how much of the work is there, whether it is handed over, how strong the
 * founder is in it. */
#pragma once

#include "app/common/session.h"

G_BEGIN_DECLS

#define FF_TYPE_DEMAND_ROW (ff_demand_row_get_type ())
G_DECLARE_FINAL_TYPE (FfDemandRow, ff_demand_row, FF, DEMAND_ROW, GtkWidget)

GtkWidget *ff_demand_row_new (FfSession *session, FfQuadrant quadrant);
void ff_demand_row_refresh (FfDemandRow *self);
void ff_demand_row_begin (FfDemandRow *self);

G_END_DECLS
