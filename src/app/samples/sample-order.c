#include "app/samples/sample-order.h"

typedef struct
{
  GPtrArray *records;
  FfSampleFilter *filter;
  FfSampleOrder order;
} Job;

/* By ORDER's comparisons alone. */
int
ff_sample_order_compare (const FfSampleOrder *self, gconstpointer a, gconstpointer b)
{
  for (guint i = 0; i < self->n; i++)
    {
      int result = self->compare[i](a, b);

      if (result != 0)
        return self->is_inverted[i] ? -result : result;
    }
  return 0;
}

static int
compare_places (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const Job *job = user_data;

  return ff_sample_order_compare (&job->order, job->records->pdata[*(const guint *) a],
                                  job->records->pdata[*(const guint *) b]);
}

static GArray *
find (Job *job)
{
  GArray *places = g_array_sized_new (FALSE, FALSE, sizeof (guint), job->records->len);

  for (guint i = 0; i < job->records->len; i++)
    if (ff_sample_filter_takes (job->filter, job->records->pdata[i]))
      g_array_append_val (places, i);
  g_array_sort_with_data (places, compare_places, job);
  return places;
}

/* (transfer full) */
GArray *
ff_sample_order_find (GPtrArray *records, FfSampleFilter *filter, const FfSampleOrder *order)
{
  Job job = { records, filter, *order };

  return find (&job);
}

static void
job_free (gpointer data)
{
  Job *job = data;

  g_ptr_array_unref (job->records);
  g_object_unref (job->filter);
  g_free (job);
}

static void
find_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_task_return_pointer (task, find (data), (GDestroyNotify) g_array_unref);
}

void
ff_sample_order_find_async (GPtrArray *records, FfSampleFilter *filter, const FfSampleOrder *order,
                            GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);
  Job *job = g_new0 (Job, 1);

  job->records = g_ptr_array_ref (records);
  job->filter = ff_sample_filter_copy (filter);
  job->order = *order;
  g_task_set_source_tag (task, ff_sample_order_find_async);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, find_thread);
}

/* (transfer full) */
GArray *
ff_sample_order_find_finish (GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}
