/* The parts of a handbook that are of it alone. */
#pragma once

#include "diagram/parts.h"
#include "diagram/sheaf.h"

G_BEGIN_DECLS

typedef struct
{
  FfSvg *svg; /* of the page that is drawn */
  const FfPalette *palette;
  FfAnalysis *analysis;
  const FfContent *content;
  FfDiagramOptions options;
  FfPageSize size;
  const char *title;
  const FfRole **roles;
  guint n_roles;
  FfSheaf *sheaf;
} FfHandbook;

/* Each is a flow of blocks. (transfer full) */
FfFlow *ff_handbook_make_cover (FfHandbook *self);
FfFlow *ff_handbook_make_contents (FfHandbook *self);
FfFlow *ff_handbook_make_overlaps (FfHandbook *self);

/* What blocks share; each returns the bottom. */
double ff_handbook_draw_heading (const FfHandbook *self, const char *text, double top);
double ff_handbook_draw_kicker (const FfHandbook *self, const char *text, double top);

/* Whether two roles must be told apart by rules. */
gboolean ff_handbook_needs_rules (const FfHandbook *self, const FfRole *a, const FfRole *b);

G_END_DECLS
