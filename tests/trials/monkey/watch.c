#include "watch.h"

#include <dlfcn.h>
#include <execinfo.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* What one turn of the main loop may take of the processor; and of the clock, which a busy machine may
 * stretch. */
#define STALL_CPU_MS   5000
#define STALL_CLOCK_MS 60000

#define N_FRAMES     40
#define N_LAST       40
#define LINE_LENGTH  240
#define BEAT_EACH_MS 50
#define LOOK_EACH_MS 100

/* GTK 4.8's own faults, which it has whatever a program does. They are counted and shown. A message of
 * GTK that is not here ends the program: it may be ours. */
static struct
{
  const char *domain;
  const char *pattern;
  const char *reason;
  guint count;
} allowed[] = {
  { "Gdk", "gdk_monitor_get_geometry: assertion 'GDK_IS_MONITOR (monitor)' failed",
    "a popover opens where its window is beyond the edge of the screen", 0 },
  { "Gtk", "gtk_widget_size_allocate(): attempt to allocate GtkPopoverContent * with width -*",
    "a popover opens where hardly any of the screen is left for it", 0 },
  { "Gtk", "gtk_widget_size_allocate(): attempt to allocate GtkPopoverContent * and height -*",
    "a popover opens where hardly any of the screen is left for it", 0 },
  { "Gtk",
    "gtk_widget_size_allocate(): attempt to allocate * with width -2 and height "
    "-2",
    "the same of what is in the popover", 0 },
  { "Gtk", "GtkLabel * reports a minimum width of *, but minimum width for height of 1048576 is *",
    "GTK measures a label that wraps twice and differently", 0 },
  { "Gtk", "Could not start rubberbanding: No item*", "a drag begins beside the rows of a list",
    0 },
  { "Gdk", "gdk_frame_clock_get_frame_time: assertion 'GDK_IS_FRAME_CLOCK (frame_clock)' failed",
    "a scrolled window goes while the mark of its place fades", 0 },
  { "Gtk", "gtk_widget_is_ancestor: assertion 'GTK_IS_WIDGET (widget)' failed",
    "Enter comes to a popover in the moment between two frames in which nothing has the focus", 0 },
  { "Gtk", "Finalizing GtkColumnListView * but it still has children left:*",
    "a table goes while rows are marked by a drag: its frame is still in it", 0 },
  { "Gtk", "   - GtkGizmo *", "the same", 0 },
  { "Gtk", "no pages to print", "the print dialog was told a range that no page is in", 0 },
  { "Gtk", "gtk_column_view_get_model: assertion 'GTK_IS_COLUMN_VIEW (self)' failed",
    "the print dialog closes while a printer is chosen in it", 0 },
  { "Gtk",
    "gtk_single_selection_get_selected_item: assertion 'GTK_IS_SINGLE_SELECTION (self)' failed",
    "the same", 0 },
  { "Gtk", "Broken accounting of active state for widget *",
    "a widget goes while a button is held on it", 0 },
  { "Gtk", "Trying to snapshot * without a current allocation",
    "a frame is drawn between a resize and its layout; the next is whole", 0 },
  { "Gtk", "GtkColumnListView failed to scroll to given position. Ignoring...",
    "a list is scrolled after a change of its rows and before the next frame", 0 },
  { "Gdk", "gdk_drag_*: assertion 'GDK_IS_DRAG (drag)' failed",
    "selected text is dragged while another has the pointer: there is no drag then", 0 },
  { "Gtk", "gtk_drag_icon_*: assertion *", "the same", 0 },
  { "GLib-GObject", "invalid (NULL) pointer instance", "the same", 0 },
  { "GLib-GObject", "g_signal_connect_data: assertion 'G_TYPE_CHECK_INSTANCE (instance)' failed",
    "the same", 0 },
  { "GLib-GObject", "g_object_unref: assertion 'G_IS_OBJECT (object)' failed", "the same", 0 },
};

/* The last acts as text that a signal handler can write. */
static char last[N_LAST][LINE_LENGTH];
static guint next_line;
static guint32 seed_now;
static char heading[LINE_LENGTH] = "monkey: before the first seed\n";

static pthread_t main_thread;
static clockid_t main_clock;
static gint64 beat, cpu_beat; /* atomic, µs: of the clock, of the main thread's processor time */
static gint64 longest, cpu_longest;
static char longest_line[LINE_LENGTH]; /* the act before the longest turn */
static gboolean reported;

extern void __sanitizer_set_death_callback (void (*callback) (void)) __attribute__ ((weak));

static void
put (const char *text)
{
  gssize written = write (STDERR_FILENO, text, strlen (text));

  (void) written;
}

/* Nothing here but write (): it may run in a signal handler. */
static void
report (void)
{
  if (reported)
    return;
  reported = TRUE;
  put (heading);
  for (guint i = 0; i < N_LAST; i++)
    put (last[(next_line + i) % N_LAST]);
}

static void
died_cb (int number)
{
  report ();
  signal (number, SIG_DFL);
  raise (number);
}

