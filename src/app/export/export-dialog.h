/* What is exported and how, with a look at it before anything is written. */
#pragma once

#include "app/common/session.h"
#include "export/export.h"

G_BEGIN_DECLS

#define FF_TYPE_EXPORT_DIALOG (ff_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (FfExportDialog, ff_export_dialog, FF, EXPORT_DIALOG, AdwWindow)

/* Over the window of ORIGIN, which gets the toast at the end; begins with what REQUEST says. */
GtkWindow *ff_export_dialog_present (FfSession *session, GtkWidget *origin,
                                     const FfExport *request);

/* Prints what REQUEST says, by the desktop's dialog, without this one. */
void ff_export_print (FfSession *session, GtkWidget *origin, const FfExport *request);

G_END_DECLS
