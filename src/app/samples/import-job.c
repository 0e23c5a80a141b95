#include "app/samples/import-job.h"

#include "core/journal/entry.h"

#define PARTS 10000 /* of the work, in an int that a worker sets and the window reads */

struct _FfImportJob
{
  gatomicrefcount references;
  FfContent *content;
  guint64 serial;
  GBytes *bytes;
  FfImportOptions options;
  char **map;
  FfImportOutline *outline;
  int done; /* atomic */
};

/* (transfer full) */
FfImportJob *
ff_import_job_new (FfProject *project, GBytes *bytes, const FfImportOptions *options)
{
  FfImportJob *self = g_new0 (FfImportJob, 1);

  g_atomic_ref_count_init (&self->references);
  self->content = ff_project_dup_content (project);
  self->serial = ff_project_get_serial (project);
  self->bytes = g_bytes_ref (bytes);
  self->options = *options;
  self->map = g_strdupv ((char **) options->map);
  self->options.map = (const char *const *) self->map;
  return self;
}

FfImportJob *
ff_import_job_ref (FfImportJob *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
ff_import_job_unref (FfImportJob *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  ff_content_unref (self->content);
  g_bytes_unref (self->bytes);
  g_strfreev (self->map);
  g_clear_pointer (&self->outline, ff_import_outline_free);
  g_free (self);
}

/* How much of it is done, 0 to 1. */
double
ff_import_job_get_progress (FfImportJob *self)
{
  return (double) g_atomic_int_get (&self->done) / PARTS;
}

/* The state of the project that the rows were read against. */
guint64
ff_import_job_get_serial (FfImportJob *self)
{
  return self->serial;
}

static void
progress_cb (double fraction, gpointer user_data)
{
  g_atomic_int_set (&((FfImportJob *) user_data)->done, (int) (fraction * PARTS));
}

static void
run_thread_cb (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  FfImportJob *self = data;
  FfImportOptions options = self->options;
  GError *error = NULL;
  FfImport *import = NULL;

  options.cancellable = cancellable;
  options.progress = progress_cb;
  options.progress_data = self;
  self->outline = ff_import_outline_new (g_bytes_ref (self->bytes), &options, &error);
  if (self->outline != NULL)
    import = ff_import_new (self->content, g_bytes_ref (self->bytes), &options, &error);
  if (import == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  ff_entry_prepare (ff_import_get_edit (import));
  g_task_return_pointer (task, import, (GDestroyNotify) ff_import_free);
}

/* Once in a job's life. */
void
ff_import_job_run_async (FfImportJob *self, GCancellable *cancellable, GAsyncReadyCallback callback,
                         gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, ff_import_job_run_async);
  g_task_set_task_data (task, ff_import_job_ref (self), (GDestroyNotify) ff_import_job_unref);
  g_task_run_in_thread (task, run_thread_cb);
}

/* OUTLINE (transfer full) is what is in the file, also where ERROR is set; NULL where even that cannot be
 * said. (transfer full) (nullable) */
FfImport *
ff_import_job_run_finish (FfImportJob *self, GAsyncResult *result, FfImportOutline **outline,
                          GError **error)
{
  FfImport *import = g_task_propagate_pointer (G_TASK (result), error);

  *outline = g_steal_pointer (&self->outline);
  return import;
}
