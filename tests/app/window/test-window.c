/* The window as a person meets it: start page, files that cannot be read, saving, undo, closing. */
#include "windows.h"

#include "app/window/sidebar.h"
#include "core/file/format.h"
#include "core/store/store.h"
#include "core/verbs/verbs.h"
#include "support/dialogs.h"
#include "support/drive.h"

#include <glib/gstdio.h>
#include <string.h>

static char *folder;

static gboolean
is_saved (gpointer data)
{
  return !ff_document_is_modified (ff_window_get_document (data));
}

static gboolean
is_modified (gpointer data)
{
  return ff_document_is_modified (ff_window_get_document (data));
}

static FfProject *
project_of (FfWindow *window)
{
  return ff_document_get_project (ff_window_get_document (window));
}

static char *
write_file (const char *name, const char *text)
{
  char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return path;
}

static void
test_example (void)
{
  FfWindow *window = windows_open (1000, 700);
  GtkWidget *example = drive_find_named (GTK_WIDGET (window), "b2b-saas");

  g_assert_null (ff_window_get_document (window));
  drive_click (example);
  drive_spin (50);
  g_assert_nonnull (ff_window_get_document (window));
  g_assert_cmpuint (ff_table_get_size (ff_project_get_table (project_of (window), FF_ROLES)), ==,
                    3);
  g_assert_false (ff_document_is_modified (ff_window_get_document (window)));
  g_assert_null (ff_document_get_path (ff_window_get_document (window)));
  windows_close (window);
}

/* Each with a piece of the sentence that the dialog must show: the same as on the command line. */
static const struct
{
  const char *name;
  const char *text;
  const char *message;
} bad_files[] = {
  { "not-json.fourfold.json", "{\"format\": ", "not-json.fourfold.json: line 1" },
  { "other.fourfold.json", "{\"format\": \"other\", \"version\": 1}",
    "this is not a Fourfold project" },
  { "newer.fourfold.json", "{\"format\": \"fourfold-project\", \"version\": 2}", "newer Fourfold" },
  { "weight.fourfold.json",
    "{\"format\": \"fourfold-project\", \"version\": 1, \"competencies\": [{\"id\": \"a\", "
    "\"name\": "
    "\"A\"}], \"roles\": [{\"id\": \"r\", \"name\": \"R\", \"weights\": {\"a\": \"essential\"}}]}",
    "roles[0].weights.a: \"essential\" is not primary, secondary or baseline" },
};

static void
test_bad_files (void)
{
  FfWindow *window = windows_open (1000, 700);

  for (guint i = 0; i < G_N_ELEMENTS (bad_files); i++)
    {
      g_autofree char *path = write_file (bad_files[i].name, bad_files[i].text);
      g_autofree char *after = NULL;
      GtkWidget *button;

      ff_window_open (window, path);
      button = dialogs_find_button ("_Close");
      g_assert_nonnull (
          strstr (adw_message_dialog_get_body (dialogs_find ()), bad_files[i].message));
      drive_click (button);
      drive_spin (50);
      g_assert_null (ff_window_get_document (window));
      g_assert_true (g_file_get_contents (path, &after, NULL, NULL));
      g_assert_cmpstr (after, ==, bad_files[i].text);
    }
  windows_close (window);
}

/* A file that is too large to be read within a frame. */
static char *
write_large_file (const char *name, guint n_notes)
{
  GString *json = g_string_new (
      "{\"format\": \"fourfold-project\", \"version\": 1, \"competencies\": [");
  char *path;

  for (guint i = 0; i < n_notes; i++)
    g_string_append_printf (json,
                            "%s{\"id\": \"c%u\", \"name\": \"Note %u\", \"description\": "
                            "\"What it is about, at some length: %0300u\"}",
                            i > 0 ? "," : "", i, i, i);
  g_string_append (json, "]}");
  path = write_file (name, json->str);
  g_string_free (json, TRUE);
  return path;
}

static gboolean
shows_start_page (gpointer window)
{
  GtkWidget *example = drive_find_named (window, "b2b-saas");

  return example != NULL && gtk_widget_get_mapped (example);
}

