/* The views of a project as written documents. Each says what is in the analysis and leaves nothing out:
 * what an edition must not tell is not in its content. */
#pragma once

#include "core/method/sides.h"
#include "text/doc.h"

G_BEGIN_DECLS

typedef enum
{
  FF_PICTURE_BOARD,      /* no roles */
  FF_PICTURE_KITE,       /* the sides of a comparison, overlaid */
  FF_PICTURE_BOUNDARIES, /* no roles: the map of them and their pairs */
} FfPictureKind;

/* Draws a picture for a page, as bytes of SVG that this program wrote, or returns NULL for none. (transfer
 * full) (nullable) */
typedef GBytes *(*FfDrawFunc) (FfPictureKind kind, const char *const *role_ids, gboolean dark,
                               gpointer user_data);

typedef struct
{
  FfDrawFunc draw;
  gpointer user_data;
} FfPictures;

/* PICTURES may be NULL; Markdown has none. ROLE_IDS NULL stands for all roles that are not external.
 * (transfer full) */
GBytes *ff_documents_board (FfAnalysis *analysis, FfTextFormat format, const FfPictures *pictures);
GBytes *ff_documents_matrix (FfAnalysis *analysis, const char *const *role_ids,
                             FfTextFormat format);
/* Of one role, its card; of several, one below the other under a title. A page draws the quadrants with its
 * own means. */
GBytes *ff_documents_cards (FfAnalysis *analysis, const char *const *role_ids, FfTextFormat format);
GBytes *ff_documents_comparison (const FfSides *sides, FfTextFormat format,
                                 const FfPictures *pictures);
GBytes *ff_documents_boundaries (FfAnalysis *analysis, FfTextFormat format,
                                 const FfPictures *pictures);
GBytes *ff_documents_validation (FfAnalysis *analysis, const char *const *role_ids,
                                 FfTextFormat format);
GBytes *ff_documents_hiring (FfAnalysis *analysis, const char *const *role_ids,
                             FfTextFormat format);
/* DATE is printed as it is given. */
GBytes *ff_documents_handbook (FfAnalysis *analysis, const char *const *role_ids, const char *date,
                               FfTextFormat format, const FfPictures *pictures);

/* Outlines to start from, by data/packs/outlines.json. */
GBytes *ff_documents_job_description (FfAnalysis *analysis, const char *role_id,
                                      FfTextFormat format);
GBytes *ff_documents_interview (FfAnalysis *analysis, const char *role_id, FfTextFormat format);

G_END_DECLS
