/* The method's checks: one table, an entry a check (method.md, "Checks"). */
#pragma once

#include "core/method/analysis.h"
#include "core/method/weight-table.h"

G_BEGIN_DECLS

typedef struct _FfCheck FfCheck;

/* The checks at work on one analysis. */
typedef struct
{
  FfAnalysis *analysis;
  const FfContent *content;
  const FfPlaces *places;
  const FfWeightTable *weights;
  const FfCheck *check; /* the one at work */
  GPtrArray *roles;     /* const FfRole *, neither external nor retired */
  GPtrArray *findings;
} FfChecking;

struct _FfCheck
{
  const char *id;
  FfStep step;
  void (*run) (FfChecking *checking);
};

const FfCheck *ff_checks_get_table (guint *size);
GPtrArray *ff_checks_run (FfAnalysis *analysis);

/* Adds a finding of the check at work. ABOUT is up to three ids, the rest NULL; MESSAGE and ADVICE
 * are (transfer full). */
void ff_checking_report (FfChecking *self, FfSeverity severity, const char *about_1,
                         const char *about_2, const char *about_3, char *message, char *advice);

G_END_DECLS
