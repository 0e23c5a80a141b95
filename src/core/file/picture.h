/* A project inside a picture: an SVG that was exported with its project opens again as that project. */
#pragma once

#include "core/file/format.h"

G_BEGIN_DECLS

gboolean ff_picture_is (GBytes *bytes);
GBytes *ff_picture_embed (GBytes *svg, const FfContent *content);
GBytes *ff_picture_extract (GBytes *svg, GError **error);
FfContent *ff_picture_read (GBytes *bytes, const char *file_name, GError **error);

G_END_DECLS
