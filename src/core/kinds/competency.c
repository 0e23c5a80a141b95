#include "core/kinds/competency.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static const FfField fields[] = {
  FF_FIELD_NAME (FfCompetency, name, "name", .flags = FF_FIELD_REQUIRED | FF_FIELD_PUBLIC),
  FF_FIELD_LONG_TEXT (FfCompetency, description, "description", .flags = FF_FIELD_PUBLIC),
  FF_FIELD_LONG_TEXT (FfCompetency, group, "group", .flags = FF_FIELD_PUBLIC),
  FF_FIELD (FfCompetency, quadrant, "quadrant", FF_FIELD_CHOICE, .choices = ff_quadrant_ids,
            .fallback = FF_QUADRANT_NONE, .flags = FF_FIELD_PUBLIC),
  FF_FIELD (FfCompetency, x, "x", FF_FIELD_NUMBER,
            .flags = FF_FIELD_THREE_DECIMALS | FF_FIELD_PUBLIC, .fallback = NAN, .min = 0,
            .max = 1),
  FF_FIELD (FfCompetency, y, "y", FF_FIELD_NUMBER,
            .flags = FF_FIELD_THREE_DECIMALS | FF_FIELD_PUBLIC, .fallback = NAN, .min = 0,
            .max = 1),
  FF_FIELD_LONG_TEXT (FfCompetency, source, "source"),
};

static char *
validate (const FfRecord *record, const char **member)
{
  const FfCompetency *self = (const FfCompetency *) record;

  if (isnan (self->x) == isnan (self->y))
    return NULL;
  *member = isnan (self->x) ? "y" : "x";
  return g_strdup (_ ("x and y are given both or neither"));
}

const FfKind ff_competency_kind = {
  .name = NC_ ("kind of thing", "competency"),
  .list = "competencies",
  .size = sizeof (FfCompetency),
  .fields = FF_FIELDS (fields),
  .limit = 10000,
  .has_id = TRUE,
  .validate = validate,
};

/* Whether someone put the note somewhere; otherwise it is tidied into its quadrant. */
gboolean
ff_competency_has_place (const FfCompetency *self)
{
  return !isnan (self->x) && !isnan (self->y);
}
