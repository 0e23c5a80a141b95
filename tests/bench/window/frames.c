#include "bench/window/frames.h"

#include "bench/window/report.h"
#include "support/drive.h"

/* What takes longer than this is broken. */
#define TIMEOUT_MS 40000

typedef struct
{
  Frames *frames;
  double worked, painted; /* until the end of the last frame; 0 before the first */
} Recorder;

static void
after_paint_cb (GdkFrameClock *clock, Recorder *self)
{
  double worked = report_processor ();
  double painted = report_now ();

  if (self->painted > 0)
    {
      report_times_add (self->frames->work, worked - self->worked);
      report_times_add (self->frames->intervals, painted - self->painted);
    }
  self->worked = worked;
  self->painted = painted;
}

Frames *
frames_record (GtkWidget *window, guint n, guint each_ms, GSourceFunc act, gpointer user_data)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);
  Recorder recorder = { g_new0 (Frames, 1), 0, 0 };
  double end = report_now () + TIMEOUT_MS;
  gulong handler;
  guint source;

  recorder.frames->work = report_times_new ();
  recorder.frames->intervals = report_times_new ();
  handler = g_signal_connect (clock, "after-paint", G_CALLBACK (after_paint_cb), &recorder);
  source = g_timeout_add (each_ms, act, user_data);
  while (recorder.frames->work->len < n && report_now () < end)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (source);
  g_signal_handler_disconnect (clock, handler);
  g_assert_cmpuint (recorder.frames->work->len, >=, n);
  return recorder.frames;
}

void
frames_report (Frames *self, const char *name, const char *remark)
{
  g_autofree char *work = g_strdup_printf ("%s: work of a frame", name);
  g_autofree char *interval = g_strdup_printf ("%s: interval between frames", name);

  report_times (work, self->work, remark);
  report_times (interval, self->intervals, remark);
  g_array_unref (self->work);
  g_array_unref (self->intervals);
  g_free (self);
}

FirstFrame
frames_first_begin (void)
{
  return (FirstFrame){ report_processor (), report_now () };
}

typedef struct
{
  FirstFrame *first;
  FramesCondition shown;
  gpointer data;
  gboolean done;
} Waiting;

/* A loop that waits for what does not come is woken all the same. */
static gboolean
wake_cb (gpointer unused)
{
  return G_SOURCE_CONTINUE;
}

static void
first_painted_cb (GdkFrameClock *clock, Waiting *self)
{
  if (self->done || !self->shown (self->data))
    return;
  self->done = TRUE;
  self->first->work = report_processor () - self->first->work;
  self->first->clock = report_now () - self->first->clock;
}

void
frames_first_wait (FirstFrame *self, GtkWidget *window, FramesCondition shown, gpointer data)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);
  Waiting waiting = { self, shown, data, FALSE };
  gulong handler = g_signal_connect (clock, "after-paint", G_CALLBACK (first_painted_cb), &waiting);
  double end = report_now () + TIMEOUT_MS;
  guint waker = g_timeout_add (TIMEOUT_MS + 1, wake_cb, NULL);

  while (!waiting.done && report_now () < end)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (waker);
  g_signal_handler_disconnect (clock, handler);
  g_assert_true (waiting.done);
}
