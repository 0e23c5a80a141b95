/* Where someone's time went, in shares of a hundred: the lighter way beside work samples. */
#pragma once

#include "core/record/record.h"
#include "core/record/values.h"

G_BEGIN_DECLS

typedef struct
{
  FfRecord base;
  char *date;
  char *person;
  char *role;
  double shares[FF_N_QUADRANTS]; /* NAN where not named */
} FfTimeSplit;

extern const FfKind ff_time_split_kind;

G_END_DECLS
