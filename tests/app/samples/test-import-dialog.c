/* Importing work samples in the window, with real pointer and key events: the file chooser, what can be chosen in the
 * dialog, what it says is wrong, and a file of 100,000 rows. */
#include "app/samples/import-dialog.h"
#include "app/samples/samples-view.h"
#include "support/dialogs.h"
#include "support/drive.h"
#include "support/stage.h"
#include "text/import-fixture.h"
#include "text/planted-csv.h"

#include <glib/gstdio.h>
#include <string.h>

#define TIMEOUT_MS 20000

typedef Stage Fixture;

/* DATA: the name of an example, or NULL for the project of import_project (). */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (import_project_text, strlen (import_project_text));
  g_autoptr (FfDocument) document = data != NULL ? stage_open_example (data)
                                                 : ff_document_new_from_bytes (bytes, "test", NULL);

  stage_set_up (fixture, ff_samples_view_new, document, 1180, 800);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  stage_tear_down (fixture);
}

static const char *
get_text (GtkWidget *label)
{
  return gtk_label_get_text (GTK_LABEL (label));
}

static guint
count (Fixture *fixture)
{
  return ff_table_get_size (ff_project_get_table (stage_get_project (fixture), FF_SAMPLES));
}

static const FfSample *
last_sample (Fixture *fixture)
{
  FfTable *table = ff_project_get_table (stage_get_project (fixture), FF_SAMPLES);

  return ff_row_get_record (ff_table_get_row (table, ff_table_get_size (table) - 1));
}

static gboolean
is_window_cb (gpointer data)
{
  GtkWidget **found = data;
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (gtk_widget_get_mapped (l->data) && l->data != *found
        && drive_find_named (l->data, "import-import") != NULL)
      {
        *found = l->data;
        return TRUE;
      }
  return FALSE;
}

static GtkWidget *
wait_for_import (Fixture *fixture)
{
  GtkWidget *window = fixture->window;

  g_assert_true (drive_wait (is_window_cb, &window, 5000));
  drive_settle (window);
  return window;
}

static gboolean
is_sensitive_cb (gpointer widget)
{
  return gtk_widget_get_sensitive (widget);
}

static gboolean
is_visible_cb (gpointer widget)
{
  return gtk_widget_get_mapped (widget);
}

static GtkWidget *
open_bytes (Fixture *fixture, const char *data, gsize length)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, length);

  ff_import_dialog_present (fixture->session, fixture->view, bytes, "issues.csv", 0);
  return wait_for_import (fixture);
}

static GtkWidget *
open_import (Fixture *fixture, const char *text)
{
  return open_bytes (fixture, text, strlen (text));
}

#define FILE_TEXT                                                                                  \
  "Issue key,Summary,Assignee,Created,Time Spent,Role\r\n"                                         \
  "A-1,Webhook retries,Ana,2026-09-01,7200,Technical PM\r\n"                                       \
  "A-2,,Ana,2026-09-02,7200,Technical PM\r\n"                                                      \
  "A-3,Launch plan,Ben,2026-13-40,3600,Growth PM\r\n"                                              \
  "A-4,Sign-up test,Ben,2026-09-04,3600,Wizard\r\n"                                                \
  "A-5,Pricing page,Ben,2026-09-05,3600,Growth PM\r\n"

