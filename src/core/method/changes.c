/* Each list is walked in the order of the file: what was removed, what changed, what is new. What is in
 * rows (samples …) is counted. Of two records that differ, the values are held against each other. */
#include "core/method/changes-private.h"

#include "core/method/sides.h"

#include <string.h>

const char *const ff_change_subject_ids[] = {
  "project", "competency", "role",      "weight",      "emphasis",  "adjacency",
  "pair",    "rule",       "samples",   "time-splits", "decisions", "feedback",
  "person",  "hiring",     "dismissed", "snapshot",    NULL,
};
const char *const ff_change_action_ids[] = { "added",   "removed",   "renamed", "moved",
                                             "changed", "reordered", NULL };

static const struct
{
  FfChangeSubject subject;
  gboolean is_counted;
} lists[FF_N_LISTS] = {
  [FF_SETTINGS] = { FF_SUBJECT_PROJECT, FALSE },
  [FF_COMPETENCIES] = { FF_SUBJECT_COMPETENCY, FALSE },
  [FF_ROLES] = { FF_SUBJECT_ROLE, FALSE },
  [FF_BOUNDARIES] = { FF_SUBJECT_PAIR, FALSE },
  [FF_SAMPLES] = { FF_SUBJECT_SAMPLES, TRUE },
  [FF_TIME_SPLITS] = { FF_SUBJECT_TIME_SPLITS, TRUE },
  [FF_DECISIONS] = { FF_SUBJECT_DECISIONS, TRUE },
  [FF_FEEDBACK] = { FF_SUBJECT_FEEDBACK, TRUE },
  [FF_PEOPLE] = { FF_SUBJECT_PERSON, FALSE },
  [FF_HIRING] = { FF_SUBJECT_HIRING, FALSE },
  [FF_DISMISSED] = { FF_SUBJECT_DISMISSED, TRUE },
  [FF_SNAPSHOTS] = { FF_SUBJECT_SNAPSHOT, FALSE },
};

static void
change_free (gpointer data)
{
  FfChangeNote *change = data;

  g_strfreev (change->about);
  g_free (change->member);
  g_free (change->before);
  g_free (change->after);
  g_free (change->sentence);
  g_free (change);
}

FfChangeNote *
ff_changing_add (FfChanging *self, FfChangeSubject subject, FfChangeAction action, char *sentence,
                 const char *const *about)
{
  FfChangeNote *change = g_new0 (FfChangeNote, 1);

  change->subject = subject;
  change->action = action;
  change->sentence = sentence;
  change->about = g_strdupv ((char **) about);
  change->count = 1;
  g_ptr_array_add (self->changes, change);
  return change;
}

/* The name that ID has now, else the one that it had. */
const char *
ff_changing_name (const FfChanging *self, FfList list, const char *id)
{
  gconstpointer record = ff_content_find (self->after, list, id);

  if (record == NULL)
    record = ff_content_find (self->before, list, id);
  return record != NULL ? ff_record_get_name (record) : id;
}

static void
set_values (FfChangeNote *change, const FfMemberValue *before, const FfMemberValue *after)
{
  change->member = g_strdup (before != NULL ? before->path : after->path);
  change->before = before != NULL ? g_strdup (before->value) : NULL;
  change->after = after != NULL ? g_strdup (after->value) : NULL;
  change->before_is_json = before != NULL && before->is_json;
  change->after_is_json = after != NULL && after->is_json;
}

/* Two records of one id and what they are called, on the way through their values. */
typedef struct
{
  FfChanging *changing;
  FfList list;
  FfChangeSubject subject;
  const FfRecord *before, *after;
  const char *const *about;
  const char *what;
} Two;

static void
add_value (Two *self, const FfMemberValue *before, const FfMemberValue *after)
{
  char *sentence = ff_change_say_value (self->changing, self->what, before, after);

  set_values (
      ff_changing_add (self->changing, self->subject, FF_CHANGE_CHANGED, sentence, self->about),
      before, after);
}

