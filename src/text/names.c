/* An id is exact and belongs to one record, so it goes first: whatever else is ambiguous can be said by
 * id. Then names go before aliases, and what is equal before what differs only by case, spacing and
 * punctuation. */
#include "text/names.h"

#include "core/method/words.h"

#include <string.h>

/* How a text is compared, the surest way first. */
enum
{
  BY_ID,
  BY_NAME,
  BY_ALIAS,
  BY_FOLDED_NAME,
  BY_FOLDED_ALIAS,
  N_WAYS,
};

/* In bytes; more is no name, however it is written. */
#define MAX_LENGTH (8 * FF_NAME_MAX_LENGTH)

struct _FfNames
{
  GPtrArray *records;
  GHashTable *ways[N_WAYS]; /* text → place or FF_NAMES_SEVERAL */
  GHashTable *asked;        /* the same, for all that was asked for so far */
};

static void
add (FfNames *self, int way, const char *text, int index)
{
  gpointer other;

  if (*text == '\0')
    return; /* folded, a name may have nothing left */
  if (g_hash_table_lookup_extended (self->ways[way], text, NULL, &other)
      && GPOINTER_TO_INT (other) != index)
    index = FF_NAMES_SEVERAL;
  g_hash_table_insert (self->ways[way], g_strdup (text), GINT_TO_POINTER (index));
}

static void
add_both (FfNames *self, int way, int folded_way, const char *text, int index)
{
  g_autofree char *folded = ff_words_fold_name (text);

  add (self, way, text, index);
  add (self, folded_way, folded, index);
}

static void
add_record (FfNames *self, const FfRecord *record, int index)
{
  const FfField *aliases = ff_fields_find (&record->kind->fields, "aliases");
  char **alias = aliases != NULL ? *FF_FIELD_PTR (record, aliases, char **) : NULL;

  add (self, BY_ID, record->id, index);
  add_both (self, BY_NAME, BY_FOLDED_NAME, ff_record_get_name (record), index);
  for (; alias != NULL && *alias != NULL; alias++)
    add_both (self, BY_ALIAS, BY_FOLDED_ALIAS, *alias, index);
}

/* The names of RECORDS, all of one kind. (transfer full) */
FfNames *
ff_names_new (GPtrArray *records)
{
  FfNames *self = g_new0 (FfNames, 1);

  self->records = g_ptr_array_ref (records);
  self->asked = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (int i = 0; i < N_WAYS; i++)
    self->ways[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < records->len; i++)
    add_record (self, records->pdata[i], i);
  return self;
}

void
ff_names_free (FfNames *self)
{
  g_ptr_array_unref (self->records);
  g_hash_table_unref (self->asked);
  for (int i = 0; i < N_WAYS; i++)
    g_hash_table_unref (self->ways[i]);
  g_free (self);
}

static int
find (FfNames *self, int way, const char *text)
{
  g_autofree char *folded = NULL;
  gpointer index;

  if (strlen (text) > MAX_LENGTH)
    return FF_NAMES_NONE;
  for (; way < N_WAYS; way++)
    {
      if (folded == NULL && way >= BY_FOLDED_NAME)
        folded = ff_words_fold_name (text);
      if (g_hash_table_lookup_extended (self->ways[way], folded != NULL ? folded : text, NULL,
                                        &index))
        return GPOINTER_TO_INT (index);
    }
  return FF_NAMES_NONE;
}

/* The place of the record that TEXT names in its list, FF_NAMES_NONE, or FF_NAMES_SEVERAL where it
 * names more than one. */
int
ff_names_find (FfNames *self, const char *text)
{
  gpointer known;
  int index;

  if (g_hash_table_lookup_extended (self->asked, text, NULL, &known))
    return GPOINTER_TO_INT (known);
  index = find (self, BY_ID, text);
  g_hash_table_insert (self->asked, g_strdup (text), GINT_TO_POINTER (index));
  return index;
}

/* The same where TEXT is a name or an alias, and no id. */
int
ff_names_find_by_name (FfNames *self, const char *text)
{
  return find (self, BY_NAME, text);
}

/* What the record at INDEX is called where it shall be found again: by its name, or by its id where the
 * name leads elsewhere. */
const char *
ff_names_get_label (FfNames *self, guint index)
{
  const FfRecord *record = self->records->pdata[index];
  const char *name = ff_record_get_name (record);

  return ff_names_find (self, name) == (int) index ? name : record->id;
}
