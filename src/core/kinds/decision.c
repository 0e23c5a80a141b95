#include "core/kinds/decision.h"

#include "core/kinds/role.h"

#include <glib/gi18n-lib.h>

static const FfField fields[] = {
  FF_FIELD (FfDecision, date, "date", FF_FIELD_DAY),
  FF_FIELD (FfDecision, role, "role", FF_FIELD_REFERENCE, .target = &ff_role_kind),
  FF_FIELD_NAME (FfDecision, person, "person"),
  FF_FIELD (FfDecision, verdict, "verdict", FF_FIELD_CHOICE, .flags = FF_FIELD_REQUIRED,
            .choices = ff_verdict_ids, .fallback = FF_VERDICT_NONE),
  FF_FIELD (FfDecision, answer, "answer", FF_FIELD_CHOICE, .choices = ff_answer_ids,
            .fallback = FF_ANSWER_NONE),
  FF_FIELD_LONG_TEXT (FfDecision, note, "note"),
};

static char *
validate (const FfRecord *record, const char **member)
{
  const FfDecision *self = (const FfDecision *) record;

  if (*self->role != '\0' || *self->person != '\0')
    return NULL;
  *member = "role";
  return g_strdup (_ ("a decision is about a role or a person; neither is given"));
}

const FfKind ff_decision_kind = {
  .name = NC_ ("kind of thing", "decision"),
  .list = "decisions",
  .size = sizeof (FfDecision),
  .fields = FF_FIELDS (fields),
  .has_id = TRUE,
  .validate = validate,
};
