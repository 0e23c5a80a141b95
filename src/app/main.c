#include "app/window/application.h"
#include "core/text/locale.h"

#include <glib/gi18n.h>
#include <signal.h>

int
main (int argc, char **argv)
{
  g_autoptr (FfApplication) application = NULL;

  /* A file that may not grow is an error to report, and no reason to die. */
  signal (SIGXFSZ, SIG_IGN);
  ff_locale_set_up ();
  g_set_application_name (_ ("Fourfold"));

  application = ff_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
