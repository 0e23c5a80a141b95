#include "core/kinds/role.h"

#include "core/kinds/competency.h"

#include <glib/gi18n-lib.h>
#include <limits.h>

static const FfField card_fields[] = {
  FF_FIELD (FfCardOptions, boundaries, "boundaries", FF_FIELD_BOOLEAN, .flags = FF_FIELD_PUBLIC),
  FF_FIELD (FfCardOptions, gaps, "gaps", FF_FIELD_BOOLEAN),
};

static const FfField fields[] = {
  FF_FIELD_NAME (FfRole, name, "name", .flags = FF_FIELD_REQUIRED | FF_FIELD_PUBLIC),
  FF_FIELD (FfRole, aliases, "aliases", FF_FIELD_TEXTS, .max_length = FF_NAME_MAX_LENGTH,
            .flags = FF_FIELD_PUBLIC),
  FF_FIELD (FfRole, status, "status", FF_FIELD_CHOICE, .choices = ff_status_ids,
            .fallback = FF_STATUS_CANDIDATE),
  FF_FIELD (FfRole, headcount, "headcount", FF_FIELD_INTEGER, .max = INT_MAX),
  FF_FIELD (FfRole, external, "external", FF_FIELD_BOOLEAN, .flags = FF_FIELD_PUBLIC),
  FF_FIELD_LONG_TEXT (FfRole, hypothesis, "hypothesis"),
  FF_FIELD (FfRole, hypothesis_quadrant, "hypothesis-quadrant", FF_FIELD_CHOICE,
            .choices = ff_quadrant_ids, .fallback = FF_QUADRANT_NONE),
  FF_FIELD_LONG_TEXT (FfRole, definition, "definition", .flags = FF_FIELD_PUBLIC),
  FF_FIELD (FfRole, not_this_role, "not-this-role", FF_FIELD_TEXTS,
            .max_length = FF_TEXT_MAX_LENGTH, .flags = FF_FIELD_PUBLIC),
  FF_FIELD (FfRole, card, "card", FF_FIELD_OBJECT, .members = FF_FIELDS (card_fields),
            .flags = FF_FIELD_PUBLIC),
  FF_FIELD (FfRole, weights, "weights", FF_FIELD_CHOICE_MAP, .choices = ff_weight_ids,
            .target = &ff_competency_kind, .flags = FF_FIELD_PUBLIC),
  FF_FIELD (FfRole, notes, "notes", FF_FIELD_TEXT_MAP, .max_length = FF_TEXT_MAX_LENGTH,
            .target = &ff_competency_kind, .flags = FF_FIELD_PUBLIC),
};

const FfKind ff_role_kind = {
  .name = NC_ ("kind of thing", "role"),
  .list = "roles",
  .size = sizeof (FfRole),
  .fields = FF_FIELDS (fields),
  .limit = 1000,
  .has_id = TRUE,
};

/* Whether the checks look at the role: it is neither external nor retired. */
gboolean
ff_role_counts (const FfRole *self)
{
  return !self->external && self->status != FF_STATUS_RETIRED;
}
