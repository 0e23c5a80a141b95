/* What stands on a role's card. */
#include "core/verbs/common.h"

#include <glib/gi18n-lib.h>

/* EDIT, with AFTER (transfer full) put in place. */
static FfEdit *
change_role (FfProject *project, FfEdit *edit, FfRole *after)
{
  ff_edit_set_subject (edit, after->base.id);
  ff_verb_replace (project, edit, FF_ROLES, after);
  return edit;
}

FfEdit *
ff_verb_note (FfProject *project, const char *role, const char *competency, const char *text,
              GError **error)
{
  const FfRole *before = ff_verb_find_role (project, role, error);
  const FfCompetency *about = before != NULL ? ff_verb_find_competency (project, competency, error)
                                             : NULL;
  FfRole *after;
  FfEdit *edit;

  if (about == NULL || !ff_verb_check_text (text, error))
    return NULL;
  after = ff_record_copy (before);
  ff_record_take_map (&after->notes, *text != '\0'
                                         ? ff_map_with_text (before->notes, competency, text)
                                         : ff_map_without (before->notes, competency));
  edit = ff_edit_new (/* Translators: competency, role */ _ ("Note on “%s” for %s"), about->name,
                      before->name);
  ff_verb_replace (project, edit, FF_ROLES, after);
  return edit;
}

FfEdit *
ff_verb_define (FfProject *project, const char *role, const char *text, GError **error)
{
  const FfRole *before = ff_verb_find_role (project, role, error);
  FfRole *after;

  if (before == NULL || !ff_verb_check_text (text, error))
    return NULL;
  after = ff_record_copy (before);
  ff_record_set_text (&after->definition, text);
  return change_role (
      project, ff_edit_new (/* Translators: a role */ _ ("Definition of %s"), before->name), after);
}

FfEdit *
ff_verb_set_not_this (FfProject *project, const char *role, const char *const *lines,
                      GError **error)
{
  const FfRole *before = ff_verb_find_role (project, role, error);
  FfRole *after;

  if (before == NULL)
    return NULL;
  for (guint i = 0; lines[i] != NULL; i++)
    if (!ff_verb_check_text (lines[i], error))
      return NULL;
  after = ff_record_copy (before);
  ff_record_set_texts (&after->not_this_role, lines);
  return change_role (
      project, ff_edit_new (/* Translators: a role */ _ ("“Not this role” of %s"), before->name),
      after);
}

FfEdit *
ff_verb_add_not_this (FfProject *project, const char *role, const char *text, GError **error)
{
  const FfRole *before = ff_verb_find_role (project, role, error);
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  if (before == NULL)
    return NULL;
  if (*text == '\0')
    {
      g_set_error (error, FF_VERB_ERROR, FF_VERB_ERROR_ARGUMENT, _ ("a text is needed"));
      return NULL;
    }
  g_strv_builder_addv (lines, (const char **) before->not_this_role);
  g_strv_builder_add (lines, text);
  all = g_strv_builder_end (lines);
  return ff_verb_set_not_this (project, role, (const char *const *) all, error);
}
