#include "cli/export.h"

#include "diagram/boundaries.h"
#include "diagram/render.h"
#include "text/boundary-lists.h"
#include "text/documents.h"
#include "text/lists-csv.h"

#include <glib/gi18n-lib.h>
#include <sys/stat.h>

/* Pixels of a PNG for one of the picture: sharp on dense screens and in print. */
#define PNG_SCALE 2

#define PICTURES (1u << FF_EXPORT_SVG | 1u << FF_EXPORT_PNG | 1u << FF_EXPORT_PDF)

const char *const ff_export_format_ids[] = { "svg", "png", "pdf", "csv", "md", "html", NULL };

/* Whether PATH names a folder, there or not. */
gboolean
ff_export_is_folder (const char *path)
{
  struct stat info;

  return g_str_has_suffix (path, "/") || (stat (path, &info) == 0 && S_ISDIR (info.st_mode));
}

/* Where one file goes: -o FILE, FOLDER/NAME.svg or standard output. */
gboolean
ff_export_put_file (FfExport *self, const char *name, GBytes *bytes)
{
  const char *output = ff_options_get (self->invocation->options, "output");
  g_autofree char *file = g_strconcat (name, ".", ff_export_format_ids[self->format], NULL);

  if (output != NULL && ff_export_is_folder (output))
    ff_invocation_put_in_folder (self->invocation, output, file, bytes);
  else
    ff_invocation_put (self->invocation, output != NULL ? output : FF_CLI_STANDARD, bytes);
  return TRUE;
}

gboolean
ff_export_put_picture (FfExport *self, const char *name, GBytes *svg, GError **error)
{
  g_autoptr (GPtrArray) pages = NULL;
  g_autoptr (GBytes) bytes = NULL;

  switch (self->format)
    {
    case FF_EXPORT_PNG: bytes = ff_render_png (svg, PNG_SCALE, NULL, error); break;
    case FF_EXPORT_PDF:
      pages = ff_pages_of_picture (name, svg);
      bytes = ff_render_pdf (pages, NULL, error);
      break;
    case FF_EXPORT_SVG:
    case FF_EXPORT_CSV:
    case FF_EXPORT_MD:
    case FF_EXPORT_HTML:
    case FF_EXPORT_N_FORMATS: bytes = g_bytes_ref (svg); break;
    }
  return bytes != NULL && ff_export_put_file (self, name, bytes);
}

FfCsvStyle
ff_export_get_csv_style (FfExport *self)
{
  return ff_options_has (self->invocation->options, "raw-csv") ? FF_CSV_RAW : FF_CSV_GUARDED;
}

static gboolean
export_board (FfExport *self, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;

  if (self->format == FF_EXPORT_CSV)
    {
      bytes = ff_csv_from_competencies (self->content, ff_export_get_csv_style (self));
      return ff_export_put_file (self, "board", bytes);
    }
  bytes = ff_diagram_board (self->analysis, &self->options);
  return ff_export_put_picture (self, "board", bytes, error);
}

static gboolean
export_matrix (FfExport *self, GError **error)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autoptr (GBytes) bytes = NULL;

  if (self->format == FF_EXPORT_CSV)
    {
      bytes = ff_csv_from_weights (self->content, (const FfRole *const *) self->roles->pdata,
                                   self->roles->len, ff_export_get_csv_style (self));
      return ff_export_put_file (self, "matrix", bytes);
    }
  for (guint i = 0; i < self->roles->len; i++)
    g_ptr_array_add (ids, ((FfRecord *) self->roles->pdata[i])->id);
  g_ptr_array_add (ids, NULL);
  self->options.roles = (const char *const *) ids->pdata;
  bytes = ff_diagram_matrix (self->analysis, &self->options);
  return ff_export_put_picture (self, "matrix", bytes, error);
}

static gboolean
export_card (FfExport *self, GError **error)
{
  g_autoptr (GBytes) bytes = ff_diagram_card (self->analysis, self->options.role, &self->options);

  return ff_export_put_picture (self, self->options.role, bytes, error);
}

