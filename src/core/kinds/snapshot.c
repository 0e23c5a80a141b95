#include "core/kinds/snapshot.h"

#include "core/kinds/boundary.h"
#include "core/kinds/competency.h"
#include "core/kinds/role.h"

#include <glib/gi18n-lib.h>

static const FfField fields[] = {
  FF_FIELD_NAME (FfSnapshot, title, "title", .flags = FF_FIELD_REQUIRED),
  FF_FIELD (FfSnapshot, date, "date", FF_FIELD_DAY),
  FF_FIELD_LONG_TEXT (FfSnapshot, note, "note"),
  FF_FIELD (FfSnapshot, competencies, "competencies", FF_FIELD_RECORDS,
            .element = &ff_competency_kind),
  FF_FIELD (FfSnapshot, roles, "roles", FF_FIELD_RECORDS, .element = &ff_role_kind),
  FF_FIELD (FfSnapshot, boundaries, "boundaries", FF_FIELD_RECORDS, .element = &ff_boundary_kind),
};

const FfKind ff_snapshot_kind = {
  .name = NC_ ("kind of thing", "snapshot"),
  .list = "snapshots",
  .size = sizeof (FfSnapshot),
  .fields = FF_FIELDS (fields),
  .has_id = TRUE,
};
