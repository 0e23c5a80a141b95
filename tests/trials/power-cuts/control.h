/* The file through which a trial rules over the power. */
#pragma once

#include "disk.h"

G_BEGIN_DECLS

#define CONTROL_PATH "/.power"

gboolean control_write (Disk *disk, const char *data, gsize length);
char *control_read (Disk *disk);

G_END_DECLS
