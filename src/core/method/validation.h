/* Profiles held against the work people really did (method.md, "Work samples"). */
#pragma once

#include "core/method/emphases.h"

G_BEGIN_DECLS

#define FF_VALIDATION_MIN_SAMPLES 5
#define FF_VALIDATION_WINDOW_DAYS 90

typedef struct
{
  const FfRole *role; /* what the work is held against; NULL for a person without one */
  const char *person; /* NULL where the work is a role's */
  FfVerdict verdict;
  guint samples;                   /* in the window, with a placed competency */
  gboolean from_time_split;        /* it stood in for the samples */
  double observed[FF_N_QUADRANTS]; /* shares, 0 where there is no effort */
  double expected[FF_N_QUADRANTS];
  double divergence;
  FfQuadrant top;        /* with the most observed effort, NONE without any */
  GPtrArray *best_fit;   /* const FfRole *, whose primary quadrant is the top */
  GPtrArray *never_seen; /* const FfCompetency *, primary and not in the work */
  GPtrArray *overgrown;  /* const FfCompetency *, baseline and more than 15% of the work */
} FfValidation;

typedef struct
{
  char *from, *to;   /* days, both inclusive; "" where no sample has a date */
  GPtrArray *roles;  /* FfValidation, for every non-external role, in file order */
  GPtrArray *people; /* FfValidation, for everyone named in samples and splits, by name */
} FfValidations;

FfValidations *ff_validations_new (FfContent *content);
FfValidations *ff_validations_new_with (const FfContent *content, const FfEmphases *emphases);
FfValidations *ff_validations_new_in_window (FfContent *content, const char *from, const char *to);
char *ff_validations_describe_window (const FfValidations *self);
void ff_validations_free (FfValidations *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FfValidations, ff_validations_free)

void ff_validation_add_up_samples (const FfContent *content, double effort[FF_N_QUADRANTS]);

FfVerdict ff_verdict_find (const FfEmphasis *emphasis, const double effort[FF_N_QUADRANTS],
                           gboolean enough, FfQuadrant *top);

G_END_DECLS
