/* One export on its way to disk, in a worker: the project as it stood when it was asked for. */
#pragma once

#include "app/common/session.h"
#include "export/export.h"

G_BEGIN_DECLS

typedef struct _FfExportJob FfExportJob;

FfExportJob *ff_export_job_new (FfSession *session, FfExport *request);
FfExportJob *ff_export_job_ref (FfExportJob *self);
void ff_export_job_unref (FfExportJob *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FfExportJob, ff_export_job_unref)

const FfExport *ff_export_job_get_request (FfExportJob *self);
char **ff_export_job_list_names (FfExportJob *self);
double ff_export_job_get_progress (FfExportJob *self);

void ff_export_job_write_async (FfExportJob *self, const char *path, GCancellable *cancellable,
                                GAsyncReadyCallback callback, gpointer user_data);
guint ff_export_job_write_finish (FfExportJob *self, GAsyncResult *result, GError **error);

G_END_DECLS
