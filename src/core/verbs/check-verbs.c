/* Findings set aside, and snapshots. */
#include "core/verbs/common.h"

#include <glib/gi18n-lib.h>

static char *
today (FfProject *project)
{
  return g_strdup (ff_analysis_get_today (ff_project_get_analysis (project)));
}

/* What people see of a finding, as long as the check finds it: its id is a name for programs. */
static const char *
get_title (FfProject *project, const char *check, const char *about)
{
  FfAnalysis *analysis = ff_project_get_analysis (project);

  for (guint i = 0; i < ff_analysis_get_n_findings (analysis); i++)
    {
      const FfFinding *finding = ff_analysis_get_finding (analysis, i);
      g_autofree char *ids = g_strjoinv (" ", finding->about);

      if (g_str_equal (finding->check, check) && g_str_equal (ids, about))
        return finding->message;
    }
  return check;
}

FfEdit *
ff_verb_dismiss (FfProject *project, const char *check, const char *about, const char *reason,
                 GError **error)
{
  g_autofree char *id = ff_dismissal_make_id (check, about);
  g_autofree char *day = today (project);
  const FfDismissal *before = ff_project_lookup (project, FF_DISMISSED, id);
  FfDismissal *after;
  FfEdit *edit;

  if (*check == '\0' || !ff_verb_check_text (check, error) || !ff_verb_check_text (about, error)
      || !ff_verb_check_text (reason, error))
    {
      if (error != NULL && *error == NULL)
        g_set_error (error, FF_VERB_ERROR, FF_VERB_ERROR_ARGUMENT, _ ("a check is needed"));
      return NULL;
    }
  after = before != NULL ? ff_record_copy (before) : ff_record_new (&ff_dismissal_kind, id);
  ff_record_set_text (&after->check, check);
  ff_record_set_text (&after->about, about);
  ff_record_set_text (&after->reason, reason);
  ff_record_set_text (&after->date, day);
  edit = ff_edit_new (/* Translators: what a check found, a sentence */ _ ("Dismiss “%s”"),
                      get_title (project, check, about));
  if (before != NULL)
    ff_verb_replace (project, edit, FF_DISMISSED, after);
  else
    ff_verb_add_record (project, edit, FF_DISMISSED, after);
  return edit;
}

FfEdit *
ff_verb_undismiss (FfProject *project, const char *check, const char *about, GError **error)
{
  g_autofree char *id = ff_dismissal_make_id (check, about);
  const char *ids[] = { id, NULL };
  FfEdit *edit = ff_verb_remove (project, FF_DISMISSED, ids, error);
  g_autofree char *label = g_strdup_printf (/* Translators: what a check found, a sentence */
                                            _ ("Take “%s” up again"),
                                            get_title (project, check, about));

  if (edit != NULL)
    ff_edit_set_label (edit, label);
  return edit;
}

FfEdit *
ff_verb_take_snapshot (FfProject *project, const char *title, GError **error)
{
  return ff_verb_take_noted_snapshot (project, title, "", error);
}

FfEdit *
ff_verb_take_noted_snapshot (FfProject *project, const char *title, const char *note,
                             GError **error)
{
  g_autofree char *clean = ff_verb_clean_name (title, error);
  g_autofree char *day = today (project);
  g_autofree char *word = NULL;
  g_autofree char *base = NULL;
  g_autofree char *id = NULL;
  g_autoptr (FfContent) content = NULL;
  FfSnapshot *snapshot;
  FfEdit *edit;

  if (clean == NULL || !ff_verb_check_text (note, error))
    return NULL;
  word = g_strdup_printf ("%s %s", day, clean);
  base = ff_id_from_name (word, "snapshot");
  id = ff_verb_new_id (project, FF_SNAPSHOTS, base, NULL);
  content = ff_project_dup_content (project);
  snapshot = ff_record_new (&ff_snapshot_kind, id);
  ff_record_set_text (&snapshot->title, clean);
  ff_record_set_text (&snapshot->date, day);
  ff_record_set_text (&snapshot->note, note);
  g_ptr_array_unref (snapshot->competencies);
  g_ptr_array_unref (snapshot->roles);
  g_ptr_array_unref (snapshot->boundaries);
  snapshot->competencies = ff_records_copy (content->lists[FF_COMPETENCIES]);
  snapshot->roles = ff_records_copy (content->lists[FF_ROLES]);
  snapshot->boundaries = ff_records_copy (content->lists[FF_BOUNDARIES]);
  edit = ff_edit_new (/* Translators: a title */ _ ("Snapshot “%s”"), clean);
  ff_verb_add_record (project, edit, FF_SNAPSHOTS, snapshot);
  return edit;
}
