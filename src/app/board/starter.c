/* The sixteen competencies to start from, taken over into a project. */
#include "app/board/starter.h"

#include "core/examples/examples.h"
#include "core/document/document.h"

#include <glib/gi18n-lib.h>

/* One step with all the others, whatever each of them is called. */
static gboolean
commit (FfProject *project, FfEdit *edit)
{
  if (edit == NULL)
    return FALSE;
  ff_edit_set_gesture (edit, "board-starter");
  ff_edit_set_label (edit, _ ("Add the starter competencies"));
  ff_project_commit (project, edit);
  return TRUE;
}

static gboolean
add_one (FfProject *project, const FfCompetency *competency, GError **error)
{
  FfEdit *edit = ff_verb_add_competency (project, competency->name, competency->quadrant, error);
  g_autofree char *id = edit != NULL ? g_strdup (ff_edit_get_subject (edit)) : NULL;

  return commit (project, edit)
         && commit (project, ff_verb_set (project, FF_COMPETENCIES, id, "description",
                                          competency->description, error));
}

gboolean
ff_starter_add (FfProject *project, GError **error)
{
  const FfExample *example = ff_examples_find ("starter");
  g_autoptr (GBytes) bytes = example != NULL ? ff_example_load (example, error) : NULL;
  g_autoptr (FfDocument) document = NULL;
  FfTable *table;

  g_return_val_if_fail (example != NULL, FALSE);

  if (bytes == NULL)
    return FALSE;
  document = ff_document_new_from_bytes (bytes, example->title, error);
  if (document == NULL)
    return FALSE;
  table = ff_project_get_table (ff_document_get_project (document), FF_COMPETENCIES);
  for (guint i = 0; i < ff_table_get_size (table); i++)
    {
      if (!add_one (project, ff_row_get_record (ff_table_get_row (table, i)), error))
        return FALSE;
    }
  return TRUE;
}
