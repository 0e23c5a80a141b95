/* The pages are drawn when the dialog has said on which paper; each is the SVG that a PDF would have. */
#include "app/export/printing.h"

#include "app/export/export-dialog.h"
#include "diagram/render.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  GtkWidget *origin;
  FfExport *request;
  FfContent *content;
  char *today;
  GPtrArray *pages;   /* of GBytes */
  GPtrArray *windows; /* that of the origin, and those that it is over */
} Print;

static char *target;

void
ff_print_set_target (const char *path)
{
  g_free (target);
  target = g_strdup (path);
}

static void
print_free (gpointer data, GClosure *closure)
{
  Print *print = data;

  g_object_unref (print->origin);
  g_ptr_array_unref (print->windows);
  ff_export_free (print->request);
  ff_content_unref (print->content);
  g_free (print->today);
  g_clear_pointer (&print->pages, g_ptr_array_unref);
  g_free (print);
}

/* The paper that is nearer to what was chosen: longer than Letter by half of what A4 is. */
static FfPaper
get_paper (GtkPageSetup *setup)
{
  GtkPaperSize *size = gtk_page_setup_get_paper_size (setup);
  double ratio = gtk_paper_size_get_height (size, GTK_UNIT_MM)
                 / gtk_paper_size_get_width (size, GTK_UNIT_MM);
  double a4 = 297.0 / 210, letter = 11 / 8.5;

  return ratio > (a4 + letter) / 2 ? FF_PAPER_A4 : FF_PAPER_LETTER;
}

static void
begin_print_cb (GtkPrintOperation *operation, GtkPrintContext *context, Print *print)
{
  g_autoptr (GError) error = NULL;

  print->request->paper = get_paper (gtk_print_context_get_page_setup (context));
  print->pages = ff_export_draw (print->request, print->content, print->today, NULL, &error);
  if (print->pages == NULL)
    {
      ff_toast (print->origin, error->message);
      gtk_print_operation_cancel (operation);
      return;
    }
  gtk_print_operation_set_n_pages (operation, (int) print->pages->len);
}

/* The operation stays for as long as its printer takes; the windows need not. */
static void
end_print_cb (GtkPrintOperation *operation, GtkPrintContext *context, Print *print)
{
  g_ptr_array_set_size (print->windows, 0);
}

/* A page that lies is printed lying. */
static void
request_page_setup_cb (GtkPrintOperation *operation, GtkPrintContext *context, int number,
                       GtkPageSetup *setup, Print *print)
{
  double width, height;

  if (ff_render_measure (print->pages->pdata[number], &width, &height) && width > height)
    gtk_page_setup_set_orientation (setup, GTK_PAGE_ORIENTATION_LANDSCAPE);
}

static void
draw_page_cb (GtkPrintOperation *operation, GtkPrintContext *context, int number, Print *print)
{
  g_autoptr (GError) error = NULL;

  if (!ff_render_page (print->pages->pdata[number], gtk_print_context_get_cairo_context (context),
                       gtk_print_context_get_width (context),
                       gtk_print_context_get_height (context), &error))
    ff_toast (print->origin, error->message);
}

static void
done_cb (GtkPrintOperation *operation, GtkPrintOperationResult result, Print *print)
{
  g_autoptr (GError) error = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;
  gtk_print_operation_get_error (operation, &error);
  ff_toast (print->origin, error->message);
}

/* GTK 4.8 keeps no reference to the window that it asks for its display once a preview is drawn, nor one that is
 * closed to that which it was over. (transfer full) */
static GPtrArray *
list_windows (GtkWidget *origin)
{
  GPtrArray *windows = g_ptr_array_new_with_free_func (g_object_unref);
  GtkRoot *root = gtk_widget_get_root (origin);

  for (GtkWindow *window = GTK_WINDOW (root); window != NULL;
       window = gtk_window_get_transient_for (window))
    g_ptr_array_add (windows, g_object_ref (window));
  return windows;
}

static Print *
print_new (GtkWidget *origin, const FfExport *request, FfContent *content, char *today)
{
  Print *print = g_new0 (Print, 1);

  print->origin = g_object_ref (origin);
  print->windows = list_windows (origin);
  print->request = ff_export_copy (request);
  print->request->format = FF_FORMAT_PDF;
  print->request->theme = FF_THEME_LIGHT; /* paper is white */
  print->content = ff_content_ref (content);
  print->today = today;
  return print;
}

void
ff_export_print (FfSession *session, GtkWidget *origin, const FfExport *request)
{
  FfProject *project = ff_session_get_project (session);
  g_autoptr (FfContent) content = ff_project_dup_content (project);

  ff_print (origin, request, content,
            g_strdup (ff_analysis_get_today (ff_project_get_analysis (project))));
}

void
ff_print (GtkWidget *origin, const FfExport *request, FfContent *content, char *today)
{
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();
  Print *print = print_new (origin, request, content, today);

  gtk_print_operation_set_job_name (operation, _ (ff_views[request->view].name));
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_print_cb), print);
  g_signal_connect (operation, "request-page-setup", G_CALLBACK (request_page_setup_cb), print);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page_cb), print);
  g_signal_connect (operation, "end-print", G_CALLBACK (end_print_cb), print);
  g_signal_connect_data (operation, "done", G_CALLBACK (done_cb), print, print_free, 0);
  if (target != NULL)
    gtk_print_operation_set_export_filename (operation, target);
  gtk_print_operation_run (operation,
                           target != NULL ? GTK_PRINT_OPERATION_ACTION_EXPORT
                                          : GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                           print->windows->len > 0 ? print->windows->pdata[0] : NULL, NULL);
}
