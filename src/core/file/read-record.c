/* A value that cannot be taken is a problem with its path, and reading goes on behind it, so that
 * one look at a file finds all that is wrong. Whoever started the reading throws the result away
 * where there was any problem. */
#include "core/file/read-record.h"

#include "core/record/values.h"
#include "core/text/plain.h"

#include <glib/gi18n-lib.h>
#include <limits.h>
#include <math.h>
#include <string.h>

/* A text in a message is cut to this many characters. */
#define QUOTE_LENGTH 60

static const char *
type_name (FfJsonType type)
{
  switch (type)
    {
    case FF_JSON_OBJECT: return _ ("an object");
    case FF_JSON_ARRAY: return _ ("an array");
    case FF_JSON_TEXT: return _ ("a text");
    case FF_JSON_NUMBER: return _ ("a number");
    case FF_JSON_TRUE: return "true";
    case FF_JSON_FALSE: return "false";
    case FF_JSON_NULL: return "null";
    case FF_JSON_NOTHING: break;
    }
  return "";
}

/* Whether the next value has the type WANTED; otherwise a problem, and the value is passed over. */
static gboolean
expect (FfReader *self, FfJsonType wanted, const FfPath *path)
{
  FfJsonType type = ff_json_scanner_peek (self->scanner);

  if (type == wanted)
    return TRUE;
  if (type != FF_JSON_NOTHING)
    {
      ff_problems_add (self->problems, path,
                       /* Translators: "expected a text, not a number" */
                       _ ("expected %s, not %s"),
                       wanted == FF_JSON_FALSE ? _ ("true or false") : type_name (wanted),
                       type_name (type));
      ff_json_scanner_skip (self->scanner, NULL, NULL);
    }
  return FALSE;
}

static char *
quote (const char *text)
{
  g_autofree char *cut = NULL;

  if (g_utf8_strlen (text, -1) <= QUOTE_LENGTH)
    return g_strdup_printf ("\"%s\"", text);
  cut = g_utf8_substring (text, 0, QUOTE_LENGTH);
  return g_strdup_printf ("\"%s…\"", cut);
}

/* The text of at most MAX_LENGTH characters that comes next, and its bytes; the scanner's, until the next
 * one is read. (nullable) */
static const char *
scan_text (FfReader *self, guint max_length, gsize *length, const FfPath *path)
{
  const char *text;
  gunichar forbidden;

  if (!expect (self, FF_JSON_TEXT, path))
    return NULL;
  text = ff_json_scanner_text (self->scanner, length);
  if (text == NULL)
    return NULL;
  forbidden = ff_text_find_forbidden (text);
  if (forbidden != 0)
    {
      ff_problems_add (self->problems, path, _ ("the character U+%04X cannot be kept"), forbidden);
      return NULL;
    }
  if (*length > max_length && g_utf8_strlen (text, *length) > max_length)
    {
      ff_problems_add (self->problems, path, _ ("longer than %u characters"), max_length);
      return NULL;
    }
  return text;
}

/* Reads a text of at most MAX_LENGTH characters. (transfer full) (nullable) */
char *
ff_read_text (FfReader *self, guint max_length, const FfPath *path)
{
  gsize length;
  const char *text = scan_text (self, max_length, &length, path);

  return text != NULL ? g_strndup (text, length) : NULL;
}

gboolean
ff_read_number (FfReader *self, double *number, const FfPath *path)
{
  return expect (self, FF_JSON_NUMBER, path) && ff_json_scanner_number (self->scanner, number);
}

/* A number within the field's bounds. */
static gboolean
read_bounded (FfReader *self, const FfField *field, double *number, const FfPath *path)
{
  gboolean positive = (field->flags & FF_FIELD_POSITIVE) != 0;

  if (!ff_read_number (self, number, path))
    return FALSE;
  if (positive ? *number > field->min : *number >= field->min)
    if (*number <= field->max)
      return TRUE;
  if (positive)
    ff_problems_add (self->problems, path, _ ("%.15g is not greater than %g"), *number, field->min);
  else if (*number < field->min && field->max >= INT_MAX)
    ff_problems_add (self->problems, path, _ ("%.15g is less than %g"), *number, field->min);
  else if (field->max >= INT_MAX)
    ff_problems_add (self->problems, path, _ ("%.15g is out of range"), *number);
  else
    ff_problems_add (self->problems, path, _ ("%.15g is not between %g and %g"), *number,
                     field->min, field->max);
  return FALSE;
}

static void
read_integer (FfReader *self, const FfField *field, gpointer base, const FfPath *path)
{
  double number;

  if (!read_bounded (self, field, &number, path))
    return;
  if (number != trunc (number))
    ff_problems_add (self->problems, path, _ ("%.15g is not a whole number"), number);
  else
    *FF_FIELD_PTR (base, field, int) = (int) number;
}

