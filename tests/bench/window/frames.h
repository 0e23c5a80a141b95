/* Frames of a window while something goes on in it.
 *
 * A frame's work is what the processor did for this thread from the end of the frame before to its own: events, update,
 * layout, the drawing and whatever else the main loop did meanwhile, with nothing left out. Other processes do not count.
 * A frame's interval is what the clock says between the ends of both, which is what a person sees: it has the work of
 * others in it, and the waiting for the next beat where there is time left. What the display's server draws, where the
 * window sends it pixels, is in neither, but for the time that the thread waits for it. */
#pragma once

#include <adwaita.h>

typedef struct
{
  GArray *work;
  GArray *intervals;
} Frames;

/* Calls ACT every EACH_MS until N frames of WINDOW were painted. Motion and scrolling are to cause a frame a call. */
Frames *frames_record (GtkWidget *window, guint n, guint each_ms, GSourceFunc act,
                       gpointer user_data);
void frames_report (Frames *self, const char *name, const char *remark); /* and frees them */

/* What came until the first frame that SHOWN says is the one: work and clock. */
typedef struct
{
  double work;
  double clock;
} FirstFrame;

typedef gboolean (*FramesCondition) (gpointer data);

FirstFrame frames_first_begin (void);
void frames_first_wait (FirstFrame *self, GtkWidget *window, FramesCondition shown, gpointer data);
