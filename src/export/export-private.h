/* One export while it is made. */
#pragma once

#include "core/method/analysis.h"
#include "diagram/pages.h"
#include "export/export.h"

#include <locale.h>

G_BEGIN_DECLS

typedef struct
{
  const FfExport *request;
  FfContent *whole;     /* the project, as its author has it */
  FfContent *content;   /* what of it the edition shows */
  FfAnalysis *analysis; /* of that */
  char **roles;         /* those that are shown, or the sides of a comparison */
  GPtrArray *files;     /* of FfExportFile */
  FfExportProgress progress;
  gpointer user_data;
  GCancellable *cancellable;
  locale_t before; /* the thread's, while numbers are written as in every file */
} FfExportWork;

gboolean ff_export_step (FfExportWork *work, guint done, guint all, GError **error);

/* pictures.c */
GPtrArray *ff_export_make_pages (FfExportWork *work, GError **error);
GBytes *ff_export_convert (FfExportWork *work, GBytes *svg, GError **error);
GBytes *ff_export_make_pdf (FfExportWork *work, GError **error);

/* texts.c */
GBytes *ff_export_make_text (FfExportWork *work, GError **error);

G_END_DECLS
