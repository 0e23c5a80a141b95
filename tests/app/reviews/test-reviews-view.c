/* The reviews view, driven with real pointer and key events. */
#include "app/reviews/reviews-view.h"
#include "app/reviews/snapshot-row.h"
#include "support/dialogs.h"
#include "support/drive.h"
#include "support/stage.h"

#define TODAY "2026-11-26"

typedef Stage Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FfDocument) document = stage_open_example ("consumer");

  ff_project_set_today (ff_document_get_project (document), TODAY);
  stage_set_up (fixture, ff_reviews_view_new, document, 900, 900);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  stage_tear_down (fixture);
}

static FfTable *
get_snapshots (Fixture *fixture)
{
  return ff_project_get_table (stage_get_project (fixture), FF_SNAPSHOTS);
}

static const FfSnapshot *
last_snapshot (Fixture *fixture)
{
  FfTable *table = get_snapshots (fixture);

  g_assert_cmpuint (ff_table_get_size (table), >, 0);
  return ff_row_get_record (ff_table_get_row (table, ff_table_get_size (table) - 1));
}

static gboolean
has_dialog (gpointer data)
{
  return dialogs_find () != NULL && gtk_widget_get_mapped (GTK_WIDGET (dialogs_find ()));
}

static gboolean
has_no_dialog (gpointer data)
{
  return dialogs_find () == NULL;
}

/* Takes a snapshot with keys alone. */
static void
take (Fixture *fixture, const char *title, const char *note)
{
  GtkWidget *button = stage_find (fixture, ff_table_get_size (get_snapshots (fixture)) > 0
                                               ? "take-snapshot"
                                               : "first-snapshot");

  gtk_widget_grab_focus (button);
  drive_settle (fixture->window);
  drive_key ("space");
  g_assert_true (drive_wait (has_dialog, NULL, 4000));
  drive_settle (GTK_WIDGET (dialogs_find ()));
  drive_key ("<Control>a");
  drive_type (title);
  drive_key ("Tab");
  drive_type (note);
  drive_settle (GTK_WIDGET (dialogs_find ()));
  if (g_getenv ("FF_SCREENSHOTS") != NULL)
    {
      g_autofree char *path = g_build_filename (g_getenv ("FF_SCREENSHOTS"), "reviews-dialog.png",
                                                NULL);

      drive_screenshot (GTK_WIDGET (dialogs_find ()), path);
    }
  dialogs_answer ("Take _Snapshot");
  g_assert_true (drive_wait (has_no_dialog, NULL, 4000));
  drive_settle (fixture->window);
  /* what opened the dialog has the focus again, and shows it */
  if (gtk_widget_get_mapped (button))
    g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == button);
  g_assert_true (gtk_window_get_focus_visible (GTK_WINDOW (fixture->window)));
}

static FfSnapshotRow *
first_row (Fixture *fixture)
{
  return FF_SNAPSHOT_ROW (
      gtk_list_box_get_row_at_index (GTK_LIST_BOX (stage_find (fixture, "snapshots")), 0));
}

static void
test_take (Fixture *fixture, gconstpointer data)
{
  guint before = ff_table_get_size (get_snapshots (fixture));

  take (fixture, "Autumn review", "Growth moved outward.");
  g_assert_cmpuint (ff_table_get_size (get_snapshots (fixture)), ==, before + 1);
  g_assert_cmpstr (last_snapshot (fixture)->title, ==, "Autumn review");
  g_assert_cmpstr (last_snapshot (fixture)->note, ==, "Growth moved outward.");
  g_assert_cmpstr (last_snapshot (fixture)->date, ==, TODAY);
  /* the newest is on top, with its day and note */
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (first_row (fixture))), ==,
                   "Autumn review");
  g_assert_nonnull (strstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (first_row (fixture))),
                            "26 November 2026 · Growth moved outward."));
  /* title and note are one step */
  ff_project_undo (stage_get_project (fixture));
  g_assert_cmpuint (ff_table_get_size (get_snapshots (fixture)), ==, before);
}

static gboolean
is_mapped (gpointer widget)
{
  return gtk_widget_get_mapped (widget);
}

static void
open_row (Fixture *fixture)
{
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (first_row (fixture)), TRUE);
  g_assert_true (drive_wait (is_mapped, stage_find (fixture, "snapshot-rename"), 4000));
  drive_settle (fixture->window);
}

