#include "text/doc-parts.h"
#include "text/mermaid.h"

#include <glib/gi18n-lib.h>

static void
put_list (FfDoc *self, const FfContent *content, FfQuadrant quadrant, const char *heading)
{
  g_autoptr (GPtrArray) found = ff_doc_list_competencies (content, quadrant, NULL, 0);

  if (quadrant == FF_QUADRANT_NONE && found->len == 0)
    return;
  ff_doc_begin (self, "quadrant", heading);
  if (found->len == 0)
    ff_doc_paragraph (self, "soft", _ ("Nothing is placed here."));
  ff_doc_begin_list (self, NULL);
  for (guint i = 0; i < found->len; i++)
    {
      const FfCompetency *competency = found->pdata[i];

      ff_doc_item (self, &(FfDocItem){ .name = competency->name,
                                       .aside = competency->group,
                                       .text = competency->description });
    }
  ff_doc_end_list (self);
  ff_doc_end (self);
}

void
ff_doc_put_board (FfDoc *self, FfAnalysis *analysis, const FfPictures *pictures)
{
  const FfContent *content = ff_analysis_get_content (analysis);
  guint n = content->lists[FF_COMPETENCIES]->len;
  guint unplaced = ff_analysis_count_in_quadrant (analysis, FF_QUADRANT_NONE);
  g_autofree char *count = NULL;

  if (n == 0)
    {
      ff_doc_paragraph (self, NULL, _ ("There are no competencies yet."));
      return;
    }
  count = g_strdup_printf (
      ngettext ("%u competency. Strategic work is on top, external work on the left.",
                "%u competencies. Strategic work is on top, external work on the left.", n),
      n);
  ff_doc_paragraph (self, "soft", count);
  if (ff_doc_get_format (self) == FF_TEXT_MARKDOWN && unplaced < n)
    {
      g_autofree char *chart = ff_mermaid_board (content);

      ff_doc_fence (self, "mermaid", chart);
    }
  ff_doc_put_picture (self, pictures, FF_PICTURE_BOARD, NULL, _ ("The board"));
  ff_doc_begin_group (self, "columns");
  for (int q = 0; q < FF_N_QUADRANTS; q++)
    put_list (self, content, q, ff_quadrant_name (q));
  ff_doc_end_group (self);
  put_list (self, content, FF_QUADRANT_NONE, _ ("Not placed"));
}

GBytes *
ff_documents_board (FfAnalysis *analysis, FfTextFormat format, const FfPictures *pictures)
{
  const char *title = ff_content_get_settings (ff_analysis_get_content (analysis))->title;
  const char *heading = ff_text_is_blank (title) ? _ ("Board") : title;
  g_autoptr (FfDoc) doc = ff_doc_new (format, heading, NULL);

  ff_doc_begin (doc, NULL, heading);
  ff_doc_put_board (doc, analysis, pictures);
  ff_doc_end (doc);
  return ff_doc_finish (doc);
}
