/* The board as small as the picture of a file: quadrants and notes, and not a letter, so that it needs
 * neither fonts nor a language. */
#pragma once

#include "core/kinds/content.h"

G_BEGIN_DECLS

#define FF_MINIATURE_WIDTH  640
#define FF_MINIATURE_HEIGHT 480

GBytes *ff_diagram_miniature (const FfContent *content);

G_END_DECLS
