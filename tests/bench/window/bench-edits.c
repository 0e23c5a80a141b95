/* One edit by a key, until all views have heard of it, the journal has its line and the window is painted.
 *
 *   bench-edits [--full]
 *
 * The work of the processor is told apart: until the journal is written (the key, the verb, the edit, the line), until all
 * views have heard (the analysis among it), and until the frame that shows it is painted. Beside it, what the parts
 * take without a window. */
#include "app/matrix/matrix-grid.h"
#include "app/window/windows.h"
#include "bench/window/frames.h"
#include "bench/window/projects.h"
#include "bench/window/report.h"
#include "core/verbs/verbs.h"
#include "support/drive.h"

#define WARM_UP 3

/* An edit that takes longer is broken. */
#define TIMEOUT_MS 10000

/* When an edit was where; milliseconds of the processor. */
typedef struct
{
  double began, written, heard, painted, painted_at;
  gboolean was_heard;
  gboolean was_painted;
} Edit;

typedef struct
{
  FfWindow *window;
  FfProject *project;
  Edit edit;
} Bench;

static const ProjectSize sizes[] = { { 20, 5, 0 }, { 200, 40, 0 }, { 2000, 200, 0 } };

/* Connected after the journal and after the views, these hear last. */
static void
applied_cb (Bench *self)
{
  self->edit.written = report_processor ();
}

static void
changed_cb (Bench *self)
{
  self->edit.heard = report_processor ();
  self->edit.was_heard = TRUE;
}

static void
after_paint_cb (GdkFrameClock *clock, Bench *self)
{
  if (!self->edit.was_heard || self->edit.was_painted)
    return;
  self->edit.was_painted = TRUE;
  self->edit.painted = report_processor ();
  self->edit.painted_at = report_now ();
}

typedef struct
{
  GArray *written, *heard, *painted, *whole, *clock;
} Times;

static void
times_init (Times *self)
{
  self->written = report_times_new ();
  self->heard = report_times_new ();
  self->painted = report_times_new ();
  self->whole = report_times_new ();
  self->clock = report_times_new ();
}

static void
times_report (Times *self, const char *what)
{
  const struct
  {
    const char *name;
    GArray *times;
  } parts[] = {
    { "work", self->whole },
    { "work until the journal is written", self->written },
    { "work until all views have heard", self->heard },
    { "work until it is painted", self->painted },
    { "key to frame", self->clock },
  };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *name = g_strdup_printf ("%s: %s", what, parts[i].name);

      report_times (name, parts[i].times, i == 4 ? "by the clock; a frame may wait 16.7 ms" : "");
      g_array_unref (parts[i].times);
    }
}

static gboolean
wake_cb (gpointer unused)
{
  return G_SOURCE_CONTINUE;
}

static void
press (Bench *self, guint key, Times *times)
{
  double clock = report_now ();
  double end = clock + TIMEOUT_MS;
  guint waker = g_timeout_add (TIMEOUT_MS + 1, wake_cb, NULL);

  self->edit = (Edit){ .began = report_processor () };
  drive_post_key (key, 0);
  drive_flush ();
  while (!self->edit.was_painted && report_now () < end)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (waker);
  g_assert_true (self->edit.was_painted);
  if (times == NULL)
    return;
  report_times_add (times->written, self->edit.written - self->edit.began);
  report_times_add (times->heard, self->edit.heard - self->edit.written);
  report_times_add (times->painted, self->edit.painted - self->edit.heard);
  report_times_add (times->whole, self->edit.painted - self->edit.began);
  report_times_add (times->clock, self->edit.painted_at - clock);
}

/* The keys take turns, so that each is an edit. */
static void
measure_keys (Bench *self, const char *what, const guint keys[2], guint n)
{
  Times times;

  times_init (&times);
  for (guint i = 0; i < n + WARM_UP; i++)
    {
      press (self, keys[i % 2], i < WARM_UP ? NULL : &times);
      drive_spin (30);
    }
  times_report (&times, what);
}

/* The cell of the first role and competency. */
static void
focus_cell (GtkWidget *window)
{
  FfMatrixGrid *grid = FF_MATRIX_GRID (drive_find (window, FF_TYPE_MATRIX_GRID, NULL));

  ff_matrix_grid_set_cursor (grid, 0, 0, FALSE);
  drive_settle (window);
}

static gboolean
has_focus (gpointer window)
{
  return gtk_window_is_active (window);
}

