#include "core/verbs/paste-verbs.h"

#include "core/method/words.h"
#include "core/verbs/boundary-verbs.h"
#include "core/verbs/common.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* What tells two names apart here: punctuation counts only where there is nothing else. (transfer full) */
static char *
make_key (const char *name)
{
  char *folded = ff_words_fold_name (name);

  if (*folded != '\0')
    return folded;
  g_free (folded);
  return g_strdup (name);
}

static GHashTable *
strings_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

/* The id of each record of LIST by its key. (transfer full) */
static GHashTable *
index_names (FfProject *project, FfList list)
{
  FfTable *table = ff_project_get_table (project, list);
  GHashTable *names = strings_new ();

  for (guint i = ff_table_get_size (table); i-- > 0;)
    {
      FfRow *row = ff_table_get_row (table, i);

      g_hash_table_replace (names, make_key (ff_row_get_name (row)),
                            g_strdup (ff_row_get_id (row)));
    }
  return names;
}

/* Ids of what EDIT adds to LIST, in order. (transfer full) */
char **
ff_edit_list_added (const FfEdit *edit, FfList list)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; i < ff_edit_get_size (edit); i++)
    {
      const FfChange *change = ff_edit_get_change (edit, i);

      if (change->list == list && change->before == NULL)
        g_strv_builder_add (ids, change->after->id);
    }
  return g_strv_builder_end (ids);
}

static void
set_subject_to_first (FfEdit *edit, FfList list)
{
  g_auto (GStrv) ids = ff_edit_list_added (edit, list);

  ff_edit_set_subject (edit, ids[0]);
}

/* Adds a copy of COMPETENCY under its own id or, where that is taken, another: the id it has now, which
 * is lent until EDIT goes. */
static const char *
add_competency (FfProject *project, FfEdit *edit, const FfCompetency *competency,
                const FfQuadrant *into, GError **error)
{
  g_autofree char *name = ff_verb_clean_name (competency->name, error);
  g_autofree char *id = NULL;
  FfCompetency *copy;

  if (name == NULL)
    return NULL;
  id = ff_verb_new_id (project, FF_COMPETENCIES, competency->base.id, edit);
  copy = ff_record_copy (competency);
  ff_record_set_id (copy, id);
  ff_record_set_text (&copy->name, name);
  if (into != NULL)
    {
      copy->quadrant = *into;
      copy->x = copy->y = NAN;
    }
  ff_verb_add_record (project, edit, FF_COMPETENCIES, copy);
  return copy->base.id;
}

static FfEdit *
make_notes_edit (GPtrArray *notes)
{
  if (notes->len == 1)
    return ff_edit_new (/* Translators: the name of a competency */ _ ("Paste “%s”"),
                        ff_record_get_name (notes->pdata[0]));
  return ff_edit_new (/* Translators: a count */ ngettext ("Paste %u competency",
                                                           "Paste %u competencies", notes->len),
                      notes->len);
}

FfEdit *
ff_verb_paste_notes (FfProject *project, const FfContent *excerpt, const FfQuadrant *into,
                     FfPasted *pasted, GError **error)
{
  g_autoptr (GHashTable) names = index_names (project, FF_COMPETENCIES);
  g_autoptr (GPtrArray) notes = g_ptr_array_new ();
  GPtrArray *all = excerpt->lists[FF_COMPETENCIES];
  g_autoptr (FfEdit) edit = NULL;

  for (guint i = 0; i < all->len; i++)
    if (g_hash_table_insert (names, make_key (ff_record_get_name (all->pdata[i])), NULL))
      g_ptr_array_add (notes, all->pdata[i]);
  *pasted = (FfPasted){ .added = notes->len, .left_out = all->len - notes->len };
  if (!ff_verb_check_room (project, FF_COMPETENCIES, notes->len, error))
    return NULL;
  edit = make_notes_edit (notes);
  for (guint i = 0; i < notes->len; i++)
    if (add_competency (project, edit, notes->pdata[i], into, error) == NULL)
      return NULL;
  set_subject_to_first (edit, FF_COMPETENCIES);
  return g_steal_pointer (&edit);
}

