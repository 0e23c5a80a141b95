/* The sections that documents are composed of. Each is written one level below the section it is in. */
#pragma once

#include "text/documents.h"

G_BEGIN_DECLS

/* What the board, the matrix and so on say, without their title. */
void ff_doc_put_board (FfDoc *self, FfAnalysis *analysis, const FfPictures *pictures);
void ff_doc_put_matrix (FfDoc *self, FfAnalysis *analysis, const char *const *role_ids);
void ff_doc_put_boundaries (FfDoc *self, FfAnalysis *analysis, const char *const *role_ids,
                            const FfPictures *pictures);
void ff_doc_put_comparison (FfDoc *self, const FfSides *sides, const FfPictures *pictures);
void ff_doc_put_pair_words (FfDoc *self, const FfSides *sides, guint a, guint b);

/* A whole section, with the role's name for its heading. Without rules, where the document has a chapter of
 * them; else as the card asks. */
void ff_doc_put_card (FfDoc *self, FfAnalysis *analysis, const FfRole *role, gboolean with_rules);

/* Smaller ones. */
void ff_doc_put_picture (FfDoc *self, const FfPictures *pictures, FfPictureKind kind,
                         const char *const *role_ids, const char *label);
void ff_doc_put_rule (FfDoc *self, const FfRule *rule, const FfRole *const *roles);
void ff_doc_put_weighted (FfDoc *self, FfAnalysis *analysis, const FfRole *role, FfWeight weight);
void ff_doc_put_depth_table (FfDoc *self, const FfEmphasis *emphasis);

/* Competencies of CONTENT in QUADRANT (or NONE) that have WEIGHT for ROLE; with ROLE NULL, all. (transfer
 * container) */
GPtrArray *ff_doc_list_competencies (const FfContent *content, FfQuadrant quadrant,
                                     const FfRole *role, FfWeight weight);
/* (transfer container) */
GPtrArray *ff_doc_list_roles (const FfContent *content, const char *const *role_ids);
const FfRole *ff_doc_get_other_role (const FfContent *content, const FfBoundary *boundary,
                                     const FfRole *role);
/* (transfer full) */
char *ff_doc_make_why (FfAnalysis *analysis, const FfRole *role);
char *ff_doc_make_definition (FfAnalysis *analysis, const FfRole *role);
guint ff_doc_get_percent (guint n, guint total);

G_END_DECLS
