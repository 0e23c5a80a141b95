#include "text/doc-parts.h"
#include "text/plan-lists.h"

#include <glib/gi18n-lib.h>

static void
put_share (FfDoc *self, double share)
{
  g_autofree char *text = ff_share_to_text (share);

  ff_doc_cell (self, text);
}

static void
take_paragraph (FfDoc *self, const char *class, char *text)
{
  ff_doc_paragraph (self, class, text);
  g_free (text);
}

static void
put_demand (FfDoc *self, const FfHiringPlan *plan)
{
  gboolean has_team = plan->team.headcount > 0;

  ff_doc_begin_table (self, NULL);
  ff_doc_column (self, FF_DOC_START, _ ("Quadrant"));
  ff_doc_column (self, FF_DOC_END, _ ("Demand"));
  ff_doc_column (self, FF_DOC_START, _ ("Hand over"));
  ff_doc_column (self, FF_DOC_START, _ ("Founder"));
  if (has_team)
    ff_doc_column (self, FF_DOC_END, _ ("Supply"));
  for (int q = 0; q < FF_N_QUADRANTS; q++)
    {
      ff_doc_cell (self, ff_quadrant_name (q));
      put_share (self, plan->demand[q]);
      ff_doc_cell (self, ff_hand_over_name (plan->hand_over[q]));
      ff_doc_cell (self, ff_strength_name (plan->strength[q]));
      if (has_team)
        put_share (self, plan->team.supply[q]);
    }
  ff_doc_end_table (self);
}

static void
put_numbers (FfDoc *self, const FfHiringPlan *plan, const char *const *role_ids)
{
  ff_doc_begin_table (self, NULL);
  ff_doc_column (self, FF_DOC_START, _ ("Candidate"));
  ff_doc_column (self, FF_DOC_END, _ ("Covered"));
  ff_doc_column (self, FF_DOC_END, _ ("Relief"));
  ff_doc_column (self, FF_DOC_END, _ ("Risk"));
  for (int q = 0; q < FF_N_QUADRANTS; q++)
    {
      /* Translators: the head of a column of what stays of a quadrant's work; %s is "IS", "ET" … */
      g_autofree char *head = g_strdup_printf (_ ("%s left"), ff_quadrant_short_name (q));

      ff_doc_column (self, FF_DOC_END, head);
    }
  for (guint i = 0; i < plan->hires->len; i++)
    {
      const FfHire *hire = plan->hires->pdata[i];

      if (!ff_hire_is_of (hire, role_ids))
        continue;
      ff_doc_cell (self, hire->role->name);
      put_share (self, hire->covered);
      put_share (self, hire->relief);
      put_share (self, hire->risk);
      for (int q = 0; q < FF_N_QUADRANTS; q++)
        put_share (self, hire->left[q]);
    }
  ff_doc_end_table (self);
}

static void
put_hire (FfDoc *self, const FfHiringPlan *plan, const FfHire *hire)
{
  ff_doc_begin (self, "rules", hire->role->name);
  take_paragraph (self, NULL, ff_hire_describe_takes (plan, hire));
  if (plan->has_demand)
    {
      take_paragraph (self, NULL, ff_hire_describe_relief (plan, hire));
      take_paragraph (self, NULL, ff_hire_describe_stays (plan, hire));
      take_paragraph (self, NULL, ff_hire_describe_risk (plan, hire));
    }
  ff_doc_end (self);
}

static void
put_candidates (FfDoc *self, const FfHiringPlan *plan, const char *const *role_ids)
{
  ff_doc_begin (self, NULL, _ ("Candidates"));
  take_paragraph (self, NULL, ff_hiring_plan_explain (plan));
  if (plan->hires->len > 0)
    put_numbers (self, plan, role_ids);
  for (guint i = 0; i < plan->hires->len; i++)
    if (ff_hire_is_of (plan->hires->pdata[i], role_ids))
      put_hire (self, plan, plan->hires->pdata[i]);
  ff_doc_end (self);
}

/* The team as it is, then without each role, and with one person fewer in it. */
static void
put_team (FfDoc *self, const FfHiringPlan *plan)
{
  if (plan->counted->len == 0 && plan->team.constraint == FF_QUADRANT_NONE)
    return;
  ff_doc_begin (self, NULL, _ ("The team"));
  take_paragraph (self, NULL, ff_team_explain (plan, &plan->team));
  for (guint i = 0; i < plan->counted->len; i++)
    {
      const FfRole *role = plan->counted->pdata[i];

      take_paragraph (self, NULL, ff_hiring_plan_explain_without (plan, role, G_MAXUINT));
      if (role->headcount > 1)
        take_paragraph (self, NULL, ff_hiring_plan_explain_without (plan, role, 1));
    }
  ff_doc_end (self);
}

GBytes *
ff_documents_hiring (FfAnalysis *analysis, const char *const *role_ids, FfTextFormat format)
{
  FfContent *content = ff_analysis_get_content (analysis);
  g_autoptr (FfHiringPlan) plan = ff_hiring_plan_new (analysis);
  g_autoptr (FfDoc) doc = ff_doc_new (format, _ ("Hiring plan"), NULL);

  ff_doc_begin (doc, NULL, _ ("Hiring plan"));
  ff_doc_paragraph (doc, "soft", ff_content_get_settings (content)->title);
  ff_doc_paragraph (doc, NULL, ff_content_get_hiring (content)->note);
  put_demand (doc, plan);
  put_candidates (doc, plan, role_ids);
  put_team (doc, plan);
  ff_doc_end (doc);
  return ff_doc_finish (doc);
}
