/* Names of competencies out of pasted text. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Every line and every spreadsheet cell of TEXT that is not empty, without list marks such as "- " or
 * "3. " and outer space. (transfer full) */
char **ff_paste_split (const char *text);

/* Whether TEXT is more than one name. */
gboolean ff_paste_is_list (const char *text);

G_END_DECLS