/* The faults are listed by line before anything changes, and the rest is one step. */
static void
test_import (Fixture *fixture, gconstpointer data)
{
  guint before = count (fixture);
  GtkWidget *window = open_import (fixture, FILE_TEXT);
  GtkWidget *button = drive_get_named (window, "import-import");
  GListModel *faults;

  g_assert_true (drive_wait (is_visible_cb, drive_get_named (window, "import-faults"), 5000));
  faults = G_LIST_MODEL (
      gtk_list_view_get_model (GTK_LIST_VIEW (drive_get_named (window, "import-faults"))));
  g_assert_cmpuint (g_list_model_get_n_items (faults), ==, 3);
  {
    g_autoptr (GtkStringObject) second = g_list_model_get_item (faults, 1);

    g_assert_cmpstr (gtk_string_object_get_string (second), ==,
                     "Line 4, Created: “2026-13-40” is not a day such as 2026-05-31");
  }
  g_assert_cmpstr (get_text (drive_get_named (window, "import-summary")), ==,
                   "5 rows read · 2 new · 3 cannot be read");
  g_assert_false (gtk_widget_get_sensitive (button));
  g_assert_cmpuint (count (fixture), ==, before);
  gtk_widget_grab_focus (drive_get_named (window, "import-skip"));
  drive_key ("space");
  drive_settle (window);
  g_assert_true (gtk_widget_get_sensitive (button));
  drive_click (button);
  drive_settle (fixture->window);
  g_assert_cmpuint (count (fixture), ==, before + 2);
  g_assert_cmpfloat (last_sample (fixture)->effort, ==, 1);
  ff_project_undo (stage_get_project (fixture));
  g_assert_cmpuint (count (fixture), ==, before);
  ff_project_redo (stage_get_project (fixture));
  /* again, nothing is new */
  window = open_import (fixture, FILE_TEXT);
  g_assert_true (drive_wait (is_visible_cb, drive_get_named (window, "import-faults"), 5000));
  g_assert_nonnull (
      strstr (get_text (drive_get_named (window, "import-summary")), "2 there already"));
  g_assert_false (gtk_widget_get_sensitive (drive_get_named (window, "import-import")));
  drive_key ("Escape");
  drive_settle (fixture->window);
}

/* 02/03 may be either: the person says which, and which column is the title. */
static void
test_import_choices (Fixture *fixture, gconstpointer data)
{
  guint before = count (fixture);
  GtkWidget *window = open_import (fixture, "Was;Tag\nVertrag;02/03/2026\nPlan;04/03/2026\n");
  GtkWidget *problem = drive_get_named (window, "import-problem");

  g_assert_true (drive_wait (is_visible_cb, problem, 5000));
  g_assert_nonnull (strstr (get_text (problem), "no column is “title”"));
  adw_combo_row_set_selected (ADW_COMBO_ROW (drive_get_named (window, "column-title")), 1);
  adw_combo_row_set_selected (ADW_COMBO_ROW (drive_get_named (window, "column-date")), 2);
  drive_spin (300);
  g_assert_nonnull (strstr (get_text (problem), "no date in the file says which"));
  adw_combo_row_set_selected (ADW_COMBO_ROW (drive_get_named (window, "import-dates_row")), 2);
  g_assert_true (drive_wait (is_sensitive_cb, drive_get_named (window, "import-import"), 5000));
  drive_click (drive_get_named (window, "import-import"));
  drive_settle (fixture->window);
  g_assert_cmpuint (count (fixture), ==, before + 2);
  g_assert_cmpstr (last_sample (fixture)->date, ==, "2026-04-03");
  g_assert_cmpstr (last_sample (fixture)->title, ==, "Plan");
}

/* Opens the choices of ROW with the pointer and takes the one that is DOWN further down. */
static void
choose (GtkWidget *window, const char *row, guint down)
{
  GtkWidget *widget = drive_get_named (window, row);

  gtk_widget_grab_focus (widget);
  drive_spin (300); /* the page scrolls to it */
  drive_click_at (widget, 0.5, 0.5);
  drive_settle (window);
  for (guint i = 0; i < down; i++)
    drive_key ("Down");
  drive_key ("Return");
  drive_settle (window);
}

