/* Frames in real windows, moved by real pointer events: a note that is dragged over many, grids and a table that are
 * scrolled, and the first frame of what is large. Beside them floors: a grid drawn by hand with as many texts, and a window
 * of the same size that only paints one colour.
 *
 *   bench-frames [--full] [--only TEXT]
 *
 * With --only, what has TEXT in its name: for a look at one of them with a profiler. */
#include "app/window/windows.h"
#include "bench/window/drawn.h"
#include "bench/window/frames.h"
#include "bench/window/projects.h"
#include "bench/window/report.h"
#include "support/drive.h"
#include "support/stage.h"

#include <string.h>

#define WIDTH  1280
#define HEIGHT 800

/* A mouse says 125 times a second where it is. */
#define EACH_MS 8

/* So many that the 95th percentile stands on a dozen; so few that all of them are done within two minutes. */
#define FRAMES_FULL  240
#define FRAMES_SHORT 40

static gboolean full;
static const char *only = "";
static const char *folder;

static guint
count_frames (void)
{
  return full ? FRAMES_FULL : FRAMES_SHORT;
}

static FfWindow *
open_window (ProjectSize size)
{
  FfWindow *window = windows_open (WIDTH, HEIGHT);
  g_autofree char *path = projects_write (size, folder);

  ff_window_open (window, path);
  g_assert_true (drive_wait (windows_has_document, window, 60000));
  drive_settle (GTK_WIDGET (window));
  drive_spin (1000);
  return window;
}

static void
close_window (FfWindow *window)
{
  ff_document_abandon (ff_window_get_document (window));
  windows_close (window);
}

/* Back and forth over the whole window, a step each time. */
typedef struct
{
  int x, y;
  int left, top, width, height;
  guint step;
} Way;

static gboolean
move_cb (gpointer user_data)
{
  Way *way = user_data;
  int along = (int) (way->step * 11) % (2 * way->width);
  int down = (int) (way->step * 3) % (2 * way->height);

  way->step++;
  drive_move (way->left + (along < way->width ? along : 2 * way->width - along),
              way->top + (down < way->height ? down : 2 * way->height - down));
  return G_SOURCE_CONTINUE;
}

static void
drag_over_board (guint n_notes)
{
  FfWindow *window = open_window ((ProjectSize){ n_notes, 4, 0 });
  GtkWidget *board = drive_find (GTK_WIDGET (window), g_type_from_name ("FfBoard"), NULL);
  GtkWidget *note = drive_find (GTK_WIDGET (window), g_type_from_name ("FfNote"), NULL);
  g_autofree char *name = g_strdup_printf ("a note dragged over a board of %u", n_notes);
  Way way = { 0 };
  int right, bottom, x, y;
  Frames *frames;

  drive_point (board, 0.1, 0.1, &way.left, &way.top);
  drive_point (board, 0.9, 0.9, &right, &bottom);
  way.width = right - way.left;
  way.height = bottom - way.top;
  drive_point (note, 0.5, 0.5, &x, &y);
  drive_move (x, y);
  drive_spin (50);
  drive_button (1, TRUE);
  drive_spin (50);
  frames = frames_record (GTK_WIDGET (window), count_frames (), EACH_MS, move_cb, &way);
  drive_button (1, FALSE);
  drive_spin (50);
  frames_report (frames, name, "");
  close_window (window);
}

/* The wheel: half the way down, and up again. */
typedef struct
{
  guint step, n;
} Wheel;

static gboolean
turn_cb (gpointer user_data)
{
  Wheel *wheel = user_data;
  int button = wheel->step++ / (wheel->n / 2) % 2 == 0 ? 5 : 4;

  drive_button (button, TRUE);
  drive_button (button, FALSE);
  return G_SOURCE_CONTINUE;
}

static void
scroll (const char *view, ProjectSize size, const char *name)
{
  FfWindow *window = open_window (size);
  Wheel wheel = { 0, count_frames () };
  GtkWidget *stack;
  int x, y;

  ff_window_show_view (window, view);
  drive_settle (GTK_WIDGET (window));
  drive_spin (1500);
  stack = gtk_widget_get_parent (
      drive_find (GTK_WIDGET (window), g_type_from_name ("FfBoardView"), NULL));
  drive_point (stack, 0.6, 0.6, &x, &y);
  drive_move (x, y);
  drive_spin (50);
  frames_report (frames_record (GTK_WIDGET (window), count_frames (), EACH_MS, turn_cb, &wheel),
                 name, "");
  close_window (window);
}

static GtkWidget *
open_plain (GtkWidget *content)
{
  GtkWidget *window = adw_window_new ();

  adw_window_set_content (ADW_WINDOW (window), content);
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  gtk_window_present (GTK_WINDOW (window));
  return window;
}

static gboolean
repaint_cb (gpointer area)
{
  gtk_widget_queue_draw (area);
  return G_SOURCE_CONTINUE;
}

static gboolean
scroll_drawn_cb (gpointer area)
{
  drawn_grid_scroll (area, 17);
  return G_SOURCE_CONTINUE;
}

static void
measure_floor (GtkWidget *area, GSourceFunc act, const char *name)
{
  GtkWidget *window = open_plain (area);

  drive_settle (window);
  frames_report (frames_record (window, count_frames (), EACH_MS, act, area), name, "floor");
  gtk_window_destroy (GTK_WINDOW (window));
  drive_spin (50);
}

static gboolean
is_laid_out (gpointer widget)
{
  return gtk_widget_get_mapped (widget) && gtk_widget_get_width (widget) > 0;
}

