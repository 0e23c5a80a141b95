/* The details of a competency, at the head of its row. */
#pragma once

#include "app/common/session.h"

G_BEGIN_DECLS

#define FF_TYPE_COMPETENCY_POPOVER (ff_competency_popover_get_type ())
G_DECLARE_FINAL_TYPE (FfCompetencyPopover, ff_competency_popover, FF, COMPETENCY_POPOVER,
                      GtkPopover)

GtkWidget *ff_competency_popover_new (FfSession *session);
void ff_competency_popover_open (FfCompetencyPopover *self, const char *competency_id);

G_END_DECLS