/* What is behind the button: the desktop's own dialog, where a path is typed. */
static void
test_chooser (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_dir_make_tmp ("fourfold-import-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "issues.csv", NULL);
  guint before = count (fixture);
  GtkWidget *window;

  g_assert_true (g_file_set_contents (path, "title,date\nPartner API,2026-09-01\n", -1, NULL));
  drive_click (stage_find (fixture, "samples-import"));
  dialogs_answer_chooser (path, FALSE);
  window = wait_for_import (fixture);
  g_assert_true (
      drive_wait (is_sensitive_cb, drive_get_named (window, "import-import"), TIMEOUT_MS));
  g_assert_cmpstr (get_text (drive_get_named (window, "import-summary")), ==, "1 row read · 1 new");
  g_assert_nonnull (drive_find (window, GTK_TYPE_LABEL, "issues.csv"));
  drive_click (drive_get_named (window, "import-import"));
  drive_settle (fixture->window);
  g_assert_cmpuint (count (fixture), ==, before + 1);
  g_assert_cmpstr (last_sample (fixture)->title, ==, "Partner API");
  /* a chooser that is left opens nothing */
  drive_click (stage_find (fixture, "samples-import"));
  dialogs_leave_chooser ();
  drive_settle (fixture->window);
  g_assert_cmpuint (count (fixture), ==, before + 1);
  g_remove (path);
  g_rmdir (folder);
}

/* A spreadsheet's letters: the file is refused with its line, the choice is there then and stays, and the text is right. */
static void
test_letters (Fixture *fixture, gconstpointer data)
{
  static const char bytes[]
      = "title;date\nPlan;1.9.2026\nCaf\xe9 \x84Z\xfcrich\x93 \x80 5;2.9.2026\n";
  GtkWidget *window = open_bytes (fixture, bytes, strlen (bytes));
  GtkWidget *problem = drive_get_named (window, "import-problem");
  GtkWidget *letters = drive_get_named (window, "import-encoding_row");
  guint before = count (fixture);

  g_assert_true (drive_wait (is_visible_cb, problem, TIMEOUT_MS));
  g_assert_nonnull (strstr (get_text (problem), "this is not UTF-8 text, first on line 3"));
  g_assert_true (gtk_widget_get_visible (letters));
  g_assert_false (gtk_widget_get_sensitive (drive_get_named (window, "import-import")));
  choose (window, "import-encoding_row", 1);
  g_assert_true (
      drive_wait (is_sensitive_cb, drive_get_named (window, "import-import"), TIMEOUT_MS));
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (letters)), ==, 1);
  g_assert_true (gtk_widget_get_mapped (letters));
  g_assert_nonnull (
      drive_find (drive_get_named (window, "import-preview"), GTK_TYPE_LABEL,
                  "Caf\xc3\xa9 \xe2\x80\x9eZ\xc3\xbcrich\xe2\x80\x9c \xe2\x82\xac 5"));
  drive_click (drive_get_named (window, "import-import"));
  drive_settle (fixture->window);
  g_assert_cmpuint (count (fixture), ==, before + 2);
  g_assert_cmpstr (last_sample (fixture)->title, ==,
                   "Caf\xc3\xa9 \xe2\x80\x9eZ\xc3\xbcrich\xe2\x80\x9c \xe2\x82\xac 5");
  g_assert_cmpstr (last_sample (fixture)->date, ==, "2026-09-02");
}

/* 2/3/2026 may be either: the person says which, changes their mind, and the preview says what it will be. */
static void
test_dates (Fixture *fixture, gconstpointer data)
{
  GtkWidget *window = open_import (fixture, "title,date\nPlan,2/3/2026\n");
  GtkWidget *problem = drive_get_named (window, "import-problem");
  GtkWidget *preview = drive_get_named (window, "import-preview");

  g_assert_true (drive_wait (is_visible_cb, problem, TIMEOUT_MS));
  g_assert_nonnull (strstr (get_text (problem), "Choose below which comes first."));
  g_assert_cmpuint (
      adw_combo_row_get_selected (ADW_COMBO_ROW (drive_get_named (window, "column-date"))), ==, 2);
  choose (window, "import-dates_row", 2);
  g_assert_true (
      drive_wait (is_sensitive_cb, drive_get_named (window, "import-import"), TIMEOUT_MS));
  g_assert_nonnull (drive_find (preview, GTK_TYPE_LABEL, "2026-02-03"));
  g_assert_false (gtk_widget_get_mapped (problem));
  gtk_widget_grab_focus (drive_get_named (window, "import-dates_row"));
  drive_key ("space");
  drive_settle (window);
  drive_key ("Up");
  drive_key ("Return");
  drive_settle (window);
  g_assert_true (
      drive_wait (is_sensitive_cb, drive_get_named (window, "import-import"), TIMEOUT_MS));
  g_assert_nonnull (drive_find (preview, GTK_TYPE_LABEL, "2026-03-02"));
  drive_click (drive_get_named (window, "import-import"));
  drive_settle (fixture->window);
  g_assert_cmpstr (last_sample (fixture)->date, ==, "2026-03-02");
}

