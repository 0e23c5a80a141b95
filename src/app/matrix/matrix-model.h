/* The roles and weights of a project as a grid: which role is in which column, which competency in which
 * row, and where the rows of a quadrant begin. Made anew after every change, and immutable. */
#pragma once

#include "core/method/emphasis.h"
#include "core/project/project.h"

G_BEGIN_DECLS

/* The rows of one quadrant; the last group holds what is not placed. */
typedef struct
{
  FfQuadrant quadrant;
  guint first;
  guint size;
} FfMatrixGroup;

typedef struct
{
  FfContent *content; /* keeps the records below alive */
  FfPlaces *places;
  GPtrArray *roles;        /* FfRole, the columns */
  GPtrArray *competencies; /* FfCompetency, the rows, group after group */
  GPtrArray *external;     /* FfRole without a column: they only take a side in boundary rules */
  FfMatrixGroup groups[FF_N_QUADRANTS + 1]; /* none is empty */
  guint n_groups;
} FfMatrixModel;

FfMatrixModel *ff_matrix_model_new (FfProject *project);
void ff_matrix_model_free (FfMatrixModel *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FfMatrixModel, ff_matrix_model_free)

int ff_matrix_model_get_n_rows (const FfMatrixModel *self);
int ff_matrix_model_get_n_columns (const FfMatrixModel *self);
const FfRole *ff_matrix_model_get_role (const FfMatrixModel *self, int column);
const FfCompetency *ff_matrix_model_get_competency (const FfMatrixModel *self, int row);
FfWeight ff_matrix_model_get_weight (const FfMatrixModel *self, int row, int column);
int ff_matrix_model_find_role (const FfMatrixModel *self, const char *id);
int ff_matrix_model_find_competency (const FfMatrixModel *self, const char *id);
guint ff_matrix_model_get_group (const FfMatrixModel *self, int row);

const char *ff_matrix_quadrant_name (FfQuadrant quadrant);
const char *ff_matrix_quadrant_class (FfQuadrant quadrant);

G_END_DECLS
