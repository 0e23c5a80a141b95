#include "text/doc-parts.h"

#include <glib/gi18n-lib.h>

static void
put_rows (FfDoc *self, const FfContent *content, GPtrArray *roles, FfQuadrant quadrant)
{
  g_autoptr (GPtrArray) found = ff_doc_list_competencies (content, quadrant, NULL, 0);

  if (found->len == 0)
    return;
  ff_doc_row_group (self,
                    quadrant != FF_QUADRANT_NONE ? ff_quadrant_name (quadrant) : _ ("Not placed"));
  for (guint i = 0; i < found->len; i++)
    {
      const FfCompetency *competency = found->pdata[i];

      ff_doc_cell (self, competency->name);
      for (guint j = 0; j < roles->len; j++)
        {
          const FfRole *role = roles->pdata[j];

          ff_doc_weight_cell (self, ff_map_get_choice (role->weights, competency->base.id),
                              quadrant);
        }
    }
}

static void
put_table (FfDoc *self, const FfContent *content, GPtrArray *roles)
{
  ff_doc_begin_table (self, "matrix");
  ff_doc_column (self, FF_DOC_START, _ ("Competency"));
  for (guint i = 0; i < roles->len; i++)
    ff_doc_column (self, FF_DOC_CENTRE, ((const FfRole *) roles->pdata[i])->name);
  for (int q = 0; q < FF_N_QUADRANTS; q++)
    put_rows (self, content, roles, q);
  put_rows (self, content, roles, FF_QUADRANT_NONE);
  ff_doc_end_table (self);
  ff_doc_paragraph (
      self, "soft",
      _ ("P is primary: essential, at expert depth. S is secondary: important, without "
         "expert depth. B is baseline: useful, and no difference to other roles. An "
         "empty cell is not rated yet."));
}

void
ff_doc_put_matrix (FfDoc *self, FfAnalysis *analysis, const char *const *role_ids)
{
  const FfContent *content = ff_analysis_get_content (analysis);
  g_autoptr (GPtrArray) roles = ff_doc_list_roles (content, role_ids);

  if (roles->len == 0)
    ff_doc_paragraph (self, NULL, _ ("There are no roles yet."));
  if (content->lists[FF_COMPETENCIES]->len == 0)
    ff_doc_paragraph (self, NULL, _ ("There are no competencies yet."));
  else
    put_table (self, content, roles);
  if (roles->len == 0)
    return;
  ff_doc_begin (self, NULL, _ ("Emphasis"));
  ff_doc_begin_list (self, "plain");
  for (guint i = 0; i < roles->len; i++)
    {
      const FfRole *role = roles->pdata[i];
      g_autofree char *why = ff_doc_make_why (analysis, role);

      ff_doc_item (self, &(FfDocItem){ .name = role->name, .text = why });
    }
  ff_doc_end_list (self);
  ff_doc_end (self);
}

GBytes *
ff_documents_matrix (FfAnalysis *analysis, const char *const *role_ids, FfTextFormat format)
{
  const FfSettings *settings = ff_content_get_settings (ff_analysis_get_content (analysis));
  g_autoptr (FfDoc) doc = ff_doc_new (format, _ ("Roles and weights"), NULL);

  ff_doc_begin (doc, NULL, _ ("Roles and weights"));
  ff_doc_paragraph (doc, "soft", settings->title);
  ff_doc_put_matrix (doc, analysis, role_ids);
  ff_doc_end (doc);
  return ff_doc_finish (doc);
}
