#include "app/export/export-dialog-private.h"

#include "app/common/copying.h"
#include "app/common/export-road.h"
#include "app/common/popovers.h"
#include "app/common/reflow-box.h"
#include "app/export/printing.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (FfExportDialog, ff_export_dialog, ADW_TYPE_WINDOW)

/* What a worker draws, and what came of it. */
typedef struct
{
  FfExport *request;
  FfContent *content;
  char *today;
  GPtrArray *pages; /* of GBytes, or NULL where there is text */
  GBytes *text;
} Drawing;

static void
drawing_free (gpointer data)
{
  Drawing *drawing = data;

  ff_export_free (drawing->request);
  ff_content_unref (drawing->content);
  g_free (drawing->today);
  g_clear_pointer (&drawing->pages, g_ptr_array_unref);
  g_clear_pointer (&drawing->text, g_bytes_unref);
  g_free (drawing);
}

static void
draw_thread_cb (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Drawing *drawing = data;
  g_autoptr (GPtrArray) files = NULL;
  GError *error = NULL;

  /* What a web page says can be read as Markdown; its source is nothing to look at. */
  if (drawing->request->format == FF_FORMAT_HTML)
    drawing->request->format = FF_FORMAT_MD;
  if (ff_format_is_picture (drawing->request->format))
    drawing->pages = ff_export_draw (drawing->request, drawing->content, drawing->today,
                                     cancellable, &error);
  else
    {
      files = ff_export_make (drawing->request, drawing->content, drawing->today, NULL, NULL,
                              cancellable, &error);
      if (files != NULL)
        drawing->text = g_bytes_ref (((FfExportFile *) files->pdata[0])->bytes);
    }
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

static void
set_ready (FfExportDialog *self, gboolean ready)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean has_picture = ready && ff_export_preview_get_svg (self->preview) != NULL;

  gtk_widget_action_set_enabled (widget, "export.export", ready);
  gtk_widget_action_set_enabled (widget, "export.print", has_picture);
  gtk_widget_action_set_enabled (widget, "export.copy-picture", has_picture);
  gtk_widget_action_set_enabled (widget, "export.copy-svg", has_picture);
}

static void
drawn_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  FfExportDialog *self = user_data;
  Drawing *drawing = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  gboolean ready = g_task_propagate_boolean (G_TASK (result), &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return; /* a later one is on its way, or the dialog is gone */
  if (!ready)
    ff_export_preview_show_reason (self->preview, error->message);
  else if (drawing->pages != NULL)
    ff_export_preview_show_pages (self->preview, drawing->pages,
                                  drawing->request->format == FF_FORMAT_SVG);
  else
    ff_export_preview_show_text (self->preview, drawing->text);
  set_ready (self, ready);
}

static char *
dup_today (FfExportDialog *self)
{
  FfProject *project = ff_session_get_project (self->session);

  return g_strdup (ff_analysis_get_today (ff_project_get_analysis (project)));
}

/* Only the last of several that are asked for is shown. The dialog may go meanwhile, and cancels then: a worker
 * that kept it would keep it beyond the window that it stands over. */
static void
draw (FfExportDialog *self)
{
  Drawing *drawing = g_new0 (Drawing, 1);
  g_autoptr (GTask) task = NULL;

  g_cancellable_cancel (self->drawing);
  g_clear_object (&self->drawing);
  self->drawing = g_cancellable_new ();
  drawing->request = ff_export_copy (self->request);
  drawing->content = ff_content_ref (self->content);
  drawing->today = dup_today (self);
  task = g_task_new (NULL, self->drawing, drawn_cb, self);
  g_task_set_source_tag (task, draw);
  g_task_set_task_data (task, drawing, drawing_free);
  g_task_run_in_thread (task, draw_thread_cb);
}

/* Called for every row: what they say now is asked for. A number that is being typed is taken when the dialog
 * goes, and has nothing to change then. */
void
ff_export_dialog_changed (FfExportDialog *self)
{
  if (self->is_filling || self->request == NULL)
    return;
  ff_export_dialog_take_rows (self);
  draw (self);
}

/* The dialog has done its part; where it goes is asked over the window it came from. */
static void
export_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FfExportDialog *self = FF_EXPORT_DIALOG (widget);
  g_autoptr (FfSession) session = g_object_ref (self->session);
  g_autoptr (GtkWidget) origin = g_object_ref (self->origin);
  FfExport *request = ff_export_copy (self->request);

  gtk_window_close (GTK_WINDOW (self));
  ff_export_ask (session, origin, request);
}

