/* Roles between two windows of two projects, with what they weigh. */
#include "matrix-fixture.h"

#include "app/matrix/add-role-popover.h"
#include "app/matrix/role-popover.h"
#include "support/stage.h"

typedef struct
{
  MatrixFixture from;
  MatrixFixture to;
} Pair;

/* R1 weighs C1 and C8 of eight; the other project has four competencies and an R1 of its own. */
static void
set_up (Pair *self, gconstpointer unused)
{
  matrix_set_up (&self->from, 8, 2);
  matrix_weigh (&self->from, 0, 0, FF_WEIGHT_PRIMARY);
  matrix_weigh (&self->from, 7, 0, FF_WEIGHT_SECONDARY);
  matrix_set_up (&self->to, 4, 1);
}

static void
tear_down (Pair *self, gconstpointer unused)
{
  matrix_tear_down (&self->to);
  matrix_tear_down (&self->from);
}

static guint
count (MatrixFixture *self, FfList list)
{
  return ff_table_get_size (ff_project_get_table (matrix_get_project (self), list));
}

static void
copy_first_role (Pair *self)
{
  drive_present (self->from.window);
  ff_matrix_grid_set_cursor (matrix_get_grid (&self->from), -1, 0, FALSE);
  matrix_key (&self->from, "<Control>c");
  g_assert_true (drive_wait_label (self->from.overlay, "Copied R1"));
}

static void
assert_pasted (Pair *self)
{
  const FfRole *role;

  g_assert_true (drive_wait_label (self->to.overlay, "Pasted 1 role; 1 competency came along"));
  g_assert_nonnull (drive_find (self->to.overlay, GTK_TYPE_BUTTON, "_Undo"));
  g_assert_cmpuint (count (&self->to, FF_ROLES), ==, 2);
  g_assert_cmpuint (count (&self->to, FF_COMPETENCIES), ==, 5);
  role = matrix_get_role (&self->to, 1);
  g_assert_cmpstr (role->name, ==, "R1 2");
  g_assert_cmpint (ff_map_get_choice (role->weights, "c1"), ==, FF_WEIGHT_PRIMARY);
  g_assert_cmpint (ff_map_get_choice (role->weights, "c8"), ==, FF_WEIGHT_SECONDARY);
  g_assert_cmpstr (ff_session_get_role (self->to.session), ==, role->base.id);
}

typedef struct
{
  MatrixFixture *fixture;
  int row, column;
} Place;

static gboolean
is_cursor_at (gpointer data)
{
  const Place *place = data;
  int row, column;

  ff_matrix_grid_get_cursor (matrix_get_grid (place->fixture), &row, &column);
  return row == place->row && column == place->column
         && gtk_widget_get_focus_child (GTK_WIDGET (matrix_get_grid (place->fixture))) != NULL;
}

/* From head to head; what was pasted has the focus; one step undoes the role and the competency. */
static void
test_by_keys (Pair *self, gconstpointer unused)
{
  g_autofree char *before = stage_dup_file (matrix_get_project (&self->to));
  g_autofree char *undone = NULL;

  copy_first_role (self);
  drive_present (self->to.window);
  ff_matrix_grid_set_cursor (matrix_get_grid (&self->to), -1, 0, FALSE);
  matrix_key (&self->to, "<Control>v");
  assert_pasted (self);
  g_assert_true (drive_wait (is_cursor_at, &(Place){ &self->to, -1, 1 }, 4000));
  ff_project_undo (matrix_get_project (&self->to));
  undone = stage_dup_file (matrix_get_project (&self->to));
  g_assert_cmpstr (undone, ==, before);
}

