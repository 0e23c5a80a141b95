/* One thing a PM can be good at: a sticky note on the board. */
#pragma once

#include "core/record/record.h"
#include "core/record/values.h"

G_BEGIN_DECLS

typedef struct
{
  FfRecord base;
  char *name;
  char *description;
  char *group;
  FfQuadrant quadrant; /* NONE: in the tray */
  double x, y;         /* 0..1 in the quadrant, left to right and bottom to top; NAN: tidied */
  char *source;
} FfCompetency;

extern const FfKind ff_competency_kind;

gboolean ff_competency_has_place (const FfCompetency *self);

G_END_DECLS
