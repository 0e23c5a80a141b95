#include "core/kinds/sample.h"

#include "core/kinds/competency.h"
#include "core/kinds/role.h"

#include <glib/gi18n-lib.h>
#include <float.h>

const char *const ff_sample_work_ids[] = {
  "prd", "experiment-plan", "decision-record", "go-to-market-brief", "sprint-plan", "other", NULL
};

static const FfField fields[] = {
  FF_FIELD (FfSample, date, "date", FF_FIELD_DAY),
  FF_FIELD_NAME (FfSample, person, "person"),
  FF_FIELD (FfSample, role, "role", FF_FIELD_REFERENCE, .target = &ff_role_kind),
  FF_FIELD_LONG_TEXT (FfSample, work, "kind", .fallback_text = "other"),
  FF_FIELD_NAME (FfSample, title, "title", .flags = FF_FIELD_REQUIRED),
  FF_FIELD (FfSample, competencies, "competencies", FF_FIELD_REFERENCES,
            .target = &ff_competency_kind),
  FF_FIELD (FfSample, effort, "effort", FF_FIELD_NUMBER, .flags = FF_FIELD_POSITIVE, .fallback = 1,
            .max = DBL_MAX),
  FF_FIELD (FfSample, source, "source", FF_FIELD_CHOICE, .choices = ff_source_ids,
            .fallback = FF_SOURCE_OWN),
};

const FfKind ff_sample_kind = {
  .name = NC_ ("kind of thing", "sample"),
  .list = "samples",
  .size = sizeof (FfSample),
  .fields = FF_FIELDS (fields),
  .limit = 250000,
  .has_id = TRUE,
};
