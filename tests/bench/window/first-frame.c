/* How long a command takes to its window: until it is mapped, until its first real frame is on the screen, and until
 * nothing in it changes any more; and what memory its processes have then. They are ended afterwards.
 *
 *   first-frame [--full] [--as NAME] [--quiet MS] -- COMMAND [ARGUMENT …]
 *
 * On a display without a window manager, where windows are children of the root. The server says by the extension
 * Damage when a window was drawn on, so that nothing has to ask it again and again while the command works; pixels are
 * fetched only then, and only until they are a frame. The time of a frame is when it was drawn, before the look at it. */
#include "bench/window/report.h"

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/Xdamage.h>
#include <glib-unix.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define TIMEOUT_MS 120000
#define FULL_RUNS  7

/* Smaller windows are no main windows. */
#define MIN_WIDTH  200
#define MIN_HEIGHT 150

/* A background and a border are a few colours; letters are many. */
#define COLOURS_OF_A_FRAME 8

/* What is drawn and is no larger is a caret that blinks. */
#define CARET_WIDTH  16
#define CARET_HEIGHT 64

typedef struct
{
  Display *display;
  int damage_event;
  double began;
  Window window; /* the largest that is mapped */
  int width, height;
  double mapped, first_frame, settled; /* milliseconds from the start; 0 before they are */
} Sight;

static const char *label;
static double quiet_ms = 700;

/* A window may be gone before it is asked about. */
static int
ignore_error (Display *display, XErrorEvent *error)
{
  return 0;
}

static guint
count_colours (XImage *image)
{
  unsigned long seen[COLOURS_OF_A_FRAME];
  guint n = 0;

  for (int y = 0; y < image->height; y++)
    for (int x = 0; x < image->width && n < COLOURS_OF_A_FRAME; x++)
      {
        unsigned long pixel = XGetPixel (image, x, y);
        guint i = 0;

        while (i < n && seen[i] != pixel)
          i++;
        if (i == n)
          seen[n++] = pixel;
      }
  return n;
}

static gboolean
shows_frame (Sight *self)
{
  XImage *image = XGetImage (self->display, self->window, 0, 0, self->width, self->height,
                             AllPlanes, ZPixmap);
  guint n = 0;

  if (image == NULL)
    return FALSE;
  n = count_colours (image);
  XDestroyImage (image);
  return n >= COLOURS_OF_A_FRAME;
}

static void
take_mapped (Sight *self, Window window)
{
  XWindowAttributes attributes;
  double now = report_now () - self->began;

  if (!XGetWindowAttributes (self->display, window, &attributes) || attributes.width < MIN_WIDTH
      || attributes.height < MIN_HEIGHT
      || attributes.width * attributes.height <= self->width * self->height)
    return;
  self->window = window;
  self->width = attributes.width;
  self->height = attributes.height;
  if (self->mapped == 0)
    self->mapped = now;
}

static void
take_damage (Sight *self, const XDamageNotifyEvent *event)
{
  double now = report_now () - self->began;

  if (event->drawable != self->window
      || (event->area.width <= CARET_WIDTH && event->area.height <= CARET_HEIGHT))
    return;
  self->settled = now;
  if (self->first_frame == 0 && shows_frame (self))
    self->first_frame = now;
}

static void
take_event (Sight *self)
{
  XEvent event;

  XNextEvent (self->display, &event);
  if (event.type == CreateNotify)
    XDamageCreate (self->display, event.xcreatewindow.window, XDamageReportRawRectangles);
  else if (event.type == MapNotify && !event.xmap.override_redirect)
    take_mapped (self, event.xmap.window);
  else if (event.type == ConfigureNotify && event.xconfigure.window == self->window)
    {
      self->width = event.xconfigure.width;
      self->height = event.xconfigure.height;
    }
  else if (event.type == self->damage_event + XDamageNotify)
    take_damage (self, (XDamageNotifyEvent *) &event);
}

static gboolean
is_settled (Sight *self)
{
  return self->first_frame > 0 && report_now () - self->began - self->settled > quiet_ms;
}

/* FALSE where no window came. */
static gboolean
watch (Sight *self, pid_t child)
{
  while (!is_settled (self))
    {
      struct pollfd connection = { ConnectionNumber (self->display), POLLIN, 0 };

      while (XPending (self->display) > 0)
        take_event (self);
      if (waitpid (child, NULL, WNOHANG) == child || report_now () - self->began > TIMEOUT_MS)
        return FALSE;
      poll (&connection, 1, 20);
    }
  return TRUE;
}

static pid_t
start (Sight *self, char **command)
{
  pid_t child;

  self->began = report_now ();
  child = fork ();
  if (child != 0)
    return child;
  setsid ();
  if (freopen ("/dev/null", "w", stdout) == NULL)
    _exit (126);
  execvp (command[0], command);
  _exit (127);
}

/* The number after KEY in FILE of process PID, or 0. */
static double
read_number (const char *pid, const char *file, const char *key)
{
  g_autofree char *path = g_build_filename ("/proc", pid, file, NULL);
  g_autofree char *text = NULL;
  const char *place = NULL;

  if (g_file_get_contents (path, &text, NULL, NULL))
    place = strstr (text, key);
  return place != NULL ? g_ascii_strtod (place + strlen (key), NULL) : 0;
}

