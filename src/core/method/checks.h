/* The method's checks: one table, an entry a check (method.md, "Checks"). */
#pragma once

#include "core/method/analysis.h"
#include "core/method/weight-table.h"

G_BEGIN_DECLS

typedef struct _FfCheck FfCheck;

/* What all checks found in one content: immutable, and where the next one begins. */
typedef struct _FfChecks FfChecks;

/* The checks at work on one analysis. */
typedef struct
{
  FfAnalysis *analysis;
  const FfContent *content;
  const FfPlaces *places;
  const FfWeightTable *weights;
  const FfCheck *check;  /* the one at work */
  GPtrArray *roles;      /* const FfRole *, neither external nor retired */
  GHashTable *dismissed; /* keys */
  GPtrArray *findings;   /* FfFinding, of the check at work */

  /* Of a check of pairs of roles, where nothing that it looks at has changed but some roles: */
  GHashTable
      *known_roles;   /* FfRole, those that have not changed; NULL where all pairs are looked at */
  GPtrArray *earlier; /* what it found before, in the order of the pairs */
  guint n_passed;     /* of these */
} FfChecking;

struct _FfCheck
{
  const char *id;
  FfStep step;
  void (*run) (FfChecking *checking);
  guint reads; /* what it looks at: FF_READS () of lists */
  gboolean of_pairs;
};

#define FF_READS(list) (1u << (list))

const FfCheck *ff_checks_get_table (guint *size);

FfChecks *ff_checks_new (FfAnalysis *analysis, const FfChecks *before);
FfChecks *ff_checks_ref (FfChecks *self);
void ff_checks_unref (FfChecks *self);
GPtrArray *ff_checks_get_findings (const FfChecks *self);

/* Adds a finding of the check at work. ABOUT is up to three ids, the rest NULL; MESSAGE and ADVICE
 * are (transfer full). */
void ff_checking_report (FfChecking *self, FfSeverity severity, const char *about_1,
                         const char *about_2, const char *about_3, char *message, char *advice);
gboolean ff_checking_keeps_pair (FfChecking *self, const FfPair *pair);

G_END_DECLS
