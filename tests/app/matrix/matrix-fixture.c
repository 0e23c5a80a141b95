/* A window with the view of roles and weights, for its tests. */
#include "matrix-fixture.h"

#include "support/stage.h"

static gboolean
event_cb (GtkEventControllerLegacy *controller, GdkEvent *event, MatrixFixture *self)
{
  GdkEventType type = gdk_event_get_event_type (event);

  self->released += type == GDK_BUTTON_RELEASE
                    || (type == GDK_KEY_RELEASE && !gdk_key_event_is_modifier (event));
  return GDK_EVENT_PROPAGATE;
}

static void
count_released (MatrixFixture *self)
{
  GtkEventController *controller = gtk_event_controller_legacy_new ();

  self->released = 0;
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect (controller, "event", G_CALLBACK (event_cb), self);
  gtk_widget_add_controller (self->window, controller);
}

void
matrix_set_up_document (MatrixFixture *self, FfDocument *document, int width, int height)
{
  stage_use_style ();
  self->session = ff_session_new ();
  ff_session_set_document (self->session, document);
  self->view = ff_matrix_view_new (self->session);
  self->overlay = adw_toast_overlay_new ();
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (self->overlay), self->view);
  self->window = gtk_window_new ();
  count_released (self);
  gtk_window_set_decorated (GTK_WINDOW (self->window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (self->window), width, height);
  gtk_window_set_child (GTK_WINDOW (self->window), self->overlay);
  gtk_window_present (GTK_WINDOW (self->window));
  matrix_settle (self);
}

static void
commit (FfProject *project, FfEdit *edit, GError *error)
{
  g_assert_no_error (error);
  ff_project_commit (project, edit);
}

static void
add_competencies (FfProject *project, guint n)
{
  for (FfQuadrant quadrant = 0; quadrant < FF_N_QUADRANTS; quadrant++)
    {
      g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
      GError *error = NULL;
      FfEdit *edit;

      for (guint i = (guint) quadrant * n / 4; i < ((guint) quadrant + 1) * n / 4; i++)
        g_ptr_array_add (names, g_strdup_printf ("C%u", i + 1));
      g_ptr_array_add (names, NULL);
      edit = ff_verb_add_competencies (project, (const char *const *) names->pdata, quadrant,
                                       &error);
      commit (project, edit, error);
    }
}

void
matrix_set_up (MatrixFixture *self, guint n_competencies, guint n_roles)
{
  g_autoptr (FfDocument) document = ff_document_new ();
  FfProject *project = ff_document_get_project (document);

  if (n_competencies > 0)
    add_competencies (project, n_competencies);
  for (guint i = 0; i < n_roles; i++)
    {
      g_autofree char *name = g_strdup_printf ("R%u", i + 1);
      GError *error = NULL;
      FfEdit *edit = ff_verb_add_role (project, name, &error);

      commit (project, edit, error);
    }
  matrix_set_up_document (self, document, 800, 700);
}

void
matrix_tear_down (MatrixFixture *self)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  drive_spin (20);
  g_assert_finalize_object (self->session);
}

void
matrix_settle (MatrixFixture *self)
{
  drive_settle (self->window);
}

FfProject *
matrix_get_project (MatrixFixture *self)
{
  return ff_session_get_project (self->session);
}

FfMatrixGrid *
matrix_get_grid (MatrixFixture *self)
{
  return FF_MATRIX_GRID (drive_find (self->view, FF_TYPE_MATRIX_GRID, NULL));
}

GtkWidget *
matrix_get_cell (MatrixFixture *self, int row, int column)
{
  GtkWidget *cell = ff_matrix_grid_get_item (matrix_get_grid (self), row, column);

  g_assert_nonnull (cell);
  return cell;
}

FfWeight
matrix_get_weight (MatrixFixture *self, int row, int column)
{
  g_autoptr (FfMatrixModel) model = ff_matrix_model_new (matrix_get_project (self));

  return ff_matrix_model_get_weight (model, row, column);
}

const FfRole *
matrix_get_role (MatrixFixture *self, guint position)
{
  return ff_row_get_record (
      ff_table_get_row (ff_project_get_table (matrix_get_project (self), FF_ROLES), position));
}

const FfCompetency *
matrix_get_competency (MatrixFixture *self, guint position)
{
  return ff_row_get_record (ff_table_get_row (
      ff_project_get_table (matrix_get_project (self), FF_COMPETENCIES), position));
}

void
matrix_weigh (MatrixFixture *self, int row, int column, FfWeight weight)
{
  g_autoptr (FfMatrixModel) model = ff_matrix_model_new (matrix_get_project (self));
  GError *error = NULL;
  FfEdit *edit = ff_verb_weigh (
      matrix_get_project (self), ff_matrix_model_get_role (model, column)->base.id,
      ff_matrix_model_get_competency (model, row)->base.id, weight, &error);

  commit (matrix_get_project (self), edit, error);
  matrix_settle (self);
}

/* The dialog that is open beside the window, or NULL. */
GtkWindow *
matrix_find_dialog (MatrixFixture *self)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window) && gtk_widget_get_visible (GTK_WIDGET (window)))
        return window;
    }
  return NULL;
}

static GtkWidget *
find_part (GtkWidget *root, const char *id)
{
  if (g_strcmp0 (gtk_buildable_get_buildable_id (GTK_BUILDABLE (root)), id) == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *part = find_part (child, id);

      if (part != NULL)
        return part;
    }
  return NULL;
}

/* The part with ID in the template of the first widget of TYPE. */
GtkWidget *
matrix_get_part (GtkWidget *root, GType type, const char *id)
{
  GtkWidget *owner = drive_find (root, type, NULL);
  GtkWidget *part;

  g_assert_nonnull (owner);
  part = find_part (owner, id);
  g_assert_nonnull (part);
  return part;
}

typedef struct
{
  MatrixFixture *fixture;
  guint before;
} Released;

static gboolean
is_released (gpointer data)
{
  const Released *released = data;

  return released->fixture->released > released->before;
}

/* A popover keeps what happens to it from the window: there, time has to do. */
static void
wait_released (MatrixFixture *self, guint before)
{
  Released released = { self, before };

  drive_wait (is_released, &released, 400);
  drive_spin (5);
}

void
matrix_key (MatrixFixture *self, const char *accelerator)
{
  guint before = self->released;

  drive_key (accelerator);
  wait_released (self, before);
}

void
matrix_click (MatrixFixture *self, GtkWidget *widget)
{
  guint before = self->released;

  drive_click (widget);
  wait_released (self, before);
}
