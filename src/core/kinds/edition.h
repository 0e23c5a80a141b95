/* For whom something is published. An edition is a smaller content: what draws and writes never asks. */
#pragma once

#include "core/kinds/content.h"

G_BEGIN_DECLS

typedef enum
{
  FF_EDITION_INTERNAL, /* everything */
  FF_EDITION_CANDIDATE, /* what the fields call public: no people, feedback, samples, plans or notes */
} FfEdition;

extern const char *const ff_edition_ids[]; /* NULL after the last */

FfContent *ff_edition_apply (FfEdition edition, FfContent *content);

G_END_DECLS
