/* Notes on the board: added, placed, tidied. */
#include "core/verbs/common.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static gboolean
add_one (FfProject *project, FfEdit *edit, const char *name, FfQuadrant quadrant, GError **error)
{
  g_autofree char *clean = ff_verb_clean_name (name, error);
  g_autofree char *base = NULL;
  g_autofree char *id = NULL;
  FfCompetency *competency;

  if (clean == NULL)
    return FALSE;
  base = ff_id_from_name (clean, "competency");
  id = ff_verb_new_id (project, FF_COMPETENCIES, base, edit);
  competency = ff_record_new (&ff_competency_kind, id);
  ff_record_set_text (&competency->name, clean);
  competency->quadrant = quadrant;
  ff_verb_add_record (project, edit, FF_COMPETENCIES, competency);
  return TRUE;
}

FfEdit *
ff_verb_add_competency (FfProject *project, const char *name, FfQuadrant quadrant, GError **error)
{
  g_autofree char *clean = ff_verb_clean_name (name, error);
  g_autoptr (FfEdit) edit = NULL;

  if (clean == NULL || !ff_verb_check_room (project, FF_COMPETENCIES, 1, error))
    return NULL;
  edit = ff_edit_new (/* Translators: the name of a competency */ _ ("Add “%s”"), clean);
  if (!add_one (project, edit, clean, quadrant, error))
    return NULL;
  return g_steal_pointer (&edit);
}

/* NAMES ends with NULL; empty ones are passed over. */
FfEdit *
ff_verb_add_competencies (FfProject *project, const char *const *names, FfQuadrant quadrant,
                          GError **error)
{
  guint n = g_strv_length ((char **) names);
  g_autoptr (FfEdit) edit = NULL;

  if (!ff_verb_check_room (project, FF_COMPETENCIES, n, error))
    return NULL;
  edit = ff_edit_new (ngettext ("Add %u competency", "Add %u competencies", n), n);
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *text = g_strstrip (g_strdup (names[i]));

      if (*text != '\0' && !add_one (project, edit, text, quadrant, error))
        return NULL;
    }
  return g_steal_pointer (&edit);
}

static double
round_place (double place)
{
  return round (CLAMP (place, 0, 1) * 1000) / 1000;
}

static gboolean
place_one (FfProject *project, FfEdit *edit, const FfPlacement *placement, GError **error)
{
  const FfCompetency *before = ff_verb_find_competency (project, placement->id, error);
  gboolean tidied = isnan (placement->x) || isnan (placement->y)
                    || placement->quadrant == FF_QUADRANT_NONE;
  FfCompetency *after;

  if (before == NULL)
    return FALSE;
  after = ff_record_copy (before);
  after->quadrant = placement->quadrant;
  after->x = tidied ? NAN : round_place (placement->x);
  after->y = tidied ? NAN : round_place (placement->y);
  ff_verb_replace (project, edit, FF_COMPETENCIES, after);
  return TRUE;
}

FfEdit *
ff_verb_place_competencies (FfProject *project, const FfPlacement *placements, guint n,
                            GError **error)
{
  g_autoptr (FfEdit) edit = NULL;

  if (n == 1)
    {
      const FfCompetency *competency = ff_verb_find_competency (project, placements->id, error);

      if (competency == NULL)
        return NULL;
      edit = ff_edit_new (/* Translators: the name of a competency */ _ ("Move “%s”"),
                          competency->name);
      ff_edit_set_subject (edit, placements->id);
    }
  else
    edit = ff_edit_new (ngettext ("Move %u competency", "Move %u competencies", n), n);
  for (guint i = 0; i < n; i++)
    if (!place_one (project, edit, &placements[i], error))
      return NULL;
  return g_steal_pointer (&edit);
}

FfEdit *
ff_verb_place_competency (FfProject *project, const char *id, FfQuadrant quadrant, double x,
                          double y, GError **error)
{
  FfPlacement placement = { id, quadrant, x, y };

  return ff_verb_place_competencies (project, &placement, 1, error);
}

/* Takes the places of their own from the notes of QUADRANT, so that they are laid out in rows; of all
 * quadrants where it is NONE. */
FfEdit *
ff_verb_tidy (FfProject *project, FfQuadrant quadrant, GError **error)
{
  FfTable *table = ff_project_get_table (project, FF_COMPETENCIES);
  FfEdit *edit = quadrant == FF_QUADRANT_NONE
                     ? ff_edit_new (_ ("Tidy the board"))
                     : ff_edit_new (/* Translators: a quadrant */ _ ("Tidy %s"),
                                    ff_quadrant_name (quadrant));

  for (guint i = 0; i < ff_table_get_size (table); i++)
    {
      const FfCompetency *before = ff_row_get_record (ff_table_get_row (table, i));
      FfCompetency *after;

      if (before->quadrant == FF_QUADRANT_NONE
          || (quadrant != FF_QUADRANT_NONE && before->quadrant != quadrant))
        continue;
      after = ff_record_copy (before);
      after->x = after->y = NAN;
      ff_verb_replace (project, edit, FF_COMPETENCIES, after);
    }
  return edit;
}
