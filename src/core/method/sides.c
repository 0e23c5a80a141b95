/* Sides are named by id: a role, or a role, an "@" and a snapshot, which no id can hold. A side of a
 * snapshot brings its own analysis, for its competencies may have been elsewhere then. */
#include "core/method/sides.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* ROLE as SNAPSHOT holds it, or as it is where SNAPSHOT is NULL. (transfer full) */
char *
ff_side_make_id (const char *role, const char *snapshot)
{
  return snapshot != NULL ? g_strconcat (role, "@", snapshot, NULL) : g_strdup (role);
}

static void
add_records (GPtrArray *to, GPtrArray *from)
{
  for (guint i = 0; i < from->len; i++)
    g_ptr_array_add (to, ff_record_ref (from->pdata[i]));
}

/* The profiles of a snapshot as a project of their own. */
FfContent *
ff_content_of_snapshot (const FfSnapshot *snapshot)
{
  FfContent *content = ff_content_new ();

  add_records (content->lists[FF_COMPETENCIES], snapshot->competencies);
  add_records (content->lists[FF_ROLES], snapshot->roles);
  add_records (content->lists[FF_BOUNDARIES], snapshot->boundaries);
  return content;
}

/* The analysis of SNAPSHOT, one for all sides that are of it. */
static FfAnalysis *
take_analysis (const FfSides *self, const FfSnapshot *snapshot)
{
  g_autoptr (FfContent) content = NULL;

  for (guint i = 0; i < self->n; i++)
    if (self->sides[i].snapshot == snapshot)
      return ff_analysis_ref (self->sides[i].analysis);
  if (snapshot == NULL)
    return ff_analysis_ref (self->analysis);
  content = ff_content_of_snapshot (snapshot);
  return ff_analysis_new (content, ff_analysis_get_today (self->analysis));
}

static FfRole *
copy_for_snapshot (const FfRole *role, const FfSnapshot *snapshot)
{
  FfRole *copy = ff_record_copy (role);
  /* Translators: a role's name, and the title of a snapshot that holds it as it was. */
  g_autofree char *name = g_strdup_printf (_ ("%1$s in “%2$s”"), role->name, snapshot->title);

  ff_record_set_text (&copy->name, name);
  return copy;
}

static gboolean
has_side (const FfSides *self, const char *id)
{
  for (guint i = 0; i < self->n; i++)
    if (g_str_equal (self->sides[i].id, id))
      return TRUE;
  return FALSE;
}

/* Leaves out what is not there, any more or at all. */
static void
add_side (FfSides *self, const char *id)
{
  FfContent *content = ff_analysis_get_content (self->analysis);
  const char *at = strchr (id, '@');
  g_autofree char *role_id = at != NULL ? g_strndup (id, at - id) : g_strdup (id);
  const FfSnapshot *snapshot = at != NULL ? ff_content_find (content, FF_SNAPSHOTS, at + 1) : NULL;
  GPtrArray *roles = snapshot != NULL ? snapshot->roles : content->lists[FF_ROLES];
  const FfRole *role = ff_records_find (roles, role_id);
  FfSide *side = &self->sides[self->n];

  if (role == NULL || role->external || (at != NULL && snapshot == NULL) || has_side (self, id))
    return;
  side->analysis = take_analysis (self, snapshot);
  side->snapshot = snapshot;
  side->id = g_strdup (id);
  side->role = snapshot != NULL ? copy_for_snapshot (role, snapshot) : ff_record_ref (role);
  side->emphasis = ff_analysis_get_emphasis (side->analysis, role_id);
  self->n++;
}

/* The competencies of the project, then those that only a side knows. (transfer full) */
static FfContent *
join_competencies (const FfSides *self)
{
  FfContent *joined = ff_content_new ();
  GPtrArray *all = joined->lists[FF_COMPETENCIES];
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i <= self->n; i++)
    {
      FfAnalysis *analysis = i == 0 ? self->analysis : self->sides[i - 1].analysis;
      GPtrArray *list = ff_analysis_get_content (analysis)->lists[FF_COMPETENCIES];

      for (guint j = 0; j < list->len; j++)
        if (g_hash_table_add (seen, ((FfRecord *) list->pdata[j])->id))
          g_ptr_array_add (all, ff_record_ref (list->pdata[j]));
    }
  return joined;
}

/* The sides that IDS name, in that order, at most FF_COMPARISON_MAX_ROLES; each at most once, and
 * without those that name nothing. (transfer full) */
FfSides *
ff_sides_new (FfAnalysis *analysis, const char *const *ids)
{
  FfSides *self = g_new0 (FfSides, 1);
  const FfRole *roles[FF_COMPARISON_MAX_ROLES];

  self->analysis = ff_analysis_ref (analysis);
  for (guint i = 0; ids != NULL && ids[i] != NULL && self->n < FF_COMPARISON_MAX_ROLES; i++)
    add_side (self, ids[i]);
  for (guint i = 0; i < self->n; i++)
    roles[i] = self->sides[i].role;
  if (self->n >= 2)
    {
      g_autoptr (FfContent) joined = join_competencies (self);

      self->comparison = ff_comparison_new (joined, roles, self->n);
    }
  return self;
}

void
ff_sides_free (FfSides *self)
{
  g_clear_pointer (&self->comparison, ff_comparison_free);
  for (guint i = 0; i < self->n; i++)
    {
      g_free (self->sides[i].id);
      ff_record_unref (self->sides[i].role);
      ff_analysis_unref (self->sides[i].analysis);
    }
  ff_analysis_unref (self->analysis);
  g_free (self);
}

guint
ff_sides_get_n_differences (const FfSides *self)
{
  return self->comparison != NULL ? self->comparison->differences->len : 0;
}

const FfDifference *
ff_sides_get_difference (const FfSides *self, guint index)
{
  return &g_array_index (self->comparison->differences, FfDifference, index);
}

/* The competencies without a gap. */
guint
ff_sides_count_equal (const FfSides *self)
{
  guint n = 0;

  for (guint i = 0; i < ff_sides_get_n_differences (self); i++)
    n += ff_sides_get_difference (self, i)->gap == 0;
  return n;
}

/* The rules of the time that both sides are of, else today's. */
static const FfBoundary *
find_boundary (const FfSides *self, const FfSide *a, const FfSide *b)
{
  FfAnalysis *analysis = a->snapshot == b->snapshot ? a->analysis : self->analysis;
  g_autofree char *id = ff_boundary_make_id (a->role->base.id, b->role->base.id);

  return ff_content_find (ff_analysis_get_content (analysis), FF_BOUNDARIES, id);
}

void
ff_sides_compare (const FfSides *self, guint a, guint b, FfSidePair *pair)
{
  const FfSide *left = &self->sides[a];
  const FfSide *right = &self->sides[b];

  memset (pair, 0, sizeof *pair);
  ff_roles_overlap (left->role, right->role, &pair->shared, &pair->joined);
  pair->distance = ff_emphasis_distance (left->emphasis, right->emphasis);
  pair->quadrants = ff_adjacency_shared (left->emphasis, right->emphasis);
  pair->is_same_role = g_str_equal (left->role->base.id, right->role->base.id);
  if (pair->is_same_role)
    return;
  pair->same_role_suspected = ff_roles_same_at_another_depth (left->role, left->emphasis,
                                                              right->role, right->emphasis);
  pair->boundary = find_boundary (self, left, right);
  pair->relation = ff_adjacency_relation (left->emphasis, right->emphasis,
                                          pair->boundary != NULL ? pair->boundary->adjacent
                                                                 : FF_ADJACENT_AUTO);
}
