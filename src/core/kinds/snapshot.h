/* The profiles as they were on a day. Its references resolve inside it. */
#pragma once

#include "core/record/record.h"

G_BEGIN_DECLS

typedef struct
{
  FfRecord base;
  char *title;
  char *date;
  char *note;
  GPtrArray *competencies;
  GPtrArray *roles;
  GPtrArray *boundaries;
} FfSnapshot;

extern const FfKind ff_snapshot_kind;

G_END_DECLS
