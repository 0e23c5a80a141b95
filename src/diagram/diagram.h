/* The pictures: SVG of board, matrix and card, as text that is the same for the same content. */
#pragma once

#include "core/method/analysis.h"

G_BEGIN_DECLS

typedef enum
{
  FF_THEME_LIGHT,
  FF_THEME_DARK,
} FfTheme;

/* The page that cards and pages are drawn for. */
typedef enum
{
  FF_PAPER_A4,     /* 794 × 1123 pixels, 96 an inch */
  FF_PAPER_LETTER, /* 816 × 1056 */
} FfPaper;

/* What a comparison shows of each role; together with the differences and the boundary rules. */
typedef enum
{
  FF_COMPARISON_CARDS = 1 << 0,    /* emphasis, primaries and secondaries, side by side */
  FF_COMPARISON_KITES = 1 << 1,    /* a kite each, side by side */
  FF_COMPARISON_OVERLAID = 1 << 2, /* all kites in one picture */
} FfComparisonParts;

typedef struct
{
  FfTheme theme;
  FfPaper paper;            /* of cards and pages */
  const char *role;         /* board: the role whose weights the notes show, or NULL */
  const char *const *roles; /* matrix: the columns, in this order; NULL for all that are not
                               external. boundaries: the roles whose pairs are shown */
  FfComparisonParts parts; /* comparison: 0 for cards and overlaid kites; kite: KITES or OVERLAID */
  gboolean hide_equal;     /* comparison: without the competencies that have no gap */
} FfDiagramOptions;

/* Each returns the bytes of a whole SVG file. (transfer full) */
GBytes *ff_diagram_board (FfAnalysis *analysis, const FfDiagramOptions *options);
GBytes *ff_diagram_matrix (FfAnalysis *analysis, const FfDiagramOptions *options);
GBytes *ff_diagram_card (FfAnalysis *analysis, const char *role_id,
                         const FfDiagramOptions *options);
/* The small quadrant picture of a role's emphasis, hollow while provisional: 48 × 48. */
GBytes *ff_diagram_emphasis (FfAnalysis *analysis, const char *role_id,
                             const FfDiagramOptions *options);
/* ROLE_IDS, NULL after the last, are the sides of ff_sides_new (): two to five. */
GBytes *ff_diagram_comparison (FfAnalysis *analysis, const char *const *role_ids,
                               const FfDiagramOptions *options);
/* The four-axis shapes of where the depth of one to five roles lies. */
GBytes *ff_diagram_kite (FfAnalysis *analysis, const char *const *role_ids,
                         const FfDiagramOptions *options);

G_END_DECLS
