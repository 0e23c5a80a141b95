#include "core/method/emphases.h"

struct _FfEmphases
{
  gatomicrefcount references;
  FfContent *content;
  FfPlaces *places;
  FfEmphasis *list;    /* one a role, in file order */
  GHashTable *by_role; /* id → FfEmphasis */
};

/* The emphasis of ROLE, if it is the very record that SELF has. */
static const FfEmphasis *
find_known (const FfEmphases *self, const FfRole *role)
{
  const FfEmphasis *emphasis = ff_emphases_get (self, role->base.id);

  if (emphasis == NULL || self->content->lists[FF_ROLES]->pdata[emphasis - self->list] != role)
    return NULL;
  return emphasis;
}

/* Of CONTENT's roles. BEFORE, which may be NULL, is of the project before some edits. (transfer full) */
FfEmphases *
ff_emphases_new (FfContent *content, const FfEmphases *before)
{
  FfEmphases *self = g_new0 (FfEmphases, 1);
  GPtrArray *roles = content->lists[FF_ROLES];
  gboolean stays = before != NULL && ff_places_stay (before->content, content);
  gboolean is_shared = stays && ff_content_shares (before->content, content, FF_COMPETENCIES);

  g_atomic_ref_count_init (&self->references);
  self->content = ff_content_ref (content);
  self->places = is_shared ? ff_places_ref (before->places) : ff_places_new (content);
  self->list = g_new0 (FfEmphasis, roles->len);
  self->by_role = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < roles->len; i++)
    {
      const FfRole *role = roles->pdata[i];
      const FfEmphasis *known = stays ? find_known (before, role) : NULL;

      if (known != NULL)
        self->list[i] = *known;
      else
        ff_emphasis_of_role (&self->list[i], role, self->places);
      g_hash_table_insert (self->by_role, role->base.id, &self->list[i]);
    }
  return self;
}

FfEmphases *
ff_emphases_ref (FfEmphases *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
ff_emphases_unref (FfEmphases *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_hash_table_unref (self->by_role);
  g_free (self->list);
  ff_places_unref (self->places);
  ff_content_unref (self->content);
  g_free (self);
}

/* The emphasis of the role ROLE_ID; NULL where there is no such role. */
const FfEmphasis *
ff_emphases_get (const FfEmphases *self, const char *role_id)
{
  return g_hash_table_lookup (self->by_role, role_id);
}

/* The competencies that they were worked out with. (transfer none) */
const FfPlaces *
ff_emphases_get_places (const FfEmphases *self)
{
  return self->places;
}
