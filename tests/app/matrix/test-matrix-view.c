/* The rest of the view: the limit of primaries, one role at a time, roles and competencies added, renamed,
 * moved and removed, and what is said while there is nothing to weigh. */
#include "matrix-fixture.h"

#include "app/matrix/add-competency-popover.h"
#include "app/matrix/add-role-popover.h"
#include "app/matrix/competency-popover.h"
#include "app/matrix/role-popover.h"

static gboolean
has_dialog (gpointer data)
{
  return matrix_find_dialog (data) != NULL;
}

static gboolean
has_no_dialog (gpointer data)
{
  return matrix_find_dialog (data) == NULL;
}

static guint
count_primaries (MatrixFixture *self)
{
  guint primaries = 0;

  for (int row = 0; row < 8; row++)
    primaries += matrix_get_weight (self, row, 0) == FF_WEIGHT_PRIMARY;
  return primaries;
}

/* Five primaries, and a click that asks for the sixth. */
static GtkWidget *
ask_for_sixth (MatrixFixture *self)
{
  matrix_set_up (self, 8, 2);
  for (int row = 0; row < 5; row++)
    matrix_weigh (self, row, 0, FF_WEIGHT_PRIMARY);
  matrix_click (self, matrix_get_cell (self, 5, 0));
  g_assert_true (drive_wait (has_dialog, self, 2000));
  g_assert_cmpint (matrix_get_weight (self, 5, 0), ==, FF_WEIGHT_UNRATED);
  drive_settle (GTK_WIDGET (matrix_find_dialog (self)));
  return GTK_WIDGET (matrix_find_dialog (self));
}

static void
click_label (GtkWidget *root, const char *label)
{
  GtkWidget *widget = drive_find (root, GTK_TYPE_LABEL, label);

  g_assert_nonnull (widget);
  drive_click (widget);
}

static void
test_sixth_gives_up (void)
{
  MatrixFixture fixture;
  GtkWidget *dialog = ask_for_sixth (&fixture);

  g_assert_false (adw_message_dialog_get_response_enabled (ADW_MESSAGE_DIALOG (dialog), "give-up"));
  click_label (dialog, "C2 (Internal · Strategic)");
  click_label (dialog, "_Give It Up");
  g_assert_true (drive_wait (has_no_dialog, &fixture, 2000));
  g_assert_cmpint (matrix_get_weight (&fixture, 5, 0), ==, FF_WEIGHT_PRIMARY);
  g_assert_cmpint (matrix_get_weight (&fixture, 1, 0), ==, FF_WEIGHT_SECONDARY);
  g_assert_cmpuint (count_primaries (&fixture), ==, 5);
  ff_project_undo (matrix_get_project (&fixture));
  g_assert_cmpint (matrix_get_weight (&fixture, 1, 0), ==, FF_WEIGHT_PRIMARY);
  g_assert_cmpint (matrix_get_weight (&fixture, 5, 0), ==, FF_WEIGHT_UNRATED);
  matrix_tear_down (&fixture);
}

static void
test_sixth_gives_way (void)
{
  MatrixFixture fixture;
  GtkWidget *dialog = ask_for_sixth (&fixture);

  click_label (dialog, "None: “C6” does not become primary");
  click_label (dialog, "_Give It Up");
  g_assert_true (drive_wait (has_no_dialog, &fixture, 2000));
  g_assert_cmpint (matrix_get_weight (&fixture, 5, 0), ==, FF_WEIGHT_SECONDARY);
  g_assert_cmpuint (count_primaries (&fixture), ==, 5);
  matrix_tear_down (&fixture);
}

static void
test_sixth_is_kept (void)
{
  MatrixFixture fixture;
  GtkWidget *dialog = ask_for_sixth (&fixture);

  click_label (dialog, "_Keep All Six");
  g_assert_true (drive_wait (has_no_dialog, &fixture, 2000));
  g_assert_cmpuint (count_primaries (&fixture), ==, 6);
  matrix_tear_down (&fixture);
}

static void
test_sixth_is_cancelled (void)
{
  MatrixFixture fixture;
  GtkWidget *dialog = ask_for_sixth (&fixture);

  click_label (dialog, "_Cancel");
  g_assert_true (drive_wait (has_no_dialog, &fixture, 2000));
  g_assert_cmpint (matrix_get_weight (&fixture, 5, 0), ==, FF_WEIGHT_UNRATED);
  g_assert_cmpuint (count_primaries (&fixture), ==, 5);
  matrix_tear_down (&fixture);
}