/* Which competency of the project each of the excerpt's is. */
typedef struct
{
  FfProject *project;
  GHashTable *names;   /* key → id in the project */
  GHashTable *targets; /* id in the excerpt → id in the project */
  GHashTable *claimed; /* ids in the project that are a target */
} Matching;

static void
matching_init (Matching *self, FfProject *project)
{
  self->project = project;
  self->names = index_names (project, FF_COMPETENCIES);
  self->targets = strings_new ();
  self->claimed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static void
matching_clear (Matching *self)
{
  g_hash_table_unref (self->names);
  g_hash_table_unref (self->targets);
  g_hash_table_unref (self->claimed);
}

static void
set_target (Matching *self, const char *from, const char *to)
{
  g_hash_table_replace (self->targets, g_strdup (from), g_strdup (to));
  g_hash_table_add (self->claimed, g_strdup (to));
}

static void
match_names (Matching *self, GPtrArray *competencies)
{
  for (guint i = 0; i < competencies->len; i++)
    {
      const FfCompetency *competency = competencies->pdata[i];
      g_autofree char *key = make_key (competency->name);
      const char *id = g_hash_table_lookup (self->names, key);

      if (id != NULL)
        set_target (self, competency->base.id, id);
    }
}

/* Whether the same id means the same thing: ids come from names, but for those that no Latin letter is in,
 * which are numbered in every project alike. */
static gboolean
says_what (const char *id)
{
  return !g_str_has_prefix (id, "competency");
}

/* A competency that was called otherwise in one of the projects still has its id in both. */
static void
match_ids (Matching *self, GPtrArray *competencies)
{
  for (guint i = 0; i < competencies->len; i++)
    {
      const char *id = ((const FfRecord *) competencies->pdata[i])->id;

      if (says_what (id) && !g_hash_table_contains (self->targets, id)
          && !g_hash_table_contains (self->claimed, id)
          && ff_project_competency (self->project, id) != NULL)
        set_target (self, id, id);
    }
}

/* Adds what the project lacks; how many, or -1. */
static int
add_missing (Matching *self, FfEdit *edit, GPtrArray *competencies, GError **error)
{
  int added = 0;

  for (guint i = 0; i < competencies->len; i++)
    {
      const FfCompetency *competency = competencies->pdata[i];
      g_autofree char *key = make_key (competency->name);
      const char *id = g_hash_table_lookup (self->names, key);

      if (g_hash_table_contains (self->targets, competency->base.id))
        continue;
      if (id == NULL)
        {
          id = add_competency (self->project, edit, competency, NULL, error);
          if (id == NULL)
            return -1;
          g_hash_table_replace (self->names, g_steal_pointer (&key), g_strdup (id));
          added++;
        }
      set_target (self, competency->base.id, id);
    }
  return ff_verb_check_room (self->project, FF_COMPETENCIES, added, error) ? added : -1;
}

/* MAP with the ids of the project. Of two that are one here, the first counts. (transfer full) */
static FfMap *
translate (const Matching *self, const FfMap *map)
{
  GArray *entries = ff_map_entries_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < ff_map_get_size (map); i++)
    {
      const FfMapEntry *entry = ff_map_get_entry (map, i);
      char *target = g_hash_table_lookup (self->targets, entry->key);
      FfMapEntry copy = { NULL, entry->choice, NULL };

      if (target == NULL || !g_hash_table_add (seen, target))
        continue;
      copy.key = g_strdup (target);
      copy.text = g_strdup (entry->text);
      g_array_append_val (entries, copy);
    }
  return ff_map_new_take (entries);
}

/* NAME, or "NAME 2" and so on, cut to fit: the first that NAMES does not have, and then does. (transfer
 * full) */
static char *
claim_name (GHashTable *names, const char *name)
{
  g_autofree char *free_name = g_strdup (name);

  for (guint n = 2;; n++)
    {
      g_autofree char *key = make_key (free_name);
      g_autofree char *tail = NULL;
      g_autofree char *head = NULL;

      if (!g_hash_table_contains (names, key))
        {
          g_hash_table_insert (names, g_steal_pointer (&key), NULL);
          return g_steal_pointer (&free_name);
        }
      tail = g_strdup_printf (" %u", n);
      head = g_utf8_substring (
          name, 0, MIN (g_utf8_strlen (name, -1), FF_NAME_MAX_LENGTH - (glong) strlen (tail)));
      g_free (free_name);
      free_name = g_strconcat (head, tail, NULL);
    }
}

