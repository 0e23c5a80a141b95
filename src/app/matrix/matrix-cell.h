/* One weight in the grid: P, S, B or not rated, told by letter, fill and border. */
#pragma once

#include "core/kinds/kinds.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define FF_TYPE_MATRIX_CELL (ff_matrix_cell_get_type ())
G_DECLARE_FINAL_TYPE (FfMatrixCell, ff_matrix_cell, FF, MATRIX_CELL, GtkWidget)

GtkWidget *ff_matrix_cell_new (void);
void ff_matrix_cell_bind (FfMatrixCell *self, const FfRole *role, const FfCompetency *competency,
                          FfWeight weight);
void ff_matrix_cell_set_place (FfMatrixCell *self, int row, int column);
void ff_matrix_cell_set_selected (FfMatrixCell *self, gboolean selected);
FfWeight ff_matrix_cell_get_weight (FfMatrixCell *self);
const char *ff_matrix_cell_get_label (FfMatrixCell *self);

void ff_matrix_snapshot_weight (GtkWidget *widget, GtkSnapshot *snapshot, FfWeight weight,
                                PangoLayout *letter, const graphene_rect_t *chip);

G_END_DECLS
