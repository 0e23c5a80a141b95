/* What is written straight to a terminal. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GBytes *ff_terminal_make_safe (GBytes *bytes, GError **error);

G_END_DECLS
