/* Words of the command line into the arguments of verbs. What may be done is the verbs' business. */
#include "cli/edit-verbs.h"

#include "core/verbs/boundary-verbs.h"
#include "core/verbs/sample-verbs.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

static gboolean
refuse (GError **error, const char *word, const char *const *choices)
{
  g_autofree char *list = ff_choices_in_words (choices);

  /* Translators: what was given, and the list of what could have been. */
  g_set_error (error, FF_CLI_ERROR, FF_CLI_ERROR_USAGE, _ ("\"%s\" is not %s"), word, list);
  return FALSE;
}

static gboolean
parse_choice (const char *word, const char *const *choices, int *choice, GError **error)
{
  *choice = ff_choice_from_id (choices, word);
  return *choice >= 0 || refuse (error, word, choices);
}

static gboolean
parse_list (const char *word, FfList *list, GError **error)
{
  const FfKind *kind = ff_kind_from_name (word);
  const char *names[FF_N_LISTS + 1] = { NULL };

  for (guint i = 0; i < FF_N_LISTS; i++)
    names[i] = ff_kind_of_list (i)->name;
  if (kind == NULL)
    return refuse (error, word, names);
  *list = ff_list_of_kind (kind);
  return TRUE;
}

/* The project and its hiring plan have no id of their own; "-" stands for it. */
static const char *
parse_id (const char *word, FfList list)
{
  return ff_kind_is_single (ff_kind_of_list (list)) && strcmp (word, "-") == 0 ? "" : word;
}

/* Decimal numbers only: strtod () would read hexadecimal ones and "inf" as well. */
static gboolean
parse_number (const char *word, double *value)
{
  char *end;

  *value = g_ascii_strtod (word, &end);
  return end != word && *end == '\0' && word[strspn (word, "+-0123456789.eE")] == '\0';
}

static gboolean
parse_place (const char *word, double *value, GError **error)
{
  if (parse_number (word, value) && *value >= 0 && *value <= 1)
    return TRUE;
  g_set_error (error, FF_CLI_ERROR, FF_CLI_ERROR_USAGE, _ ("\"%s\" is not a number from 0 to 1"),
               word);
  return FALSE;
}

static FfEdit *
add_competency (FfProject *project, const char *const *words, const FfOptions *options,
                GError **error)
{
  int quadrant = FF_QUADRANT_NONE;

  if (!ff_options_get_choice (options, "quadrant", ff_quadrant_ids, &quadrant, error))
    return NULL;
  return ff_verb_add_competency (project, words[0], quadrant, error);
}

static FfEdit *
place (FfProject *project, const char *const *words, const FfOptions *options, GError **error)
{
  static const char *const places[] = { "internal-strategic", "external-strategic",
                                        "internal-tactical",  "external-tactical",
                                        "unplaced",           NULL };
  int quadrant;
  double x = NAN;
  double y = NAN;

  if (!parse_choice (words[1], places, &quadrant, error))
    return NULL;
  if (words[2] != NULL && (words[3] == NULL || quadrant == FF_N_QUADRANTS))
    {
      g_set_error_literal (error, FF_CLI_ERROR, FF_CLI_ERROR_USAGE,
                           words[3] == NULL ? _ ("X needs a Y")
                                            : _ ("what is not placed has no X and Y"));
      return NULL;
    }
  if (words[2] != NULL
      && (!parse_place (words[2], &x, error) || !parse_place (words[3], &y, error)))
    return NULL;
  return ff_verb_place_competency (
      project, words[0], quadrant == FF_N_QUADRANTS ? FF_QUADRANT_NONE : quadrant, x, y, error);
}

static FfEdit *
tidy (FfProject *project, const char *const *words, const FfOptions *options, GError **error)
{
  int quadrant;

  if (!parse_choice (words[0], ff_quadrant_ids, &quadrant, error))
    return NULL;
  return ff_verb_tidy (project, quadrant, error);
}

static FfEdit *
add_role (FfProject *project, const char *const *words, const FfOptions *options, GError **error)
{
  return ff_verb_add_role (project, words[0], error);
}

