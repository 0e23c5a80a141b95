#include "random-edit.h"

#include "core/verbs/boundary-verbs.h"
#include "core/verbs/fixes.h"

#include <math.h>

typedef FfEdit *(*VerbFunc) (FfProject *project, GRand *rand, GError **error);

static const char *
pick_text (GRand *rand)
{
  static const char *const texts[] = { "", " ", "Plan", "Über uns", "A\nB", "访谈", "x", "Plan B" };

  return texts[g_rand_int_range (rand, 0, G_N_ELEMENTS (texts))];
}

/* The id of some record of LIST, or one that is not there. */
static const char *
pick (FfProject *project, GRand *rand, FfList list)
{
  FfTable *table = ff_project_get_table (project, list);
  guint size = ff_table_get_size (table);

  if (size == 0 || g_rand_int_range (rand, 0, 12) == 0)
    return "no-such-id";
  return ff_row_get_id (ff_table_get_row (table, g_rand_int_range (rand, 0, size)));
}

static FfQuadrant
pick_quadrant (GRand *rand)
{
  return g_rand_int_range (rand, -1, FF_N_QUADRANTS);
}

static FfWeight
pick_weight (GRand *rand)
{
  return g_rand_int_range (rand, -1, FF_N_WEIGHTS);
}

static FfEdit *
add_competency (FfProject *project, GRand *rand, GError **error)
{
  return ff_verb_add_competency (project, pick_text (rand), pick_quadrant (rand), error);
}

static FfEdit *
add_competencies (FfProject *project, GRand *rand, GError **error)
{
  const char *names[] = { pick_text (rand), pick_text (rand), pick_text (rand), NULL };

  return ff_verb_add_competencies (project, names, pick_quadrant (rand), error);
}

static FfEdit *
place_competency (FfProject *project, GRand *rand, GError **error)
{
  return ff_verb_place_competency (project, pick (project, rand, FF_COMPETENCIES),
                                   pick_quadrant (rand), g_rand_double (rand), g_rand_double (rand),
                                   error);
}

static FfEdit *
place_competencies (FfProject *project, GRand *rand, GError **error)
{
  FfPlacement placements[]
      = { { pick (project, rand, FF_COMPETENCIES), pick_quadrant (rand), NAN, NAN },
          { pick (project, rand, FF_COMPETENCIES), pick_quadrant (rand), 0, 1 } };

  return ff_verb_place_competencies (project, placements, 2, error);
}

static FfEdit *
tidy (FfProject *project, GRand *rand, GError **error)
{
  return ff_verb_tidy (project, pick_quadrant (rand), error);
}

static FfEdit *
add_role (FfProject *project, GRand *rand, GError **error)
{
  return ff_verb_add_role (project, pick_text (rand), error);
}

static FfEdit *
weigh (FfProject *project, GRand *rand, GError **error)
{
  return ff_verb_weigh (project, pick (project, rand, FF_ROLES),
                        pick (project, rand, FF_COMPETENCIES), pick_weight (rand), error);
}

static FfEdit *
weigh_cells (FfProject *project, GRand *rand, GError **error)
{
  FfCell cells[3];

  for (guint i = 0; i < 3; i++)
    {
      cells[i].role = pick (project, rand, FF_ROLES);
      cells[i].competency = pick (project, rand, FF_COMPETENCIES);
    }
  return ff_verb_weigh_cells (project, cells, 3, pick_weight (rand), error);
}

static FfEdit *
swap_primary (FfProject *project, GRand *rand, GError **error)
{
  return ff_verb_swap_primary (project, pick (project, rand, FF_ROLES),
                               pick (project, rand, FF_COMPETENCIES),
                               pick (project, rand, FF_COMPETENCIES), pick_weight (rand), error);
}

static FfEdit *
note (FfProject *project, GRand *rand, GError **error)
{
  return ff_verb_note (project, pick (project, rand, FF_ROLES),
                       pick (project, rand, FF_COMPETENCIES), pick_text (rand), error);
}

static FfEdit *
define (FfProject *project, GRand *rand, GError **error)
{
  return ff_verb_define (project, pick (project, rand, FF_ROLES), pick_text (rand), error);
}

static FfEdit *
add_not_this (FfProject *project, GRand *rand, GError **error)
{
  return ff_verb_add_not_this (project, pick (project, rand, FF_ROLES), pick_text (rand), error);
}

static FfEdit *
set_not_this (FfProject *project, GRand *rand, GError **error)
{
  const char *lines[] = { pick_text (rand), pick_text (rand), NULL };

  return ff_verb_set_not_this (project, pick (project, rand, FF_ROLES), lines, error);
}

