/* What can be done to a record of any kind: a member set, renamed, removed, moved. */
#include "core/verbs/common.h"

#include "core/file/format.h"
#include "core/file/read-record.h"
#include "core/json/writer.h"
#include "core/record/references.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* VALUE as the JSON that FIELD is read from: a text is quoted, the rest is JSON already. (transfer
 * full) */
static char *
value_to_json (const FfField *field, const char *value)
{
  g_autoptr (FfJsonWriter) writer = NULL;
  g_autoptr (GBytes) bytes = NULL;

  switch (field->type)
    {
    case FF_FIELD_TEXT:
    case FF_FIELD_DAY:
    case FF_FIELD_REFERENCE:
    case FF_FIELD_CHOICE:
      writer = ff_json_writer_new ();
      ff_json_writer_text (writer, value);
      bytes = ff_json_writer_finish (writer);
      return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
    case FF_FIELD_INTEGER:
    case FF_FIELD_NUMBER:
    case FF_FIELD_BOOLEAN:
    case FF_FIELD_TEXTS:
    case FF_FIELD_REFERENCES:
    case FF_FIELD_QUADRANT_CHOICES:
    case FF_FIELD_QUADRANT_NUMBERS:
    case FF_FIELD_CHOICE_MAP:
    case FF_FIELD_TEXT_MAP:
    case FF_FIELD_RECORD_MAP:
    case FF_FIELD_RECORDS:
    case FF_FIELD_OBJECT: break;
    }
  return g_strdup (value);
}

/* The field that MEMBER names ("card.boundaries"), and the struct it is in. */
static const FfField *
find_field (FfRecord *record, const char *member, gpointer *base)
{
  g_auto (GStrv) parts = g_strsplit (member, ".", 2);
  const FfField *field = ff_fields_find (&record->kind->fields, parts[0]);

  *base = record;
  if (field == NULL || parts[1] == NULL)
    return field;
  if (field->type != FF_FIELD_OBJECT)
    return NULL;
  *base = FF_FIELD_PTR (record, field, char);
  return ff_fields_find (&field->members, parts[1]);
}

typedef struct
{
  FfProject *project;
  FfProblems *problems;
} Lookup;

static void
check_reference_cb (const FfKind *target, const char *id, const FfPath *path, gpointer user_data)
{
  Lookup *lookup = user_data;

  if (target->list != NULL
      && ff_project_lookup (lookup->project, ff_list_of_kind (target), id) == NULL)
    ff_problems_add (lookup->problems, path, _ ("there is no %s “%s”"), ff_kind_in_words (target),
                     id);
}

/* Whether a value of FIELD can be right by itself and wrong where it is: rules have ids that are unique in
 * the project, a remark names one of them, a snapshot's lists name each other. */
static gboolean
concerns_whole (const FfField *field)
{
  return field->type == FF_FIELD_RECORDS || field->type == FF_FIELD_OBJECT;
}

/* Looks at the project as it would be with RECORD in it. The lists that the project gives out are shared,
 * so the one that differs is a copy. */
static void
check_whole (FfProject *project, FfRecord *record, FfProblems *problems)
{
  g_autoptr (FfContent) content = ff_project_dup_content (project);
  FfList list = ff_list_of_kind (record->kind);
  GPtrArray *records = ff_records_copy (content->lists[list]);
  guint position;

  if (ff_table_find (ff_project_get_table (project, list), record->id, &position))
    {
      ff_record_unref (records->pdata[position]);
      records->pdata[position] = ff_record_ref (record);
    }
  g_ptr_array_unref (content->lists[list]);
  content->lists[list] = records;
  ff_format_check (content, problems);
}

/* Brings the field to its default. */
static void
reset_field (const FfField *field, gpointer base)
{
  const FfFields one = { field, 1 };
  FfExtras *extras = *(FfExtras **) base;

  *(FfExtras **) base = NULL;
  ff_fields_clear (&one, base);
  ff_fields_init (&one, base);
  *(FfExtras **) base = extras;
}

