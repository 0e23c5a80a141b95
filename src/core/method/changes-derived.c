/* What follows from the weights: where a role's emphasis lies, and which roles meet. Only roles that
 * were there before and are there now are held against themselves. */
#include "core/method/changes-private.h"

#include "core/method/adjacency.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A role that is in both contents. */
typedef struct
{
  const FfRole *role; /* as it is now */
  FfEmphasis before, after;
} Lasting;

/* (element-type Lasting) */
static GArray *
list_lasting (const FfChanging *self)
{
  g_autoptr (FfPlaces) places_before = ff_places_new (self->before);
  g_autoptr (FfPlaces) places_after = ff_places_new (self->after);
  GArray *lasting = g_array_new (FALSE, FALSE, sizeof (Lasting));
  GPtrArray *roles = self->after->lists[FF_ROLES];

  for (guint i = 0; i < roles->len; i++)
    {
      const FfRole *new = roles->pdata[i];
      const FfRole *old = ff_content_role (self->before, new->base.id);
      Lasting entry = { new, { { { 0 } } }, { { { 0 } } } };

      if (old == NULL || old->external || new->external)
        continue;
      ff_emphasis_of_role (&entry.before, old, places_before);
      ff_emphasis_of_role (&entry.after, new, places_after);
      g_array_append_val (lasting, entry);
    }
  return lasting;
}

/* "internal-tactical, then internal-strategic" */
static char *
describe (const FfEmphasis *emphasis)
{
  g_autofree char *primary = ff_quadrant_set_in_words (emphasis->primary);
  g_autofree char *secondary = ff_quadrant_set_in_words (emphasis->secondary);

  if (emphasis->shape == FF_SHAPE_UNDEFINED)
    return g_strdup (C_ ("emphasis", "none"));
  if (emphasis->shape == FF_SHAPE_GENERALIST)
    return g_strdup (_ ("generalist"));
  if (ff_emphasis_get_primary (emphasis) == FF_QUADRANT_NONE)
    /* Translators: a list of quadrants that tie. */
    return g_strdup_printf (_ ("open between %s"), primary);
  if (emphasis->secondary == 0)
    return g_steal_pointer (&primary);
  if (ff_emphasis_get_secondary (emphasis) == FF_QUADRANT_NONE)
    /* Translators: the primary quadrant, then a list of quadrants that tie for the second place. */
    return g_strdup_printf (_ ("%1$s, then open between %2$s"), primary, secondary);
  /* Translators: the primary quadrant, then the secondary one. */
  return g_strdup_printf (_ ("%1$s, then %2$s"), primary, secondary);
}

static void
append_set (GString *out, const char *name, FfQuadrantSet set)
{
  gboolean first = TRUE;

  g_string_append_printf (out, ",\"%s\":[", name);
  for (int q = 0; q < FF_N_QUADRANTS; q++)
    if ((set & FF_QUADRANT_BIT (q)) != 0)
      {
        g_string_append_printf (out, "%s\"%s\"", first ? "" : ",", ff_quadrant_ids[q]);
        first = FALSE;
      }
  g_string_append_c (out, ']');
}

static char *
to_json (const FfEmphasis *emphasis)
{
  GString *out = g_string_new (NULL);

  g_string_append_printf (out, "{\"shape\":\"%s\"", ff_shape_ids[emphasis->shape]);
  append_set (out, "primary", emphasis->primary);
  append_set (out, "secondary", emphasis->secondary);
  g_string_append_c (out, '}');
  return g_string_free (out, FALSE);
}

static gboolean
is_same (const FfEmphasis *a, const FfEmphasis *b)
{
  return a->shape == b->shape && a->primary == b->primary && a->secondary == b->secondary;
}

