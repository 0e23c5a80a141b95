/* Where each step stands, in a few words for the sidebar. Pure functions of a project. */
#pragma once

#include "core/project/project.h"

G_BEGIN_DECLS

char *ff_step_state_of_board (FfProject *project);
char *ff_step_state_of_matrix (FfProject *project);
char *ff_step_state_of_cards (FfProject *project);
char *ff_step_state_of_samples (FfProject *project);
char *ff_step_state_of_boundaries (FfProject *project);
char *ff_step_state_of_hiring (FfProject *project);
char *ff_step_state_of_reviews (FfProject *project);
guint ff_step_state_count (FfProject *project, FfStep step, FfSeverity severity);

G_END_DECLS
