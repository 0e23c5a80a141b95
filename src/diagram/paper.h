/* The pages: how large they are, and where on them things stand. Lengths are in pixels, 96 an inch. */
#pragma once

#include "diagram/diagram.h"

G_BEGIN_DECLS

/* One grid for every page: the same margin around, and the foot below what is said. */
#define FF_PAGE_MARGIN    56
#define FF_PAGE_FOOT      48 /* kept free at the bottom of a page, for its number */
#define FF_PAGE_HEAD      66 /* where what is said begins */
#define FF_PAGE_FOOT_BASE 26 /* from the edge up to the baseline of the page's number */
#define FF_PAGE_FOOT_GAP  10 /* between what is said and the foot, at least */

/* How large a page is, and what of its width is written on. */
typedef struct
{
  double width, height;
  double inner;  /* between the margins */
  double bottom; /* where what is said ends */
} FfPageSize;

FfPageSize ff_page_size (FfPaper paper, gboolean landscape);

G_END_DECLS
