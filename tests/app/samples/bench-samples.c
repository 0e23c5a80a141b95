/* How long the main loop stands still in a project of 100,000 samples. Prints a line each. */
#include "app/samples/sample-list.h"
#include "app/samples/samples-view.h"
#include "core/verbs/sample-verbs.h"
#include "support/drive.h"

#include <string.h>
#include <time.h>

#define N_SAMPLES 100000

static GBytes *
make_project (void)
{
  GString *json = g_string_new (
      "{\"format\":\"fourfold-project\",\"version\":1,\"competencies\":[");
  static const char *const quadrants[] = { "internal-strategic", "external-strategic",
                                           "internal-tactical", "external-tactical" };

  for (guint i = 0; i < 16; i++)
    g_string_append_printf (
        json, "%s{\"id\":\"c%u\",\"name\":\"Topic%c planning %u\",\"quadrant\":\"%s\"}",
        i > 0 ? "," : "", i, 'a' + i, i, quadrants[i / 4]);
  g_string_append (json, "],\"roles\":[");
  for (guint r = 0; r < 4; r++)
    g_string_append_printf (
        json,
        "%s{\"id\":\"r%u\",\"name\":\"Role %u\",\"weights\":{\"c%u\":\"primary\","
        "\"c%u\":\"primary\",\"c%u\":\"primary\",\"c%u\":\"secondary\"}}",
        r > 0 ? "," : "", r, r, r * 4, r * 4 + 1, r * 4 + 2, (r * 4 + 5) % 16);
  g_string_append (json, "],\"samples\":[");
  for (guint i = 0; i < N_SAMPLES; i++)
    g_string_append_printf (
        json,
        "%s{\"id\":\"s%u\",\"date\":\"20%02u-%02u-%02u\",\"person\":\"Person %u\","
        "\"role\":\"r%u\",\"kind\":\"prd\",\"title\":\"Sample %u of topic%c\"%s}",
        i > 0 ? "," : "", i, 10 + i % 16, 1 + i % 12, 1 + i % 28, i % 40, i % 4, i, 'a' + i % 16,
        i % 10 == 0 ? "" : ",\"competencies\":[\"c1\"]");
  g_string_append (json, "]}");
  return g_string_free_to_bytes (json);
}

/* Microseconds that this thread worked: whatever else runs on the machine does not count. */
static gint64
now (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

/* One row of the table: what the act itself took, and the longest turn of the main loop until all was done. */
static void
print_row (const char *what, double act, double longest)
{
  g_print ("%-34s %9.1f %9.1f\n", what, act, longest);
}

static gboolean
is_pending (GtkWidget *window)
{
  GtkColumnView *table = GTK_COLUMN_VIEW (drive_find_named (window, "samples-table"));
  GtkSelectionModel *list = gtk_column_view_get_model (table);

  return list != NULL && ff_sample_list_is_busy (FF_SAMPLE_LIST (list));
}

/* The longest turn of the main loop until the table is filled and QUIET_MS went by. */
static double
longest_turn (GtkWidget *window, int quiet_ms)
{
  gint64 until = g_get_monotonic_time () + quiet_ms * 1000;
  double longest = 0;

  while (g_get_monotonic_time () < until || is_pending (window))
    {
      gint64 turn = now ();

      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (500);
      longest = MAX (longest, (now () - turn) / 1000.0);
    }
  return longest;
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
  { "undo that", undo },
  { "add one", add_one },
  { "undo that", undo },
  { "accept 10,000 suggestions", accept_all },
  { "undo that", undo },
  { "select all", select_all },
  { "remove all", remove_all },
  { "undo that", undo },
};

static void
measure (Bench *self, guint n)
{
  gint64 began = now ();
  double act;

  acts[n].act (self);
  act = (now () - began) / 1000.0;
  print_row (acts[n].what, act, longest_turn (self->window, 1500));
}

static void
scroll (Bench *self)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->table));
  double act = 0;
  double longest = 0;

  for (guint i = 0; i < 60; i++)
    {
      gint64 began = now ();

      gtk_adjustment_set_value (adjustment,
                                gtk_adjustment_get_value (adjustment) + (i < 30 ? 300 : 90000));
      act = MAX (act, (now () - began) / 1000.0);
      longest = MAX (longest, longest_turn (self->window, 60));
    }
  print_row ("scroll, by a page and by a lot", act, longest);
}

static void
open_document (Bench *self)
{
  g_autoptr (GBytes) bytes = make_project ();
  gint64 began = now ();
  g_autoptr (GError) error = NULL;

  self->document = ff_document_new_from_bytes (bytes, "bench", &error);
  g_assert_no_error (error);
  print_row ("read the file, in a worker", (now () - began) / 1000.0, 0);
  self->project = ff_document_get_project (self->document);
  ff_document_guard (self->document, &error);
  g_assert_no_error (error);
  began = now ();
  ff_analysis_get_n_findings (ff_project_get_analysis (self->project));
  print_row ("analysis with findings", (now () - began) / 1000.0, 0);
}

int
main (int argc, char *argv[])
{
  Bench self = { 0 };

  if (!drive_init (&argc, &argv))
    return 0;
  g_print ("%-34s %9s %9s\n", "milliseconds of the main thread", "act", "turn after");
  open_document (&self);
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
