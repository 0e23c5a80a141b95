#include "app/window/memory.h"

#define SIZE      "window-size"
#define MAXIMIZED "window-maximized"
#define OPEN      "open-projects"

/* Whether the windows go because the program does: then the first of them has said what was open. */
static gboolean leaving;

/* (transfer none) (nullable) */
static GSettings *
get_settings (void)
{
  static gsize looked = 0;
  static GSettings *settings = NULL;

  if (g_once_init_enter (&looked))
    {
      GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
      g_autoptr (GSettingsSchema) schema = source != NULL ? g_settings_schema_source_lookup (
                                               source, FF_APPLICATION_ID, TRUE)
                                                          : NULL;

      if (schema != NULL)
        settings = g_settings_new_full (schema, NULL, NULL);
      g_once_init_leave (&looked, 1);
    }
  return settings;
}

void
ff_memory_size_window (GtkWindow *window)
{
  GSettings *settings = get_settings ();
  int width, height;

  if (settings == NULL)
    return;
  g_settings_get (settings, SIZE, "(ii)", &width, &height);
  if (width > 0 && height > 0)
    gtk_window_set_default_size (window, width, height);
  if (g_settings_get_boolean (settings, MAXIMIZED))
    gtk_window_maximize (window);
}

static void
keep_size (GSettings *settings, GtkWindow *window)
{
  int width, height;

  gtk_window_get_default_size (window, &width, &height);
  if (width > 0 && height > 0)
    g_settings_set (settings, SIZE, "(ii)", width, height);
  g_settings_set_boolean (settings, MAXIMIZED, gtk_window_is_maximized (window));
}

/* The windows come with the active one first; they are opened again so that it is the last. */
static void
keep_open (GSettings *settings, GtkApplication *application)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (application));
  GVariantBuilder projects;

  g_variant_builder_init (&projects, G_VARIANT_TYPE ("a(ss)"));
  for (GList *l = g_list_last (windows); l != NULL; l = l->prev)
    {
      FfDocument *document = FF_IS_WINDOW (l->data) ? ff_window_get_document (l->data) : NULL;
      const char *path = document != NULL ? ff_document_get_path (document) : NULL;

      if (path != NULL && g_utf8_validate (path, -1, NULL))
        g_variant_builder_add (&projects, "(ss)", path, ff_window_get_view (l->data));
    }
  g_settings_set_value (settings, OPEN, g_variant_builder_end (&projects));
}

static guint
count_windows (GtkApplication *application)
{
  guint n = 0;

  for (GList *l = gtk_application_get_windows (application); l != NULL; l = l->next)
    n += FF_IS_WINDOW (l->data);
  return n;
}

/* Closed one by one, the last window is what was open. */
void
ff_memory_window_closes (FfWindow *window)
{
  GSettings *settings = get_settings ();
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (window));

  if (settings == NULL || application == NULL)
    return;
  keep_size (settings, GTK_WINDOW (window));
  if (!leaving && count_windows (application) == 1)
    keep_open (settings, application);
}

void
ff_memory_leave (GtkApplication *application)
{
  GSettings *settings = get_settings ();

  if (settings == NULL || count_windows (application) == 0)
    return;
  keep_open (settings, application);
  g_settings_sync ();
  leaving = TRUE;
}

void
ff_memory_stay (void)
{
  leaving = FALSE;
}

guint
ff_memory_reopen (GtkApplication *application, FfMemoryOpen open)
{
  GSettings *settings = get_settings ();
  g_autoptr (GVariant) projects = NULL;
  GVariantIter iter;
  const char *path, *view;
  guint n = 0;

  leaving = FALSE;
  if (settings == NULL)
    return 0;
  projects = g_settings_get_value (settings, OPEN);
  g_variant_iter_init (&iter, projects);
  while (g_variant_iter_next (&iter, "(&s&s)", &path, &view))
    if (g_file_test (path, G_FILE_TEST_IS_REGULAR))
      {
        open (application, path, view);
        n++;
      }
  return n;
}