static void
test_fill_asks_once (void)
{
  MatrixFixture fixture;

  matrix_set_up (&fixture, 8, 2);
  ff_matrix_grid_set_cursor (matrix_get_grid (&fixture), 0, 0, FALSE);
  matrix_key (&fixture, "<Control>a");
  matrix_key (&fixture, "p");
  g_assert_true (drive_wait (has_dialog, &fixture, 2000));
  g_assert_cmpuint (count_primaries (&fixture), ==, 0);
  drive_settle (GTK_WIDGET (matrix_find_dialog (&fixture)));
  click_label (GTK_WIDGET (matrix_find_dialog (&fixture)), "_Set Anyway");
  g_assert_true (drive_wait (has_no_dialog, &fixture, 2000));
  g_assert_cmpuint (count_primaries (&fixture), ==, 8);
  ff_project_undo (matrix_get_project (&fixture));
  g_assert_cmpuint (count_primaries (&fixture), ==, 0);
  matrix_tear_down (&fixture);
}

static const char *
get_page (MatrixFixture *self)
{
  GtkWidget *stack = matrix_get_part (self->view, FF_TYPE_MATRIX_VIEW, "stack");

  return gtk_stack_get_visible_child_name (GTK_STACK (stack));
}

static void
test_focus_mode (void)
{
  MatrixFixture fixture;

  matrix_set_up (&fixture, 4, 2);
  matrix_weigh (&fixture, 0, 1, FF_WEIGHT_BASELINE);
  ff_matrix_grid_set_cursor (matrix_get_grid (&fixture), 0, 1, FALSE);
  matrix_click (&fixture, matrix_get_part (fixture.view, FF_TYPE_MATRIX_VIEW, "focus_button"));
  matrix_settle (&fixture);
  g_assert_cmpstr (get_page (&fixture), ==, "focus");
  /* It begins with what is not rated yet. */
  matrix_key (&fixture, "p");
  g_assert_cmpint (matrix_get_weight (&fixture, 1, 1), ==, FF_WEIGHT_PRIMARY);
  matrix_key (&fixture, "Left");
  matrix_key (&fixture, "s");
  g_assert_cmpint (matrix_get_weight (&fixture, 1, 1), ==, FF_WEIGHT_SECONDARY);
  matrix_click (&fixture, matrix_get_part (fixture.view, FF_TYPE_MATRIX_FOCUS, "skip"));
  matrix_click (&fixture, matrix_get_part (fixture.view, FF_TYPE_MATRIX_FOCUS, "baseline"));
  g_assert_cmpint (matrix_get_weight (&fixture, 2, 1), ==, FF_WEIGHT_UNRATED);
  g_assert_cmpint (matrix_get_weight (&fixture, 3, 1), ==, FF_WEIGHT_BASELINE);
  /* That was the last one. */
  g_assert_cmpstr (get_page (&fixture), ==, "grid");
  g_assert_cmpint (matrix_get_weight (&fixture, 0, 0), ==, FF_WEIGHT_UNRATED);
  matrix_tear_down (&fixture);
}

/* Another role from the list. */
static void
test_focus_mode_roles (void)
{
  MatrixFixture fixture;
  GtkWidget *roles;

  matrix_set_up (&fixture, 4, 3);
  matrix_click (&fixture, matrix_get_part (fixture.view, FF_TYPE_MATRIX_VIEW, "focus_button"));
  matrix_settle (&fixture);
  roles = matrix_get_part (fixture.view, FF_TYPE_MATRIX_FOCUS, "roles");
  drive_click (roles);
  drive_spin (300);
  drive_key ("Down");
  drive_key ("Return");
  drive_spin (300);
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (roles)), ==, 1);
  g_assert_cmpstr (ff_session_get_role (fixture.session), ==,
                   matrix_get_role (&fixture, 1)->base.id);
  matrix_tear_down (&fixture);
}

static void
test_focus_mode_leaves (void)
{
  MatrixFixture fixture;

  matrix_set_up (&fixture, 4, 2);
  matrix_click (&fixture, matrix_get_part (fixture.view, FF_TYPE_MATRIX_VIEW, "focus_button"));
  g_assert_cmpstr (get_page (&fixture), ==, "focus");
  matrix_key (&fixture, "Escape");
  g_assert_cmpstr (get_page (&fixture), ==, "grid");
  matrix_tear_down (&fixture);
}

static void
test_add_role (void)
{
  MatrixFixture fixture;

  matrix_set_up (&fixture, 8, 1);
  matrix_click (&fixture, matrix_get_part (fixture.view, FF_TYPE_MATRIX_VIEW, "add_role_button"));
  drive_spin (50);
  drive_type ("Billing PM");
  matrix_key (&fixture, "Return");
  g_assert_cmpstr (matrix_get_role (&fixture, 1)->name, ==, "Billing PM");
  matrix_tear_down (&fixture);
}

static guint
count_roles (MatrixFixture *self)
{
  return ff_table_get_size (ff_project_get_table (matrix_get_project (self), FF_ROLES));
}

