#include "core/kinds/settings.h"

#include <glib/gi18n-lib.h>
#include <limits.h>

static const FfField organization_fields[] = {
  FF_FIELD_NAME (FfOrganization, name, "name"),
  FF_FIELD (FfOrganization, pm_count, "pm-count", FF_FIELD_INTEGER, .fallback = -1, .max = INT_MAX),
  FF_FIELD (FfOrganization, constraint, "constraint", FF_FIELD_CHOICE, .choices = ff_quadrant_ids,
            .fallback = FF_QUADRANT_NONE),
};

static const FfField review_fields[] = {
  FF_FIELD (FfReview, interval_months, "interval-months", FF_FIELD_INTEGER,
            .fallback = FF_REVIEW_INTERVAL_MIN, .min = FF_REVIEW_INTERVAL_MIN,
            .max = FF_REVIEW_INTERVAL_MAX),
  FF_FIELD (FfReview, last, "last", FF_FIELD_DAY),
};

static const FfField fields[] = {
  FF_FIELD_NAME (FfSettings, title, "title", .flags = FF_FIELD_PUBLIC),
  FF_FIELD_LONG_TEXT (FfSettings, description, "description"),
  FF_FIELD (FfSettings, organization, "organization", FF_FIELD_OBJECT,
            .members = FF_FIELDS (organization_fields)),
  FF_FIELD (FfSettings, review, "review", FF_FIELD_OBJECT, .members = FF_FIELDS (review_fields)),
};

const FfKind ff_settings_kind = {
  .name = NC_ ("kind of thing", "project"),
  .size = sizeof (FfSettings),
  .fields = FF_FIELDS (fields),
};
