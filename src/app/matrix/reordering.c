/* Roles and competencies moved among their like, and removed. The list of the file holds them all; a step
 * in the grid leads to the next one that is seen there: a role that is not external, a competency of the
 * same quadrant. */
#include "app/matrix/reordering.h"

#include <glib/gi18n-lib.h>

static gboolean
are_alike (FfList list, gconstpointer a, gconstpointer b)
{
  if (list == FF_ROLES)
    return ((const FfRole *) a)->external == ((const FfRole *) b)->external;
  return ((const FfCompetency *) a)->quadrant == ((const FfCompetency *) b)->quadrant;
}

/* Where in LIST the next record of its like stands before (STEP -1) or after (1) ID. */
static gboolean
find_next (FfProject *project, FfList list, const char *id, int step, guint *position)
{
  FfTable *table = ff_project_get_table (project, list);
  gconstpointer record = ff_project_lookup (project, list, id);

  if (record == NULL || !ff_table_find (table, id, position))
    return FALSE;
  for (*position += step; *position < ff_table_get_size (table); *position += step)
    {
      if (are_alike (list, record, ff_row_get_record (ff_table_get_row (table, *position))))
        return TRUE;
    }
  return FALSE;
}

static void
move (FfSession *session, GtkWidget *origin, FfList list, const char *id, int step)
{
  FfProject *project = ff_session_get_project (session);
  GError *error = NULL;
  guint position;
  FfEdit *edit;

  if (!find_next (project, list, id, step, &position))
    return;
  edit = ff_verb_move (project, list, id, position, &error);
  ff_session_commit (session, origin, edit, error);
}

gboolean
ff_reordering_can_move_role (FfProject *project, const char *id, int step)
{
  guint position;

  return find_next (project, FF_ROLES, id, step, &position);
}

gboolean
ff_reordering_can_move_competency (FfProject *project, const char *id, int step)
{
  guint position;

  return find_next (project, FF_COMPETENCIES, id, step, &position);
}

/* STEP is -1 towards the first role, 1 towards the last. */
void
ff_reordering_move_role (FfSession *session, GtkWidget *origin, const char *id, int step)
{
  move (session, origin, FF_ROLES, id, step);
}

void
ff_reordering_move_competency (FfSession *session, GtkWidget *origin, const char *id, int step)
{
  move (session, origin, FF_COMPETENCIES, id, step);
}

/* Removes a role or a competency at once, and offers to undo it. */
void
ff_reordering_remove (FfSession *session, GtkWidget *origin, FfList list, const char *id)
{
  FfProject *project = ff_session_get_project (session);
  const char *ids[] = { id, NULL };
  gconstpointer record = ff_project_lookup (project, list, id);
  g_autofree char *message = NULL;
  GError *error = NULL;
  FfEdit *edit;

  if (record == NULL)
    return;
  /* Translators: the name of a role or a competency. */
  message = g_strdup_printf (_ ("“%s” removed"), ff_record_get_name (record));
  edit = ff_verb_remove (project, list, ids, &error);
  ff_session_commit_with_undo (session, origin, edit, error, message);
}