/* A competency that went takes its weights along, which is no change of its own. */
static void
add_weight (Two *self, const FfMemberValue *before, const FfMemberValue *after)
{
  const char *key = before != NULL ? before->key : after->key;
  const char *about[] = { self->after->id, key, NULL };
  const char *name = ff_changing_name (self->changing, FF_COMPETENCIES, key);
  char *sentence;

  if (ff_content_competency (self->changing->after, key) == NULL)
    return;
  sentence = ff_change_say_weight (self->what, name, before != NULL ? before->value : NULL,
                                   after != NULL ? after->value : NULL);
  set_values (
      ff_changing_add (self->changing, FF_SUBJECT_WEIGHT, FF_CHANGE_CHANGED, sentence, about),
      before, after);
}

static void
add_rename (Two *self, const FfMemberValue *before, const FfMemberValue *after)
{
  char *sentence = ff_change_say_whole (self->changing, self->list, self->before,
                                        FF_CHANGE_RENAMED);

  set_values (
      ff_changing_add (self->changing, self->subject, FF_CHANGE_RENAMED, sentence, self->about),
      before, after);
}

/* Between quadrants or, its place alone, within one: said once. */
static void
add_move (Two *self, const FfMemberValue *before, const FfMemberValue *after)
{
  const FfCompetency *old = (const FfCompetency *) self->before;
  const FfCompetency *new = (const FfCompetency *) self->after;
  const char *member = before != NULL ? before->path : after->path;
  gboolean crossed = old->quadrant != new->quadrant;
  gboolean x_too = old->x != new->x && !(old->x != old->x && new->x != new->x);

  if ((crossed && strcmp (member, "quadrant") != 0)
      || (!crossed && x_too && strcmp (member, "x") != 0))
    return;
  set_values (ff_changing_add (self->changing, self->subject,
                               crossed ? FF_CHANGE_MOVED : FF_CHANGE_CHANGED,
                               ff_change_say_quadrant (old, new), self->about),
              before, after);
}

static gboolean
is_one_of (const char *member, const char *first, const char *second, const char *third)
{
  return g_str_equal (member, first) || g_strcmp0 (member, second) == 0
         || g_strcmp0 (member, third) == 0;
}

/* One of BEFORE and AFTER may be NULL, and their values differ. */
static void
add_leaf (Two *self, const FfMemberValue *before, const FfMemberValue *after)
{
  const char *path = before != NULL ? before->path : after->path;
  const char *member = before != NULL ? before->member : after->member;

  if (self->list == FF_ROLES && g_str_equal (member, "weights"))
    add_weight (self, before, after);
  else if (self->list == FF_ROLES && g_str_equal (member, "notes")
           && ff_content_competency (self->changing->after,
                                     before != NULL ? before->key : after->key)
                  == NULL)
    return;
  else if (self->list == FF_COMPETENCIES && is_one_of (path, "quadrant", "x", "y"))
    add_move (self, before, after);
  else if (self->subject != FF_SUBJECT_RULE && is_one_of (path, "name", "title", NULL)
           && before != NULL && after != NULL)
    add_rename (self, before, after);
  else
    add_value (self, before, after);
}

static GHashTable *
find_by_path (GPtrArray *leaves)
{
  GHashTable *by_path = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < leaves->len; i++)
    g_hash_table_insert (by_path, ((FfMemberValue *) leaves->pdata[i])->path, leaves->pdata[i]);
  return by_path;
}

static void
compare_leaves (Two *self, const char *without)
{
  g_autoptr (GPtrArray) old = ff_leaves_new (self->before, without);
  g_autoptr (GPtrArray) new = ff_leaves_new (self->after, without);
  g_autoptr (GHashTable) old_by_path = find_by_path (old);
  g_autoptr (GHashTable) new_by_path = find_by_path (new);

  for (guint i = 0; i < old->len; i++)
    {
      const FfMemberValue *before = old->pdata[i];
      const FfMemberValue *after = g_hash_table_lookup (new_by_path, before->path);

      if (after == NULL || strcmp (before->value, after->value) != 0)
        add_leaf (self, before, after);
    }
  for (guint i = 0; i < new->len; i++)
    {
      const FfMemberValue *after = new->pdata[i];

      if (!g_hash_table_contains (old_by_path, after->path))
        add_leaf (self, NULL, after);
    }
}

/* Whether those that are in both stand in another order. */
static gboolean
is_reordered (GPtrArray *before, GPtrArray *after)
{
  g_autoptr (GHashTable) old = g_hash_table_new (g_str_hash, g_str_equal);
  guint last = 0;

  for (guint i = 0; i < before->len; i++)
    g_hash_table_insert (old, ((FfRecord *) before->pdata[i])->id, GUINT_TO_POINTER (i + 1));
  for (guint i = 0; i < after->len; i++)
    {
      guint at = GPOINTER_TO_UINT (g_hash_table_lookup (old, ((FfRecord *) after->pdata[i])->id));

      if (at != 0 && at < last)
        return TRUE;
      last = MAX (at, last);
    }
  return FALSE;
}

