/* The views that `export` can write. */
#pragma once

#include "cli/commands.h"
#include "core/method/sides.h"
#include "diagram/diagram.h"
#include "text/csv-writer.h"

G_BEGIN_DECLS

typedef enum
{
  FF_EXPORT_SVG,
  FF_EXPORT_PNG,
  FF_EXPORT_PDF,
  FF_EXPORT_CSV,
  FF_EXPORT_MD,
  FF_EXPORT_HTML,
  FF_EXPORT_N_FORMATS,
} FfExportFormat;

typedef struct
{
  FfInvocation *invocation;
  FfAnalysis *analysis;
  FfContent *content;
  GPtrArray *roles; /* const FfRole *, those to show; NULL for a view of sides */
  FfSides *sides;   /* for a view of sides */
  FfExportFormat format;
  FfEdition edition;
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
  guint min_sides; /* 0, or how many sides it needs: roles, or roles as a snapshot holds them */
} FfView;

extern const char *const ff_export_format_ids[];

const FfView *ff_export_get_views (guint *size);
gboolean ff_export_is_folder (const char *path);
FfCsvStyle ff_export_get_csv_style (FfExport *self);
gboolean ff_export_put_file (FfExport *self, const char *name, GBytes *bytes);
gboolean ff_export_put_picture (FfExport *self, const char *name, GBytes *svg, GError **error);

/* The views of sides. */
FfSides *ff_export_list_sides (FfInvocation *invocation, const FfView *view, FfAnalysis *analysis,
                               GError **error);
gboolean ff_export_comparison (FfExport *self, GError **error);
gboolean ff_export_kite (FfExport *self, GError **error);

G_END_DECLS
