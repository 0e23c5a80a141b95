#include "text/doc-parts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

GPtrArray *
ff_doc_list_roles (const FfContent *content, const char *const *role_ids)
{
  GPtrArray *all = content->lists[FF_ROLES];
  GPtrArray *roles = g_ptr_array_new ();

  for (guint i = 0; role_ids == NULL && i < all->len; i++)
    if (!((const FfRole *) all->pdata[i])->external)
      g_ptr_array_add (roles, all->pdata[i]);
  for (guint i = 0; role_ids != NULL && role_ids[i] != NULL; i++)
    {
      const FfRole *role = ff_content_role (content, role_ids[i]);

      if (role != NULL)
        g_ptr_array_add (roles, (gpointer) role);
    }
  return roles;
}

GPtrArray *
ff_doc_list_competencies (const FfContent *content, FfQuadrant quadrant, const FfRole *role,
                          FfWeight weight)
{
  GPtrArray *all = content->lists[FF_COMPETENCIES];
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    {
      const FfCompetency *competency = all->pdata[i];

      if (competency->quadrant == quadrant
          && (role == NULL
              || ff_map_get_choice (role->weights, competency->base.id) == (int) weight))
        g_ptr_array_add (found, all->pdata[i]);
    }
  return found;
}

/* The other role of the pair; NULL where ROLE is none of the two. */
const FfRole *
ff_doc_get_other_role (const FfContent *content, const FfBoundary *boundary, const FfRole *role)
{
  if (g_strv_length (boundary->roles) != 2)
    return NULL;
  for (guint i = 0; i < 2; i++)
    if (g_str_equal (boundary->roles[i], role->base.id))
      return ff_content_role (content, boundary->roles[1 - i]);
  return NULL;
}

/* The emphasis with its sum, as a sentence without the role's name, which stands above it. */
char *
ff_doc_make_why (FfAnalysis *analysis, const FfRole *role)
{
  g_autofree char *explanation = ff_analysis_explain (analysis, role->base.id);
  g_autofree char *prefix = g_strconcat (role->name, ": ", NULL);
  const char *rest = explanation;
  GString *out = g_string_new (NULL);

  if (g_str_has_prefix (explanation, prefix))
    rest += strlen (prefix);
  if (*rest != '\0')
    {
      g_string_append_unichar (out, g_unichar_totitle (g_utf8_get_char (rest)));
      g_string_append_printf (out, "%s.", g_utf8_next_char (rest));
    }
  return g_string_free (out, FALSE);
}

/* The role's own, or what its weights suggest; "" where they suggest nothing. */
char *
ff_doc_make_definition (FfAnalysis *analysis, const FfRole *role)
{
  if (!ff_text_is_blank (role->definition))
    return g_strdup (role->definition);
  return ff_analysis_suggest_definition (analysis, role->base.id);
}

/* N of TOTAL as whole percent, halves up. */
guint
ff_doc_get_percent (guint n, guint total)
{
  return total > 0 ? (200 * n + total) / (2 * total) : 0;
}

void
ff_doc_put_picture (FfDoc *self, const FfPictures *pictures, FfPictureKind kind,
                    const char *const *role_ids, const char *label)
{
  g_autoptr (GBytes) light = NULL;
  g_autoptr (GBytes) dark = NULL;

  if (pictures == NULL || ff_doc_get_format (self) != FF_TEXT_HTML)
    return;
  light = pictures->draw (kind, role_ids, FALSE, pictures->user_data);
  dark = pictures->draw (kind, role_ids, TRUE, pictures->user_data);
  if (light != NULL)
    ff_doc_picture (self, light, dark, label);
}

static const char *
get_kind_name (FfRuleKind kind)
{
  switch (kind)
    {
    case FF_RULE_DECISION: return _ ("decision");
    case FF_RULE_DOCUMENT: return _ ("document");
    case FF_RULE_MEETING: return _ ("meeting");
    case FF_RULE_OTHER: break;
    }
  return _ ("other");
}

/* What each of the two ROLES owns. */
void
ff_doc_put_rule (FfDoc *self, const FfRule *rule, const FfRole *const *roles)
{
  ff_doc_begin (self, "rule", rule->topic);
  ff_doc_paragraph (self, "kicker", get_kind_name (rule->kind));
  ff_doc_begin_list (self, "sides");
  for (guint i = 0; i < 2; i++)
    {
      const char *owns = ff_map_get_text (rule->owns, roles[i]->base.id);

      if (owns != NULL && !ff_text_is_blank (owns))
        ff_doc_item (self, &(FfDocItem){ .name = roles[i]->name, .text = owns });
    }
  if (!ff_text_is_blank (rule->overlap))
    ff_doc_item (self, &(FfDocItem){ .name = _ ("On overlap"), .text = rule->overlap });
  if (!ff_text_is_blank (rule->escalation))
    ff_doc_item (self, &(FfDocItem){ .name = _ ("Escalation"), .text = rule->escalation });
  ff_doc_end_list (self);
  ff_doc_end (self);
}

static const FfQuadrant reading_order[] = { FF_QUADRANT_INTERNAL_STRATEGIC,
                                            FF_QUADRANT_EXTERNAL_STRATEGIC,
                                            FF_QUADRANT_INTERNAL_TACTICAL,
                                            FF_QUADRANT_EXTERNAL_TACTICAL, FF_QUADRANT_NONE };

/* The role's competencies of WEIGHT with what is expected of each, by quadrant. */
void
ff_doc_put_weighted (FfDoc *self, FfAnalysis *analysis, const FfRole *role, FfWeight weight)
{
  const FfContent *content = ff_analysis_get_content (analysis);

  ff_doc_begin_list (self, "weights");
  for (guint q = 0; q < G_N_ELEMENTS (reading_order); q++)
    {
      g_autoptr (GPtrArray) found = ff_doc_list_competencies (content, reading_order[q], role,
                                                              weight);

      for (guint i = 0; i < found->len; i++)
        {
          const FfCompetency *competency = found->pdata[i];
          FfQuadrant quadrant = competency->quadrant;

          ff_doc_item (self, &(FfDocItem){
                                 .name = competency->name,
                                 .aside = quadrant != FF_QUADRANT_NONE ? ff_quadrant_name (quadrant)
                                                                       : _ ("Not placed"),
                                 .text = ff_map_get_text (role->notes, competency->base.id),
                                 .weight = &weight,
                                 .quadrant = quadrant,
                             });
        }
    }
  ff_doc_end_list (self);
}

/* Counts and depth by quadrant: the sum behind an emphasis. */
void
ff_doc_put_depth_table (FfDoc *self, const FfEmphasis *emphasis)
{
  ff_doc_begin_table (self, "depth");
  ff_doc_column (self, FF_DOC_START, _ ("Quadrant"));
  for (int weight = 0; weight < FF_N_WEIGHTS; weight++)
    ff_doc_column (self, FF_DOC_END, ff_weight_letter (weight));
  ff_doc_column (self, FF_DOC_END, _ ("Depth"));
  for (int q = 0; q < FF_N_QUADRANTS; q++)
    {
      ff_doc_cell (self, ff_quadrant_name (q));
      for (int weight = 0; weight < FF_N_WEIGHTS; weight++)
        ff_doc_number_cell (self, emphasis->counts[weight][q]);
      ff_doc_share_cell (self, ff_doc_get_percent (emphasis->depth[q], emphasis->depth_total), q);
    }
  ff_doc_end_table (self);
}