static void
check_faults (GtkWidget *window, const PlantedCsv *csv)
{
  GtkListView *view = GTK_LIST_VIEW (drive_get_named (window, "import-faults"));
  GListModel *faults = G_LIST_MODEL (gtk_list_view_get_model (view));

  g_assert_cmpuint (g_list_model_get_n_items (faults), ==, csv->faults->len);
  for (guint i = 0; i < csv->faults->len; i++)
    {
      const PlantedFault *fault = &g_array_index (csv->faults, PlantedFault, i);
      g_autoptr (GtkStringObject) item = g_list_model_get_item (faults, i);
      g_autofree char *text = g_strdup_printf ("Line %u, %s: %s", fault->line, fault->column,
                                               fault->what);

      g_assert_cmpstr (gtk_string_object_get_string (item), ==, text);
    }
}

static gboolean
has_progress_cb (gpointer progress)
{
  return gtk_widget_get_mapped (progress)
         && gtk_progress_bar_get_fraction (GTK_PROGRESS_BAR (progress)) > 0;
}

static gboolean
is_gone_cb (gpointer window)
{
  return *(gpointer *) window == NULL;
}

/* Left while it is being read: nothing happened. */
static void
check_cancel (Fixture *fixture, const PlantedCsv *csv)
{
  gpointer window = open_bytes (fixture, csv->text->str, csv->text->len);
  guint before = count (fixture);

  g_object_add_weak_pointer (window, &window);
  g_assert_true (
      drive_wait (has_progress_cb, drive_get_named (window, "import-progress"), TIMEOUT_MS));
  drive_click (drive_get_named (window, "import-cancel"));
  g_assert_true (drive_wait (is_gone_cb, &window, TIMEOUT_MS));
  g_assert_cmpuint (count (fixture), ==, before);
}

/* 100,000 rows with 50 faults: progress, a way out, each fault with its line, nothing added before that is agreed to; and
 * the same file again adds nothing. */
static void
test_many (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PlantedCsv) csv = planted_csv_new (100000, 50);
  guint before = count (fixture);
  GtkWidget *window;

  check_cancel (fixture, csv);
  window = open_bytes (fixture, csv->text->str, csv->text->len);
  g_assert_true (drive_wait (is_visible_cb, drive_get_named (window, "import-faults"), TIMEOUT_MS));
  check_faults (window, csv);
  g_assert_false (gtk_widget_get_mapped (drive_get_named (window, "import-progress")));
  g_assert_false (gtk_widget_get_sensitive (drive_get_named (window, "import-import")));
  drive_settle (window); /* what was just shown has its place */
  drive_click (drive_get_named (window, "import-skip"));
  drive_settle (window);
  g_assert_cmpuint (count (fixture), ==, before);
  drive_click (drive_get_named (window, "import-import"));
  drive_settle (fixture->window);
  g_assert_cmpuint (count (fixture), ==, before + csv->n_new);
  window = open_bytes (fixture, csv->text->str, csv->text->len);
  g_assert_true (drive_wait (is_visible_cb, drive_get_named (window, "import-faults"), TIMEOUT_MS));
  check_faults (window, csv);
  drive_settle (window); /* what was just shown has its place */
  drive_click (drive_get_named (window, "import-skip"));
  drive_settle (window);
  g_assert_false (gtk_widget_get_sensitive (drive_get_named (window, "import-import")));
  g_assert_nonnull (strstr (get_text (drive_get_named (window, "import-summary")),
                            "Nothing would be added: all of it is there already."));
  drive_key ("Escape");
  drive_settle (fixture->window);
  g_assert_cmpuint (count (fixture), ==, before + csv->n_new);
}

int
main (int argc, char *argv[])
{
  static const char example[] = "b2b-saas";

  drive_add_keys ("/-.");
  if (!drive_init (&argc, &argv))
    return 0;
  if (g_getenv ("FF_TEST_RTL") != NULL)
    gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
#define ADD(name, project, function)                                                               \
  g_test_add ("/import-dialog/" name, Fixture, project, set_up, function, tear_down)
  ADD ("import", example, test_import);
  ADD ("columns", example, test_import_choices);
  ADD ("chooser", example, test_chooser);
  ADD ("letters", example, test_letters);
  ADD ("dates", example, test_dates);
  ADD ("many", NULL, test_many);
  return g_test_run ();
}
