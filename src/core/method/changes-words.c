/* One sentence a change. */
#include "core/method/changes-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Longer texts are not quoted: that they changed is said. */
#define MAX_QUOTED 60

/* What people call the members of the file. */
static const struct
{
  const char *member;
  const char *name;
} member_names[] = {
  { "adjacent", N_ ("adjacent") },
  { "aliases", N_ ("aliases") },
  { "candidates", N_ ("candidates") },
  { "card", N_ ("card") },
  { "constraint", N_ ("constraint") },
  { "definition", N_ ("definition") },
  { "demand", N_ ("demand") },
  { "description", N_ ("description") },
  { "escalation", N_ ("escalation") },
  { "external", N_ ("outside the framework") },
  { "goals", N_ ("goals") },
  { "group", N_ ("group") },
  { "hand-over", N_ ("hand-over") },
  { "headcount", N_ ("headcount") },
  { "hypothesis", N_ ("hypothesis") },
  { "hypothesis-quadrant", N_ ("quadrant of the hypothesis") },
  { "interval-months", N_ ("months between reviews") },
  { "kind", N_ ("kind") },
  { "last", N_ ("last review") },
  { "not-this-role", N_ ("“Not this role”") },
  { "note", N_ ("note") },
  { "notes", N_ ("note") },
  { "organization", N_ ("organisation") },
  { "overlap", N_ ("on overlap") },
  { "owns", N_ ("owns") },
  { "pm-count", N_ ("product managers") },
  { "ratings", N_ ("rating") },
  { "reason", N_ ("reason") },
  { "review", N_ ("review") },
  { "status", N_ ("status") },
  { "strength", N_ ("strength") },
  { "target", N_ ("target role") },
  { "topic", N_ ("topic") },
};

static const char *
name_member (const char *member)
{
  for (guint i = 0; i < G_N_ELEMENTS (member_names); i++)
    if (strcmp (member_names[i].member, member) == 0)
      return _ (member_names[i].name);
  return member;
}

/* What the key of LEAF stands for in the project: a competency, a role, else itself. */
static const char *
name_key (const FfChanging *self, const FfMemberValue *leaf)
{
  const char *name = strcmp (leaf->member, "owns") != 0
                         ? ff_changing_name (self, FF_COMPETENCIES, leaf->key)
                         : leaf->key;

  return name != leaf->key ? name : ff_changing_name (self, FF_ROLES, leaf->key);
}

/* "note on API design", "rating on API design, agreed", "review, interval-months". */
static char *
name_leaf (const FfChanging *self, const FfMemberValue *leaf)
{
  g_auto (GStrv) steps = g_strsplit (leaf->path, ".", -1);
  GString *out = g_string_new (NULL);

  for (guint i = 0; steps[i] != NULL; i++)
    {
      g_string_append (out, i > 0 ? _ (", ") : "");
      g_string_append (out, i == 0 || strcmp (steps[i], leaf->key) != 0 ? name_member (steps[i])
                                                                        : name_key (self, leaf));
    }
  return g_string_free (out, FALSE);
}

static char *
quote (const FfMemberValue *leaf)
{
  if (leaf == NULL)
    return g_strdup ("–");
  /* Translators: quotation marks around something typed. */
  return leaf->is_typed ? g_strdup_printf (_ ("“%s”"), leaf->value) : g_strdup (leaf->value);
}

static gboolean
is_short (const FfMemberValue *leaf)
{
  return leaf == NULL
         || (g_utf8_strlen (leaf->value, -1) <= MAX_QUOTED && strchr (leaf->value, '\n') == NULL);
}

/* "Technical PM: status: candidate → adopted"; one of the two may be NULL. */
char *
ff_change_say_value (const FfChanging *self, const char *what, const FfMemberValue *before,
                     const FfMemberValue *after)
{
  g_autofree char *member = name_leaf (self, before != NULL ? before : after);
  g_autofree char *old = quote (before);
  g_autofree char *new = quote (after);
  g_autofree char *values = is_short (before) && is_short (after)
                                /* Translators: a value and what it became. */
                                ? g_strdup_printf (_ ("%1$s → %2$s"), old, new)
                                : g_strdup (_ ("changed"));

  /* Translators: a thing ("Technical PM"), what of it changed ("status") and how. */
  return g_strdup_printf (_ ("%1$s: %2$s: %3$s"), what, member, values);
}

/* "API design: secondary → primary for Technical PM" */
char *
ff_change_say_weight (const char *role, const char *competency, const char *before,
                      const char *after)
{
  const char *old = ff_weight_name (before != NULL ? ff_choice_from_id (ff_weight_ids, before)
                                                   : FF_WEIGHT_UNRATED);
  const char *new = ff_weight_name (after != NULL ? ff_choice_from_id (ff_weight_ids, after)
                                                  : FF_WEIGHT_UNRATED);

  return g_strdup_printf (/* Translators: a competency, its weight before and now, a role. */
                          _ ("%1$s: %2$s → %3$s for %4$s"), competency, old, new, role);
}

static const char *
name_quadrant (FfQuadrant quadrant)
{
  return quadrant != FF_QUADRANT_NONE ? ff_quadrant_in_words (quadrant) : _ ("not placed");
}

