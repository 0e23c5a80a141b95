/* Boundary rules: added, changed, moved within a pair and to another, removed. */
#include "core/verbs/boundary-verbs.h"
#include "core/verbs/common.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The pair that has the rule ID, and its place there; NULL where no pair has it. RULE and POSITION may be
 * NULL. (transfer none) */
const FfBoundary *
ff_project_find_rule (FfProject *project, const char *id, const FfRule **rule, guint *position)
{
  FfTable *table = ff_project_get_table (project, FF_BOUNDARIES);

  for (guint i = 0; i < ff_table_get_size (table); i++)
    {
      const FfBoundary *boundary = ff_row_get_record (ff_table_get_row (table, i));

      for (guint j = 0; j < boundary->rules->len; j++)
        {
          const FfRule *found = boundary->rules->pdata[j];

          if (strcmp (found->base.id, id) != 0)
            continue;
          if (rule != NULL)
            *rule = found;
          if (position != NULL)
            *position = j;
          return boundary;
        }
    }
  return NULL;
}

static const FfBoundary *
find_rule (FfProject *project, const char *id, const FfRule **rule, guint *position, GError **error)
{
  const FfBoundary *boundary = ff_project_find_rule (project, id, rule, position);

  if (boundary == NULL)
    g_set_error (error, FF_VERB_ERROR, FF_VERB_ERROR_UNKNOWN, _ ("there is no rule “%s”"), id);
  return boundary;
}

static char *
clean_topic (const char *topic, GError **error)
{
  g_autofree char *clean = g_strstrip (g_strdup (topic));

  if (!ff_verb_check_text (clean, error))
    return NULL;
  if (ff_text_is_blank (clean))
    {
      g_set_error (error, FF_VERB_ERROR, FF_VERB_ERROR_ARGUMENT, _ ("a rule needs a topic"));
      return NULL;
    }
  return g_steal_pointer (&clean);
}

