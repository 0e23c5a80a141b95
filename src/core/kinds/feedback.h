/* A reviewer's remark on a role, a weight or a boundary rule. */
#pragma once

#include "core/record/record.h"
#include "core/record/values.h"

G_BEGIN_DECLS

/* {role}, {role, section}, {role, competency} or {roles, rule}. */
typedef struct
{
  FfExtras *extras;
  char *role;
  int section; /* a place in ff_section_ids, -1 */
  char *competency;
  char **roles;
  char *rule;
} FfAbout;

typedef struct
{
  FfRecord base;
  char *round;
  char *date;
  char *reviewer;
  FfGroup group;
  FfAbout about;
  FfMark mark;
  FfWeight weight; /* asked for */
  char *comment;
  char *decision; /* "" while open */
} FfFeedback;

extern const FfKind ff_feedback_kind;

G_END_DECLS
