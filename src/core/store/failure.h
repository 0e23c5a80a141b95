/* What went wrong with a file, in a sentence. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

const char *ff_failure_explain (int code);
gpointer ff_failure_null (GError **error, const char *path, int code);
gboolean ff_failure_set (GError **error, const char *path, int code, const char *outcome);

G_END_DECLS
