/* What the kinds of import have in common. */
#pragma once

#include "text/import/import.h"
#include "text/names.h"

G_BEGIN_DECLS

/* How one kind is read: its fields, and what is done with a row. */
typedef struct
{
  const FfImportField *fields;
  guint n_fields;
  gboolean takes_others; /* whether columns may be mapped that are no field */

  gboolean (*begin) (FfImport *self, GError **error);
  void (*take_row) (FfImport *self, const FfCsvRow *row);
  gboolean (*end) (FfImport *self, GError **error);
  void (*describe) (const FfImport *self, GString *out);
  void (*free_state) (gpointer state);
} FfImportClass;

extern const FfImportClass ff_import_competencies_class;
extern const FfImportClass ff_import_weights_class;
extern const FfImportClass ff_import_samples_class;

struct _FfImport
{
  const FfImportClass *klass;
  const FfContent *content; /* only while it is read */
  FfImportOptions options;
  FfCsvReader *reader;
  FfImportColumns *columns;
  guint heading_line;
  FfEdit *edit;
  GPtrArray *faults; /* FfImportFault */
  guint row_faults;  /* how many of them are of the row that is being read */
  guint n_rows;
  guint n_bad;     /* rows, and columns of weights, with a fault */
  guint n_added;   /* records */
  guint n_changed; /* records */
  guint n_same;    /* rows that say what is there already */
  gpointer state;
  char empty[1]; /* what a row says where it has no such field */
};

char *ff_import_get_cell (FfImport *self, const FfCsvRow *row, guint column);
char *ff_import_get_text (FfImport *self, const FfCsvRow *row, guint field);
char *ff_import_trim (char *text);
char *ff_import_quote (const char *text);
guint ff_import_get_column (const FfImport *self, guint field);

gboolean ff_import_has_enough_faults (const FfImport *self);
void ff_import_add_fault (FfImport *self, guint line, guint column, const char *format, ...)
    G_GNUC_PRINTF (4, 5);
void ff_import_take_error (FfImport *self, guint line, guint column, GError *error);
int ff_import_find (FfImport *self, FfNames *names, FfList list, guint line, guint column,
                    const char *text);
gboolean ff_import_take_quadrant (FfImport *self, const FfCsvRow *row, guint field,
                                  FfQuadrant *quadrant, gboolean *given);
void ff_import_append_count (GString *out, const char *label, guint n);
void ff_import_place (FfCompetency *competency, FfQuadrant quadrant);

G_END_DECLS
