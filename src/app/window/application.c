#include "app/window/application.h"

#include "app/common/accessible.h"
#include "app/common/flow-box.h"
#include "app/common/session.h"
#include "app/window/memory.h"
#include "app/window/window.h"

#include <glib-unix.h>
#include <glib/gi18n.h>

struct _FfApplication
{
  AdwApplication parent_instance;
};

G_DEFINE_FINAL_TYPE (FfApplication, ff_application, ADW_TYPE_APPLICATION)

/* Keys of the desktop's habit; those of a view are with the view. */
static const struct
{
  const char *action;
  const char *keys[3];
} accelerators[] = {
  { "app.new", { "<Control>n" } },
  { "app.quit", { "<Control>q" } },
  { "win.open", { "<Control>o" } },
  { "win.save", { "<Control>s" } },
  { "win.save-as", { "<Control><Shift>s" } },
  { "win.undo", { "<Control>z" } },
  { "win.redo", { "<Control><Shift>z", "<Control>y" } },
  { "win.help", { "F1" } },
  { "win.show-help-overlay", { "<Control>question" } },
  { "win.toggle-sidebar", { "F9" } },
  { "win.show-checks", { "<Control>e" } },
  { "win.properties", { "<Control>i" } },
  { "win.compare", { "<Control>k" } },
  { "win.export", { "<Control>d" } },
  { "win.print", { "<Control>p" } },
  { "win.view::board", { "<Alt>1" } },
  { "win.view::matrix", { "<Alt>2" } },
  { "win.view::cards", { "<Alt>3" } },
  { "win.view::samples", { "<Alt>4" } },
  { "win.view::boundaries", { "<Alt>5" } },
  { "win.view::hiring", { "<Alt>7" } },
  { "win.view::reviews", { "<Alt>9" } },
  { "window.close", { "<Control>w" } },
};

static FfWindow *
present_new_window (FfApplication *self)
{
  FfWindow *window = ff_window_new (ADW_APPLICATION (self));

  gtk_window_present (GTK_WINDOW (window));
  return window;
}

/* The window that a document can be opened in: one that shows the start page, the active one first, or a new one, which
 * is presented when it has the document: the start page does not flash up before it. */
static FfWindow *
get_free_window (FfApplication *self)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (FF_IS_WINDOW (l->data) && ff_window_is_free (l->data))
      return l->data;
  return ff_window_new (ADW_APPLICATION (self));
}

static FfWindow *
find_window_of (FfApplication *self, const char *path)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (FF_IS_WINDOW (l->data) && ff_window_is_at (l->data, path))
      return l->data;
  return NULL;
}

static void
open_path (FfApplication *self, const char *path)
{
  FfWindow *window = find_window_of (self, path);

  if (window == NULL)
    {
      window = get_free_window (self);
      ff_window_open (window, path);
    }
  gtk_window_present (GTK_WINDOW (window));
}

static void
new_activated_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  FfWindow *window = get_free_window (user_data);

  ff_window_show_new_project (window);
  gtk_window_present (GTK_WINDOW (window));
}

/* Recent projects and examples: where a project is open, in a window beside it. */
static void
start_page_activated_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  gtk_window_present (GTK_WINDOW (get_free_window (user_data)));
}

static void
new_window_activated_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  present_new_window (user_data);
}

static void
open_path_activated_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  open_path (user_data, g_variant_get_string (parameter, NULL));
}

/* The parameter is the file of a journal; one that was discarded is taken back first. */
static void
recover_activated_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  FfWindow *window = get_free_window (user_data);

  ff_window_recover (window, g_variant_get_string (parameter, NULL));
  gtk_window_present (GTK_WINDOW (window));
}

static void
open_example_activated_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  FfWindow *window = get_free_window (user_data);

  ff_window_open_example (window, g_variant_get_string (parameter, NULL));
  gtk_window_present (GTK_WINDOW (window));
}

/* Each window asks about its own unsaved edits; the application ends with the last of them. One that goes
 * takes its comparisons along, which stand in the list too. */
static void
quit_activated_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autolist (GtkWindow) windows = NULL;

  ff_memory_leave (user_data);
  for (GList *l = gtk_application_get_windows (user_data); l != NULL; l = l->next)
    windows = g_list_append (windows, g_object_ref (l->data));
  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_close (l->data);
}

static void
about_activated_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkWindow *parent = gtk_application_get_active_window (user_data);

  adw_show_about_window (parent, "application-name", _ ("Fourfold"), "application-icon",
                         FF_APPLICATION_ID, "version", FF_VERSION, "comments",
                         _ ("Say what makes one product-management role different from another."),
                         "license-type", GTK_LICENSE_GPL_3_0, "developer-name",
                         _ ("The Fourfold developers"), NULL);
}

/* The session ends, or somebody wants the process gone: what is not saved is on disk, and will be offered. Nobody can be
 * asked now. */