static gboolean
read_value (const FfField *field, gpointer base, const char *value, FfProblems *problems,
            const FfPath *path)
{
  g_autofree char *json = value_to_json (field, value);
  g_autoptr (FfJsonScanner) scanner = ff_json_scanner_new (json, strlen (json));
  FfReader reader = { scanner, problems };
  g_autoptr (GError) error = NULL;

  ff_read_field (&reader, field, base, path);
  ff_json_scanner_finish (scanner);
  if (ff_json_scanner_take_error (scanner, &error))
    ff_problems_add (problems, path, "%s", error->message);
  return ff_problems_get_count (problems) == 0;
}

/* Whether the field must be there and, brought back to its default or blank, is not. */
static gboolean
lacks_required (const FfField *field, gconstpointer base, gboolean reset)
{
  if ((field->flags & FF_FIELD_REQUIRED) == 0)
    return FALSE;
  return reset
         || (field->type == FF_FIELD_TEXT
             && ff_text_is_blank (*FF_FIELD_PTR (base, field, char *)));
}

/* What is wrong with RECORD, which has a new value in FIELD. ABOUT becomes the member it is wrong with. */
static void
check_record (FfProject *project, FfRecord *record, const FfField *field, const char **about,
              FfProblems *problems)
{
  Lookup lookup = { project, problems };
  g_autofree char *fault = NULL;

  ff_record_foreach_reference (record, NULL, check_reference_cb, &lookup);
  if (ff_problems_get_count (problems) == 0 && record->kind->validate != NULL)
    fault = record->kind->validate (record, about);
  if (fault != NULL)
    ff_problems_add (problems, NULL, "%s", fault);
  if (ff_problems_get_count (problems) == 0 && concerns_whole (field))
    check_whole (project, record, problems);
  if (record->kind->make_key != NULL)
    {
      g_autofree char *key = record->kind->make_key (record);

      if (strcmp (key, record->id) != 0)
        ff_problems_add (problems, NULL, _ ("this cannot be changed; remove it and add another"));
    }
}

static gboolean
take_value (FfProject *project, FfRecord *record, const FfField *field, gpointer base,
            const char *member, const char *value, GError **error)
{
  g_autoptr (FfProblems) problems = ff_problems_new ();
  const char *about = member;
  gboolean reset = *value == '\0';
  g_autofree char *message = NULL;

  reset_field (field, base);
  if (!reset)
    read_value (field, base, value, problems, NULL);
  if (ff_problems_get_count (problems) == 0 && lacks_required (field, base, reset))
    ff_problems_add (problems, NULL, _ ("is empty"));
  if (ff_problems_get_count (problems) == 0)
    check_record (project, record, field, &about, problems);
  if (ff_problems_get_count (problems) == 0)
    return TRUE;
  message = ff_problems_to_string (problems, member);
  g_set_error_literal (error, FF_VERB_ERROR, FF_VERB_ERROR_ARGUMENT, message);
  return FALSE;
}

/* Renaming a person renames them in the work they did (format.md, "Values"). */
static void
rename_person_elsewhere (FfProject *project, FfEdit *edit, const char *from, const char *to)
{
  static const FfList lists[] = { FF_SAMPLES, FF_TIME_SPLITS, FF_DECISIONS };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      const FfField *field = ff_fields_find (&ff_kind_of_list (lists[i])->fields, "person");
      FfTable *table = ff_project_get_table (project, lists[i]);

      for (guint j = 0; j < ff_table_get_size (table); j++)
        {
          gconstpointer before = ff_row_get_record (ff_table_get_row (table, j));
          g_autoptr (FfRecord) after = NULL;

          if (strcmp (*FF_FIELD_PTR (before, field, char *), from) != 0)
            continue;
          after = ff_record_copy (before);
          ff_record_set_text (FF_FIELD_PTR (after, field, char *), to);
          ff_edit_add (edit, lists[i], before, after, j, j);
        }
    }
}