static FfEdit *
add_rule (FfProject *project, GRand *rand, GError **error)
{
  return ff_verb_add_rule (project, pick (project, rand, FF_ROLES), pick (project, rand, FF_ROLES),
                           pick_text (rand), g_rand_int_range (rand, 0, 4), pick_text (rand),
                           pick_text (rand), error);
}

static FfEdit *
add_rules (FfProject *project, GRand *rand, GError **error)
{
  FfRuleDraft drafts[2] = {
    { pick_text (rand), FF_RULE_DOCUMENT, { pick_text (rand), NULL }, NULL, pick_text (rand) },
    { "Topic", FF_RULE_OTHER, { NULL, pick_text (rand) }, pick_text (rand), NULL },
  };

  return ff_verb_add_rules (project, pick (project, rand, FF_ROLES), pick (project, rand, FF_ROLES),
                            drafts, g_rand_int_range (rand, 1, 3), error);
}

/* The id of some rule, or one that is not there. */
static const char *
pick_rule (FfProject *project, GRand *rand)
{
  const FfBoundary *boundary = ff_project_lookup (project, FF_BOUNDARIES,
                                                  pick (project, rand, FF_BOUNDARIES));

  if (boundary == NULL || boundary->rules->len == 0)
    return "no-such-rule";
  return ((FfRecord *) boundary->rules->pdata[g_rand_int_range (rand, 0, boundary->rules->len)])
      ->id;
}

static FfEdit *
set_rule (FfProject *project, GRand *rand, GError **error)
{
  static const char *const members[] = { "topic", "kind", "overlap", "escalation" };
  const char *rule = pick_rule (project, rand);
  g_autofree char *owns = g_strconcat ("owns.", pick (project, rand, FF_ROLES), NULL);
  guint i = g_rand_int_range (rand, 0, G_N_ELEMENTS (members) + 2);

  return ff_verb_set_rule (project, rule, i < G_N_ELEMENTS (members) ? members[i] : owns,
                           i == 1 && g_rand_boolean (rand) ? "meeting" : pick_text (rand), error);
}

static FfEdit *
move_rule (FfProject *project, GRand *rand, GError **error)
{
  return ff_verb_move_rule (project, pick_rule (project, rand), g_rand_int_range (rand, 0, 4),
                            error);
}

static FfEdit *
move_rule_to (FfProject *project, GRand *rand, GError **error)
{
  return ff_verb_move_rule_to (project, pick_rule (project, rand), pick (project, rand, FF_ROLES),
                               pick (project, rand, FF_ROLES), error);
}

static FfEdit *
remove_rule (FfProject *project, GRand *rand, GError **error)
{
  return ff_verb_remove_rule (project, pick_rule (project, rand), error);
}

static FfEdit *
add_external_role (FfProject *project, GRand *rand, GError **error)
{
  return ff_verb_add_external_role (project, pick_text (rand), error);
}

static FfEdit *
set_adjacent (FfProject *project, GRand *rand, GError **error)
{
  return ff_verb_set_adjacent (project, pick (project, rand, FF_ROLES),
                               pick (project, rand, FF_ROLES), g_rand_int_range (rand, 0, 3),
                               pick_text (rand), error);
}

static FfEdit *
dismiss (FfProject *project, GRand *rand, GError **error)
{
  return ff_verb_dismiss (project, g_rand_boolean (rand) ? "role-count" : "role-tie",
                          pick (project, rand, FF_ROLES), pick_text (rand), error);
}

static FfEdit *
undismiss (FfProject *project, GRand *rand, GError **error)
{
  const FfDismissal *dismissal = ff_project_lookup (project, FF_DISMISSED,
                                                    pick (project, rand, FF_DISMISSED));

  return ff_verb_undismiss (project, dismissal != NULL ? dismissal->check : "role-tie",
                            dismissal != NULL ? dismissal->about : "", error);
}

/* What mends some finding: NULL without an error where nothing does. */
static FfEdit *
fix (FfProject *project, GRand *rand, GError **error)
{
  FfAnalysis *analysis = ff_project_get_analysis (project);
  guint n = ff_analysis_get_n_findings (analysis);

  if (n == 0)
    return ff_edit_new ("Nothing to mend");
  return ff_verb_fix (project, ff_analysis_get_finding (analysis, g_rand_int_range (rand, 0, n)),
                      error);
}

