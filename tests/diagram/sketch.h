/* Projects for the tests of the pictures: made by hand, or at random of hostile and long text. */
#pragma once

#include "core/method/analysis.h"

G_BEGIN_DECLS

FfCompetency *ff_sketch_competency (FfContent *content, const char *name, FfQuadrant quadrant);
FfRole *ff_sketch_role (FfContent *content, const char *name);
void ff_sketch_weigh (FfRole *role, const FfCompetency *competency, FfWeight weight,
                      const char *note);
FfContent *ff_sketch_random (gboolean with_places);
char *ff_sketch_text (guint max_characters);

G_END_DECLS
