/* From one content to another, as an edit. */
#pragma once

#include "core/kinds/content.h"
#include "core/project/edit.h"

G_BEGIN_DECLS

FfEdit *ff_difference_new (const FfContent *before, const FfContent *after, const char *label);

G_END_DECLS
