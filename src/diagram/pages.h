/* Views on paper: pages of one size, each a whole SVG picture, with a running title and a number. */
#pragma once

#include "diagram/diagram.h"

G_BEGIN_DECLS

typedef struct
{
  char *title; /* as an outline names the page */
  guint level; /* 0 for the first page of a section, more within it */
  GBytes *svg;
} FfPage;

FfPage *ff_page_new (const char *title, guint level, GBytes *svg);
void ff_page_free (FfPage *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FfPage, ff_page_free)

/* A picture that is a page of its own. (transfer full) */
GPtrArray *ff_pages_of_picture (const char *title, GBytes *svg);

/* Each returns an array of FfPage, on the paper that OPTIONS ask for. (transfer full) */

/* The board on one page, lying; where its notes could not be read so small, the notes by quadrant. */
GPtrArray *ff_pages_board (FfAnalysis *analysis, const FfDiagramOptions *options);
/* Heads are repeated on each page; where there are more roles than columns, further pages follow. */
GPtrArray *ff_pages_matrix (FfAnalysis *analysis, const FfDiagramOptions *options);
/* ROLE_IDS, here and below, are as the picture of that view takes them; NULL for all that are not external
 * where it is cards. */
GPtrArray *ff_pages_cards (FfAnalysis *analysis, const char *const *role_ids,
                           const FfDiagramOptions *options);
GPtrArray *ff_pages_comparison (FfAnalysis *analysis, const char *const *role_ids,
                                const FfDiagramOptions *options);
GPtrArray *ff_pages_kite (FfAnalysis *analysis, const char *const *role_ids,
                          const FfDiagramOptions *options);
GPtrArray *ff_pages_boundaries (FfAnalysis *analysis, const FfDiagramOptions *options);

/* Everything of the roles ROLE_IDS (NULL for all that are not external): cover, contents, how to read it,
 * roles at a glance, a card each, boundaries, and how the roles that must be told apart compare. */
GPtrArray *ff_diagram_handbook (FfAnalysis *analysis, const char *const *role_ids,
                                const FfDiagramOptions *options);

G_END_DECLS
