#include "core/kinds/boundary.h"

#include "core/kinds/role.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const FfField rule_fields[] = {
  FF_FIELD_LONG_TEXT (FfRule, topic, "topic", .flags = FF_FIELD_REQUIRED | FF_FIELD_PUBLIC),
  FF_FIELD (FfRule, kind, "kind", FF_FIELD_CHOICE, .choices = ff_rule_kind_ids,
            .fallback = FF_RULE_DECISION, .flags = FF_FIELD_PUBLIC),
  FF_FIELD (FfRule, owns, "owns", FF_FIELD_TEXT_MAP, .max_length = FF_TEXT_MAX_LENGTH,
            .target = &ff_role_kind, .flags = FF_FIELD_PUBLIC),
  FF_FIELD_LONG_TEXT (FfRule, overlap, "overlap", .flags = FF_FIELD_PUBLIC),
  FF_FIELD_LONG_TEXT (FfRule, escalation, "escalation"),
};

const FfKind ff_rule_kind = {
  .name = NC_ ("kind of thing", "rule"),
  .size = sizeof (FfRule),
  .fields = FF_FIELDS (rule_fields),
  .has_id = TRUE,
};

static const FfField fields[] = {
  FF_FIELD (FfBoundary, roles, "roles", FF_FIELD_REFERENCES,
            .flags = FF_FIELD_REQUIRED | FF_FIELD_PUBLIC, .target = &ff_role_kind),
  FF_FIELD (FfBoundary, adjacent, "adjacent", FF_FIELD_CHOICE, .choices = ff_adjacent_ids,
            .fallback = FF_ADJACENT_AUTO, .flags = FF_FIELD_PUBLIC),
  FF_FIELD_LONG_TEXT (FfBoundary, reason, "reason"),
  FF_FIELD (FfBoundary, rules, "rules", FF_FIELD_RECORDS, .element = &ff_rule_kind,
            .flags = FF_FIELD_PUBLIC),
};

static char *
make_key (const FfRecord *record)
{
  const FfBoundary *self = (const FfBoundary *) record;

  return g_strjoinv (" ", self->roles);
}

static char *
validate (const FfRecord *record, const char **member)
{
  const FfBoundary *self = (const FfBoundary *) record;

  *member = "roles";
  if (g_strv_length (self->roles) != 2)
    return g_strdup (_ ("a pair has exactly two roles"));
  if (strcmp (self->roles[0], self->roles[1]) == 0)
    return g_strdup (_ ("a pair has two different roles"));
  if (strcmp (self->roles[0], self->roles[1]) > 0)
    return g_strdup_printf (_ ("the two roles are not in byte order: “%s” goes first"),
                            self->roles[1]);
  *member = "rules";
  for (guint i = 0; i < self->rules->len; i++)
    {
      const FfRule *rule = self->rules->pdata[i];

      for (guint j = 0; j < ff_map_get_size (rule->owns); j++)
        {
          const char *owner = ff_map_get_entry (rule->owns, j)->key;

          g_autofree char *where = NULL;

          if (g_strv_contains ((const char *const *) self->roles, owner))
            continue;
          where = g_strdup_printf ("rules[%u].owns.%s", i, owner);
          *member = g_intern_string (where);
          return g_strdup_printf (_ ("“%s” is not a role of the pair"), owner);
        }
    }
  return NULL;
}

const FfKind ff_boundary_kind = {
  .name = NC_ ("kind of thing", "boundary"),
  .list = "boundaries",
  .size = sizeof (FfBoundary),
  .fields = FF_FIELDS (fields),
  .make_key = make_key,
  .validate = validate,
};

/* The id of the pair of ROLE and OTHER, whichever comes first. (transfer full) */
char *
ff_boundary_make_id (const char *role, const char *other)
{
  gboolean in_order = strcmp (role, other) < 0;

  return g_strjoin (" ", in_order ? role : other, in_order ? other : role, NULL);
}
