#include "app/export/preview.h"

#include "app/common/session.h"
#include "app/common/svg-picture.h"

#include <glib/gi18n-lib.h>

/* A longer text is shown so far: it is there to be looked at, not read through. */
#define MAX_TEXT (64 * 1024)

struct _FfExportPreview
{
  GtkWidget parent_instance;

  GtkStack *stack; /* "pages", "text", "reason" */
  GtkPicture *picture;
  GtkTextView *text;
  GtkLabel *reason;
  GtkWidget *pager;
  GtkLabel *number;

  GPtrArray *pages; /* of GBytes */
  gboolean for_others;
  guint page;
};

G_DEFINE_FINAL_TYPE (FfExportPreview, ff_export_preview, GTK_TYPE_WIDGET)

static void
show_page (FfExportPreview *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  guint n = self->pages != NULL ? self->pages->len : 0;
  g_autofree char *number = NULL;
  g_autofree char *title = NULL;
  g_autofree char *description = NULL;
  g_autoptr (FfSvgPaintable) paintable = NULL;

  gtk_widget_set_visible (self->pager, n > 1);
  gtk_widget_action_set_enabled (widget, "preview.previous", n > 0 && self->page > 0);
  gtk_widget_action_set_enabled (widget, "preview.next", self->page + 1 < n);
  if (n == 0)
    return;
  /* Translators: the number of a page, and how many there are */
  number = g_strdup_printf (_ ("%u of %u"), self->page + 1, n);
  gtk_label_set_label (self->number, number);
  paintable = (self->for_others ? ff_svg_paintable_new_as_others
                                : ff_svg_paintable_new) (self->pages->pdata[self->page]);
  gtk_picture_set_paintable (self->picture, GDK_PAINTABLE (paintable));
  ff_svg_read_texts (self->pages->pdata[self->page], &title, &description);
  gtk_picture_set_alternative_text (self->picture, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->picture), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
}

static void
set_pages (FfExportPreview *self, GPtrArray *pages)
{
  g_clear_pointer (&self->pages, g_ptr_array_unref);
  if (pages != NULL)
    self->pages = g_ptr_array_ref (pages);
  if (pages == NULL || self->page >= pages->len)
    self->page = 0;
  show_page (self);
}

void
ff_export_preview_show_pages (FfExportPreview *self, GPtrArray *pages, gboolean for_others)
{
  g_return_if_fail (pages->len > 0);

  self->for_others = for_others;
  set_pages (self, pages);
  gtk_stack_set_visible_child_name (self->stack, "pages");
}

void
ff_export_preview_show_text (FfExportPreview *self, GBytes *text)
{
  gsize size;
  const char *data = g_bytes_get_data (text, &size);
  g_autofree char *shown = g_utf8_make_valid (data, MIN (size, MAX_TEXT));

  set_pages (self, NULL);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text), shown, -1);
  gtk_stack_set_visible_child_name (self->stack, "text");
}

/* Why there is nothing to see: a sentence. */
void
ff_export_preview_show_reason (FfExportPreview *self, const char *reason)
{
  set_pages (self, NULL);
  gtk_label_set_label (self->reason, reason);
  gtk_stack_set_visible_child_name (self->stack, "reason");
}

GBytes *
ff_export_preview_get_svg (FfExportPreview *self)
{
  return self->pages != NULL ? self->pages->pdata[self->page] : NULL;
}

static void
step_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FfExportPreview *self = FF_EXPORT_PREVIEW (widget);

  self->page += g_str_equal (name, "preview.next") ? 1 : -1;
  show_page (self);
}

static void
ff_export_preview_dispose (GObject *object)
{
  FfExportPreview *self = FF_EXPORT_PREVIEW (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->pages, g_ptr_array_unref);
  G_OBJECT_CLASS (ff_export_preview_parent_class)->dispose (object);
}

static void
ff_export_preview_class_init (FfExportPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ff_export_preview_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, FF_RESOURCE ("ui/export/preview.ui"));
  gtk_widget_class_bind_template_child (widget_class, FfExportPreview, stack);
  gtk_widget_class_bind_template_child (widget_class, FfExportPreview, picture);
  gtk_widget_class_bind_template_child (widget_class, FfExportPreview, text);
  gtk_widget_class_bind_template_child (widget_class, FfExportPreview, reason);
  gtk_widget_class_bind_template_child (widget_class, FfExportPreview, pager);
  gtk_widget_class_bind_template_child (widget_class, FfExportPreview, number);
  gtk_widget_class_install_action (widget_class, "preview.previous", NULL, step_cb);
  gtk_widget_class_install_action (widget_class, "preview.next", NULL, step_cb);
}

static void
ff_export_preview_init (FfExportPreview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
