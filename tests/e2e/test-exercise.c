/* The whole exercise as a person does it: from an empty project to a saved file and exported cards, with
 * real pointer and key events; and the same exercise as a script of the command line. Both files, and
 * all cards, must be the same bytes. */
#include "app/board/note.h"
#include "app/board/quadrant-pane.h"
#include "app/cards/note-row.h"
#include "app/export/export-dialog.h"
#include "app/cards/role-strip.h"
#include "app/matrix/add-role-popover.h"
#include "app/matrix/matrix-grid.h"
#include "app/window/application.h"
#include "app/window/window.h"
#include "support/dialogs.h"
#include "support/drive.h"

#include <glib/gstdio.h>
#include <string.h>

#define TIMEOUT_MS 8000

static FfApplication *application;
static FfWindow *window;
static char *folder;

static FfProject *
project (void)
{
  return ff_document_get_project (ff_window_get_document (window));
}

typedef gboolean (*Match) (GtkWidget *widget, gconstpointer data);

static GtkWidget *
find (GtkWidget *root, Match match, gconstpointer data)
{
  if (!gtk_widget_get_mapped (root))
    return NULL;
  if (match (root, data))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, match, data);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static GtkWidget *
find_in_window (Match match, gconstpointer data)
{
  GtkWidget *found;

  drive_settle (GTK_WIDGET (window));
  found = find (GTK_WIDGET (window), match, data);
  g_assert_nonnull (found);
  return found;
}

static gboolean
is_note (GtkWidget *widget, gconstpointer id)
{
  return FF_IS_NOTE (widget) && g_str_equal (ff_note_get_id (FF_NOTE (widget)), id);
}

static gboolean
is_named (GtkWidget *widget, gconstpointer name)
{
  return g_str_equal (gtk_widget_get_name (widget), name);
}

static gboolean
has_type (GtkWidget *widget, gconstpointer type)
{
  return g_type_is_a (G_OBJECT_TYPE (widget), GPOINTER_TO_SIZE (type));
}

static gboolean
is_note_row (GtkWidget *widget, gconstpointer id)
{
  return FF_IS_NOTE_ROW (widget)
         && g_str_equal (ff_note_row_get_competency (FF_NOTE_ROW (widget)), id);
}

static GtkWidget *
find_type (GType type)
{
  return find_in_window (has_type, GSIZE_TO_POINTER (type));
}

static gboolean
is_button (GtkWidget *widget, gconstpointer label)
{
  return GTK_IS_BUTTON (widget)
         && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0;
}

static gboolean
is_pane (GtkWidget *widget, gconstpointer quadrant)
{
  return FF_IS_QUADRANT_PANE (widget)
         && ff_quadrant_pane_get_quadrant (FF_QUADRANT_PANE (widget))
                == (FfQuadrant) GPOINTER_TO_INT (quadrant);
}

static gboolean
opens_roles (GtkWidget *widget, gconstpointer data)
{
  return GTK_IS_MENU_BUTTON (widget)
         && FF_IS_ADD_ROLE_POPOVER (gtk_menu_button_get_popover (GTK_MENU_BUTTON (widget)));
}

static GtkWidget *
find_pane (FfQuadrant quadrant)
{
  return find_in_window (is_pane, GINT_TO_POINTER (quadrant));
}

static void
add_notes (void)
{
  static const char *const names[] = { "Product vision", "Platform direction", "Positioning",
                                       "Pricing",        "API design",         "Specs",
                                       "Launches",       "Experiments" };

  drive_click (find_in_window (is_button, "Add the _First Note"));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      drive_type (names[i]);
      drive_key ("Return");
    }
  g_assert_cmpuint (ff_table_get_size (ff_project_get_table (project (), FF_COMPETENCIES)), ==,
                    G_N_ELEMENTS (names));
}

/* Three notes by the pointer, the others by their number keys; then the quadrants are tidied, so that
 * the places do not depend on pixels. */
