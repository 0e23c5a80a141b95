/* The small quadrant picture of a role's emphasis. */
#pragma once

#include "core/method/emphasis.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define FF_TYPE_EMPHASIS_PICTURE (ff_emphasis_picture_get_type ())
G_DECLARE_FINAL_TYPE (FfEmphasisPicture, ff_emphasis_picture, FF, EMPHASIS_PICTURE, GtkWidget)

void ff_emphasis_picture_set_emphasis (FfEmphasisPicture *self, const FfEmphasis *emphasis);

G_END_DECLS
