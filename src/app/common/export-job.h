/* One export: what it draws or writes, as it stood when it was asked for, and where the files go. */
#pragma once

#include "app/common/session.h"
#include "diagram/diagram.h"

G_BEGIN_DECLS

typedef enum
{
  FF_EXPORT_CARD,
  FF_EXPORT_ALL_CARDS, /* into a folder, ROLE.svg each */
  FF_EXPORT_BOARD,
  FF_EXPORT_MATRIX,
  FF_EXPORT_BOUNDARIES,
  FF_EXPORT_COMPARISON,
} FfExportKind;

typedef struct
{
  FfExportKind kind;
  const char *format; /* its ending: "svg"; boundaries also "html", "md" and "csv" */
  char *role;         /* of a card, or whose weights the board shows; NULL for none */
  FfTheme theme;
  FfEdition edition;
  char **roles; /* of a comparison */
  FfComparisonParts parts;
  gboolean hide_equal;
  FfContent *content;
  char *today;
} FfExport;

FfExport *ff_export_new (FfSession *session, FfExportKind kind, const char *role_id);
void ff_export_free (FfExport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FfExport, ff_export_free)

char **ff_export_dup_file_names (FfExport *self);

/* PATH is a file, or for all cards a folder. Takes EXPORT (transfer full). Returns the number of files
 * that were written. */
void ff_export_write_async (FfExport *self, const char *path, GCancellable *cancellable,
                            GAsyncReadyCallback callback, gpointer user_data);
guint ff_export_write_finish (GAsyncResult *result, GError **error);

G_END_DECLS
