/* The pictures: SVG of board, matrix and card, as text that is the same for the same content. */
#pragma once

#include "core/method/analysis.h"

G_BEGIN_DECLS

typedef enum
{
  FF_THEME_LIGHT,
  FF_THEME_DARK,
} FfTheme;

typedef enum
{
  FF_EDITION_INTERNAL,
  FF_EDITION_CANDIDATE, /* no names of people, no feedback, no organisation notes */
} FfEdition;

typedef struct
{
  FfTheme            theme;
  FfEdition          edition;
  const char        *role;  /* board: the role whose weights the notes show, or NULL */
  const char *const *roles; /* matrix: the columns, in this order; NULL for all that are not external */
} FfDiagramOptions;

/* Each returns the bytes of a whole SVG file. (transfer full) */
GBytes *ff_diagram_board (FfAnalysis *analysis, const FfDiagramOptions *options);
GBytes *ff_diagram_matrix (FfAnalysis *analysis, const FfDiagramOptions *options);
GBytes *ff_diagram_card (FfAnalysis *analysis, const char *role_id, const FfDiagramOptions *options);
/* The small quadrant picture of a role's emphasis, hollow while provisional: 48 × 48. */
GBytes *ff_diagram_emphasis (FfAnalysis *analysis, const char *role_id,
                             const FfDiagramOptions *options);

G_END_DECLS
