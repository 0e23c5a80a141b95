#include "core/method/feedback-gap.h"
#include "text/doc-parts.h"

#include <glib/gi18n-lib.h>

static FfDocQuadrant
get_standing (const FfEmphasis *emphasis, FfQuadrant quadrant)
{
  guint bit = FF_QUADRANT_BIT (quadrant);

  if ((emphasis->emphasised & bit) == 0)
    return (FfDocQuadrant){ "plain", "", NULL };
  if (emphasis->shape == FF_SHAPE_GENERALIST)
    return (FfDocQuadrant){ "shared", _ ("Emphasis"), NULL };
  if ((emphasis->primary & bit) != 0)
    return ff_emphasis_get_primary (emphasis) == quadrant
               ? (FfDocQuadrant){ "primary", _ ("Primary"), NULL }
               : (FfDocQuadrant){ "open", _ ("Primary? Tied"), NULL };
  return ff_emphasis_get_secondary (emphasis) == quadrant
             ? (FfDocQuadrant){ "secondary", _ ("Secondary"), NULL }
             : (FfDocQuadrant){ "open", _ ("Secondary? Tied"), NULL };
}

static void
put_quadrants (FfDoc *self, const FfEmphasis *emphasis)
{
  FfDocQuadrant quadrants[FF_N_QUADRANTS];
  guint total = emphasis->totals[FF_WEIGHT_PRIMARY];
  char *counts[FF_N_QUADRANTS];

  for (int q = 0; q < FF_N_QUADRANTS; q++)
    {
      counts[q] = g_strdup_printf (/* Translators: primaries here, and in all */
                                   ngettext ("%u of %u primary", "%u of %u primaries", total),
                                   emphasis->counts[FF_WEIGHT_PRIMARY][q], total);
      quadrants[q] = get_standing (emphasis, q);
      quadrants[q].count = counts[q];
    }
  ff_doc_quadrants (self, quadrants, emphasis->provisional);
  for (int q = 0; q < FF_N_QUADRANTS; q++)
    g_free (counts[q]);
}

static void
put_emphasis (FfDoc *self, FfAnalysis *analysis, const FfRole *role)
{
  const FfEmphasis *emphasis = ff_analysis_get_emphasis (analysis, role->base.id);
  g_autofree char *why = ff_doc_make_why (analysis, role);

  ff_doc_begin (self, "emphasis", _ ("Emphasis"));
  ff_doc_begin_group (self, "pair");
  put_quadrants (self, emphasis);
  ff_doc_begin_group (self, NULL);
  ff_doc_paragraph (self, NULL, why);
  ff_doc_put_depth_table (self, emphasis);
  ff_doc_end_group (self);
  ff_doc_end_group (self);
  ff_doc_end (self);
}

static guint
count_weight (FfAnalysis *analysis, const FfRole *role, FfWeight weight)
{
  GPtrArray *competencies = ff_analysis_get_content (analysis)->lists[FF_COMPETENCIES];
  guint n = 0;

  for (guint i = 0; i < competencies->len; i++)
    n += ff_map_get_choice (role->weights, ((FfRecord *) competencies->pdata[i])->id)
         == (int) weight;
  return n;
}

static void
put_weights (FfDoc *self, FfAnalysis *analysis, const FfRole *role)
{
  guint primaries = count_weight (analysis, role, FF_WEIGHT_PRIMARY);

  ff_doc_begin (self, NULL, _ ("Primary: expert depth"));
  if (primaries == 0)
    ff_doc_paragraph (self, "soft", _ ("Nothing is primary yet."));
  else
    ff_doc_put_weighted (self, analysis, role, FF_WEIGHT_PRIMARY);
  ff_doc_end (self);
  if (count_weight (analysis, role, FF_WEIGHT_SECONDARY) == 0)
    return;
  ff_doc_begin (self, NULL, _ ("Secondary: solid, not expert"));
  ff_doc_put_weighted (self, analysis, role, FF_WEIGHT_SECONDARY);
  ff_doc_end (self);
}

static void
put_not_this (FfDoc *self, const FfRole *role)
{
  if (g_strv_length (role->not_this_role) == 0)
    return;
  ff_doc_begin (self, "panel", _ ("Not this role"));
  ff_doc_begin_list (self, NULL);
  for (char **text = role->not_this_role; *text != NULL; text++)
    ff_doc_item (self, &(FfDocItem){ .text = *text });
  ff_doc_end_list (self);
  ff_doc_end (self);
}

