#include "core/kinds/feedback.h"

#include "core/kinds/boundary.h"
#include "core/kinds/competency.h"
#include "core/kinds/role.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const FfField about_fields[] = {
  FF_FIELD (FfAbout, role, "role", FF_FIELD_REFERENCE, .target = &ff_role_kind),
  FF_FIELD (FfAbout, section, "section", FF_FIELD_CHOICE, .choices = ff_section_ids,
            .fallback = -1),
  FF_FIELD (FfAbout, competency, "competency", FF_FIELD_REFERENCE, .target = &ff_competency_kind),
  FF_FIELD (FfAbout, roles, "roles", FF_FIELD_REFERENCES, .target = &ff_role_kind),
  FF_FIELD (FfAbout, rule, "rule", FF_FIELD_REFERENCE, .target = &ff_rule_kind),
};

static const FfField fields[] = {
  FF_FIELD_LONG_TEXT (FfFeedback, round, "round"),
  FF_FIELD (FfFeedback, date, "date", FF_FIELD_DAY),
  FF_FIELD_LONG_TEXT (FfFeedback, reviewer, "reviewer", .flags = FF_FIELD_REQUIRED),
  FF_FIELD (FfFeedback, group, "group", FF_FIELD_CHOICE, .choices = ff_group_ids,
            .fallback = FF_GROUP_NONE),
  FF_FIELD (FfFeedback, about, "about", FF_FIELD_OBJECT, .flags = FF_FIELD_REQUIRED,
            .members = FF_FIELDS (about_fields)),
  FF_FIELD (FfFeedback, mark, "mark", FF_FIELD_CHOICE, .flags = FF_FIELD_REQUIRED,
            .choices = ff_mark_ids, .fallback = FF_MARK_NONE),
  FF_FIELD (FfFeedback, weight, "weight", FF_FIELD_CHOICE, .choices = ff_weight_ids,
            .fallback = FF_WEIGHT_UNRATED),
  FF_FIELD_LONG_TEXT (FfFeedback, comment, "comment"),
  FF_FIELD_LONG_TEXT (FfFeedback, decision, "decision"),
};

static char *
validate (const FfRecord *record, const char **member)
{
  const FfAbout *about = &((const FfFeedback *) record)->about;
  gboolean role = *about->role != '\0';
  gboolean section = about->section >= 0;
  gboolean competency = *about->competency != '\0';
  guint roles = g_strv_length (about->roles);
  gboolean rule = *about->rule != '\0';

  if (role && roles == 0 && !rule && !(section && competency))
    return NULL;
  if (!role && !section && !competency && roles == 2 && rule
      && strcmp (about->roles[0], about->roles[1]) != 0)
    return NULL;
  *member = "about";
  return g_strdup (_ ("expected a role, a role and a section, a role and a competency, or two roles"
                      " and a rule"));
}

const FfKind ff_feedback_kind = {
  .name = NC_ ("kind of thing", "feedback"),
  .list = "feedback",
  .size = sizeof (FfFeedback),
  .fields = FF_FIELDS (fields),
  .has_id = TRUE,
  .validate = validate,
};
