/* CSV into a project: competencies, weights or work samples, as one edit. What cannot be taken is a list of
 * faults, each with its line and column; the edit holds the rows without one, and it is for the caller to
 * say whether that is wanted. Nothing here looks at a FfProject, so that a worker can do it. */
#pragma once

#include "core/kinds/content.h"
#include "core/project/edit.h"
#include "text/csv-reader.h"
#include "text/import/columns.h"
#include "text/import/date.h"

G_BEGIN_DECLS

typedef enum
{
  FF_IMPORT_COMPETENCIES,
  FF_IMPORT_WEIGHTS,
  FF_IMPORT_SAMPLES,
  FF_N_IMPORT_KINDS,
} FfImportKind;

extern const char *const ff_import_kind_ids[];

typedef struct
{
  FfImportKind kind;
  const char *const *map; /* "FIELD=COLUMN", NULL after the last; or NULL */
  FfDateOrder dates;
  char delimiter;            /* between fields; '\0' for what the first line says */
  FfCsvEncoding otherwise;   /* what the file is where it is not UTF-8 */
  GCancellable *cancellable; /* or NULL */
  void (*progress) (double fraction, gpointer data);
  gpointer progress_data;
} FfImportOptions;

typedef struct
{
  guint line;         /* where the row starts; the heading's for a whole column */
  const char *column; /* as the heading says it */
  char *what;         /* on one line; translated */
} FfImportFault;

/* What is in a file before it is imported, for whoever asks which column is what. */
typedef struct
{
  char **headings; /* of the columns, as they are shown */
  char delimiter;
  struct _FfImportColumns *columns; /* which is what, as far as it can be told */
} FfImportOutline;

FfImportOutline *ff_import_outline_new (GBytes *bytes, const FfImportOptions *options,
                                        GError **error);
void ff_import_outline_free (FfImportOutline *self);
int ff_import_outline_get_column_of (const FfImportOutline *self, const char *field);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FfImportOutline, ff_import_outline_free)

typedef struct _FfImport FfImport;

FfImport *ff_import_new (const FfContent *content, GBytes *bytes, const FfImportOptions *options,
                         GError **error);
void ff_import_free (FfImport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FfImport, ff_import_free)

guint ff_import_get_n_rows (const FfImport *self);
guint ff_import_get_n_bad (const FfImport *self);
guint ff_import_get_n_faults (const FfImport *self);
const FfImportFault *ff_import_get_fault (const FfImport *self, guint index);
guint ff_import_get_n_added (const FfImport *self);
guint ff_import_get_n_same (const FfImport *self);
int ff_import_get_column_of (const FfImport *self, const char *field);
FfEdit *ff_import_get_edit (const FfImport *self);
void ff_import_describe (const FfImport *self, GString *out);
FfEdit *ff_import_take_edit (FfImport *self);

G_END_DECLS