static void
read_real (FfReader *self, const FfField *field, double *place, const FfPath *path)
{
  double number;

  if (!read_bounded (self, field, &number, path))
    return;
  if ((field->flags & FF_FIELD_THREE_DECIMALS) != 0)
    number = round (number * 1000) / 1000;
  *place = number == 0 ? 0 : number;
}

static void
read_choice (FfReader *self, const FfField *field, int *place, const FfPath *path)
{
  gsize length;
  const char *text = scan_text (self, G_MAXUINT, &length, path);
  int choice;

  if (text == NULL)
    return;
  choice = ff_choice_from_id (field->choices, text);
  if (choice < 0)
    {
      g_autofree char *quoted = quote (text);
      g_autofree char *choices = ff_choices_in_words (field->choices);

      /* Translators: “"essential" is not primary, secondary or baseline” */
      ff_problems_add (self->problems, path, _ ("%s is not %s"), quoted, choices);
      return;
    }
  *place = choice;
}

static void
read_plain_text (FfReader *self, const FfField *field, gpointer base, const FfPath *path)
{
  char **place = FF_FIELD_PTR (base, field, char *);
  char *text = ff_read_text (self, field->max_length > 0 ? field->max_length : FF_TEXT_MAX_LENGTH,
                             path);

  if (text == NULL)
    return;
  if (field->type == FF_FIELD_DAY && *text != '\0' && !ff_day_is_valid (text))
    {
      g_autofree char *quoted = quote (text);

      ff_problems_add (self->problems, path,
                       _ ("%s is not a day of the calendar, written like 2026-05-01"), quoted);
    }
  g_free (*place);
  *place = text;
}

static void
read_texts (FfReader *self, const FfField *field, gpointer base, const FfPath *path)
{
  char ***place = FF_FIELD_PTR (base, field, char **);
  guint max = field->max_length > 0 ? field->max_length : FF_TEXT_MAX_LENGTH;
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  if (!expect (self, FF_JSON_ARRAY, path) || !ff_json_scanner_enter (self->scanner))
    return;
  for (guint i = 0; ff_json_scanner_next_element (self->scanner); i++)
    {
      const FfPath *here = FF_PATH_ELEMENT (path, i);
      char *text = ff_read_text (self, max, here);

      if (text == NULL)
        continue;
      g_ptr_array_add (texts, text);
      if (field->type == FF_FIELD_REFERENCES && !g_hash_table_add (seen, text))
        ff_problems_add (self->problems, here, _ ("\"%s\" is named twice"), text);
    }
  g_ptr_array_add (texts, NULL);
  g_strfreev (*place);
  *place = (char **) g_ptr_array_steal (texts, NULL);
}

static void
read_quadrants (FfReader *self, const FfField *field, gpointer base, const FfPath *path)
{
  const char *name;

  if (!expect (self, FF_JSON_OBJECT, path) || !ff_json_scanner_enter (self->scanner))
    return;
  while (ff_json_scanner_next_member (self->scanner, &name))
    {
      int quadrant = ff_choice_from_id (ff_quadrant_ids, name);
      const FfPath *here = FF_PATH_MEMBER (path, name);

      if (quadrant < 0)
        {
          g_autofree char *choices = ff_choices_in_words (ff_quadrant_ids);

          ff_problems_add (self->problems, here, _ ("\"%s\" is not %s"), name, choices);
          ff_json_scanner_skip (self->scanner, NULL, NULL);
        }
      else if (field->type == FF_FIELD_QUADRANT_CHOICES)
        read_choice (self, field, FF_FIELD_PTR (base, field, int) + quadrant, here);
      else
        read_real (self, field, FF_FIELD_PTR (base, field, double) + quadrant, here);
    }
}

static void
read_map (FfReader *self, const FfField *field, gpointer base, const FfPath *path)
{
  GArray *entries;
  const char *name;

  if (!expect (self, FF_JSON_OBJECT, path) || !ff_json_scanner_enter (self->scanner))
    return;
  entries = ff_map_entries_new ();
  while (ff_json_scanner_next_member (self->scanner, &name))
    {
      FfMapEntry entry = { g_strdup (name), -1, NULL };
      const FfPath *here = FF_PATH_MEMBER (path, entry.key);

      if (field->type == FF_FIELD_CHOICE_MAP)
        read_choice (self, field, &entry.choice, here);
      else
        entry.text = ff_read_text (self, field->max_length, here);
      /* "" is the default of a text, and a member at its default is no member. */
      if (entry.choice >= 0 || (entry.text != NULL && *entry.text != '\0'))
        g_array_append_val (entries, entry);
      else
        {
          g_free (entry.key);
          g_free (entry.text);
        }
    }
  ff_record_take_map (FF_FIELD_PTR (base, field, FfMap *), ff_map_new_take (entries));
}

