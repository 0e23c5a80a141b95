/* Every kind of record a project file holds. Adding one: its file here, and a line in the list. */
#pragma once

#include "core/record/record.h"
#include "core/record/values.h"

#include "core/kinds/boundary.h"
#include "core/kinds/competency.h"
#include "core/kinds/decision.h"
#include "core/kinds/dismissal.h"
#include "core/kinds/feedback.h"
#include "core/kinds/hiring.h"
#include "core/kinds/person.h"
#include "core/kinds/role.h"
#include "core/kinds/sample.h"
#include "core/kinds/settings.h"
#include "core/kinds/snapshot.h"
#include "core/kinds/time-split.h"

G_BEGIN_DECLS

/* The kinds that have a list of their own in the file, in the file's order. The settings are the
 * members of the file's root and, like hiring, one record that is always there, with the id "". */
typedef enum
{
  FF_SETTINGS,
  FF_COMPETENCIES,
  FF_ROLES,
  FF_BOUNDARIES,
  FF_SAMPLES,
  FF_TIME_SPLITS,
  FF_DECISIONS,
  FF_FEEDBACK,
  FF_PEOPLE,
  FF_HIRING,
  FF_DISMISSED,
  FF_SNAPSHOTS,
  FF_N_LISTS,
} FfList;

const FfKind *ff_kind_of_list (FfList list);
FfList ff_list_of_kind (const FfKind *kind);
const FfKind *ff_kind_from_name (const char *name);
gboolean ff_kind_is_single (const FfKind *kind);

G_END_DECLS
