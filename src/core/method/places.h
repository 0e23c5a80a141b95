/* The competencies of a project by id, with the quadrant of each: what weights and samples are looked
 * up in. */
#pragma once

#include "core/kinds/content.h"

G_BEGIN_DECLS

typedef struct
{
  guint size;
  guint unplaced;
  guint in_quadrant[FF_N_QUADRANTS];
  const FfCompetency **sorted; /* by id, in byte order */
  gatomicrefcount references;
} FfPlaces;

FfPlaces *ff_places_new (const FfContent *content);
FfPlaces *ff_places_ref (FfPlaces *self);
void ff_places_unref (FfPlaces *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FfPlaces, ff_places_unref)

gboolean ff_places_stay (const FfContent *before, const FfContent *after);
gboolean ff_places_find (const FfPlaces *self, const char *id, guint *index);

G_END_DECLS
