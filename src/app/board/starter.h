/* The sixteen competencies to start from, taken over into a project. */
#pragma once

#include "core/verbs/verbs.h"

G_BEGIN_DECLS

/* Adds the competencies of the starter pack, in the quadrants they have there, as one undo step. */
gboolean ff_starter_add (FfProject *project, GError **error);

G_END_DECLS
