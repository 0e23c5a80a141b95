/* What a founder or an organisation needs done, and by whom. A project has one. */
#pragma once

#include "core/record/record.h"
#include "core/record/values.h"

G_BEGIN_DECLS

typedef enum
{
  FF_HAND_OVER_KEEP,
  FF_HAND_OVER_EITHER,
  FF_HAND_OVER_OFFLOAD,
} FfHandOver;

typedef enum
{
  FF_STRENGTH_STRONG,
  FF_STRENGTH_ADEQUATE,
  FF_STRENGTH_WEAK,
} FfStrength;

typedef struct
{
  FfRecord base;
  double demand[FF_N_QUADRANTS]; /* NAN where not named */
  int hand_over[FF_N_QUADRANTS]; /* FfHandOver, -1 where not named */
  int strength[FF_N_QUADRANTS];  /* FfStrength, -1 where not named */
  char **candidates;
  char *note;
} FfHiring;

extern const FfKind ff_hiring_kind;

G_END_DECLS
