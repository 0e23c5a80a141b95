#include "core/kinds/kinds.h"

static const FfKind *const kinds[FF_N_LISTS] = {
  [FF_SETTINGS] = &ff_settings_kind,   [FF_COMPETENCIES] = &ff_competency_kind,
  [FF_ROLES] = &ff_role_kind,          [FF_BOUNDARIES] = &ff_boundary_kind,
  [FF_SAMPLES] = &ff_sample_kind,      [FF_TIME_SPLITS] = &ff_time_split_kind,
  [FF_DECISIONS] = &ff_decision_kind,  [FF_FEEDBACK] = &ff_feedback_kind,
  [FF_PEOPLE] = &ff_person_kind,       [FF_HIRING] = &ff_hiring_kind,
  [FF_DISMISSED] = &ff_dismissal_kind, [FF_SNAPSHOTS] = &ff_snapshot_kind,
};

const FfKind *
ff_kind_of_list (FfList list)
{
  return kinds[list];
}

FfList
ff_list_of_kind (const FfKind *kind)
{
  for (guint i = 0; i < FF_N_LISTS; i++)
    if (kinds[i] == kind)
      return i;
  g_return_val_if_reached (FF_SETTINGS);
}

/* The kind called NAME ("role"), or NULL. */
const FfKind *
ff_kind_from_name (const char *name)
{
  for (guint i = 0; i < FF_N_LISTS; i++)
    if (g_str_equal (kinds[i]->name, name))
      return kinds[i];
  return NULL;
}

/* Whether a project has exactly one record of KIND. */
gboolean
ff_kind_is_single (const FfKind *kind)
{
  return kind == &ff_settings_kind || kind == &ff_hiring_kind;
}
