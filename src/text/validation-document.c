#include "core/method/verdict-words.h"
#include "text/doc-parts.h"
#include "text/plan-lists.h"

#include <glib/gi18n-lib.h>

static void
put_shares (FfDoc *self, const FfValidation *validation)
{
  ff_doc_begin_table (self, NULL);
  ff_doc_column (self, FF_DOC_START, _ ("Quadrant"));
  ff_doc_column (self, FF_DOC_END, _ ("Observed"));
  ff_doc_column (self, FF_DOC_END, _ ("Expected"));
  for (int q = 0; q < FF_N_QUADRANTS; q++)
    {
      ff_doc_cell (self, ff_quadrant_name (q));
      ff_doc_share_cell (self, (guint) (validation->observed[q] * 100 + 0.5), (FfQuadrant) q);
      ff_doc_share_cell (self, (guint) (validation->expected[q] * 100 + 0.5), (FfQuadrant) q);
    }
  ff_doc_end_table (self);
}

/* The names of RECORDS after NAME, where there are any. */
static void
put_names (FfDoc *self, const char *name, GPtrArray *records)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < records->len; i++)
    /* Translators: stands between the names of a list. */
    g_string_append_printf (names, "%s%s", i > 0 ? _ (", ") : "",
                            ff_record_get_name (records->pdata[i]));
  if (records->len > 0)
    ff_doc_item (self, &(FfDocItem){ .name = name, .text = names->str });
}

static void
put_lists (FfDoc *self, const FfValidation *validation)
{
  if (validation->never_seen->len + validation->overgrown->len + validation->best_fit->len == 0)
    return;
  ff_doc_begin_list (self, "plain");
  put_names (self, _ ("Primary, and never seen in the work"), validation->never_seen);
  put_names (self,
             /* xgettext:no-c-format */
             _ ("Baseline, and more than 15% of the work"), validation->overgrown);
  put_names (self, _ ("Best fit for this work"), validation->best_fit);
  ff_doc_end_list (self);
}

static void
put_validation (FfDoc *self, const FfValidation *validation)
{
  const char *role = validation->role != NULL ? validation->role->name : _ ("no role");
  g_autofree char *heading
      = validation->person != NULL
            /* Translators: a person, then the role that they are held against. */
            ? g_strdup_printf (_ ("%1$s, against %2$s"), validation->person, role)
            : g_strdup (role);
  g_autofree char *sentence = ff_validation_explain (validation);
  g_autofree char *verdict
      = g_strdup_printf (/* Translators: a verdict and the sentence behind it. */
                         _ ("%1$s. %2$s"), ff_verdict_get_name (validation->verdict), sentence);

  ff_doc_begin (self, "rules", heading);
  ff_doc_paragraph (self, NULL, verdict);
  ff_doc_paragraph (self, "note", ff_verdict_get_question (validation->verdict));
  put_shares (self, validation);
  put_lists (self, validation);
  ff_doc_end (self);
}

static void
put_list (FfDoc *self, const char *heading, GPtrArray *list, const char *const *role_ids)
{
  gboolean any = FALSE;

  for (guint i = 0; i < list->len; i++)
    {
      if (!ff_validation_is_of (list->pdata[i], role_ids))
        continue;
      if (!any)
        ff_doc_begin (self, NULL, heading);
      any = TRUE;
      put_validation (self, list->pdata[i]);
    }
  if (any)
    ff_doc_end (self);
}

GBytes *
ff_documents_validation (FfAnalysis *analysis, const char *const *role_ids, FfTextFormat format)
{
  FfContent *content = ff_analysis_get_content (analysis);
  g_autoptr (FfValidations) validations = ff_validations_new (content);
  g_autofree char *window = ff_validations_describe_window (validations);
  g_autoptr (FfDoc) doc = ff_doc_new (format, _ ("Work and profiles"), NULL);

  ff_doc_begin (doc, NULL, _ ("Work and profiles"));
  ff_doc_paragraph (doc, "soft", ff_content_get_settings (content)->title);
  ff_doc_paragraph (doc, NULL, window);
  if (validations->roles->len + validations->people->len == 0)
    ff_doc_paragraph (doc, NULL, _ ("There are no roles yet to hold work against."));
  put_list (doc, _ ("Roles"), validations->roles, role_ids);
  put_list (doc, _ ("People"), validations->people, role_ids);
  ff_doc_end (doc);
  return ff_doc_finish (doc);
}
