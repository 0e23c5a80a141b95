/* Pairs of roles and the rules between them. */
#include "core/verbs/common.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A copy of the entry of the pair, or a new one. (transfer full) */
static FfBoundary *
copy_boundary (FfProject *project, const char *role_a, const char *role_b, GError **error)
{
  g_autofree char *id = NULL;
  const FfBoundary *before;
  FfBoundary *boundary;
  gboolean in_order = strcmp (role_a, role_b) < 0;
  const char *roles[] = { in_order ? role_a : role_b, in_order ? role_b : role_a, NULL };

  if (ff_verb_find_role (project, role_a, error) == NULL
      || ff_verb_find_role (project, role_b, error) == NULL)
    return NULL;
  if (strcmp (role_a, role_b) == 0)
    {
      g_set_error (error, FF_VERB_ERROR, FF_VERB_ERROR_ARGUMENT,
                   _ ("a pair has two different roles"));
      return NULL;
    }
  id = ff_boundary_make_id (role_a, role_b);
  before = ff_project_lookup (project, FF_BOUNDARIES, id);
  if (before != NULL)
    return ff_record_copy (before);
  boundary = ff_record_new (&ff_boundary_kind, id);
  ff_record_set_texts (&boundary->roles, roles);
  return boundary;
}

static void
put_boundary (FfProject *project, FfEdit *edit, FfBoundary *boundary)
{
  if (ff_project_lookup (project, FF_BOUNDARIES, boundary->base.id) != NULL)
    ff_verb_replace (project, edit, FF_BOUNDARIES, boundary);
  else
    ff_verb_add_record (project, edit, FF_BOUNDARIES, boundary);
}

static gboolean
rule_exists (FfProject *project, const char *id)
{
  FfTable *table = ff_project_get_table (project, FF_BOUNDARIES);

  for (guint i = 0; i < ff_table_get_size (table); i++)
    {
      const FfBoundary *boundary = ff_row_get_record (ff_table_get_row (table, i));

      if (ff_records_find (boundary->rules, id) != NULL)
        return TRUE;
    }
  return FALSE;
}

static FfMap *
make_owns (const char *role_a, const char *owns_a, const char *role_b, const char *owns_b)
{
  FfMap *first = owns_a != NULL && *owns_a != '\0' ? ff_map_with_text (NULL, role_a, owns_a) : NULL;
  FfMap *both;

  if (owns_b == NULL || *owns_b == '\0')
    return first;
  both = ff_map_with_text (first, role_b, owns_b);
  ff_map_unref (first);
  return both;
}

FfEdit *
ff_verb_add_rule (FfProject *project, const char *role_a, const char *role_b, const char *topic,
                  FfRuleKind kind, const char *owns_a, const char *owns_b, GError **error)
{
  g_autofree char *clean = g_strstrip (g_strdup (topic));
  g_autofree char *id = NULL;
  FfBoundary *boundary;
  FfRule *rule;
  FfEdit *edit;

  if (!ff_verb_check_text (clean, error) || (owns_a != NULL && !ff_verb_check_text (owns_a, error))
      || (owns_b != NULL && !ff_verb_check_text (owns_b, error)))
    return NULL;
  if (ff_text_is_blank (clean))
    {
      g_set_error (error, FF_VERB_ERROR, FF_VERB_ERROR_ARGUMENT, _ ("a rule needs a topic"));
      return NULL;
    }
  boundary = copy_boundary (project, role_a, role_b, error);
  if (boundary == NULL)
    return NULL;
  do
    {
      g_free (id);
      id = ff_id_random (clean);
    }
  while (rule_exists (project, id));
  rule = ff_record_new (&ff_rule_kind, id);
  ff_record_set_text (&rule->topic, clean);
  rule->kind = kind;
  ff_record_take_map (&rule->owns, make_owns (role_a, owns_a, role_b, owns_b));
  g_ptr_array_add (boundary->rules, rule);
  edit = ff_edit_new (/* Translators: a rule's topic */ _ ("Add rule “%s”"), clean);
  put_boundary (project, edit, boundary);
  ff_edit_set_subject (edit, id);
  return edit;
}

FfEdit *
ff_verb_set_adjacent (FfProject *project, const char *role_a, const char *role_b,
                      FfAdjacent adjacent, const char *reason, GError **error)
{
  FfBoundary *boundary;
  FfEdit *edit;

  if (reason != NULL && !ff_verb_check_text (reason, error))
    return NULL;
  boundary = copy_boundary (project, role_a, role_b, error);
  if (boundary == NULL)
    return NULL;
  boundary->adjacent = adjacent;
  ff_record_set_text (&boundary->reason, reason);
  edit = ff_edit_new (/* Translators: two roles */ _ ("Adjacency of %s and %s"),
                      ff_project_role (project, role_a)->name,
                      ff_project_role (project, role_b)->name);
  put_boundary (project, edit, boundary);
  return edit;
}

static void
remove_rule_from (FfProject *project, FfEdit *edit, const FfBoundary *boundary, const char *id)
{
  FfBoundary *after = ff_record_copy (boundary);

  for (guint i = after->rules->len; i-- > 0;)
    if (strcmp (((FfRecord *) after->rules->pdata[i])->id, id) == 0)
      g_ptr_array_remove_index (after->rules, i);
  ff_verb_replace (project, edit, FF_BOUNDARIES, after);
}

FfEdit *
ff_verb_remove_rule (FfProject *project, const char *rule, GError **error)
{
  FfTable *table = ff_project_get_table (project, FF_BOUNDARIES);

  for (guint i = 0; i < ff_table_get_size (table); i++)
    {
      const FfBoundary *boundary = ff_row_get_record (ff_table_get_row (table, i));
      const FfRule *found = ff_records_find (boundary->rules, rule);
      FfEdit *edit;

      if (found == NULL)
        continue;
      edit = ff_edit_new (/* Translators: a rule's topic */ _ ("Remove rule “%s”"), found->topic);
      remove_rule_from (project, edit, boundary, rule);
      ff_verb_strip_references (project, edit, &ff_rule_kind, rule);
      return edit;
    }
  g_set_error (error, FF_VERB_ERROR, FF_VERB_ERROR_UNKNOWN, _ ("there is no rule “%s”"), rule);
  return NULL;
}
