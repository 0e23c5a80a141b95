#include "core/verbs/fixes.h"

#include "core/verbs/common.h"

#include <glib/gi18n-lib.h>

static const FfRole *
role_of (FfProject *project, const FfFinding *finding)
{
  return ff_project_role (project, finding->about[0]);
}

static FfEdit *
remove_competency (FfProject *project, const char *id, GError **error)
{
  const char *ids[] = { id, NULL };

  return ff_verb_remove (project, FF_COMPETENCIES, ids, error);
}

static FfEdit *
remove_second (FfProject *project, const FfFinding *finding, GError **error)
{
  return remove_competency (project, finding->about[1], error);
}

static FfEdit *
remove_unused (FfProject *project, const FfFinding *finding, GError **error)
{
  return remove_competency (project, finding->about[0], error);
}

/* Every competency that ROLE does not rate, or just ONLY. */
static void
append_unrated (FfProject *project, const FfRole *role, const char *only, GArray *cells)
{
  FfTable *table = ff_project_get_table (project, FF_COMPETENCIES);

  for (guint i = 0; i < ff_table_get_size (table); i++)
    {
      FfCell cell = { role->base.id, ff_row_get_id (ff_table_get_row (table, i)) };

      if ((only == NULL || g_str_equal (only, cell.competency))
          && ff_map_get_choice (role->weights, cell.competency) == FF_WEIGHT_UNRATED)
        g_array_append_val (cells, cell);
    }
}

static FfEdit *
rate_baseline (FfProject *project, GArray *cells, const char *label, GError **error)
{
  FfEdit *edit = ff_verb_weigh_cells (project, (const FfCell *) cells->data, cells->len,
                                      FF_WEIGHT_BASELINE, error);

  if (edit != NULL)
    ff_edit_set_label (edit, label);
  return edit;
}

static FfEdit *
rate_rest (FfProject *project, const FfFinding *finding, GError **error)
{
  const FfRole *role = role_of (project, finding);
  g_autoptr (GArray) cells = g_array_new (FALSE, FALSE, sizeof (FfCell));
  g_autofree char *label = g_strdup_printf (
      /* Translators: a role */ _ ("Rate the rest baseline for %s"), role->name);

  append_unrated (project, role, NULL, cells);
  return rate_baseline (project, cells, label, error);
}

static FfEdit *
rate_for_others (FfProject *project, const FfFinding *finding, GError **error)
{
  const FfCompetency *competency = ff_project_competency (project, finding->about[0]);
  FfTable *roles = ff_project_get_table (project, FF_ROLES);
  g_autoptr (GArray) cells = g_array_new (FALSE, FALSE, sizeof (FfCell));
  g_autofree char *label = g_strdup_printf (
      /* Translators: a competency */ _ ("Rate “%s” baseline for the others"), competency->name);

  for (guint i = 0; i < ff_table_get_size (roles); i++)
    {
      const FfRole *role = ff_row_get_record (ff_table_get_row (roles, i));

      if (ff_role_counts (role))
        append_unrated (project, role, finding->about[0], cells);
    }
  return rate_baseline (project, cells, label, error);
}

static FfEdit *
suggest_definition (FfProject *project, const FfFinding *finding, GError **error)
{
  g_autofree char *text = ff_analysis_suggest_definition (ff_project_get_analysis (project),
                                                          finding->about[0]);

  return *text != '\0' ? ff_verb_define (project, finding->about[0], text, error) : NULL;
}

static FfEdit *
believe_weights (FfProject *project, const FfFinding *finding, GError **error)
{
  const FfEmphasis *emphasis = ff_analysis_get_emphasis (ff_project_get_analysis (project),
                                                         finding->about[0]);
  FfQuadrant primary = ff_emphasis_get_primary (emphasis);

  if (primary == FF_QUADRANT_NONE)
    return NULL;
  return ff_verb_set (project, FF_ROLES, finding->about[0], "hypothesis-quadrant",
                      ff_quadrant_ids[primary], error);
}

static FfEdit *
review_today (FfProject *project, const FfFinding *finding, GError **error)
{
  FfEdit *edit = ff_verb_set (project, FF_SETTINGS, "", "review.last",
                              ff_analysis_get_today (ff_project_get_analysis (project)), error);

  if (edit != NULL)
    ff_edit_set_label (edit, _ ("Reviewed today"));
  return edit;
}

static const FfFix table[] = {
  { "competency-duplicate", N_ ("Remove the Second"), remove_second },
  { "competency-unused", N_ ("Take It off the List"), remove_unused },
  { "role-unrated", N_ ("Rate the Rest Baseline"), rate_rest },
  { "role-hypothesis-differs", N_ ("Believe the Weights"), believe_weights },
  { "role-definition", N_ ("Suggest One"), suggest_definition },
  { "role-definition-circular", N_ ("Suggest Another"), suggest_definition },
  { "competency-single-role", N_ ("Rate It Baseline for the Others"), rate_for_others },
  { "review-due", N_ ("Reviewed Today"), review_today },
};

/* All fixes. Adding one: a function above and its row. */
const FfFix *
ff_fixes_get_table (guint *size)
{
  *size = G_N_ELEMENTS (table);
  return table;
}

/* What a button that mends FINDING says; NULL where there is nothing to press. (transfer full) */
char *
ff_fix_dup_label (FfProject *project, const FfFinding *finding)
{
  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    if (g_str_equal (table[i].check, finding->check))
      {
        g_autoptr (FfEdit) edit = table[i].fix (project, finding, NULL);

        return edit != NULL && ff_edit_get_size (edit) > 0 ? g_strdup (gettext (table[i].label))
                                                           : NULL;
      }
  return NULL;
}

/* One edit that mends FINDING; it does not outlive the next change of the project. */
FfEdit *
ff_verb_fix (FfProject *project, const FfFinding *finding, GError **error)
{
  FfEdit *edit = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    if (g_str_equal (table[i].check, finding->check))
      edit = table[i].fix (project, finding, error);
  if (edit == NULL && error != NULL && *error == NULL)
    g_set_error (error, FF_VERB_ERROR, FF_VERB_ERROR_ARGUMENT,
                 /* Translators: the id of a check */
                 _ ("“%s” is for a person to decide"), finding->check);
  return edit;
}
