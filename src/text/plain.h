/* A person's text on its way into a document that others open. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *ff_text_make_plain (const char *text);

G_END_DECLS
