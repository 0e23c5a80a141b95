/* What is written: tables for spreadsheets, Markdown and web pages. */
#include "core/method/sides.h"
#include "diagram/boundaries.h"
#include "export/export-private.h"
#include "text/boundary-lists.h"
#include "text/calendar.h"
#include "text/comparison-lists.h"
#include "text/documents.h"
#include "text/lists-csv.h"
#include "text/plan-lists.h"

/* The map of roles in a web page: as wide as its text. */
#define MAP_WIDTH 682

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
make_table (FfExportWork *work, const FfSides *sides)
{
  FfCsvStyle style = work->request->csv_style;
  const char *const *asked = (const char *const *) work->request->roles;
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
    case FF_VIEW_VALIDATION: return ff_csv_from_validations (work->content, asked, style);
    case FF_VIEW_HIRING: return ff_csv_from_hiring (work->content, asked, style);
    default: g_return_val_if_reached (NULL);
    }
}

/* The picture that a web page asks for: its own theme, for light screens and for dark ones. */
static GBytes *
draw_cb (FfPictureKind kind, const char *const *roles, gboolean dark, gpointer user_data)
{
  FfExportWork *work = user_data;
  FfDiagramOptions options = { .theme = dark ? FF_THEME_DARK : FF_THEME_LIGHT,
                               .role = work->request->role,
                               .parts = work->request->parts };

  switch (kind)
    {
    case FF_PICTURE_BOARD: return ff_diagram_board (work->analysis, &options);
    case FF_PICTURE_KITE: return ff_diagram_kite (work->analysis, roles, &options);
    case FF_PICTURE_BOUNDARIES:
      options.roles = work->request->view == FF_VIEW_HANDBOOK ? (const char *const *) work->roles
                                                              : NULL;
      return ff_diagram_boundary_map (work->analysis, &options, MAP_WIDTH, NULL);
    }
  g_return_val_if_reached (NULL);
}

static GBytes *
make_handbook (FfExportWork *work, FfTextFormat format, const FfPictures *pictures)
{
  g_autofree char *day = ff_day_format (ff_analysis_get_today (work->analysis));

  return ff_documents_handbook (work->analysis, (const char *const *) work->roles, day, format,
                                pictures);
}

static GBytes *
make_document (FfExportWork *work, const FfSides *sides)
{
  FfTextFormat format = work->request->format == FF_FORMAT_HTML ? FF_TEXT_HTML : FF_TEXT_MARKDOWN;
  const char *const *roles = (const char *const *) work->roles;
  const char *const *asked = (const char *const *) work->request->roles;
  const char *role[] = { work->request->role, NULL };
  FfPictures pictures = { draw_cb, work };
  FfAnalysis *analysis = work->analysis;

  switch (work->request->view)
    {
    case FF_VIEW_BOARD: return ff_documents_board (analysis, format, &pictures);
    case FF_VIEW_MATRIX: return ff_documents_matrix (analysis, roles, format);
    case FF_VIEW_CARD: return ff_documents_cards (analysis, role, format);
    case FF_VIEW_CARDS: return ff_documents_cards (analysis, roles, format);
    case FF_VIEW_COMPARISON: return ff_documents_comparison (sides, format, &pictures);
    case FF_VIEW_BOUNDARIES: return ff_documents_boundaries (analysis, format, &pictures);
    case FF_VIEW_VALIDATION: return ff_documents_validation (analysis, asked, format);
    case FF_VIEW_HIRING: return ff_documents_hiring (analysis, asked, format);
    case FF_VIEW_HANDBOOK: return make_handbook (work, format, &pictures);
    case FF_VIEW_JOB_DESCRIPTION:
      return ff_documents_job_description (analysis, work->request->role, format);
    case FF_VIEW_INTERVIEW: return ff_documents_interview (analysis, work->request->role, format);
    case FF_VIEW_CALENDAR:
    case FF_VIEW_KITE:
    case FF_N_VIEWS: break;
    }
  g_return_val_if_reached (NULL);
}

GBytes *
ff_export_make_text (FfExportWork *work, GError **error)
{
  g_autoptr (FfSides) sides = NULL;

  if (work->request->format == FF_FORMAT_ICS)
    return ff_calendar_of_review (work->content, error);
  if (ff_views[work->request->view].roles >= FF_ROLES_SIDES)
    sides = ff_sides_new (work->analysis, (const char *const *) work->roles);
  return work->request->format == FF_FORMAT_CSV ? make_table (work, sides)
                                                : make_document (work, sides);
}
