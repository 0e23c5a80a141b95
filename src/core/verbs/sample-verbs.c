/* Work samples, time splits, and what is decided about a verdict. */
#include "core/verbs/sample-verbs.h"

#include "core/verbs/common.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

static gboolean
check_day (const char *date, GError **error)
{
  if (*date == '\0' || ff_day_is_valid (date))
    return TRUE;
  g_set_error (error, FF_VERB_ERROR, FF_VERB_ERROR_ARGUMENT,
               /* Translators: what was given */
               _ ("“%s” is not a day such as 2026-05-31"), date);
  return FALSE;
}

/* Puts NAME, which may be blank, into PLACE as a person's. */
static gboolean
take_person (char **place, const char *name, GError **error)
{
  char *clean;

  if (name == NULL || ff_text_is_blank (name))
    return TRUE;
  clean = ff_verb_clean_name (name, error);
  if (clean == NULL)
    return FALSE;
  g_free (*place);
  *place = clean;
  return TRUE;
}

static gboolean
take_role (FfProject *project, char **place, const char *role, GError **error)
{
  if (role == NULL || *role == '\0')
    return TRUE;
  if (ff_verb_find_role (project, role, error) == NULL)
    return FALSE;
  ff_record_set_text (place, role);
  return TRUE;
}

/* An id that begins with DATE, or with WORD where there is none. (transfer full) */
static char *
make_id (FfProject *project, FfList list, const char *date, const char *word, const FfEdit *edit)
{
  g_autofree char *id = ff_id_random (*date != '\0' ? date : word);

  return ff_verb_new_id (project, list, id, edit);
}

static gboolean
check_room (FfProject *project, guint more, GError **error)
{
  guint size = ff_table_get_size (ff_project_get_table (project, FF_SAMPLES));

  if (more <= ff_sample_kind.limit && size <= ff_sample_kind.limit - more)
    return TRUE;
  g_set_error (error, FF_VERB_ERROR, FF_VERB_ERROR_ARGUMENT,
               _ ("a project holds at most %u samples"), ff_sample_kind.limit);
  return FALSE;
}

static gboolean
add_one (FfProject *project, FfEdit *edit, const char *title, const char *date, const char *person,
         const char *role, GError **error)
{
  g_autofree char *id = make_id (project, FF_SAMPLES, date, "sample", edit);
  g_autofree char *clean = ff_verb_clean_name (title, error);
  g_autoptr (FfRecord) record = ff_record_new (&ff_sample_kind, id);
  FfSample *sample = (FfSample *) record;

  if (clean == NULL || !take_person (&sample->person, person, error)
      || !take_role (project, &sample->role, role, error))
    return FALSE;
  ff_record_set_text (&sample->title, clean);
  ff_record_set_text (&sample->date, date);
  ff_verb_add_record (project, edit, FF_SAMPLES, g_steal_pointer (&record));
  return TRUE;
}

FfEdit *
ff_verb_add_samples (FfProject *project, const char *const *titles, const char *date,
                     const char *person, const char *role, GError **error)
{
  guint n = g_strv_length ((char **) titles);
  g_autoptr (FfEdit) edit = NULL;

  if (!check_day (date, error) || !check_room (project, n, error))
    return NULL;
  if (n == 1)
    edit = ff_edit_new (/* Translators: a title */ _ ("Add “%s”"), titles[0]);
  else
    edit = ff_edit_new (
        /* Translators: a count */ ngettext ("Add %u work sample", "Add %u work samples", n), n);
  for (guint i = 0; i < n; i++)
    if (!add_one (project, edit, titles[i], date, person, role, error))
      return NULL;
  return g_steal_pointer (&edit);
}

FfEdit *
ff_verb_add_sample (FfProject *project, const char *title, const char *date, const char *person,
                    const char *role, GError **error)
{
  const char *titles[] = { title, NULL };

  return ff_verb_add_samples (project, titles, date, person, role, error);
}

static gboolean
has_competency (const FfSample *sample, const char *id)
{
  return g_strv_contains ((const char *const *) sample->competencies, id);
}

