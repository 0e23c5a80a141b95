/* `show FILE validation`. */
#include "cli/show.h"

#include "core/method/validation.h"
#include "text/plan-lists.h"
#include "text/text-table.h"

#include <glib/gi18n-lib.h>

static const char *
get_verdict_name (FfVerdict verdict)
{
  switch (verdict)
    {
    case FF_VERDICT_TOO_LITTLE: return _ ("too little work to tell");
    case FF_VERDICT_SPREAD: return _ ("spread over the quadrants");
    case FF_VERDICT_MISMATCH: return _ ("mismatch");
    case FF_VERDICT_DRIFT: return _ ("drift to the secondary quadrant");
    case FF_VERDICT_LIGHT: return _ ("light on the primary quadrant");
    case FF_VERDICT_ALIGNED: return _ ("aligned");
    case FF_VERDICT_SPECIALISING: return _ ("specialising");
    case FF_VERDICT_NONE: break;
    }
  return "–";
}

static const char *
get_verdict_id (FfVerdict verdict)
{
  return verdict != FF_VERDICT_NONE ? ff_verdict_ids[verdict] : "";
}

/* People are shown where the role that they are held against is. */
static gboolean
is_shown (const FfShow *self, const FfValidation *validation)
{
  if (validation->role == NULL)
    return self->shows_all;
  return ff_show_has_role (self, validation->role);
}

static void
add_rows (const FfShow *self, FfTextTable *table, GPtrArray *validations)
{
  for (guint i = 0; i < validations->len; i++)
    {
      const FfValidation *validation = validations->pdata[i];
      const char *role = validation->role != NULL ? validation->role->name : "–";

      if (!is_shown (self, validation))
        continue;
      ff_text_table_add (table, validation->person != NULL ? validation->person : role);
      ff_text_table_add (table, validation->person != NULL ? role : "");
      ff_text_table_add (table, get_verdict_name (validation->verdict));
      ff_text_table_add_number (table, validation->samples);
      for (int q = 0; q < FF_N_QUADRANTS; q++)
        {
          g_autofree char *observed = ff_text_percent (validation->observed[q]);
          g_autofree char *expected = ff_text_percent (validation->expected[q]);
          g_autofree char *both = g_strdup_printf ("%s/%s", observed, expected);

          ff_text_table_add (table, both);
        }
    }
}

static void
write_text (const FfShow *self, GString *out)
{
  g_autoptr (FfValidations) validations = ff_validations_new (self->content);
  g_autoptr (FfTextTable) table = ff_text_table_new ("lllrrrrr");

  if (*validations->from != '\0')
    /* Translators: two days. */
    g_string_append_printf (out, _ ("Work from %s to %s"), validations->from, validations->to);
  else
    g_string_append (out, _ ("Work without a date"));
  g_string_append_printf (out, "\n%s\n\n", _ ("Shares are observed/expected."));
  ff_text_table_add (table, _ ("Who"));
  ff_text_table_add (table, _ ("Held against"));
  ff_text_table_add (table, _ ("Verdict"));
  ff_text_table_add (table, _ ("Samples"));
  for (int q = 0; q < FF_N_QUADRANTS; q++)
    ff_text_table_add (table, ff_quadrant_short_name (q));
  add_rows (self, table, validations->roles);
  if (validations->people->len > 0)
    ff_text_table_break (table);
  add_rows (self, table, validations->people);
  ff_text_table_append_to (table, out, 0);
}

static void
write_validation (FfJsonWriter *json, const FfValidations *validations,
                  const FfValidation *validation)
{
  ff_json_writer_begin_object (json);
  if (validation->person != NULL)
    ff_json_member_text (json, "person", validation->person);
  ff_json_writer_member (json, "id");
  if (validation->role != NULL)
    ff_json_writer_text (json, validation->role->base.id);
  else
    ff_json_writer_null (json);
  ff_json_member_text (json, "verdict", get_verdict_id (validation->verdict));
  ff_json_member_count (json, "samples", validation->samples);
  ff_json_writer_member (json, "window");
  ff_json_writer_begin_object (json);
  ff_json_member_text (json, "from", validations->from);
  ff_json_member_text (json, "to", validations->to);
  ff_json_writer_end (json);
  ff_json_member_shares (json, "observed", validation->observed);
  ff_json_member_shares (json, "expected", validation->expected);
  ff_json_writer_member (json, "divergence");
  ff_json_writer_number (json, validation->divergence);
  ff_json_member_ids (json, "best-fit", validation->best_fit);
  ff_json_member_ids (json, "never-seen", validation->never_seen);
  ff_json_member_ids (json, "overgrown", validation->overgrown);
  ff_json_writer_end (json);
}

static void
write_list (const FfShow *self, FfJsonWriter *json, const char *name,
            const FfValidations *validations, GPtrArray *list)
{
  ff_json_writer_member (json, name);
  ff_json_writer_begin_array (json, FALSE);
  for (guint i = 0; i < list->len; i++)
    if (is_shown (self, list->pdata[i]))
      write_validation (json, validations, list->pdata[i]);
  ff_json_writer_end (json);
}

static void
write_json (const FfShow *self, FfJsonWriter *json)
{
  g_autoptr (FfValidations) validations = ff_validations_new (self->content);

  ff_json_writer_begin_object (json);
  write_list (self, json, "roles", validations, validations->roles);
  write_list (self, json, "people", validations, validations->people);
  ff_json_writer_end (json);
}

static void
write_csv (const FfShow *self, FfCsvWriter *csv)
{
  g_autoptr (FfValidations) validations = ff_validations_new (self->content);
  g_auto (GStrv) ids = ff_show_list_ids (self);

  ff_csv_put_validations (csv, validations, (const char *const *) ids);
}

const FfTopic ff_topic_validation = {
  .name = "validation",
  .summary = N_ ("the roles held against the work that people really did"),
  .takes_roles = TRUE,
  .text = write_text,
  .json = write_json,
  .csv = write_csv,
};
