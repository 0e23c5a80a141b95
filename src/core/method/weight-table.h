/* How deep each role needs each competency, by position: what checks look at again and again, and would else look up by
 * id each time. */
#pragma once

#include "core/method/places.h"

G_BEGIN_DECLS

typedef struct
{
  gint8 *weights;   /* FfWeight of each competency, in the order of the file */
  guint8 *levels;   /* how deep that is: ff_weight_get_level () */
  guint *primaries; /* their positions, in that order */
  guint n_primaries;
} FfWeightRow;

typedef struct _FfWeightTable FfWeightTable;

FfWeightTable *ff_weight_table_new (const FfContent *content, const FfPlaces *places,
                                    const FfWeightTable *before);
void ff_weight_table_free (FfWeightTable *self);

const FfWeightRow *ff_weight_table_get (const FfWeightTable *self, const FfRole *role);

G_END_DECLS
