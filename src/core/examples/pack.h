/* Data of ours in several languages, compiled in: a folder with a file for each, "outlines/de.json". */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* The text of pack NAME in the user's language, in English where it is not in any of theirs; what LANGUAGE
 * (nullable) is set to is its code. (transfer full) */
GBytes *ff_pack_load (const char *name, char **language);
/* The same, parsed. (transfer full) */
JsonParser *ff_pack_parse (const char *name);

G_END_DECLS
