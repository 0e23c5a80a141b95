/* The handbook: everything that a team is told of its roles, in one document. */
#include "core/method/pair-list.h"
#include "text/doc-parts.h"

#include <glib/gi18n-lib.h>

/* What the contents list: the chapters, and in some of them what they are of, a card or a pair of roles. */
#define CHAPTERS 2
#define ENTRIES  3

static void
put_guide (FfDoc *self)
{
  ff_doc_begin (self, NULL, _ ("How to read this handbook"));
  ff_doc_paragraph (
      self, NULL,
      _ ("Work on a product is looked at along two lines: does it concern the coming "
         "weeks or the coming quarters, and does it face the people who build the "
         "product or those who use and buy it? The two lines make four quadrants, and "
         "every competency has its place in one of them."));
  ff_doc_paragraph (
      self, NULL,
      _ ("All roles are rated against the same list. Where a role’s primary "
         "competencies gather, there is its emphasis: that, and not a title or a team, "
         "is what sets it apart from the others."));
  ff_doc_paragraph (
      self, NULL,
      _ ("A card says where a role must be excellent. It sets no limit to what a person "
         "may learn or do, and it says nothing of seniority. Where two roles meet, the "
         "boundary rules say who owns what."));
  ff_doc_end (self);
}

/* Where two roles meet, what sets them apart is worth a table. */
static void
put_comparisons (FfDoc *self, FfAnalysis *analysis, const char *const *role_ids,
                 const FfPictures *pictures)
{
  g_autoptr (GArray) pairs = ff_pair_list_new_of_roles (analysis, role_ids);
  gboolean has_begun = FALSE;

  for (guint i = 0; i < pairs->len; i++)
    {
      const FfListedPair *pair = &g_array_index (pairs, FfListedPair, i);
      const char *ids[] = { pair->roles[0]->base.id, pair->roles[1]->base.id, NULL };
      g_autofree char *title = NULL;
      g_autoptr (FfSides) sides = NULL;

      if (pair->group != FF_PAIRS_REQUIRED)
        continue;
      if (!has_begun)
        ff_doc_begin (self, "chapter", _ ("What sets them apart"));
      has_begun = TRUE;
      sides = ff_sides_new (analysis, ids);
      /* Translators: two roles */
      title = g_strdup_printf (_ ("%s and %s"), pair->roles[0]->name, pair->roles[1]->name);
      ff_doc_begin (self, "comparison", title);
      ff_doc_put_pair_words (self, sides, 0, 1);
      ff_doc_put_comparison (self, sides, pictures);
      ff_doc_end (self);
    }
  if (has_begun)
    ff_doc_end (self);
}

static void
put_cards (FfDoc *self, FfAnalysis *analysis, const char *const *role_ids)
{
  g_autoptr (GPtrArray) roles = ff_doc_list_roles (ff_analysis_get_content (analysis), role_ids);

  if (roles->len == 0)
    return;
  ff_doc_begin (self, "chapter", _ ("Profile cards"));
  for (guint i = 0; i < roles->len; i++)
    ff_doc_put_card (self, analysis, roles->pdata[i], FALSE);
  ff_doc_end (self);
}

GBytes *
ff_documents_handbook (FfAnalysis *analysis, const char *const *role_ids, const char *date,
                       FfTextFormat format, const FfPictures *pictures)
{
  const FfSettings *settings = ff_content_get_settings (ff_analysis_get_content (analysis));
  const char *title = ff_text_is_blank (settings->title) ? _ ("Handbook of roles")
                                                         : settings->title;
  g_autoptr (FfDoc) doc = ff_doc_new (format, title, NULL);

  ff_doc_begin (doc, "handbook", title);
  ff_doc_paragraph (doc, "kicker", date);
  ff_doc_paragraph (doc, "lead", settings->description);
  ff_doc_contents (doc);
  ff_doc_list_to (doc, CHAPTERS);
  put_guide (doc);
  ff_doc_begin (doc, "chapter", _ ("The board"));
  ff_doc_put_board (doc, analysis, pictures);
  ff_doc_end (doc);
  ff_doc_begin (doc, "chapter", _ ("Roles at a glance"));
  ff_doc_put_matrix (doc, analysis, role_ids);
  ff_doc_end (doc);
  ff_doc_list_to (doc, ENTRIES);
  put_cards (doc, analysis, role_ids);
  ff_doc_begin (doc, "chapter", _ ("Boundaries between roles"));
  ff_doc_put_boundaries (doc, analysis, role_ids, pictures);
  ff_doc_end (doc);
  put_comparisons (doc, analysis, role_ids, pictures);
  ff_doc_end (doc);
  return ff_doc_finish (doc);
}