static void
test_add_first_role (void)
{
  MatrixFixture fixture;

  matrix_set_up (&fixture, 8, 0);
  g_assert_cmpstr (get_page (&fixture), ==, "no-roles");
  matrix_click (&fixture,
                matrix_get_part (fixture.view, FF_TYPE_MATRIX_VIEW, "add_first_role_button"));
  drive_spin (50);
  click_label (matrix_get_part (fixture.view, FF_TYPE_MATRIX_VIEW, "add_first_role"),
               "Technical PM");
  g_assert_cmpuint (count_roles (&fixture), ==, 1);
  g_assert_cmpstr (matrix_get_role (&fixture, 0)->name, ==, "Technical PM");
  g_assert_cmpint (matrix_get_role (&fixture, 0)->hypothesis_quadrant, ==,
                   FF_QUADRANT_INTERNAL_TACTICAL);
  g_assert_cmpstr (matrix_get_role (&fixture, 0)->hypothesis, !=, "");
  g_assert_cmpstr (get_page (&fixture), ==, "grid");
  ff_project_undo (matrix_get_project (&fixture));
  g_assert_cmpuint (count_roles (&fixture), ==, 0);
  matrix_tear_down (&fixture);
}

static void
test_rename_role (void)
{
  MatrixFixture fixture;

  matrix_set_up (&fixture, 8, 2);
  ff_matrix_grid_set_cursor (matrix_get_grid (&fixture), -1, 1, FALSE);
  matrix_key (&fixture, "F2");
  drive_spin (50);
  drive_type ("Growth");
  matrix_key (&fixture, "Return");
  g_assert_cmpstr (matrix_get_role (&fixture, 1)->name, ==, "Growth");
  gtk_test_accessible_assert_property (matrix_get_cell (&fixture, 0, 1),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "C1, Growth: not rated");
  matrix_key (&fixture, "F2");
  drive_spin (50);
  drive_type ("Dropped");
  matrix_key (&fixture, "Escape");
  g_assert_cmpstr (matrix_get_role (&fixture, 1)->name, ==, "Growth");
  matrix_tear_down (&fixture);
}

static void
test_role_details (void)
{
  MatrixFixture fixture;
  GtkWidget *grid;

  matrix_set_up (&fixture, 8, 2);
  grid = GTK_WIDGET (matrix_get_grid (&fixture));
  /* Two clicks on the head open them. */
  drive_click_at (matrix_get_cell (&fixture, -1, 0), 0.3, 0.3);
  drive_click_at (matrix_get_cell (&fixture, -1, 0), 0.3, 0.3);
  drive_spin (50);
  gtk_drop_down_set_selected (
      GTK_DROP_DOWN (matrix_get_part (grid, FF_TYPE_ROLE_POPOVER, "quadrant")),
      FF_QUADRANT_EXTERNAL_TACTICAL + 1);
  gtk_drop_down_set_selected (
      GTK_DROP_DOWN (matrix_get_part (grid, FF_TYPE_ROLE_POPOVER, "status")), FF_STATUS_ADOPTED);
  gtk_spin_button_set_value (
      GTK_SPIN_BUTTON (matrix_get_part (grid, FF_TYPE_ROLE_POPOVER, "headcount")), 4);
  g_assert_cmpint (matrix_get_role (&fixture, 0)->hypothesis_quadrant, ==,
                   FF_QUADRANT_EXTERNAL_TACTICAL);
  g_assert_cmpint (matrix_get_role (&fixture, 0)->status, ==, FF_STATUS_ADOPTED);
  g_assert_cmpint (matrix_get_role (&fixture, 0)->headcount, ==, 4);
  matrix_click (&fixture, matrix_get_part (grid, FF_TYPE_ROLE_POPOVER, "later"));
  g_assert_cmpstr (matrix_get_role (&fixture, 1)->name, ==, "R1");
  matrix_tear_down (&fixture);
}

static void
test_move_and_remove_role (void)
{
  MatrixFixture fixture;
  GtkWidget *toast;

  matrix_set_up (&fixture, 8, 3);
  ff_matrix_grid_set_cursor (matrix_get_grid (&fixture), -1, 0, FALSE);
  matrix_key (&fixture, "<Control><Shift>Right");
  g_assert_cmpstr (matrix_get_role (&fixture, 0)->name, ==, "R2");
  g_assert_cmpstr (matrix_get_role (&fixture, 1)->name, ==, "R1");
  /* The cursor went along. */
  matrix_key (&fixture, "Delete");
  g_assert_cmpuint (count_roles (&fixture), ==, 2);
  g_assert_cmpstr (matrix_get_role (&fixture, 1)->name, ==, "R3");
  matrix_settle (&fixture);
  toast = drive_find (fixture.overlay, GTK_TYPE_BUTTON, "_Undo");
  g_assert_nonnull (toast);
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (toast)), ==, "win.undo");
  ff_project_undo (matrix_get_project (&fixture));
  g_assert_cmpuint (count_roles (&fixture), ==, 3);
  matrix_tear_down (&fixture);
}