/* The window is there and says what it opens; who does not want to wait gets the start page back, and nothing comes later. */
static void
test_open_large (void)
{
  FfWindow *window = windows_open (1000, 700);
  g_autofree char *path = write_large_file ("large.fourfold.json", 1000);
  GtkWidget *stop;

  ff_window_open (window, path);
  g_assert_null (ff_window_get_document (window));
  g_assert_false (ff_window_is_free (window));
  g_assert_true (ff_window_is_at (window, path));
  stop = drive_get_named (GTK_WIDGET (window), "opening-stop");
  g_assert_true (gtk_widget_get_mapped (stop));
  g_assert_cmpstr (
      gtk_label_get_label (GTK_LABEL (drive_get_named (GTK_WIDGET (window), "opening-label"))), ==,
      "Opening “large.fourfold.json”");
  g_signal_emit_by_name (stop, "clicked"); /* before it can be there */
  g_assert_true (ff_window_is_free (window));
  drive_spin (500);
  g_assert_null (ff_window_get_document (window));
  g_assert_true (drive_wait (shows_start_page, window, 5000));

  ff_window_show_view (window, "cards"); /* once it is there */
  ff_window_open (window, path);
  g_assert_true (drive_wait (windows_has_document, window, 20000));
  g_assert_cmpuint (ff_table_get_size (ff_project_get_table (project_of (window), FF_COMPETENCIES)),
                    ==, 1000);
  g_assert_cmpstr (ff_window_get_view (window), ==, "cards");
  windows_close (window);
}

/* One that is gone, or broken, while it is opened is reported over the start page. */
static void
test_open_large_and_bad (void)
{
  FfWindow *window = windows_open (1000, 700);
  g_autofree char *path = write_large_file ("cut.fourfold.json", 1000);
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  text[strlen (text) - 1] = '\0';
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  ff_window_open (window, path);
  dialogs_answer ("_Close");
  g_assert_true (ff_window_is_free (window));
  g_assert_true (drive_wait (shows_start_page, window, 5000));
  /* nor does a window that goes meanwhile wait for it */
  ff_window_open (window, path);
  windows_close (window);
}

static void
add_note (FfWindow *window, const char *name)
{
  FfEdit *edit = ff_verb_add_competency (project_of (window), name, FF_QUADRANT_NONE, NULL);

  g_assert_nonnull (edit);
  ff_project_commit (project_of (window), edit);
}

static void
test_save_and_undo (void)
{
  FfWindow *window = windows_open (1000, 700);
  g_autofree char *path = write_file (
      "mine.fourfold.json",
      "{\"format\": \"fourfold-project\", \"version\": 1, \"title\": \"Mine\"}");
  g_autoptr (FfDocument) saved = NULL;

  ff_window_open (window, path);
  g_assert_nonnull (ff_window_get_document (window));
  add_note (window, "API design");
  g_assert_true (g_str_has_prefix (gtk_window_get_title (GTK_WINDOW (window)), "•"));
  drive_key ("<Control>z");
  g_assert_true (drive_wait (is_saved, window, 5000));
  drive_key ("<Control><Shift>z");
  g_assert_true (drive_wait (is_modified, window, 5000));
  drive_key ("<Control>s");
  g_assert_true (drive_wait (is_saved, window, 5000));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "Mine");
  saved = ff_document_open (path, NULL);
  g_assert_nonnull (ff_project_competency (ff_document_get_project (saved), "api-design"));
  windows_close (window);
}

static void
test_question_before_closing (void)
{
  FfWindow *window = windows_open (1000, 700);
  g_autofree char *path = write_file ("closing.fourfold.json",
                                      "{\"format\": \"fourfold-project\", \"version\": 1}");
  g_autoptr (FfDocument) saved = NULL;

  ff_window_open (window, path);
  add_note (window, "Pricing");
  drive_key ("<Control>w");
  drive_click (dialogs_find_button ("_Cancel"));
  drive_spin (50);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (window)));
  g_assert_true (ff_document_is_modified (ff_window_get_document (window)));
  gtk_window_close (GTK_WINDOW (window));
  drive_click (dialogs_find_button ("_Save"));
  g_assert_true (drive_wait (windows_are_closed, NULL, 5000));
  saved = ff_document_open (path, NULL);
  g_assert_nonnull (ff_project_competency (ff_document_get_project (saved), "pricing"));
}

