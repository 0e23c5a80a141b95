#include "core/kinds/content.h"

#include <string.h>

/* An empty project: its settings and its hiring plan at their defaults. The caller may fill the
 * lists until it hands the content on. (transfer full) */
FfContent *
ff_content_new (void)
{
  FfContent *self = g_new0 (FfContent, 1);

  g_atomic_ref_count_init (&self->references);
  for (guint i = 0; i < FF_N_LISTS; i++)
    {
      self->lists[i] = ff_records_new ();
      if (ff_kind_is_single (ff_kind_of_list (i)))
        g_ptr_array_add (self->lists[i], ff_record_new (ff_kind_of_list (i), ""));
    }
  return self;
}

FfContent *
ff_content_ref (FfContent *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
ff_content_unref (FfContent *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  for (guint i = 0; i < FF_N_LISTS; i++)
    g_ptr_array_unref (self->lists[i]);
  g_free (self);
}

gboolean
ff_content_equal (const FfContent *a, const FfContent *b)
{
  for (guint i = 0; i < FF_N_LISTS; i++)
    if (a->lists[i] != b->lists[i] && !ff_records_equal (a->lists[i], b->lists[i]))
      return FALSE;
  return TRUE;
}

/* Whether LIST has the very same records in both, as it has where an edit changed other lists. */
gboolean
ff_content_shares (const FfContent *a, const FfContent *b, FfList list)
{
  GPtrArray *left = a->lists[list];
  GPtrArray *right = b->lists[list];

  return left == right
         || (left->len == right->len
             && (left->len == 0
                 || memcmp (left->pdata, right->pdata, left->len * sizeof *left->pdata) == 0));
}

const FfSettings *
ff_content_get_settings (const FfContent *self)
{
  return self->lists[FF_SETTINGS]->pdata[0];
}

/* The record with ID, by looking at each in turn. (transfer none) (nullable) */
gconstpointer
ff_content_find (const FfContent *self, FfList list, const char *id)
{
  return ff_records_find (self->lists[list], id);
}