char *
ff_change_say_quadrant (const FfCompetency *before, const FfCompetency *after)
{
  if (before->quadrant == after->quadrant)
    return g_strdup_printf (/* Translators: a competency and a quadrant. */
                            _ ("%1$s: another place in %2$s"), after->name,
                            name_quadrant (after->quadrant));
  return g_strdup_printf (/* Translators: a competency, the quadrant that it was in, and the new one. */
                          _ ("%1$s moved: %2$s → %3$s"), after->name,
                          name_quadrant (before->quadrant), name_quadrant (after->quadrant));
}

/* "Growth PM and Technical PM" */
char *
ff_change_name_pair (const FfChanging *self, const FfBoundary *pair)
{
  return g_strdup_printf (/* Translators: two roles. */
                          _ ("%1$s and %2$s"), ff_changing_name (self, FF_ROLES, pair->roles[0]),
                          ff_changing_name (self, FF_ROLES, pair->roles[1]));
}

/* The rule added or removed; for CHANGED, only what it is called. */
char *
ff_change_say_rule (const FfChanging *self, const FfBoundary *pair, const FfRule *rule,
                    FfChangeAction action)
{
  g_autofree char *names = ff_change_name_pair (self, pair);

  if (action == FF_CHANGE_ADDED)
    /* Translators: a rule's topic and the two roles that it is for. */
    return g_strdup_printf (_ ("Rule added: %1$s (%2$s)"), rule->topic, names);
  if (action == FF_CHANGE_REMOVED)
    /* Translators: a rule's topic and the two roles that it is for. */
    return g_strdup_printf (_ ("Rule removed: %1$s (%2$s)"), rule->topic, names);
  /* Translators: a rule's topic and the two roles that it is for. */
  return g_strdup_printf (_ ("Rule %1$s (%2$s)"), rule->topic, names);
}

static const char *
get_whole_pattern (FfList list, gboolean added)
{
  switch (list)
    {
    /* Translators: in these, %s is the name of what was added or removed. */
    case FF_COMPETENCIES: return added ? _ ("Competency added: %s") : _ ("Competency removed: %s");
    case FF_ROLES: return added ? _ ("Role added: %s") : _ ("Role removed: %s");
    case FF_BOUNDARIES: return added ? _ ("Pair added: %s") : _ ("Pair removed: %s");
    case FF_PEOPLE: return added ? _ ("Person added: %s") : _ ("Person removed: %s");
    case FF_SNAPSHOTS: return added ? _ ("Snapshot added: %s") : _ ("Snapshot removed: %s");
    default: return added ? _ ("Added: %s") : _ ("Removed: %s");
    }
}

/* RECORD added, removed or, as it was before, renamed. */
char *
ff_change_say_whole (const FfChanging *self, FfList list, const FfRecord *record,
                     FfChangeAction action)
{
  g_autofree char *name = list == FF_BOUNDARIES
                              ? ff_change_name_pair (self, (const FfBoundary *) record)
                              : g_strdup (ff_record_get_name (record));
  g_auto (GStrv) parts = NULL;

  if (action == FF_CHANGE_RENAMED)
    {
      const char *now = ff_record_get_name (ff_content_find (self->after, list, record->id));

      if (list == FF_SETTINGS)
        /* Translators: a project's title before and now. */
        return g_strdup_printf (_ ("Project renamed: “%1$s” → “%2$s”"), name, now);
      /* Translators: a name before and now. */
      return g_strdup_printf (_ ("Renamed: “%1$s” → “%2$s”"), name, now);
    }
  parts = g_strsplit (get_whole_pattern (list, action == FF_CHANGE_ADDED), "%s", 2);
  return g_strjoinv (name, parts);
}

static const char *
name_list (FfList list)
{
  switch (list)
    {
    case FF_COMPETENCIES: return _ ("Competencies");
    case FF_ROLES: return _ ("Roles");
    case FF_BOUNDARIES: return _ ("Pairs");
    case FF_SAMPLES: return _ ("Work samples");
    case FF_TIME_SPLITS: return _ ("Time splits");
    case FF_DECISIONS: return _ ("Decisions");
    case FF_FEEDBACK: return _ ("Feedback");
    case FF_PEOPLE: return _ ("People");
    case FF_DISMISSED: return _ ("Dismissed findings");
    case FF_SNAPSHOTS: return _ ("Snapshots");
    default: return _ ("Project");
    }
}

/* What is there once. */
const char *
ff_change_name_single (FfList list)
{
  return list == FF_HIRING ? _ ("Hiring plan") : _ ("Project");
}

/* "Work samples: 3 added" */
char *
ff_change_say_count (FfList list, FfChangeAction action, guint count)
{
  const char *name = name_list (list);

  /* Translators: in these, the name of a list ("Work samples") and how many. */
  if (action == FF_CHANGE_ADDED)
    return g_strdup_printf (_ ("%1$s: %2$u added"), name, count);
  if (action == FF_CHANGE_REMOVED)
    return g_strdup_printf (_ ("%1$s: %2$u removed"), name, count);
  return g_strdup_printf (_ ("%1$s: %2$u changed"), name, count);
}

/* Of a list or, where OF is not NULL, of what is within a thing. */
char *
ff_change_say_order (FfList list, const char *of)
{
  /* Translators: the name of a list ("Roles"), or of what the list is in. */
  return g_strdup_printf (_ ("%s: in another order"), of != NULL ? of : name_list (list));
}
