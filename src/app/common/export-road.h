/* The road of an export: where it goes, the question about files that are there, a worker that can be
 * stopped, and a toast at the end. */
#pragma once

#include "app/common/export-job.h"

G_BEGIN_DECLS

/* ORIGIN is the widget that was used; its window gets the dialogs and the toast. REQUEST (transfer full) */
void ff_export_ask (FfSession *session, GtkWidget *origin, FfExport *request);
/* Without asking where: PATH is a file, or a folder where the view is several files. */
void ff_export_to (FfSession *session, GtkWidget *origin, FfExport *request, const char *path);

G_END_DECLS
