/* Adds competencies. */
#pragma once

#include "app/common/session.h"

G_BEGIN_DECLS

#define FF_TYPE_ADD_COMPETENCY_POPOVER (ff_add_competency_popover_get_type ())
G_DECLARE_FINAL_TYPE (FfAddCompetencyPopover, ff_add_competency_popover, FF, ADD_COMPETENCY_POPOVER,
                      GtkPopover)

void ff_add_competency_popover_set_session (FfAddCompetencyPopover *self, FfSession *session);

G_END_DECLS
