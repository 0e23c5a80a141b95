#include "core/kinds/hiring.h"

#include "core/kinds/role.h"

#include <glib/gi18n-lib.h>
#include <float.h>

static const FfField fields[] = {
  FF_FIELD (FfHiring, demand, "demand", FF_FIELD_QUADRANT_NUMBERS, .max = DBL_MAX),
  FF_FIELD (FfHiring, hand_over, "hand-over", FF_FIELD_QUADRANT_CHOICES,
            .choices = ff_hand_over_ids),
  FF_FIELD (FfHiring, strength, "strength", FF_FIELD_QUADRANT_CHOICES, .choices = ff_strength_ids),
  FF_FIELD (FfHiring, candidates, "candidates", FF_FIELD_REFERENCES, .target = &ff_role_kind),
  FF_FIELD_LONG_TEXT (FfHiring, note, "note"),
};

const FfKind ff_hiring_kind = {
  .name = NC_ ("kind of thing", "hiring"),
  .list = "hiring",
  .size = sizeof (FfHiring),
  .fields = FF_FIELDS (fields),
};
