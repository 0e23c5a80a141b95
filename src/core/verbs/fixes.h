/* What can be done about a finding without asking anything: one edit, named for a button. */
#pragma once

#include "core/project/project.h"

G_BEGIN_DECLS

/* One row of the table of fixes. Checks whose answer only a person knows have none. */
typedef struct
{
  const char *check;
  const char *label; /* for gettext () */
  /* What mends FINDING: a verb's edit. NULL without an error where there is nothing to offer. */
  FfEdit *(*fix) (FfProject *project, const FfFinding *finding, GError **error);
} FfFix;

const FfFix *ff_fixes_get_table (guint *size);
char *ff_fix_dup_label (FfProject *project, const FfFinding *finding);
FfEdit *ff_verb_fix (FfProject *project, const FfFinding *finding, GError **error);

G_END_DECLS