static FfEdit *
weigh (FfProject *project, const char *const *words, const FfOptions *options, GError **error)
{
  static const char *const weights[] = { "primary", "secondary", "baseline", "unrated", NULL };
  int weight;

  if (!parse_choice (words[2], weights, &weight, error))
    return NULL;
  return ff_verb_weigh (project, words[0], words[1],
                        weight == FF_N_WEIGHTS ? FF_WEIGHT_UNRATED : weight, error);
}

static FfEdit *
note (FfProject *project, const char *const *words, const FfOptions *options, GError **error)
{
  return ff_verb_note (project, words[0], words[1], words[2], error);
}

static FfEdit *
define (FfProject *project, const char *const *words, const FfOptions *options, GError **error)
{
  return ff_verb_define (project, words[0], words[1], error);
}

static FfEdit *
not_this (FfProject *project, const char *const *words, const FfOptions *options, GError **error)
{
  return ff_verb_add_not_this (project, words[0], words[1], error);
}

/* What "A=TEXT" says of ROLE; NULL where no value is about it. */
static const char *
find_side (const char *const *values, const char *role)
{
  gsize length = strlen (role);

  for (; *values != NULL; values++)
    if (strncmp (*values, role, length) == 0 && (*values)[length] == '=')
      return *values + length + 1;
  return NULL;
}

static FfEdit *
add_rule (FfProject *project, const char *const *words, const FfOptions *options, GError **error)
{
  const char *const *owns = ff_options_get_all (options, "owns");
  const char *sides[2] = { find_side (owns, words[0]), find_side (owns, words[1]) };
  int kind = FF_RULE_DECISION;

  if (!ff_options_get_choice (options, "kind", ff_rule_kind_ids, &kind, error))
    return NULL;
  if (g_strv_length ((char **) owns) != (sides[0] != NULL) + (sides[1] != NULL))
    {
      g_set_error (error, FF_CLI_ERROR, FF_CLI_ERROR_USAGE,
                   /* Translators: the ids of the two roles. */
                   _ ("--owns: expected %s=TEXT and %s=TEXT, each once"), words[0], words[1]);
      return NULL;
    }
  return ff_verb_add_rule (project, words[0], words[1], words[2], kind, sides[0], sides[1], error);
}

static FfEdit *
adjacent (FfProject *project, const char *const *words, const FfOptions *options, GError **error)
{
  int choice;

  if (!parse_choice (words[2], ff_adjacent_ids, &choice, error))
    return NULL;
  return ff_verb_set_adjacent (project, words[0], words[1], choice,
                               words[3] != NULL ? words[3] : "", error);
}

static FfEdit *
dismiss (FfProject *project, const char *const *words, const FfOptions *options, GError **error)
{
  return ff_verb_dismiss (project, words[0], words[1], words[2], error);
}

static FfEdit *
undismiss (FfProject *project, const char *const *words, const FfOptions *options, GError **error)
{
  return ff_verb_undismiss (project, words[0], words[1], error);
}

static FfEdit *
snapshot (FfProject *project, const char *const *words, const FfOptions *options, GError **error)
{
  return ff_verb_take_snapshot (project, words[0], error);
}

static FfEdit *
title (FfProject *project, const char *const *words, const FfOptions *options, GError **error)
{
  return ff_verb_set (project, FF_SETTINGS, "", "title", words[0], error);
}

/* "null" stands for no value, as in the file. */
static FfEdit *
set (FfProject *project, const char *const *words, const FfOptions *options, GError **error)
{
  const char *value = strcmp (words[3], "null") == 0 ? "" : words[3];
  FfList list;

  if (!parse_list (words[0], &list, error))
    return NULL;
  return ff_verb_set (project, list, parse_id (words[1], list), words[2], value, error);
}

static FfEdit *
rename_record (FfProject *project, const char *const *words, const FfOptions *options,
               GError **error)
{
  FfList list;

  if (!parse_list (words[0], &list, error))
    return NULL;
  return ff_verb_rename (project, list, parse_id (words[1], list), words[2], error);
}

static FfEdit *
remove_records (FfProject *project, const char *const *words, const FfOptions *options,
                GError **error)
{
  FfList list;

  if (!parse_list (words[0], &list, error))
    return NULL;
  return ff_verb_remove (project, list, words + 1, error);
}

static FfEdit *
remove_rule (FfProject *project, const char *const *words, const FfOptions *options, GError **error)
{
  return ff_verb_remove_rule (project, words[0], error);
}