static void
print_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FfExportDialog *self = FF_EXPORT_DIALOG (widget);

  ff_print (GTK_WIDGET (self->preview), self->request, self->content, dup_today (self));
}

static void
copy_picture_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FfExportDialog *self = FF_EXPORT_DIALOG (widget);

  ff_copy_picture (GTK_WIDGET (self->preview), ff_export_preview_get_svg (self->preview));
}

static void
copy_svg_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FfExportDialog *self = FF_EXPORT_DIALOG (widget);

  ff_copy_svg (GTK_WIDGET (self->preview), ff_export_preview_get_svg (self->preview));
}

static void
ff_export_dialog_dispose (GObject *object)
{
  FfExportDialog *self = FF_EXPORT_DIALOG (object);

  g_cancellable_cancel (self->drawing);
  g_clear_object (&self->drawing);
  g_clear_object (&self->session);
  g_clear_object (&self->origin);
  g_clear_pointer (&self->request, ff_export_free);
  g_clear_pointer (&self->content, ff_content_unref);
  g_clear_pointer (&self->formats, g_array_unref);
  g_clear_pointer (&self->role_ids, g_ptr_array_unref);
  g_clear_pointer (&self->checks, g_ptr_array_unref);
  G_OBJECT_CLASS (ff_export_dialog_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, FfExportDialog, preview);
  gtk_widget_class_bind_template_child (widget_class, FfExportDialog, view_row);
  gtk_widget_class_bind_template_child (widget_class, FfExportDialog, role_row);
  gtk_widget_class_bind_template_child (widget_class, FfExportDialog, roles_row);
  gtk_widget_class_bind_template_child (widget_class, FfExportDialog, format_row);
  gtk_widget_class_bind_template_child (widget_class, FfExportDialog, edition_row);
  gtk_widget_class_bind_template_child (widget_class, FfExportDialog, theme_row);
  gtk_widget_class_bind_template_child (widget_class, FfExportDialog, paper_row);
  gtk_widget_class_bind_template_child (widget_class, FfExportDialog, scale_row);
  gtk_widget_class_bind_template_child (widget_class, FfExportDialog, scale);
  gtk_widget_class_bind_template_child (widget_class, FfExportDialog, embed_row);
  gtk_widget_class_bind_template_child (widget_class, FfExportDialog, embed);
  gtk_widget_class_bind_template_callback (widget_class, ff_export_dialog_changed);
}

static void
ff_export_dialog_class_init (FfExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ff_export_dialog_dispose;
  ff_popovers_go_with_window (widget_class);
  g_type_ensure (FF_TYPE_EXPORT_PREVIEW);
  g_type_ensure (FF_TYPE_REFLOW_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               FF_RESOURCE ("ui/export/export-dialog.ui"));
  bind_children (widget_class);
  gtk_widget_class_install_action (widget_class, "export.export", NULL, export_cb);
  gtk_widget_class_install_action (widget_class, "export.print", NULL, print_cb);
  gtk_widget_class_install_action (widget_class, "export.copy-picture", NULL, copy_picture_cb);
  gtk_widget_class_install_action (widget_class, "export.copy-svg", NULL, copy_svg_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK,
                                       "export.export", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "export.print",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "export.copy-picture", NULL);
}

static void
ff_export_dialog_init (FfExportDialog *self)
{
  self->formats = g_array_new (FALSE, FALSE, sizeof (FfFormat));
  self->role_ids = g_ptr_array_new ();
  self->checks = g_ptr_array_new ();
  self->is_filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  set_ready (self, FALSE);
}

GtkWindow *
ff_export_dialog_present (FfSession *session, GtkWidget *origin, const FfExport *request)
{
  FfExportDialog *self = g_object_new (FF_TYPE_EXPORT_DIALOG, "transient-for",
                                       gtk_widget_get_root (origin), "modal", TRUE,
                                       "destroy-with-parent", TRUE, NULL);

  self->session = g_object_ref (session);
  self->origin = g_object_ref (origin);
  self->request = ff_export_copy (request);
  self->content = ff_project_dup_content (ff_session_get_project (session));
  ff_export_dialog_fill_rows (self);
  ff_export_dialog_take_rows (self);
  draw (self);
  gtk_window_present (GTK_WINDOW (self));
  return GTK_WINDOW (self);
}