/* BEFORE with VALUE for MEMBER. (transfer full) (nullable) */
static FfRecord *
copy_with (FfProject *project, const FfRecord *before, const char *member, const char *value,
           GError **error)
{
  g_autoptr (FfRecord) after = ff_record_copy (before);
  gpointer base;
  const FfField *field = find_field (after, member, &base);

  if (field == NULL || (before->kind->make_key != NULL && (field->flags & FF_FIELD_REQUIRED) != 0))
    {
      g_set_error (error, FF_VERB_ERROR, FF_VERB_ERROR_ARGUMENT,
                   /* Translators: a kind, a member of the file */
                   _ ("a %s has no member “%s” that could be set"), ff_kind_in_words (before->kind),
                   member);
      return NULL;
    }
  if (!take_value (project, after, field, base, member, value, error))
    return NULL;
  return g_steal_pointer (&after);
}

FfEdit *
ff_verb_set (FfProject *project, FfList list, const char *id, const char *member, const char *value,
             GError **error)
{
  const FfRecord *before = ff_verb_find (project, list, id, error);
  g_autoptr (FfRecord) after = before != NULL ? copy_with (project, before, member, value, error)
                                              : NULL;
  const char *name;
  FfEdit *edit;

  if (after == NULL)
    return NULL;
  name = ff_record_get_name (after);
  edit = ff_edit_new (/* Translators: a member of the file, the name of what has it */
                      _ ("Set %s of “%s”"), member,
                      *name != '\0' ? name : ff_kind_in_words (before->kind));
  ff_edit_set_subject (edit, id);
  if (list == FF_PEOPLE && strcmp (member, "name") == 0)
    rename_person_elsewhere (project, edit, ((const FfPerson *) before)->name,
                             ((const FfPerson *) after)->name);
  ff_verb_replace (project, edit, list, g_steal_pointer (&after));
  return edit;
}

/* Not for people, whose names stand elsewhere too. */
FfEdit *
ff_verb_set_many (FfProject *project, FfList list, const char *const *ids, const char *member,
                  const char *value, GError **error)
{
  guint n = g_strv_length ((char **) ids);
  g_autoptr (GHashTable) places = ff_verb_list_places (project, list);
  g_autoptr (FfEdit) edit = NULL;

  g_return_val_if_fail (list != FF_PEOPLE, NULL);

  if (n == 1)
    return ff_verb_set (project, list, ids[0], member, value, error);
  edit = ff_edit_new (/* Translators: a member of the file, how many records get it */
                      ngettext ("Set %s of %u entry", "Set %s of %u entries", n), member, n);
  for (guint i = 0; i < n; i++)
    {
      const FfRecord *before = ff_verb_find (project, list, ids[i], error);
      g_autoptr (FfRecord) after = before != NULL
                                       ? copy_with (project, before, member, value, error)
                                       : NULL;
      const FfRecord *already;
      guint place;

      if (after == NULL)
        return NULL;
      place = GPOINTER_TO_UINT (g_hash_table_lookup (places, ids[i]));
      if (!ff_record_equal (before, after) && !ff_edit_find (edit, list, ids[i], &already))
        ff_edit_add (edit, list, before, after, place, place);
    }
  return g_steal_pointer (&edit);
}

FfEdit *
ff_verb_rename (FfProject *project, FfList list, const char *id, const char *name, GError **error)
{
  const FfRecord *before = ff_verb_find (project, list, id, error);
  g_autofree char *clean = NULL;
  const char *member;
  FfEdit *edit;
  g_autofree char *label = NULL;

  if (before == NULL)
    return NULL;
  member = ff_fields_find (&before->kind->fields, "name") != NULL ? "name" : "title";
  if (ff_fields_find (&before->kind->fields, member) == NULL)
    {
      g_set_error (error, FF_VERB_ERROR, FF_VERB_ERROR_ARGUMENT, _ ("a %s has no name"),
                   ff_kind_in_words (before->kind));
      return NULL;
    }
  clean = ff_verb_clean_name (name, error);
  edit = clean != NULL ? ff_verb_set (project, list, id, member, clean, error) : NULL;
  if (edit == NULL)
    return NULL;
  label = g_strdup_printf (/* Translators: a name before and after */ _ ("Rename “%s” to “%s”"),
                           ff_record_get_name (before), clean);
  ff_edit_set_label (edit, label);
  return edit;
}