/* SAMPLE with the competencies of MAPPING behind its own. (transfer full) */
static FfSample *
map_sample (const FfSample *sample, const FfMapping *mapping)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  FfSample *after = ff_record_copy (sample);

  for (guint i = 0; sample->competencies[i] != NULL; i++)
    g_ptr_array_add (ids, sample->competencies[i]);
  for (guint i = 0; mapping->competencies[i] != NULL; i++)
    if (!has_competency (sample, mapping->competencies[i]))
      g_ptr_array_add (ids, (gpointer) mapping->competencies[i]);
  g_ptr_array_add (ids, NULL);
  ff_record_set_texts (&after->competencies, (const char *const *) ids->pdata);
  return after;
}

FfEdit *
ff_verb_map_samples (FfProject *project, const FfMapping *mappings, guint n, GError **error)
{
  g_autoptr (FfEdit) edit = ff_edit_new (
      /* Translators: a count */
      ngettext ("Map %u work sample", "Map %u work samples", n), n);
  g_autoptr (GHashTable) places = ff_verb_list_places (project, FF_SAMPLES);

  for (guint i = 0; i < n; i++)
    {
      const FfSample *before = ff_verb_find (project, FF_SAMPLES, mappings[i].sample, error);
      guint place;

      if (before == NULL)
        return NULL;
      for (guint j = 0; mappings[i].competencies[j] != NULL; j++)
        if (ff_verb_find_competency (project, mappings[i].competencies[j], error) == NULL)
          return NULL;
      place = GPOINTER_TO_UINT (g_hash_table_lookup (places, mappings[i].sample));
      {
        g_autoptr (FfRecord) after = (FfRecord *) map_sample (before, &mappings[i]);

        if (!ff_record_equal (before, after))
          ff_edit_add (edit, FF_SAMPLES, before, after, place, place);
      }
    }
  return g_steal_pointer (&edit);
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  guint left = *(const guint *) a;
  guint right = *(const guint *) b;

  return left < right ? 1 : left > right ? -1 : 0;
}

/* Nothing refers to a sample, so none of the other records is looked at; the last goes first, so that the
 * places of the others stay. */
FfEdit *
ff_verb_remove_samples (FfProject *project, const char *const *ids, GError **error)
{
  guint n = g_strv_length ((char **) ids);
  FfTable *table = ff_project_get_table (project, FF_SAMPLES);
  g_autoptr (GHashTable) places = NULL;
  g_autoptr (GArray) removed = NULL;
  FfEdit *edit;

  if (n == 1)
    return ff_verb_remove (project, FF_SAMPLES, ids, error);
  places = ff_verb_list_places (project, FF_SAMPLES);
  removed = g_array_sized_new (FALSE, FALSE, sizeof (guint), n);
  for (guint i = 0; i < n; i++)
    {
      gpointer value;
      guint place;

      if (!g_hash_table_lookup_extended (places, ids[i], NULL, &value))
        {
          ff_verb_find (project, FF_SAMPLES, ids[i], error);
          return NULL;
        }
      place = GPOINTER_TO_UINT (value);
      g_array_append_val (removed, place);
    }
  g_array_sort (removed, compare_places);
  edit = ff_edit_new (
      /* Translators: a count */
      ngettext ("Remove %u work sample", "Remove %u work samples", n), n);
  for (guint i = 0; i < removed->len; i++)
    {
      guint place = g_array_index (removed, guint, i);

      if (i > 0 && place == g_array_index (removed, guint, i - 1))
        continue; /* named twice */
      ff_edit_add (edit, FF_SAMPLES, ff_row_get_record (ff_table_get_row (table, place)), NULL,
                   place, place);
    }
  return edit;
}

static gboolean
check_record (FfRecord *record, GError **error)
{
  const char *member = NULL;
  g_autofree char *fault = record->kind->validate (record, &member);

  if (fault == NULL)
    return TRUE;
  g_set_error_literal (error, FF_VERB_ERROR, FF_VERB_ERROR_ARGUMENT, fault);
  return FALSE;
}

