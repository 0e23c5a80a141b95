/* The grid by pointer and keyboard: weights, focus, selection, scrolling. */
#include "matrix-fixture.h"

#include "app/matrix/column-head.h"

#define BIG_ROWS    2000
#define BIG_COLUMNS 200
#define MAX_CELLS   1500

static void
assert_cursor (MatrixFixture *self, int row, int column)
{
  int at_row, at_column;

  ff_matrix_grid_get_cursor (matrix_get_grid (self), &at_row, &at_column);
  g_assert_cmpint (at_row, ==, row);
  g_assert_cmpint (at_column, ==, column);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (self->window))
                 == matrix_get_cell (self, row, column));
}

static void
test_click_cycles (void)
{
  static const FfWeight expected[] = { FF_WEIGHT_PRIMARY, FF_WEIGHT_SECONDARY, FF_WEIGHT_BASELINE,
                                       FF_WEIGHT_UNRATED };
  MatrixFixture fixture;

  matrix_set_up (&fixture, 8, 3);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      matrix_click (&fixture, matrix_get_cell (&fixture, 1, 2));
      g_assert_cmpint (matrix_get_weight (&fixture, 1, 2), ==, expected[i]);
    }
  assert_cursor (&fixture, 1, 2);
  matrix_tear_down (&fixture);
}

static void
test_keys_set (void)
{
  static const struct
  {
    const char *key;
    FfWeight weight;
  } cases[] = { { "p", FF_WEIGHT_PRIMARY },        { "s", FF_WEIGHT_SECONDARY },
                { "b", FF_WEIGHT_BASELINE },       { "Delete", FF_WEIGHT_UNRATED },
                { "<Shift>p", FF_WEIGHT_PRIMARY }, { "BackSpace", FF_WEIGHT_UNRATED } };
  MatrixFixture fixture;

  matrix_set_up (&fixture, 8, 3);
  ff_matrix_grid_set_cursor (matrix_get_grid (&fixture), 2, 1, FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      matrix_key (&fixture, cases[i].key);
      g_assert_cmpint (matrix_get_weight (&fixture, 2, 1), ==, cases[i].weight);
    }
  matrix_tear_down (&fixture);
}

static void
test_arrows_move (void)
{
  MatrixFixture fixture;

  matrix_set_up (&fixture, 8, 3);
  ff_matrix_grid_set_cursor (matrix_get_grid (&fixture), 0, 0, FALSE);
  matrix_key (&fixture, "Down");
  matrix_key (&fixture, "Right");
  assert_cursor (&fixture, 1, 1);
  matrix_key (&fixture, "End");
  assert_cursor (&fixture, 1, 2);
  matrix_key (&fixture, "<Control>End");
  assert_cursor (&fixture, 7, 2);
  matrix_key (&fixture, "<Control>Home");
  assert_cursor (&fixture, 0, 0);
  matrix_key (&fixture, "Up");
  assert_cursor (&fixture, -1, 0);
  matrix_key (&fixture, "Down");
  matrix_key (&fixture, "Left");
  assert_cursor (&fixture, 0, -1);
  matrix_key (&fixture, "Up");
  assert_cursor (&fixture, 0, -1);
  matrix_tear_down (&fixture);
}

static gboolean
is_in_view (MatrixFixture *self, GtkWidget *item)
{
  graphene_rect_t bounds;

  return gtk_widget_compute_bounds (item, GTK_WIDGET (matrix_get_grid (self)), &bounds)
         && bounds.origin.x >= 0 && bounds.origin.y >= 0
         && bounds.origin.x + bounds.size.width
                <= gtk_widget_get_width (GTK_WIDGET (matrix_get_grid (self)))
         && bounds.origin.y + bounds.size.height
                <= gtk_widget_get_height (GTK_WIDGET (matrix_get_grid (self)));
}

static void
test_focus_scrolls (void)
{
  MatrixFixture fixture;

  matrix_set_up (&fixture, 60, 20);
  ff_matrix_grid_set_cursor (matrix_get_grid (&fixture), 0, 0, FALSE);
  for (guint i = 0; i < 30; i++)
    matrix_key (&fixture, "Down");
  for (guint i = 0; i < 10; i++)
    matrix_key (&fixture, "Right");
  matrix_settle (&fixture);
  assert_cursor (&fixture, 30, 10);
  g_assert_true (is_in_view (&fixture, matrix_get_cell (&fixture, 30, 10)));
  g_assert_null (ff_matrix_grid_get_item (matrix_get_grid (&fixture), 0, 0));
  matrix_key (&fixture, "Page_Down");
  matrix_settle (&fixture);
  matrix_key (&fixture, "Page_Up");
  matrix_settle (&fixture);
  assert_cursor (&fixture, 30, 10);
  /* The heads stay in place. */
  g_assert_true (is_in_view (&fixture, matrix_get_cell (&fixture, -1, 10)));
  g_assert_true (is_in_view (&fixture, matrix_get_cell (&fixture, 30, -1)));
  matrix_tear_down (&fixture);
}

