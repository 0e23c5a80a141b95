/* What is drawn: SVG, and from it pixels and pages. */
#include "core/file/picture.h"
#include "core/file/title.h"
#include "diagram/boundaries.h"
#include "diagram/plan.h"
#include "diagram/render.h"
#include "export/export-private.h"

#include <glib/gi18n-lib.h>

static FfDiagramOptions
get_options (FfExportWork *work)
{
  const FfExport *request = work->request;

  return (FfDiagramOptions){ .theme = request->theme,
                             .paper = request->paper,
                             .role = request->role,
                             .roles = (const char *const *) work->roles,
                             .parts = request->parts,
                             .hide_equal = request->hide_equal };
}

/* The picture of a view that is one. (transfer full) */
static GBytes *
draw (FfExportWork *work, const FfDiagramOptions *options)
{
  switch (work->request->view)
    {
    case FF_VIEW_BOARD: return ff_diagram_board (work->analysis, options);
    case FF_VIEW_MATRIX: return ff_diagram_matrix (work->analysis, options);
    case FF_VIEW_CARD: return ff_diagram_card (work->analysis, options->role, options);
    case FF_VIEW_COMPARISON: return ff_diagram_comparison (work->analysis, options->roles, options);
    case FF_VIEW_KITE: return ff_diagram_kite (work->analysis, options->roles, options);
    case FF_VIEW_BOUNDARIES: return ff_diagram_boundaries (work->analysis, options);
    case FF_VIEW_VALIDATION: return ff_diagram_validation (work->analysis, options);
    case FF_VIEW_HIRING: return ff_diagram_hiring (work->analysis, options);
    default: g_return_val_if_reached (NULL);
    }
}

/* The view on paper. (transfer full) */
static GPtrArray *
lay_out (FfExportWork *work, const FfDiagramOptions *options)
{
  const char *role[] = { options->role, NULL };

  switch (work->request->view)
    {
    case FF_VIEW_BOARD: return ff_pages_board (work->analysis, options);
    case FF_VIEW_MATRIX: return ff_pages_matrix (work->analysis, options);
    case FF_VIEW_CARD: return ff_pages_cards (work->analysis, role, options);
    case FF_VIEW_CARDS: return ff_pages_cards (work->analysis, options->roles, options);
    case FF_VIEW_COMPARISON: return ff_pages_comparison (work->analysis, options->roles, options);
    case FF_VIEW_KITE: return ff_pages_kite (work->analysis, options->roles, options);
    case FF_VIEW_BOUNDARIES: return ff_pages_boundaries (work->analysis, options);
    case FF_VIEW_VALIDATION: return ff_pages_validation (work->analysis, options);
    case FF_VIEW_HIRING: return ff_pages_hiring (work->analysis, options);
    case FF_VIEW_HANDBOOK: return ff_diagram_handbook (work->analysis, options->roles, options);
    default: g_return_val_if_reached (NULL);
    }
}

/* A card a role, each as it is by itself. */
static GPtrArray *
draw_cards (FfExportWork *work, const FfDiagramOptions *options)
{
  GPtrArray *pages = g_ptr_array_new_with_free_func ((GDestroyNotify) ff_page_free);

  for (char **id = work->roles; *id != NULL; id++)
    {
      g_autoptr (GBytes) svg = ff_diagram_card (work->analysis, *id, options);

      g_ptr_array_add (pages, ff_page_new (*id, 0, svg));
    }
  return pages;
}

/* A list of FfPage: on paper where that is what it is for, else the picture as it is. (transfer full) */
GPtrArray *
ff_export_make_pages (FfExportWork *work, GError **error)
{
  FfDiagramOptions options = get_options (work);
  FfView view = work->request->view;
  g_autoptr (GBytes) svg = NULL;

  if (view == FF_VIEW_BOUNDARIES)
    options.roles = NULL; /* of all */
  if (view == FF_VIEW_VALIDATION || view == FF_VIEW_HIRING)
    options.roles
        = (const char *const *) work->request->roles; /* as asked: NULL is more than all roles */
  if (view == FF_VIEW_CARDS && work->roles[0] == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                           _ ("the project has no roles, and so no cards"));
      return NULL;
    }
  if (work->request->format == FF_FORMAT_PDF)
    return lay_out (work, &options);
  if (view == FF_VIEW_CARDS)
    return draw_cards (work, &options);
  svg = draw (work, &options);
  return ff_pages_of_picture (_ (ff_views[view].name), svg);
}

/* Pixels as asked for; where nothing was asked, as large as there can be. */
static GBytes *
make_png (FfExportWork *work, GBytes *svg, GError **error)
{
  double asked = work->request->scale;
  double real;
  g_autoptr (GBytes) png = ff_render_png (svg, asked, &real, error);

  if (png == NULL || real >= asked || asked == FF_SCALE_DEFAULT)
    return g_steal_pointer (&png);
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
               /* Translators: two factors */
               _ ("the picture is too large for a scale of %.1f; %.1f is the most"), asked, real);
  return NULL;
}

/* SVG in the format that is asked for. (transfer full) (nullable) */
GBytes *
ff_export_convert (FfExportWork *work, GBytes *svg, GError **error)
{
  if (work->request->format == FF_FORMAT_PNG)
    return make_png (work, svg, error);
  if (work->request->embed_project)
    return ff_picture_embed (svg, work->whole);
  return g_bytes_ref (svg);
}

static void
progress_cb (guint done, guint total, gpointer user_data)
{
  ff_export_step (user_data, done, total, NULL);
}

GBytes *
ff_export_make_pdf (FfExportWork *work, GError **error)
{
  g_autoptr (GPtrArray) pages = ff_export_make_pages (work, error);
  g_autofree char *title = ff_title_new (ff_content_get_settings (work->content), NULL);
  FfRenderJob job = {
    .title = title, .cancellable = work->cancellable, .progress = progress_cb, .progress_data = work
  };

  return pages != NULL ? ff_render_pdf (pages, &job, error) : NULL;
}