static FfEdit *
take_snapshot (FfProject *project, GRand *rand, GError **error)
{
  return ff_verb_take_snapshot (project, pick_text (rand), error);
}

static FfEdit *
set (FfProject *project, GRand *rand, GError **error)
{
  static const struct
  {
    FfList list;
    const char *member;
    const char *value;
  } rows[] = {
    { FF_ROLES, "headcount", "2" },
    { FF_ROLES, "status", "retired" },
    { FF_ROLES, "hypothesis", "Because." },
    { FF_ROLES, "card.boundaries", "true" },
    { FF_ROLES, "weights", "{ \"no-such-id\": \"primary\" }" },
    { FF_COMPETENCIES, "description", "Long." },
    { FF_COMPETENCIES, "quadrant", "" },
    { FF_COMPETENCIES, "x", "0.5" },
    { FF_SAMPLES, "effort", "2.5" },
    { FF_SAMPLES, "role", "" },
    { FF_SAMPLES, "date", "yesterday" },
    { FF_BOUNDARIES, "reason", "Because." },
  };
  guint i = g_rand_int_range (rand, 0, G_N_ELEMENTS (rows));

  return ff_verb_set (project, rows[i].list, pick (project, rand, rows[i].list), rows[i].member,
                      rows[i].value, error);
}

static FfList
pick_list (GRand *rand)
{
  return g_rand_int_range (rand, 0, FF_N_LISTS);
}

/* Any member of any kind, with a value that may suit it. */
static FfEdit *
set_any (FfProject *project, GRand *rand, GError **error)
{
  static const char *const values[] = { "",
                                        "null",
                                        "true",
                                        "3",
                                        "0.5",
                                        "-1",
                                        "[]",
                                        "{}",
                                        "[\"Plan\"]",
                                        "2026-05-01",
                                        "light",
                                        "primary",
                                        "internal-tactical",
                                        "{ \"internal-tactical\": 100 }",
                                        "\xff" };
  FfList list = pick_list (rand);
  const FfFields *fields = &ff_kind_of_list (list)->fields;
  const FfField *field = &fields->list[g_rand_int_range (rand, 0, fields->size)];
  g_autofree char *member = g_strdup (field->name);

  if (field->type == FF_FIELD_OBJECT && g_rand_int_range (rand, 0, 4) > 0)
    {
      const FfFields *inner = &field->members;

      g_free (member);
      member = g_strconcat (field->name, ".",
                            inner->list[g_rand_int_range (rand, 0, inner->size)].name, NULL);
    }
  return ff_verb_set (
      project, list, ff_kind_is_single (ff_kind_of_list (list)) ? "" : pick (project, rand, list),
      member,
      g_rand_boolean (rand) ? pick_text (rand)
                            : values[g_rand_int_range (rand, 0, G_N_ELEMENTS (values))],
      error);
}

static FfEdit *
rename_any (FfProject *project, GRand *rand, GError **error)
{
  FfList list = pick_list (rand);

  return ff_verb_rename (project, list, pick (project, rand, list), pick_text (rand), error);
}

static FfEdit *
remove_any (FfProject *project, GRand *rand, GError **error)
{
  FfList list = pick_list (rand);
  const char *ids[] = { pick (project, rand, list), pick (project, rand, list), NULL };

  if (g_rand_boolean (rand))
    ids[1] = NULL;
  return ff_verb_remove (project, list, ids, error);
}

static FfEdit *
move_any (FfProject *project, GRand *rand, GError **error)
{
  FfList list = pick_list (rand);

  return ff_verb_move (project, list, pick (project, rand, list), g_rand_int_range (rand, 0, 12),
                       error);
}

static const VerbFunc verbs[] = {
  add_competency,
  add_competencies,
  place_competency,
  place_competencies,
  tidy,
  add_role,
  weigh,
  weigh_cells,
  swap_primary,
  note,
  define,
  add_not_this,
  set_not_this,
  add_rule,
  add_rules,
  set_rule,
  move_rule,
  move_rule_to,
  remove_rule,
  add_external_role,
  set_adjacent,
  dismiss,
  undismiss,
  fix,
  take_snapshot,
  set,
  set_any,
  rename_any,
  remove_any,
  move_any,
};

guint
random_edit_n_verbs (void)
{
  return G_N_ELEMENTS (verbs);
}

FfEdit *
random_removal (FfProject *project, GRand *rand, GError **error)
{
  return remove_any (project, rand, error);
}

FfEdit *
random_edit (FfProject *project, GRand *rand, guint which, GError **error)
{
  return verbs[which](project, rand, error);
}
