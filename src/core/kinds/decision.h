/* What was answered when observed work and a profile did not agree. */
#pragma once

#include "core/record/record.h"
#include "core/record/values.h"

G_BEGIN_DECLS

typedef enum
{
  FF_ANSWER_NONE = -1,
  FF_ANSWER_WORK,   /* the organisation needs it: the profile changes */
  FF_ANSWER_PERSON, /* a preference: a conversation */
} FfAnswer;

typedef struct
{
  FfRecord base;
  char *date;
  char *role;
  char *person;
  FfVerdict verdict;
  FfAnswer answer;
  char *note;
} FfDecision;

extern const FfKind ff_decision_kind;

G_END_DECLS
