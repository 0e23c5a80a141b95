/* The "Not this role" lines, to type, to put in order and to remove. */
#pragma once

#include "app/common/text-field.h"

G_BEGIN_DECLS

#define FF_TYPE_NOT_THIS (ff_not_this_get_type ())
G_DECLARE_FINAL_TYPE (FfNotThis, ff_not_this, FF, NOT_THIS, GtkWidget)

/* Signals: "edited" (FfTextField *field), when the person typed in a line or, with NULL, moved one;
 * "removed", when the person removed one. */
void ff_not_this_set_lines (FfNotThis *self, const char *const *lines);
char **ff_not_this_dup_lines (FfNotThis *self); /* those that are not blank */
void ff_not_this_clear (FfNotThis *self);

G_END_DECLS
