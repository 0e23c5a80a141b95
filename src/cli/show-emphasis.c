/* `show FILE emphasis`. */
#include "cli/show.h"

#include "core/text/plain.h"
#include "text/text-table.h"

#include <glib/gi18n-lib.h>

static const char *
get_shape_name (FfShape shape)
{
  switch (shape)
    {
    case FF_SHAPE_SPECIALIST: return _ ("specialist");
    case FF_SHAPE_GENERALIST: return _ ("generalist");
    case FF_SHAPE_UNDEFINED: break;
    }
  return _ ("undefined");
}

/* The decided quadrant, or all that are tied. (transfer full) */
static char *
describe_quadrants (FfQuadrantSet set)
{
  g_autofree char *names = ff_quadrant_set_in_words (set);

  if (set == 0)
    return g_strdup ("–");
  if (ff_quadrant_set_only (set) == FF_QUADRANT_NONE)
    /* Translators: %s lists the quadrants that are tied. */
    return g_strdup_printf (_ ("open: %s"), names);
  return g_steal_pointer (&names);
}

static void
write_text (const FfShow *self, GString *out)
{
  g_autoptr (FfTextTable) table = ff_text_table_new ("llllrrr");

  if (self->roles->len == 0)
    {
      g_string_append_printf (out, "%s\n", _ ("The project has no roles yet."));
      return;
    }
  ff_text_table_add (table, _ ("Role"));
  ff_text_table_add (table, _ ("Shape"));
  ff_text_table_add (table, _ ("Primary"));
  ff_text_table_add (table, _ ("Secondary"));
  for (int w = 0; w < FF_N_WEIGHTS; w++)
    ff_text_table_add (table, ff_weight_letter (w));
  for (guint i = 0; i < self->roles->len; i++)
    {
      const FfRole *role = self->roles->pdata[i];
      const FfEmphasis *emphasis = ff_analysis_get_emphasis (self->analysis, role->base.id);
      g_autofree char *primary = describe_quadrants (emphasis->primary);
      g_autofree char *secondary = describe_quadrants (emphasis->secondary);

      ff_text_table_add (table, role->name);
      ff_text_table_add (table, get_shape_name (emphasis->shape));
      ff_text_table_add (table, primary);
      ff_text_table_add (table, secondary);
      for (int w = 0; w < FF_N_WEIGHTS; w++)
        ff_text_table_add_number (table, emphasis->totals[w]);
    }
  ff_text_table_append_to (table, out, 0);
  g_string_append_c (out, '\n');
  for (guint i = 0; i < self->roles->len; i++)
    {
      const FfRole *role = self->roles->pdata[i];
      g_autofree char *sentence = ff_analysis_explain (self->analysis, role->base.id);
      g_autofree char *line = ff_text_make_plain (sentence);

      g_string_append_printf (out, "%s\n", line);
    }
}

static void
write_counts (FfJsonWriter *json, const FfEmphasis *emphasis)
{
  ff_json_writer_member (json, "counts");
  ff_json_writer_begin_object (json);
  for (int q = 0; q < FF_N_QUADRANTS; q++)
    {
      ff_json_writer_member (json, ff_quadrant_ids[q]);
      ff_json_writer_begin_line (json);
      ff_json_writer_begin_object (json);
      for (int w = 0; w < FF_N_WEIGHTS; w++)
        ff_json_member_count (json, ff_weight_ids[w], emphasis->counts[w][q]);
      ff_json_writer_end (json);
      ff_json_writer_end_line (json);
    }
  ff_json_writer_end (json);
}

static void
get_shares (const FfEmphasis *emphasis, double share[FF_N_QUADRANTS], double depth[FF_N_QUADRANTS])
{
  for (int q = 0; q < FF_N_QUADRANTS; q++)
    {
      share[q] = ff_emphasis_get_share (emphasis, q);
      depth[q] = ff_emphasis_get_depth_share (emphasis, q);
    }
}

static void
write_json (const FfShow *self, FfJsonWriter *json)
{
  ff_json_writer_begin_object (json);
  ff_json_writer_member (json, "roles");
  ff_json_writer_begin_array (json, FALSE);
  for (guint i = 0; i < self->roles->len; i++)
    {
      const FfRole *role = self->roles->pdata[i];
      const FfEmphasis *emphasis = ff_analysis_get_emphasis (self->analysis, role->base.id);
      g_autofree char *explanation = ff_analysis_explain (self->analysis, role->base.id);
      double share[FF_N_QUADRANTS];
      double depth[FF_N_QUADRANTS];

      get_shares (emphasis, share, depth);
      ff_json_writer_begin_object (json);
      ff_json_member_text (json, "id", role->base.id);
      ff_json_member_text (json, "shape", ff_shape_ids[emphasis->shape]);
      ff_json_member_quadrants (json, "primary", emphasis->primary);
      ff_json_member_quadrants (json, "secondary", emphasis->secondary);
      ff_json_member_boolean (json, "provisional", emphasis->provisional);
      write_counts (json, emphasis);
      ff_json_member_shares (json, "share", share);
      ff_json_member_shares (json, "depth", depth);
      ff_json_member_text (json, "explanation", explanation);
      ff_json_writer_end (json);
    }
  ff_json_writer_end (json);
  ff_json_writer_end (json);
}

static void
write_csv (const FfShow *self, FfCsvWriter *csv)
{
  ff_csv_writer_row (csv, "role", "name", "shape", "primary", "secondary", "provisional",
                     "quadrant", "primaries", "secondaries", "baselines", "share", "depth", NULL);
  for (guint i = 0; i < self->roles->len; i++)
    {
      const FfRole *role = self->roles->pdata[i];
      const FfEmphasis *emphasis = ff_analysis_get_emphasis (self->analysis, role->base.id);
      g_autofree char *primary = ff_show_quadrants (emphasis->primary, ";");
      g_autofree char *secondary = ff_show_quadrants (emphasis->secondary, ";");

      for (int q = 0; q < FF_N_QUADRANTS; q++)
        {
          ff_csv_writer_text (csv, role->base.id);
          ff_csv_writer_text (csv, role->name);
          ff_csv_writer_text (csv, ff_shape_ids[emphasis->shape]);
          ff_csv_writer_text (csv, primary);
          ff_csv_writer_text (csv, secondary);
          ff_csv_writer_text (csv, emphasis->provisional ? "true" : "false");
          ff_csv_writer_text (csv, ff_quadrant_ids[q]);
          for (int w = 0; w < FF_N_WEIGHTS; w++)
            ff_csv_writer_number (csv, emphasis->counts[w][q]);
          ff_csv_writer_number (csv, ff_emphasis_get_share (emphasis, q));
          ff_csv_writer_number (csv, ff_emphasis_get_depth_share (emphasis, q));
          ff_csv_writer_end_row (csv);
        }
    }
}

const FfTopic ff_topic_emphasis = {
  .name = "emphasis",
  .summary = N_ ("how each role's weights fall over the quadrants, with the sum"),
  .takes_roles = TRUE,
  .text = write_text,
  .json = write_json,
  .csv = write_csv,
};
