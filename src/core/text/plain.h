/* A person's text on its way to people: in a picture, a document, a terminal or a window. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What parts a long word: a zero width space. */
#define FF_TEXT_PARTING "\xe2\x80\x8b"

char *ff_text_make_plain (const char *text);
char *ff_text_escape (const char *text, gsize most);
char *ff_text_part_words (const char *text);

gboolean ff_text_is_plain_character (gunichar c);
gunichar ff_text_find_forbidden (const char *text);

G_END_DECLS
