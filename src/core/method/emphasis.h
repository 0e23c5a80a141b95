/* How a role's weights fall over the quadrants (method.md, "Emphasis of a role"). */
#pragma once

#include "core/method/places.h"

G_BEGIN_DECLS

typedef enum
{
  FF_SHAPE_UNDEFINED,
  FF_SHAPE_SPECIALIST,
  FF_SHAPE_GENERALIST,
} FfShape;

extern const char *const ff_shape_ids[];

/* A set of quadrants: bit q is quadrant q. */
typedef guint FfQuadrantSet;

#define FF_QUADRANT_BIT(quadrant) (1u << (quadrant))

typedef struct
{
  guint counts[FF_N_WEIGHTS][FF_N_QUADRANTS]; /* of placed competencies */
  guint totals[FF_N_WEIGHTS];                 /* the sums of the rows above */
  guint depth[FF_N_QUADRANTS];                /* 2·P + S */
  guint depth_total;
  guint rated;        /* competencies with a weight, placed or not */
  guint competencies; /* all of the project */
  guint unplaced;     /* competencies of the project without a quadrant */
  FfShape shape;
  FfQuadrantSet primary;   /* one where decided, several where open, none for the other shapes */
  FfQuadrantSet secondary; /* likewise */
  FfQuadrantSet emphasised;
  gboolean provisional;
} FfEmphasis;

void ff_emphasis_from_counts (FfEmphasis *self, const guint counts[FF_N_WEIGHTS][FF_N_QUADRANTS]);
void ff_emphasis_of_role (FfEmphasis *self, const FfRole *role, const FfPlaces *places);
FfQuadrant ff_emphasis_get_primary (const FfEmphasis *self);
FfQuadrant ff_emphasis_get_secondary (const FfEmphasis *self);
double ff_emphasis_get_share (const FfEmphasis *self, FfQuadrant quadrant);
double ff_emphasis_get_depth_share (const FfEmphasis *self, FfQuadrant quadrant);
char *ff_emphasis_explain (const FfEmphasis *self, const char *role_name);
char *ff_emphasis_suggest_definition (const FfEmphasis *self, const char *role_name,
                                      const char *const *primaries);
FfQuadrant ff_quadrant_set_only (FfQuadrantSet set);
char *ff_quadrant_set_in_words (FfQuadrantSet set);

G_END_DECLS
