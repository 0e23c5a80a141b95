/* `show FILE summary`: what a project holds, in numbers. */
#include "cli/show.h"

#include "core/text/plain.h"
#include "text/text-table.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  const char *name;  /* in JSON and CSV */
  const char *label; /* for gettext () */
  guint (*count) (const FfShow *self);
} Count;

static guint
count_competencies (const FfShow *self)
{
  return self->content->lists[FF_COMPETENCIES]->len;
}

static guint
count_unplaced (const FfShow *self)
{
  return ff_analysis_count_in_quadrant (self->analysis, FF_QUADRANT_NONE);
}

static guint
count_roles (const FfShow *self)
{
  return self->roles->len;
}

static guint
count_external (const FfShow *self)
{
  return self->content->lists[FF_ROLES]->len - self->roles->len;
}

static guint
count_required_pairs (const FfShow *self)
{
  guint count = 0;

  for (guint i = 0; i < ff_analysis_get_n_pairs (self->analysis); i++)
    count += ff_analysis_get_pair (self->analysis, i)->relation == FF_RELATION_REQUIRED;
  return count;
}

static guint
count_rules (const FfShow *self)
{
  GPtrArray *boundaries = self->content->lists[FF_BOUNDARIES];
  guint count = 0;

  for (guint i = 0; i < boundaries->len; i++)
    count += ((FfBoundary *) boundaries->pdata[i])->rules->len;
  return count;
}

static guint
count_samples (const FfShow *self)
{
  return self->content->lists[FF_SAMPLES]->len;
}

static guint
count_people (const FfShow *self)
{
  return self->content->lists[FF_PEOPLE]->len;
}

static guint
count_feedback (const FfShow *self)
{
  return self->content->lists[FF_FEEDBACK]->len;
}

static guint
count_snapshots (const FfShow *self)
{
  return self->content->lists[FF_SNAPSHOTS]->len;
}

static guint
count_errors (const FfShow *self)
{
  return ff_analysis_count_findings (self->analysis, FF_SEVERITY_ERROR);
}

static guint
count_warnings (const FfShow *self)
{
  return ff_analysis_count_findings (self->analysis, FF_SEVERITY_WARNING);
}

static guint
count_hints (const FfShow *self)
{
  return ff_analysis_count_findings (self->analysis, FF_SEVERITY_HINT);
}

static const Count counts[] = {
  { "competencies", N_ ("Competencies"), count_competencies },
  { "unplaced", N_ ("Not placed"), count_unplaced },
  { "roles", N_ ("Roles"), count_roles },
  { "external-roles", N_ ("Roles outside the framework"), count_external },
  { "required-pairs", N_ ("Pairs that need rules"), count_required_pairs },
  { "rules", N_ ("Boundary rules"), count_rules },
  { "samples", N_ ("Work samples"), count_samples },
  { "people", N_ ("People"), count_people },
  { "feedback", N_ ("Remarks"), count_feedback },
  { "snapshots", N_ ("Snapshots"), count_snapshots },
  { "errors", N_ ("Errors"), count_errors },
  { "warnings", N_ ("Warnings"), count_warnings },
  { "hints", N_ ("Hints"), count_hints },
};

static guint
count_rated (const FfShow *self, const FfRole *role)
{
  return ff_analysis_get_emphasis (self->analysis, role->base.id)->rated;
}

static void
append_roles (const FfShow *self, GString *out)
{
  g_autoptr (FfTextTable) table = ff_text_table_new ("lll");

  for (guint i = 0; i < self->roles->len; i++)
    {
      const FfRole *role = self->roles->pdata[i];
      const FfEmphasis *emphasis = ff_analysis_get_emphasis (self->analysis, role->base.id);
      /* Translators: how many competencies have a weight, of how many there are. */
      g_autofree char *rated = g_strdup_printf (_ ("%u of %u rated"), emphasis->rated,
                                                emphasis->competencies);
      g_autofree char *primary = ff_quadrant_set_in_words (emphasis->emphasised);

      ff_text_table_add (table, role->name);
      ff_text_table_add (table, rated);
      ff_text_table_add (table, primary);
    }
  ff_text_table_append_to (table, out, 2);
}

static void
write_text (const FfShow *self, GString *out)
{
  const FfSettings *settings = ff_content_get_settings (self->content);
  g_autofree char *title = ff_text_make_plain (*settings->title != '\0' ? settings->title
                                                                        : _ ("Untitled"));
  g_autoptr (FfTextTable) table = ff_text_table_new ("lr");

  g_string_append_printf (out, "%s\n\n", title);
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      ff_text_table_add (table, _ (counts[i].label));
      ff_text_table_add_number (table, counts[i].count (self));
    }
  ff_text_table_append_to (table, out, 2);
  if (self->roles->len > 0)
    {
      g_string_append_c (out, '\n');
      append_roles (self, out);
    }
}

static void
write_json (const FfShow *self, FfJsonWriter *json)
{
  ff_json_writer_begin_object (json);
  ff_json_member_text (json, "title", ff_content_get_settings (self->content)->title);
  ff_json_writer_member (json, "counts");
  ff_json_writer_begin_object (json);
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    ff_json_member_count (json, counts[i].name, counts[i].count (self));
  ff_json_writer_end (json);
  ff_json_writer_member (json, "quadrants");
  ff_json_writer_begin_object (json);
  for (int q = 0; q < FF_N_QUADRANTS; q++)
    ff_json_member_count (json, ff_quadrant_ids[q],
                          ff_analysis_count_in_quadrant (self->analysis, q));
  ff_json_writer_end (json);
  ff_json_writer_member (json, "roles");
  ff_json_writer_begin_array (json, FALSE);
  for (guint i = 0; i < self->roles->len; i++)
    {
      const FfRole *role = self->roles->pdata[i];

      ff_json_writer_begin_object (json);
      ff_json_member_text (json, "id", role->base.id);
      ff_json_member_text (json, "name", role->name);
      ff_json_member_text (json, "status", ff_status_ids[role->status]);
      ff_json_member_count (json, "rated", count_rated (self, role));
      ff_json_writer_end (json);
    }
  ff_json_writer_end (json);
  ff_json_writer_end (json);
}

static void
write_csv (const FfShow *self, FfCsvWriter *csv)
{
  ff_csv_writer_row (csv, "what", "count", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      ff_csv_writer_text (csv, counts[i].name);
      ff_csv_writer_number (csv, counts[i].count (self));
      ff_csv_writer_end_row (csv);
    }
}

const FfTopic ff_topic_summary = {
  .name = "summary",
  .summary = N_ ("what the project holds, in numbers"),
  .text = write_text,
  .json = write_json,
  .csv = write_csv,
};
