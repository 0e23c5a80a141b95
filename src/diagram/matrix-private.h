/* The matrix as blocks: the same for the picture by itself and for pages. */
#pragma once

#include "diagram/flow.h"
#include "diagram/paper.h"
#include "diagram/palette.h"

G_BEGIN_DECLS

typedef struct
{
  FfSvg *svg; /* of the page that is drawn */
  const FfPalette *palette;
  FfAnalysis *analysis;
  const FfContent *content;
  const char *title;
  const FfRole **roles;
  guint n_roles;
  guint first, columns; /* of the roles, those that are drawn */
  gboolean is_page;
  FfPageSize size; /* of a page */
  double width, margin, name_width, column_width, row_height;
} FfMatrix;

void ff_matrix_init_pages (FfMatrix *self, FfAnalysis *analysis, const FfDiagramOptions *options);
void ff_matrix_clear (FfMatrix *self);
FfFlow *ff_matrix_make_pages (FfMatrix *self);

G_END_DECLS
