/* A check that someone set aside for one thing, with the reason. */
#pragma once

#include "core/record/record.h"

G_BEGIN_DECLS

typedef struct
{
  FfRecord base;
  char *check;
  char *about; /* the finding's ids joined by one space, "" for the project */
  char *reason;
  char *date;
} FfDismissal;

extern const FfKind ff_dismissal_kind;

char *ff_dismissal_make_id (const char *check, const char *about);

G_END_DECLS
