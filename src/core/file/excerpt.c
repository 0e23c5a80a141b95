#include "core/file/excerpt.h"

#include "core/file/format.h"

#include <glib/gi18n-lib.h>

/* What an error calls the place that an excerpt is read from. */
#define SOURCE _ ("clipboard")

static void
copy_listed (FfContent *to, const FfContent *from, FfList list, GHashTable *ids)
{
  GPtrArray *records = from->lists[list];

  for (guint i = 0; i < records->len; i++)
    if (g_hash_table_contains (ids, ((const FfRecord *) records->pdata[i])->id))
      g_ptr_array_add (to->lists[list], ff_record_ref (records->pdata[i]));
}

static GHashTable *
make_set (const char *const *ids)
{
  GHashTable *set = g_hash_table_new (g_str_hash, g_str_equal);

  for (; *ids != NULL; ids++)
    g_hash_table_add (set, (gpointer) *ids);
  return set;
}

/* (transfer full) */
FfContent *
ff_excerpt_new_notes (const FfContent *content, const char *const *ids)
{
  FfContent *self = ff_content_new ();
  g_autoptr (GHashTable) set = make_set (ids);

  copy_listed (self, content, FF_COMPETENCIES, set);
  return self;
}

static void
add_keys (GHashTable *set, const FfMap *map)
{
  for (guint i = 0; i < ff_map_get_size (map); i++)
    g_hash_table_add (set, ff_map_get_entry (map, i)->key);
}

/* (transfer full) */
FfContent *
ff_excerpt_new_roles (const FfContent *content, const char *const *ids)
{
  FfContent *self = ff_content_new ();
  g_autoptr (GHashTable) roles = make_set (ids);
  g_autoptr (GHashTable) competencies = g_hash_table_new (g_str_hash, g_str_equal);

  copy_listed (self, content, FF_ROLES, roles);
  for (guint i = 0; i < self->lists[FF_ROLES]->len; i++)
    {
      const FfRole *role = self->lists[FF_ROLES]->pdata[i];

      add_keys (competencies, role->weights);
      add_keys (competencies, role->notes);
    }
  copy_listed (self, content, FF_COMPETENCIES, competencies);
  return self;
}

/* The two roles of the pair, with nothing but their names. */
static void
add_sides (FfContent *self, const FfContent *content, const FfBoundary *pair)
{
  for (guint i = 0; i < 2; i++)
    {
      FfRole *side = ff_record_new (&ff_role_kind, pair->roles[i]);

      ff_record_set_text (&side->name, ff_content_role (content, pair->roles[i])->name);
      g_ptr_array_add (self->lists[FF_ROLES], side);
    }
}

/* (transfer full) */
FfContent *
ff_excerpt_new_rules (const FfContent *content, const char *pair, const char *const *rules)
{
  FfContent *self = ff_content_new ();
  const FfBoundary *from = ff_content_find (content, FF_BOUNDARIES, pair);
  FfBoundary *boundary;

  if (from == NULL)
    return self;
  boundary = ff_record_new (&ff_boundary_kind, pair);
  ff_record_set_texts (&boundary->roles, (const char *const *) from->roles);
  for (guint i = 0; i < from->rules->len; i++)
    if (rules == NULL || g_strv_contains (rules, ((const FfRecord *) from->rules->pdata[i])->id))
      g_ptr_array_add (boundary->rules, ff_record_ref (from->rules->pdata[i]));
  add_sides (self, content, from);
  g_ptr_array_add (self->lists[FF_BOUNDARIES], boundary);
  return self;
}

static gboolean
has_rules (const FfContent *self)
{
  GPtrArray *boundaries = self->lists[FF_BOUNDARIES];

  for (guint i = 0; i < boundaries->len; i++)
    if (((const FfBoundary *) boundaries->pdata[i])->rules->len > 0)
      return TRUE;
  return FALSE;
}