/* A place in a list, from 1. */
static gboolean
parse_position (const char *word, guint64 *position, GError **error)
{
  if (g_ascii_string_to_unsigned (word, 10, 1, G_MAXINT, position, NULL))
    return TRUE;
  g_set_error (error, FF_VERB_ERROR, FF_VERB_ERROR_ARGUMENT,
               /* Translators: what was given */
               _ ("“%s” is not a place in the list, a whole number from 1"), word);
  return FALSE;
}

static FfEdit *
move (FfProject *project, const char *const *words, const FfOptions *options, GError **error)
{
  FfList list;
  guint64 position;

  if (!parse_list (words[0], &list, error) || !parse_position (words[2], &position, error))
    return NULL;
  return ff_verb_move (project, list, words[1], position - 1, error);
}

static FfEdit *
set_rule (FfProject *project, const char *const *words, const FfOptions *options, GError **error)
{
  return ff_verb_set_rule (project, words[0], words[1], words[2], error);
}

static FfEdit *
move_rule (FfProject *project, const char *const *words, const FfOptions *options, GError **error)
{
  guint64 position;

  if (!parse_position (words[1], &position, error))
    return NULL;
  return ff_verb_move_rule (project, words[0], position - 1, error);
}

static FfEdit *
move_rule_to (FfProject *project, const char *const *words, const FfOptions *options,
              GError **error)
{
  return ff_verb_move_rule_to (project, words[0], words[1], words[2], error);
}

/* A value that was given, or "". */
static const char *
get_text (const FfOptions *options, const char *name)
{
  const char *text = ff_options_get (options, name);

  return text != NULL ? text : "";
}

static FfEdit *
add_sample (FfProject *project, const char *const *words, const FfOptions *options, GError **error)
{
  return ff_verb_add_sample (project, words[0], get_text (options, "date"),
                             get_text (options, "person"), get_text (options, "role"), error);
}

static FfEdit *
map_sample (FfProject *project, const char *const *words, const FfOptions *options, GError **error)
{
  FfMapping mapping = { words[0], words + 1 };

  return ff_verb_map_samples (project, &mapping, 1, error);
}

static FfEdit *
add_time_split (FfProject *project, const char *const *words, const FfOptions *options,
                GError **error)
{
  double shares[FF_N_QUADRANTS];

  for (int q = 0; q < FF_N_QUADRANTS; q++)
    {
      if (parse_number (words[q], &shares[q]))
        continue;
      g_set_error (error, FF_CLI_ERROR, FF_CLI_ERROR_USAGE, _ ("\"%s\" is not a number"), words[q]);
      return NULL;
    }
  return ff_verb_add_time_split (project, get_text (options, "date"), get_text (options, "person"),
                                 get_text (options, "role"), shares, error);
}

static FfEdit *
decide (FfProject *project, const char *const *words, const FfOptions *options, GError **error)
{
  int verdict;
  int answer;

  if (!parse_choice (words[0], ff_verdict_ids, &verdict, error)
      || !parse_choice (words[1], ff_answer_ids, &answer, error))
    return NULL;
  return ff_verb_decide (project, get_text (options, "role"), get_text (options, "person"), verdict,
                         answer, words[2] != NULL ? words[2] : "", error);
}

static FfEdit *
add_external_role (FfProject *project, const char *const *words, const FfOptions *options,
                   GError **error)
{
  return ff_verb_add_external_role (project, words[0], error);
}

static const char *const quadrant_options[] = { "quadrant", NULL };
static const char *const rule_options[] = { "owns", "kind", NULL };

static const char *const sample_options[] = { "date", "person", "role", NULL };
static const char *const decision_options[] = { "person", "role", NULL };

