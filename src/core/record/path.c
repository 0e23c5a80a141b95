#include "core/record/path.h"

static void
append (GString *out, const FfPath *path)
{
  if (path == NULL)
    return;
  append (out, path->parent);
  if (path->name == NULL)
    g_string_append_printf (out, "[%u]", path->index);
  else if (out->len > 0)
    g_string_append_printf (out, ".%s", path->name);
  else
    g_string_append (out, path->name);
}

/* "" for the root. (transfer full) */
char *
ff_path_to_string (const FfPath *path)
{
  GString *out = g_string_new (NULL);

  append (out, path);
  return g_string_free (out, FALSE);
}
