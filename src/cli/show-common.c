/* What several topics write alike. */
#include "cli/show.h"

gboolean
ff_show_has_role (const FfShow *self, const FfRole *role)
{
  return g_ptr_array_find (self->roles, role, NULL);
}

/* The ids of the roles that were named; NULL where none were, which stands for all. (transfer full)
 * (nullable) */
char **
ff_show_list_ids (const FfShow *self)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  if (self->shows_all)
    return NULL;
  for (guint i = 0; i < self->roles->len; i++)
    g_strv_builder_add (ids, ((const FfRecord *) self->roles->pdata[i])->id);
  return g_strv_builder_end (ids);
}

/* The ids of the quadrants of SET, in quadrant order. (transfer full) */
char *
ff_show_quadrants (FfQuadrantSet set, const char *separator)
{
  GString *out = g_string_new (NULL);

  for (int q = 0; q < FF_N_QUADRANTS; q++)
    if ((set & FF_QUADRANT_BIT (q)) != 0)
      g_string_append_printf (out, "%s%s", out->len > 0 ? separator : "", ff_quadrant_ids[q]);
  return g_string_free (out, FALSE);
}

void
ff_json_member_text (FfJsonWriter *json, const char *name, const char *text)
{
  ff_json_writer_member (json, name);
  ff_json_writer_text (json, text);
}

void
ff_json_member_count (FfJsonWriter *json, const char *name, guint count)
{
  ff_json_writer_member (json, name);
  ff_json_writer_number (json, count);
}

void
ff_json_member_boolean (FfJsonWriter *json, const char *name, gboolean value)
{
  ff_json_writer_member (json, name);
  ff_json_writer_boolean (json, value);
}

void
ff_json_member_quadrants (FfJsonWriter *json, const char *name, FfQuadrantSet set)
{
  ff_json_writer_member (json, name);
  ff_json_writer_begin_array (json, TRUE);
  for (int q = 0; q < FF_N_QUADRANTS; q++)
    if ((set & FF_QUADRANT_BIT (q)) != 0)
      ff_json_writer_text (json, ff_quadrant_ids[q]);
  ff_json_writer_end (json);
}

void
ff_json_member_shares (FfJsonWriter *json, const char *name, const double shares[FF_N_QUADRANTS])
{
  ff_json_writer_member (json, name);
  ff_json_writer_begin_object (json);
  for (int q = 0; q < FF_N_QUADRANTS; q++)
    {
      ff_json_writer_member (json, ff_quadrant_ids[q]);
      ff_json_writer_number (json, shares[q]);
    }
  ff_json_writer_end (json);
}

/* The ids of RECORDS, const FfRecord *. */
void
ff_json_member_ids (FfJsonWriter *json, const char *name, GPtrArray *records)
{
  ff_json_writer_member (json, name);
  ff_json_writer_begin_array (json, TRUE);
  for (guint i = 0; i < records->len; i++)
    ff_json_writer_text (json, ((const FfRecord *) records->pdata[i])->id);
  ff_json_writer_end (json);
}
