#include "diagram/paper.h"

FfPageSize
ff_page_size (FfPaper paper, gboolean landscape)
{
  static const FfPageSize upright[] = { { 794, 1123 }, { 816, 1056 } };
  FfPageSize size = upright[paper];

  if (landscape)
    size = (FfPageSize){ size.height, size.width };
  size.inner = size.width - 2 * FF_PAGE_MARGIN;
  size.bottom = size.height - FF_PAGE_FOOT;
  return size;
}
