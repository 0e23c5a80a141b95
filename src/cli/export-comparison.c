/* `export`: the views that hold roles against each other. */
#include "cli/export.h"

#include "text/comparison-lists.h"
#include "text/documents.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Whether ID names a role, or a role of a snapshot. */
static gboolean
check_side (const FfContent *content, const char *id, GError **error)
{
  const char *at = strchr (id, '@');
  const FfSnapshot *snapshot;
  g_autofree char *role = NULL;

  if (at == NULL)
    return ff_command_find_role (content, id, error) != NULL;
  snapshot = ff_content_find (content, FF_SNAPSHOTS, at + 1);
  if (snapshot == NULL)
    {
      ff_command_usage_error (error, _ ("there is no snapshot \"%s\""), at + 1);
      return FALSE;
    }
  role = g_strndup (id, at - id);
  if (ff_records_find (snapshot->roles, role) == NULL)
    {
      ff_command_usage_error (error, _ ("the snapshot \"%s\" has no role \"%s\""), at + 1, role);
      return FALSE;
    }
  return TRUE;
}

static gboolean
check_sides (const FfView *view, const FfContent *content, char **ids, GError **error)
{
  guint n = g_strv_length (ids);

  for (guint i = 0; i < n; i++)
    {
      if (!check_side (content, ids[i], error))
        return FALSE;
      for (guint j = 0; j < i; j++)
        if (strcmp (ids[i], ids[j]) == 0)
          {
            ff_command_usage_error (error, _ ("--roles names \"%s\" twice"), ids[i]);
            return FALSE;
          }
    }
  if (n >= view->min_sides && n <= FF_COMPARISON_MAX_ROLES)
    return TRUE;
  /* Translators: a view, and two numbers. */
  ff_command_usage_error (error, _ ("%s needs --roles with %u to %u of them"), view->name,
                          view->min_sides, FF_COMPARISON_MAX_ROLES);
  return FALSE;
}

/* What --roles, or --role, names. (transfer full) */
FfSides *
ff_export_list_sides (FfInvocation *invocation, const FfView *view, FfAnalysis *analysis,
                      GError **error)
{
  const char *role = ff_options_get (invocation->options, "role");
  const char *roles = ff_options_get (invocation->options, "roles");
  const char *list = roles != NULL ? roles : role;
  g_auto (GStrv) ids = g_strsplit (list != NULL ? list : "", ",", -1);

  if (role != NULL && roles != NULL)
    {
      ff_command_usage_error (error, _ ("give --role or --roles, not both"));
      return NULL;
    }
  if (!check_sides (view, ff_analysis_get_content (analysis), ids, error))
    return NULL;
  return ff_sides_new (analysis, (const char *const *) ids);
}

/* (transfer container) */
static const char **
list_ids (const FfSides *sides)
{
  const char **ids = g_new0 (const char *, sides->n + 1);

  for (guint i = 0; i < sides->n; i++)
    ids[i] = sides->sides[i].id;
  return ids;
}

gboolean
ff_export_comparison (FfExport *self, GError **error)
{
  g_autofree const char **ids = list_ids (self->sides);
  g_autoptr (GBytes) bytes = NULL;

  switch (self->format)
    {
    case FF_EXPORT_CSV:
      bytes = ff_csv_from_comparison (self->sides, ff_export_get_csv_style (self));
      return ff_export_put_file (self, "comparison", bytes);
    case FF_EXPORT_MD:
      bytes = ff_documents_comparison (self->sides, FF_TEXT_MARKDOWN, NULL);
      return ff_export_put_file (self, "comparison", bytes);
    case FF_EXPORT_HTML:
      bytes = ff_documents_comparison (self->sides, FF_TEXT_HTML, NULL);
      return ff_export_put_file (self, "comparison", bytes);
    case FF_EXPORT_SVG:
    case FF_EXPORT_PNG:
    case FF_EXPORT_PDF:
    case FF_EXPORT_N_FORMATS: break;
    }
  bytes = ff_diagram_comparison (self->analysis, ids, &self->options);
  return ff_export_put_picture (self, "comparison", bytes, error);
}

gboolean
ff_export_kite (FfExport *self, GError **error)
{
  g_autofree const char **ids = list_ids (self->sides);
  g_autoptr (GBytes) bytes = ff_diagram_kite (self->analysis, ids, &self->options);

  return ff_export_put_picture (self, "kite", bytes, error);
}
