/* What the window exports and prints: what the view shows that is open, to begin with. */
#include "app/window/window-private.h"

#include "app/export/export-dialog.h"

#include <string.h>

static void
export_cb (FfSession *session, GtkWidget *origin, const FfExport *request)
{
  ff_export_dialog_present (session, origin, request);
}

static void
print_cb (FfSession *session, GtkWidget *origin, const FfExport *request)
{
  ff_export_print (session, origin, request);
}

/* What is asked of SESSION is done over the window of the widget that was used. */
void
ff_window_follow_exports (FfSession *session)
{
  g_signal_connect (session, "export", G_CALLBACK (export_cb), NULL);
  g_signal_connect (session, "print", G_CALLBACK (print_cb), NULL);
}

/* The view called NAME as an export has it. */
static FfView
find_view (const char *name)
{
  for (FfView view = 0; view < FF_N_VIEWS; view++)
    if (strcmp (ff_views[view].id, name) == 0)
      return view;
  return FF_VIEW_BOARD;
}

/* US Letter where the desktop's paper is that, else A4. */
static FfPaper
get_paper (void)
{
  return strcmp (gtk_paper_size_get_default (), GTK_PAPER_NAME_LETTER) == 0 ? FF_PAPER_LETTER
                                                                            : FF_PAPER_A4;
}

/* What is open, with the chosen role. (transfer full) */
FfExport *
ff_window_make_request (FfWindow *self)
{
  FfView view = find_view (gtk_stack_get_visible_child_name (self->views));
  FfExport *request = ff_export_new (view, view == FF_VIEW_CARDS ? FF_FORMAT_PDF : FF_FORMAT_SVG);

  ff_export_set_role (request, ff_session_get_role (self->session));
  request->paper = get_paper ();
  return request;
}