static gboolean
terminated_cb (gpointer user_data)
{
  GtkApplication *application = user_data;

  ff_memory_leave (application);
  for (GList *l = gtk_application_get_windows (application); l != NULL; l = l->next)
    {
      FfDocument *document = FF_IS_WINDOW (l->data) ? ff_window_get_document (l->data) : NULL;
      g_autoptr (GError) error = NULL;

      if (document != NULL && !ff_document_sync (document, &error))
        g_warning ("%s", error->message);
    }
  g_application_quit (G_APPLICATION (application));
  return G_SOURCE_CONTINUE;
}

/* After the first frame, which does not wait for the pictures of all sizes. */
static gboolean
set_icon_cb (gpointer unused)
{
  gtk_window_set_default_icon_name (FF_APPLICATION_ID);
  return G_SOURCE_REMOVE;
}

static const GActionEntry actions[] = {
  { "new", new_activated_cb },
  { "start-page", start_page_activated_cb },
  { "new-window", new_window_activated_cb },
  { "open-path", open_path_activated_cb, "s" },
  { "recover", recover_activated_cb, "s" },
  { "open-example", open_example_activated_cb, "s" },
  { "quit", quit_activated_cb },
  { "about", about_activated_cb },
};

static void
ff_application_startup (GApplication *application)
{
  static const int ending_signals[] = { SIGTERM, SIGHUP, SIGINT };
  g_autofree char *folder = ff_recovery_dup_folder ();

  G_APPLICATION_CLASS (ff_application_parent_class)->startup (application);

  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions),
                                   application);
  for (guint i = 0; i < G_N_ELEMENTS (accelerators); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (application), accelerators[i].action,
                                           (const char *const *) accelerators[i].keys);
  g_idle_add_full (G_PRIORITY_LOW, set_icon_cb, NULL, NULL);
  ff_accessible_watch ();
  ff_flow_box_watch ();
  ff_recovery_purge (folder);
  for (guint i = 0; i < G_N_ELEMENTS (ending_signals); i++)
    g_unix_signal_add (ending_signals[i], terminated_cb, application);
}

static void
reopen (GtkApplication *application, const char *path, const char *view)
{
  FfWindow *window = get_free_window (FF_APPLICATION (application));

  ff_window_show_view (window, view);
  ff_window_open (window, path);
  gtk_window_present (GTK_WINDOW (window));
}

/* The program itself was started, without a file: what was open the last time is opened again. */
static void
ff_application_activate (GApplication *application)
{
  GtkWindow *active = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (active != NULL)
    gtk_window_present (active);
  else if (ff_memory_reopen (GTK_APPLICATION (application), reopen) == 0)
    present_new_window (FF_APPLICATION (application));
}

static void
ff_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  for (int i = 0; i < n_files; i++)
    {
      g_autofree char *path = g_file_get_path (files[i]);

      if (path != NULL)
        open_path (FF_APPLICATION (application), path);
    }
}

/* A process that is the first opens a window anyway; any other asks the first for one, and what it opens
 * next goes there. */
static void
ask_for_window (GApplication *application)
{
  if (g_application_register (application, NULL, NULL) && g_application_get_is_remote (application))
    g_action_group_activate_action (G_ACTION_GROUP (application), "new-window", NULL);
}

static int
ff_application_handle_local_options (GApplication *application, GVariantDict *options)
{
  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("fourfold %s\n", FF_VERSION);
      return 0;
    }
  if (g_variant_dict_contains (options, "new-window"))
    ask_for_window (application);
  return -1;
}

static void
ff_application_class_init (FfApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->startup = ff_application_startup;
  application_class->activate = ff_application_activate;
  application_class->open = ff_application_open;
  application_class->handle_local_options = ff_application_handle_local_options;
}

static void
ff_application_init (FfApplication *self)
{
  static const GOptionEntry options[] = {
    { "new-window", 'w', G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, NULL, N_ ("Open a new window"),
      NULL },
    { "version", '\0', G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, NULL, N_ ("Print the version"),
      NULL },
    { NULL },
  };
  GApplication *application = G_APPLICATION (self);

  g_application_add_main_option_entries (application, options);
  g_application_set_option_context_parameter_string (application, _ ("[PROJECT…]"));
  g_application_set_option_context_summary (
      application, _ ("Say what makes one product-management role different from another."));
  g_application_set_option_context_description (
      application,
      _ ("A project is a file *.fourfold.json, or a picture that was exported with its project.\n"
         "fourfold-cli works on the same files without a window; see fourfold(1) and "
         "fourfold-cli(1)."));
}

FfApplication *
ff_application_new (void)
{
  return g_object_new (FF_TYPE_APPLICATION, "application-id", FF_APPLICATION_ID, "flags",
                       G_APPLICATION_HANDLES_OPEN, "resource-base-path",
                       "/org/fourfold/Fourfold/ui", NULL);
}