/* The record as EDIT would leave it; NULL where it would be gone. */
static gconstpointer
current_record (FfProject *project, const FfEdit *edit, FfList list, const char *id)
{
  const FfRecord *after;

  return ff_edit_find (edit, list, id, &after) ? after : ff_project_lookup (project, list, id);
}

static void
remove_from_list (FfProject *project, FfEdit *edit, FfList list, const char *id)
{
  gconstpointer record = current_record (project, edit, list, id);
  guint position;

  if (record == NULL || !ff_table_find (ff_project_get_table (project, list), id, &position))
    return;
  position = ff_edit_position_after (edit, list, position);
  ff_edit_add (edit, list, record, NULL, position, position);
}

static void
strip_list (FfProject *project, FfEdit *edit, FfList list, const FfKind *target, const char *id)
{
  FfTable *table = ff_project_get_table (project, list);

  for (guint i = 0; i < ff_table_get_size (table); i++)
    {
      const char *own = ff_row_get_id (ff_table_get_row (table, i));
      const FfRecord *before = current_record (project, edit, list, own);
      g_autoptr (FfRecord) after = NULL;
      guint position;

      if (before == NULL || !ff_record_refers_to (before, target, id))
        continue;
      after = ff_record_without_reference (before, target, id);
      position = ff_edit_position_after (edit, list, i);
      ff_edit_add (edit, list, before, after, position, position);
      if (after == NULL && list == FF_BOUNDARIES)
        for (guint j = 0; j < ((const FfBoundary *) before)->rules->len; j++)
          ff_verb_strip_references (
              project, edit, &ff_rule_kind,
              ((FfRecord *) ((const FfBoundary *) before)->rules->pdata[j])->id);
    }
}

/* Takes the references to ID of TARGET out of all records, on top of what EDIT changes already; a record
 * that makes no sense without goes along. */
void
ff_verb_strip_references (FfProject *project, FfEdit *edit, const FfKind *target, const char *id)
{
  for (guint i = 0; i < FF_N_LISTS; i++)
    strip_list (project, edit, i, target, id);
}

FfEdit *
ff_verb_remove (FfProject *project, FfList list, const char *const *ids, GError **error)
{
  guint n = g_strv_length ((char **) ids);
  g_autoptr (FfEdit) edit = NULL;

  if (ff_kind_is_single (ff_kind_of_list (list)))
    {
      g_set_error (error, FF_VERB_ERROR, FF_VERB_ERROR_ARGUMENT, _ ("a %s cannot be removed"),
                   ff_kind_in_words (ff_kind_of_list (list)));
      return NULL;
    }
  for (guint i = 0; i < n; i++)
    if (ff_verb_find (project, list, ids[i], error) == NULL)
      return NULL;
  if (n == 1)
    {
      const char *name = ff_record_get_name (ff_project_lookup (project, list, ids[0]));

      edit = ff_edit_new (/* Translators: the name of what is removed */ _ ("Remove “%s”"),
                          *name != '\0' ? name : ids[0]);
    }
  else
    edit = ff_edit_new (
        /* Translators: a count */ ngettext ("Remove %u item", "Remove %u items", n), n);
  for (guint i = 0; i < n; i++)
    {
      ff_verb_strip_references (project, edit, ff_kind_of_list (list), ids[i]);
      remove_from_list (project, edit, list, ids[i]);
    }
  return g_steal_pointer (&edit);
}

/* POSITION counts from 0 and is kept within the list. */
FfEdit *
ff_verb_move (FfProject *project, FfList list, const char *id, guint position, GError **error)
{
  const FfRecord *record = ff_verb_find (project, list, id, error);
  FfTable *table = ff_project_get_table (project, list);
  guint to;
  guint from;
  FfEdit *edit;

  if (record == NULL)
    return NULL;
  to = MIN (position, ff_table_get_size (table) - 1);
  ff_table_find (table, id, &from);
  edit = ff_edit_new (/* Translators: the name of what is moved in its list */ _ ("Reorder “%s”"),
                      ff_record_get_name (record));
  ff_edit_set_subject (edit, id);
  if (from != to)
    ff_edit_add (edit, list, record, record, from, to);
  return edit;
}
