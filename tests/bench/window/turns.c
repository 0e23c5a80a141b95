#include "bench/window/turns.h"

#include "bench/window/report.h"

static GPollFunc poll_before;
static Turns longest;
static double woken, worked;

static int
poll_cb (GPollFD *fds, guint n, int timeout)
{
  int result;

  longest.clock = MAX (longest.clock, report_now () - woken);
  longest.processor = MAX (longest.processor, report_processor () - worked);
  result = poll_before (fds, n, timeout);
  woken = report_now ();
  worked = report_processor ();
  return result;
}

void
turns_begin (void)
{
  poll_before = g_main_context_get_poll_func (NULL);
  longest = (Turns){ 0, 0 };
  woken = report_now ();
  worked = report_processor ();
  g_main_context_set_poll_func (NULL, poll_cb);
}

Turns
turns_end (void)
{
  g_main_context_set_poll_func (NULL, poll_before);
  return longest;
}

void
turns_report (const char *name, Turns turns, const char *remark)
{
  g_autofree char *clock = g_strdup_printf ("%s: longest turn", name);
  g_autofree char *work = g_strdup_printf ("%s: most work in a turn", name);

  report_value (clock, turns.clock, "ms", remark);
  report_value (work, turns.processor, "ms", remark);
}