/* The order of the records within the two, however deep they are. */
static void
compare_orders (Two *self, const FfRecord *before, const FfRecord *after)
{
  for (guint i = 0; i < before->kind->fields.size; i++)
    {
      const FfField *field = &before->kind->fields.list[i];
      GPtrArray *old, *new;

      if (field->type != FF_FIELD_RECORDS)
        continue;
      old = *FF_FIELD_PTR (before, field, GPtrArray *);
      new = *FF_FIELD_PTR (after, field, GPtrArray *);
      if (is_reordered (old, new))
        ff_changing_add (self->changing, self->subject, FF_CHANGE_REORDERED,
                         ff_change_say_order (FF_N_LISTS, self->what), self->about)
            ->member
            = g_strdup (field->name);
      for (guint j = 0; j < old->len; j++)
        {
          const FfRecord *other = ff_records_find (new, ((FfRecord *) old->pdata[j])->id);

          if (other != NULL)
            compare_orders (self, old->pdata[j], other);
        }
    }
}

static void
add_rule (FfChanging *self, const FfBoundary *pair, const FfRule *rule, FfChangeAction action)
{
  const char *about[] = { pair->roles[0], pair->roles[1], rule->base.id, NULL };

  ff_changing_add (self, FF_SUBJECT_RULE, action, ff_change_say_rule (self, pair, rule, action),
                   about);
}

static void
compare_rules (FfChanging *self, const FfBoundary *before, const FfBoundary *after)
{
  for (guint i = 0; i < before->rules->len; i++)
    {
      const FfRule *old = before->rules->pdata[i];
      const FfRule *new = ff_records_find (after->rules, old->base.id);
      const char *about[] = { before->roles[0], before->roles[1], old->base.id, NULL };
      g_autofree char *what = ff_change_say_rule (self, before, old, FF_CHANGE_CHANGED);
      Two two = { self,  FF_BOUNDARIES, FF_SUBJECT_RULE, &old->base, (const FfRecord *) new,
                  about, what };

      if (new == NULL)
        add_rule (self, before, old, FF_CHANGE_REMOVED);
      else
        compare_leaves (&two, NULL);
    }
  for (guint i = 0; i < after->rules->len; i++)
    if (ff_records_find (before->rules, ((FfRecord *) after->rules->pdata[i])->id) == NULL)
      add_rule (self, after, after->rules->pdata[i], FF_CHANGE_ADDED);
}

/* A pair without an entry is one of which nothing is said. (transfer full) */
static FfBoundary *
make_empty_pair (const FfBoundary *pair)
{
  FfBoundary *empty = ff_record_new (&ff_boundary_kind, pair->base.id);

  ff_record_set_texts (&empty->roles, (const char *const *) pair->roles);
  return empty;
}

static void
compare_pairs (FfChanging *self, const FfBoundary *before, const FfBoundary *after)
{
  g_autofree char *what = ff_change_name_pair (self, before);
  Two two = { self,          FF_BOUNDARIES, FF_SUBJECT_PAIR,
              &before->base, &after->base,  (const char *const *) before->roles,
              what };

  compare_leaves (&two, "rules");
  compare_rules (self, before, after);
  compare_orders (&two, &before->base, &after->base);
}

static void
add_whole (FfChanging *self, FfList list, const FfRecord *record, FfChangeAction action)
{
  const char *about[] = { record->id, NULL };
  guint found = self->changes->len;

  if (list == FF_BOUNDARIES)
    {
      const FfBoundary *pair = (const FfBoundary *) record;
      g_autoptr (FfRecord) empty = (FfRecord *) make_empty_pair (pair);

      if (action == FF_CHANGE_ADDED)
        compare_pairs (self, (const FfBoundary *) empty, pair);
      else
        compare_pairs (self, pair, (const FfBoundary *) empty);
      if (self->changes->len > found)
        return;
      ff_changing_add (self, FF_SUBJECT_PAIR, action,
                       ff_change_say_whole (self, list, record, action),
                       (const char *const *) pair->roles);
      return;
    }
  ff_changing_add (self, lists[list].subject, action,
                   ff_change_say_whole (self, list, record, action), about);
}

