#include "core/file/title.h"

#include "core/file/format.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The project's title, else the name of the file PATH (nullable), else "Untitled". (transfer full) */
char *
ff_title_new (const FfSettings *settings, const char *path)
{
  g_autofree char *shown = path != NULL ? g_filename_display_basename (path) : NULL;

  if (*settings->title != '\0')
    return g_strdup (settings->title);
  if (shown == NULL)
    return g_strdup (_ ("Untitled"));
  if (g_str_has_suffix (shown, FF_FORMAT_SUFFIX))
    shown[strlen (shown) - strlen (FF_FORMAT_SUFFIX)] = '\0';
  return g_steal_pointer (&shown);
}
