/* Which of many samples are shown, and in what order: found by a worker where they are many. */
#pragma once

#include "app/samples/sample-list.h"

G_BEGIN_DECLS

/* RECORDS is never changed; FILTER is copied. The result is an array of guint, places in RECORDS. */
GArray *ff_sample_order_find (GPtrArray *records, FfSampleFilter *filter,
                              const FfSampleOrder *order);
void ff_sample_order_find_async (GPtrArray *records, FfSampleFilter *filter,
                                 const FfSampleOrder *order, GAsyncReadyCallback callback,
                                 gpointer user_data);
GArray *ff_sample_order_find_finish (GAsyncResult *result);

int ff_sample_order_compare (const FfSampleOrder *self, gconstpointer a, gconstpointer b);

G_END_DECLS
