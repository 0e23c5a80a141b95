/* Samples from a file: which column is what, what the rows will be, and which of them cannot be read, before
 * anything changes. */
#pragma once

#include "app/common/session.h"

G_BEGIN_DECLS

void ff_import_dialog_present (FfSession *session, GtkWidget *origin, GBytes *bytes,
                               const char *name, guint added_lines);

G_END_DECLS
