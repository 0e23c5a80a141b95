/* Random verbs with random arguments, good and bad. */
#pragma once

#include "core/verbs/verbs.h"

guint random_edit_n_verbs (void);
/* The edit of the verb WHICH; NULL, with an error, where its arguments were bad. */
FfEdit *random_edit (FfProject *project, GRand *rand, guint which, GError **error);
/* So that a project does not only grow. */
FfEdit *random_removal (FfProject *project, GRand *rand, GError **error);
