/* Putting an excerpt of another project (file/excerpt.h) into a project, on the terms of verbs.h. The
 * ids that come along are kept where they are free. */
#pragma once

#include "core/verbs/verbs.h"

G_BEGIN_DECLS

/* What came of it, for whoever says so. */
typedef struct
{
  guint added;
  guint left_out;     /* there already */
  guint competencies; /* added because the roles weigh them */
} FfPasted;

/* So many rules come at once; a pair has two or three. */
#define FF_MAX_PASTED_RULES 200

/* A note whose name is there already is left out. INTO: where all of them go, to be tidied; NULL leaves
 * each its quadrant and place. */
FfEdit *ff_verb_paste_notes (FfProject *project, const FfContent *excerpt, const FfQuadrant *into,
                             FfPasted *pasted, GError **error);
/* A role whose name is taken becomes "Name 2". Its weights go to the competencies that are called the
 * same here, or else have the same id; the others come along. */
FfEdit *ff_verb_paste_roles (FfProject *project, const FfContent *excerpt, FfPasted *pasted,
                             GError **error);
/* Into the pair of two roles: what a side owns goes to the role of its name, else in order. A rule whose
 * topic the pair has already is left out. The subject is the id of the first rule. */
FfEdit *ff_verb_paste_rules (FfProject *project, const FfContent *excerpt, const char *role_a,
                             const char *role_b, FfPasted *pasted, GError **error);

char **ff_edit_list_added (const FfEdit *edit, FfList list);

G_END_DECLS