static void
put_rules (FfDoc *self, const FfContent *content, const FfRole *role)
{
  GPtrArray *boundaries = content->lists[FF_BOUNDARIES];
  gboolean has_begun = FALSE;

  for (guint i = 0; i < boundaries->len; i++)
    {
      const FfBoundary *boundary = boundaries->pdata[i];
      const FfRole *other = ff_doc_get_other_role (content, boundary, role);
      g_autofree char *heading = NULL;

      if (other == NULL || boundary->rules->len == 0)
        continue;
      if (!has_begun)
        ff_doc_begin (self, NULL, _ ("Boundaries: who owns what"));
      has_begun = TRUE;
      /* Translators: a role that another one has boundary rules with */
      heading = g_strdup_printf (_ ("With %s"), other->name);
      ff_doc_begin (self, "rules", heading);
      for (guint j = 0; j < boundary->rules->len; j++)
        ff_doc_put_rule (self, boundary->rules->pdata[j], (const FfRole *[]){ role, other });
      ff_doc_end (self);
    }
  if (has_begun)
    ff_doc_end (self);
}

/* A median level, doubled so that halves are whole, in words. (transfer full) */
static char *
level_words (guint twice)
{
  static const FfWeight weights[] = { FF_WEIGHT_BASELINE, FF_WEIGHT_SECONDARY, FF_WEIGHT_PRIMARY };
  guint level = MIN (twice / 2, 2);

  if (twice % 2 == 0 || level == 2)
    return g_strdup (ff_weight_name (weights[level]));
  /* Translators: two neighbouring weights: "baseline to secondary" */
  return g_strdup_printf (_ ("%s to %s"), ff_weight_name (weights[level]),
                          ff_weight_name (weights[level + 1]));
}

static void
put_gaps (FfDoc *self, const FfContent *content, const FfRole *role)
{
  g_autoptr (GArray) gaps = ff_feedback_gaps (content);
  gboolean has_begun = FALSE;

  for (guint i = 0; i < gaps->len; i++)
    {
      const FfFeedbackGap *gap = &g_array_index (gaps, FfFeedbackGap, i);
      g_autofree char *pm = level_words (gap->pm_twice);
      g_autofree char *partner = level_words (gap->partner_twice);
      g_autofree char *text = NULL;

      if (gap->role != role)
        continue;
      if (!has_begun)
        {
          ff_doc_begin (self, NULL, _ ("Expectation gaps"));
          ff_doc_begin_list (self, NULL);
        }
      has_begun = TRUE;
      /* Translators: the weights that the two groups ask for */
      text = g_strdup_printf (_ ("PMs expect %s, partners %s"), pm, partner);
      ff_doc_item (self, &(FfDocItem){ .name = gap->competency->name, .text = text });
    }
  if (!has_begun)
    return;
  ff_doc_end_list (self);
  ff_doc_end (self);
}

void
ff_doc_put_card (FfDoc *self, FfAnalysis *analysis, const FfRole *role, gboolean with_rules)
{
  const FfContent *content = ff_analysis_get_content (analysis);
  g_autofree char *definition = ff_doc_make_definition (analysis, role);

  ff_doc_begin (self, "card", role->name);
  ff_doc_paragraph (self, "lead",
                    *definition != '\0' ? definition : _ ("This role has no definition yet."));
  if (role->external)
    ff_doc_paragraph (self, NULL,
                      _ ("Outside the framework: it has no weights and takes a side in rules."));
  else
    {
      put_emphasis (self, analysis, role);
      put_weights (self, analysis, role);
    }
  put_not_this (self, role);
  if (with_rules && role->card.boundaries)
    put_rules (self, content, role);
  if (role->card.gaps)
    put_gaps (self, content, role);
  ff_doc_end (self);
}

GBytes *
ff_documents_cards (FfAnalysis *analysis, const char *const *role_ids, FfTextFormat format)
{
  const FfContent *content = ff_analysis_get_content (analysis);
  g_autoptr (GPtrArray) roles = ff_doc_list_roles (content, role_ids);
  gboolean is_one = role_ids != NULL && roles->len == 1;
  const char *title = is_one ? ((const FfRole *) roles->pdata[0])->name : _ ("Profile cards");
  g_autoptr (FfDoc) doc = ff_doc_new (format, title, NULL);

  if (!is_one)
    {
      ff_doc_begin (doc, NULL, title);
      ff_doc_paragraph (doc, "soft", ff_content_get_settings (content)->title);
      if (roles->len == 0)
        ff_doc_paragraph (doc, NULL, _ ("There are no roles yet."));
    }
  for (guint i = 0; i < roles->len; i++)
    ff_doc_put_card (doc, analysis, roles->pdata[i], TRUE);
  if (!is_one)
    ff_doc_end (doc);
  return ff_doc_finish (doc);
}