static void
test_discard (void)
{
  FfWindow *window = windows_open (1000, 700);
  g_autofree char *path = write_file ("discard.fourfold.json",
                                      "{\"format\": \"fourfold-project\", \"version\": 1}");
  g_autoptr (FfDocument) kept = NULL;

  ff_window_open (window, path);
  add_note (window, "Pricing");
  gtk_window_close (GTK_WINDOW (window));
  drive_click (dialogs_find_button ("_Discard"));
  g_assert_true (drive_wait (windows_are_closed, NULL, 5000));
  kept = ff_document_open (path, NULL);
  g_assert_null (ff_project_competency (ff_document_get_project (kept), "pricing"));
}

/* The project keeps its edits and its mark where a save fails, and the old file stays. */
static void
test_save_that_fails (void)
{
  FfWindow *window = windows_open (1000, 700);
  g_autofree char *path = write_file ("fails.fourfold.json",
                                      "{\"format\": \"fourfold-project\", \"version\": 1}");
  GtkWidget *button;

  ff_window_open (window, path);
  add_note (window, "Pricing");
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.save", NULL);
  button = dialogs_find_button ("_Close");
  g_assert_nonnull (strstr (adw_message_dialog_get_body (dialogs_find ()), "folder"));
  drive_click (button);
  drive_spin (50);
  g_assert_true (ff_document_is_modified (ff_window_get_document (window)));
  g_assert_nonnull (ff_project_competency (project_of (window), "pricing"));
  windows_close (window);
}

/* Types a name into the table of the board, and does not leave the field. */
static void
type_name (FfWindow *window)
{
  GtkWidget *entry;

  add_note (window, "Pricing");
  drive_settle (GTK_WIDGET (window));
  drive_click (drive_find_named (GTK_WIDGET (window), "board-as-table"));
  drive_settle (GTK_WIDGET (window));
  entry = drive_find (drive_find (GTK_WIDGET (window), GTK_TYPE_COLUMN_VIEW, NULL), GTK_TYPE_ENTRY,
                      NULL);
  gtk_widget_grab_focus (entry);
  ff_project_mark_saved (project_of (window), ff_project_get_serial (project_of (window)));
  drive_key ("<Control>a");
  drive_type ("Prices");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "Prices");
  g_assert_false (ff_document_is_modified (ff_window_get_document (window)));
}

/* What stands in a field is an edit too when the window closes. */
static void
test_typed_before_closing (void)
{
  FfWindow *window = windows_open (1000, 700);

  ff_window_show_new_project (window);
  type_name (window);
  drive_key ("<Control>w");
  drive_click (dialogs_find_button ("_Cancel"));
  drive_spin (50);
  g_assert_nonnull (ff_project_competency (project_of (window), "pricing"));
  g_assert_cmpstr (ff_project_competency (project_of (window), "pricing")->name, ==, "Prices");
  windows_close (window);
}

/* Nothing that still happens in a window that goes reaches what is gone already. */
static void
test_typed_before_destruction (void)
{
  FfWindow *window = windows_open (1000, 700);

  ff_window_show_new_project (window);
  type_name (window);
  windows_close (window);
}

/* Whether a click presses a button of WINDOW. */
static gboolean
takes_clicks (FfWindow *window)
{
  GtkWidget *button = drive_find_named (GTK_WIDGET (window), "board-as-table");

  drive_settle (GTK_WIDGET (window));
  drive_click (button);
  return gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button));
}

/* A popover that is open when its window closes leaves the pointer to the other windows. */
static void
test_close_with_popover (void)
{
  FfWindow *window = windows_open (1000, 700);

  ff_window_open_example (window, "b2b-saas");
  g_assert_true (takes_clicks (window));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-checks", NULL);
  drive_spin (200);
  windows_close (window);
  window = windows_open (1000, 700);
  ff_window_open_example (window, "b2b-saas");
  g_assert_true (takes_clicks (window));
  windows_close (window);
}

static GtkWindow *
find_help (void)
{
  GListModel *windows = gtk_window_get_toplevels ();
  GtkWindow *found = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (g_strcmp0 (gtk_window_get_title (window), "Help") == 0)
        found = window;
    }
  return found;
}

