#include "bench/window/report.h"

#include <string.h>
#include <time.h>

gboolean
report_is_full (int *argc, char **argv)
{
  gboolean full = FALSE;
  int kept = 0;

  for (int i = 0; i < *argc; i++)
    if (strcmp (argv[i], "--full") == 0)
      full = TRUE;
    else
      argv[kept++] = argv[i];
  argv[kept] = NULL;
  *argc = kept;
  return full;
}

void
report_value (const char *name, double value, const char *unit, const char *remark)
{
  g_print ("%s\t%.3f\t%s\t%s\n", name, value, unit, remark);
}

GArray *
report_times_new (void)
{
  return g_array_new (FALSE, FALSE, sizeof (double));
}

void
report_times_add (GArray *times, double ms)
{
  g_array_append_val (times, ms);
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const double *first = a;
  const double *second = b;

  return (*first > *second) - (*first < *second);
}

double
report_times_get (GArray *times, double part)
{
  g_array_sort (times, compare);
  return g_array_index (times, double, MIN (times->len - 1, (guint) (times->len * part)));
}

static void
report_part (const char *name, const char *which, GArray *times, double part, const char *remark)
{
  g_autofree char *whole = g_strdup_printf ("%s, %s", name, which);
  g_autofree char *said = g_strdup_printf ("of %u%s%s", times->len, *remark != '\0' ? "; " : "",
                                           remark);

  report_value (whole, report_times_get (times, part), "ms", said);
}

void
report_times (const char *name, GArray *times, const char *remark)
{
  g_return_if_fail (times->len > 0);

  report_part (name, "median", times, 0.5, remark);
  report_part (name, "95th", times, 0.95, remark);
  report_part (name, "max", times, 1, remark);
}

static double
read_clock (clockid_t id)
{
  struct timespec time;

  clock_gettime (id, &time);
  return time.tv_sec * 1e3 + time.tv_nsec / 1e6;
}

double
report_now (void)
{
  return read_clock (CLOCK_MONOTONIC);
}

double
report_processor (void)
{
  return read_clock (CLOCK_THREAD_CPUTIME_ID);
}
