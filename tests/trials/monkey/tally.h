/* What the monkey reached: the parts of the window that were shown, and the kinds of edits that were
 * committed. A monkey that is stuck shows here. */
#pragma once

#include <adwaita.h>

#include "core/project/project.h"

void tally_start (void);
void tally_follow (FfProject *project); /* once for each */
guint tally_get_commits (void);
guint tally_get_edit_kinds (void);
gboolean tally_has_shown (const char *part); /* the name of a class */
void tally_print_figures (void);