static gboolean
is_help_closed (gpointer data)
{
  return find_help () == NULL;
}

/* Help opens where the question arises, and the focus is there. */
static void
test_help (void)
{
  static const char *const views[] = { "board",      "matrix", "cards",  "samples",
                                       "boundaries", "hiring", "reviews" };
  FfWindow *window = windows_open (1000, 700);

  ff_window_open_example (window, "b2b-saas");
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      GtkWidget *topic;

      ff_window_show_view (window, views[i]);
      drive_settle (GTK_WIDGET (window));
      drive_key ("F1");
      drive_spin (100);
      g_assert_nonnull (find_help ());
      drive_settle (GTK_WIDGET (find_help ()));
      topic = drive_find_named (GTK_WIDGET (find_help ()), views[i]);
      g_assert_true (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (topic)));
      g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (find_help ()), topic));
      drive_key ("Escape");
      g_assert_true (drive_wait (is_help_closed, NULL, 5000));
    }
  windows_close (window);
}

/* A window may take others along, as it does with its comparisons. */
static void
test_quit (void)
{
  GtkWidget *other = gtk_window_new ();
  FfWindow *window;

  gtk_window_set_application (GTK_WINDOW (other), GTK_APPLICATION (application));
  gtk_window_present (GTK_WINDOW (other));
  window = windows_open (1000, 700);
  g_signal_connect_object (window, "destroy", G_CALLBACK (gtk_window_destroy), other,
                           G_CONNECT_SWAPPED);
  g_assert_true (gtk_application_get_windows (GTK_APPLICATION (application))->next->data == other);
  g_action_group_activate_action (G_ACTION_GROUP (application), "quit", NULL);
  g_assert_true (drive_wait (windows_are_closed, NULL, 5000));
}

static void
assert_narrow (FfWindow *window, const char *where)
{
  drive_settle (GTK_WIDGET (window));
  g_test_message ("%s, %d", where, gtk_widget_get_width (GTK_WIDGET (window)));
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (window)), <=, 360);
}

/* All there is fits a telephone held upright. */
static void
test_narrow (void)
{
  static const char *const views[] = { "board",      "matrix", "cards",  "samples",
                                       "boundaries", "hiring", "reviews" };
  FfWindow *window = windows_open (360, 700);

  assert_narrow (window, "start");
  ff_window_show_new_project (window);
  for (guint i = 0; i < 2 * G_N_ELEMENTS (views); i++)
    {
      if (i == G_N_ELEMENTS (views))
        ff_window_open_example (window, "b2b-saas");
      ff_window_show_view (window, views[i % G_N_ELEMENTS (views)]);
      assert_narrow (window, views[i % G_N_ELEMENTS (views)]);
    }
  windows_close (window);
}

static GtkWidget *
get_focus (FfWindow *window)
{
  drive_spin (50);
  drive_settle (GTK_WIDGET (window));
  return gtk_window_get_focus (GTK_WINDOW (window));
}

/* The key of a view goes to its first control, later to where the focus was, and moves nothing within it. */
static void
test_focus_of_views (void)
{
  FfWindow *window = windows_open (1200, 800);
  GtkWidget *first;
  GtkWidget *second;

  ff_window_open_example (window, "b2b-saas");
  drive_settle (GTK_WIDGET (window));
  drive_key ("<Alt>3");
  first = get_focus (window);
  drive_key ("<Alt>3");
  g_assert_true (get_focus (window) == first);
  drive_key ("Tab");
  second = get_focus (window);
  g_assert_true (second != first);
  drive_key ("<Alt>3");
  g_assert_true (get_focus (window) == second);
  drive_key ("<Alt>1");
  g_assert_true (get_focus (window) != second);
  drive_key ("<Alt>3");
  g_assert_true (get_focus (window) == second);
  windows_close (window);
}

