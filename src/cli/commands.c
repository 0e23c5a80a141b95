/* What several commands do alike. */
#include "cli/commands.h"

#include <glib/gi18n-lib.h>

/* Sets ERROR. Always FF_EXIT_FAILED, so that a command can return it. */
FfExit
ff_command_usage_error (GError **error, const char *format, ...)
{
  va_list arguments;

  if (error != NULL)
    {
      va_start (arguments, format);
      *error = g_error_new_valist (FF_CLI_ERROR, FF_CLI_ERROR_USAGE, format, arguments);
      va_end (arguments);
    }
  return FF_EXIT_FAILED;
}

/* The role ID, which must have weights: not one outside the framework. (transfer none) */
const FfRole *
ff_command_find_role (const FfContent *content, const char *id, GError **error)
{
  const FfRole *role = ff_content_role (content, id);

  if (role == NULL)
    ff_command_usage_error (error, _ ("there is no role \"%s\""), id);
  else if (role->external)
    ff_command_usage_error (error,
                            _ ("the role \"%s\" is outside the framework and has no weights"), id);
  return role != NULL && !role->external ? role : NULL;
}

/* The roles that --roles names, in its order, else all that are not external. (transfer full) */
GPtrArray *
ff_command_list_roles (FfInvocation *self, const FfContent *content, GError **error)
{
  const char *value = ff_options_get (self->options, "roles");
  g_autoptr (GPtrArray) roles = g_ptr_array_new ();
  g_auto (GStrv) ids = NULL;

  if (value == NULL)
    {
      for (guint i = 0; i < content->lists[FF_ROLES]->len; i++)
        if (!((FfRole *) content->lists[FF_ROLES]->pdata[i])->external)
          g_ptr_array_add (roles, content->lists[FF_ROLES]->pdata[i]);
      return g_steal_pointer (&roles);
    }
  ids = *value != '\0' ? g_strsplit (value, ",", -1) : g_strdupv ((char *[]){ "", NULL });
  for (guint i = 0; ids[i] != NULL; i++)
    {
      const FfRole *role = ff_command_find_role (content, ids[i], error);

      if (role == NULL)
        return NULL;
      if (g_ptr_array_find (roles, role, NULL))
        {
          ff_command_usage_error (error, _ ("--roles names \"%s\" twice"), ids[i]);
          return NULL;
        }
      g_ptr_array_add (roles, (gpointer) role);
    }
  return g_steal_pointer (&roles);
}