static const FfEditVerb verbs[] = {
  { "add-competency", "NAME [--quadrant Q]", N_ ("adds a competency; prints its id"), 1, 1,
    quadrant_options, TRUE, add_competency },
  { "place", "COMPETENCY Q|unplaced [X Y]",
    N_ ("puts a competency into a quadrant, X and Y from 0 to 1"), 2, 4, NULL, FALSE, place },
  { "tidy", "Q", N_ ("arranges the notes of a quadrant"), 1, 1, NULL, FALSE, tidy },
  { "add-role", "NAME", N_ ("adds a role; prints its id"), 1, 1, NULL, TRUE, add_role },
  { "add-external-role", "NAME",
    N_ ("adds a role outside the framework, a side in rules; prints its id"), 1, 1, NULL, TRUE,
    add_external_role },
  { "weigh", "ROLE COMPETENCY primary|secondary|baseline|unrated",
    N_ ("says how critical a competency is to a role"), 3, 3, NULL, FALSE, weigh },
  { "note", "ROLE COMPETENCY TEXT", N_ ("writes the expected depth, or the minimum"), 3, 3, NULL,
    FALSE, note },
  { "define", "ROLE TEXT", N_ ("writes the definition on the card"), 2, 2, NULL, FALSE, define },
  { "not-this", "ROLE TEXT", N_ ("adds a line to \"Not this role\""), 2, 2, NULL, FALSE, not_this },
  { "add-rule", "A B TOPIC --owns A=TEXT --owns B=TEXT [--kind K]",
    N_ ("adds a boundary rule; prints its id"), 3, 3, rule_options, TRUE, add_rule },
  { "set-rule", "RULE MEMBER VALUE",
    N_ ("sets topic, kind, overlap, escalation or owns.ROLE of a rule"), 3, 3, NULL, FALSE,
    set_rule },
  { "move-rule", "RULE POSITION", N_ ("moves a rule within its pair, 1 being the first"), 2, 2,
    NULL, FALSE, move_rule },
  { "move-rule-to", "RULE A B", N_ ("moves a rule to the pair of two other roles"), 3, 3, NULL,
    FALSE, move_rule_to },
  { "remove-rule", "ID", N_ ("removes a boundary rule"), 1, 1, NULL, FALSE, remove_rule },
  { "adjacent", "A B auto|on|off [REASON]", N_ ("says whether two roles need rules"), 3, 4, NULL,
    FALSE, adjacent },
  { "add-sample", "TITLE [--date DAY] [--person NAME] [--role ROLE]",
    N_ ("adds a work sample; prints its id"), 1, 1, sample_options, TRUE, add_sample },
  { "map-sample", "SAMPLE COMPETENCY…", N_ ("says which competencies a work sample took"), 2,
    G_MAXUINT, NULL, FALSE, map_sample },
  { "add-time-split", "IS ES IT ET [--date DAY] [--person NAME] [--role ROLE]",
    N_ ("adds where the time went, in shares of 100; prints its id"), 4, 4, sample_options, TRUE,
    add_time_split },
  { "decide", "VERDICT work|person [NOTE] [--role ROLE] [--person NAME]",
    N_ ("answers the question that a verdict asks; prints its id"), 2, 3, decision_options, TRUE,
    decide },
  { "set", "KIND ID MEMBER VALUE", N_ ("sets a member of the file; \"\" is its default"), 4, 4,
    NULL, FALSE, set },
  { "rename", "KIND ID NAME", N_ ("renames; the id stays"), 3, 3, NULL, FALSE, rename_record },
  { "remove", "KIND ID…", N_ ("removes, with what refers to it"), 2, G_MAXUINT, NULL, FALSE,
    remove_records },
  { "move", "KIND ID POSITION", N_ ("moves within the list, 1 being the first"), 3, 3, NULL, FALSE,
    move },
  { "dismiss", "CHECK ABOUT REASON",
    N_ ("sets a finding aside; ABOUT is its ids with a space between, or \"\""), 3, 3, NULL, FALSE,
    dismiss },
  { "undismiss", "CHECK ABOUT", N_ ("takes a finding up again"), 2, 2, NULL, FALSE, undismiss },
  { "snapshot", "TITLE", N_ ("keeps the profiles as they are; prints its id"), 1, 1, NULL, TRUE,
    snapshot },
  { "title", "TEXT", N_ ("names the project"), 1, 1, NULL, FALSE, title },
};

const FfEditVerb *
ff_edit_verbs_get_table (guint *size)
{
  *size = G_N_ELEMENTS (verbs);
  return verbs;
}

/* NULL where there is no verb called NAME. */
const FfEditVerb *
ff_edit_verbs_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    if (strcmp (verbs[i].name, name) == 0)
      return &verbs[i];
  return NULL;
}
