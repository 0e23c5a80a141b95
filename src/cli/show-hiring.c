/* `show FILE hiring`. */
#include "cli/show.h"

#include "core/method/hiring.h"
#include "core/text/plain.h"
#include "text/plan-lists.h"
#include "text/text-table.h"

#include <glib/gi18n-lib.h>

/* Whoever names no roles sees every candidate, external ones too. */
static gboolean
is_shown (const FfShow *self, const FfHire *hire)
{
  return self->shows_all || ff_show_has_role (self, hire->role);
}

static void
add_share (FfTextTable *table, double share)
{
  g_autofree char *text = ff_share_to_text (share);

  ff_text_table_add (table, text);
}

static void
append_line (GString *out, char *sentence)
{
  g_autofree char *line = ff_text_make_plain (sentence);

  g_string_append_printf (out, "%s\n", line);
  g_free (sentence);
}

static void
write_demand (const FfHiringPlan *plan, GString *out)
{
  g_autoptr (FfTextTable) table = ff_text_table_new ("lrllr");

  ff_text_table_add (table, _ ("Quadrant"));
  ff_text_table_add (table, _ ("Demand"));
  ff_text_table_add (table, _ ("Hand over"));
  ff_text_table_add (table, _ ("Founder"));
  ff_text_table_add (table, _ ("Supply"));
  for (int q = 0; q < FF_N_QUADRANTS; q++)
    {
      ff_text_table_add (table, ff_quadrant_name (q));
      add_share (table, plan->demand[q]);
      ff_text_table_add (table, ff_hand_over_name (plan->hand_over[q]));
      ff_text_table_add (table, ff_strength_name (plan->strength[q]));
      if (plan->team.headcount > 0)
        add_share (table, plan->team.supply[q]);
      else
        ff_text_table_add (table, "–");
    }
  ff_text_table_append_to (table, out, 0);
}

static void
write_candidates (const FfShow *self, const FfHiringPlan *plan, GString *out)
{
  g_autoptr (FfTextTable) table = ff_text_table_new ("lrrrrrrr");

  ff_text_table_add (table, _ ("Candidate"));
  ff_text_table_add (table, _ ("Covered"));
  ff_text_table_add (table, _ ("Relief"));
  ff_text_table_add (table, _ ("Risk"));
  for (int q = 0; q < FF_N_QUADRANTS; q++)
    {
      /* Translators: the head of a column of what stays of a quadrant's work; %s is "IS", "ET" … */
      g_autofree char *head = g_strdup_printf (_ ("%s left"), ff_quadrant_short_name (q));

      ff_text_table_add (table, head);
    }
  for (guint i = 0; i < plan->hires->len; i++)
    {
      const FfHire *hire = plan->hires->pdata[i];

      if (!is_shown (self, hire))
        continue;
      ff_text_table_add (table, hire->role->name);
      add_share (table, hire->covered);
      add_share (table, hire->relief);
      add_share (table, hire->risk);
      for (int q = 0; q < FF_N_QUADRANTS; q++)
        add_share (table, hire->left[q]);
    }
  ff_text_table_append_to (table, out, 0);
}

static void
write_sentences (const FfShow *self, const FfHiringPlan *plan, GString *out)
{
  append_line (out, ff_hiring_plan_explain (plan));
  for (guint i = 0; i < plan->hires->len; i++)
    {
      const FfHire *hire = plan->hires->pdata[i];

      if (is_shown (self, hire))
        append_line (out, ff_hire_explain (plan, hire));
    }
}

/* Each counted role as a whole and, where it has several people, one of them. */
static void
write_team (const FfHiringPlan *plan, GString *out)
{
  append_line (out, ff_team_explain (plan, &plan->team));
  for (guint i = 0; i < plan->counted->len; i++)
    {
      const FfRole *role = plan->counted->pdata[i];

      append_line (out, ff_hiring_plan_explain_without (plan, role, G_MAXUINT));
      if (role->headcount > 1)
        append_line (out, ff_hiring_plan_explain_without (plan, role, 1));
    }
}

