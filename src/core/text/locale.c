#include "core/text/locale.h"

#include <glib.h>
#include <libintl.h>
#include <locale.h>

void
ff_locale_set_up (void)
{
  const char *folder = g_getenv ("FOURFOLD_LOCALE_DIR");

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, folder != NULL ? folder : FF_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE); /* of ngettext, which has no other */
}
