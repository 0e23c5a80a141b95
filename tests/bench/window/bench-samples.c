/* How long the main loop stands still in the table of 100,000 samples: searched, sorted, edited and scrolled.
 *
 *   bench-samples [--full] */
#include "app/samples/sample-list.h"
#include "app/samples/samples-view.h"
#include "core/verbs/sample-verbs.h"
#include "bench/window/projects.h"
#include "bench/window/report.h"
#include "bench/window/turns.h"
#include "support/drive.h"

static gboolean
is_pending (GtkWidget *window)
{
  GtkColumnView *table = GTK_COLUMN_VIEW (drive_find_named (window, "samples-table"));
  GtkSelectionModel *list = gtk_column_view_get_model (table);

  return list != NULL && ff_sample_list_is_busy (FF_SAMPLE_LIST (list));
}

/* What follows later, by a timer, is looked at too. */
static int quiet_ms;

/* Until the table is filled and MS went by. */
static void
wait_quiet (GtkWidget *window, int ms)
{
  double until = report_now () + ms;

  while (report_now () < until || is_pending (window))
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (500);
}

typedef struct
{
  GtkWidget *window;
  GtkWidget *view;
  FfSession *session;
  FfDocument *document;
  FfProject *project;
  GtkColumnView *table;
} Bench;

static void
open_view (Bench *self)
{
  ff_session_set_document (self->session, self->document);
}

static void
search (Bench *self)
{
  gtk_editable_set_text (GTK_EDITABLE (drive_find_named (self->window, "samples-search")), "1");
}

static void
search_on (Bench *self)
{
  gtk_editable_set_text (GTK_EDITABLE (drive_find_named (self->window, "samples-search")), "12");
}

static void
search_no_more (Bench *self)
{
  gtk_editable_set_text (GTK_EDITABLE (drive_find_named (self->window, "samples-search")), "");
}

static void
sort_by_title (Bench *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->table);
  g_autoptr (GtkColumnViewColumn) title = g_list_model_get_item (columns, 1);

  gtk_column_view_sort_by_column (self->table, title, GTK_SORT_ASCENDING);
}

static void
sort_by_date (Bench *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->table);
  g_autoptr (GtkColumnViewColumn) date = g_list_model_get_item (columns, 0);

  gtk_column_view_sort_by_column (self->table, date, GTK_SORT_DESCENDING);
}

static void
edit_title (Bench *self)
{
  ff_project_commit (self->project,
                     ff_verb_set (self->project, FF_SAMPLES, "s500", "title", "Edited", NULL));
}

static void
edit_date (Bench *self)
{
  ff_project_commit (self->project,
                     ff_verb_set (self->project, FF_SAMPLES, "s501", "date", "2020-02-02", NULL));
}

static void
add_one (Bench *self)
{
  GtkWidget *entry = drive_find_named (self->window, "samples-entry");

  gtk_editable_set_text (GTK_EDITABLE (entry), "Added");
  g_signal_emit_by_name (entry, "activate");
}

static void
undo (Bench *self)
{
  ff_project_undo (self->project);
}

static void
accept_all (Bench *self)
{
  gtk_widget_activate_action (self->view, "samples.accept-all", NULL);
}

static void
select_all (Bench *self)
{
  gtk_selection_model_select_all (gtk_column_view_get_model (self->table));
}

static void
remove_all (Bench *self)
{
  gtk_widget_activate_action (self->view, "samples.remove", NULL);
}

static const struct
{
  const char *what;
  void (*act) (Bench *self);
} acts[] = {
  { "open the view", open_view },
  { "search", search },
  { "search for more", search_on },
  { "search no more", search_no_more },
  { "sort by title", sort_by_title },
  { "sort by date", sort_by_date },
  { "the first edit: its journal begins", edit_title },
  { "edit a date", edit_date },
  { "undo the date", undo },
  { "add one", add_one },
  { "undo adding one", undo },
  { "accept all suggestions", accept_all },
  { "undo the suggestions", undo },
  { "select all", select_all },
  { "remove all", remove_all },
  { "undo removing all", undo },
};

static void
measure (Bench *self, guint n)
{
  turns_begin ();
  acts[n].act (self);
  wait_quiet (self->window, quiet_ms);
  turns_report (acts[n].what, turns_end (), "");
}

static void
scroll (Bench *self)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->table));

  turns_begin ();
  for (guint i = 0; i < 60; i++)
    {
      gtk_adjustment_set_value (adjustment,
                                gtk_adjustment_get_value (adjustment) + (i < 30 ? 300 : 90000));
      wait_quiet (self->window, 30);
    }
  turns_report ("scroll, by a page and by a lot", turns_end (), "");
}

static void
open_document (Bench *self, guint n_samples)
{
  g_autoptr (GBytes) bytes = projects_make ((ProjectSize){ 16, 4, n_samples });
  double began = report_processor ();
  g_autoptr (GError) error = NULL;

  self->document = ff_document_new_from_bytes (bytes, "bench", &error);
  g_assert_no_error (error);
  report_value ("read the project", report_processor () - began, "ms", "a worker's in the window");
  self->project = ff_document_get_project (self->document);
  ff_document_guard (self->document, &error);
  g_assert_no_error (error);
  began = report_processor ();
  ff_analysis_get_n_findings (ff_project_get_analysis (self->project));
  report_value ("analysis with findings", report_processor () - began, "ms", "");
}

int
main (int argc, char *argv[])
{
  gboolean full = report_is_full (&argc, argv);
  Bench self = { 0 };

  if (!drive_init (&argc, &argv))
    return 77;
  quiet_ms = full ? 1500 : 100;
  open_document (&self, full ? 100000 : 2000);
  self.session = ff_session_new ();
  self.view = ff_samples_view_new (self.session);
  self.window = adw_window_new ();
  adw_window_set_content (ADW_WINDOW (self.window), self.view);
  gtk_window_set_default_size (GTK_WINDOW (self.window), 1180, 800);
  gtk_window_present (GTK_WINDOW (self.window));
  drive_settle (self.window);
  self.table = GTK_COLUMN_VIEW (drive_find_named (self.window, "samples-table"));
  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    {
      measure (&self, i);
      if (i == 0)
        scroll (&self);
    }
  ff_document_abandon (self.document);
  gtk_window_destroy (GTK_WINDOW (self.window));
  g_object_unref (self.session);
  g_object_unref (self.document);
  return 0;
}