static gboolean
check_draft (const FfRuleDraft *draft, GError **error)
{
  const char *texts[] = { draft->owns[0], draft->owns[1], draft->overlap, draft->escalation };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (texts[i] != NULL && !ff_verb_check_text (texts[i], error))
      return FALSE;
  return TRUE;
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

/* An id that neither the project nor BOUNDARY has. (transfer full) */
static char *
make_rule_id (FfProject *project, const FfBoundary *boundary, const char *topic)
{
  for (;;)
    {
      g_autofree char *id = ff_id_random (topic);

      if (ff_project_find_rule (project, id, NULL, NULL) == NULL
          && ff_records_find (boundary->rules, id) == NULL)
        return g_steal_pointer (&id);
    }
}

static gboolean
add_draft (FfProject *project, FfBoundary *boundary, const char *role_a, const char *role_b,
           const FfRuleDraft *draft, GError **error)
{
  g_autofree char *topic = check_draft (draft, error) ? clean_topic (draft->topic, error) : NULL;
  g_autofree char *id = NULL;
  FfRule *rule;

  if (topic == NULL)
    return FALSE;
  id = make_rule_id (project, boundary, topic);
  rule = ff_record_new (&ff_rule_kind, id);
  ff_record_set_text (&rule->topic, topic);
  rule->kind = draft->kind;
  ff_record_take_map (&rule->owns, make_owns (role_a, draft->owns[0], role_b, draft->owns[1]));
  ff_record_set_text (&rule->overlap, draft->overlap);
  ff_record_set_text (&rule->escalation, draft->escalation);
  g_ptr_array_add (boundary->rules, rule);
  return TRUE;
}

FfEdit *
ff_verb_add_rules (FfProject *project, const char *role_a, const char *role_b,
                   const FfRuleDraft *drafts, guint n, GError **error)
{
  FfBoundary *boundary = ff_verb_copy_boundary (project, role_a, role_b, error);
  const FfRule *first;
  FfEdit *edit;

  g_return_val_if_fail (n > 0, NULL);
  if (boundary == NULL)
    return NULL;
  for (guint i = 0; i < n; i++)
    if (!add_draft (project, boundary, role_a, role_b, &drafts[i], error))
      {
        ff_record_unref (boundary);
        return NULL;
      }
  first = boundary->rules->pdata[boundary->rules->len - n];
  if (n == 1)
    edit = ff_edit_new (/* Translators: a rule's topic */ _ ("Add rule “%s”"), first->topic);
  else
    edit = ff_edit_new (/* Translators: a count */ ngettext ("Add %u rule", "Add %u rules", n), n);
  ff_verb_put_boundary (project, edit, boundary);
  ff_edit_set_subject (edit, first->base.id);
  return edit;
}

FfEdit *
ff_verb_add_rule (FfProject *project, const char *role_a, const char *role_b, const char *topic,
                  FfRuleKind kind, const char *owns_a, const char *owns_b, GError **error)
{
  FfRuleDraft draft = { .topic = topic, .kind = kind, .owns = { owns_a, owns_b } };

  return ff_verb_add_rules (project, role_a, role_b, &draft, 1, error);
}

/* "owns.growth-pm" into *ROLE, which must be one of the pair. */
static gboolean
parse_owner (FfProject *project, const FfBoundary *boundary, const char *member, const char **role,
             GError **error)
{
  *role = member + strlen ("owns.");
  if (g_strv_contains ((const char *const *) boundary->roles, *role))
    return TRUE;
  g_set_error (error, FF_VERB_ERROR, FF_VERB_ERROR_ARGUMENT,
               /* Translators: the id of a role, then the ids of the two of the pair */
               _ ("“%s” is not in the pair of %s and %s"), *role, boundary->roles[0],
               boundary->roles[1]);
  return FALSE;
}

static FfEdit *
set_owner (FfProject *project, const FfBoundary *boundary, FfRule *rule, const char *member,
           const char *value, GError **error)
{
  const char *role;

  if (!parse_owner (project, boundary, member, &role, error))
    return NULL;
  ff_record_take_map (&rule->owns, *value != '\0' ? ff_map_with_text (rule->owns, role, value)
                                                  : ff_map_without (rule->owns, role));
  return ff_edit_new (/* Translators: a role, a rule's topic */ _ ("What %s owns in rule “%s”"),
                      ff_project_role (project, role)->name, rule->topic);
}

static FfEdit *
set_kind (FfRule *rule, const char *value, GError **error)
{
  int kind = *value != '\0' ? ff_choice_from_id (ff_rule_kind_ids, value) : FF_RULE_DECISION;

  if (kind < 0)
    {
      g_set_error (error, FF_VERB_ERROR, FF_VERB_ERROR_ARGUMENT,
                   _ ("“%s” is not decision, document, meeting or other"), value);
      return NULL;
    }
  rule->kind = kind;
  return ff_edit_new (/* Translators: a rule's topic */ _ ("Kind of rule “%s”"), rule->topic);
}

static FfEdit *
set_topic (FfRule *rule, const char *value, GError **error)
{
  g_autofree char *topic = clean_topic (value, error);
  FfEdit *edit;

  if (topic == NULL)
    return NULL;
  edit = ff_edit_new (/* Translators: a rule's topic before */ _ ("Topic of rule “%s”"),
                      rule->topic);
  ff_record_set_text (&rule->topic, topic);
  return edit;
}

/* Sets MEMBER of RULE, which nobody else has yet. */
static FfEdit *
set_member (FfProject *project, const FfBoundary *boundary, FfRule *rule, const char *member,
            const char *value, GError **error)
{
  if (strcmp (member, "topic") == 0)
    return set_topic (rule, value, error);
  if (strcmp (member, "kind") == 0)
    return set_kind (rule, value, error);
  if (g_str_has_prefix (member, "owns."))
    return set_owner (project, boundary, rule, member, value, error);
  if (strcmp (member, "overlap") == 0)
    {
      ff_record_set_text (&rule->overlap, value);
      return ff_edit_new (/* Translators: a rule's topic */ _ ("Overlap of rule “%s”"),
                          rule->topic);
    }
  if (strcmp (member, "escalation") == 0)
    {
      ff_record_set_text (&rule->escalation, value);
      return ff_edit_new (/* Translators: a rule's topic */ _ ("Escalation of rule “%s”"),
                          rule->topic);
    }
  g_set_error (error, FF_VERB_ERROR, FF_VERB_ERROR_ARGUMENT,
               /* Translators: a member of the file */
               _ ("a rule has no member “%s” that could be set"), member);
  return NULL;
}

FfEdit *
ff_verb_set_rule (FfProject *project, const char *rule, const char *member, const char *value,
                  GError **error)
{
  const FfRule *before;
  guint position;
  const FfBoundary *boundary = find_rule (project, rule, &before, &position, error);
  FfBoundary *after;
  FfRule *changed;
  FfEdit *edit;

  if (boundary == NULL || !ff_verb_check_text (value, error))
    return NULL;
  changed = ff_record_copy (before);
  edit = set_member (project, boundary, changed, member, value, error);
  if (edit == NULL)
    {
      ff_record_unref (changed);
      return NULL;
    }
  after = ff_record_copy (boundary);
  ff_record_unref (after->rules->pdata[position]);
  after->rules->pdata[position] = changed;
  ff_edit_set_subject (edit, rule);
  ff_verb_replace (project, edit, FF_BOUNDARIES, after);
  return edit;
}

FfEdit *
ff_verb_move_rule (FfProject *project, const char *rule, guint position, GError **error)
{
  const FfRule *found;
  guint from;
  const FfBoundary *boundary = find_rule (project, rule, &found, &from, error);
  FfBoundary *after;
  FfEdit *edit;

  if (boundary == NULL)
    return NULL;
  edit = ff_edit_new (/* Translators: a rule's topic */ _ ("Reorder rule “%s”"), found->topic);
  after = ff_record_copy (boundary);
  g_ptr_array_insert (after->rules, MIN (position, boundary->rules->len - 1),
                      g_ptr_array_steal_index (after->rules, from));
  ff_edit_set_subject (edit, rule);
  ff_verb_replace (project, edit, FF_BOUNDARIES, after);
  return edit;
}

/* Remarks on the rule name its pair. */
static void
move_remarks (FfProject *project, FfEdit *edit, const char *rule, const FfBoundary *to)
{
  FfTable *table = ff_project_get_table (project, FF_FEEDBACK);

  for (guint i = 0; i < ff_table_get_size (table); i++)
    {
      const FfFeedback *before = ff_row_get_record (ff_table_get_row (table, i));
      FfFeedback *after;

      if (strcmp (before->about.rule, rule) != 0)
        continue;
      after = ff_record_copy (before);
      ff_record_set_texts (&after->about.roles, (const char *const *) to->roles);
      ff_verb_replace (project, edit, FF_FEEDBACK, after);
    }
}

/* RULE with what is owned by the roles of TO only; LOST is a role whose side that leaves out, or NULL.
 * (transfer full) */
static FfRule *
copy_rule_for (FfProject *project, const FfRule *rule, const FfBoundary *to, const FfRole **lost)
{
  FfRule *copy = ff_record_copy (rule);

  *lost = NULL;
  for (guint i = 0; i < ff_map_get_size (rule->owns); i++)
    {
      const char *owner = ff_map_get_entry (rule->owns, i)->key;

      if (g_strv_contains ((const char *const *) to->roles, owner))
        continue;
      *lost = ff_project_role (project, owner);
      ff_record_take_map (&copy->owns, ff_map_without (copy->owns, owner));
    }
  return copy;
}

static FfEdit *
make_moving_edit (const FfRule *before, const FfRule *after, const FfRole *a, const FfRole *b,
                  const FfRole *lost)
{
  if (lost == NULL)
    return ff_edit_new (
        /* Translators: a rule's topic, two roles */ _ ("Move rule “%s” to %s and %s"),
        before->topic, a->name, b->name);
  if (ff_map_get_size (before->owns) - ff_map_get_size (after->owns) > 1)
    return ff_edit_new (/* Translators: a rule's topic, two roles */
                        _ ("Move rule “%s” to %s and %s, without what the sides owned"),
                        before->topic, a->name, b->name);
  return ff_edit_new (/* Translators: a rule's topic, two roles, a third role */
                      _ ("Move rule “%s” to %s and %s, without what %s owned"), before->topic,
                      a->name, b->name, lost->name);
}

FfEdit *
ff_verb_move_rule_to (FfProject *project, const char *rule, const char *role_a, const char *role_b,
                      GError **error)
{
  const FfRule *found;
  guint position;
  const FfBoundary *from = find_rule (project, rule, &found, &position, error);
  FfBoundary *to = from != NULL ? ff_verb_copy_boundary (project, role_a, role_b, error) : NULL;
  FfBoundary *left;
  const FfRole *lost;
  FfRule *moved;
  FfEdit *edit;

  if (to == NULL)
    return NULL;
  moved = copy_rule_for (project, found, to, &lost);
  edit = make_moving_edit (found, moved, ff_project_role (project, role_a),
                           ff_project_role (project, role_b), lost);
  ff_edit_set_subject (edit, rule);
  if (strcmp (from->base.id, to->base.id) == 0)
    {
      ff_record_unref (moved);
      ff_record_unref (to);
      return edit;
    }
  g_ptr_array_add (to->rules, moved);
  left = ff_record_copy (from);
  g_ptr_array_remove_index (left->rules, position);
  move_remarks (project, edit, rule, to);
  ff_verb_replace (project, edit, FF_BOUNDARIES, left);
  ff_verb_put_boundary (project, edit, to);
  ff_edit_set_subject (edit, rule);
  return edit;
}

FfEdit *
ff_verb_remove_rule (FfProject *project, const char *rule, GError **error)
{
  const FfRule *found;
  guint position;
  const FfBoundary *boundary = find_rule (project, rule, &found, &position, error);
  FfBoundary *after;
  FfEdit *edit;

  if (boundary == NULL)
    return NULL;
  edit = ff_edit_new (/* Translators: a rule's topic */ _ ("Remove rule “%s”"), found->topic);
  after = ff_record_copy (boundary);
  g_ptr_array_remove_index (after->rules, position);
  ff_verb_replace (project, edit, FF_BOUNDARIES, after);
  ff_verb_strip_references (project, edit, &ff_rule_kind, rule);
  return edit;
}
