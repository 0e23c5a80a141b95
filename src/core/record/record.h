/* A record: one immutable, reference-counted thing of a project. Whoever wants another value makes
 * another record: copy, change the copy while nobody else has it, hand it on. */
#pragma once

#include "core/record/field.h"

#include <glib-object.h>

G_BEGIN_DECLS

typedef struct
{
  FfExtras *extras; /* first, as in every struct with fields */
  const FfKind *kind;
  char *id; /* for kinds without one in the file: their key; "" for the singletons */
  gatomicrefcount references;
} FfRecord;

struct _FfKind
{
  const char *name; /* "competency", as the command line says it */
  const char *list; /* "competencies", the member of the file; NULL for records within records */
  gsize size;
  FfFields fields;
  guint limit;       /* records in one list, 0 for no limit of its own */
  gboolean has_id;   /* whether the file names the id */
  gboolean is_keyed; /* whether the id is a key of its parent's map (ratings) */

  /* The key of a record whose kind has no id in the file. (transfer full) */
  char *(*make_key) (const FfRecord *record);
  /* What one field alone cannot say; the first fault found, with the member it is about, or NULL. */
  char *(*validate) (const FfRecord *record, const char **member);
};

#define FF_TYPE_RECORD (ff_record_get_type ())
GType ff_record_get_type (void);

/* The name of KIND as it stands within a sentence; translated. */
const char *ff_kind_in_words (const FfKind *kind);

gpointer ff_record_new (const FfKind *kind, const char *id);
gpointer ff_record_copy (gconstpointer record);
gpointer ff_record_copy_public (gconstpointer record);
gpointer ff_record_ref (gconstpointer record);
void ff_record_unref (gpointer record);
gboolean ff_record_equal (gconstpointer a, gconstpointer b);
const char *ff_record_get_name (gconstpointer record);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FfRecord, ff_record_unref)

void ff_record_set_id (gpointer record, const char *id);
void ff_record_set_text (char **place, const char *text);
void ff_record_set_texts (char ***place, const char *const *texts);
void ff_record_take_map (FfMap **place, FfMap *map);

GPtrArray *ff_records_new (void);
GPtrArray *ff_records_copy (GPtrArray *records);
GPtrArray *ff_records_copy_public (GPtrArray *records);
gboolean ff_records_equal (GPtrArray *a, GPtrArray *b);
gpointer ff_records_find (GPtrArray *records, const char *id);

G_END_DECLS
