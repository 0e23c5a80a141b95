#include "core/verbs/common.h"

#include "core/text/plain.h"

#include <glib/gi18n-lib.h>
#include <string.h>

G_DEFINE_QUARK (ff - verb - error - quark, ff_verb_error)

/* The record ID of LIST, or an error. (transfer none) */
gconstpointer
ff_verb_find (FfProject *project, FfList list, const char *id, GError **error)
{
  gconstpointer record = ff_project_lookup (project, list, id);

  if (record == NULL)
    g_set_error (error, FF_VERB_ERROR, FF_VERB_ERROR_UNKNOWN,
                 /* Translators: a kind such as "role", an id */
                 _ ("there is no %s “%s”"), ff_kind_in_words (ff_kind_of_list (list)), id);
  return record;
}

const FfRole *
ff_verb_find_role (FfProject *project, const char *id, GError **error)
{
  return ff_verb_find (project, FF_ROLES, id, error);
}

const FfCompetency *
ff_verb_find_competency (FfProject *project, const char *id, GError **error)
{
  return ff_verb_find (project, FF_COMPETENCIES, id, error);
}

/* A character has a byte or more, so most texts need no counting. */
static gboolean
check_length (const char *text, guint max_length, GError **error)
{
  if (strlen (text) <= max_length || g_utf8_strlen (text, -1) <= (glong) max_length)
    return TRUE;
  g_set_error (error, FF_VERB_ERROR, FF_VERB_ERROR_ARGUMENT,
               /* Translators: a count of characters */
               _ ("this is longer than %u characters, the most that is kept"), max_length);
  return FALSE;
}

/* An import asks this of every text: what is ASCII, as most is, goes by without a look at its character. */
static gboolean
check_characters (const char *text, guint max_length, GError **error)
{
  gunichar forbidden;

  if (!g_utf8_validate (text, -1, NULL))
    {
      g_set_error (error, FF_VERB_ERROR, FF_VERB_ERROR_ARGUMENT, _ ("this is not UTF-8 text"));
      return FALSE;
    }
  forbidden = ff_text_find_forbidden (text);
  if (forbidden != 0)
    {
      g_set_error (error, FF_VERB_ERROR, FF_VERB_ERROR_ARGUMENT,
                   _ ("the character U+%04X cannot be kept"), forbidden);
      return FALSE;
    }
  return check_length (text, max_length, error);
}

/* NAME on one line, without blanks at its ends; an error where nothing is left, or too much. (transfer
 * full) */
char *
ff_verb_clean_name (const char *name, GError **error)
{
  g_autofree char *clean = NULL;

  if (!check_characters (name, FF_TEXT_MAX_LENGTH, error))
    return NULL;
  clean = g_strdup (name);
  for (char *blank = clean; (blank = strpbrk (blank, "\t\r\n")) != NULL;)
    *blank = ' ';
  g_strstrip (clean);
  if (ff_text_is_blank (clean))
    {
      g_set_error (error, FF_VERB_ERROR, FF_VERB_ERROR_ARGUMENT, _ ("a name is needed"));
      return NULL;
    }
  if (!check_length (clean, FF_NAME_MAX_LENGTH, error))
    return NULL;
  return g_steal_pointer (&clean);
}

/* Whether a file can hold TEXT. */
gboolean
ff_verb_check_text (const char *text, GError **error)
{
  return check_characters (text, FF_TEXT_MAX_LENGTH, error);
}

/* Whether LIST, of competencies or of roles, has room for MORE. */
gboolean
ff_verb_check_room (FfProject *project, FfList list, guint more, GError **error)
{
  guint limit = ff_kind_of_list (list)->limit;
  guint size = ff_table_get_size (ff_project_get_table (project, list));

  if (more <= limit && size <= limit - more)
    return TRUE;
  g_set_error (error, FF_VERB_ERROR, FF_VERB_ERROR_ARGUMENT,
               list == FF_ROLES ? _ ("a project holds at most %u roles")
                                : _ ("a project holds at most %u competencies"),
               limit);
  return FALSE;
}

static gboolean
is_taken (FfProject *project, FfList list, const char *id, const FfEdit *edit)
{
  const FfRecord *after;

  if (edit != NULL && ff_edit_find (edit, list, id, &after))
    return TRUE;
  return ff_project_lookup (project, list, id) != NULL;
}

/* BASE, with a number added where it is taken in the project or by what EDIT adds. (transfer full) */
char *
ff_verb_new_id (FfProject *project, FfList list, const char *base, const FfEdit *edit)
{
  if (!is_taken (project, list, base, edit))
    return g_strdup (base);
  for (guint n = 2;; n++)
    {
      g_autofree char *tail = g_strdup_printf ("-%u", n);
      g_autofree char *id = g_strdup_printf ("%.*s%s", (int) (FF_ID_MAX_LENGTH - strlen (tail)),
                                             base, tail);

      if (!is_taken (project, list, id, edit))
        return g_steal_pointer (&id);
    }
}

/* The place of each record of LIST by its id, for verbs on many of them. It is good until the next edit.
 * (transfer full) */
GHashTable *
ff_verb_list_places (FfProject *project, FfList list)
{
  FfTable *table = ff_project_get_table (project, list);
  GHashTable *places = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < ff_table_get_size (table); i++)
    g_hash_table_insert (places, (gpointer) ff_row_get_id (ff_table_get_row (table, i)),
                         GUINT_TO_POINTER (i));
  return places;
}

/* Adds RECORD (transfer full) at the end of LIST. */
void
ff_verb_add_record (FfProject *project, FfEdit *edit, FfList list, gpointer record)
{
  guint position = ff_table_get_size (ff_project_get_table (project, list));

  for (guint i = 0; i < ff_edit_get_size (edit); i++)
    {
      const FfChange *change = ff_edit_get_change (edit, i);

      if (change->list == list)
        position += (change->before == NULL) - (change->after == NULL);
    }
  ff_edit_add (edit, list, NULL, record, position, position);
  ff_edit_set_subject (edit, ((FfRecord *) record)->id);
  ff_record_unref (record);
}

/* Puts RECORD (transfer full) in the place of the one with its id; nothing where they are equal. */
void
ff_verb_replace (FfProject *project, FfEdit *edit, FfList list, gpointer record)
{
  g_autoptr (FfRecord) after = record;
  gconstpointer before = ff_project_lookup (project, list, after->id);
  guint position;

  ff_table_find (ff_project_get_table (project, list), after->id, &position);
  if (!ff_record_equal (before, after))
    ff_edit_add (edit, list, before, after, position, position);
}
