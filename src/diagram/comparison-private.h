/* What the pictures of a comparison share: how a side is told from the others, and its kite. */
#pragma once

#include "core/method/sides.h"
#include "diagram/flow.h"
#include "diagram/paper.h"
#include "diagram/parts.h"

G_BEGIN_DECLS

#define FF_KITE_SIDE_WIDTH   146 /* of the numbers at the left and the right of a kite */
#define FF_KITE_TICKS_HEIGHT 18
#define FF_KITE_CORNERS      20 /* of the numbers above and below a small kite */
#define FF_SIDE_KEY_WIDTH    62

typedef struct
{
  FfSvg *svg;
  const FfPalette *palette;
  const FfSides *sides;
} FfSidesDrawing;

/* A comparison as blocks. */
typedef struct
{
  FfSidesDrawing base; /* first: its picture is that of the page that is drawn */
  FfPageSize size;     /* of a page */
  double width, margin;
  double column; /* of a role, without the gap */
  FfComparisonParts parts;
  gboolean hide_equal;
  gboolean
      with_rules; /* each pair's boundary rules are said, too; else what is said of it comes first */
  double row_height; /* of the differences */
} FfComparisonView;

void ff_comparison_init_pages (FfComparisonView *self, const FfSides *sides,
                               const FfDiagramOptions *options);
FfFlow *ff_comparison_make_flow (FfComparisonView *self);

const char *ff_side_letter (guint index);
void ff_draw_side_key (const FfSidesDrawing *self, guint index, double x, double middle);
void ff_draw_side_marker (const FfSidesDrawing *self, guint index, double x, double y);
void ff_draw_side_letter (const FfSidesDrawing *self, guint index, FfRect box);

/* The kites of N sides from FIRST on in the square PLOT, with its ticks below. */
void ff_draw_kites (const FfSidesDrawing *self, guint first, guint n, FfRect plot);
/* SIZE, or more where it is too small for the numbers of all sides above each other. */
double ff_overlaid_kites_size (const FfSidesDrawing *self, double size);
/* The same with the quadrants' names and numbers at both sides; returns the bottom. */
double ff_draw_overlaid_kites (const FfSidesDrawing *self, double x, double top, double size);
/* One kite with its numbers above and below; returns the bottom. */
double ff_draw_small_kite (const FfSidesDrawing *self, guint index, double x, double top,
                           double size);
/* What the short names of the quadrants stand for; returns the bottom. */
double ff_draw_quadrant_legend (const FfSidesDrawing *self, double x, double top, double width);

G_END_DECLS
