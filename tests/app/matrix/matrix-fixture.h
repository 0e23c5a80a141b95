/* A window with the view of roles and weights, for its tests. */
#pragma once

#include "app/matrix/matrix-focus.h"
#include "app/matrix/matrix-grid.h"
#include "app/matrix/matrix-view.h"
#include "support/drive.h"

typedef struct
{
  FfSession *session;
  GtkWidget *window;
  GtkWidget *overlay;
  GtkWidget *view;
  guint released; /* keys and buttons that the window has seen go up */
} MatrixFixture;

/* N_COMPETENCIES over the quadrants, "C1" …, and N_ROLES, "R1" …, none rated. */
void matrix_set_up (MatrixFixture *self, guint n_competencies, guint n_roles);
void matrix_set_up_document (MatrixFixture *self, FfDocument *document, int width, int height);
void matrix_tear_down (MatrixFixture *self);
void matrix_settle (MatrixFixture *self);

FfProject *matrix_get_project (MatrixFixture *self);
FfMatrixGrid *matrix_get_grid (MatrixFixture *self);
GtkWidget *matrix_get_cell (MatrixFixture *self, int row, int column);
FfWeight matrix_get_weight (MatrixFixture *self, int row, int column);
const FfRole *matrix_get_role (MatrixFixture *self, guint position);
const FfCompetency *matrix_get_competency (MatrixFixture *self, guint position);
void matrix_weigh (MatrixFixture *self, int row, int column, FfWeight weight);
GtkWindow *matrix_find_dialog (MatrixFixture *self);
GtkWidget *matrix_get_part (GtkWidget *root, GType type, const char *id);
/* As drive_key () and drive_click (), and until the window has dealt with it. */
void matrix_key (MatrixFixture *self, const char *accelerator);
void matrix_click (MatrixFixture *self, GtkWidget *widget);
