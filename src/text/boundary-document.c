#include "core/method/pair-list.h"
#include "text/doc-parts.h"

#include <glib/gi18n-lib.h>

static void
put_pair (FfDoc *self, const FfListedPair *pair)
{
  /* Translators: two roles */
  g_autofree char *title = g_strdup_printf (_ ("%s and %s"), pair->roles[0]->name,
                                            pair->roles[1]->name);
  g_autofree char *reason = ff_listed_pair_get_reason (pair);

  ff_doc_begin (self, "rules", title);
  ff_doc_paragraph (self, "soft", reason);
  for (guint i = 0; i < pair->rules; i++)
    ff_doc_put_rule (self, pair->boundary->rules->pdata[i], (const FfRole *const *) pair->roles);
  if (pair->rules == 0)
    ff_doc_paragraph (self, NULL, _ ("No rules yet"));
  ff_doc_end (self);
}

void
ff_doc_put_boundaries (FfDoc *self, FfAnalysis *analysis, const char *const *role_ids,
                       const FfPictures *pictures)
{
  g_autoptr (GArray) pairs = ff_pair_list_new_of_roles (analysis, role_ids);

  if (pairs->len == 0)
    {
      ff_doc_paragraph (self, NULL, _ ("No two roles meet, so there is nothing to settle."));
      return;
    }
  ff_doc_put_picture (self, pictures, FF_PICTURE_BOUNDARIES, NULL,
                      _ ("The roles and the pairs that meet"));
  for (guint i = 0; i < pairs->len; i++)
    put_pair (self, &g_array_index (pairs, FfListedPair, i));
}

GBytes *
ff_documents_boundaries (FfAnalysis *analysis, FfTextFormat format, const FfPictures *pictures)
{
  const FfSettings *settings = ff_content_get_settings (ff_analysis_get_content (analysis));
  g_autoptr (FfDoc) doc = ff_doc_new (format, _ ("Boundaries between roles"), NULL);

  ff_doc_begin (doc, NULL, _ ("Boundaries between roles"));
  ff_doc_paragraph (doc, "soft", settings->title);
  ff_doc_put_boundaries (doc, analysis, NULL, pictures);
  ff_doc_end (doc);
  return ff_doc_finish (doc);
}