static void
test_selection_fills (void)
{
  MatrixFixture fixture;

  matrix_set_up (&fixture, 8, 3);
  ff_matrix_grid_set_cursor (matrix_get_grid (&fixture), 1, 0, FALSE);
  matrix_key (&fixture, "<Shift>Right");
  matrix_key (&fixture, "<Shift>Down");
  matrix_key (&fixture, "b");
  for (int row = 0; row < 4; row++)
    for (int column = 0; column < 3; column++)
      g_assert_cmpint (matrix_get_weight (&fixture, row, column), ==,
                       row >= 1 && row <= 2 && column <= 1 ? FF_WEIGHT_BASELINE
                                                           : FF_WEIGHT_UNRATED);
  ff_project_undo (matrix_get_project (&fixture));
  g_assert_cmpint (matrix_get_weight (&fixture, 1, 0), ==, FF_WEIGHT_UNRATED);
  g_assert_cmpint (matrix_get_weight (&fixture, 2, 1), ==, FF_WEIGHT_UNRATED);
  matrix_tear_down (&fixture);
}

static void
test_drag_selects (void)
{
  MatrixFixture fixture;

  matrix_set_up (&fixture, 8, 3);
  drive_drag (matrix_get_cell (&fixture, 0, 0), matrix_get_cell (&fixture, 3, 1), 0.5, 0.5);
  g_assert_cmpint (matrix_get_weight (&fixture, 0, 0), ==, FF_WEIGHT_UNRATED);
  matrix_key (&fixture, "s");
  g_assert_cmpint (matrix_get_weight (&fixture, 0, 0), ==, FF_WEIGHT_SECONDARY);
  g_assert_cmpint (matrix_get_weight (&fixture, 3, 1), ==, FF_WEIGHT_SECONDARY);
  g_assert_cmpint (matrix_get_weight (&fixture, 3, 2), ==, FF_WEIGHT_UNRATED);
  matrix_tear_down (&fixture);
}

static gboolean
last_is_set (gpointer data)
{
  return matrix_get_weight (data, 3, 2) == FF_WEIGHT_BASELINE;
}

static void
test_copy_and_paste (void)
{
  MatrixFixture fixture;

  matrix_set_up (&fixture, 8, 3);
  matrix_weigh (&fixture, 0, 0, FF_WEIGHT_PRIMARY);
  matrix_weigh (&fixture, 1, 1, FF_WEIGHT_BASELINE);
  ff_matrix_grid_set_cursor (matrix_get_grid (&fixture), 0, 0, FALSE);
  ff_matrix_grid_set_cursor (matrix_get_grid (&fixture), 1, 1, TRUE);
  matrix_key (&fixture, "<Control>c");
  ff_matrix_grid_set_cursor (matrix_get_grid (&fixture), 2, 1, FALSE);
  matrix_key (&fixture, "<Control>v");
  g_assert_true (drive_wait (last_is_set, &fixture, 2000));
  g_assert_cmpint (matrix_get_weight (&fixture, 2, 1), ==, FF_WEIGHT_PRIMARY);
  g_assert_cmpint (matrix_get_weight (&fixture, 2, 2), ==, FF_WEIGHT_UNRATED);
  ff_project_undo (matrix_get_project (&fixture));
  g_assert_cmpint (matrix_get_weight (&fixture, 2, 1), ==, FF_WEIGHT_UNRATED);
  g_assert_cmpint (matrix_get_weight (&fixture, 3, 2), ==, FF_WEIGHT_UNRATED);
  matrix_tear_down (&fixture);
}

static void
test_names (void)
{
  MatrixFixture fixture;
  GtkWidget *cell;

  matrix_set_up (&fixture, 8, 3);
  cell = matrix_get_cell (&fixture, 0, 1);
  gtk_test_accessible_assert_role (cell, GTK_ACCESSIBLE_ROLE_GRID_CELL);
  gtk_test_accessible_assert_property (cell, GTK_ACCESSIBLE_PROPERTY_LABEL, "C1, R2: not rated");
  matrix_weigh (&fixture, 0, 1, FF_WEIGHT_SECONDARY);
  gtk_test_accessible_assert_property (matrix_get_cell (&fixture, 0, 1),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "C1, R2: secondary");
  gtk_test_accessible_assert_property (matrix_get_cell (&fixture, -1, 1),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "R2");
  gtk_test_accessible_assert_property (matrix_get_cell (&fixture, 0, -1),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "C1");
  matrix_tear_down (&fixture);
}

static void
assert_head (MatrixFixture *self, const char *part, const char *expected)
{
  GtkWidget *label = matrix_get_part (matrix_get_cell (self, -1, 0), FF_TYPE_COLUMN_HEAD, part);

  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (label)), ==, expected);
}