static void
compare_emphases (FfChanging *self, GArray *lasting)
{
  for (guint i = 0; i < lasting->len; i++)
    {
      const Lasting *entry = &g_array_index (lasting, Lasting, i);
      const char *about[] = { entry->role->base.id, NULL };
      g_autofree char *before = describe (&entry->before);
      g_autofree char *after = describe (&entry->after);
      FfChangeNote *change;

      if (is_same (&entry->before, &entry->after))
        continue;
      change = ff_changing_add (
          self, FF_SUBJECT_EMPHASIS, FF_CHANGE_CHANGED,
          g_strdup_printf (/* Translators: a role, where its emphasis was, and where it is. */
                           _ ("Emphasis of %1$s: %2$s → %3$s"), entry->role->name, before, after),
          about);
      change->before = to_json (&entry->before);
      change->after = to_json (&entry->after);
      change->before_is_json = change->after_is_json = TRUE;
    }
}

static GHashTable *
collect_pairs (const FfContent *content)
{
  GHashTable *by_id = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *pairs = content->lists[FF_BOUNDARIES];

  for (guint i = 0; i < pairs->len; i++)
    g_hash_table_insert (by_id, ((FfRecord *) pairs->pdata[i])->id, pairs->pdata[i]);
  return by_id;
}

static FfAdjacent
get_forced (GHashTable *pairs, const char *id)
{
  const FfBoundary *pair = g_hash_table_lookup (pairs, id);

  return pair != NULL ? pair->adjacent : FF_ADJACENT_AUTO;
}

static char *
say_adjacency (const Lasting *a, const Lasting *b, FfRelation before, FfRelation after)
{
  g_autofree char *shared = ff_quadrant_set_in_words (ff_adjacency_shared (&a->after, &b->after));

  if (after == FF_RELATION_REQUIRED && *shared != '\0')
    return g_strdup_printf (/* Translators: two roles, then the quadrants that both emphasise. */
                            _ ("%1$s and %2$s are adjacent now, in %3$s"), a->role->name,
                            b->role->name, shared);
  if (after == FF_RELATION_REQUIRED)
    return g_strdup_printf (/* Translators: two roles. */
                            _ ("%1$s and %2$s are adjacent now"), a->role->name, b->role->name);
  if (before == FF_RELATION_REQUIRED)
    return g_strdup_printf (/* Translators: two roles. */
                            _ ("%1$s and %2$s are no longer adjacent"), a->role->name,
                            b->role->name);
  return after == FF_RELATION_SUGGESTED
             ? g_strdup_printf (/* Translators: two roles. */
                                _ ("%1$s and %2$s are neighbours now"), a->role->name,
                                b->role->name)
             : g_strdup_printf (/* Translators: two roles. */
                                _ ("%1$s and %2$s are no longer neighbours"), a->role->name,
                                b->role->name);
}

static void
compare_pair (FfChanging *self, GHashTable *old, GHashTable *new, const Lasting *a,
              const Lasting *b)
{
  g_autofree char *id = ff_boundary_make_id (a->role->base.id, b->role->base.id);
  gboolean in_order = strcmp (a->role->base.id, b->role->base.id) < 0;
  const char *about[] = { (in_order ? a : b)->role->base.id, (in_order ? b : a)->role->base.id,
                          NULL };
  FfRelation before = ff_adjacency_relation (&a->before, &b->before, get_forced (old, id));
  FfRelation after = ff_adjacency_relation (&a->after, &b->after, get_forced (new, id));
  FfChangeNote *change;

  if (before == after)
    return;
  change = ff_changing_add (self, FF_SUBJECT_ADJACENCY, FF_CHANGE_CHANGED,
                            say_adjacency (a, b, before, after), about);
  change->before = g_strdup (ff_relation_ids[before]);
  change->after = g_strdup (ff_relation_ids[after]);
}

void
ff_changing_find_derived (FfChanging *self)
{
  g_autoptr (GArray) lasting = list_lasting (self);
  g_autoptr (GHashTable) old = collect_pairs (self->before);
  g_autoptr (GHashTable) new = collect_pairs (self->after);

  compare_emphases (self, lasting);
  for (guint i = 0; i < lasting->len; i++)
    for (guint j = i + 1; j < lasting->len; j++)
      compare_pair (self, old, new, &g_array_index (lasting, Lasting, i),
                    &g_array_index (lasting, Lasting, j));
}