static gboolean
add_role (const Matching *self, FfEdit *edit, GHashTable *names, const FfRole *role, GError **error)
{
  g_autofree char *clean = ff_verb_clean_name (role->name, error);
  g_autofree char *name = NULL;
  g_autofree char *id = NULL;
  FfRole *copy;

  if (clean == NULL)
    return FALSE;
  name = claim_name (names, clean);
  id = ff_verb_new_id (self->project, FF_ROLES, role->base.id, edit);
  copy = ff_record_copy (role);
  ff_record_set_id (copy, id);
  ff_record_set_text (&copy->name, name);
  ff_record_take_map (&copy->weights, translate (self, role->weights));
  ff_record_take_map (&copy->notes, translate (self, role->notes));
  ff_verb_add_record (self->project, edit, FF_ROLES, copy);
  return TRUE;
}

static FfEdit *
make_roles_edit (GPtrArray *roles)
{
  if (roles->len == 1)
    return ff_edit_new (/* Translators: the name of a role */ _ ("Paste role “%s”"),
                        ff_record_get_name (roles->pdata[0]));
  return ff_edit_new (
      /* Translators: a count */ ngettext ("Paste %u role", "Paste %u roles", roles->len),
      roles->len);
}

static gboolean
fill_roles_edit (Matching *matching, FfEdit *edit, const FfContent *excerpt, FfPasted *pasted,
                 GError **error)
{
  g_autoptr (GHashTable) names = index_names (matching->project, FF_ROLES);
  GPtrArray *competencies = excerpt->lists[FF_COMPETENCIES];
  GPtrArray *roles = excerpt->lists[FF_ROLES];
  int added;

  match_names (matching, competencies);
  match_ids (matching, competencies);
  added = add_missing (matching, edit, competencies, error);
  if (added < 0)
    return FALSE;
  for (guint i = 0; i < roles->len; i++)
    if (!add_role (matching, edit, names, roles->pdata[i], error))
      return FALSE;
  *pasted = (FfPasted){ .added = roles->len, .competencies = (guint) added };
  return TRUE;
}

FfEdit *
ff_verb_paste_roles (FfProject *project, const FfContent *excerpt, FfPasted *pasted, GError **error)
{
  GPtrArray *roles = excerpt->lists[FF_ROLES];
  g_autoptr (FfEdit) edit = make_roles_edit (roles);
  Matching matching;
  gboolean filled;

  *pasted = (FfPasted){ 0 };
  if (!ff_verb_check_room (project, FF_ROLES, roles->len, error))
    return NULL;
  matching_init (&matching, project);
  filled = fill_roles_edit (&matching, edit, excerpt, pasted, error);
  matching_clear (&matching);
  if (!filled)
    return NULL;
  set_subject_to_first (edit, FF_ROLES);
  return g_steal_pointer (&edit);
}

/* What a pair of the project gets, and what it has already. */
typedef struct
{
  FfProject *project;
  FfBoundary *boundary;
  const char *roles[2]; /* as the caller gave them */
  GHashTable *topics;   /* keys */
  GHashTable *ids;      /* of all rules of the project */
  const FfRule *first;  /* of those that are added */
} Pasting;

static void
pasting_init (Pasting *self, FfProject *project, FfBoundary *boundary)
{
  FfTable *table = ff_project_get_table (project, FF_BOUNDARIES);

  self->project = project;
  self->boundary = boundary;
  self->first = NULL;
  self->topics = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < boundary->rules->len; i++)
    g_hash_table_add (self->topics, make_key (((const FfRule *) boundary->rules->pdata[i])->topic));
  for (guint i = 0; i < ff_table_get_size (table); i++)
    {
      const FfBoundary *pair = ff_row_get_record (ff_table_get_row (table, i));

      for (guint j = 0; j < pair->rules->len; j++)
        g_hash_table_add (self->ids, g_strdup (((const FfRecord *) pair->rules->pdata[j])->id));
    }
}

static void
pasting_clear (Pasting *self)
{
  g_hash_table_unref (self->topics);
  g_hash_table_unref (self->ids);
}