/* Renamed, noted, deleted, and all of it undone. */
static void
test_edit (Fixture *fixture, gconstpointer data)
{
  guint n;

  take (fixture, "Autumn review", "");
  n = ff_table_get_size (get_snapshots (fixture));
  open_row (fixture);
  gtk_widget_grab_focus (drive_find_named (GTK_WIDGET (first_row (fixture)), "snapshot-rename"));
  drive_key ("<Control>a");
  drive_type ("Q4");
  drive_key ("Return");
  drive_settle (fixture->window);
  g_assert_cmpstr (last_snapshot (fixture)->title, ==, "Q4");
  gtk_widget_grab_focus (drive_find_named (GTK_WIDGET (first_row (fixture)), "snapshot-row-note"));
  drive_type ("Kept.");
  drive_settle (fixture->window);
  g_assert_cmpstr (last_snapshot (fixture)->note, ==, "Kept.");
  drive_click (drive_find_named (GTK_WIDGET (first_row (fixture)), "snapshot-remove"));
  drive_settle (fixture->window);
  g_assert_cmpuint (ff_table_get_size (get_snapshots (fixture)), ==, n - 1);
  g_assert_nonnull (drive_find (fixture->window, GTK_TYPE_BUTTON, "_Undo"));
  for (guint i = 0; i < 3; i++)
    ff_project_undo (stage_get_project (fixture));
  g_assert_cmpstr (last_snapshot (fixture)->title, ==, "Autumn review");
  g_assert_cmpstr (last_snapshot (fixture)->note, ==, "");
}

/* A snapshot needs a title: the old one stays. */
static void
test_title_needed (Fixture *fixture, gconstpointer data)
{
  take (fixture, "Autumn review", "");
  open_row (fixture);
  gtk_widget_grab_focus (drive_find_named (GTK_WIDGET (first_row (fixture)), "snapshot-rename"));
  drive_key ("<Control>a");
  drive_key ("Delete");
  drive_key ("Return");
  drive_settle (fixture->window);
  g_assert_cmpstr (last_snapshot (fixture)->title, ==, "Autumn review");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (
                       drive_find_named (GTK_WIDGET (first_row (fixture)), "snapshot-rename"))),
                   ==, "Autumn review");
}

static void
compare_asked_cb (FfSession *session, const char *const *roles, char ***asked)
{
  *asked = g_strdupv ((char **) roles);
}

/* A role beside itself as the snapshot has it. */
static void
test_compare (Fixture *fixture, gconstpointer data)
{
  g_auto (GStrv) asked = NULL;
  g_autofree char *expected = NULL;
  GtkWidget *button;

  g_signal_connect (fixture->session, "compare", G_CALLBACK (compare_asked_cb), &asked);
  take (fixture, "Before", "");
  open_row (fixture);
  button = drive_find_named (GTK_WIDGET (first_row (fixture)), "snapshot-compare");
  gtk_widget_grab_focus (button);
  drive_key ("space");
  g_assert_true (
      drive_wait (is_mapped, gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)), 4000));
  drive_settle (fixture->window);
  drive_key ("Down");
  drive_key ("Return");
  drive_settle (fixture->window);
  g_assert_nonnull (asked);
  g_assert_cmpuint (g_strv_length (asked), ==, 2);
  expected = g_strdup_printf ("%s@%s", asked[1], last_snapshot (fixture)->base.id);
  g_assert_cmpstr (asked[0], ==, expected);
  g_assert_nonnull (ff_project_role (stage_get_project (fixture), asked[1]));
}

