#include "core/kinds/person.h"

#include "core/kinds/competency.h"
#include "core/kinds/role.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define RATING(member, json)                                                                       \
  FF_FIELD (FfRating, member, json, FF_FIELD_NUMBER, .fallback = NAN, .min = 0, .max = 100)

static const FfField rating_fields[] = {
  RATING (self_rating, "self"),
  RATING (other, "other"),
  RATING (agreed, "agreed"),
};

const FfKind ff_rating_kind = {
  .name = NC_ ("kind of thing", "rating"),
  .size = sizeof (FfRating),
  .fields = FF_FIELDS (rating_fields),
  .is_keyed = TRUE,
};

static const FfField goal_fields[] = {
  FF_FIELD (FfGoal, competency, "competency", FF_FIELD_REFERENCE, .target = &ff_competency_kind),
  FF_FIELD_LONG_TEXT (FfGoal, text, "text", .flags = FF_FIELD_REQUIRED),
};

const FfKind ff_goal_kind = {
  .name = NC_ ("kind of thing", "goal"),
  .size = sizeof (FfGoal),
  .fields = FF_FIELDS (goal_fields),
  .has_id = TRUE,
};

static const FfField fields[] = {
  FF_FIELD_NAME (FfPerson, name, "name", .flags = FF_FIELD_REQUIRED),
  FF_FIELD (FfPerson, role, "role", FF_FIELD_REFERENCE, .target = &ff_role_kind),
  FF_FIELD (FfPerson, target, "target", FF_FIELD_REFERENCE, .target = &ff_role_kind),
  FF_FIELD_LONG_TEXT (FfPerson, level, "level"),
  FF_FIELD (FfPerson, date, "date", FF_FIELD_DAY),
  FF_FIELD (FfPerson, ratings, "ratings", FF_FIELD_RECORD_MAP, .target = &ff_competency_kind,
            .element = &ff_rating_kind),
  FF_FIELD (FfPerson, goals, "goals", FF_FIELD_RECORDS, .element = &ff_goal_kind),
};

const FfKind ff_person_kind = {
  .name = NC_ ("kind of thing", "person"),
  .list = "people",
  .size = sizeof (FfPerson),
  .fields = FF_FIELDS (fields),
  .has_id = TRUE,
};