/* In a narrow window the steps take the focus as they come over the page, and give it back. */
static void
test_steps_over_page (void)
{
  FfWindow *window = windows_open (500, 700);
  GtkWidget *steps;
  GtkWidget *before;

  ff_window_open_example (window, "b2b-saas");
  drive_settle (GTK_WIDGET (window));
  drive_key ("<Alt>3");
  before = get_focus (window);
  steps = drive_find (GTK_WIDGET (window), FF_TYPE_SIDEBAR, NULL);
  g_assert_false (gtk_widget_is_ancestor (before, steps));
  drive_key ("F9");
  g_assert_true (gtk_widget_is_ancestor (get_focus (window), steps));
  drive_key ("F9");
  g_assert_true (get_focus (window) == before);
  drive_key ("F9");
  g_assert_true (gtk_widget_is_ancestor (get_focus (window), steps));
  drive_key ("Escape");
  g_assert_true (get_focus (window) == before);
  g_assert_false (gtk_widget_get_mapped (steps));
  windows_close (window);
}

/* The steps are left backwards as they are forwards. */
static void
test_leave_steps (void)
{
  FfWindow *window = windows_open (1000, 700);
  GtkWidget *steps;

  ff_window_open_example (window, "b2b-saas");
  drive_settle (GTK_WIDGET (window));
  steps = drive_find (GTK_WIDGET (window), FF_TYPE_SIDEBAR, NULL);
  ff_sidebar_focus_step (FF_SIDEBAR (steps));
  g_assert_true (gtk_widget_is_ancestor (get_focus (window), steps));
  drive_key ("<Shift>Tab");
  g_assert_false (gtk_widget_is_ancestor (get_focus (window), steps));
  windows_close (window);
}

/* An arrow among children that were not laid out yet would never end in GTK 4.8. */
static void
test_arrow_before_layout (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *box = gtk_flow_box_new ();
  gboolean moved = FALSE;

  for (guint i = 0; i < 2; i++)
    gtk_flow_box_append (GTK_FLOW_BOX (box), gtk_button_new_with_label ("A"));
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (box), 1);
  gtk_window_present (GTK_WINDOW (window));
  drive_settle (window);
  gtk_window_set_child (GTK_WINDOW (window), box);
  gtk_widget_grab_focus (gtk_widget_get_last_child (box));
  g_signal_emit_by_name (box, "move-cursor", GTK_MOVEMENT_DISPLAY_LINES, -1, FALSE, FALSE, &moved);
  g_assert_false (moved);
  g_assert_false (gtk_widget_child_focus (box, GTK_DIR_UP));
  drive_settle (window);
  g_signal_emit_by_name (box, "move-cursor", GTK_MOVEMENT_DISPLAY_LINES, -1, FALSE, FALSE, &moved);
  g_assert_true (moved);
  gtk_widget_grab_focus (gtk_widget_get_last_child (box));
  g_assert_true (gtk_widget_child_focus (box, GTK_DIR_UP));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  int result;

  if (!windows_begin (&argc, &argv))
    return 0;
  folder = g_dir_make_tmp ("fourfold-window-XXXXXX", NULL);

  g_test_add_func ("/window/example", test_example);
  g_test_add_func ("/window/narrow", test_narrow);
  g_test_add_func ("/window/focus-of-views", test_focus_of_views);
  g_test_add_func ("/window/steps-over-page", test_steps_over_page);
  g_test_add_func ("/window/leave-steps", test_leave_steps);
  g_test_add_func ("/window/bad-files", test_bad_files);
  g_test_add_func ("/window/open-large", test_open_large);
  g_test_add_func ("/window/open-large-and-bad", test_open_large_and_bad);
  g_test_add_func ("/window/save-and-undo", test_save_and_undo);
  g_test_add_func ("/window/question-before-closing", test_question_before_closing);
  g_test_add_func ("/window/discard", test_discard);
  g_test_add_func ("/window/save-that-fails", test_save_that_fails);
  g_test_add_func ("/window/typed-before-closing", test_typed_before_closing);
  g_test_add_func ("/window/typed-before-destruction", test_typed_before_destruction);
  g_test_add_func ("/window/close-with-popover", test_close_with_popover);
  g_test_add_func ("/window/help", test_help);
  g_test_add_func ("/window/arrow-before-layout", test_arrow_before_layout);
  g_test_add_func ("/window/quit", test_quit);
  result = windows_run ();
  g_free (folder);
  return result;
}