static void
compare_records (FfChanging *self, FfList list, const FfRecord *before, const FfRecord *after)
{
  static const char *const nothing[] = { NULL };
  const char *about[] = { after->id, NULL };
  gboolean is_single = ff_kind_is_single (after->kind);
  Two two = { self,
              list,
              lists[list].subject,
              before,
              after,
              is_single ? nothing : about,
              is_single ? ff_change_name_single (list) : ff_record_get_name (after) };

  if (ff_record_equal (before, after))
    return;
  if (list == FF_BOUNDARIES)
    {
      compare_pairs (self, (const FfBoundary *) before, (const FfBoundary *) after);
      return;
    }
  compare_leaves (&two, NULL);
  compare_orders (&two, before, after);
}

static void
add_count (FfChanging *self, FfList list, FfChangeAction action, guint count)
{
  static const char *const nothing[] = { NULL };

  if (count > 0)
    ff_changing_add (self, lists[list].subject, action, ff_change_say_count (list, action, count),
                     nothing)
        ->count
        = count;
}

static GHashTable *
collect (GPtrArray *records)
{
  GHashTable *by_id = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < records->len; i++)
    g_hash_table_insert (by_id, ((FfRecord *) records->pdata[i])->id, records->pdata[i]);
  return by_id;
}

static void
compare_list (FfChanging *self, FfList list)
{
  static const char *const nothing[] = { NULL };
  GPtrArray *before = self->before->lists[list];
  GPtrArray *after = self->after->lists[list];
  g_autoptr (GHashTable) old = collect (before);
  g_autoptr (GHashTable) new = collect (after);
  guint counts[FF_CHANGE_REORDERED + 1] = { 0 };
  gboolean counted = lists[list].is_counted;

  for (guint i = 0; i < before->len; i++)
    {
      const FfRecord *record = before->pdata[i];
      const FfRecord *other = g_hash_table_lookup (new, record->id);

      counts[FF_CHANGE_REMOVED] += other == NULL;
      counts[FF_CHANGE_CHANGED] += counted && other != NULL && !ff_record_equal (record, other);
      if (!counted && other == NULL)
        add_whole (self, list, record, FF_CHANGE_REMOVED);
      else if (!counted)
        compare_records (self, list, record, other);
    }
  for (guint i = 0; i < after->len; i++)
    {
      const FfRecord *record = after->pdata[i];
      gboolean is_new = !g_hash_table_contains (old, record->id);

      counts[FF_CHANGE_ADDED] += is_new;
      if (!counted && is_new)
        add_whole (self, list, record, FF_CHANGE_ADDED);
    }
  for (guint i = 0; counted && i < G_N_ELEMENTS (counts); i++)
    add_count (self, list, (FfChangeAction) i, counts[i]);
  if (is_reordered (before, after))
    ff_changing_add (self, lists[list].subject, FF_CHANGE_REORDERED,
                     ff_change_say_order (list, NULL), nothing);
}

/* What is derived follows the roles, from which it comes. */
static GPtrArray *
find_changes (const FfContent *before, const FfContent *after, guint which)
{
  GPtrArray *changes = g_ptr_array_new_with_free_func (change_free);
  FfChanging changing = { before, after, changes };

  for (guint i = 0; i < FF_N_LISTS; i++)
    {
      if ((which & (1u << i)) != 0 && before->lists[i] != after->lists[i])
        compare_list (&changing, (FfList) i);
      if (i == FF_ROLES)
        ff_changing_find_derived (&changing);
    }
  return changes;
}

/* From BEFORE to AFTER, in the order of the file; empty where they are equal. */
GPtrArray *
ff_changes_new (const FfContent *before, const FfContent *after)
{
  return find_changes (before, after, ~0u);
}

/* What a snapshot holds, that is competencies, roles and pairs, and how CONTENT has it now. */
GPtrArray *
ff_changes_since_snapshot (const FfContent *content, const FfSnapshot *snapshot)
{
  g_autoptr (FfContent) before = ff_content_of_snapshot (snapshot);

  return find_changes (before, content,
                       1u << FF_COMPETENCIES | 1u << FF_ROLES | 1u << FF_BOUNDARIES);
}
