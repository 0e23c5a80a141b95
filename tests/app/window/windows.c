#include "windows.h"

#include "support/drive.h"

FfApplication *application;

gboolean
windows_begin (int *argc, char ***argv)
{
  if (!drive_init (argc, argv))
    return FALSE;
  application = ff_application_new ();
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  g_application_hold (G_APPLICATION (application));
  return TRUE;
}

int
windows_run (void)
{
  int result = g_test_run ();

  g_clear_object (&application);
  return result;
}

FfWindow *
windows_open (int width, int height)
{
  FfWindow *window = ff_window_new (ADW_APPLICATION (application));

  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_present (GTK_WINDOW (window));
  drive_settle (GTK_WIDGET (window));
  return window;
}

void
windows_close (FfWindow *window)
{
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_true (drive_wait (windows_are_closed, NULL, 5000));
}

gboolean
windows_are_closed (gpointer unused)
{
  return gtk_application_get_windows (GTK_APPLICATION (application)) == NULL;
}

GtkWidget *
windows_find_other (gpointer window)
{
  GListModel *windows = gtk_window_get_toplevels ();
  GtkWidget *found = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) other = g_list_model_get_item (windows, i);

      if (other != window && gtk_widget_get_mapped (other))
        found = other;
    }
  return found;
}

static gboolean
has_other (gpointer window)
{
  return windows_find_other (window) != NULL;
}

GtkWidget *
windows_wait_other (FfWindow *window)
{
  GtkWidget *other;

  g_assert_true (drive_wait (has_other, window, 5000));
  other = windows_find_other (window);
  drive_settle (other);
  return other;
}

gboolean
windows_has_document (gpointer window)
{
  return ff_window_get_document (window) != NULL;
}