/* What SELF is an excerpt of; of a whole project, what depends on the rest. */
FfExcerptSort
ff_excerpt_get_sort (const FfContent *self)
{
  if (has_rules (self))
    return FF_EXCERPT_RULES;
  if (self->lists[FF_ROLES]->len > 0)
    return FF_EXCERPT_ROLES;
  return self->lists[FF_COMPETENCIES]->len > 0 ? FF_EXCERPT_NOTES : FF_EXCERPT_NOTHING;
}

/* Takes TEXT (transfer full) on one line, so that a line stays one thing. */
static void
take_line (GString *out, char *text)
{
  if (out->len > 0)
    g_string_append_c (out, '\n');
  g_string_append (out, g_strdelimit (text, "\r\n\t", ' '));
  g_free (text);
}

static char *
describe_rule (const FfRule *rule, const char *const names[2], char **roles)
{
  const char *owns[] = { ff_map_get_text (rule->owns, roles[0]),
                         ff_map_get_text (rule->owns, roles[1]) };
  guint side = *owns[0] == '\0';

  if (*owns[side] == '\0')
    return g_strdup (rule->topic);
  if (side == 1 || *owns[1] == '\0')
    /* Translators: a rule's topic, then a role and what it owns. */
    return g_strdup_printf (_ ("%s — %s: %s"), rule->topic, names[side], owns[side]);
  /* Translators: a rule's topic, then a role and what it owns, then the other role and what it owns. */
  return g_strdup_printf (_ ("%s — %s: %s; %s: %s"), rule->topic, names[0], owns[0], names[1],
                          owns[1]);
}

static void
describe_pair (GString *out, const FfContent *self, const FfBoundary *pair)
{
  const char *names[] = { ff_content_role (self, pair->roles[0])->name,
                          ff_content_role (self, pair->roles[1])->name };

  for (guint i = 0; i < pair->rules->len; i++)
    take_line (out, describe_rule (pair->rules->pdata[i], names, pair->roles));
}

/* What other programs get: names, one a line; of a rule its topic and who owns what. (transfer full) */
char *
ff_excerpt_to_text (const FfContent *self)
{
  FfExcerptSort sort = ff_excerpt_get_sort (self);
  GString *out = g_string_new (NULL);
  GPtrArray *records = self->lists[sort == FF_EXCERPT_RULES   ? FF_BOUNDARIES
                                   : sort == FF_EXCERPT_ROLES ? FF_ROLES
                                                              : FF_COMPETENCIES];

  for (guint i = 0; i < records->len; i++)
    if (sort == FF_EXCERPT_RULES)
      describe_pair (out, self, records->pdata[i]);
    else
      take_line (out, g_strdup (ff_record_get_name (records->pdata[i])));
  return g_string_free (out, FALSE);
}

static gboolean
check_size (gsize size, GError **error)
{
  if (size <= FF_EXCERPT_MAX_BYTES)
    return TRUE;
  g_set_error (error, FF_FORMAT_ERROR, FF_FORMAT_ERROR_INVALID,
               _ ("this is more than the %u MiB that can be copied and pasted at once"),
               FF_EXCERPT_MAX_BYTES >> 20);
  return FALSE;
}

/* The canonical bytes of SELF; an error where they are too many. (transfer full) */
GBytes *
ff_excerpt_write (const FfContent *self, GError **error)
{
  g_autoptr (GBytes) bytes = ff_format_write (self);

  return check_size (g_bytes_get_size (bytes), error) ? g_steal_pointer (&bytes) : NULL;
}

/* Reads BYTES, which may be anything, as strictly as a file; an error is of FF_FORMAT_ERROR. (transfer
 * full) */
FfContent *
ff_excerpt_read (GBytes *bytes, GError **error)
{
  if (!check_size (g_bytes_get_size (bytes), error))
    return NULL;
  return ff_format_read (bytes, SOURCE, error);
}
