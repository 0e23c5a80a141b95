/* Which column of a file is read as which field: said by the person, or guessed from the heading. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define FF_IMPORT_ERROR (ff_import_error_quark ())

typedef enum
{
  FF_IMPORT_ERROR_MAP,     /* what the person said of the columns cannot be */
  FF_IMPORT_ERROR_HEADING, /* there is no line of headings that could be read */
  FF_IMPORT_ERROR_COLUMNS, /* the headings do not say what is needed: the person maps them */
  FF_IMPORT_ERROR_DATES,   /* day and month may be either way round: the person decides */
  FF_IMPORT_ERROR_LIMIT,   /* more than a project holds */
} FfImportError;

GQuark ff_import_error_quark (void);

#define FF_IMPORT_MAX_FIELDS 8

typedef struct
{
  const char *name; /* in FIELD=COLUMN, and as a heading */
  /* Other headings for it, without case, spaces and punctuation, the likeliest first. */
  const char *const *aliases;
  /* Headings of columns that hold it among other things. */
  const char *const *loose;
  gboolean required;
  gboolean repeats; /* several columns may be read as it */
  gboolean first;   /* of several columns with its heading the first is it */
  gboolean corner;  /* the first column is it where it has no heading, as in a matrix */
} FfImportField;

typedef struct _FfImportColumns
{
  const FfImportField *fields;
  guint n_fields;
  guint n_columns;
  char **headings;                        /* of each column */
  char **folded;                          /* the same without case, spaces and punctuation */
  GPtrArray *spelled;                     /* as messages show them, as far as they were asked for */
  GArray *of_field[FF_IMPORT_MAX_FIELDS]; /* guint, the columns read as it */
  gboolean is_loose[FF_IMPORT_MAX_FIELDS]; /* guessed: not all that is there need be it */
  gboolean is_left_out[FF_IMPORT_MAX_FIELDS];
  GHashTable *others; /* what else was said: a name → column + 1 */
} FfImportColumns;

FfImportColumns *ff_import_columns_new (const FfImportField *fields, guint n_fields,
                                        const char *const *headings, guint n_columns);
void ff_import_columns_free (FfImportColumns *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FfImportColumns, ff_import_columns_free)

gboolean ff_import_columns_map (FfImportColumns *self, const char *const *map,
                                gboolean takes_others, GError **error);
gboolean ff_import_columns_guess (FfImportColumns *self, GError **error);

gboolean ff_import_columns_has (const FfImportColumns *self, guint field);
gboolean ff_import_columns_is_taken (const FfImportColumns *self, guint column);
const char *ff_import_columns_spell (FfImportColumns *self, guint column);

G_END_DECLS
