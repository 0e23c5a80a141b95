/* Many exports in one process, as the window makes them one after another.
 *
 * export-many boards FOLDER PROJECT…   the board of each project
 * export-many all FOLDER PROJECT       every view in every format that it has, PNG a pixel for one */
#include "core/file/format.h"
#include "core/store/store.h"
#include "export/export.h"

#include <stdio.h>

static FfContent *
load (const char *path, GError **error)
{
  g_autoptr (GBytes) bytes = ff_store_load (path, NULL, error);

  return bytes != NULL ? ff_format_read (bytes, path, error) : NULL;
}

/* The files that REQUEST is for, in FOLDER behind PREFIX. */
static gboolean export(const FfExport *request, FfContent *content, const char *folder,
                       const char *prefix, GError **error)
{
  g_autoptr (GPtrArray) files = ff_export_make (request, content, "2026-11-21", NULL, NULL, NULL,
                                                error);

  for (guint i = 0; files != NULL && i < files->len; i++)
    {
      const FfExportFile *file = files->pdata[i];
      g_autofree char *path = g_strconcat (folder, "/", prefix, file->name, NULL);

      if (!g_file_set_contents_full (path, g_bytes_get_data (file->bytes, NULL),
                                     g_bytes_get_size (file->bytes), G_FILE_SET_CONTENTS_NONE, 0666,
                                     error))
        return FALSE;
    }
  return files != NULL;
}

static gboolean
export_boards (const char *folder, char **paths, GError **error)
{
  g_autoptr (FfExport) request = ff_export_new (FF_VIEW_BOARD, FF_FORMAT_SVG);

  for (; *paths != NULL; paths++)
    {
      g_autoptr (FfContent) content = load (*paths, error);
      g_autofree char *name = g_path_get_basename (*paths);

      if (content == NULL || !export(request, content, folder, name, error))
        return FALSE;
    }
  return TRUE;
}

/* The first role, where one is needed, and the first three, where several are. */
static void
choose_roles (FfExport *request, const FfContent *content)
{
  GPtrArray *roles = content->lists[FF_ROLES];
  const char *ids[4] = { NULL };

  for (guint i = 0; i < MIN (roles->len, 3); i++)
    ids[i] = ((FfRecord *) roles->pdata[i])->id;
  switch (ff_views[request->view].roles)
    {
    case FF_ROLES_MUST_ONE: ff_export_set_role (request, ids[0]); break;
    case FF_ROLES_SIDES:
    case FF_ROLES_KITES: ff_export_set_roles (request, ids); break;
    default: break;
    }
}

static gboolean
export_all (const char *folder, const char *path, GError **error)
{
  g_autoptr (FfContent) content = load (path, error);

  for (int view = 0; content != NULL && view < FF_N_VIEWS; view++)
    for (int format = 0; format < FF_N_FORMATS; format++)
      {
        g_autoptr (FfExport) request = ff_export_new (view, format);

        request->scale = 1;
        choose_roles (request, content);
        if (ff_export_check (request, content, NULL)
            && !export(request, content, folder, ff_views[view].id, error))
          return FALSE;
      }
  return content != NULL;
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;

  if (argc < 4)
    return 2;
  if (g_str_equal (argv[1], "boards") ? export_boards (argv[2], argv + 3, &error)
                                      : export_all (argv[2], argv[3], &error))
    return 0;
  g_printerr ("%s\n", error->message);
  return 1;
}
