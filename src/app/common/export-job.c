#include "app/common/export-job.h"

#include "core/store/store.h"

struct _FfExportJob
{
  gatomicrefcount references;
  FfExport *request;
  FfContent *content;
  char *today;
  char *path;
  int done, all; /* atomic: pieces of the work */
  guint written; /* files; the worker's while it runs */
};

/* REQUEST (transfer full), of the session's project. (transfer full) */
FfExportJob *
ff_export_job_new (FfSession *session, FfExport *request)
{
  FfProject *project = ff_session_get_project (session);
  FfExportJob *self;

  g_return_val_if_fail (project != NULL, NULL);

  self = g_new0 (FfExportJob, 1);
  g_atomic_ref_count_init (&self->references);
  self->request = request;
  self->content = ff_project_dup_content (project);
  self->today = g_strdup (ff_analysis_get_today (ff_project_get_analysis (project)));
  return self;
}

FfExportJob *
ff_export_job_ref (FfExportJob *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
ff_export_job_unref (FfExportJob *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  ff_export_free (self->request);
  ff_content_unref (self->content);
  g_free (self->today);
  g_free (self->path);
  g_free (self);
}

const FfExport *
ff_export_job_get_request (FfExportJob *self)
{
  return self->request;
}

/* What the files will be called. (transfer full) */
char **
ff_export_job_list_names (FfExportJob *self)
{
  return ff_export_list_names (self->request, self->content);
}

/* How much of it is done, 0 to 1. */
double
ff_export_job_get_progress (FfExportJob *self)
{
  int all = g_atomic_int_get (&self->all);

  return all > 0 ? (double) g_atomic_int_get (&self->done) / all : 0;
}

static void
progress_cb (guint done, guint all, gpointer user_data)
{
  FfExportJob *self = user_data;

  g_atomic_int_set (&self->done, (int) done);
  g_atomic_int_set (&self->all, (int) all);
}

/* All that is made before anything is written: what fails or is cancelled leaves no file. */
static gboolean
write_files (FfExportJob *self, GPtrArray *files, GError **error)
{
  gboolean is_folder = ff_view_is_folder (self->request->view, self->request->format);

  for (guint i = 0; i < files->len; i++)
    {
      FfExportFile *file = files->pdata[i];
      g_autofree char *path = is_folder ? g_build_filename (self->path, file->name, NULL)
                                        : g_strdup (self->path);

      if (!ff_store_save (path, file->bytes, error))
        return FALSE;
      self->written++;
    }
  return TRUE;
}

static void
write_thread_cb (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  FfExportJob *self = data;
  GError *error = NULL;
  g_autoptr (GPtrArray) files = ff_export_make (self->request, self->content, self->today,
                                                progress_cb, self, cancellable, &error);

  if (files != NULL && write_files (self, files, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* PATH is a file, or a folder where the view is several. Once in a job's life. */
void
ff_export_job_write_async (FfExportJob *self, const char *path, GCancellable *cancellable,
                           GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_return_if_fail (self->path == NULL);

  self->path = g_strdup (path);
  g_task_set_source_tag (task, ff_export_job_write_async);
  g_task_set_task_data (task, ff_export_job_ref (self), (GDestroyNotify) ff_export_job_unref);
  g_task_set_return_on_cancel (task, FALSE);
  g_task_set_check_cancellable (task, FALSE); /* what is written is written */
  g_task_run_in_thread (task, write_thread_cb);
}

/* How many files were written, also where not all could be and ERROR is set. */
guint
ff_export_job_write_finish (FfExportJob *self, GAsyncResult *result, GError **error)
{
  g_task_propagate_boolean (G_TASK (result), error);
  return self->written;
}
