/* `show FILE checks`, and what `check` prints. */
#include "cli/show.h"

#include "text/text-table.h"

#include <glib/gi18n-lib.h>

static const char *
get_severity_name (FfSeverity severity)
{
  switch (severity)
    {
    case FF_SEVERITY_ERROR: return _ ("error");
    case FF_SEVERITY_WARNING: return _ ("warning");
    case FF_SEVERITY_HINT: break;
    }
  return _ ("hint");
}

static const char *
find_reason (FfAnalysis *analysis, const FfFinding *finding, const char *about)
{
  g_autofree char *id = ff_dismissal_make_id (finding->check, about);
  const FfDismissal *dismissal = ff_content_find (ff_analysis_get_content (analysis), FF_DISMISSED,
                                                  id);

  return dismissal != NULL ? dismissal->reason : "";
}

static void
add_finding (FfTextTable *table, FfAnalysis *analysis, const FfFinding *finding)
{
  g_autofree char *about = g_strjoinv (" ", finding->about);
  const char *reason = finding->dismissed ? find_reason (analysis, finding, about) : "";
  g_autofree char *sentences
      = finding->dismissed && *reason != '\0'
            /* Translators: what a check found, then the reason for which someone set it aside. */
            ? g_strdup_printf (_ ("%s Dismissed: %s"), finding->message, reason)
            : g_strdup_printf ("%s %s", finding->message, finding->advice);

  ff_text_table_add (table,
                     finding->dismissed ? _ ("dismissed") : get_severity_name (finding->severity));
  ff_text_table_add (table, finding->check);
  ff_text_table_add (table, *about != '\0' ? about : "–");
  ff_text_table_add (table, sentences);
}

/* A group of lines for each severity, errors first, those set aside last. */
static guint
add_findings (FfTextTable *table, FfAnalysis *analysis)
{
  guint size = ff_analysis_get_n_findings (analysis);
  guint dismissed = 0;
  int group = -1;

  for (int pass = 0; pass < 2; pass++)
    for (guint i = 0; i < size; i++)
      {
        const FfFinding *finding = ff_analysis_get_finding (analysis, i);
        int own = finding->dismissed ? G_MAXINT : (int) finding->severity;

        if (finding->dismissed != pass)
          continue;
        if (group >= 0 && group != own)
          ff_text_table_break (table);
        group = own;
        dismissed += finding->dismissed;
        add_finding (table, analysis, finding);
      }
  return dismissed;
}

static void
append_count (GString *out, FfAnalysis *analysis, guint dismissed)
{
  guint errors = ff_analysis_count_findings (analysis, FF_SEVERITY_ERROR);
  guint warnings = ff_analysis_count_findings (analysis, FF_SEVERITY_WARNING);
  guint hints = ff_analysis_count_findings (analysis, FF_SEVERITY_HINT);

  g_string_append_printf (out, ngettext ("%u error", "%u errors", errors), errors);
  g_string_append (out, ", ");
  g_string_append_printf (out, ngettext ("%u warning", "%u warnings", warnings), warnings);
  g_string_append (out, ", ");
  g_string_append_printf (out, ngettext ("%u hint", "%u hints", hints), hints);
  if (dismissed > 0)
    {
      g_string_append (out, "; ");
      /* Translators: %u counts findings that someone set aside. */
      g_string_append_printf (out, ngettext ("%u dismissed", "%u dismissed", dismissed), dismissed);
    }
  g_string_append_c (out, '\n');
}

void
ff_show_checks_text (FfAnalysis *analysis, GString *out)
{
  g_autoptr (FfTextTable) table = ff_text_table_new ("llll");
  guint dismissed;

  if (ff_analysis_get_n_findings (analysis) == 0)
    {
      g_string_append_printf (out, "%s\n", _ ("Nothing found: all checks hold."));
      return;
    }
  dismissed = add_findings (table, analysis);
  ff_text_table_append_to (table, out, 0);
  g_string_append_c (out, '\n');
  append_count (out, analysis, dismissed);
}

static void
write_findings (FfAnalysis *analysis, FfJsonWriter *json)
{
  ff_json_writer_begin_object (json);
  ff_json_writer_member (json, "findings");
  ff_json_writer_begin_array (json, FALSE);
  for (guint i = 0; i < ff_analysis_get_n_findings (analysis); i++)
    {
      const FfFinding *finding = ff_analysis_get_finding (analysis, i);

      ff_json_writer_begin_object (json);
      ff_json_member_text (json, "check", finding->check);
      ff_json_member_text (json, "severity", ff_severity_ids[finding->severity]);
      ff_json_writer_member (json, "about");
      ff_json_writer_begin_array (json, TRUE);
      for (guint j = 0; finding->about[j] != NULL; j++)
        ff_json_writer_text (json, finding->about[j]);
      ff_json_writer_end (json);
      ff_json_member_text (json, "message", finding->message);
      ff_json_member_text (json, "advice", finding->advice);
      ff_json_member_boolean (json, "dismissed", finding->dismissed);
      ff_json_writer_end (json);
    }
  ff_json_writer_end (json);
  ff_json_writer_end (json);
}

void
ff_show_checks_json (FfAnalysis *analysis, GString *out)
{
  g_autoptr (FfJsonWriter) json = ff_json_writer_new_printable ();
  g_autoptr (GBytes) bytes = NULL;
  gsize length;
  const char *data;

  write_findings (analysis, json);
  bytes = ff_json_writer_finish (json);
  data = g_bytes_get_data (bytes, &length);
  g_string_append_len (out, data, length);
}

static void
write_text (const FfShow *self, GString *out)
{
  ff_show_checks_text (self->analysis, out);
}

static void
write_json (const FfShow *self, FfJsonWriter *json)
{
  write_findings (self->analysis, json);
}

static void
write_csv (const FfShow *self, FfCsvWriter *csv)
{
  ff_csv_writer_row (csv, "severity", "check", "about", "message", "advice", "dismissed", NULL);
  for (guint i = 0; i < ff_analysis_get_n_findings (self->analysis); i++)
    {
      const FfFinding *finding = ff_analysis_get_finding (self->analysis, i);
      g_autofree char *about = g_strjoinv (" ", finding->about);

      ff_csv_writer_text (csv, ff_severity_ids[finding->severity]);
      ff_csv_writer_text (csv, finding->check);
      ff_csv_writer_text (csv, about);
      ff_csv_writer_text (csv, finding->message);
      ff_csv_writer_text (csv, finding->advice);
      ff_csv_writer_text (csv, finding->dismissed ? "true" : "false");
      ff_csv_writer_end_row (csv);
    }
}

const FfTopic ff_topic_checks = {
  .name = "checks",
  .summary = N_ ("what the method's rules find; \"check\" does the same with an exit status"),
  .text = write_text,
  .json = write_json,
  .csv = write_csv,
};
