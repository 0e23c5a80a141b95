/* A person, rated per competency, with goals. */
#pragma once

#include "core/record/record.h"
#include "core/record/values.h"

G_BEGIN_DECLS

/* Its id is the competency's; the three are never averaged, and NAN is "not rated", not 0. */
typedef struct
{
  FfRecord base;
  double self_rating, other, agreed; /* 0..100 */
} FfRating;

typedef struct
{
  FfRecord base;
  char *competency;
  char *text;
} FfGoal;

typedef struct
{
  FfRecord base;
  char *name;
  char *role;
  char *target; /* the role to grow into */
  char *level;
  char *date;
  GPtrArray *ratings; /* FfRating */
  GPtrArray *goals;   /* FfGoal */
} FfPerson;

extern const FfKind ff_rating_kind;
extern const FfKind ff_goal_kind;
extern const FfKind ff_person_kind;

G_END_DECLS
