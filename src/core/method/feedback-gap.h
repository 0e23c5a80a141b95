/* Where PMs and their partners expect different depth (method.md, "Feedback"). */
#pragma once

#include "core/kinds/content.h"

G_BEGIN_DECLS

typedef struct
{
  const FfRole *role;
  const FfCompetency *competency;
  guint pm_twice; /* twice the median level asked for, so that halves stay whole */
  guint partner_twice;
} FfFeedbackGap;

GArray *ff_feedback_gaps (const FfContent *content);

G_END_DECLS