/* A problem for each required field that is absent, or an empty text. SEEN has a bit for each field
 * that the file named, FAULTY for those of them that have a problem already. */
static void
check_required (FfReader *self, const FfFields *fields, guint64 seen, guint64 faulty,
                gconstpointer base, const FfPath *path)
{
  for (guint i = 0; i < fields->size; i++)
    {
      const FfField *field = &fields->list[i];
      const FfPath *here = FF_PATH_MEMBER (path, field->name);

      if ((field->flags & FF_FIELD_REQUIRED) == 0 || (faulty >> i & 1) != 0)
        continue;
      if ((seen >> i & 1) == 0)
        ff_problems_add (self->problems, here, _ ("is required and absent"));
      else if (field->type == FF_FIELD_TEXT
               && ff_text_is_blank (*FF_FIELD_PTR (base, field, char *)))
        ff_problems_add (self->problems, here, _ ("is empty"));
    }
}

/* The members of an object into the struct at BASE; also the id, where ID is given. */
static void
read_members (FfReader *self, const FfFields *fields, gpointer base, char **id, const FfPath *path)
{
  guint64 seen = 0;
  guint64 faulty = 0;
  const char *name;
  const char *after = "";

  g_assert (fields->size < 64);
  while (ff_json_scanner_next_member (self->scanner, &name))
    {
      const FfField *field = ff_fields_find (fields, name);

      if (id != NULL && strcmp (name, "id") == 0)
        *id = ff_read_text (self, G_MAXUINT, FF_PATH_MEMBER (path, "id"));
      else if (field != NULL)
        {
          guint64 bit = G_GUINT64_CONSTANT (1) << (field - fields->list);
          guint problems = ff_problems_get_count (self->problems);

          ff_read_field (self, field, base, FF_PATH_MEMBER (path, field->name));
          seen |= bit;
          if (ff_problems_get_count (self->problems) > problems)
            faulty |= bit;
        }
      else
        {
          g_autofree char *own = g_strdup (name);
          const char *json;
          gsize length;

          if (ff_json_scanner_skip (self->scanner, &json, &length))
            ff_extras_add ((FfExtras **) base, after, own, json, length);
          continue;
        }
      after = field != NULL ? field->name : "id";
    }
  if (!ff_json_scanner_failed (self->scanner))
    check_required (self, fields, seen, faulty, base, path);
}

static void
check_id (FfReader *self, const FfRecord *record, gboolean given, const FfPath *path)
{
  if (!given)
    ff_problems_add (self->problems, FF_PATH_MEMBER (path, "id"), _ ("is required and absent"));
  else if (!ff_id_is_valid (record->id))
    {
      g_autofree char *quoted = quote (record->id);

      ff_problems_add (self->problems, FF_PATH_MEMBER (path, "id"),
                       _ ("%s is not an id: small letters, digits and hyphens, at most 64"),
                       quoted);
    }
}

/* The record that comes next; KEY is its id where the id is its parent's key. (transfer full) */
static FfRecord *
read_record (FfReader *self, const FfKind *kind, const char *key, const FfPath *path)
{
  guint before = ff_problems_get_count (self->problems);
  FfRecord *record;
  char *id = NULL;
  const char *member = NULL;
  g_autofree char *fault = NULL;

  if (!expect (self, FF_JSON_OBJECT, path) || !ff_json_scanner_enter (self->scanner))
    return NULL;
  record = ff_record_new (kind, key);
  read_members (self, &kind->fields, record, kind->has_id ? &id : NULL, path);
  if (ff_json_scanner_failed (self->scanner))
    {
      g_free (id);
      return record;
    }
  if (kind->has_id)
    {
      ff_record_set_id (record, id);
      check_id (self, record, id != NULL, path);
      g_free (id);
    }
  if (kind->make_key != NULL)
    {
      g_free (record->id);
      record->id = kind->make_key (record);
    }
  if (kind->validate != NULL && ff_problems_get_count (self->problems) == before)
    fault = kind->validate (record, &member);
  if (fault != NULL)
    ff_problems_add (self->problems, FF_PATH_MEMBER (path, member), "%s", fault);
  return record;
}

/* The one record that comes next, of a kind whose id is not a key of its parent's map. (transfer full)
 * (nullable) */
FfRecord *
ff_read_record (FfReader *self, const FfKind *kind, const FfPath *path)
{
  return read_record (self, kind, NULL, path);
}