static void
report_first (const char *name, GArray *work, GArray *clock, const char *remark)
{
  g_autofree char *first = g_strdup_printf ("%s: work to the first frame", name);
  g_autofree char *whole = g_strdup_printf ("%s: until the first frame", name);

  report_value (first, report_times_get (work, 0.5), "ms", remark);
  report_value (whole, report_times_get (clock, 0.5), "ms", remark);
}

/* Whether the view's own widget of that name is laid out. */
typedef struct
{
  FfWindow *window;
  const char *type;
} Awaited;

static gboolean
is_view_laid_out (gpointer data)
{
  Awaited *awaited = data;
  GtkWidget *widget = drive_find (GTK_WIDGET (awaited->window), g_type_from_name (awaited->type),
                                  NULL);

  return widget != NULL && is_laid_out (widget);
}

/* A window that stands, with the start page, until it shows the board of the project that is opened in it. */
static void
open_board (FirstFrame *first, const char *path)
{
  FfWindow *window = windows_open (WIDTH, HEIGHT);

  *first = frames_first_begin ();
  ff_window_open (window, path);
  frames_first_wait (first, GTK_WIDGET (window), is_view_laid_out, &(Awaited){ window, "FfBoard" });
  close_window (window);
}

/* From one view to another that was not shown yet. */
static void
show_matrix (FirstFrame *first, const char *path)
{
  FfWindow *window = windows_open (WIDTH, HEIGHT);

  ff_window_open (window, path);
  g_assert_true (drive_wait (windows_has_document, window, 60000));
  drive_settle (GTK_WIDGET (window));
  *first = frames_first_begin ();
  ff_window_show_view (window, "matrix");
  frames_first_wait (first, GTK_WIDGET (window), is_view_laid_out,
                     &(Awaited){ window, "FfMatrixGrid" });
  close_window (window);
}

static void
show_drawn (FirstFrame *first, const char *unused)
{
  GtkWidget *window = open_plain (gtk_label_new ("Before"));
  GtkWidget *grid = drawn_grid_new (2000, 200);

  drive_settle (window);
  *first = frames_first_begin ();
  adw_window_set_content (ADW_WINDOW (window), grid);
  frames_first_wait (first, window, is_laid_out, grid);
  gtk_window_destroy (GTK_WINDOW (window));
  drive_spin (50);
}

/* The first round is not counted: types, styles and fonts are there afterwards. */
static void
measure_first (void (*show) (FirstFrame *first, const char *path), ProjectSize size,
               const char *name, const char *remark)
{
  g_autofree char *path = projects_write (size, folder);
  g_autoptr (GArray) work = report_times_new ();
  g_autoptr (GArray) clock = report_times_new ();
  guint n = full ? 5 : 2;

  for (guint i = 0; i <= n; i++)
    {
      FirstFrame first;

      show (&first, path);
      if (i == 0)
        continue;
      report_times_add (work, first.work);
      report_times_add (clock, first.clock);
    }
  report_first (name, work, clock, remark);
}

/* Whether what is called NAME is asked for. */
static gboolean
is_wanted (const char *name)
{
  return strstr (name, only) != NULL;
}

static void
measure_floors (void)
{
  if (is_wanted ("a window painted in one colour"))
    measure_floor (drawn_plain_new (), repaint_cb, "a window painted in one colour");
  if (is_wanted ("a drawn grid scrolled"))
    measure_floor (drawn_grid_new (2000, 200), scroll_drawn_cb, "a drawn grid scrolled");
}

static void
measure_firsts (void)
{
  if (is_wanted ("a board of 1000"))
    measure_first (open_board, (ProjectSize){ 1000, 4, 0 }, "a board of 1000",
                   "opened in the window");
  if (is_wanted ("a matrix of 2000×200: first"))
    measure_first (show_matrix, (ProjectSize){ 2000, full ? 200 : 20, 0 }, "a matrix of 2000×200",
                   full ? "gone to from the board" : "gone to from the board; 20 roles");
  if (is_wanted ("a drawn grid of 2000×200"))
    measure_first (show_drawn, (ProjectSize){ 1, 1, 0 }, "a drawn grid of 2000×200", "floor");
}

static void
measure_drags (void)
{
  if (is_wanted ("a note dragged over a board of 500"))
    drag_over_board (500);
  if (full && is_wanted ("a note dragged over a board of 1000"))
    drag_over_board (1000);
}

static void
measure_scrolls (void)
{
  const struct
  {
    const char *name, *view;
    ProjectSize size;
    gboolean is_long;
  } scrolls[] = {
    { "a matrix of 200×40 scrolled", "matrix", { 200, 40, 0 }, FALSE },
    { "a matrix of 2000×200 scrolled", "matrix", { 2000, 200, 0 }, TRUE },
    { "a table of samples scrolled", "samples", { 16, 4, full ? 100000 : 2000 }, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (scrolls); i++)
    if ((full || !scrolls[i].is_long) && is_wanted (scrolls[i].name))
      scroll (scrolls[i].view, scrolls[i].size, scrolls[i].name);
}

static void
read_options (int *argc, char **argv)
{
  full = report_is_full (argc, argv);
  if (*argc == 3 && strcmp (argv[1], "--only") == 0)
    {
      only = argv[2];
      *argc = 1;
    }
}

int
main (int argc, char **argv)
{
  g_autofree char *own_folder = NULL;

  read_options (&argc, argv);
  if (!windows_begin (&argc, &argv))
    return 77;
  folder = own_folder = projects_make_folder ();
  stage_use_style ();
  measure_floors ();
  measure_firsts ();
  measure_drags ();
  measure_scrolls ();
  projects_remove_folder (folder);
  g_clear_object (&application);
  return 0;
}