static void
place_notes (void)
{
  static const struct
  {
    const char *id;
    FfQuadrant quadrant;
    const char *key; /* NULL: drag */
  } steps[] = {
    { "product-vision", FF_QUADRANT_INTERNAL_STRATEGIC, NULL },
    { "positioning", FF_QUADRANT_EXTERNAL_STRATEGIC, NULL },
    { "launches", FF_QUADRANT_EXTERNAL_TACTICAL, NULL },
    { "platform-direction", FF_QUADRANT_INTERNAL_STRATEGIC, "1" },
    { "pricing", FF_QUADRANT_EXTERNAL_STRATEGIC, "2" },
    { "api-design", FF_QUADRANT_INTERNAL_TACTICAL, "3" },
    { "specs", FF_QUADRANT_INTERNAL_TACTICAL, "3" },
    { "experiments", FF_QUADRANT_EXTERNAL_TACTICAL, "4" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      GtkWidget *note = find_in_window (is_note, steps[i].id);

      if (steps[i].key == NULL)
        drive_drag (note, find_pane (steps[i].quadrant), 0.5, 0.6);
      else
        {
          drive_click (note);
          drive_key (steps[i].key);
        }
      drive_settle (GTK_WIDGET (window));
      g_assert_cmpint (ff_project_competency (project (), steps[i].id)->quadrant, ==,
                       steps[i].quadrant);
    }
  for (int q = 0; q < FF_N_QUADRANTS; q++)
    {
      GtkWidget *tidy = find (find_pane (q), is_named, "quadrant-tidy");

      g_assert_nonnull (tidy);
      drive_click (tidy);
    }
}

static void
add_role (const char *name)
{
  guint before = ff_table_get_size (ff_project_get_table (project (), FF_ROLES));
  GtkPopover *popover;

  drive_click (find_in_window (opens_roles, NULL));
  popover = gtk_menu_button_get_popover (GTK_MENU_BUTTON (find_in_window (opens_roles, NULL)));
  drive_settle (GTK_WIDGET (popover));
  drive_type (name);
  drive_key ("Return");
  drive_spin (50);
  if (gtk_widget_get_mapped (GTK_WIDGET (popover)))
    drive_key ("Escape");
  drive_settle (GTK_WIDGET (window));
  g_assert_cmpuint (ff_table_get_size (ff_project_get_table (project (), FF_ROLES)), ==,
                    before + 1);
}

/* Down the first column and down the second, a letter a cell. */
static void
weigh (void)
{
  static const char *const columns[] = { "bpbbppbs", "bbspbbpp" };
  FfMatrixGrid *grid = FF_MATRIX_GRID (find_type (FF_TYPE_MATRIX_GRID));

  for (int column = 0; column < 2; column++)
    {
      drive_click (ff_matrix_grid_get_item (grid, 0, column));
      for (guint row = 0; columns[column][row] != '\0'; row++)
        {
          const char key[] = { columns[column][row], '\0' };

          if (row > 0)
            drive_key ("Down");
          drive_key (key);
        }
    }
}

static void
choose_card (const char *role)
{
  for (guint i = 0; i < 4; i++)
    {
      GtkWidget *strip = find_in_window (has_type, GSIZE_TO_POINTER (FF_TYPE_ROLE_STRIP));

      if (g_strcmp0 (ff_role_strip_get_role (FF_ROLE_STRIP (strip)), role) == 0)
        return;
      ff_role_strip_step (FF_ROLE_STRIP (strip), i < 2 ? 1 : -1);
    }
  g_assert_not_reached ();
}

static void
type_into (GtkWidget *widget, const char *text)
{
  drive_click (widget);
  drive_type (text);
  drive_settle (GTK_WIDGET (window));
}

static void
write_card (void)
{
  GtkWidget *row;

  choose_card ("technical-pm");
  type_into (find_in_window (is_named, "definition"), "Decides what our interfaces promise.");
  row = find_in_window (is_note_row, "platform-direction");
  type_into (GTK_WIDGET (ff_note_row_get_field (FF_NOTE_ROW (row))), "Says what we build once.");
  gtk_widget_grab_focus (find_in_window (is_named, "not-this-add"));
  drive_spin (300); /* the editor scrolls to what has the focus */
  drive_key ("space");
  drive_settle (GTK_WIDGET (window));
  drive_type ("Not an engineering manager.");
  drive_settle (GTK_WIDGET (window));
}

static gboolean
has_dialog (gpointer data)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) toplevel = g_list_model_get_item (windows, i);

      if (FF_IS_EXPORT_DIALOG (toplevel) && gtk_widget_get_mapped (toplevel))
        {
          *(GtkWidget **) data = toplevel;
          return gtk_window_is_active (GTK_WINDOW (toplevel));
        }
    }
  return FALSE;
}

