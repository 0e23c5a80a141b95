/* The roles that a project can start from. */
#pragma once

#include "core/project/project.h"

G_BEGIN_DECLS

typedef struct
{
  const char *name;       /* not translated: N_() */
  const char *hypothesis; /* likewise */
  FfQuadrant quadrant;    /* where the emphasis is expected, or NONE */
} FfStartingRole;

guint ff_starting_roles_get_size (void);
const FfStartingRole *ff_starting_roles_get (guint index);
gboolean ff_starting_role_is_taken (const FfStartingRole *self, FfProject *project);

G_END_DECLS
