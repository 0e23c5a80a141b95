/* Roles and their weights. */
#include "core/verbs/common.h"

#include <glib/gi18n-lib.h>

FfEdit *
ff_verb_add_role (FfProject *project, const char *name, GError **error)
{
  g_autofree char *clean = ff_verb_clean_name (name, error);
  g_autofree char *base = NULL;
  g_autofree char *id = NULL;
  FfEdit *edit;
  FfRole *role;

  if (clean == NULL || !ff_verb_check_room (project, FF_ROLES, 1, error))
    return NULL;
  base = ff_id_from_name (clean, "role");
  id = ff_verb_new_id (project, FF_ROLES, base, NULL);
  role = ff_record_new (&ff_role_kind, id);
  ff_record_set_text (&role->name, clean);
  edit = ff_edit_new (/* Translators: the name of a role */ _ ("Add role “%s”"), clean);
  ff_verb_add_record (project, edit, FF_ROLES, role);
  return edit;
}

/* The role ROLE, which may be weighed: external roles are not. */
static const FfRole *
find_weighable (FfProject *project, const char *id, GError **error)
{
  const FfRole *role = ff_verb_find_role (project, id, error);

  if (role != NULL && role->external)
    {
      g_set_error (error, FF_VERB_ERROR, FF_VERB_ERROR_ARGUMENT,
                   /* Translators: the name of a role */
                   _ ("“%s” is an external role and has no weights"), role->name);
      return NULL;
    }
  return role;
}

static void
set_weight (FfRole *role, const char *competency, FfWeight weight)
{
  if ((FfWeight) ff_map_get_choice (role->weights, competency) == weight)
    return;
  ff_record_take_map (&role->weights, weight == FF_WEIGHT_UNRATED
                                          ? ff_map_without (role->weights, competency)
                                          : ff_map_with_choice (role->weights, competency, weight));
}

FfEdit *
ff_verb_weigh (FfProject *project, const char *role, const char *competency, FfWeight weight,
               GError **error)
{
  FfCell cell = { role, competency };
  FfEdit *edit = ff_verb_weigh_cells (project, &cell, 1, weight, error);
  const FfRole *found = ff_project_role (project, role);
  const FfCompetency *weighed = ff_project_competency (project, competency);

  if (edit != NULL)
    {
      g_autofree char *label
          = g_strdup_printf (/* Translators: competency, role, "primary" or "not rated" */
                             _ ("Rate “%s” for %s: %s"), weighed->name, found->name,
                             ff_weight_name (weight));

      ff_edit_set_label (edit, label);
    }
  return edit;
}

FfEdit *
ff_verb_weigh_cells (FfProject *project, const FfCell *cells, guint n, FfWeight weight,
                     GError **error)
{
  g_autoptr (GHashTable) copies = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                                         ff_record_unref);
  g_autoptr (GPtrArray) order = g_ptr_array_new ();
  FfEdit *edit;

  for (guint i = 0; i < n; i++)
    {
      const FfRole *role = find_weighable (project, cells[i].role, error);
      FfRole *copy;

      if (role == NULL || ff_verb_find_competency (project, cells[i].competency, error) == NULL)
        return NULL;
      copy = g_hash_table_lookup (copies, role->base.id);
      if (copy == NULL)
        {
          copy = ff_record_copy (role);
          g_hash_table_insert (copies, copy->base.id, copy);
          g_ptr_array_add (order, copy);
        }
      set_weight (copy, cells[i].competency, weight);
    }
  edit = ff_edit_new (ngettext ("Rate %u cell", "Rate %u cells", n), n);
  for (guint i = 0; i < order->len; i++)
    ff_verb_replace (project, edit, FF_ROLES, ff_record_ref (order->pdata[i]));
  return edit;
}

FfEdit *
ff_verb_swap_primary (FfProject *project, const char *role, const char *gains, const char *gives_up,
                      FfWeight given, GError **error)
{
  const FfRole *before = find_weighable (project, role, error);
  const FfCompetency *gaining = before != NULL ? ff_verb_find_competency (project, gains, error)
                                               : NULL;
  FfRole *after;
  FfEdit *edit;

  if (gaining == NULL || ff_verb_find_competency (project, gives_up, error) == NULL)
    return NULL;
  after = ff_record_copy (before);
  set_weight (after, gives_up, given);
  set_weight (after, gains, FF_WEIGHT_PRIMARY);
  edit = ff_edit_new (/* Translators: competency, role */
                      _ ("Make “%s” primary for %s instead of another"), gaining->name,
                      before->name);
  ff_verb_replace (project, edit, FF_ROLES, after);
  return edit;
}
