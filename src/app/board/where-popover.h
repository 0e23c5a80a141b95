/* "Where does it go?": two questions whose answers are a quadrant. */
#pragma once

#include "core/record/values.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define FF_TYPE_WHERE_POPOVER (ff_where_popover_get_type ())
G_DECLARE_FINAL_TYPE (FfWherePopover, ff_where_popover, FF, WHERE_POPOVER, GtkPopover)

/* Signal "answered" (int: an FfQuadrant). */
FfWherePopover *ff_where_popover_new (const char *name);

G_END_DECLS