/* All cards as one PDF, a page a role. */
static gboolean
put_pages (FfExport *self, GPtrArray *pages, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;

  if (pages->len == 0)
    {
      ff_command_usage_error (error, _ ("the project has no roles, and so no cards"));
      return FALSE;
    }
  bytes = ff_render_pdf (pages, NULL, error);
  return bytes != NULL && ff_export_put_file (self, "cards", bytes);
}

static gboolean
export_cards (FfExport *self, GError **error)
{
  const char *output = ff_options_get (self->invocation->options, "output");
  g_autoptr (GPtrArray) pages = g_ptr_array_new_with_free_func ((GDestroyNotify) ff_page_free);

  if (self->format != FF_EXPORT_PDF && (output == NULL || !ff_export_is_folder (output)))
    {
      ff_command_usage_error (error, _ ("cards needs -o FOLDER/, for a file a role, or a PDF"));
      return FALSE;
    }
  for (guint i = 0; i < self->roles->len; i++)
    {
      const char *id = ((FfRecord *) self->roles->pdata[i])->id;
      g_autoptr (GBytes) svg = ff_diagram_card (self->analysis, id, &self->options);

      g_ptr_array_add (pages, ff_page_new (id, 0, svg));
      if (self->format != FF_EXPORT_PDF && !ff_export_put_picture (self, id, svg, error))
        return FALSE;
    }
  return self->format != FF_EXPORT_PDF || put_pages (self, pages, error);
}

static gboolean
export_boundaries (FfExport *self, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;

  switch (self->format)
    {
    case FF_EXPORT_CSV:
      bytes = ff_boundaries_to_csv (self->analysis, ff_export_get_csv_style (self));
      return ff_export_put_file (self, "boundaries", bytes);
    case FF_EXPORT_MD:
      bytes = ff_documents_boundaries (self->analysis, FF_TEXT_MARKDOWN, NULL);
      return ff_export_put_file (self, "boundaries", bytes);
    case FF_EXPORT_HTML:
      bytes = ff_documents_boundaries (self->analysis, FF_TEXT_HTML, NULL);
      return ff_export_put_file (self, "boundaries", bytes);
    case FF_EXPORT_SVG:
    case FF_EXPORT_PNG:
    case FF_EXPORT_PDF:
    case FF_EXPORT_N_FORMATS: break;
    }
  bytes = ff_diagram_boundaries (self->analysis, &self->options);
  return ff_export_put_picture (self, "boundaries", bytes, error);
}

static const FfView views[] = {
  { "board", N_ ("the four quadrants with their competencies; with --role, its weights"), "may",
    FALSE, PICTURES | 1u << FF_EXPORT_CSV, export_board },
  { "matrix", N_ ("competencies by roles, with their weights"), NULL, TRUE,
    PICTURES | 1u << FF_EXPORT_CSV, export_matrix },
  { "card", N_ ("the profile card of the role --role"), "must", FALSE, PICTURES, export_card },
  { "cards", N_ ("a card for each role: a PDF, or files in the folder -o OUT/"), NULL, TRUE,
    PICTURES, export_cards },
  { "comparison", N_ ("two to five roles side by side, named by --roles"), NULL, TRUE,
    PICTURES | 1u << FF_EXPORT_CSV | 1u << FF_EXPORT_MD | 1u << FF_EXPORT_HTML,
    ff_export_comparison, 2 },
  { "kite", N_ ("where the depth of one to five roles lies, by --role or --roles"), "may", TRUE,
    PICTURES, ff_export_kite, 1 },
  { "boundaries", N_ ("the pairs of roles and who owns what, with a map of them"), NULL, FALSE,
    PICTURES | 1u << FF_EXPORT_CSV | 1u << FF_EXPORT_MD | 1u << FF_EXPORT_HTML, export_boundaries },
};

const FfView *
ff_export_get_views (guint *size)
{
  *size = G_N_ELEMENTS (views);
  return views;
}
