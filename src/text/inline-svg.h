/* Pictures of ours within a page. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Appends the picture from its root on: what stands before it is for a file of its own. Its ids get a prefix
 * with NUMBER, which is of this picture alone on the page. */
void ff_append_inline_svg (GString *out, GBytes *svg, guint number);

G_END_DECLS