static void
test_head (void)
{
  MatrixFixture fixture;

  matrix_set_up (&fixture, 8, 2);
  assert_head (&fixture, "primaries", "0 of 5 primaries");
  assert_head (&fixture, "rated", "0 of 8 rated");
  matrix_weigh (&fixture, 0, 0, FF_WEIGHT_PRIMARY);
  matrix_weigh (&fixture, 1, 0, FF_WEIGHT_BASELINE);
  assert_head (&fixture, "primaries", "1 of 5 primaries");
  assert_head (&fixture, "rated", "2 of 8 rated");
  for (int row = 2; row < 8; row++)
    matrix_weigh (&fixture, row, 0, FF_WEIGHT_PRIMARY);
  assert_head (&fixture, "primaries", "7 P, 5 at most");
  matrix_tear_down (&fixture);
}

static void
test_context_menu (void)
{
  MatrixFixture fixture;
  GtkWidget *item;

  matrix_set_up (&fixture, 8, 2);
  ff_matrix_grid_set_cursor (matrix_get_grid (&fixture), 1, 1, FALSE);
  matrix_key (&fixture, "Menu");
  item = drive_find (GTK_WIDGET (matrix_get_grid (&fixture)), GTK_TYPE_LABEL, "_Secondary");
  g_assert_nonnull (item);
  matrix_click (&fixture, item);
  g_assert_cmpint (matrix_get_weight (&fixture, 1, 1), ==, FF_WEIGHT_SECONDARY);
  matrix_tear_down (&fixture);
}

static void
assert_visible_named (MatrixFixture *self, int first_row, int first_column)
{
  for (int row = first_row; row < first_row + 5; row++)
    for (int column = first_column; column < first_column + 3; column++)
      {
        g_autofree char *name = g_strdup_printf ("C%d, R%d: not rated", row + 1, column + 1);

        gtk_test_accessible_assert_property (matrix_get_cell (self, row, column),
                                             GTK_ACCESSIBLE_PROPERTY_LABEL, name);
      }
}

static void
test_big (void)
{
  MatrixFixture fixture;

  matrix_set_up (&fixture, BIG_ROWS, BIG_COLUMNS);
  assert_visible_named (&fixture, 0, 0);
  g_assert_cmpuint (ff_matrix_grid_count_cells (matrix_get_grid (&fixture)), <, MAX_CELLS);
  ff_matrix_grid_set_cursor (matrix_get_grid (&fixture), 1000, 100, FALSE);
  matrix_settle (&fixture);
  assert_visible_named (&fixture, 996, 98);
  matrix_key (&fixture, "<Control>End");
  matrix_settle (&fixture);
  assert_visible_named (&fixture, BIG_ROWS - 5, BIG_COLUMNS - 3);
  g_assert_cmpuint (ff_matrix_grid_count_cells (matrix_get_grid (&fixture)), <, MAX_CELLS);
  matrix_tear_down (&fixture);
}

static void
test_mirrored (void)
{
  MatrixFixture fixture;
  GdkRectangle first, second;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  matrix_set_up (&fixture, 8, 12);
  gtk_widget_get_allocation (matrix_get_cell (&fixture, 0, 0), &first);
  gtk_widget_get_allocation (matrix_get_cell (&fixture, 0, 1), &second);
  g_assert_cmpint (first.x, >, second.x);
  g_assert_true (is_in_view (&fixture, matrix_get_cell (&fixture, 0, 0)));
  ff_matrix_grid_set_cursor (matrix_get_grid (&fixture), 0, 0, FALSE);
  matrix_key (&fixture, "Left");
  assert_cursor (&fixture, 0, 1);
  matrix_click (&fixture, matrix_get_cell (&fixture, 1, 1));
  g_assert_cmpint (matrix_get_weight (&fixture, 1, 1), ==, FF_WEIGHT_PRIMARY);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
  matrix_tear_down (&fixture);
}

int
main (int argc, char *argv[])
{
  if (!drive_init (&argc, &argv))
    return 0;
  g_test_add_func ("/matrix/grid/click-cycles", test_click_cycles);
  g_test_add_func ("/matrix/grid/keys-set", test_keys_set);
  g_test_add_func ("/matrix/grid/arrows-move", test_arrows_move);
  g_test_add_func ("/matrix/grid/focus-scrolls", test_focus_scrolls);
  g_test_add_func ("/matrix/grid/selection-fills", test_selection_fills);
  g_test_add_func ("/matrix/grid/drag-selects", test_drag_selects);
  g_test_add_func ("/matrix/grid/copy-and-paste", test_copy_and_paste);
  g_test_add_func ("/matrix/grid/names", test_names);
  g_test_add_func ("/matrix/grid/head", test_head);
  g_test_add_func ("/matrix/grid/context-menu", test_context_menu);
  g_test_add_func ("/matrix/grid/big", test_big);
  g_test_add_func ("/matrix/grid/mirrored", test_mirrored);
  return g_test_run ();
}
