/* The real window, in which notes are typed until the process is killed: "pid N" first, then "did N" once the project
 * has N notes.
 *
 *   kill-window-session PROJECT */
#include "app/window/application.h"
#include "app/window/window.h"
#include "core/verbs/verbs.h"
#include "support/drive.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

static FfWindow *window;

static void
say (const char *word, guint n)
{
  char line[32];

  g_snprintf (line, sizeof line, "%s %u\n", word, n);
  if (write (STDOUT_FILENO, line, strlen (line)) < 0)
    _exit (1);
}

static guint
count (void)
{
  FfProject *project = ff_document_get_project (ff_window_get_document (window));

  return ff_table_get_size (ff_project_get_table (project, FF_COMPETENCIES));
}

static gboolean
has_as_many (gpointer n)
{
  return count () >= GPOINTER_TO_UINT (n);
}

/* The tray's entry has the focus, and Enter adds a note and stays for the next. */
static void
type_notes (void)
{
  for (guint n = count () + 1;; n++)
    {
      g_autofree char *name = g_strdup_printf ("note %u", n);

      drive_type (name);
      drive_key ("Return");
      if (drive_wait (has_as_many, GUINT_TO_POINTER (n), 5000))
        say ("did", n);
      if (n % 7 == 0)
        drive_key ("<Control>s");
    }
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = NULL;
  g_autoptr (FfLeftover) leftover = NULL;
  g_autoptr (FfApplication) application = NULL;
  const char *path = argv[1];

  if (!drive_init (&argc, &argv))
    return 77;
  say ("pid", getpid ());
  application = ff_application_new ();
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  g_application_hold (G_APPLICATION (application));
  window = ff_window_new (ADW_APPLICATION (application));
  gtk_window_set_default_size (GTK_WINDOW (window), 900, 600);
  gtk_window_present (GTK_WINDOW (window));
  folder = ff_recovery_dup_folder ();
  leftover = ff_recovery_find (folder, path);
  if (leftover != NULL)
    ff_window_recover (window, leftover->file);
  else
    ff_window_open (window, path);
  drive_settle (GTK_WIDGET (window));
  say ("did", count ());
  drive_click (drive_find_named (GTK_WIDGET (window), "tray-entry"));
  type_notes ();
  return 0;
}
