/* How long the main loop stands still in a project of 100,000 samples. Prints a line each. */
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

static gint64 began;

static void
begin (void)
{
  began = now ();
}

static void
end (const char *what)
{
  g_print ("%-44s %7.1f ms\n", what, (now () - began) / 1000.0);
}

/* The longest turn of the main loop until nothing is pending. */
static double
longest_turn (int for_ms)
{
  gint64 until = g_get_monotonic_time () + for_ms * 1000;
  double longest = 0;

  while (g_get_monotonic_time () < until)
    {
      gint64 turn = now ();

      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (500);
      longest = MAX (longest, (now () - turn) / 1000.0);
    }
  return longest;
}

static void
settle (const char *what)
{
  double longest;

  end (what);
  longest = longest_turn (4000);
  g_print ("%-44s %7.1f ms\n", "   … longest turn afterwards", longest);
}

int
main (int argc, char *argv[])
{
  g_autoptr (FfSession) session = NULL;
  g_autoptr (FfDocument) document = NULL;
  g_autoptr (GBytes) bytes = make_project ();
  g_autoptr (GError) error = NULL;
  FfProject *project;
  GtkWidget *window;
  GtkWidget *view;
  GtkAdjustment *adjustment;
  GtkColumnView *table;
  double longest = 0;

  if (!drive_init (&argc, &argv))
    return 0;
  begin ();
  document = ff_document_new_from_bytes (bytes, "bench", &error);
  g_assert_no_error (error);
  end ("read the file");
  project = ff_document_get_project (document);
  begin ();
  ff_project_get_analysis (project);
  ff_analysis_get_n_findings (ff_project_get_analysis (project));
  end ("analysis with findings");
  session = ff_session_new ();
  view = ff_samples_view_new (session);
  window = adw_window_new ();
  adw_window_set_content (ADW_WINDOW (window), view);
  gtk_window_set_default_size (GTK_WINDOW (window), 1180, 800);
  gtk_window_present (GTK_WINDOW (window));
  drive_settle (window);
  begin ();
  ff_session_set_document (session, document);
  settle ("open the view");
  table = GTK_COLUMN_VIEW (drive_find_named (window, "samples-table"));
  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (table));
  for (guint i = 0; i < 60; i++)
    {
      begin ();
      gtk_adjustment_set_value (adjustment,
                                gtk_adjustment_get_value (adjustment) + (i < 30 ? 300 : 90000));
      longest = MAX (longest, longest_turn (30));
    }
  g_print ("%-44s %7.1f ms\n", "scroll, longest turn", longest);
  begin ();
  gtk_editable_set_text (GTK_EDITABLE (drive_find_named (window, "samples-search")), "1234");
  settle ("search");
  begin ();
  gtk_editable_set_text (GTK_EDITABLE (drive_find_named (window, "samples-search")), "");
  settle ("search no more");
  begin ();
  ff_project_commit (project, ff_verb_set (project, FF_SAMPLES, "s500", "title", "Edited", NULL));
  settle ("edit one");
  begin ();
  ff_project_commit (project, ff_verb_add_sample (project, "Added", "2026-01-01", "", "", NULL));
  settle ("add one");
  begin ();
  ff_project_undo (project);
  settle ("undo");
  begin ();
  gtk_widget_activate_action (view, "samples.accept-all", NULL);
  settle ("accept 10,000 suggestions");
  begin ();
  ff_project_undo (project);
  settle ("undo that");
  begin ();
  gtk_selection_model_select_all (gtk_column_view_get_model (table));
  settle ("select all");
  begin ();
  gtk_widget_activate_action (view, "samples.remove", NULL);
  settle ("remove all");
  begin ();
  ff_project_undo (project);
  settle ("undo that");
  gtk_window_destroy (GTK_WINDOW (window));
  return 0;
}
