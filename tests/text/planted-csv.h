/* A file of very many rows as an issue tracker exports it, with faults planted in it; for the project of
 * import_project (). */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  guint line;
  const char *column;
  const char *what;
} PlantedFault;

typedef struct
{
  GString *text;
  GArray *faults; /* PlantedFault, by line */
  guint n_new;    /* samples that the project does not have yet */
} PlantedCsv;

/* The places of the faults are random; the last, a quotation mark that is never closed, is in the last row but one. */
PlantedCsv *planted_csv_new (guint n_rows, guint n_faults);
void planted_csv_free (PlantedCsv *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlantedCsv, planted_csv_free)

G_END_DECLS