static gboolean
says (GtkWidget *root, const char *text)
{
  if (GTK_IS_LABEL (root) && strstr (gtk_label_get_text (GTK_LABEL (root)), text) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (says (child, text))
      return TRUE;
  return FALSE;
}

/* Taken, the project edited, what changed is told, and untold as it is undone. */
static void
test_changes (Fixture *fixture, gconstpointer data)
{
  FfProject *project = stage_get_project (fixture);
  GtkWidget *changes;

  take (fixture, "Before", "");
  open_row (fixture);
  changes = drive_find_named (GTK_WIDGET (first_row (fixture)), "snapshot-changes");
  g_assert_true (says (changes, "Nothing changed since"));
  ff_project_commit (project, ff_verb_add_competency (project, "Board reporting",
                                                      FF_QUADRANT_INTERNAL_STRATEGIC, NULL));
  ff_project_commit (
      project, ff_verb_weigh (project, "growth-pm", "board-reporting", FF_WEIGHT_PRIMARY, NULL));
  drive_settle (fixture->window);
  g_assert_true (says (changes, "changes since"));
  g_assert_true (says (changes, "Board reporting"));
  g_assert_true (says (changes, "Weights"));
  if (g_getenv ("FF_SCREENSHOTS") != NULL)
    {
      g_autofree char *path = g_build_filename (g_getenv ("FF_SCREENSHOTS"), "reviews-changes.png",
                                                NULL);

      drive_screenshot (fixture->window, path);
    }
  ff_project_undo (project);
  ff_project_undo (project);
  drive_settle (fixture->window);
  g_assert_true (says (changes, "Nothing changed since"));
}

static const FfReview *
get_review (Fixture *fixture)
{
  return &ff_project_get_settings (stage_get_project (fixture))->review;
}

static const char *
get_next (Fixture *fixture)
{
  return adw_action_row_get_subtitle (ADW_ACTION_ROW (stage_find (fixture, "next-review")));
}

/* The day by hand, the interval, today by its button; a day that is none is not taken. */
static void
test_date (Fixture *fixture, gconstpointer data)
{
  GtkWidget *last = stage_find (fixture, "last-review");

  gtk_widget_grab_focus (last);
  drive_key ("<Control>a");
  drive_type ("2026-05-01");
  drive_key ("Return");
  drive_settle (fixture->window);
  g_assert_cmpstr (get_review (fixture)->last, ==, "2026-05-01");
  g_assert_cmpstr (get_next (fixture), ==, "Overdue since 1 November 2026");
  adw_combo_row_set_selected (ADW_COMBO_ROW (stage_find (fixture, "review-interval")), 6);
  g_assert_cmpint (get_review (fixture)->interval_months, ==, 12);
  g_assert_cmpstr (get_next (fixture), ==, "1 May 2027");
  drive_click (stage_find (fixture, "reviewed-today"));
  drive_settle (fixture->window);
  g_assert_cmpstr (get_review (fixture)->last, ==, TODAY);
  g_assert_cmpstr (get_next (fixture), ==, "26 November 2027");
  gtk_widget_grab_focus (last);
  drive_key ("<Control>a");
  drive_type ("2026-02-30");
  drive_key ("Return");
  drive_settle (fixture->window);
  g_assert_cmpstr (get_review (fixture)->last, ==, TODAY);
  ff_project_undo (stage_get_project (fixture));
  g_assert_cmpstr (get_review (fixture)->last, ==, "2026-05-01");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (last)), ==, "2026-05-01");
}

/* A check that a review is due leads to the button that records one. */
static void
test_target (Fixture *fixture, gconstpointer data)
{
  ff_session_show (fixture->session, "reviews", "review-due", NULL);
  drive_settle (fixture->window);
  g_assert_true (gtk_widget_is_focus (stage_find (fixture, "reviewed-today")));
}

/* The view takes no more than a window of any width has. FF_SCREENSHOTS names a folder for pictures. */
static void
test_widths (Fixture *fixture, gconstpointer data)
{
  static const int widths[] = { 360, 800, 1200 };
  const char *folder = g_getenv ("FF_SCREENSHOTS");

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      g_autofree char *name = g_strdup_printf ("%s/reviews-%d.png", folder, widths[i]);

      stage_resize (fixture, widths[i], 900);
      g_assert_cmpint (gtk_widget_get_width (fixture->window), <=, widths[i]);
      if (folder != NULL)
        drive_screenshot (fixture->window, name);
      if (i == 0)
        {
          take (fixture, "Autumn review", "Growth moved outward, and nobody has noticed so far.");
          open_row (fixture);
        }
    }
}

#define ADD(path, function)                                                                        \
  g_test_add ("/reviews-view/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  if (!drive_init (&argc, &argv))
    return 0;
  ADD ("take", test_take);
  ADD ("edit", test_edit);
  ADD ("title-needed", test_title_needed);
  ADD ("compare", test_compare);
  ADD ("changes", test_changes);
  ADD ("date", test_date);
  ADD ("target", test_target);
  ADD ("widths", test_widths);
  return g_test_run ();
}
