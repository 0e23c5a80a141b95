/* Texts in Markdown (GitHub's kind) that mean nothing but themselves. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void ff_markdown_append (GString *out, const char *text);

G_END_DECLS
