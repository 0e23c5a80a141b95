/* The one path to everything published: a request and a content become files, here and nowhere else. */
#pragma once

#include "core/kinds/edition.h"
#include "diagram/diagram.h"
#include "export/view.h"
#include "text/csv-writer.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define FF_SCALE_DEFAULT                                                                           \
  2.0 /* pixels of a PNG for one of the picture: sharp on dense screens and in print */
#define FF_SCALE_MIN 0.1
#define FF_SCALE_MAX 16.0

typedef struct
{
  FfView view;
  FfFormat format;
  FfEdition edition;
  FfTheme theme;
  FfPaper paper;           /* of cards, and of what is printed */
  double scale;            /* of a PNG */
  char *role;              /* NULL for none; whose weights the board shows, whose card it is */
  char **roles;            /* NULL for all, but for views of sides */
  FfComparisonParts parts; /* comparison and kite; 0 for cards and overlaid kites */
  gboolean hide_equal;     /* comparison */
  FfCsvStyle csv_style;
  gboolean embed_project; /* SVG: the project is in it, and opens again */
} FfExport;

FfExport *ff_export_new (FfView view, FfFormat format);
FfExport *ff_export_copy (const FfExport *self);
void ff_export_free (FfExport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FfExport, ff_export_free)

void ff_export_set_role (FfExport *self, const char *role);
void ff_export_set_roles (FfExport *self, const char *const *roles);

gboolean ff_export_check (const FfExport *self, const FfContent *content, GError **error);
gboolean ff_export_takes_paper (const FfExport *self);
char **ff_export_list_names (const FfExport *self, const FfContent *content);

typedef struct
{
  char *name; /* "technical-pm.svg" */
  GBytes *bytes;
} FfExportFile;

/* Called between pieces of the work, in the thread that does it. */
typedef void (*FfExportProgress) (guint done, guint all, gpointer user_data);

GPtrArray *ff_export_make (const FfExport *self, FfContent *content, const char *today,
                           FfExportProgress progress, gpointer user_data, GCancellable *cancellable,
                           GError **error);

GPtrArray *ff_export_draw (const FfExport *self, FfContent *content, const char *today,
                           GCancellable *cancellable, GError **error);

G_END_DECLS