static void
test_competencies (void)
{
  MatrixFixture fixture;

  matrix_set_up (&fixture, 8, 1);
  ff_matrix_grid_set_cursor (matrix_get_grid (&fixture), 0, -1, FALSE);
  matrix_key (&fixture, "<Alt>Down");
  g_assert_cmpstr (matrix_get_competency (&fixture, 1)->name, ==, "C1");
  matrix_key (&fixture, "F2");
  drive_spin (50);
  drive_type ("Vision");
  matrix_key (&fixture, "Return");
  g_assert_cmpstr (matrix_get_competency (&fixture, 1)->name, ==, "Vision");
  matrix_key (&fixture, "Delete");
  g_assert_cmpstr (matrix_get_competency (&fixture, 1)->name, ==, "C3");
  matrix_click (&fixture,
                matrix_get_part (fixture.view, FF_TYPE_MATRIX_VIEW, "add_competency_button"));
  drive_spin (50);
  drive_type ("Pricing");
  matrix_key (&fixture, "Return");
  g_assert_cmpstr (matrix_get_competency (&fixture, 7)->name, ==, "Pricing");
  g_assert_cmpint (matrix_get_competency (&fixture, 7)->quadrant, ==, FF_QUADRANT_NONE);
  matrix_tear_down (&fixture);
}

static void
test_quadrant (void)
{
  MatrixFixture fixture;
  GtkWidget *grid;

  matrix_set_up (&fixture, 8, 1);
  grid = GTK_WIDGET (matrix_get_grid (&fixture));
  ff_matrix_grid_set_cursor (matrix_get_grid (&fixture), 0, -1, FALSE);
  matrix_key (&fixture, "Return");
  drive_spin (50);
  gtk_drop_down_set_selected (
      GTK_DROP_DOWN (matrix_get_part (grid, FF_TYPE_COMPETENCY_POPOVER, "quadrant")),
      FF_QUADRANT_EXTERNAL_TACTICAL + 1);
  g_assert_cmpint (matrix_get_competency (&fixture, 0)->quadrant, ==,
                   FF_QUADRANT_EXTERNAL_TACTICAL);
  /* It is the first of its new group now, and its head still the cursor. */
  matrix_key (&fixture, "Escape");
  matrix_settle (&fixture);
  gtk_test_accessible_assert_property (matrix_get_cell (&fixture, 5, -1),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "C1");
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture.window))
                 == matrix_get_cell (&fixture, 5, -1));
  matrix_tear_down (&fixture);
}

static void
show_view_cb (FfSession *session, const char *view, char **asked)
{
  *asked = g_strdup (view);
}

static void
test_empty (void)
{
  MatrixFixture fixture;
  g_autofree char *asked = NULL;

  matrix_set_up (&fixture, 0, 0);
  g_assert_cmpstr (get_page (&fixture), ==, "no-competencies");
  g_signal_connect (fixture.session, "show-view", G_CALLBACK (show_view_cb), &asked);
  click_label (fixture.view, "Go to the _Board");
  g_assert_cmpstr (asked, ==, "board");
  matrix_tear_down (&fixture);
}

int
main (int argc, char *argv[])
{
  if (!drive_init (&argc, &argv))
    return 0;
  g_test_add_func ("/matrix/sixth/gives-up", test_sixth_gives_up);
  g_test_add_func ("/matrix/sixth/gives-way", test_sixth_gives_way);
  g_test_add_func ("/matrix/sixth/is-kept", test_sixth_is_kept);
  g_test_add_func ("/matrix/sixth/is-cancelled", test_sixth_is_cancelled);
  g_test_add_func ("/matrix/sixth/fill-asks-once", test_fill_asks_once);
  g_test_add_func ("/matrix/focus/rates", test_focus_mode);
  g_test_add_func ("/matrix/focus/roles", test_focus_mode_roles);
  g_test_add_func ("/matrix/focus/leaves", test_focus_mode_leaves);
  g_test_add_func ("/matrix/roles/add", test_add_role);
  g_test_add_func ("/matrix/roles/add-first", test_add_first_role);
  g_test_add_func ("/matrix/roles/rename", test_rename_role);
  g_test_add_func ("/matrix/roles/details", test_role_details);
  g_test_add_func ("/matrix/roles/move-and-remove", test_move_and_remove_role);
  g_test_add_func ("/matrix/competencies/change", test_competencies);
  g_test_add_func ("/matrix/competencies/quadrant", test_quadrant);
  g_test_add_func ("/matrix/empty", test_empty);
  return g_test_run ();
}