/* The list of records that comes next, ids unique within it. (transfer full) */
GPtrArray *
ff_read_records (FfReader *self, const FfKind *kind, const FfPath *path)
{
  GPtrArray *records = ff_records_new ();
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  if (!expect (self, FF_JSON_ARRAY, path) || !ff_json_scanner_enter (self->scanner))
    return records;
  for (guint i = 0; ff_json_scanner_next_element (self->scanner); i++)
    {
      const FfPath *here = FF_PATH_ELEMENT (path, i);
      FfRecord *record;

      if (kind->limit > 0 && i == kind->limit)
        ff_problems_add (self->problems, path, _ ("more than %u of them"), kind->limit);
      if (ff_problems_is_full (self->problems) || (kind->limit > 0 && i >= kind->limit))
        {
          ff_json_scanner_skip (self->scanner, NULL, NULL);
          continue;
        }
      record = read_record (self, kind, NULL, here);
      if (record == NULL)
        continue;
      g_ptr_array_add (records, record);
      if (!g_hash_table_add (ids, record->id) && *record->id != '\0')
        ff_problems_add (self->problems, here, _ ("there is another \"%s\" in the same list"),
                         record->id);
    }
  return records;
}

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  return strcmp ((*(FfRecord *const *) a)->id, (*(FfRecord *const *) b)->id);
}

static void
read_record_map (FfReader *self, const FfField *field, GPtrArray *records, const FfPath *path)
{
  const char *name;

  if (!expect (self, FF_JSON_OBJECT, path) || !ff_json_scanner_enter (self->scanner))
    return;
  while (ff_json_scanner_next_member (self->scanner, &name))
    {
      g_autofree char *key = g_strdup (name);
      FfRecord *record = read_record (self, field->element, key, FF_PATH_MEMBER (path, key));

      if (record != NULL)
        g_ptr_array_add (records, record);
    }
  g_ptr_array_sort (records, compare_ids);
}

/* null is as good as absent where absence is a value of its own. */
static gboolean
takes_null (const FfField *field)
{
  switch (field->type)
    {
    case FF_FIELD_CHOICE:
    case FF_FIELD_INTEGER: return field->fallback < 0 && (field->flags & FF_FIELD_REQUIRED) == 0;
    case FF_FIELD_NUMBER: return isnan (field->fallback);
    default: return FALSE;
    }
}

/* Reads the value that comes next into FIELD of the struct at BASE. */
void
ff_read_field (FfReader *self, const FfField *field, gpointer base, const FfPath *path)
{
  if (takes_null (field) && ff_json_scanner_peek (self->scanner) == FF_JSON_NULL)
    {
      ff_json_scanner_skip (self->scanner, NULL, NULL);
      return;
    }
  switch (field->type)
    {
    case FF_FIELD_TEXT:
    case FF_FIELD_DAY:
    case FF_FIELD_REFERENCE: read_plain_text (self, field, base, path); break;
    case FF_FIELD_CHOICE: read_choice (self, field, FF_FIELD_PTR (base, field, int), path); break;
    case FF_FIELD_INTEGER: read_integer (self, field, base, path); break;
    case FF_FIELD_NUMBER: read_real (self, field, FF_FIELD_PTR (base, field, double), path); break;
    case FF_FIELD_BOOLEAN:
      *FF_FIELD_PTR (base, field, gboolean) = ff_json_scanner_peek (self->scanner) == FF_JSON_TRUE;
      if (!*FF_FIELD_PTR (base, field, gboolean) && !expect (self, FF_JSON_FALSE, path))
        break;
      ff_json_scanner_skip (self->scanner, NULL, NULL);
      break;
    case FF_FIELD_TEXTS:
    case FF_FIELD_REFERENCES: read_texts (self, field, base, path); break;
    case FF_FIELD_QUADRANT_CHOICES:
    case FF_FIELD_QUADRANT_NUMBERS: read_quadrants (self, field, base, path); break;
    case FF_FIELD_CHOICE_MAP:
    case FF_FIELD_TEXT_MAP: read_map (self, field, base, path); break;
    case FF_FIELD_RECORD_MAP:
      read_record_map (self, field, *FF_FIELD_PTR (base, field, GPtrArray *), path);
      break;
    case FF_FIELD_RECORDS:
      g_ptr_array_unref (*FF_FIELD_PTR (base, field, GPtrArray *));
      *FF_FIELD_PTR (base, field, GPtrArray *) = ff_read_records (self, field->element, path);
      break;
    case FF_FIELD_OBJECT:
      if (expect (self, FF_JSON_OBJECT, path) && ff_json_scanner_enter (self->scanner))
        read_members (self, &field->members, FF_FIELD_PTR (base, field, char), NULL, path);
      break;
    }
}
