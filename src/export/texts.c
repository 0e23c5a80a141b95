/* What is written: tables for spreadsheets, Markdown and web pages. */
#include "core/method/sides.h"
#include "export/export-private.h"
#include "text/boundary-lists.h"
#include "text/comparison-lists.h"
#include "text/lists-csv.h"

/* (transfer container) */
static GPtrArray *
list_records (FfExportWork *work)
{
  GPtrArray *roles = g_ptr_array_new ();

  for (char **id = work->roles; *id != NULL; id++)
    g_ptr_array_add (roles, (gpointer) ff_content_role (work->content, *id));
  return roles;
}

static GBytes *
make_csv (FfExportWork *work, const FfSides *sides)
{
  FfCsvStyle style = work->request->csv_style;
  g_autoptr (GPtrArray) roles = NULL;

  switch (work->request->view)
    {
    case FF_VIEW_BOARD: return ff_csv_from_competencies (work->content, style);
    case FF_VIEW_MATRIX:
      roles = list_records (work);
      return ff_csv_from_weights (work->content, (const FfRole *const *) roles->pdata, roles->len,
                                  style);
    case FF_VIEW_COMPARISON: return ff_csv_from_comparison (sides, style);
    case FF_VIEW_BOUNDARIES: return ff_boundaries_to_csv (work->analysis, style);
    default: g_return_val_if_reached (NULL);
    }
}

static GBytes *
make_document (FfExportWork *work, const FfSides *sides)
{
  gboolean is_html = work->request->format == FF_FORMAT_HTML;

  switch (work->request->view)
    {
    case FF_VIEW_COMPARISON:
      return is_html ? ff_comparison_to_html (sides) : ff_comparison_to_markdown (sides);
    case FF_VIEW_BOUNDARIES:
      return is_html ? ff_boundaries_to_html (work->analysis)
                     : ff_boundaries_to_markdown (work->analysis);
    default: g_return_val_if_reached (NULL);
    }
}

GBytes *
ff_export_make_text (FfExportWork *work, GError **error)
{
  g_autoptr (FfSides) sides = NULL;

  if (ff_views[work->request->view].roles >= FF_ROLES_SIDES)
    sides = ff_sides_new (work->analysis, (const char *const *) work->roles);
  return work->request->format == FF_FORMAT_CSV ? make_csv (work, sides)
                                                : make_document (work, sides);
}
