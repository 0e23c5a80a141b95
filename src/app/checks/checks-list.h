/* The list of findings: by severity or by step, each followed to its place, mended or set aside. */
#pragma once

#include "app/common/session.h"

G_BEGIN_DECLS

#define FF_TYPE_CHECKS_LIST (ff_checks_list_get_type ())
G_DECLARE_FINAL_TYPE (FfChecksList, ff_checks_list, FF, CHECKS_LIST, GtkWidget)

/* Signal "left": a finding was followed to its place. */
void ff_checks_list_set_session (FfChecksList *self, FfSession *session);
/* After a change, or when the list is opened. */
void ff_checks_list_refresh (FfChecksList *self);
void ff_checks_list_forget (FfChecksList *self);
void ff_checks_list_set_room (FfChecksList *self, int width, int height);
const char *ff_checks_list_get_step_name (FfStep step);

G_END_DECLS