static void
write_text (const FfShow *self, GString *out)
{
  g_autoptr (FfHiringPlan) plan = ff_hiring_plan_new_for_content (self->content);

  write_demand (plan, out);
  g_string_append_c (out, '\n');
  write_candidates (self, plan, out);
  g_string_append_c (out, '\n');
  write_sentences (self, plan, out);
  if (plan->counted->len > 0 || plan->team.constraint != FF_QUADRANT_NONE)
    {
      g_string_append_c (out, '\n');
      write_team (plan, out);
    }
}

static void
write_number (FfJsonWriter *json, const char *name, double number)
{
  ff_json_writer_member (json, name);
  ff_json_writer_number (json, number);
}

static void
write_sentence (FfJsonWriter *json, const char *name, char *sentence)
{
  ff_json_member_text (json, name, sentence);
  g_free (sentence);
}

static void
write_hire (FfJsonWriter *json, const FfHiringPlan *plan, const FfHire *hire)
{
  ff_json_writer_begin_object (json);
  ff_json_member_text (json, "role", hire->role->base.id);
  write_number (json, "covered", hire->covered);
  write_number (json, "relief", hire->relief);
  write_number (json, "risk", hire->risk);
  ff_json_member_shares (json, "takes", hire->takes);
  ff_json_member_shares (json, "left", hire->left);
  write_sentence (json, "explanation", ff_hire_explain (plan, hire));
  ff_json_writer_end (json);
}

static void
write_without (FfJsonWriter *json, const FfHiringPlan *plan, const FfRole *role, guint people)
{
  FfTeam team;

  ff_hiring_plan_get_team_without (plan, role, people, &team);
  ff_json_writer_begin_object (json);
  ff_json_member_text (json, "role", role->base.id);
  ff_json_member_count (json, "people", people);
  ff_json_member_shares (json, "supply", team.supply);
  ff_json_member_quadrants (json, "understaffed", team.understaffed);
  ff_json_writer_end (json);
}

static void
write_all_without (FfJsonWriter *json, const FfHiringPlan *plan)
{
  ff_json_writer_member (json, "without");
  ff_json_writer_begin_array (json, FALSE);
  for (guint i = 0; i < plan->counted->len; i++)
    {
      const FfRole *role = plan->counted->pdata[i];

      write_without (json, plan, role, (guint) role->headcount);
      if (role->headcount > 1)
        write_without (json, plan, role, 1);
    }
  ff_json_writer_end (json);
}

static void
write_json (const FfShow *self, FfJsonWriter *json)
{
  g_autoptr (FfHiringPlan) plan = ff_hiring_plan_new_for_content (self->content);

  ff_json_writer_begin_object (json);
  ff_json_writer_member (json, "candidates");
  ff_json_writer_begin_array (json, FALSE);
  for (guint i = 0; i < plan->hires->len; i++)
    if (is_shown (self, plan->hires->pdata[i]))
      write_hire (json, plan, plan->hires->pdata[i]);
  ff_json_writer_end (json);
  ff_json_member_quadrants (json, "understaffed", plan->team.understaffed);
  ff_json_member_shares (json, "demand", plan->demand);
  ff_json_member_shares (json, "supply", plan->team.supply);
  write_all_without (json, plan);
  write_sentence (json, "explanation", ff_hiring_plan_explain (plan));
  ff_json_writer_end (json);
}

static void
write_csv (const FfShow *self, FfCsvWriter *csv)
{
  g_autoptr (FfHiringPlan) plan = ff_hiring_plan_new_for_content (self->content);
  g_auto (GStrv) ids = ff_show_list_ids (self);

  ff_csv_put_hiring (csv, plan, (const char *const *) ids);
}

const FfTopic ff_topic_hiring = {
  .name = "hiring",
  .summary = N_ ("what each candidate role would take over, and what the team is short of"),
  .takes_roles = TRUE,
  .text = write_text,
  .json = write_json,
  .csv = write_csv,
};
