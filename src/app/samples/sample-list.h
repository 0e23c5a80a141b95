/* The samples that the table shows: those that the filter takes, in an order, and which of them are selected. */
#pragma once

#include "app/samples/sample-filter.h"

G_BEGIN_DECLS

/* By the first comparison, where that finds two alike by the next; where all do, as the project has them. */
#define FF_SAMPLE_ORDER_MAX 8

typedef struct
{
  guint n;
  GCompareFunc compare[FF_SAMPLE_ORDER_MAX]; /* of samples */
  gboolean is_inverted[FF_SAMPLE_ORDER_MAX];
} FfSampleOrder;

#define FF_TYPE_SAMPLE_LIST (ff_sample_list_get_type ())
G_DECLARE_FINAL_TYPE (FfSampleList, ff_sample_list, FF, SAMPLE_LIST, GObject)

/* A GListModel of FfSampleSlot and a GtkSelectionModel. Property "busy", with notify: what it holds is about to be replaced.
 * Signal "chosen": the selection was changed, and not by a row that went; that may be in the middle of an edit. */
FfSampleList *ff_sample_list_new (FfTable *table, FfSampleFilter *filter,
                                  const FfSampleOrder *order);
void ff_sample_list_set_order (FfSampleList *self, const FfSampleOrder *order);
gboolean ff_sample_list_is_busy (FfSampleList *self);

guint ff_sample_list_get_size (FfSampleList *self);
FfRow *ff_sample_list_get_row (FfSampleList *self, guint position);
gboolean ff_sample_list_find (FfSampleList *self, FfRow *row, guint *position);
guint ff_sample_list_get_n_selected (FfSampleList *self);
FfRow *ff_sample_list_get_only (FfSampleList *self);

G_END_DECLS