static void
measure_window (const char *path, const char *what, guint n)
{
  static const guint weights[] = { GDK_KEY_s, GDK_KEY_b };
  static const guint places[] = { GDK_KEY_4, GDK_KEY_1 };
  Bench self = { windows_open (1280, 800) };
  GtkWidget *widget = GTK_WIDGET (self.window);
  GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);
  g_autofree char *matrix = g_strdup_printf ("a weight in the matrix, %s", what);
  g_autofree char *board = g_strdup_printf ("a note moved on the board, %s", what);
  gulong handler = g_signal_connect (clock, "after-paint", G_CALLBACK (after_paint_cb), &self);

  ff_window_open (self.window, path);
  g_assert_true (drive_wait (windows_has_document, self.window, 60000));
  drive_settle (widget);
  g_assert_true (drive_wait (has_focus, widget, 5000));
  self.project = ff_document_get_project (ff_window_get_document (self.window));
  g_signal_connect_swapped (self.project, "applied", G_CALLBACK (applied_cb), &self);
  g_signal_connect_swapped (self.project, "changed", G_CALLBACK (changed_cb), &self);

  ff_window_show_view (self.window, "matrix");
  drive_settle (widget);
  drive_spin (500); /* the journal's beginning is written ahead */
  focus_cell (widget);
  measure_keys (&self, matrix, weights, n);

  ff_window_show_view (self.window, "board");
  drive_settle (widget);
  gtk_widget_grab_focus (drive_find (widget, g_type_from_name ("FfNote"), NULL));
  measure_keys (&self, board, places, n);

  g_signal_handlers_disconnect_by_data (self.project, &self);
  g_signal_handler_disconnect (clock, handler);
  ff_document_abandon (ff_window_get_document (self.window));
  windows_close (self.window);
}

static FfEdit *
make_edit (FfProject *project, guint i)
{
  return ff_verb_weigh (project, "r1", "c1", i % 2 == 0 ? FF_WEIGHT_SECONDARY : FF_WEIGHT_BASELINE,
                        NULL);
}

/* Milliseconds of the processor, the median of N, that what is done to a project of PATH takes. */
typedef void (*Part) (FfProject *project, guint i);

static void
commit (FfProject *project, guint i)
{
  ff_project_commit (project, make_edit (project, i));
}

static void
analyse (FfProject *project, guint i)
{
  ff_project_set_today (project, "2026-11-26"); /* forgets what was worked out */
  ff_project_get_analysis (project);
}

static void
find_pairs (FfProject *project, guint i)
{
  analyse (project, i);
  ff_analysis_get_n_pairs (ff_project_get_analysis (project));
}

static void
find_findings (FfProject *project, guint i)
{
  analyse (project, i);
  ff_analysis_get_n_findings (ff_project_get_analysis (project));
}

static void
measure_part (FfProject *project, const char *what, const char *part, Part function, guint n)
{
  g_autoptr (GArray) times = report_times_new ();
  g_autofree char *name = g_strdup_printf ("%s, %s", part, what);

  for (guint i = 0; i < n + WARM_UP; i++)
    {
      double began = report_processor ();

      function (project, i);
      if (i >= WARM_UP)
        report_times_add (times, report_processor () - began);
    }
  report_times (name, times, "without a window");
}

static void
measure_parts (const char *path, const char *what, guint n)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FfDocument) document = ff_document_open (path, &error);
  FfProject *project;

  g_assert_no_error (error);
  project = ff_document_get_project (document);
  measure_part (project, what, "the edit alone", commit, n);
  measure_part (project, what, "the analysis: emphasis", analyse, n);
  measure_part (project, what, "the analysis: emphasis and pairs", find_pairs, n);
  measure_part (project, what, "the analysis: all findings", find_findings, n);
  g_assert_true (ff_document_guard (document, &error));
  g_usleep (300000); /* the journal's beginning is written ahead */
  measure_part (project, what, "the edit with the journal's line", commit, n);
  ff_document_abandon (document);
}

int
main (int argc, char **argv)
{
  gboolean full = report_is_full (&argc, argv);
  g_autofree char *folder = NULL;

  if (!windows_begin (&argc, &argv))
    return 77;
  folder = projects_make_folder ();
  for (guint i = 0; i < (full ? G_N_ELEMENTS (sizes) : 2); i++)
    {
      g_autofree char *path = projects_write (sizes[i], folder);
      g_autofree char *what = g_strdup_printf ("%u×%u", sizes[i].competencies, sizes[i].roles);

      measure_window (path, what, full ? 60 : 8);
      measure_parts (path, what, full ? 60 : 8);
    }
  projects_remove_folder (folder);
  g_clear_object (&application);
  return 0;
}