static gint64
get_cpu_time (void)
{
  struct timespec time;

  clock_gettime (main_clock, &time);
  return time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

/* Before all else in the main loop: a turn that takes long delays it, other work does not. */
static gboolean
beat_cb (gpointer data)
{
  gint64 now = g_get_monotonic_time ();
  gint64 cpu_now = get_cpu_time ();
  gint64 before = __atomic_exchange_n (&beat, now, __ATOMIC_RELAXED);
  gint64 cpu_before = __atomic_exchange_n (&cpu_beat, cpu_now, __ATOMIC_RELAXED);

  longest = MAX (longest, now - before);
  if (cpu_now - cpu_before <= cpu_longest)
    return G_SOURCE_CONTINUE;
  cpu_longest = cpu_now - cpu_before;
  g_strlcpy (longest_line, last[(next_line + N_LAST - 1) % N_LAST], LINE_LENGTH);
  g_strchomp (longest_line);
  return G_SOURCE_CONTINUE;
}

static gboolean
is_stalled (void)
{
  gint64 since = g_get_monotonic_time () - __atomic_load_n (&beat, __ATOMIC_RELAXED);
  gint64 cpu_since = get_cpu_time () - __atomic_load_n (&cpu_beat, __ATOMIC_RELAXED);

  return cpu_since > STALL_CPU_MS * 1000 || since > STALL_CLOCK_MS * 1000;
}

static gpointer
look_cb (gpointer data)
{
  while (!is_stalled ())
    g_usleep (LOOK_EACH_MS * 1000);
  put ("monkey: the main loop stands; where it does:\n");
  report ();
  pthread_kill (main_thread, SIGABRT);
  return NULL;
}

static const char *
find_field (const GLogField *fields, gsize n, const char *key)
{
  for (gsize i = 0; i < n; i++)
    if (g_str_equal (fields[i].key, key))
      return fields[i].value;
  return "";
}

static gboolean
is_in (void *address, const char *library)
{
  Dl_info info;

  return dladdr (address, &info) != 0 && strstr (info.dli_fname, library) != NULL;
}

/* Whether GTK itself called the function of GLib or GObject that complains. */
static gboolean
is_caller_gtk (void)
{
  void *frames[N_FRAMES];
  int n = backtrace (frames, N_FRAMES);
  int i = 0;

  while (i < n && !is_in (frames[i], "libglib-2.0"))
    i++;
  while (i < n && (is_in (frames[i], "libglib-2.0") || is_in (frames[i], "libgobject-2.0")))
    i++;
  return i < n && is_in (frames[i], "libgtk-4");
}

static gboolean
is_allowed (const char *domain, const char *message)
{
  if (g_str_equal (domain, "GLib-GObject") && !is_caller_gtk ())
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (allowed); i++)
    if (g_str_equal (allowed[i].domain, domain)
        && g_pattern_match_simple (allowed[i].pattern, message))
      {
        allowed[i].count++;
        return TRUE;
      }
  return FALSE;
}

static GLogWriterOutput
writer_cb (GLogLevelFlags level, const GLogField *fields, gsize n, gpointer data)
{
  const char *domain = find_field (fields, n, "GLIB_DOMAIN");
  const char *message = find_field (fields, n, "MESSAGE");

  if ((level & (G_LOG_LEVEL_WARNING | G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_ERROR)) == 0)
    return g_log_writer_default (level, fields, n, data);
  if (is_allowed (domain, message))
    return G_LOG_WRITER_HANDLED;
  watch_fail ("%s: %s", domain, message);
}

void
watch_start (void)
{
  static const int deaths[] = { SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGTRAP, SIGABRT };

  main_thread = pthread_self ();
  pthread_getcpuclockid (main_thread, &main_clock);
  beat = g_get_monotonic_time ();
  cpu_beat = get_cpu_time ();
  g_timeout_add_full (G_PRIORITY_HIGH, BEAT_EACH_MS, beat_cb, NULL, NULL);
  /* A message is looked at by the writer alone: what it allows must not end the program. */
  g_log_set_always_fatal (G_LOG_LEVEL_ERROR);
  g_log_set_default_handler (g_log_default_handler, NULL);
  g_log_set_writer_func (writer_cb, NULL, NULL);
  if (__sanitizer_set_death_callback != NULL)
    __sanitizer_set_death_callback (report);
  else
    for (guint i = 0; i < G_N_ELEMENTS (deaths); i++)
      signal (deaths[i], died_cb);
  g_thread_unref (g_thread_new ("watch", look_cb, NULL));
}

void
watch_begin (guint32 seed)
{
  memset (last, 0, sizeof last);
  next_line = 0;
  seed_now = seed;
  g_snprintf (heading, sizeof heading, "monkey: seed %u, before its first act\n", seed);
}

void
watch_say (guint act, const char *what)
{
  char *line = last[next_line];

  g_snprintf (heading, sizeof heading,
              "monkey: seed %u, act %u; the last ones, newest at the end:\n", seed_now, act);
  g_snprintf (line, LINE_LENGTH - 1, "  %u %s", act, what);
  strcat (line, "\n");
  next_line = (next_line + 1) % N_LAST;
}

void
watch_fail (const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  fprintf (stderr, "monkey: %s\n", message);
  report ();
  abort ();
}

void
watch_print_figures (void)
{
  g_test_message ("longest turn of the main loop: %" G_GINT64_FORMAT
                  " ms; of the processor: %" G_GINT64_FORMAT " ms, by act%s",
                  longest / 1000, cpu_longest / 1000, longest_line);
  for (guint i = 0; i < G_N_ELEMENTS (allowed); i++)
    if (allowed[i].count > 0)
      g_test_message ("%u of %s: %s (%s)", allowed[i].count, allowed[i].domain, allowed[i].pattern,
                      allowed[i].reason);
}
