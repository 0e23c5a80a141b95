/* A review that is due is said above the views, leads to Reviews, and can wait; a snapshot is compared. */
#include "windows.h"

#include "app/compare/compare-window.h"
#include "core/verbs/verbs.h"
#include "support/drive.h"

static FfProject *
project_of (FfWindow *window)
{
  return ff_document_get_project (ff_window_get_document (window));
}

static void
set_last (FfWindow *window, const char *day)
{
  ff_project_commit (project_of (window),
                     ff_verb_set (project_of (window), FF_SETTINGS, "", "review.last", day, NULL));
  drive_settle (GTK_WIDGET (window));
}

/* On the day TODAY, the last review being of the first of May. */
static FfWindow *
open_on (const char *today)
{
  FfWindow *window = ff_window_new (ADW_APPLICATION (application));

  ff_window_open_example (window, "b2b-saas");
  ff_project_set_today (project_of (window), today);
  gtk_window_set_default_size (GTK_WINDOW (window), 1100, 760);
  gtk_window_present (GTK_WINDOW (window));
  set_last (window, "2026-05-01");
  return window;
}

static GtkWidget *
named (FfWindow *window, const char *name)
{
  GtkWidget *widget = drive_find_named (GTK_WIDGET (window), name);

  g_assert_nonnull (widget);
  return widget;
}

static gboolean
says_due (FfWindow *window)
{
  return gtk_widget_get_mapped (named (window, "review-bar"));
}

static void
test_due (void)
{
  FfWindow *window = open_on ("2026-11-26");

  g_assert_true (says_due (window));
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (named (window, "review-label"))), ==,
                   "The profiles were last reviewed on 1 May 2026; the next review was due on "
                   "1 November 2026.");
  drive_click (named (window, "review-now"));
  drive_settle (GTK_WIDGET (window));
  g_assert_true (gtk_widget_is_focus (named (window, "reviewed-today")));
  drive_key ("space");
  drive_settle (GTK_WIDGET (window));
  g_assert_false (says_due (window));
  windows_close (window);
}

/* The day itself is one to review on; the day before is not. */
static void
test_days (void)
{
  FfWindow *window = open_on ("2026-11-01");

  g_assert_true (says_due (window));
  g_assert_nonnull (
      strstr (gtk_label_get_text (GTK_LABEL (named (window, "review-label"))), "due today"));
  set_last (window, "2026-05-02");
  g_assert_false (says_due (window));
  set_last (window, "");
  g_assert_false (says_due (window));
  windows_close (window);
}

/* Put off, it is not said again, whatever is edited, until the project is opened again. */
static void
test_not_now (void)
{
  FfWindow *window = open_on ("2026-11-26");

  drive_click (named (window, "review-not-now"));
  drive_settle (GTK_WIDGET (window));
  g_assert_false (says_due (window));
  set_last (window, "2026-04-01");
  g_assert_false (says_due (window));
  windows_close (window);
  window = open_on ("2026-11-26");
  g_assert_true (says_due (window));
  windows_close (window);
}

static gboolean
has_comparison (gpointer data)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (application)); l != NULL;
       l = l->next)
    if (FF_IS_COMPARE_WINDOW (l->data) && gtk_widget_get_mapped (l->data))
      return TRUE;
  return FALSE;
}

/* By its key to Reviews; a role as a snapshot has it beside the role as it is. */
static void
test_compare (void)
{
  FfWindow *window = open_on ("2026-06-01");
  GtkWidget *row;

  drive_key ("<Alt>9");
  drive_settle (GTK_WIDGET (window));
  row = GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (named (window, "snapshots")), 0));
  g_assert_true (gtk_widget_get_mapped (row));
  gtk_widget_activate_action (row, "snapshot.compare", "s", "generalist-pm");
  g_assert_true (drive_wait (has_comparison, NULL, 5000));
  windows_close (window);
}

int
main (int argc, char **argv)
{
  if (!windows_begin (&argc, &argv))
    return 0;

  g_test_add_func ("/window-reviews/due", test_due);
  g_test_add_func ("/window-reviews/days", test_days);
  g_test_add_func ("/window-reviews/not-now", test_not_now);
  g_test_add_func ("/window-reviews/compare", test_compare);
  return windows_run ();
}
