/* The roles and weights of a project as a grid. */
#include "app/matrix/matrix-model.h"

#include "core/record/map.h"

#include <glib/gi18n-lib.h>

static void
collect_roles (FfMatrixModel *self)
{
  GPtrArray *roles = self->content->lists[FF_ROLES];

  for (guint i = 0; i < roles->len; i++)
    {
      FfRole *role = g_ptr_array_index (roles, i);

      g_ptr_array_add (role->external ? self->external : self->roles, role);
    }
}

static void
collect_group (FfMatrixModel *self, FfQuadrant quadrant)
{
  GPtrArray *competencies = self->content->lists[FF_COMPETENCIES];
  FfMatrixGroup group = { quadrant, self->competencies->len, 0 };

  for (guint i = 0; i < competencies->len; i++)
    {
      FfCompetency *competency = g_ptr_array_index (competencies, i);

      if (competency->quadrant == quadrant)
        g_ptr_array_add (self->competencies, competency);
    }
  group.size = self->competencies->len - group.first;
  if (group.size > 0)
    self->groups[self->n_groups++] = group;
}

/* PROJECT may be NULL: an empty grid. (transfer full) */
FfMatrixModel *
ff_matrix_model_new (FfProject *project)
{
  FfMatrixModel *self = g_new0 (FfMatrixModel, 1);

  self->content = project != NULL ? ff_project_dup_content (project) : ff_content_new ();
  self->places = ff_places_new (self->content);
  self->roles = g_ptr_array_new ();
  self->external = g_ptr_array_new ();
  self->competencies = g_ptr_array_new ();
  collect_roles (self);
  for (FfQuadrant quadrant = 0; quadrant < FF_N_QUADRANTS; quadrant++)
    collect_group (self, quadrant);
  collect_group (self, FF_QUADRANT_NONE);
  return self;
}

void
ff_matrix_model_free (FfMatrixModel *self)
{
  g_ptr_array_unref (self->roles);
  g_ptr_array_unref (self->external);
  g_ptr_array_unref (self->competencies);
  ff_places_unref (self->places);
  ff_content_unref (self->content);
  g_free (self);
}

int
ff_matrix_model_get_n_rows (const FfMatrixModel *self)
{
  return (int) self->competencies->len;
}

int
ff_matrix_model_get_n_columns (const FfMatrixModel *self)
{
  return (int) self->roles->len;
}

const FfRole *
ff_matrix_model_get_role (const FfMatrixModel *self, int column)
{
  return g_ptr_array_index (self->roles, column);
}

const FfCompetency *
ff_matrix_model_get_competency (const FfMatrixModel *self, int row)
{
  return g_ptr_array_index (self->competencies, row);
}

FfWeight
ff_matrix_model_get_weight (const FfMatrixModel *self, int row, int column)
{
  return ff_map_get_choice (ff_matrix_model_get_role (self, column)->weights,
                            ff_matrix_model_get_competency (self, row)->base.id);
}

static int
find (GPtrArray *records, const char *id)
{
  for (guint i = 0; i < records->len; i++)
    {
      const FfRecord *record = g_ptr_array_index (records, i);

      if (g_strcmp0 (record->id, id) == 0)
        return (int) i;
    }
  return -1;
}

/* The column of the role, or -1. */
int
ff_matrix_model_find_role (const FfMatrixModel *self, const char *id)
{
  return find (self->roles, id);
}

/* The row of the competency, or -1. */
int
ff_matrix_model_find_competency (const FfMatrixModel *self, const char *id)
{
  return find (self->competencies, id);
}

/* The group that ROW is in. */
guint
ff_matrix_model_get_group (const FfMatrixModel *self, int row)
{
  guint group = 0;

  while (group + 1 < self->n_groups && self->groups[group + 1].first <= (guint) row)
    group++;
  return group;
}

/* "Internal · Strategic", or "Not placed"; translated. */
const char *
ff_matrix_quadrant_name (FfQuadrant quadrant)
{
  return quadrant == FF_QUADRANT_NONE ? _ ("Not placed") : ff_quadrant_name (quadrant);
}

/* The style class that gives a widget the hue of QUADRANT. */
const char *
ff_matrix_quadrant_class (FfQuadrant quadrant)
{
  static const char *const classes[] = { "is", "es", "it", "et" };

  return quadrant == FF_QUADRANT_NONE ? "unplaced" : classes[quadrant];
}
