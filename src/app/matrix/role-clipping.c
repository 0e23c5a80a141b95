#include "app/matrix/role-clipping.h"

#include "app/common/clipping.h"

#include <glib/gi18n-lib.h>

void
ff_role_clipping_copy (FfSession *session, GtkWidget *origin, const char *role)
{
  FfProject *project = ff_session_get_project (session);
  g_autoptr (FfContent) content = ff_project_dup_content (project);
  const char *only[] = { role, NULL };
  /* Translators: %s is a role. */
  g_autofree char *message = g_strdup_printf (_ ("Copied %s"),
                                              ff_project_role (project, role)->name);

  if (ff_clipping_copy (origin, ff_excerpt_new_roles (content, only)))
    ff_toast (origin, message);
}

void
ff_role_clipping_put (FfSession *session, GtkWidget *origin, const FfContent *excerpt)
{
  FfProject *project = ff_session_get_project (session);
  GError *error = NULL;
  FfPasted pasted;
  g_autofree char *first = NULL;
  FfEdit *edit;

  if (project == NULL || !ff_clipping_check_sort (origin, excerpt, FF_EXCERPT_ROLES))
    return;
  edit = ff_verb_paste_roles (project, excerpt, &pasted, &error);
  first = edit != NULL ? g_strdup (ff_edit_get_subject (edit)) : NULL;
  if (ff_clipping_commit (session, origin, edit, error, FF_EXCERPT_ROLES, &pasted))
    ff_session_show (session, "matrix", NULL, (const char *const[]){ first, NULL });
}
