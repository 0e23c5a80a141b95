/* What a check found (method.md, "Checks"). */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  FF_SEVERITY_HINT,
  FF_SEVERITY_WARNING,
  FF_SEVERITY_ERROR,
} FfSeverity;

extern const char *const ff_severity_ids[]; /* "hint", "warning", "error" */

/* The view in which a finding is mended. */
typedef enum
{
  FF_STEP_BOARD,
  FF_STEP_MATRIX,
  FF_STEP_CARDS,
  FF_STEP_SAMPLES,
  FF_STEP_BOUNDARIES,
  FF_STEP_FEEDBACK,
  FF_STEP_HIRING,
  FF_STEP_REVIEWS,
  FF_N_STEPS,
} FfStep;

typedef struct
{
  const char *check; /* its id, static */
  FfSeverity severity;
  FfStep step;
  char **about;  /* ids; empty for the project */
  char *message; /* what is wrong, with the numbers in it; translated */
  char *advice;  /* what to do; translated */
  gboolean dismissed;
} FfFinding;

G_END_DECLS
