/* What can be done to the hiring plan, on the terms of verbs.h. An adopted role is never changed: what
 * is tried out is a candidate of its own. */
#pragma once

#include "core/kinds/hiring.h"
#include "core/verbs/verbs.h"

G_BEGIN_DECLS

/* SHARE of the work to be done: 0 or more, in any unit, since the method divides by the sum; NAN for
 * none named. */
FfEdit *ff_verb_set_demand (FfProject *project, FfQuadrant quadrant, double share, GError **error);
FfEdit *ff_verb_set_hand_over (FfProject *project, FfQuadrant quadrant, FfHandOver hand_over,
                               GError **error);
FfEdit *ff_verb_set_strength (FfProject *project, FfQuadrant quadrant, FfStrength strength,
                              GError **error);
FfEdit *ff_verb_set_hiring_note (FfProject *project, const char *note, GError **error);

/* All four shares in one step, as whole hundredths that sum to 100. */
FfEdit *ff_verb_demand_from_samples (FfProject *project, GError **error);
FfEdit *ff_verb_demand_from_time_split (FfProject *project, const char *time_split, GError **error);

/* Whether ROLE is among the candidates. The list is empty in the file while it holds every role that
 * counts, so that a role added later is one too; it keeps at least one. */
FfEdit *ff_verb_set_candidate (FfProject *project, const char *role, gboolean candidate,
                               GError **error);
gboolean ff_hiring_has_candidate (const FfHiring *self, const FfRole *role);

/* A new role of status candidate, also on the plan's list. The subject of the edit is its id. */
FfEdit *ff_verb_add_candidate_role (FfProject *project, const char *name, GError **error);
/* Two candidate roles from one, which stays as it is. The first keeps its primaries and secondaries in
 * QUADRANTS, the second the others; what one does not keep is a baseline to it. Competencies that are
 * not placed stay with both. The subject is the id of the first. */
FfEdit *ff_verb_split_role (FfProject *project, const char *role, FfQuadrantSet quadrants,
                            const char *const names[2], GError **error);

const FfHiring *ff_project_get_hiring (FfProject *project);

G_END_DECLS