static gboolean
check_shares (const double shares[FF_N_QUADRANTS], GError **error)
{
  for (int q = 0; q < FF_N_QUADRANTS; q++)
    if (!isfinite (shares[q]) || shares[q] < 0)
      {
        g_set_error_literal (error, FF_VERB_ERROR, FF_VERB_ERROR_ARGUMENT,
                             _ ("a share is a number from 0 to 100"));
        return FALSE;
      }
  return TRUE;
}

/* Puts what is said of a time split into SPLIT. */
static gboolean
fill_split (FfProject *project, FfTimeSplit *split, const char *date, const char *person,
            const char *role, const double shares[FF_N_QUADRANTS], GError **error)
{
  ff_record_set_text (&split->person, "");
  ff_record_set_text (&split->role, "");
  if (!check_day (date, error) || !take_person (&split->person, person, error)
      || !take_role (project, &split->role, role, error) || !check_shares (shares, error))
    return FALSE;
  if (*split->person == '\0' && *split->role == '\0')
    {
      g_set_error_literal (error, FF_VERB_ERROR, FF_VERB_ERROR_ARGUMENT,
                           _ ("a time split is about a person or a role"));
      return FALSE;
    }
  ff_record_set_text (&split->date, date);
  for (int q = 0; q < FF_N_QUADRANTS; q++)
    split->shares[q] = shares[q] > 0 ? shares[q] : NAN;
  return check_record (&split->base, error);
}

FfEdit *
ff_verb_add_time_split (FfProject *project, const char *date, const char *person, const char *role,
                        const double shares[FF_N_QUADRANTS], GError **error)
{
  g_autofree char *id = make_id (project, FF_TIME_SPLITS, date, "split", NULL);
  g_autoptr (FfRecord) record = ff_record_new (&ff_time_split_kind, id);
  FfEdit *edit;

  if (!fill_split (project, (FfTimeSplit *) record, date, person, role, shares, error))
    return NULL;
  edit = ff_edit_new ("%s", _ ("Add a time split"));
  ff_verb_add_record (project, edit, FF_TIME_SPLITS, g_steal_pointer (&record));
  return edit;
}

FfEdit *
ff_verb_set_time_split (FfProject *project, const char *id, const char *date, const char *person,
                        const char *role, const double shares[FF_N_QUADRANTS], GError **error)
{
  const FfTimeSplit *before = ff_verb_find (project, FF_TIME_SPLITS, id, error);
  g_autoptr (FfRecord) after = before != NULL ? ff_record_copy (before) : NULL;
  FfEdit *edit;

  if (after == NULL
      || !fill_split (project, (FfTimeSplit *) after, date, person, role, shares, error))
    return NULL;
  edit = ff_edit_new ("%s", _ ("Change a time split"));
  ff_verb_replace (project, edit, FF_TIME_SPLITS, g_steal_pointer (&after));
  return edit;
}

FfEdit *
ff_verb_decide (FfProject *project, const char *role, const char *person, FfVerdict verdict,
                FfAnswer answer, const char *note, GError **error)
{
  const char *day = ff_analysis_get_today (ff_project_get_analysis (project));
  g_autofree char *id = make_id (project, FF_DECISIONS, day, "decision", NULL);
  g_autoptr (FfRecord) record = ff_record_new (&ff_decision_kind, id);
  FfDecision *decision = (FfDecision *) record;
  FfEdit *edit;

  if (!take_role (project, &decision->role, role, error)
      || !take_person (&decision->person, person, error) || !ff_verb_check_text (note, error))
    return NULL;
  ff_record_set_text (&decision->date, day);
  ff_record_set_text (&decision->note, note);
  decision->verdict = verdict;
  decision->answer = answer;
  if (!check_record (record, error))
    return NULL;
  edit = ff_edit_new ("%s", answer == FF_ANSWER_WORK ? _ ("Decide: the work is needed")
                                                     : _ ("Decide: the person prefers it"));
  ff_verb_add_record (project, edit, FF_DECISIONS, g_steal_pointer (&record));
  return edit;
}
