/* One reading of a file, in a worker, against the project as it stood when it began. */
#pragma once

#include "core/project/project.h"
#include "text/import/import.h"

G_BEGIN_DECLS

typedef struct _FfImportJob FfImportJob;

FfImportJob *ff_import_job_new (FfProject *project, GBytes *bytes, const FfImportOptions *options);
FfImportJob *ff_import_job_ref (FfImportJob *self);
void ff_import_job_unref (FfImportJob *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FfImportJob, ff_import_job_unref)

double ff_import_job_get_progress (FfImportJob *self);
guint64 ff_import_job_get_serial (FfImportJob *self);
void ff_import_job_run_async (FfImportJob *self, GCancellable *cancellable,
                              GAsyncReadyCallback callback, gpointer user_data);
FfImport *ff_import_job_run_finish (FfImportJob *self, GAsyncResult *result,
                                    FfImportOutline **outline, GError **error);

G_END_DECLS
