#include "support/stage.h"

#include "core/examples/examples.h"
#include "core/file/format.h"
#include "support/drive.h"

static void
load_style (const char *path, guint priority)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, path);
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider), priority);
}

void
stage_use_style (void)
{
  static gboolean loaded;

  if (loaded)
    return;
  loaded = TRUE;
  load_style (FF_RESOURCE ("ui/style.css"), GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  if (adw_style_manager_get_dark (adw_style_manager_get_default ()))
    load_style (FF_RESOURCE ("ui/style-dark.css"), GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 1);
  gtk_icon_theme_add_resource_path (gtk_icon_theme_get_for_display (gdk_display_get_default ()),
                                    FF_RESOURCE ("ui/icons"));
}

void
stage_set_up (Stage *self, GtkWidget *(*create) (FfSession *session), FfDocument *document,
              int width, int height)
{
  GtkWidget *overlay = adw_toast_overlay_new ();

  stage_use_style ();
  self->session = ff_session_new ();
  self->view = create (self->session);
  ff_session_set_document (self->session, document);
  self->window = adw_window_new ();
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), self->view);
  adw_window_set_content (ADW_WINDOW (self->window), overlay);
  stage_resize (self, width, height);
}

void
stage_tear_down (Stage *self)
{
  gpointer view = self->view;

  g_object_add_weak_pointer (view, &view);
  gtk_window_destroy (GTK_WINDOW (self->window));
  drive_spin (20);
  g_assert_null (view);
  g_assert_finalize_object (self->session);
}

void
stage_resize (Stage *self, int width, int height)
{
  gtk_window_set_default_size (GTK_WINDOW (self->window), width, height);
  gtk_window_present (GTK_WINDOW (self->window));
  drive_settle (self->window);
  drive_spin (60);
  drive_settle (self->window);
}

FfProject *
stage_get_project (Stage *self)
{
  return ff_session_get_project (self->session);
}

GtkWidget *
stage_find (Stage *self, const char *name)
{
  return drive_get_named (self->window, name);
}

char *
stage_dup_file (FfProject *project)
{
  g_autoptr (FfContent) content = ff_project_dup_content (project);
  g_autoptr (GBytes) bytes = ff_format_write (content);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

FfDocument *
stage_open_example (const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = ff_example_load (ff_examples_find (name), &error);
  FfDocument *document;

  g_assert_no_error (error);
  document = ff_document_new_from_bytes (bytes, name, &error);
  g_assert_no_error (error);
  return document;
}
