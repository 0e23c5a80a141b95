/* Pairs of roles: what is said of them, and roles that are only a side in them. */
#include "core/verbs/boundary-verbs.h"
#include "core/verbs/common.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A copy of the entry of the pair, or a new one. (transfer full) */
FfBoundary *
ff_verb_copy_boundary (FfProject *project, const char *role_a, const char *role_b, GError **error)
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

/* BOUNDARY (transfer full), in place of the one of its pair or as another. */
void
ff_verb_put_boundary (FfProject *project, FfEdit *edit, FfBoundary *boundary)
{
  if (ff_project_lookup (project, FF_BOUNDARIES, boundary->base.id) != NULL)
    ff_verb_replace (project, edit, FF_BOUNDARIES, boundary);
  else
    ff_verb_add_record (project, edit, FF_BOUNDARIES, boundary);
}

FfEdit *
ff_verb_set_adjacent (FfProject *project, const char *role_a, const char *role_b,
                      FfAdjacent adjacent, const char *reason, GError **error)
{
  FfBoundary *boundary;
  FfEdit *edit;

  if (reason != NULL && !ff_verb_check_text (reason, error))
    return NULL;
  boundary = ff_verb_copy_boundary (project, role_a, role_b, error);
  if (boundary == NULL)
    return NULL;
  boundary->adjacent = adjacent;
  ff_record_set_text (&boundary->reason, reason);
  edit = ff_edit_new (/* Translators: two roles */ _ ("Adjacency of %s and %s"),
                      ff_project_role (project, role_a)->name,
                      ff_project_role (project, role_b)->name);
  ff_verb_put_boundary (project, edit, boundary);
  return edit;
}

FfEdit *
ff_verb_add_external_role (FfProject *project, const char *name, GError **error)
{
  g_autoptr (FfEdit) plain = ff_verb_add_role (project, name, error);
  FfEdit *edit;
  FfRole *role;

  if (plain == NULL)
    return NULL;
  role = ff_record_copy (ff_edit_get_change (plain, 0)->after);
  role->external = TRUE;
  edit = ff_edit_new (/* Translators: the name of a role */ _ ("Add external role “%s”"),
                      role->name);
  ff_verb_add_record (project, edit, FF_ROLES, role);
  return edit;
}