static gboolean
is_called_alike (const char *a, const char *b)
{
  g_autofree char *key_a = make_key (a);
  g_autofree char *key_b = make_key (b);

  return g_str_equal (key_a, key_b);
}

/* Whether the sides of PAIR, which is of EXCERPT, are the other way round here. */
static gboolean
is_turned (const Pasting *self, const FfContent *excerpt, const FfBoundary *pair)
{
  const char *from[2], *to[2];

  for (guint i = 0; i < 2; i++)
    {
      from[i] = ff_content_role (excerpt, pair->roles[i])->name;
      to[i] = ff_project_role (self->project, self->roles[i])->name;
    }
  return !is_called_alike (from[0], to[0]) && !is_called_alike (from[1], to[1])
         && (is_called_alike (from[0], to[1]) || is_called_alike (from[1], to[0]));
}

/* (transfer full) */
static char *
claim_rule_id (Pasting *self, const FfRule *rule)
{
  g_autofree char *id = g_strdup (rule->base.id);

  while (!g_hash_table_add (self->ids, g_strdup (id)))
    {
      g_free (id);
      id = ff_id_random (rule->topic);
    }
  return g_steal_pointer (&id);
}

static void
add_rule (Pasting *self, const FfRule *rule, char **from, gboolean turned)
{
  g_autofree char *id = claim_rule_id (self, rule);
  FfRule *copy = ff_record_copy (rule);

  ff_record_set_id (copy, id);
  ff_record_take_map (&copy->owns, NULL);
  for (guint i = 0; i < 2; i++)
    {
      const char *owned = ff_map_get_text (rule->owns, from[i]);

      if (*owned != '\0')
        ff_record_take_map (&copy->owns,
                            ff_map_with_text (copy->owns, self->roles[turned ? 1 - i : i], owned));
    }
  g_ptr_array_add (self->boundary->rules, copy);
  if (self->first == NULL)
    self->first = copy;
}

static void
add_pair (Pasting *self, const FfContent *excerpt, const FfBoundary *pair, FfPasted *pasted)
{
  gboolean turned = is_turned (self, excerpt, pair);

  for (guint i = 0; i < pair->rules->len && pasted->added <= FF_MAX_PASTED_RULES; i++)
    {
      const FfRule *rule = pair->rules->pdata[i];

      if (g_hash_table_add (self->topics, make_key (rule->topic)))
        {
          add_rule (self, rule, pair->roles, turned);
          pasted->added++;
        }
      else
        pasted->left_out++;
    }
}

static FfEdit *
make_rules_edit (const Pasting *self, const FfPasted *pasted, GError **error)
{
  if (pasted->added > FF_MAX_PASTED_RULES)
    {
      g_set_error (error, FF_VERB_ERROR, FF_VERB_ERROR_ARGUMENT,
                   _ ("at most %u rules can be pasted at once"), FF_MAX_PASTED_RULES);
      return NULL;
    }
  if (pasted->added == 1)
    return ff_edit_new (/* Translators: a rule's topic */ _ ("Paste rule “%s”"),
                        self->first->topic);
  return ff_edit_new (
      /* Translators: a count */ ngettext ("Paste %u rule", "Paste %u rules", pasted->added),
      pasted->added);
}

FfEdit *
ff_verb_paste_rules (FfProject *project, const FfContent *excerpt, const char *role_a,
                     const char *role_b, FfPasted *pasted, GError **error)
{
  FfBoundary *boundary = ff_verb_copy_boundary (project, role_a, role_b, error);
  GPtrArray *pairs = excerpt->lists[FF_BOUNDARIES];
  Pasting pasting = { .roles = { role_a, role_b } };
  FfEdit *edit;

  *pasted = (FfPasted){ 0 };
  if (boundary == NULL)
    return NULL;
  pasting_init (&pasting, project, boundary);
  for (guint i = 0; i < pairs->len; i++)
    add_pair (&pasting, excerpt, pairs->pdata[i], pasted);
  pasting_clear (&pasting);
  edit = make_rules_edit (&pasting, pasted, error);
  if (edit == NULL || pasted->added == 0)
    {
      ff_record_unref (boundary);
      return edit;
    }
  ff_verb_put_boundary (project, edit, boundary);
  ff_edit_set_subject (edit, pasting.first->base.id);
  return edit;
}
