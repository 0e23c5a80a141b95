/* The roads to the comparison window, and that it closes with the window of its document. */
#include "windows.h"

#include "app/compare/compare-window.h"
#include "app/matrix/matrix-grid.h"
#include "support/drive.h"

static GtkWindow *
find_comparison (void)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (application)); l != NULL;
       l = l->next)
    if (FF_IS_COMPARE_WINDOW (l->data) && gtk_widget_get_mapped (l->data))
      return l->data;
  return NULL;
}

static gboolean
has_comparison (gpointer data)
{
  return find_comparison () != NULL;
}

static FfWindow *
open_example (void)
{
  FfWindow *window = ff_window_new (ADW_APPLICATION (application));

  ff_window_open_example (window, "b2b-saas");
  gtk_window_set_default_size (GTK_WINDOW (window), 1100, 760);
  gtk_window_present (GTK_WINDOW (window));
  drive_settle (GTK_WIDGET (window));
  return window;
}

/* The comparison has TITLE; then all windows go with that of the document. */
static void
assert_comparison (FfWindow *window, const char *title)
{
  const char *shot = g_getenv ("FF_TEST_SHOTS");
  g_autofree char *file = shot != NULL ? g_strconcat (shot, "/window.png", NULL) : NULL;

  g_assert_true (drive_wait (has_comparison, NULL, 5000));
  g_assert_cmpstr (gtk_window_get_title (find_comparison ()), ==, title);
  if (file != NULL)
    drive_screenshot (GTK_WIDGET (window), file);
  windows_close (window);
}

static void
test_key (void)
{
  FfWindow *window = open_example ();

  drive_key ("<Control>k");
  assert_comparison (window, "Comparison: Generalist PM, Technical PM");
}

static void
test_button (void)
{
  FfWindow *window = open_example ();

  drive_click (drive_find_named (GTK_WIDGET (window), "compare"));
  assert_comparison (window, "Comparison: Generalist PM, Technical PM");
}

/* The selected columns of the matrix, by its menu. */
static void
test_matrix (void)
{
  FfWindow *window = open_example ();
  FfMatrixGrid *grid;

  drive_key ("<Alt>2");
  drive_settle (GTK_WIDGET (window));
  grid = FF_MATRIX_GRID (drive_find (GTK_WIDGET (window), FF_TYPE_MATRIX_GRID, NULL));
  gtk_widget_grab_focus (GTK_WIDGET (grid));
  ff_matrix_grid_set_cursor (grid, 0, 1, FALSE);
  drive_key ("<Shift>Right");
  drive_settle (GTK_WIDGET (window));
  drive_key ("<Shift>F10");
  drive_spin (100);
  drive_key ("c");
  assert_comparison (window, "Comparison: Technical PM, Growth PM");
}

int
main (int argc, char **argv)
{
  if (!windows_begin (&argc, &argv))
    return 0;

  g_test_add_func ("/window-compare/key", test_key);
  g_test_add_func ("/window-compare/button", test_button);
  g_test_add_func ("/window-compare/matrix", test_matrix);
  return windows_run ();
}