/* The dialog offers a PDF first; the list of formats begins with SVG. */
static void
export_cards_as_svg (void)
{
  GtkWidget *dialog = NULL;

  drive_key ("<Control>d");
  g_assert_true (drive_wait (has_dialog, &dialog, TIMEOUT_MS));
  drive_settle (dialog);
  drive_click (find (dialog, is_named, "export-format"));
  drive_spin (300);
  drive_key ("Home");
  drive_key ("Return");
  drive_spin (300);
  drive_settle (dialog);
  drive_click (find (dialog, is_named, "export-export"));
}

static gboolean
is_saved (gpointer data)
{
  return !ff_document_is_modified (ff_window_get_document (window));
}

static gboolean
exists (gpointer path)
{
  return g_file_test (path, G_FILE_TEST_EXISTS);
}

/* Runs fourfold-cli with ARGUMENTS, which must end well. */
static void
run_cli (const char *const *arguments)
{
  g_autofree char *cli = g_build_filename (g_getenv ("FF_TEST_BUILD_DIR"), "src", "cli",
                                           "fourfold-cli", NULL);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) argv = NULL;
  g_autofree char *errors = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  g_strv_builder_add (builder, cli);
  g_strv_builder_addv (builder, (const char **) arguments);
  argv = g_strv_builder_end (builder);
  g_spawn_sync (NULL, argv, NULL, G_SPAWN_STDOUT_TO_DEV_NULL, NULL, NULL, NULL, &errors, &status,
                &error);
  g_assert_no_error (error);
  if (status != 0)
    g_error ("fourfold-cli: %s", errors);
}

static void
assert_same_bytes (const char *path, const char *other)
{
  g_autofree char *left = NULL;
  g_autofree char *right = NULL;

  g_assert_true (g_file_get_contents (path, &left, NULL, NULL));
  g_assert_true (g_file_get_contents (other, &right, NULL, NULL));
  g_assert_cmpstr (left, ==, right);
}

static void
test_exercise (void)
{
  g_autofree char *by_hand = g_build_filename (folder, "hand.fourfold.json", NULL);
  g_autofree char *by_script = g_build_filename (folder, "script.fourfold.json", NULL);
  g_autofree char *script = g_build_filename (g_getenv ("FF_TEST_SOURCE_DIR"), "tests", "e2e",
                                              "exercise.script", NULL);
  g_autofree char *cards = g_build_filename (folder, "cards", NULL);
  g_autofree char *last_card = g_build_filename (cards, "growth-pm.svg", NULL);
  g_autofree char *cli_cards = g_strconcat (folder, "/cli-cards/", NULL);
  static const char *const names[] = { "technical-pm.svg", "growth-pm.svg" };

  drive_click (find_in_window (is_named, "start-new"));
  add_notes ();
  place_notes ();
  drive_key ("<Alt>2");
  add_role ("Technical PM");
  add_role ("Growth PM");
  weigh ();
  drive_key ("<Alt>3");
  write_card ();
  drive_key ("<Control>s");
  dialogs_answer_chooser (by_hand, TRUE);
  g_assert_true (drive_wait (is_saved, NULL, TIMEOUT_MS));

  g_assert_cmpint (g_mkdir (cards, 0700), ==, 0);
  export_cards_as_svg ();
  dialogs_answer_chooser (cards, FALSE);
  g_assert_true (drive_wait (exists, last_card, TIMEOUT_MS));

  run_cli ((const char *[]){ "new", by_script, NULL });
  run_cli ((const char *[]){ "edit", by_script, "--script", script, NULL });
  assert_same_bytes (by_hand, by_script);
  run_cli ((const char *[]){ "export", by_script, "cards", "-o", cli_cards, NULL });
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *ours = g_build_filename (cards, names[i], NULL);
      g_autofree char *theirs = g_build_filename (cli_cards, names[i], NULL);

      assert_same_bytes (ours, theirs);
    }
}

int
main (int argc, char **argv)
{
  int result;

  if (!drive_init (&argc, &argv))
    return 0;
  folder = g_dir_make_tmp ("fourfold-exercise-XXXXXX", NULL);
  application = ff_application_new ();
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  g_application_hold (G_APPLICATION (application));
  window = ff_window_new (ADW_APPLICATION (application));
  gtk_window_set_default_size (GTK_WINDOW (window), 1180, 760);
  gtk_window_present (GTK_WINDOW (window));
  drive_settle (GTK_WIDGET (window));

  g_test_add_func ("/exercise/whole", test_exercise);
  result = g_test_run ();
  gtk_window_destroy (GTK_WINDOW (window));
  g_object_unref (application);
  g_free (folder);
  return result;
}
