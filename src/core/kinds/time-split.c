#include "core/kinds/time-split.h"

#include "core/json/writer.h"
#include "core/kinds/role.h"

#include <glib/gi18n-lib.h>
#include <float.h>
#include <math.h>

/* format.md: "a time split sums to 100 (±0.5)". */
#define TOTAL     100.0
#define TOLERANCE 0.5

static const FfField fields[] = {
  FF_FIELD (FfTimeSplit, date, "date", FF_FIELD_DAY),
  FF_FIELD_NAME (FfTimeSplit, person, "person"),
  FF_FIELD (FfTimeSplit, role, "role", FF_FIELD_REFERENCE, .target = &ff_role_kind),
  FF_FIELD (FfTimeSplit, shares, "shares", FF_FIELD_QUADRANT_NUMBERS, .flags = FF_FIELD_REQUIRED,
            .max = DBL_MAX),
};

static char *
validate (const FfRecord *record, const char **member)
{
  const FfTimeSplit *self = (const FfTimeSplit *) record;
  g_autofree char *text = NULL;
  double sum = 0;

  for (int q = 0; q < FF_N_QUADRANTS; q++)
    if (!isnan (self->shares[q]))
      sum += self->shares[q];
  if (fabs (sum - TOTAL) <= TOLERANCE + 1e-9)
    return NULL;
  *member = "shares";
  text = ff_json_number_to_string (isfinite (sum) ? sum : DBL_MAX);
  return g_strdup_printf (_ ("the shares sum to %s, not to 100"), text);
}

const FfKind ff_time_split_kind = {
  .name = NC_ ("kind of thing", "time-split"),
  .list = "time-splits",
  .size = sizeof (FfTimeSplit),
  .fields = FF_FIELDS (fields),
  .has_id = TRUE,
  .validate = validate,
};
