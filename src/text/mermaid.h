/* A board as a quadrant chart in Mermaid's language, which readers of Markdown draw. */
#pragma once

#include "core/kinds/content.h"

G_BEGIN_DECLS

char *ff_mermaid_board (const FfContent *content);

G_END_DECLS