/* Roles come with the cursor on a cell too; weights still go to cells, and to nothing else. */
static void
test_roles_and_weights (Pair *self, gconstpointer unused)
{
  copy_first_role (self);
  drive_present (self->to.window);
  ff_matrix_grid_set_cursor (matrix_get_grid (&self->to), 2, 0, FALSE);
  matrix_key (&self->to, "<Control>v");
  assert_pasted (self);
  drive_present (self->from.window);
  ff_matrix_grid_set_cursor (matrix_get_grid (&self->from), 0, 0, FALSE);
  matrix_key (&self->from, "<Control>c");
  drive_present (self->to.window);
  ff_matrix_grid_set_cursor (matrix_get_grid (&self->to), -1, 0, FALSE);
  matrix_key (&self->to, "<Control>v");
  drive_spin (50);
  g_assert_cmpuint (count (&self->to, FF_ROLES), ==, 2);
  ff_matrix_grid_set_cursor (matrix_get_grid (&self->to), 2, 0, FALSE);
  matrix_key (&self->to, "<Control>v");
  drive_spin (50);
  g_assert_cmpint (matrix_get_weight (&self->to, 2, 0), ==, FF_WEIGHT_PRIMARY);
}

static gboolean
is_mapped (gpointer widget)
{
  return gtk_widget_get_mapped (widget);
}

/* The button in the role's details, and the one where roles are added, which is there only with something
 * to paste. */
static void
test_by_buttons (Pair *self, gconstpointer unused)
{
  GtkWidget *paste = drive_find_named (drive_find (self->to.view, FF_TYPE_ADD_ROLE_POPOVER, NULL),
                                       "paste-roles");
  GtkWidget *details;

  gdk_clipboard_set_text (gtk_widget_get_clipboard (self->to.window), "P");
  g_assert_false (gtk_widget_get_visible (paste));
  drive_present (self->from.window);
  ff_matrix_grid_set_cursor (matrix_get_grid (&self->from), -1, 0, FALSE);
  matrix_key (&self->from, "F2");
  details = drive_find (self->from.view, FF_TYPE_ROLE_POPOVER, NULL);
  g_assert_true (drive_wait (is_mapped, details, 4000));
  drive_spin (50);
  matrix_click (&self->from, drive_find_named (details, "copy-role"));
  g_assert_true (drive_wait_label (self->from.overlay, "Copied R1"));
  g_assert_true (gtk_widget_get_visible (paste));
  drive_present (self->to.window);
  matrix_click (&self->to, matrix_get_part (self->to.view, FF_TYPE_MATRIX_VIEW, "add_role_button"));
  g_assert_true (drive_wait (is_mapped, paste, 4000));
  drive_spin (50);
  matrix_click (&self->to, paste);
  assert_pasted (self);
  g_assert_false (gtk_widget_get_mapped (paste));
}

/* Into a project with nothing in it, a role brings what it weighs. */
static void
test_into_nothing (Pair *self, gconstpointer unused)
{
  MatrixFixture empty;
  GtkWidget *paste;

  matrix_set_up (&empty, 0, 0);
  copy_first_role (self);
  drive_present (empty.window);
  paste = drive_find_named (empty.view, "paste-first-roles");
  g_assert_true (drive_wait (is_mapped, paste, 4000));
  gtk_widget_grab_focus (paste);
  matrix_key (&empty, "<Control>v");
  g_assert_true (drive_wait_label (empty.overlay, "Pasted 1 role; 2 competencies came along"));
  g_assert_cmpstr (matrix_get_role (&empty, 0)->name, ==, "R1");
  g_assert_true (drive_wait (is_cursor_at, &(Place){ &empty, -1, 0 }, 4000));
  g_assert_cmpint (matrix_get_weight (&empty, 0, 0), ==, FF_WEIGHT_PRIMARY);
  matrix_tear_down (&empty);
}

#define ADD(name, function)                                                                        \
  g_test_add ("/matrix/clipboard/" name, Pair, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  if (!drive_init (&argc, &argv))
    return 0;
  ADD ("by-keys", test_by_keys);
  ADD ("roles-and-weights", test_roles_and_weights);
  ADD ("by-buttons", test_by_buttons);
  ADD ("into-nothing", test_into_nothing);
  return g_test_run ();
}
