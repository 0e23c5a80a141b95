/* Copying and exporting cards: the same bytes as the picture, and a sentence where it cannot be. */
#include "app/cards/fixture.h"
#include "app/common/export-road.h"
#include "app/common/svg-picture.h"
#include "support/drive.h"

#include <glib/gstdio.h>

static GBytes *
draw_card (Fixture *fixture, const char *role, FfTheme theme, FfEdition edition)
{
  FfAnalysis *whole = ff_project_get_analysis (fixture_project (fixture));
  g_autoptr (FfAnalysis) analysis = ff_analysis_for_edition (whole, edition);
  FfDiagramOptions options = { .theme = theme };

  return ff_diagram_card (analysis, role, &options);
}

static void
assert_file (const char *folder, const char *name, GBytes *expected)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *contents = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  gsize size;

  g_file_get_contents (path, &contents, &size, &error);
  g_assert_no_error (error);
  bytes = g_bytes_new (contents, size);
  g_assert_true (g_bytes_equal (bytes, expected));
  g_unlink (path);
}

static gboolean
file_exists (gpointer path)
{
  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static void
test_all_cards (Fixture *fixture, gconstpointer data)
{
  static const char *const roles[] = { "generalist-pm", "technical-pm", "growth-pm" };
  g_autofree char *folder = g_dir_make_tmp ("cards-XXXXXX", NULL);
  FfExport *request = ff_export_new (FF_VIEW_CARDS, FF_FORMAT_SVG);

  request->theme = FF_THEME_DARK;
  request->edition = FF_EDITION_CANDIDATE;
  ff_export_to (fixture->session, fixture->view, request, folder);
  g_assert_true (fixture_has_toast (fixture, "3 cards exported to"));
  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      g_autofree char *name = g_strconcat (roles[i], ".svg", NULL);
      g_autoptr (GBytes) expected = draw_card (fixture, roles[i], FF_THEME_DARK,
                                               FF_EDITION_CANDIDATE);

      assert_file (folder, name, expected);
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
export_to (Fixture *fixture, FfView view, const char *role, const char *path)
{
  FfExport *request = ff_export_new (view, FF_FORMAT_SVG);

  ff_export_set_role (request, role);
  ff_export_to (fixture->session, fixture->view, request, path);
}

/* What is written is what was there when it was asked for. */
static void
test_one_card (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_dir_make_tmp ("cards-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "card.svg", NULL);
  g_autoptr (GBytes) expected = draw_card (fixture, "growth-pm", FF_THEME_LIGHT,
                                           FF_EDITION_INTERNAL);
  FfEdit *edit = ff_verb_define (fixture_project (fixture), "growth-pm", "Later.", NULL);

  export_to (fixture, FF_VIEW_CARD, "growth-pm", path);
  ff_project_commit (fixture_project (fixture), edit);
  g_assert_true (fixture_has_toast (fixture, "Exported as “card.svg”"));
  assert_file (folder, "card.svg", expected);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* A file stands where the folder should be: nobody can write there, root neither. */
static void
test_failure (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_dir_make_tmp ("cards-XXXXXX", NULL);
  g_autofree char *file = g_build_filename (folder, "file", NULL);
  g_autoptr (GBytes) here = g_bytes_new_static ("here", 4);
  g_autofree char *sentence = g_strdup_printf ("Nothing was exported to “%s”: ", file);

  g_assert_true (g_file_set_contents (file, "here", -1, NULL));
  export_to (fixture, FF_VIEW_CARDS, NULL, file);
  g_assert_true (fixture_has_toast (fixture, sentence));
  assert_file (folder, "file", here);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_pictures (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_dir_make_tmp ("cards-XXXXXX", NULL);
  g_autofree char *board = g_build_filename (folder, "board.svg", NULL);
  g_autofree char *matrix = g_build_filename (folder, "matrix.svg", NULL);
  FfAnalysis *analysis = ff_project_get_analysis (fixture_project (fixture));
  FfDiagramOptions options = { .role = "technical-pm" };
  g_autoptr (GBytes) board_svg = ff_diagram_board (analysis, &options);
  g_autoptr (GBytes) matrix_svg = ff_diagram_matrix (analysis, &(FfDiagramOptions){ 0 });

  export_to (fixture, FF_VIEW_BOARD, "technical-pm", board);
  export_to (fixture, FF_VIEW_MATRIX, NULL, matrix);
  g_assert_true (drive_wait (file_exists, board, 4000));
  g_assert_true (drive_wait (file_exists, matrix, 4000));
  drive_settle (fixture->window);
  assert_file (folder, "board.svg", board_svg);
  assert_file (folder, "matrix.svg", matrix_svg);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

typedef struct
{
  gboolean done;
  char *text;
  GdkTexture *texture;
} Read;

static gboolean
is_done (gpointer data)
{
  return ((Read *) data)->done;
}

static void
text_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Read *read = user_data;

  read->text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
  read->done = TRUE;
}

static void
texture_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Read *read = user_data;

  read->texture = gdk_clipboard_read_texture_finish (GDK_CLIPBOARD (source), result, NULL);
  read->done = TRUE;
}

static void
test_copy_svg (Fixture *fixture, gconstpointer data)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (fixture->view);
  g_autoptr (GBytes) expected = draw_card (fixture, "technical-pm", FF_THEME_LIGHT,
                                           FF_EDITION_INTERNAL);
  g_autoptr (GBytes) copied = NULL;
  Read read = { 0 };

  g_assert_true (gtk_widget_activate_action (fixture->view, "cards.copy-svg", NULL));
  g_assert_true (gdk_content_formats_contain_mime_type (gdk_clipboard_get_formats (clipboard),
                                                        "image/svg+xml"));
  gdk_clipboard_read_text_async (clipboard, NULL, text_read_cb, &read);
  g_assert_true (drive_wait (is_done, &read, 4000));
  copied = g_bytes_new_take (read.text, strlen (read.text));
  g_assert_true (g_bytes_equal (copied, expected));
}

static void
test_copy_picture (Fixture *fixture, gconstpointer data)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (fixture->view);
  Read read = { 0 };

  drive_click (fixture_named (fixture, "definition"));
  drive_key ("<Control><Shift>c");
  g_assert_true (fixture_has_toast (fixture, "Copied as a picture"));
  gdk_clipboard_read_texture_async (clipboard, NULL, texture_read_cb, &read);
  g_assert_true (drive_wait (is_done, &read, 4000));
  g_assert_cmpint (gdk_texture_get_width (read.texture), >, 1500);
  g_object_unref (read.texture);
}

/* The toggles above the paper change what is shown. */
static void
test_theme_and_edition (Fixture *fixture, gconstpointer data)
{
  FfPaperView *paper = FF_PAPER_VIEW (fixture_named (fixture, "paper"));
  g_autoptr (GBytes) dark = draw_card (fixture, "technical-pm", FF_THEME_DARK, FF_EDITION_INTERNAL);
  g_autoptr (GBytes) candidate = draw_card (fixture, "technical-pm", FF_THEME_DARK,
                                            FF_EDITION_CANDIDATE);

  drive_click (fixture_named (fixture, "dark-paper"));
  drive_settle (fixture->window);
  g_assert_true (g_bytes_equal (ff_paper_view_get_svg (paper), dark));
  gtk_widget_grab_focus (fixture_named (fixture, "edition"));
  drive_key ("space");
  drive_settle (fixture->window);
  drive_key ("Down");
  drive_key ("Return");
  drive_settle (fixture->window);
  g_assert_true (g_bytes_equal (ff_paper_view_get_svg (paper), candidate));
}

#define ADD(path, function)                                                                        \
  g_test_add ("/cards-export/" path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char **argv)
{
  if (!drive_init (&argc, &argv))
    return 0;
  ADD ("all-cards", test_all_cards);
  ADD ("one-card", test_one_card);
  ADD ("failure", test_failure);
  ADD ("pictures", test_pictures);
  ADD ("copy-svg", test_copy_svg);
  ADD ("copy-picture", test_copy_picture);
  ADD ("theme-and-edition", test_theme_and_edition);
  return g_test_run ();
}
