/* All that the method says of a project, computed at once from its content, and immutable. */
#pragma once

#include "core/kinds/edition.h"
#include "core/method/adjacency.h"
#include "core/method/emphases.h"
#include "core/method/finding.h"
#include "core/method/validation.h"

G_BEGIN_DECLS

/* A pair of non-external roles, in byte order of their ids. */
typedef struct
{
  const FfRole *roles[2];
  FfRelation relation;
  FfQuadrantSet shared;       /* by the weights, also where the pair is forced on or off */
  const FfBoundary *boundary; /* NULL where the file has no entry for the pair */
  guint rules;
} FfPair;

typedef struct _FfAnalysis FfAnalysis;

FfAnalysis *ff_analysis_new (FfContent *content, const char *today);
FfAnalysis *ff_analysis_new_after (FfContent *content, const char *today, FfAnalysis *before);
FfAnalysis *ff_analysis_new_for_edition (FfContent *content, FfEdition edition, const char *today);
FfAnalysis *ff_analysis_for_edition (FfAnalysis *whole, FfEdition edition);
FfAnalysis *ff_analysis_ref (FfAnalysis *self);
void ff_analysis_unref (FfAnalysis *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FfAnalysis, ff_analysis_unref)

FfContent *ff_analysis_get_content (FfAnalysis *self);
const char *ff_analysis_get_today (FfAnalysis *self);

const FfEmphasis *ff_analysis_get_emphasis (FfAnalysis *self, const char *role_id);
char *ff_analysis_explain (FfAnalysis *self, const char *role_id);
char *ff_analysis_suggest_definition (FfAnalysis *self, const char *role_id);

guint ff_analysis_get_n_pairs (FfAnalysis *self);
const FfPair *ff_analysis_get_pair (FfAnalysis *self, guint index);

const FfValidations *ff_analysis_get_validations (FfAnalysis *self);

guint ff_analysis_get_n_findings (FfAnalysis *self);
const FfFinding *ff_analysis_get_finding (FfAnalysis *self, guint index);
guint ff_analysis_count_findings (FfAnalysis *self, FfSeverity severity);
guint ff_analysis_count_findings_of_step (FfAnalysis *self, FfStep step, FfSeverity severity);

const FfPlaces *ff_analysis_get_places (FfAnalysis *self);
FfEmphases *ff_analysis_get_emphases (FfAnalysis *self);
guint ff_analysis_count_in_quadrant (FfAnalysis *self, FfQuadrant quadrant);

G_END_DECLS