/* Seconds of the processor, of all threads. */
static double
read_processor (const char *pid)
{
  g_autofree char *path = g_build_filename ("/proc", pid, "stat", NULL);
  g_autofree char *text = NULL;
  unsigned long user = 0, kernel = 0;
  const char *rest;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return 0;
  rest = strrchr (text, ')');
  if (rest == NULL
      || sscanf (rest + 1, " %*c %*d %*d %*d %*d %*d %*u %*u %*u %*u %*u %lu %lu", &user, &kernel)
             != 2)
    return 0;
  return (double) (user + kernel) / sysconf (_SC_CLK_TCK);
}

typedef struct
{
  double memory; /* MiB, what is shared with others divided among them */
  double processor;
  guint n;
} Processes;

/* All processes of the session that CHILD leads. */
static void
measure (pid_t child, Processes *processes)
{
  g_autoptr (GDir) folder = g_dir_open ("/proc", 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      if (!g_ascii_isdigit (name[0]) || getsid (atoi (name)) != child)
        continue;
      processes->n++;
      processes->memory += read_number (name, "smaps_rollup", "\nPss:") / 1024;
      processes->processor += read_processor (name) * 1000;
    }
}

/* What was started, and all that it started. */
static void
end (pid_t child)
{
  double began = report_now ();

  kill (-child, SIGTERM);
  while (waitpid (child, NULL, WNOHANG) == 0)
    {
      if (report_now () - began > 3000)
        kill (-child, SIGKILL);
      g_usleep (5000);
    }
  kill (-child, SIGKILL);
}

typedef enum
{
  MAPPED,
  FIRST_FRAME,
  SETTLED,
  PROCESSOR,
  MEMORY,
  N_FIGURES,
} Figure;

static const struct
{
  const char *name;
  const char *unit;
} figures[N_FIGURES] = {
  { "mapped", "ms" },    { "first frame", "ms" }, { "settled", "ms" },
  { "processor", "ms" }, { "memory", "MiB" },
};

static gboolean
run (Display *display, int damage_event, char **command, GArray *values[])
{
  Sight sight = { .display = display, .damage_event = damage_event };
  Processes processes = { 0 };
  pid_t child = start (&sight, command);
  gboolean came = watch (&sight, child);

  if (!came)
    {
      g_printerr ("first-frame: no window of %s\n", command[0]);
      end (child);
      return FALSE;
    }
  measure (child, &processes);
  report_times_add (values[MAPPED], sight.mapped);
  report_times_add (values[FIRST_FRAME], sight.first_frame);
  report_times_add (values[SETTLED], sight.settled);
  report_times_add (values[PROCESSOR], processes.processor);
  report_times_add (values[MEMORY], processes.memory);
  end (child);
  XSync (display, True);
  return TRUE;
}

static void
print (GArray *values[])
{
  for (Figure figure = 0; figure < N_FIGURES; figure++)
    {
      g_autofree char *name = g_strdup_printf ("%s: %s", label, figures[figure].name);
      g_autofree char *remark = g_strdup_printf ("median of %u", values[figure]->len);

      report_value (name, report_times_get (values[figure], 0.5), figures[figure].unit, remark);
      g_array_unref (values[figure]);
    }
}

/* What is before "--"; where the command begins, or NULL. */
static char **
take_options (char **argv)
{
  for (argv++; *argv != NULL && strcmp (*argv, "--") != 0; argv++)
    if (strcmp (*argv, "--as") == 0 && argv[1] != NULL)
      label = *++argv;
    else if (strcmp (*argv, "--quiet") == 0 && argv[1] != NULL)
      quiet_ms = g_ascii_strtod (*++argv, NULL);
    else
      return NULL;
  return *argv != NULL && argv[1] != NULL ? argv + 1 : NULL;
}

int
main (int argc, char **argv)
{
  guint n_runs = report_is_full (&argc, argv) ? FULL_RUNS : 1;
  char **command = take_options (argv);
  GArray *values[N_FIGURES];
  int damage_event, damage_error;
  Display *display = XOpenDisplay (NULL);

  if (command == NULL)
    {
      g_printerr ("usage: first-frame [--full] [--as NAME] [--quiet MS] -- COMMAND …\n");
      return 2;
    }
  if (display == NULL || !XDamageQueryExtension (display, &damage_event, &damage_error))
    {
      g_printerr ("first-frame: a display with the extension Damage is needed\n");
      return 77;
    }
  if (label == NULL)
    label = command[0];
  XSetErrorHandler (ignore_error);
  XSelectInput (display, DefaultRootWindow (display), SubstructureNotifyMask);
  XSync (display, False);
  for (Figure figure = 0; figure < N_FIGURES; figure++)
    values[figure] = report_times_new ();
  for (guint i = 0; i < n_runs; i++)
    if (!run (display, damage_event, command, values))
      return 1;
  print (values);
  XCloseDisplay (display);
  return 0;
}
