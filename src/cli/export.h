/* The views that `export` can write. */
#pragma once

#include "cli/commands.h"
#include "diagram/diagram.h"

G_BEGIN_DECLS

typedef enum
{
  FF_EXPORT_SVG,
  FF_EXPORT_PNG,
  FF_EXPORT_PDF,
  FF_EXPORT_CSV,
  FF_EXPORT_N_FORMATS,
} FfExportFormat;

typedef struct
{
  FfInvocation *invocation;
  FfAnalysis *analysis;
  FfContent *content;
  GPtrArray *roles; /* const FfRole *, those to show */
  FfExportFormat format;
  FfDiagramOptions options;
} FfExport;

typedef struct
{
  const char *name;
  const char *summary; /* for gettext () */
  const char *role;    /* what --role is: NULL nothing, else "may" or "must" */
  gboolean takes_roles;
  guint formats; /* bits, 1 << Format */
  gboolean (*run) (FfExport *self, GError **error);
} FfView;

extern const char *const ff_export_format_ids[];

const FfView *ff_export_get_views (guint *size);
gboolean ff_export_is_folder (const char *path);

G_END_DECLS
